#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that all that a scenario has to be able to say can be said, and that something shows it.

Usage: check_seed_rows.py ROOT      reports in TAP

The rows of the list of concepts are typed in below, so that a row that is forgotten in
seed-rows.tsv is missed. That file has a line for each row: its id, its priority, the elements,
attributes (element/@attribute) or commands (sulh-cli NAME) that answer it, and what shows it, the
entries of a column divided by "; ". A test is named by its file and its name in it, an example by
its file. Each element and attribute stands in one of the examples, or in the file of one of the
tests, by its own name or by that of its member.
"""

import functools
import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

RNG = '{http://relaxng.org/ns/structure/1.0}'


def rows(group, numbers):
    """rows('A', '1-3 5') are A01, A02, A03 and A05."""
    found = []
    for part in numbers.split():
        first, _, last = part.partition('-')
        found += [f'{group}{n:02}' for n in range(int(first), int(last or first) + 1)]
    return found


# What must be in the core model.
MUST = [
    *rows('A', '1-14 16-18 20-21 24-25'),
    *rows('B', '1-5 7-26 28-29'),
    *rows('C', '1-15 19'),
    *rows('D', '1-7 9-21 23-27 30-32 35 37-39 41-45'),
    *rows('E', '1-14 16'),
    *rows('F', '1-11'),
    *rows('G', '1-5 7 10 12-13'),
    *rows('H', '1-10 12'),
    *rows('I', '1-8 10-13'),
    *rows('J', '1-13 16'),
    *rows('K', '1-9'),
    *rows('L', '12-15'),
    *rows('O', '1 4'),
    *rows('P', '1-2'),
]

# Features that are data: a file has to be able to hold them.
FEATURES = [
    *rows('A', '15 22 26 29'),
    *rows('C', '18 20'),
    *rows('D', '22 29'),
    *rows('E', '15'),
    *rows('J', '15 17'),
    *rows('L', '1-3 8'),
    *rows('N', '1-8'),
    *rows('O', '2-3 5-6'),
    *rows('P', '4-5'),
]


class Row:
    """A line of seed-rows.tsv."""

    def __init__(self, line, number):
        cells = line.split('\t')
        self.place = f'seed-rows.tsv:{number}'
        self.is_whole = len(cells) == 4 and all(cells)
        self.id, self.priority, said, shown = (cells + [''] * 4)[:4]
        self.said = said.split('; ')
        self.shown = shown.split('; ')

    def elements(self):
        return [entry for entry in self.said if not entry.startswith('sulh-cli ')]

    def commands(self):
        return [entry[len('sulh-cli '):] for entry in self.said if entry.startswith('sulh-cli ')]


def read_rows(root):
    lines = (root / 'tests/cases/seed-rows.tsv').read_text(encoding='utf-8').splitlines()
    return [Row(line, number) for number, line in enumerate(lines, start=1) if number > 1]


def read_schema(root):
    """Every element of the schema with the names of its attributes."""
    schema = tree.parse(root / 'data/scenario.rng')
    return {
        element.get('name'): {one.get('name') for one in element.iter(RNG + 'attribute')}
        for element in schema.iter(RNG + 'element')
    }


def read_commands(root):
    """The commands in the table of src/cli/whole.c, by the names in their own files."""
    main = (root / 'src/cli/whole.c').read_text(encoding='utf-8')
    found = set()
    for path in (root / 'src/cli').glob('*.c'):
        text = path.read_text(encoding='utf-8')
        for variable, name in re.findall(
            r'SulhCommand (\w+)\s*=\s*\{\s*(?:\.name\s*=\s*)?"([\w-]+)"', text
        ):
            if f'&{variable}' in main:
                found.add(name)
    return found


@functools.cache
def used_in(path):
    """The elements of a file, and its attributes as element/@attribute."""
    found = set()
    for element in tree.parse(path).iter():
        found.add(element.tag)
        found |= {f'{element.tag}/@{name}' for name in element.attrib}
    return found


def no_row_is_missing(root):
    present = {row.id for row in read_rows(root)}
    for row in MUST + FEATURES:
        if row not in present:
            yield f'{row} is missing'


def no_row_is_said_twice(root):
    seen = set()
    for row in read_rows(root):
        if row.id in seen:
            yield f'{row.place}: {row.id} stands twice'
        seen.add(row.id)


def rows_are_whole(root):
    for row in read_rows(root):
        if not row.is_whole:
            yield f'{row.place}: not four cells'
        elif row.priority not in ('M', 'F', 'C'):
            yield f'{row.place}: the priority {row.priority} is none of M, F, C'
        elif (row.priority == 'M') != (row.id in MUST):
            yield f'{row.place}: {row.id} has another priority'


def what_is_named_exists(root):
    schema, commands = read_schema(root), read_commands(root)
    for row in read_rows(root):
        for entry in row.elements():
            element, _, attribute = entry.partition('/@')
            if element not in schema:
                yield f'{row.place}: there is no element {element}'
            elif attribute and attribute not in schema[element]:
                yield f'{row.place}: {element} has no attribute {attribute}'
        for command in row.commands():
            if command not in commands:
                yield f'{row.place}: there is no command {command}'


def what_shows_it_exists(root):
    for row in read_rows(root):
        for entry in row.shown:
            file, _, test = entry.partition(':')
            path = root / file
            if not path.is_file():
                yield f'{row.place}: there is no {file}'
            elif not test and not file.endswith('.sulh'):
                yield f'{row.place}: say which test of {file}'
            elif test and test not in path.read_text(encoding='utf-8'):
                yield f'{row.place}: {file} has no {test}'


def is_shown_by(root, entry, file):
    element, _, attribute = entry.partition('/@')
    if file.endswith('.sulh'):
        return entry in used_in(root / file)
    name = attribute or element
    text = (root / file).read_text(encoding='utf-8')
    return re.search(rf'\b({re.escape(name)}|{name.replace("-", "_")})\b', text) is not None


def what_is_said_is_shown(root):
    for row in read_rows(root):
        files = {entry.partition(':')[0] for entry in row.shown}
        for entry in row.elements():
            if not any((root / file).is_file() and is_shown_by(root, entry, file) for file in files):
                yield f'{row.place}: no {entry} in {", ".join(sorted(files))}'


def a_page_names_every_row(root):
    pages = '\n'.join(page.read_text(encoding='utf-8') for page in (root / 'data/format').glob('*.md'))
    named = set(re.findall(r'\b[A-P]\d\d\b', pages))
    for row in read_rows(root):
        if row.id not in named:
            yield f'{row.place}: no page of the format names {row.id}'


CHECKS = {
    'No row of the list is missing': no_row_is_missing,
    'No row stands twice': no_row_is_said_twice,
    'Every row says its priority, what answers it and what shows it': rows_are_whole,
    'Every element, attribute and command that is named exists': what_is_named_exists,
    'Every test and example that is named exists': what_shows_it_exists,
    'Examples and tests show what they are said to show': what_is_said_is_shown,
    'The pages of the format name every row': a_page_names_every_row,
}


def main():
    root = Path(sys.argv[1])
    failed = 0
    print(f'1..{len(CHECKS)}')
    for number, (sentence, check) in enumerate(CHECKS.items(), start=1):
        problems = list(check(root))
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {sentence}")
        for problem in problems:
            print(problem, file=sys.stderr)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
