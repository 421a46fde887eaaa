#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader finds a name on everything that can have the focus, on every page."""

import sys

from steps import EXAMPLES, get_window, search_outline
from uitest import App, Atspi, Journey

PROGRAM = sys.argv[1]

# What GTK calls a thing that nobody named.
NO_NAMES = ('', 'Gtk', 'Adw', 'Sulh')


def is_named(node):
    name = node.name
    return bool(name) and not any(name.startswith(kind) for kind in NO_NAMES[1:] if name != 'Sulh')


def nameless(app):
    """Everything that can have the focus and says nothing of itself."""
    for parent in app.walk():
        for node in parent.children:
            if node.has(Atspi.StateType.FOCUSABLE) and not is_named(node):
                yield f'{node.role} {node.name!r} in {parent.name!r}'


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
app.quit()
journey.end()
