/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include <glib/gi18n-lib.h>

#include "xml/bounds.h"
#include "xml/build.h"
#include "xml/encoding.h"
#include "xml/faults.h"
#include "xml/magic.h"
#include "xml/parse.h"
#include "xml/prescan.h"

/* What the check of the finished scenario has to know to say where its faults stand. */
typedef struct
{
  SulhFaults *faults;
  SulhBuilder *builder;
  guint n_before; /* faults that were found before the check */
} Place;

/* A value that made no sense in the file was reported already; its absence is not news. */
static void
fault_found_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  Place *place = user_data;
  gsize offset;

  if (sulh_faults_leave_out (place->faults))
    {
      sulh_finding_free (finding);
      return;
    }
  offset = sulh_builder_get_place (place->builder, part, finding->field);
  if (sulh_faults_contain (place->faults, place->n_before, offset, finding->field))
    sulh_finding_free (finding);
  else
    sulh_faults_take (place->faults, offset, finding);
}

static SulhScenario *
read_scan (const SulhScan *scan, GCancellable *cancellable, SulhFaults *faults)
{
  g_autoptr (SulhBuilder) builder = sulh_builder_new (scan, faults);
  Place place = { faults, builder, 0 };
  gboolean well_formed = sulh_parse (scan, builder, cancellable, faults);
  SulhScenario *scenario = sulh_builder_finish (builder);
  gboolean clean;

  if (g_cancellable_is_cancelled (cancellable))
    {
      sulh_part_unref (scenario);
      return NULL;
    }
  clean = well_formed && !sulh_faults_have_errors (faults);
  if (!sulh_faults_have_errors (faults) && (!well_formed || scenario == NULL))
    sulh_faults_add (faults, scan->length, "not-well-formed", NULL,
                     _ ("The file is not well-formed."), _ ("Correct its tags."));
  place.n_before = faults->faults->len;
  /* The parser has looked at each character of a file without a fault. */
  if (scenario)
    faults->left_out += sulh_scenario_find_first_faults (scenario, clean, SULH_XML_MOST_FAULTS,
                                                         fault_found_cb, &place);
  return scenario;
}

static SulhScenario *
read_text (const char *text, gsize length, gsize largest, GCancellable *cancellable,
           SulhFaults *faults)
{
  SulhScan scan = { NULL };
  SulhScenario *scenario = NULL;

  if (!sulh_encoding_check (text, length, faults))
    return NULL;
  if (sulh_prescan (&scan, text, length, largest, faults))
    scenario = read_scan (&scan, cancellable, faults);
  sulh_scan_clear (&scan);
  return scenario;
}

/* Bytes of which there are none may have no address, from which nothing can be counted. */
static const guint8 *
find_data (GBytes *bytes, gsize *length)
{
  const guint8 *data = g_bytes_get_data (bytes, length);

  return data ? data : (const guint8 *)"";
}

/**
 * sulh_xml_read:
 * @bytes: a file
 * @findings: (element-type SulhFinding): where to put what is wrong with it
 *
 * Reads a scenario. All faults are found in one pass and come in the order of the file, each
 * with line, column, what is wrong and what to do. Safe for files from strangers: beyond the
 * figures in `xml/bounds.h` nothing is parsed, nothing outside @bytes is read, and the time is
 * that of a few passes over the file. Call it from any thread.
 *
 * Returns: (transfer full) (nullable): the scenario, or %NULL if there is an error
 */
SulhScenario *
sulh_xml_read (GBytes *bytes, GPtrArray *findings)
{
  return sulh_xml_read_large (bytes, SULH_XML_LARGEST_FILE, NULL, findings);
}

/**
 * sulh_xml_read_large:
 * @bytes: a file
 * @largest: the size that it may have, in bytes, up to %SULH_XML_LARGEST_WITH_CONSENT
 * @cancellable: (nullable): to give up
 * @findings: (element-type SulhFinding): where to put what is wrong with it
 *
 * As sulh_xml_read(), for a file that somebody has agreed to open although it is large.
 *
 * Returns: (transfer full) (nullable): the scenario, or %NULL if there is an error or @cancellable
 * was cancelled; what was found then is not all that is wrong
 */
SulhScenario *
sulh_xml_read_large (GBytes *bytes, gsize largest, GCancellable *cancellable, GPtrArray *findings)
{
  gsize most = MIN (largest, SULH_XML_LARGEST_WITH_CONSENT);
  gsize length;
  const guint8 *data = find_data (bytes, &length);
  gsize skip = sulh_encoding_skip_mark (data, length);
  const char *text = (const char *)data + skip;
  SulhScenario *scenario = NULL;
  SulhFaults faults;

  sulh_faults_init (&faults);
  if (sulh_magic_check (data, length, most, &faults))
    scenario = read_text (text, length - skip, most, cancellable, &faults);
  if (sulh_faults_hand_over (&faults, text, length - skip, findings))
    {
      sulh_part_unref (scenario);
      scenario = NULL;
    }
  sulh_faults_clear (&faults);
  return scenario;
}
