#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the worked examples with other eyes and expects the same remarks.

Usage: test_remarks.py SULH-CLI EXAMPLES      reports in TAP

What can be read off the XML with a pencil is counted here again: who gives and gets nothing, who
waits longer than it can, which rungs overlap, who has seen nothing, what nothing refers to.
"""

import datetime
import json
import subprocess
import sys
import xml.etree.ElementTree as tree
from pathlib import Path


def number(text, initial):
    """The most likely value of "0.1..0.2..0.3 from source"."""
    if text is None:
        return initial
    values = text.split(' ')[0].split('..')
    return float(values[len(values) // 2])


class Example:
    def __init__(self, path):
        self.root = tree.parse(path).getroot()
        self.day_zero = self.root.get('day-zero')
        self.exchanges = {one.get('id'): one for one in self.root.findall('exchange')}
        self.regimes = {one.get('id'): one for one in self.root.findall('verification')}
        self.parties = [one.get('id') for one in self.root.findall('party')]

    def day(self, text):
        """The middle of "D+5", "2014-01-20" or a span of them."""
        days = [self.one_day(part) for part in text.split('..')]
        return (days[0] + days[-1]) // 2

    def one_day(self, text):
        if text.startswith('D'):
            return int(text[1:])
        zero = datetime.date.fromisoformat(self.day_zero)
        return (datetime.date.fromisoformat(text) - zero).days

    def rungs(self, plan):
        """Days and exchanges; what has no day follows the rung before it by its gap."""
        found = []
        for rung in plan.findall('rung'):
            exchange = self.exchanges[rung.get('exchange')]
            if rung.get('on'):
                day = self.day(rung.get('on'))
            else:
                day = found[-1][0] + number(found[-1][1].get('gap'), 30) if found else 0
            found.append((day, exchange))
        return found

    def verified(self, day, side):
        delay = number(self.regimes[side.get('verification')].get('delay'), 0)
        return day + number(side.get('duration'), 1) + delay


def unbalanced(example):
    for exchange in example.exchanges.values():
        sides = exchange.findall('side')
        for party in example.parties:
            cost = sum(number(s.get('cost'), 0) for s in sides if s.get('giver') == party)
            gain = sum(number(s.get('gain'), 0) for s in sides if s.get('receiver') == party)
            if cost > 0 and gain == 0:
                yield 'unpaired-concession'
            elif gain < cost:
                yield 'negative-net-gain'


def overlapping(example):
    for plan in example.root.findall('plan'):
        rungs = example.rungs(plan)
        for (day, exchange), (following, _) in zip(rungs, rungs[1:]):
            longest = max(number(s.get('duration'), 1) for s in exchange.findall('side'))
            if day + longest > following + 1:
                yield 'rungs-overlap'


def longest_wait(example, rungs, party):
    sides = [(day, side) for day, exchange in rungs for side in exchange.findall('side')]
    seen = [(day, side) for day, side in sides if side.get('verification')]
    gains = sorted(
        example.verified(day, side)
        for day, side in seen
        if side.get('receiver') == party
        and number(side.get('gain'), 0) > 0
        and number(side.get('visibility'), 1) > 0
    )
    last = max([rungs[-1][0]] + [example.verified(day, side) for day, side in seen])
    days = [rungs[0][0], *gains, last]
    return max(b - a for a, b in zip(days, days[1:]))


def waiting(example):
    for plan in example.root.findall('plan'):
        rungs = example.rungs(plan)
        for party in example.root.findall('party'):
            clock = party.find('clock')
            patience = number(clock.get('gap-tolerance'), None)
            wait = longest_wait(example, rungs, party.get('id'))
            if wait > patience:
                yield 'gap-too-long'
            elif wait > 0.8 * patience:
                yield 'gap-nearly-too-long'


def blind(example):
    records = example.root.findall('record')
    saw = {one.get('by') for one in records if one.get('of') in example.parties}
    for actor in example.root.findall('actor'):
        if actor.find('mediation') is not None and actor.get('id') not in saw:
            yield 'mediator-saw-nothing'
    for regime in example.regimes.values():
        if not regime.get('verifier') and number(regime.get('detection'), 0.6) > 0.3:
            yield 'verifier-not-named'


PROSE = {'id', 'name', 'gives', 'wants', 'where', 'published', 'venue', 'keywords', 'justified'}


def idle(example):
    named = {
        word
        for element in example.root.iter()
        for attribute, value in element.attrib.items()
        if attribute not in PROSE
        for word in value.split()
    }
    for element in ('source', 'channel', 'verification', 'consequence'):
        for part in example.root.findall(element):
            if part.get('id') not in named:
                yield 'unused'


READERS = (unbalanced, overlapping, waiting, blind, idle)
KINDS = {
    'unpaired-concession', 'negative-net-gain', 'rungs-overlap', 'gap-too-long',
    'gap-nearly-too-long', 'mediator-saw-nothing', 'verifier-not-named', 'unused',
}


def said(program, path):
    done = subprocess.run([program, 'check', '--json', '--all', path], check=True,
                          capture_output=True, text=True)
    findings = json.loads(done.stdout)['files'][0]['findings']
    return sorted(one['code'] for one in findings if one['code'] in KINDS)


def main():
    program, examples = sys.argv[1:3]
    paths = sorted(Path(examples).glob('*.sulh'))
    failed = 0
    print(f'1..{len(paths)}')
    for count, path in enumerate(paths, start=1):
        example = Example(path)
        expected = sorted(code for reader in READERS for code in reader(example))
        found = said(program, path)
        failed += expected != found
        print(f"{'ok' if expected == found else 'not ok'} {count} - {path.name}")
        if expected != found:
            print(f'expected {expected}\nfound {found}', file=sys.stderr)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
