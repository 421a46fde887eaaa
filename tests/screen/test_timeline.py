#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bars of the timeline are moved by pointer and keyboard; what comes of it is said at once."""

import sys
import time

from steps import EXAMPLES, statuses
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
BADGE = 10  # pixels from the left of a step to the middle of its number
KNOB, LANE = 2, 6  # and from its corner to the middle of its knob

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '3\\. Prisoner exchange')


def place(step):
    """Where the number of a step is on the display."""
    _, _, width, _ = app.bounds(step)
    return app.point(step, BADGE / width, 0.5)


def status():
    return next(iter(statuses(app)), '')


def says(*words):
    return wait(lambda: all(word in status() for word in words), f'{words} in {status()!r}')


def drag(step, dx, let_go=True, keys=()):
    x, y = place(step)
    xdotool('mousemove', '--sync', x, y)
    time.sleep(0.1)
    for key in keys:
        xdotool('keydown', key)
    xdotool('mousedown', 1)
    for part in range(1, 9):
        xdotool('mousemove', '--sync', x + dx * part // 8, y)
        time.sleep(0.03)
    if let_go:
        xdotool('mouseup', 1)
    for key in keys:
        xdotool('keyup', key)


def rest(step):
    """Waits until a step lies still."""
    seen = []

    def lies_still():
        seen.append(app.bounds(step))
        return len(seen) > 5 and seen[-5:] == [seen[-1]] * 5

    wait(lies_still, f'{step} to lie still')


def can(button, name):
    return app.get('button', f'{button} “{name}”')


NAME = 'Prisoner exchange'

# By pointer
drag('prisoners', 72, let_go=False)
journey.claim(says(f'“{NAME}” starts: day ', 'later'), 'while it is dragged its day is said')
journey.claim(says('would'), f'and what breaks: {status()!r}')
app.key('Escape')
xdotool('mouseup', 1)
journey.claim(says('Put back'), 'Escape puts it back')
journey.claim(not app.find('button', 'Undo “.*'), 'and leaves nothing to undo')

drag('prisoners', 72)
journey.claim(can('Undo', f'Move “{NAME}”'), 'letting go is one entry of the history')
journey.claim(app.get('button', f'[4567]\\. {NAME}'), 'the step has another number')
app.key('ctrl+z')
journey.claim(app.get('button', f'3\\. {NAME}'), 'Ctrl+Z brings it back')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

# By keyboard: a row of presses is one entry
app.click('prisoners', BADGE / app.bounds('prisoners')[2], 0.5)
wait(lambda: (node := app.focused()) and NAME in node.name, 'the focus on the step')
for _ in range(3):
    app.key('alt+Right')
journey.claim(says('starts: day 24', '1 day later'), 'Alt+Right moves by a day')
app.key('alt+Next')
journey.claim(says('starts: day 31', '7 days later'), 'Alt+Page Down by a week')
app.key('ctrl+z')
journey.claim(app.get('button', f'3\\. {NAME}'), 'one Ctrl+Z takes all of it back')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')
app.key('alt+shift+Right')
journey.claim(says('ends: day 23', '1 day later'), 'Alt+Shift+Right makes it take longer')
journey.claim(can('Undo', f'Stretch “{NAME}”'), 'which is undone by its name')
app.key('ctrl+z')

# Order: pulled with Ctrl from one number to another
x0, _ = place('intermediaries')
x1, _ = place('ceasefire')
drag('ceasefire', x0 - x1, keys=['ctrl'])
journey.claim(says('must come after'), f'what would go round in a circle is refused: {status()!r}')

# And from the knob before the bar of what is selected, without a key
PULLED = f'“{NAME}” must come after “Ceasefire extended”'
rest('ceasefire')
_, _, width, height = app.bounds('ceasefire')
app.click('ceasefire', BADGE / width, 0.5)
wait(lambda: (node := app.focused()) and 'Ceasefire extended' in node.name, 'the focus on the step')
x0, y0 = app.point('ceasefire', KNOB / width, LANE / height)
x1, y1 = place('prisoners')
xdotool('mousemove', '--sync', x0, y0)
time.sleep(0.1)
xdotool('mousedown', 1)
for part in range(1, 9):
    xdotool('mousemove', '--sync', x0 + (x1 - x0) * part // 8, y0 + (y1 - y0) * part // 8)
    time.sleep(0.03)
journey.claim(says(PULLED), 'an order is pulled from the knob')
xdotool('mouseup', 1)
journey.claim(can('Undo', PULLED), 'and is one entry of the history')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')


def choose_by_keys(*names):
    """Goes through the menu that is open, and those that open out of it."""
    for name in names:
        for _ in range(20):
            focused = wait(app.focused, 'a focus')
            if focused.role == 'menu item' and focused.name == name:
                break
            app.key('Down')
            time.sleep(0.2)
        app.key('Return')
        time.sleep(0.5)


# Lanes: who gives
GIVEN = '“Releases detained American citizens” is given by United States'
rest('prisoners')
x0, y0 = app.point('prisoners', 0.7, 6 / app.bounds('prisoners')[3])
_, y1 = app.point('us', 0.5, 0.2)
xdotool('mousemove', '--sync', x0, y0)
time.sleep(0.1)
xdotool('mousedown', 1)
for part in range(1, 9):
    xdotool('mousemove', '--sync', x0, y0 + (y1 - y0) * part // 8)
    time.sleep(0.03)
journey.claim(says(GIVEN, 'where it was'), f'over another lane it is said who would give: {status()!r}')
xdotool('mouseup', 1)
journey.claim(can('Undo', GIVEN), 'letting go there is one entry of the history')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

app.click('prisoners', BADGE / app.bounds('prisoners')[2], 0.5)
wait(lambda: (node := app.focused()) and NAME in node.name, 'the focus on the step')
app.key('shift+F10')
choose_by_keys('Who Gives', GIVEN)
journey.claim(can('Undo', GIVEN), 'and so does the menu, by its arrows')
journey.claim(
    wait(lambda: (node := app.focused()) and NAME in node.name, 'the focus where it was'),
    'which gives the focus back',
)
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

# The menu, by keyboard
app.click('prisoners', BADGE / app.bounds('prisoners')[2], 0.5)
wait(lambda: (node := app.focused()) and NAME in node.name, 'the focus on the step')
app.key('shift+F10')
app.get('menu item|.*', 'Add Shock')
app.press(app.get('menu item', 'Add Shock'))
journey.claim(can('Undo', 'Add a shock'), 'the menu adds a shock on that day')
journey.claim(app.get('button', 'Shock'), 'which the timeline shows')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

# A step of the catalogue
app.key('shift+F10')
app.press(app.get('menu item', 'Step from the Catalogue…'))
search = app.get('entry', 'Search the catalogue')
wait(lambda: app.focused(), 'the focus in the catalogue')
app.insert(search, 'ceasefire')
row = wait(lambda: app.find('list item', '.*[Cc]easefire.*', app.get('list', 'Catalogue')), 'a step')
app.key('Return')
journey.claim(app.get('button', 'Undo “Add .*'), f'the catalogue is searched: {row.name}')
journey.claim(says('“', 'starts: day'), f'and Return puts a step on the day: {status()}')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

# And dragged from it
app.key('shift+F10')
app.press(app.get('menu item', 'Step from the Catalogue…'))
app.insert(app.get('entry', 'Search the catalogue'), 'Ceasefire talks')
rest('ceasefire-talks')
xdotool('mousemove', '--sync', *app.point('ceasefire-talks'))
xdotool('mousedown', 1)
x, y = app.point('timeline', 0.7)
for part in range(8, -1, -1):
    xdotool('mousemove', '--sync', x - 5 * part, y - 5 * part)
    time.sleep(0.05)
journey.claim(
    wait(lambda: 'Ceasefire talks' in status() and 'day 93.' not in status(), 'another day'),
    f'its day is said on the way: {status()!r}',
)
journey.claim(not app.find('button', 'Undo “.*'), 'before it is put down')
xdotool('mouseup', 1)
journey.claim(app.get('button', 'Undo “Add Ceasefire talks”'), 'it stays where it is dropped')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “.*'), 'nothing to undo')

# Held at the edge of what is enlarged
plain = app.bounds('prisoners')[3]
app.click('prisoners', BADGE / app.bounds('prisoners')[2], 0.5)
app.key(*['ctrl+plus'] * 2)
wait(lambda: app.bounds('prisoners')[3] > 1.4 * plain, 'the chart enlarged')
BADGE *= app.bounds('prisoners')[3] / plain
rest('prisoners')
drag('prisoners', app.point('timeline', 1)[0] - 4 - place('prisoners')[0], let_go=False)
journey.claim(says('starts: day 3'), 'the chart moves on below what is held at its edge')
app.key('Escape')
xdotool('mouseup', 1)
journey.claim(says('Put back'), 'until it is put back')

journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
