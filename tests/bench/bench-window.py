#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon a window is painted, beside its peers, and what it costs to move what is in it.

    run-ui.sh bench-window.py SULH SMALLEST ISLAMABAD [start|large|pan|drag...]

SMALLEST is the least that a GTK program with a drawing can be. GNOME Planner opens the same steps,
GNOME Text Editor a text; a peer that is not installed is left out. Programs take turns. Painted is
when the middle of the window has the colours of letters. Processor time is that of the program
alone and does not depend on what else runs; memory is what no other program shares.
"""
import ctypes
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta

SULH, SMALLEST, ISLAMABAD = sys.argv[1:4]
ROUNDS = int(os.environ.get('BENCH_ROUNDS', 5))
COLOURS = 16
PATIENCE = 120
SETTLE = 1.5
MIDDLE = (480, 200, 120, 400)  # where letters are looked for: left, top, width, height
FIRST = 'intermediaries'
NAMES = (150, 115, 160, 380)  # of tasks
WORDS, LANE = 60, 5  # pixels from the corner of a step to the words of its first bar
MOST_WHOLE = 5000  # steps of which the file is as people write it
MOVES = 60  # of the pointer in a drag
APART = 14  # days from one step of a plan to the next
MOST_RUNGS = 500  # of a plan
FOLDER = tempfile.mkdtemp()

ENVIRONMENT = {**os.environ, 'GTK_A11Y': 'none', 'NO_AT_BRIDGE': '1', 'SULH_TEST_HOOK': '1'}


class Image(ctypes.Structure):
    """As far as XImage is read here."""

    _fields_ = [
        ('width', ctypes.c_int),
        ('height', ctypes.c_int),
        ('xoffset', ctypes.c_int),
        ('format', ctypes.c_int),
        ('data', ctypes.POINTER(ctypes.c_char)),
    ]


class Display:
    def __init__(self):
        self.x11 = ctypes.CDLL('libX11.so.6')
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                       ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XGetImage.restype = ctypes.POINTER(Image)
        self.x11.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
        self.display = self.x11.XOpenDisplay(None)
        self.root = self.x11.XDefaultRootWindow(self.display)

    def count_colours(self, place):
        _, _, width, height = place
        image = self.x11.XGetImage(self.display, self.root, *place, 0xFFFFFFFF, 2)
        raw = ctypes.string_at(image.contents.data, width * height * 4)
        self.x11.XDestroyImage(image)
        return len(set(memoryview(raw).cast('I')))


DISPLAY = Display()


def used(process):
    """Milliseconds of processor time of all its threads."""
    folder = f'/proc/{process.pid}/task'
    spent = 0
    for thread in os.listdir(folder):
        try:
            spent += int(open(f'{folder}/{thread}/schedstat').read().split()[0])
        except FileNotFoundError:
            pass
    return spent / 1e6


def used_by_window(process):
    """The same of its first thread, which alone changes and draws what is in the window."""
    return int(open(f'/proc/{process.pid}/task/{process.pid}/schedstat').read().split()[0]) / 1e6


def rest(process):
    """Waits until it has nothing more to do."""
    before = used(process) - 1000
    while used(process) - before > 20:
        before = used(process)
        time.sleep(SETTLE)


def private(process):
    """Megabytes that it shares with nobody."""
    text = open(f'/proc/{process.pid}/smaps_rollup').read()
    return sum(int(kb) for kb in re.findall(r'Private_\w+:\s+(\d+) kB', text)) / 1024


def wait_until(look, what):
    deadline = time.monotonic() + PATIENCE
    while not look():
        if time.monotonic() > deadline:
            raise SystemExit(f'waited in vain for {what}')
        time.sleep(0.003)


def end(process):
    process.send_signal(signal.SIGKILL)
    process.wait()
    wait_until(lambda: DISPLAY.count_colours(MIDDLE) < 3, 'the window to go')


def begin(command):
    place = NAMES if command[0] == 'planner' else MIDDLE
    start = time.monotonic()
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    wait_until(lambda: process.poll() is not None or DISPLAY.count_colours(place) >= COLOURS,
               f'{command[0]} to paint')
    if process.poll() is not None:
        raise SystemExit(f'{command} ended')
    return process, (time.monotonic() - start) * 1000


def start_once(command):
    """ms until painted, ms of processor until then, MB once it is at rest."""
    process, painted = begin(command)
    spent = used(process)
    time.sleep(SETTLE)
    memory = private(process)
    end(process)
    return painted, spent, memory


def write_plan(names):
    """A plan of as many of them as it may have, one after the other, for what the rules say of it."""
    rungs = ''.join(
        f'    <rung exchange="{name}" on="D+{APART * i}"/>\n'
        for i, name in enumerate(names[:MOST_RUNGS])
    )
    return f'  <plan id="plan-of-all" name="Plan of all">\n{rungs}  </plan>\n'


def shorten(block):
    """A step without what is not drawn: a larger file is opened only if a person agrees."""
    block = re.sub(r'<note>.*?</note>|<(step|effects)\b[^>]*/>', '', block, flags=re.DOTALL)
    return re.sub(r'\s+', ' ', block) + '\n'


def write_scenario(n, with_plan=False):
    """The example with as many exchanges, its own and copies, each on a day of its own."""
    text = open(ISLAMABAD, encoding='utf-8').read()
    blocks = re.findall(r'  <exchange .*?</exchange>\n', text, re.DOTALL)
    head, tail = text[:text.index(blocks[0])], text[text.index(blocks[-1]) + len(blocks[-1]):]
    steps, names = [], []
    for i in range(n):
        block = blocks[i % len(blocks)]
        own = re.search(r'id="([^"]*)"', block)[1]
        names.append(own if i < len(blocks) else f's{i}')
        block = re.sub(r'\s+(after|alternatives|required)="[^"]*"', '', block, count=3)
        block = re.sub(r'    <timing[^>]*/>\n', '', block)
        block = re.sub(r'id="[^"]*"', f'id="{names[-1]}" agreed="D+{i}"', block, count=1)
        steps.append(shorten(block) if n > MOST_WHOLE else block)
    tail = re.sub(r'  <plan .*?</plan>\n', '', tail, flags=re.DOTALL)
    tail = re.sub(r'  <(commitment|experiment|slide|signal|run)\b.*?</\1>\n', '', tail, flags=re.DOTALL)
    if with_plan:
        steps.append(write_plan(names))
    path = os.path.join(FOLDER, f'steps-{n}.sulh')
    with open(path, 'w', encoding='utf-8') as out:
        out.write(head + ''.join(steps) + tail)
    return path


def write_tasks(n):
    """The same steps as tasks of GNOME Planner."""
    first = date(2026, 1, 1)
    tasks = []
    for i in range(n):
        day = (first + timedelta(days=i)).strftime('%Y%m%d')
        tasks.append(
            f'<task id="{i + 1}" name="Prisoner exchange, {i}" note="" work="28800" duration="28800" '
            f'start="{day}T080000Z" end="{day}T170000Z" work-start="{day}T080000Z" '
            'percent-complete="0" priority="0" type="normal" scheduling="fixed-work">'
            f'<constraint type="start-no-earlier-than" time="{day}T000000Z"/></task>'
        )
    path = os.path.join(FOLDER, f'tasks-{n}.planner')
    with open(path, 'w', encoding='utf-8') as out:
        out.write(
            '<?xml version="1.0"?><project name="Steps" company="" manager="" phase="" '
            'project-start="20260101T000000Z" mrproject-version="2" calendar="1"><properties/><phases/>'
            '<calendars><day-types><day-type id="0" name="Working" description=""/>'
            '<day-type id="1" name="Nonworking" description=""/>'
            '<day-type id="2" name="Use base" description=""/></day-types>'
            '<calendar id="1" name="Default"><default-week mon="0" tue="0" wed="0" thu="0" fri="0" '
            'sat="0" sun="0"/><overridden-day-types><overridden-day-type id="0">'
            '<interval start="0800" end="1700"/></overridden-day-type></overridden-day-types><days/>'
            '</calendar></calendars><tasks>' + ''.join(tasks) + '</tasks>'
            '<resource-groups/><resources/><allocations/></project>'
        )
    return path


def write_text():
    path = os.path.join(FOLDER, 'steps.txt')
    with open(path, 'w', encoding='utf-8') as out:
        out.write('A step of a sequence, and the words that tell what comes of it then. ' * 400)
    return path


def take_turns(rows):
    """Name to the middle of its figures."""
    seen = {name: [] for name, _ in rows}
    for _ in range(ROUNDS):
        for name, command in rows:
            seen[name].append(start_once(command))
    print(f'  {"":34}{"painted ms":>12}{"processor ms":>14}{"private MB":>12}')
    result = {}
    for name, found in seen.items():
        result[name] = [statistics.median(column) for column in zip(*found)]
        print(f'  {name:34}{result[name][0]:12.0f}{result[name][1]:14.0f}{result[name][2]:12.1f}',
              flush=True)
    return result


def say(goal, ours, peer, least, what):
    ratio = ours / peer
    print(f'  {goal} {what}: {ratio:.2f} x, goal {least}: {"yes" if ratio <= least else "NO"}')


def compare_start():
    rows = [('smallest GTK 4 window', [SMALLEST]), ('Sulh, 60 steps', [SULH, write_scenario(60)])]
    if shutil.which('gnome-text-editor'):
        rows.append(('GNOME Text Editor', ['gnome-text-editor', '--standalone', write_text()]))
    if shutil.which('planner'):
        rows.append(('GNOME Planner, 60 tasks', ['planner', write_tasks(60)]))
    print(f'# From the command to the first picture, the middle of {ROUNDS}')
    seen = take_turns(rows)
    ours, least = seen['Sulh, 60 steps'], seen['smallest GTK 4 window']
    say('P2.1', ours[0], least[0], 1.5, 'painted, of the smallest window')
    say('P2.1', ours[1], least[1], 1.5, 'processor time, of the smallest window')
    say('P2.2', ours[2], least[2], 2, 'memory, of the smallest window')
    if 'GNOME Text Editor' in seen:
        say('P2.1', ours[0], seen['GNOME Text Editor'][0], 0.55, 'painted, of the editor')
        say('P2.1', ours[1], seen['GNOME Text Editor'][1], 0.55, 'processor time, of the editor')
        say('P2.2', ours[2], seen['GNOME Text Editor'][2], 1, 'memory, of the editor')


def compare_large():
    rows = [('Sulh, 5,000 steps', [SULH, write_scenario(5000)])]
    if shutil.which('planner'):
        rows.append(('GNOME Planner, 5,000 tasks', ['planner', write_tasks(5000)]))
    print('\n# The same with 5,000')
    seen = take_turns(rows)
    if len(seen) > 1:
        ours, peer = seen['Sulh, 5,000 steps'], seen['GNOME Planner, 5,000 tasks']
        say('P2.3', ours[0], peer[0], 0.25, 'painted')
        say('P2.3', ours[1], peer[1], 0.25, 'processor time')
        say('P2.3', ours[2], peer[2], 0.3, 'memory')


def ask(method, widget):
    """The numbers that the window's own hook answers."""
    command = ['gdbus', 'call', '--session', '--dest', 'org.sulh.TestHook', '--object-path',
               '/org/sulh/TestHook', '--method', f'org.sulh.TestHook.{method}', widget]
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        said = subprocess.run(command, capture_output=True, text=True).stdout.replace('int64', '')
        if said:
            return [float(word) for word in re.findall(r'-?\d+(?:\.\d+)?', said)]
        time.sleep(0.1)
    raise SystemExit(f'nobody answers {method} of {widget}')


def ask_frames():
    return ask('Frames', 'timeline')[0]


def pan(n, goal):
    """Processor time of one frame while the wheel turns."""
    process, _ = begin([SULH, write_scenario(n)])
    rest(process)
    subprocess.run(['xdotool', 'mousemove', str(MIDDLE[0]), str(MIDDLE[1] + 100)], check=True)
    rest(process)
    before, frames = used_by_window(process), ask_frames()
    for turn in range(60):
        subprocess.run(['xdotool', 'click', '5' if turn < 30 else '4'], check=True)
        time.sleep(0.03)
    rest(process)
    spent, frames = used_by_window(process) - before, ask_frames() - frames
    end(process)
    each = spent / max(1, frames)
    print(f'  P2.4 {n:6,} steps: {frames} frames, {each:.2f} ms each, '
          f'goal {goal}: {"yes" if each <= goal else "NO"}', flush=True)


def point(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)


def count_still(process):
    """Milliseconds and frames of a second in which the pointer does not move."""
    before, frames = used_by_window(process), ask_frames()
    time.sleep(1)
    return used_by_window(process) - before, max(1, ask_frames() - frames)


def drag(n, goal):
    """Processor time of one frame while a step is dragged: change, rules, drawing, the window."""
    process, _ = begin([SULH, write_scenario(n, with_plan=True)])
    rest(process)
    was = ask('Bounds', FIRST)
    x, y = round(was[0] + WORDS), round(was[1] + LANE)
    point('mousemove', x, y, 'mousedown', 1)
    for move in range(1, 10):
        point('mousemove', x + 3 * move, y)
        time.sleep(0.05)
    rest(process)
    spent, frames = count_still(process)
    still = spent / frames  # while something is held every frame asks whether it is at an edge
    before, frames = used_by_window(process), ask_frames()
    for move in range(MOVES):
        point('mousemove', x + 30 + 2 * move, y)
        time.sleep(0.03)
    rest(process)
    spent, frames = used_by_window(process) - before, ask_frames() - frames
    if ask('Bounds', FIRST) == was:
        raise SystemExit(f'nothing was dragged from {x}, {y}: {was}')
    end(process)
    point('mouseup', 1)
    changed = min(frames, MOVES)
    each = (spent - still * (frames - changed)) / changed
    print(f'  P2.5 {n:6,} steps: {MOVES} motions, {each:.2f} ms for a frame that changes, '
          f'goal {goal}: {"yes" if each <= goal else "NO"}', flush=True)


def pan_all():
    print('\n# Scrolled by the wheel, processor time of the program for a frame')
    pan(60, 1.5)
    pan(10000, 8)


def drag_all():
    print('\n# A step of a plan dragged, processor time of the program for a frame')
    drag(60, 16)
    drag(300, 16)
    drag(1000, 32)


def main():
    parts = {'start': compare_start, 'large': compare_large, 'pan': pan_all, 'drag': drag_all}
    for name in sys.argv[4:] or parts:
        parts[name]()
    shutil.rmtree(FOLDER)


main()
