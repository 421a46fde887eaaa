/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of what can be put into a scenario. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

GMenu *sulh_add_menu_new (void);

G_END_DECLS
