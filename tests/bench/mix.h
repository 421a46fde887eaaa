/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the file of a scenario of any size, mixed as a person's would be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *mix_new (gsize size);
GString *mix_new_of_exchanges (guint n);

G_END_DECLS
