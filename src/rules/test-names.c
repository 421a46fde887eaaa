/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/failure-words.h"

#include <glib/gi18n-lib.h>

const char *
sulh_rules_test_name (SulhTest test)
{
  static const char *const names[] = {
    [SULH_TEST_NONE] = N_ ("nothing fails"),
    [SULH_TEST_TWICE] = N_ ("each exchange once"),
    [SULH_TEST_NEED] = N_ ("prerequisites first"),
    [SULH_TEST_ALTERNATIVE] = N_ ("one of the alternatives"),
    [SULH_TEST_POSITION] = N_ ("the pinned place"),
    [SULH_TEST_GAP] = N_ ("time for the rung before"),
    [SULH_TEST_UNVERIFIED] = N_ ("verification of the rung before"),
    [SULH_TEST_WINDOW] = N_ ("the days on which it can start"),
    [SULH_TEST_CLOSED] = N_ ("closed times"),
    [SULH_TEST_LAG] = N_ ("time between exchanges"),
    [SULH_TEST_DEADLINE] = N_ ("the deadline"),
    [SULH_TEST_VERIFIER] = N_ ("the start of verification"),
    [SULH_TEST_CAPACITY] = N_ ("capacity"),
    [SULH_TEST_PRESENCE] = N_ ("a mediator who has left"),
    [SULH_TEST_PARTICIPATION] = N_ ("staying pays"),
    [SULH_TEST_CAPITAL] = N_ ("political capital"),
    [SULH_TEST_BALANCE] = N_ ("balance of give and take"),
    [SULH_TEST_PATIENCE] = N_ ("patience"),
    [SULH_TEST_REQUIRED] = N_ ("required exchanges"),
    [SULH_TEST_MUST] = N_ ("goals that must be met"),
    [SULH_TEST_END] = N_ ("the last day of the plan"),
    [SULH_TEST_EMPTY] = N_ ("at least one exchange"),
  };

  return _ (names[test]);
}

const char *
sulh_rules_test_code (SulhTest test)
{
  static const char *const codes[] = {
    [SULH_TEST_NONE] = "none",
    [SULH_TEST_TWICE] = "twice",
    [SULH_TEST_NEED] = "need",
    [SULH_TEST_ALTERNATIVE] = "alternative",
    [SULH_TEST_POSITION] = "position",
    [SULH_TEST_GAP] = "gap",
    [SULH_TEST_UNVERIFIED] = "unverified",
    [SULH_TEST_WINDOW] = "window",
    [SULH_TEST_CLOSED] = "closed",
    [SULH_TEST_LAG] = "lag",
    [SULH_TEST_DEADLINE] = "deadline",
    [SULH_TEST_VERIFIER] = "verifier",
    [SULH_TEST_CAPACITY] = "capacity",
    [SULH_TEST_PRESENCE] = "presence",
    [SULH_TEST_PARTICIPATION] = "participation",
    [SULH_TEST_CAPITAL] = "capital",
    [SULH_TEST_BALANCE] = "balance",
    [SULH_TEST_PATIENCE] = "patience",
    [SULH_TEST_REQUIRED] = "required",
    [SULH_TEST_MUST] = "must",
    [SULH_TEST_END] = "end",
    [SULH_TEST_EMPTY] = "empty",
  };

  return codes[test];
}
