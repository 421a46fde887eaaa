#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything without a pointer: from the start page to a plan, its reasons, and a changed number."""

import sys

from steps import get_window, rungs, tab_to, type_over, wait_until_closed
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]


def focus_name(app):
    focused = app.focused()
    return focused.name if focused else ''


def focus_moves_to(app, key, *names):
    """Presses a key; answers whether the focus is then on something else, one of the names if given."""
    before = focus_name(app)
    app.key(key)
    wait(lambda: focus_name(app) != before, f'the focus to leave {before!r} by {key}')
    return not names or focus_name(app) in names


journey = Journey()
app = App(PROGRAM)
tab_to(app, 'Open Islamabad talks (illustrative)')
app.key('Return')
app.get('button', '1. .*')
journey.claim(wait(lambda: focus_name(app) == 'Iran', 'the focus'), 'an example opens on its chart')

app.key('ctrl+Return')
journey.claim(app.get('label', 'Proved best.*'), 'Ctrl+Return plans')

app.key('Tab')
journey.claim(focus_name(app) == 'United States', 'Tab goes to the next item of the chart')
tab_to(app, '1. Intermediaries confirmed')
journey.claim(focus_moves_to(app, 'Right'), f'an arrow key goes to what is near: {focus_name(app)}')
journey.claim(focus_moves_to(app, 'Left'), f'and back: {focus_name(app)}')
tab_to(app, '1. Intermediaries confirmed')
app.key('Return')
cost = app.get('entry', 'Cost, Iran gives')
journey.claim(cost, 'Return selects: the form shows the exchange')

app.key('F6')
journey.claim('distrusts' in focus_name(app) or focus_name(app), 'F6 goes to the trust graph')
app.key('F6')
form = app.get(name='Details')
journey.claim(tab_to(app, 'Cost, Iran gives', within=form), 'then to the form')
value = app.text(cost)
app.key('Up')
journey.claim(wait(lambda: app.text(cost) != value, 'a new cost'), 'Up turns the number up')
app.key('ctrl+z')
journey.claim(wait(lambda: app.text(cost) == value, 'the old cost'), 'Ctrl+Z takes it back')
app.key('ctrl+shift+z')
journey.claim(wait(lambda: app.text(cost) != value, 'it again'), 'Ctrl+Shift+Z does it again')
app.key('ctrl+z')
type_over(app, cost, '9999999')
journey.claim(
    app.get('label', 'Enter a number from 0 to .*'), 'a number that cannot be is answered in place'
)
app.key('Tab')
journey.claim(
    wait(lambda: app.text(cost) == value, 'the number that holds'), 'and is not taken into the scenario'
)

app.key('F6')
journey.claim(tab_to(app, rungs(app)[0]), 'F6 goes on to the plan')
app.key('Down', 'Return')
journey.claim(app.get('label', 'Ceasefire extended'), 'a rung leads to its exchange')

app.key('shift+F6', 'shift+F6', 'shift+F6')
wait(lambda: app.focused(), 'the focus in the timeline')
app.key('ctrl+plus', 'ctrl+minus', 'ctrl+0')
app.key('F1')
journey.claim(get_window(app, 'Help'), 'F1 opens a page of help')
app.key('Escape')
wait_until_closed(app, 'Help')
journey.claim(True, 'Escape closes it')
app.key('F10')
journey.claim(app.get('menu item'), 'F10 opens the menu')
app.key('Escape')
journey.claim(app.quit() == 0, 'Ctrl+Q ends the program')
journey.end()
