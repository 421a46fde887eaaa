/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/source-completion.h"

#include <string.h>

#include "workbench/workbench.h"

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

  if (find_cursor (context, &cursor))
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
sulh_source_completion_class_init (SulhSourceCompletionClass *klass)
{
}

static void
sulh_source_completion_init (SulhSourceCompletion *self)
{
}

GtkSourceCompletionProvider *
sulh_source_completion_new (void)
{
  return g_object_new (SULH_TYPE_SOURCE_COMPLETION, NULL);
}
