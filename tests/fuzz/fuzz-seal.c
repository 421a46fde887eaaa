/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever the bytes are: they are refused with a reason and without work, and a sealed file that
 * was changed anywhere is refused too, also by somebody who can make its sum right again. */
#include <sodium.h>
#include <string.h>

#include "claim.h"
#include "workbench/workbench.h"

/* The head of a sealed file; see workbench/seal-head.h. */
#define HEAD_SIZE 116
#define SUM_OFFSET 100
#define SUM_SIZE 16

/* An input is a kind, then the bytes themselves, or changes of four bytes each: where (three
 * bytes) and what to flip there. */
enum
{
  AS_IT_IS,
  WITH_SUM,
  CHANGED,
  CHANGED_WITH_SUM,
  N_KINDS,
};

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Made once: it costs a third of a second. */
static SulhSealKey *
get_key (void)
{
  static SulhSealKey *key;

  if (key == NULL)
    {
      g_autoptr (SulhSecret) password = sulh_secret_new_from_text ("fuzz");

      key = sulh_seal_key_new (password, SULH_SEAL_GUARD_ORDINARY, NULL);
      check (key != NULL, "There is memory for a key");
    }
  return key;
}

static void
make_sum_right (guint8 *file, gsize length)
{
  if (length >= HEAD_SIZE)
    crypto_generichash (file + SUM_OFFSET, SUM_SIZE, file, SUM_OFFSET, NULL, 0);
}

static void
apply (guint8 *file, gsize length, const guint8 *changes, gsize n_bytes)
{
  for (gsize i = 0; i + 4 <= n_bytes; i += 4)
    file[(changes[i] | changes[i + 1] << 8 | changes[i + 2] << 16) % length] ^= changes[i + 3];
}

static void
expect_refusal (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) record_error = NULL;

  check (sulh_seal_unwrap (get_key (), file, &error) == NULL, "Nobody can forge a sealed file");
  check (error && error->domain == SULH_SEAL_ERROR && *error->message, "There is a reason");
  check (sulh_seal_unwrap_record (get_key (), file, NULL, &record_error) == NULL,
         "Nobody can forge a record");
}

static void
run_bytes (const guint8 *data, gsize size, gboolean with_sum)
{
  guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) file = NULL;

  if (with_sum)
    make_sum_right (copy, size);
  file = g_bytes_new_take (copy, size);
  expect_refusal (file);
}

static void
run_changes (const guint8 *data, gsize size, gboolean with_sum)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("what is sealed", 14);
  g_autoptr (GBytes) sealed = sulh_seal_wrap (get_key (), text);
  gsize length = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), length);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) back = NULL;

  apply (copy, length, data, size);
  if (with_sum)
    make_sum_right (copy, length);
  file = g_bytes_new_take (copy, length);
  if (!g_bytes_equal (file, sealed))
    {
      expect_refusal (file);
      return;
    }
  back = sulh_seal_unwrap (get_key (), file, NULL);
  check (back && g_bytes_equal (back, text), "What was not changed is given back");
}

/* The time that a key takes is none that an input takes. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  get_key ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  int kind = size > 0 ? data[0] % N_KINDS : AS_IT_IS;
  const guint8 *rest = size > 0 ? data + 1 : data;
  gsize length = size > 0 ? size - 1 : 0;

  if (kind == AS_IT_IS || kind == WITH_SUM)
    run_bytes (rest, length, kind == WITH_SUM);
  else
    run_changes (rest, length, kind == CHANGED_WITH_SUM);
  return 0;
}
