#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the window as different people see it: kept to be looked at, and checked for size."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, fill_screen, search_outline
from uitest import App, Journey

PROGRAM = sys.argv[1]
PICTURES = Path(os.environ['SULH_PICTURES_DIR'])
MIDDLE = (1366, 768)

# Name, size of the window, environment, dots per inch that text is made for.
VIEWS = [
    ('light', MIDDLE, {}, 96),
    ('dark', MIDDLE, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 96),
    ('contrast', MIDDLE, {'ADW_DEBUG_HIGH_CONTRAST': '1'}, 96),
    ('wide', (1880, 980), {}, 96),
    ('right-to-left', MIDDLE, {'LC_ALL': 'ur_PK.UTF-8'}, 96),
    ('large-text', MIDDLE, {}, 192),
    ('narrow', (720, 768), {}, 96),
    ('narrow-large-text', (720, 960), {}, 192),
]

# GLib mirrors a program only when it speaks the language: one line of Urdu is enough.
CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ur\\n"

msgid "Plan"
msgstr "منصوبہ"
"""


def speak_urdu(folder):
    messages = folder / 'ur/LC_MESSAGES'
    messages.mkdir(parents=True)
    subprocess.run(
        ['msgfmt', '-o', messages / 'sulh.mo', '-'], input=CATALOGUE, text=True, check=True
    )
    os.environ['SULH_LOCALE_DIR'] = str(folder)


def make_text_for(dots_per_inch):
    resource = f'Xft.dpi: {dots_per_inch}'
    command = ['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', resource]
    subprocess.run(command, check=True)


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
with tempfile.TemporaryDirectory() as folder:
    speak_urdu(Path(folder))
    for name, size, environment, dots_per_inch in VIEWS:
        make_text_for(dots_per_inch)
        app = App(PROGRAM, EXAMPLES / 'islamabad.sulh', env=environment)
        app.get('button', '1. .*')
        fill_screen(app, *size)
        app.press(app.get('button', 'Plan|منصوبہ'))
        app.get('label', 'Proved best.*')
        search_outline(app, 'inspectors return')
        if details := app.find('page tab', 'Details'):
            app.press(details)
        app.get('entry', 'Cost, Iran gives')
        journey.claim(take(app, name, size), f'{name}: {size[0]} by {size[1]}')
        app.quit()
journey.end()
