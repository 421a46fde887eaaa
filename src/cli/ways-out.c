/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/ways-out.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

static void
print_numbered (guint number, const char *sentence)
{
  g_autofree char *lead = g_strdup_printf ("  %2u. ", number);

  sulh_terminal_print_sentence (lead, sentence);
}

static void
print_demands (const SulhWaysOut *ways)
{
  if (ways->demands->len == 0)
    {
      sulh_terminal_print_sentence (
          "", ways->irreducible
                  ? _ ("Nothing that is demanded of the plan stands in the way: even with all of "
                       "it put aside no sequence holds. The exchanges by themselves bring one "
                       "side or the other too little; change what they cost or bring, or add "
                       "others.")
                  : _ ("The search for what stands in the way came to its limit."));
      return;
    }
  sulh_terminal_print (_ ("These demands cannot hold together:\n"));
  for (guint i = 0; i < ways->demands->len; i++)
    print_numbered (i + 1, sulh_ways_out_get_demand (ways, i)->sentence);
  if (ways->irreducible)
    sulh_terminal_print (_ ("Proved: with these alone no sequence holds; without any one of them "
                            "one does.\n"));
  else
    sulh_terminal_print (_ ("Proved: with these alone no sequence holds. Not proved: that each of "
                            "them is needed for that.\n"));
}

/* The figures stand below the sentence, which may be long. */
static void
print_way (guint number, const SulhWayOut *way)
{
  g_autofree char *price = sulh_terminal_decimal (way->price, 2);
  g_autofree char *joint = sulh_terminal_decimal (way->joint_value, 4);

  print_numbered (number, way->sentence);
  /* Translators: a price, then rungs and days of a plan, then its joint value. */
  sulh_terminal_print_format (
      _ ("      Price %7s.  Plan of %2u rungs in %4d days, joint value %s\n"), price, way->rungs,
      way->days, joint);
}

static void
print_ways (const SulhWaysOut *ways, const char *file)
{
  if (ways->ways->len == 0)
    return;
  sulh_terminal_print (_ ("\nWays out, the cheapest first; each was solved again:\n"));
  for (guint i = 0; i < ways->ways->len; i++)
    print_way (i + 1, sulh_ways_out_get_way (ways, i));
  sulh_terminal_print_format (_ ("To take the first: %s plan --apply=1 --write=FILE %s\n"),
                              SULH_PROGRAM, file);
}

/**
 * sulh_ways_out_print:
 * @ways: what was found
 * @file: the name of the scenario's file
 *
 * Prints both, and how sure they are.
 */
void
sulh_ways_out_print (const SulhWaysOut *ways, const char *file)
{
  print_demands (ways);
  print_ways (ways, file);
  if (ways->ways->len == 0 && ways->demands->len > 0)
    sulh_terminal_print (ways->complete
                             ? _ ("No single change of the kinds that were tried helps, and no "
                                  "two together.\n")
                             : _ ("No way out was found before the search came to its limit.\n"));
  else if (!ways->complete && ways->ways->len > 0)
    sulh_terminal_print (_ ("Not all changes could be tried to the end; others may help too.\n"));
  sulh_terminal_print ("\n");
}

static void
write_demand (SulhJson *json, const SulhDemand *demand)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "code", demand->code);
  sulh_json_add_text (json, "subject", demand->subject);
  sulh_json_add_text (json, "sentence", demand->sentence);
  sulh_json_close_object (json);
}

/**
 * sulh_way_out_write_json:
 * @way: a way out
 * @number: its number, from 1
 * @json: where to
 * @name: (nullable): name of the member
 */
void
sulh_way_out_write_json (const SulhWayOut *way, guint number, SulhJson *json, const char *name)
{
  static const char *const proofs[] = { "best", "within", "none" };

  sulh_json_open_object (json, name);
  sulh_json_add_count (json, "number", number);
  sulh_json_add_text (json, "code", way->code);
  sulh_json_add_text (json, "subject", way->subject);
  sulh_json_add_text (json, "sentence", way->sentence);
  sulh_json_add_count (json, "changes", way->n_changes);
  sulh_json_add_number (json, "price", way->price);
  sulh_json_add_number (json, "joint_value", way->joint_value);
  sulh_json_add_count (json, "rungs", way->rungs);
  sulh_json_add_day (json, "days", way->days);
  sulh_json_add_text (json, "proof", proofs[way->proof]);
  sulh_json_close_object (json);
}

/**
 * sulh_ways_out_write_json:
 * @ways: what was found
 * @json: an object, to which the members "conflict" and "ways_out" are added
 */
void
sulh_ways_out_write_json (const SulhWaysOut *ways, SulhJson *json)
{
  sulh_json_open_object (json, "conflict");
  sulh_json_add_count (json, "of", ways->n_demands);
  sulh_json_add_flag (json, "irreducible", ways->irreducible);
  sulh_json_open_list (json, "demands");
  for (guint i = 0; i < ways->demands->len; i++)
    write_demand (json, sulh_ways_out_get_demand (ways, i));
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_json_open_object (json, "ways_out");
  sulh_json_add_flag (json, "complete", ways->complete);
  sulh_json_add_count (json, "tried", ways->n_tried);
  sulh_json_add_count (json, "solved", ways->solved);
  sulh_json_open_list (json, "ways");
  for (guint i = 0; i < ways->ways->len; i++)
    sulh_way_out_write_json (sulh_ways_out_get_way (ways, i), i + 1, json, NULL);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
}
