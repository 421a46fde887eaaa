#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving asks before it loses what somebody else wrote, and says what to do when it cannot save."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import (
    EXAMPLES,
    WITH_FILE_DIALOG,
    find_cost,
    focus_main_window,
    get_window,
    save_as,
    write_over,
)
from uitest import App, Journey, Sought, wait

PROGRAM = sys.argv[1]
ORIGINAL = (EXAMPLES / 'islamabad.sulh').read_bytes()
THEIRS = ORIGINAL.replace(b'name="Islamabad talks', b'name="Their talks')

# A folder in which nothing can be put, not even by root, around a file that can be written.
LOCKED_FOLDER = '''
mount --make-rprivate / && mount --bind "$1" "$1" && mount --bind "$1/mine.sulh" "$1/mine.sulh" &&
mount -o remount,bind,ro "$1" && exec "$2" "$1/mine.sulh"
'''


def change_the_cost(app):
    app.get('button', '1. .*')
    write_over(app, find_cost(app, 'inspectors return'), '51')
    app.get('button', 'Undo “Cost: Inspectors return”')


def take_back(app):
    app.key('ctrl+z')
    app.get('button', 'Redo “Cost: Inspectors return”')


def change_again(app):
    app.key('ctrl+shift+z')
    app.get('button', 'Undo “Cost: Inspectors return”')


def find_question(app, heading):
    """The dialog with this heading, or None: a window of its own, or on Debian 13 at the top of one.

    Looking through all of the main window would take long.
    """
    for window in app.windows():
        if window.role != 'frame' and app.find('label', heading, window):
            return window
    return app.root.seek_first(Sought('alert', re.escape(heading)), depth=6)


def question(app, heading):
    return wait(lambda: find_question(app, heading), f'the question {heading!r}')


def answer(app, heading, name):
    app.press(app.get('button', f'(.* )?{re.escape(name)}', within=question(app, heading)))
    wait(lambda: not find_question(app, heading), f'the question {heading!r} to go')


def has_change(path):
    return b'cost="51"' in path.read_bytes()


def in_locked_folder(folder):
    namespaces = ['unshare', '-m'] if os.geteuid() == 0 else ['unshare', '-rm']
    return [*namespaces, 'sh', '-c', LOCKED_FOLDER, 'sh', folder, PROGRAM]


CHANGED, NAMES, LOCKED, FAILED = (
    'File Changed by Others',
    'File Has Several Names',
    'Folder Cannot Be Written',
    'Cannot Save File',
)

folder = Path(tempfile.mkdtemp())
mine, own, twin = (folder / name for name in ('mine.sulh', 'own.sulh', 'twin.sulh'))
mine.write_bytes(ORIGINAL)
journey = Journey()

app = App(PROGRAM, mine, env=WITH_FILE_DIALOG)
change_the_cost(app)
mine.write_bytes(THEIRS)
app.key('ctrl+s')
journey.claim(question(app, CHANGED), 'others wrote into the file: saving asks')
app.key('Escape')
wait(lambda: not find_question(app, CHANGED), 'the question to go')
journey.claim(mine.read_bytes() == THEIRS, 'Escape: their text stays')

app.key('ctrl+s')
answer(app, CHANGED, 'Compare')
journey.claim(
    app.get('list item', 'Scenario is now called .*', within=get_window(app, 'Compare')),
    'Compare: what would change in the file is said',
)
app.key('Escape')
journey.claim(question(app, CHANGED), 'and the question comes again')
answer(app, CHANGED, 'Save As…')
save_as(app, own)
journey.claim(has_change(own) and mine.read_bytes() == THEIRS, 'Save As: both texts are there')
focus_main_window(app)

take_back(app)
own.write_bytes(THEIRS)
app.key('ctrl+s')
answer(app, CHANGED, 'Overwrite')
wait(lambda: own.read_bytes() != THEIRS, 'the file to be saved')
journey.claim(not has_change(own), 'Overwrite: their text is replaced, as agreed')

os.link(own, twin)
before = twin.read_bytes()
focus_main_window(app)
change_again(app)
app.key('ctrl+s')
answer(app, NAMES, 'Save This Name Only')
wait(lambda: has_change(own), 'the file to be saved')
journey.claim(twin.read_bytes() == before, 'a second name of the file is asked about, and kept')

focus_main_window(app)
take_back(app)
away = folder / 'away'
own.rename(away)
own.mkdir()
app.key('ctrl+s')
journey.claim(question(app, FAILED), 'what cannot be saved is told')
own.rmdir()
answer(app, FAILED, 'Try Again')
wait(lambda: own.is_file(), 'the file to be saved')
journey.claim(not has_change(own), 'Try Again: it is saved once the cause is gone')
focus_main_window(app)
journey.claim(app.quit() == 0, 'the program ends')

locked = folder / 'locked'
locked.mkdir()
loose = ORIGINAL + b'\n'
(locked / 'mine.sulh').write_bytes(loose)
command = in_locked_folder(locked)
if subprocess.run([*command[:-1], '/bin/true'], capture_output=True).returncode:
    print('# a locked folder cannot be made here')
else:
    app = App(*command)
    app.get('button', '1. .*')
    app.key('ctrl+s')
    journey.claim(question(app, LOCKED), 'a folder that cannot be written: saving asks')
    journey.claim((locked / 'mine.sulh').read_bytes() == loose, 'and has changed nothing')
    answer(app, LOCKED, 'Write in Place')
    wait(lambda: (locked / 'mine.sulh').read_bytes() != loose, 'the file to be saved')
    focus_main_window(app)
    journey.claim(app.quit() == 0, 'Write in Place: it is saved, and the program ends')
    journey.claim(len(list(locked.iterdir())) == 1, 'and nothing else is in the folder')

subprocess.run(['rm', '-r', str(folder)], check=True)
journey.end()
