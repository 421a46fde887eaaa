/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the schema, for data/scenario.rng to be made anew after a change of the tables. */
#include "schema.h"

int
main (int argc, char *argv[])
{
  g_autofree char *schema = schema_write ();

  g_print ("%s", schema);
  return 0;
}
