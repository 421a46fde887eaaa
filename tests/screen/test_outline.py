#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of the outline fold like a tree, and a search opens what it finds."""

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, search_outline
from uitest import App, Atspi, Journey, wait

PROGRAM = sys.argv[1]
PARTY, OTHER = 'Iran', 'United States'
SHADES = 8  # more than a line without words has


def is_shown(app, name):
    """Whether a line of the outline is there for those who read with their ears."""
    return bool(app.find('list item', name, app.get('list', 'Everything in the scenario')))


def is_open(app, heading):
    return app.get('list item', heading).has(Atspi.StateType.EXPANDED)


def focus_on(app, name):
    rows = app.get('list', 'Everything in the scenario')
    wait(lambda: (focused := app.focused(rows)) and focused.name == name, f'the focus on {name}')


def has_letters(app):
    """Whether words are painted in the line that has the focus."""
    x, y, width, height = (round(side) for side in app.focus_bounds(False))
    inside, (left, top) = app.bounds('toasts'), app.point('toasts', 0, 0)
    left, top = left - round(inside[0]) + x, top - round(inside[1]) + y
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'window.png'
        app.screenshot(path)
        crop = ['-crop', f'{width - 8}x{height - 8}+{left + 4}+{top + 4}', '+repage']
        colours = ['convert', path, *crop, '-format', '%k', 'info:']
        return int(subprocess.run(colours, check=True, capture_output=True).stdout) > SHADES


journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
journey.claim(is_open(app, 'Parties'), 'a heading says that it is open')

search_outline(app, 'iran')
focus_on(app, PARTY)
app.key('ctrl+f', 'ctrl+a', 'BackSpace', 'Tab', 'Tab')
focus_on(app, PARTY)
app.key('Left')
focus_on(app, 'Parties')
journey.claim(is_shown(app, PARTY), 'Left goes to the heading')
app.key('Left')
wait(lambda: not is_shown(app, PARTY), 'the group to fold')
journey.claim(not is_open(app, 'Parties'), 'Left again folds its group, and it says so')
journey.claim(app.find('button', 'Add to Parties'), 'it stays itself')
journey.claim(is_open(app, 'Exchanges'), 'other groups stay open')
app.key('Down')
focus_on(app, 'Issues')
journey.claim(True, 'Down passes by what is folded away')
app.key('Up')
focus_on(app, 'Parties')
journey.claim(
    app.get('entry', 'Name', within=app.get(name='Details')), 'what was chosen stays chosen'
)

app.key('Right')
wait(lambda: is_shown(app, PARTY), 'the group to open')
journey.claim(is_open(app, 'Parties'), 'Right opens it')
app.key('Right')
focus_on(app, PARTY)
app.key('Down')
focus_on(app, OTHER)
app.key('Down')
focus_on(app, 'Issues')
other = app.get('list item', OTHER)
journey.claim(other.has(Atspi.StateType.SELECTED), 'going to a heading changes no choice')
app.key('Up', 'Left')
focus_on(app, 'Parties')
app.key('Return')
wait(lambda: not is_shown(app, PARTY), 'the group to fold')
journey.claim(True, 'and so does Return, and folds it')

app.key('ctrl+f')
app.type('iran')
wait(lambda: is_shown(app, PARTY), 'what is found')
journey.claim(True, 'a search looks into what is folded away')
app.key('ctrl+a', 'BackSpace')
wait(lambda: not is_shown(app, PARTY), 'the group to fold again')
journey.claim(True, 'and folds it again when it ends without choosing')
search_outline(app, 'iran')
focus_on(app, PARTY)
app.key('ctrl+f', 'ctrl+a', 'BackSpace')
wait(lambda: is_shown(app, 'Exchanges'), 'the whole outline')
journey.claim(is_shown(app, PARTY) and is_open(app, 'Parties'), 'what is chosen from it stays open')

app.press(app.get('button', 'Add to Exchanges'))
journey.claim(app.get('button', 'Undo “Add .*”'), 'the button of a heading adds')
app.key('ctrl+z')

app.key('ctrl+f', 'Tab', 'Tab', 'Home')
focus_on(app, 'Scenario')
first = app.focus_bounds(False)
app.key('End')
wait(lambda: app.focus_bounds(False)[1] > first[1], 'the last line')
wait(lambda: has_letters(app), 'the words of the last line')
app.key('Home')
focus_on(app, 'Scenario')
wait(lambda: has_letters(app), 'the words of the first line')
app.key('Page_Down')
wait(lambda: has_letters(app), 'the words of a line a page below')
journey.claim(True, 'wherever one goes, the lines are painted')

app.quit()
journey.end()
