/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a file share memory; nobody who edits or keeps one of them can tell. */
#include <glib.h>
#include <string.h>

#include "small-scenario.h"

#define N_TEXTS 5000

static SulhExchange *
read_exchange (SulhPool *pool, const char *id, const char *name, const char *after)
{
  SulhExchange *exchange = sulh_part_new_in (pool, SULH_KIND_EXCHANGE);

  sulh_part_put_text (exchange, &exchange->part.id, id, strlen (id));
  sulh_part_put_text (exchange, &exchange->part.name, name, strlen (name));
  sulh_part_put_words (exchange, &exchange->after, after);
  return exchange;
}

static SulhExchange *
write_exchange (const char *id, const char *name, const char *after)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  exchange->part.name = g_strdup (name);
  exchange->after = *after ? g_strsplit (after, " ", -1) : NULL;
  return exchange;
}

static void
test_says_the_same (void)
{
  static const char *const after[] = { "", "e1", "e1 e2", "e1 a-longer-name e3" };

  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      g_autoptr (SulhPool) pool = sulh_pool_new ();
      g_autoptr (SulhExchange) first = read_exchange (pool, "e9", "Frees the list", after[i]);
      g_autoptr (SulhExchange) second = write_exchange ("e9", "Frees the list", after[i]);

      g_assert_true (sulh_part_equal (first, second));
      g_assert_true (sulh_part_equal (second, first));
    }
}

/* An edit changes its copy alone, and the copy stays when all that was read is gone. */
static void
test_copy_is_free (void)
{
  SulhPool *pool = sulh_pool_new ();
  SulhExchange *read = read_exchange (pool, "e9", "Frees the list", "e1 e2");
  const SulhField *sides = sulh_kind_find_field (SULH_KIND_EXCHANGE, "side");
  g_autoptr (SulhExchange) copy = sulh_part_copy (read);
  g_autoptr (SulhExchange) grown = NULL;

  sulh_part_set_text (&copy->part.name, "Opens the post");
  g_strfreev (copy->after);
  copy->after = g_strsplit ("e3", " ", -1);
  grown = sulh_part_with_child (read, sides, 0, sulh_part_new (SULH_KIND_SIDE, NULL));
  sulh_part_unref (grown->sides->pdata[0]);
  g_assert_cmpstr (read->part.name, ==, "Frees the list");
  g_assert_cmpstr (read->after[1], ==, "e2");
  g_assert_cmpuint (read->sides->len, ==, 0);
  sulh_part_unref (read);
  sulh_pool_unref (pool);
  g_assert_cmpstr (copy->part.id, ==, "e9");
  g_assert_cmpstr (copy->part.name, ==, "Opens the post");
  g_assert_cmpstr (copy->after[0], ==, "e3");
  g_assert_cmpstr (grown->part.name, ==, "Frees the list");
  g_assert_cmpuint (grown->sides->len, ==, 1);
}

/* One part that somebody keeps is whole, although all others of its file are gone. */
static void
test_last_part_keeps_pool (void)
{
  SulhPool *pool = sulh_pool_new ();
  g_autoptr (SulhExchange) kept = NULL;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (SulhExchange) exchange = read_exchange (pool, id, "Frees the list", "e1");

      if (i == N_TEXTS / 2)
        kept = sulh_part_ref (exchange);
    }
  sulh_pool_unref (pool);
  g_assert_cmpstr (kept->part.id, ==, "e2500");
  g_assert_cmpstr (kept->part.name, ==, "Frees the list");
}

/* Lists are shared only as long as nothing is in them. */
static void
test_lists_are_apart (void)
{
  g_autoptr (SulhPool) pool = sulh_pool_new ();
  g_autoptr (SulhExchange) first = read_exchange (pool, "e1", "One", "");
  g_autoptr (SulhExchange) second = read_exchange (pool, "e2", "Two", "");
  const SulhField *sides = sulh_kind_find_field (SULH_KIND_EXCHANGE, "side");

  sulh_part_take_child (first, sides, sulh_part_new_in (pool, SULH_KIND_SIDE));
  g_assert_cmpuint (first->sides->len, ==, 1);
  g_assert_cmpuint (second->sides->len, ==, 0);
}

/* Texts of every length, those that nearly agree among them, come back as they were put in. */
static void
test_texts (void)
{
  g_autoptr (SulhPool) pool = sulh_pool_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < N_TEXTS; i++)
    {
      char *text = g_strnfill (i % 200, 'x');

      if (i % 200 > 0)
        text[(i / 7) % (i % 200)] = (char)('a' + i % 26);
      g_ptr_array_add (expected, text);
      g_ptr_array_add (found, sulh_pool_add_text (pool, text, i % 200));
    }
  for (guint i = 0; i < N_TEXTS; i++)
    g_assert_cmpstr (found->pdata[i], ==, expected->pdata[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool/says-the-same", test_says_the_same);
  g_test_add_func ("/pool/copy-is-free", test_copy_is_free);
  g_test_add_func ("/pool/last-part-keeps-pool", test_last_part_keeps_pool);
  g_test_add_func ("/pool/lists-are-apart", test_lists_are_apart);
  g_test_add_func ("/pool/texts", test_texts);
  return g_test_run ();
}
