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
    """The dialog that asks where to has the same title; it is the one with an entry."""
    def find():
        for window in app.windows():
            entry = window.name == title and app.find('entry', within=window)
            if entry:
                return window, entry
        return None

    dialog, entry = wait(find, 'the dialog that asks where to')
    app.replace(entry, str(path))
    wait(lambda: app.text(entry) == str(path), 'the path in the dialog')
    app.press(app.get('button', '_?(Save|Select|Open).*', within=dialog))


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
    app.key('Escape')
    wait(lambda: not window_called(app, 'Export'), 'the window to close')
    journey.claim(app.quit() == 0, 'the program ends')

journey.end()
