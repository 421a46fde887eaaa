/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/placed.h"

#include <math.h>

/* Two pairs, and the same in bits. */
typedef double Quad __attribute__ ((vector_size (4 * sizeof (double))));
typedef gint64 Bits __attribute__ ((vector_size (4 * sizeof (gint64))));

/* The same source for machines with wide registers and for all others: without contraction the
 * bits are the same. Sanitizers start too late for the choice. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif

#define INLINE static inline __attribute__ ((always_inline))

/* Added to a number below 2^51 it leaves the nearest integer in the lowest bits. */
#define ROUNDER 0x1.8p52

#define PER_LOG2 0x1.71547652b82fep+0
#define LOG2_HIGH 0x1.62e42feep-1
#define LOG2_LOW 0x1.a39ef35793c76p-33

/* Beyond this the exponential no longer changes 1 + exp or is next to nothing. */
#define EXPONENT_MOST 700.0

/* Of each number where @which says so the first, else the second. */
INLINE void
choose (const Bits *which, const Quad *yes, const Quad *no, Quad *chosen)
{
  *chosen = (Quad)((*which & (Bits)*yes) | (~*which & (Bits)*no));
}

INLINE void
take_smaller (Quad *a, const Quad *b)
{
  Bits smaller = *b < *a;

  choose (&smaller, b, a, a);
}

INLINE void
take_larger (Quad *a, const Quad *b)
{
  Bits larger = *b > *a;

  choose (&larger, b, a, a);
}

/* exp within a unit or two in the last place: the power of two apart, and the series of what is
 * left, at most log 2 / 2, to its 13th power, odd and even terms side by side. */
INLINE void
exponential (Quad *x)
{
  const Quad most = { EXPONENT_MOST, EXPONENT_MOST, EXPONENT_MOST, EXPONENT_MOST };
  const Quad least = -most;
  Quad rounded, whole, r, s, odd, even;

  take_smaller (x, &most);
  take_larger (x, &least);
  rounded = *x * PER_LOG2 + ROUNDER;
  whole = rounded - ROUNDER;
  r = (*x - whole * LOG2_HIGH) - whole * LOG2_LOW;
  s = r * r;
  odd = 1.0 / 39916800 + s * (1.0 / 6227020800);
  even = 1.0 / 3628800 + s * (1.0 / 479001600);
  odd = 1.0 / 362880 + s * odd;
  even = 1.0 / 40320 + s * even;
  odd = 1.0 / 5040 + s * odd;
  even = 1.0 / 720 + s * even;
  odd = 1.0 / 120 + s * odd;
  even = 1.0 / 24 + s * even;
  odd = 1.0 / 6 + s * odd;
  even = 0.5 + s * even;
  odd = 1.0 + s * odd;
  even = 1.0 + s * even;
  *x = (Quad)((Bits)(even + r * odd) + ((Bits)rounded << 52));
}

/* The numbers of a placed rung, once for each of two pairs. */
typedef struct
{
  Quad tempted, hope, trust, reassured, most, net, loss, discount, biased, round_cost, leaving,
      needed;
} Twice;

/* W of two pairs before the rung, what each expects of the other, and which sides stay. */
INLINE void
step_back (const Twice *rung, const Quad *next, Quad *expected, Quad *worth, Bits *holds)
{
  const Quad nothing = { 0, 0, 0, 0 };
  Quad others = __builtin_shufflevector (*next, *next, 1, 0, 3, 2);
  Quad keeps, p, risk, going_on, slack, offered;

  take_larger (&others, &nothing);
  keeps = -(rung->tempted + rung->hope * others);
  exponential (&keeps);
  keeps = 1.0 / (1.0 + keeps);
  p = rung->trust + rung->reassured * keeps;
  take_smaller (&p, &rung->most);
  risk = (1.0 - p) * rung->loss;
  going_on = rung->net + rung->biased * *next;
  slack = p * going_on - risk - rung->round_cost - rung->leaving;
  offered = rung->loss + going_on;
  *holds = (Bits)(slack >= nothing) & ((Bits)(offered > nothing) | (Bits)(offered >= rung->needed));
  *worth = p * (rung->net + rung->discount * *next) - risk - rung->round_cost;
  *expected = p;
}

/* What @placed says about one side and what it expects of the other. */
static void
place_side (const SulhParameters *parameters, const SulhPreparedStage *stage, int i,
            SulhPlacedStage *placed)
{
  const SulhPreparedSide *own = &stage->side[i];
  const SulhPreparedSide *other = &stage->side[SULH_OTHER (i)];
  gboolean performs = other->cost > 0;
  double scale = performs ? 1 / (parameters->temptation_scale * other->cost) : 0;

  placed->tempted[i] = performs ? (other->deterrent - other->cost) * scale : 0;
  placed->hope[i] = other->discount * scale;
  placed->certain[i] = performs ? 0 : 1;
  placed->incentive[i] = parameters->incentive_weight;
  placed->most[i] = performs ? 1 - parameters->residual_doubt : 1;
  placed->net[i] = own->net;
  placed->loss[i] = own->loss;
  placed->discount[i] = own->discount;
  placed->biased[i] = own->biased;
  placed->round_cost[i] = own->round_cost;
  if (!isfinite (scale) || !isfinite (placed->tempted[i]))
    placed->parameters = parameters;
}

void
sulh_rules_stage_place (const SulhParameters *parameters, const SulhPreparedStage *stage,
                        const double leeway[2], SulhPlacedStage *placed)
{
  placed->parameters = NULL;
  placed->stage = *stage;
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *own = &stage->side[i];

      place_side (parameters, stage, i, placed);
      placed->leaving[i] = own->outside - SULH_TOLERANCE - (leeway ? leeway[i] : 0);
      placed->needed[i]
          = leeway ? -INFINITY : own->loss + own->round_cost + own->outside - SULH_TOLERANCE;
    }
}

/* Softness or costs so small that what divides by them is not finite. */
static gboolean
step_plainly (const SulhPlacedStage *placed, const double trust[2], const double next[2],
              double reliability[2], double worth[2])
{
  gboolean holds = TRUE;
  SulhBackStep step;

  sulh_rules_stage_back (placed->parameters, &placed->stage, trust, next, &step);
  for (int i = 0; i < 2; i++)
    {
      holds &= placed->needed[i] == -INFINITY
                   ? step.slack[i] + placed->stage.side[i].outside >= placed->leaving[i]
                   : step.holds[i];
      reliability[i] = step.reliability[i];
      worth[i] = step.worth[i];
    }
  return holds;
}

static gsize
back_singly (const SulhPlacedStage *placed, const double trust[2], const double (*next)[2], gsize n,
             double (*worth)[2])
{
  gsize kept = 0;
  double reliability[2];

  for (gsize k = 0; k < n; k++)
    kept += (gsize)step_plainly (placed, trust, next[k], reliability, worth[kept]);
  return kept;
}

INLINE void
repeat (const SulhPair *pair, Quad *twice)
{
  *twice = (Quad){ (*pair)[0], (*pair)[1], (*pair)[0], (*pair)[1] };
}

INLINE gsize
keep (const Quad *worth, const Bits *holds, int first, double (*kept)[2], gsize n)
{
  kept[n][0] = (*worth)[first];
  kept[n][1] = (*worth)[first + 1];
  return n + (gsize)((*holds)[first] & (*holds)[first + 1] & 1);
}

INLINE void
repeat_all (const SulhPlacedStage *placed, const double trust[2], Twice *rung)
{
  Quad certain;

  repeat (&placed->certain, &certain);
  repeat (&placed->incentive, &rung->reassured);
  rung->trust = (Quad){ trust[0], trust[1], trust[0], trust[1] };
  take_larger (&rung->trust, &certain);
  rung->reassured *= 1.0 - rung->trust;
  repeat (&placed->tempted, &rung->tempted);
  repeat (&placed->hope, &rung->hope);
  repeat (&placed->most, &rung->most);
  repeat (&placed->net, &rung->net);
  repeat (&placed->loss, &rung->loss);
  repeat (&placed->discount, &rung->discount);
  repeat (&placed->biased, &rung->biased);
  repeat (&placed->round_cost, &rung->round_cost);
  repeat (&placed->leaving, &rung->leaving);
  repeat (&placed->needed, &rung->needed);
}

WIDE static gboolean
step_by_twos (const SulhPlacedStage *placed, const double trust[2], const double next[2],
              double reliability[2], double worth[2])
{
  Quad after = { next[0], next[1], next[0], next[1] };
  Quad expected, before;
  Bits holds;
  Twice rung;

  repeat_all (placed, trust, &rung);
  step_back (&rung, &after, &expected, &before, &holds);
  for (int i = 0; i < 2; i++)
    {
      reliability[i] = expected[i];
      worth[i] = before[i];
    }
  return holds[0] && holds[1];
}

gboolean
sulh_rules_placed_step (const SulhPlacedStage *placed, const double trust[2], const double next[2],
                        double reliability[2], double worth[2])
{
  return placed->parameters ? step_plainly (placed, trust, next, reliability, worth)
                            : step_by_twos (placed, trust, next, reliability, worth);
}

WIDE static gsize
back_by_twos (const SulhPlacedStage *placed, const double trust[2], const double (*next)[2],
              gsize n, double (*worth)[2])
{
  Twice rung;
  gsize kept = 0;

  repeat_all (placed, trust, &rung);
  for (gsize k = 0; k < n; k += 2)
    {
      gsize last = MIN (k + 1, n - 1);
      Quad after = { next[k][0], next[k][1], next[last][0], next[last][1] };
      Quad expected, before;
      Bits holds;

      step_back (&rung, &after, &expected, &before, &holds);
      kept = keep (&before, &holds, 0, worth, kept);
      if (last > k)
        kept = keep (&before, &holds, 2, worth, kept);
    }
  return kept;
}

gsize
sulh_rules_placed_back (const SulhPlacedStage *placed, const double trust[2],
                        const double (*next)[2], gsize n, double (*worth)[2])
{
  return placed->parameters ? back_singly (placed, trust, next, n, worth)
                            : back_by_twos (placed, trust, next, n, worth);
}
