#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the window as different people see it: kept to be looked at, and checked for size."""

import os
import subprocess
import sys
from pathlib import Path

from steps import EXAMPLES, search_outline
from uitest import App, Journey, xdotool

PROGRAM = sys.argv[1]
PICTURES = Path(os.environ['SULH_PICTURES_DIR'])
SETTINGS = Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0/settings.ini')
USUAL = '[Settings]\n'
LARGE_TEXT = USUAL + 'gtk-xft-dpi=196608\n'

# Name, size of the window, environment, contents of the settings of GTK.
VIEWS = [
    ('light', (1366, 768), {}, USUAL),
    ('dark', (1366, 768), {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, USUAL),
    ('contrast', (1366, 768), {'ADW_DEBUG_HIGH_CONTRAST': '1'}, USUAL),
    ('wide', (1900, 1000), {}, USUAL),
    ('right-to-left', (1366, 768), {'LANGUAGE': 'ur'}, USUAL),
    ('large-text', (1366, 768), {}, LARGE_TEXT),
    ('narrow', (720, 768), {}, USUAL),
]


def resize(app, width, height):
    xdotool('windowmove', '--sync', app.window, 0, 0)
    xdotool('windowsize', '--sync', app.window, width, height)


def size_of(path):
    shown = subprocess.run(['identify', '-format', '%w %h', path], capture_output=True, text=True)
    return tuple(map(int, shown.stdout.split()))


def take(app, name, size):
    path = PICTURES / f'{name}.png'
    app.screenshot(path)
    width, height = size
    subprocess.run(['convert', path, '-crop', f'{width}x{height}+0+0', '+repage', path], check=True)
    return size_of(path) == size


PICTURES.mkdir(parents=True, exist_ok=True)
journey = Journey()
for name, size, environment, settings in VIEWS:
    SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    SETTINGS.write_text(settings)
    app = App(PROGRAM, EXAMPLES / 'islamabad.sulh', env=environment)
    app.get('button', '1. .*')
    resize(app, *size)
    app.press(app.get('button', 'Plan'))
    app.get('label', 'Proved best.*')
    search_outline(app, 'inspectors return')
    app.get('entry', 'Cost, Iran gives')
    xdotool('mousemove', 5, 5)
    app.key('F6', 'F6')
    journey.claim(take(app, name, size), f'{name}: {size[0]} by {size[1]}')
    app.quit()
journey.end()
