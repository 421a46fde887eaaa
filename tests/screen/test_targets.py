#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that can be pressed or written in is too small to be pointed at (WCAG 2.5.8)."""

import sys

from accessibility import GLib
from steps import EXAMPLES
from uitest import App, Atspi, Journey, wait

PROGRAM = sys.argv[1]
LEAST = 24  # pixels
COMPONENT = 'org.a11y.atspi.Component'
TARGETS = {'button', 'entry', 'check box', 'combo box', 'spin button', 'switch', 'toggle button'}


def extents(node):
    """x, y, width, height in its window."""
    arguments = GLib.Variant('(u)', (1,))
    return node.bus.ask(node.owner, node.path, COMPONENT, 'GetExtents', arguments)[0]


def list_targets(node):
    """What can be pressed or written in by itself; what is in a button is part of it, and what is
    on a page that is not shown has no size."""
    for child in node.children:
        if child.role not in TARGETS:
            yield from list_targets(child)
        elif child.has(Atspi.StateType.VISIBLE) and child.has(Atspi.StateType.SENSITIVE):
            _, _, width, height = extents(child)
            if min(width, height) > 0:
                yield child, width, height


journey = Journey()
app = App(PROGRAM, EXAMPLES / 'islamabad.sulh')
app.get('button', '1. .*')
wait(lambda: app.focused(), 'the focus')
app.root.look()
targets = list(list_targets(app.root))
small = [target for target in targets if min(target[1:]) < LEAST]
for node, width, height in small:
    print('#', node.role, repr(node.name), width, '×', height, flush=True)
journey.claim(len(targets) > 60 and not small, f'all {len(targets)} targets are {LEAST} pixels across')
journey.claim(app.quit() == 0, 'the program ends without a question')
journey.end()
