/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was open when the program ended, so that the next start can go on there. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SulhOpenFile:
 * @file: a file that was open
 * @shows_source: whether its source was shown in place of its charts
 * @shows_side_panes: whether outline and form were shown beside
 * @zoom: how large its timeline was shown, in percent; 0 for as wide as the pane
 */
typedef struct
{
  GFile *file;
  gboolean shows_source;
  gboolean shows_side_panes;
  int zoom;
} SulhOpenFile;

SulhOpenFile *sulh_open_file_new (GFile *file);
void sulh_open_file_free (SulhOpenFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOpenFile, sulh_open_file_free)

char *sulh_open_files_dup_path (void);

/**
 * sulh_open_files_read:
 * @path: where they are kept, whether the file exists or not
 *
 * Returns: (transfer full) (element-type SulhOpenFile): what was open; what cannot be understood is
 * left out
 */
GPtrArray *sulh_open_files_read (const char *path);

/**
 * sulh_open_files_write:
 * @path: where to keep them
 * @files: (element-type SulhOpenFile): what is open; with none, nothing is left at @path
 * @error: return location: the cause in plain words
 */
gboolean sulh_open_files_write (const char *path, const GPtrArray *files, GError **error);

G_END_DECLS
