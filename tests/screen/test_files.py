#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window opens what it is asked to, and its own folders; it calls nobody but the desktop."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / 'faults'))

import traces
from steps import EXAMPLES, find_cost, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
OWN = [os.environ['HOME'], os.environ['XDG_RUNTIME_DIR'], EXAMPLES, Path(PROGRAM).resolve().parents[2],
       os.environ['SULH_TEMPLATES_DIR'], os.environ['SULH_PRESETS_DIR'], os.environ['SULH_HELP_DIR']]

if reason := traces.why_not():
    print(f'1..0 # SKIP {reason}')
    sys.exit()

folder = Path(tempfile.mkdtemp())
mine, log = folder / 'mine.sulh', folder / 'log'
shutil.copy(EXAMPLES / 'islamabad.sulh', mine)
journey = Journey()

leaks = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'}
app = App(*traces.strace(log, detached=True), PROGRAM, mine, env=leaks)
app.get('button', '1. .*')
write_over(app, find_cost(app, 'inspectors return'), '51')
app.get('button', 'Undo “Cost: Inspectors return”')
app.key('ctrl+s')
wait(lambda: b'cost="51"' in mine.read_bytes(), 'the file to be saved')
journey.claim(app.quit() == 0, 'a document is opened, changed and saved')

found = list(traces.strangers(log, os.getcwd(), read=[mine], written=[mine], own=OWN))
for problem in found:
    print(f'    {problem}', file=sys.stderr)
journey.claim(not found, 'nobody is called, and no file is opened that nobody asked for')
journey.claim(
    any('mine.sulh' in rest for call, rest in traces.calls(log) if call.startswith('rename')),
    'and the trace has seen the save',
)

shutil.rmtree(folder)
journey.end()
