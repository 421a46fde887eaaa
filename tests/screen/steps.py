# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that several journeys take, in the words of a person in front of the window."""

import os
from pathlib import Path

from uitest import wait, xdotool

EXAMPLES = Path(os.environ['SULH_EXAMPLES_DIR'])


def search_outline(app, words):
    """Finds a part of the scenario by words and selects the first that matches."""
    app.key('ctrl+f', 'ctrl+a')
    app.type(words)
    search = app.get('entry', 'Search scenario')
    wait(lambda: app.text(search) == words, f'“{words}” in the search entry')
    app.key('Return')


def tab_to(app, name, most=60):
    """Presses Tab until the thing with this name has the focus."""
    for _ in range(most):
        focused = app.focused()
        if focused and focused.get_name() == name:
            return focused
        app.key('Tab')
    raise AssertionError(f'Tab did not reach {name!r} in {most} presses')


def type_over(app, entry, text):
    """Replaces what stands in the entry that has the focus."""
    app.key('ctrl+a')
    app.type(text)
    wait(lambda: app.text(entry) == text, f'{text!r} in {entry.get_name()!r}')


def rungs(app):
    """The rungs of the plan on the table, as a screen reader names them."""
    names = (node.get_name() or '' for node in app.walk())
    return [name for name in names if name.startswith('Rung ')]


def save_as(app, path):
    """Answers the dialog that asks where to save."""
    dialog = app.get(name='Save Scenario')
    name = app.get('entry', within=dialog)
    app.replace(name, str(path))
    wait(lambda: app.text(name) == str(path), 'the path in the dialog')
    app.press(app.get('button', '_?Save.*', within=dialog))
    wait(path.is_file, f'the file {path}')


def focus_main_window(app):
    """Gives the keyboard back to the window that stays when another is closed."""
    windows = wait(lambda: len(app._x_windows()) == 1 and app._x_windows(), 'the other to close')
    xdotool('windowfocus', '--sync', windows[0])
