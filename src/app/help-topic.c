/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-window.h"

/* Where the focus is, and the page that helps there. */
static const struct
{
  const char *place; /* the id of a widget in its template, or the name of its type */
  const char *topic;
} topics[] = {
  { "timeline", "timeline" },
  { "trust_graph", "trust" },
  { "form", "forms" },
  { "outline", "forms" },
  { "plan_pane", "answer" },
  { "findings_pane", "findings" },
  { "futures_pane", "stress" },
  { "SulhFilmWindow", "stress" },
  { "start_page", "getting-started" },
  { "SulhTemplateWindow", "getting-started" },
  { "SulhSealWindow", "sealing" },
  { "SulhPasswordWindow", "sealing" },
  { "SulhVersionsWindow", "saving" },
  { "SulhRecoveryWindow", "saving" },
  { "SulhDifferenceWindow", "saving" },
  { "SulhExportWindow", "charts" },
  { "SulhPresentWindow", "presenting" },
  { "SulhPresentStage", "presenting" },
  { "SulhPresentDesk", "presenting" },
  { "SulhPreferencesWindow", "saving" },
};

static const char *
find_topic_of (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_strcmp0 (topics[i].place, id) == 0
        || g_str_equal (topics[i].place, G_OBJECT_TYPE_NAME (widget)))
      return topics[i].topic;
  return NULL;
}

/**
 * sulh_help_find_topic:
 * @window: the window in front
 *
 * Returns: (transfer none): the id of the page about the place where its focus is
 */
const char *
sulh_help_find_topic (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  for (GtkWidget *place = focus ? focus : GTK_WIDGET (window); place;
       place = gtk_widget_get_parent (place))
    {
      const char *topic = find_topic_of (place);

      if (topic)
        return topic;
    }
  return "getting-started";
}
