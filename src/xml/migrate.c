/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/migrate.h"

#include "xml/xml.h"

/* What an attribute is called now; @element is %NULL where it is so in all elements. */
typedef struct
{
  const char *element;
  const char *before;
  const char *now;
} Renamed;

/* Changes the attributes of @element, and returns what the element is called in the next version.
 * Names that are returned or put into attributes live as long as the program. */
typedef const char *(*Migrate) (const char *element, SulhAttribute *attributes, guint n);

static void
rename_attributes (const Renamed *renamed, guint n_renamed, const char *element,
                   SulhAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; attributes[i].prefix == NULL && j < n_renamed; j++)
      if (g_str_equal (attributes[i].name, renamed[j].before)
          && (renamed[j].element == NULL || g_str_equal (renamed[j].element, element)))
        {
          attributes[i].name = renamed[j].now;
          break;
        }
}

/* No program that was given out wrote version 0: it is there so that the way that files of an older
 * major version go is gone by the tests before the first such file has to go it. */
static const char *
migrate_from_0 (const char *element, SulhAttribute *attributes, guint n)
{
  static const Renamed renamed[] = {
    { NULL, "title", "name" },
    { "scenario", "start", "day-zero" },
    { "trust", "weight", "firmness" },
  };

  rename_attributes (renamed, G_N_ELEMENTS (renamed), element, attributes, n);
  return g_str_equal (element, "step") ? "exchange" : element;
}

/**
 * sulh_migrate:
 * @version: major version that the file is in, at most %SULH_XML_VERSION
 * @element: name of an element of the file
 * @attributes: (array length=n): its attributes, whose names are changed where they have changed
 * @n: their number
 *
 * A change of the format adds a function to the table here, which does what has changed since
 * the version before, and a sample of that version to the tests.
 *
 * Returns: (transfer none): what the element is called now
 */
const char *
sulh_migrate (guint version, const char *element, SulhAttribute *attributes, guint n)
{
  static const Migrate steps[SULH_XML_VERSION] = { migrate_from_0 };

  for (guint from = version; from < SULH_XML_VERSION; from++)
    element = steps[from](element, attributes, n);
  return element;
}
