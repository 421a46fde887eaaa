#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types passwords at a terminal, as a person does. Reports in TAP.

Usage: test_prompt.py PROGRAM SCENARIO
"""

import os
import pty
import select
import shutil
import signal
import sys
import tempfile
import termios
import time
from pathlib import Path

PATIENCE = 60
PASSWORD, WRONG = 'lantern-dune-7', 'lantern-dune-8'


class Terminal:
    """One run of the program at a terminal of its own."""

    def __init__(self, *words):
        self.text, self.status = '', None
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execv(words[0], words)

    def read(self):
        try:
            self.text += os.read(self.master, 4096).decode()
        except OSError:  # nobody is left at the other end
            return False
        return True

    def wait_for(self, words):
        """Reads until the words have come since the last call, and forgets them."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.text:
            if time.monotonic() > deadline:
                raise AssertionError(f'waited in vain for {words!r}, found {self.text!r}')
            if select.select([self.master], [], [], 0.2)[0] and not self.read():
                break
        before, found, self.text = self.text.partition(words)
        if not found:
            raise AssertionError(f'ended without {words!r}, found {before!r}')
        return before

    def type(self, text):
        os.write(self.master, text.encode())

    def answer(self, question, password):
        self.wait_for(question)
        wait(lambda: not self.shows_typing(), 'the terminal to be silent')
        self.type(password + '\n')

    def shows_typing(self):
        return bool(termios.tcgetattr(self.master)[3] & termios.ECHO)

    def end(self):
        """Reads to the end; answers all that was not asked for, and how the program ended."""
        while self.read():
            pass
        _, self.status = os.waitpid(self.pid, 0)
        return self.text, os.waitstatus_to_exitcode(self.status)


def run_command(*arguments):
    return Terminal(PROGRAM, *arguments)


def run_shell(line):
    """With job control, without which nothing can be stopped and called back."""
    return Terminal('/bin/sh', '-m', '-c', line)


def wait(look, what):
    deadline = time.monotonic() + PATIENCE
    while not look():
        if time.monotonic() > deadline:
            raise AssertionError(f'waited in vain for {what}')
        time.sleep(0.01)


def new_password_is_typed_twice():
    run = run_command('seal', 'clear.sulh', '-o', 'sealed.sulh')
    warning = run.wait_for('New password: ')
    assert 'cannot be recovered' in warning, warning
    run.type(PASSWORD + '\n')
    run.answer('The same again: ', WRONG)
    run.wait_for('The two passwords differ. Type both again.')
    run.answer('New password: ', PASSWORD)
    run.answer('The same again: ', PASSWORD)
    text, status = run.end()
    assert status == 0, status
    assert 'solid-state' in text, text
    assert 'lantern' not in text, text
    assert b'step-1' not in Path('sealed.sulh').read_bytes()


def password_opens_and_is_not_shown():
    run = run_command('check', 'sealed.sulh')
    run.answer('Password of sealed.sulh: ', PASSWORD)
    text, status = run.end()
    assert status == 0, status
    assert 'can be used' in text and 'lantern' not in text, text


def wrong_password_may_be_corrected():
    run = run_command('check', 'sealed.sulh')
    run.answer('Password of sealed.sulh: ', WRONG)
    run.wait_for('The password is not right.')
    run.answer('Password of sealed.sulh: ', PASSWORD)
    assert run.end()[1] == 0


def third_wrong_password_ends_it():
    run = run_command('check', 'sealed.sulh')
    for _ in range(3):
        run.answer('Password of sealed.sulh: ', WRONG)
    text, status = run.end()
    assert status == 3, status
    assert 'The password is not right.' in text, text


def weak_password_is_called_weak():
    run = run_command('seal', 'clear.sulh', '-o', 'weak.sulh')
    run.answer('New password: ', 'peace')
    run.answer('The same again: ', 'peace')
    run.wait_for('This password is weak')
    assert run.end()[1] == 0


def ask_and_look():
    run = run_command('check', 'sealed.sulh')
    run.wait_for('Password of sealed.sulh: ')
    wait(lambda: not run.shows_typing(), 'the terminal to be silent')
    run.type('lant')
    return run


def interrupt_gives_the_terminal_back():
    run = ask_and_look()
    run.type('\x03')
    wait(run.shows_typing, 'the terminal to show typing again')
    assert run.end()[1] == 130


def being_ended_gives_the_terminal_back():
    run = ask_and_look()
    os.kill(run.pid, signal.SIGTERM)
    wait(run.shows_typing, 'the terminal to show typing again')
    assert run.end()[1] == -signal.SIGTERM


def stopping_gives_the_terminal_back():
    run = run_shell(f'{PROGRAM} check sealed.sulh; echo back at the shell; read line; fg')
    run.wait_for('Password of sealed.sulh: ')
    wait(lambda: not run.shows_typing(), 'the terminal to be silent')
    run.type('lant\x1a')
    run.wait_for('back at the shell')
    assert run.shows_typing()
    run.type('\n')
    run.answer('Password of sealed.sulh: ', PASSWORD)
    assert run.end()[1] == 0


def end_of_input_is_no_password():
    run = ask_and_look()
    run.type('\x15\x04')
    text, status = run.end()
    assert status == 3, status
    assert 'No password was given' in text, text


def names_do_not_command_the_terminal():
    shutil.copy('sealed.sulh', 'a\x1b[31mb.sulh')
    run = run_command('check', 'a\x1b[31mb.sulh')
    run.answer('b.sulh: ', PASSWORD)
    assert '\x1b' not in run.end()[0]


TESTS = [
    new_password_is_typed_twice, password_opens_and_is_not_shown, wrong_password_may_be_corrected,
    third_wrong_password_ends_it, weak_password_is_called_weak, interrupt_gives_the_terminal_back,
    being_ended_gives_the_terminal_back, stopping_gives_the_terminal_back,
    end_of_input_is_no_password, names_do_not_command_the_terminal,
]

PROGRAM = str(Path(sys.argv[1]).resolve())
SCENARIO = Path(sys.argv[2]).resolve()


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    failed = 0
    print(f'1..{len(TESTS)}')
    with tempfile.TemporaryDirectory(prefix='sulh-prompt-') as folder:
        os.chdir(folder)
        shutil.copy(SCENARIO, 'clear.sulh')
        for number, test in enumerate(TESTS, start=1):
            try:
                test()
                held = 'ok'
            except AssertionError as problem:
                held, failed = 'not ok', failed + 1
                print(f'{test.__name__}: {problem}', file=sys.stderr)
            print(f"{held} {number} - {test.__name__.replace('_', ' ')}", flush=True)
        os.chdir('/')
    return 1 if failed else 0


sys.exit(main())
