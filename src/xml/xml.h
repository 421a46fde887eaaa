/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the floor that reads and writes our file; nothing else knows what it looks like. */
#pragma once

#include "model/model.h"
#include "xml/bounds.h"

G_BEGIN_DECLS

#define SULH_XML_VERSION 1 /* of the format */

GBytes *sulh_xml_write (const SulhScenario *scenario);
SulhScenario *sulh_xml_read (GBytes *bytes, GPtrArray *findings);
void sulh_xml_locate (GBytes *bytes, const SulhScenario *scenario, const GPtrArray *findings);

G_END_DECLS
