/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/document.h"

#include <glib/gi18n-lib.h>

#include "workbench/document-private.h"
#include "workbench/history.h"

enum
{
  PROP_SCENARIO = 1,
  PROP_FILE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SEALED,
  PROP_SAVING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _SulhDocument
{
  GObject parent_instance;

  SulhHistory *history;
  SulhScenario *saved; /* what the file holds, or what it was new with; NULL for neither */
  GFile *file;
  SulhSealKey *seal; /* what saving seals it with, or NULL */
  SulhSealKey *saved_seal; /* what the file is sealed with, or NULL */
  gboolean is_saving;
  gboolean is_recovered;
  char *versions_folder; /* or NULL for none */
  SulhFileMark known; /* what the file held when it was last read or written */
  SulhFileMark found; /* what the last save found there instead, or unknown */

  /* What was last announced, to announce only what is new. */
  const SulhScenario *announced;
  char *title;
  gboolean modified;
  char *undo_label;
  char *redo_label;
};

G_DEFINE_FINAL_TYPE (SulhDocument, sulh_document, G_TYPE_OBJECT)

static char *
dup_title (SulhDocument *self)
{
  const SulhScenario *scenario = sulh_document_get_scenario (self);

  if (scenario->part.name)
    return g_strdup (scenario->part.name);
  if (self->file)
    {
      g_autofree char *name = g_file_get_basename (self->file);

      return g_filename_display_name (name);
    }
  return g_strdup (_ ("Untitled"));
}

static void
replace_key (SulhSealKey **place, SulhSealKey *key)
{
  SulhSealKey *old = *place;

  *place = key ? sulh_seal_key_ref (key) : NULL;
  g_clear_pointer (&old, sulh_seal_key_unref);
}

static void
announce_text (SulhDocument *self, char **announced, const char *text, guint property)
{
  if (g_strcmp0 (*announced, text) == 0)
    return;
  g_free (*announced);
  *announced = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
announce (SulhDocument *self)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  gboolean modified = self->seal != self->saved_seal || !sulh_part_equal (now, self->saved);
  g_autofree char *title = dup_title (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->announced != now)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);
  if (self->modified != modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  self->announced = now;
  self->modified = modified;
  announce_text (self, &self->title, title, PROP_TITLE);
  announce_text (self, &self->undo_label, sulh_history_get_undo_label (self->history),
                 PROP_UNDO_LABEL);
  announce_text (self, &self->redo_label, sulh_history_get_redo_label (self->history),
                 PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
sulh_document_finalize (GObject *object)
{
  SulhDocument *self = SULH_DOCUMENT (object);

  g_clear_pointer (&self->history, sulh_history_free);
  g_clear_pointer (&self->saved, sulh_part_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->seal, sulh_seal_key_unref);
  g_clear_pointer (&self->saved_seal, sulh_seal_key_unref);
  g_free (self->versions_folder);
  g_free (self->title);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (sulh_document_parent_class)->finalize (object);
}

static void
sulh_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SulhDocument *self = SULH_DOCUMENT (object);

  switch (id)
    {
    case PROP_SCENARIO:
      g_value_set_pointer (value, (gpointer)sulh_document_get_scenario (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_SEALED:
      g_value_set_boolean (value, self->seal != NULL);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->is_saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sulh_document_class_init (SulhDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sulh_document_finalize;
  object_class->get_property = sulh_document_get_property;

  properties[PROP_SCENARIO] = g_param_spec_pointer ("scenario", NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SEALED] = g_param_spec_boolean ("sealed", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sulh_document_init (SulhDocument *self)
{
}

SulhDocument *
sulh_document_new (const SulhScenario *scenario, GFile *file)
{
  SulhDocument *self = g_object_new (SULH_TYPE_DOCUMENT, NULL);

  self->history = sulh_history_new (scenario);
  self->saved = sulh_part_ref (scenario);
  g_set_object (&self->file, file);
  announce (self);
  return self;
}

/**
 * sulh_document_new_read:
 * @scenario: what was read
 * @file: from where
 * @mark: what the file held
 *
 * Returns: (transfer full): the document
 */
SulhDocument *
sulh_document_new_read (const SulhScenario *scenario, GFile *file, const SulhFileMark *mark)
{
  SulhDocument *self = sulh_document_new (scenario, file);

  self->known = *mark;
  return self;
}

/**
 * sulh_document_new_recovered:
 * @scenario: what a draft holds
 * @file: (nullable): file of the document
 * @mark: what that file held when the draft was made
 * @saved: (nullable): what that file holds, or %NULL if it cannot be read
 *
 * Returns: (transfer full): a document whose changes are not in its file; undo takes them back as
 * one
 */
SulhDocument *
sulh_document_new_recovered (const SulhScenario *scenario, GFile *file, const SulhFileMark *mark,
                             const SulhScenario *saved)
{
  SulhDocument *self = sulh_document_new (saved ? saved : scenario, file);

  self->known = *mark;
  self->is_recovered = TRUE;
  if (saved)
    sulh_document_take_edit (self, sulh_part_ref (scenario), _ ("Recovered changes"), NULL);
  else
    g_clear_pointer (&self->saved, sulh_part_unref);
  announce (self);
  return self;
}

const SulhScenario *
sulh_document_get_scenario (SulhDocument *self)
{
  return sulh_history_get_now (self->history);
}

GFile *
sulh_document_get_file (SulhDocument *self)
{
  return self->file;
}

const char *
sulh_document_get_title (SulhDocument *self)
{
  return self->title;
}

gboolean
sulh_document_is_modified (SulhDocument *self)
{
  return self->modified;
}

/** sulh_document_get_mark: what its file held when it was last read or written */
const SulhFileMark *
sulh_document_get_mark (SulhDocument *self)
{
  return &self->known;
}

void
sulh_document_keep_versions (SulhDocument *self, const char *folder)
{
  g_free (self->versions_folder);
  self->versions_folder = g_strdup (folder);
}

/** sulh_document_get_versions_folder: (nullable): where each save is kept too */
const char *
sulh_document_get_versions_folder (SulhDocument *self)
{
  return self->versions_folder;
}

gboolean
sulh_document_is_recovered (SulhDocument *self)
{
  return self->is_recovered;
}

const char *
sulh_document_get_undo_label (SulhDocument *self)
{
  return self->undo_label;
}

const char *
sulh_document_get_redo_label (SulhDocument *self)
{
  return self->redo_label;
}

SulhSealKey *
sulh_document_get_seal (SulhDocument *self)
{
  return self->seal;
}

gboolean
sulh_document_is_sealed (SulhDocument *self)
{
  return self->seal != NULL;
}

void
sulh_document_set_seal (SulhDocument *self, SulhSealKey *key)
{
  if (self->seal == key)
    return;
  replace_key (&self->seal, key);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEALED]);
  announce (self);
}

/**
 * sulh_document_set_opened_seal:
 * @self: a document that was just opened
 * @seal: (nullable): what its file is sealed with
 */
void
sulh_document_set_opened_seal (SulhDocument *self, SulhSealKey *seal)
{
  replace_key (&self->saved_seal, seal);
  sulh_document_set_seal (self, seal);
}

void
sulh_document_take_edit (SulhDocument *self, SulhScenario *next, const char *label,
                         const char *gesture)
{
  if (sulh_history_take_step (self->history, next, label, gesture))
    announce (self);
}

void
sulh_document_end_gesture (SulhDocument *self)
{
  sulh_history_end_gesture (self->history);
}

void
sulh_document_undo (SulhDocument *self)
{
  if (sulh_history_undo (self->history))
    announce (self);
}

void
sulh_document_redo (SulhDocument *self)
{
  if (sulh_history_redo (self->history))
    announce (self);
}

static gboolean
is_own_file (SulhDocument *self, GFile *file)
{
  return self->file && g_file_equal (self->file, file);
}

/**
 * sulh_document_begin_save:
 * @self: a document
 * @file: where to
 * @terms: gets what is known of @file
 *
 * Returns: whether a save may begin; two at once could end in the wrong order
 */
gboolean
sulh_document_begin_save (SulhDocument *self, GFile *file, SulhSaving *terms)
{
  if (self->is_saving)
    return FALSE;
  self->is_saving = TRUE;
  if (is_own_file (self, file))
    terms->known = self->known;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
  return TRUE;
}

/**
 * sulh_document_end_save:
 * @self: a document
 * @file: where it was to be saved
 * @terms: what the save was told, and what it found
 * @error: (nullable): why it failed; also what failed may have put the new bytes into the file
 */
void
sulh_document_end_save (SulhDocument *self, GFile *file, const SulhSaving *terms,
                        const GError *error)
{
  self->is_saving = FALSE;
  self->found = (SulhFileMark){ 0 };
  if (g_error_matches (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED))
    self->found = terms->held;
  else if (terms->held.state != SULH_FILE_UNKNOWN && (error == NULL || is_own_file (self, file)))
    self->known = terms->held;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

gboolean
sulh_document_is_saving (SulhDocument *self)
{
  return self->is_saving;
}

void
sulh_document_accept_change (SulhDocument *self)
{
  if (self->found.state != SULH_FILE_UNKNOWN)
    self->known = self->found;
}

/**
 * sulh_document_set_saved:
 * @self: a document
 * @file: where its scenario was saved
 * @scenario: what was saved, which may be older than now
 * @seal: (nullable): what it was sealed with, which may be older too
 */
void
sulh_document_set_saved (SulhDocument *self, GFile *file, const SulhScenario *scenario,
                         SulhSealKey *seal)
{
  replace_key (&self->saved_seal, seal);
  sulh_part_unref (self->saved);
  self->saved = sulh_part_ref (scenario);
  self->is_recovered = FALSE;
  sulh_document_end_gesture (self);
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  announce (self);
}
