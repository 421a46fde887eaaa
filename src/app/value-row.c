/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/value-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/date-popover.h"
#include "app/field-text.h"
#include "app/language.h"
#include "app/number-popover.h"
#include "app/tooltip.h"

struct _SulhValueRow
{
  AdwActionRow parent_instance;

  GtkEntry *entry;
  GtkMenuButton *more; /* all there is to say of a number, or a month to choose a day from */

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  SulhPart *part; /* that the value stands in, as it is now */
  char *before; /* what the entry held before somebody began to type */
  gboolean is_updating; /* the row changes the text by itself */
  gboolean is_typing; /* the text changes the scenario */
};

G_DEFINE_FINAL_TYPE (SulhValueRow, sulh_value_row, ADW_TYPE_ACTION_ROW)

/* Saying what the value is, or why it cannot be that */

static void
show_words (SulhValueRow *self, const char *fault)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autofree char *remarks = sulh_field_describe_value (scenario, self->part, self->field);
  g_autofree char *help = sulh_field_describe (scenario, self->part, self->field);
  g_autofree char *read_out = g_strdup_printf ("%s %s", fault ? fault : remarks, help);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), fault ? fault : remarks);
  sulh_tooltip_show (GTK_WIDGET (self), help);
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  read_out, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_text (SulhValueRow *self)
{
  g_autofree char *plain
      = sulh_field_format (sulh_session_get_scenario (self->session), self->part, self->field);
  g_autofree char *text = sulh_language_shape (plain);

  self->is_updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_updating = FALSE;
}

/* What is being typed stays as it is typed: "1." is on its way to "1.5", and is not made "1". */
static gboolean
text_says_the_same (SulhValueRow *self)
{
  g_autofree char *fault = NULL;
  g_autoptr (SulhPart) typed
      = sulh_field_parse (sulh_session_get_scenario (self->session), self->part, self->field,
                          gtk_editable_get_text (GTK_EDITABLE (self->entry)), &fault);
  g_autofree char *meant = NULL;
  g_autofree char *now = NULL;

  if (typed == NULL)
    return FALSE;
  meant = sulh_field_format (sulh_session_get_scenario (self->session), typed, self->field);
  now = sulh_field_format (sulh_session_get_scenario (self->session), self->part, self->field);
  return g_str_equal (meant, now);
}

/* Editing */

static gboolean
edit (SulhValueRow *self, const char *text, char **fault)
{
  g_autoptr (SulhPart) next = sulh_field_parse (sulh_session_get_scenario (self->session),
                                                self->part, self->field, text, fault);

  return next
         && sulh_session_edit (self->session, self->part, next, self->field, self->gesture, fault);
}

/* On the way to a number that cannot be, some that can be are typed. Nobody meant them: what does
 * not fit as a whole leaves the scenario as it was before. */
static void
text_changed_cb (SulhValueRow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *fault = NULL;

  if (self->is_updating)
    return;
  if (self->before == NULL)
    self->before
        = sulh_field_format (sulh_session_get_scenario (self->session), self->part, self->field);
  self->is_typing = TRUE;
  if (!text_says_the_same (self) && !edit (self, text, &fault))
    {
      g_autofree char *ignored = NULL;

      edit (self, self->before, &ignored);
    }
  self->is_typing = FALSE;
  show_words (self, fault);
}

static void
text_activated_cb (SulhValueRow *self)
{
  g_clear_pointer (&self->before, g_free);
  sulh_document_end_gesture (sulh_session_get_document (self->session));
}

static void
focus_left_cb (SulhValueRow *self)
{
  if (self->session == NULL) /* the row is on its way out */
    return;
  text_activated_cb (self);
  show_text (self);
  show_words (self, NULL);
}

/* Up and down turn the second digit of the number, Page Up and Page Down the first. */
static double
step_of (SulhValueRow *self, guint key, double value)
{
  double size = value != 0 ? fabs (value) : fmin (1, self->field->maximum);
  double step = pow (10, floor (log10 (size)));

  if (self->field->type == SULH_FIELD_COUNT)
    return 1;
  return key == GDK_KEY_Up || key == GDK_KEY_Down ? step / 10 : step;
}

static double
read_value (SulhValueRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*text)
    return g_ascii_strtod (text, NULL);
  return isnan (self->field->initial) ? fmax (self->field->minimum, 0) : self->field->initial;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  SulhValueRow *self = user_data;
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_Page_Up;
  g_autofree char *text = NULL;
  double value;

  if (key == GDK_KEY_F4 || (key == GDK_KEY_Down && state & GDK_ALT_MASK))
    {
      gtk_menu_button_popup (self->more);
      return TRUE;
    }
  if (!is_up && key != GDK_KEY_Down && key != GDK_KEY_Page_Down)
    return FALSE;
  if (self->field->type != SULH_FIELD_NUMBER && self->field->type != SULH_FIELD_COUNT)
    return FALSE;
  value = read_value (self);
  value += (is_up ? 1 : -1) * step_of (self, key, value);
  value = CLAMP (value, self->field->minimum, self->field->maximum);
  text = sulh_number_format_double (round (value * 1e9) / 1e9);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return TRUE;
}

/* What opens beside the entry, made when it is first asked for */

static void
day_chosen_cb (SulhValueRow *self, guint32 calendar_day)
{
  g_autofree char *text = sulh_calendar_day_format (calendar_day);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
show_day (SulhValueRow *self, SulhDatePopover *popover)
{
  guint32 day_zero = sulh_session_get_scenario (self->session)->day_zero;
  gconstpointer member = sulh_part_get_member (self->part, self->field);
  const SulhDate *date = member;
  gint64 day = self->field->type == SULH_FIELD_CALENDAR_DAY ? *(const guint32 *)member
               : sulh_date_is_open (*date)                  ? day_zero
                                           : day_zero + (gint64)sulh_date_get_day (*date);

  if (day > 0 && day <= SULH_CALENDAR_DAY_LAST)
    sulh_date_popover_show_day (popover, (guint32)day);
}

static void
show_in_popover (SulhValueRow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->more);

  if (popover == NULL || self->part == NULL)
    return;
  if (SULH_IS_NUMBER_POPOVER (popover))
    sulh_number_popover_show (SULH_NUMBER_POPOVER (popover), self->part);
  else if (gtk_widget_get_visible (GTK_WIDGET (popover)))
    show_day (self, SULH_DATE_POPOVER (popover));
}

static void
popover_wanted_cb (GtkMenuButton *button, gpointer user_data)
{
  SulhValueRow *self = user_data;
  gboolean is_number = self->field->type == SULH_FIELD_NUMBER;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) == NULL)
    {
      popover = is_number ? sulh_number_popover_new (self->session, self->field, self->gesture)
                          : sulh_date_popover_new (_ (self->field->label));
      if (!is_number)
        g_signal_connect_object (popover, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                                 G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, popover);
    }
  if (!is_number && self->part)
    show_day (self, SULH_DATE_POPOVER (gtk_menu_button_get_popover (button)));
  show_in_popover (self);
}

static void
add_more (SulhValueRow *self, const char *name)
{
  gboolean is_number = self->field->type == SULH_FIELD_NUMBER;
  /* Translators: %s is a value of a form; what opens tells its range, source and default. */
  g_autofree char *about = g_strdup_printf (is_number ? _ ("About %s") : _ ("Choose %s"), name);

  gtk_menu_button_set_icon_name (self->more,
                                 is_number ? "view-more-symbolic" : "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->more, popover_wanted_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->field->type != SULH_FIELD_COUNT);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), about);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, about,
                                  -1);
}

static void
sulh_value_row_dispose (GObject *object)
{
  SulhValueRow *self = SULH_VALUE_ROW (object);

  self->is_updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (sulh_value_row_parent_class)->dispose (object);
}

static void
sulh_value_row_class_init (SulhValueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_value_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/value-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhValueRow, entry);
  gtk_widget_class_bind_template_child (widget_class, SulhValueRow, more);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sulh_value_row_init (SulhValueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* F4 opens it from the entry, so that Tab goes from value to value; what opens has the focus. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->more)), FALSE);
}

/**
 * sulh_value_row_new:
 * @session: what is edited
 * @field: a number, a count or a date
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: edits with the same gesture are undone together
 *
 * Returns: (transfer floating): a row that shows no part yet
 */
GtkWidget *
sulh_value_row_new (SulhSession *session, const SulhField *field, const char *context,
                    const char *gesture)
{
  SulhValueRow *self = g_object_new (SULH_TYPE_VALUE_ROW, "title", _ (field->label), NULL);
  g_autofree char *name = sulh_field_name (field, context);
  g_autofree char *placeholder = sulh_field_placeholder (field);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  if (field->type == SULH_FIELD_DATE || field->type == SULH_FIELD_CALENDAR_DAY)
    gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_entry_set_placeholder_text (self->entry, placeholder);
  add_more (self, name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * sulh_value_row_show:
 * @self: a row
 * @part: the part that its value stands in now
 */
void
sulh_value_row_show (SulhValueRow *self, const SulhPart *part)
{
  g_clear_pointer (&self->part, sulh_part_unref);
  self->part = sulh_part_ref (part);
  show_in_popover (self);
  if (self->field->type
      == SULH_FIELD_DATE) /* outside the calendar there is no month to choose from */
    gtk_widget_set_visible (GTK_WIDGET (self->more),
                            sulh_session_get_scenario (self->session)->day_zero != 0);
  if (self->is_typing)
    return;
  if (!text_says_the_same (self))
    show_text (self);
  show_words (self, NULL);
}
