/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mix.h"

#include <string.h>

#define ACTORS 40
#define EXCHANGES_PER_NOTE 3
#define EXCHANGES_PER_COMMENT 5
#define EXCHANGES_PER_STRANGER 40

static const char head[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Made for measuring. -->\n"
      "<scenario version=\"1\" id=\"mix\" name=\"A long negotiation\" day-zero=\"2014-02-01\"\n"
      "          xmlns:x=\"urn:example:x\">\n"
      "\n"
      "  <summary>\n"
      "    Two parties, many small steps. مذاکرات کے کئی چھوٹے قدم۔ "
      "گفت‌وگو "
      "گام "
      "به "
      "گام.\n"
      "  </summary>\n"
      "\n"
      "  <source id=\"rule\" name=\"Coding rule\" grade=\"assumed\"/>\n"
      "  <source id=\"record\" name=\"Public record\" where=\"archive\" grade=\"documented\"/>\n"
      "\n"
      "  <party id=\"north\" name=\"North\" wants=\"Money and recognition\">\n"
      "    <clock rate=\"0.0004 from rule grade assumed\" gap-tolerance=\"60..120..180\"/>\n"
      "  </party>\n"
      "  <party id=\"south\" name=\"South\" wants=\"Its people home\">\n"
      "    <clock rate=\"0.001\" gap-tolerance=\"30\" decision-latency=\"5\"/>\n"
      "  </party>\n";

static const char tail[]
    = "\n"
      "  <verification id=\"monitor\" name=\"Monitor\" verifier=\"actor-1\"\n"
      "                detection=\"0.8..0.9..0.95\" delay=\"14\"/>\n"
      "\n"
      "  <consequence id=\"snapback\" name=\"All comes back\" share=\"0.5\"/>\n";

static void
add_actors (GString *out)
{
  g_string_append_c (out, '\n');
  for (int i = 1; i <= ACTORS; i++)
    g_string_append_printf (out,
                            "  <actor id=\"actor-%d\" name=\"Actor %d میانجی\" role=\"%s\">\n"
                            "    <tie party=\"north\" access=\"0.%d\"/>\n"
                            "    <tie party=\"south\" access=\"0.%d from record\"/>\n"
                            "  </actor>\n",
                            i, i, i % 3 ? "mediator" : "observer", 1 + i % 9, 1 + i % 7);
  g_string_append (out, "\n"
                        "  <trust from=\"north\" to=\"south\" level=\"0.2..0.3..0.4\"/>\n"
                        "  <trust from=\"south\" to=\"north\" level=\"0.25\" firmness=\"8\"/>\n"
                        "\n"
                        "  <channel id=\"relay\" name=\"Relay\" between=\"north south\"\n"
                        "           through=\"actor-1\" latency=\"2\"/>\n");
}

static void
add_side (GString *out, guint i, gboolean first)
{
  g_string_append_printf (
      out,
      "    <side giver=\"%s\" receiver=\"%s\" gives=\"%s %u of the district\" cost=\"%u\"\n"
      "          gain=\"%u.5\" share-at-risk=\"0.%02u\" duration=\"%u\" visibility=\"0.%u\"\n"
      "          verification=\"monitor\" consequence=\"snapback\" source=\"rule\" "
      "grade=\"assumed\"/>\n",
      first ? "north" : "south", first ? "south" : "north", first ? "Opens post" : "Frees list", i,
      1 + i % 16, 2 + i % 30, 1 + i % 98, 1 + i % 60, 1 + i % 9);
}

static void
add_exchange (GString *out, guint i)
{
  if (i % EXCHANGES_PER_COMMENT == 0)
    g_string_append_printf (out, "  <!-- Batch %u, agreed by letter. -->\n", i);
  if (i % EXCHANGES_PER_STRANGER == 0)
    g_string_append_printf (out, "  <x:annex number=\"%u\"><x:page/>signed</x:annex>\n", i);
  g_string_append_printf (out, "  <exchange id=\"exchange-%u\" name=\"Exchange %u\" gap=\"%u\"", i,
                          i, 1 + i % 40);
  if (i > 0)
    g_string_append_printf (out, " after=\"exchange-%u\"", i - 1);
  g_string_append_printf (out, "\n            agreed=\"D+%u..D+%u\" channel=\"relay\"", i, i + 30);
  g_string_append (out, i % 7 ? ">\n" : " for=\"north actor-1\">\n");
  if (i % EXCHANGES_PER_NOTE == 0)
    g_string_append_printf (
        out,
        "    <note>\n"
        "      The list was handed over in the afternoon; فهرست زندانیان در %u روز پس از آن رسید.\n"
        "      Counted twice &amp; signed by both, as the second protocol asks.\n"
        "    </note>\n",
        1 + i % 9);
  add_side (out, i, TRUE);
  add_side (out, i, FALSE);
  g_string_append (out, "  </exchange>\n");
}

static GString *
make (gsize size, guint n)
{
  GString *out = g_string_sized_new (MIN (size, 1000 * (gsize)n) + 4096);
  guint i = 0;

  g_string_append (out, head);
  add_actors (out);
  g_string_append (out, tail);
  g_string_append_c (out, '\n');
  for (; i < n && out->len < size; i++)
    add_exchange (out, i);
  g_string_append (out, "\n  <event id=\"review\" name=\"Review\" on=\"D+90\"/>\n</scenario>\n");
  return out;
}

/**
 * mix_new:
 * @size: about how many bytes
 *
 * Attributes, ranges, sources, notes, comments, names of others, and text in three scripts.
 *
 * Returns: (transfer full): the file
 */
GString *
mix_new (gsize size)
{
  return make (size, G_MAXUINT);
}

/**
 * mix_new_of_exchanges:
 * @n: number of exchanges
 *
 * Returns: (transfer full): the file
 */
GString *
mix_new_of_exchanges (guint n)
{
  return make (G_MAXSIZE / 2, n);
}
