#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost by closing: changes that were not saved are asked about."""

import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, find_cost, write_over
from uitest import PATIENCE, App, Journey, wait

PROGRAM = sys.argv[1]


def change_a_cost(app):
    app.get('button', '1. .*')
    write_over(app, find_cost(app, 'inspectors return'), '51')
    app.get('button', 'Undo “Cost: Inspectors return”')


def answer(app, name):
    app.press(app.get('button', f'_?{name}.*', within=app.get('dialog|alert')))


folder = Path(tempfile.mkdtemp())
path = folder / 'mine.sulh'
original = (EXAMPLES / 'islamabad.sulh').read_bytes()
path.write_bytes(original)
journey = Journey()

app = App(PROGRAM, path)
change_a_cost(app)
app.key('ctrl+w')
journey.claim(app.get('label', 'Save Changes.'), 'closing with changes asks what to do with them')
answer(app, 'Cancel')
wait(lambda: not app.find('label', 'Save Changes.'), 'the question to go')
journey.claim(
    app.text(app.get('entry', 'Cost, Iran gives')) == '51', 'Cancel: the window stays, with its changes'
)
app.key('ctrl+w')
answer(app, 'Discard')
journey.claim(app.process.wait(PATIENCE) == 0, 'Discard: the window closes and the program ends')
journey.claim(path.read_bytes() == original, 'and the file is as it was')

app = App(PROGRAM, path)
change_a_cost(app)
app.key('ctrl+q')
answer(app, 'Save')
journey.claim(app.process.wait(PATIENCE) == 0, 'Save: the program ends')
journey.claim(b'cost="51"' in path.read_bytes(), 'and the change is in the file')

app = App(PROGRAM, path)
app.get('button', '1. .*')
journey.claim(app.quit() == 0, 'without changes nothing is asked')

path.unlink()
folder.rmdir()
journey.end()
