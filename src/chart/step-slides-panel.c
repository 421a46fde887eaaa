/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a slide: for each party what it gives, and why it goes on. */
#include "chart/step-slides-private.h"

#include <glib/gi18n-lib.h>

#define ENTRY_GAP 10.0
#define BAR_WIDTH 5.0
#define INDENT 16.0

static const SulhFont heading_font = { 15, SULH_WEIGHT_BOLD };
static const SulhFont gives_font = { 16, SULH_WEIGHT_REGULAR };
static const SulhFont words_font = { 13, SULH_WEIGHT_REGULAR };

static void
clear_entry (gpointer data)
{
  SulhPanelEntry *entry = data;

  g_free (entry->heading);
  g_free (entry->gives);
  g_free (entry->words);
}

/* What a party wants opens the talk; what it gives, and why it stays, makes each step. */
static SulhPanelEntry
make_entry (const SulhStepSlides *self, const SulhSequenceStep *step, const SulhParty *party,
            guint index)
{
  const SulhSide *side = step ? sulh_exchange_find_side (step->exchange, party->part.id) : NULL;
  const SulhRungReading *reading = step ? step->reading : NULL;
  SulhPanelEntry entry = { .role = sulh_role_of_party (index) };

  if (step == NULL)
    entry.words = g_strdup (party->wants);
  if (side)
    entry.gives = g_strdup (side->gives ? side->gives : sulh_part_get_label (step->exchange));
  if (reading && index < SULH_PRINCIPALS_MOST && reading->party[index].sentence
      && sulh_rung_reading_tells_of (reading, (int)index))
    {
      entry.words = g_strdup (reading->party[index].sentence);
      entry.is_broken = !reading->party[index].holds;
    }
  if (entry.gives || entry.words)
    entry.heading = sulh_ruler_isolate (self->ruler, sulh_part_get_label (party));
  return entry;
}

static void
add_summary (const SulhStepSlides *self, GArray *entries)
{
  SulhPanelEntry entry = { .role = SULH_ROLE_TIE };

  if (self->assessment == NULL || self->assessment->summary == NULL)
    return;
  entry.words = g_strdup (self->assessment->summary);
  entry.is_broken = !self->assessment->holds;
  g_array_append_val (entries, entry);
}

/**
 * sulh_step_slides_list_entries:
 * @index: of a slide: 0 opens, the last closes
 *
 * Returns: (transfer full) (element-type SulhPanelEntry): its texts
 */
GArray *
sulh_step_slides_list_entries (const SulhStepSlides *self, guint index)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (SulhPanelEntry));
  g_autoptr (GPtrArray) parties = sulh_scenario_list_principals (self->scenario);
  const SulhSequenceStep *step = index > 0 && index <= self->steps->len
                                     ? &g_array_index (self->steps, SulhSequenceStep, index - 1)
                                     : NULL;

  g_array_set_clear_func (entries, clear_entry);
  if (index > self->steps->len)
    {
      add_summary (self, entries);
      return entries;
    }
  for (guint i = 0; i < parties->len; i++)
    {
      SulhPanelEntry entry = make_entry (self, step, parties->pdata[i], i);

      if (entry.heading)
        g_array_append_val (entries, entry);
    }
  return entries;
}

static double
put (const SulhStepSlides *self, const SulhPage *page, SulhRole role, const char *string,
     SulhFont font, SulhArea room)
{
  if (string == NULL)
    return 0;
  if (page)
    return sulh_page_put (page, role, string, font, room, 0, (SulhPlace){ 0 });
  g_autoptr (SulhText) text = sulh_ruler_measure (self->ruler, string, font, room.width, 0);
  return text->height;
}

static double
put_entry (const SulhStepSlides *self, const SulhPage *page, const SulhPanelEntry *entry,
           SulhArea room)
{
  SulhArea inner = { room.x + INDENT, room.y, room.width - INDENT, 0 };

  inner.y += put (self, page, SULH_ROLE_LABEL, entry->heading, heading_font, inner);
  inner.y += put (self, page, SULH_ROLE_LABEL, entry->gives, gives_font, inner);
  inner.y += put (self, page, entry->is_broken ? SULH_ROLE_BROKEN : SULH_ROLE_LABEL_SECONDARY,
                  entry->words, words_font, inner);
  if (page)
    sulh_figure_builder_add_box (page->builder, entry->role,
                                 (SulhArea){ room.x, room.y, BAR_WIDTH, inner.y - room.y },
                                 (SulhLook){ .fill = SULH_FILL_INK });
  return inner.y - room.y;
}

/**
 * sulh_step_slides_put_panel:
 * @page: (nullable): where to; %NULL only measures
 * @entries: (element-type SulhPanelEntry): one below the other
 * @room: where they begin, and their width
 *
 * Returns: height of all
 */
double
sulh_step_slides_put_panel (const SulhStepSlides *self, const SulhPage *page, const GArray *entries,
                            SulhArea room)
{
  double top = room.y, y = top;

  for (guint i = 0; i < entries->len; i++)
    {
      room.y = y + (i > 0 ? ENTRY_GAP : 0);
      y = room.y + put_entry (self, page, &g_array_index (entries, SulhPanelEntry, i), room);
    }
  return y - top;
}
