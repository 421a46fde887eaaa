/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/password-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"

struct _SulhPasswordWindow
{
  AdwWindow parent_instance;

  GtkLabel *question;
  GtkEditable *password;
  GtkWidget *open_button;
  GtkSpinner *spinner;
  GtkLabel *answer;
  GCancellable *cancellable;
  gboolean is_trying;
};

enum
{
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhPasswordWindow, sulh_password_window, ADW_TYPE_WINDOW)

/* What is typed stays where it is: a slip is corrected faster than typed anew. */
static void
show_trying (SulhPasswordWindow *self, gboolean is_trying, const char *sentence)
{
  self->is_trying = is_trying;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_trying);
  gtk_spinner_set_spinning (self->spinner, is_trying);
  gtk_label_set_label (self->answer, sentence);
  gtk_editable_set_editable (self->password, !is_trying);
  gtk_widget_set_sensitive (self->open_button,
                            !is_trying && *gtk_editable_get_text (self->password) != '\0');
}

static void
password_changed_cb (SulhPasswordWindow *self)
{
  if (!self->is_trying)
    show_trying (self, FALSE, "");
}

static void
give (SulhPasswordWindow *self)
{
  g_autoptr (SulhSecret) secret = NULL;

  if (!gtk_widget_get_sensitive (self->open_button))
    return;
  secret = sulh_secret_new_from_text (gtk_editable_get_text (self->password));
  show_trying (self, TRUE, _ ("Opening…"));
  g_signal_emit (self, signals[GIVEN], 0, secret);
}

static void
sulh_password_window_dispose (GObject *object)
{
  g_cancellable_cancel (SULH_PASSWORD_WINDOW (object)->cancellable);
  G_OBJECT_CLASS (sulh_password_window_parent_class)->dispose (object);
}

static void
sulh_password_window_finalize (GObject *object)
{
  g_object_unref (SULH_PASSWORD_WINDOW (object)->cancellable);
  G_OBJECT_CLASS (sulh_password_window_parent_class)->finalize (object);
}

static void
sulh_password_window_class_init (SulhPasswordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_password_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sulh_password_window_finalize;
  signals[GIVEN] = g_signal_new ("given", SULH_TYPE_PASSWORD_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/password-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPasswordWindow, question);
  gtk_widget_class_bind_template_child (widget_class, SulhPasswordWindow, password);
  gtk_widget_class_bind_template_child (widget_class, SulhPasswordWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, SulhPasswordWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SulhPasswordWindow, answer);
  gtk_widget_class_bind_template_callback (widget_class, password_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, give);
}

static void
sulh_password_window_init (SulhPasswordWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sulh_compat_name_buttons (GTK_WIDGET (self->password), _ ("Show or hide the password"));
}

GCancellable *
sulh_password_window_get_cancellable (SulhPasswordWindow *self)
{
  return self->cancellable;
}

/**
 * sulh_password_window_new:
 * @parent: the window in which something is to be opened
 * @question: what is sealed, as a sentence
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
SulhPasswordWindow *
sulh_password_window_new (GtkWindow *parent, const char *question)
{
  SulhPasswordWindow *self
      = g_object_new (SULH_TYPE_PASSWORD_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  gtk_label_set_label (self->question, question);
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
  return self;
}

/**
 * sulh_password_window_refuse:
 * @self: a window whose password was tried
 * @sentence: why it did not open anything
 */
void
sulh_password_window_refuse (SulhPasswordWindow *self, const char *sentence)
{
  show_trying (self, FALSE, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
  gtk_editable_select_region (self->password, 0, -1);
}
