/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/source-faults.h"

#include "app/finding-row.h"

/* Of each kind so many are listed. */
#define MOST_LISTED 50

struct _SulhSourceFaults
{
  GObject parent_instance;

  GtkTextView *view; /* outlives this */
  GtkListBox *list;
  GtkTextTag *tag;
  GPtrArray *findings;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhSourceFaults, sulh_source_faults, G_TYPE_OBJECT)

/* Places */

static gboolean
find_start (SulhSourceFaults *self, const SulhFinding *finding, GtkTextIter *start)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  if (finding->line <= 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_line (buffer, start, finding->line - 1);
  for (int i = 1; i < finding->column && !gtk_text_iter_ends_line (start); i++)
    gtk_text_iter_forward_char (start);
  return TRUE;
}

static gboolean
ends_name (gunichar c, gpointer user_data)
{
  return g_unichar_isspace (c) || c == '>' || c == '=';
}

/* A tag is underlined up to the end of its name, an attribute with its value. */
static void
find_end (const GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter line_end = *start;

  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  *end = *start;
  if (!gtk_text_iter_forward_find_char (end, ends_name, NULL, &line_end))
    *end = line_end;
  if (gtk_text_iter_get_char (end) == '=' && gtk_text_iter_forward_chars (end, 2))
    {
      gtk_text_iter_forward_find_char (
          end, (GtkTextCharPredicate)(void (*) (void))g_unichar_isspace, NULL, &line_end);
      if (gtk_text_iter_compare (end, &line_end) > 0)
        *end = line_end;
    }
  if (gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_char (end);
}

static void
underline (SulhSourceFaults *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  for (guint i = 0; self->findings && i < self->findings->len; i++)
    if (find_start (self, self->findings->pdata[i], &start))
      {
        find_end (&start, &end);
        gtk_text_buffer_apply_tag (buffer, self->tag, &start, &end);
      }
}

/* The fault whose place holds @iter. */
static const SulhFinding *
find_at (SulhSourceFaults *self, const GtkTextIter *iter)
{
  GtkTextIter start, end;

  for (guint i = 0; self->findings && i < self->findings->len; i++)
    if (find_start (self, self->findings->pdata[i], &start))
      {
        find_end (&start, &end);
        if (gtk_text_iter_in_range (iter, &start, &end))
          return self->findings->pdata[i];
      }
  return NULL;
}

static gboolean
tooltip_cb (GtkTextView *view, int x, int y, gboolean by_key, GtkTooltip *tooltip,
            gpointer user_data)
{
  SulhSourceFaults *self = user_data;
  const SulhFinding *finding;
  g_autofree char *text = NULL;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (by_key)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return FALSE;
  finding = find_at (self, &iter);
  if (finding == NULL)
    return FALSE;
  text = finding->remedy ? g_strdup_printf ("%s\n%s", finding->sentence, finding->remedy)
                         : g_strdup (finding->sentence);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* The list */

static void
list_faults (SulhSourceFaults *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; self->findings && i < self->findings->len; i++)
    gtk_list_box_append (self->list, sulh_finding_row_new (self->findings->pdata[i], i, ""));
}

static void
row_activated_cb (SulhSourceFaults *self, GtkListBoxRow *row)
{
  GtkTextIter start;
  const SulhFinding *finding = self->findings->pdata[gtk_list_box_row_get_index (row)];

  if (find_start (self, finding, &start))
    g_signal_emit (self, signals[CHOSEN], 0, gtk_text_iter_get_offset (&start));
}

static void
sulh_source_faults_dispose (GObject *object)
{
  g_clear_pointer (&SULH_SOURCE_FAULTS (object)->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_source_faults_parent_class)->dispose (object);
}

static void
sulh_source_faults_class_init (SulhSourceFaultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_source_faults_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", SULH_TYPE_SOURCE_FAULTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sulh_source_faults_init (SulhSourceFaults *self)
{
}

/**
 * sulh_source_faults_new:
 * @view: where the text stands; it must not go before this
 * @list: where the faults are listed
 *
 * Returns: (transfer full): nothing wrong so far
 */
SulhSourceFaults *
sulh_source_faults_new (GtkTextView *view, GtkListBox *list)
{
  SulhSourceFaults *self = g_object_new (SULH_TYPE_SOURCE_FAULTS, NULL);

  self->view = view;
  self->list = list;
  self->tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL, "underline",
                                          PANGO_UNDERLINE_ERROR, NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (tooltip_cb), self, 0);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * sulh_source_faults_take:
 * @self: the faults
 * @findings: (transfer full) (nullable) (element-type SulhFinding): what is wrong with the text now
 */
void
sulh_source_faults_take (SulhSourceFaults *self, GPtrArray *findings)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  if (findings)
    sulh_findings_shorten (findings, MOST_LISTED);
  underline (self);
  list_faults (self);
}

guint
sulh_source_faults_count (SulhSourceFaults *self)
{
  return self->findings ? self->findings->len : 0;
}

/** sulh_source_faults_keep_from_reading: whether the text cannot be applied as it is */
gboolean
sulh_source_faults_keep_from_reading (SulhSourceFaults *self)
{
  return self->findings && sulh_findings_have_errors (self->findings);
}
