/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-head.h"

static const char *
pick_viewer (GRand *chance, const GPtrArray *const *ids)
{
  const GPtrArray *parties = ids[SULH_KIND_PARTY];
  const GPtrArray *actors = ids[SULH_KIND_ACTOR];

  if (actors->len > 0 && g_rand_boolean (chance))
    return actors->pdata[g_rand_int_range (chance, 0, (int)actors->len)];
  return parties->pdata[g_rand_int_range (chance, 0, (int)parties->len)];
}

static char **
make_audience (GRand *chance, const GPtrArray *const *ids)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  int n = g_rand_int_range (chance, 0, 4);

  if (n == 0)
    g_ptr_array_add (words, g_strdup (g_rand_boolean (chance) ? "all" : "team"));
  for (int i = 0; i < n; i++)
    g_ptr_array_add (words, g_strdup (pick_viewer (chance, ids)));
  g_ptr_array_add (words, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

static const char *
pick_field (GRand *chance, SulhKind kind)
{
  static const char *const common[] = { "name", "note", "source", "grade" };
  const SulhKindInfo *info = sulh_kind_get_info (kind);
  guint i = (guint)g_rand_int_range (chance, 0, (int)(info->n_fields + G_N_ELEMENTS (common)));

  if (i < G_N_ELEMENTS (common))
    return common[i];
  return info->fields[i - G_N_ELEMENTS (common)].name;
}

/**
 * random_audiences_add:
 * @chance: the source of chance
 * @part: a new part
 * @ids: for each kind, the ids of the parts of the scenario
 */
void
random_audiences_add (GRand *chance, gpointer part, const GPtrArray *const *ids)
{
  SulhKind kind = ((SulhPart *)part)->kind;

  if (g_rand_double (chance) < 0.2)
    {
      g_auto (GStrv) audience = make_audience (chance, ids);

      sulh_part_set_audience (part, (const char *const *)audience);
    }
  for (int i = g_rand_double (chance) < 0.1 ? g_rand_int_range (chance, 1, 4) : 0; i > 0; i--)
    {
      g_auto (GStrv) audience = make_audience (chance, ids);
      const char *field = pick_field (chance, kind);

      if (sulh_kind_can_limit_field (kind, field))
        sulh_part_set_field_audience (part, field, (const char *const *)audience);
    }
}
