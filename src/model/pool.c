/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pool.h"

#include <string.h>
#include <sys/mman.h>

#include "model/pages.h"
#include "model/text.h"

#define FIRST_BLOCK 4096 /* bytes; a small file takes little */
#define USUAL_BLOCK (256 * 1024)
#define LARGE_FILE (4 * 1024 * 1024) /* bytes, from which on blocks are of large pages */
#define LARGE_PAGE (2 * 1024 * 1024)
#define LARGE_BLOCK (2 * LARGE_PAGE)
#define N_RECENT 512 /* texts that are found again */
#define LONGEST_RECENT 64 /* bytes; the longer a text, the less likely it comes again */

/* Memory from the system, filled from its start; the data follows. */
typedef struct Block Block;
struct Block
{
  Block *before;
  gpointer filler; /* keeps the data at an even multiple of the size of two pointers */
};

/* Up to eight bytes of each end tell most texts from each other. */
typedef struct
{
  char *text;
  gsize length;
  guint64 head;
  guint64 tail;
} Recent;

struct SulhPool
{
  gatomicrefcount users;
  Block *last;
  char *at; /* where the free part of the last block begins */
  gsize left; /* bytes in it that are there */
  gsize later; /* bytes behind them that the system was not asked for yet */
  gsize next_size;
  gsize total; /* bytes in all blocks */
  Recent recent[N_RECENT];
};

/* The next bytes of the last block. */
static void
stretch (SulhPool *pool)
{
  gsize n = MIN (pool->later, SULH_PAGES_STRETCH);

  sulh_pages_ask_for (pool->at + pool->left, n);
  pool->left += n;
  pool->later -= n;
}

/* A large file gets large pages, of which fewer are needed; the header is within @size then. */
static Block *
make_block (gsize size)
{
  Block *block;

  if (size < LARGE_PAGE)
    return g_aligned_alloc (1, size, sizeof (Block));
  block = g_aligned_alloc (1, size, LARGE_PAGE);
  madvise (block, size, MADV_HUGEPAGE);
  return block;
}

static void
add_block (SulhPool *pool, gsize least)
{
  gsize size = MAX (pool->next_size, least + sizeof (Block));
  Block *block = make_block (size);

  block->before = pool->last;
  pool->last = block;
  pool->at = (char *)(block + 1);
  pool->left = size - sizeof (Block);
  pool->later = 0;
  if (size > SULH_PAGES_STRETCH && size < LARGE_PAGE)
    {
      pool->later = pool->left;
      pool->left = 0;
    }
  pool->total += size;
  pool->next_size = pool->total < LARGE_FILE ? MIN (2 * size, USUAL_BLOCK) : LARGE_BLOCK;
}

/* Makes room in one piece; what is left of a block is lost. */
static void
make_room (SulhPool *pool, gsize size)
{
  if (size > pool->left + pool->later)
    add_block (pool, size);
  while (size > pool->left)
    stretch (pool);
}

static char *
take (SulhPool *pool, gsize size)
{
  char *memory;

  if (size > pool->left)
    make_room (pool, size);
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

static inline void
read_ends (const char *text, gsize length, guint64 *head, guint64 *tail)
{
  if (length < sizeof *head)
    {
      *head = length > 0 ? sulh_text_read_few (text, length) : 0;
      *tail = 0;
      return;
    }
  memcpy (head, text, sizeof *head);
  memcpy (tail, text + length - sizeof *tail, sizeof *tail);
}

/* Texts that differ only in the middle share a place; then the later one is found again. */
static inline guint
find_place (gsize length, guint64 head, guint64 tail)
{
  guint64 mixed = length + head * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  mixed = (mixed ^ (mixed >> 29)) + tail * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  return (guint)(mixed >> 40) % N_RECENT;
}

/* Two words of eight bytes hold all of a text of up to sixteen. */
static inline gboolean
is_same (const Recent *recent, const char *text, gsize length, guint64 head, guint64 tail)
{
  return recent->text && recent->length == length && recent->head == head && recent->tail == tail
         && (length <= 2 * sizeof head || memcmp (recent->text, text, length) == 0);
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
 * @pool: a pool that is being filled
 *
 * For the thread that fills it, which has no others to wait for.
 *
 * Returns: (transfer full): @pool
 */
SulhPool *
sulh_pool_ref (SulhPool *pool)
{
  pool->users++;
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
      g_aligned_free (block);
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

  if (skip + size <= pool->left + pool->later)
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
  guint64 head;
  guint64 tail;
  Recent *recent;

  if (length > LONGEST_RECENT)
    return copy_text (pool, text, length);
  read_ends (text, length, &head, &tail);
  recent = &pool->recent[find_place (length, head, tail)];
  if (!is_same (recent, text, length, head, tail))
    *recent = (Recent){ copy_text (pool, text, length), length, head, tail };
  return recent->text;
}
