/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A password in memory that is locked, kept out of crash reports, and wiped when it is freed. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SULH_SECRET_LONGEST 1024 /* bytes */

typedef struct _SulhSecret SulhSecret;

/**
 * SulhStrength:
 * @SULH_STRENGTH_NONE: nothing was typed
 * @SULH_STRENGTH_WEAK: a computer guesses it in hours
 * @SULH_STRENGTH_FAIR: it takes a determined attacker long
 * @SULH_STRENGTH_STRONG: out of reach
 *
 * How hard a password is to guess, by its length and variety alone.
 */
typedef enum
{
  SULH_STRENGTH_NONE,
  SULH_STRENGTH_WEAK,
  SULH_STRENGTH_FAIR,
  SULH_STRENGTH_STRONG,
} SulhStrength;

/** sulh_secret_new: Returns: (transfer full): a password without a letter yet */
SulhSecret *sulh_secret_new (void);
SulhSecret *sulh_secret_new_from_text (const char *text);
void sulh_secret_free (SulhSecret *secret);

/**
 * sulh_secret_append:
 * @secret: a password
 * @bytes: what comes next
 * @length: number of bytes
 *
 * Returns: %FALSE if the password would be longer than %SULH_SECRET_LONGEST; it stays as it is
 */
gboolean sulh_secret_append (SulhSecret *secret, const char *bytes, gsize length);

/**
 * sulh_secret_read_line:
 * @descriptor: a file that is open for reading
 * @error: return location: the descriptor cannot be read, is at its end, or the line is too long
 *
 * Reads one line and not a byte more, so that the next password can be read after it.
 *
 * Returns: (transfer full) (nullable): the line without its end
 */
SulhSecret *sulh_secret_read_line (int descriptor, GError **error);

/** sulh_secret_get_text: Returns: (transfer none): the password, ended by a zero */
const char *sulh_secret_get_text (const SulhSecret *secret);
gsize sulh_secret_get_length (const SulhSecret *secret);
gboolean sulh_secret_equal (const SulhSecret *a, const SulhSecret *b);
SulhSecret *sulh_secret_copy (const SulhSecret *secret);

/** sulh_secret_judge: @text: a password; Returns: how hard it is to guess, never more than that */
SulhStrength sulh_secret_judge (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSecret, sulh_secret_free)

G_END_DECLS
