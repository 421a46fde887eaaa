#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The source by keyboard: read, completed, corrected, applied as one step, and in step with the rest."""

import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, find_cost, search_outline, write_over
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]

path = Path(tempfile.mkdtemp()) / 'talks.sulh'
path.write_bytes((EXAMPLES / 'islamabad.sulh').read_bytes())
written = path.read_text(encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.get('button', '1. .*')
app.key('ctrl+u')
source = app.get('entry', 'Source of the scenario')
journey.claim(wait(lambda: app.text(source) == written, 'the text'), 'Ctrl+U shows the file as text')


def is_writing():
    focused = app.focused()
    return focused and focused.name == source.name


journey.claim(wait(is_writing, 'the focus'), 'and the cursor stands in it')


def has_text(words):
    return wait(lambda: words in app.text(source), f'{words!r} in the source')


def propose():
    """What could be written comes by itself, but a busy machine may be late for the letters; then it
    is asked for, as people do."""
    try:
        return app.get('label', 'issue', patience=5)
    except AssertionError:
        app.key('ctrl+space')
        return app.get('label', 'issue')


def faults():
    return app.get('list', 'What is wrong with the source')


# Written, corrected and applied.
start = written.index('<exchange id="prisoners"')
cost = written.index('cost="', start) + 6
changed = written[:cost] + '51' + written[written.index('"', cost) :]
app.replace(source, changed)
journey.claim(app.get('label', 'Changed, not applied'), 'it says that it was changed')
broken = changed.replace('<exchange id="prisoners"', '<exchange id="prisoners" colour="red"')
app.replace(source, broken)
journey.claim(
    app.get('list item', 'Error: .*colour.*', within=faults()), 'an error is listed with its sentence'
)
app.key('ctrl+Return')
app.get('list item', 'Error: .*', within=faults())
journey.claim(
    not app.find('button', 'Undo “Edit the source”'), 'what has errors cannot be applied'
)
app.key('ctrl+s')
journey.claim(app.get('label', 'Not saved: the source has errors.*'), 'nor saved')
app.replace(source, changed)
wait(lambda: not app.find('list item', 'Error: .*colour.*'), 'the error to go')
app.key('ctrl+Return')
journey.claim(app.get('button', 'Undo “Edit the source”'), 'Ctrl+Enter applies it as one step')
journey.claim(app.get('label', 'Same as the scenario'), 'and it says so')

# In step with the other views.
entry = find_cost(app, 'prisoner')
journey.claim(app.text(entry) == '51', 'the form shows what was written')
write_over(app, entry, '61')
app.key('Return')
journey.claim(has_text('cost="61"'), 'the source follows what is changed in a form')
app.press(app.get('button', 'Undo “.*”'))
has_text('cost="51"')
app.press(app.get('button', 'Undo “.*”'))
journey.claim(
    wait(lambda: app.text(source) == written, 'the text as it was'), 'and what is undone'
)
app.key('ctrl+f', 'F6')
wait(is_writing, 'the focus')
app.key('ctrl+Home', *['Down'] * 17)
journey.claim(
    app.get('label', 'Initial conditions', within=app.get(name='Details')),
    'the cursor selects the part that it stands in',
)

# Somebody else changes the scenario meanwhile.
app.replace(source, changed)
app.get('label', 'Changed, not applied')
entry = find_cost(app, 'prisoner')
write_over(app, entry, '61')
app.key('Return')
journey.claim(
    app.get('label', 'The scenario was changed elsewhere since you began to write here.'),
    'what is written is not lost when the scenario changes elsewhere: a bar asks',
)
app.press(app.get('button', 'Show the Scenario'))
journey.claim(has_text('cost="61"'), 'and shows the scenario if it is asked to')
app.press(app.get('button', 'Undo “.*”'))

# Completion.
app.get('label', 'Same as the scenario')
app.key('ctrl+u', 'ctrl+u')
wait(is_writing, 'the focus in the source')
app.key('ctrl+Home', *['Down'] * 12)
app.type('<issu')
has_text('<issu')
propose()
app.key('Return')
journey.claim(has_text('<issue'), 'an element is completed')
app.key('Escape')
app.press(app.get('button', 'Revert'))
journey.claim(wait(lambda: app.text(source) == written, 'the text'), 'Revert drops what was written')
wait(is_writing, 'the focus')
app.key('ctrl+Home', *['Down'] * 12)
app.type('<issu')
propose()
app.replace(source, changed)
journey.claim(
    wait(lambda: not app.find('label', 'issue'), 'the proposals to go'),
    'what is proposed goes with the line that it was for',
)
app.press(app.get('button', 'Revert'))
wait(lambda: app.text(source) == written, 'the text')
app.key('ctrl+u')
journey.claim(app.get('button', '1. .*'), 'Ctrl+U shows the charts again')
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
