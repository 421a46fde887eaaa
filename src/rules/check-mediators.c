/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* What actors do for the talks beside what is said in them. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *keepers; /* ids of those who hold what is in escrow */
  GHashTable *enforcers; /* ids of those who verify or decide on a consequence */
} Duties;

static gboolean
offers (const SulhActor *actor, SulhServiceDoes what)
{
  for (guint i = 0; actor->mediation && i < actor->mediation->services->len; i++)
    {
      const SulhService *service = actor->mediation->services->pdata[i];

      if (service->does == (int)what && service->quality.mode > 0)
        return TRUE;
    }
  return FALSE;
}

static void
note_duties (const Duties *duties)
{
  const SulhScenario *scenario = duties->check->scenario;

  for (guint i = 0; i < scenario->actors->len; i++)
    if (offers (scenario->actors->pdata[i], SULH_SERVICE_DOES_ESCROW))
      g_hash_table_add (duties->keepers, ((SulhActor *)scenario->actors->pdata[i])->part.id);
  for (guint i = 0; i < scenario->verifications->len; i++)
    {
      const SulhVerification *regime = scenario->verifications->pdata[i];

      if (regime->verifier)
        g_hash_table_add (duties->enforcers, regime->verifier);
    }
  for (guint i = 0; i < scenario->consequences->len; i++)
    {
      const SulhConsequence *consequence = scenario->consequences->pdata[i];

      if (consequence->enforcement && consequence->enforcement->decided_by)
        g_hash_table_add (duties->enforcers, consequence->enforcement->decided_by);
    }
}

/* D23, D24: access is not leverage, and hosting is not owning the outcome. */
static void
check_guarantor (const Duties *duties, const SulhActor *actor)
{
  const SulhMediation *mediation = actor->mediation;
  const SulhProfile *profile = mediation ? mediation->profile : NULL;
  gboolean says_so = profile && profile->posture == SULH_PROFILE_POSTURE_GUARANTOR;
  SulhFinding *finding;

  if ((!says_so && actor->role != SULH_ACTOR_GUARANTOR)
      || (mediation && mediation->leverage.mode > 0)
      || g_hash_table_contains (duties->enforcers, actor->part.id)
      || g_hash_table_contains (duties->keepers, actor->part.id))
    return;
  finding = sulh_check_add (
      duties->check, SULH_CHECK_GUARANTOR_WITHOUT_MEANS, actor, says_so ? profile : NULL,
      says_so ? "posture" : "role",
      g_strdup_printf (_ ("%s stands as guarantor, and has no leverage, verifies nothing, holds "
                          "nothing and decides on no consequence."),
                       sulh_rules_name (&actor->part)));
  if (says_so && actor->role != SULH_ACTOR_GUARANTOR)
    sulh_check_repair_choice (finding, g_strdup (_ ("Call it a bridge between the two")), profile,
                              "posture", SULH_PROFILE_POSTURE_BRIDGE);
}

/* Q07: who facilitates does not own the outcome. */
static void
check_ownership (const SulhCheck *check, const SulhActor *actor)
{
  const SulhProfile *profile = actor->mediation->profile;
  SulhProfile *next;

  if (!profile || !profile->ownership)
    return;
  next = sulh_part_copy (profile);
  next->ownership = FALSE;
  sulh_check_repair_replace (
      sulh_check_add (check, SULH_CHECK_OUTCOME_CLAIMED, actor, profile, "ownership",
                      g_strdup_printf (_ ("%s claims the outcome as its own."),
                                       sulh_rules_name (&actor->part))),
      g_strdup (_ ("Leave the outcome to the parties")), profile, next);
}

/* D11: influence is the product of the three. */
static void
check_influence (const SulhCheck *check, const SulhActor *actor)
{
  static const char *const factors[] = { "trust", "timing", "discretion" };
  const SulhEffectiveness *effectiveness = actor->mediation->effectiveness;

  for (gsize i = 0; effectiveness && i < G_N_ELEMENTS (factors); i++)
    {
      const SulhField *field = sulh_kind_find_field (SULH_KIND_EFFECTIVENESS, factors[i]);
      const SulhNumber *factor = sulh_part_get_member (effectiveness, field);

      if (!sulh_number_is_set (factor) || factor->mode > 0)
        continue;
      sulh_check_add (check, SULH_CHECK_MEDIATOR_PERFORMS, actor, effectiveness, factors[i],
                      /* Translators: a mediator, and trust, timing or discretion. */
                      g_strdup_printf (_ ("%s has no influence: %s is 0."),
                                       sulh_rules_name (&actor->part), _ (field->label)));
      return;
    }
}

/* A30: great power willingness matters more than a mediator's initiative. */
static void
check_acceptance (const SulhCheck *check, const SulhActor *actor)
{
  for (guint i = 0; i < actor->mediation->relations->len; i++)
    {
      const SulhRelation *relation = actor->mediation->relations->pdata[i];

      if (relation->acceptance.mode > 0
          || !sulh_check_find (check, SULH_KIND_PARTY, relation->with))
        continue;
      sulh_check_add (check, SULH_CHECK_MEDIATOR_NOT_ACCEPTED, actor, relation, "acceptance",
                      g_strdup_printf (_ ("%s does not accept %s as a mediator."),
                                       sulh_check_name (check, relation->with),
                                       sulh_rules_name (&actor->part)));
    }
}

/* A25, S0:15: a broader set of actors has a stake. */
static void
check_stake (const SulhCheck *check, const SulhActor *actor)
{
  SulhStake *next;

  if (!actor->stake || actor->stake->value.mode >= 0 || actor->stake->seat || actor->spoiling)
    return;
  next = sulh_part_copy (actor->stake);
  next->seat = TRUE;
  sulh_check_repair_replace (
      sulh_check_add (check, SULH_CHECK_LOSER_OUTSIDE, actor, actor->stake, "seat",
                      g_strdup_printf (_ ("%s loses by a deal, and has no seat at the table."),
                                       sulh_rules_name (&actor->part))),
      g_strdup (_ ("Give it a seat")), actor->stake, next);
}

/* A17: what is in escrow lies with somebody. */
static void
check_escrow (const Duties *duties, const SulhExchange *exchange)
{
  const SulhCheck *check = duties->check;
  const SulhChannel *channel = sulh_check_find (check, SULH_KIND_CHANNEL, exchange->channel);

  if (g_hash_table_size (duties->keepers) > 0 || (channel && channel->through))
    return;
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhVerification *regime
          = sulh_check_find (check, SULH_KIND_VERIFICATION, side->verification);

      if (side->exposure != SULH_EXPOSURE_ESCROW || (regime && regime->verifier))
        continue;
      sulh_check_add (check, SULH_CHECK_ESCROW_WITHOUT_KEEPER, exchange, side, "exposure",
                      g_strdup_printf (_ ("What %s gives in \"%s\" is held in escrow, and nobody "
                                          "is named who holds it."),
                                       sulh_check_name (check, side->giver),
                                       sulh_rules_name (&exchange->part)));
    }
}

static void
check_group (const SulhCheck *check, const SulhContactGroup *group)
{
  if (group->members && g_strv_length (group->members) > 1)
    return;
  sulh_check_add (
      check, SULH_CHECK_GROUP_OF_ONE, group, NULL, "members",
      g_strdup_printf (_ ("\"%s\" has fewer than two members."), sulh_rules_name (&group->part)));
}

void
sulh_check_mediators (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) keepers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) enforcers = g_hash_table_new (g_str_hash, g_str_equal);
  const Duties duties = { check, keepers, enforcers };

  note_duties (&duties);
  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];

      check_guarantor (&duties, actor);
      check_stake (check, actor);
      if (!actor->mediation)
        continue;
      check_ownership (check, actor);
      check_influence (check, actor);
      check_acceptance (check, actor);
    }
  for (guint i = 0; i < scenario->contact_groups->len; i++)
    check_group (check, scenario->contact_groups->pdata[i]);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_escrow (&duties, scenario->exchanges->pdata[i]);
}
