#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scenario is sealed, opened with its password, saved, and unsealed, by keys alone; while it is
sealed, nothing that it says is found in any file of the session."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import (
    EXAMPLES,
    find_cost,
    focus_main_window,
    get_window,
    kept_drafts,
    wait_until_closed,
    write_over,
)
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
TERMINAL = os.environ['SULH_CLI']
PASSWORD = 'lantern dune copper river'
CANARY = 'zaffre okapi 91'
SEALED = b'\x89SULH\r\n\x1a'

folder = Path(tempfile.mkdtemp())
(folder / 'tmp').mkdir()
private = {'TMPDIR': str(folder / 'tmp')}
path = folder / 'mine.sulh'
text = (EXAMPLES / 'islamabad.sulh').read_text()
text = text.replace('name="Inspectors return"', f'name="Inspectors return {CANARY}"')
path.write_text(text)


def focus_window(app, title):
    """Gives the keyboard to a window that was just opened over the main one."""
    get_window(app, title)
    number = wait(lambda: app.x_windows(title), f'the window {title!r} on the display')[-1]
    xdotool('windowfocus', '--sync', number)
    wait(lambda: xdotool('getwindowfocus') == number, f'the keyboard in {title!r}')
    app.windows()  # once the program answers, it has heard of that too


def disk_holds(words):
    """The files of the home, temporary and runtime folders that hold the words, in any form."""
    places = [Path(os.environ['HOME']), Path(os.environ['XDG_RUNTIME_DIR']), folder]
    forms = [words.encode(), words.encode('utf-16-le'), words.encode('utf-16-be'),
             words.encode().hex().encode()]
    found = []
    for place in places:
        for entry in place.rglob('*'):
            if entry.is_file() and not entry.is_symlink():
                data = entry.read_bytes()
                found += [entry for form in forms if form in data]
    return found


def wait_for_draft(cost):
    """The text itself is in memory only: the test must not put on the disk what it looks for."""
    words = f'cost="{cost}"'.encode()
    wait(lambda: any(words in text for text in kept_drafts(PASSWORD)), f'the cost {cost} in a draft')


def give_password(app, password):
    focus_window(app, 'Sealed Scenario')
    app.key('ctrl+a')
    app.type(password)
    app.key('Return')


journey = Journey()

# Sealing
app = App(PROGRAM, path, env=private)
app.get('button', '1. .*')
app.activate('toasts', 'win.seal')
focus_window(app, 'Seal with a Password')
dialog = get_window(app, 'Seal with a Password')
journey.claim(app.get('label', '.*There is no recovery.*', within=dialog), 'no recovery is said')
app.type('peace')
journey.claim(app.get('label|alert|notification', 'Weak: .*', within=dialog), 'a weak password is called weak')
app.key('ctrl+a')
app.type(PASSWORD)
app.get('label|alert|notification', 'Strong.*', within=dialog)
app.key('Return')
app.type('lamp')
journey.claim(
    app.get('label|alert|notification', 'The two passwords differ.', within=dialog), 'a slip is noticed'
)
app.key('ctrl+a')
app.type(PASSWORD)
app.key('Return')
wait_until_closed(app, 'Seal with a Password')
wait(lambda: path.read_bytes().startswith(SEALED), 'the file to be sealed')
journey.claim(CANARY.encode() not in path.read_bytes(), 'the file says nothing')
if app.find('label', 'Delete the Copies in Clear.'):
    app.press(app.get('button', '_?Delete.*'))
focus_main_window(app)
journey.claim(app.quit() == 0, 'the program ends')

# From here on nothing may be found in clear.
app = App(PROGRAM, path, env=private)
give_password(app, 'lantern dune')
journey.claim(
    app.get('label|alert|notification', 'The password is not right.*'), 'a wrong password is called wrong'
)
give_password(app, PASSWORD)
app.get('button', '1. .*')
wait_until_closed(app, 'Sealed Scenario')
focus_main_window(app)
journey.claim(app.get('label', '.*mine.sulh, sealed'), 'the title says that it is sealed')
write_over(app, find_cost(app, 'inspectors return'), '51')
app.get('button', f'Undo “Cost: Inspectors return {CANARY}”')
wait_for_draft('51')
journey.claim(disk_holds(CANARY) == [], 'a changed document leaves nothing in clear')
before = path.read_bytes()
app.key('ctrl+s')
wait(lambda: path.read_bytes() != before, 'the document to be saved')
journey.claim(path.read_bytes().startswith(SEALED), 'saved, it is sealed')
write_over(app, find_cost(app, 'inspectors return'), '61')
wait_for_draft('61')
app.kill()
journey.claim(disk_holds(CANARY) == [], 'killed, the program leaves nothing in clear')
check = subprocess.run(
    [TERMINAL, 'format', '--password-fd', '0', path], input=PASSWORD, text=True, capture_output=True
)
journey.claim('cost="51"' in check.stdout, 'the terminal opens it with the same password')

# The draft of a sealed document is offered, and asks for its password
app = App(PROGRAM, env=private)
get_window(app, 'Recover Work')
app.press(app.get('button', 'Recover .*'))
give_password(app, 'lantern dune')
app.get('label|alert|notification', 'The password is not right.*')
give_password(app, PASSWORD)
wait_until_closed(app, 'Recover Work')
focus_main_window(app)
journey.claim(
    app.get('label', '.*mine.sulh, sealed, .*not saved.*'), 'the draft is recovered, sealed as it was'
)
before = path.read_bytes()
app.key('ctrl+s')
wait(lambda: path.read_bytes() != before, 'the draft to be saved')
journey.claim(path.read_bytes().startswith(SEALED), 'and saved sealed')
app.get('label', '.*mine.sulh, sealed')
journey.claim(app.quit() == 0, 'the program ends')
journey.claim(disk_holds(CANARY) == [], 'nothing is left in clear')

# Damage, and giving up
damaged = folder / 'damaged.sulh'
data = bytearray(path.read_bytes())
data[3000] ^= 1
damaged.write_bytes(data)
app = App(PROGRAM, damaged, env=private)
give_password(app, PASSWORD)
journey.claim(app.get('label', '.*is damaged.*'), 'damage is not called a wrong password')
app.kill()

# Removing the seal
app = App(PROGRAM, path, env=private)
focus_window(app, 'Sealed Scenario')
app.key('Escape')
wait_until_closed(app, 'Sealed Scenario')
journey.claim(app.get('button', 'Open Islamabad.*'), 'Escape gives the start page back')
app.kill()
app = App(PROGRAM, path, env=private)
give_password(app, PASSWORD)
app.get('button', '1. .*')
app.activate('toasts', 'win.unseal')
app.press(app.get('button', '_?Remove Seal.*'))
wait(lambda: CANARY.encode() in path.read_bytes(), 'the file to be in clear')
journey.claim(path.read_bytes().startswith(b'<?xml'), 'the seal is removed')
app.kill()
journey.end()
