#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A form shows what is said, more when it is asked for, and reads dates as people say them."""

import sys

from steps import EXAMPLES, search_outline, tab_to
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]



def open_menu(app, name, within):
    """A menu button is two things of one name, of which the inner one can be pressed."""
    button = app.get('button', name, within=within)
    app.press(wait(lambda: list(app.walk(button))[1:], f'the inside of {name}')[0])


journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
search_outline(app, 'inspectors return')
form = app.get(name='Details')
more = app.get('button', r'\d+ more values, Exchange', within=form)
journey.claim(more, f'what says nothing waits behind a line: {more.name}')
app.press(more)
agreed = app.get('entry', 'Agreed for', within=form)
journey.claim(agreed, 'one press shows it')

app.replace(agreed, 'in about 3 weeks')
journey.claim(
    app.get('label', 'between day 14 and day 28', within=form),
    'a date is read as people say it, and told back',
)
journey.claim(app.get('button', 'Undo “Agreed for: .*”'), 'it is one entry that has a name')
app.key('ctrl+z')
wait(lambda: app.text(agreed) == '', 'the day to go')

note = app.get('entry', 'Note', within=form)
app.insert(note, 'Ask Vienna first.')
journey.claim(app.get('button', 'Undo “Note: .*”'), 'a note is written in the form')

open_menu(app, 'Add to After', form)
search = app.get('entry', 'Search what to add')
app.replace(search, 'prisoner')
app.get('list item', 'Prisoner exchange', patience=20)
app.key('Return')
journey.claim(
    app.get('button', 'Remove Prisoner exchange from After', within=form),
    'what it comes after is chosen from a list and stands there as a chip',
)
app.press(app.get('button', 'Remove Prisoner exchange from After', within=form))
wait(
    lambda: not app.find('button', 'Remove Prisoner exchange from After', within=form),
    'the chip to go',
)
journey.claim(True, 'and goes by a press')

cost = app.get('entry', 'Cost, Iran gives', within=form)
tab_to(app, 'Cost, Iran gives', within=form)
app.key('F4')
least = app.get('entry', 'Least')
journey.claim(
    wait(lambda: (now := app.focused()) and now.name == 'Least', 'the focus to go in'),
    'F4 opens all there is to say of a number, with the cursor in it',
)
app.replace(least, '1')
app.replace(app.get('entry', 'Greatest'), '9')
journey.claim(
    wait(lambda: app.text(cost).startswith('1..') and app.text(cost).endswith('..9'), 'the range'),
    f'a number becomes a range: {app.text(cost)}',
)
journey.claim(app.get('image|icon', 'From 1 to 9, most likely .*'), 'which is drawn and told')
journey.claim(
    app.get('label', 'Nobody having said otherwise, it is .*'), 'and why it has its default is said'
)
app.key('Escape')
while app.find('button', 'Undo “.*”'):
    app.key('ctrl+z')
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
