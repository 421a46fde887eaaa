/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline-lines.h"

#include "app/outline-groups.h"

static GtkWidget *
get_line (GtkListBox *list, guint index)
{
  return (GtkWidget *)gtk_list_box_get_row_at_index (list, (int)index);
}

/**
 * sulh_outline_lines_show_heading:
 * @list: the list of the outline
 * @index: a line of it, or one past the last
 * @kind: of the parts in the group
 *
 * Puts the heading of a group on that line; what stands on it otherwise moves down.
 */
void
sulh_outline_lines_show_heading (GtkListBox *list, guint index, SulhKind kind)
{
  const char *group = sulh_outline_groups_get_label (kind);
  GtkWidget *line = get_line (list, index);

  if (line == NULL || !SULH_IS_OUTLINE_HEADING (line)
      || !g_str_equal (sulh_outline_heading_get_group (SULH_OUTLINE_HEADING (line)), group))
    gtk_list_box_insert (list, sulh_outline_heading_new (group, kind), (int)index);
}

/**
 * sulh_outline_lines_show_row:
 * @list: the list of the outline
 * @index: a line of it, or one past the last
 * @group: heading of the group; stays valid
 * @scenario: whose part it is
 * @part: what the line is about
 *
 * Puts the row of a part on that line; a row of another group moves down.
 */
void
sulh_outline_lines_show_row (GtkListBox *list, guint index, const char *group,
                             const SulhScenario *scenario, const SulhPart *part)
{
  GtkWidget *line = get_line (list, index);
  gboolean is_new = line == NULL || !SULH_IS_OUTLINE_ROW (line)
                    || !g_str_equal (sulh_outline_row_get_group (SULH_OUTLINE_ROW (line)), group);

  if (is_new)
    line = sulh_outline_row_new (group);
  sulh_outline_row_show (SULH_OUTLINE_ROW (line), scenario, part);
  if (is_new) /* a list that is searched looks at once at what the line is about */
    gtk_list_box_insert (list, line, (int)index);
}

/** sulh_outline_lines_drop_from: takes the line @index and all that follow off the list */
void
sulh_outline_lines_drop_from (GtkListBox *list, guint index)
{
  GtkWidget *line;

  while ((line = get_line (list, index)) != NULL)
    gtk_list_box_remove (list, line);
}

/** sulh_outline_lines_tell_hidden: says to accessibility what has been filtered out; linear */
void
sulh_outline_lines_tell_hidden (GtkListBox *list)
{
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (list)); line;
       line = gtk_widget_get_next_sibling (line))
    gtk_accessible_update_state (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 !gtk_widget_get_child_visible (line), -1);
}

static SulhOutlineRow *
find_row_from (GtkWidget *line)
{
  while (line && !SULH_IS_OUTLINE_ROW (line))
    line = gtk_widget_get_next_sibling (line);
  return (SulhOutlineRow *)line;
}

static SulhOutlineHeading *
find_heading_from (GtkWidget *line)
{
  while (line && !SULH_IS_OUTLINE_HEADING (line))
    line = gtk_widget_get_next_sibling (line);
  return (SulhOutlineHeading *)line;
}

SulhOutlineRow *
sulh_outline_lines_get_first_row (GtkListBox *list)
{
  return find_row_from (gtk_widget_get_first_child (GTK_WIDGET (list)));
}

SulhOutlineRow *
sulh_outline_lines_get_next_row (SulhOutlineRow *row)
{
  return find_row_from (gtk_widget_get_next_sibling (GTK_WIDGET (row)));
}

SulhOutlineHeading *
sulh_outline_lines_get_first_heading (GtkListBox *list)
{
  return find_heading_from (gtk_widget_get_first_child (GTK_WIDGET (list)));
}

SulhOutlineHeading *
sulh_outline_lines_get_next_heading (SulhOutlineHeading *heading)
{
  return find_heading_from (gtk_widget_get_next_sibling (GTK_WIDGET (heading)));
}

/** sulh_outline_lines_get_row_below: Returns: (nullable): the first row of the group of @heading */
SulhOutlineRow *
sulh_outline_lines_get_row_below (SulhOutlineHeading *heading)
{
  GtkWidget *line = gtk_widget_get_next_sibling (GTK_WIDGET (heading));

  return line && SULH_IS_OUTLINE_ROW (line) ? SULH_OUTLINE_ROW (line) : NULL;
}

/** sulh_outline_lines_find_heading: Returns: (nullable): the heading of the group of @row */
GtkWidget *
sulh_outline_lines_find_heading (SulhOutlineRow *row)
{
  GtkWidget *line = GTK_WIDGET (row);

  while (line && !SULH_IS_OUTLINE_HEADING (line))
    line = gtk_widget_get_prev_sibling (line);
  return line;
}
