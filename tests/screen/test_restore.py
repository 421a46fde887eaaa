#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was open at the end is open at the next start, unless nothing is to be remembered."""

import shutil
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, get_window, tab_to, wait_until_closed, window_called
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
KEPT = Path.home() / '.local/state/sulh/open.ini'
SETTINGS = Path.home() / '.config/sulh/settings.ini'

folder = Path(tempfile.mkdtemp())
for name in ('sinai.sulh', 'algiers.sulh'):
    shutil.copy(EXAMPLES / name, folder)

journey = Journey()
app = App(PROGRAM, folder / 'sinai.sulh', folder / 'algiers.sulh')
wait(lambda: len(app.windows()) == 2, 'both windows')
titles = sorted(window.name for window in app.windows())
xdotool('windowfocus', '--sync', wait(lambda: app.x_windows('Sinai.*'), 'one on the display')[-1])
app.key('ctrl+u')
app.get('entry', 'Source of the scenario')
app.key('F9')
journey.claim(app.quit() == 0, 'two files are open, one as source, and the program ends')
journey.claim(KEPT.is_file(), 'what was open is kept')

app = App(PROGRAM)
wait(lambda: len(app.windows()) == 2, 'both windows')
wait(lambda: sorted(window.name for window in app.windows()) == titles, 'their titles')
journey.claim(True, 'the next start opens both')
journey.claim(app.get('entry', 'Source of the scenario'), 'the source is shown again where it was')
journey.claim(
    len([1 for node in app.walk() if node.name == 'Everything in the scenario']) == 1,
    'and the side panes are folded there again',
)
journey.claim(not KEPT.is_file(), 'while they are open, nothing is kept: a crash is for recovery')

app.key('ctrl+comma')
preferences = get_window(app, 'Preferences')
tab_to(app, 'Remember Files', within=preferences)
app.key('space')
wait(
    lambda: SETTINGS.is_file() and 'recent-files-enabled=false' in SETTINGS.read_text(),
    'the switch to be off',
)
app.key('Escape')
wait_until_closed(app, 'Preferences')
xdotool('windowfocus', '--sync', app.x_windows('Sinai.*')[-1])
journey.claim(app.quit() == 0, 'files are no longer to be remembered')
journey.claim(not KEPT.is_file(), 'then nothing that names one is left')

app = App(PROGRAM)
journey.claim(app.get('button', 'Open Islamabad.*'), 'and the next start shows the start page')
journey.claim(not window_called(app, titles[0]) and app.quit() == 0, 'and nothing else')
journey.end()
