#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the picture in README.md from the shipped example.

    export SULH_EXAMPLES_DIR=data/examples SULH_CLI=build/src/cli/sulh-cli
    tests/screen/run-ui.sh tests/screen/take-screenshot.py build/src/app/sulh

It belongs in data/screenshots/window.png and is written there unless another place is named.
"""

import subprocess
import sys
import time
from pathlib import Path

from steps import EXAMPLES, fill_screen
from uitest import App, xdotool

PICTURE = Path(__file__).parents[2] / 'data/screenshots/window.png'
WIDTH, HEIGHT = 1400, 900
LARGEST = 300_000

program, *elsewhere = sys.argv[1:]
picture = Path(elsewhere[0]) if elsewhere else PICTURE
picture.parent.mkdir(parents=True, exist_ok=True)

app = App(program, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
fill_screen(app, WIDTH, HEIGHT)
app.press(app.get('button', 'Plan'))
app.get('label', 'Proved best.*')
app.press(app.get('button', r'\d+\. Inspectors return'))
app.get('entry', 'Cost, Iran gives')
xdotool('mousemove', WIDTH - 1, HEIGHT + 50)  # below the window, where it calls up no tooltip
time.sleep(1)

app.screenshot(picture)
crop = ['-crop', f'{WIDTH}x{HEIGHT}+0+0', '+repage', '-strip', '+dither', '-colors', '255']
subprocess.run(['convert', picture, *crop, f'png8:{picture}'], check=True)
app.quit()
if picture.stat().st_size > LARGEST:
    sys.exit(f'{picture} has {picture.stat().st_size} bytes, more than {LARGEST}')
