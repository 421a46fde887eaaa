#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: open Islamabad, plan it, read why, change a cost, undo, save, open it again."""

import re
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, WITH_FILE_DIALOG, find_cost, rungs, save_as, tab_to, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
FIRST_RUNG = r'Rung 1: .*\. Holds\.'
BEST = 'Proved best.*'

folder = Path(tempfile.mkdtemp())
journey = Journey()
app = App(PROGRAM, env=WITH_FILE_DIALOG)

journey.claim(app.get('button', 'Open File.*'), 'the start page offers to open a file')
journey.claim(app.get('button', 'New Scenario.*'), 'and a new scenario')
app.press(app.get('button', 'Open Islamabad.*'))
journey.claim(app.get('button', '1. .*'), 'one press on the example, and its exchanges are drawn')
journey.claim(app.get('button', '.* distrusts .*'), 'and who trusts whom')
pane = app.bounds('trust_graph/scroller')
belief, party = (app.bounds(f'trust_graph/{name}') for name in ('trust.iran.us', 'iran'))
journey.claim(
    belief[1] >= pane[1] and party[1] + party[3] <= pane[1] + pane[3],
    'from its upper arc on, and with the whole of the first party',
)

app.press(app.get('button', 'Plan'))
journey.claim(app.get('label', BEST), 'Plan finds a sequence and says how sure it is')
first_rung = app.get('list item', FIRST_RUNG)
sentence = app.text(app.get('label', '.* stays at rung 1: .*', within=first_rung))
why = re.search(r'expects a reliability of (0\.\d+) .* needs (0\.\d+)', sentence)
journey.claim(why and float(why[1]) >= float(why[2]), f'the first rung says why: {sentence}')
before = rungs(app)
journey.claim(len(before) > 3, f'{len(before)} rungs are listed')

app.press(app.get('button', r'Why Here\?', within=first_rung))
journey.claim(
    app.get('label', 'Without .*: no plan holds.*', within=first_rung),
    'asked why it is there, it says what would be without it',
)
app.press(app.get('button', 'Ask Further', within=first_rung))
app.press(app.get('button', r'Why Not Later\?'))
journey.claim(
    app.get('label', 'With .* on a later day: .*', within=first_rung),
    'asked further, it says why not later',
)
app.press(app.get('button', 'Ask Further', within=first_rung))
tab_to(app, 'Why not on this day?')
app.type('12')
app.key('Return')
journey.claim(
    app.get('label', 'With .* on day 12: .*', within=first_rung), 'and why not on a day that is typed'
)
app.press(app.get('button', r'Why Left Out\?'))
journey.claim(
    app.get('label', 'With .*: the best plan is worth .* less.*'),
    'asked why another is left out, it says what that would cost',
)

cost = find_cost(app, 'inspectors return')
journey.claim(app.text(cost) == '4', 'the form shows what the exchange costs Iran')
write_over(app, cost, '90')
journey.claim(
    app.get('button', 'Undo “Cost: Inspectors return”'), 'the change has a name that Undo tells'
)
journey.claim(app.get('list item', r'Rung \d+: .*Fails\.'), 'the plan on the table fails at once')
journey.claim(app.get('label', '.* would leave at rung .*'), 'a sentence says who leaves, and where')
journey.claim(app.get('label', 'The scenario has changed since.*'), 'it is no longer called the best')

app.key('ctrl+z')
journey.claim(wait(lambda: app.text(cost) == '4', 'the old cost'), 'Ctrl+Z takes it all back')
journey.claim(app.get('list item', FIRST_RUNG) and app.get('label', BEST), 'the plan is best again')
journey.claim(app.get('button', 'Redo “Cost: Inspectors return”'), 'the change can be made again')

path = folder / 'again.sulh'
app.key('ctrl+s')
save_as(app, path)
example = EXAMPLES / 'islamabad.sulh'
journey.claim(path.read_bytes() == example.read_bytes(), 'what is saved is the example, every byte')
journey.claim(app.quit() == 0, 'the program ends without a question')

app = App(PROGRAM, path)
app.get('button', '1. .*')
app.press(app.get('button', 'Plan'))
app.get('label', BEST)
journey.claim(rungs(app) == before, 'opened again, it has the same plan')
app.press(app.get('button', 'Adopt'))
journey.claim(app.get('button', 'Undo “Adopt the plan”'), 'the plan is adopted, and can be undone')
app.key('ctrl+s')
journey.claim(wait(lambda: b'id="best"' in path.read_bytes(), 'the plan'), 'Ctrl+S saves it too')
journey.claim(app.quit() == 0, 'the program ends')

path.unlink()
folder.rmdir()
journey.end()
