/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says which running program a draft belongs to, so that no other takes it for left over. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SulhDraftLock SulhDraftLock;

SulhDraftLock *sulh_draft_lock_take (const char *path, GError **error);
void sulh_draft_lock_release (SulhDraftLock *lock);
gboolean sulh_draft_lock_is_held (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhDraftLock, sulh_draft_lock_release)

G_END_DECLS
