# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader would be told, asked for in bulk.

A window has hundreds of things with a name. One question after the other costs a journey most of
its time, and on a loaded machine all of it; so a whole level of the tree is asked at once.
"""

import os
import re

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
ACTION = 'org.a11y.atspi.Action'
TEXT = 'org.a11y.atspi.Text'
VALUE = 'org.a11y.atspi.Value'
EDITABLE = 'org.a11y.atspi.EditableText'
PROPERTIES = 'org.freedesktop.DBus.Properties'

# at-spi2-core 2.46 and 2.56 call the same role by different names; journeys use the newer ones,
# and call a button what GTK 4.18 tells from others as one that stays down.
ROLE_NAMES = {'push button': 'button', 'toggle button': 'button', 'text': 'entry'}
PRESSING = {'click', 'activate', 'press', 'toggle'}
ROLES_WITH_MANY_ROWS = {'list', 'tree table', 'table'}
ROLES_WITHOUT_CHILDREN = {'label', 'separator', 'scroll bar'}
MOST_ROWS, MOST_CHILDREN = 40, 500
MOST_LOOKS = 20

LONGEST_ANSWER = int(20000 * float(os.environ.get('UI_SLOW', 1)))  # milliseconds


class Bus:
    """The accessibility bus of the session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        place = ('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')
        address = session.call_sync(*place, None, None, 0, LONGEST_ANSWER, None).unpack()[0]
        flags = (
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        )
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags)

    def ask(self, owner, path, interface, method, arguments=None):
        call = (owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE)
        return self.connection.call_sync(*call, LONGEST_ANSWER, None).unpack()

    def ask_all(self, calls):
        """The answers to many questions, in their order; the first failure is raised."""
        answers, failures, waiting = [None] * len(calls), [], [len(calls)]

        def answered(connection, result, index):
            waiting[0] -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error as error:
                failures.append(error)

        for index, call in enumerate(calls):
            flags = Gio.DBusCallFlags.NONE
            self.connection.call(*call, None, flags, LONGEST_ANSWER, None, answered, index)
        while waiting[0]:
            GLib.MainContext.default().iteration(True)
        if failures:
            raise failures[0]
        return answers

    def find_program(self, process):
        """The root of a program by the number of its process, or None."""
        for owner, path in self.ask(REGISTRY, ROOT, ACCESSIBLE, 'GetChildren')[0]:
            place = ('org.freedesktop.DBus', '/', 'org.freedesktop.DBus')
            name = GLib.Variant('(s)', (owner,))
            if self.ask(*place, 'GetConnectionUnixProcessID', name)[0] == process:
                return Node(self, owner, path)


def name_of_role(number):
    """A toolkit may be newer than the library that names its roles."""
    try:
        return Atspi.role_get_name(Atspi.Role(number))
    except ValueError:
        return f'role {number}'


class Sought:
    """What is looked for: expressions for the whole role and the whole name, a state; None for any."""

    def __init__(self, role=None, name=None, state=None):
        self.role = role and re.compile(role)
        self.name = name and re.compile(name, re.DOTALL)
        self.state = state

    def _has_role(self, node):
        return not self.role or self.role.fullmatch(node.role)

    def asks(self, node):
        """What is still to be asked of a node whose role is known, and what takes the answer."""
        if node.role not in ROLES_WITHOUT_CHILDREN:
            yield Node._ask_children, Node._take_children
        if self.name and self._has_role(node):
            yield Node._ask_name, Node._take_name
        if self.state is not None and self._has_role(node):
            yield Node._ask_states, Node._take_states

    def is_met_by(self, node):
        if not self._has_role(node) or self.name and not self.name.fullmatch(node.name):
            return False
        return self.state is None or node.has(self.state)


class Node:
    """One thing in a window: what it was when it was looked at."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path
        self.role, self.name, self.children, self.states = '', '', [], 0

    def _call(self, interface, method, arguments=None):
        return (self.owner, self.path, interface, method, arguments)

    def _get(self, interface, what):
        arguments = GLib.Variant('(ss)', (interface, what))
        return self.bus.ask(*self._call(PROPERTIES, 'Get', arguments))[0]

    def _ask_role(self):
        return self._call(ACCESSIBLE, 'GetRole')

    def _ask_name(self):
        return self._call(PROPERTIES, 'Get', GLib.Variant('(ss)', (ACCESSIBLE, 'Name')))

    def _ask_states(self):
        return self._call(ACCESSIBLE, 'GetState')

    def _ask_children(self):
        return self._call(ACCESSIBLE, 'GetChildren')

    def _questions(self):
        return [self._ask_role(), self._ask_name(), self._ask_states(), self._ask_children()]

    def _take_answers(self, role, name, states, children):
        self._take_role(role)
        self._take_name(name)
        self._take_states(states)
        if self.role not in ROLES_WITHOUT_CHILDREN:
            self._take_children(children)

    def _take_role(self, role):
        role = name_of_role(role[0])
        self.role = ROLE_NAMES.get(role, role)

    def _take_name(self, name):
        self.name = name[0]

    def _take_states(self, states):
        self.states = states[0][0] | states[0][1] << 32

    def _take_children(self, children):
        most = MOST_ROWS if self.role in ROLES_WITH_MANY_ROWS else MOST_CHILDREN
        self.children = [Node(self.bus, *place) for place in children[0][:most]]

    def _look(self, depth, is_wanted):
        level, self.children = [self], []
        while level and depth != 0:
            answers = self.bus.ask_all([call for node in level for call in node._questions()])
            for index, node in enumerate(level):
                node._take_answers(*answers[4 * index : 4 * index + 4])
            if found := next(filter(is_wanted, level), None):
                return found
            level = [child for node in level for child in node.children]
            depth -= 1

    def _seek(self, sought, depth, most):
        """Of each thing only what decides: no name where the role is another, no inside of words."""
        level, found = [self], []
        while level and depth != 0:
            roles = self.bus.ask_all([node._ask_role() for node in level])
            for node, role in zip(level, roles):
                node._take_role(role)
            questions = [(ask(node), take, node) for node in level for ask, take in sought.asks(node)]
            answers = self.bus.ask_all([call for call, take, node in questions])
            for (_, take, node), answer in zip(questions, answers):
                take(node, answer)
            found += [node for node in level if sought.is_met_by(node)]
            if len(found) >= most:
                return found[:most]
            level = [child for node in level for child in node.children]
            depth -= 1
        return found

    def seek(self, sought, depth=-1, most=1):
        """The outermost things that are what is sought, up to so many, each as it is now."""
        found = self._again_while_it_changes(lambda: self._seek(sought, depth, most))
        for node in found:
            node.look(1)
        return found

    def seek_first(self, sought, depth=-1):
        """The outermost thing that is what is sought, or None."""
        return next(iter(self.seek(sought, depth)), None)

    def look(self, depth=-1, is_wanted=lambda node: False):
        """Asks anew what this is and what is below it, until there is what is wanted."""
        return self._again_while_it_changes(lambda: self._look(depth, is_wanted))

    @staticmethod
    def _again_while_it_changes(look):
        """What goes away while it is looked at is no reason to see nothing."""
        for attempt in range(MOST_LOOKS):
            try:
                return look()
            except GLib.Error:
                if attempt == MOST_LOOKS - 1:
                    raise

    def look_at_states(self, nodes):
        """Asks only for what changes when the keyboard moves."""
        answers = self.bus.ask_all([node._call(ACCESSIBLE, 'GetState') for node in nodes])
        for node, answer in zip(nodes, answers):
            node._take_states(answer)

    def walk(self):
        """This and all below it as it was looked at, depth first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def has(self, state):
        return bool(self.states >> int(state) & 1)

    def description(self):
        return self._get(ACCESSIBLE, 'Description')

    def text(self):
        """What an entry or a label holds: the end has to be named, -1 answers nothing."""
        ends = GLib.Variant('(ii)', (0, self._get(TEXT, 'CharacterCount')))
        return self.bus.ask(*self._call(TEXT, 'GetText', ends))[0]

    def is_selected(self):
        """Whether some of the text that an entry holds is selected."""
        return self.bus.ask(*self._call(TEXT, 'GetNSelections'))[0] > 0

    def value(self):
        """How far a bar or a slider stands."""
        return self._get(VALUE, 'CurrentValue')

    def insert(self, text):
        """Appends text in any script to an entry."""
        place = (self._get(TEXT, 'CharacterCount'), text, len(text.encode()))
        self.bus.ask(*self._call(EDITABLE, 'InsertText', GLib.Variant('(isi)', place)))

    def replace(self, text):
        self.bus.ask(*self._call(EDITABLE, 'SetTextContents', GLib.Variant('(s)', (text,))))

    def _do_press(self):
        for index in range(self._get(ACTION, 'NActions')):
            number = GLib.Variant('(i)', (index,))
            if self.bus.ask(*self._call(ACTION, 'GetName', number))[0] in PRESSING:
                return self.bus.ask(*self._call(ACTION, 'DoAction', number))[0]

    def press(self):
        """A button that opens a menu holds the button that is pressed, by the same name or none."""
        pressed = self._do_press()
        if pressed is None:
            inner = self.look(is_wanted=lambda node: node is not self and node.role == 'button')
            pressed = inner and inner._do_press()
        if pressed is None:
            raise AssertionError(f'{self.role} {self.name!r} cannot be pressed')
        return pressed
