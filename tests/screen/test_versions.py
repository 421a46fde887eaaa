#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A save of an hour ago comes back as one step that can be undone."""

import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, find_cost, focus_main_window, get_window, wait_until_closed, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
TITLE = 'Versions'

folder = Path(tempfile.mkdtemp())
path = folder / 'talks.sulh'
path.write_bytes((EXAMPLES / 'islamabad.sulh').read_bytes())
journey = Journey()


def saved_cost(cost):
    app.key('ctrl+s')
    wait(lambda: f'cost="{cost}"'.encode() in path.read_bytes(), f'the cost {cost} in the file')


app = App(PROGRAM, path)
app.get('button', '1. .*')
cost = find_cost(app, 'inspectors return')
write_over(app, cost, '51')
saved_cost(51)
write_over(app, cost, '61')
saved_cost(61)
app.activate('toasts', 'win.versions')
window = get_window(app, TITLE)
journey.claim(app.get('label', 'The same as now.', within=window), 'the last save is the same as now')
differing = app.get('label', '1 difference from now. .*', within=window)
journey.claim('Inspectors return' in app.text(differing), f'one before says: {app.text(differing)}')
restore = [
    node
    for node in app.walk(window)
    if node.name.startswith('Restore the version saved today')
]
journey.claim(len(restore) == 3, 'both saves are listed, and what was there before them')
if len(sys.argv) > 2:
    app.screenshot(sys.argv[2])
app.press(restore[1])
wait_until_closed(app, TITLE)
focus_main_window(app)
journey.claim(
    wait(lambda: app.text(app.get('entry', 'Cost, Iran gives')) == '51', 'the cost of then'),
    'Restore brings the cost of then',
)
journey.claim(app.get('button', 'Undo “Restore the version saved today .*'), 'as one step')
app.key('ctrl+z')
wait(lambda: app.text(app.get('entry', 'Cost, Iran gives')) == '61', 'the cost of now')
journey.claim(app.quit() == 0, 'which undo takes back')

path.unlink()
folder.rmdir()
journey.end()
