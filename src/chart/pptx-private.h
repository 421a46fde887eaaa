/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the Office Open XML writer: the parts that every presentation has to hold. */
#pragma once

#include "chart/package.h"
#include "chart/slides.h"

G_BEGIN_DECLS

#define SULH_PPTX_UNITS 12700 /* in a point */

#define SULH_PPTX_NAMESPACES                                                                       \
  " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""                             \
  " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""               \
  " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""

#define SULH_PPTX_TREE_HEAD                                                                        \
  "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"

/* What a part leads to: the kind of link, and the other part as seen from it. */
typedef struct
{
  const char *kind;
  const char *target;
} SulhPptxLink;

void sulh_pptx_add_frame (SulhPackage *package, const SulhDeck *deck);
void sulh_pptx_add_links (SulhPackage *package, const char *name, const SulhPptxLink *links,
                          guint n_links);
GString *sulh_pptx_open_part (const char *element);
void sulh_pptx_add_part (SulhPackage *package, const char *name, GString *part);

G_END_DECLS
