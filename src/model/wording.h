/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts, fields and values of a scenario in the words of a sentence. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhWording:
 *
 * Remembers what the ids of a scenario are called, so that a sentence costs no search.
 */
typedef struct _SulhWording SulhWording;

/**
 * SulhPlace:
 * @around: (nullable): the place of the part around it; %NULL for a scenario
 * @part: the part
 *
 * A part and the parts that it stands in.
 */
typedef struct _SulhPlace SulhPlace;
struct _SulhPlace
{
  const SulhPlace *around;
  const SulhPart *part;
};

SulhWording *sulh_wording_new (const SulhScenario *scenario);
void sulh_wording_free (SulhWording *wording);

const char *sulh_wording_get_label (SulhWording *wording, const char *id);
char *sulh_wording_describe_part (SulhWording *wording, const SulhPart *part);
char *sulh_wording_introduce_part (SulhWording *wording, const SulhPart *part);
char *sulh_wording_describe_within (SulhWording *wording, const SulhPart *part);
char *sulh_wording_describe_place (SulhWording *wording, const SulhPlace *place);
char *sulh_wording_describe_field (const SulhField *field);
char *sulh_wording_describe_value (SulhWording *wording, const SulhPart *part,
                                   const SulhField *field);
char *sulh_wording_describe_audience (SulhWording *wording, const char *const *audience);
char *sulh_wording_describe_day (int day, guint32 day_zero);
char *sulh_wording_shorten (const char *text, const char *compared);

const char *sulh_place_get_subject (const SulhPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhWording, sulh_wording_free)

G_END_DECLS
