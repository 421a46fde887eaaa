#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job through accessibility alone: nothing is typed or pointed at, all has a name."""

import sys
from pathlib import Path

from names import claim_names
from steps import WITH_FILE_DIALOG, get_window, rungs, save_as, wait_until_closed, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
SCENARIO = Path.home() / 'talks.sulh'
STEPS = {
    'Names are agreed': 1,
    'Letters are let through': 1,
    'Families meet': 2,
    'Prisoners are let go': 2,
    'The bridge is opened': 2,
    'Guns are moved back': 4,
    'Trade begins': 4,
    'The border is drawn': 4,
}


def press(app, name, role='button'):
    app.press(app.get(role, name))


def press_in_menu(app, menu, item):
    press(app, menu)
    press(app, item, 'menu item')
    wait(lambda: not app.find('menu item', item), 'the menu to close')


def write(app, field, text):
    write_over(app, app.get('entry', field, within=app.get(name='Details')), text)


def add(app, kind, name):
    press_in_menu(app, 'Add to the Scenario', kind)
    app.get('button', f'Undo “Add New {kind.lower()}”')
    write(app, 'Name', name)
    app.get('list item', name)


journey = Journey()
app = App(PROGRAM, env=WITH_FILE_DIALOG)

# From nothing to two parties.
press(app, 'Start from Blank')
form = get_window(app, 'Blank')
for which, name in (('First', 'Aland'), ('Second', 'Borduria')):
    write_over(app, app.get('entry', f'Party: {which} party'), name)
claim_names(journey, app, 'the question for names')
app.press(app.get('button', 'Create', within=form))
wait_until_closed(app, 'Blank')
journey.claim(app.get('list item', 'Borduria'), 'two parties and a first step from nothing')

# A third actor, and eight exchanges.
add(app, 'Mediator', 'Cara')
claim_names(journey, app, 'the form of a mediator')
press(app, 'A first step')
app.get('label', 'A first step', within=app.get(name='Details'))
first, *others = STEPS
write(app, 'Name', first)
for name in others:
    add(app, 'Exchange', name)
    for side in ('Aland', 'Borduria'):
        write(app, f'Cost, {side} gives', str(STEPS[name]))
        write(app, f'Gain, {side} gives', str(2 * STEPS[name]))
journey.claim(app.get('label', '8 exchanges, none of them placed yet'), 'then eight exchanges')
claim_names(journey, app, 'the form of an exchange')

# A plan, and its reasons.
press(app, 'Plan')
journey.claim(app.get('label', 'Proved best.*|Best found.*'), 'Plan looks for a plan')
found = wait(lambda: rungs(app), 'rungs')
journey.claim(len(found) > 2, f'it has {len(found)} rungs')
claim_names(journey, app, 'a plan')

# A file, and a chart.
press(app, 'Save')
save_as(app, SCENARIO)
text = SCENARIO.read_text(encoding='utf-8')
journey.claim(all(f'name="{name}"' in text for name in [*STEPS, 'Cara']), 'Save keeps all of it')
wait_until_closed(app, 'Save Scenario')
press_in_menu(app, 'Main Menu', 'Copy Chart')
journey.claim(app.get('label', 'The chart was copied.*'), 'the chart is copied for other programs')
journey.claim(app.quit() == 0, 'and the program ends without a question')
journey.end()
