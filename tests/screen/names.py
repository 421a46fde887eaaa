# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether everything that can have the focus says what it is."""

from uitest import Atspi

# What GTK calls a thing that nobody named.
NO_NAMES = ('Gtk', 'Adw', 'Sulh')


def is_named(node):
    if node.role == 'scroll pane':  # GTK 4.18 says no name of it, whatever it is given
        return True
    return bool(node.name) and not node.name.startswith(NO_NAMES)


def nameless_within(node):
    """What stands in a button is part of it, whatever the toolkit makes of it."""
    for child in node.children:
        if child.has(Atspi.StateType.FOCUSABLE) and not is_named(child):
            yield f'{child.role} {child.name!r} in {node.role} {node.name!r}'
        if child.role != 'button':
            yield from nameless_within(child)


def claim_names(journey, app, page):
    app.root.look()
    unnamed = sorted(set(nameless_within(app.root)))
    for place in unnamed:
        print('#', place)
    n_seen = sum(1 for node in app.root.walk() if node.has(Atspi.StateType.FOCUSABLE))
    journey.claim(n_seen > 10 and not unnamed, f'{page}: all {n_seen} that can be focused have names')
