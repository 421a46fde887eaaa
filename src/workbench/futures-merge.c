/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Why @other does not belong to @first, or NULL. */
static const char *
find_difference (const SulhFuturesResult *first, const SulhFuturesResult *other)
{
  if (g_strcmp0 (first->scenario, other->scenario) != 0)
    return _ ("it was played in another scenario, or in another state of it");
  if (g_strcmp0 (first->rungs, other->rungs) != 0)
    return _ ("it was played with another plan");
  if (first->stress->seed != other->stress->seed)
    return _ ("it was played with another seed");
  if (first->asked != other->asked || first->stress->horizon != other->stress->horizon)
    return _ ("it was played with another horizon");
  if (first->total != other->total || first->shares != other->shares)
    return _ ("it is a share of another number of futures");
  if (first->stress->n_rungs != other->stress->n_rungs
      || first->stress->n_sources != other->stress->n_sources)
    return _ ("it was played with another plan");
  return NULL;
}

static SulhFuturesResult *
begin_merged (const SulhFuturesResult *first)
{
  SulhFuturesResult *merged = g_new0 (SulhFuturesResult, 1);

  merged->scenario = g_strdup (first->scenario);
  merged->plan = g_strdup (first->plan);
  merged->rungs = g_strdup (first->rungs);
  merged->asked = first->asked;
  merged->total = first->total;
  merged->share = merged->shares = 1;
  merged->stress = g_memdup2 (first->stress, sizeof *first->stress);
  merged->stress->sources = g_strdupv (first->stress->sources);
  merged->stress->names = g_strdupv (first->stress->names);
  merged->stress->first = 0;
  merged->stress->runs = first->total;
  merged->stress->futures = g_new0 (SulhFuture, first->total);
  return merged;
}

/* Puts each share in its place; FALSE if one does not belong or comes twice. */
static gboolean
place (SulhFuturesResult *merged, SulhFuturesResult *const *results, const char *const *names,
       guint n, gboolean *placed, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      const SulhStress *stress = results[i]->stress;
      const char *difference = find_difference (results[0], results[i]);

      if (difference)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("“%s” does not belong to “%s”: %s. Leave it out."), names[i], names[0],
                       difference);
          return FALSE;
        }
      if (placed[results[i]->share - 1])
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("“%s” is share %u/%u, which was there already. Leave one of them out."),
                       names[i], results[i]->share, results[i]->shares);
          return FALSE;
        }
      placed[results[i]->share - 1] = TRUE;
      memcpy (merged->stress->futures + stress->first, stress->futures,
              stress->runs * sizeof *stress->futures);
    }
  return TRUE;
}

SulhFuturesResult *
sulh_futures_merge (SulhFuturesResult *const *results, const char *const *names, guint n,
                    GError **error)
{
  g_autofree gboolean *placed = g_new0 (gboolean, results[0]->shares);
  g_autoptr (SulhFuturesResult) merged = begin_merged (results[0]);
  g_autoptr (GString) missing = g_string_new (NULL);

  if (!place (merged, results, names, n, placed, error))
    return NULL;
  for (guint k = 0; k < results[0]->shares; k++)
    if (!placed[k])
      g_string_append_printf (missing, "%s%u/%u", missing->len > 0 ? ", " : "", k + 1,
                              results[0]->shares);
  if (missing->len == 0)
    return g_steal_pointer (&merged);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("Missing: share %s. Play it alone with --share and merge again."), missing->str);
  return NULL;
}
