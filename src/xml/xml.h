/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the floor that reads and writes our file; nothing else knows what it looks like. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "xml/bounds.h"

G_BEGIN_DECLS

/* Of the format. A new minor version only adds to it, says in xml/since.c what, and older programs
 * keep the elements and attributes that they do not know; a new major version changes what was
 * there, and comes with a function in xml/migrate.c. 1.0 came with Sulh 0.1.0. */
#define SULH_XML_VERSION 1
#define SULH_XML_MINOR_VERSION 1

GBytes *sulh_xml_write (const SulhScenario *scenario);
SulhScenario *sulh_xml_read (GBytes *bytes, GPtrArray *findings);
SulhScenario *sulh_xml_read_large (GBytes *bytes, gsize largest, GCancellable *cancellable,
                                   GPtrArray *findings);
GPtrArray *sulh_xml_list_parts (const char *text, gsize length);
GPtrArray *sulh_xml_propose (const char *text, gsize length, gsize cursor, gsize *start);
void sulh_xml_locate (GBytes *bytes, const SulhScenario *scenario, const GPtrArray *findings);

G_END_DECLS
