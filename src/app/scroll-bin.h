/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds a scrolled window whose height does not depend on what is in it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SulhScrollBin:
 *
 * A scrolled window asks all that it holds how tall it would like to be, then listens to nobody: a
 * list of a hundred sentences is wrapped anew for each width that the panes around it try. In here
 * it is asked for its width alone, and wraps once, for the width that it gets.
 *
 * Property: "list", whose lines are painted only near to where they are seen. GTK goes through all
 * lines of a list for each frame of the window, whatever changed.
 */
#define SULH_TYPE_SCROLL_BIN (sulh_scroll_bin_get_type ())
G_DECLARE_FINAL_TYPE (SulhScrollBin, sulh_scroll_bin, SULH, SCROLL_BIN, AdwBin)

G_END_DECLS
