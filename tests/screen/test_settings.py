#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the windows remember is there at the next start, and it is told when it cannot be kept."""

import sys
from pathlib import Path

from steps import EXAMPLES
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
SETTINGS = Path.home() / '.config/sulh/settings.ini'
SCENARIO = EXAMPLES / 'islamabad.sulh'


def has_line(line):
    return SETTINGS.is_file() and line in SETTINGS.read_text().splitlines()


journey = Journey()
app = App(PROGRAM, SCENARIO)
app.get('button', '1. .*')
journey.claim(app.get('button', '.* distrusts .*'), 'the trust graph is shown at first')
app.activate('toasts', 'win.show-trust-graph')
wait(lambda: not app.find('button', '.* distrusts .*'), 'the trust graph to go')
wait(lambda: has_line('show-trust-graph=false'), 'the setting in its file')
journey.claim(app.quit() == 0, 'it is hidden, and the program ends')
journey.claim(has_line('show-trust-graph=false'), f'the file says so: {SETTINGS.read_text()!r}')

SETTINGS.write_text(SETTINGS.read_text() + 'mood=calm\n')
app = App(PROGRAM, SCENARIO)
app.get('button', '1. .*')
journey.claim(not app.find('button', '.* distrusts .*'), 'at the next start it is still hidden')

folder = SETTINGS.parent
away = folder.with_name('away')
folder.rename(away)
folder.write_text('in the way')
app.activate('toasts', 'win.show-trust-graph')
app.get('button', '.* distrusts .*')
journey.claim(app.get('label', 'The settings cannot be kept in .*'), 'what cannot be kept is told')
folder.unlink()
away.rename(folder)
journey.claim(app.quit() == 0, 'the program ends')
journey.claim(
    has_line('show-trust-graph=true') and has_line('mood=calm'),
    'the next save works, and keeps what it does not know',
)
journey.end()
