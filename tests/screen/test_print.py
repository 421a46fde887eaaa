#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts are looked at before they are printed; without a program for it, that is said."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, focus_main_window, get_window, wait_until_closed
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
FOLDER = Path(tempfile.mkdtemp())
SEEN = FOLDER / 'seen.pdf'
SETTINGS = Path(os.environ['XDG_CONFIG_HOME']) / 'gtk-4.0/settings.ini'


def use_viewer(command):
    SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    SETTINGS.write_text(f'[Settings]\ngtk-print-preview-command={command}\n', encoding='utf-8')


def preview(app):
    app.get('button', '1. .*')
    app.key('ctrl+p')
    window = get_window(app, 'Print')
    app.press(app.get('button', 'Pre_?view.*', within=window))
    wait_until_closed(app, 'Print')


viewer = FOLDER / 'viewer'
viewer.write_text(f'#!/bin/sh\ncp "$1" {FOLDER}/part && mv {FOLDER}/part {SEEN}\n', encoding='utf-8')
viewer.chmod(0o755)

journey = Journey()
use_viewer(f'{viewer} %f')
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
preview(app)
wait(SEEN.exists, 'the viewer to be shown something')
text = subprocess.run(['pdftotext', SEEN, '-'], check=True, capture_output=True, text=True).stdout
journey.claim('Iran' in text and 'United States' in text, 'a viewer is shown the charts as PDF')
journey.claim(text.count('\f') >= 2, f'all of them: {text.count(chr(12))} pages')
focus_main_window(app)
journey.claim(app.quit() == 0, 'and the program ends')

use_viewer('there-is-no-such-viewer %f')
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
preview(app)
window = get_window(app, 'Cannot Show a Preview')
journey.claim(
    app.get('label', 'No program that shows print previews.*', within=window),
    'without a viewer, that is said',
)
if folder := os.environ.get('SULH_PICTURES_DIR'):
    app.screenshot(Path(folder) / 'print-no-preview.png')
app.key('Escape')
wait_until_closed(app, 'Cannot Show a Preview')
focus_main_window(app)
app.key('ctrl+p')
journey.claim(get_window(app, 'Print'), 'and printing can be asked for again')
app.key('Escape')
wait_until_closed(app, 'Print')
focus_main_window(app)
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
