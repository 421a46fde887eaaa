#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A step that was put on a day by hand stands there after the next search; its rung says so, and
lets it go."""

import sys
import tempfile
from pathlib import Path

from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
SIDES = ''.join(
    f'<side giver="{giver}" receiver="{receiver}" cost="{{0}}" gain="{{1}}" verification="eyes"/>'
    for giver, receiver in (('a', 'b'), ('b', 'a'))
)
SCENARIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="kept" name="Three steps">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <trust from="a" to="b" level="0.6"/>
  <trust from="b" to="a" level="0.6"/>
  <verification id="eyes" name="Eyes"/>
  <exchange id="small" name="Small step" gap="20">{SIDES.format(1, 1.6)}</exchange>
  <exchange id="middle" name="Middle step" gap="20">
    <timing><lag from="large" minimum="1"/></timing>
    {SIDES.format(2, 3.2)}
  </exchange>
  <exchange id="large" name="Large step" gap="20">
    <timing pinned="D+25"/>
    {SIDES.format(3, 4.8)}
  </exchange>
</scenario>
"""
KEPT = 'Every search keeps it on day 25, before Middle step.'

path = Path(tempfile.mkdtemp()) / 'kept.sulh'
path.write_text(SCENARIO, encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.press(app.get('button', 'Plan'))
journey.claim(
    app.get('list item', r'Rung 2: Large step, day 25\. Holds\.'), 'the search left it on its day'
)
journey.claim(app.get('list item', 'Rung 3: Middle step, .*'), 'and before what comes after it')
journey.claim(app.get('label', KEPT), 'its rung says what every search keeps')
app.press(app.get('button', 'Let a Search Move It: Large step'))
wait(lambda: not app.find('label', KEPT), 'that it says so no more')
journey.claim(
    app.get('button', 'Undo “Release the day of “Large step””'), 'it is let go, and can be undone'
)
journey.claim(
    app.get('label', 'The scenario has changed since this was found.*'), 'the plan waits for a search'
)
app.press(app.get('button', 'Plan'))
journey.claim(
    app.get('list item', r'Rung 3: Large step, .*'), 'the next search moves it behind the others'
)
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
