/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/siblings.h"

#include "model/audience.h"
#include "model/head.h"

/* One byte at the front keeps names of the four sorts, and ids, apart: no id begins with one. */
#define AUDIENCE '\1'
#define SINGLE '\2'
#define LISTED '\3'
#define AGAIN '\4'

typedef struct
{
  const char *key;
  gconstpointer child; /* part, or field of a text or an audience */
  guint slot; /* how many elements are written in front of it */
  gboolean written;
} Entry;

struct SulhSiblings
{
  GArray *entries;
  GHashTable *by_key; /* (nullable): key → position, made when somebody asks */
  GHashTable *by_child; /* (nullable): child → position, made when somebody asks */
  guint ahead; /* where the next key probably is */
  guint child_ahead; /* where the next child probably is */
  GHashTable *met; /* (nullable): key of a part without an id → how often it was met */
  GStringChunk *names;
  guint length;
};

#define AHEAD 8 /* parts whose memory is asked for in front of its use */

/* Fields and parts are at even addresses, which leaves the odd ones to audiences; that of a field
 * that does not exist, in a file that is refused for it, is as good as any. */
static gpointer
get_child (SulhSibling sibling)
{
  if (sibling.part)
    return (gpointer)sibling.part;
  return GSIZE_TO_POINTER (GPOINTER_TO_SIZE (sibling.field) + (gsize)sibling.audience);
}

static const char *
keep_name (SulhSiblings *self, char sort, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%c%s", sort, name);

  return g_string_chunk_insert (self->names, key);
}

/* The second of the same name is called by its number too. */
static const char *
make_unique (SulhSiblings *self, const char *key)
{
  g_autofree char *unique = NULL;
  guint n;

  if (self->met == NULL)
    self->met = g_hash_table_new (g_str_hash, g_str_equal);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->met, key));
  g_hash_table_insert (self->met, (gpointer)key, GUINT_TO_POINTER (n + 1));
  if (n == 0)
    return key;
  unique = g_strdup_printf ("%s%c%u", key, AGAIN, n);
  return g_string_chunk_insert (self->names, unique);
}

/* A part without an id goes by the parts that it names, as the sides of an exchange do. */
static const char *
name_listed (SulhSiblings *self, const SulhField *field, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (GString) name = g_string_new (NULL);

  if (part->id)
    return part->id;
  g_string_append_printf (name, "%c%s", LISTED, field->name);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_REF)
      {
        const char *id = *(char **)sulh_part_get_member (part, &info->fields[i]);

        g_string_append_printf (name, "%c%s", LISTED, id ? id : "");
      }
  return make_unique (self, g_string_chunk_insert_len (self->names, name->str, (gssize)name->len));
}

static void
add (SulhSiblings *self, const char *key, SulhSibling sibling, gboolean written)
{
  Entry entry = { key, get_child (sibling), self->length, written };

  g_array_append_val (self->entries, entry);
  self->length += written;
}

static GHashTable *
index_keys (const GArray *entries)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (index, (gpointer)g_array_index (entries, Entry, i).key,
                         GUINT_TO_POINTER (i));
  return index;
}

static GHashTable *
index_children (const GArray *entries)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (index, (gpointer)g_array_index (entries, Entry, i).child,
                         GUINT_TO_POINTER (i));
  return index;
}

static void
add_list (SulhSiblings *self, const SulhField *field, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (i + AHEAD < parts->len)
        __builtin_prefetch (parts->pdata[i + AHEAD]);
      add (self, name_listed (self, field, parts->pdata[i]),
           (SulhSibling){ .field = field, .part = parts->pdata[i] }, TRUE);
    }
}

static void
add_field (SulhSiblings *self, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_PARTS)
    add_list (self, field, *(GPtrArray **)member);
  else if (field->type == SULH_FIELD_PROSE && *(char **)member)
    add (self, keep_name (self, SINGLE, field->name), (SulhSibling){ .field = field }, TRUE);
  else if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    add (self, keep_name (self, SINGLE, field->name),
         (SulhSibling){ .field = field, .part = *(SulhPart **)member },
         !sulh_part_has_initial (part, field)); /* else it goes without saying */
}

static void
add_audiences (SulhSiblings *self, const SulhPart *part)
{
  for (guint i = 0; i < sulh_part_count_field_audiences (part); i++)
    {
      const char *name;
      const SulhField *field;

      sulh_part_get_nth_field_audience (part, i, &name);
      field = sulh_head_find_field (part->kind, name);
      add (self, keep_name (self, AUDIENCE, name),
           (SulhSibling){ .field = field, .audience = TRUE }, TRUE);
    }
}

/**
 * sulh_siblings_new:
 * @part: a part
 *
 * The order is that of a file: audiences of fields, the note, the other texts and the parts
 * within. Costs O(number of elements).
 *
 * Returns: (transfer full): its elements; valid until @part is changed or freed
 */
SulhSiblings *
sulh_siblings_new (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  SulhSiblings *self = g_new0 (SulhSiblings, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->names = g_string_chunk_new (256);
  add_audiences (self, part);
  add_field (self, part, sulh_head_find_field (part->kind, "note"));
  for (guint i = 0; i < info->n_fields; i++)
    add_field (self, part, &info->fields[i]);
  return self;
}

void
sulh_siblings_free (SulhSiblings *siblings)
{
  g_array_unref (siblings->entries);
  g_clear_pointer (&siblings->by_key, g_hash_table_unref);
  g_clear_pointer (&siblings->by_child, g_hash_table_unref);
  g_clear_pointer (&siblings->met, g_hash_table_unref);
  g_string_chunk_free (siblings->names);
  g_free (siblings);
}

/**
 * sulh_siblings_get_length:
 * @siblings: the elements of a part
 *
 * Returns: the number of those that are written
 */
guint
sulh_siblings_get_length (const SulhSiblings *siblings)
{
  return siblings->length;
}

/* Children are mostly asked for in their order too, the one in front and the one behind of each
 * thing between them. */
static const char *
find_key_ahead (SulhSiblings *self, SulhSibling sibling)
{
  gpointer child = get_child (sibling);

  for (guint i = self->child_ahead; self->by_child == NULL && i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->child != child)
        continue;
      self->child_ahead = i > 0 ? i - 1 : 0;
      return entry->key;
    }
  return NULL;
}

/**
 * sulh_siblings_get_key:
 * @siblings: the elements of a part
 * @sibling: one of them, or none
 *
 * Returns: (transfer none) (nullable): a name that finds it again after an edit, or %NULL
 */
const char *
sulh_siblings_get_key (SulhSiblings *siblings, SulhSibling sibling)
{
  const char *key = sibling.field ? find_key_ahead (siblings, sibling) : NULL;
  gpointer position;

  if (key || sibling.field == NULL)
    return key;
  if (siblings->by_child == NULL)
    siblings->by_child = index_children (siblings->entries);
  if (!g_hash_table_lookup_extended (siblings->by_child, get_child (sibling), NULL, &position))
    return NULL;
  return g_array_index (siblings->entries, Entry, GPOINTER_TO_UINT (position)).key;
}

/* Keys are mostly asked for in the order of the elements; once they were not, a table is better. */
static gboolean
find_ahead (SulhSiblings *siblings, const char *key, guint *slot, guint *behind)
{
  for (; siblings->by_key == NULL && siblings->ahead < siblings->entries->len; siblings->ahead++)
    {
      const Entry *entry = &g_array_index (siblings->entries, Entry, siblings->ahead);

      if (siblings->ahead + AHEAD < siblings->entries->len)
        __builtin_prefetch (entry[AHEAD].key);
      if (!g_str_equal (entry->key, key))
        continue;
      *slot = entry->slot;
      *behind = entry->slot + entry->written;
      return TRUE;
    }
  return FALSE;
}

/**
 * sulh_siblings_find:
 * @siblings: the elements of a part
 * @key: (nullable): a name, as sulh_siblings_get_key() gave it
 * @slot: (out): how many elements are written in front of it
 * @behind: (out): how many are written up to its end
 *
 * Returns: whether it is still there
 */
gboolean
sulh_siblings_find (SulhSiblings *siblings, const char *key, guint *slot, guint *behind)
{
  const Entry *entry;
  gpointer position;

  if (key && find_ahead (siblings, key, slot, behind))
    return TRUE;
  if (siblings->by_key == NULL)
    siblings->by_key = index_keys (siblings->entries);
  if (key == NULL || !g_hash_table_lookup_extended (siblings->by_key, key, NULL, &position))
    return FALSE;
  entry = &g_array_index (siblings->entries, Entry, GPOINTER_TO_UINT (position));
  *slot = entry->slot;
  *behind = entry->slot + entry->written;
  return TRUE;
}
