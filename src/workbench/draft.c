/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/draft.h"

#include <sodium.h>

#include "workbench/document-private.h"
#include "workbench/draft-worker.h"

enum
{
  PROP_TROUBLE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _SulhDraft
{
  GObject parent_instance;

  char *id;
  SulhDocument *document;
  SulhDraftWorker *worker;
  const SulhScenario *seen; /* the scenario that was put last */
  gboolean is_clean; /* whether that is what the file holds */
  char *path; /* of the file that was said last */
  SulhSealKey *seal; /* what the draft is sealed with, or NULL */
  guint n_steps; /* edits since the document was last in its file */
  guint put_id; /* while the last edit is yet to be put */
  char *trouble;

  /* What the thread says, until the main loop hears it */
  GMutex mutex;
  char *told;
  guint told_id;
};

G_DEFINE_FINAL_TYPE (SulhDraft, sulh_draft, G_TYPE_OBJECT)

static gboolean
told_cb (gpointer user_data)
{
  SulhDraft *self = user_data;
  g_autofree char *trouble = NULL;

  g_mutex_lock (&self->mutex);
  trouble = g_steal_pointer (&self->told);
  self->told_id = 0;
  g_mutex_unlock (&self->mutex);
  if (g_strcmp0 (trouble, self->trouble) == 0)
    return G_SOURCE_REMOVE;
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
  return G_SOURCE_REMOVE;
}

/* The thread ends before the draft does, and takes what is under way with it. */
static void
hear (const char *trouble, gpointer user_data)
{
  SulhDraft *self = user_data;

  g_mutex_lock (&self->mutex);
  g_free (self->told);
  self->told = g_strdup (trouble);
  if (self->told_id == 0)
    self->told_id = g_idle_add (told_cb, self);
  g_mutex_unlock (&self->mutex);
}

static const char *
get_path (SulhDraft *self)
{
  GFile *file = sulh_document_get_file (self->document);

  return file ? g_file_peek_path (file) : NULL;
}

static SulhJournalHome
get_home (SulhDraft *self)
{
  return (SulhJournalHome){ self->path, *sulh_document_get_mark (self->document) };
}

static void
put (SulhDraft *self)
{
  SulhJournalHome home;

  g_clear_handle_id (&self->put_id, g_source_remove);
  g_free (self->path);
  self->path = g_strdup (get_path (self));
  home = get_home (self);
  sulh_draft_worker_put (self->worker, self->seen, self->n_steps, &home);
}

static gboolean
put_cb (gpointer user_data)
{
  SulhDraft *self = user_data;

  self->put_id = 0;
  put (self);
  return G_SOURCE_REMOVE;
}

/* A number that is typed over is nothing for a moment: only what stands at the end of a step of the
 * main loop is put. */
static void
put_soon (SulhDraft *self)
{
  if (self->put_id == 0)
    self->put_id = g_idle_add_full (G_PRIORITY_DEFAULT, put_cb, self, NULL);
}

static void
put_what_waits (SulhDraft *self)
{
  if (self->put_id)
    put (self);
}

/* Nothing that was in clear stays in the draft of a document that is sealed now. */
static void
follow_seal (SulhDraft *self)
{
  SulhSealKey *seal = sulh_document_get_seal (self->document);

  if (seal == self->seal)
    return;
  g_clear_pointer (&self->seal, sulh_seal_key_unref);
  self->seal = seal ? sulh_seal_key_ref (seal) : NULL;
  sulh_draft_worker_set_key (self->worker, seal);
  if (self->n_steps > 0)
    put (self);
}

/* The properties of a document change together, and tell so in any order. What was saved may be
 * older than the document now: then changes are left. A document that was undone to what its file
 * holds is as good as saved. */
static void
document_changed_cb (SulhDraft *self)
{
  const SulhScenario *now = sulh_document_get_scenario (self->document);
  gboolean is_clean = !sulh_document_is_modified (self->document);
  gboolean is_elsewhere = g_strcmp0 (self->path, get_path (self)) != 0;
  SulhJournalHome home;

  follow_seal (self);
  if (now == self->seen && is_clean == self->is_clean && !is_elsewhere)
    return;
  if (now != self->seen || self->n_steps == 0)
    self->n_steps++;
  self->seen = now;
  self->is_clean = is_clean;
  if (!is_clean)
    {
      put_soon (self);
      return;
    }
  put (self);
  self->n_steps = 0;
  home = get_home (self);
  sulh_draft_worker_put_clean (self->worker, &home);
}

static void
sulh_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TROUBLE)
    g_value_set_string (value, SULH_DRAFT (object)->trouble);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sulh_draft_dispose (GObject *object)
{
  sulh_draft_end (SULH_DRAFT (object));

  G_OBJECT_CLASS (sulh_draft_parent_class)->dispose (object);
}

static void
sulh_draft_finalize (GObject *object)
{
  SulhDraft *self = SULH_DRAFT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->seal, sulh_seal_key_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->told);
  g_free (self->trouble);
  g_free (self->path);
  g_free (self->id);

  G_OBJECT_CLASS (sulh_draft_parent_class)->finalize (object);
}

static void
sulh_draft_class_init (SulhDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sulh_draft_dispose;
  object_class->finalize = sulh_draft_finalize;
  object_class->get_property = sulh_draft_get_property;

  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sulh_draft_init (SulhDraft *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * sulh_draft_new:
 * @document: the document
 * @folder: where drafts are kept, which is made when the first change is
 *
 * A document that holds changes already, as one that was recovered, is put at once.
 *
 * Returns: (transfer full): its draft
 */
SulhDraft *
sulh_draft_new (SulhDocument *document, const char *folder)
{
  SulhDraft *self = g_object_new (SULH_TYPE_DRAFT, NULL);

  self->id = g_strdup_printf ("%08x%08x", randombytes_random (), randombytes_random ());
  self->document = g_object_ref (document);
  self->worker = sulh_draft_worker_new (folder, self->id, hear, self);
  self->seen = sulh_document_get_scenario (document);
  self->is_clean = !sulh_document_is_modified (document);
  self->path = g_strdup (get_path (self));
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  follow_seal (self);
  if (!self->is_clean)
    {
      self->n_steps = 1;
      put (self);
    }
  return self;
}

/** sulh_draft_get_id: its name in the folder */
const char *
sulh_draft_get_id (SulhDraft *self)
{
  return self->id;
}

/** sulh_draft_get_trouble: (nullable): why changes cannot be kept now, a sentence */
const char *
sulh_draft_get_trouble (SulhDraft *self)
{
  return self->trouble;
}

/**
 * sulh_draft_flush:
 * @self: a draft
 *
 * Blocks until all changes are durable. For ends and tests: the draft keeps up by itself.
 *
 * Returns: whether they are
 */
gboolean
sulh_draft_flush (SulhDraft *self)
{
  put_what_waits (self);
  return sulh_draft_worker_flush (self->worker);
}

/**
 * sulh_draft_end:
 * @self: a draft
 *
 * Writes what is left. Changes that are neither saved nor discarded are offered at the next start.
 */
void
sulh_draft_end (SulhDraft *self)
{
  if (self->worker == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->document, self);
  put_what_waits (self);
  g_clear_pointer (&self->worker, sulh_draft_worker_stop);
  if (self->told_id)
    g_source_remove (self->told_id);
  self->told_id = 0;
}

/**
 * sulh_draft_discard:
 * @self: a draft
 *
 * The person does not want the changes: they are not offered, but kept for 30 days.
 */
void
sulh_draft_discard (SulhDraft *self)
{
  put_what_waits (self);
  if (self->n_steps > 0)
    sulh_draft_worker_put_kept (self->worker);
  sulh_draft_end (self);
}
