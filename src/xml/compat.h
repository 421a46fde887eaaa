/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between the versions of libxml2 that we build with. */
#pragma once

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError SulhSyntaxError;
#else
typedef xmlError SulhSyntaxError;
#endif

/* No network, no entity from outside; never NOENT, DTDLOAD, DTDATTR, DTDVALID, XINCLUDE or HUGE. */
#if LIBXML_VERSION >= 21300
#define SULH_PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NO_XXE)
#else
#define SULH_PARSE_OPTIONS XML_PARSE_NONET
#endif

/* Whether the parser found nothing wrong but with prefixes of names. */
static inline int
sulh_parser_is_content (xmlParserCtxt *context)
{
#if LIBXML_VERSION >= 21400
  return (xmlCtxtGetStatus (context) & ~XML_STATUS_NOT_NS_WELL_FORMED) == 0;
#else
  return context->wellFormed;
#endif
}
