/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is made of the text of a document by hand: it is one entry of the history that can be
 * undone and redone, or refused with a reason and a place, and nothing has changed. */
#include <string.h>

#include "claim.h"
#include "workbench/workbench.h"

/* An input is a text, or begins with this byte and goes on with edits of the text of a document:
 * where (three bytes), how much is cut out there, how much is put in, and what. A text that begins
 * with the byte is none that could be read. */
#define EDITS 'E'
#define EDIT_SIZE 5
#define MOST_EDITS 16
/* After an edit with this bit the text is applied; without it, the next edit comes first. */
#define APPLY 0x80

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* It has what makes reading difficult: remarks, paragraphs, references, audiences, others' names.
 */
static const char document_text[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<scenario version=\"1\" id=\"talks\" name=\"Talks\" day-zero=\"2026-03-01\"\n"
      "          xmlns:x=\"urn:x\" x:mood=\"fair\">\n\n"
      "  <!-- Ask again in May. -->\n"
      "  <summary>Two cities &amp; a river.\n\n    Nobody moves first.</summary>\n\n"
      "  <source id=\"press\" name=\"Press\" grade=\"recalled\"/>\n\n"
      "  <party id=\"east\" name=\"East\">\n"
      "    <audience field=\"note\" for=\"west\"/>\n"
      "    <note>Will not say so.</note>\n"
      "    <clock deadline=\"D+90\"/>\n"
      "  </party>\n"
      "  <party id=\"west\" for=\"all\"/>\n\n"
      "  <trust from=\"east\" to=\"west\" level=\"0.1..0.2..0.4 from press grade disputed\"/>\n\n"
      "  <exchange id=\"list\" agreed=\"2026-04-01..2026-05-01\">\n"
      "    <side giver=\"east\" receiver=\"west\" cost=\"1\" gain=\"2\"/>\n"
      "    <?ask twice?>\n"
      "    <side giver=\"west\" receiver=\"east\" cost=\"1\" gain=\"2\"/>\n"
      "  </exchange>\n"
      "  <exchange id=\"swap\" after=\"list\"><side giver=\"east\" receiver=\"west\"/></exchange>\n"
      "</scenario>\n";

static SulhScenario *
ref_now (SulhDocument *document)
{
  return sulh_part_ref (sulh_document_get_scenario (document));
}

static int
count_lines (GBytes *text)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  int n = 1;

  for (gsize i = 0; i < size; i++)
    n += data[i] == '\n' || data[i] == '\r';
  return n;
}

static void
check_findings (const GPtrArray *findings, GBytes *text)
{
  int n_lines = findings->len > 0 ? count_lines (text) : 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      check (*finding->sentence && *finding->code, "A finding says what is wrong");
      check (finding->line <= n_lines && (finding->line > 0) == (finding->column > 0),
             "A finding stands in the text");
    }
}

static void
check_entry (SulhDocument *document, const SulhScenario *before)
{
  g_autoptr (SulhScenario) after = ref_now (document);

  check (sulh_document_get_redo_label (document) == NULL, "An edit forgets what was undone");
  sulh_document_undo (document);
  check (sulh_document_get_scenario (document) == before, "An edit is one entry");
  sulh_document_redo (document);
  check (sulh_document_get_scenario (document) == after, "What was undone can be redone");
}

static void
check_says (GBytes *text, const SulhScenario *scenario)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) read = sulh_store_parse (text, findings);

  check (sulh_part_equal (read, scenario), "The document says what the text says");
}

static void
apply (SulhDocument *document, GBytes *text)
{
  g_autoptr (SulhScenario) before = ref_now (document);
  g_autofree char *label = g_strdup (sulh_document_get_undo_label (document));
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) same = NULL;
  gboolean applied = sulh_document_apply_text (document, text, findings);

  check (applied != sulh_findings_have_errors (findings), "Errors keep a text from being applied");
  check_findings (findings, text);
  if (sulh_document_get_scenario (document) != before)
    {
      check (applied, "What is at fault changes nothing");
      check_says (text, sulh_document_get_scenario (document));
      check_entry (document, before);
    }
  else if (applied)
    check_says (text, before);
  else
    check (g_strcmp0 (label, sulh_document_get_undo_label (document)) == 0,
           "What is at fault is no entry");
  g_clear_pointer (&before, sulh_part_unref);
  before = ref_now (document);
  same = sulh_store_format (before);
  check (sulh_document_apply_text (document, same, findings), "The text now can be applied");
  check (sulh_document_get_scenario (document) == before, "The text now is no edit");
}

/* Returns how much of @data was the edit. */
static gsize
edit (GByteArray *text, const guint8 *data, gsize size)
{
  guint where = (data[0] | (guint)data[1] << 8 | (guint)data[2] << 16) % (text->len + 1);
  guint cut = MIN (data[3], text->len - where);
  gsize put = MIN (data[4] & ~APPLY, size - EDIT_SIZE);
  g_autofree guint8 *rest = g_memdup2 (text->data + where + cut, text->len - where - cut);
  guint n_rest = text->len - where - cut;

  g_byte_array_set_size (text, where);
  g_byte_array_append (text, data + EDIT_SIZE, (guint)put);
  g_byte_array_append (text, rest, n_rest);
  return EDIT_SIZE + put;
}

static void
run_edits (SulhDocument *document, const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();

  g_byte_array_append (text, (const guint8 *)document_text, sizeof document_text - 1);
  for (guint i = 0; i < MOST_EDITS && size >= EDIT_SIZE; i++)
    {
      gboolean applies = data[4] & APPLY;
      gsize used = edit (text, data, size);

      data += used;
      size -= used;
      if (applies || size < EDIT_SIZE || i + 1 == MOST_EDITS)
        {
          g_autoptr (GBytes) bytes = g_bytes_new (text->data, text->len);

          apply (document, bytes);
        }
    }
}

static void
undo_all (SulhDocument *document, const SulhScenario *first)
{
  while (sulh_document_get_undo_label (document))
    sulh_document_undo (document);
  check (sulh_document_get_scenario (document) == first, "All can be undone");
  check (!sulh_document_is_modified (document), "What was undone is not modified");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) original = g_bytes_new_static (document_text, sizeof document_text - 1);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) first = sulh_store_parse (original, findings);
  g_autoptr (SulhDocument) document = NULL;

  check (first && findings->len == 0, "The document can be read");
  document = sulh_document_new (first, NULL);
  if (size > 0 && data[0] == EDITS)
    run_edits (document, data + 1, size - 1);
  else
    {
      g_autoptr (GBytes) text = g_bytes_new_static (data, size);

      apply (document, text);
    }
  undo_all (document, first);
  return 0;
}
