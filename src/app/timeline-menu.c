/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/timeline-menu.h"

#include <glib/gi18n-lib.h>

#include "app/step-catalogue.h"
#include "app/timeline-words.h"

/* A menu longer than this is no help; the form of the step has the whole list. */
#define MOST_LISTED 40

static const struct
{
  SulhEventStatus status;
  const char *label;
} meetings[] = {
  { SULH_EVENT_SET, N_ ("Meeting That Is Set") },
  { SULH_EVENT_TENTATIVE, N_ ("Tentative Meeting") },
  { SULH_EVENT_HELD, N_ ("Meeting That Was Held") },
  { SULH_EVENT_MISSED, N_ ("Meeting That Was Missed") },
  { SULH_EVENT_UNDATED, N_ ("Meeting Without a Date") },
};

/* What is done by an action of the menu, on what, and who says so. */
typedef struct
{
  SulhSession *session;
  SulhChartHand *hand; /* keeps the actions, so is not kept by them */
} Desk;

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_meetings (GMenu *menu, int day)
{
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    append (menu, _ (meetings[i].label), "hand.add-meeting",
            g_variant_new ("(ii)", (int)meetings[i].status, day));
}

static void
append_deadlines (GMenu *menu, const SulhScenario *scenario, int day)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);

  for (guint i = 0; i < principals->len; i++)
    {
      const SulhPart *party = principals->pdata[i];
      g_autofree char *label = sulh_timeline_words_name (_ ("Deadline of %s"), scenario, party->id);

      append (menu, label, "hand.set-deadline", g_variant_new ("(si)", party->id, day));
    }
}

static GMenuModel *
list_others (const SulhTimetable *timetable, const char *exchange)
{
  GMenu *menu = g_menu_new ();
  const GPtrArray *exchanges = timetable->scenario->exchanges;

  for (guint i = 0, n = 0; i < exchanges->len && n < MOST_LISTED; i++)
    {
      const SulhPart *other = exchanges->pdata[i];
      g_autofree char *fault = NULL;
      g_autoptr (SulhTimetableNext) next
          = sulh_timetable_set_after (timetable, exchange, other->id, &fault);

      if (next == NULL)
        continue;
      append (menu, sulh_part_get_label (other), "hand.come-after",
              g_variant_new ("(ss)", exchange, other->id));
      n++;
    }
  return G_MENU_MODEL (menu);
}

/* What each side gives, and who else could. */
static GMenuModel *
list_givers (const SulhTimetable *timetable, const SulhExchange *exchange)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) parties = sulh_scenario_list_principals (timetable->scenario);

  for (guint s = 0; s < exchange->sides->len; s++)
    for (guint i = 0; i < parties->len; i++)
      {
        const char *party = ((const SulhPart *)parties->pdata[i])->id;
        g_autoptr (SulhTimetableNext) next
            = sulh_timetable_give (timetable, exchange->part.id, s, party);
        g_autofree char *label
            = sulh_timeline_words_name_giver (timetable->scenario, exchange->part.id, s, party);

        if (next)
          append (menu, label, "hand.give", g_variant_new ("(sus)", exchange->part.id, s, party));
      }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_exchange_section (const SulhTimetable *timetable, const char *id, int day)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) others = list_others (timetable, id);
  g_autoptr (GMenuModel) givers
      = list_givers (timetable, sulh_scenario_find_exchange (timetable->scenario, id));
  g_autofree char *words = sulh_timeline_words_say_day (timetable->scenario, day);
  g_autofree char *from = g_strdup_printf (_ ("Can Start From: %s"), words);
  g_autofree char *by = g_strdup_printf (_ ("Must Start By: %s"), words);

  if (g_menu_model_get_n_items (others) > 0)
    g_menu_append_submenu (menu, _ ("Must Come After"), others);
  if (g_menu_model_get_n_items (givers) > 0)
    g_menu_append_submenu (menu, _ ("Who Gives"), givers);
  append (menu, from, "hand.set-window", g_variant_new ("(sbi)", id, FALSE, day));
  append (menu, by, "hand.set-window", g_variant_new ("(sbi)", id, TRUE, day));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_add_section (const SulhTimetable *timetable, int day)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) meeting = g_menu_new ();
  g_autoptr (GMenu) deadline = g_menu_new ();

  append (menu, _ ("Step from the Catalogue…"), "hand.catalogue", g_variant_new_int32 (day));
  append_meetings (meeting, day);
  append_deadlines (deadline, timetable->scenario, day);
  g_menu_append_submenu (menu, _ ("Add Meeting"), G_MENU_MODEL (meeting));
  append (menu, _ ("Add Shock"), "hand.add-shock", g_variant_new_int32 (day));
  g_menu_append_submenu (menu, _ ("Set Deadline"), G_MENU_MODEL (deadline));
  return G_MENU_MODEL (menu);
}

/**
 * sulh_timeline_menu_new:
 * @timetable: what the timeline shows
 * @subject: (nullable): what the menu was asked for
 * @day: the day it was asked at
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
sulh_timeline_menu_new (const SulhTimetable *timetable, const char *subject, int day)
{
  GMenu *menu = g_menu_new ();
  const SulhPart *part = subject ? sulh_scenario_find (timetable->scenario, subject) : NULL;
  g_autofree char *heading = sulh_timeline_words_say_day (timetable->scenario, day);
  g_autoptr (GMenuModel) add = make_add_section (timetable, day);
  int first;

  if (part && part->kind == SULH_KIND_EXCHANGE)
    {
      g_autoptr (GMenuModel) section = make_exchange_section (timetable, subject, day);

      g_menu_append_section (menu, sulh_part_get_label (part), section);
    }
  if (part && part->kind != SULH_KIND_PARTY
      && sulh_timetable_get_day (timetable, subject, &first, NULL))
    {
      g_autoptr (GMenu) section = g_menu_new ();

      if (sulh_timetable_is_kept (timetable, subject))
        append (section, _ ("Let a Search Move It"), "hand.keep",
                g_variant_new ("(sb)", subject, FALSE));
      else if (part->kind == SULH_KIND_EXCHANGE)
        append (section, _ ("Keep on This Day"), "hand.keep",
                g_variant_new ("(sb)", subject, TRUE));
      append (section, _ ("Take Off the Timeline"), "hand.take-off",
              g_variant_new_string (subject));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  g_menu_append_section (menu, heading, add);
  return G_MENU_MODEL (menu);
}

/* Actions */

static void
take (Desk *desk, SulhTimetableNext *next, const char *label, const char *select)
{
  g_autofree char *said = g_strdup_printf ("%s.", label);

  if (next == NULL)
    return;
  sulh_document_end_gesture (sulh_session_get_document (desk->session));
  sulh_session_take_next (desk->session, next, label, NULL);
  if (select)
    sulh_session_select (desk->session, select);
  sulh_chart_hand_say (desk->hand, said);
}

static void
add_meeting_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *id = NULL;
  SulhTimetableNext *next;
  int status, day;

  g_variant_get (target, "(ii)", &status, &day);
  next = sulh_timetable_add_meeting (&timetable, (SulhEventStatus)status, day, &id);
  take (desk, next, _ ("Add a meeting"), id);
}

static void
catalogue_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;

  sulh_chart_hand_open (desk->hand, sulh_step_catalogue_new (desk->session, desk->hand,
                                                             g_variant_get_int32 (target)));
}

static void
add_shock_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *id = NULL;
  SulhTimetableNext *next
      = sulh_timetable_add_shock (&timetable, g_variant_get_int32 (target), &id);

  take (desk, next, _ ("Add a shock"), id);
}

static void
set_deadline_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *label = NULL;
  const char *party;
  int day;

  g_variant_get (target, "(&si)", &party, &day);
  label = sulh_timeline_words_name (_ ("Set the deadline of %s"), timetable.scenario, party);
  take (desk, sulh_timetable_set_deadline (&timetable, party, day), label, NULL);
}

static void
set_window_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *label = NULL;
  const char *exchange;
  gboolean is_last;
  int day;

  g_variant_get (target, "(&sbi)", &exchange, &is_last, &day);
  label = sulh_timeline_words_name (is_last ? _ ("Set the last day of “%s”")
                                            : _ ("Set the first day of “%s”"),
                                    timetable.scenario, exchange);
  take (desk, sulh_timetable_set_window (&timetable, exchange, is_last, day), label, NULL);
}

static void
come_after_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *fault = NULL;
  g_autofree char *label = NULL;
  SulhTimetableNext *next;
  const char *exchange, *other;

  g_variant_get (target, "(&s&s)", &exchange, &other);
  label = sulh_timeline_words_name_order (timetable.scenario, exchange, other);
  next = sulh_timetable_set_after (&timetable, exchange, other, &fault);
  if (next == NULL)
    sulh_chart_hand_say (desk->hand, fault);
  take (desk, next, label, NULL);
}

static void
give_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *label = NULL;
  const char *exchange, *party;
  guint side;

  g_variant_get (target, "(&su&s)", &exchange, &side, &party);
  label = sulh_timeline_words_name_giver (timetable.scenario, exchange, side, party);
  take (desk, sulh_timetable_give (&timetable, exchange, side, party), label, NULL);
}

static void
take_off_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  const char *ids[] = { g_variant_get_string (target, NULL), NULL };
  g_autofree char *label
      = sulh_timeline_words_name (_ ("Take “%s” off the timeline"), timetable.scenario, ids[0]);

  take (desk, sulh_timetable_take_off (&timetable, ids), label, NULL);
}

static void
keep_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  Desk *desk = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (desk->session);
  g_autofree char *label = NULL;
  const char *exchange;
  gboolean keeps;

  g_variant_get (target, "(&sb)", &exchange, &keeps);
  label = sulh_timeline_words_name (keeps ? _ ("Keep “%s” on its day")
                                          : _ ("Release the day of “%s”"),
                                    timetable.scenario, exchange);
  take (desk, sulh_timetable_keep (&timetable, exchange, keeps), label, NULL);
}

static void
free_desk (gpointer data, GObject *where_the_actions_were)
{
  Desk *desk = data;

  g_object_unref (desk->session);
  g_free (desk);
}

/**
 * sulh_timeline_menu_make_actions:
 * @session: what they change
 * @hand: who says what was done, and keeps them
 *
 * Returns: (transfer full): what the menu can do
 */
GActionGroup *
sulh_timeline_menu_make_actions (SulhSession *session, SulhChartHand *hand)
{
  static const GActionEntry entries[] = {
    { .name = "add-meeting", .activate = add_meeting_cb, .parameter_type = "(ii)" },
    { .name = "catalogue", .activate = catalogue_cb, .parameter_type = "i" },
    { .name = "add-shock", .activate = add_shock_cb, .parameter_type = "i" },
    { .name = "set-deadline", .activate = set_deadline_cb, .parameter_type = "(si)" },
    { .name = "set-window", .activate = set_window_cb, .parameter_type = "(sbi)" },
    { .name = "come-after", .activate = come_after_cb, .parameter_type = "(ss)" },
    { .name = "give", .activate = give_cb, .parameter_type = "(sus)" },
    { .name = "keep", .activate = keep_cb, .parameter_type = "(sb)" },
    { .name = "take-off", .activate = take_off_cb, .parameter_type = "s" },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  Desk *desk = g_new0 (Desk, 1);

  desk->session = g_object_ref (session);
  desk->hand = hand;
  g_object_weak_ref (G_OBJECT (actions), free_desk, desk);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), desk);
  return G_ACTION_GROUP (actions);
}
