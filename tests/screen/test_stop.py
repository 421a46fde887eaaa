#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stop: the best plan so far is on the table, marked as such, and can be adopted."""

import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, rungs, turn_to
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
COSTS = [2.11 + 0.37 * number % 3 for number in range(21)]
EXCHANGES = '\n'.join(
    f'<exchange id="e{number:02}" name="Step {number}">'
    f'<side giver="a" receiver="b" cost="{cost:.2f}" gain="{1.8 * cost:.2f}"/>'
    f'<side giver="b" receiver="a" cost="{1.3 * cost:.2f}" gain="{1.1 * cost + 1:.2f}"/>'
    '</exchange>'
    for number, cost in enumerate(COSTS)
)
SCENARIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="long" name="Twenty-one steps in any order">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <trust from="a" to="b" level="0.6"/>
  <trust from="b" to="a" level="0.6"/>
  {EXCHANGES}
</scenario>
"""

path = Path(tempfile.mkdtemp()) / 'long.sulh'
path.write_text(SCENARIO, encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.get('page tab', 'Findings.*')
app.key('ctrl+Return')
journey.claim(app.get('label', 'Best joint value so far.*|Looking for .*'), 'the bar says how far')
app.press(app.get('button', 'Stop'))
journey.claim(
    app.get('label', r'The search was stopped: this is the best plan so far\..*'),
    'Stop puts the best plan so far on the table, and says what it is',
)
journey.claim(len(rungs(app)) > 1, 'with its rungs')
app.press(app.get('button', 'Adopt'))
journey.claim(app.get('button', 'Undo “Adopt the plan”'), 'it can be adopted')
app.key('ctrl+z')
journey.claim(app.get('button', 'Redo “Adopt the plan”'), 'and taken out again')
journey.claim(app.quit() == 0, 'the program ends')

# What would change the plan of the talks takes some seconds; what is known by then stays.
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
turn_to(app, 'Sensitivity')
app.press(app.get('button', 'Find Out'))
journey.claim(app.get('label', 'Trying other values of each number'), 'the bar says what is done')
bar = app.get('progress bar', 'Progress of the search')
wait(lambda: bar.value() > 0.1, 'a tenth of the numbers')
app.press(app.get('button', 'Stop'))
journey.claim(
    app.get('label', r'.*The search was stopped: \d+ numbers? (was|were) not tried\.'),
    'what was found is kept, and it says how much was not tried',
)
journey.claim(app.get('list', 'Numbers that would change the plan'), 'and listed')
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
