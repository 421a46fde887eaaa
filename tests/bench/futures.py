#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the forty rungs of forty.c week by week: the reference that futures are held against.

usage: futures.py plain|numpy RUNS SEED MODEL

MODEL is the object that forty_json () writes. It is written from the rules (R3, R5 to R9, R14 to
R16), not from the simulation, and prints means and their errors.
"""

import json
import math
import random
import sys
import time

AHEAD, KEPT, CHEATED, NEVER, DONE = range(5)
LATE_LOG_MEDIAN, LATE_LOG_WIDTH, LATE_MOST = math.log(0.05), 1.398128, 100
TRIES_MOST = 2
BUDGET_MOST = 50
COUNTED = ("completed", "collapsed", "weeks", "kept", "shocks", "acts", "uncontained", "breaches",
           "missed", "late")


class Terms:
    """What does not change from run to run: R5 of a rung, and R14 of each."""

    def __init__(self, m):
        self.m = m
        self.net = m["gain"] - m["cost"]
        self.loss = max(0, m["exposure"] * m["cost"] * (1 - m["reversibility"] * m["detection"])
                        + m["face_cost"] * m["cost"])
        self.penalty = m["penalty"] * m["cost"]
        self.deterrent = m["detection"] * self.penalty
        self.discount = [math.exp(-m["rate_a"] * m["gap"]), math.exp(-m["rate_b"] * m["gap"])]
        self.evidence = m["evidence"] * m["cost"] / (m["cost"] + m["half_cost"])
        self.prior = (m["trust"] * m["firmness"], (1 - m["trust"]) * m["firmness"])
        self.fades = 2 ** (-1 / m["half_life"])
        self.gap_fades = 2 ** (-m["gap"] / m["half_life"])
        self.planned = self.plan()
        self.budget = [self.find_budget(k) for k in range(m["rungs"])]
        self.steadfast = [[self.find_steadfast(k, i) for i in (0, 1)] for k in range(m["rungs"])]

    def plan(self):
        alpha, beta = self.prior
        planned = []
        for _ in range(self.m["rungs"]):
            planned.append((alpha, beta))
            alpha, beta = self.after_rung(alpha, beta)
        return planned

    def after_rung(self, alpha, beta):
        alpha += self.evidence
        return (self.prior[0] + (alpha - self.prior[0]) * self.gap_fades,
                self.prior[1] + (beta - self.prior[1]) * self.gap_fades)

    def temptation(self, party, following):
        kept = self.deterrent + self.discount[party] * max(0, following) - self.m["cost"]
        return kept / (self.m["temptation_scale"] * self.m["cost"])

    def judge(self, k, beliefs):
        """R6 to R8 from rung k on: whether both begin, and how far each is tempted there."""
        m = self.m
        trust = []
        for _ in range(k, m["rungs"]):
            trust.append([alpha / (alpha + beta) for alpha, beta in beliefs])
            beliefs = [self.after_rung(alpha, beta) for alpha, beta in beliefs]
        worth = [0, 0]
        holds, tempted = True, [0, 0]
        for t in reversed(trust):
            tempted = [self.temptation(i, worth[i]) for i in (0, 1)]
            new = []
            holds = True
            for i in (0, 1):
                keeps = 1 / (1 + math.exp(-tempted[1 - i]))
                p = min(1 - m["doubt"], t[i] + (1 - t[i]) * m["reassurance"] * keeps)
                value = p * (self.net + self.discount[i] * worth[i]) - (1 - p) * self.loss
                holds = holds and value >= -1e-9
                holds = holds and self.loss + self.net + self.discount[i] * worth[i] > 0
                new.append(value)
            worth = new
        return holds, tempted

    def holds_all(self, k, extra):
        """Whether every test from rung k on passes after extra evidence against both."""
        alpha, beta = self.planned[k]
        beliefs = [(alpha, beta + extra)] * 2
        for after in range(k, self.m["rungs"]):
            if not self.judge(after, beliefs)[0]:
                return False
            beliefs = [self.after_rung(*belief) for belief in beliefs]
        return True

    def bisect(self, holds, high):
        if not holds(0):
            return -1
        if holds(high):
            return high
        low = 0
        for _ in range(30):
            middle = (low + high) / 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return low

    def find_budget(self, k):
        most = self.bisect(lambda extra: self.holds_all(k, extra), BUDGET_MOST)
        return math.inf if most == BUDGET_MOST else max(0, most)

    def find_steadfast(self, k, i):
        alpha, beta = self.planned[k]

        def pays(extra):
            return self.judge(k, [(alpha, beta + extra)] * 2)[1][i] >= 0

        return self.bisect(pays, min(self.budget[k], BUDGET_MOST))


class Party:
    def __init__(self, m):
        self.capital = m["capital"]
        self.last_gain = 0
        self.state = AHEAD
        self.verified = 0
        self.lateness = 0
        self.late = 0


class Belief:
    """Of one party in the other."""

    def __init__(self, terms):
        self.terms = terms
        self.alpha, self.beta = terms.prior
        self.bad = 0

    def fade(self):
        prior, left = self.terms.prior, self.terms.fades
        self.alpha = prior[0] + (self.alpha - prior[0]) * left
        self.beta = prior[1] + (self.beta - prior[1]) * left
        self.bad *= left

    def doubt(self, evidence):
        self.beta += evidence
        self.bad += evidence

    def shift(self, k):
        """Evidence on top of what was planned before rung k that leaves no more trust than this."""
        alpha, beta = self.terms.planned[k]
        prior = self.terms.prior
        if self.alpha >= alpha:
            return max(0, self.beta - beta)
        ratio = max(self.beta / self.alpha, prior[1] / prior[0])
        return max(0, self.beta - beta + (alpha - self.alpha) * ratio)


class Shock:
    def __init__(self, run):
        self.run = run

    def rate(self, week):
        return self.run.m["hazard"] * self.run.find_spiral(week)

    def strike(self, week):
        run, m = self.run, self.run.m
        run.count["shocks"] += 1
        if not run.weigh(run.draw.expovariate(1) * m["severity"]):
            run.spiral_from(week)
            for party in run.parties:
                run.charge(party, m["shock_capital"])


class Spoiler:
    def __init__(self, run):
        self.run = run

    def rate(self, week):
        run, m = self.run, self.run.m
        budget = run.terms.budget[run.k] if run.k < m["rungs"] else math.inf
        first, second = run.beliefs
        budget -= first.bad if first.bad > second.bad else second.bad
        chance = 1 if budget <= 0 else math.exp(-budget / m["severity"])
        margin = m["spoil_cost"] + m["attribution"] * m["spoil_penalty"] - chance * m["spoil_gain"]
        return m["acts"] / (1 + math.exp(margin / m["acts_scale"]))

    def strike(self, week):
        run, m = self.run, self.run.m
        run.count["acts"] += 1
        run.recent += 1
        if not run.weigh(run.draw.expovariate(1) * m["severity"]):
            run.spiral_from(week)


class Run:
    """One future, a step() for each week."""

    def __init__(self, terms, draw):
        self.terms, self.m, self.draw = terms, terms.m, draw
        self.parties = [Party(self.m), Party(self.m)]
        self.beliefs = [Belief(terms), Belief(terms)]
        self.keeps = [draw.betavariate(*terms.prior) for _ in (0, 1)]
        self.news = ([Shock(self) for _ in range(self.m["shocks"])]
                     + [Spoiler(self) for _ in range(self.m["spoilers"])])
        self.k = self.open = self.due = self.tries = 0
        self.spiral, self.spiralled = 0, 0
        self.recent = 0
        self.acts_fade = 2 ** (-1 / self.m["guessing_half_life"])
        self.count = dict.fromkeys(COUNTED, 0)
        self.over = False

    def play(self):
        for week in range(self.m["horizon"] + 1):
            self.step(week)
            if self.over:
                break
        self.count["weeks"] = week
        return self.count

    def end(self, how):
        if not self.over:
            self.count[how] = 1
        self.over = True

    def step(self, week):
        if week > 0:
            self.pass_week(week)
        if not self.over and self.open < self.k:
            self.verify(week)
        if not self.over and self.open == self.k == self.m["rungs"]:
            self.end("completed")
        if not self.over and self.k < self.m["rungs"] and self.due <= week:
            self.begin(week)
        for source in self.news:
            self.hear(source, week)

    def pass_week(self, week):
        m = self.m
        self.recent *= self.acts_fade
        for belief in self.beliefs:
            belief.fade()
        for party in self.parties:
            party.capital += m["recovery"] * (m["capital"] - party.capital)
            if week > party.last_gain + m["tolerance"]:
                party.capital -= m["drain"]
            self.charge(party, 0)

    def charge(self, party, capital):
        party.capital = min(100, max(0, party.capital - capital))
        if party.capital < self.m["floor"] - 1e-9:
            self.end("collapsed")

    def begin(self, week):
        for party in self.parties:
            if party.state not in (AHEAD, DONE):
                self.due = max(self.due, party.verified)
        if self.due > week:
            return
        shift = max(belief.shift(self.k) for belief in self.beliefs)
        held = shift < self.terms.budget[self.k] - 1e-6
        if not held and not self.judge()[0]:
            self.end("collapsed")
            return
        for i in (0, 1):
            if self.parties[i].state == AHEAD and not self.over:
                self.perform(i, week, shift)
        self.k += 1

    def judge(self):
        return self.terms.judge(self.k, [(b.alpha, b.beta) for b in self.beliefs])

    def pays(self, i, shift):
        terms = self.terms
        if shift < terms.budget[self.k] - 1e-6 and shift <= terms.steadfast[self.k][i]:
            return True
        return self.judge()[1][i] >= 0

    def perform(self, i, week, shift):
        m, party = self.m, self.parties[i]
        share = min(LATE_MOST, math.exp(LATE_LOG_MEDIAN + LATE_LOG_WIDTH * self.draw.gauss(0, 1)))
        party.late = math.floor(share * m["duration"] + 0.5)
        party.lateness = party.late / max(1, m["duration"])
        party.verified = week + m["duration"] + m["delay"] + party.late
        party.state = KEPT
        if self.draw.random() < m["never"]:
            party.state = NEVER
        elif self.draw.random() >= self.keeps[i] and not self.pays(i, shift):
            party.state = CHEATED
        if party.state == KEPT:
            self.charge(party, m["spent"] * m["cost"])

    def verify(self, week):
        for i in (0, 1):
            party = self.parties[i]
            if self.over or party.state in (AHEAD, DONE) or party.verified > week:
                continue
            if party.state == KEPT:
                self.find_kept(i, week)
            else:
                self.find_out(i, week)
        if self.over or any(party.state != DONE for party in self.parties):
            return
        self.count["kept"] += 1
        self.open += 1
        self.tries = 0
        self.due = max(self.m["gap"] * self.k, week)
        for party in self.parties:
            party.state = AHEAD

    def find_kept(self, i, week):
        m, party, other = self.m, self.parties[i], self.parties[1 - i]
        belief = self.beliefs[1 - i]
        weight = self.terms.evidence * math.exp(-m["guessing"] * self.recent)
        credit = math.exp(-party.lateness / m["lateness_scale"])
        belief.alpha += weight * credit
        belief.doubt(weight * (1 - credit) * m["misread"])
        party.state = DONE
        self.count["late"] += party.late > 0
        self.charge(other, -m["earned"] * m["gain"])
        other.last_gain = week

    def find_out(self, i, week):
        m, party = self.m, self.parties[i]
        self.count["breaches"] += 1
        if party.state == CHEATED and self.draw.random() >= m["detection"]:
            self.count["missed"] += 1
            party.state = DONE
            return
        self.beliefs[1 - i].doubt(m["breach_weight"] * self.terms.evidence)
        self.charge(party, m["spent"] * self.terms.penalty)
        party.state = AHEAD
        self.tries += 1
        if self.tries > TRIES_MOST:
            self.end("collapsed")
        self.k = self.open
        self.due = week + m["remedy"]

    def hear(self, source, week):
        passed = -math.log(1 - self.draw.random()) / source.rate(week)
        while passed < 1 and not self.over:
            source.strike(week)
            passed -= math.log(1 - self.draw.random()) / source.rate(week)

    def find_spiral(self, week):
        if self.spiral == 0:
            return 1
        return 1 + self.spiral * 2 ** (-(week - self.spiralled) / self.m["spiral_half_life"])

    def spiral_from(self, week):
        self.count["uncontained"] += 1
        self.spiral = max(self.find_spiral(week) - 1, self.m["spiral"] - 1)
        self.spiralled = week

    def weigh(self, severity):
        m = self.m
        contained = self.draw.random() < m["escalation"] / (m["escalation"] + m["no_channel"])
        for belief in self.beliefs:
            belief.doubt(severity * (m["breaker"] if contained else 1))
        return contained


def play_plain(terms, runs, seed):
    draw = random.Random(seed)
    return {name: [float(count[name]) for count in counts] for name in COUNTED} if (
        counts := [Run(terms, draw).play() for _ in range(runs)]) else {}


class Many:
    """All runs at once, an array for each number, a step for each week."""

    def __init__(self, np, terms, runs, seed):
        self.np, self.terms, self.m, self.runs = np, terms, terms.m, runs
        self.draw = np.random.Generator(np.random.Philox(seed))
        self.all = np.arange(runs)
        self.alpha = np.full((2, runs), terms.prior[0])
        self.beta = np.full((2, runs), terms.prior[1])
        self.bad = np.zeros((2, runs))
        self.keeps = self.draw.beta(*terms.prior, (2, runs))
        self.capital = np.full((2, runs), float(self.m["capital"]))
        self.last_gain = np.zeros((2, runs))
        self.state = np.full((2, runs), AHEAD)
        self.verified = np.zeros((2, runs))
        self.late = np.zeros((2, runs))
        self.k, self.open = np.zeros(runs, int), np.zeros(runs, int)
        self.due, self.tries = np.zeros(runs), np.zeros(runs, int)
        self.spiral, self.spiralled = np.zeros(runs), np.zeros(runs)
        self.recent = np.zeros(runs)
        self.alive = np.ones(runs, bool)
        self.count = {name: np.zeros(runs) for name in COUNTED}
        planned = np.array(terms.planned)
        self.planned_alpha, self.planned_beta = planned[:, 0], planned[:, 1]
        self.budget = np.array(terms.budget + [math.inf])
        self.steadfast = np.array(terms.steadfast)
        self.week = 0

    def play(self):
        for self.week in range(self.m["horizon"] + 1):
            if not self.alive.any():
                break
            self.step()
        self.end(self.alive.copy(), None)
        return self.count

    def end(self, which, how):
        which = which & self.alive
        if how:
            self.count[how][which] = 1
        self.count["weeks"][which] = self.week
        self.alive &= ~which

    def step(self):
        if self.week > 0:
            self.pass_week()
        self.verify()
        self.end((self.open == self.k) & (self.k == self.m["rungs"]), "completed")
        self.begin()
        for acts, sources in ((False, self.m["shocks"]), (True, self.m["spoilers"])):
            for _ in range(sources):
                self.hear(acts)

    def pass_week(self):
        m, terms = self.m, self.terms
        self.recent *= 2 ** (-1 / m["guessing_half_life"])
        self.alpha = terms.prior[0] + (self.alpha - terms.prior[0]) * terms.fades
        self.beta = terms.prior[1] + (self.beta - terms.prior[1]) * terms.fades
        self.bad *= terms.fades
        self.capital += m["recovery"] * (m["capital"] - self.capital)
        self.capital -= m["drain"] * (self.week > self.last_gain + m["tolerance"])
        self.test_home()

    def test_home(self):
        self.np.clip(self.capital, 0, 100, out=self.capital)
        self.end((self.capital < self.m["floor"] - 1e-9).any(axis=0), "collapsed")

    def doubt(self, observer, which, evidence):
        self.beta[observer] += which * evidence
        self.bad[observer] += which * evidence

    def verify(self):
        np, m = self.np, self.m
        for i in (0, 1):
            seen = (self.alive & (self.open < self.k) & (self.verified[i] <= self.week)
                    & (self.state[i] != AHEAD) & (self.state[i] != DONE))
            if seen.any():
                self.see(i, seen)
        done = self.alive & (self.state == DONE).all(axis=0)
        self.count["kept"] += done
        self.open += done
        self.tries[done] = 0
        self.due[done] = np.maximum(m["gap"] * self.k[done], self.week)
        self.state[:, done] = AHEAD

    def see(self, i, seen):
        np, m, terms = self.np, self.m, self.terms
        kept = seen & (self.state[i] == KEPT)
        weight = terms.evidence * np.exp(-m["guessing"] * self.recent)
        credit = np.exp(-self.late[i] / max(1, m["duration"]) / m["lateness_scale"])
        self.alpha[1 - i] += kept * weight * credit
        self.doubt(1 - i, kept, weight * (1 - credit) * m["misread"])
        self.count["late"] += kept & (self.late[i] > 0)
        self.capital[1 - i] += kept * m["earned"] * m["gain"]
        self.last_gain[1 - i][kept] = self.week
        broken = seen & ~kept
        missed = (broken & (self.state[i] == CHEATED)
                  & (self.draw.random(self.runs) >= m["detection"]))
        found = broken & ~missed
        self.count["breaches"] += broken
        self.count["missed"] += missed
        self.state[i][kept | missed] = DONE
        self.doubt(1 - i, found, m["breach_weight"] * terms.evidence)
        self.capital[i] -= found * m["spent"] * terms.penalty
        self.state[i][found] = AHEAD
        self.tries += found
        self.test_home()
        self.end(found & (self.tries > TRIES_MOST), "collapsed")
        self.k[found] = self.open[found]
        self.due[found] = self.week + m["remedy"]

    def shift(self, k):
        np, prior = self.np, self.terms.prior
        ratio = np.maximum(self.beta / self.alpha, prior[1] / prior[0])
        missing = np.maximum(0, self.planned_alpha[k] - self.alpha)
        return np.maximum(0, self.beta - self.planned_beta[k] + missing * ratio).max(axis=0)

    def judge(self, which):
        """R6 to R8 for the runs of which, each from its own rung on."""
        np, m, terms = self.np, self.m, self.terms
        k = self.k[which]
        first = int(k.min())
        alpha, beta = self.alpha[:, which].copy(), self.beta[:, which].copy()
        trust = []
        for rung in range(first, m["rungs"]):
            trust.append(alpha / (alpha + beta))
            later = k <= rung
            nexts = terms.after_rung(alpha, beta)
            alpha, beta = np.where(later, nexts[0], alpha), np.where(later, nexts[1], beta)
        worth = np.zeros_like(alpha)
        holds, tempted = np.zeros(len(k), bool), np.zeros_like(alpha)
        discount = np.array(terms.discount)[:, None]
        for rung in reversed(range(first, m["rungs"])):
            kept = terms.deterrent + discount * np.maximum(0, worth) - m["cost"]
            z = kept / (m["temptation_scale"] * m["cost"])
            t = trust[rung - first]
            keeps = 1 / (1 + np.exp(-z[::-1]))
            p = np.minimum(1 - m["doubt"], t + (1 - t) * m["reassurance"] * keeps)
            offered = terms.net + discount * worth
            value = p * offered - (1 - p) * terms.loss
            ok = ((value >= -1e-9) & (terms.loss + offered > 0)).all(axis=0)
            holds, tempted = np.where(k == rung, ok, holds), np.where(k == rung, z, tempted)
            worth = value
        return holds, tempted

    def begin(self):
        np, m = self.np, self.m
        pending = (self.state != AHEAD) & (self.state != DONE)
        waits = (pending * self.verified).max(axis=0)
        due = self.alive & (self.k < m["rungs"]) & (self.open == self.k) & (self.due <= self.week)
        put_off = due & (waits > self.week)
        self.due[put_off] = waits[put_off]
        which = np.nonzero(due & ~put_off)[0]
        if not len(which):
            return
        shift = self.shift(np.minimum(self.k, m["rungs"] - 1))
        k = self.k[which]
        tight = shift[which] >= self.budget[k] - 1e-6
        weak = tight[None, :] | (shift[which][None, :] > self.steadfast[k].T)
        holds, pays = np.ones(len(which), bool), np.ones((2, len(which)), bool)
        doubtful = weak.any(axis=0)
        if doubtful.any():
            judged, tempted = self.judge(which[doubtful])
            holds[doubtful] = judged | ~tight[doubtful]
            pays[:, doubtful] = ~weak[:, doubtful] | (tempted >= 0)
        failed = np.zeros(self.runs, bool)
        failed[which[~holds]] = True
        self.end(failed, "collapsed")
        for i in (0, 1):
            self.perform(i, which[holds], pays[i][holds])
        self.k[which[holds]] += 1

    def perform(self, i, which, pays):
        np, m = self.np, self.m
        again = (self.state[i][which] == AHEAD) & self.alive[which]
        which, pays = which[again], pays[again]
        n = len(which)
        share = np.minimum(
            LATE_MOST, np.exp(LATE_LOG_MEDIAN + LATE_LOG_WIDTH * self.draw.standard_normal(n)))
        self.late[i][which] = np.floor(share * m["duration"] + 0.5)
        self.verified[i][which] = self.week + m["duration"] + m["delay"] + self.late[i][which]
        state = np.where(~pays & (self.draw.random(n) >= self.keeps[i][which]), CHEATED, KEPT)
        state[self.draw.random(n) < m["never"]] = NEVER
        self.state[i][which] = state
        self.capital[i][which[state == KEPT]] -= m["spent"] * m["cost"]
        self.test_home()

    def find_spiral(self, which):
        passed = self.week - self.spiralled[which]
        return 1 + self.spiral[which] * 2 ** (-passed / self.m["spiral_half_life"])

    def find_rate(self, acts, which):
        np, m = self.np, self.m
        if not acts:
            return m["hazard"] * self.find_spiral(which)
        bad = np.maximum(self.bad[0, which], self.bad[1, which])
        budget = self.budget[self.k[which]] - bad
        chance = np.exp(-np.maximum(0, budget) / m["severity"])
        margin = m["spoil_cost"] + m["attribution"] * m["spoil_penalty"] - chance * m["spoil_gain"]
        return m["acts"] / (1 + np.exp(margin / m["acts_scale"]))

    def hear(self, acts):
        np = self.np
        passed = self.draw.standard_exponential(self.runs) / self.find_rate(acts, self.all)
        which = np.nonzero(self.alive & (passed < 1))[0]
        passed = passed[which]
        while len(which):
            self.strike(which, acts)
            passed += self.draw.standard_exponential(len(which)) / self.find_rate(acts, which)
            again = self.alive[which] & (passed < 1)
            which, passed = which[again], passed[again]

    def strike(self, which, acts):
        np, m = self.np, self.m
        n = len(which)
        severity = self.draw.standard_exponential(n) * m["severity"]
        contained = self.draw.random(n) < m["escalation"] / (m["escalation"] + m["no_channel"])
        weight = severity * np.where(contained, m["breaker"], 1)
        self.beta[:, which] += weight
        self.bad[:, which] += weight
        self.count["acts" if acts else "shocks"][which] += 1
        self.recent[which] += acts
        free = which[~contained]
        self.count["uncontained"][free] += 1
        self.spiral[free] = np.maximum(self.find_spiral(free) - 1, m["spiral"] - 1)
        self.spiralled[free] = self.week
        if not acts and len(free):
            self.capital[:, free] -= m["shock_capital"]
            self.test_home()


def play_numpy(terms, runs, seed):
    import numpy

    return Many(numpy, terms, runs, seed).play()


def main():
    how, runs, seed, model = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), json.loads(sys.argv[4])
    terms = Terms(model)
    play = play_numpy if how == "numpy" else play_plain
    begun = time.process_time()
    counts = play(terms, runs, seed)
    seconds = time.process_time() - begun
    print("seconds", seconds)
    for name in COUNTED:
        values = counts[name]
        mean = sum(values) / runs
        variance = sum((value - mean) ** 2 for value in values) / max(1, runs - 1)
        print(name, mean, math.sqrt(variance / runs))


if __name__ == "__main__":
    main()
