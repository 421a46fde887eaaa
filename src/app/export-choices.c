/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export-choices.h"

#include <glib/gi18n-lib.h>

#include "app/export-job.h"
#include "app/language.h"

/* What a briefing holds besides charts: the first before them, the others behind. */
static const SulhBriefParts parts[] = {
  SULH_BRIEF_COVER,
  SULH_BRIEF_PLAN,
  SULH_BRIEF_ASSUMPTIONS,
  SULH_BRIEF_WATCH,
};

static const char *const languages[] = { NULL, "en", "ur", "fa", "ar" };

static const char *const settings_names[] = {
  [SULH_CHOICE_FORMAT] = "export-format",
  [SULH_CHOICE_SIZE] = "export-size",
  [SULH_CHOICE_COLOURS] = "export-colours",
  [SULH_CHOICE_LANGUAGE] = "export-language",
  [SULH_CHOICE_CALENDAR] = "export-calendar",
  [SULH_CHOICE_SECOND_CALENDAR] = "export-second-calendar",
  [SULH_CHOICE_LETTERS] = "export-letters",
};

static GtkStringList *
list_formats (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < SULH_N_EXPORT_FORMATS; i++)
    gtk_string_list_append (list, sulh_export_format_get_label ((SulhExportFormat)i));
  return list;
}

static GtkStringList *
list_sizes (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  guint n_sizes;
  const SulhPageSize *sizes = sulh_page_size_list (&n_sizes);

  for (guint i = 0; i < n_sizes; i++)
    gtk_string_list_append (list, _ (sizes[i].label));
  return list;
}

static GtkStringList *
list_words (const char *const *words)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; words[i]; i++)
    gtk_string_list_append (list, _ (words[i]));
  return list;
}

static GtkStringList *
list_choices (SulhExportChoice choice)
{
  static const char *const colours[] = { N_ ("Light"), N_ ("Dark"), N_ ("Greys for print"), NULL };
  static const char *const language_names[]
      = { N_ ("Of the program"), N_ ("English"), N_ ("Urdu"), N_ ("Persian"), N_ ("Arabic"), NULL };
  static const char *const calendars[] = { N_ ("Gregorian, or days"), N_ ("Gregorian"),
                                           N_ ("Solar Hijri"), N_ ("Umm al-Qura"), NULL };
  static const char *const letters[] = { N_ ("Naskh"), N_ ("Nastaliq"), NULL };
  static const char *const others[]
      = { N_ ("None"), N_ ("Gregorian"), N_ ("Solar Hijri"), N_ ("Umm al-Qura"), NULL };

  switch (choice)
    {
    case SULH_CHOICE_FORMAT:
      return list_formats ();
    case SULH_CHOICE_SIZE:
      return list_sizes ();
    case SULH_CHOICE_COLOURS:
      return list_words (colours);
    case SULH_CHOICE_LANGUAGE:
      return list_words (language_names);
    case SULH_CHOICE_CALENDAR:
      return list_words (calendars);
    case SULH_CHOICE_LETTERS:
      return list_words (letters);
    default:
      return list_words (others);
    }
}

/**
 * sulh_export_choices_fill:
 * @settings: what was chosen last; what is chosen from now on goes there
 * @row: a row without a model
 * @choice: what can be chosen in it
 */
void
sulh_export_choices_fill (SulhSettings *settings, AdwComboRow *row, SulhExportChoice choice)
{
  g_autoptr (GtkStringList) list = list_choices (choice);
  int last;

  g_object_get (settings, settings_names[choice], &last, NULL);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  if ((guint)last < g_list_model_get_n_items (G_LIST_MODEL (list)))
    adw_combo_row_set_selected (row, (guint)last);
  g_object_bind_property (row, "selected", settings, settings_names[choice], G_BINDING_DEFAULT);
}

const SulhPageSize *
sulh_export_choices_get_size (guint selected)
{
  guint n_sizes;
  const SulhPageSize *sizes = sulh_page_size_list (&n_sizes);

  return &sizes[MIN (selected, n_sizes - 1)];
}

/** sulh_export_choices_dup_language: Returns: (transfer full): such as "ur" */
char *
sulh_export_choices_dup_language (guint selected)
{
  if (selected == 0 || selected >= G_N_ELEMENTS (languages))
    return sulh_language_find ();
  return g_strdup (languages[selected]);
}

gboolean
sulh_export_choices_reads_right_to_left (const char *language)
{
  return g_str_equal (language, "ur") || g_str_equal (language, "fa")
         || g_str_equal (language, "ar");
}

/* Contents: cover, charts, the other words */

static guint
count_charts (void)
{
  guint n_charts;

  sulh_chart_list (&n_charts);
  return n_charts;
}

/** sulh_export_choices_count: Returns: how many things an export may hold */
guint
sulh_export_choices_count (void)
{
  return count_charts () + G_N_ELEMENTS (parts);
}

static const SulhChart *
get_chart (guint index)
{
  guint n_charts;
  const SulhChart *charts = sulh_chart_list (&n_charts);

  return index >= 1 && index <= n_charts ? &charts[index - 1] : NULL;
}

static guint
get_part (guint index)
{
  return index == 0 ? 0 : index - count_charts ();
}

static const char *
get_label (guint index)
{
  const SulhChart *chart = get_chart (index);

  return chart ? _ (chart->label) : sulh_brief_part_get_label (parts[get_part (index)]);
}

static guint
get_bit (guint index)
{
  return get_chart (index) ? 1u << (index - 1) : 1u << get_part (index);
}

static const char *
get_setting (guint index)
{
  return get_chart (index) ? "export-charts" : "export-parts";
}

/** sulh_export_choices_new_check: Returns: (transfer none): a box, ticked as it was last time */
GtkCheckButton *
sulh_export_choices_new_check (SulhSettings *settings, guint index)
{
  GtkWidget *check = gtk_check_button_new ();
  int bits;

  g_object_get (settings, get_setting (index), &bits, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ((guint)bits & get_bit (index)) != 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  return GTK_CHECK_BUTTON (check);
}

/** sulh_export_choices_new_row: Returns: (transfer none): the row of a box */
GtkWidget *
sulh_export_choices_new_row (guint index, GtkCheckButton *check)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_label (index));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (check));
  return row;
}

/**
 * sulh_export_choices_read:
 * @checks: the boxes, in their order
 * @charts: (element-type SulhChart): where the charts go that are ticked
 *
 * Returns: what else is
 */
SulhBriefParts
sulh_export_choices_read (const GPtrArray *checks, GPtrArray *charts)
{
  SulhBriefParts chosen = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      if (!gtk_check_button_get_active (checks->pdata[i]))
        continue;
      if (get_chart (i))
        g_ptr_array_add (charts, (gpointer)get_chart (i));
      else
        chosen |= parts[get_part (i)];
    }
  return chosen;
}

/** sulh_export_choices_remember: keeps which boxes are ticked, for the next time */
void
sulh_export_choices_remember (SulhSettings *settings, const GPtrArray *checks)
{
  guint charts = 0;
  guint others = 0;

  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      *(get_chart (i) ? &charts : &others) |= get_bit (i);
  g_object_set (settings, "export-charts", (int)charts, "export-parts", (int)others, NULL);
}
