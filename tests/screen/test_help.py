#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help by keyboard: F1 opens the page of the place, links lead on, words are found."""

import sys

from steps import EXAMPLES, focus_main_window, get_window, tab_to, wait_until_closed
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]


def focus_help(app):
    window = get_window(app, 'Help')
    xdotool('windowfocus', '--sync', wait(lambda: app.x_windows('Help'), 'the help')[-1])
    return window


def claim_help(journey, app, title, place):
    app.key('F1')
    window = focus_help(app)
    journey.claim(app.get('heading', title, within=window), f'F1 in {place} opens “{title}”')
    return window


def close_help(app):
    app.key('Escape')
    wait_until_closed(app, 'Help')
    focus_main_window(app)


journey = Journey()
app = App(PROGRAM)
tab_to(app, 'Open Islamabad talks (illustrative)')
claim_help(journey, app, 'Getting Started', 'the start page')
close_help(app)
app.key('Return')
app.get('button', '1. .*')
wait(lambda: app.focused() and app.focused().role == 'button', 'the focus in the timeline')

claim_help(journey, app, 'Building a Timeline', 'the timeline')
close_help(app)
app.key('Return')
app.get('heading|label', 'Party|Exchange', within=app.get(name='Details'))
app.key('F6')
claim_help(journey, app, 'The Trust Graph', 'the trust graph')
close_help(app)
app.key('F6')
claim_help(journey, app, 'Forms and Numbers', 'the form')
close_help(app)
app.key('F6')
window = claim_help(journey, app, 'Reading the Answer', 'the plan')

tab_to(app, 'Glossary', within=window)
app.key('Return')
journey.claim(app.get('heading', 'Glossary', within=window), 'a link leads to another page')
journey.claim(app.get('heading', 'Escrow', within=window), 'where words are explained')
app.key('alt+Left')
journey.claim(app.get('heading', 'Reading the Answer', within=window), 'Alt+Left leads back')
app.key('ctrl+f')
wait(lambda: app.find('entry', 'Search the help', within=window), 'the search')
app.type('shuttle hotline')
pages = app.get('list', 'Pages', within=window)
wait(lambda: len([n for n in app.walk(pages) if n.role == 'list item']) == 1, 'one page')
app.key('Return')
journey.claim(app.get('heading', 'Glossary', within=window), 'a search opens the page it found')
app.key('ctrl+f', 'ctrl+a')
app.type('zzz')
journey.claim(
    app.get('label', 'No page says anything about this.*', within=window), 'or says that there is none'
)
app.key('Escape')
wait(lambda: app.text(app.find('entry', 'Search the help', within=window)) == '', 'no words')
journey.claim(app.get('list item', 'Keyboard', within=window), 'Escape first shows all pages again')
close_help(app)
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
