# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that several journeys take, in the words of a person in front of the window."""

import os
from pathlib import Path

from uitest import Atspi, wait, xdotool

EXAMPLES = Path(os.environ['SULH_EXAMPLES_DIR'])

# GTK's file dialog asks libcloudproviders, which leaks three names. The leak sanitizer cannot tell
# them from ours by their stacks, so a program that shows the dialog is not asked for leaks.
WITH_FILE_DIALOG = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'}


def search_outline(app, words):
    """Finds a part of the scenario by words and selects the first that matches."""
    app.key('ctrl+f', 'ctrl+a')
    app.type(words)
    search = app.get('entry', 'Search scenario')
    wait(lambda: app.text(search) == words, f'“{words}” in the search entry')
    app.key('Return')


def focused_within(app, node):
    """The thing below a node that has the focus, or None."""
    for candidate in app.walk(node):
        if candidate.get_state_set().contains(Atspi.StateType.FOCUSED):
            return candidate


def tab_to(app, name, within=None, most=60):
    """Presses Tab until the thing with this name has the focus; looking in a pane only is faster."""
    for _ in range(most):
        focused = focused_within(app, within)
        if focused and focused.get_name() == name:
            return focused
        app.key('Tab')
    raise AssertionError(f'Tab did not reach {name!r} in {most} presses')


def tab_to_cost(app, words):
    """Finds an exchange, goes to the form by F6 and on to what the exchange costs Iran."""
    search_outline(app, words)
    form = app.get(name='Details')
    app.get('entry', 'Cost, Iran gives', within=form)
    app.key('F6', 'F6', 'F6')  # over timeline and trust graph
    return tab_to(app, 'Cost, Iran gives', within=form)


def type_over(app, entry, text):
    """Replaces what stands in the entry that has the focus."""
    app.key('ctrl+a')
    app.type(text)
    wait(lambda: app.text(entry) == text, f'{text!r} in {entry.get_name()!r}')


def window_called(app, title):
    """The open window with this title, or None; much faster than looking through all windows."""
    for index in range(app.root.get_child_count()):
        window = app.root.get_child_at_index(index)
        if window and window.get_name() == title:
            return window


def get_window(app, title):
    return wait(lambda: window_called(app, title), f'the window {title!r}')


def wait_until_closed(app, title):
    wait(lambda: not window_called(app, title), f'the window {title!r} to close')


def rungs(app):
    """The rungs of the plan on the table, as a screen reader names them."""
    names = (node.get_name() or '' for node in app.walk())
    return [name for name in names if name.startswith('Rung ')]


def save_as(app, path):
    """Answers the dialog that asks where to save."""
    dialog = get_window(app, 'Save Scenario')
    name = app.get('entry', within=dialog)
    app.replace(name, str(path))
    wait(lambda: app.text(name) == str(path), 'the path in the dialog')
    app.press(app.get('button', '_?Save.*', within=dialog))
    wait(path.is_file, f'the file {path}')


def focus_main_window(app):
    """Gives the keyboard back to the window that stays when another is closed."""
    windows = wait(lambda: len(app._x_windows()) == 1 and app._x_windows(), 'the other to close')
    xdotool('windowfocus', '--sync', windows[0])


def fill_screen(app, width, height):
    """Gives the window a size; its X window is larger by its shadow, which stays outside."""
    x, y, *_ = map(round, app.bounds('toasts'))
    xdotool('windowsize', '--sync', app.window, width + 2 * x, height + 2 * x)
    xdotool('windowmove', '--sync', app.window, -x, -y)
    wait(lambda: round(app.bounds('toasts')[2]) == width, 'the window to have its size')
