#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts that name each other are copied in one window and pasted into another scenario."""

import re
import sys
import tempfile
from pathlib import Path

from steps import search_outline
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
SIDES = ''.join(
    f'<side giver="{giver}" receiver="{receiver}" cost="{{0}}" gain="{{1}}" verification="eyes"/>'
    for giver, receiver in (('a', 'b'), ('b', 'a'))
)


def write(name, exchanges):
    path = Path(tempfile.mkdtemp()) / f'{name}.sulh'
    path.write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="{name}" name="{name.capitalize()}">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <verification id="eyes" name="Eyes"/>
  {exchanges}
</scenario>
""",
        encoding='utf-8',
    )
    return path


def focus(app, title):
    xdotool('windowfocus', '--sync', wait(lambda: app.x_windows(f'{title}.*'), title)[-1])


def saved(app, path):
    before = path.stat().st_mtime_ns
    app.key('ctrl+s')
    wait(lambda: path.stat().st_mtime_ns != before, 'the file saved')
    return path.read_text(encoding='utf-8')


here = write(
    'here',
    f'<exchange id="small" name="Small step">{SIDES.format(1, 1.6)}</exchange>'
    f'<exchange id="large" name="Large step" after="small">{SIDES.format(2, 3.2)}</exchange>',
)
there = write(
    'there', f'<exchange id="small" name="Their own step">{SIDES.format(3, 4.1)}</exchange>'
)
journey = Journey()
app = App(PROGRAM, here, there)
focus(app, 'Here')
search_outline(app, 'small step')
app.get('label', 'Small step', within=app.get(name='Details'))
app.key('ctrl+f', 'ctrl+a', 'BackSpace')
app.get('list item', 'Parties')
app.key('Tab', 'Tab')
wait(lambda: (now := app.focused()) and now.name == 'Small step', 'the focus on the line')
app.key('shift+Down', 'ctrl+c')
journey.claim(app.get('label', '2 parts copied'), 'Ctrl+C copies all that is selected')

focus(app, 'There')
app.key('ctrl+v')
journey.claim(app.get('button', 'Undo “Paste 2 parts”'), 'pasted in the other window as one entry')
text = saved(app, there)
journey.claim(
    re.search(r'id="small" name="Their own step"', text) and 'id="small-2" name="Small step"' in text,
    'an id that is taken there is changed',
)
large = re.search(r'<exchange id="large"[^>]*>', text)
journey.claim(large and 'after="small-2"' in large[0], f'and who names it follows: {large[0]}')
journey.claim(text.count('<party ') == 2, 'the parties there stand for those it came from')
app.key('ctrl+z')
app.get('button', 'Redo “Paste 2 parts”')
text = saved(app, there)
journey.claim(text.count('<exchange ') == 1, 'one Ctrl+Z takes both away')

status = app.quit()
journey.claim(status == 0, f'the program ends, {status}')
journey.end()
