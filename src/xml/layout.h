/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an element of each kind holds in the file, in which order. */
#pragma once

#include "model/model.h"
#include "xml/out.h"

G_BEGIN_DECLS

#define SULH_LAYOUT_AUDIENCE                                                                       \
  "audience" /* element for a value that is not for all of the part's                              \
              */

#define SULH_LAYOUT_MOST 64 /* fields of a kind; the reader counts them in bits */

/**
 * SulhSaidIf:
 * @SULH_SAID_IF_THERE: if the pointer is not %NULL
 * @SULH_SAID_IF_SET: if the number is set
 * @SULH_SAID_IF_NUMBER_DIFFERS: if the number is set, and not what goes without saying
 * @SULH_SAID_IF_DIFFERS: if the whole number is not what goes without saying
 * @SULH_SAID_IF_ANY: if the list is not empty
 * @SULH_SAID_IF_NOT_INITIAL: if it is not what a new part has, which takes a closer look
 * @SULH_SAID_ALWAYS: in any case
 *
 * When the file has to say what is in a field.
 */
typedef enum
{
  SULH_SAID_IF_THERE,
  SULH_SAID_IF_SET,
  SULH_SAID_IF_NUMBER_DIFFERS,
  SULH_SAID_IF_DIFFERS,
  SULH_SAID_IF_ANY,
  SULH_SAID_IF_NOT_INITIAL,
  SULH_SAID_ALWAYS,
} SulhSaidIf;

/**
 * SulhLayoutEntry:
 * @field: the field
 * @offset: place in the part's struct
 * @said: when it is said
 * @initial: what goes without saying
 * @start_length: how long @start is, in bytes
 * @start: what stands in front of the value of an attribute, such as ` cost="`
 *
 * What the writer needs to know of a field, close together.
 */
typedef struct
{
  const SulhField *field;
  guint offset;
  SulhSaidIf said;
  double initial;
  guint start_length;
  char start[SULH_OUT_BLOCK];
} SulhLayoutEntry;

/**
 * SulhLayout:
 * @element: what the kind is called in the file
 * @element_length: how long this is, in bytes
 * @n: number of attributes and elements that an element of the kind can hold
 * @fields: what they are, in the order of the file; attributes come before elements in any case
 * @attributes: those that are attributes
 * @n_attributes: their number
 * @elements: those that are elements
 * @n_elements: their number
 * @required: the attributes that have to be there, as bits
 */
typedef struct
{
  guint element_length;
  char element[SULH_OUT_BLOCK];
  guint n;
  const SulhField *fields[SULH_LAYOUT_MOST];
  SulhLayoutEntry *attributes;
  guint n_attributes;
  SulhLayoutEntry *elements;
  guint n_elements;
  guint64 required;
} SulhLayout;

const SulhLayout *sulh_layout_get_all (void);
guint sulh_layout_count (SulhKind kind);
const SulhField *sulh_layout_get (SulhKind kind, guint index);
gboolean sulh_layout_is_attribute (const SulhField *field);
const char *sulh_layout_get_name (const SulhField *field);
int sulh_layout_find (SulhKind kind, const char *name, gboolean attribute);
int sulh_layout_guess (SulhKind kind, const char *name, gboolean attribute);

G_END_DECLS
