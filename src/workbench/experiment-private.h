/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inner: how the cases of an experiment are made from a scenario. */
#pragma once

#include "workbench/experiment.h"

G_BEGIN_DECLS

/* What a part becomes, or NULL to leave it as it is. */
typedef gpointer (*SulhChangeFunc) (gconstpointer part, gconstpointer data);

GPtrArray *sulh_experiment_cases_new (void);

/* Takes care of @name and of @scenario. */
SulhExperimentCase *sulh_experiment_add_case (GPtrArray *cases, char *name, SulhScenario *scenario,
                                              const SulhPlan *plan);

/* Changes to a scenario that is held; each lets go of the one before. */
void sulh_experiment_set_number (SulhScenario **scenario, gconstpointer part, const char *path,
                                 double value);
void sulh_experiment_multiply (SulhScenario **scenario, const GPtrArray *parts, const char *path,
                               double factor);
void sulh_experiment_change_each (SulhScenario **scenario, const GPtrArray *parts,
                                  SulhChangeFunc change, gconstpointer data);

/* Whoever mediates leaves on @day. */
void sulh_experiment_end_mediation (SulhScenario **scenario, int day);

/* Intensity of a conflict, 0 to 10, at which shocks come as often as the scenario says. */
#define SULH_EXPERIMENT_INTENSITY_USUAL 5

/* The cases of an experiment that stands in @scenario. */
GPtrArray *sulh_experiment_list_own (const SulhScenario *scenario, const SulhPlan *plan,
                                     const SulhExperiment *experiment, GError **error);

/* Adds two cases for each number that can be moved: at its low and at its high end. */
void sulh_experiment_list_ranges (GPtrArray *cases, const SulhScenario *scenario,
                                  const SulhPlan *plan);

/* Without any channel or mediator. Returns: (transfer full) */
SulhScenario *sulh_experiment_make_silent (const SulhScenario *scenario);

/* Worlds that are asked about in every scenario: other mediators and none, other formats of the
 * channel, more and less time, and more and less of a conflict in more and less time, in
 * experiment-axes.c. */
void sulh_experiment_list_mediators (GPtrArray *cases, const SulhScenario *scenario,
                                     const SulhPlan *plan);
void sulh_experiment_list_formats (GPtrArray *cases, const SulhScenario *scenario,
                                   const SulhPlan *plan);
void sulh_experiment_list_lengths (GPtrArray *cases, const SulhScenario *scenario,
                                   const SulhPlan *plan);
void sulh_experiment_list_axes (GPtrArray *cases, const SulhScenario *scenario,
                                const SulhPlan *plan, const SulhExperimentAxes *axes);

G_END_DECLS
