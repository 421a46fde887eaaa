/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pool.h"

#include <string.h>

#define FIRST_BLOCK 4096 /* bytes; a small file takes little */
#define LARGEST_BLOCK (256 * 1024)
#define N_RECENT 512 /* texts that are found again */
#define LONGEST_RECENT 64 /* bytes; the longer a text, the less likely it comes again */

/* Memory from the system, filled from its start; the data follows. */
typedef struct Block Block;
struct Block
{
  Block *before;
  gpointer filler; /* keeps the data at an even multiple of the size of two pointers */
};

typedef struct
{
  char *text;
  gsize length;
} Recent;

struct SulhPool
{
  gatomicrefcount users;
  Block *last;
  char *at; /* where the free part of the last block begins */
  gsize left; /* bytes in it */
  gsize next_size;
  Recent recent[N_RECENT];
};

static void
add_block (SulhPool *pool, gsize least)
{
  gsize size = MAX (pool->next_size, least);
  Block *block = g_malloc (sizeof (Block) + size);

  block->before = pool->last;
  pool->last = block;
  pool->at = (char *)(block + 1);
  pool->left = size;
  pool->next_size = MIN (2 * size, LARGEST_BLOCK);
}

static char *
take (SulhPool *pool, gsize size)
{
  char *memory;

  if (size > pool->left)
    add_block (pool, size);
  memory = pool->at;
  pool->at += size;
  pool->left -= size;
  return memory;
}

static char *
copy_text (SulhPool *pool, const char *text, gsize length)
{
  char *copy = take (pool, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

/* Texts that differ only in the middle share a place; then the later one is found again. */
static guint
find_place (const char *text, gsize length)
{
  guint64 mixed = length;
  guint64 part = 0;

  memcpy (&part, text, MIN (length, sizeof part));
  mixed += part * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  if (length > sizeof part)
    {
      memcpy (&part, text + length - sizeof part, sizeof part);
      mixed = (mixed ^ (mixed >> 29)) + part * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
    }
  return (guint)(mixed >> 40) % N_RECENT;
}

/**
 * sulh_pool_new:
 *
 * Returns: (transfer full): a pool, to be filled by one thread
 */
SulhPool *
sulh_pool_new (void)
{
  SulhPool *pool = g_new0 (SulhPool, 1);

  g_atomic_ref_count_init (&pool->users);
  pool->next_size = FIRST_BLOCK;
  return pool;
}

/**
 * sulh_pool_ref:
 * @pool: a pool
 *
 * Safe from any thread.
 *
 * Returns: (transfer full): @pool
 */
SulhPool *
sulh_pool_ref (SulhPool *pool)
{
  g_atomic_ref_count_inc (&pool->users);
  return pool;
}

/**
 * sulh_pool_unref:
 * @pool: (transfer full): a pool
 *
 * Safe from any thread.
 */
void
sulh_pool_unref (SulhPool *pool)
{
  if (!g_atomic_ref_count_dec (&pool->users))
    return;
  while (pool->last)
    {
      Block *block = pool->last;

      pool->last = block->before;
      g_free (block);
    }
  g_free (pool);
}

/**
 * sulh_pool_alloc:
 * @pool: a pool that is being filled
 * @size: how many bytes
 *
 * Returns: (transfer none): memory that any struct can be in, and that is there as long as @pool
 */
gpointer
sulh_pool_alloc (SulhPool *pool, gsize size)
{
  gsize over = (gsize)pool->at % sizeof (Block);
  gsize skip = over ? sizeof (Block) - over : 0;

  if (skip + size <= pool->left)
    take (pool, skip);
  else
    add_block (pool, size);
  return take (pool, size);
}

/**
 * sulh_pool_add_text:
 * @pool: a pool that is being filled
 * @text: (array length=length): a text
 * @length: its length in bytes
 *
 * A short text that came lately is there only once. Costs no more than to look at one of them.
 *
 * Returns: (transfer none): the text, ended with a zero byte; it is there as long as @pool, and is
 * not to be changed
 */
char *
sulh_pool_add_text (SulhPool *pool, const char *text, gsize length)
{
  Recent *recent;

  if (length > LONGEST_RECENT)
    return copy_text (pool, text, length);
  recent = &pool->recent[find_place (text, length)];
  if (recent->text && recent->length == length && memcmp (recent->text, text, length) == 0)
    return recent->text;
  recent->text = copy_text (pool, text, length);
  recent->length = length;
  return recent->text;
}
