/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fifth step of reading: makes parts of elements by the tables of fields, and goes on after each
 * fault so that one pass finds them all. */
#pragma once

#include "xml/attribute.h"
#include "xml/prescan.h"

G_BEGIN_DECLS

typedef struct SulhBuilder SulhBuilder;

/* The name of an element as the parser gives it. */
typedef struct
{
  const char *prefix;
  const char *name;
  const char *uri;
} SulhElementName;

SulhBuilder *sulh_builder_new (const SulhScan *scan, SulhFaults *faults);
void sulh_builder_free (SulhBuilder *builder);
void sulh_builder_start (SulhBuilder *builder, SulhElementName name, guint tag,
                         SulhAttribute *attributes, guint n_attributes);
void sulh_builder_text (SulhBuilder *builder, const char *text, gsize length, guint tag);
void sulh_builder_end (SulhBuilder *builder, guint tag);
gboolean sulh_builder_has_given_up (const SulhBuilder *builder);
SulhScenario *sulh_builder_finish (SulhBuilder *builder);
gsize sulh_builder_get_place (const SulhBuilder *builder, const SulhPart *part, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBuilder, sulh_builder_free)

G_END_DECLS
