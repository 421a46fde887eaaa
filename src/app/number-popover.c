/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/number-popover.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/name-inside.h"
#include "app/range-sketch.h"

#define N_VALUES 3
#define WIDTH_CHARS 34

struct _SulhNumberPopover
{
  GtkPopover parent_instance;

  SulhRangeSketch *sketch;
  GtkEntry *values[N_VALUES]; /* least, likely, most */
  GtkDropDown *source;
  GtkDropDown *grade;
  GtkLabel *trouble;

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  SulhPart *part;
  GPtrArray *sources; /* ids of the lines; NULL for none */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhNumberPopover, sulh_number_popover, GTK_TYPE_POPOVER)

static const SulhNumber *
get_number (SulhNumberPopover *self)
{
  return sulh_part_get_member (self->part, self->field);
}

/* Editing */

static gboolean
read_value (GtkEntry *entry, double *value)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  char *end;

  *value = g_ascii_strtod (text, &end);
  return *text && *end == '\0' && isfinite (*value);
}

/* The likely value alone is a point; one end that is not given is the likely value. */
static gboolean
read_number (SulhNumberPopover *self, SulhNumber *number)
{
  double values[N_VALUES];

  if (!read_value (self->values[1], &values[1]))
    return FALSE;
  for (guint i = 0; i < N_VALUES; i += 2)
    {
      if (!*gtk_editable_get_text (GTK_EDITABLE (self->values[i])))
        values[i] = values[1];
      else if (!read_value (self->values[i], &values[i]))
        return FALSE;
    }
  *number = values[0] == values[2] ? sulh_number_point (values[1])
                                   : sulh_number_range (values[0], values[1], values[2]);
  return TRUE;
}

static void
tell (SulhNumberPopover *self, const char *trouble)
{
  gtk_label_set_label (self->trouble, trouble ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
}

static void
edited_cb (SulhNumberPopover *self)
{
  g_autoptr (SulhPart) next = NULL;
  g_autofree char *fault = NULL;
  SulhNumber number = sulh_number_unset ();
  guint source;

  if (self->is_updating || self->part == NULL)
    return;
  if (!read_number (self, &number))
    {
      tell (self, _ ("Enter numbers; the least and the greatest may be left out."));
      return;
    }
  source = gtk_drop_down_get_selected (self->source);
  sulh_number_set_grade (&number, (SulhGrade)gtk_drop_down_get_selected (self->grade));
  if (source < self->sources->len)
    sulh_number_set_source (&number, self->sources->pdata[source]);
  next = sulh_part_copy (self->part);
  sulh_number_clear (sulh_part_get_member (next, self->field));
  *(SulhNumber *)sulh_part_get_member (next, self->field) = number;
  fault = sulh_number_find_fault (&number, self->field);
  self->is_updating = TRUE;
  if (fault == NULL)
    sulh_session_edit (self->session, self->part, next, self->field, self->gesture, &fault);
  self->is_updating = FALSE;
  tell (self, fault);
}

/* Building */

static void
name_control (gpointer control, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
add_row (GtkGrid *grid, int row, const char *title, gpointer control)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_widget_set_hexpand (control, TRUE);
  gtk_grid_attach (grid, control, 1, row, 1, 1);
  name_control (control, title);
}

static GtkWidget *
text_new (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, is_dim ? "dim-label" : "heading");
  return label;
}

static const char *
provenance_words (char provenance)
{
  switch (provenance)
    {
    case 'F':
      return _ ("It was found in the literature.");
    case 'M':
      return _ ("It is recalled from the literature and was not checked.");
    default:
      return _ ("It is a stated assumption, not a finding.");
    }
}

static char *
explain_default (const SulhField *field)
{
  g_autofree char *value = sulh_number_format_double (field->initial);

  if (isnan (field->initial))
    return g_strdup (_ ("It has no default: left out, it does not count."));
  if (field->seed)
    /* Translators: a value, where it comes from, and where in the documentation it is asked for. */
    return g_strdup_printf (_ ("Nobody having said otherwise, it is %s. %s Requirement %s."), value,
                            provenance_words (field->provenance), field->seed);
  return g_strdup_printf (_ ("Nobody having said otherwise, it is %s. %s"), value,
                          provenance_words (field->provenance));
}

static GtkDropDown *
grade_new (void)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  const SulhChoice *choices = sulh_grade_choices ();

  for (int i = 0; choices[i].nick; i++)
    gtk_string_list_append (lines, sulh_choice_get_label (choices, i));
  return GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&lines)), NULL));
}

static void
list_sources (SulhNumberPopover *self)
{
  const GPtrArray *sources = sulh_session_get_scenario (self->session)->sources;
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->sources, 0);
  g_ptr_array_add (self->sources, NULL);
  gtk_string_list_append (lines, _ ("None"));
  for (guint i = 0; i < sources->len; i++)
    {
      g_ptr_array_add (self->sources, g_strdup (((SulhPart *)sources->pdata[i])->id));
      gtk_string_list_append (lines, sulh_part_get_label (sources->pdata[i]));
    }
  gtk_drop_down_set_model (self->source, G_LIST_MODEL (lines));
}

static void
build (SulhNumberPopover *self)
{
  const char *const titles[] = { _ ("Least"), _ ("Most likely"), _ ("Greatest") };
  g_autofree char *why = explain_default (self->field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->sketch = SULH_RANGE_SKETCH (sulh_range_sketch_new ());
  for (int i = 0; i < N_VALUES; i++)
    {
      self->values[i] = GTK_ENTRY (gtk_entry_new ());
      gtk_editable_set_width_chars (GTK_EDITABLE (self->values[i]), 8);
      add_row (GTK_GRID (grid), i, titles[i], self->values[i]);
    }
  self->source = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->grade = grade_new ();
  add_row (GTK_GRID (grid), N_VALUES, _ ("Source"), self->source);
  add_row (GTK_GRID (grid), N_VALUES + 1, _ ("Support"), self->grade);
  self->trouble = GTK_LABEL (text_new ("", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->trouble), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);

  gtk_box_append (GTK_BOX (box), text_new (_ (self->field->help), TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sketch));
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  gtk_box_append (GTK_BOX (box), text_new (_ ("Why This Default"), FALSE));
  gtk_box_append (GTK_BOX (box), text_new (why, TRUE));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

static void
listen (SulhNumberPopover *self)
{
  for (guint i = 0; i < N_VALUES; i++)
    g_signal_connect_object (self->values[i], "changed", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "notify::selected", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grade, "notify::selected", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sulh_number_popover_dispose (GObject *object)
{
  SulhNumberPopover *self = SULH_NUMBER_POPOVER (object);

  self->is_updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_number_popover_parent_class)->dispose (object);
}

static void
sulh_number_popover_class_init (SulhNumberPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_number_popover_dispose;
}

static void
sulh_number_popover_init (SulhNumberPopover *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_free);
}

/**
 * sulh_number_popover_new:
 * @session: what is edited
 * @field: a number
 * @gesture: edits with the same gesture are undone together
 *
 * Returns: (transfer floating): a popover that shows no part yet
 */
GtkWidget *
sulh_number_popover_new (SulhSession *session, const SulhField *field, const char *gesture)
{
  SulhNumberPopover *self = g_object_new (SULH_TYPE_NUMBER_POPOVER, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  build (self);
  listen (self);
  name_control (self, _ (field->label));
  return GTK_WIDGET (self);
}

static void
show_value (GtkEntry *entry, double value, gboolean is_shown)
{
  g_autofree char *text = is_shown ? sulh_number_format_double (value) : g_strdup ("");

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static guint
find_source (SulhNumberPopover *self)
{
  const char *source = sulh_number_get_source (get_number (self));

  for (guint i = 0; i < self->sources->len; i++)
    if (g_strcmp0 (self->sources->pdata[i], source) == 0)
      return i;
  return 0;
}

/**
 * sulh_number_popover_show:
 * @self: a popover
 * @part: the part that the number stands in now
 *
 * What is being typed in the popover stays as it is typed.
 */
void
sulh_number_popover_show (SulhNumberPopover *self, const SulhPart *part)
{
  const SulhNumber *number;
  gboolean is_ours = self->is_updating;

  g_clear_pointer (&self->part, sulh_part_unref);
  self->part = sulh_part_ref (part);
  number = get_number (self);
  sulh_range_sketch_show (self->sketch, number, self->field);
  if (is_ours)
    return;
  self->is_updating = TRUE;
  show_value (self->values[0], sulh_number_get_minimum (number),
              sulh_number_is_set (number) && !sulh_number_is_point (number));
  show_value (self->values[1], number->mode, sulh_number_is_set (number));
  show_value (self->values[2], sulh_number_get_maximum (number),
              sulh_number_is_set (number) && !sulh_number_is_point (number));
  list_sources (self);
  gtk_drop_down_set_selected (self->source, find_source (self));
  gtk_drop_down_set_selected (self->grade, sulh_number_get_grade (number));
  sulh_name_inside (GTK_WIDGET (self->source), _ ("Source"));
  sulh_name_inside (GTK_WIDGET (self->grade), _ ("Support"));
  tell (self, NULL);
  self->is_updating = FALSE;
}
