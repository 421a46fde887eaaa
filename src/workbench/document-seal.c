/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/document.h"

/* What a thread derives a key from. */
typedef struct
{
  SulhSecret *password;
  SulhSealGuard guard;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  sulh_secret_free (order->password);
  g_free (order);
}

static void
key_free (gpointer key)
{
  sulh_seal_key_unref (key);
}

static void
derive_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  SulhSealKey *key = sulh_seal_key_new (order->password, order->guard, &error);

  if (key)
    g_task_return_pointer (task, key, key_free);
  else
    g_task_return_error (task, error);
}

void
sulh_document_make_seal_async (const SulhSecret *password, SulhSealGuard guard,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new (Order, 1);

  *order = (Order){ .password = sulh_secret_copy (password), .guard = guard };
  g_task_set_source_tag (task, sulh_document_make_seal_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, derive_in_thread);
}

SulhSealKey *
sulh_document_make_seal_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
