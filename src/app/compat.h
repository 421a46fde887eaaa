/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK and libadwaita of Debian 12 and Debian 13 spell differently, or leave to be done. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SulhFileFunc:
 * @file: (nullable): the file that was chosen; %NULL if nobody chose one
 * @user_data: whatever was passed along
 */
typedef void (*SulhFileFunc) (GFile *file, gpointer user_data);

/**
 * SulhResponseFunc:
 * @response: id of the response that was chosen
 * @user_data: whatever was passed along
 */
typedef void (*SulhResponseFunc) (const char *response, gpointer user_data);

/**
 * SulhResponse:
 * @id: its id; a response without one ends a list
 * @label: what stands on its button, with an underline for its key
 * @look: whether it stands out; the one that is suggested is the default
 *
 * One answer to a question. The first of a list is given by closing the question.
 */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance look;
} SulhResponse;

void sulh_compat_choose_open (GtkWindow *parent, SulhFileFunc chosen, gpointer user_data);
void sulh_compat_choose_any (GtkWindow *parent, const char *title, SulhFileFunc chosen,
                             gpointer user_data);
void sulh_compat_choose_save (GtkWindow *parent, const char *name, SulhFileFunc chosen,
                              gpointer user_data);
void sulh_compat_choose_target (GtkWindow *parent, const char *title, const char *name,
                                SulhFileFunc chosen, gpointer user_data);
void sulh_compat_ask (GtkWindow *parent, const char *heading, const char *body,
                      const SulhResponse *responses, SulhResponseFunc answered, gpointer user_data);
void sulh_compat_ask_to_save (GtkWindow *parent, const char *title, SulhResponseFunc answered,
                              gpointer user_data);
void sulh_compat_name_buttons (GtkWidget *row, const char *name);
void sulh_compat_name_menu_items (void);
void sulh_compat_announce (GtkWidget *widget, const char *words);
void sulh_compat_get_colour (GtkWidget *widget, GdkRGBA *colour);
void sulh_compat_outlive_parent (GtkWindow *window);
void sulh_compat_show_about (GtkWindow *parent);

G_END_DECLS
