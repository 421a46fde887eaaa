/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* A verifier below this is more likely wrong than right for whoever believes so. */
#define BELIEVED 0.5

/* Who believes what of the talks themselves. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *stated; /* "party what" → the first statement */
  GHashTable *named; /* ids that something refers to */
} Beliefs;

static char *
key_new (const char *party, const char *in)
{
  return g_strdup_printf ("%s %s", party, in ? in : "");
}

/* The same statement a second time. */
static void
note_belief (const Beliefs *beliefs, SulhProcessTrust *trust)
{
  g_autofree char *key = key_new (trust->party, trust->in);
  SulhFinding *finding;

  if (!g_hash_table_contains (beliefs->stated, key))
    {
      g_hash_table_insert (beliefs->stated, g_steal_pointer (&key), trust);
      return;
    }
  finding = sulh_check_add (
      beliefs->check, SULH_CHECK_STATED_TWICE, trust, NULL, "party",
      g_strdup_printf (_ ("What %s believes of %s is stated twice."),
                       sulh_check_name (beliefs->check, trust->party),
                       trust->in ? sulh_check_name (beliefs->check, trust->in) : _ ("the talks")));
  if (!g_hash_table_contains (beliefs->named, trust->part.id))
    sulh_check_repair_remove (finding, g_strdup (_ ("Take the second out")), trust);
}

static void
offer_belief (const Beliefs *beliefs, SulhFinding *finding, const SulhProcessTrust *trust,
              const SulhPart *party)
{
  g_autofree char *stem = g_strdup_printf ("%s-in-%s", party->id, trust->in ? trust->in : "talks");
  g_autofree char *id = sulh_check_choose_id (beliefs->check, stem);
  SulhProcessTrust *next = sulh_part_new (SULH_KIND_PROCESS_TRUST, id);

  next->part.grade = SULH_GRADE_ASSUMED;
  next->party = g_strdup (party->id);
  next->in = g_strdup (trust->in);
  sulh_check_repair_add (
      finding, g_strdup_printf (_ ("Write down even trust, 0.5, for %s"), sulh_rules_name (party)),
      next);
}

/* E03, S1:5: only if both sides trust the process. */
static void
check_both_sides (const Beliefs *beliefs, const SulhProcessTrust *trust)
{
  const SulhReading *reading = beliefs->check->reading;

  for (int i = 0; reading && i < 2; i++)
    {
      const SulhPart *own = &reading->principal[i]->part;
      const SulhPart *other = &reading->principal[1 - i]->part;
      g_autofree char *first = key_new (trust->party, trust->in);
      g_autofree char *key = key_new (other->id, trust->in);

      if (g_strcmp0 (trust->party, own->id) != 0
          || g_hash_table_lookup (beliefs->stated, first) != trust
          || g_hash_table_contains (beliefs->stated, key))
        continue;
      offer_belief (
          beliefs,
          sulh_check_add (
              beliefs->check, SULH_CHECK_BELIEF_OF_ONE_SIDE, trust, NULL, "party",
              g_strdup_printf (_ ("It is said how far %s trusts %s, and not how far %s does."),
                               sulh_rules_name (own),
                               trust->in ? sulh_check_name (beliefs->check, trust->in)
                                         : _ ("the talks"),
                               sulh_rules_name (other))),
          trust, other);
    }
}

/* F02: a report that one side does not believe settles nothing. */
static void
check_verifier (const Beliefs *beliefs, const SulhProcessTrust *trust)
{
  const SulhCheck *check = beliefs->check;
  const GPtrArray *regimes = check->scenario->verifications;
  g_autofree char *level = sulh_rules_decimal (trust->level.mode, 2);

  for (guint i = 0; trust->in && trust->level.mode < BELIEVED && i < regimes->len; i++)
    {
      const SulhVerification *regime = regimes->pdata[i];

      if (g_strcmp0 (trust->in, regime->verifier) != 0
          && g_strcmp0 (trust->in, regime->part.id) != 0)
        continue;
      sulh_check_add (check, SULH_CHECK_VERIFIER_NOT_BELIEVED, trust, NULL, "level",
                      g_strdup_printf (_ ("%s is to verify, and %s believes it only at %s."),
                                       sulh_check_name (check, trust->in),
                                       sulh_check_name (check, trust->party), level));
      return;
    }
}

/* C17: what is still to come cannot have made anybody trust. */
static void
check_past (const SulhCheck *check, const SulhTrust *trust)
{
  for (guint i = 0; i < trust->past_events->len; i++)
    {
      const SulhPastEvent *event = trust->past_events->pdata[i];

      if (sulh_date_is_open (event->on) || event->on.earliest <= 0)
        continue;
      sulh_check_add (
          check, SULH_CHECK_PAST_TO_COME, trust, event, "on",
          g_strdup_printf (_ ("\"%s\", which the trust of %s in %s rests on, lies after "
                              "day zero."),
                           event->part.name ? event->part.name : _ ("A past event"),
                           sulh_check_name (check, trust->from),
                           sulh_check_name (check, trust->to)));
    }
}

/* E14: recent evidence fades faster than history. */
static void
check_layers (const SulhCheck *check, const SulhTrust *trust)
{
  const SulhLayers *layers = trust->layers;
  SulhLayers *next;
  const SulhField *fast = sulh_kind_find_field (SULH_KIND_LAYERS, "fast-half-life");
  const SulhField *slow = sulh_kind_find_field (SULH_KIND_LAYERS, "slow-half-life");
  SulhFinding *finding;

  if (!layers || !sulh_number_is_set (&layers->fast_half_life)
      || !sulh_number_is_set (&layers->slow_half_life)
      || layers->fast_half_life.mode <= layers->slow_half_life.mode)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_HALF_LIVES_SWAPPED, trust, layers, "fast-half-life",
      g_strdup_printf (_ ("What %s saw of %s lately fades more slowly than history."),
                       sulh_check_name (check, trust->from), sulh_check_name (check, trust->to)));
  if (layers->fast_half_life.mode > slow->maximum || layers->slow_half_life.mode > fast->maximum)
    return;
  next = sulh_part_copy (layers);
  sulh_part_set_number (next, fast, layers->slow_half_life.mode);
  sulh_part_set_number (next, slow, layers->fast_half_life.mode);
  sulh_check_repair_replace (finding, g_strdup (_ ("Swap the two")), layers, next);
}

void
sulh_check_process (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) stated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  const Beliefs beliefs = { check, stated, named };

  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      check_past (check, scenario->trusts->pdata[i]);
      check_layers (check, scenario->trusts->pdata[i]);
    }
  if (scenario->process_trusts->len > 1)
    sulh_part_collect_references (&scenario->part, named);
  for (guint i = 0; i < scenario->process_trusts->len; i++)
    note_belief (&beliefs, scenario->process_trusts->pdata[i]);
  for (guint i = 0; i < scenario->process_trusts->len; i++)
    {
      check_both_sides (&beliefs, scenario->process_trusts->pdata[i]);
      check_verifier (&beliefs, scenario->process_trusts->pdata[i]);
    }
}
