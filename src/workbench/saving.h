/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a save may be told: what the file held before, and what the person has agreed to. */
#pragma once

#include "workbench/file-mark.h"

G_BEGIN_DECLS

#define SULH_SAVE_ERROR (sulh_save_error_quark ())
GQuark sulh_save_error_quark (void);

/**
 * SulhSaveError:
 * @SULH_SAVE_ERROR_CHANGED: somebody else changed the file; `held` says what it holds now
 * @SULH_SAVE_ERROR_LINKED: the file has several names, and only this one would get the new bytes
 * @SULH_SAVE_ERROR_LOCKED_FOLDER: the file may be written, but nothing may be put beside it
 *
 * What a person has to be asked before the file is saved. Nothing was changed.
 */
typedef enum
{
  SULH_SAVE_ERROR_CHANGED,
  SULH_SAVE_ERROR_LINKED,
  SULH_SAVE_ERROR_LOCKED_FOLDER,
} SulhSaveError;

/**
 * SulhSaveFlags:
 * @SULH_SAVE_PLAIN: nothing was asked yet
 * @SULH_SAVE_BREAK_LINK: the other names of the file keep the old bytes
 * @SULH_SAVE_IN_PLACE: the file itself may be written where nothing may be put beside it, which a
 *   power cut can tear; a draft has to be kept first
 *
 * What was agreed to.
 */
typedef enum
{
  SULH_SAVE_PLAIN = 0,
  SULH_SAVE_BREAK_LINK = 1 << 0,
  SULH_SAVE_IN_PLACE = 1 << 1,
} SulhSaveFlags;

/**
 * SulhKeepFunc:
 * @path: the file with its old bytes, behind all links
 * @user_data: whatever was passed along
 *
 * Copies the old bytes of a file that is about to be replaced; a hard link would follow what others
 * write into it. Called in the thread of the save, once the new bytes are safe on the disk. That a
 * version cannot be kept does not stop the save, and the save may still fail.
 */
typedef void (*SulhKeepFunc) (const char *path, gpointer user_data);

/**
 * SulhSaving:
 * @flags: what was agreed to
 * @known: what the file held when it was last read or written. If it holds anything else now, the
 *   save fails; %SULH_FILE_UNKNOWN takes whatever is there when the save begins
 * @keep: (nullable): keeps the old bytes
 * @keep_data: passed to @keep
 * @held: (out): what the file holds now: the new bytes, or what somebody else wrote there
 *
 * The terms of one save. Zeros ask for nothing.
 */
typedef struct
{
  SulhSaveFlags flags;
  SulhFileMark known;
  SulhKeepFunc keep;
  gpointer keep_data;
  SulhFileMark held;
} SulhSaving;

G_END_DECLS
