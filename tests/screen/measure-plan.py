#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes from Plan until the plan is drawn, and until all is still.

    export SULH_EXAMPLES_DIR=data/examples SULH_CLI=build/src/cli/sulh-cli
    tests/screen/run-ui.sh tests/screen/measure-plan.py build/src/app/sulh [FILE]

Nobody asks the window anything while it works. It is drawn when its threads were last busy for a
third of a moment, and still when they have used no processor for half a second; in between, what
fades and slides takes a few milliseconds of each frame. The button itself waits a quarter of a
second when it is pressed by keys or by a screen reader, so Plan is asked for by its action. On a
busy machine the time of the processor says more than that of the clock.
"""

import statistics
import sys
import time
from pathlib import Path

from steps import EXAMPLES
from uitest import App

TIMES = 5
STILL, MOMENT = 0.5, 0.02  # seconds


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
    """When it was last busy and last did something, and what all threads had used by then."""
    start = last = time.monotonic()
    seen = used(pid)
    drawn = still = (start, seen)
    while last - still[0] < STILL:
        time.sleep(MOMENT)
        now, used_now = time.monotonic(), used(pid)
        spent, pause, last, seen = used_now - seen, now - last, now, used_now
        if spent > 1e-4:
            still = (now, seen)
        if spent > pause / 3:
            drawn = (now, seen)
    return drawn, still


program, *files = sys.argv[1:]
times = {'drawn': [], 'still': []}
for _ in range(TIMES):
    app = App(program, Path(files[0]) if files else EXAMPLES / 'islamabad.sulh')
    app.get('button', '1. .*')
    wait_until_still(app.process.pid)
    start, before = time.monotonic(), used(app.process.pid)
    app.activate('toasts', 'win.plan')
    for when, (end, after) in zip(times, wait_until_still(app.process.pid)):
        times[when].append((1e3 * (end - start), 1e3 * (after - before)))
    app.get('label', 'Proved best.*')
    app.quit()
for when, pairs in times.items():
    for name, values in zip(('clock', 'processor'), zip(*pairs)):
        print(f'{when}, {name}: median {statistics.median(values):.0f} ms, '
              f'{min(values):.0f} to {max(values):.0f} ms of {TIMES}')
