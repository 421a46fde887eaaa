/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/source-completion.h"

#include <string.h>

#include "workbench/workbench.h"

#define REST_PAUSE 200 /* milliseconds without scrolling */

/* One proposal, as GtkSourceView wants it. */
#define SULH_TYPE_SOURCE_PROPOSAL (sulh_source_proposal_get_type ())
G_DECLARE_FINAL_TYPE (SulhSourceProposal, sulh_source_proposal, SULH, SOURCE_PROPOSAL, GObject)

struct _SulhSourceProposal
{
  GObject parent_instance;

  SulhProposal *proposal;
};

struct _SulhSourceCompletion
{
  GObject parent_instance;

  GtkSourceView *text; /* which owns it; NULL when it is gone */
  guint rest_id; /* it was scrolled a moment ago */
  gboolean is_typed; /* the last change was */
};

static void source_completion_iface_init (GtkSourceCompletionProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SulhSourceProposal, sulh_source_proposal, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL, NULL))
G_DEFINE_FINAL_TYPE_WITH_CODE (SulhSourceCompletion, sulh_source_completion, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROVIDER,
                                                      source_completion_iface_init))

static void
sulh_source_proposal_finalize (GObject *object)
{
  sulh_proposal_free (SULH_SOURCE_PROPOSAL (object)->proposal);

  G_OBJECT_CLASS (sulh_source_proposal_parent_class)->finalize (object);
}

static void
sulh_source_proposal_class_init (SulhSourceProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_source_proposal_finalize;
}

static void
sulh_source_proposal_init (SulhSourceProposal *self)
{
}

static GtkSourceCompletionProposal *
proposal_new (SulhProposal *proposal)
{
  SulhSourceProposal *self = g_object_new (SULH_TYPE_SOURCE_PROPOSAL, NULL);

  self->proposal = proposal;
  return GTK_SOURCE_COMPLETION_PROPOSAL (self);
}

/* What fits at @cursor, and where the word begins that is being written there. */
static GPtrArray *
propose (const GtkTextIter *cursor, GtkTextIter *word)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (cursor);
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  GPtrArray *proposals;
  const char *at;
  gsize from;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  at = g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (cursor));
  proposals = sulh_source_propose (text, strlen (text), (gsize)(at - text), &from);
  *word = *cursor;
  gtk_text_iter_backward_chars (word, (int)g_utf8_strlen (text + from, at - (text + from)));
  return proposals;
}

static gboolean
find_cursor (GtkSourceCompletionContext *context, GtkTextIter *cursor)
{
  GtkTextIter begin;

  return gtk_source_completion_context_get_bounds (context, &begin, cursor);
}

static gboolean
is_in_view (GtkTextView *text, GdkRectangle *cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GdkRectangle seen;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (text, &iter, cursor);
  gtk_text_view_get_visible_rect (text, &seen);
  return gtk_widget_get_mapped (GTK_WIDGET (text)) && cursor->y < seen.y + seen.height
         && cursor->y + cursor->height > seen.y;
}

/* GTK is still on the way there, and cannot place what is tied to a point that lies on no screen.
 */
static gboolean
bring_into_view (GtkTextView *text)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));
  GdkRectangle cursor;

  if (!is_in_view (text, &cursor))
    gtk_adjustment_set_value (place, cursor.y - gtk_adjustment_get_page_size (place) / 2);
  return is_in_view (text, &cursor);
}

/* Text that is pasted or replaced asks for nothing, unless the writer does. */
static gboolean
is_wanted (SulhSourceCompletion *self, GtkSourceCompletionContext *context)
{
  return (self->is_typed
          || gtk_source_completion_context_get_activation (context)
                 == GTK_SOURCE_COMPLETION_ACTIVATION_USER_REQUESTED)
         && bring_into_view (GTK_TEXT_VIEW (self->text));
}

static void
fill (GListStore *store, const GtkTextIter *cursor)
{
  GtkTextIter word;
  g_autoptr (GPtrArray) proposals = propose (cursor, &word);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (proposals, NULL);
  for (guint i = 0; i < proposals->len; i++)
    g_ptr_array_add (objects, proposal_new (proposals->pdata[i]));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), objects->pdata,
                       objects->len);
}

static GListModel *
populate (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context,
          GError **error)
{
  GListStore *store = g_list_store_new (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL);
  GtkTextIter cursor;

  if (is_wanted (SULH_SOURCE_COMPLETION (provider), context) && find_cursor (context, &cursor))
    fill (store, &cursor);
  return G_LIST_MODEL (store);
}

static void
refilter (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context,
          GListModel *model)
{
  GtkTextIter cursor;

  if (find_cursor (context, &cursor))
    fill (G_LIST_STORE (model), &cursor);
}

/* Ids hold hyphens, which end a word for the editor. */
static gboolean
is_trigger (GtkSourceCompletionProvider *provider, const GtkTextIter *iter, gunichar c)
{
  return c == '<' || c == '/' || c == '"' || c == ' ' || c == '-' || c == '.';
}

static void
display (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context,
         GtkSourceCompletionProposal *proposal, GtkSourceCompletionCell *cell)
{
  const SulhProposal *own = SULH_SOURCE_PROPOSAL (proposal)->proposal;
  g_autofree char *plain = g_strndup (own->text, strcspn (own->text, "=>"));

  switch (gtk_source_completion_cell_get_column (cell))
    {
    case GTK_SOURCE_COMPLETION_COLUMN_TYPED_TEXT:
      gtk_source_completion_cell_set_text (cell, plain);
      break;
    case GTK_SOURCE_COMPLETION_COLUMN_AFTER:
      gtk_source_completion_cell_set_text (cell, own->label);
      break;
    case GTK_SOURCE_COMPLETION_COLUMN_DETAILS:
      gtk_source_completion_cell_set_text (cell, own->help);
      break;
    default:
      gtk_source_completion_cell_set_text (cell, NULL);
    }
}

static gboolean
show_due_cb (gpointer user_data)
{
  gtk_source_completion_show (user_data);
  return G_SOURCE_REMOVE;
}

/* An attribute gets its quotes; what fits between them is proposed at once. */
static void
activate (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context,
          GtkSourceCompletionProposal *proposal)
{
  const SulhProposal *own = SULH_SOURCE_PROPOSAL (proposal)->proposal;
  GtkSourceCompletion *completion = gtk_source_completion_context_get_completion (context);
  GtkTextIter cursor, word;
  g_autoptr (GPtrArray) others = NULL;
  GtkTextBuffer *buffer;

  if (!find_cursor (context, &cursor))
    return;
  buffer = gtk_text_iter_get_buffer (&cursor);
  others = propose (&cursor, &word);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &word, &cursor);
  gtk_text_buffer_insert (buffer, &word, own->text, -1);
  if (own->behind)
    {
      gtk_text_buffer_insert (buffer, &word, own->behind, -1);
      gtk_text_iter_backward_chars (&word, (int)g_utf8_strlen (own->behind, -1));
      gtk_text_buffer_place_cursor (buffer, &word);
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_due_cb, g_object_ref (completion),
                       g_object_unref);
    }
  gtk_text_buffer_end_user_action (buffer);
}

static void
source_completion_iface_init (GtkSourceCompletionProviderInterface *iface)
{
  iface->populate = populate;
  iface->refilter = refilter;
  iface->is_trigger = is_trigger;
  iface->display = display;
  iface->activate = activate;
}

static void
sulh_source_completion_dispose (GObject *object)
{
  SulhSourceCompletion *self = SULH_SOURCE_COMPLETION (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_weak_pointer (&self->text);

  G_OBJECT_CLASS (sulh_source_completion_parent_class)->dispose (object);
}

static void
sulh_source_completion_class_init (SulhSourceCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_source_completion_dispose;
}

static void
sulh_source_completion_init (SulhSourceCompletion *self)
{
}

static gboolean
rested_cb (gpointer user_data)
{
  SulhSourceCompletion *self = user_data;
  GdkRectangle cursor;

  self->rest_id = 0;
  if (self->text && !is_in_view (GTK_TEXT_VIEW (self->text), &cursor))
    gtk_source_completion_hide (gtk_source_view_get_completion (self->text));
  return G_SOURCE_REMOVE;
}

/* On the way, or while the window is laid out anew, the cursor may be out of view for a moment. */
static void
scrolled_cb (SulhSourceCompletion *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_PAUSE, rested_cb, self);
}

/* Whole lines are not typed: what was proposed for the cursor stands where it no longer is. */
static void
stop_proposing (SulhSourceCompletion *self)
{
  self->is_typed = FALSE;
  if (self->text)
    gtk_source_completion_hide (gtk_source_view_get_completion (self->text));
}

static void
insert_cb (SulhSourceCompletion *self, GtkTextIter *iter, const char *inserted, int length)
{
  self->is_typed = memchr (inserted, '\n', (gsize)length) == NULL;
  if (!self->is_typed)
    stop_proposing (self);
}

static void
delete_cb (SulhSourceCompletion *self, GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_iter_get_line (start) != gtk_text_iter_get_line (end))
    stop_proposing (self);
}

/**
 * sulh_source_completion_attach:
 * @text: a source, which is in a scrolled window
 *
 * Proposes while somebody types there, and only while the cursor is in view.
 */
void
sulh_source_completion_attach (GtkSourceView *text)
{
  g_autoptr (SulhSourceCompletion) self = g_object_new (SULH_TYPE_SOURCE_COMPLETION, NULL);
  GtkSourceCompletion *completion = gtk_source_view_get_completion (text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  g_set_weak_pointer (&self->text, text);
  g_object_set (completion, "select-on-show", TRUE, NULL);
  gtk_source_completion_add_provider (completion, GTK_SOURCE_COMPLETION_PROVIDER (self));
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}
