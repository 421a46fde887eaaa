/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* How a new scenario names its parts. */
static const char *const template_names[] = {
  N_ ("First party"),        N_ ("Second party"),           N_ ("Neutral observers"),
  N_ ("A small first step"), N_ ("A step that follows it"), N_ ("The step that matters"),
};

/* Names of the parts of one kind. */
typedef struct
{
  GHashTable *taken;
  GHashTable *met; /* name → the number that was given to a part with it last, 1 for the first */
} Names;

/* A name that no part of the kind has yet. */
static char *
choose_name (const Names *names, char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (names->met, name));
  g_autofree char *candidate = NULL;

  do
    {
      g_free (candidate);
      candidate = g_strdup_printf ("%s (%u)", name, ++number);
    }
  while (g_hash_table_contains (names->taken, candidate));
  g_hash_table_insert (names->met, name, GUINT_TO_POINTER (number));
  return g_steal_pointer (&candidate);
}

static gboolean
is_new (const Names *names, char *name)
{
  if (g_hash_table_contains (names->met, name))
    return FALSE;
  g_hash_table_insert (names->met, name, GUINT_TO_POINTER (1));
  return TRUE;
}

static void
check_name (const SulhCheck *check, const Names *names, const SulhPart *part)
{
  SulhFinding *finding;
  SulhPart *renamed;

  if (!part->name || !*part->name || is_new (names, part->name))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_SAME_NAME, part, NULL, "name",
      g_strdup_printf (_ ("Another part of the kind \"%s\" is called \"%s\" too."),
                       _ (sulh_kind_get_info (part->kind)->label), part->name));
  renamed = sulh_part_copy (part);
  g_free (renamed->name);
  renamed->name = choose_name (names, part->name);
  sulh_check_repair_replace (finding, g_strdup_printf (_ ("Call it \"%s\""), renamed->name), part,
                             renamed);
  g_hash_table_add (names->taken, renamed->name);
}

static void
check_list (const SulhCheck *check, const GPtrArray *parts)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  const Names names = { taken, met };

  for (guint i = 0; i < parts->len; i++)
    if (((SulhPart *)parts->pdata[i])->name)
      g_hash_table_add (taken, ((SulhPart *)parts->pdata[i])->name);
  for (guint i = 0; i < parts->len; i++)
    check_name (check, &names, parts->pdata[i]);
}

static gboolean
is_template_name (const char *name)
{
  for (gsize i = 0; name && i < G_N_ELEMENTS (template_names); i++)
    if (g_str_equal (name, _ (template_names[i])))
      return TRUE;
  return FALSE;
}

static void
list_template_names (GString *list, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];

      if (is_template_name (part->name))
        g_string_append_printf (list, "%s“%s”", list->len ? ", " : "", part->name);
    }
}

static void
check_template (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GString) list = g_string_new (NULL);

  list_template_names (list, scenario->parties);
  list_template_names (list, scenario->verifications);
  list_template_names (list, scenario->exchanges);
  if (list->len > 0)
    sulh_check_add (check, SULH_CHECK_TEMPLATE_NAME, scenario, NULL, "name",
                    g_strdup_printf (_ ("Names are left from the template: %s."), list->str));
}

void
sulh_check_names (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  const GPtrArray *lists[]
      = { scenario->sources,       scenario->parties,      scenario->actors,    scenario->channels,
          scenario->verifications, scenario->consequences, scenario->exchanges, scenario->events,
          scenario->shocks,        scenario->plans };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    check_list (check, lists[l]);
  check_template (check);
}
