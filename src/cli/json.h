/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON, member by member, the same bytes in every locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhJson SulhJson;

/*
 * In all functions @name is the name of a member within an object, and %NULL within a list and for
 * the outermost value.
 */

SulhJson *sulh_json_new (void);
void sulh_json_free (SulhJson *json);

void sulh_json_open_object (SulhJson *json, const char *name);
void sulh_json_close_object (SulhJson *json);
void sulh_json_open_list (SulhJson *json, const char *name);
void sulh_json_close_list (SulhJson *json);

void sulh_json_add_text (SulhJson *json, const char *name, const char *text);
void sulh_json_add_number (SulhJson *json, const char *name, double value);
void sulh_json_add_count (SulhJson *json, const char *name, guint64 value);
void sulh_json_add_day (SulhJson *json, const char *name, int day);
void sulh_json_add_flag (SulhJson *json, const char *name, gboolean value);
void sulh_json_add_null (SulhJson *json, const char *name);

const char *sulh_json_get_text (const SulhJson *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJson, sulh_json_free)

G_END_DECLS
