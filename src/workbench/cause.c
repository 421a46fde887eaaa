/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/cause.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  int number;
  const char *sentence;
} Cause;

static const Cause read_causes[] = {
  { ENOENT, N_ ("There is no such file. Check the name and the folder.") },
  { ENOTDIR, N_ ("There is no such folder. Check the name and the folder.") },
  { EACCES, N_ ("You may not read this file. Ask its owner, or choose another file.") },
  { EISDIR, N_ ("This is a folder. Choose a file.") },
  { ENXIO, N_ ("This is not an ordinary file. Choose another file.") },
  { ENAMETOOLONG, N_ ("The name is too long. Choose another file.") },
  { ELOOP, N_ ("The links lead round in a circle. Choose another file.") },
  { EBADF, N_ ("No file is open under this number. Check the number.") },
  { EIO, N_ ("The disk reported a fault. Try again, or use a copy on another disk.") },
};

static const Cause write_causes[] = {
  { ENOSPC, N_ ("The disk is full; nothing was changed. Free some space, or save elsewhere.") },
  { EDQUOT, N_ ("Your share of the disk is used up; nothing was changed. Free some space, or save "
                "elsewhere.") },
  { EFBIG, N_ ("The file would be larger than is allowed; nothing was changed. Save elsewhere.") },
  { EROFS, N_ ("The disk can only be read; nothing was changed. Save elsewhere.") },
  { EACCES, N_ ("You may not write here; nothing was changed. Save elsewhere.") },
  { EPERM, N_ ("You may not write here; nothing was changed. Save elsewhere.") },
  { ENOENT, N_ ("The folder does not exist. Make it first, or save elsewhere.") },
  { ENOTDIR, N_ ("The folder does not exist. Make it first, or save elsewhere.") },
  { EISDIR, N_ ("This is a folder. Choose a name for the file.") },
  { ENAMETOOLONG, N_ ("The name is too long. Choose a shorter one.") },
  { ELOOP, N_ ("The links lead round in a circle. Save elsewhere.") },
  { EIO, N_ ("The disk reported a fault; nothing was changed. Save elsewhere.") },
};

static void
set_error (GError **error, int number, const Cause *causes, guint n_causes)
{
  for (guint i = 0; i < n_causes; i++)
    if (causes[i].number == number)
      {
        g_set_error_literal (error, G_IO_ERROR, (int)g_io_error_from_errno (number),
                             _ (causes[i].sentence));
        return;
      }
  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (number), _ ("The system says: %s."),
               g_strerror (number));
}

/**
 * sulh_cause_set_read_error:
 * @error: return location
 * @error_number: an errno from opening or reading a file
 */
void
sulh_cause_set_read_error (GError **error, int error_number)
{
  set_error (error, error_number, read_causes, G_N_ELEMENTS (read_causes));
}

/**
 * sulh_cause_set_write_error:
 * @error: return location
 * @error_number: an errno from making, writing or renaming a file
 */
void
sulh_cause_set_write_error (GError **error, int error_number)
{
  set_error (error, error_number, write_causes, G_N_ELEMENTS (write_causes));
}

/**
 * sulh_cause_set_full_error:
 * @error: return location
 * @error_number: an errno from writing a file
 * @missing: how many bytes could not be written
 *
 * The same, and says how much room is missing where that is the cause.
 */
void
sulh_cause_set_full_error (GError **error, int error_number, guint64 missing)
{
  g_autofree char *size = g_format_size (missing);

  if (error_number == ENOSPC)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 _ ("The disk is full: %s missing; nothing was changed. Free some space, or save "
                    "elsewhere."),
                 size);
  else if (error_number == EDQUOT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 _ ("Your share of the disk is used up: %s missing; nothing was changed. Free some "
                    "space, or save elsewhere."),
                 size);
  else
    sulh_cause_set_write_error (error, error_number);
}
