#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where there is nothing yet, it is said what to do, and the button that does it is there."""

import sys
import tempfile
from pathlib import Path

from names import claim_names
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
path = Path(tempfile.mkdtemp()) / 'nothing.sulh'
path.write_text('<scenario version="1" id="nothing" name="Nothing yet"/>', encoding='utf-8')


def press(app, name):
    app.press(app.get('button', name))


def has_gone(app, role, name):
    return wait(lambda: not app.find(role, name), f'{name!r} to go')


journey = Journey()
app = App(PROGRAM, path)
journey.claim(app.get('label', 'There is nobody yet.*'), 'a graph of nobody says what to do')
journey.claim(app.get('label', 'There are no exchanges yet.*'), 'so does a timeline of nothing')
claim_names(journey, app, 'an empty scenario')
press(app, 'Add a Party')
journey.claim(app.get('button', 'Undo “Add New party”'), 'and offers the button')
has_gone(app, 'button', 'Add a Party')
app.press(app.get('button', 'Add to the Scenario'))
app.press(app.get('menu item', 'Party'))
wait(lambda: len([1 for node in app.walk() if node.name.startswith('New party')]) > 1, 'another')
press(app, 'Add an Exchange')
journey.claim(app.get('button', 'Undo “Add New exchange”'), 'as does the timeline')
has_gone(app, 'button', 'Add an Exchange')
journey.claim(True, 'which go when there is something to see')

app.key('ctrl+f')
app.type('zebra')
press(app, 'Show Everything')
journey.claim(
    wait(lambda: app.text(app.get('entry', 'Search scenario')) == '', 'the words to go'),
    'a search that finds nothing offers to show everything',
)
has_gone(app, 'button', 'Show Everything')
app.kill()
path.unlink()
path.parent.rmdir()
journey.end()
