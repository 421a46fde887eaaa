/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exponential and logarithm with the same bits on every machine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sulh_rules_exp:
 * @x: any number; beyond ±700 it is read as ±700
 *
 * What a run of the simulation calculates must not depend on the library or the processor of the
 * machine that plays it. A system's own exponential does: it picks its code by processor.
 *
 * Returns: exp (x) within two units in the last place
 */
double sulh_rules_exp (double x);

/**
 * sulh_rules_log:
 * @x: positive and not subnormal
 *
 * Returns: the natural logarithm within two units in the last place
 */
double sulh_rules_log (double x);

G_END_DECLS
