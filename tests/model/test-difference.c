/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is different between two scenarios is said completely, once, and in plain sentences. */
#include <glib.h>

#include "small-scenario.h"

#define DAY(text_) ((int)(sulh_calendar_day_parse (text_) - sulh_calendar_day_parse ("2026-02-01")))

static SulhParty *
make_party (const char *id, const char *name, double capital)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->part.name = g_strdup (name);
  party->capital = sulh_number_point (capital);
  return party;
}

static void
add_trust (SulhScenario *scenario, const char *from, const char *to, double level)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = sulh_number_point (level);
  sulh_scenario_take_part (scenario, trust);
}

static void
add_exchange (SulhScenario *scenario, const char *id, const char *name)
{
  SulhExchange *exchange = small_exchange_new (id);

  exchange->part.name = g_strdup (name);
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[0])->giver, "iran");
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[0])->receiver, "us");
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[1])->giver, "us");
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[1])->receiver, "iran");
  exchange->done = sulh_date_exact (DAY ("2026-03-03"));
  sulh_scenario_take_part (scenario, exchange);
}

static void
add_verification (SulhScenario *scenario, const char *id, const char *name)
{
  SulhVerification *verification = sulh_part_new (SULH_KIND_VERIFICATION, id);

  verification->part.name = g_strdup (name);
  sulh_scenario_take_part (scenario, verification);
}

/* Two parties, three exchanges, a plan with two of them; day zero is 1 February 2026. */
static SulhScenario *
make_talks (void)
{
  SulhScenario *scenario = sulh_scenario_new ("talks", "Talks");
  SulhPlan *plan = sulh_plan_new ("sketch", "Sketch");

  scenario->day_zero = sulh_calendar_day_parse ("2026-02-01");
  sulh_scenario_take_part (scenario, make_party ("iran", "Iran", 60));
  sulh_scenario_take_part (scenario, make_party ("us", "United States", 60));
  add_trust (scenario, "iran", "us", 0.2);
  add_trust (scenario, "us", "iran", 0.2);
  add_verification (scenario, "inspectors", "Inspectors");
  add_verification (scenario, "account", "Escrow");
  add_exchange (scenario, "prisoners", "Prisoner exchange");
  add_exchange (scenario, "ceasefire", "Ceasefire extended");
  add_exchange (scenario, "blockade", "Blockade eased");
  sulh_plan_add_rung (plan, "prisoners", sulh_date_exact (10));
  sulh_plan_add_rung (plan, "ceasefire", sulh_date_exact (20));
  sulh_scenario_take_part (scenario, plan);
  return scenario;
}

/* A copy of the talks in which the part with @id may be changed. */
static SulhScenario *
make_talks_with (const char *id, gpointer *part)
{
  g_autoptr (SulhScenario) talks = make_talks ();
  const SulhPart *old = sulh_scenario_find (talks, id);

  *part = sulh_part_copy (old);
  return sulh_scenario_with_replaced (talks, old, *part);
}

static void
assert_sentences (const SulhScenario *before, const SulhScenario *after, ...)
{
  g_autoptr (GPtrArray) changes = sulh_difference_list (before, after);
  guint i = 0;
  va_list args;

  va_start (args, after);
  for (const char *expected = va_arg (args, const char *); expected;
       expected = va_arg (args, const char *), i++)
    {
      g_assert_cmpuint (i, <, changes->len);
      g_assert_cmpstr (((SulhChange *)changes->pdata[i])->sentence, ==, expected);
    }
  va_end (args);
  for (guint j = i; j < changes->len; j++)
    g_test_message ("also: %s", ((SulhChange *)changes->pdata[j])->sentence);
  g_assert_cmpuint (changes->len, ==, i);
}

/* Changes one part of the talks and says what the sentence on it has to be. */
typedef void (*Edit) (gpointer part);

static void
assert_edit (const char *id, Edit edit, const char *sentence)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = NULL;
  gpointer part;

  after = make_talks_with (id, &part);
  edit (part);
  sulh_part_unref (part);
  assert_sentences (before, after, sentence, NULL);
}

static void
test_nothing_changed (void)
{
  g_autoptr (SulhScenario) talks = make_talks ();
  g_autoptr (SulhScenario) again = make_talks ();

  assert_sentences (talks, talks, NULL);
  assert_sentences (talks, again, NULL);
}

static void
do_later (gpointer part)
{
  ((SulhExchange *)part)->done = sulh_date_exact (DAY ("2026-04-01"));
}

static void
do_at_some_time (gpointer part)
{
  ((SulhExchange *)part)->done = sulh_date_between (DAY ("2026-03-03"), DAY ("2026-04-01"));
}

static void
never_do (gpointer part)
{
  ((SulhExchange *)part)->done = sulh_date_open ();
}

static void
lower_capital (gpointer part)
{
  ((SulhParty *)part)->capital = sulh_number_point (45);
}

static void
widen_capital (gpointer part)
{
  ((SulhParty *)part)->capital = sulh_number_range (40, 60, 70);
}

static void
raise_round_cost (gpointer part)
{
  ((SulhParty *)part)->round_cost = sulh_number_point (1);
}

static void
shorten_gap (gpointer part)
{
  ((SulhExchange *)part)->gap = sulh_number_point (14);
}

static void
require (gpointer part)
{
  ((SulhExchange *)part)->required = TRUE;
}

static void
choose_issue (gpointer part)
{
  ((SulhExchange *)part)->issue = SULH_EXCHANGE_SECURITY;
}

static void
put_after (gpointer part)
{
  const char *const ids[] = { "prisoners", "ceasefire", NULL };

  ((SulhExchange *)part)->after = g_strdupv ((char **)ids);
}

static void
rename_party (gpointer part)
{
  sulh_part_set_text (&((SulhPart *)part)->name, "Islamic Republic of Iran");
}

static void
write_want (gpointer part)
{
  ((SulhParty *)part)->wants = g_strdup ("Relief");
}

static void
test_sentences (void)
{
  assert_edit ("prisoners", do_later,
               "Prisoner exchange: carried out moved from 3 March 2026 to 1 April 2026.");
  assert_edit ("prisoners", do_at_some_time,
               "Prisoner exchange: carried out moved from 3 March 2026 to between 3 March 2026 and "
               "1 April 2026.");
  assert_edit ("prisoners", never_do,
               "Prisoner exchange: carried out no longer given; it was 3 March 2026.");
  assert_edit ("iran", lower_capital, "Party Iran: political capital lowered from 60 to 45.");
  assert_edit ("iran", widen_capital,
               "Party Iran: political capital changed from 60 to between 40 and 70, most likely "
               "60.");
  assert_edit ("iran", raise_round_cost, "Party Iran: round cost raised from 0 points to 1 point.");
  assert_edit ("blockade", shorten_gap, "Blockade eased: gap lowered from 30 days to 14 days.");
  assert_edit ("blockade", require, "Blockade eased: required changed from no to yes.");
  assert_edit ("blockade", choose_issue,
               "Blockade eased: issue changed from “Political” to “Security”.");
  assert_edit ("blockade", put_after,
               "Blockade eased: “After” now names Prisoner exchange, Ceasefire extended.");
  assert_edit ("iran", rename_party, "Party Iran is now called “Islamic Republic of Iran”.");
  assert_edit ("iran", write_want, "Party Iran: wants set to “Relief”.");
}

static void
test_days_outside_the_calendar (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();

  before->day_zero = after->day_zero = 0;
  ((SulhExchange *)after->exchanges->pdata[0])->done = sulh_date_exact (59);
  assert_sentences (before, after, "Prisoner exchange: carried out moved from day 30 to day 59.",
                    NULL);
}

/* The text of a file says days of the calendar; they stay what they are when day zero moves. */
static void
test_day_zero (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();

  after->day_zero = sulh_calendar_day_parse ("2026-02-05");
  for (guint i = 0; i < after->exchanges->len; i++)
    ((SulhExchange *)after->exchanges->pdata[i])->done = sulh_date_exact (DAY ("2026-03-03") - 4);
  assert_sentences (before, after,
                    "Scenario: day zero moved from 1 February 2026 to 5 February 2026.", NULL);
}

static void
test_within_an_exchange (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();
  SulhSide *side = ((SulhExchange *)after->exchanges->pdata[0])->sides->pdata[0];

  side->verification = g_strdup ("account");
  side->cost = sulh_number_point (4);
  side->exposure = SULH_EXPOSURE_ESCROW;
  assert_sentences (
      before, after, "Prisoner exchange, side of Iran: cost raised from 2 points to 4 points.",
      "Prisoner exchange, side of Iran: exposure changed from “At the same time” to “Held in "
      "escrow”.",
      "Prisoner exchange, side of Iran: verification set to Escrow.", NULL);
}

static void
test_added_and_removed (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();
  SulhPlan *plan = after->plans->pdata[0];

  g_ptr_array_remove_index (after->trusts, 0);
  add_exchange (after, "assets", "Assets into escrow");
  sulh_plan_add_rung (plan, "blockade", sulh_date_exact (30));
  sulh_scenario_take_part (after, make_party ("pakistan", "Pakistan", 50));
  assert_sentences (
      before, after, "Party “Pakistan” added.", "Trust of Iran in United States removed.",
      "Exchange “Assets into escrow” added.", "Plan Sketch: rung Blockade eased added.", NULL);
}

/* A trust in somebody else is another trust, and the rest stands where it stood. */
static void
test_natural_keys (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();
  SulhTrust *trust = after->trusts->pdata[1];

  g_ptr_array_remove_index (after->trusts, 0);
  trust->level = sulh_number_point (0.35);
  assert_sentences (before, after, "Trust of Iran in United States removed.",
                    "Trust of United States in Iran: trust raised from 0.2 to 0.35.", NULL);
}

static void
test_order (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();
  SulhPlan *plan = after->plans->pdata[0];
  gpointer last = g_ptr_array_steal_index (after->exchanges, 2);

  g_ptr_array_insert (after->exchanges, 0, last);
  g_ptr_array_add (plan->rungs, g_ptr_array_steal_index (plan->rungs, 0));
  assert_sentences (before, after, "Exchanges: Blockade eased now comes first.",
                    "Plan Sketch: rung Prisoner exchange now comes after rung Ceasefire extended.",
                    NULL);
}

/* Twenty exchanges turned round are one sentence, not twenty. */
static void
test_order_of_many (void)
{
  g_autoptr (SulhScenario) before = small_scenario_new (20);
  g_autoptr (SulhScenario) after = small_scenario_new (20);

  for (guint i = 0; i < 20; i++)
    g_ptr_array_insert (after->exchanges, (int)i, g_ptr_array_steal_index (after->exchanges, 19));
  assert_sentences (before, after, "Exchanges: the order changed.", NULL);
}

static void
test_other_id (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();

  /* By hand, everywhere that it stands. */
  sulh_part_set_text (&((SulhPart *)after->exchanges->pdata[0])->id, "swap");
  sulh_part_set_text (
      &((SulhRung *)((SulhPlan *)after->plans->pdata[0])->rungs->pdata[0])->exchange, "swap");
  assert_sentences (before, after, "Prisoner exchange: its id changed from “prisoners” to “swap”.",
                    NULL);
}

static void
test_long_text (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();

  sulh_part_set_text (&before->summary,
                      "Two states that have not spoken for a generation look for a first step "
                      "that neither has to be ashamed of at home.");
  sulh_part_set_text (&after->summary,
                      "Two states that have not spoken for a generation look for a second step "
                      "that neither has to be ashamed of at home.");
  assert_sentences (before, after,
                    "Scenario: summary reworded: “…second step that neither has to be ashamed of "
                    "at home”.",
                    NULL);
}

static void
test_audience (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = make_talks ();
  SulhExchange *exchange = after->exchanges->pdata[0];

  sulh_part_set_audience (after->exchanges->pdata[1], (const char *[]){ "iran", NULL });
  sulh_part_set_audience (after->exchanges->pdata[2], (const char *[]){ "all", NULL });
  sulh_part_set_field_audience (exchange->sides->pdata[0], "cost",
                                (const char *[]){ "iran", "us", NULL });
  assert_sentences (before, after,
                    "Prisoner exchange, side of Iran: cost can now be seen by Iran, United States.",
                    "Ceasefire extended can now be seen by Iran.",
                    "Blockade eased can now be seen by everybody.", NULL);
  assert_sentences (after, before,
                    "Prisoner exchange, side of Iran: cost can now be seen by all who may see the "
                    "part.",
                    "Ceasefire extended can now be seen by all who may see what it stands in.",
                    "Blockade eased can now be seen by all who may see what it stands in.", NULL);
}

static void
test_fields_of_a_change (void)
{
  g_autoptr (SulhScenario) before = make_talks ();
  g_autoptr (SulhScenario) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const SulhChange *change;
  gpointer part;

  after = make_talks_with ("prisoners", &part);
  do_later (part);
  sulh_part_unref (part);
  changes = sulh_difference_list (before, after);
  change = changes->pdata[0];
  g_assert_cmpint (change->kind, ==, SULH_CHANGE_MOVED);
  g_assert_cmpstr (change->subject, ==, "prisoners");
  g_assert_cmpstr (change->field->name, ==, "done");
  g_assert_cmpstr (change->old_text, ==, "3 March 2026");
  g_assert_cmpstr (change->new_text, ==, "1 April 2026");
  g_assert_true (change->after == (SulhPart *)sulh_scenario_find (after, "prisoners"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/nothing-changed", test_nothing_changed);
  g_test_add_func ("/difference/sentences", test_sentences);
  g_test_add_func ("/difference/days-outside-the-calendar", test_days_outside_the_calendar);
  g_test_add_func ("/difference/day-zero", test_day_zero);
  g_test_add_func ("/difference/within-an-exchange", test_within_an_exchange);
  g_test_add_func ("/difference/added-and-removed", test_added_and_removed);
  g_test_add_func ("/difference/natural-keys", test_natural_keys);
  g_test_add_func ("/difference/order", test_order);
  g_test_add_func ("/difference/order-of-many", test_order_of_many);
  g_test_add_func ("/difference/other-id", test_other_id);
  g_test_add_func ("/difference/long-text", test_long_text);
  g_test_add_func ("/difference/audience", test_audience);
  g_test_add_func ("/difference/fields-of-a-change", test_fields_of_a_change);
  return g_test_run ();
}
