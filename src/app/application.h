/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program on the screen: its windows, and the actions that need none. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_APPLICATION (sulh_application_get_type ())
G_DECLARE_FINAL_TYPE (SulhApplication, sulh_application, SULH, APPLICATION, AdwApplication)

SulhApplication *sulh_application_new (void);

G_END_DECLS
