/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/complaints.h"

#include <glib/gi18n-lib.h>

#include "xml/layout.h"
#include "xml/value.h"
#include "xml/xml.h"

/* "note, side": all attributes or all elements that a kind knows */
static char *
list_known (SulhKind kind, gboolean attributes)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < sulh_layout_count (kind); i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);

      if (sulh_layout_is_attribute (field) == attributes)
        g_string_append_printf (list, list->len ? ", %s" : "%s", sulh_layout_get_name (field));
    }
  return g_string_free (list, FALSE);
}

static char *
advise (SulhKind kind, gboolean attribute, int guess)
{
  g_autofree char *known = list_known (kind, attribute);
  const char *element = sulh_kind_get_info (kind)->element;

  if (guess >= 0)
    return g_strdup_printf (_ ("Did you mean \"%s\"?"),
                            sulh_layout_get_name (sulh_layout_get (kind, (guint)guess)));
  return attribute ? g_strdup_printf (_ ("<%s> can have %s."), element, known)
                   : g_strdup_printf (_ ("<%s> can hold %s."), element, known);
}

/* Takes the sentence. */
static void
add (SulhFaults *faults, gsize offset, const char *code, const char *field, char *sentence,
     const char *remedy)
{
  sulh_faults_add (faults, offset, code, field, sentence, remedy);
  g_free (sentence);
}

/**
 * sulh_complaint_name:
 * @prefix: (nullable): a prefix
 * @name: a name
 *
 * Returns: (transfer full): the name as it stands in the file
 */
char *
sulh_complaint_name (const char *prefix, const char *name)
{
  return prefix ? g_strconcat (prefix, *name ? ":" : "", name, NULL) : g_strdup (name);
}

/**
 * sulh_complain_root:
 * @faults: where to report
 * @offset: the place
 * @name: name of the root
 *
 * The file holds something else.
 */
void
sulh_complain_root (SulhFaults *faults, gsize offset, const char *name)
{
  const char *root = sulh_kind_get_info (SULH_KIND_SCENARIO)->element;
  SulhNearest nearest = sulh_nearest (name);

  sulh_nearest_offer (&nearest, root);
  add (faults, offset, "wrong-root", NULL,
       g_strdup_printf (_ ("The file holds a <%s> and not a <%s>."), name, root),
       nearest.nearest ? _ ("Did you mean \"scenario\"?")
                       : _ ("Open a file whose name ends in .sulh."));
}

static char *
format_newest (void)
{
  return sulh_version_format ((SulhVersion){ SULH_XML_VERSION, SULH_XML_MINOR_VERSION });
}

/**
 * sulh_complain_version:
 * @faults: where to report
 * @offset: the place
 * @version: what the file says
 *
 * The file is of a version that this program does not know.
 */
void
sulh_complain_version (SulhFaults *faults, gsize offset, const char *version)
{
  g_autofree char *quote = sulh_value_shorten (version);
  g_autofree char *newest = format_newest ();

  add (faults, offset, "unknown-version", "version",
       g_strdup_printf (_ ("The file is written in version \"%s\" of the format; this program "
                           "knows versions up to %s."),
                        quote, newest),
       _ ("Open it with a newer version of Sulh."));
}

/* Takes the sentence. */
static void
note (SulhFaults *faults, gsize offset, const char *code, char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_NOTE, code, NULL, sentence, remedy);

  finding->field = g_strdup ("version");
  sulh_faults_take (faults, offset, finding);
  g_free (sentence);
}

/**
 * sulh_note_newer_version:
 * @faults: where to report
 * @offset: the place
 * @version: what the file says
 *
 * The file may hold things that this program keeps without knowing them.
 */
void
sulh_note_newer_version (SulhFaults *faults, gsize offset, SulhVersion version)
{
  g_autofree char *name = sulh_version_format (version);

  note (faults, offset, "newer-version",
        g_strdup_printf (_ ("The file is written in version %s of the format, which is newer than "
                            "this program. What it does not know is kept as it is, and not "
                            "shown."),
                         name),
        _ ("Open it with a newer version of Sulh to see all of it."));
}

/**
 * sulh_note_older_version:
 * @faults: where to report
 * @offset: the place
 * @version: what the file says
 *
 * The file is read as if it were of this version, and will be when it is saved.
 */
void
sulh_note_older_version (SulhFaults *faults, gsize offset, SulhVersion version)
{
  g_autofree char *name = sulh_version_format (version);

  note (faults, offset, "older-version",
        g_strdup_printf (_ ("The file is written in version %s of the format. It will be saved in "
                            "version %d, which older programs cannot read."),
                         name, SULH_XML_VERSION),
        _ ("Keep a copy if others still work with an older version of Sulh."));
}

void
sulh_complain_no_version (SulhFaults *faults, gsize offset)
{
  g_autofree char *newest = format_newest ();
  g_autofree char *remedy = g_strdup_printf (_ ("Write version=\"%s\" into the tag."), newest);

  add (faults, offset, "missing-attribute", "version",
       g_strdup (_ ("<scenario> does not say in which version of the format it is written.")),
       remedy);
}

/**
 * sulh_complain_element:
 * @faults: where to report
 * @offset: the place
 * @around: kind of the element that it stands in
 * @name: its name
 * @guess: position in the layout of what was probably meant, or -1
 *
 * An element stands where it does not belong.
 */
void
sulh_complain_element (SulhFaults *faults, gsize offset, SulhKind around, const char *name,
                       int guess)
{
  g_autofree char *remedy = advise (around, FALSE, guess);

  add (faults, offset, "unknown-element", NULL,
       g_strdup_printf (_ ("<%s> cannot stand in <%s>."), name,
                        sulh_kind_get_info (around)->element),
       remedy);
}

void
sulh_complain_element_in_text (SulhFaults *faults, gsize offset, const char *around,
                               const char *name)
{
  add (faults, offset, "unknown-element", NULL,
       g_strdup_printf (_ ("<%s> cannot stand in <%s>, which holds only text."), name, around),
       _ ("Take the tags out, or write &lt; for \"<\"."));
}

void
sulh_complain_twice (SulhFaults *faults, gsize offset, SulhKind around, const char *name)
{
  add (faults, offset, "element-twice", NULL,
       g_strdup_printf (_ ("<%s> holds a second <%s>; it can have one."),
                        sulh_kind_get_info (around)->element, name),
       _ ("Take one of them out."));
}

/**
 * sulh_complain_attribute:
 * @faults: where to report
 * @offset: the place
 * @kind: kind of the element
 * @name: name of the attribute
 * @guess: position in the layout of what was probably meant, or -1
 *
 * An element has an attribute that it cannot have.
 */
void
sulh_complain_attribute (SulhFaults *faults, gsize offset, SulhKind kind, const char *name,
                         int guess)
{
  g_autofree char *remedy = advise (kind, TRUE, guess);

  add (faults, offset, "unknown-attribute", name,
       g_strdup_printf (_ ("<%s> knows no attribute \"%s\"."), sulh_kind_get_info (kind)->element,
                        name),
       remedy);
}

void
sulh_complain_text_attribute (SulhFaults *faults, gsize offset, const char *element,
                              const char *name)
{
  add (faults, offset, "unknown-attribute", name,
       g_strdup_printf (_ ("<%s> knows no attribute \"%s\"."), element, name),
       _ ("Take it out; only xml:space=\"preserve\" can stand here."));
}

/**
 * sulh_complain_missing:
 * @faults: where to report
 * @offset: the place
 * @element: name of the element
 * @field: the field
 *
 * An element lacks an attribute that it must have.
 */
void
sulh_complain_missing (SulhFaults *faults, gsize offset, const char *element,
                       const SulhField *field)
{
  g_autofree char *remedy
      = g_strdup_printf (_ ("Write %s=\"...\" into the tag: %s"), field->name, _ (field->help));

  add (faults, offset, "missing-attribute", field->name,
       g_strdup_printf (_ ("<%s> does not have the attribute \"%s\", which it needs."), element,
                        field->name),
       remedy);
}

void
sulh_complain_text (SulhFaults *faults, gsize offset, const char *element)
{
  add (faults, offset, "text-out-of-place", NULL,
       g_strdup_printf (_ ("Text stands directly in <%s>."), element),
       _ ("Put it into a <note>, or take it out."));
}

/**
 * sulh_complain_audience_attribute:
 * @faults: where to report
 * @offset: the place
 * @name: name of the attribute
 *
 * An <audience> has an attribute that it cannot have.
 */
void
sulh_complain_audience_attribute (SulhFaults *faults, gsize offset, const char *name)
{
  add (faults, offset, "unknown-attribute", name,
       g_strdup_printf (_ ("<%s> knows no attribute \"%s\"."), SULH_LAYOUT_AUDIENCE, name),
       _ ("Take it out; it can have field and for."));
}

void
sulh_complain_audience_missing (SulhFaults *faults, gsize offset, const char *attribute)
{
  add (faults, offset, "missing-attribute", attribute,
       g_strdup_printf (_ ("<%s> does not have the attribute \"%s\", which it needs."),
                        SULH_LAYOUT_AUDIENCE, attribute),
       _ ("Write it like <audience field=\"cost\" for=\"team\"/>."));
}

void
sulh_complain_audience_twice (SulhFaults *faults, gsize offset, const char *field)
{
  add (faults, offset, "element-twice", NULL,
       g_strdup_printf (_ ("A second <%s> stands here for \"%s\"."), SULH_LAYOUT_AUDIENCE, field),
       _ ("Write all names into one of them."));
}
