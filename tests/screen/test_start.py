#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to a drawn example; how long it takes is told, not judged."""

import sys
import time

from steps import EXAMPLES
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]


def rests(app):
    """What nobody touches draws nothing, and lets a battery last."""
    before = app.frames('pages')
    time.sleep(1)
    return app.frames('pages') == before


journey = Journey()
for example in ('islamabad.sulh', 'colombia.sulh'):
    start = time.monotonic()
    app = App(PROGRAM, EXAMPLES / example)
    journey.claim(app.get('button', '1. .*'), f'{example} is drawn')
    print(f'# {time.monotonic() - start:.2f} s after the start', flush=True)
    journey.claim(wait(lambda: rests(app), 'the window to rest'), 'and then nothing is drawn again')
    app.quit()
journey.end()
