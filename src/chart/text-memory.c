/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text-memory.h"

/*
 * Two generations: what the figure before last had and the last had not is forgotten, so that a
 * memory never holds more than two figures.
 */
struct _SulhTextMemory
{
  GHashTable *young; /* of Key to SulhText */
  GHashTable *old;
  char *voice;
};

typedef struct
{
  char *string;
  SulhFont font;
  int width;
  guint lines;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->string) ^ ((guint)key->width * 31 + key->lines)
         ^ ((guint)(key->font.size * 8) << 4) ^ (guint)key->font.weight;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->width == second->width && first->lines == second->lines
         && first->font.size == second->font.size && first->font.weight == second->font.weight
         && g_str_equal (first->string, second->string);
}

static void
free_key (gpointer data)
{
  g_free (((Key *)data)->string);
  g_free (data);
}

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, free_key, (GDestroyNotify)sulh_text_free);
}

/** sulh_text_memory_new: Returns: (transfer full): a memory that holds nothing */
SulhTextMemory *
sulh_text_memory_new (void)
{
  SulhTextMemory *memory = g_new0 (SulhTextMemory, 1);

  memory->young = make_table ();
  memory->old = make_table ();
  return memory;
}

void
sulh_text_memory_free (SulhTextMemory *memory)
{
  if (memory == NULL)
    return;
  g_hash_table_unref (memory->young);
  g_hash_table_unref (memory->old);
  g_free (memory->voice);
  g_free (memory);
}

/**
 * sulh_text_memory_begin:
 * @memory: a memory
 * @voice: all that the measure of a text depends on besides the text and its font
 *
 * A figure begins.
 */
void
sulh_text_memory_begin (SulhTextMemory *memory, const char *voice)
{
  GHashTable *forgotten = memory->old;

  memory->old = memory->young;
  memory->young = forgotten;
  g_hash_table_remove_all (memory->young);
  if (g_strcmp0 (memory->voice, voice) == 0)
    return;
  g_hash_table_remove_all (memory->old);
  g_free (memory->voice);
  memory->voice = g_strdup (voice);
}

/**
 * sulh_text_memory_find:
 * @memory: a memory
 * @string: a text
 * @font: its size and weight
 * @width: width at which it is broken, in Pango units, or 0
 * @lines: lines after which it is shortened, or 0
 *
 * Returns: (transfer none) (nullable): what was measured; valid until the next figure begins
 */
const SulhText *
sulh_text_memory_find (SulhTextMemory *memory, const char *string, SulhFont font, int width,
                       guint lines)
{
  Key key = { (char *)string, font, width, lines };
  SulhText *text = g_hash_table_lookup (memory->young, &key);
  gpointer known, kept;

  if (text)
    return text;
  if (!g_hash_table_steal_extended (memory->old, &key, &known, &kept))
    return NULL;
  g_hash_table_insert (memory->young, known, kept);
  return kept;
}

void
sulh_text_memory_add (SulhTextMemory *memory, const char *string, SulhFont font, int width,
                      guint lines, const SulhText *text)
{
  Key key = { g_strdup (string), font, width, lines };

  g_hash_table_insert (memory->young, g_memdup2 (&key, sizeof key), sulh_text_copy (text));
}
