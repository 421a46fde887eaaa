/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/syntax.h"

#include <glib/gi18n-lib.h>

#include "xml/value.h"

/* One line for what the parser says and what we say; %s is the name that the parser gives. */
typedef struct
{
  int code;
  const char *sentence;
  const char *remedy;
} Translation;

static const Translation *
find_translation (int code)
{
  static const Translation translations[] = {
    { XML_ERR_ATTRIBUTE_REDEFINED, N_ ("The attribute %s is given twice."),
      N_ ("Take one of them out.") },
    { XML_ERR_UNDECLARED_ENTITY, N_ ("&%s; stands for nothing."),
      N_ ("Write the character itself; only &amp; &lt; &gt; &quot; and &apos; have names.") },
    { XML_WAR_UNDECLARED_ENTITY, N_ ("&%s; stands for nothing."),
      N_ ("Write the character itself; only &amp; &lt; &gt; &quot; and &apos; have names.") },
    { XML_ERR_NAME_REQUIRED, N_ ("An \"&\" stands here on its own."),
      N_ ("Write &amp; for the character.") },
    { XML_ERR_ENTITYREF_SEMICOL_MISSING, N_ ("An \"&\" stands here on its own."),
      N_ ("Write &amp; for the character.") },
    { XML_ERR_INVALID_CHAR, N_ ("A character stands here that no XML file can hold."),
      N_ ("Take it out.") },
    { XML_ERR_INVALID_CHARREF, N_ ("The number after \"&#\" stands for no character."),
      N_ ("Write the character itself.") },
    { XML_ERR_INVALID_DEC_CHARREF, N_ ("The number after \"&#\" stands for no character."),
      N_ ("Write the character itself.") },
    { XML_ERR_INVALID_HEX_CHARREF, N_ ("The number after \"&#x\" stands for no character."),
      N_ ("Write the character itself.") },
    { XML_ERR_MISPLACED_CDATA_END, N_ ("\"]]>\" cannot stand in a text."),
      N_ ("Write ]]&gt; instead.") },
    { XML_ERR_HYPHEN_IN_COMMENT, N_ ("\"--\" cannot stand in a comment."),
      N_ ("Use single hyphens.") },
    { XML_ERR_RESERVED_XML_NAME, N_ ("<?xml ...?> can only be the very first thing in a file."),
      N_ ("Take out what stands before it, blank lines included.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (translations); i++)
    if (translations[i].code == code)
      return &translations[i];
  return NULL;
}

/**
 * sulh_syntax_explain:
 * @error: what the parser says
 *
 * Returns: (transfer full): the same in plain words, without a place
 */
SulhFinding *
sulh_syntax_explain (SulhSyntaxError *error)
{
  const Translation *translation = find_translation (error->code);
  g_autofree char *name = sulh_value_shorten (error->str1 ? error->str1 : "");
  g_autofree char *sentence = NULL;

  if (translation)
    {
      g_auto (GStrv) pieces = g_strsplit (_ (translation->sentence), "%s", 2);

      sentence = g_strjoinv (name, pieces);
    }
  else
    {
      g_autofree char *message = g_strchomp (g_strdup (error->message ? error->message : ""));

      sentence
          = g_strdup_printf (_ ("The file is not well-formed here; the parser says: %s."), message);
    }
  return sulh_finding_new (SULH_SEVERITY_ERROR, "not-well-formed", NULL, sentence,
                           translation ? _ (translation->remedy) : _ ("Correct the tag."));
}
