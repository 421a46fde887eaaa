/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "workbench/experiment-private.h"

#define DAYS_MOST 36500

/* Whatever separates numbers in a list, in the writings that people use. */
#define SEPARATORS " ,;،؛"

SulhExperimentAxes
sulh_experiment_get_axes (void)
{
  return (SulhExperimentAxes){ .n_intensities = 5,
                               .intensities = { 0, 2.5, 5, 7.5, 10 },
                               .n_times = 5,
                               .times = { 30, 90, 180, 360, 720 } };
}

/* The same digits in the writing that strtod() reads. */
static char *
dup_plain (const char *word)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = word; *c; c = g_utf8_next_char (c))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (c));

      if (digit >= 0)
        g_string_append_c (plain, (char)('0' + digit));
      else if (g_utf8_get_char (c) == 0x066B) /* the decimal separator beside Arabic digits */
        g_string_append_c (plain, '.');
      else
        g_string_append_unichar (plain, g_utf8_get_char (c));
    }
  return g_string_free (plain, FALSE);
}

static gboolean
read_value (const char *word, double least, double most, double *value)
{
  g_autofree char *plain = dup_plain (word);
  char *end = NULL;

  *value = g_ascii_strtod (plain, &end);
  return *plain && end && *end == '\0' && *value >= least && *value <= most;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

static guint
drop_repeated (double *values, guint n)
{
  guint left = 0;

  for (guint i = 0; i < n; i++)
    if (left == 0 || values[i] > values[left - 1])
      values[left++] = values[i];
  return left;
}

/* From the least to the greatest, each once; 0 where @text is no such list. */
static guint
read_list (const char *text, double least, double most, double *values)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) list = NULL;
  guint n = 0;

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    if (g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (c)))
      g_string_append_c (words, ' ');
    else
      g_string_append_unichar (words, g_utf8_get_char (c));
  list = g_strsplit (words->str, " ", -1);
  for (guint i = 0; list[i]; i++)
    {
      if (*list[i] == '\0')
        continue;
      if (n == SULH_EXPERIMENT_VALUES_MOST || !read_value (list[i], least, most, &values[n++]))
        return 0;
    }
  qsort (values, n, sizeof *values, compare_values);
  n = drop_repeated (values, n);
  return n > 1 ? n : 0;
}

gboolean
sulh_experiment_read_axes (const char *intensities, const char *times, SulhExperimentAxes *axes,
                           GError **error)
{
  SulhExperimentAxes read = sulh_experiment_get_axes ();
  double days[SULH_EXPERIMENT_VALUES_MOST];

  if (intensities)
    read.n_intensities = read_list (intensities, 0, SULH_EXPERIMENT_TWICE, read.intensities);
  if (times)
    read.n_times = read_list (times, 1, DAYS_MOST, days);
  for (guint i = 0; times && i < read.n_times; i++)
    if (days[i] == floor (days[i]))
      read.times[i] = (int)days[i];
    else
      read.n_times = 0;
  if (read.n_intensities > 0 && read.n_times > 0)
    {
      *axes = read;
      return TRUE;
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               read.n_intensities == 0
                   ? _ ("Intensities are two to %d numbers from 0 to 10, such as 0, 5, 10.")
                   : _ ("Times are two to %d whole numbers of days from 1 to 36,500, such as 30, "
                        "90, 360."),
               SULH_EXPERIMENT_VALUES_MOST);
  return FALSE;
}

void
sulh_experiment_say_axes (const SulhExperimentAxes *axes, char **intensities, char **times)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) columns = g_string_new (NULL);
  char value[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < axes->n_intensities; i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? ", " : "",
                            g_ascii_formatd (value, sizeof value, "%g", axes->intensities[i]));
  for (guint i = 0; i < axes->n_times; i++)
    g_string_append_printf (columns, "%s%d", i > 0 ? ", " : "", axes->times[i]);
  *intensities = g_strdup (rows->str);
  *times = g_strdup (columns->str);
}

void
sulh_experiment_list_axes (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan,
                           const SulhExperimentAxes *axes)
{
  for (guint i = 0; i < axes->n_intensities; i++)
    for (guint t = 0; t < axes->n_times; t++)
      {
        double intensity = axes->intensities[i];
        SulhScenario *next = sulh_part_ref (scenario);
        SulhExperimentCase *made;

        sulh_experiment_multiply (&next, next->shocks, "@hazard",
                                  intensity / SULH_EXPERIMENT_INTENSITY_USUAL);
        made = sulh_experiment_add_case (
            cases, g_strdup_printf (_ ("intensity %g, %d days"), intensity, axes->times[t]), next,
            plan);
        made->horizon = axes->times[t];
      }
}
