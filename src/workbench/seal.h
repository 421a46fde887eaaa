/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealing: bytes that only whoever knows the password can read, and nobody can change unseen. */
#pragma once

#include "workbench/secret.h"

G_BEGIN_DECLS

#define SULH_SEAL_ERROR (sulh_seal_error_quark ())
GQuark sulh_seal_error_quark (void);

/**
 * SulhSealError:
 * @SULH_SEAL_ERROR_SEALED: a password is needed
 * @SULH_SEAL_ERROR_PASSWORD: this password does not fit
 * @SULH_SEAL_ERROR_DAMAGED: the bytes were changed, cut or put together
 * @SULH_SEAL_ERROR_UNKNOWN: a newer version sealed it
 * @SULH_SEAL_ERROR_COSTLY: deriving the key would take more than Sulh is willing to spend
 * @SULH_SEAL_ERROR_CHEAP: the key could be guessed, so that the seal protects nothing
 * @SULH_SEAL_ERROR_MEMORY: there is too little memory to derive the key
 */
typedef enum
{
  SULH_SEAL_ERROR_SEALED,
  SULH_SEAL_ERROR_PASSWORD,
  SULH_SEAL_ERROR_DAMAGED,
  SULH_SEAL_ERROR_UNKNOWN,
  SULH_SEAL_ERROR_COSTLY,
  SULH_SEAL_ERROR_CHEAP,
  SULH_SEAL_ERROR_MEMORY,
} SulhSealError;

/**
 * SulhSealGuard:
 * @SULH_SEAL_GUARD_ORDINARY: 256 MiB and 3 passes for each guess, about a third of a second
 * @SULH_SEAL_GUARD_HIGH: 1 GiB and 3 passes, about two seconds
 *
 * How costly each guess of the password is made.
 */
typedef enum
{
  SULH_SEAL_GUARD_ORDINARY,
  SULH_SEAL_GUARD_HIGH,
} SulhSealGuard;

/** SulhSealKey: a key derived from a password, counted, locked in memory and wiped at its end. */
typedef struct _SulhSealKey SulhSealKey;

/** sulh_seal_is_sealed: whether @bytes begin like a sealed file */
gboolean sulh_seal_is_sealed (GBytes *bytes);

/** sulh_seal_demand_password: sets %SULH_SEAL_ERROR_SEALED; Returns: %FALSE */
gboolean sulh_seal_demand_password (GError **error);

/** sulh_seal_measure_most: Returns: most bytes that @n_clear bytes or fewer have once sealed */
gsize sulh_seal_measure_most (gsize n_clear);

/**
 * sulh_seal_key_new:
 * @password: the password
 * @guard: how costly each guess is to be
 * @error: return location: no password, or too little memory
 *
 * Blocks for seconds; call it off the main loop. Nothing can be read again without @password.
 *
 * Returns: (transfer full) (nullable): a key with a salt of its own
 */
SulhSealKey *sulh_seal_key_new (const SulhSecret *password, SulhSealGuard guard, GError **error);

/**
 * sulh_seal_key_find:
 * @sealed: a sealed file, or its head only
 * @password: the password
 * @error: return location: see #SulhSealError
 *
 * Blocks for seconds; call it off the main loop. Hostile costs are refused before any work.
 *
 * Returns: (transfer full) (nullable): the key that sealed it
 */
SulhSealKey *sulh_seal_key_find (GBytes *sealed, const SulhSecret *password, GError **error);

SulhSealKey *sulh_seal_key_ref (SulhSealKey *key);
void sulh_seal_key_unref (SulhSealKey *key);

/** sulh_seal_key_fits: whether @sealed was sealed with @key; costs nothing */
gboolean sulh_seal_key_fits (const SulhSealKey *key, GBytes *sealed);

/**
 * sulh_seal_wrap:
 * @key: a key
 * @clear: what to seal
 *
 * Thread-safe. Each call gives other bytes. The length is rounded up to 4 KiB first.
 *
 * Returns: (transfer full): a sealed file
 */
GBytes *sulh_seal_wrap (const SulhSealKey *key, GBytes *clear);

/**
 * sulh_seal_unwrap:
 * @key: the key of @sealed
 * @sealed: a sealed file
 * @error: return location: another key's file, or damage
 *
 * Thread-safe. Nothing is given out before all of it is verified.
 *
 * Returns: (transfer full) (nullable): what was sealed, wiped when it is freed
 */
GBytes *sulh_seal_unwrap (const SulhSealKey *key, GBytes *sealed, GError **error);

/**
 * sulh_seal_open:
 * @sealed: a sealed file
 * @password: its password
 * @key: (out) (nullable) (transfer full): its key, to seal it again
 * @error: return location: see #SulhSealError
 *
 * Blocks for seconds; call it off the main loop.
 *
 * Returns: (transfer full) (nullable): what was sealed, wiped when it is freed
 */
GBytes *sulh_seal_open (GBytes *sealed, const SulhSecret *password, SulhSealKey **key,
                        GError **error);

/*
 * Records: many small pieces in one file, such as a journal. The file starts with the head of the
 * key, from which sulh_seal_key_find() finds the key again with the password.
 */

#define SULH_SEAL_RECORD_HEAD_SIZE 116 /* bytes */

/** sulh_seal_dup_head: Returns: (transfer full): what a file of records of @key starts with */
GBytes *sulh_seal_dup_head (const SulhSealKey *key);

/**
 * sulh_seal_wrap_record:
 * @key: a key
 * @clear: what to seal; its length is rounded up to 256 bytes first
 * @place: (nullable): what the record must stand beside to be opened again, such as the id of
 *   the session and its number, so that no record can be moved, repeated or left out unseen
 *
 * Returns: (transfer full): the sealed record
 */
GBytes *sulh_seal_wrap_record (const SulhSealKey *key, GBytes *clear, GBytes *place);

/**
 * sulh_seal_unwrap_record:
 * @key: the key of the record
 * @sealed: the sealed record
 * @place: (nullable): the same as when it was sealed
 * @error: return location: another key's record, another place, or damage
 *
 * Returns: (transfer full) (nullable): what was sealed, wiped when it is freed
 */
GBytes *sulh_seal_unwrap_record (const SulhSealKey *key, GBytes *sealed, GBytes *place,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSealKey, sulh_seal_key_unref)

G_END_DECLS
