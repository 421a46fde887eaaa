/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sensitivity.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/wording.h"

/* While the numbers are listed. */
typedef struct
{
  GArray *list;
  SulhWording *wording;
} Listing;

/* What a part says of the numbers in it. */
typedef struct
{
  SulhGrade grade;
  gboolean source;
} Support;

static void
quantity_clear (gpointer data)
{
  g_free (((SulhQuantity *)data)->words);
}

static void
interval_clear (gpointer data)
{
  quantity_clear (&((SulhInterval *)data)->quantity);
}

static char *
describe (Listing *listing, const SulhPlace *place, const SulhField *field)
{
  g_autofree char *around = sulh_wording_describe_place (listing->wording, place);
  g_autofree char *label = sulh_wording_describe_field (field);

  /* Translators: a part and a number of it, as in "Iran, clock: rate". */
  return around ? g_strdup_printf (_ ("%s: %s"), around, label) : g_strdup (_ (field->label));
}

static void
add (Listing *listing, const SulhPlace *place, const SulhField *field, Support support)
{
  const SulhNumber *number = sulh_part_get_member (place->part, field);
  SulhGrade own = sulh_number_get_grade (number);
  SulhQuantity quantity = { .part = place->part, .field = field };

  if (!sulh_number_is_set (number))
    return;
  quantity.subject = sulh_place_get_subject (place);
  quantity.words = describe (listing, place, field);
  quantity.source = support.source || sulh_number_get_source (number);
  quantity.grade = own != SULH_GRADE_UNSET ? own : support.grade;
  if (number->mode == field->initial && !quantity.source && quantity.grade == SULH_GRADE_UNSET)
    quantity.grade = SULH_GRADE_ASSUMED;
  g_array_append_val (listing->list, quantity);
}

/* Plans are answers, and what is noted for comparison is no part of the question. */
static gboolean
is_asked (const SulhField *field)
{
  return field->child != SULH_KIND_PLAN && field->child != SULH_KIND_INDICATOR
         && field->child != SULH_KIND_EXPERIMENT && field->child != SULH_KIND_SLIDE
         && field->child != SULH_KIND_EVIDENCE_TABLE;
}

static void
add_all (Listing *listing, const SulhPlace *place, Support support)
{
  const SulhKindInfo *info = sulh_kind_get_info (place->part->kind);

  if (place->part->grade != SULH_GRADE_UNSET)
    support.grade = place->part->grade;
  support.source |= place->part->source != NULL;
  for (guint f = 0; f < info->n_fields; f++)
    {
      const SulhField *field = &info->fields[f];
      gpointer member = sulh_part_get_member (place->part, field);
      SulhPlace within = { place, NULL };

      if (field->type == SULH_FIELD_NUMBER)
        add (listing, place, field, support);
      if (field->type == SULH_FIELD_PART && *(SulhPart **)member && is_asked (field))
        {
          within.part = *(SulhPart **)member;
          add_all (listing, &within, support);
        }
      for (guint i = 0;
           field->type == SULH_FIELD_PARTS && is_asked (field) && i < (*(GPtrArray **)member)->len;
           i++)
        {
          within.part = (*(GPtrArray **)member)->pdata[i];
          add_all (listing, &within, support);
        }
    }
}

/**
 * sulh_scenario_list_quantities:
 * @scenario: a scenario
 *
 * Returns: (transfer full) (element-type SulhQuantity): its numbers in the order of the file, but
 * for those of plans and of what is only noted
 */
GArray *
sulh_scenario_list_quantities (const SulhScenario *scenario)
{
  g_autoptr (SulhWording) wording = sulh_wording_new (scenario);
  Listing listing = { g_array_new (FALSE, FALSE, sizeof (SulhQuantity)), wording };
  const SulhPlace place = { NULL, &scenario->part };

  g_array_set_clear_func (listing.list, quantity_clear);
  add_all (&listing, &place, (Support){ SULH_GRADE_UNSET, FALSE });
  return listing.list;
}

/**
 * sulh_quantity_change:
 * @quantity: a number of @scenario
 * @scenario: a scenario
 * @value: what it is to be
 *
 * Returns: (transfer full): the scenario with another value
 */
SulhScenario *
sulh_quantity_change (const SulhQuantity *quantity, const SulhScenario *scenario, double value)
{
  g_autoptr (SulhPart) part = sulh_part_copy (quantity->part);

  sulh_part_set_number (part, quantity->field, value);
  return sulh_scenario_with_replaced (scenario, quantity->part, part);
}

/** sulh_quantity_describe_value: Returns: (transfer full): the number with its range and unit */
char *
sulh_quantity_describe_value (const SulhQuantity *quantity)
{
  return sulh_wording_describe_value (NULL, quantity->part, quantity->field);
}

double
sulh_quantity_get_value (const SulhQuantity *quantity)
{
  return ((const SulhNumber *)sulh_part_get_member (quantity->part, quantity->field))->mode;
}

/**
 * sulh_quantity_is_weak:
 * @quantity: a number
 *
 * Returns: whether nothing but an assumption or a dispute supports it
 */
gboolean
sulh_quantity_is_weak (const SulhQuantity *quantity)
{
  return quantity->grade == SULH_GRADE_ASSUMED || quantity->grade == SULH_GRADE_DISPUTED
         || (quantity->grade == SULH_GRADE_UNSET && !quantity->source);
}

static void
sensitivity_clear (gpointer data)
{
  SulhSensitivity *sensitivity = data;

  g_array_unref (sensitivity->intervals);
  sulh_part_unref (sensitivity->scenario);
}

/**
 * sulh_sensitivity_new:
 * @scenario: that is asked about
 *
 * Returns: (transfer full): an empty list, to be filled in and then shared
 */
SulhSensitivity *
sulh_sensitivity_new (const SulhScenario *scenario)
{
  SulhSensitivity *sensitivity = g_atomic_rc_box_new0 (SulhSensitivity);

  sensitivity->scenario = sulh_part_ref (scenario);
  sensitivity->intervals = g_array_new (FALSE, FALSE, sizeof (SulhInterval));
  g_array_set_clear_func (sensitivity->intervals, interval_clear);
  return sensitivity;
}

SulhSensitivity *
sulh_sensitivity_ref (const SulhSensitivity *sensitivity)
{
  return sensitivity ? g_atomic_rc_box_acquire ((gpointer)sensitivity) : NULL;
}

void
sulh_sensitivity_unref (SulhSensitivity *sensitivity)
{
  if (sensitivity)
    g_atomic_rc_box_release_full (sensitivity, sensitivity_clear);
}

const SulhInterval *
sulh_sensitivity_get (const SulhSensitivity *sensitivity, guint index)
{
  return &g_array_index (sensitivity->intervals, SulhInterval, index);
}

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  const SulhInterval *first = a, *second = b;
  gboolean weak[2]
      = { sulh_quantity_is_weak (&first->quantity), sulh_quantity_is_weak (&second->quantity) };

  if (weak[0] != weak[1])
    return weak[0] ? -1 : 1;
  if (first->margin != second->margin)
    return first->margin < second->margin ? -1 : 1;
  return g_strcmp0 (first->quantity.words, second->quantity.words);
}

/* Weak evidence first, and of that what needs to change least. */
void
sulh_sensitivity_sort (SulhSensitivity *sensitivity)
{
  g_array_sort (sensitivity->intervals, compare_intervals);
}

/* Digits that tell the ends of the interval from the value. */
static char *
format (double value, double step)
{
  int digits = step > 0 ? (int)ceil (-log10 (step)) + 1 : 2;
  char buffer[64];
  char form[16];

  g_snprintf (form, sizeof form, "%%.%df", CLAMP (digits, 0, 6));
  g_ascii_formatd (buffer, sizeof buffer, form, value);
  if (strchr (buffer, '.'))
    {
      gsize end = strlen (buffer);

      while (buffer[end - 1] == '0')
        end--;
      buffer[buffer[end - 1] == '.' ? end - 1 : end] = '\0';
    }
  return g_strdup (g_str_equal (buffer, "-0") ? "0" : buffer);
}

static double
find_step (const SulhInterval *interval)
{
  double step = INFINITY;

  for (int side = 0; side < 2; side++)
    if (interval->beyond[side] != SULH_BEYOND_NOTHING)
      step = fmin (step, fabs (interval->end[side] - interval->value));
  return isfinite (step) ? step : 0;
}

static const char *
say_beyond (SulhBeyond beyond, int side)
{
  switch (beyond)
    {
    case SULH_BEYOND_FAILS:
      return side == 0 ? _ ("Below, it does not hold.") : _ ("Above, it does not hold.");
    case SULH_BEYOND_BEATEN:
      return side == 0 ? _ ("Below, another plan is better.")
                       : _ ("Above, another plan is better.");
    case SULH_BEYOND_UNKNOWN:
      return side == 0 ? _ ("Below, the search came to its limit.")
                       : _ ("Above, the search came to its limit.");
    default:
      return NULL;
    }
}

static char *
describe_ends (const SulhInterval *interval)
{
  double step = find_step (interval);
  g_autofree char *least = format (interval->end[0], step);
  g_autofree char *most = format (interval->end[1], step);
  g_autofree char *now = format (interval->value, step);

  if (step == 0)
    return g_strdup_printf (_ ("The plan is best as it is now, %s, and not a little beside it."),
                            now);
  if (interval->beyond[0] == SULH_BEYOND_NOTHING)
    return g_strdup_printf (_ ("The plan stays best up to %s; it is %s now."), most, now);
  if (interval->beyond[1] == SULH_BEYOND_NOTHING)
    return g_strdup_printf (_ ("The plan stays best from %s up; it is %s now."), least, now);
  return g_strdup_printf (_ ("The plan stays best between %s and %s; it is %s now."), least, most,
                          now);
}

/**
 * sulh_interval_describe:
 * @interval: of a number that can change the answer
 *
 * Returns: (transfer full): between which values the plan stays best, what the number is now, and
 * what happens beyond, as sentences
 */
char *
sulh_interval_describe (const SulhInterval *interval)
{
  g_autofree char *ends = describe_ends (interval);
  GString *text = g_string_new (ends);

  for (int side = 0; side < 2; side++)
    if (say_beyond (interval->beyond[side], side))
      g_string_append_printf (text, " %s", say_beyond (interval->beyond[side], side));
  return g_string_free (text, FALSE);
}
