/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open scenario with its history: everything that was done can be undone. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workbench/saving.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

#define SULH_TYPE_DOCUMENT (sulh_document_get_type ())
G_DECLARE_FINAL_TYPE (SulhDocument, sulh_document, SULH, DOCUMENT, GObject)

/*
 * Properties (all notify): "scenario" (boxed pointer, G_TYPE_POINTER, read only), "file" (GFile or
 * NULL), "title" (what the window shows), "modified" (now is not what was saved), "undo-label",
 * "redo-label" (NULL when there is nothing to undo or redo), "sealed" (saving seals it),
 * "saving" (a save is under way; when it ends, its version is kept already).
 *
 * History is a list of scenarios with labels: no command objects.
 */

/** sulh_document_new: @scenario: (transfer none): what it starts from; @file: (nullable): its file
 */
SulhDocument *sulh_document_new (const SulhScenario *scenario, GFile *file);

/** sulh_document_get_scenario: Returns: (transfer none): the scenario now; valid until the next
 * edit */
const SulhScenario *sulh_document_get_scenario (SulhDocument *self);
GFile *sulh_document_get_file (SulhDocument *self);
const char *sulh_document_get_title (SulhDocument *self);
gboolean sulh_document_is_modified (SulhDocument *self);

/** sulh_document_keep_versions: from now on each save is kept in @folder too */
void sulh_document_keep_versions (SulhDocument *self, const char *folder);

/** sulh_document_is_recovered: whether it came from a draft and was not saved since */
gboolean sulh_document_is_recovered (SulhDocument *self);
const char *sulh_document_get_undo_label (SulhDocument *self);
const char *sulh_document_get_redo_label (SulhDocument *self);

/** sulh_document_get_seal: Returns: (transfer none) (nullable): the key that saving seals it with
 */
SulhSealKey *sulh_document_get_seal (SulhDocument *self);
gboolean sulh_document_is_sealed (SulhDocument *self);

/**
 * sulh_document_set_seal:
 * @self: a document
 * @key: (nullable): what the next save seals it with; %NULL saves it in clear
 *
 * The document counts as modified until it is saved. Drafts and versions follow at once.
 */
void sulh_document_set_seal (SulhDocument *self, SulhSealKey *key);

/**
 * sulh_document_take_edit:
 * @self: a document
 * @next: (transfer full): the scenario after the edit
 * @label: what was done, for "Undo ...", in the user's language
 * @gesture: (nullable): edits in a row with the same gesture are one entry (typing, dragging)
 *
 * Puts @next after the scenario now and forgets what was undone. Does nothing if they are equal.
 */
void sulh_document_take_edit (SulhDocument *self, SulhScenario *next, const char *label,
                              const char *gesture);

/**
 * sulh_document_check:
 * @self: a document
 * @next: the scenario after an edit
 * @error: return location for what is wrong with it, and what to do: one sentence each
 *
 * Costs a look at what the edit changed, where the scenario now makes sense.
 *
 * Returns: whether @next makes sense, and may be taken
 */
gboolean sulh_document_check (SulhDocument *self, const SulhScenario *next, GError **error);

/** sulh_document_end_gesture: the next edit is an entry of its own, whatever its gesture */
void sulh_document_end_gesture (SulhDocument *self);
void sulh_document_undo (SulhDocument *self);
void sulh_document_redo (SulhDocument *self);

/**
 * sulh_document_set_number:
 * @self: a document
 * @part: a part of its scenario now, however deep
 * @field: a number field of @part's kind
 * @value: the new value
 * @error: return location: the value lies outside the field's range, or the scenario would no
 *   longer make sense; nothing is changed then
 *
 * Edits one number as one gesture per field and part.
 */
gboolean sulh_document_set_number (SulhDocument *self, const SulhPart *part, const SulhField *field,
                                   double value, GError **error);

/**
 * sulh_document_repair:
 * @self: a document
 * @repair: of a finding about its scenario
 *
 * Makes the repair, as one edit that is called after it.
 *
 * Returns: whether it still fitted; if not, nothing is changed
 */
gboolean sulh_document_repair (SulhDocument *self, const SulhRepair *repair);

/**
 * sulh_document_apply_text:
 * @self: a document
 * @text: its file as somebody edited it; sulh_store_format() gives the text now
 * @findings: (element-type SulhFinding): list to which all that is wrong with @text is added, each
 *   with its line and column in @text
 *
 * Makes the scenario what @text says, as one entry of the history. Where @text says the same in
 * other words there is no entry, and what was undone can still be redone. What @text leaves
 * untouched stays shared. Reads as strictly as opening a file does, and takes as long.
 *
 * Returns: whether @text could be read; if not, nothing is changed. Findings that are no errors can
 * come with either
 */
gboolean sulh_document_apply_text (SulhDocument *self, GBytes *text, GPtrArray *findings);

/**
 * sulh_document_put_source:
 * @self: a document
 * @read: what was read from its text as somebody edited it, see sulh_source_check_async()
 *
 * The same for a text that was read already.
 */
void sulh_document_put_source (SulhDocument *self, const SulhScenario *read);

/** sulh_document_adopt_plan: puts @plan into the scenario, in place of one with its id, undoable */
void sulh_document_adopt_plan (SulhDocument *self, const SulhPlan *plan);

/* Opening and saving run in a thread. Opening gives findings through @findings of finish; it can be
 * given up at any time, and is over then as far as the caller is concerned. */
void sulh_document_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * sulh_document_open_sealed_async:
 * @file: a file
 * @password: what opens it; it is copied
 *
 * The same for a file of which opening said %SULH_SEAL_ERROR_SEALED. A key that is being derived
 * cannot be stopped; @cancellable lets it end unheard.
 */
void sulh_document_open_sealed_async (GFile *file, const SulhSecret *password,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);

/**
 * sulh_document_open_large_async:
 * @file: a file
 * @password: (nullable): what opens it if it is sealed; it is copied
 *
 * The same for a file of which opening said %SULH_STORE_ERROR_CONSENT, once somebody agreed.
 */
void sulh_document_open_large_async (GFile *file, const SulhSecret *password,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * sulh_document_open_finish:
 * @result: the result
 * @findings: (out) (transfer full) (element-type SulhFinding): what is wrong with the file
 * @error: return location for what the program could not do
 *
 * Returns: (transfer full) (nullable): the document; %NULL with @error unset: the file is at fault
 */
SulhDocument *sulh_document_open_finish (GAsyncResult *result, GPtrArray **findings,
                                         GError **error);

/**
 * sulh_document_save_async:
 * @self: a document
 * @file: (nullable): where to; its own file if %NULL
 * @flags: what the person has agreed to
 * @cancellable: (nullable): to give up before anything was changed
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * Saves the scenario now. A document saves once at a time; a second save fails with
 * %G_IO_ERROR_PENDING. Where a person has to be asked first, it fails with a %SULH_SAVE_ERROR: the
 * file holds something else than when the document last read or wrote it, for instance.
 */
void sulh_document_save_async (SulhDocument *self, GFile *file, SulhSaveFlags flags,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean sulh_document_save_finish (SulhDocument *self, GAsyncResult *result, GError **error);
gboolean sulh_document_is_saving (SulhDocument *self);

/**
 * sulh_document_accept_change:
 * @self: a document whose last save failed with %SULH_SAVE_ERROR_CHANGED
 *
 * The person has agreed that what was found in the file may be overwritten: that, and nothing that
 * is written there later.
 */
void sulh_document_accept_change (SulhDocument *self);

/** sulh_document_make_seal_async: derives a new key for sulh_document_set_seal() in a thread */
void sulh_document_make_seal_async (const SulhSecret *password, SulhSealGuard guard,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * sulh_document_find_seal_async:
 * @head: what a sealed draft or file starts with
 * @password: what it was sealed with; it is copied
 *
 * Derives its key anew in a thread; finish with sulh_document_make_seal_finish().
 */
void sulh_document_find_seal_async (GBytes *head, const SulhSecret *password,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
SulhSealKey *sulh_document_make_seal_finish (GAsyncResult *result, GError **error);

G_END_DECLS
