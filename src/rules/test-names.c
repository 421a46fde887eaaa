/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk.h"

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
