/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scroll-bin.h"

/* Pixels: room for a bar that scrolls. */
#define LEAST_HEIGHT 46

struct _SulhScrollBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (SulhScrollBin, sulh_scroll_bin, ADW_TYPE_BIN)

static void
measure_bin (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
             int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = LEAST_HEIGHT;
  else if (child)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
allocate_bin (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
sulh_scroll_bin_class_init (SulhScrollBinClass *klass)
{
}

static void
sulh_scroll_bin_init (SulhScrollBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure_bin, allocate_bin));
}
