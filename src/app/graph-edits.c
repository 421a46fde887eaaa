/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/graph-edits.h"

#include <glib/gi18n-lib.h>

/* Places */

/**
 * sulh_graph_is_node:
 * @scenario: a scenario
 * @id: (nullable): an id or the place of something without one
 *
 * Returns: whether it is a party or an actor, who stand on the trust graph
 */
gboolean
sulh_graph_is_node (const SulhScenario *scenario, const char *id)
{
  return id != NULL
         && (sulh_scenario_find_party (scenario, id) != NULL
             || sulh_scenario_find_actor (scenario, id) != NULL);
}

static const SulhField *
position_field (const SulhPart *part)
{
  return sulh_kind_find_field (part->kind, "position");
}

/**
 * sulh_graph_get_position:
 *
 * Returns: (transfer none) (nullable): where a party or actor says that it stands
 */
const SulhGraphPosition *
sulh_graph_get_position (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part
      = sulh_graph_is_node (scenario, id) ? sulh_scenario_find (scenario, id) : NULL;

  return part ? *(SulhGraphPosition **)sulh_part_get_member (part, position_field (part)) : NULL;
}

static gboolean
has_place_in (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (*(gpointer *)sulh_part_get_member (parts->pdata[i], position_field (parts->pdata[i])))
      return TRUE;
  return FALSE;
}

gboolean
sulh_graph_has_places (const SulhScenario *scenario)
{
  return has_place_in (scenario->parties) || has_place_in (scenario->actors);
}

/**
 * sulh_graph_with_place:
 * @scenario: a scenario
 * @place: where one of its parties or actors stands from now on
 *
 * Returns: (transfer full): the scenario after it
 */
SulhScenario *
sulh_graph_with_place (const SulhScenario *scenario, const SulhGraphPlace *place)
{
  const SulhPart *old = sulh_scenario_find (scenario, place->part->id);
  const SulhField *field = position_field (old);
  const SulhGraphPosition *before = *(SulhGraphPosition **)sulh_part_get_member (old, field);
  g_autoptr (SulhGraphPosition) position
      = before ? sulh_part_copy (before) : sulh_part_new (SULH_KIND_POSITION, NULL);

  position->x = CLAMP (place->x, -SULH_POSITION_FARTHEST, SULH_POSITION_FARTHEST);
  position->y = CLAMP (place->y, -SULH_POSITION_FARTHEST, SULH_POSITION_FARTHEST);
  position->pinned = place->pinned;
  g_autoptr (SulhPart) part = sulh_part_with_child (old, field, 0, position);
  return sulh_scenario_with_part (scenario, part);
}

/**
 * sulh_graph_with_places:
 * @places: (element-type SulhGraphPlace): where all of them stand
 *
 * Returns: (transfer full): the scenario after it
 */
SulhScenario *
sulh_graph_with_places (const SulhScenario *scenario, const GArray *places)
{
  SulhScenario *next = sulh_part_ref (scenario);

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (SulhScenario) before = next;

      next = sulh_graph_with_place (before, &g_array_index (places, SulhGraphPlace, i));
    }
  return next;
}

static SulhScenario *
without_places_of (SulhScenario *scenario, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (SulhScenario) before = scenario;
      g_autoptr (SulhPart) part
          = sulh_part_with_child (parts->pdata[i], position_field (parts->pdata[i]), 0, NULL);

      scenario = sulh_scenario_with_part (before, part);
    }
  return scenario;
}

/**
 * sulh_graph_without_places:
 *
 * Returns: (transfer full): the scenario in which the program finds all places again
 */
SulhScenario *
sulh_graph_without_places (const SulhScenario *scenario)
{
  SulhScenario *next = without_places_of (sulh_part_ref (scenario), scenario->parties);

  return without_places_of (next, scenario->actors);
}

/* Links */

static gboolean
has_tie (const SulhActor *actor, const char *party)
{
  for (guint i = 0; i < actor->ties->len; i++)
    if (g_strcmp0 (((const SulhTie *)actor->ties->pdata[i])->party, party) == 0)
      return TRUE;
  return FALSE;
}

/* Another party for the other end of a channel: the first principal that is not this one. */
static const SulhParty *
find_other_party (const SulhScenario *scenario, const char *id)
{
  for (guint i = 0; i < 2; i++)
    {
      const SulhParty *party = sulh_scenario_get_principal (scenario, i);

      if (party != NULL && g_strcmp0 (party->part.id, id) != 0)
        return party;
    }
  return NULL;
}

static const SulhActor *
find_actor_of (const SulhScenario *scenario, const char **from, const char **to)
{
  const SulhActor *actor = sulh_scenario_find_actor (scenario, *from);
  const char *swapped = *from;

  if (actor != NULL)
    return actor;
  actor = sulh_scenario_find_actor (scenario, *to);
  if (actor != NULL)
    {
      *from = *to;
      *to = swapped;
    }
  return actor;
}

/**
 * sulh_graph_list_links:
 * @scenario: a scenario
 * @from: id of a party or actor
 * @to: id of another
 * @links: (out): what could be put between them
 *
 * Returns: how many; 0 between two actors, whose links are with parties
 */
guint
sulh_graph_list_links (const SulhScenario *scenario, const char *from, const char *to,
                       SulhGraphLink links[SULH_N_LINKS])
{
  const SulhActor *actor = find_actor_of (scenario, &from, &to);
  guint n = 0;

  if (g_strcmp0 (from, to) == 0 || sulh_scenario_find_party (scenario, to) == NULL)
    return 0;
  if (actor == NULL)
    {
      if (sulh_scenario_find_party (scenario, from) == NULL)
        return 0;
      if (sulh_scenario_find_trust (scenario, from, to) == NULL)
        links[n++] = SULH_LINK_TRUST;
      links[n++] = SULH_LINK_CHANNEL;
      return n;
    }
  if (!has_tie (actor, to))
    links[n++] = SULH_LINK_TIE;
  if (actor->role != SULH_ACTOR_MEDIATOR && g_strcmp0 (actor->belongs_to, to) != 0)
    links[n++] = SULH_LINK_SIDE;
  if (actor->role == SULH_ACTOR_MEDIATOR && find_other_party (scenario, to) != NULL)
    links[n++] = SULH_LINK_CHANNEL;
  return n;
}

/**
 * sulh_graph_get_link_label:
 *
 * Returns: (transfer none): what a person calls it, in the user's language
 */
const char *
sulh_graph_get_link_label (SulhGraphLink link)
{
  static const char *const labels[SULH_N_LINKS] = {
    [SULH_LINK_TRUST] = N_ ("Trust"),
    [SULH_LINK_TIE] = N_ ("Tie"),
    [SULH_LINK_SIDE] = N_ ("Stands on its side"),
    [SULH_LINK_CHANNEL] = N_ ("Channel"),
  };

  return _ (labels[link]);
}

static SulhPart *
new_trust (const char *from, const char *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  sulh_part_set_text (&trust->from, from);
  sulh_part_set_text (&trust->to, to);
  return &trust->part;
}

static char *
find_free_id (const SulhScenario *scenario, const char *stem)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", stem, i);

      if (sulh_scenario_find (scenario, id) == NULL)
        return g_steal_pointer (&id);
    }
}

static SulhPart *
new_channel (const SulhScenario *scenario, const SulhActor *mediator, const char *first,
             const char *second)
{
  g_autofree char *id = find_free_id (scenario, "channel");
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, id);
  g_autofree char *between = g_strdup_printf ("%s %s", first, second);

  sulh_part_put_words (channel, &channel->between, between);
  if (mediator != NULL)
    sulh_part_put_words (channel, &channel->through, mediator->part.id);
  return &channel->part;
}

static SulhScenario *
with_new_part (const SulhScenario *scenario, SulhPart *part)
{
  SulhScenario *next = sulh_part_copy (scenario);

  sulh_scenario_take_part (next, part);
  return next;
}

static SulhScenario *
with_tie (const SulhScenario *scenario, const SulhActor *actor, const char *party)
{
  g_autoptr (SulhActor) next = sulh_part_copy (actor);
  SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

  sulh_part_set_text (&tie->party, party);
  sulh_part_take_child (next, sulh_kind_find_field (SULH_KIND_ACTOR, "tie"), tie);
  return sulh_scenario_with_part (scenario, next);
}

static SulhScenario *
with_side (const SulhScenario *scenario, const SulhActor *actor, const char *party)
{
  g_autoptr (SulhActor) next = sulh_part_copy (actor);

  sulh_part_set_text (&next->belongs_to, party);
  return sulh_scenario_with_part (scenario, next);
}

/**
 * sulh_graph_with_link:
 * @scenario: a scenario
 * @from: id of a party or actor
 * @to: id of another
 * @link: one of those that sulh_graph_list_links() lists for them
 * @place: (out) (transfer full): what to select then
 *
 * Returns: (transfer full): the scenario after it
 */
SulhScenario *
sulh_graph_with_link (const SulhScenario *scenario, const char *from, const char *to,
                      SulhGraphLink link, char **place)
{
  const SulhActor *actor = find_actor_of (scenario, &from, &to);
  SulhPart *channel;

  switch (link)
    {
    case SULH_LINK_TRUST:
      *place = sulh_chart_dup_trust_id (from, to);
      return with_new_part (scenario, new_trust (from, to));
    case SULH_LINK_CHANNEL:
      channel = new_channel (scenario, actor, to,
                             actor ? find_other_party (scenario, to)->part.id : from);
      *place = g_strdup (channel->id);
      return with_new_part (scenario, channel);
    case SULH_LINK_TIE:
      *place = g_strdup (from);
      return with_tie (scenario, actor, to);
    case SULH_LINK_SIDE:
      *place = g_strdup (from);
      return with_side (scenario, actor, to);
    default:
      g_return_val_if_reached (NULL);
    }
}
