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
    { XML_ERR_INVALID_CHAR, N_ ("The number after \"&#\" stands for no character."),
      N_ ("Write the character itself.") },
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
 * sulh_syntax_is_known:
 * @error: what the parser says
 *
 * Returns: whether sulh_syntax_explain() has words for it; where not, more complaints of the
 * parser are likely to follow from this one alone
 */
gboolean
sulh_syntax_is_known (SulhSyntaxError *error)
{
  return find_translation (error->code) != NULL;
}

/**
 * sulh_syntax_is_about_reference:
 * @error: what the parser says
 *
 * Returns: whether it can be about what follows an "&"
 */
gboolean
sulh_syntax_is_about_reference (SulhSyntaxError *error)
{
  return error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY
         || error->code == XML_ERR_NAME_REQUIRED || error->code == XML_ERR_ENTITYREF_SEMICOL_MISSING
         || error->code == XML_ERR_INVALID_CHARREF || error->code == XML_ERR_INVALID_DEC_CHARREF
         || error->code == XML_ERR_INVALID_HEX_CHARREF || error->code == XML_ERR_INVALID_CHAR;
}

/**
 * sulh_syntax_explain:
 * @error: what the parser says, which is known
 *
 * Returns: (transfer full): the same in plain words, without a place
 */
SulhFinding *
sulh_syntax_explain (SulhSyntaxError *error)
{
  const Translation *translation = find_translation (error->code);
  g_autofree char *name = sulh_value_shorten (error->str1 ? error->str1 : "");
  g_auto (GStrv) pieces = g_strsplit (_ (translation->sentence), "%s", 2);
  g_autofree char *sentence = g_strjoinv (name, pieces);

  return sulh_finding_new (SULH_SEVERITY_ERROR, "not-well-formed", NULL, sentence,
                           _ (translation->remedy));
}

/**
 * sulh_syntax_quote:
 * @error: what the parser says
 *
 * Returns: (transfer full): its own words, without a place
 */
SulhFinding *
sulh_syntax_quote (SulhSyntaxError *error)
{
  g_autofree char *message
      = g_strchomp (g_utf8_make_valid (error->message ? error->message : "", -1));
  g_autofree char *sentence
      = g_strdup_printf (_ ("The file is not well-formed here; the parser says: %s."), message);

  return sulh_finding_new (SULH_SEVERITY_ERROR, "not-well-formed", NULL, sentence,
                           _ ("Correct the tag."));
}
