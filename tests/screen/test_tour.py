#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour by keyboard: it points at one place after another, blocks nothing, and can be left."""

import sys

from steps import get_window, tab_to, wait_until_closed
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
STOPS = ['The timeline', 'Who trusts whom', 'Everything in the scenario', 'The form', 'Plan',
         'The answer, and what to mend']


def wait_for_stop(app, number, title):
    return wait(lambda: app.find(name=f'{number} of {len(STOPS)}: {title}'), f'the stop {title!r}')


journey = Journey()
app = App(PROGRAM)
tab_to(app, 'Take the Tour')
app.key('space')
journey.claim(wait_for_stop(app, 1, STOPS[0]), 'the tour opens the main example and begins there')
wait(lambda: app.focused() and app.focused().name == 'Next', 'the focus in the tour')
for number, title in enumerate(STOPS[1:], 2):
    app.key('space')
    journey.claim(wait_for_stop(app, number, title), f'and goes on to: {title}')
app.key('ctrl+Return')
journey.claim(app.get('label', 'Proved best.*'), 'the window can be used all the while')
app.key('F1')
get_window(app, 'Help')
xdotool('windowfocus', '--sync', wait(lambda: app.x_windows('Help'), 'the help')[-1])
journey.claim(
    wait(lambda: not app.find('button', 'Done'), 'the tour aside'), 'it stands aside for the help'
)
app.key('Escape')
wait_until_closed(app, 'Help')
xdotool('windowfocus', '--sync', app.window)
journey.claim(wait_for_stop(app, len(STOPS), STOPS[-1]), 'and is there again afterwards')
wait(lambda: app.focused() and app.focused().name == 'Done', 'the focus in the tour')
app.key('Escape')
journey.claim(
    wait(lambda: not app.find(name=r'\d of \d: .*'), 'the tour to end'), 'Escape leaves it'
)
app.activate('pages', 'win.tour')
journey.claim(wait_for_stop(app, 1, STOPS[0]), 'the menu begins it anew')
for number, title in enumerate(STOPS[1:], 2):
    app.press(app.get('button', 'Next'))
    wait_for_stop(app, number, title)
app.press(app.get('button', 'Done'))
journey.claim(
    wait(lambda: not app.find(name=r'\d of \d: .*'), 'the tour to end'), 'after the last stop it ends'
)
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
