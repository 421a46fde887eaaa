/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the attributes of the parts that the builder makes. */
#pragma once

#include "xml/build.h"
#include "xml/open.h"

G_BEGIN_DECLS

gsize sulh_attribute_get_place (const SulhBuilder *builder, guint tag,
                                const SulhAttribute *attribute);
void sulh_attributes_read (SulhBuilder *builder, SulhOpen *frame, const SulhAttribute *attributes,
                           guint n);
gboolean sulh_attributes_check_version (SulhBuilder *builder, const SulhAttribute *attributes,
                                        guint n, guint tag);

G_END_DECLS
