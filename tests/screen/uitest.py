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
import sys
import threading
import time

from accessibility import LONGEST_ANSWER, Atspi, Bus, Gio, GLib, Sought

HOOK_NAME = HOOK_INTERFACE = 'org.sulh.TestHook'
HOOK_PATH = '/org/sulh/TestHook'

CRITICAL = re.compile(r'-(CRITICAL|ERROR) \*\*')

# Sanitizers and loaded machines are slower; UI_SLOW stretches every patience.
SLOW = float(os.environ.get('UI_SLOW', 1))
PATIENCE = 60.0 * SLOW
MOST_FOUND = 10000
SHORTEST_PAUSE = 0.05
HANDING_ON = 5.0 * SLOW


def xdotool(*arguments):
    command = ['xdotool', *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def wait(look, what, patience=PATIENCE):
    """Looks again and again until there is something to see, and answers it."""
    deadline, trouble = time.monotonic() + patience, None
    while True:
        start = time.monotonic()
        try:
            if seen := look():
                return seen
        except (GLib.Error, subprocess.CalledProcessError) as error:
            trouble = error  # an object or a window went away while it was read: look again
        if time.monotonic() > deadline:
            raise AssertionError(f'waited in vain for {what} ({trouble})')
        time.sleep(max(SHORTEST_PAUSE, time.monotonic() - start))  # leaves the program half the time


def keep_picture(kind, fault, trace):
    """Whoever reads that a journey failed wants to see where."""
    sys.__excepthook__(kind, fault, trace)
    if folder := os.environ.get('SULH_PICTURES_DIR'):
        os.makedirs(folder, exist_ok=True)
        picture = os.path.join(folder, f'failed-{os.path.basename(sys.argv[0])}.png')
        if subprocess.run(['import', '-window', 'root', picture], timeout=60).returncode == 0:
            print('# seen at the end:', picture, flush=True)


class Journey:
    """What was claimed on the way and held, in TAP."""

    def __init__(self):
        self.claims = 0
        sys.excepthook = keep_picture

    def claim(self, held, what):
        self.claims += 1
        print('ok' if held else 'not ok', self.claims, '-', what, flush=True)
        if not held:
            raise AssertionError(what)

    def end(self):
        """What the program called critical on the way is a fault, even if nothing came of it."""
        said = App.criticals()
        for line in said:
            print('#', line)
        self.claim(not said, 'the program called nothing critical')
        print(f'1..{self.claims}', flush=True)


class Listener(threading.Thread):
    """Passes on what a program prints on standard error, and remembers what is critical."""

    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream, self.criticals = stream, []
        self.start()

    def run(self):
        for line in self.stream:
            print(line, end='', file=sys.stderr, flush=True)
            if CRITICAL.search(line):
                self.criticals.append(line.rstrip())


class App:
    """One running program, seen from outside."""

    listeners = []

    def __init__(self, *command, env=None):
        environment = {**os.environ, 'SULH_TEST_HOOK': '1', **(env or {})}
        self.process = subprocess.Popen(
            list(map(str, command)), env=environment, stderr=subprocess.PIPE, text=True
        )
        App.listeners.append(Listener(self.process.stderr))
        self.accessibility = Bus()
        self.root = wait(self._on_the_accessibility_bus, 'the program on the accessibility bus')
        wait(self.windows, 'a window on the accessibility bus')
        self.window = wait(self.x_windows, 'a window on the display')[-1]
        xdotool('windowfocus', '--sync', self.window)  # where no window manager gives the focus
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    @staticmethod
    def criticals():
        """What all programs that have ended said."""
        for listener in App.listeners:
            listener.join(PATIENCE)
        return [line for listener in App.listeners for line in listener.criticals]

    def _on_the_accessibility_bus(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}')
        return self.accessibility.find_program(self.process.pid)

    def x_windows(self, title='.*'):
        """The numbers that the display gives to the visible windows with this title."""
        search = ['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid)]
        search += ['--name', f'^{title}$']
        return subprocess.run(search, capture_output=True, text=True).stdout.split()

    # Finding and reading

    def walk(self, node=None):
        """The node and all below it, depth first."""
        node = node or self.root
        node.look()
        return node.walk()

    def windows(self):
        """The open windows, without what is in them."""
        self.root.look(2)
        return self.root.children

    def find(self, role=None, name=None, within=None):
        """The outermost thing whose whole role and whole name match the expressions, or None."""
        return (within or self.root).seek_first(Sought(role, name))

    def find_all(self, role=None, name=None, within=None):
        """All such things, the outermost first."""
        return (within or self.root).seek(Sought(role, name), most=MOST_FOUND)

    def get(self, role=None, name=None, within=None, patience=PATIENCE):
        """Waits until find() finds something."""
        what = f'{role or "anything"} {name!r}' if name else str(role)
        return wait(lambda: self.find(role, name, within), what, patience)

    def focused(self, within=None):
        """The thing that has the focus, or None."""
        return (within or self.root).seek_first(Sought(state=Atspi.StateType.FOCUSED))

    def text(self, node):
        return node.text()

    # Pressing and writing through accessibility

    def press(self, node):
        return node.press()

    def insert(self, node, text):
        node.insert(text)

    def replace(self, node, text):
        node.replace(text)

    # The test hook of the program

    def _ask_hook(self, method, arguments):
        call = (HOOK_NAME, HOOK_PATH, HOOK_INTERFACE, method, arguments, None)
        return self.bus.call_sync(*call, Gio.DBusCallFlags.NONE, LONGEST_ANSWER, None).unpack()[0]

    def bounds(self, widget):
        """x, y, width, height of a mapped widget in its window, by its id or name."""
        return self._ask_hook('Bounds', GLib.Variant('(s)', (widget,)))

    def frames(self, widget):
        """How many frames the window of a mapped widget has drawn."""
        return self._ask_hook('Frames', GLib.Variant('(s)', (widget,)))

    def focus_bounds(self, is_visible):
        """Where the focus is in its window, in which its ring is shown from now on, or is not."""
        return self._ask_hook('Focus', GLib.Variant('(b)', (is_visible,)))

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

    def kill(self):
        """Ends the program as a crash does."""
        self.process.kill()
        self.process.wait()

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def has_keyboard(self):
        """Whether a key goes to a window of the program, and not to one that has just closed."""
        return xdotool('getwindowfocus') in self.x_windows()

    def _take_keyboard(self):
        """Not every window manager gives the keyboard on when a dialog closes."""
        try:
            wait(self.has_keyboard, 'the keyboard in a window of the program', HANDING_ON)
        except AssertionError:
            xdotool('windowfocus', '--sync', self.x_windows()[-1])

    def quit(self, patience=PATIENCE):
        """Leaves by Ctrl+Q, so that leaks and coverage are reported; answers the exit status."""
        self._take_keyboard()
        self.key('ctrl+q')
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
