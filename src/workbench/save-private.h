/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One save under way, for the files that carry out its steps. */
#pragma once

#include <sys/stat.h>

#include "workbench/save-file.h"

G_BEGIN_DECLS

/**
 * SulhSave:
 * @saving: its terms
 * @bytes: what is to be written
 * @target: the file itself, behind all links
 * @folder: where it lies
 * @exists: whether there is a target
 * @old: of the target, if it exists
 * @temporary: the new file before it has its name, or %NULL
 * @descriptor: of @temporary, or -1
 */
typedef struct
{
  SulhSaving *saving;
  GBytes *bytes;
  char *target;
  char *folder;
  gboolean exists;
  struct stat old;
  char *temporary;
  int descriptor;
} SulhSave;

gboolean sulh_save_refuse (GError **error, int number);

/* Finding the target, and whether it is still what it was */
gboolean sulh_save_find_target (SulhSave *save, const char *path, GError **error);
gboolean sulh_save_check_target (SulhSave *save, const char *path, GError **error);

/* The temporary file */
gboolean sulh_save_open_temporary (SulhSave *save, GError **error);
void sulh_save_drop_temporary (SulhSave *save);
gboolean sulh_save_keep_rights (const SulhSave *save, GError **error);

/* Writing */
gboolean sulh_save_write_all (int descriptor, GBytes *bytes, GError **error);
gboolean sulh_save_in_place (SulhSave *save, GError **error);

G_END_DECLS
