# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person would, and reports in TAP what that person saw.

Accessibility (AT-SPI) finds, reads and presses; XTEST (xdotool) points, drags and types. Where a
widget is comes from the program's own test hook, because the extents that AT-SPI gives are only
right on GTK 4.8. Run a journey through run-ui.sh, with Debian's own /usr/bin/python3.

    app = App('build/src/app/sulh', 'islamabad.sulh')
    journey = Journey()
    app.press(app.get('button', 'Plan'))
    journey.claim(app.get('label', '1 .*'), 'a plan is shown, the first rung is read')
    journey.claim(app.quit() == 0, 'the program ends by Ctrl+Q')
    journey.end()
"""

import os
import re
import subprocess
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

warnings.filterwarnings('ignore')

HOOK_NAME = HOOK_INTERFACE = 'org.sulh.TestHook'
HOOK_PATH = '/org/sulh/TestHook'

# at-spi2-core 2.46 and 2.56 call the same role by different names; journeys use the newer ones.
ROLE_NAMES = {'push button': 'button', 'text': 'entry'}
PRESSING = {'click', 'activate', 'press', 'toggle'}
ROLES_WITH_MANY_ROWS = {'list', 'tree table', 'table'}
ROLES_WITHOUT_CHILDREN = {'label', 'separator', 'scroll bar'}

# Sanitizers and loaded machines are slower; UI_SLOW stretches every patience.
PATIENCE = 10.0 * float(os.environ.get('UI_SLOW', 1))


def xdotool(*arguments):
    command = ['xdotool', *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def wait(look, what, patience=PATIENCE):
    """Looks again and again until there is something to see, and answers it."""
    deadline, trouble = time.monotonic() + patience, None
    while True:
        try:
            if seen := look():
                return seen
        except GLib.Error as error:  # an object went away while it was read: look again
            trouble = error
        if time.monotonic() > deadline:
            raise AssertionError(f'waited in vain for {what} ({trouble})')
        time.sleep(0.05)


class Journey:
    """What was claimed on the way and held, in TAP."""

    def __init__(self):
        self.claims = 0

    def claim(self, held, what):
        self.claims += 1
        print('ok' if held else 'not ok', self.claims, '-', what, flush=True)
        if not held:
            raise AssertionError(what)

    def end(self):
        print(f'1..{self.claims}', flush=True)


class App:
    """One running program, seen from outside."""

    def __init__(self, *command, env=None):
        environment = {**os.environ, 'SULH_TEST_HOOK': '1', **(env or {})}
        self.process = subprocess.Popen(list(map(str, command)), env=environment)
        Atspi.init()
        Atspi.set_timeout(3000, 10000)
        self.root = wait(self._on_the_accessibility_bus, 'the program on the accessibility bus')
        # A role never changes. All else is asked anew: without a main loop it would go stale.
        self.root.set_cache_mask(Atspi.Cache.ROLE)
        self.seen = set()  # keeps things alive, and so their roles known
        self.get('frame|window|dialog')
        self.window = wait(self._x_windows, 'a window on the display')[-1]
        xdotool('windowfocus', '--sync', self.window)  # where no window manager gives the focus
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _on_the_accessibility_bus(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program and program.get_process_id() == self.process.pid:
                return program

    def _x_windows(self):
        search = ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)]
        return subprocess.run(search, capture_output=True, text=True).stdout.split()

    # Finding and reading

    def walk(self, node=None):
        """The node and all below it, depth first. A list view alone has about 200 row widgets."""
        node = node or self.root
        self.seen.add(node)
        yield node
        role = node.get_role_name()
        if role in ROLES_WITHOUT_CHILDREN:
            return
        most = 40 if role in ROLES_WITH_MANY_ROWS else 500
        for index in range(min(node.get_child_count(), most)):
            if child := node.get_child_at_index(index):
                yield from self.walk(child)

    def find(self, role=None, name=None, within=None):
        """The first thing whose whole role and whole name match the expressions, or None."""
        for node in self.walk(within):
            its_role = node.get_role_name()
            its_role = ROLE_NAMES.get(its_role, its_role)
            if role is not None and not re.fullmatch(role, its_role):
                continue
            if name is None or re.fullmatch(name, node.get_name() or '', re.DOTALL):
                return node

    def get(self, role=None, name=None, within=None, patience=PATIENCE):
        """Waits until find() finds something."""
        what = f'{role or "anything"} {name!r}' if name else str(role)
        return wait(lambda: self.find(role, name, within), what, patience)

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node

    def text(self, node):
        """What an entry or a label holds: the end has to be named, -1 answers nothing."""
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    # Pressing and writing through accessibility

    def press(self, node):
        for index in range(node.get_n_actions()):
            if Atspi.Action.get_action_name(node, index) in PRESSING:
                return Atspi.Action.do_action(node, index)
        raise AssertionError(f'{node.get_role_name()} {node.get_name()!r} cannot be pressed')

    def insert(self, node, text):
        """Appends text in any script to an entry."""
        end = Atspi.Text.get_character_count(node)
        Atspi.EditableText.insert_text(node, end, text, len(text.encode()))

    def replace(self, node, text):
        Atspi.EditableText.set_text_contents(node, text)

    # The test hook of the program

    def _ask_hook(self, method, arguments):
        call = (HOOK_NAME, HOOK_PATH, HOOK_INTERFACE, method, arguments, None)
        return self.bus.call_sync(*call, Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]

    def bounds(self, widget):
        """x, y, width, height of a mapped widget in its window, by its id or name."""
        return self._ask_hook('Bounds', GLib.Variant('(s)', (widget,)))

    def activate(self, widget, action):
        """Activates a named action such as win.undo as seen from a widget."""
        return self._ask_hook('Activate', GLib.Variant('(ss)', (widget, action)))

    # Pointer and keys

    def point(self, widget, across=0.5, down=0.5):
        """The place on the display at the given fractions of a widget."""
        lines = xdotool('getwindowgeometry', '--shell', self.window).splitlines()
        window = dict(line.split('=') for line in lines if '=' in line)
        x, y, width, height = self.bounds(widget)
        return round(int(window['X']) + x + width * across), round(
            int(window['Y']) + y + height * down
        )

    def click(self, widget, across=0.5, down=0.5, button=1):
        xdotool('mousemove', '--sync', *self.point(widget, across, down))
        time.sleep(0.05)
        xdotool('click', button)

    def drag(self, widget, start, end, steps=8):
        """Drags from one place in a widget to another, both given as (across, down)."""
        (x0, y0), (x1, y1) = self.point(widget, *start), self.point(widget, *end)
        xdotool('mousemove', x0, y0)
        time.sleep(0.05)
        xdotool('mousedown', 1)
        for step in range(1, steps + 1):
            xdotool('mousemove', x0 + (x1 - x0) * step // steps, y0 + (y1 - y0) * step // steps)
            time.sleep(0.02)
        xdotool('mouseup', 1)

    def key(self, *keys):
        xdotool('key', '--delay', 30, *keys)

    def type(self, text):
        """Types plain text. Other scripts remap keys on the fly and lose some: use insert()."""
        if not text.isascii():
            raise ValueError('only plain text can be typed, use insert()')
        xdotool('type', '--delay', 20, text)

    # The end

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def quit(self, patience=PATIENCE):
        """Leaves by Ctrl+Q, so that leaks and coverage are reported; answers the exit status."""
        self.key('ctrl+q')
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
