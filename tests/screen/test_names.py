#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader finds a name on everything that can have the focus, on every page."""

import sys

from steps import EXAMPLES, focus_main_window, get_window, search_outline, wait_until_closed
from uitest import App, Atspi, Journey

PROGRAM = sys.argv[1]

# What GTK calls a thing that nobody named.
NO_NAMES = ('', 'Gtk', 'Adw', 'Sulh')


def is_named(node):
    name = node.name
    return bool(name) and not any(name.startswith(kind) for kind in NO_NAMES[1:] if name != 'Sulh')


def nameless_within(node):
    """What stands in a button is part of it, whatever the toolkit makes it of."""
    for child in node.children:
        if child.has(Atspi.StateType.FOCUSABLE) and not is_named(child):
            yield f'{child.role} {child.name!r} in {node.name!r}'
        if child.role != 'button':
            yield from nameless_within(child)


def nameless(app):
    """Everything that can have the focus and says nothing of itself."""
    for window in app.windows():
        yield from nameless_within(window)


def claim_names(journey, app, page):
    unnamed = sorted(set(nameless(app)))
    for place in unnamed:
        print('#', place)
    journey.claim(not unnamed, f'{page}: everything that can have the focus has a name')


journey = Journey()
app = App(PROGRAM)
app.get('button', 'Open Islamabad.*')
claim_names(journey, app, 'start page')
app.quit()

app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
claim_names(journey, app, 'a document')
app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
claim_names(journey, app, 'a plan')
for words, entry in (
    ('inspectors return', 'Cost, Iran gives'),
    ('iran', 'Gap tolerance, Political clock'),
    ('assumptions', 'Reassurance'),
    ('oman', 'Access, Tie to .*'),
):
    search_outline(app, words)
    app.get('entry', entry)
    claim_names(journey, app, f'the form of “{words}”')
app.key('F1')
get_window(app, 'Help')
claim_names(journey, app, 'the help')
app.key('Escape')
wait_until_closed(app, 'Help')
focus_main_window(app)
app.quit()
journey.end()
