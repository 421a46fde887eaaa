/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include "sample.h"

/* The oracle: the costs that the first exchange had, in order, and which of them it has now. */
typedef struct
{
  GArray *costs;
  guint now;
} Oracle;

#define WALK 10000

static double
oracle_get (const Oracle *oracle)
{
  return g_array_index (oracle->costs, double, oracle->now);
}

static void
edit (SulhDocument *document, Oracle *oracle, double cost)
{
  const SulhScenario *now = sulh_document_get_scenario (document);

  sulh_document_take_edit (document, sample_with_cost (now, 0, cost), "Edit", NULL);
  if (cost == oracle_get (oracle))
    return;
  g_array_set_size (oracle->costs, oracle->now + 1);
  g_array_append_val (oracle->costs, cost);
  oracle->now++;
}

static void
undo (SulhDocument *document, Oracle *oracle)
{
  sulh_document_undo (document);
  if (oracle->now > 0)
    oracle->now--;
}

static void
redo (SulhDocument *document, Oracle *oracle)
{
  sulh_document_redo (document);
  if (oracle->now + 1 < oracle->costs->len)
    oracle->now++;
}

static void
assert_agree (SulhDocument *document, const Oracle *oracle)
{
  g_assert_cmpfloat (sample_get_cost (sulh_document_get_scenario (document), 0), ==,
                     oracle_get (oracle));
  g_assert_true ((sulh_document_get_undo_label (document) != NULL) == (oracle->now > 0));
  g_assert_true ((sulh_document_get_redo_label (document) != NULL)
                 == (oracle->now + 1 < oracle->costs->len));
  g_assert_true (sulh_document_is_modified (document)
                 == (oracle_get (oracle) != g_array_index (oracle->costs, double, 0)));
}

static void
assert_same_bytes (SulhDocument *document, const SulhScenario *expected)
{
  g_autoptr (GBytes) now = sulh_store_format (sulh_document_get_scenario (document));
  g_autoptr (GBytes) then = sulh_store_format (expected);

  g_assert_true (g_bytes_equal (now, then));
}

/* Few values, so that an edit now and then changes nothing or leads back to what was saved. */
static void
test_walk (void)
{
  g_autoptr (SulhScenario) first = sample_new (3);
  g_autoptr (SulhScenario) last = NULL;
  g_autoptr (SulhDocument) document = sulh_document_new (first, NULL);
  Oracle oracle = { g_array_new (FALSE, FALSE, sizeof (double)), 0 };
  double cost = sample_get_cost (first, 0);

  g_array_append_val (oracle.costs, cost);
  for (int i = 0; i < WALK; i++)
    {
      int move = g_test_rand_int_range (0, 10);

      if (move < 5)
        edit (document, &oracle, g_test_rand_int_range (1, 6));
      else if (move < 8)
        undo (document, &oracle);
      else
        redo (document, &oracle);
      assert_agree (document, &oracle);
    }
  while (sulh_document_get_redo_label (document))
    redo (document, &oracle);
  last = sulh_part_ref (sulh_document_get_scenario (document));

  while (sulh_document_get_undo_label (document))
    undo (document, &oracle);
  assert_agree (document, &oracle);
  assert_same_bytes (document, first);

  while (sulh_document_get_redo_label (document))
    redo (document, &oracle);
  assert_agree (document, &oracle);
  assert_same_bytes (document, last);
  g_array_unref (oracle.costs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/walk", test_walk);
  return g_test_run ();
}
