#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several answers: plans side by side, one of them chosen and adopted."""

import os
import sys
from pathlib import Path

from steps import EXAMPLES, rungs, tab_to, turn_to
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
best = rungs(app)

turn_to(app, 'Other Plans')
app.press(app.get('button', 'Compare'))
journey.claim(
    app.get('label', 'Each is the best of all that differ in substance.*'),
    'Compare finds plans that differ in substance, and says how sure it is',
)
journey.claim(
    app.get('label', r'Worth .* to Iran and .* to United States\. Survival .* days?\. .*budget .*'),
    'each has its figures',
)
turn_to(app, 'Rungs')
journey.claim(rungs(app) == best, 'the best of them is the plan on the table')
journey.claim(
    app.get('label', 'Proved best: no other order of these exchanges is worth more to both.'),
    'and what was proved of it still stands there',
)

turn_to(app, 'Other Plans')
app.key('ctrl+f', 'shift+F6')
tab_to(app, 'Compare')
app.key('Tab', 'Down', 'Return')
journey.claim(app.get('image', 'Shown now'), 'another one is chosen, and its row is marked')
turn_to(app, 'Rungs')
journey.claim(rungs(app) not in ([], best), 'it is put on the table')
journey.claim(
    app.get('label', 'Proved: the best of all plans that differ in substance from those before .*'),
    'and says what was proved of it',
)

turn_to(app, 'Other Plans')
app.press(app.get('button', 'Trade-Offs'))
journey.claim(
    app.get('label', r'\d+ plans are beaten by no other in every figure\..*'),
    'Trade-Offs finds the plans that no other beats, and says how many there are',
)
beaten = app.get('list', 'Plans that no other beats')
rows = [node for node in app.walk(beaten) if node.role == 'list item']
journey.claim(1 < len(rows) <= 12, f'{len(rows)} of them are listed')
app.key('ctrl+f', 'shift+F6')
tab_to(app, 'Trade-Offs')
app.key('Tab', 'Down', 'Return')
journey.claim(app.get('image', 'Shown now'), 'one of them is put on the table')
journey.claim(
    app.get('label', 'Proved: no other plan beats it in every figure.'),
    'and says what was proved of it',
)

app.press(app.get('button', 'Adopt'))
journey.claim(app.get('button', 'Undo “Adopt the plan”'), 'it is adopted, and can be undone')
app.key('ctrl+z')
journey.claim(app.get('button', 'Redo “Adopt the plan”'), 'Ctrl+Z takes it out again')
journey.claim(app.quit() == 0, 'the program ends')

# Three parties
app = App(PROGRAM, Path(os.environ['SULH_TEMPLATES_DIR']) / 'guarantors.sulh')
app.get('button', 'Adopt|Plan')
app.key('ctrl+Return')
words = app.text(app.get('label', 'Proved best.*'))
journey.claim('worth more to all of them' in words, f'among three it is proved for all: {words}')
journey.claim(app.quit() == 0, 'the program ends again')
journey.end()
