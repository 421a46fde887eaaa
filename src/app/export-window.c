/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/export-choices.h"
#include "app/export-job.h"
#include "app/export-preview.h"
#include "app/fault-window.h"

#define WIDE 820 /* pixels from which on choices stand beside the preview */
#define PATIENCE 150 /* milliseconds without a further choice before pages are made */
#define PROGRESS_PATIENCE 500 /* milliseconds before it is said how far it is */

struct _SulhExportWindow
{
  AdwWindow parent_instance;

  GtkBox *box;
  GtkWidget *preview_box;
  GtkWidget *choices;
  SulhExportPreview *preview;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *page_label;
  AdwComboRow *format;
  AdwComboRow *size;
  AdwComboRow *colours;
  AdwComboRow *audience;
  AdwComboRow *language;
  AdwComboRow *calendar;
  AdwComboRow *second_calendar;
  AdwComboRow *letters;
  AdwEntryRow *range;
  AdwPreferencesGroup *contents;
  GtkWidget *export_button;
  GtkWidget *all_button;
  GtkWidget *progress_box;
  GtkProgressBar *progress;

  SulhSession *session;
  SulhSettings *settings;
  GPtrArray *audiences; /* ids, for the rows after "The team" */
  GPtrArray *checks; /* of the contents, in their order */
  GPtrArray *pages; /* as far as they are made */
  guint page; /* which is shown */
  gboolean is_made; /* whether they are all there */
  gboolean wants_file; /* as soon as they are */
  GCancellable *work; /* while pages are made or written, or NULL */
  guint make_id;
  guint progress_id;
};

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhExportWindow, sulh_export_window, ADW_TYPE_WINDOW)

static void choose_target (SulhExportWindow *self);

static SulhExportFormat
get_format (SulhExportWindow *self)
{
  return (SulhExportFormat)adw_combo_row_get_selected (self->format);
}

static SulhStyle
get_style (SulhExportWindow *self)
{
  return (SulhStyle)adw_combo_row_get_selected (self->colours);
}

static const char *
get_title (SulhExportWindow *self)
{
  return sulh_document_get_title (sulh_session_get_document (self->session));
}

/* Showing */

static void
show_page (SulhExportWindow *self)
{
  guint n_pages = self->pages->len;
  SulhFigure *page = self->page < n_pages ? self->pages->pdata[self->page] : NULL;
  g_autofree char *words = NULL;

  if (page) /* Translators: the number of a page, and how many there are. */
    words = sulh_digits_format (_ ("Page %u of %u"), self->page + 1, n_pages);
  else
    words = g_strdup (self->is_made ? _ ("Nothing chosen") : _ ("Making pages…"));
  gtk_label_set_label (self->page_label, words);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n_pages);
  gtk_widget_set_sensitive (self->export_button,
                            !self->wants_file && (!self->is_made || n_pages > 0));
  gtk_widget_set_sensitive (self->all_button, !self->wants_file);
  sulh_export_preview_set_file (self->preview, get_format (self), get_title (self), self->page + 1);
  sulh_export_preview_show (self->preview, page, get_style (self));
}

static void
turn_page (SulhExportWindow *self, int by)
{
  self->page = (guint)((int)self->page + by);
  show_page (self);
}

static void
previous_clicked_cb (SulhExportWindow *self)
{
  turn_page (self, -1);
}

static void
next_clicked_cb (SulhExportWindow *self)
{
  turn_page (self, 1);
}

/* Progress */

static gboolean
progress_due_cb (gpointer user_data)
{
  SulhExportWindow *self = user_data;

  self->progress_id = 0;
  gtk_widget_set_visible (self->progress_box, TRUE);
  return G_SOURCE_REMOVE;
}

/* What is done in a breath needs no bar. */
static void
begin_work (SulhExportWindow *self)
{
  self->work = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  if (self->progress_id == 0 && !gtk_widget_get_visible (self->progress_box))
    self->progress_id = g_timeout_add (PROGRESS_PATIENCE, progress_due_cb, self);
}

static void
end_work (SulhExportWindow *self)
{
  g_clear_object (&self->work);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_set_visible (self->progress_box, FALSE);
}

static void
stop_work (SulhExportWindow *self)
{
  if (self->work)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
}

static void
stop_clicked_cb (SulhExportWindow *self)
{
  stop_work (self);
  end_work (self);
  self->wants_file = FALSE;
  show_page (self);
}

static void
progressed_cb (const GPtrArray *pages, guint done, guint total, gpointer user_data)
{
  SulhExportWindow *self = user_data;

  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (self->pages, sulh_figure_ref (pages->pdata[i]));
  gtk_progress_bar_set_fraction (self->progress, (double)done / MAX (total, 1));
  show_page (self);
}

/* Making */

/* Returns: (transfer full) (nullable): what was typed, if it is a range */
static char *
dup_range (SulhExportWindow *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->range))));
  SulhChartOptions options = { 0 };

  if (!sulh_chart_options_read_range (&options, text, scenario->day_zero))
    return NULL;
  return g_steal_pointer (&text);
}

static SulhExportOrder *
make_order (SulhExportWindow *self)
{
  SulhExportOrder *order = g_new0 (SulhExportOrder, 1);
  const SulhAssessment *assessment = sulh_session_get_assessment (self->session);
  guint audience = adw_combo_row_get_selected (self->audience);

  order->scenario = sulh_part_ref (sulh_session_get_scenario (self->session));
  order->assessment = assessment ? sulh_assessment_ref (assessment) : NULL;
  if (sulh_session_get_plan (self->session))
    order->plan = sulh_part_ref (sulh_session_get_plan (self->session));
  order->audience = audience > 0 ? g_strdup (self->audiences->pdata[audience - 1]) : NULL;
  order->charts = g_ptr_array_new ();
  order->parts = sulh_export_choices_read (self->checks, order->charts);
  if (get_format (self) == SULH_EXPORT_CSV)
    order->parts = 0; /* a table is of a chart */
  order->size = sulh_export_choices_get_size (adw_combo_row_get_selected (self->size));
  order->lies = order->size->turns && sulh_export_format_is_slides (get_format (self));
  order->language = sulh_export_choices_dup_language (adw_combo_row_get_selected (self->language));
  order->right_to_left = sulh_export_choices_reads_right_to_left (order->language);
  order->calendars[0] = (SulhCalendarKind)adw_combo_row_get_selected (self->calendar);
  order->calendars[1] = (SulhCalendarKind)adw_combo_row_get_selected (self->second_calendar);
  order->letters = (SulhLetters)adw_combo_row_get_selected (self->letters);
  order->range = dup_range (self);
  return order;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = sulh_export_make_finish (result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) || pages == NULL)
    return;
  end_work (self);
  g_ptr_array_unref (self->pages);
  self->pages = g_steal_pointer (&pages);
  self->is_made = TRUE;
  self->page = MIN (self->page, MAX (self->pages->len, 1) - 1);
  show_page (self);
  if (self->wants_file)
    choose_target (self);
}

static gboolean
make_due_cb (gpointer user_data)
{
  SulhExportWindow *self = user_data;

  self->make_id = 0;
  stop_work (self);
  g_ptr_array_unref (self->pages);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  begin_work (self);
  sulh_export_make_async (make_order (self), progressed_cb, self->work, made_cb,
                          g_object_ref (self));
  show_page (self);
  return G_SOURCE_REMOVE;
}

/* Soon, but not for each of several choices in a row. */
static void
queue_make (SulhExportWindow *self)
{
  self->is_made = FALSE;
  stop_work (self);
  g_clear_handle_id (&self->make_id, g_source_remove);
  self->make_id = g_timeout_add (PATIENCE, make_due_cb, self);
}

/* Colours are a matter of the painter alone; of formats, only whether pages may turn. */
static void
choice_changed_cb (SulhExportWindow *self)
{
  if (self->pages == NULL)
    return;
  queue_make (self);
}

/* What is not understood yet is red, and is no range. */
static void
range_changed_cb (SulhExportWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->range));
  g_autofree char *range = dup_range (self);

  if (range == NULL && *text)
    gtk_widget_add_css_class (GTK_WIDGET (self->range), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->range), "error");
  choice_changed_cb (self);
}

/* Writing */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = sulh_export_write_finish (result, &error);
  g_autoptr (GFile) target = g_object_steal_data (G_OBJECT (self), "target");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  end_work (self);
  self->wants_file = FALSE;
  show_page (self);
  if (!is_written)
    {
      sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Export"), NULL, error);
      return;
    }
  g_signal_emit (self, signals[EXPORTED], 0, target);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
written_some_cb (const GPtrArray *pages, guint done, guint total, gpointer user_data)
{
  gtk_progress_bar_set_fraction (SULH_EXPORT_WINDOW (user_data)->progress, (double)done / total);
}

static void
target_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (SulhExportWindow) self = user_data;

  if (file == NULL || self->pages == NULL)
    {
      self->wants_file = FALSE;
      if (self->pages)
        show_page (self);
      return;
    }
  sulh_export_choices_remember (self->settings, self->checks);
  begin_work (self);
  g_object_set_data_full (G_OBJECT (self), "target", g_object_ref (file), g_object_unref);
  sulh_export_write_async (self->pages, get_format (self), get_style (self), get_title (self), file,
                           written_some_cb, self->work, written_cb, g_object_ref (self));
}

static void
choose_target (SulhExportWindow *self)
{
  gboolean is_file = sulh_export_format_is_one_file (get_format (self), self->pages->len);
  g_autofree char *name
      = is_file ? sulh_export_name_file (get_title (self), get_format (self), 0) : NULL;

  if (self->pages->len == 0)
    {
      self->wants_file = FALSE;
      show_page (self);
      return;
    }
  sulh_compat_choose_target (GTK_WINDOW (self), _ ("Export"), name, target_chosen_cb,
                             g_object_ref (self));
}

static void
export_clicked_cb (SulhExportWindow *self)
{
  self->wants_file = TRUE;
  show_page (self);
  if (self->is_made)
    choose_target (self);
  else if (self->work == NULL && self->make_id == 0)
    queue_make (self);
}

static void
export_all_clicked_cb (SulhExportWindow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], TRUE);
  export_clicked_cb (self);
}

/* Choices */

static void
fill_audiences (SulhExportWindow *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const GPtrArray *lists[] = { scenario->parties, scenario->actors };
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("The team"));
  gtk_string_list_append (names, _ ("Everybody"));
  g_ptr_array_add (self->audiences, g_strdup (SULH_AUDIENCE_ALL));
  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < lists[k]->len; i++)
      {
        const SulhPart *part = lists[k]->pdata[i];

        gtk_string_list_append (names, sulh_part_get_label (part));
        g_ptr_array_add (self->audiences, g_strdup (part->id));
      }
  adw_combo_row_set_model (self->audience, G_LIST_MODEL (names));
}

static void
add_check (SulhExportWindow *self, GtkWidget *row, GtkCheckButton *check)
{
  g_signal_connect_object (check, "toggled", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->contents, row);
}

static void
fill_choices (SulhExportWindow *self)
{
  sulh_export_choices_fill (self->settings, self->format, SULH_CHOICE_FORMAT);
  sulh_export_choices_fill (self->settings, self->size, SULH_CHOICE_SIZE);
  sulh_export_choices_fill (self->settings, self->colours, SULH_CHOICE_COLOURS);
  sulh_export_choices_fill (self->settings, self->language, SULH_CHOICE_LANGUAGE);
  sulh_export_choices_fill (self->settings, self->calendar, SULH_CHOICE_CALENDAR);
  sulh_export_choices_fill (self->settings, self->second_calendar, SULH_CHOICE_SECOND_CALENDAR);
  sulh_export_choices_fill (self->settings, self->letters, SULH_CHOICE_LETTERS);
  fill_audiences (self);
  for (guint i = 0; i < sulh_export_choices_count (); i++)
    {
      GtkCheckButton *check = sulh_export_choices_new_check (self->settings, i);

      g_ptr_array_add (self->checks, check);
      add_check (self, sulh_export_choices_new_row (i, check), check);
    }
}

/* Beside the preview where there is room, else below it. */
static void
width_changed_cb (SulhExportWindow *self)
{
  int width, height;
  gboolean is_wide;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  is_wide = width >= WIDE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (self->preview_box, is_wide);
}

static void
sulh_export_window_dispose (GObject *object)
{
  SulhExportWindow *self = SULH_EXPORT_WINDOW (object);

  stop_work (self);
  g_clear_handle_id (&self->make_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->settings && self->checks)
    sulh_export_choices_remember (self->settings, self->checks);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->audiences, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (sulh_export_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, box);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, preview_box);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, page_label);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, format);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, size);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, colours);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, audience);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, language);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, second_calendar);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, letters);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, range);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, all_button);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, SulhExportWindow, progress);
}

static void
sulh_export_window_class_init (SulhExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_export_window_dispose;
  signals[EXPORTED] = g_signal_new ("exported", SULH_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  g_type_ensure (SULH_TYPE_EXPORT_PREVIEW);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
sulh_export_window_init (SulhExportWindow *self)
{
  self->audiences = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->range))),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->range)), -1);
}

/**
 * sulh_export_window_new:
 * @parent: the window of the document
 * @session: what is to be exported: its scenario and the plan on the table
 * @settings: what was chosen last time
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
SulhExportWindow *
sulh_export_window_new (GtkWindow *parent, SulhSession *session, SulhSettings *settings)
{
  SulhExportWindow *self
      = g_object_new (SULH_TYPE_EXPORT_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);
  int width, height;

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  fill_choices (self);
  gtk_window_get_default_size (parent, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (1000, MAX (width - 20, 360)),
                               MIN (720, MAX (height - 20, 300)));
  width_changed_cb (self);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  make_due_cb (self);
  gtk_widget_grab_focus (self->export_button);
  return self;
}
