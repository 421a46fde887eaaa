/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario while it is looked at, and how remarks about it are put down. */
#pragma once

#include "model/model.h"
#include "rules/check-kinds.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/* Borrows everything. */
typedef struct
{
  GPtrArray *findings;
  const SulhScenario *scenario;
  const SulhReading *reading; /* NULL unless there are two parties */
  GHashTable *parts; /* id → part that stands directly in the scenario */
} SulhCheck;

/* One for each file of checks; they follow each other in this order. */
void sulh_check_planning (const SulhCheck *check);
void sulh_check_parties (const SulhCheck *check);
void sulh_check_politics (const SulhCheck *check);
void sulh_check_beliefs (const SulhCheck *check);
void sulh_check_process (const SulhCheck *check);
void sulh_check_actors (const SulhCheck *check);
void sulh_check_mediators (const SulhCheck *check);
void sulh_check_spoilers (const SulhCheck *check);
void sulh_check_channels (const SulhCheck *check);
void sulh_check_ways (const SulhCheck *check);
void sulh_check_terms (const SulhCheck *check);
void sulh_check_order (const SulhCheck *check);
void sulh_check_issues (const SulhCheck *check);
void sulh_check_exchanges (const SulhCheck *check);
void sulh_check_steps (const SulhCheck *check);
void sulh_check_events (const SulhCheck *check);
void sulh_check_evidence (const SulhCheck *check);
void sulh_check_names (const SulhCheck *check);
void sulh_check_values (const SulhCheck *check);
void sulh_check_twice (const SulhCheck *check);
void sulh_check_study (const SulhCheck *check);

/* Puts down that @part, or @within it, is of @kind; eats @sentence. The finding can be added to
 * until the next one is put down. */
SulhFinding *sulh_check_add (const SulhCheck *check, SulhCheckKind kind, gconstpointer part,
                             gconstpointer within, const char *field, char *sentence);

/* Repairs: each gives @finding a label, which it eats, and one change. */
void sulh_check_repair_number (SulhFinding *finding, char *label, gconstpointer part,
                               const char *field, double value);
void sulh_check_repair_choice (SulhFinding *finding, char *label, gconstpointer part,
                               const char *field, int value);
void sulh_check_repair_text (SulhFinding *finding, char *label, gconstpointer part,
                             const char *field, const char *text);
void sulh_check_repair_replace (SulhFinding *finding, char *label, gconstpointer part,
                                gpointer next);
void sulh_check_repair_add (SulhFinding *finding, char *label, gpointer part);
void sulh_check_repair_remove (SulhFinding *finding, char *label, gconstpointer part);

/* The part of @kind with @id that stands directly in the scenario, or NULL. */
gconstpointer sulh_check_find (const SulhCheck *check, SulhKind kind, const char *id);
/* Name of the part with @id, or the id itself. */
const char *sulh_check_name (const SulhCheck *check, const char *id);
/* An id that no part has, from @stem. */
char *sulh_check_choose_id (const SulhCheck *check, const char *stem);
/* How far @actor reaches the party @id; 0 without a tie. */
double sulh_check_get_access (const SulhActor *actor, const char *id);
/* Gives @finding the repair that @actor gets a tie to the party @id. */
void sulh_check_repair_tie (const SulhCheck *check, SulhFinding *finding, const SulhActor *actor,
                            const char *id);
gboolean sulh_check_names_id (char *const *ids, const char *id);

G_END_DECLS
