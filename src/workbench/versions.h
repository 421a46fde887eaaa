/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last saves of a document, kept beside the drafts: a step back that survives the program. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

#define SULH_VERSIONS_MOST 20 /* of a document */
#define SULH_VERSIONS_MOST_BYTES (64 * 1024 * 1024) /* of a document, but for the newest two */
#define SULH_VERSIONS_MOST_TOTAL (512 * 1024 * 1024) /* of all documents: the oldest go first */

/**
 * SulhVersion:
 * @path: the file that holds it
 * @number: grows by one with each save
 * @saved: when it was kept, in microseconds since 1970
 * @size: its size in bytes
 *
 * A save of a document.
 */
typedef struct
{
  char *path;
  guint number;
  gint64 saved;
  gsize size;
} SulhVersion;

void sulh_version_free (SulhVersion *version);

char *sulh_versions_dup_folder (void);
GPtrArray *sulh_versions_list (const char *folder, const char *path, const char *id);
GPtrArray *sulh_versions_find (const char *folder, const char *path);
void sulh_versions_keep (const char *folder, const char *path, const char *id,
                         const SulhSealKey *seal);
void sulh_versions_seal (const char *folder, const char *path, const char *id,
                         const SulhSealKey *seal);
SulhScenario *sulh_version_read (const SulhVersion *version, const SulhSealKey *seal,
                                 GPtrArray *findings, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhVersion, sulh_version_free)

G_END_DECLS
