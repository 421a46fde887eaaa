/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/seal-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"

struct _SulhSealWindow
{
  AdwWindow parent_instance;

  GtkEditable *password;
  GtkEditable *again;
  GtkSwitch *is_high;
  GtkWidget *seal_button;
  GtkSpinner *spinner;
  GtkLabel *note;
  GCancellable *making; /* while the key is made, or NULL */
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhSealWindow, sulh_seal_window, ADW_TYPE_WINDOW)

static const char *
describe_strength (const char *password)
{
  switch (sulh_secret_judge (password))
    {
    case SULH_STRENGTH_WEAK:
      return _ ("Weak: a computer may guess it. Use four or more unrelated words.");
    case SULH_STRENGTH_FAIR:
      return _ ("Fair: it resists for a while. A longer one is better.");
    case SULH_STRENGTH_STRONG:
      return _ ("Strong, unless it can be found in a book or in your life.");
    default:
      return _ ("Four or more unrelated words are easy to keep in mind and hard to guess.");
    }
}

static void
show_making (SulhSealWindow *self, const char *sentence)
{
  gboolean is_making = self->making != NULL;
  const char *password = gtk_editable_get_text (self->password);
  gboolean is_ready = *password && g_str_equal (password, gtk_editable_get_text (self->again));

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_making);
  gtk_spinner_set_spinning (self->spinner, is_making);
  gtk_label_set_label (self->note, sentence);
  gtk_editable_set_editable (self->password, !is_making);
  gtk_editable_set_editable (self->again, !is_making);
  gtk_widget_set_sensitive (GTK_WIDGET (self->is_high), !is_making);
  gtk_widget_set_sensitive (self->seal_button, !is_making && is_ready);
}

static void
password_changed_cb (SulhSealWindow *self)
{
  const char *password = gtk_editable_get_text (self->password);
  const char *again = gtk_editable_get_text (self->again);

  if (self->making)
    return;
  if (*again && !g_str_has_prefix (password, again))
    show_making (self, _ ("The two passwords differ."));
  else
    show_making (self, describe_strength (password));
}

static void
password_ended_cb (SulhSealWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->again));
}

static void
key_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhSealWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhSealKey) key = sulh_document_make_seal_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->making);
  if (key == NULL)
    {
      show_making (self, error->message);
      return;
    }
  g_signal_emit (self, signals[MADE], 0, key);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
seal (SulhSealWindow *self)
{
  g_autoptr (SulhSecret) secret = NULL;

  if (!gtk_widget_get_sensitive (self->seal_button))
    return;
  secret = sulh_secret_new_from_text (gtk_editable_get_text (self->password));
  self->making = g_cancellable_new ();
  show_making (self, _ ("Sealing…"));
  sulh_document_make_seal_async (secret,
                                 gtk_switch_get_active (self->is_high) ? SULH_SEAL_GUARD_HIGH
                                                                       : SULH_SEAL_GUARD_ORDINARY,
                                 self->making, key_made_cb, g_object_ref (self));
}

static void
sulh_seal_window_dispose (GObject *object)
{
  SulhSealWindow *self = SULH_SEAL_WINDOW (object);

  if (self->making)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  G_OBJECT_CLASS (sulh_seal_window_parent_class)->dispose (object);
}

static void
sulh_seal_window_class_init (SulhSealWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_seal_window_dispose;
  signals[MADE] = g_signal_new ("made", SULH_TYPE_SEAL_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/seal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, password);
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, again);
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, is_high);
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, seal_button);
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SulhSealWindow, note);
  gtk_widget_class_bind_template_callback (widget_class, password_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, seal);
}

static void
sulh_seal_window_init (SulhSealWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->note, describe_strength (""));
  sulh_compat_name_buttons (GTK_WIDGET (self->password), _ ("Show or hide the password"));
  sulh_compat_name_buttons (GTK_WIDGET (self->again), _ ("Show or hide the password"));
}

/**
 * sulh_seal_window_new:
 * @parent: the window of the document
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
SulhSealWindow *
sulh_seal_window_new (GtkWindow *parent)
{
  SulhSealWindow *self
      = g_object_new (SULH_TYPE_SEAL_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
  return self;
}
