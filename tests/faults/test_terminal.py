#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal opens what it is asked to, and nothing else; no network. Reports in TAP.

Usage: test_terminal.py PROGRAM EXAMPLE
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import traces

PROGRAM, EXAMPLE = map(os.path.abspath, sys.argv[1:])

# A command line, and what it may write.
COMMANDS = {
    ('check', 'talks.sulh'): [],
    ('plan', 'talks.sulh'): [],
    ('plan', '--write', 'plan.sulh', 'talks.sulh'): ['plan.sulh'],
    ('why', 'talks.sulh'): [],
    ('format', '--write', 'talks.sulh'): ['talks.sulh'],
    ('draw', '--output', 'talks.svg', 'talks.sulh'): ['talks.svg'],
    ('draw', '--output', 'talks.pdf', 'talks.sulh'): ['talks.pdf'],
    ('draw', '--output', 'talks.png', 'talks.sulh'): ['talks.png'],
}


def run(command, written, folder):
    """What nobody asked for when a command is run, as lines."""
    home, log = folder / 'home', folder / 'log'
    environment = {**os.environ, 'HOME': str(home), 'XDG_CACHE_HOME': str(home / '.cache')}
    environment['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
    for name in ('XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'):
        environment.pop(name, None)
    answer = subprocess.run(
        [*traces.strace(log), PROGRAM, *command], cwd=folder, env=environment, capture_output=True
    )
    if answer.returncode:
        yield f'it failed: {answer.stderr.decode()}'
    yield from traces.strangers(
        log, folder, read=[folder / 'talks.sulh'], written=[folder / name for name in written],
        own=[home, Path(PROGRAM).parents[2]],
    )


def a_stranger_is_seen(folder):
    """What this test is for is shown a program that reads and calls what nobody asked for."""
    script = 'import socket; socket.socket(); open("talks.sulh").read(); open("other", "w")'
    log = folder / 'log'
    subprocess.run([*traces.strace(log), sys.executable, '-c', script], cwd=folder, check=True)
    found = '\n'.join(traces.strangers(log, folder, read=[], written=[], own=[sys.prefix]))
    return all(words in found for words in ('not local', 'talks.sulh', 'for writing'))


def main():
    if reason := traces.why_not():
        print(f'1..0 # SKIP {reason}')
        return 0
    print(f'1..{len(COMMANDS) + 1}')
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, (command, written) in enumerate(COMMANDS.items(), start=1):
            shutil.copy(EXAMPLE, folder / 'talks.sulh')
            problems = list(run(command, written, folder))
            failed += bool(problems)
            print('not ok' if problems else 'ok', number, '-', *command)
            for problem in problems:
                print(f'    {problem}', file=sys.stderr)
        seen = a_stranger_is_seen(folder)
        print('ok' if seen else 'not ok', len(COMMANDS) + 1, '- a stranger is seen')
    return 1 if failed or not seen else 0


if __name__ == '__main__':
    sys.exit(main())
