/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands between the program and the C library's file functions: counts, fails, cuts short, kills.
 */
#pragma once

#include <glib.h>

/**
 * ShimCall:
 *
 * The calls that can change a file, or tell that it was not changed.
 */
typedef enum
{
  SHIM_OPEN,
  SHIM_WRITE,
  SHIM_FSYNC,
  SHIM_RENAME,
  SHIM_CLOSE,
  SHIM_LINK,
  SHIM_UNLINK,
  SHIM_TRUNCATE,
  SHIM_ALLOCATE,
  SHIM_MMAP,
  SHIM_CHMOD,
  SHIM_N_CALLS
} ShimCall;

/**
 * ShimDeed:
 * @SHIM_NOTHING: lets every call through
 * @SHIM_FAIL: the call does nothing and fails; a close closes, and fails
 * @SHIM_SHORTEN: a write writes only half
 * @SHIM_KILL: the process is killed before the call
 * @SHIM_TEAR: a write writes half, and the process is killed
 * @SHIM_ACT: something else happens before the call
 */
typedef enum
{
  SHIM_NOTHING,
  SHIM_FAIL,
  SHIM_SHORTEN,
  SHIM_KILL,
  SHIM_TEAR,
  SHIM_ACT,
} ShimDeed;

/**
 * ShimEvent:
 * @call: what was called, with success
 * @path: the file, as it was called then
 * @other: (nullable): the new name, of rename and link
 * @inode: number of the file, 0 for unlink
 * @flags: of open and rename
 * @offset: where a write began, or the new size
 * @data: (nullable): what was written
 */
typedef struct
{
  ShimCall call;
  char *path;
  char *other;
  guint64 inode;
  int flags;
  gint64 offset;
  GBytes *data;
} ShimEvent;

/**
 * ShimPlan:
 * @folder: real path; only calls on what lies below it count
 * @deed: what happens at the call whose number is @at, from 0
 * @at: see @deed
 * @error_number: how it fails
 * @act: called for SHIM_ACT, with the shim at rest
 * @act_data: passed to @act
 * @cannot_swap: two names cannot be swapped, as on many file systems
 * @events: (nullable) (element-type ShimEvent): gets what was called
 */
typedef struct
{
  const char *folder;
  ShimDeed deed;
  guint at;
  int error_number;
  void (*act) (gpointer data);
  gpointer act_data;
  gboolean cannot_swap;
  GPtrArray *events;
} ShimPlan;

void shim_start (const ShimPlan *plan);
guint shim_stop (void);
const char *shim_call_get_name (ShimCall call);
void shim_event_free (ShimEvent *event);
