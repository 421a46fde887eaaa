/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan whose futures a command plays: one of the scenario's own, or the best there is. */
#pragma once

#include "cli/search.h"

G_BEGIN_DECLS

/* What play and stress have in common. */
typedef struct
{
  char **names;
  char *plan;
  gint64 seed;
  gint64 horizon;
  gboolean as_json;
  gboolean large;
  SulhPasswords *passwords;
} SulhFuturesOptions;

/* Rows of the table of options. */
#define SULH_FUTURES_ENTRIES(options)                                                              \
  { "plan",                                                                                        \
    'p',                                                                                           \
    0,                                                                                             \
    G_OPTION_ARG_STRING,                                                                           \
    &(options).plan,                                                                               \
    N_ ("Play this plan of the scenario; if not given, the best there is"),                        \
    N_ ("ID") },                                                                                   \
      { "seed",                                                                                    \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_INT64,                                                                        \
        &(options).seed,                                                                           \
        N_ ("Play these futures (1 if not given)"),                                                \
        N_ ("S") },                                                                                \
      { "horizon",                                                                                 \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_INT64,                                                                        \
        &(options).horizon,                                                                        \
        N_ ("Look at so many days from the first rung"),                                           \
        N_ ("DAYS") },                                                                             \
      { "json", 0, 0, G_OPTION_ARG_NONE, &(options).as_json, N_ ("Print what a program can read"), \
        NULL },                                                                                    \
      SULH_INPUT_LARGE_ENTRY ((options).large), SULH_PASSWORDS_ENTRY ((options).passwords)

void sulh_futures_options_clear (SulhFuturesOptions *options);
const char *sulh_futures_options_find_misuse (const SulhFuturesOptions *options);

/* Reads the scenario that @options name into @input and finds its plan; complains if it cannot. */
SulhExit sulh_futures_find_plan (const SulhFuturesOptions *options, SulhInput *input,
                                 GCancellable *cancellable, SulhPlan **plan);

/* Tells the person at the terminal how many futures are done; @shown, a gboolean, becomes whether
 * it did. */
void sulh_futures_show_progress (guint done, guint total, gpointer shown);
void sulh_futures_clear_progress (gboolean shown);

G_END_DECLS
