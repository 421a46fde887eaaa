/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a scenario part by part: adding, copying and removing, one entry of the history each. */
#pragma once

#include "workbench/document.h"

G_BEGIN_DECLS

/**
 * SulhBlank:
 * @nick: its word for actions, such as "mediator"
 * @kind: what kind of part it becomes
 * @label: what a menu calls it, marked for translation
 * @name: what a new one is called, marked for translation
 *
 * Something that a person can put into a scenario.
 */
typedef struct
{
  const char *nick;
  SulhKind kind;
  const char *label;
  const char *name;
} SulhBlank;

/** sulh_blank_list: @n: (out): their number; Returns: (array length=n): in the order of a menu */
const SulhBlank *sulh_blank_list (guint *n);

/** sulh_blank_find: Returns: (nullable): what is called @nick */
const SulhBlank *sulh_blank_find (const char *nick);

/** sulh_blank_find_for_kind: Returns: (nullable): the plainest of its kind */
const SulhBlank *sulh_blank_find_for_kind (SulhKind kind);

/**
 * sulh_blank_make:
 * @blank: what to make
 * @scenario: what it is made for
 * @name: (nullable): what to call it; a name that nothing of its kind has yet if %NULL
 * @error: return location: the scenario lacks what it needs, in one sentence with the remedy
 *
 * A part that must name others names the first that fit: an exchange is between the first two
 * parties, a trust is one that nobody has stated yet. Its id is made of the name and is free.
 *
 * Returns: (transfer full) (nullable): a part that may be changed until it is put somewhere
 */
gpointer sulh_blank_make (const SulhBlank *blank, const SulhScenario *scenario, const char *name,
                          GError **error);

/**
 * sulh_scenario_invent_id:
 * @scenario: a scenario
 * @kind: what gets the id
 * @name: (nullable): what to make it of
 *
 * Returns: (transfer full): one word that nothing in @scenario is called, readable from @name
 */
char *sulh_scenario_invent_id (const SulhScenario *scenario, SulhKind kind, const char *name);

/**
 * sulh_document_add_new:
 * @self: a document
 * @blank: what to add
 * @name: (nullable): what to call it
 * @error: return location, as of sulh_blank_make()
 *
 * Returns: (transfer none) (nullable): the new part, at the end of its list; %NULL if nothing was
 * changed
 */
const SulhPart *sulh_document_add_new (SulhDocument *self, const SulhBlank *blank, const char *name,
                                       GError **error);

/**
 * sulh_document_insert:
 * @self: a document
 * @part: (transfer full): a part of a kind that stands directly in a scenario, made elsewhere
 * @label: (nullable): what was done, for "Undo ..."; "Add" and its name if %NULL
 * @error: return location: what would be wrong with it there
 *
 * Puts @part at the end of its list. If it has an id that is taken, it gets another.
 *
 * Returns: (transfer none) (nullable): the part as it stands there; %NULL if nothing was changed
 */
const SulhPart *sulh_document_insert (SulhDocument *self, gpointer part, const char *label,
                                      GError **error);

/**
 * sulh_document_remove:
 * @self: a document
 * @parts: (element-type SulhPart): parts of its scenario now, however deep
 * @told: (out) (optional) (nullable) (transfer full): what was done, and what went along with it
 *
 * Takes them out with all that cannot be without them; see sulh_pruning_new().
 *
 * Returns: whether there was anything to take out
 */
gboolean sulh_document_remove (SulhDocument *self, const GPtrArray *parts, char **told);

/**
 * sulh_document_duplicate:
 * @self: a document
 * @parts: (element-type SulhPart): parts that stand directly in its scenario now
 * @error: return location: why there cannot be a second one
 *
 * Puts a copy behind each. Copies name one another where the originals did.
 *
 * Returns: (transfer container) (element-type SulhPart) (nullable): the copies, in the order of the
 * file; good until the next edit
 */
GPtrArray *sulh_document_duplicate (SulhDocument *self, const GPtrArray *parts, GError **error);

/**
 * sulh_document_move:
 * @self: a document
 * @part: a part that stands directly in its scenario now
 * @by: by how many places; less than 0 for towards the beginning
 *
 * Gives @part another place among those of its kind.
 *
 * Returns: whether there is such a place
 */
gboolean sulh_document_move (SulhDocument *self, const SulhPart *part, int by);

/**
 * sulh_document_set_field:
 * @self: a document
 * @parts: (element-type SulhPart): parts of one kind in its scenario now, however deep
 * @from: a part of that kind that has the value
 * @field: the field, of the kind or of its head
 * @error: return location: what would be wrong with the scenario then
 *
 * Gives all of @parts the value that @from has in @field, as one entry of the history.
 *
 * Returns: whether it was done; setting what is set already is
 */
gboolean sulh_document_set_field (SulhDocument *self, const GPtrArray *parts, gconstpointer from,
                                  const SulhField *field, GError **error);

G_END_DECLS
