/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "sample.h"
#include "workbench/seal-private.h"
#include "workbench/workbench.h"

#define CANARY "zaffre-okapi-91"

/* A document with a secret in it, sealed at the least cost that documents may have. */
typedef struct
{
  char *folder;
  GFile *file;
  SulhSealKey *key;
  SulhSecret *password;
  GAsyncResult *result;
} Fixture;

static SulhScenario *
scenario_new (void)
{
  SulhScenario *scenario = sample_new (3);

  sulh_part_set_text (&scenario->part.name, CANARY);
  return scenario;
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  const SulhSealCost least = { .passes = 1, .memory = SULH_SEAL_LEAST_MEMORY };
  g_autoptr (SulhScenario) scenario = scenario_new ();

  fixture->folder = g_dir_make_tmp ("sulh-seal-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "file.sulh", NULL);
  fixture->password = sulh_secret_new_from_text ("password");
  fixture->key = sulh_seal_key_new_at_cost (fixture->password, least, NULL);
  g_assert_true (sulh_store_write_sealed (fixture->file, scenario, fixture->key, NULL, NULL, NULL));
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  sulh_seal_key_unref (fixture->key);
  sulh_secret_free (fixture->password);
  g_remove (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **)user_data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static SulhDocument *
open_with (Fixture *fixture, const char *password, GError **error)
{
  g_autoptr (SulhSecret) secret = password ? sulh_secret_new_from_text (password) : NULL;

  g_clear_object (&fixture->result);
  sulh_document_open_sealed_async (fixture->file, secret, NULL, done_cb, &fixture->result);
  wait_for (&fixture->result);
  return sulh_document_open_finish (fixture->result, NULL, error);
}

static void
save (Fixture *fixture, SulhDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  sulh_document_save_async (document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  wait_for (&fixture->result);
  sulh_document_save_finish (document, fixture->result, &error);
  g_assert_no_error (error);
}

static GBytes *
load (Fixture *fixture)
{
  GBytes *bytes = sulh_store_load (fixture->file, NULL, NULL);

  g_assert_nonnull (bytes);
  return bytes;
}

static gboolean
holds_canary (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = load (fixture);
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, CANARY, strlen (CANARY)) != NULL;
}

static void
test_sealed_file_needs_its_password (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhDocument) document = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) wrong = NULL;

  g_assert_null (open_with (fixture, NULL, &missing));
  g_assert_error (missing, SULH_SEAL_ERROR, SULH_SEAL_ERROR_SEALED);
  g_assert_null (open_with (fixture, "Password", &wrong));
  g_assert_error (wrong, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD);

  document = open_with (fixture, "password", NULL);
  g_assert_cmpstr (sulh_document_get_title (document), ==, CANARY);
  g_assert_true (sulh_document_is_sealed (document));
  g_assert_false (sulh_document_is_modified (document));
}

static void
test_damaged_file_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = load (fixture);
  gsize length;
  g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;

  g_bytes_get_data (bytes, &length);
  copy[length / 2] ^= 1;
  g_assert_true (
      g_file_set_contents (g_file_peek_path (fixture->file), copy, (gssize)length, NULL));
  g_assert_null (open_with (fixture, "password", &error));
  g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_saving_keeps_the_seal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhDocument) document = open_with (fixture, "password", NULL);
  g_autoptr (SulhDocument) again = NULL;
  const SulhScenario *now = sulh_document_get_scenario (document);

  sulh_document_take_edit (document, sample_with_cost (now, 0, 7), "Edit", NULL);
  save (fixture, document);
  g_assert_false (sulh_document_is_modified (document));
  g_assert_false (holds_canary (fixture));

  again = open_with (fixture, "password", NULL);
  g_assert_true (
      sulh_part_equal (sulh_document_get_scenario (again), sulh_document_get_scenario (document)));
}

static void
test_seal_removed_by_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhDocument) document = open_with (fixture, "password", NULL);
  g_autoptr (SulhDocument) clear = NULL;

  sulh_document_set_seal (document, NULL);
  g_assert_true (sulh_document_is_modified (document));
  g_assert_false (holds_canary (fixture));
  save (fixture, document);
  g_assert_false (sulh_document_is_modified (document));
  g_assert_true (holds_canary (fixture));

  clear = open_with (fixture, NULL, NULL);
  g_assert_false (sulh_document_is_sealed (clear));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_clear_document_is_sealed_by_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, fixture->file);
  g_autoptr (SulhDocument) opened = NULL;
  guint n_told = 0;

  save (fixture, document);
  g_assert_true (holds_canary (fixture));
  g_signal_connect_swapped (document, "notify::sealed", G_CALLBACK (count_cb), &n_told);
  sulh_document_set_seal (document, fixture->key);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (sulh_document_is_modified (document));
  save (fixture, document);
  g_assert_false (holds_canary (fixture));

  opened = open_with (fixture, "password", NULL);
  g_assert_true (sulh_document_is_sealed (opened));
}

static void
test_key_is_made_in_a_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSealKey) key = NULL;
  g_autoptr (GBytes) head = NULL;
  SulhSealHead says;

  sulh_document_make_seal_async (fixture->password, SULH_SEAL_GUARD_ORDINARY, NULL, done_cb,
                                 &fixture->result);
  wait_for (&fixture->result);
  key = sulh_document_make_seal_finish (fixture->result, NULL);
  head = sulh_seal_dup_head (key);
  g_assert_true (sulh_seal_head_read (&says, head, NULL));
  g_assert_cmpuint (says.cost.memory, ==, 256 << 20);
}

/* Whoever reads without asking for passwords is told what the file is. */
static void
test_sealed_text_is_no_scenario (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = load (fixture);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();

  g_assert_null (sulh_store_parse (bytes, findings));
  g_assert_cmpstr (((SulhFinding *)findings->pdata[0])->code, ==, "sealed-file");
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/document-seal/password", test_sealed_file_needs_its_password);
  ADD ("/document-seal/damaged", test_damaged_file_says_so);
  ADD ("/document-seal/kept", test_saving_keeps_the_seal);
  ADD ("/document-seal/removed", test_seal_removed_by_saving);
  ADD ("/document-seal/sealed", test_clear_document_is_sealed_by_saving);
  ADD ("/document-seal/thread", test_key_is_made_in_a_thread);
  ADD ("/document-seal/no-scenario", test_sealed_text_is_no_scenario);
  return g_test_run ();
}
