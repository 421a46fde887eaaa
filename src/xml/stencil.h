/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writer puts down for each kind, in which order, and when. */
#pragma once

#include "model/model.h"
#include "xml/out.h"

G_BEGIN_DECLS

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
 * SulhStencilEntry:
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
} SulhStencilEntry;

/**
 * SulhStencil:
 * @element: what the kind is called in the file
 * @element_length: how long this is, in bytes
 * @attributes: its fields that are attributes, in the order of the file
 * @n_attributes: their number
 * @elements: those that are elements, which come after the attributes in any case
 * @n_elements: their number
 */
typedef struct
{
  guint element_length;
  char element[SULH_OUT_BLOCK];
  SulhStencilEntry *attributes;
  guint n_attributes;
  SulhStencilEntry *elements;
  guint n_elements;
} SulhStencil;

const SulhStencil *sulh_stencil_get_all (void);

G_END_DECLS
