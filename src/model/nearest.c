/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/nearest.h"

#include <string.h>

#define LONGEST 48 /* bytes; nobody mistypes a longer word by accident */

static gboolean
same (char a, char b)
{
  return g_ascii_tolower (a) == g_ascii_tolower (b);
}

static gboolean
is_same (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize i = 0;

  while (i < a_length && i < b_length && same (a[i], b[i]))
    i++;
  return a_length == b_length && i == a_length;
}

/* The cheapest way to the cell: leave out, put in, replace, or swap two neighbours. */
static guint
cell (guint rows[3][LONGEST + 1], const char *a, const char *b, guint i, guint j)
{
  guint *row = rows[i % 3];
  guint *above = rows[(i + 2) % 3];
  guint best = MIN (above[j], row[j - 1]) + 1;

  best = MIN (best, above[j - 1] + !same (a[i - 1], b[j - 1]));
  if (i > 1 && j > 1 && same (a[i - 1], b[j - 2]) && same (a[i - 2], b[j - 1]))
    best = MIN (best, rows[(i + 1) % 3][j - 2] + 1);
  return best;
}

/* Edit distance with swapped neighbours; capitals count as small letters. */
static guint
distance (const char *a, gsize a_length, const char *b, gsize b_length)
{
  guint rows[3][LONGEST + 1];

  for (guint j = 0; j <= b_length; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      rows[i % 3][0] = i;
      for (guint j = 1; j <= b_length; j++)
        rows[i % 3][j] = cell (rows, a, b, i, j);
    }
  return rows[a_length % 3][b_length];
}

/**
 * sulh_nearest:
 * @word: an unknown word
 *
 * A known word is near when at most a third of the letters differ, and never more than three.
 *
 * Returns: a search that was offered no word yet; it holds on to @word
 */
SulhNearest
sulh_nearest (const char *word)
{
  gsize length = strlen (word);

  return (
      SulhNearest){ .word = word, .length = length, .distance = (guint)MIN ((length + 1) / 3, 3) };
}

/**
 * sulh_nearest_offer:
 * @nearest: a search
 * @known: a known word, which must outlive the search
 *
 * Takes @known if it is nearer than all before it. Costs the product of both lengths at most,
 * and nothing where the lengths alone are too different.
 */
void
sulh_nearest_offer (SulhNearest *nearest, const char *known)
{
  gsize a = nearest->length;
  gsize b = strlen (known);
  guint found;

  if (a > LONGEST || b > LONGEST || MAX (a, b) - MIN (a, b) > nearest->distance)
    return;
  if (nearest->nearest && nearest->distance <= 1 && !is_same (nearest->word, a, known, b))
    return;
  found = distance (nearest->word, a, known, b);
  if (found < nearest->distance || (found == nearest->distance && nearest->nearest == NULL))
    {
      nearest->nearest = known;
      nearest->distance = found;
    }
}
