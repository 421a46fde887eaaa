/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/package.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

#include "chart/document.h"

/* The archive is made in memory: @bytes is what was written, @at where the next write goes. */
struct SulhPackage
{
  GByteArray *bytes;
  gsize at;
  zipFile zip;
  gboolean has_failed;
};

/* The first moment that an archive can name; no file says when it was made. */
static const zip_fileinfo no_time = { .tmz_date = { .tm_mday = 1, .tm_year = 1980 } };

/* What the archive is written to */

static voidpf ZCALLBACK
open_memory (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong ZCALLBACK
read_memory (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  SulhPackage *self = stream;
  gsize rest = self->bytes->len - MIN (self->at, self->bytes->len);
  gsize count = MIN (rest, (gsize)size);

  memcpy (buffer, self->bytes->data + self->at, count);
  self->at += count;
  return count;
}

static uLong ZCALLBACK
write_memory (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  SulhPackage *self = stream;

  if (self->at + size > self->bytes->len)
    g_byte_array_set_size (self->bytes, (guint)(self->at + size));
  memcpy (self->bytes->data + self->at, buffer, size);
  self->at += size;
  return size;
}

static ZPOS64_T ZCALLBACK
tell_memory (voidpf opaque, voidpf stream)
{
  return ((const SulhPackage *)stream)->at;
}

static long ZCALLBACK
seek_memory (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  SulhPackage *self = stream;
  gsize from = origin == SEEK_CUR ? self->at : origin == SEEK_END ? self->bytes->len : 0;

  if (from + offset > self->bytes->len)
    return -1;
  self->at = from + offset;
  return 0;
}

static int ZCALLBACK
close_memory (voidpf opaque, voidpf stream)
{
  return 0;
}

static int ZCALLBACK
check_memory (voidpf opaque, voidpf stream)
{
  return 0;
}

static void
add (SulhPackage *self, const char *name, const char *content, int method)
{
  /* No extra fields, which the first file of an OpenDocument must not have. */
  int level = method == Z_DEFLATED ? Z_DEFAULT_COMPRESSION : Z_NO_COMPRESSION;

  if (self->has_failed)
    return;
  self->has_failed
      = zipOpenNewFileInZip (self->zip, name, &no_time, NULL, 0, NULL, 0, NULL, method, level)
            != ZIP_OK
        || zipWriteInFileInZip (self->zip, content, (unsigned)strlen (content)) != ZIP_OK
        || zipCloseFileInZip (self->zip) != ZIP_OK;
}

SulhPackage *
sulh_package_new (void)
{
  SulhPackage *self = g_new0 (SulhPackage, 1);
  zlib_filefunc64_def memory = { open_memory, read_memory,  write_memory, tell_memory,
                                 seek_memory, close_memory, check_memory, self };

  self->bytes = g_byte_array_new ();
  self->zip = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &memory);
  self->has_failed = self->zip == NULL;
  return self;
}

void
sulh_package_add (SulhPackage *package, const char *name, const char *content)
{
  add (package, name, content, Z_DEFLATED);
}

/* The same uncompressed, so that what the package is can be read off its first bytes. */
void
sulh_package_add_plain (SulhPackage *package, const char *name, const char *content)
{
  add (package, name, content, 0);
}

/**
 * sulh_package_close:
 * @package: (transfer full): a package
 * @error: return location: it could not be put together
 *
 * Returns: (transfer full) (nullable): the archive
 */
GBytes *
sulh_package_close (SulhPackage *package, GError **error)
{
  g_autofree SulhPackage *self = package;
  GBytes *bytes;

  if (self->zip != NULL && zipClose (self->zip, NULL) != ZIP_OK)
    self->has_failed = TRUE;
  bytes = g_byte_array_free_to_bytes (self->bytes);
  if (!self->has_failed)
    return bytes;
  g_bytes_unref (bytes);
  g_set_error_literal (error, SULH_CHART_ERROR, SULH_CHART_ERROR_SURFACE,
                       _ ("The slides could not be put into one file."));
  return NULL;
}
