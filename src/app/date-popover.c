/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/date-popover.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "app/language.h"
#include "app/name-inside.h"
#include "chart/chart.h"

struct _SulhDatePopover
{
  GtkPopover parent_instance;

  GtkCalendar *month;
  GtkDropDown *other; /* the calendar besides the Gregorian */
  GtkLabel *told;

  gboolean is_updating;
};

enum
{
  DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhDatePopover, sulh_date_popover, GTK_TYPE_POPOVER)

static guint32
get_day (SulhDatePopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->month);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  return sulh_calendar_day_parse (text);
}

static void
tell (SulhDatePopover *self)
{
  SulhCalendarKind kind = gtk_drop_down_get_selected (self->other) == 0 ? SULH_CALENDAR_SOLAR_HIJRI
                                                                        : SULH_CALENDAR_UMM_AL_QURA;
  g_autofree char *language = sulh_language_find ();
  g_autoptr (SulhCalendar) calendar = sulh_calendar_new (get_day (self), language, kind, NULL);
  g_autofree char *told = sulh_calendar_format (calendar, 0);

  gtk_label_set_label (self->told, told);
}

static void
day_selected_cb (SulhDatePopover *self)
{
  tell (self);
  if (!self->is_updating)
    g_signal_emit (self, signals[DAY_CHOSEN], 0, get_day (self));
}

/* The arrows round the month are pictures alone, and say nothing to a screen reader. */
static void
name_arrows (GtkWidget *widget)
{
  const char *const names[][2] = {
    { "pan-start-symbolic", N_ ("Earlier") },
    { "pan-end-symbolic", N_ ("Later") },
  };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *icon
          = GTK_IS_BUTTON (child) ? gtk_button_get_icon_name (GTK_BUTTON (child)) : NULL;

      for (guint i = 0; icon && i < G_N_ELEMENTS (names); i++)
        if (g_str_equal (icon, names[i][0]))
          gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          _ (names[i][1]), -1);
      name_arrows (child);
    }
}

static void
build (SulhDatePopover *self, const char *name)
{
  const char *const others[] = { _ ("Solar Hijri"), _ ("Lunar Hijri"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->month = GTK_CALENDAR (gtk_calendar_new ());
  self->other = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (others));
  self->told = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->told, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->told), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->month), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Other calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_arrows (GTK_WIDGET (self->month));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->told));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->other));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->month));
  gtk_box_append (GTK_BOX (box), line);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  sulh_name_inside (GTK_WIDGET (self->other), _ ("Other calendar"));
  g_signal_connect_object (self->month, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->other, "notify::selected", G_CALLBACK (tell), self,
                           G_CONNECT_SWAPPED);
}

static void
sulh_date_popover_class_init (SulhDatePopoverClass *klass)
{
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", SULH_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sulh_date_popover_init (SulhDatePopover *self)
{
}

/**
 * sulh_date_popover_new:
 * @name: what the day is of
 *
 * Emits "day-chosen" with the calendar day, see sulh_calendar_day_parse().
 *
 * Returns: (transfer floating): a month, today selected
 */
GtkWidget *
sulh_date_popover_new (const char *name)
{
  SulhDatePopover *self = g_object_new (SULH_TYPE_DATE_POPOVER, NULL);

  build (self, name);
  tell (self);
  return GTK_WIDGET (self);
}

/**
 * sulh_date_popover_show_day:
 * @self: a popover
 * @calendar_day: the day to select
 */
void
sulh_date_popover_show_day (SulhDatePopover *self, guint32 calendar_day)
{
  g_autofree char *text = sulh_calendar_day_format (calendar_day);
  g_auto (GStrv) parts = g_strsplit (text, "-", 3);
  g_autoptr (GDateTime) date
      = g_date_time_new_local (atoi (parts[0]), atoi (parts[1]), atoi (parts[2]), 12, 0, 0);

  if (date == NULL || get_day (self) == calendar_day)
    return;
  self->is_updating = TRUE;
  gtk_calendar_select_day (self->month, date);
  self->is_updating = FALSE;
}
