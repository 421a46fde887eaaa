/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/since.h"

#include <string.h>

#include "xml/layout.h"
#include "xml/xml.h"

/* Who may see what, and names that belong to others. */
#define SINCE_AUDIENCES 1
#define SINCE_NAMES_OF_OTHERS 1

/* What elements held in version 1.0, which is that of Sulh 0.1.0, besides what all of them did. */
static const struct
{
  const char *element;
  const char *names;
} first[] = {
  { "scenario", "day-zero illustrative assumptions party actor trust record channel verification "
                "consequence exchange event shock plan summary source" },
  { "assumptions", "reassurance temptation-scale doubt political-loss largest-weight breach-weight "
                   "half-life deadline-pressure credibility-scale circuit-breaker" },
  { "source", "where published" },
  { "party", "wants half-cost outside-option round-cost capital capital-floor clock" },
  { "clock", "rate present-bias gap-tolerance decision-latency deadline" },
  { "actor", "role belongs-to tie mediation spoiling" },
  { "tie", "party access" },
  { "mediation", "both-keep neither-keeps first-exploits second-exploits reputation leverage "
                 "leverage-decay exit dependency capacity" },
  { "spoiling", "gain cost attribution penalty stake control severity" },
  { "trust", "from to level firmness" },
  { "record", "by of kept broken" },
  { "channel", "format between through latency deniability venue" },
  { "verification", "verifier detection delay round-cost" },
  { "consequence", "share points compensation grace" },
  { "exchange", "issue after alternatives required gap agreed done channel side" },
  { "side", "giver receiver gives cost gain exposure share-at-risk tranches duration visibility "
            "framing reversibility quality verification consequence" },
  { "event", "category status on of" },
  { "shock", "family hazard severity control escalation blamed window" },
  { "plan", "rung" },
  { "rung", "exchange on" },
};

static const char first_head[] = "id name note source grade";

/* Attributes whose choices grew later, and how many there were in version 1.0. */
static const struct
{
  SulhKind kind;
  const char *name;
  int n;
} grown[] = {
  { SULH_KIND_ACTOR, "role", 6 },
  { SULH_KIND_EVENT, "category", 8 },
};

static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (words, word); at; at = strstr (at + 1, word))
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/**
 * sulh_since_get_name:
 * @kind: a kind of part
 * @name: an attribute or element that it can hold
 *
 * A new minor version gets a table of its own here, of what it added.
 *
 * Returns: the minor version that brought @name
 */
guint
sulh_since_get_name (SulhKind kind, const char *name)
{
  const char *element = sulh_kind_get_info (kind)->element;

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_equal (first[i].element, element))
      return has_word (first[i].names, name) || has_word (first_head, name) ? 0 : 1;
  return 1;
}

/**
 * sulh_since_get_choice:
 * @kind: a kind of part
 * @name: an attribute of it
 * @choice: a position in its choices
 *
 * Returns: the minor version that brought the choice, where that is later than the attribute
 */
guint
sulh_since_get_choice (SulhKind kind, const char *name, int choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (grown); i++)
    if (grown[i].kind == kind && g_str_equal (grown[i].name, name))
      return choice < grown[i].n ? 0 : 1;
  return 0;
}

/* Of a kind, what came later than version 1.0, and where else to look for such things. */
typedef struct
{
  GPtrArray *later; /* fields */
  GArray *since; /* of each, as guint */
  GPtrArray *within; /* fields of parts */
  GPtrArray *grown; /* choices */
} Search;

static void
plan_search (Search *search, SulhKind kind)
{
  search->later = g_ptr_array_new ();
  search->since = g_array_new (FALSE, FALSE, sizeof (guint));
  search->within = g_ptr_array_new ();
  search->grown = g_ptr_array_new ();
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);
      guint since = sulh_since_get_name (kind, sulh_layout_get_name (field));

      if (since > 0)
        {
          g_ptr_array_add (search->later, (gpointer)field);
          g_array_append_val (search->since, since);
        }
      if (field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS)
        g_ptr_array_add (search->within, (gpointer)field);
      if (field->type == SULH_FIELD_CHOICE
          && sulh_since_get_choice (kind, field->name, G_MAXINT) > 0)
        g_ptr_array_add (search->grown, (gpointer)field);
    }
}

/* Made once for all threads, and never changed. */
static const Search *
get_searches (void)
{
  static const Search *searches = NULL;

  if (g_once_init_enter (&searches))
    {
      Search *made = g_new0 (Search, SULH_N_KINDS);

      for (guint i = 0; i < SULH_N_KINDS; i++)
        plan_search (&made[i], i);
      g_once_init_leave (&searches, made);
    }
  return searches;
}

/* Comments and instructions could always stand in a file. */
static gboolean
is_remark (const SulhForeignItem *item)
{
  return item->place != SULH_FOREIGN_ATTRIBUTE && item->place != SULH_FOREIGN_INNER_ATTRIBUTE
         && (g_str_has_prefix (item->text, "<!") || g_str_has_prefix (item->text, "<?"));
}

static guint
measure_foreign (const SulhPart *part, const GArray *items)
{
  guint minor = sulh_part_get_foreign_minor (part);

  for (guint i = 0; i < items->len; i++)
    if (!is_remark (&g_array_index (items, SulhForeignItem, i)))
      return MAX (minor, SINCE_NAMES_OF_OTHERS);
  return minor;
}

static guint
measure_head (const SulhPart *part)
{
  g_autoptr (GArray) items = sulh_part_has_foreign (part) ? sulh_part_list_foreign (part) : NULL;
  guint minor = items ? measure_foreign (part, items) : 0;

  return part->field_audiences ? MAX (minor, SINCE_AUDIENCES) : minor;
}

static guint
measure_fields (const SulhPart *part, const Search *search)
{
  guint minor = 0;

  for (guint i = 0; i < search->later->len; i++)
    if (!sulh_part_has_initial (part, search->later->pdata[i]))
      minor = MAX (minor, g_array_index (search->since, guint, i));
  for (guint i = 0; i < search->grown->len; i++)
    {
      const SulhField *field = search->grown->pdata[i];
      int choice = *(int *)sulh_part_get_member (part, field);

      minor = MAX (minor, sulh_since_get_choice (part->kind, field->name, choice));
    }
  return minor;
}

static guint measure_part (const Search *searches, const SulhPart *part, guint minor);

/* What a newer program wrote may ask for more than this one knows, so all of it is looked at, but
 * for the fields of parts once their answer can be none but what is known. */
static guint
measure_inside (const Search *searches, const SulhPart *part, guint minor)
{
  const Search *search = &searches[part->kind];

  if (minor < SULH_XML_MINOR_VERSION)
    minor = MAX (minor, measure_fields (part, search));
  for (guint i = 0; i < search->within->len; i++)
    {
      const SulhField *field = search->within->pdata[i];
      gpointer member = sulh_part_get_member (part, field);

      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        minor = measure_part (searches, *(SulhPart **)member, minor);
      for (guint j = 0; field->type == SULH_FIELD_PARTS && j < (*(GPtrArray **)member)->len; j++)
        minor = measure_part (searches, (*(GPtrArray **)member)->pdata[j], minor);
    }
  return minor;
}

static guint
measure_part (const Search *searches, const SulhPart *part, guint minor)
{
  return measure_inside (searches, part, MAX (minor, measure_head (part)));
}

/**
 * sulh_since_measure:
 * @scenario: a scenario
 * @foreign: (nullable) (element-type SulhForeignItem): what is foreign in it, parts within left
 *   aside, as sulh_part_list_foreign() says, which takes long for so large a part
 *
 * Costs O(parts).
 *
 * Returns: the smallest minor version in which all of @scenario can be said, so that programs that
 * know no later one can read it where that is possible
 */
guint
sulh_since_measure (const SulhPart *scenario, const GArray *foreign)
{
  guint minor = foreign ? measure_foreign (scenario, foreign) : 0;

  if (scenario->field_audiences)
    minor = MAX (minor, SINCE_AUDIENCES);
  return measure_inside (get_searches (), scenario, minor);
}
