/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/measure.h"

void
sulh_measure_free (SulhMeasure *measure)
{
  g_free (measure->sentence);
  g_free (measure);
}
