#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader finds a name on everything that can have the focus, on every page."""

import sys

from names import claim_names
from steps import EXAMPLES, focus_main_window, get_window, search_outline, wait_until_closed
from uitest import App, Journey

PROGRAM = sys.argv[1]

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
