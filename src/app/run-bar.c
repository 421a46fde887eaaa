/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/run-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A search that is over sooner than this leaves nothing to wait for and shows no bar. */
#define PATIENCE_MS 250

struct _SulhRunBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *words;
  GtkProgressBar *progress;

  SulhSession *session;
  guint reveal_id;
};

G_DEFINE_FINAL_TYPE (SulhRunBar, sulh_run_bar, ADW_TYPE_BIN)

static char *
say_progress (const SulhProgress *progress, SulhRunTask task)
{
  if (task == SULH_RUN_INTERVALS)
    return g_strdup (_ ("Trying other values of each number"));
  if (task == SULH_RUN_PARETO)
    return g_strdup (_ ("Looking for plans that no other beats in every figure"));
  if (progress->best <= 0)
    return g_strdup (_ ("Looking for a sequence that holds"));
  if (isinf (progress->bound))
    return sulh_digits_format (_ ("Best joint value so far: %.3f"), progress->best);
  return sulh_digits_format (_ ("Best joint value so far: %.3f; no plan exceeds %.3f"),
                             progress->best, progress->bound);
}

static gboolean
reveal_due_cb (gpointer user_data)
{
  SulhRunBar *self = user_data;

  self->reveal_id = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static void
hide_bar (SulhRunBar *self)
{
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
show_run (SulhRunBar *self)
{
  const SulhProgress *progress = sulh_session_get_progress (self->session);
  g_autofree char *words = NULL;

  if (!sulh_session_is_planning (self->session) || progress == NULL)
    {
      hide_bar (self);
      return;
    }
  words = say_progress (progress, sulh_session_get_task (self->session));
  gtk_label_set_label (self->words, words);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (progress->share, 0, 1));
  if (self->reveal_id == 0 && !gtk_revealer_get_reveal_child (self->revealer))
    self->reveal_id = g_timeout_add (PATIENCE_MS, reveal_due_cb, self);
}

static void
sulh_run_bar_dispose (GObject *object)
{
  SulhRunBar *self = SULH_RUN_BAR (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sulh_run_bar_parent_class)->dispose (object);
}

static void
sulh_run_bar_class_init (SulhRunBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_run_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/run-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhRunBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, SulhRunBar, words);
  gtk_widget_class_bind_template_child (widget_class, SulhRunBar, progress);
}

static void
sulh_run_bar_init (SulhRunBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_run_bar_set_session (SulhRunBar *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "run-changed", G_CALLBACK (show_run), self, G_CONNECT_SWAPPED);
}
