#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The trust graph by hand: moved, pinned, arranged, linked, asked, shown as a table, played."""

import re
import sys
import tempfile
import time
from pathlib import Path

from steps import fill_screen, statuses
from uitest import App, Journey, wait, xdotool

PROGRAM = sys.argv[1]
SIDES = ''.join(
    f'<side giver="{giver}" receiver="{receiver}" cost="{{0}}" gain="{{1}}" verification="eyes"/>'
    for giver, receiver in (('a', 'b'), ('b', 'a'))
)
SCENARIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<scenario version="1" id="graph" name="Three of them">
  <party id="a" name="Aland"/>
  <party id="b" name="Borduria"/>
  <actor id="cara" name="Cara" role="mediator">
    <tie party="a" access="0.8"/>
    <tie party="b" access="0.6"/>
  </actor>
  <actor id="dora" name="Dora" role="ally"/>
  <trust from="a" to="b" level="0.6"/>
  <trust from="b" to="a" level="0.6"/>
  <verification id="eyes" name="Eyes"/>
  <exchange id="small" name="Small step">
    {SIDES.format(1, 1.6)}
  </exchange>
  <exchange id="large" name="Large step" after="small">
    {SIDES.format(2, 3.2)}
  </exchange>
</scenario>
"""
BELIEF = 'Aland trusts Borduria.*'


def saved(app, path):
    """What the file says after Ctrl+S."""
    before = path.stat().st_mtime_ns
    app.key('ctrl+s')
    wait(lambda: path.stat().st_mtime_ns != before, 'the file saved')
    return path.read_text(encoding='utf-8')


def position(text, actor):
    """x, y and whether it is pinned, of a party or actor in a file."""
    part = re.search(rf'<(party|actor) id="{actor}".*?</\1>', text, re.DOTALL)
    found = part and re.search(r'<position([^>]*)/>', part[0])
    if not found:
        return None
    values = dict(re.findall(r'(\w+)="([^"]*)"', found[1]))
    return int(values.get('x', 0)), int(values.get('y', 0)), values.get('pinned') == 'yes'


def focused_name(app):
    focused = app.focused()
    return focused.name if focused else ''


def settled(app, widget):
    """Waits until a widget stays where it is, and answers where that is."""
    last = [None]

    def is_still():
        time.sleep(0.3)
        before, last[0] = last[0], app.bounds(widget)
        return before == last[0] and last[0]

    return wait(is_still, f'{widget} to come to rest')


def says(app, words):
    return wait(lambda: any(words in said for said in statuses(app)), words)


def drag_down(app, widget, by):
    """The graph makes room as soon as something is held; only then the hand goes on."""
    x, y = app.point(widget)
    xdotool('mousemove', '--sync', x, y)
    xdotool('mousedown', 1)
    for part in range(1, 4):
        xdotool('mousemove', '--sync', x, y + 6 * part)
        time.sleep(0.1)
    says(app, 'is pinned where you put it')
    settled(app, 'trust_graph/b')
    for part in range(1, 9):
        xdotool('mousemove', '--sync', x, round(y + 18 + (by - 18) * part / 8))
        time.sleep(0.05)
    settled(app, widget)
    xdotool('mouseup', 1)


def flick_down(app, widget, by):
    """All of a drag before the next frame is painted, as on a machine that is busy."""
    x, y = app.point(widget)
    motions = [word for part in (6, 12, by) for word in ('mousemove', x, y + part)]
    xdotool('mousemove', x, y, 'mousedown', 1, *motions, 'mouseup', 1)


def choose(app, item):
    """Presses an entry of the menu that is open, and waits until it has closed."""
    app.press(app.get('menu item', item))
    wait(lambda: not app.find('menu item', item), 'the menu to close')


def arrange(app, how):
    app.press(app.get('button', 'Arrange'))
    choose(app, how)


path = Path(tempfile.mkdtemp()) / 'graph.sulh'
path.write_text(SCENARIO, encoding='utf-8')

journey = Journey()
app = App(PROGRAM, path)
app.get('button', BELIEF)
fill_screen(app, 1880, 980)
settled(app, 'trust_graph/cara')

home = app.bounds('trust_graph/cara')
down = home[3]
for _ in range(12):
    flick_down(app, 'trust_graph/cara', down)
    app.get('button', 'Undo “Move Cara”')
    y = position(saved(app, path), 'cara')[1]
    journey.claim(abs(y - down) < 8, f'flicked, it lands where it is let go, {y} points down')
    app.key('ctrl+z')
    app.get('button', 'Redo “Move Cara”')
    wait(lambda: app.bounds('trust_graph/cara') == home, 'the mediator where it was')

home = app.bounds('trust_graph/a')
drag_down(app, 'trust_graph/a', 60)
app.get('button', 'Undo “Move Aland”')
x, y, pinned = position(saved(app, path), 'a')
journey.claim(
    abs(y - 60) < 8 and abs(x + 257) < 30,
    f'so does the party that the rest is seen from, at {x}, {y}',
)
app.key('ctrl+z')
app.get('button', 'Redo “Move Aland”')
wait(lambda: app.bounds('trust_graph/a') == home, 'the party where it was')

drag_down(app, 'trust_graph/cara', down)
journey.claim(app.get('button', 'Undo “Move Cara”'), 'a mediator is dragged, as one entry')
text = saved(app, path)
x, y, pinned = position(text, 'cara')
journey.claim(pinned and abs(y - down) < 8, f'it is pinned where it was put, {y} points down')
others = [position(text, name) for name in ('a', 'b', 'dora')]
journey.claim(all(others) and not any(p[2] for p in others), 'the others stay, unpinned')

app.key('ctrl+z')
journey.claim(app.get('button', 'Redo “Move Cara”'), 'and taken back by one Ctrl+Z')
journey.claim(position(saved(app, path), 'cara') is None, 'with all positions')
app.key('ctrl+shift+z')
app.get('button', 'Undo “Move Cara”')

settled(app, 'trust_graph/cara')
app.click('trust_graph/cara')
wait(lambda: focused_name(app) == 'Cara', 'the focus on the mediator')
app.key('alt+Right', 'alt+Right', 'alt+Up')
wait(lambda: position(saved(app, path), 'cara')[0] == x + 40, 'two steps to the right')
journey.claim(position(saved(app, path), 'cara')[1] == y - 20, 'Alt and arrows move it')
app.key('p')
journey.claim(app.get('button', 'Undo “Unpin Cara”'), 'P lets it go')

app.activate('trust_graph/cara', 'chart.fit')  # or Dora may be below what is seen
dora = settled(app, 'trust_graph/dora')
side = app.bounds('trust_graph/b')
to = (
    (side[0] + side[2] / 2 - dora[0]) / dora[2],
    (side[1] + side[3] / 2 - dora[1]) / dora[3],
)
app.drag('trust_graph/dora', (0.02, 0.5), to)
choose(app, 'Tie')
journey.claim(
    app.get('button', 'Undo “Link Dora with Borduria”'), 'a link is pulled, and a menu asks which'
)
journey.claim('<tie party="b"' in saved(app, path).split('id="dora"')[1], 'it is a tie')

app.click('trust_graph/dora')
wait(lambda: focused_name(app) == 'Dora', 'the focus on Dora')
app.key('shift+Delete')
journey.claim(
    app.get('button', 'Undo “Unlink Dora from Borduria”'), 'Shift+Delete takes the only link away'
)
journey.claim('<tie' not in saved(app, path).split('id="dora"')[1], 'and the tie is gone')
app.key('shift+Delete')
journey.claim(says(app, 'Dora has no links.'), 'without a link it says so')
settled(app, 'trust_graph/cara')
app.click('trust_graph/cara')
wait(lambda: focused_name(app) == 'Cara', 'the focus on the mediator')
app.key('shift+Delete')
choose(app, 'Tie of Cara with Aland')
journey.claim(
    app.get('button', 'Undo “Unlink Cara from Aland”'), 'of several links a menu asks which'
)
app.key('ctrl+z')
wait(lambda: '<tie party="a"' in saved(app, path), 'the tie back')

arrange(app, 'By Ties')
journey.claim(app.get('button', 'Undo “Arrange by Ties”'), 'the graph is arranged by its ties')
arrange(app, 'In Clusters')
journey.claim(app.get('button', 'Undo “Arrange in Clusters”'), 'in clusters')
arrange(app, 'Round the Mediator')
journey.claim(app.get('button', 'Undo “Arrange Round the Mediator”'), 'and round the mediator')
journey.claim(position(saved(app, path), 'cara')[2] is False, 'nobody is pinned by it')

app.press(app.get('button', BELIEF))
journey.claim(says(app, 'Belief 0.60, uncertainty'), 'a chosen belief says what stands behind it')
journey.claim(says(app, 'Make a plan to see'), 'and what a plan would add')
app.key('ctrl+Return')
app.get('label', 'Proved best.*')
journey.claim(says(app, 'Need: at rung'), 'with a plan, what it needs')

app.click('day_button')
app.get(None, 'Day 0')
app.click('play_button')
last = wait(lambda: app.find('label', r'Day [1-9]\d*'), 'the days going by')
journey.claim(last, 'trust is played over the plan')
app.click('day_button')

app.click('matrix_button')
journey.claim(
    wait(lambda: app.get('button', BELIEF), 'a cell'), 'the table has a cell for each belief'
)
settled(app, 'trust_graph/trust.a.b')


def is_on_cell():
    app.click('trust_graph/trust.a.b')
    time.sleep(0.5)
    return re.fullmatch(BELIEF, focused_name(app))


wait(is_on_cell, 'the focus on a cell')
app.key('Delete')
journey.claim(app.get('button', 'Undo “Remove Trust”'), 'Delete takes a belief away')
app.key('ctrl+z')

saved(app, path)
app.quit()
journey.end()
