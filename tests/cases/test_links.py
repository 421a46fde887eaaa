#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the terminal does not draw loads nothing to draw with, and works without it. TAP.

Usage: test_links.py PROGRAM EXAMPLE
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Of ICU, what calendars need; some builds of libxml2 bring in the rest by themselves.
DRAWING = re.compile(r'lib(gtk|gdk|gsk|adwaita|pango|cairo|harfbuzz|fontconfig|freetype|icui18n)\S*')
INSTALLED = re.compile(rb'/[\w./-]*/sulh-cli-whole')


def libraries(program):
    """Names of all that the loader of libraries brings in before main."""
    listed = subprocess.run(['ldd', program], capture_output=True, text=True, check=True).stdout
    return {match[0] for match in DRAWING.finditer(listed)}


def run(program, *words):
    return subprocess.run([program, *words], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, env={**os.environ, 'LC_ALL': 'C'})


def claims(program, example):
    """What is claimed, and what speaks against it."""
    yield 'planning loads no library that draws', sorted(libraries(program))
    whole = program.parent / 'sulh-cli-whole'
    yield 'drawing loads them', [] if libraries(whole) else ['none found']
    with tempfile.TemporaryDirectory() as folder:
        alone = shutil.copy(program, folder)
        elsewhere = [Path(os.fsdecode(name)) for name in INSTALLED.findall(program.read_bytes())]
        told = run(alone, 'check', example)
        yield 'a check needs no other program', told.stderr if told.returncode else []
        if any(path.exists() for path in elsewhere):
            yield 'a drawing says which program it misses # SKIP it is installed', []
            return
        told = run(alone, 'draw', example)
        yield 'a drawing says which program it misses', (
            [] if told.returncode == 3 and 'sulh-cli-whole' in told.stderr else told.stderr)


def main():
    found = list(claims(Path(sys.argv[1]).resolve(), sys.argv[2]))
    print(f'1..{len(found)}')
    for number, (claim, problem) in enumerate(found, start=1):
        print(f"{'not ok' if problem else 'ok'} {number} - {claim}")
        if problem:
            print(problem, file=sys.stderr)
    return any(problem for _, problem in found)


if __name__ == '__main__':
    sys.exit(main())
