/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "workbench/building.h"

#define LONGEST_ID 40 /* bytes of what is made of a name */

/* People first, then what they do, then what it rests on: as in the outline. */
static const SulhBlank blanks[] = {
  { "party", SULH_KIND_PARTY, N_ ("Party"), N_ ("New party") },
  { "mediator", SULH_KIND_ACTOR, N_ ("Mediator"), N_ ("New mediator") },
  { "verifier", SULH_KIND_ACTOR, N_ ("Verifier"), N_ ("New verifier") },
  { "spoiler", SULH_KIND_ACTOR, N_ ("Spoiler"), N_ ("New spoiler") },
  { "observer", SULH_KIND_ACTOR, N_ ("Observer"), N_ ("New observer") },
  { "issue", SULH_KIND_ISSUE, N_ ("Issue"), N_ ("New issue") },
  { "exchange", SULH_KIND_EXCHANGE, N_ ("Exchange"), N_ ("New exchange") },
  { "verification", SULH_KIND_VERIFICATION, N_ ("Verification"), N_ ("New verification") },
  { "consequence", SULH_KIND_CONSEQUENCE, N_ ("Consequence"), N_ ("New consequence") },
  { "channel", SULH_KIND_CHANNEL, N_ ("Channel"), N_ ("New channel") },
  { "venue", SULH_KIND_VENUE, N_ ("Venue"), N_ ("New venue") },
  { "meeting", SULH_KIND_EVENT, N_ ("Meeting"), N_ ("New meeting") },
  { "deadline", SULH_KIND_EVENT, N_ ("Deadline"), N_ ("New deadline") },
  { "event", SULH_KIND_EVENT, N_ ("Event"), N_ ("New event") },
  { "shock", SULH_KIND_SHOCK, N_ ("Shock"), N_ ("New shock") },
  { "force", SULH_KIND_FORCE, N_ ("Standing force"), N_ ("New force") },
  { "escalation-ladder", SULH_KIND_ESCALATION_LADDER, N_ ("Ladder of escalation"),
    N_ ("New ladder of escalation") },
  { "brinkmanship", SULH_KIND_BRINKMANSHIP, N_ ("Brinkmanship"), N_ ("New brinkmanship") },
  { "message", SULH_KIND_MESSAGE, N_ ("Message"), N_ ("New message") },
  { "drafting", SULH_KIND_DRAFTING, N_ ("Drafting"), N_ ("New drafting") },
  { "contact-group", SULH_KIND_CONTACT_GROUP, N_ ("Contact group"), N_ ("New contact group") },
  { "trust", SULH_KIND_TRUST, N_ ("Trust"), NULL },
  { "process-trust", SULH_KIND_PROCESS_TRUST, N_ ("Trust in the process"),
    N_ ("New trust in the process") },
  { "record", SULH_KIND_RECORD, N_ ("Record"), NULL },
  { "plan", SULH_KIND_PLAN, N_ ("Plan"), N_ ("New plan") },
  { "outcome", SULH_KIND_OUTCOME, N_ ("Outcome"), N_ ("New outcome") },
  { "baseline", SULH_KIND_BASELINE, N_ ("Baseline"), N_ ("New baseline") },
  { "indicator", SULH_KIND_INDICATOR, N_ ("Indicator"), N_ ("New indicator") },
  { "prediction", SULH_KIND_PREDICTION, N_ ("Prediction"), N_ ("New prediction") },
  { "lever", SULH_KIND_LEVER, N_ ("Lever"), N_ ("New lever") },
  { "experiment", SULH_KIND_EXPERIMENT, N_ ("Experiment"), N_ ("New experiment") },
  { "slide", SULH_KIND_SLIDE, N_ ("Slide"), N_ ("New slide") },
  { "evidence-table", SULH_KIND_EVIDENCE_TABLE, N_ ("Evidence table"), N_ ("New evidence table") },
  { "source", SULH_KIND_SOURCE, N_ ("Source"), N_ ("New source") },
};

const SulhBlank *
sulh_blank_list (guint *n)
{
  *n = G_N_ELEMENTS (blanks);
  return blanks;
}

const SulhBlank *
sulh_blank_find (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_equal (blanks[i].nick, nick))
      return &blanks[i];
  return NULL;
}

const SulhBlank *
sulh_blank_find_for_kind (SulhKind kind)
{
  const SulhBlank *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (blanks[i].kind == kind)
      last = &blanks[i];
  return last;
}

/* Names and ids */

/* Exchanges may name groups of exchanges as they name parts. */
static gboolean
is_group (const SulhScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    if (g_strcmp0 (((SulhExchange *)scenario->exchanges->pdata[i])->alternatives, id) == 0)
      return TRUE;
  return FALSE;
}

/* The same word in every locale; letters that ASCII lacks are left out. */
static char *
make_word (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  GString *word = g_string_new (NULL);

  for (const char *c = plain; *c && word->len < LONGEST_ID; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (word, g_ascii_tolower (*c));
    else if (word->len > 0 && word->str[word->len - 1] != '-')
      g_string_append_c (word, '-');
  while (word->len > 0 && word->str[word->len - 1] == '-')
    g_string_truncate (word, word->len - 1);
  return g_string_free (word, FALSE);
}

static gboolean
is_free (const SulhScenario *scenario, const char *id)
{
  return !sulh_scenario_find (scenario, id) && !is_group (scenario, id)
         && !sulh_audience_is_word (id);
}

char *
sulh_scenario_invent_id (const SulhScenario *scenario, SulhKind kind, const char *name)
{
  g_autofree char *word = make_word (name ? name : "");

  if (*word == '\0')
    {
      g_free (word);
      word = g_strdup (sulh_kind_get_info (kind)->element);
    }
  for (guint i = 1;; i++)
    {
      g_autofree char *trial = i == 1 ? g_strdup (word) : g_strdup_printf ("%s-%u", word, i);

      if (is_free (scenario, trial))
        return g_steal_pointer (&trial);
    }
}

static gboolean
is_called (const GPtrArray *parts, const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((SulhPart *)parts->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

static char *
invent_name (const SulhScenario *scenario, const SulhBlank *blank)
{
  const GPtrArray *parts = sulh_scenario_get_parts (scenario, blank->kind);

  if (blank->name == NULL)
    return NULL;
  for (guint i = 1;; i++)
    {
      g_autofree char *trial = i == 1 ? g_strdup (_ (blank->name))
                                      /* Translators: a name and a number, as in "New party 2". */
                                      : g_strdup_printf (_ ("%s %u"), _ (blank->name), i);

      if (!is_called (parts, trial))
        return g_steal_pointer (&trial);
    }
}

/* What a new part says */

static void
set_role (SulhActor *actor, const SulhBlank *blank)
{
  if (g_str_equal (blank->nick, "mediator"))
    actor->role = SULH_ACTOR_MEDIATOR;
  else if (g_str_equal (blank->nick, "verifier"))
    actor->role = SULH_ACTOR_VERIFIER;
  else if (g_str_equal (blank->nick, "spoiler"))
    actor->role = SULH_ACTOR_SPOILER;
}

/* Whoever adds a mediator means one between the parties; how far it reaches them is to be said. */
static void
add_ties (SulhActor *actor, const SulhScenario *scenario)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);

  for (guint i = 0; i < principals->len; i++)
    {
      SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

      tie->party = g_strdup (((SulhPart *)principals->pdata[i])->id);
      g_ptr_array_add (actor->ties, tie);
    }
}

static void
set_category (SulhEvent *event, const SulhBlank *blank)
{
  if (g_str_equal (blank->nick, "deadline"))
    event->category = SULH_EVENT_EXPIRY;
  if (!g_str_equal (blank->nick, "event"))
    event->status = SULH_EVENT_UNDATED;
}

static gboolean
lacks (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);
  return FALSE;
}

static SulhSide *
side_new (const SulhPart *giver, const SulhPart *receiver)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver->id);
  side->receiver = g_strdup (receiver->id);
  return side;
}

static gboolean
add_sides (SulhExchange *exchange, const SulhScenario *scenario, GError **error)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);

  if (principals->len < 2)
    return lacks (error, _ ("An exchange is between two parties. Add another party first."));
  g_ptr_array_add (exchange->sides, side_new (principals->pdata[0], principals->pdata[1]));
  g_ptr_array_add (exchange->sides, side_new (principals->pdata[1], principals->pdata[0]));
  return TRUE;
}

/* The first pair of parties, in the order of their ids, for which nothing is said yet. */
static gboolean
name_pair (const SulhScenario *scenario, char **from, char **to, SulhKind kind)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);

  for (guint i = 0; i < principals->len; i++)
    for (guint j = 0; j < principals->len; j++)
      {
        const char *first = ((SulhPart *)principals->pdata[i])->id;
        const char *second = ((SulhPart *)principals->pdata[j])->id;
        gboolean is_said = kind == SULH_KIND_TRUST
                               ? sulh_scenario_find_trust (scenario, first, second) != NULL
                               : sulh_scenario_find_record (scenario, first, second) != NULL;

        if (i == j || is_said)
          continue;
        *from = g_strdup (first);
        *to = g_strdup (second);
        return TRUE;
      }
  return FALSE;
}

/* The first part that can be meant, and that no other reference of the new part means already. */
static const char *
find_candidate (const SulhScenario *scenario, const SulhField *field, GHashTable *named)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS
          || !(field->refers & SULH_KIND_BIT (info->fields[i].child)))
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]);
      for (guint j = 0; j < parts->len; j++)
        if (!g_hash_table_contains (named, ((SulhPart *)parts->pdata[j])->id))
          return ((SulhPart *)parts->pdata[j])->id;
    }
  return NULL;
}

static gboolean
name_required (SulhPart *part, const SulhScenario *scenario, GError **error)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      const char *id;

      if (field->type != SULH_FIELD_REF || !(field->flags & SULH_FIELD_REQUIRED))
        continue;
      id = find_candidate (scenario, field, named);
      if (id == NULL)
        return lacks (error, _ ("There is nothing yet that it could name. Add a party or an "
                                "actor first."));
      sulh_part_set_text (sulh_part_get_member (part, field), id);
      g_hash_table_add (named, (gpointer)id);
    }
  return TRUE;
}

static gboolean
fill (SulhPart *part, const SulhBlank *blank, const SulhScenario *scenario, GError **error)
{
  SulhTrust *trust = (SulhTrust *)part;
  SulhRecord *record = (SulhRecord *)part;

  switch (blank->kind)
    {
    case SULH_KIND_ACTOR:
      set_role ((SulhActor *)part, blank);
      if (g_str_equal (blank->nick, "mediator"))
        add_ties ((SulhActor *)part, scenario);
      return TRUE;
    case SULH_KIND_EVENT:
      set_category ((SulhEvent *)part, blank);
      return TRUE;
    case SULH_KIND_EXCHANGE:
      return add_sides ((SulhExchange *)part, scenario, error);
    case SULH_KIND_TRUST:
      return name_pair (scenario, &trust->from, &trust->to, blank->kind)
             || lacks (error, _ ("There is no pair of parties left without a statement of trust. "
                                 "Add another party first."));
    case SULH_KIND_RECORD:
      return name_pair (scenario, &record->by, &record->of, blank->kind)
             || lacks (error, _ ("There is no pair of parties left without a record. Add another "
                                 "party first."));
    default:
      return name_required (part, scenario, error);
    }
}

gpointer
sulh_blank_make (const SulhBlank *blank, const SulhScenario *scenario, const char *name,
                 GError **error)
{
  g_autofree char *invented = name ? NULL : invent_name (scenario, blank);
  g_autoptr (SulhPart) part = sulh_part_new (blank->kind, NULL);

  part->name = g_strdup (name ? name : invented);
  if (sulh_kind_get_info (blank->kind)->has_id)
    part->id = sulh_scenario_invent_id (scenario, blank->kind, part->name);
  if (!fill (part, blank, scenario, error))
    return NULL;
  return g_steal_pointer (&part);
}
