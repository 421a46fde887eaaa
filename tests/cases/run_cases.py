#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs command lines and compares what they print with what is expected. Reports in TAP.

Usage: run_cases.py PROGRAM EXAMPLES CASE...

A case is a text file of command lines, run in order by sh in an empty folder that holds a copy of
scenarios/ and of the folder EXAMPLES as examples/:

    # what the case claims
    $ sulh-cli plan missing.sulh
    ? 3
    ! missing.sulh: There is no such file. ...

`?` is the exit code (0 if not given), `>` a line of standard output, `!` one of standard error.
Within a line `...` stands for any text; alone on a line it stands for any lines. Whatever is not
expected is a failure, and so is any change of a scenario that was there from the start.

In a command, $limit_memory keeps what follows in 400 MB of address space, and does nothing where a
sanitizer needs more.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_SECONDS = 240  # of one command line, on a loaded machine with sanitizers


@dataclass
class Command:
    """One command line and what is expected of it."""

    line: str
    place: str
    exit_code: int = 0
    expected: dict = field(default_factory=lambda: {'>': [], '!': []})


def read_case(path):
    commands = []
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), start=1):
        mark, _, rest = line.partition(' ')
        if mark == '$':
            commands.append(Command(rest, f'{path.name}:{number}'))
        elif mark == '?':
            commands[-1].exit_code = int(rest)
        elif mark in '>!' and mark:
            commands[-1].expected[mark].append(rest)
        elif mark != '#' and line:
            sys.exit(f'{path.name}:{number}: not understood: {line}')
    return commands


def matches(lines, text):
    """Whether the text is what the lines describe."""
    pattern = ''
    for line in lines:
        if line == '...':
            pattern += r'(?:.*\n)*?'
        else:
            pattern += '.*'.join(re.escape(piece) for piece in line.split('...')) + r'\n'
    return re.fullmatch(pattern, text) is not None


def environment(program, folder, data):
    """As little as possible, so that the machine of the tester does not matter."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.startswith(('ASAN_', 'LSAN_', 'UBSAN_', 'MSAN_', 'SULH_LOCALE_DIR'))
    }
    sanitized = b'__asan_init' in Path(program).read_bytes()
    return {
        **kept,
        'PATH': f'{Path(program).resolve().parent}:/usr/bin:/bin',
        'HOME': str(folder),
        'LC_ALL': 'C',
        'SULH_EXAMPLES_DIR': str(data / 'examples'),
        'SULH_PRESETS_DIR': str(data / 'presets'),
        'SULH_TEMPLATES_DIR': str(data / 'templates'),
        'limit_memory': ':' if sanitized else 'ulimit -v 400000',
    }


def prepare(folder, examples):
    shutil.copytree(Path(__file__).parent / 'scenarios', folder, dirs_exist_ok=True)
    shutil.copytree(examples, folder / 'examples')


def snapshot(folder):
    return {path: path.read_bytes() for path in folder.rglob('*.sulh') if path.is_file()}


def problems(command, folder, variables, originals):
    """What is not as expected, as lines."""
    try:
        answer = subprocess.run(
            ['sh', '-c', command.line], cwd=folder, env=variables, capture_output=True,
            stdin=subprocess.DEVNULL, timeout=LONGEST_SECONDS, encoding='utf-8', errors='replace',
        )
    except subprocess.TimeoutExpired:
        yield f'still running after {LONGEST_SECONDS} seconds'
        return
    if answer.returncode != command.exit_code:
        yield f'exit code is {answer.returncode}, not {command.exit_code}'
    for mark, text in (('>', answer.stdout), ('!', answer.stderr)):
        if not matches(command.expected[mark], text):
            yield 'expected:'
            yield from (f'{mark} {line}' for line in command.expected[mark])
            yield 'found:'
            yield from (f'{mark} {line}' for line in text.splitlines())
    for path, contents in originals.items():
        if not path.exists() or path.read_bytes() != contents:
            yield f'{path.name} was changed'


def run_case(path, program, examples, first):
    """Runs the commands of a case and answers how many failed."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix='sulh-case-') as name:
        folder = Path(name)
        prepare(folder, examples)
        variables = environment(program, folder, examples.parent.resolve())
        originals = snapshot(folder)
        for number, command in enumerate(read_case(path), start=first):
            found = list(problems(command, folder, variables, originals))
            failed += bool(found)
            print(f"{'not ok' if found else 'ok'} {number} - {command.line.replace('#', '')}")
            for line in found:
                print(f'{command.place}: {line}', file=sys.stderr)
    return failed


def main():
    program, examples, *paths = sys.argv[1:]
    counts = [len(read_case(Path(path))) for path in paths]
    print(f'1..{sum(counts)}')
    failed = 0
    for index, path in enumerate(paths):
        failed += run_case(Path(path), program, Path(examples), sum(counts[:index]) + 1)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
