#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many futures of the plan on the table: a curve at once, refined, and drawn anew for another."""

import sys
import time

from steps import EXAMPLES, statuses, turn_to, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
MEDIATORS = 7  # its place among the questions
MESSAGE = r'Half of the futures are over by day \d+, most often by .*'

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
turn_to(app, 'Futures')


def are_all_played():
    return '10,000 of 10,000 futures. Model, not forecast.' in statuses(app)


before = app.get('label', MESSAGE).name
journey.claim(before, 'the plan that the file holds is played when somebody looks')
journey.claim(
    wait(are_all_played, 'ten thousand futures'), 'the curve is refined until ten thousand are played'
)
journey.claim(app.get(name='Shocks'), 'what ends the talks is named for a screen reader')

app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
turn_to(app, 'Futures')
wait(lambda: app.get('label', MESSAGE).name != before, 'the futures of the best plan')
journey.claim(wait(are_all_played, 'ten thousand futures'), 'another plan has other futures')

# Another question; an edit makes its answer old, and undoing the edit makes it current again.
def is_said(words):
    return any(words in said for said in statuses(app))


app.click('question')
time.sleep(1)
app.key(*['Down'] * MEDIATORS, 'Return')
message = wait(
    lambda: app.find('label', '(Most rungs are kept with|None keeps more rungs than) .*'),
    'the mediators compared',
)
journey.claim(app.get(name='Without a mediator'), 'mediators are compared, and nobody')
stop = app.find('button', 'Stop')
if stop:
    app.press(stop)
    wait(lambda: app.find('button', 'Go On') or is_said('4,000 of 4,000'), 'Stop')
if go_on := app.find('button', 'Go On'):
    app.press(go_on)
wait(lambda: is_said('4,000 of 4,000 futures'), 'all futures of each case')
journey.claim(True, 'what was stopped goes on')
app.press(app.get('button', r'\d+\. Ceasefire extended'))
write_over(app, app.get('entry', 'Cost, Iran gives'), '3')
wait(lambda: is_said('Old: '), 'the answer to be old')
journey.claim(app.find('button', 'Play Again'), 'after an edit the answer says that it is old')
app.activate('question', 'win.undo')
wait(lambda: is_said('4,000 of 4,000 futures'), 'the answer to be current again')
journey.claim(True, 'when the edit is undone the answer is that of the scenario again')
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
