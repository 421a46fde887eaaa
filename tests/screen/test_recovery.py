#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was not saved when the program was killed is offered at the next start."""

import re
import sys
import tempfile
from pathlib import Path

from steps import (
    EXAMPLES,
    find_cost,
    focus_main_window,
    get_window,
    kept_drafts,
    wait_until_closed,
    window_called,
    write_over,
)
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
TITLE = 'Recover Work'
UNDO = 'Undo “Cost: Inspectors return”'
ORIGINAL = (EXAMPLES / 'islamabad.sulh').read_bytes()


def change_a_cost(app, cost):
    app.get('button', '1. .*')
    write_over(app, find_cost(app, 'inspectors return'), cost)
    app.get('button', UNDO)


def kill_once_kept(app, cost):
    change = f'cost="{cost}"'.encode()
    wait(lambda: any(change in text for text in kept_drafts()), f'the cost {cost} in a draft')
    app.kill()


def offered(app, window):
    """What the rows of the window say, line by line."""
    labels = [app.text(node) for node in app.walk(window) if node.role == 'label']
    return [label for label in labels if label]


folder = Path(tempfile.mkdtemp())
path = folder / 'talks.sulh'
path.write_bytes(ORIGINAL)
journey = Journey()

app = App(PROGRAM, path)
change_a_cost(app, '51')
kill_once_kept(app, '51')
journey.claim(path.read_bytes() == ORIGINAL, 'the program was killed; the file is as it was')

app = App(PROGRAM)
window = get_window(app, TITLE)
lines = offered(app, window)
journey.claim(f'talks.sulh in {folder}' in lines, f'it is offered with its file: {lines}')
journey.claim(any(re.match('Changed today .*[12] changes? kept', line) for line in lines), 'and time')
journey.claim(app.get('image', 'Timeline of .*', within=window), 'with a picture')
journey.claim(
    wait(lambda: app.focused(window), 'the focus').name.startswith('Recover '),
    'the keyboard is on Recover',
)
app.press(app.get('button', 'Compare .*', within=window))
compared = get_window(app, 'Compare')
journey.claim(
    app.get('list item|label', '.*[Ii]nspectors return.*', within=compared), 'Compare says what changed'
)
app.press(app.get('button', 'Close', within=compared))
wait_until_closed(app, 'Compare')
app.press(app.get('button', 'Discard .*', within=window))
journey.claim(
    app.get('label', 'Discarded, Kept for 30 Days', within=window), 'Discard keeps it for 30 days'
)
app.press(app.get('button', 'Close', within=window))
wait_until_closed(app, TITLE)
focus_main_window(app)
journey.claim(app.quit() == 0, 'the program ends')

app = App(PROGRAM)
app.get('button', 'Open Islamabad.*')
journey.claim(not window_called(app, TITLE), 'what was discarded is not offered again')
app.activate('toasts', 'app.recover')
window = get_window(app, TITLE)
app.press(app.get('button', 'Recover .*', within=window))
wait_until_closed(app, TITLE)
focus_main_window(app)
journey.claim(
    app.get('label', 'talks.sulh, recovered, not saved'), 'it can be recovered; the title says so'
)
app.get('button', '1. .*')
find_cost(app, 'inspectors return')
cost = app.get('entry', 'Cost, Iran gives')
journey.claim(app.text(cost) == '51', 'the change is there')
journey.claim(path.read_bytes() == ORIGINAL, 'and the file is still as it was')
app.kill()

app = App(PROGRAM)
window = get_window(app, TITLE)
journey.claim(
    len([line for line in offered(app, window) if line.startswith('talks.sulh in')]) == 1,
    'killed again, what was recovered is offered once',
)
app.key('Return')
wait_until_closed(app, TITLE)
focus_main_window(app)
app.get('label', 'talks.sulh, recovered, not saved')
app.key('ctrl+s')
app.get('label', 'talks.sulh')
journey.claim(b'cost="51"' in path.read_bytes(), 'Return recovers it, and saving puts it in the file')
journey.claim(app.quit() == 0, 'the program ends')

(Path.home() / '.local/state/sulh/open.ini').unlink()  # else what was open would be opened again
app = App(PROGRAM)
app.press(app.get('button', 'Open Islamabad.*'))
journey.claim(not window_called(app, TITLE), 'after the save nothing is offered')
change_a_cost(app, '61')
kill_once_kept(app, '61')
app = App(PROGRAM)
window = get_window(app, TITLE)
journey.claim('Never saved in a file' in offered(app, window), 'a document without a file is offered too')
app.press(app.get('button', 'Close', within=window))
wait_until_closed(app, TITLE)
focus_main_window(app)
app.quit()

path.unlink()
folder.rmdir()
journey.end()
