/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files around a document may tell it. */
#pragma once

#include "workbench/document.h"

G_BEGIN_DECLS

SulhDocument *sulh_document_new_read (const SulhScenario *scenario, GFile *file,
                                      const SulhFileMark *mark);
SulhDocument *sulh_document_new_recovered (const SulhScenario *scenario, GFile *file,
                                           const SulhFileMark *mark, const SulhScenario *saved);
const SulhFileMark *sulh_document_get_mark (SulhDocument *self);
const char *sulh_document_get_versions_folder (SulhDocument *self);
gboolean sulh_document_begin_save (SulhDocument *self, GFile *file, SulhSaving *terms);
void sulh_document_end_save (SulhDocument *self, GFile *file, const SulhSaving *terms,
                             const GError *error);
void sulh_document_set_saved (SulhDocument *self, GFile *file, const SulhScenario *scenario,
                              SulhSealKey *seal);
void sulh_document_set_opened_seal (SulhDocument *self, SulhSealKey *seal);

G_END_DECLS
