#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A briefing from an open example by keys: what it holds, for whom, as what; a file at the end."""

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import EXAMPLES, get_window, statuses, tab_to, wait_until_closed, window_called
from uitest import App, Atspi, Journey, wait

PROGRAM = sys.argv[1]
journey = Journey()


def open_export(app):
    app.key('ctrl+e')
    return get_window(app, 'Export')


def page_words(app, window):
    """Such as "Page 1 of 12", once all pages are there."""
    texts = [said for said in statuses(app, window) if said.startswith('Page ')]
    return texts[0] if texts else None


def answer(app, path, title='Export'):
    """The dialog that asks where to has the same title; it is the one that saves."""
    def find():
        for window in app.windows():
            asks = window.name == title and app.find('button', '.*(Save|Select|Open)', within=window)
            entry = asks and app.find('entry', within=window)
            if entry:
                return window, entry
        return None

    dialog, entry = wait(find, 'the dialog that asks where to')
    app.replace(entry, str(path))
    wait(lambda: app.text(entry) == str(path), 'the path in the dialog')
    app.press(app.get('button', '.*(Save|Select|Open)', within=dialog))


def answer_folder(app, folder):
    """The dialog that asks for a folder shows where one types after a stroke."""
    dialog = wait(lambda: next((window for window in app.windows() if window.name == 'Export'
                                and app.find('button', '.*(Select|Open)', within=window)), None),
                  'the dialog that asks for a folder')
    app.key('slash')
    answer(app, folder)
    wait(lambda: dialog not in app.windows(), 'the dialog to close')


with tempfile.TemporaryDirectory() as folder:
    target = Path(folder) / 'briefing.pdf'
    app = App(PROGRAM, EXAMPLES / 'jpoa.sulh')
    app.get('button', 'Plan')
    window = open_export(app)
    export = app.get('button', '.*Export…', within=window)
    wait(lambda: page_words(app, window), 'the first page')
    journey.claim(page_words(app, window).startswith('Page 1'), 'Ctrl+E shows the first page')

    cover = app.get('check box', 'Cover', within=window)
    journey.claim(cover.has(Atspi.StateType.CHECKED), 'a briefing has a cover by itself')
    app.press(app.get('button', 'Next Page', within=window))
    wait(lambda: page_words(app, window).startswith('Page 2'), 'the second page')
    journey.claim(True, 'pages can be turned')

    tab_to(app, 'Assumptions and sources', window)
    app.key('space')
    chosen = app.get('check box', 'Assumptions and sources', within=window)
    wait(lambda: not chosen.has(Atspi.StateType.CHECKED), 'the box to be empty')
    wait(lambda: export.has(Atspi.StateType.SENSITIVE), 'the button')
    app.press(export)
    answer(app, target)
    wait(target.is_file, 'the file')
    wait_until_closed(app, 'Export')
    info = subprocess.run(['pdfinfo', target], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(['pdftotext', target, '-'], capture_output=True, text=True).stdout
    journey.claim('Tagged:          yes' in info, 'a tagged PDF is written')
    journey.claim('The plan in words' in text, 'it holds the plan in words')
    journey.claim('Assumptions and sources' not in text, 'it lacks what was not chosen')

    window = open_export(app)
    left_out = app.get('check box', 'Assumptions and sources', within=window)
    journey.claim(not left_out.has(Atspi.StateType.CHECKED), 'what was chosen is remembered')

    wait(lambda: (page_words(app, window) or '').startswith('Page 1'), 'the first page')
    tab_to(app, 'Slides of the talk', window)
    app.key('space')
    app.replace(app.get('entry', 'Timelines, as in.*', within=window), '2014-01-01..2014-12-31')
    wait(lambda: app.get('button', '.*Export…', within=window).has(Atspi.StateType.SENSITIVE),
         'the button')
    app.screenshot(Path(folder) / 'export.png')
    app.press(app.get('button', '.*Export…', within=window))
    talk = Path(folder) / 'talk.pdf'
    answer(app, talk)
    wait(talk.is_file, 'the file with slides')
    wait_until_closed(app, 'Export')
    text = subprocess.run(['pdftotext', talk, '-'], capture_output=True, text=True).stdout
    journey.claim('Who gives what, and when' in text, 'the slides of the talk are pages')
    journey.claim('Shown:' in text, 'a timeline says which time it shows')
    window = open_export(app)

    tables = Path(folder) / 'tables'
    tables.mkdir()
    tab_to(app, 'Format', window)
    app.key('space', 'End', 'Return')
    wait(lambda: (page_words(app, window) or '').startswith('Page 1'), 'the first page')
    app.press(app.get('button', '.*Export All…', within=window))
    answer_folder(app, tables)
    wait_until_closed(app, 'Export')
    heads = [path.read_text(encoding='utf-8').partition('\r\n')[0] for path in tables.iterdir()]
    journey.claim(all(path.suffix == '.csv' for path in tables.iterdir()) and len(heads) > 5,
                  'Export All writes a table for each chart')
    journey.claim(any(head.startswith('rung,exchange,name,day') for head in heads),
                  'a table names its columns')
    journey.claim(any(b'Day-one freeze' in path.read_bytes() for path in tables.iterdir()),
                  'it holds what the chart shows')

    window = open_export(app)
    tab_to(app, 'Format', window)
    app.key('space', 'End', 'Up', 'Return')
    tab_to(app, 'Size', window)
    app.key('space', 'End', 'Return')
    wait(lambda: (page_words(app, window) or '').startswith('Page 1'), 'the first page')
    pictures = Path(folder) / 'pictures'
    pictures.mkdir()
    app.press(app.get('button', '.*Export All…', within=window))
    answer_folder(app, pictures)
    app.press(app.get('button', '.*Stop', within=window))
    wait(lambda: app.get('button', '.*Export…', within=window).has(Atspi.StateType.SENSITIVE),
         'the window after Stop')
    whole = [path.read_bytes()[-12:-4].endswith(b'IEND') for path in pictures.iterdir()]
    journey.claim(all(whole) and len(whole) < 12, 'Stop leaves no picture half written')
    app.key('Escape')
    wait(lambda: not window_called(app, 'Export'), 'the window to close')
    journey.claim(app.quit() == 0, 'the program ends')

journey.end()
