/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles: what an item of a figure is for; a palette turns a role into colours. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SULH_ROLE_MAX_PARTIES 6

typedef enum
{
  SULH_ROLE_NONE,
  SULH_ROLE_BACKGROUND,
  SULH_ROLE_LANE,
  SULH_ROLE_PANEL,
  SULH_ROLE_GRID,
  SULH_ROLE_AXIS,
  SULH_ROLE_TITLE,
  SULH_ROLE_SUBTITLE,
  SULH_ROLE_LABEL,
  SULH_ROLE_LABEL_SECONDARY,
  SULH_ROLE_NOTE,
  SULH_ROLE_PARTY_1,
  SULH_ROLE_PARTY_2,
  SULH_ROLE_PARTY_3,
  SULH_ROLE_PARTY_4,
  SULH_ROLE_PARTY_5,
  SULH_ROLE_PARTY_6,
  SULH_ROLE_MEDIATOR,
  SULH_ROLE_VERIFIER,
  SULH_ROLE_SPOILER,
  SULH_ROLE_ALLY,
  SULH_ROLE_CONSTITUENCY,
  SULH_ROLE_OBSERVER,
  SULH_ROLE_TIE,
  SULH_ROLE_RUNG,
  SULH_ROLE_VERIFICATION,
  SULH_ROLE_DEADLINE,
  SULH_ROLE_EVENT,
  SULH_ROLE_SHOCK,
  SULH_ROLE_GAP,
  SULH_ROLE_TRUST,
  SULH_ROLE_NEED,
  SULH_ROLE_BROKEN,
  SULH_ROLE_DISTRUST,
  SULH_ROLE_UNCERTAINTY,
  SULH_ROLE_SELECTION,
  SULH_ROLE_FOCUS,
  SULH_N_ROLES,
} SulhRole;

/* The role of the party at @index of a list of parties; past the last hue the list starts again,
 * and the names beside the shapes tell them apart. */
static inline SulhRole
sulh_role_of_party (guint index)
{
  return (SulhRole)(SULH_ROLE_PARTY_1 + index % SULH_ROLE_MAX_PARTIES);
}

G_END_DECLS
