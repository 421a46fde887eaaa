/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "workbench/document.h"
#include "workbench/store.h"

gboolean
sulh_document_apply_text (SulhDocument *self, GBytes *text, GPtrArray *findings)
{
  g_autoptr (SulhScenario) read = sulh_store_parse (text, findings);

  if (read == NULL)
    return FALSE;
  sulh_document_put_source (self, read);
  return TRUE;
}

void
sulh_document_put_source (SulhDocument *self, const SulhScenario *read)
{
  sulh_document_end_gesture (self);
  sulh_document_take_edit (self, sulh_scenario_sharing (read, sulh_document_get_scenario (self)),
                           _ ("Edit the source"), NULL);
}
