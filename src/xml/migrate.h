/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the elements of older versions of the format to that of now, one version at a time. */
#pragma once

#include "xml/attribute.h"

G_BEGIN_DECLS

const char *sulh_migrate (guint version, const char *element, SulhAttribute *attributes, guint n);

G_END_DECLS
