/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/inner-part.h"

#include <glib/gi18n-lib.h>

/* What must be named before a part of this kind makes sense; NULL for nothing. */
static const SulhField *
find_required (SulhKind kind, guint *n)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);
  const SulhField *required = NULL;

  *n = 0;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & SULH_FIELD_REQUIRED && info->fields[i].type == SULH_FIELD_REF)
      {
        required = &info->fields[i];
        ++*n;
      }
  return required;
}

/* An exchange has its sides and a plan its rungs from the start; what stands directly in the
 * scenario has an id. */
static gboolean
is_free (const SulhField *field)
{
  guint n_required;

  find_required (field->child, &n_required);
  return !(field->flags & SULH_FIELD_ALWAYS) && n_required < 2 && field->child != SULH_KIND_RUNG
         && !sulh_kind_get_info (field->child)->has_id;
}

static gboolean
put (SulhSession *session, const SulhPart *owner, const SulhField *field, const SulhPart *child,
     char **fault)
{
  const GPtrArray *children
      = field->type == SULH_FIELD_PARTS ? *(GPtrArray **)sulh_part_get_member (owner, field) : NULL;
  g_autoptr (SulhPart) next
      = sulh_part_with_child (owner, field, children ? children->len : 0, child);

  g_clear_pointer (fault, g_free);
  return sulh_session_edit (session, owner, next, field, NULL, fault);
}

/* A closed time that is never is none. */
static SulhPart *
part_new (SulhKind kind)
{
  SulhPart *part = sulh_part_new (kind, NULL);

  if (kind == SULH_KIND_CLOSURE)
    ((SulhClosure *)part)->during = sulh_date_exact (0);
  return part;
}

/* Names the first part of the scenario that can be meant. */
static gboolean
put_named (SulhSession *session, const SulhPart *owner, const SulhField *field,
           const SulhField *required, char **fault)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  g_autoptr (SulhScenario) scenario = sulh_part_ref (sulh_session_get_scenario (session));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS
          || !(required->refers & SULH_KIND_BIT (info->fields[i].child)))
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]);
      for (guint j = 0; j < parts->len; j++)
        {
          g_autoptr (SulhPart) child = part_new (field->child);

          sulh_part_set_text (sulh_part_get_member (child, required),
                              ((SulhPart *)parts->pdata[j])->id);
          if (put (session, owner, field, child, fault))
            return TRUE;
        }
    }
  if (*fault == NULL)
    *fault = g_strdup (_ ("There is nothing yet that it could name."));
  return FALSE;
}

/**
 * sulh_inner_part_can_add:
 * @owner: a part
 * @field: a field of its kind
 *
 * Returns: whether another part can be put there in the form
 */
gboolean
sulh_inner_part_can_add (const SulhPart *owner, const SulhField *field)
{
  if (field->type == SULH_FIELD_PART)
    return is_free (field) && *(SulhPart **)sulh_part_get_member (owner, field) == NULL;
  return field->type == SULH_FIELD_PARTS && is_free (field);
}

/**
 * sulh_inner_part_can_remove:
 * @field: the field that a part stands in
 *
 * Returns: whether it can be taken out in the form
 */
gboolean
sulh_inner_part_can_remove (const SulhField *field)
{
  return (field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS) && is_free (field);
}

/**
 * sulh_inner_part_add:
 * @session: a session
 * @owner: a part of its scenario
 * @field: where to put the new part
 * @fault: (out): why it cannot be there
 *
 * A part that has to name another names the first that makes sense.
 *
 * Returns: whether it was put there
 */
gboolean
sulh_inner_part_add (SulhSession *session, const SulhPart *owner, const SulhField *field,
                     char **fault)
{
  guint n_required;
  const SulhField *required = find_required (field->child, &n_required);
  g_autoptr (SulhPart) child = NULL;

  if (required)
    return put_named (session, owner, field, required, fault);
  child = part_new (field->child);
  return put (session, owner, field, child, fault);
}

/**
 * sulh_inner_part_remove:
 * @session: a session
 * @owner: a part of its scenario
 * @field: where the part stands that goes
 * @index: its position in a list
 * @fault: (out): why the scenario would no longer make sense
 *
 * Returns: whether it was taken out
 */
gboolean
sulh_inner_part_remove (SulhSession *session, const SulhPart *owner, const SulhField *field,
                        guint index, char **fault)
{
  g_autoptr (SulhPart) next = sulh_part_with_child (owner, field, index, NULL);

  return sulh_session_edit (session, owner, next, field, NULL, fault);
}
