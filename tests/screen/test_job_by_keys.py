#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job by keys alone: three actors and eight exchanges from nothing, a plan, a chart."""

import os
import sys
from pathlib import Path

from steps import (
    WITH_FILE_DIALOG,
    focus_main_window,
    get_window,
    rungs,
    tab_to,
    type_over,
    wait_until_closed,
)
from uitest import App, Journey, wait, xdotool

PROGRAM = os.path.abspath(sys.argv[1])
SCENARIO = Path.home() / 'talks.sulh'
CHARTS = Path.home() / 'output.pdf'  # as GTK calls it
STEPS = [
    'Names are agreed',
    'Letters are let through',
    'Families meet',
    'Prisoners are let go',
    'The bridge is opened',
    'Guns are moved back',
    'Trade begins',
    'The border is drawn',
]


def focus_window(app, title):
    """Where no window manager gives the focus to a new window."""
    window = get_window(app, title)
    xdotool('windowfocus', '--sync', wait(lambda: app.x_windows(title), title)[-1])
    return window


def is_focused(app, name, within=None):
    focused = app.focused(within)
    return focused and focused.name == name


def add(app, kind):
    """Insert opens the menu of what can be added, arrows go through it."""
    app.key('Insert')
    focused = wait(lambda: (now := app.focused()) and now.role == 'menu item' and now, 'a menu')
    while focused.name != kind:
        before = focused.name
        app.key('Down')
        focused = wait(lambda: (now := app.focused()) and now.name != before and now, 'the next')
    app.key('Return')


def write_name(app, name):
    """What is new or renamed has the cursor in its name, all of it selected."""
    entry = app.get('entry', 'Name', within=app.get(name='Details'))
    wait(entry.is_selected, 'the cursor in the name')
    app.type(name)
    wait(lambda: app.text(entry) == name, f'{name!r} in the name')
    app.key('Return')
    app.get('list item', name)


def write_numbers(app, cost, gain):
    """What a step costs each side, and what it is worth to the other."""
    for side in ('Aland', 'Borduria'):
        for value, number in (('Cost', cost), ('Gain', gain)):
            form = app.get(name='Details')
            entry = tab_to(app, f'{value}, {side} gives', within=form)
            type_over(app, entry, number)
    app.key('Return')


os.chdir(Path.home())  # where prints go
journey = Journey()
app = App(PROGRAM, env=WITH_FILE_DIALOG)

# From nothing to two parties.
app.get('button', 'Open Islamabad.*')
app.key('ctrl+n')
chooser = focus_window(app, 'New Scenario')
wait(lambda: is_focused(app, 'Blank', chooser), 'the focus on the first template')
app.key('Return')
focus_window(app, 'Blank')
first, second = (app.get('entry', f'Party: {which} party') for which in ('First', 'Second'))
type_over(app, first, 'Aland')
app.key('Tab')
type_over(app, second, 'Borduria')
app.key('Return')
wait_until_closed(app, 'Blank')
focus_main_window(app)
wait(lambda: is_focused(app, 'A first step'), 'the focus on the first step')
journey.claim(app.get('list item', 'Borduria'), 'two parties and a first step from nothing')

# A third actor, and eight exchanges.
add(app, 'Mediator')
write_name(app, 'Cara')
journey.claim(app.get('list item', 'Cara'), 'Insert, Mediator and a name: a third actor')
app.key('shift+F6', 'shift+F6')
tab_to(app, 'A first step')
app.key('Return')
app.get('label', 'A first step', within=app.get(name='Details'))
app.key('F2')
write_name(app, STEPS[0])
for name, cost in zip(STEPS[1:4], '124'):
    add(app, 'Exchange')
    write_name(app, name)
    write_numbers(app, cost, str(2 * int(cost)))
journey.claim(app.get('button', STEPS[3]), 'steps are added, named and given numbers')
for name in STEPS[4:]:
    app.key('ctrl+d')
    app.get('list item', r'.* \(copy\)')
    app.key('F2')
    write_name(app, name)
journey.claim(app.get('label', '8 exchanges, none of them placed yet'), 'copies make it eight')

# A plan.
app.key('ctrl+Return')
journey.claim(app.get('label', 'Proved best.*|Best found.*'), 'Ctrl+Enter looks for a plan')
found = wait(lambda: rungs(app), 'rungs')
journey.claim(len(found) > 2, f'it has {len(found)} rungs')

# A file, and a chart.
app.key('ctrl+s')
focus_window(app, 'Save Scenario')
type_over(app, app.get('entry', within=get_window(app, 'Save Scenario')), str(SCENARIO))
app.key('Return')
wait(SCENARIO.is_file, 'the file')
wait_until_closed(app, 'Save Scenario')
focus_main_window(app)
text = SCENARIO.read_text(encoding='utf-8')
journey.claim(all(f'name="{name}"' in text for name in STEPS + ['Cara']), 'Ctrl+S keeps all of it')
app.key('ctrl+p')
focus_window(app, 'Print')
app.key('Tab')
wait(lambda: (now := app.focused()) and 'row' in now.role, 'the focus on the printers')
app.key('space', 'alt+p')
wait(lambda: CHARTS.is_file() and CHARTS.read_bytes().endswith(b'%%EOF\n'), 'a file of charts')
journey.claim(True, 'Ctrl+P prints the charts to a file')
wait_until_closed(app, 'Print')
focus_main_window(app)
journey.claim(app.quit() == 0, 'and the program ends without a question')
journey.end()
