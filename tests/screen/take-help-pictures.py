#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the help from the real program, so that they show what people see.

    export SULH_EXAMPLES_DIR=data/examples SULH_CLI=build/src/cli/sulh-cli
    tests/screen/run-ui.sh tests/screen/take-help-pictures.py build/src/app/sulh

They belong in data/help/pictures and are written there unless another folder is named.
"""

import subprocess
import sys
import time
from pathlib import Path

from steps import EXAMPLES, fill_screen, get_window, search_outline
from uitest import App, xdotool

PICTURES = Path(__file__).parents[2] / 'data/help/pictures'
WIDTH, HEIGHT = 1360, 860
LARGEST = 200_000

program, *elsewhere = sys.argv[1:]
folder = Path(elsewhere[0]) if elsewhere else PICTURES
folder.mkdir(parents=True, exist_ok=True)


def take(app, name, widget=None):
    """The window, or one widget of it, in few colours."""
    x, y, width, height = map(round, app.bounds(widget)) if widget else (0, 0, WIDTH, HEIGHT)
    if widget:
        left, top, *_ = map(round, app.bounds('toasts'))
        x, y = x - left, y - top
    path = folder / f'{name}.png'
    time.sleep(1)
    app.screenshot(path)
    crop = ['-crop', f'{width}x{height}+{x}+{y}', '+repage', '-strip', '+dither', '-colors', '255']
    subprocess.run(['convert', path, *crop, f'png8:{path}'], check=True)
    if path.stat().st_size > LARGEST:
        sys.exit(f'{path} has {path.stat().st_size} bytes, more than {LARGEST}')


app = App(program, EXAMPLES / 'swap-2023.sulh')
app.get('page tab', 'Plan')
fill_screen(app, WIDTH, HEIGHT)
app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
search_outline(app, 'doha: money')
app.get('entry', 'Cost, .*')
xdotool('mousemove', WIDTH - 1, HEIGHT + 50)  # below the window, where it calls up no tooltip
take(app, 'window')
for name, widget in (
    ('timeline', 'timeline'),
    ('trust', 'trust_graph'),
    ('plan', 'plan_pane'),
    ('form', 'form'),
):
    take(app, name, widget)
app.key('F5')
get_window(app, 'Present')
app.key('Return')
app.get('image')
app.key('Right', 'Right', 'Right')
app.get('image', '3. .*')
time.sleep(1)
screen = folder / 'presenting.png'
app.screenshot(screen)
shrink = ['-resize', f'{WIDTH}x', '-strip', '+dither', '-colors', '255']
subprocess.run(['convert', screen, *shrink, f'png8:{screen}'], check=True)
app.key('Escape')
app.quit()
