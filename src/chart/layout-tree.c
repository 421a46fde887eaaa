/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies lie in the order of a curve that fills the plane (Morton), so that each cell of the tree
 * is a stretch of them; cells lie in the order in which they are visited, each with the place where
 * one goes on that does not look into it (Barnes and Hut 1986).
 */
#include "chart/layout-tree.h"

#include <math.h>
#include <string.h>

#define DEEPEST 15
#define BODIES_IN_LEAF 6
#define NEAREST 1e-6f

/* A cell is seen as one body from where it looks smaller than this, as a share of the way. */
#define FAR_ENOUGH 1.0f

typedef struct
{
  float x; /* the middle of its mass */
  float y;
  float mass;
  float near; /* square of the way within which it must be looked into; of a leaf infinite */
  guint first; /* of its bodies */
  guint end;
  guint next; /* cell after all that lie in it */
} Cell;

struct _SulhTree
{
  guint n;
  guint *order; /* bodies along the curve */
  guint *spare;
  guint32 *keys; /* of bodies, in their own order */
  float *x; /* along the curve */
  float *y;
  float *mass;
  Cell *cells;
  guint n_cells;
};

/**
 * sulh_tree_new:
 * @n_most: how many bodies there may be
 *
 * Returns: (transfer full): a tree without bodies
 */
SulhTree *
sulh_tree_new (guint n_most)
{
  SulhTree *tree = g_new0 (SulhTree, 1);

  tree->order = g_new (guint, n_most + 1);
  tree->spare = g_new (guint, n_most + 1);
  tree->keys = g_new (guint32, n_most + 1);
  tree->x = g_new (float, n_most + 1);
  tree->y = g_new (float, n_most + 1);
  tree->mass = g_new (float, n_most + 1);
  tree->cells = g_new (Cell, (gsize)n_most * (DEEPEST + 1) + 1);
  return tree;
}

void
sulh_tree_free (SulhTree *tree)
{
  g_free (tree->order);
  g_free (tree->spare);
  g_free (tree->keys);
  g_free (tree->x);
  g_free (tree->y);
  g_free (tree->mass);
  g_free (tree->cells);
  g_free (tree);
}

/* Every second bit is one of @number. */
static guint32
spread (guint32 number)
{
  number = (number | number << 8) & 0x00ff00ff;
  number = (number | number << 4) & 0x0f0f0f0f;
  number = (number | number << 2) & 0x33333333;
  return (number | number << 1) & 0x55555555;
}

/* Returns: the side of the square that holds all. */
static float
find_keys (SulhTree *tree, const float *x, const float *y)
{
  float left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY, side, per;

  for (guint i = 0; i < tree->n; i++)
    {
      left = MIN (left, x[i]);
      right = MAX (right, x[i]);
      top = MIN (top, y[i]);
      bottom = MAX (bottom, y[i]);
    }
  side = MAX (MAX (right - left, bottom - top), NEAREST);
  per = (float)((1 << DEEPEST) - 1) / side;
  for (guint i = 0; i < tree->n; i++)
    tree->keys[i]
        = spread ((guint32)((x[i] - left) * per)) | spread ((guint32)((y[i] - top) * per)) << 1;
  return side;
}

/* By digits, the last first; bodies of one key keep their order. */
static void
sort (SulhTree *tree)
{
  for (guint i = 0; i < tree->n; i++)
    tree->order[i] = i;
  for (guint shift = 0; shift < 32; shift += 8)
    {
      guint starts[257] = { 0 };
      guint *sorted = tree->spare;

      for (guint i = 0; i < tree->n; i++)
        starts[(tree->keys[i] >> shift & 255) + 1]++;
      for (guint i = 0; i < 256; i++)
        starts[i + 1] += starts[i];
      for (guint i = 0; i < tree->n; i++)
        sorted[starts[tree->keys[tree->order[i]] >> shift & 255]++] = tree->order[i];
      tree->spare = tree->order;
      tree->order = sorted;
    }
}

static void
weigh_leaf (const SulhTree *tree, Cell *cell)
{
  cell->near = INFINITY;
  for (guint i = cell->first; i < cell->end; i++)
    {
      cell->mass += tree->mass[i];
      cell->x += tree->mass[i] * tree->x[i];
      cell->y += tree->mass[i] * tree->y[i];
    }
}

/* The four cells in it, each to where the next two bits of the key change. */
static void
grow (SulhTree *tree, guint first, guint end, guint depth, float side)
{
  guint at = tree->n_cells++;
  Cell cell = { .first = first, .end = end };

  if (end - first <= BODIES_IN_LEAF || depth == DEEPEST)
    weigh_leaf (tree, &cell);
  else
    {
      guint shift = 2 * (DEEPEST - 1 - depth);

      cell.near = side * side / (FAR_ENOUGH * FAR_ENOUGH);
      for (guint i = first, from = first; i < end; from = i)
        {
          guint child = tree->n_cells;

          while (i < end
                 && (tree->keys[tree->order[i]] >> shift & 3)
                        == (tree->keys[tree->order[from]] >> shift & 3))
            i++;
          grow (tree, from, i, depth + 1, side / 2);
          cell.mass += tree->cells[child].mass;
          cell.x += tree->cells[child].mass * tree->cells[child].x;
          cell.y += tree->cells[child].mass * tree->cells[child].y;
        }
    }
  cell.x /= cell.mass;
  cell.y /= cell.mass;
  cell.next = tree->n_cells;
  tree->cells[at] = cell;
}

/**
 * sulh_tree_plant:
 * @tree: a tree
 * @n: number of bodies, at most as many as it was made for
 * @x: where they are
 * @y: likewise
 * @mass: how much each pushes, above 0
 *
 * n log n.
 */
void
sulh_tree_plant (SulhTree *tree, guint n, const float *x, const float *y, const float *mass)
{
  float side;

  tree->n = n;
  tree->n_cells = 0;
  side = find_keys (tree, x, y);
  sort (tree);
  for (guint i = 0; i < n; i++)
    {
      tree->x[i] = x[tree->order[i]];
      tree->y[i] = y[tree->order[i]];
      tree->mass[i] = mass[tree->order[i]];
    }
  if (n > 0)
    grow (tree, 0, n, 0, side);
}

/** sulh_tree_get_order: Returns: (array): the bodies, such that near ones stand near each other */
const guint *
sulh_tree_get_order (const SulhTree *tree)
{
  return tree->order;
}

/**
 * sulh_tree_push:
 * @tree: a tree
 * @x: a place
 * @y: likewise
 * @push_x: (out): how strongly all bodies push what is there
 * @push_y: (out): likewise
 *
 * Each body pushes by its mass divided by the way; what is on one spot does not push. About log n.
 */
void
sulh_tree_push (const SulhTree *tree, float x, float y, float *push_x, float *push_y)
{
  float sum_x = 0, sum_y = 0;

  for (guint c = 0; c < tree->n_cells;)
    {
      const Cell *cell = &tree->cells[c];
      float dx = x - cell->x, dy = y - cell->y;
      float square = dx * dx + dy * dy;

      if (square > cell->near)
        {
          float share = cell->mass / square;

          sum_x += share * dx;
          sum_y += share * dy;
          c = cell->next;
          continue;
        }
      c++;
      for (guint i = cell->first; isinf (cell->near) && i < cell->end; i++)
        {
          float to_x = x - tree->x[i], to_y = y - tree->y[i];
          float share = tree->mass[i] / (to_x * to_x + to_y * to_y + NEAREST);

          sum_x += share * to_x;
          sum_y += share * to_y;
        }
    }
  *push_x = sum_x;
  *push_y = sum_y;
}
