/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever the bytes are: they are refused with a reason, or read, written and read the same. */
#include <glib.h>

#include "claim.h"
#include "xml/xml.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* That it is of a newer version, of which something was kept. */
static gboolean
has_only_remarks (const GPtrArray *findings)
{
  return sulh_findings_count (findings, SULH_SEVERITY_NOTE) == findings->len;
}

static void
check_round_trip (const SulhScenario *scenario)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  g_autoptr (SulhScenario) again = sulh_xml_read (file, findings);
  g_autoptr (GBytes) file_again = NULL;

  check (again != NULL, "What was written can be read");
  check (has_only_remarks (findings), "What was written is not at fault");
  check (sulh_part_equal (scenario, again), "What was written is read the same");
  file_again = sulh_xml_write (again);
  check (g_bytes_equal (file, file_again), "The same scenario gives the same file");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_xml_read (file, findings);

  check ((scenario == NULL) == sulh_findings_have_errors (findings),
         "A file is refused if and only if there is an error");
  if (scenario)
    check_round_trip (scenario);
  return 0;
}
