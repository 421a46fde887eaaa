#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file larger than scenarios are is opened if a person agrees; what takes long can be given up."""

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES
from uitest import App, Journey, wait

PROGRAM, SLOW_DISK = sys.argv[1:]
ISLAMABAD = (EXAMPLES / 'islamabad.sulh').read_bytes()
REMARK = b'<!-- ' + b'x' * 900_000 + b' -->\n'
START = 'Open Islamabad.*'

folder = Path(tempfile.mkdtemp())
large = folder / 'large.sulh'
large.write_bytes(ISLAMABAD.replace(b'<scenario', REMARK * 10 + b'<scenario', 1))
far = folder / 'far.sulh'
far.write_bytes(ISLAMABAD.replace(b'<scenario', REMARK * 6 + b'<scenario', 1))
journey = Journey()


def answer(app, label):
    question = app.get('label', '.*larger than 8 MB.*')
    journey.claim('large.sulh' in app.text(question), f'the question: {app.text(question)}')
    app.press(app.get('button', f'_?{label}.*', within=app.get('dialog|alert', patience=5)))
    wait(lambda: not app.find('label', '.*larger than 8 MB.*'), 'the question to go')


app = App(PROGRAM, large)
answer(app, 'Cancel')
journey.claim(app.get('button', START), 'whoever does not agree is back at the start')
subprocess.run([PROGRAM, str(large)], check=True, timeout=60)  # as a file manager does
answer(app, 'Open')
journey.claim(app.get('button', '1. .*', patience=60), 'whoever agrees has the scenario open')
app.quit()

app = App(PROGRAM, far, env={'LD_PRELOAD': SLOW_DISK})
journey.claim(app.get('label', 'Opening “far.sulh” takes long', patience=60), 'it is said what takes long')
app.press(app.get('button', '.*Stop.*'))  # the outermost; others belong to pages unseen
journey.claim(app.get('button', START), 'whoever gives up is back at the start')
app.quit()

for path in (large, far):
    path.unlink()
folder.rmdir()
journey.end()
