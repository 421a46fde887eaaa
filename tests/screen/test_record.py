#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of a real negotiation, opened from its file in place of the scenario's events."""

import sys
import tempfile
from pathlib import Path

from steps import (
    EXAMPLES,
    WITH_FILE_DIALOG,
    get_window,
    statuses,
    turn_to,
    wait_until_closed,
)
from uitest import App, Journey, wait

PROGRAM = sys.argv[1]
RECORD = Path(__file__).parent / 'records/jpoa-2014.csv'
EVENTS = len(RECORD.read_text(encoding='utf-8').splitlines()) - 1

journey = Journey()
app = App(PROGRAM, EXAMPLES / 'jpoa.sulh', env=WITH_FILE_DIALOG)
turn_to(app, 'Futures')
app.click('question')
wait(lambda: app.find('list item') or app.find(name='When the plan fails'), 'the questions')
app.key('End', 'Return')
wait(lambda: 'The events of the scenario. Adjectives change nothing.' in statuses(app),
     'the signs of the scenario')
journey.claim(True, 'before a file is opened the events of the scenario are read')


def open_record(path):
    app.press(app.get('button', 'Open Record…'))
    dialog = get_window(app, 'Open a Record of Events')
    app.key('slash')
    entry = wait(lambda: app.find('entry', within=dialog), 'the entry for a path')
    app.replace(entry, str(path))
    wait(lambda: app.text(entry) == str(path), 'the path in the dialog')
    app.press(app.get('button', '.*(Open|Select)', within=dialog))
    wait_until_closed(app, 'Open a Record of Events')


open_record(RECORD)
wait(lambda: 'A record of events from a file. Adjectives change nothing.' in statuses(app),
     'the record')
words = wait(lambda: app.find('label', rf'.*jpoa-2014\.csv.*{EVENTS} events.*')
             or app.find('label', rf'.*{EVENTS} events.*jpoa-2014\.csv.*'), 'the name of the file')
journey.claim(words, 'the chart names the file, and says how many events it holds')
journey.claim(app.get(name='Follow-up meetings.*'), 'the signs are named for a screen reader')

with tempfile.TemporaryDirectory() as folder:
    broken = Path(folder) / 'broken.csv'
    broken.write_text('date,code\n2014-02-20,046\nyesterday,046\n', encoding='utf-8')
    open_record(broken)
    journey.claim(
        app.get('label', '(?s).*broken.csv, line 3: .*“yesterday”.*this is no date.*'),
        'a line that cannot be read is named, and what to write instead',
    )
    empty = Path(folder) / 'empty.csv'
    empty.write_text('', encoding='utf-8')
    open_record(empty)
    journey.claim(app.get('label', '(?s).*empty.csv.*'), 'so is a file that holds nothing')

open_record(RECORD)
wait(lambda: app.find('label', rf'(?s).*{EVENTS} events.*'), 'the record again')
journey.claim(True, 'the next file is read as if nothing had happened')
journey.claim(app.quit() == 0, 'the program ends')
journey.end()
