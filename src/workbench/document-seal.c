/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/document.h"

/* What a thread derives a key from: the head of what is sealed, or none for a new key. */
typedef struct
{
  SulhSecret *password;
  GBytes *head;
  SulhSealGuard guard;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  sulh_secret_free (order->password);
  g_clear_pointer (&order->head, g_bytes_unref);
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
  SulhSealKey *key = order->head ? sulh_seal_key_find (order->head, order->password, &error)
                                 : sulh_seal_key_new (order->password, order->guard, &error);

  if (key)
    g_task_return_pointer (task, key, key_free);
  else
    g_task_return_error (task, error);
}

static void
take_order (Order *order, GCancellable *cancellable, GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, take_order);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, derive_in_thread);
}

void
sulh_document_make_seal_async (const SulhSecret *password, SulhSealGuard guard,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Order *order = g_new0 (Order, 1);

  order->password = sulh_secret_copy (password);
  order->guard = guard;
  take_order (order, cancellable, callback, user_data);
}

void
sulh_document_find_seal_async (GBytes *head, const SulhSecret *password, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  Order *order = g_new0 (Order, 1);

  order->password = sulh_secret_copy (password);
  order->head = g_bytes_ref (head);
  take_order (order, cancellable, callback, user_data);
}

SulhSealKey *
sulh_document_make_seal_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
