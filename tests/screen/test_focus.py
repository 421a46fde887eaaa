#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wherever Tab takes the focus, it shows where that is, and what has it has a name.

That it shows is seen in pictures of the place: with the ring round the focus, and without.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from accessibility import GLib
from names import is_named
from steps import EXAMPLES, focused_of, search_outline
from uitest import SLOW, App, Atspi, Journey, wait, xdotool

PROGRAM = sys.argv[1]
ROOM = 6  # pixels round a thing in which its ring may lie
MOST = 240  # presses of Tab that go once round a window
LOOKS = 8  # until a ring is seen
LONGEST_STEP = 5 * SLOW  # seconds until the focus has moved
LEAST_CHANGE = 24  # pixels that a ring changes at least
SHOWN = 0.1  # seconds after which a ring is there, where nothing fades in
WIDTH, HEIGHT = map(int, os.environ['UI_SCREEN'].split('x')[:2])


def window_place():
    number = xdotool('getwindowfocus')
    lines = xdotool('getwindowgeometry', '--shell', number).splitlines()
    place = dict(line.split('=') for line in lines if '=' in line)
    return int(place['X']), int(place['Y'])


def clip(place, window):
    """As much of a place and of its ring as is on the display: left, top, width, height."""
    x, y, width, height = place
    dx, dy = window
    left, top = max(0, round(x + dx) - ROOM), max(0, round(y + dy) - ROOM)
    right = min(WIDTH, round(x + dx + width) + ROOM)
    bottom = min(HEIGHT, round(y + dy + height) + ROOM)
    return left, top, max(1, right - left), max(1, bottom - top)


def look(place):
    """The pixels there, three bytes each."""
    time.sleep(SHOWN)
    x, y, width, height = place
    area = f'{width}x{height}+{x}+{y}'
    command = ['import', '-window', 'root', '-crop', area, '-depth', '8', 'rgb:-']
    return subprocess.run(command, capture_output=True, check=True).stdout


def count_changes(before, after):
    """How many pixels differ in two pictures of a place."""
    pixels = range(0, min(len(before), len(after)), 3)
    return sum(before[i : i + 3] != after[i : i + 3] for i in pixels)


def count_ring(window):
    """Pixels that the ring changes where the focus is, and where that is.

    On a loaded machine a picture may be taken before the window is painted: so it is looked again.
    """
    for _ in range(LOOKS):
        place = clip(app.focus_bounds(True), window)
        with_ring = look(place)
        app.focus_bounds(False)
        changes = count_changes(with_ring, look(place))
        app.focus_bounds(True)
        if changes >= LEAST_CHANGE:
            break
    return changes, place


def is_written_in(node):
    """An entry shows a ring, however it came by the focus, and a cursor in it."""
    return node.role in {'entry', 'spin button', 'text'} and node.has(Atspi.StateType.EDITABLE)


class Focus:
    """The focus in a window, or in a part of it, as it is moved."""

    def __init__(self, root):
        self.root = root
        self._list()
        self.at = wait(self._find, 'the focus')

    def _list(self):
        self.nodes = [node for node in app.walk(self.root) if node.has(Atspi.StateType.FOCUSABLE)]

    def _find(self):
        try:
            return focused_of(self.nodes)
        except GLib.Error:  # something went away, and something else may have come
            self._list()
            return None

    def press(self, key):
        """Answers whether the focus has moved; not all that can have it say so."""
        before = self.at and self.at.path
        app.key(key)
        deadline = time.monotonic() + (LONGEST_STEP if before else SLOW)
        while time.monotonic() < deadline:
            self.at = self._find()
            if (self.at and self.at.path) != before:
                return True
            time.sleep(0.02)
        return False


def walk(root):
    """All on which the focus stops, and those on which it cannot be seen."""
    focus, stops, hidden, window = Focus(root), [], [], window_place()
    for _ in range(MOST):
        if focus.at is not None:
            if any(focus.at.path == node.path for node in stops):
                break
            stops.append(focus.at)
            changes, place = count_ring(window)
            if changes < LEAST_CHANGE and not is_written_in(focus.at):
                hidden.append(f'{focus.at.role} {focus.at.name!r} at {place}: {changes} pixels')
        focus.press('Tab')
    return stops, hidden


def tell(lines):
    for line in lines:
        print('#', line, flush=True)


def rest(root):
    """Waits until all that makes up a window is there."""
    seen = [set()]

    def is_whole():
        seen.append({node.path for node in app.walk(root)})
        return seen[-1] == seen[-2]

    wait(is_whole, 'nothing more to come')


def claim_focus(root, where, least):
    """Goes once round by Tab."""
    rest(root)
    stops, hidden = walk(root)
    tell(hidden)
    journey.claim(len(stops) >= least and not hidden, f'{where}: at all {len(stops)} stops it shows')
    nameless = [node.role for node in stops if not is_named(node)]
    tell(nameless)
    journey.claim(not nameless, f'{where}: all of them have names')


settings = Path.home() / '.config/gtk-4.0/settings.ini'
settings.parent.mkdir(parents=True, exist_ok=True)
settings.write_text('[Settings]\ngtk-enable-animations=0\n')

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
wait(lambda: app.focused(), 'the focus')
search_outline(app, 'Prisoner exchange')  # so that few rows are left to go through
wait(lambda: app.find('entry', 'Cost, Iran gives'), 'the form')
claim_focus(app.windows()[0], 'main window', 60)
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
