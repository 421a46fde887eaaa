/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus and actions of the hand on a trust graph: all that a pointer does, without one. */
#include <glib/gi18n-lib.h>

#include "app/graph-hand-private.h"

static void
append_with_target (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_link (GMenu *menu, const char *label, const char *from, const char *to, SulhGraphLink link)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "hand.link", "(ssu)", from, to, (guint)link);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_link_menu (SulhGraphHand *self, const char *from, const char *to)
{
  GMenu *menu = g_menu_new ();
  SulhGraphLink links[SULH_N_LINKS];
  guint n = sulh_graph_list_links (sulh_graph_hand_get_scenario (self), from, to, links);

  for (guint i = 0; i < n; i++)
    append_link (menu, sulh_graph_get_link_label (links[i]), from, to, links[i]);
  return G_MENU_MODEL (menu);
}

static void
append_links_with (SulhGraphHand *self, GMenu *menu, const char *from, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];
      g_autoptr (GMenuModel) links = make_link_menu (self, from, part->id);

      if (g_menu_model_get_n_items (links) > 0)
        g_menu_append_submenu (menu, sulh_part_get_label (part), links);
    }
}

static void
append_unlink (GMenu *menu, const char *label, const SulhGraphJoin *join)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "hand.unlink", "(ssu)", join->from,
                                     join->to ? join->to : "", (guint)join->link);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_unlink_menu (SulhGraphHand *self, const char *id)
{
  const SulhScenario *scenario = sulh_graph_hand_get_scenario (self);
  g_autoptr (GArray) joins = sulh_graph_list_joins (scenario, id);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < joins->len; i++)
    {
      const SulhGraphJoin *join = &g_array_index (joins, SulhGraphJoin, i);
      g_autofree char *label = sulh_graph_describe_join (scenario, join);

      append_unlink (menu, label, join);
    }
  return G_MENU_MODEL (menu);
}

/**
 * sulh_graph_hand_make_arrange_menu:
 *
 * Returns: (transfer full): the ways to arrange a trust graph
 */
GMenuModel *
sulh_graph_hand_make_arrange_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("By _Ties"), "hand.arrange('ties')");
  g_menu_append (menu, _ ("In _Clusters"), "hand.arrange('clusters')");
  g_menu_append (menu, _ ("By _Time of the Plan"), "hand.arrange('time')");
  g_menu_append (menu, _ ("Round the _Mediator"), "hand.arrange('mediator')");
  g_menu_append (menu, _ ("As a _Bridge, Unpinning All"), "hand.arrange('bridge')");
  return G_MENU_MODEL (menu);
}

static void
append_node_items (SulhGraphHand *self, GMenu *menu, const char *id)
{
  g_autoptr (GMenu) items = g_menu_new ();
  g_autoptr (GMenu) links = g_menu_new ();
  g_autoptr (GMenuModel) joins = make_unlink_menu (self, id);

  if (sulh_graph_hand_is_pinned (self, id))
    append_with_target (items, _ ("_Unpin"), "hand.unpin", id);
  else
    append_with_target (items, _ ("_Pin Here"), "hand.pin", id);
  append_links_with (self, links, id, sulh_graph_hand_get_scenario (self)->parties);
  append_links_with (self, links, id, sulh_graph_hand_get_scenario (self)->actors);
  if (g_menu_model_get_n_items (G_MENU_MODEL (links)) > 0)
    g_menu_append_submenu (items, _ ("_Link With"), G_MENU_MODEL (links));
  if (g_menu_model_get_n_items (joins) > 0)
    g_menu_append_submenu (items, _ ("_Remove Link"), joins);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
}

/* What can be done with what lies there. */
GMenuModel *
sulh_graph_hand_make_menu (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);
  const char *id = touch->subject ? touch->subject->id : NULL;
  g_autofree char *asked = g_steal_pointer (&self->to);
  g_autoptr (GMenuModel) arrange = sulh_graph_hand_make_arrange_menu ();
  const SulhTrust *trust = sulh_graph_hand_find_trust (self, id);
  gboolean unlinks = self->unlinks;
  GMenu *menu;

  self->unlinks = FALSE;
  if (asked)
    return make_link_menu (self, self->from, asked);
  if (unlinks)
    return make_unlink_menu (self, self->from);
  menu = g_menu_new ();
  if (sulh_graph_is_node (sulh_graph_hand_get_scenario (self), id))
    append_node_items (self, menu, id);
  else if (trust)
    append_unlink (menu, _ ("_Remove Trust"),
                   &(SulhGraphJoin){ SULH_LINK_TRUST, trust->from, trust->to });
  g_menu_append_submenu (menu, _ ("_Arrange"), arrange);
  return G_MENU_MODEL (menu);
}

/* Actions */

static void
pin_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sulh_graph_hand_pin (user_data, g_variant_get_string (parameter, NULL), TRUE);
}

static void
unpin_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sulh_graph_hand_pin (user_data, g_variant_get_string (parameter, NULL), FALSE);
}

static void
unlink_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SulhGraphJoin join;
  guint link;

  g_variant_get (parameter, "(&s&su)", &join.from, &join.to, &link);
  join.link = (SulhGraphLink)link;
  sulh_graph_hand_unlink (user_data, &join);
}

static void
link_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *from, *to;
  guint link;

  g_variant_get (parameter, "(&s&su)", &from, &to, &link);
  sulh_graph_hand_link (user_data, from, to, (SulhGraphLink)link);
}

static void
arrange (SulhGraphHand *self, SulhGraphArrangement arrangement, const char *label)
{
  g_autoptr (GArray) places = sulh_graph_hand_list_places (self, arrangement);

  sulh_graph_hand_take_edit (
      self, sulh_graph_with_places (sulh_graph_hand_get_scenario (self), places), label, NULL);
}

static void
arrange_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SulhGraphHand *self = user_data;
  const char *how = g_variant_get_string (parameter, NULL);

  if (g_str_equal (how, "ties"))
    arrange (self, SULH_ARRANGE_BY_TIES, _ ("Arrange by Ties"));
  else if (g_str_equal (how, "clusters"))
    arrange (self, SULH_ARRANGE_CLUSTERS, _ ("Arrange in Clusters"));
  else if (g_str_equal (how, "mediator"))
    arrange (self, SULH_ARRANGE_ROUND_MEDIATOR, _ ("Arrange Round the Mediator"));
  else if (g_str_equal (how, "bridge"))
    sulh_graph_hand_take_edit (self,
                               sulh_graph_without_places (sulh_graph_hand_get_scenario (self)),
                               _ ("Arrange as a Bridge"), NULL);
  else if (sulh_session_get_assessment (self->session))
    arrange (self, SULH_ARRANGE_BY_TIME, _ ("Arrange by Time"));
  else
    sulh_chart_hand_say (SULH_CHART_HAND (self),
                         _ ("There is no plan yet that would say who is needed when."));
}

/**
 * sulh_graph_hand_make_actions:
 *
 * Returns: (transfer full): what the menus do
 */
GSimpleActionGroup *
sulh_graph_hand_make_actions (SulhGraphHand *self)
{
  static const GActionEntry entries[] = {
    { "pin", pin_activated_cb, "s", NULL, NULL, { 0 } },
    { "unpin", unpin_activated_cb, "s", NULL, NULL, { 0 } },
    { "unlink", unlink_activated_cb, "(ssu)", NULL, NULL, { 0 } },
    { "link", link_activated_cb, "(ssu)", NULL, NULL, { 0 } },
    { "arrange", arrange_activated_cb, "s", NULL, NULL, { 0 } },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  return actions;
}
