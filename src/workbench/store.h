/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenario files on disk: reading with limits, and saving without ever losing the old file. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workbench/saving.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

#define SULH_STORE_ERROR (sulh_store_error_quark ())

/**
 * SulhStoreError:
 * @SULH_STORE_ERROR_CONSENT: the file is larger than scenarios are; somebody has to agree to read
 * it
 */
typedef enum
{
  SULH_STORE_ERROR_CONSENT,
} SulhStoreError;

GQuark sulh_store_error_quark (void);

/**
 * sulh_store_load:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: return location for what the program could not do (no such file, too large, I/O)
 *
 * Blocks; call it off the main loop. Folders, pipes and devices are refused untouched.
 *
 * Returns: (transfer full) (nullable): the bytes of @file. %SULH_STORE_ERROR_CONSENT if
 * sulh_store_load_large() would read it
 */
GBytes *sulh_store_load (GFile *file, GCancellable *cancellable, GError **error);

/** sulh_store_load_large: the same for a file that somebody agreed to read although it is large */
GBytes *sulh_store_load_large (GFile *file, GCancellable *cancellable, GError **error);

/**
 * sulh_store_load_standard_input:
 * @large: whether somebody agreed to read it although it is large
 *
 * The same for what another program sends.
 */
GBytes *sulh_store_load_standard_input (gboolean large, GCancellable *cancellable, GError **error);

/**
 * sulh_store_open_seal:
 * @bytes: what a file holds
 * @password: (nullable): its password
 * @key: (out) (transfer full): what seals it, or %NULL if it is not sealed
 * @error: return location: the password is missing or wrong, or the seal is damaged
 *
 * Returns: (transfer full) (nullable): the text of a scenario
 */
GBytes *sulh_store_open_seal (GBytes *bytes, const SulhSecret *password, SulhSealKey **key,
                              GError **error);

/**
 * sulh_store_parse:
 * @bytes: the text of a scenario
 * @findings: (element-type SulhFinding): list to which all that is wrong is added
 *
 * How large it may be was asked when it was loaded.
 *
 * Returns: (transfer full) (nullable): the scenario, or %NULL if it is at fault
 */
SulhScenario *sulh_store_parse (GBytes *bytes, GPtrArray *findings);

/** sulh_store_parse_until: the same until @cancellable is cancelled; then %NULL */
SulhScenario *sulh_store_parse_until (GBytes *bytes, GCancellable *cancellable,
                                      GPtrArray *findings);

/**
 * sulh_store_locate:
 * @bytes: the text of a scenario
 * @scenario: what was read from it
 * @findings: (element-type SulhFinding): what was found in @scenario
 *
 * Gives each finding about a part of @scenario its line and column in @bytes.
 */
void sulh_store_locate (GBytes *bytes, const SulhScenario *scenario, const GPtrArray *findings);

/**
 * sulh_store_read:
 * @file: a file
 * @findings: (element-type SulhFinding): list to which all that is wrong is added
 * @cancellable: (nullable): to give up
 * @error: return location for what the program could not do (no such file, too large, I/O)
 *
 * Blocks; call it off the main loop. The file is read as bytes up to the limit and never changed.
 *
 * Returns: (transfer full) (nullable): the scenario. %NULL with @error unset means that the
 * scenario is at fault and @findings says why; %SULH_SEAL_ERROR_SEALED that @file needs a password
 */
SulhScenario *sulh_store_read (GFile *file, GPtrArray *findings, GCancellable *cancellable,
                               GError **error);

/**
 * sulh_store_read_sealed:
 * @file: a file, sealed or not
 * @password: (nullable): what opens it if it is sealed
 * @key: (out) (nullable) (transfer full): the key that sealed it; %NULL if it is not sealed
 *
 * The same for a file that may be sealed. Nothing of it is parsed before all of it is verified.
 */
SulhScenario *sulh_store_read_sealed (GFile *file, const SulhSecret *password, SulhSealKey **key,
                                      GPtrArray *findings, GCancellable *cancellable,
                                      GError **error);

/**
 * sulh_store_write:
 * @file: where to
 * @scenario: the scenario
 * @saving: (nullable): the terms; %NULL replaces whatever is there
 * @cancellable: (nullable): to give up before anything was changed
 * @error: return location: a cause, or a %SULH_SAVE_ERROR that asks for an answer
 *
 * Blocks. Reads back what it is about to write and compares; writes a temporary file beside
 * @file, makes it durable, and renames it over @file. On any error the old file is as it was.
 */
gboolean sulh_store_write (GFile *file, const SulhScenario *scenario, SulhSaving *saving,
                           GCancellable *cancellable, GError **error);

/**
 * sulh_store_write_sealed:
 * @file: where to
 * @scenario: the scenario
 * @key: (nullable): what seals it; %NULL leaves it in clear
 * @saving: (nullable): the terms
 *
 * The same, sealed: what is read back and compared is what the seal gives out again.
 */
gboolean sulh_store_write_sealed (GFile *file, const SulhScenario *scenario, const SulhSealKey *key,
                                  SulhSaving *saving, GCancellable *cancellable, GError **error);

/**
 * sulh_store_write_bytes:
 * @file: where to
 * @bytes: what to write
 * @saving: (nullable): the terms
 *
 * The same for any other file, such as a picture.
 */
gboolean sulh_store_write_bytes (GFile *file, GBytes *bytes, SulhSaving *saving,
                                 GCancellable *cancellable, GError **error);

/**
 * sulh_store_remove_left_overs:
 * @file: a file
 *
 * Removes what saves of @file left that were killed. Saving does so too.
 */
void sulh_store_remove_left_overs (GFile *file);

/**
 * sulh_store_format:
 * @scenario: a scenario
 *
 * Returns: (transfer full): the canonical text of @scenario
 */
GBytes *sulh_store_format (const SulhScenario *scenario);

G_END_DECLS
