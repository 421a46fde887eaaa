/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/audience.h"

#include "model/audience-private.h"

typedef struct
{
  char *field;
  char **audience;
} Entry;

/* Shared between copies of a part and never changed then; in the order of the names. */
struct SulhFieldAudiences
{
  gatomicrefcount users;
  guint n;
  Entry entries[];
};

static SulhFieldAudiences *
field_audiences_new (guint n)
{
  SulhFieldAudiences *self = g_malloc0 (sizeof (SulhFieldAudiences) + n * sizeof (Entry));

  g_atomic_ref_count_init (&self->users);
  self->n = n;
  return self;
}

static guint
count (const SulhFieldAudiences *self)
{
  return self ? self->n : 0;
}

/* The position of @field, or of the first name after it. */
static guint
find_entry (const SulhFieldAudiences *self, const char *field, gboolean *found)
{
  guint i = 0;

  while (i < count (self) && g_strcmp0 (self->entries[i].field, field) < 0)
    i++;
  *found = i < count (self) && g_str_equal (self->entries[i].field, field);
  return i;
}

static gboolean
words_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

/* A list without a word is for nobody else, and must never be taken for nothing said. */
static char **
copy_words (const char *const *audience)
{
  static const char *const team[] = { SULH_AUDIENCE_TEAM, NULL };

  return g_strdupv ((char **)(audience && audience[0] == NULL ? team : audience));
}

SulhFieldAudiences *
sulh_field_audiences_ref (SulhFieldAudiences *self)
{
  if (self)
    g_atomic_ref_count_inc (&self->users);
  return self;
}

void
sulh_field_audiences_unref (SulhFieldAudiences *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->users))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->entries[i].field);
      g_strfreev (self->entries[i].audience);
    }
  g_free (self);
}

gboolean
sulh_field_audiences_equal (const SulhFieldAudiences *a, const SulhFieldAudiences *b)
{
  if (a == b)
    return TRUE;
  if (count (a) != count (b))
    return FALSE;
  for (guint i = 0; i < count (a); i++)
    if (!g_str_equal (a->entries[i].field, b->entries[i].field)
        || !words_equal (a->entries[i].audience, b->entries[i].audience))
      return FALSE;
  return TRUE;
}

/**
 * sulh_audience_is_word:
 * @word: a word of an audience
 *
 * Returns: whether it has a meaning of its own and is no id
 */
gboolean
sulh_audience_is_word (const char *word)
{
  return g_str_equal (word, SULH_AUDIENCE_ALL) || g_str_equal (word, SULH_AUDIENCE_TEAM);
}

/**
 * sulh_audience_allows:
 * @audience: (nullable): an audience, as sulh_part_get_audience() gives it
 * @id: id of a party or an actor
 *
 * Returns: whether @id is among those who may see; nobody is where nothing is said
 */
gboolean
sulh_audience_allows (const char *const *audience, const char *id)
{
  return audience
         && (g_strv_contains (audience, SULH_AUDIENCE_ALL)
             || (!sulh_audience_is_word (id) && g_strv_contains (audience, id)));
}

/**
 * sulh_part_get_audience:
 * @part: a part
 *
 * Who may see the part besides the team: ids of parties and actors, the word "all" for
 * everybody, the word "team" for nobody else. Where nothing is said, a part is for those whom
 * the part around it is for; a scenario that says nothing is for the team only.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where nothing is said
 */
const char *const *
sulh_part_get_audience (gconstpointer part)
{
  return (const char *const *)((const SulhPart *)part)->audience;
}

/**
 * sulh_part_set_audience:
 * @part: a new part
 * @audience: (nullable): the words, or %NULL to say nothing; no words are the word "team"
 */
void
sulh_part_set_audience (gpointer part, const char *const *audience)
{
  SulhPart *self = part;
  char **words = copy_words (audience);

  g_return_if_fail (self->pool == NULL);
  g_strfreev (self->audience);
  self->audience = words;
}

/**
 * sulh_part_get_field_audience:
 * @part: a part
 * @field: name of one of its fields that is no part
 *
 * Who may see this one value; where nothing is said, those who may see the part.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where nothing is said
 */
const char *const *
sulh_part_get_field_audience (gconstpointer part, const char *field)
{
  const SulhFieldAudiences *self = ((const SulhPart *)part)->field_audiences;
  gboolean found;
  guint i = find_entry (self, field, &found);

  return found ? (const char *const *)self->entries[i].audience : NULL;
}

/**
 * sulh_part_set_field_audience:
 * @part: a new part
 * @field: name of one of its fields, see sulh_kind_can_limit_field()
 * @audience: (nullable): the words, or %NULL to say nothing
 */
void
sulh_part_set_field_audience (gpointer part, const char *field, const char *const *audience)
{
  SulhPart *self = part;
  SulhFieldAudiences *before = self->field_audiences;
  gboolean found;
  guint place = find_entry (before, field, &found);
  guint n = count (before) - found + (audience != NULL);
  SulhFieldAudiences *after = n > 0 ? field_audiences_new (n) : NULL;
  guint to = 0;

  for (guint i = 0; i <= count (before); i++)
    {
      if (i == place && audience)
        after->entries[to++] = (Entry){ g_strdup (field), copy_words (audience) };
      if (i < count (before) && !(found && i == place))
        after->entries[to++] = (Entry){ g_strdup (before->entries[i].field),
                                        g_strdupv (before->entries[i].audience) };
    }
  self->field_audiences = after;
  sulh_field_audiences_unref (before);
}

/**
 * sulh_part_count_field_audiences:
 * @part: a part
 *
 * Returns: the number of its fields that have an audience of their own
 */
guint
sulh_part_count_field_audiences (gconstpointer part)
{
  return count (((const SulhPart *)part)->field_audiences);
}

/**
 * sulh_part_get_nth_field_audience:
 * @part: a part
 * @n: a position below sulh_part_count_field_audiences()
 * @field: (out) (transfer none): name of the field; the order is that of the names
 *
 * Returns: (transfer none): the words
 */
const char *const *
sulh_part_get_nth_field_audience (gconstpointer part, guint n, const char **field)
{
  const Entry *entry = &((const SulhPart *)part)->field_audiences->entries[n];

  *field = entry->field;
  return (const char *const *)entry->audience;
}

/**
 * sulh_kind_can_limit_field:
 * @kind: a kind
 * @field: a name
 *
 * Returns: whether @field is a value of parts of @kind that can have an audience of its own;
 * the parts within say for themselves whom they are for, and an id cannot be kept from those who
 * see the part
 */
gboolean
sulh_kind_can_limit_field (SulhKind kind, const char *field)
{
  static const char *const common[] = { "name", "note", "source", "grade", NULL };
  const SulhField *found = sulh_kind_find_field (kind, field);

  if (found)
    return found->type != SULH_FIELD_PART && found->type != SULH_FIELD_PARTS;
  return g_strv_contains (common, field);
}
