/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs of a channel that works or stalls: in a record of events, and ahead of setbacks in futures.
 */
#pragma once

#include "workbench/futures.h"

G_BEGIN_DECLS

/* Days after a sign turned bad in which a setback counts as one that it told of. */
#define SULH_SIGNS_AHEAD 30

/* Futures whose signs are read; more take long and tell little more. */
#define SULH_SIGNS_RUNS_MOST 100000

/**
 * SulhSignsLine:
 * @id: of the indicator
 * @name: its name, or what it measures
 * @value: on the day that was asked; NAN where nothing can be counted
 * @state: see #SulhSignState
 * @within: days that it looks back
 * @lag: days by which it follows what it shows, 0 or more
 * @foretells: whether it counts in forecasts; markets never do
 * @turned: day on which it first turned bad before the first setback, or %SULH_DAY_LAST
 *
 * What one indicator shows.
 */
typedef struct
{
  char *id;
  char *name;
  double value;
  SulhSignState state;
  int within;
  int lag;
  gboolean foretells;
  int turned;
} SulhSignsLine;

/* One of the questions that the signs answer; %SULH_SIGN_GOOD is yes, %SULH_SIGN_BAD is no. */
typedef struct
{
  const char *words;
  SulhSignState answer;
} SulhSignsAnswer;

#define SULH_SIGNS_QUESTIONS 4
#define SULH_SIGNS_HABITS 3

/* Something with a date that comes next. */
typedef struct
{
  int day;
  char *words;
} SulhSignsDate;

/**
 * SulhSigns:
 * @from: first day of the record
 * @day: on which it is read
 * @events: entries up to that day
 * @setback: day of the first setback, or %SULH_DAY_LAST
 * @lines: of #SulhSignsLine
 * @window: the window of diplomacy: good is open, between is closing, bad is closed (J04)
 * @questions: whether behaviour repeats itself, talks go on after a setback, signals are concrete,
 *   and nobody contests the mediator (J13)
 * @verdict: yes if all that can be answered are, no if more are answered with no than with yes
 * @habits: follow-up dates and not just headlines, quiet steps first, the smallest first (J08)
 * @dates: of #SulhSignsDate: what to watch next (J14)
 *
 * What a record of events shows.
 */
typedef struct
{
  int from;
  int day;
  guint events;
  int setback;
  GArray *lines;
  SulhSignState window;
  SulhSignsAnswer questions[SULH_SIGNS_QUESTIONS];
  SulhSignState verdict;
  SulhSignsAnswer habits[SULH_SIGNS_HABITS];
  GArray *dates;
} SulhSigns;

/**
 * sulh_signs_load_log:
 * @path: a table of events, see sulh_exchange_read_event_csv()
 * @day_zero: calendar day of day zero, or 0
 * @ignored: (out) (transfer full) (element-type utf8): titles of columns that were passed over
 * @line: (out): line that is at fault, 0 if it is none
 * @error: return location: a sentence that says what to do
 *
 * Returns: (transfer full) (nullable) (element-type SulhLogEntry): its events by day
 */
GArray *sulh_signs_load_log (const char *path, guint32 day_zero, GPtrArray **ignored, guint *line,
                             GError **error);

/**
 * sulh_signs_read:
 * @scenario: for its indicators, and for what has a date
 * @log: (nullable) (element-type SulhLogEntry): a record; %NULL for the events of the scenario
 * @day: on which to read it; %SULH_DAY_LAST for that of the last event that happened
 *
 * Names, notes and texts are never read, so that adjectives change nothing (J05). Cost: days with
 * an event × indicators × events in their days.
 *
 * Returns: (transfer full): what it shows
 */
SulhSigns *sulh_signs_read (const SulhScenario *scenario, const GArray *log, int day);
void sulh_signs_free (SulhSigns *signs);

/* In a word: how a sign stands, and what the answer to a question is. */
const char *sulh_signs_say_state (SulhSignState state);
const char *sulh_signs_say_answer (SulhSignState answer);

/**
 * SulhSignsLead:
 * @id: of the indicator
 * @name: its name, or what it measures
 * @foretells: whether it counts in forecasts; nothing is counted for those that do not
 * @speaks: whether futures hold anything that it could count
 * @setbacks: futures with a setback
 * @turned: futures in which it turned bad before any setback
 * @hits: of them, those in which a setback came
 * @lead: days from the turn to the setback: a quarter, half and three quarters of @hits have less
 * @soon: of @turned, the share with a setback within %SULH_SIGNS_AHEAD days
 * @by_chance: the same share of all futures on the same days, whatever the sign showed
 *
 * How far ahead of the first setback a sign turns in futures, and how often in vain.
 */
typedef struct
{
  char *id;
  char *name;
  gboolean foretells;
  gboolean speaks;
  guint setbacks;
  guint turned;
  guint hits;
  double lead[3];
  SulhFuturesShare soon;
  double by_chance;
} SulhSignsLead;

/**
 * sulh_signs_measure_leads:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: seed, horizon and number of futures
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress
 * @user_data: for @func
 * @error: return location
 *
 * Futures hold no words. What is said in them is taken to be as hard as the tension (10 × tension),
 * to name the issues of the rungs that are under way, and to be technical as far as those are;
 * the side that was cheated speaks of bad faith [D]. Meetings, follow-ups, leaks, contests and
 * signals are those that are played. The same futures as sulh_futures_play() counts.
 *
 * Returns: (transfer full) (nullable) (element-type SulhSignsLead): one for each indicator
 */
GArray *sulh_signs_measure_leads (const SulhScenario *scenario, const SulhPlan *plan,
                                  const SulhFuturesRequest *request, GCancellable *cancellable,
                                  SulhFuturesFunc func, gpointer user_data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSigns, sulh_signs_free)

G_END_DECLS
