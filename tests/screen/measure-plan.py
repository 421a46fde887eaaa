#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes from the press on Plan until the plan is drawn and all is still.

    export SULH_EXAMPLES_DIR=data/examples SULH_CLI=build/src/cli/sulh-cli
    tests/screen/run-ui.sh tests/screen/measure-plan.py build/src/app/sulh [FILE]

Nobody asks the window anything while it works: it is still when its threads have used no processor
for half a second. On a busy machine the time of the processor says more than that of the clock.
"""

import statistics
import sys
import time
from pathlib import Path

from steps import EXAMPLES
from uitest import App

TIMES = 5
STILL = 0.5  # seconds


def used(pid):
    """Seconds of a processor that all threads have used."""
    total = 0
    for task in Path(f'/proc/{pid}/task').iterdir():
        try:
            total += int((task / 'schedstat').read_text(encoding='ascii').split()[0])
        except OSError:
            pass  # a thread that has just ended
    return total / 1e9


def wait_until_still(pid):
    """When the last thread did something, and what all had used by then."""
    seen, since = used(pid), time.monotonic()
    while time.monotonic() - since < STILL:
        time.sleep(0.005)
        now = used(pid)
        if now - seen > 1e-4:
            seen, since = now, time.monotonic()
    return since, seen


program, *files = sys.argv[1:]
clock, processor = [], []
for _ in range(TIMES):
    app = App(program, Path(files[0]) if files else EXAMPLES / 'islamabad.sulh')
    app.get('button', '1. .*')
    button = app.get('button', 'Plan')
    _, before = wait_until_still(app.process.pid)
    start = time.monotonic()
    app.press(button)
    end, after = wait_until_still(app.process.pid)
    app.get('label', 'Proved best.*')
    clock.append(1e3 * (end - start))
    processor.append(1e3 * (after - before))
    app.quit()
for name, times in ('clock', clock), ('processor', processor):
    print(f'{name}: median {statistics.median(times):.0f} ms, '
          f'{min(times):.0f} to {max(times):.0f} ms of {TIMES}')
