#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the findings pane offers to repair is repaired by one press, and undone by one more."""

import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, tab_to, turn_to
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
FINDING = r'Note: Nobody verifies what Iran does in "Prisoner exchange".*'

path = Path(tempfile.mkdtemp()) / 'unverified.sulh'
text = (EXAMPLES / 'islamabad.sulh').read_text(encoding='utf-8')
start = text.index('<exchange id="prisoners"')
side = text.index('<side giver="iran"', start)
regime = text.index('verification="', side)
path.write_text(text[:regime] + text[text.index('"', regime + 14) + 2:], encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
turn_to(app, 'Findings.*')
row = app.get('list item', FINDING)
journey.claim(row, 'the pane says that nobody verifies a step')
journey.claim(
    app.get('label', 'A breach would not be found and would have no consequence. Name .*', within=row),
    'why that matters, and what to do',
)
button = app.get('button', 'Let ".*" verify it', within=row)
journey.claim(button, f'and offers a repair: {button.name}')
label = button.name

app.press(button)
wait(lambda: not app.find('list item', FINDING), 'the finding to go')
journey.claim(True, 'one press, and the finding is gone')
journey.claim(app.get('button', f'Undo “{label}”'), 'the repair has a name that Undo tells')

app.key('ctrl+z')
journey.claim(app.get('list item', FINDING), 'Ctrl+Z brings it back')
findings = app.get('list', 'Findings')
app.key('ctrl+f', 'shift+F6')
tab_to(app, label, within=findings, most=60)
app.key('space')
wait(lambda: not app.find('list item', FINDING), 'the finding to go')
journey.claim(True, 'the button works by the keyboard too')
journey.claim(
    wait(lambda: app.focused(findings), 'the focus in the list'),
    'and the focus stays in the list',
)
app.key('ctrl+z')
app.get('list item', FINDING)
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
