/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why the system refused to read or to write a file, in plain words. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void sulh_cause_set_read_error (GError **error, int error_number);
void sulh_cause_set_write_error (GError **error, int error_number);
void sulh_cause_set_full_error (GError **error, int error_number, guint64 missing);

G_END_DECLS
