/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a window, for its files: what it shows, what it opens, and what it saves. */
#pragma once

#include "app/document-view.h"
#include "app/session.h"
#include "app/start-page.h"
#include "app/window.h"

G_BEGIN_DECLS

struct _SulhWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkWidget *document_buttons;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkMenuButton *add_button;
  GtkStack *pages;
  SulhStartPage *start_page;
  GtkSpinner *opening_spinner;
  SulhDocumentView *document_view;
  GtkDropTarget *drop_target;

  SulhSettings *settings; /* of the program */
  SulhSession *session;
  SulhDraft *draft; /* of the document */
  AdwToast *told; /* what was said last, until it goes, or NULL */
  AdwToast *trouble; /* shown while no draft can be kept */
  GCancellable *opening; /* of a file that is to be shown here, while it is read */
  gboolean closes_after_saving;
  gboolean wants_tour; /* once there is a document to show */
  gboolean saves_again; /* asked for while a save was under way */
  gboolean is_sealing; /* the next save is the first with a seal */
  GFile *clear_file; /* the file that held the document in clear before, or NULL */
};

SulhDocument *sulh_window_get_document (SulhWindow *self);
void sulh_window_take_document (SulhWindow *self, SulhDocument *document);

gboolean sulh_window_open_recovered (SulhWindow *self, const SulhLeftDraft *draft,
                                     const char *folder, GError **error);
void sulh_window_open_example (SulhWindow *self, GFile *file);
void sulh_window_open_template (SulhWindow *self, const char *id);
void sulh_window_open_tour (SulhWindow *self);
void sulh_window_remember_file (SulhWindow *self, SulhDocument *document);
void sulh_window_save (SulhWindow *self);
void sulh_window_save_as (SulhWindow *self);
void sulh_window_ask_to_save (SulhWindow *self);

void sulh_window_add_part (SulhWindow *self, const char *nick);
GPtrArray *sulh_window_list_selected (SulhWindow *self);
void sulh_window_select_parts (SulhWindow *self, const GPtrArray *parts);
void sulh_window_delete_selection (SulhWindow *self);
void sulh_window_duplicate_selection (SulhWindow *self);
void sulh_window_tell_undoable (SulhWindow *self, const char *sentence);
void sulh_window_restore_view (SulhWindow *self);
void sulh_window_note_end (SulhWindow *self);
gboolean sulh_window_apply_source (SulhWindow *self);
gboolean sulh_window_settle_source (SulhWindow *self);
void sulh_window_install_clipboard_actions (GtkWidgetClass *widget_class);
void sulh_window_show_clipboard_actions (SulhWindow *self);
void sulh_window_install_view_actions (GtkWidgetClass *widget_class);
void sulh_window_add_view_actions (SulhWindow *self);

void sulh_window_seal (SulhWindow *self);
void sulh_window_unseal (SulhWindow *self);
void sulh_window_tell_saved (SulhWindow *self);

G_END_DECLS
