/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fourth step of reading: the only place that knows which parser we use. */
#pragma once

#include <gio/gio.h>

#include "xml/build.h"

G_BEGIN_DECLS

gboolean sulh_parse (const SulhScan *scan, SulhBuilder *builder, GCancellable *cancellable,
                     SulhFaults *faults);

G_END_DECLS
