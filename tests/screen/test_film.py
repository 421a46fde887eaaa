#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One future like a film: chosen by how it ends, played, stepped, and left; as the terminal tells it."""

import os
import subprocess
import sys

from steps import EXAMPLES, get_window, statuses, turn_to, wait_until_closed
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
FILE = EXAMPLES / 'islamabad.sulh'

journey = Journey()
app = App(PROGRAM, FILE)
app.get('button', '1. .*')
turn_to(app, 'Futures')
app.press(app.get('button', 'Play One.*'))
film = get_window(app, 'One Future')
journey.claim(film, 'a future is shown in a window of its own')


def get_day():
    return int(app.get('label', r'Day \d+', within=film).name.split()[1])


def told(run):
    """What the terminal tells of a future of the plan that the file holds."""
    command = [os.environ['SULH_CLI'], 'play', '--plan', 'mediators-sketch', '--run', str(run), FILE]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


first = app.get('label', 'Day 0: Rung 1.*', within=film).name
journey.claim(first.removeprefix('Day 0: ') in told(0), 'it is the future that the terminal tells')

before = get_day()
app.key('ctrl+Right')
wait(lambda: get_day() > before, 'the next event')
journey.claim(get_day() > before, 'Ctrl+Right goes to what happens next')
journey.claim(
    app.find('label', rf'Day {get_day()}: .*', film), 'what happens on that day stands in the list'
)
said = wait(lambda: [words for words in statuses(app, film) if words], 'the words of the day')
journey.claim(
    said[0] in told(0) or all(part in told(0) for part in said[0].split('. ') if part),
    'the words of the day are said to a screen reader',
)
app.key('ctrl+Left')
wait(lambda: get_day() == before, 'the event before')
app.key('alt+Right')
wait(lambda: get_day() == before + 1, 'a day later')
journey.claim(True, 'Ctrl+Left goes back, Alt+Right goes a day on')

app.key('ctrl+p')
journey.claim(wait(lambda: get_day() > before + 3, 'days that pass'), 'it plays by itself')
app.key('ctrl+p')
app.get('push button|button', 'Play', film)
paused = get_day()
journey.claim(paused == get_day(), 'it pauses where it is')

number = app.get('spin button', 'Number of the future', film)
ending = app.get('label', 'The talks .*', film).name
app.press(app.get('button', 'Next Future', film))
journey.claim(
    wait(lambda: app.find('label', 'Day 0: Rung 1.*', film) and get_day() == 0, 'another future'),
    'the next future begins at its first day',
)
app.key('Escape')
wait_until_closed(app, 'One Future')
journey.claim(True, 'Escape leaves')
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
