/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include "xml/build.h"
#include "xml/encoding.h"
#include "xml/faults.h"
#include "xml/parse.h"
#include "xml/prescan.h"

/* Where a finding stands, in bytes. */
typedef struct
{
  gsize offset;
  SulhFinding *finding;
} Spot;

/* Two equal scenarios: the one that the findings speak of, and the one that was read again. */
typedef struct
{
  SulhBuilder *builder;
  GHashTable *wanted; /* part → list of findings about it */
  GArray *spots;
} Search;

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const Spot *first = a;
  const Spot *second = b;

  return (first->offset > second->offset) - (first->offset < second->offset);
}

static GHashTable *
index_findings (const GPtrArray *findings)
{
  GHashTable *wanted = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];
      GPtrArray *list = g_hash_table_lookup (wanted, finding->part);

      if (!finding->part || finding->line > 0)
        continue;
      if (!list)
        g_hash_table_insert (wanted, finding->part, list = g_ptr_array_new ());
      g_ptr_array_add (list, (gpointer)finding);
    }
  return wanted;
}

/* What a file leaves out stands where the part around it stands. */
static void
place (Search *search, const GPtrArray *findings, const SulhPart *read, gsize around)
{
  for (guint i = 0; findings && i < findings->len; i++)
    {
      SulhFinding *finding = findings->pdata[i];
      gsize offset = sulh_builder_get_place (search->builder, read, finding->field);
      Spot spot = { offset > 0 ? offset : around, finding };

      g_array_append_val (search->spots, spot);
    }
}

static void
walk (Search *search, const SulhPart *part, const SulhPart *read, gsize around)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  gsize here = sulh_builder_get_place (search->builder, read, NULL);

  here = here > 0 ? here : around;
  place (search, g_hash_table_lookup (search->wanted, part), read, here);
  for (guint f = 0; f < info->n_fields; f++)
    {
      gpointer own = sulh_part_get_member (part, &info->fields[f]);
      gpointer other = sulh_part_get_member (read, &info->fields[f]);

      if (info->fields[f].type == SULH_FIELD_PART && *(SulhPart **)own)
        walk (search, *(SulhPart **)own, *(SulhPart **)other, here);
      if (info->fields[f].type == SULH_FIELD_PARTS)
        for (guint i = 0; i < (*(GPtrArray **)own)->len; i++)
          walk (search, (*(GPtrArray **)own)->pdata[i], (*(GPtrArray **)other)->pdata[i], here);
    }
}

/* A column is one character. */
static void
number_lines (GArray *spots, const char *text, gsize length)
{
  gsize at = 0;
  int line = 1;
  int column = 1;

  g_array_sort (spots, compare_spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);

      for (; at < MIN (spot->offset, length); at++)
        if (text[at] == '\n')
          {
            line++;
            column = 1;
          }
        else if ((text[at] & 0xC0) != 0x80)
          column++;
      spot->finding->line = line;
      spot->finding->column = column;
    }
}

static void
locate_in (const SulhScan *scan, const char *text, gsize length, const SulhScenario *scenario,
           const GPtrArray *findings, SulhFaults *faults)
{
  g_autoptr (SulhBuilder) builder = sulh_builder_new (scan, faults);
  g_autoptr (GHashTable) wanted = index_findings (findings);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_autoptr (SulhScenario) again = NULL;
  Search search = { builder, wanted, spots };

  if (g_hash_table_size (wanted) == 0 || !sulh_parse (scan, builder, NULL, faults))
    return;
  again = sulh_builder_finish (builder);
  if (!again || !sulh_part_equal (again, scenario))
    return;
  walk (&search, &scenario->part, &again->part, 0);
  number_lines (spots, text, length);
}

/**
 * sulh_xml_locate:
 * @bytes: a file
 * @scenario: what was read from it
 * @findings: (element-type SulhFinding): what was found in @scenario
 *
 * Gives each finding about a part of @scenario its line and column. Reads the file once more; if it
 * does not say the same any more, nothing is done.
 */
void
sulh_xml_locate (GBytes *bytes, const SulhScenario *scenario, const GPtrArray *findings)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize skip = sulh_encoding_skip_mark (data, length);
  const char *text = (const char *)data + skip;
  SulhScan scan = { NULL };
  SulhFaults faults;

  sulh_faults_init (&faults);
  if (sulh_prescan (&scan, text, length - skip, length, &faults))
    locate_in (&scan, text, length - skip, scenario, findings, &faults);
  sulh_scan_clear (&scan);
  sulh_faults_clear (&faults);
}
