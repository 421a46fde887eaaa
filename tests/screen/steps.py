# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that several journeys take, in the words of a person in front of the window."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from uitest import PATIENCE, SLOW, Atspi, wait, xdotool

EXAMPLES = Path(os.environ['SULH_EXAMPLES_DIR'])
# What journeys look for in a file must not have been there before.
for cost in ('51', '61'):
    assert f'cost="{cost}"' not in (EXAMPLES / 'islamabad.sulh').read_text(encoding='utf-8')
TERMINAL = os.environ['SULH_CLI']

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


def focused_of(nodes):
    """Looked at while it moves, the focus may seem to be nowhere: so one more look decides."""
    for _ in range(2):
        nodes[0].look_at_states(nodes)
        if focused := [node for node in nodes if node.has(Atspi.StateType.FOCUSED)]:
            return focused[0]


def press_tab(app, nodes, before):
    """Answers where the focus went; not all that can have it say so."""
    app.key('Tab')
    deadline = time.monotonic() + (PATIENCE if before else SLOW)
    while (now := focused_of(nodes)) is before and time.monotonic() < deadline:
        time.sleep(0.02)
    return now


def tab_to(app, name, within=None, most=90):
    """Presses Tab until the thing with this name has the focus; looking in a pane only is faster."""
    nodes = [node for node in app.walk(within) if node.has(Atspi.StateType.FOCUSABLE)]
    focused = focused_of(nodes)
    for _ in range(most):
        if focused and focused.name == name:
            return focused
        focused = press_tab(app, nodes, focused)
    raise AssertionError(f'Tab did not reach {name!r} in {most} presses')


def find_cost(app, words):
    """Finds an exchange, and in its form what it costs Iran."""
    search_outline(app, words)
    form = app.get(name='Details')
    return app.get('entry', 'Cost, Iran gives', within=form)


def write_over(app, entry, text):
    """Replaces what stands in an entry."""
    app.replace(entry, text)
    wait(lambda: app.text(entry) == text, f'{text!r} in {entry.name!r}')


def type_over(app, entry, text):
    """The same by keys, in the entry that has the focus."""
    app.key('ctrl+a')
    app.type(text)
    wait(lambda: app.text(entry) == text, f'{text!r} in {entry.name!r}')


def window_called(app, title):
    """The open window with this title, or None; much faster than looking through all windows."""
    for window in app.windows():
        if window.name == title:
            return window


def get_window(app, title):
    return wait(lambda: window_called(app, title), f'the window {title!r}')


def wait_until_closed(app, title):
    wait(lambda: not window_called(app, title), f'the window {title!r} to close')


def rungs(app):
    """The rungs of the plan on the table, as a screen reader names them."""
    return [node.name for node in app.walk() if node.name.startswith('Rung ')]


def turn_to(app, page):
    """Turns to a page; a button behind a page not yet in front cannot be pressed."""
    app.press(app.get('page tab', page))
    wait(
        lambda: app.get('page tab', page).has(Atspi.StateType.SELECTED), f'the page {page!r} in front'
    )


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
    windows = wait(lambda: len(app.x_windows()) == 1 and app.x_windows(), 'the other to close')
    xdotool('windowfocus', '--sync', windows[0])


def unseal(path, password):
    """What a sealed file holds, as the terminal gives it."""
    command = [TERMINAL, 'unseal', path, '--output', '-', '--password-fd', '0']
    return subprocess.run(command, input=password.encode(), capture_output=True).stdout


def kept_drafts(password=''):
    """The texts of all drafts, also of programs that still run: a copy of theirs has no lock."""
    folder = Path.home() / '.local/share/sulh/drafts'
    texts = []
    with tempfile.TemporaryDirectory() as home:
        copies, text = Path(home) / 'sulh/drafts', Path(home) / 'text'
        copies.mkdir(parents=True)
        for journal in folder.glob('[!.]*.journal'):
            (copies / journal.name).write_bytes(journal.read_bytes())
            command = [TERMINAL, 'drafts', journal.stem, '--force', '--output', text]
            if password:
                command += ['--password-fd', '0']
            answer = subprocess.run(
                command,
                env={**os.environ, 'XDG_DATA_HOME': home},
                input=password.encode(),
                capture_output=True,
            )
            if answer.returncode == 0:
                texts.append(unseal(text, password) if password else text.read_bytes())
    return texts


def fill_screen(app, width, height):
    """Gives the window a size; its X window is larger by its shadow, which stays outside."""
    x, y, *_ = map(round, app.bounds('toasts'))
    xdotool('windowsize', '--sync', app.window, width + 2 * x, height + 2 * x)
    xdotool('windowmove', '--sync', app.window, -x, -y)
    wait(lambda: round(app.bounds('toasts')[2]) == width, 'the window to have its size')


def statuses(app, within=None):
    """What the status lines say. From GTK 4.10 on what they say is no longer their name."""
    return [node.name or app.text(node) for node in app.find_all('status bar', within=within)]
