#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is varied in futures is chosen in the window: intensities, times, and which experiment."""

import os
import sys
import time
from pathlib import Path

from steps import EXAMPLES, statuses, turn_to, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
PICTURES = os.environ.get('SULH_PICTURES_DIR')
AXES = 12  # places among the questions
EXPERIMENT = 14

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
turn_to(app, 'Futures')


def picture(name):
    if PICTURES:
        time.sleep(0.5)
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        app.screenshot(Path(PICTURES) / f'terms-{name}.png')


def drop_down(widget, role, held):
    """Opens what holds that; a click that comes while a popover closes is lost, and made again."""
    while not app.find(role, held):
        app.click(widget, across=0.1)
        time.sleep(2)


def ask(downs):
    """The question so many places below the first."""
    drop_down('question', 'label', 'Formats of the channel')
    app.key('Home', *['Down'] * downs, 'Return')


def stop():
    if button := app.find('button', 'Stop'):
        app.press(button)


journey.claim(
    app.find(name='Intensities and Times') is None, 'the first question has nothing to choose'
)
ask(AXES)
wait(lambda: app.find(name='intensity 2.5.*|2.5') or app.find('label', 'Over .*'), 'the usual axes')
stop()
button = app.get(name='Intensities and Times')
picture('axes-usual')
drop_down('terms', 'entry', 'Intensity of the conflict, 0 to 10')
intensities = app.get('entry', 'Intensity of the conflict, 0 to 10')
times = app.get('entry', 'Time of negotiation, days')
journey.claim(
    app.text(intensities) == '0, 2.5, 5, 7.5, 10' and app.text(times) == '30, 90, 180, 360, 720',
    'the usual values stand there to be changed',
)
write_over(app, intensities, '0, 11')
app.press(app.get('button', 'Apply'))
journey.claim(
    app.get('label', 'Intensities are two to 10 numbers .*'), 'what cannot be varied is said'
)
picture('axes-fault')
write_over(app, intensities, '1 4 9')
write_over(app, times, '45, 200')
app.key('Return')
told = wait(
    lambda: app.find('label', r'Over 45 days, .* at intensity 1, .*|Over 200 days, .* at intensity 1, .*'),
    'the values that were chosen',
)
journey.claim(told, 'the chosen intensities and times are played')
stop()
picture('axes-own')
app.key('Escape')

ask(EXPERIMENT)
time.sleep(1)
first = wait(lambda: app.find(name='Intensity, time and ceasefire'), 'the first experiment')
journey.claim(first, 'the first experiment of the file is the one to begin with')
picture('experiment-first')
drop_down('terms', 'label', 'Three mediators compared')
app.key('Down', 'Return')
wait(lambda: app.find(name='Oman.*') and app.find(name='Qatar.*'), 'the mediators of the second')
journey.claim(True, 'another experiment is carried out when it is chosen')
picture('experiment-second')
stop()
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
