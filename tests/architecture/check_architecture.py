#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the tree is built the way the picture in README.md says.

Usage: check_architecture.py [ROOT]               check every rule, report in TAP
       check_architecture.py --potfiles [ROOT]    print what po/POTFILES has to hold

Each rule is one sentence and one generator of problems. A rule takes the root of a tree, so that
test_check_architecture.py can show every rule a small tree that breaks it.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

# The house, bottom to top: what a floor may include, and which libraries it may name.
FLOORS = {
    'model': {'includes': [], 'links': ['glib', 'gobject', 'gio']},
    'rules': {'includes': ['model'], 'links': ['glib', 'libm']},
    'xml': {'includes': ['model'], 'links': ['glib', 'gobject', 'gio', 'libxml']},
    'exchange': {'includes': ['model'], 'links': ['glib', 'gobject', 'gio', 'libxml']},
    'planner': {'includes': ['model', 'rules'], 'links': ['glib', 'gobject', 'gio', 'libm']},
    'simulation': {'includes': ['model', 'rules'], 'links': ['glib', 'gobject', 'gio', 'libm']},
    'chart': {
        'includes': ['model'],
        'links': ['glib', 'gobject', 'gio', 'libm', 'cairo', 'pangocairo', 'icu', 'zlib', 'minizip'],
    },
    'workbench': {
        'includes': ['model', 'rules', 'xml', 'exchange', 'planner', 'simulation', 'chart'],
        'links': ['glib', 'gobject', 'gio', 'gio_unix', 'libm', 'sodium'],
    },
    'cli': {
        'includes': ['workbench', 'chart', 'model'],
        'links': ['glib', 'gobject', 'gio', 'gio_unix', 'libm'],
    },
    'app': {
        'includes': ['workbench', 'chart', 'model'],
        'links': ['glib', 'gobject', 'gio', 'gio_unix', 'libm', 'gtk', 'adwaita', 'sourceview'],
    },
}

# Which library a system header belongs to. Headers that match nothing here are the C library's.
HEADERS = {
    r'gio/': 'gio',
    r'glib-object\.h': 'gobject',
    r'libxml/': 'libxml',
    r'cairo': 'cairo',
    r'pango/': 'pangocairo',
    r'unicode/': 'icu',
    r'zlib\.h': 'zlib',
    r'zip\.h': 'minizip',
    r'sodium': 'sodium',
    r'gtk/|gdk/|gsk/|graphene': 'gtk',
    r'adwaita\.h': 'adwaita',
    r'gtksourceview/': 'sourceview',
}

TOP_LEVEL = {
    'meson.build', 'README.md', 'COPYING', 'src', 'ui', 'data', 'po', 'tests', 'flatpak',
    '.ci', '.gitignore', '.clang-format', '.editorconfig',
}
TEST_FOLDERS = set(FLOORS) | {
    'architecture', 'bench', 'cases', 'cluster', 'faults', 'fuzz', 'judge', 'redaction', 'screen'
}

LICENCE_LINE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
CLANG_FORMAT_VERSION = 14
LONGEST_FILE = 600
LONGEST_FUNCTION = 80

TRANSLATED_CALL = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|(?:g_)?d?ngettext|g_dpgettext2?)\s*\(')
TRANSLATED_PROPERTY = re.compile(r'translatable="(?:yes|true|1)"')

RULES = []


class Skip(Exception):
    """Raised by a rule that cannot be checked on this machine; the reason is printed."""


def rule(sentence):
    """Registers a generator of problems under the sentence that it enforces."""

    def register(function):
        RULES.append((sentence, function))
        return function

    return register


# Reading the tree


def files(root, folders, suffixes):
    """The files with one of the suffixes below the given folders, in a stable order."""
    found = (path for folder in folders for path in (root / folder).rglob('*'))
    return sorted(path for path in found if path.suffix in suffixes and path.is_file())


def name(root, path):
    return path.relative_to(root).as_posix()


def numbered_lines(path):
    return enumerate(path.read_text(encoding='utf-8').splitlines(), start=1)


def code(root):
    return files(root, ['src', 'tests'], {'.c', '.h'})


def folder_below(root, path, top):
    """The floor in src, or the folder in tests, that a file lives in; None when elsewhere."""
    parts = path.relative_to(root).parts
    return parts[1] if parts[0] == top and len(parts) > 2 else None


def includes(root, folder, brackets):
    """Every include in a folder, as (path, 'file:line', what is included)."""
    pattern = re.compile(r'\s*#\s*include\s*' + (r'<([^>]+)>' if brackets else r'"([^"]+)"'))
    for path in files(root, [folder], {'.c', '.h'}):
        for number, line in numbered_lines(path):
            if match := pattern.match(line):
                yield path, f'{name(root, path)}:{number}', match[1]


def table_in_readme(root):
    """What each floor may include according to README.md."""
    text = (root / 'README.md').read_text(encoding='utf-8')
    shown = {}
    for floor, words in re.findall(r'^\| `(\w+)` \|.*\| ([\w, ]+) \|$', text, re.MULTILINE):
        included = {'nothing': [], 'all above': list(shown)}.get(words, words.split(', '))
        shown[floor] = set(included)
    return shown


def template_class(basename):
    """step-form becomes SulhStepForm."""
    return 'Sulh' + ''.join(word.capitalize() for word in basename.split('-'))


def translated_files(root):
    """What xgettext has to read: everything that holds a text for a person."""
    for path in files(root, ['src', 'ui', 'data'], {'.c', '.h', '.ui', '.in'}):
        text = path.read_text(encoding='utf-8')
        if path.suffix == '.ui' and TRANSLATED_PROPERTY.search(text):
            yield name(root, path)
        elif path.suffix in {'.c', '.h'} and TRANSLATED_CALL.search(text):
            yield name(root, path)
        elif path.name.endswith(('.desktop.in', '.metainfo.xml.in')):
            yield name(root, path)
    for path in files(root, ['data/examples', 'data/templates'], {'.sulh'}):
        yield name(root, path)


# The floors


@rule('The folders of src are the floors of the house')
def src_holds_the_floors(root):
    found = {path.name for path in (root / 'src').iterdir()}
    for extra in sorted(found - set(FLOORS) - {'meson.build'}):
        yield f'src/{extra}: not a floor'
    for missing in sorted(set(FLOORS) - found):
        yield f'src/{missing}: this floor is missing'


@rule('README.md shows the table of floors that is checked here')
def readme_shows_the_floors(root):
    shown = table_in_readme(root)
    checked = {floor: set(row['includes']) for floor, row in FLOORS.items()}
    for floor in sorted(shown.keys() | checked.keys()):
        if shown.get(floor) != checked.get(floor):
            yield f'README.md: its row for {floor} differs from the table checked here'


@rule('The folders of tests mirror the floors')
def tests_mirror_the_floors(root):
    for path in sorted((root / 'tests').iterdir()):
        if path.is_dir() and path.name not in TEST_FOLDERS | {'__pycache__'}:
            yield f'tests/{path.name}: neither a floor nor a kind of test'


@rule('Every include names its floor')
def includes_name_their_floor(root):
    for _, place, target in includes(root, 'src', brackets=False):
        if not re.fullmatch(f"({'|'.join(FLOORS)})/[^/]+[.]h", target):
            yield f'{place}: "{target}" is not written as "floor/file.h"'
    for path, place, target in includes(root, 'tests', brackets=False):
        beside = (path.parent / target).is_file() or (root / 'tests' / target).is_file()
        if not beside and target.split('/')[0] not in FLOORS:
            yield f'{place}: "{target}" is neither "floor/file.h" nor a header of the tests'


@rule('A floor includes only the floors below it that its row allows')
def only_allowed_floors_are_included(root):
    for path, place, target in includes(root, 'src', brackets=False):
        floor, other = folder_below(root, path, 'src'), target.split('/')[0]
        if floor in FLOORS and other in FLOORS and other not in [floor, *FLOORS[floor]['includes']]:
            yield f'{place}: {floor} may not include {other}'


@rule('Other floors are entered only by their door, floor/floor.h')
def floors_are_entered_by_the_door(root):
    for top in ('src', 'tests'):
        for path, place, target in includes(root, top, brackets=False):
            other = target.split('/')[0]
            at_home = folder_below(root, path, top) == other
            if other in FLOORS and not at_home and target != f'{other}/{other}.h':
                yield f'{place}: "{target}" is an inner header, include "{other}/{other}.h"'


@rule('The judge shares no code with the planner but the model')
def the_judge_is_independent(root):
    for path, place, target in includes(root, 'tests/judge', brackets=False):
        if not path.name.startswith('test-') and target.split('/')[0] in set(FLOORS) - {'model'}:
            yield f'{place}: the judge may not include "{target}"'


@rule('A floor names only the headers of libraries that its row allows')
def only_allowed_libraries_are_included(root):
    for path, place, target in includes(root, 'src', brackets=True):
        allowed = FLOORS.get(folder_below(root, path, 'src'), {'links': []})['links']
        for pattern, library in HEADERS.items():
            if re.match(pattern, target) and library not in allowed:
                yield f'{place}: <{target}> belongs to {library}, which this floor may not use'


@rule('A floor links only what its row allows')
def only_allowed_libraries_are_linked(root):
    for floor, row in FLOORS.items():
        allowed = {floor, *row['includes'], *row['links']}
        for number, line in numbered_lines(root / 'src' / floor / 'meson.build'):
            for library in re.findall(r'\b(\w+)_dep\b', line.split('#')[0]):
                if library not in allowed:
                    yield f'src/{floor}/meson.build:{number}: {floor} may not link {library}'


# The windows


@rule('Every template in ui has its source file and its class of the same name')
def every_template_has_its_class(root):
    for path in files(root, ['ui'], {'.ui'}):
        template = re.search(r'<template\s+class="(\w+)"', path.read_text(encoding='utf-8'))
        if not template:
            continue
        if template[1] != template_class(path.stem):
            yield f'{name(root, path)}: its class is {template[1]}, not {template_class(path.stem)}'
        if not (root / f'src/app/{path.stem}.c').is_file():
            yield f'{name(root, path)}: src/app/{path.stem}.c is missing'
        elif template[1] not in (root / f'src/app/{path.stem}.c').read_text(encoding='utf-8'):
            yield f'src/app/{path.stem}.c: does not define {template[1]}'


@rule('A file in ui without a template holds menus or shortcuts only')
def files_without_template_hold_menus_or_shortcuts(root):
    for path in files(root, ['ui'], {'.ui'}):
        text = path.read_text(encoding='utf-8')
        first = re.search(r'<(template|menu|object)\b(?:[^>]*?class="(\w+)")?', text)
        if not first or (first[1] == 'object' and first[2] != 'GtkShortcutsWindow'):
            yield f'{name(root, path)}: give it a template and a class'


@rule('Every file in ui is in the resources, and nothing else is')
def every_ui_file_is_a_resource(root):
    listed = set()
    for path in files(root, ['ui'], {'.xml'}):
        listed |= set(re.findall(r'<file[^>]*>([^<]+)</file>', path.read_text(encoding='utf-8')))
    for path in files(root, ['ui'], {'.ui', '.css'}):
        if path.relative_to(root / 'ui').as_posix() not in listed:
            yield f'{name(root, path)}: not listed in the resources'
    for entry in sorted(listed):
        if not (root / 'ui' / entry).exists():
            yield f'ui/{entry}: listed in the resources and missing'


@rule('POTFILES lists every file that holds a text for a person, and nothing stale')
def potfiles_is_complete(root):
    lines = (root / 'po/POTFILES').read_text(encoding='utf-8').splitlines()
    listed = {line.strip() for line in lines if line.strip() and not line.startswith('#')}
    wanted = set(translated_files(root))
    for path in sorted(wanted - listed):
        yield f'{path}: holds texts and is not in po/POTFILES'
    for path in sorted(listed - wanted):
        yield f'{path}: in po/POTFILES and holds no texts'


# The form of the code


@rule('Every source file starts with its licence line')
def every_source_starts_with_its_licence(root):
    for path in code(root):
        if path.read_text(encoding='utf-8').split('\n', 1)[0] != LICENCE_LINE:
            yield f'{name(root, path)}: the first line must be {LICENCE_LINE}'


@rule('The code is formatted by clang-format')
def code_is_formatted(root):
    version = clang_format_version()
    if version != CLANG_FORMAT_VERSION:
        raise Skip(f'needs clang-format {CLANG_FORMAT_VERSION}, here is {version}')
    check = ['clang-format', '--style=file', '--dry-run', '--Werror', *code(root)]
    run = subprocess.run(check, capture_output=True, text=True)
    paths = set(re.findall(r'^(.+?):\d+:\d+: error', run.stderr, re.MULTILINE))
    for path in sorted(paths):
        yield f'{name(root, Path(path))}: run clang-format -i on it'
    if run.returncode and not paths:
        yield run.stderr


def clang_format_version():
    """The major version of clang-format, or None."""
    if not shutil.which('clang-format'):
        return None
    answer = subprocess.run(['clang-format', '--version'], capture_output=True, text=True).stdout
    match = re.search(r'version (\d+)', answer)
    return int(match[1]) if match else None


@rule(f'No source file is longer than {LONGEST_FILE} lines')
def no_file_is_too_long(root):
    for path in files(root, ['src', 'tests'], {'.c'}):
        length = len(path.read_text(encoding='utf-8').splitlines())
        if length > LONGEST_FILE:
            yield f'{name(root, path)}: {length} lines'


@rule(f'No function is longer than {LONGEST_FUNCTION} lines')
def no_function_is_too_long(root):
    for path in files(root, ['src', 'tests'], {'.c'}):
        start = None
        for number, line in numbered_lines(path):
            if line.startswith('{'):
                start = number
            elif line.startswith('}') and start:
                if number - start > LONGEST_FUNCTION:
                    yield f'{name(root, path)}:{start}: {number - start} lines'
                start = None


@rule('Lists of parts are only looked at, since those of a file are none of GLib')
def lists_of_parts_are_only_looked_at(root):
    table = (
        r'SULH_FIELD\s*\(\s*"[\w-]+",\s*\w+,\s*(\w+),\s*SULH_FIELD_PARTS\b'
        r'|^  PARTS \("[\w-]+",\s*(\w+),'
    )
    lists = set()
    for path in files(root, ['src/model'], {'.c'}):
        found = re.findall(table, path.read_text(encoding='utf-8'), re.MULTILINE)
        lists.update(first or second for first, second in found)
    generic = r'\*\(GPtrArray \*(?:const )?\*\)[^;]*'
    for path in files(root, ['src'], {'.c'}):
        open_lists = set()
        for number, line in numbered_lines(path):
            match = re.search(r'g_ptr_array_(?:copy|ref|steal) \([^,)]*->(\w+)', line)
            if match and match[1] in lists:
                yield f'{name(root, path)}:{number}: extend an array of your own with {match[1]}'
            if re.search(rf'g_ptr_array_(?:copy|ref|steal) \({generic}', line):
                yield f'{name(root, path)}:{number}: extend an array of your own with the list'
            open_lists = set() if line.startswith('}') else open_lists
            open_lists.update(re.findall(r'(?<!const )GPtrArray \*(\w+)', line))
            match = re.search(rf'(\w+) = (?:{generic}|[^;(]*(?:->|\.)(\w+));$', line)
            if match and match[1] in open_lists and (match[2] is None or match[2] in lists):
                yield f'{name(root, path)}:{number}: make {match[1]} a pointer to const'


@rule('No file is called utils')
def no_file_is_called_utils(root):
    for path in files(root, ['src', 'tests'], {'.c', '.h', '.py'}):
        if re.search(r'(^|[-_])utils?($|[-_])', path.stem):
            yield f'{name(root, path)}: name it after what it does'


@rule('Nothing is left for later')
def nothing_is_left_for_later(root):
    kinds = {'.c', '.h', '.py', '.sh', '.ui', '.css', '.build', '.in', '.xml', '.rng'}
    for path in files(root, ['src', 'ui', 'data', 'tests', 'po', 'flatpak'], kinds):
        if path.parent.name == 'architecture':
            continue
        for number, line in numbered_lines(path):
            if match := re.search(r'\b(TODO|FIXME|XXX)\b', line):
                yield f'{name(root, path)}:{number}: {match[1]}'


@rule('The top level holds exactly what the architecture lists')
def top_level_is_as_agreed(root):
    found = {path.name for path in root.iterdir() if path.name != '.git'}
    for extra in sorted(entry for entry in found - TOP_LEVEL if not entry.startswith('build')):
        yield f'{extra}: does not belong at the top level'
    for missing in sorted(TOP_LEVEL - found):
        yield f'{missing}: missing'


def report(root):
    """Prints every rule in TAP and answers whether all of them hold.

    The problems go to standard error, because meson shows only that of a program that speaks TAP.
    """
    all_hold = True
    print(f'1..{len(RULES)}')
    for number, (sentence, check) in enumerate(RULES, start=1):
        try:
            problems, note = list(check(root)), ''
        except Skip as reason:
            problems, note = [], f' # SKIP {reason}'
        all_hold = all_hold and not problems
        print(f"{'not ok' if problems else 'ok'} {number} - {sentence}{note}", flush=True)
        for problem in problems:
            print(f'    {problem}', file=sys.stderr)
    return all_hold


def main(arguments):
    wants_potfiles = '--potfiles' in arguments
    paths = [argument for argument in arguments if not argument.startswith('--')]
    root = Path(paths[0]) if paths else Path(__file__).resolve().parents[2]
    if wants_potfiles:
        print('\n'.join(sorted(translated_files(root))))
        return 0
    return 0 if report(root) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
