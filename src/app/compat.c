/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/compat.h"

#include <glib/gi18n-lib.h>

/* A question on its way, with whom to tell the answer. */
typedef struct
{
  SulhFileFunc chosen;
  SulhResponseFunc answered;
  gpointer user_data;
  char *response;
} Question;

static Question *
question_new (SulhFileFunc chosen, SulhResponseFunc answered, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->answered = answered;
  question->user_data = user_data;
  return question;
}

static GtkFileFilter *
scenario_filter_new (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Sulh scenarios"));
  gtk_file_filter_add_suffix (filter, "sulh");
  return filter;
}

static GtkFileFilter *
any_filter_new (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

static void
tell_file (Question *question, GFile *file)
{
  question->chosen (file, question->user_data);
  g_free (question);
}

#if GTK_CHECK_VERSION(4, 10, 0)

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  tell_file (user_data, file);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  tell_file (user_data, file);
}

static GtkFileDialog *
dialog_new (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) scenarios = scenario_filter_new ();
  g_autoptr (GtkFileFilter) any = any_filter_new ();

  g_list_store_append (filters, scenarios);
  g_list_store_append (filters, any);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

void
sulh_compat_choose_open (GtkWindow *parent, SulhFileFunc chosen, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = dialog_new (_ ("Open Scenario"));

  gtk_file_dialog_open (dialog, parent, NULL, open_chosen_cb,
                        question_new (chosen, NULL, user_data));
}

/**
 * sulh_compat_choose_any:
 * @parent: whose it is
 * @title: what it is for
 * @chosen: told which file
 * @user_data: passed to @chosen
 */
void
sulh_compat_choose_any (GtkWindow *parent, const char *title, SulhFileFunc chosen,
                        gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_open (dialog, parent, NULL, open_chosen_cb,
                        question_new (chosen, NULL, user_data));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file
      = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  tell_file (user_data, file);
}

/**
 * sulh_compat_choose_target:
 * @parent: whose it is
 * @title: what it is for
 * @name: (nullable): a name to begin with; %NULL asks for a folder
 * @chosen: told where to
 * @user_data: passed to @chosen
 */
void
sulh_compat_choose_target (GtkWindow *parent, const char *title, const char *name,
                           SulhFileFunc chosen, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Question *question = question_new (chosen, NULL, user_data);

  gtk_file_dialog_set_title (dialog, title);
  if (name == NULL)
    {
      gtk_file_dialog_select_folder (dialog, parent, NULL, folder_chosen_cb, question);
      return;
    }
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, NULL, save_chosen_cb, question);
}

void
sulh_compat_choose_save (GtkWindow *parent, const char *name, SulhFileFunc chosen,
                         gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = dialog_new (_ ("Save Scenario"));

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, NULL, save_chosen_cb,
                        question_new (chosen, NULL, user_data));
}

#else

static void
native_responded_cb (GtkNativeDialog *native, int response, gpointer user_data)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  tell_file (user_data, file);
  g_object_unref (native);
}

static GtkFileChooserNative *
native_new (GtkWindow *parent, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  g_autoptr (GtkFileFilter) scenarios = scenario_filter_new ();
  g_autoptr (GtkFileFilter) any = any_filter_new ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), scenarios);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), any);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  return native;
}

void
sulh_compat_choose_open (GtkWindow *parent, SulhFileFunc chosen, gpointer user_data)
{
  GtkFileChooserNative *native
      = native_new (parent, _ ("Open Scenario"), GTK_FILE_CHOOSER_ACTION_OPEN);

  g_signal_connect (native, "response", G_CALLBACK (native_responded_cb),
                    question_new (chosen, NULL, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
sulh_compat_choose_any (GtkWindow *parent, const char *title, SulhFileFunc chosen,
                        gpointer user_data)
{
  GtkFileChooserNative *native
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (native_responded_cb),
                    question_new (chosen, NULL, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
sulh_compat_choose_save (GtkWindow *parent, const char *name, SulhFileFunc chosen,
                         gpointer user_data)
{
  GtkFileChooserNative *native
      = native_new (parent, _ ("Save Scenario"), GTK_FILE_CHOOSER_ACTION_SAVE);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  g_signal_connect (native, "response", G_CALLBACK (native_responded_cb),
                    question_new (chosen, NULL, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* What it is for is said above, for both versions. */
void
sulh_compat_choose_target (GtkWindow *parent, const char *title, const char *name,
                           SulhFileFunc chosen, gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      title, parent, name ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
      NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  if (name)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  g_signal_connect (native, "response", G_CALLBACK (native_responded_cb),
                    question_new (chosen, NULL, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

#endif

#if ADW_CHECK_VERSION(1, 5, 0)
#define Alert AdwAlertDialog
#define alert_add_response adw_alert_dialog_add_response
#define alert_set_appearance adw_alert_dialog_set_response_appearance
#define alert_set_default adw_alert_dialog_set_default_response
#define alert_set_close adw_alert_dialog_set_close_response
#else
#define Alert AdwMessageDialog
#define alert_add_response adw_message_dialog_add_response
#define alert_set_appearance adw_message_dialog_set_response_appearance
#define alert_set_default adw_message_dialog_set_default_response
#define alert_set_close adw_message_dialog_set_close_response
#endif

static Alert *
alert_new (GtkWindow *parent, const char *heading, const char *body)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  return ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
#else
  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
#endif
}

static void
alert_present (Alert *alert, GtkWindow *parent)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (parent));
#else
  gtk_window_present (GTK_WINDOW (alert));
#endif
}

static gboolean
answer_due_cb (gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autofree char *response = question->response;

  question->answered (response, question->user_data);
  return G_SOURCE_REMOVE;
}

/* The answer may be to destroy the parent, which must outlive the dialog that is just closing. */
static void
alert_responded_cb (Alert *alert, const char *response, gpointer user_data)
{
  Question *question = user_data;

  question->response = g_strdup (response);
  g_idle_add (answer_due_cb, question);
}

/**
 * sulh_compat_ask:
 * @parent: the window that asks
 * @heading: what it is about
 * @body: what has to be known to answer
 * @responses: the answers, ended by one without an id
 * @answered: called once with the answer
 * @user_data: passed to @answered
 */
void
sulh_compat_ask (GtkWindow *parent, const char *heading, const char *body,
                 const SulhResponse *responses, SulhResponseFunc answered, gpointer user_data)
{
  Alert *alert = alert_new (parent, heading, body);

  for (const SulhResponse *response = responses; response->id; response++)
    {
      alert_add_response (alert, response->id, response->label);
      alert_set_appearance (alert, response->id, response->look);
      if (response->look == ADW_RESPONSE_SUGGESTED)
        alert_set_default (alert, response->id);
    }
  alert_set_close (alert, responses->id);
  g_signal_connect (alert, "response", G_CALLBACK (alert_responded_cb),
                    question_new (NULL, answered, user_data));
  alert_present (alert, parent);
}

/**
 * sulh_compat_ask_to_save:
 * @parent: the window that is to close
 * @title: title of its document
 * @answered: called once with the answer
 * @user_data: passed to @answered
 */
void
sulh_compat_ask_to_save (GtkWindow *parent, const char *title, SulhResponseFunc answered,
                         gpointer user_data)
{
  g_autofree char *body
      = g_strdup_printf (_ ("“%s” holds changes that were not saved. Discarded changes can be "
                            "recovered for 30 days."),
                         title);
  const SulhResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  sulh_compat_ask (parent, _ ("Save Changes?"), body, responses, answered, user_data);
}

/**
 * sulh_compat_name_buttons:
 * @row: a row of libadwaita with a button that has a picture and no name
 * @name: what the button does
 */
void
sulh_compat_name_buttons (GtkWidget *row, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                        -1);
      sulh_compat_name_buttons (child, name);
    }
}

static void
parent_destroyed_cb (GtkWindow *parent, GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

/**
 * sulh_compat_outlive_parent:
 * @window: a window that is destroyed with its parent, but kept longer by a thread or a question
 *
 * GTK then forgets to let go of the parent, and reaches for it when @window goes at last.
 */
void
sulh_compat_outlive_parent (GtkWindow *window)
{
  g_signal_connect_object (gtk_window_get_transient_for (window), "destroy",
                           G_CALLBACK (parent_destroyed_cb), window, 0);
}

/**
 * sulh_compat_show_about:
 * @parent: (nullable): the window to show it over
 */
void
sulh_compat_show_about (GtkWindow *parent)
{
  const char *developers[] = { "The Sulh contributors", NULL };
  const char *comments = _ ("A workbench for people who design and teach mediated negotiations.\n\n"
                            "It explores designs. It does not forecast what parties will do.");

#if ADW_CHECK_VERSION(1, 5, 0)
  adw_show_about_dialog (GTK_WIDGET (parent),
#else
  adw_show_about_window (parent,
#endif
                         "application-name", "Sulh", "application-icon", "org.sulh.Sulh", "version",
                         SULH_VERSION, "developer-name", "The Sulh contributors", "developers",
                         developers, "comments", comments, "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

/**
 * sulh_compat_announce:
 * @widget: where something changed
 * @words: what a screen reader says of it
 *
 * Before GTK 4.14 nothing can be said out of turn: there the name of what has the focus says it.
 */
void
sulh_compat_announce (GtkWidget *widget, const char *words)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

/**
 * sulh_compat_get_colour:
 * @widget: a widget
 * @colour: (out): the colour of its text
 */
void
sulh_compat_get_colour (GtkWidget *widget, GdkRGBA *colour)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, colour);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
#endif
}

#if GTK_CHECK_VERSION(4, 10, 0)

static gboolean
widget_mapped_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values,
                    gpointer user_data)
{
  GObject *widget = g_value_get_object (&values[0]);
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *name = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return TRUE;
  g_object_get (widget, "text", &text, NULL);
  if (text == NULL)
    return TRUE;
  pieces = g_strsplit (text, "_", -1); /* the mark of a key to press */
  name = g_strjoinv (NULL, pieces);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return TRUE;
}

#endif

/**
 * sulh_compat_name_menu_items:
 *
 * From now on the entries of menus have their names, which GTK 4.18 takes from a label that is
 * hidden from who would read it.
 */
void
sulh_compat_name_menu_items (void)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, widget_mapped_hook, NULL,
                              NULL);
#endif
}
