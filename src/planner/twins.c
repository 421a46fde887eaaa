/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/twins.h"

static gboolean
terms_equal (const SulhTerms *a, const SulhTerms *b)
{
  return a->cost == b->cost && a->gain == b->gain && a->exposure == b->exposure
         && a->detection == b->detection && a->reversibility == b->reversibility
         && a->penalty == b->penalty && a->compensation == b->compensation
         && a->visibility == b->visibility && a->framing == b->framing && a->quality == b->quality;
}

static gboolean
stages_equal (const SulhStage *a, const SulhStage *b)
{
  return a->gap == b->gap && a->round_cost[0] == b->round_cost[0]
         && a->round_cost[1] == b->round_cost[1] && terms_equal (&a->side[0], &b->side[0])
         && terms_equal (&a->side[1], &b->side[1]);
}

/* @set with the places of @a and @b exchanged. */
static SulhSet
swap (SulhSet set, guint a, guint b)
{
  SulhSet both = SULH_SET_OF (a) | SULH_SET_OF (b);
  gboolean one = ((set >> a) & 1) != ((set >> b) & 1);

  return one ? set ^ both : set;
}

static gboolean
has_need (const SulhCandidate *candidate, SulhSet need)
{
  for (guint i = 0; i < candidate->n_needs; i++)
    if (candidate->needs[i] == need)
      return TRUE;
  return FALSE;
}

/* Whether what @from needs is what @to needs once @a and @b have changed places. */
static gboolean
needs_match (const SulhCandidate *from, const SulhCandidate *to, guint a, guint b)
{
  for (guint i = 0; i < from->n_needs; i++)
    if (!has_need (to, swap (from->needs[i], a, b)))
      return FALSE;
  for (guint i = 0; i < to->n_needs; i++)
    if (!has_need (from, swap (to->needs[i], a, b)))
      return FALSE;
  return TRUE;
}

static gboolean
have_no_days (const SulhAgendaItem *item)
{
  return item->window.first == SULH_DAY_FIRST && item->window.last == SULH_DAY_LAST
         && item->n_closures == 0 && item->n_lags == 0 && item->n_leads == 0 && item->position == 0;
}

static gboolean
designs_equal (const SulhDesign *a, const SulhDesign *b)
{
  gboolean equal = a->delay == b->delay && a->lasts == b->lasts && a->works_from == b->works_from
                   && a->n_loads == 0 && b->n_loads == 0;

  for (int i = 0; i < 2; i++)
    equal = equal && a->verified[i] == b->verified[i] && a->spent[i] == b->spent[i]
            && a->earned[i] == b->earned[i] && a->shown[i] == b->shown[i];
  return equal;
}

/* Whether neither day nor capital nor balance tells the two apart. */
static gboolean
stand_alike (const SulhCatalogue *catalogue, guint a, guint b)
{
  const SulhAgendaItem *one = &catalogue->agenda->items[catalogue->candidates[a].item];
  const SulhAgendaItem *other = &catalogue->agenda->items[catalogue->candidates[b].item];
  gboolean alike = have_no_days (one) && have_no_days (other)
                   && designs_equal (sulh_catalogue_get_design (catalogue, a),
                                     sulh_catalogue_get_design (catalogue, b));

  for (int i = 0; i < 2; i++)
    alike = alike && one->extension[i] == other->extension[i];
  return alike;
}

/* Whether whichever comes first sets up the same. */
static gboolean
set_up_alike (const SulhCandidate *a, const SulhCandidate *b)
{
  gboolean alike = a->n_setups == b->n_setups;

  for (guint i = 0; i < a->n_setups; i++)
    alike = alike && a->users[i] == b->users[i];
  return alike;
}

static gboolean
are_of_one_pair (const SulhCatalogue *catalogue, guint a, guint b)
{
  const int *one = catalogue->agenda->items[catalogue->candidates[a].item].pair;
  const int *other = catalogue->agenda->items[catalogue->candidates[b].item].pair;

  return one[0] == other[0] && one[1] == other[1];
}

static gboolean
are_twins (const SulhCatalogue *catalogue, guint a, guint b)
{
  const SulhCandidate *candidates = catalogue->candidates;

  if (candidates[a].item == candidates[b].item || !are_of_one_pair (catalogue, a, b)
      || !stages_equal (&candidates[a].stage, &candidates[b].stage)
      || !set_up_alike (&candidates[a], &candidates[b])
      || swap (catalogue->required, a, b) != catalogue->required
      || (catalogue->dated && !stand_alike (catalogue, a, b)))
    return FALSE;
  for (guint i = 0; i < catalogue->n_wanted; i++)
    if (swap (catalogue->wanted[i], a, b) != catalogue->wanted[i])
      return FALSE;
  for (guint i = 0; i < catalogue->n; i++)
    {
      guint image = i == a ? b : i == b ? a : i;

      if (!needs_match (&candidates[i], &candidates[image], a, b)
          || swap (candidates[i].excludes, a, b) != candidates[image].excludes)
        return FALSE;
    }
  return TRUE;
}

void
sulh_twins_order (SulhCatalogue *catalogue)
{
  g_autofree int *elder = g_new (int, catalogue->n + 1);

  for (guint b = 0; b < catalogue->n; b++)
    {
      elder[b] = -1;
      for (guint a = 0; a < b; a++)
        if (are_twins (catalogue, a, b))
          elder[b] = (int)a;
    }
  /* All pairs are found before any need is added, since a need would tell twins apart. Twins that
   * exclude each other can never both be in; the need then leaves the younger out for good. */
  for (guint b = 0; b < catalogue->n; b++)
    if (elder[b] >= 0)
      {
        SulhCandidate *candidate = &catalogue->candidates[b];

        candidate->needs[candidate->n_needs++] = SULH_SET_OF (elder[b]);
      }
}
