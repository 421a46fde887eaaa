#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many futures of the plan on the table: a curve at once, refined, and drawn anew for another."""

import sys

from steps import EXAMPLES, statuses, turn_to
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
MESSAGE = r'Half of the futures are over by day \d+, most often by .*'

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
turn_to(app, 'Futures')


def are_all_played():
    return '10000 of 10000 futures. Model, not forecast.' in statuses(app)


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
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
