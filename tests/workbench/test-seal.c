/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/seal-private.h"

#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "workbench/store.h"

#define CHUNK (65536 + 17)

static const SulhSealCost cheap = { .passes = 1, .memory = 8192 };

static SulhSealKey *
key_new (const char *password)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new_from_text (password);
  g_autoptr (GError) error = NULL;
  SulhSealKey *key = sulh_seal_key_new_at_cost (secret, cheap, &error);

  g_assert_no_error (error);
  return key;
}

static SulhSealKey *
key_find (GBytes *sealed, const char *password, GError **error)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new_from_text (password);

  return sulh_seal_key_find_from_cost (sealed, secret, 0, error);
}

/* From the password to the text, as a person opens a file. */
static GBytes *
open_with (GBytes *sealed, const char *password, GError **error)
{
  g_autoptr (SulhSealKey) key = key_find (sealed, password, error);

  return key ? sulh_seal_unwrap (key, sealed, error) : NULL;
}

/* Bytes that do not repeat, so that chunks put in the wrong place would show. */
static GBytes *
text_new (gsize length)
{
  guint8 *text = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    text[i] = (guint8)(i * 2654435761u >> 13);
  return g_bytes_new_take (text, length);
}

static GBytes *
with_bytes (GBytes *file, gsize at, gconstpointer bytes, gsize n_bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (file, &length);
  guint8 *copy = g_memdup2 (data, length);

  g_assert_cmpuint (at + n_bytes, <=, length);
  memcpy (copy + at, bytes, n_bytes);
  return g_bytes_new_take (copy, length);
}

static GBytes *
join (GBytes *first, GBytes *second)
{
  GByteArray *both = g_byte_array_new ();

  g_byte_array_append (both, g_bytes_get_data (first, NULL), (guint)g_bytes_get_size (first));
  g_byte_array_append (both, g_bytes_get_data (second, NULL), (guint)g_bytes_get_size (second));
  return g_byte_array_free_to_bytes (both);
}

/* Where the head is whole, the password would give @key again, so its derivation can be spared. */
static void
assert_refused (const SulhSealKey *key, GBytes *file, SulhSealError code)
{
  g_autoptr (GError) error = NULL;

  if (key && sulh_seal_key_fits (key, file))
    g_assert_null (sulh_seal_unwrap (key, file, &error));
  else
    g_assert_null (open_with (file, "password", &error));
  g_assert_error (error, SULH_SEAL_ERROR, (int)code);
}

static void
test_what_is_sealed_is_found_again (void)
{
  const gsize lengths[] = { 0, 1, 4095, 4096, 65534, 65535, 65536, 69631, 69632, 131072, 300000 };
  g_autoptr (SulhSealKey) key = key_new ("password");

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) text = text_new (lengths[i]);
      g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);
      g_autoptr (GBytes) back = open_with (sealed, "password", NULL);

      g_assert_true (sulh_seal_is_sealed (sealed));
      g_assert_nonnull (back);
      g_assert_true (g_bytes_equal (back, text));
    }
}

/* Reliability, section 7: 4 KiB steps, 17 bytes for each chunk, here with a head of 116. */
static void
test_length_tells_next_to_nothing (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) none = text_new (0);
  g_autoptr (GBytes) most = text_new (4095);
  g_autoptr (GBytes) next = text_new (4096);
  g_autoptr (GBytes) sealed_none = sulh_seal_wrap (key, none);
  g_autoptr (GBytes) sealed_most = sulh_seal_wrap (key, most);
  g_autoptr (GBytes) sealed_next = sulh_seal_wrap (key, next);

  g_assert_cmpuint (g_bytes_get_size (sealed_none), ==, 116 + 4096 + 17);
  g_assert_cmpuint (g_bytes_get_size (sealed_most), ==, 116 + 4096 + 17);
  g_assert_cmpuint (g_bytes_get_size (sealed_next), ==, 116 + 8192 + 17);
}

static void
test_same_text_gives_other_bytes (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (100);
  g_autoptr (GBytes) first = sulh_seal_wrap (key, text);
  g_autoptr (GBytes) second = sulh_seal_wrap (key, text);
  const guint8 *a = g_bytes_get_data (first, NULL);
  const guint8 *b = g_bytes_get_data (second, NULL);
  guint n_same = 0;

  for (gsize i = 116; i < g_bytes_get_size (first); i++)
    n_same += a[i] == b[i];
  /* 4,113 bytes by chance: 16 are the same, 60 practically never. */
  g_assert_cmpuint (n_same, <, 60);
}

static void
test_wrong_password_is_not_damage (void)
{
  const char *const wrong[] = { "Password", "password ", "passwor", "p", "пароль" };
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (100);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (open_with (sealed, wrong[i], &error));
      g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD);
      g_assert_nonnull (strstr (error->message, "password is not right"));
    }
}

/* One keyboard sends é as one character, another as e and an accent. */
static void
test_password_is_one_however_it_is_typed (void)
{
  g_autoptr (SulhSealKey) key = key_new ("caf\303\251");
  g_autoptr (GBytes) text = text_new (100);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);
  g_autoptr (GBytes) back = open_with (sealed, "cafe\314\201", NULL);

  g_assert_nonnull (back);
}

static void
test_no_password_seals_nothing (void)
{
  const char *const bad[] = { "", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (SulhSecret) secret = sulh_secret_new_from_text (bad[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (sulh_seal_key_new_at_cost (secret, cheap, &error));
      g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD);
    }
}

/* Every bit of a file of 12 KB, 99,368 of them, all refused, and none taken for a wrong password.
 */
static void
test_each_bit_counts (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (10240);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);
  gsize length = g_bytes_get_size (sealed);
  guint n_tried = 0;

  for (gsize bit = 0; bit < length * 8; bit++)
    {
      guint8 byte = ((const guint8 *)g_bytes_get_data (sealed, NULL))[bit / 8] ^ (1 << bit % 8);
      g_autoptr (GBytes) changed = with_bytes (sealed, bit / 8, &byte, 1);
      gboolean is_version = bit / 8 == 8 || bit / 8 == 9;

      n_tried++;
      if (sulh_seal_is_sealed (changed))
        assert_refused (key, changed,
                        is_version ? SULH_SEAL_ERROR_UNKNOWN : SULH_SEAL_ERROR_DAMAGED);
    }
  g_assert_cmpuint (n_tried, >=, 80000);
}

static void
test_each_byte_is_needed (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (70000);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);

  for (gsize length = SULH_SEAL_MAGIC_SIZE; length < g_bytes_get_size (sealed);
       length += length < 5000 ? 1 : 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, length);

      assert_refused (key, cut, SULH_SEAL_ERROR_DAMAGED);
    }
  for (gsize length = 1; length < 5000; length++)
    {
      g_autoptr (GBytes) more = text_new (length);
      g_autoptr (GBytes) longer = join (sealed, more);

      assert_refused (key, longer, SULH_SEAL_ERROR_DAMAGED);
    }
}

static GBytes *
get_chunk (GBytes *file, guint index)
{
  gsize start = 116 + index * CHUNK;

  return g_bytes_new_from_bytes (file, start, MIN (CHUNK, g_bytes_get_size (file) - start));
}

/* The head of @file, then the chunks whose digits are given. */
static GBytes *
arrange (GBytes *file, const char *order)
{
  GBytes *made = g_bytes_new_from_bytes (file, 0, 116);

  for (; *order; order++)
    {
      g_autoptr (GBytes) before = made;
      g_autoptr (GBytes) chunk = get_chunk (file, (guint)(*order - '0'));

      made = join (before, chunk);
    }
  return made;
}

static void
test_chunks_stay_where_they_are (void)
{
  const char *const orders[]
      = { "1023",  "0213",  "0132",  "0",         "01",   "012",  "3",    "123", "013",
          "00123", "01223", "01233", "012301233", "3210", "0023", "0113", "" };
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (4 * 65536 - 1);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);
  g_autoptr (GBytes) whole = arrange (sealed, "0123");

  g_assert_true (g_bytes_equal (whole, sealed));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GBytes) changed = arrange (sealed, orders[i]);

      g_test_message ("%s", orders[i]);
      assert_refused (key, changed, SULH_SEAL_ERROR_DAMAGED);
    }
}

/* Two versions of one document have the same key; their parts must not fit together. */
static void
test_two_files_do_not_mix (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (65536);
  g_autoptr (GBytes) first = sulh_seal_wrap (key, text);
  g_autoptr (GBytes) second = sulh_seal_wrap (key, text);
  g_autoptr (GBytes) both = join (first, second);
  gsize length = g_bytes_get_size (first);
  g_autoptr (GBytes) tail = g_bytes_new_from_bytes (second, 116 + CHUNK, length - 116 - CHUNK);
  g_autoptr (GBytes) front = g_bytes_new_from_bytes (first, 0, 116 + CHUNK);
  g_autoptr (GBytes) other_tail = join (front, tail);
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (first, 0, 116);
  g_autoptr (GBytes) body = g_bytes_new_from_bytes (second, 116, length - 116);
  g_autoptr (GBytes) other_head = join (head, body);

  assert_refused (key, both, SULH_SEAL_ERROR_DAMAGED);
  assert_refused (key, other_tail, SULH_SEAL_ERROR_DAMAGED);
  assert_refused (key, other_head, SULH_SEAL_ERROR_DAMAGED);
}

/* What a stranger can write: a head with its sum, that asks for anything. */
static GBytes *
head_asking_for (guint64 passes, guint64 memory)
{
  SulhSealHead head = { .cost = { passes, memory } };
  guint8 *bytes = g_malloc0 (116 + 4096 + 17);

  sulh_seal_head_write (&head, bytes);
  return g_bytes_new_take (bytes, 116 + 4096 + 17);
}

static void
test_hostile_costs_are_refused_before_any_work (void)
{
  const guint64 gib = G_GUINT64_CONSTANT (1) << 30;
  const SulhSealCost hostile[] = {
    { G_GUINT64_CONSTANT (1) << 63, 8192 },
    { G_MAXUINT64, G_MAXUINT64 },
    { 21, 8192 },
    { 1, 2 * gib + 1 },
    { 1, G_MAXUINT64 },
    { 1, 2 * gib + 1024 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GBytes) file = head_asking_for (hostile[i].passes, hostile[i].memory);

      assert_refused (NULL, file, SULH_SEAL_ERROR_COSTLY);
    }
}

/* The door that documents go through neither opens nor makes what can be guessed. */
static void
test_weak_seals_are_refused (void)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new_from_text ("password");
  g_autoptr (SulhSealKey) weak = key_new ("password");
  g_autoptr (GBytes) text = text_new (10);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (weak, text);
  g_autoptr (GBytes) below = head_asking_for (1, (64 << 20) - 1024);
  g_autoptr (GBytes) no_pass = head_asking_for (0, 64 << 20);
  GBytes *const files[] = { sealed, below, no_pass };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sulh_seal_key_find (files[i], secret, &error));
      g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_CHEAP);
    }
}

static void
test_documents_are_sealed_at_full_cost (void)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new_from_text ("password");
  g_autoptr (SulhSealKey) key = sulh_seal_key_new (secret, SULH_SEAL_GUARD_ORDINARY, NULL);
  g_autoptr (GBytes) head = sulh_seal_dup_head (key);
  SulhSealHead says;

  g_assert_true (sulh_seal_head_read (&says, head, NULL));
  g_assert_cmpuint (says.cost.passes, ==, 3);
  g_assert_cmpuint (says.cost.memory, ==, 256 << 20);
}

static void
test_keys_know_their_files (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (SulhSealKey) other = key_new ("password");
  g_autoptr (GBytes) text = text_new (10);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (key, text);
  g_autoptr (SulhSealKey) found = key_find (sealed, "password", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (sulh_seal_key_fits (found, sealed));
  g_assert_false (sulh_seal_key_fits (other, sealed));
  g_assert_null (sulh_seal_unwrap (other, sealed, &error));
  g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD);
}

static void
test_records_stay_at_their_place (void)
{
  const gsize lengths[] = { 0, 1, 255, 256, 5000 };
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) head = sulh_seal_dup_head (key);
  g_autoptr (SulhSealKey) found = key_find (head, "password", NULL);
  g_autoptr (GBytes) here = g_bytes_new_static ("session 1", 9);
  g_autoptr (GBytes) there = g_bytes_new_static ("session 2", 9);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) text = text_new (lengths[i]);
      g_autoptr (GBytes) sealed = sulh_seal_wrap_record (key, text, here);
      g_autoptr (GBytes) back = sulh_seal_unwrap_record (found, sealed, here, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_bytes_equal (back, text));
      g_assert_cmpuint ((g_bytes_get_size (sealed) - 40) % 256, ==, 0);
      g_assert_null (sulh_seal_unwrap_record (found, sealed, there, &error));
      g_assert_error (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_DAMAGED);
      g_assert_null (sulh_seal_unwrap_record (found, sealed, NULL, NULL));
    }
}

static void
test_each_bit_of_a_record_counts (void)
{
  g_autoptr (SulhSealKey) key = key_new ("password");
  g_autoptr (GBytes) text = text_new (30);
  g_autoptr (GBytes) sealed = sulh_seal_wrap_record (key, text, NULL);

  for (gsize bit = 0; bit < g_bytes_get_size (sealed) * 8; bit++)
    {
      guint8 byte = ((const guint8 *)g_bytes_get_data (sealed, NULL))[bit / 8] ^ (1 << bit % 8);
      g_autoptr (GBytes) changed = with_bytes (sealed, bit / 8, &byte, 1);

      g_assert_null (sulh_seal_unwrap_record (key, changed, NULL, NULL));
    }
  for (gsize length = 0; length < g_bytes_get_size (sealed); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, length);

      g_assert_null (sulh_seal_unwrap_record (key, cut, NULL, NULL));
    }
}

static void
test_memory_is_closed_while_a_key_lives (void)
{
  struct rlimit before, during, after;
  SulhSealKey *key, *second;

  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 1);
  getrlimit (RLIMIT_CORE, &before);
  key = key_new ("password");
  second = sulh_seal_key_ref (key);
  sulh_seal_key_unref (key);
  getrlimit (RLIMIT_CORE, &during);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  g_assert_cmpuint (during.rlim_cur, ==, 0);
  sulh_seal_key_unref (second);
  getrlimit (RLIMIT_CORE, &after);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 1);
  g_assert_cmpuint (after.rlim_cur, ==, before.rlim_cur);
}

/* Vectors */

static GBytes *
read_hex (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  for (const char *at = text; g_ascii_isxdigit (at[0]);)
    {
      guint8 byte = (guint8)(g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1]));

      g_byte_array_append (bytes, &byte, 1);
      at += at[2] == '\n' && g_ascii_isxdigit (at[3]) ? 3 : 2;
    }
  return g_byte_array_free_to_bytes (bytes);
}

/* A vector: the password, the sum of what is sealed, and the sealed file. */
static GBytes *
read_vector (const char *name, char **password, char **sum)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "seal-vectors", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", 3);
  bytes = read_hex (lines[0]);
  *password = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  *sum = g_strdup (lines[1]);
  return read_hex (lines[2]);
}

static void
assert_sum (GBytes *clear, const char *sum)
{
  g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, clear);

  g_assert_cmpstr (found, ==, sum);
}

static void
test_old_seals_open (void)
{
  const char *const names[]
      = { "empty.txt", "one-step.txt", "two-steps.txt", "two-chunks.txt", "ordinary.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *password = NULL, *sum = NULL;
      g_autoptr (GBytes) sealed = read_vector (names[i], &password, &sum);
      g_autoptr (GBytes) clear = NULL;
      g_autoptr (GError) error = NULL;

      clear = open_with (sealed, password, &error);
      g_assert_no_error (error);
      assert_sum (clear, sum);
    }
}

static void
test_old_records_open (void)
{
  g_autofree char *password = NULL, *sum = NULL;
  g_autoptr (GBytes) file = read_vector ("journal.record", &password, &sum);
  g_autoptr (GBytes) place = g_bytes_new_static ("session 1", 9);
  g_autoptr (GBytes) record = g_bytes_new_from_bytes (file, 116, g_bytes_get_size (file) - 116);
  g_autoptr (SulhSealKey) key = key_find (file, password, NULL);
  g_autoptr (GBytes) clear = sulh_seal_unwrap_record (key, record, place, NULL);

  assert_sum (clear, sum);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/found-again", test_what_is_sealed_is_found_again);
  g_test_add_func ("/seal/length", test_length_tells_next_to_nothing);
  g_test_add_func ("/seal/other-bytes", test_same_text_gives_other_bytes);
  g_test_add_func ("/seal/wrong-password", test_wrong_password_is_not_damage);
  g_test_add_func ("/seal/typed-otherwise", test_password_is_one_however_it_is_typed);
  g_test_add_func ("/seal/no-password", test_no_password_seals_nothing);
  g_test_add_func ("/seal/each-bit", test_each_bit_counts);
  g_test_add_func ("/seal/each-byte", test_each_byte_is_needed);
  g_test_add_func ("/seal/chunks", test_chunks_stay_where_they_are);
  g_test_add_func ("/seal/two-files", test_two_files_do_not_mix);
  g_test_add_func ("/seal/hostile-costs", test_hostile_costs_are_refused_before_any_work);
  g_test_add_func ("/seal/weak", test_weak_seals_are_refused);
  g_test_add_func ("/seal/full-cost", test_documents_are_sealed_at_full_cost);
  g_test_add_func ("/seal/keys", test_keys_know_their_files);
  g_test_add_func ("/seal/records", test_records_stay_at_their_place);
  g_test_add_func ("/seal/each-bit-of-a-record", test_each_bit_of_a_record_counts);
  g_test_add_func ("/seal/memory", test_memory_is_closed_while_a_key_lives);
  g_test_add_func ("/seal/vectors", test_old_seals_open);
  g_test_add_func ("/seal/record-vector", test_old_records_open);
  return g_test_run ();
}
