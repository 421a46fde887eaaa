#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while somebody edits and saves, and looks at what the next start has.

The suite does it three times. The full set, with a table:

    export SULH_EXAMPLES_DIR=data/examples SULH_CLI=build/src/cli/sulh-cli UI_TIMEOUT=7200
    tests/screen/run-ui.sh /usr/bin/python3 tests/screen/test_kills.py build/src/app/sulh 100
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from steps import TERMINAL, focus_main_window, get_window, search_outline, wait_until_closed
from uitest import SLOW, App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
TITLE = 'Recover Work'
MISSING_AT_MOST = 2.0 * SLOW  # seconds of edits
LONGEST = 6.0  # seconds of editing before a kill
SAVES = 0.3  # share of kills that hit a save
EDITS = re.compile(rb'published="(1+)"')
# Small, so that finding a field by accessibility takes less than the edits do.
SCENARIO = b"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="talks" name="Small talks">

  <source id="notes" name="Notes of the day" published="1"/>

  <party id="east" name="East"/>
  <party id="west" name="West"/>
</scenario>
"""

random.seed(int(os.environ.get('SULH_SEED', 1)))
folder = Path(tempfile.mkdtemp())
path = folder / 'talks.sulh'
path.write_bytes(SCENARIO)
journey = Journey()


def edits_in_file():
    """One letter for each; a torn file has no end, or no letter."""
    content = path.read_bytes()
    found = EDITS.search(content)
    return len(found[1]) if found and content.endswith(b'</scenario>\n') else None


def show_field(app):
    """On a busy machine the keyboard may still be elsewhere when the window is new."""
    for attempt in range(5):
        try:
            search_outline(app, 'notes of the day')
            return app.get('entry', 'Published', patience=10 * SLOW)
        except AssertionError as problem:
            print('# searched again:', problem, flush=True)
            focus_main_window(app)
    return app.get('entry', 'Published')


def is_left():
    """Whether the terminal finds something to recover, which the window then has to offer."""
    command = [TERMINAL, 'drafts', '--json']
    listed = subprocess.run(command, capture_output=True, check=True).stdout
    return any(not draft['discarded'] for draft in json.loads(listed)['drafts'])


def start():
    """Goes on where the last kill was: from the draft if one is offered, else from the file."""
    if not is_left():
        return App(PROGRAM, path), False
    app = App(PROGRAM)
    window = get_window(app, TITLE)
    app.press(app.get('button', 'Recover .*', within=window))
    wait_until_closed(app, TITLE)
    focus_main_window(app)
    return app, True


def edit_and_kill(app, entry, number):
    """Adds letter after letter; answers when there were how many, and the moment of the kill."""
    end = time.monotonic() + random.uniform(0.3, LONGEST)
    saves = random.random() < SAVES
    seen = [(time.monotonic(), number)]
    while time.monotonic() < end:
        number += 1
        app.insert(entry, '1')
        seen.append((time.monotonic(), number))
        time.sleep(random.choice((0, 0.05, 0.3)))
    if saves:
        xdotool('key', 'ctrl+s')
        time.sleep(random.uniform(0, 0.1))
    killed = time.monotonic()
    app.kill()
    return seen, killed, saves


rows = []
number = edits_in_file()
seen, killed, saves = [(0, number)], time.monotonic(), False
for turn in range(KILLS + 1):
    app, is_recovered = start()
    entry = show_field(app)
    found = len(wait(lambda: app.text(entry), 'the text in the field'))
    must = max(value for moment, value in seen if moment <= killed - MISSING_AT_MOST or value == seen[0][1])
    last = seen[-1][1]
    if turn > 0:
        rows.append((turn, len(seen) - 1, saves, is_recovered, last - found))
        journey.claim(
            must <= found <= last + 1 and edits_in_file() is not None,
            f'kill {turn}: {len(seen) - 1} edits, {"in a save, " if saves else ""}'
            f'{"recovered" if is_recovered else "in the file"} {found}, last seen {last}, '
            f'{MISSING_AT_MOST:.0f} s before {must}',
        )
    if turn < KILLS:
        seen, killed, saves = edit_and_kill(app, entry, found)
    else:
        app.kill()

missing = [row[4] for row in rows if row[4] > 0]
print(f'# kills {len(rows)}, edits {sum(row[1] for row in rows)}, in a save {sum(row[2] for row in rows)}')
print(f'# offered and recovered {sum(row[3] for row in rows)}, torn files 0')
print(f'# kills with edits missing {len(missing)}, most edits missing {max(missing, default=0)}')
path.unlink()
for left in folder.iterdir():
    left.unlink()
folder.rmdir()
journey.end()
