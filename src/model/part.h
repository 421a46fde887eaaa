/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a scenario: a shared value that describes its own fields and never changes. */
#pragma once

#include <glib.h>

#include "model/choice.h"
#include "model/date.h"
#include "model/number.h"
#include "model/pool.h"

G_BEGIN_DECLS

/**
 * SulhKind:
 *
 * What a part is. Kinds that references may name come first, so that a set of them has room in
 * 64 bits; the order in a file is that of the tables of fields.
 */
typedef enum
{
  SULH_KIND_SCENARIO,
  SULH_KIND_SOURCE,
  SULH_KIND_ISSUE,
  SULH_KIND_PARTY,
  SULH_KIND_ACTOR,
  SULH_KIND_CHANNEL,
  SULH_KIND_VERIFICATION,
  SULH_KIND_CONSEQUENCE,
  SULH_KIND_EXCHANGE,
  SULH_KIND_EVENT,
  SULH_KIND_SHOCK,
  SULH_KIND_PLAN,
  SULH_KIND_VENUE,
  SULH_KIND_MESSAGE,
  SULH_KIND_CONTACT_GROUP,
  SULH_KIND_PROCESS_TRUST,
  SULH_KIND_FORCE,
  SULH_KIND_ESCALATION_LADDER,
  SULH_KIND_BRINKMANSHIP,
  SULH_KIND_INDICATOR,
  SULH_KIND_DRAFTING,
  SULH_KIND_OUTCOME,
  SULH_KIND_BASELINE,
  SULH_KIND_EVIDENCE_TABLE,
  SULH_KIND_PREDICTION,
  SULH_KIND_LEVER,
  SULH_KIND_EXPERIMENT,
  SULH_KIND_SLIDE,
  /* Parts without ids, which no reference names. */
  SULH_KIND_ASSUMPTIONS,
  SULH_KIND_PRICES,
  SULH_KIND_CONDITIONS,
  SULH_KIND_PROCESS,
  SULH_KIND_LINKAGE,
  SULH_KIND_CLOCK,
  SULH_KIND_POLITICS,
  SULH_KIND_SUPPORT,
  SULH_KIND_EXPECTATIONS,
  SULH_KIND_DIGNITY,
  SULH_KIND_PERCEPTION,
  SULH_KIND_SILENCE,
  SULH_KIND_INCENTIVES,
  SULH_KIND_PRESSURE,
  SULH_KIND_GOAL,
  SULH_KIND_CONSTITUENCY,
  SULH_KIND_RESPONSE,
  SULH_KIND_TIE,
  SULH_KIND_MEDIATION,
  SULH_KIND_SPOILING,
  SULH_KIND_TRUST,
  SULH_KIND_RECORD,
  SULH_KIND_ENFORCEMENT,
  SULH_KIND_TIMING,
  SULH_KIND_CLOSURE,
  SULH_KIND_LAG,
  SULH_KIND_ARRANGEMENT,
  SULH_KIND_OPTION,
  SULH_KIND_SIDE,
  SULH_KIND_STEP,
  SULH_KIND_BENCHMARK,
  SULH_KIND_EFFECTS,
  SULH_KIND_AIMS,
  SULH_KIND_RUNG,
  SULH_KIND_RECEPTION,
  SULH_KIND_COVER,
  SULH_KIND_TRANSMISSION,
  SULH_KIND_CONDUCT,
  SULH_KIND_CIRCUIT_BREAKER,
  SULH_KIND_LEG,
  SULH_KIND_STANCE,
  SULH_KIND_PROFILE,
  SULH_KIND_SKILL,
  SULH_KIND_EFFECTIVENESS,
  SULH_KIND_PAYOFFS,
  SULH_KIND_RELATION,
  SULH_KIND_REACH,
  SULH_KIND_SERVICE,
  SULH_KIND_ENDORSEMENT,
  SULH_KIND_PHASE_WEIGHT,
  SULH_KIND_CONSTRAINT,
  SULH_KIND_LAYERS,
  SULH_KIND_PAST_EVENT,
  SULH_KIND_OPPOSITION,
  SULH_KIND_ADVANTAGE,
  SULH_KIND_BEHAVIOUR,
  SULH_KIND_MANAGEMENT,
  SULH_KIND_LEVEL,
  SULH_KIND_BURDEN,
  SULH_KIND_ESCALATION_STAGE,
  SULH_KIND_THEATRE,
  SULH_KIND_AFTERMATH,
  SULH_KIND_IMPACT,
  SULH_KIND_SIGN,
  SULH_KIND_SPEECH,
  SULH_KIND_MARKET,
  SULH_KIND_REFERENCE,
  SULH_KIND_EVIDENCE_ROW,
  SULH_KIND_AXIS,
  SULH_KIND_STAKE,
  SULH_KIND_POSITION,
  SULH_N_KINDS,
} SulhKind;

/* No bit stands for kinds that no reference can name. */
#define SULH_KIND_BIT(kind)                                                                        \
  ((kind) < 64 ? G_GUINT64_CONSTANT (1) << ((kind)&63) : G_GUINT64_CONSTANT (0))

/**
 * SulhFieldType:
 * @SULH_FIELD_TEXT: `char *`, one line
 * @SULH_FIELD_PROSE: `char *`, paragraphs
 * @SULH_FIELD_REF: `char *`, the id of another part
 * @SULH_FIELD_REFS: `char **`, ids of other parts, %NULL-terminated; %NULL when empty
 * @SULH_FIELD_NUMBER: #SulhNumber
 * @SULH_FIELD_COUNT: `int`, a whole number
 * @SULH_FIELD_FLAG: `gboolean`
 * @SULH_FIELD_CHOICE: `int`, a position in the field's choices
 * @SULH_FIELD_DATE: #SulhDate
 * @SULH_FIELD_CALENDAR_DAY: `guint32`, see sulh_calendar_day_parse(); 0 when not set
 * @SULH_FIELD_PART: `SulhPart *`, one part within, or %NULL
 * @SULH_FIELD_PARTS: `GPtrArray *` of parts within, never %NULL
 */
typedef enum
{
  SULH_FIELD_TEXT,
  SULH_FIELD_PROSE,
  SULH_FIELD_REF,
  SULH_FIELD_REFS,
  SULH_FIELD_NUMBER,
  SULH_FIELD_COUNT,
  SULH_FIELD_FLAG,
  SULH_FIELD_CHOICE,
  SULH_FIELD_DATE,
  SULH_FIELD_CALENDAR_DAY,
  SULH_FIELD_PART,
  SULH_FIELD_PARTS,
} SulhFieldType;

/**
 * SulhFieldFlags:
 * @SULH_FIELD_REQUIRED: a file without it is at fault
 * @SULH_FIELD_ALWAYS: of a field of one part: there even when the file leaves it out
 */
typedef enum
{
  SULH_FIELD_REQUIRED = 1 << 0,
  SULH_FIELD_ALWAYS = 1 << 1,
} SulhFieldFlags;

/**
 * SulhField:
 * @name: attribute or element in the file
 * @type: what it holds
 * @offset: place in the part's struct
 * @label: what a person reads, marked for translation
 * @help: one sentence on its meaning, marked for translation
 * @unit: "pt", "d", "1/d", "prob", "evidence", "cap" and the like, or %NULL
 * @initial: value when nobody gave one; NAN for none
 * @minimum: smallest value that makes sense
 * @maximum: largest value that makes sense
 * @choices: words of a choice
 * @refers: kinds that a reference may name, as bits
 * @child: kind of the parts within
 * @flags: see #SulhFieldFlags
 * @provenance: where @initial comes from: 'F' found, 'M' from memory, 'D' a stated assumption
 * @seed: rows of the seed map that ask for it, or %NULL
 *
 * One field of a kind of part. The table of fields is the single description that reading,
 * writing, comparing, documenting and editing share.
 */
typedef struct
{
  const char *name;
  SulhFieldType type;
  gsize offset;
  const char *label;
  const char *help;
  const char *unit;
  double initial;
  double minimum;
  double maximum;
  const SulhChoice *(*choices) (void);
  guint64 refers;
  SulhKind child;
  SulhFieldFlags flags;
  char provenance;
  const char *seed;
} SulhField;

/**
 * SulhKindInfo:
 * @element: element name in the file
 * @label: what a person reads, marked for translation
 * @help: one sentence on its meaning, marked for translation
 * @size: size of its struct
 * @has_id: whether its parts have ids
 * @fields: its fields besides id, name, note, source and grade, in file order
 * @n_fields: their number
 */
typedef struct
{
  const char *element;
  const char *label;
  const char *help;
  gsize size;
  gboolean has_id;
  const SulhField *fields;
  guint n_fields;
} SulhKindInfo;

/* What this program does not know, kept in its place; private, see model/foreign.h. */
typedef struct SulhForeign SulhForeign;

/* The audiences of single fields; private. */
typedef struct SulhFieldAudiences SulhFieldAudiences;

/**
 * SulhPart:
 * @kind: what it is
 * @grade: how well its values are supported
 * @users: how many hold it; private
 * @tag: where it stands in the file that it is being read from, 0 for nowhere; private to the
 * reader
 * @pool: (nullable): where it and its texts are, if it was read from a file; private
 * @id: (nullable): its id, unique in the scenario; %NULL for kinds without ids
 * @name: (nullable): what a person calls it
 * @note: (nullable): remarks
 * @source: (nullable): id of the evidence source of its values
 * @audience: (nullable): who may see it, see sulh_part_get_audience()
 * @field_audiences: (nullable): who may see single fields, see sulh_part_get_field_audience()
 * @foreign: (nullable): what a file said in it that this program does not know
 *
 * The head of every part. A part may be changed only between sulh_part_new() or
 * sulh_part_copy() and the moment it is put into another part; after that it is shared. A part
 * of sulh_part_new_in() is filled in by functions alone, and otherwise only copied: its texts
 * belong to the pool, those of a copy to the copy. So do its lists of parts, which are #GPtrArray
 * only to look at: hold one in a pointer to const, and take sulh_part_open_list() of a copy to
 * change it.
 */
typedef struct
{
  SulhKind kind;
  SulhGrade grade;
  gatomicrefcount users;
  guint32 tag;
  SulhPool *pool;
  char *id;
  char *name;
  char *note;
  char *source;
  char **audience;
  SulhFieldAudiences *field_audiences;
  SulhForeign *foreign;
} SulhPart;

const SulhKindInfo *sulh_kind_get_info (SulhKind kind);
const SulhField *sulh_kind_find_field (SulhKind kind, const char *name);

gpointer sulh_part_new (SulhKind kind, const char *id);
gpointer sulh_part_new_in (SulhPool *pool, SulhKind kind);
gpointer sulh_part_ref (gconstpointer part);
void sulh_part_unref (gpointer part);
gpointer sulh_part_copy (gconstpointer part);
gboolean sulh_part_equal (gconstpointer a, gconstpointer b);
const char *sulh_part_get_label (gconstpointer part);

/**
 * sulh_part_get_member:
 * @part: a part
 * @field: a field of its kind
 *
 * Returns: (transfer none): the address of the member; write only while the part is new
 */
static inline gpointer
sulh_part_get_member (gconstpointer part, const SulhField *field)
{
  return G_STRUCT_MEMBER_P (part, field->offset);
}

gboolean sulh_part_has_initial (gconstpointer part, const SulhField *field);
gboolean sulh_part_field_equal (gconstpointer a, gconstpointer b, const SulhField *field);
void sulh_part_copy_field (gpointer part, gconstpointer from, const SulhField *field);
void sulh_part_set_text (char **member, const char *text);
void sulh_part_put_text (gpointer part, char **member, const char *text, gsize length);
void sulh_part_put_words (gpointer part, char ***member, const char *words);
void sulh_part_set_number (gpointer part, const SulhField *field, double value);
void sulh_part_take_child (gpointer part, const SulhField *field, gpointer child);
GPtrArray *sulh_part_open_list (gpointer part, const SulhField *field);
gpointer sulh_part_with_child (gconstpointer part, const SulhField *field, guint index,
                               gconstpointer child);
gpointer sulh_part_with_inserted (gconstpointer part, const SulhField *field, guint index,
                                  gconstpointer child);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPart, sulh_part_unref)

G_END_DECLS
