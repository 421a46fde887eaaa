/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/fingerprint.h"

/* FNV-1a. */
static void
mix (guint64 *print, gconstpointer bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    *print = (*print ^ ((const guint8 *)bytes)[i]) * G_GUINT64_CONSTANT (1099511628211);
}

static void
mix_design (guint64 *print, const SulhDesign *design)
{
  const int days[]
      = { design->delay,       design->lasts,    design->works_from, design->verified[0],
          design->verified[1], design->shown[0], design->shown[1],   design->beaten,
          design->setups[0],   design->setups[1] };

  mix (print, &design->stage, sizeof design->stage);
  mix (print, &design->prepared, sizeof design->prepared);
  mix (print, days, sizeof days);
  mix (print, design->spent, sizeof design->spent);
  mix (print, design->earned, sizeof design->earned);
  mix (print, design->loads, design->n_loads * sizeof *design->loads);
}

static void
mix_item (guint64 *print, const SulhAgendaItem *item)
{
  mix (print, &item->window, sizeof item->window);
  mix (print, item->closures, item->n_closures * sizeof *item->closures);
  mix (print, item->lags, item->n_lags * sizeof *item->lags);
  mix (print, &item->position, sizeof item->position);
  mix (print, item->extension, sizeof item->extension);
  for (guint d = 0; d < item->n_designs; d++)
    mix_design (print, &item->designs[d]);
}

static void
mix_principal (guint64 *print, const SulhAgenda *agenda, int principal)
{
  mix (print, &agenda->outlook[principal], sizeof agenda->outlook[principal]);
  mix (print, agenda->belief[principal], sizeof agenda->belief[principal]);
  mix (print, &agenda->home[principal], sizeof agenda->home[principal]);
  mix (print, &agenda->deadline[principal], sizeof agenda->deadline[principal]);
}

guint64
sulh_fingerprint_take (const SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;
  guint64 print = G_GUINT64_CONSTANT (14695981039346656037);

  mix (&print, &agenda->parameters, sizeof agenda->parameters);
  mix (&print, agenda->leverages, agenda->n_leverages * sizeof *agenda->leverages);
  mix (&print, &agenda->end, sizeof agenda->end);
  for (int i = 0; i < agenda->n_principals; i++)
    mix_principal (&print, agenda, i);
  mix (&print, agenda->setups, agenda->n_setups * sizeof *agenda->setups);
  for (guint i = 0; i < agenda->n_items; i++)
    mix_item (&print, &agenda->items[i]);
  for (guint i = 0; i < agenda->n_servants; i++)
    {
      mix (&print, &agenda->servants[i].capacity, sizeof agenda->servants[i].capacity);
      mix (&print, &agenda->servants[i].leaves, sizeof agenda->servants[i].leaves);
    }
  return print;
}
