#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What any desktop program does: commands by words, keys, panes, clipboard, zoom, paper."""

import sys

from steps import EXAMPLES, focus_main_window, get_window, search_outline, wait_until_closed
from uitest import SLOW, App, Journey, wait

PROGRAM = sys.argv[1]

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'sinai.sulh')
app.get('button', '1. .*')

# Commands by words and by keys.
app.key('ctrl+shift+p')
commands = get_window(app, 'Commands')
search = app.get('entry', 'Search commands', within=commands)
journey.claim(app.get('list item', 'New Scenario', within=commands), 'Ctrl+Shift+P lists commands')
journey.claim(
    not app.find('list item', 'Remove the Seal', within=commands), 'and none that cannot be done now'
)
app.type('side pa')
wait(lambda: app.text(search) == 'side pa', 'the words')
app.key('Return')
wait_until_closed(app, 'Commands')
journey.claim(
    wait(lambda: not app.find('list', 'Everything in the scenario'), 'the outline to fold'),
    'words and Return run one: the side panes are folded',
)
focus_main_window(app)
app.key('F9')
journey.claim(app.get('list', 'Everything in the scenario'), 'F9 shows them again')
app.key('ctrl+question')
keys = get_window(app, 'Keyboard Shortcuts')
journey.claim(
    app.get('list item', 'Show Side Panes', within=keys).description() == 'F9', 'Ctrl+? lists the keys'
)
app.key('Escape')
wait_until_closed(app, 'Keyboard Shortcuts')
focus_main_window(app)

# Full screen.
before = app.bounds('toasts')[3]
app.key('F11')
journey.claim(wait(lambda: app.bounds('toasts')[3] > before, 'more room'), 'F11 fills the screen')
app.key('F11')
journey.claim(wait(lambda: app.bounds('toasts')[3] == before, 'less'), 'and leaves it again')

# Finding through names, notes and values.
app.key('ctrl+f')
app.type('limits its forces')
words = app.get('entry', 'Search scenario')
wait(lambda: app.text(words) == 'limits its forces', 'the words')


def shown():
    return {node.name for node in app.walk(app.get(name='Details')) if node.role == 'label'}


app.key('ctrl+g')
first = wait(shown, 'the form')
app.key('ctrl+g')
second = wait(lambda: shown() != first and shown(), 'another form')
journey.claim(second != first, 'Ctrl+G goes from one that is found to the next')
app.key('ctrl+shift+g')
journey.claim(wait(lambda: shown() == first, 'the first'), 'Ctrl+Shift+G goes back')

# Parts on the clipboard.
exchange = 'First disengagement signed'
search_outline(app, exchange)
app.get('label', exchange, within=app.get(name='Details'))
app.key('ctrl+c')
journey.claim(app.get('label', '1 part copied'), 'Ctrl+C copies what is selected')
app.key('ctrl+v')
journey.claim(app.get('button', f'Undo “Paste: {exchange}”'), 'Ctrl+V pastes it as one step')
app.key('ctrl+z')
wait(lambda: not app.find('button', 'Undo “Paste: .*'), 'the step to go')
words = app.get('entry', 'Search scenario')
app.key('ctrl+f', 'ctrl+a', 'ctrl+v')
journey.claim(
    wait(lambda: exchange in app.text(words), 'the text'),
    f'a program that takes text gets text: {app.text(words)[:40]!r}',
)
app.key('ctrl+a', 'Delete')

# A chart on the clipboard.
app.key('F6')
app.key(*['ctrl+c'] * 4)
app.key('ctrl+shift+c')
journey.claim(
    app.get('label', 'The chart was copied.*', patience=12 * SLOW),
    'Ctrl+Shift+C copies the chart, and says so however often other things were said before',
)
app.key('ctrl+f', 'ctrl+v')
journey.claim(wait(lambda: len(app.text(words)) > 40, 'the text of the chart'), 'as text too')
app.key('ctrl+a', 'Delete')

# Paper.
app.key('ctrl+p')
journey.claim(get_window(app, 'Print'), 'Ctrl+P asks for the printer')
app.key('Escape')
wait_until_closed(app, 'Print')
focus_main_window(app)
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
