#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to a drawn example in less than two seconds."""

import os
import sys
import time

from steps import EXAMPLES
from uitest import App, Journey

PROGRAM = sys.argv[1]
LIMIT = 2.0 * float(os.environ.get('UI_SLOW', 1))

journey = Journey()
for example in ('islamabad.sulh', 'colombia.sulh'):
    start = time.monotonic()
    app = App(PROGRAM, EXAMPLES / example)
    app.get('button', '1. .*')
    seconds = time.monotonic() - start
    journey.claim(seconds < LIMIT, f'{example} is drawn {seconds:.2f} s after the start')
    app.quit()
journey.end()
