#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts are added, named, copied and deleted by the keyboard alone, and all of it is undone."""

import re
import sys

from steps import EXAMPLES, focus_main_window, search_outline
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]


def add(app, kind):
    """Opens the menu of what can be added, as Insert does, and chooses by accessibility."""
    app.key('Insert')
    item = app.get('menu item', kind)
    app.press(item)


def name_selection(app, name):
    """The cursor is in the name, with all of it selected."""
    entry = app.get('entry', 'Name', within=app.get(name='Details'))
    wait(entry.is_selected, 'the cursor in the name')
    app.type(name)
    wait(lambda: app.text(entry) == name, f'{name!r} in the name')
    app.key('Return')


journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
search_outline(app, 'islamabad')

add(app, 'Party')
name_selection(app, 'Kuwait')
journey.claim(app.get('list item', 'Kuwait'), 'Insert, a kind and a name: a party')
search_outline(app, 'kuwait')
add(app, 'Exchange')
name_selection(app, 'Fuel for ships')
journey.claim(app.get('list item', 'Fuel for ships'), 'and an exchange')
journey.claim(app.get('button', 'Undo “Name: .*”'), 'its name is an entry of its own')

search_outline(app, 'fuel for ships')
app.key('ctrl+d')
journey.claim(app.get('list item', r'Fuel for ships \(copy\)'), 'Ctrl+D copies it')
app.key('ctrl+z')
wait(lambda: not app.find('list item', r'Fuel for ships \(copy\)'), 'the copy to go')

search_outline(app, 'exchanges')
rows = app.get('list', 'Everything in the scenario')
first = app.focused(rows).name
app.key('ctrl+Down')
journey.claim(app.get('button', f'Undo “Move {first}”'), f'Ctrl+Down moves “{first}”')
app.key('ctrl+z')
app.key('F2')
entry = app.get('entry', 'Name', within=app.get(name='Details'))
wait(entry.is_selected, 'the cursor in the name')
journey.claim(True, 'F2 renames it')
search_outline(app, 'exchanges')
app.key('shift+Down')
journey.claim(
    app.get('label', '2 parts', within=app.get(name='Details')), 'Shift and an arrow select two'
)
unlike = app.get('label', 'differs', within=app.get(name='Details'))
journey.claim(
    re.search(r'.+: .+', unlike.description() or ''), 'a value that differs says so, and how'
)
app.key('Delete')
journey.claim(app.get('button', 'Undo “Delete 2 parts”'), 'which go together')
app.key('ctrl+z')
search_outline(app, 'iran')
app.key('shift+F10')
journey.claim(app.get('menu item', 'Move Up'), 'Shift+F10 opens a menu')
app.key('Escape')
app.key('Delete')
journey.claim(
    app.get('label', '“Iran” was deleted. With it went .*'),
    'Delete takes out a party, and says what cannot be without it',
)
journey.claim(not app.find('list item', 'Iran'), 'the party is gone')
app.key('ctrl+z')
journey.claim(app.get('list item', 'Iran'), 'Ctrl+Z brings it back with all the rest')
app.key('ctrl+shift+z')
wait(lambda: not app.find('list item', 'Iran'), 'the party to go again')
journey.claim(True, 'Redo deletes it again')


def what_is_next(app):
    """What Undo and Redo would do now (if anything): a message has an Undo of its own."""
    return [(seen := app.find('button', f'{way} “.*')) and seen.name for way in ('Undo', 'Redo')]


while (before := what_is_next(app))[0]:  # typing over a name may be one step or two
    app.press(app.get('button', 'Undo “.*'))
    wait(lambda: what_is_next(app) != before, f'“{before[0]}” to be done')
focus_main_window(app)
wait(lambda: not app.find('list item', 'Kuwait'), 'everything to be undone')
journey.claim(app.get('list item', 'Iran'), 'and everything can be undone')
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
