/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF: the language, and the alternative text of figures. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *sulh_pdf_describe (GBytes *pdf, const char *language, const GPtrArray *alternatives);

G_END_DECLS
