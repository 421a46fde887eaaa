#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file at fault changes nothing: the open document stays, and every fault is shown with its place."""

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, find_cost, focus_main_window, get_window, wait_until_closed, write_over
from uitest import PATIENCE, App, Journey, wait

PROGRAM = sys.argv[1]
TITLE = 'Cannot Open File'
GOOD = (EXAMPLES / 'islamabad.sulh').read_bytes()

FAULTY = {
    'an empty file': b'',
    'a file that breaks off': GOOD[: len(GOOD) // 2],
    'another kind of XML': b'<?xml version="1.0" encoding="UTF-8"?>\n<html/>\n',
    'a version of the future': GOOD.replace(b'<scenario version="1', b'<scenario version="9', 1),
    'an id used twice': GOOD.replace(b'id="hotline"', b'id="ceasefire"', 1),
    'a reference to nobody': GOOD.replace(b'giver="iran"', b'giver="nobody"', 1),
    'a negative cost': GOOD.replace(b'cost="4"', b'cost="-4"', 1),
    'not a number': GOOD.replace(b'cost="4"', b'cost="NaN"', 1),
    'bytes that are no text': b'\xff\xfe\x00\x01' * 64,
    'more than is ever read': b'<scenario>' + b' ' * (101 << 20),
}


def open_from_outside(path):
    """As a file manager does: the running program is asked to open the file."""
    subprocess.run([PROGRAM, str(path)], check=True, timeout=PATIENCE)


def close(app, window):
    app.press(app.get('button', 'Close', within=window))
    wait_until_closed(app, TITLE)
    focus_main_window(app)


folder = Path(tempfile.mkdtemp())
bad = folder / 'bad.sulh'
journey = Journey()

app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
write_over(app, find_cost(app, 'inspectors return'), '51')
undo = 'Undo “Cost: Inspectors return”'
app.get('button', undo)

for what, content in FAULTY.items():
    bad.write_bytes(content)
    open_from_outside(bad)
    window = get_window(app, TITLE)
    reason = app.get('label', '.{24,}', within=window)
    faults = [node for node in app.walk(window) if node.role == 'list item']
    said = f'{faults[0].name} {faults[0].description()}' if faults else app.text(reason)
    journey.claim(said, f'{what}: {said}')
    close(app, window)
    journey.claim(
        app.find('button', undo) and bad.read_bytes() == content,
        f'{what}: the open document keeps its changes, and the file is untouched',
    )

journey.claim(
    app.text(app.get('entry', 'Cost, Iran gives')) == '51', 'the number that was typed still stands'
)
app.key('ctrl+z')
wait(lambda: not app.find('button', undo), 'undo')
journey.claim(app.quit() == 0, 'the program ends')

bad.write_bytes(FAULTY['an id used twice'])
app = App(PROGRAM, bad)
window = get_window(app, TITLE)
journey.claim(app.get('list item', 'Error: .*', within=window), 'started with it, the fault is shown')
close(app, window)
journey.claim(app.get('button', 'Open Islamabad.*'), 'and the start page is there to go on from')
journey.claim(app.quit() == 0, 'the program ends')

bad.unlink()
folder.rmdir()
journey.end()
