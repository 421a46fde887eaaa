/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presenting: a talk on one screen, or on one for the audience and one for the speaker. */
#pragma once

#include <gtk/gtk.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

void sulh_present_start (GtkWindow *parent, SulhTalk *talk, GdkMonitor *slides, GdkMonitor *notes);

G_END_DECLS
