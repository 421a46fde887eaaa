#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where no plan exists the window says what cannot hold together; one press takes a way out."""

import sys
import tempfile
from pathlib import Path

from steps import tab_to, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
SIDES = ''.join(
    f'<side giver="{giver}" receiver="{receiver}" cost="{{0}}" gain="{{1}}" verification="eyes"/>'
    for giver, receiver in (('a', 'b'), ('b', 'a'))
)
SCENARIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="apart" name="Two steps that exclude each other">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <trust from="a" to="b" level="0.6"/>
  <trust from="b" to="a" level="0.6"/>
  <verification id="eyes" name="Eyes"/>
  <exchange id="small" name="Small step" required="yes" alternatives="one">
    {SIDES.format(1, 1.6)}
  </exchange>
  <exchange id="large" name="Large step" required="yes" alternatives="one">
    {SIDES.format(2, 3.2)}
  </exchange>
</scenario>
"""

path = Path(tempfile.mkdtemp()) / 'apart.sulh'
path.write_text(SCENARIO, encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.press(app.get('button', 'Plan'))
journey.claim(app.get('label', 'There is no plan'), 'the pane says that there is no plan')
demands = app.get('list', 'Demands that cannot hold together')
for words in (
    'A plan can hold only one of these: “Large step”, “Small step”.',
    '“Small step” has to be in every plan.',
    '“Large step” has to be in every plan.',
):
    journey.claim(app.get('list item', words, within=demands), f'what stands in the way: {words}')

ways = app.get('list', 'Ways out')
row = app.get('list item', 'Give up this demand: A plan can hold only one.*', within=ways)
journey.claim(row, 'a way out')
journey.claim(
    app.get('label', r'Price 4\.00\. It leads to a plan of 2 rungs .*', within=row),
    'its price, and the plan that it leads to',
)
app.press(app.get('button', 'Give Up the Demand', within=row))
journey.claim(app.get('label', 'Proved best.*'), 'one press, and there is a plan')
journey.claim(
    app.get('button', 'Undo “Give Up the Demand”'), 'the change has a name that Undo tells'
)
wait(lambda: not app.find('list', 'Ways out'), 'the ways out to go')

app.key('ctrl+z')
app.get('label', 'The scenario has changed.*')
app.press(app.get('button', 'Plan'))
ways = app.get('list', 'Ways out')
journey.claim(ways, 'undone, there is no plan again')
app.key('ctrl+f', 'shift+F6')
tab_to(app, 'Give Up the Demand', within=ways)
app.key('space')
journey.claim(app.get('label', 'Proved best.*'), 'the button works by the keyboard too')
rungs_list = app.get('list', 'Rungs of the plan')
journey.claim(
    wait(lambda: app.focused(rungs_list), 'the focus in the plan'),
    'and the keyboard goes on with the plan that it led to',
)
app.key('ctrl+z')
app.get('label', 'The scenario has changed.*')
app.press(app.get('button', 'Plan'))
app.press(app.get('button', 'Prices'))
app.press(app.get('button', r'\d+ more values, Prices of design choices'))
write_over(app, app.get('entry', 'Way out: demand'), '2')
app.press(app.get('button', 'Plan'))
journey.claim(app.get('label', r'Price 2\.00\. .*'), 'the price can be edited, and it counts')
app.key('ctrl+z', 'ctrl+z')
app.get('label', 'The scenario has changed.*')
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
