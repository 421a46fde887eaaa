#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day without a pointer: a template, the names of the parties, and a document is open."""

import shutil
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, focus_main_window, get_window, tab_to, type_over, wait_until_closed
from uitest import PATIENCE, App, Atspi, Journey, wait, xdotool

PROGRAM = sys.argv[1]
SETTINGS = Path.home() / '.config/sulh/settings.ini'


def focus_window(app, title):
    """Where no window manager gives the focus to a new window."""
    window = get_window(app, title)
    xdotool('windowfocus', '--sync', wait(lambda: app.x_windows(title), title)[-1])
    return window


def wait_for_focus(app, role, name, within=None):
    def is_there():
        focused = app.focused(within)
        return focused and focused.role == role and focused.name == name

    return wait(is_there, f'the focus on {name!r}')


def type_into(app, field, text):
    """Types over the field that has the focus; rows do not say that it is there, their text does."""
    type_over(app, app.get('entry', field), text)


def close(app):
    """Closes the window, so that nothing is open at the next start."""
    app.key('ctrl+w')
    return app.process.wait(PATIENCE)


journey = Journey()

# From a card of the start page.
app = App(PROGRAM)
app.get('button', 'Open Islamabad.*')
journey.claim(not app.find('label', 'Recent'), 'on the first day there is no list of files')
tab_to(app, 'Start from Escrow swap')
app.key('Return')
focus_window(app, 'Escrow swap')
type_into(app, 'Party: First party', 'Aland')
app.key('Tab')
type_into(app, 'Party: Second party', 'Borduria')
app.key('Tab')
type_into(app, 'Mediates: Custodian', 'Doha')
app.key('Tab', 'Tab')
type_into(app, 'First day, as in 1 March 2026', 'soon')
app.key('Return')
journey.claim(
    app.get('label', 'The first day cannot be read.*'), 'a day that cannot be read is answered in place'
)
type_into(app, 'First day, as in 1 March 2026', '1 March 2026')
app.key('Return')
wait_until_closed(app, 'Escrow swap')
journey.claim(app.get('button', 'Names and sum agreed'), 'the document is open, drawn')
journey.claim(app.get('label', 'Untitled'), 'it has no title yet')
journey.claim(app.get('label', 'never saved'), 'and says that it was never saved')
focus_main_window(app)
journey.claim(
    wait_for_focus(app, 'button', 'Names and sum agreed'),
    'the focus is on the timeline, at the first step',
)
app.key('ctrl+Return')
journey.claim(app.get('label', 'Proved best.*'), 'it can be planned at once')
journey.claim(app.find('label', '.*Borduria stays at rung 1.*'), 'the reasons tell of the new names')

# From the keyboard shortcut, in a window of its own; Escape leaves it.
app.key('ctrl+n')
wait_for_focus(app, 'list item', 'Blank', focus_window(app, 'New Scenario'))
app.key('Escape')
wait_until_closed(app, 'New Scenario')
journey.claim(len(app.windows()) == 1, 'Escape leaves the question')
focus_main_window(app)
app.key('ctrl+n')
wait_for_focus(app, 'list item', 'Blank', focus_window(app, 'New Scenario'))
app.key('Down', 'Return')
journey.claim(get_window(app, 'Bilateral ladder'), 'arrows choose a template')
app.get('entry', 'Party: First party')
app.key('Return')
wait_until_closed(app, 'Bilateral ladder')
journey.claim(
    wait(lambda: len(app.windows()) == 2, 'two windows'), 'Return creates it in a window of its own'
)
app.kill()

# What was opened is found again, and can be forgotten.
folder = Path(tempfile.mkdtemp())
path = folder / 'talks.sulh'
app = App(PROGRAM)
app.get('button', 'Open Islamabad.*')
app.key('ctrl+comma')
preferences = focus_window(app, 'Preferences')
tab_to(app, 'Open Again What Was Open', within=preferences)
app.key('space')
wait(lambda: SETTINGS.is_file() and 'restore-session=false' in SETTINGS.read_text(), 'the switch')
app.key('Escape')
wait_until_closed(app, 'Preferences')
app.kill()
shutil.copy(EXAMPLES / 'swap-2023.sulh', path)
app = App(PROGRAM, path)
app.get('button', '1. .*')
close(app)
app = App(PROGRAM)
journey.claim(app.get('list item', 'talks.sulh'), 'a file that was open is listed at the next start')
tab_to(app, 'talks.sulh')
app.key('Return')
journey.claim(app.get('button', '1. House arrest.*'), 'Return opens it')
close(app)
app = App(PROGRAM)
app.get('list item', 'talks.sulh')
switch = tab_to(app, 'Keep a list of recent files')
app.key('space')
journey.claim(
    wait(lambda: not app.find('list item', 'talks.sulh'), 'the list to go'), 'the switch forgets all'
)
journey.claim(app.get('label', 'No list is kept.*'), 'and says so')
close(app)
app = App(PROGRAM, path)
app.get('button', '1. .*')
close(app)
app = App(PROGRAM)
journey.claim(app.get('label', 'No list is kept.*'), 'nothing is remembered from then on')
switch = app.get(name='Keep a list of recent files')
journey.claim(not switch.has(Atspi.StateType.CHECKED), 'the switch is off at the next start')
journey.claim(app.quit() == 0, 'the program ends')
shutil.rmtree(folder)
journey.end()
