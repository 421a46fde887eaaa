#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts of the main window are dragged by their titles into another program, which gets a file."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from steps import EXAMPLES
from uitest import App, Journey, wait, xdotool

PROGRAM, TARGET = sys.argv[1:3]
journey = Journey()


def drag_title(app, chart, to):
    """By what stands in the middle of the bar above a chart, at its start."""
    _, _, width, height = app.bounds(chart)
    x, y = app.point(chart, 50 / width, 22 / height)
    xdotool('mousemove', '--sync', x, y)
    time.sleep(0.1)
    xdotool('mousedown', 1)
    for part in range(1, 13):
        xdotool('mousemove', '--sync', x + (to[0] - x) * part // 12, y + (to[1] - y) * part // 12)
        time.sleep(0.05)
    time.sleep(0.3)
    xdotool('mouseup', 1)


def read_page(path):
    return subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True).stdout


with tempfile.TemporaryDirectory() as folder:
    app = App(PROGRAM, EXAMPLES / 'jpoa.sulh')
    app.press(app.get('button', 'Plan'))
    wait(lambda: app.find('label', r'\d+ exchanges in .*'), 'the plan')
    other = subprocess.Popen([TARGET, folder], stdout=subprocess.PIPE, text=True)
    found = wait(lambda: xdotool('search', '--onlyvisible', '--name', '^Folder$').split(),
                 'the window of the other program')
    xdotool('windowmove', '--sync', found[0], 40, 700)
    xdotool('windowraise', found[0])
    time.sleep(0.5)

    drag_title(app, 'timeline', (170, 830))
    words = read_page(Path(folder) / other.stdout.readline().strip())
    journey.claim('exchanges in' in words, 'the timeline is a PDF in the folder')
    journey.claim('Model, not forecast' in words, 'with its line of sources')

    drag_title(app, 'trust_graph', (170, 830))
    words = read_page(Path(folder) / other.stdout.readline().strip())
    journey.claim('Mediator' in words, 'the trust graph is another')
    other.terminate()
    other.wait()
    journey.claim(app.quit() == 0, 'the program ends')
journey.end()
