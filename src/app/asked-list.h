/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is searched for only when somebody asks: a button, and a row for each thing found. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/**
 * SulhAskedKind:
 * @button: what starts the search, untranslated
 * @tooltip: the same at more length, untranslated
 * @list: the name of the list, untranslated
 * @start: starts the search
 * @say_note: (transfer full): what has been found, or what would be looked for
 * @count: the rows there are
 * @make_row: (transfer floating): the row at a position
 * @choose: a row was activated
 *
 * What a list asks for and how it shows it.
 */
typedef struct
{
  const char *button;
  const char *tooltip;
  const char *list;
  void (*start) (SulhSession *session);
  char *(*say_note) (SulhSession *session);
  guint (*count) (SulhSession *session);
  GtkWidget *(*make_row) (SulhSession *session, guint index);
  void (*choose) (SulhSession *session, guint index);
} SulhAskedKind;

/* Several plans side by side with their figures; choosing one puts it on the table. */
extern const SulhAskedKind sulh_asked_answers;

/* The same for plans that no other is better than in every figure. */
extern const SulhAskedKind sulh_asked_tradeoffs;

/* Between which values of each number the best plan stays best; choosing one leads to its part. */
extern const SulhAskedKind sulh_asked_intervals;

#define SULH_TYPE_ASKED_LIST (sulh_asked_list_get_type ())
G_DECLARE_FINAL_TYPE (SulhAskedList, sulh_asked_list, SULH, ASKED_LIST, AdwBin)

void sulh_asked_list_set_session (SulhAskedList *self, SulhSession *session,
                                  const SulhAskedKind *kind);

char *sulh_asked_say_choice (SulhSession *session);

/** sulh_asked_row_new: Returns: (transfer floating): a row that says all of both texts */
GtkWidget *sulh_asked_row_new (const char *title, const char *subtitle);

G_END_DECLS
