/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"

/** sulh_foresight_free: @foresight: (nullable) */
void
sulh_foresight_free (SulhForesight *foresight)
{
  if (foresight == NULL)
    return;
  if (foresight->matter)
    foresight->matter_free (foresight->matter);
  g_free (foresight->fault);
  g_free (foresight);
}

/** sulh_foresight_draw: Returns: (transfer full): the figure */
SulhFigure *
sulh_foresight_draw (const SulhForesight *foresight, const SulhScenario *scenario,
                     const SulhChartOptions *options)
{
  return foresight->draw (scenario, foresight->matter, options);
}

/* Arrays of the matter free what is in them. */

/** sulh_survival_matter_free: for matter that was made with g_new() and owns all in it; so are the
 * next */
void
sulh_survival_matter_free (SulhSurvivalMatter *matter)
{
  g_array_unref (matter->curve);
  g_array_unref (matter->causes);
  g_free (matter);
}

void
sulh_effect_matter_free (SulhEffectMatter *matter)
{
  g_free (matter->base_name);
  g_array_unref (matter->rows);
  g_free (matter);
}

void
sulh_strike_matter_free (SulhStrikeMatter *matter)
{
  g_strfreev (matter->names);
  g_free (matter->weeks);
  g_free (matter->cells);
  g_free (matter);
}

void
sulh_bar_matter_free (SulhBarMatter *matter)
{
  g_free (matter->title);
  g_free (matter->subtitle);
  g_array_unref (matter->rows);
  g_free (matter);
}

void
sulh_grid_matter_free (SulhGridMatter *matter)
{
  g_free (matter->title);
  g_free (matter->subtitle);
  g_free (matter->row_title);
  g_free (matter->column_title);
  g_strfreev (matter->rows);
  g_strfreev (matter->columns);
  g_free (matter->shares);
  g_free (matter);
}

void
sulh_future_matter_free (SulhFutureMatter *matter)
{
  g_free (matter->title);
  g_free (matter->names[0]);
  g_free (matter->names[1]);
  g_array_unref (matter->events);
  g_free (matter);
}

void
sulh_sign_matter_free (SulhSignMatter *matter)
{
  g_free (matter->title);
  g_free (matter->subtitle);
  g_array_unref (matter->rows);
  g_ptr_array_unref (matter->answers);
  g_free (matter);
}

void
sulh_ripple_matter_free (SulhRippleMatter *matter)
{
  sulh_assessment_unref (matter->assessment);
  g_array_unref (matter->strips);
  g_free (matter);
}
