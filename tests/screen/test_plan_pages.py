#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a plan by keyboard: its designs, why a rung is there, what would change it, tests."""

import sys
import tempfile
from pathlib import Path

from steps import tab_to
from uitest import App, Atspi, Journey, wait

PROGRAM = sys.argv[1]
SIDES = ''.join(
    f'<side giver="{giver}" receiver="{receiver}" cost="{{0}}" gain="{{1}}" verification="eyes"/>'
    for giver, receiver in (('a', 'b'), ('b', 'a'))
)
SCENARIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="both" name="Two steps">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <trust from="a" to="b" level="0.6"/>
  <trust from="b" to="a" level="0.6"/>
  <verification id="eyes" name="Eyes"/>
  <exchange id="small" name="Small step">
    {SIDES.format(1, 1.6)}
    <arrangement><option name="In two parts" giver="a" tranches="2"/></arrangement>
  </exchange>
  <exchange id="large" name="Large step">
    {SIDES.format(2, 3.2)}
  </exchange>
</scenario>
"""


PAGES = ['Rungs', 'Other Plans', 'Sensitivity', 'Assessment']


def go_to_pane(app):
    """From anywhere: to the search of the outline, and from there to the pane before it."""
    app.key('ctrl+f', 'shift+F6')


def focused_page(app):
    """The page whose tab has the focus, or None."""
    focused = app.focused()
    return focused.name if focused and focused.role == 'page tab' else None


def turn_to_by_keys(app, page):
    """Arrows go from tab to tab; Tab does in older versions only."""
    go_to_pane(app)
    for key in ('Right',) * len(PAGES) + ('Left',) * len(PAGES):
        here = wait(lambda: focused_page(app), 'the focus on a tab')
        if here == page:
            break
        if here != (PAGES[-1] if key == 'Right' else PAGES[0]):
            app.key(key)
            wait(lambda: focused_page(app) not in (None, here), 'the next tab')
    app.key('space')
    wait(lambda: app.get('page tab', page).has(Atspi.StateType.SELECTED), f'{page} in front')


path = Path(tempfile.mkdtemp()) / 'both.sulh'
path.write_text(SCENARIO, encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.get('page tab', 'Findings.*')
app.key('ctrl+Return')
journey.claim(app.get('label', 'Proved best.*'), 'Ctrl+Return plans')
journey.claim(app.get('label', 'Design: .*'), 'a rung says which of its designs it takes')

go_to_pane(app)
tab_to(app, 'Why Here?')
app.key('space')
journey.claim(app.get('label', 'Without .*'), 'Why Here? is answered by the keyboard')

turn_to_by_keys(app, 'Sensitivity')
tab_to(app, 'Find Out')
app.key('space')
numbers = app.get('list', 'Numbers that would change the plan')
journey.claim(app.get('list item', within=numbers), 'what would change the plan is found')
journey.claim(app.get('label', r'\d+ numbers? can change the plan; .*'), 'and how it was found')

turn_to_by_keys(app, 'Assessment')
for group, rows in (
    ('Three Tests of an Opening', 3),
    ('Four Principles of Design', 4),
    ('Three Ties', 3),
):
    measures = app.get('list', group)
    found = [node for node in app.walk(measures) if node.role == 'list item']
    journey.claim(len(found) == rows, f'{group}: {"; ".join(node.name for node in found)}')

journey.claim(app.quit() == 0, 'the program ends')
journey.end()
