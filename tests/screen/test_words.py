#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is shown in words that no translation can reach.

The program runs with a catalogue made from its own source in which every message stands in marks.
What is on the screen without a mark, and was not written in the scenario, is not translatable.
"""

import re
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

from steps import EXAMPLES
from uitest import App, Journey

PROGRAM = sys.argv[1]
ROOT = Path(__file__).parents[2]
SCENARIO = EXAMPLES / 'islamabad.sulh'
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
MARK = '¤'
# Names, keys, and what GTK says itself in words of its own.
AS_THEY_ARE = re.compile(
    r'Sulh|sulh|\w+\.sulh|(Gtk|Adw|Sulh)[A-Z]\w+|(Ctrl|Alt|Shift|F\d+|Escape|Enter)\b.*'
    r'|\(None\)|Close|Maximize|Minimize|Restore'
)


def mark(text):
    """The text in marks, within the line ends that must stay at both its ends."""
    begin = len(text) - len(text.lstrip('\n'))
    end = len(text.rstrip('\n'))
    return text[:begin] + MARK + text[begin:end] + MARK + text[end:]


def mark_all(catalogue):
    """A catalogue whose translations, all on one line each, stand in marks."""
    for line in catalogue.splitlines():
        found = re.fullmatch(r'(msgstr(?:\[\d\])? )"(.+)"', line)
        if not found:
            yield line
            continue
        text = found[2].replace('\\n', '\n')
        yield f'{found[1]}"{mark(text)}"'.replace('\n', '\\n')


def run(*command, **arguments):
    return subprocess.run(command, check=True, capture_output=True, text=True, **arguments).stdout


def make_catalogue(folder):
    """Of all that the source has now, in the place of Urdu, which the program knows to mirror."""
    files = (ROOT / 'po/POTFILES').read_text(encoding='utf-8').split()
    sources = [name for name in files if name.startswith(('src/', 'ui/'))]
    options = [f'--keyword={word}' for word in KEYWORDS]
    template = folder / 'sulh.pot'
    run('xgettext', '--from-code=UTF-8', *options, '-o', template, *sources, cwd=ROOT)
    english = run('msgen', '--no-wrap', template)
    one_line = re.sub(r'"\n"', '', english)
    head, _, body = one_line.partition('\n\n')
    marked = '\n'.join(mark_all(body))
    target = folder / 'ur/LC_MESSAGES'
    target.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ur\\n'
    head += 'Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
    run('msgfmt', '-o', target / 'sulh.mo', '-', input=f'{head}\n\n{marked}\n')


def plain(text):
    """Only the words, with one space between them: no places in a list, line ends or marks."""
    return ' '.join(re.findall(r'[^\W\d_]+', unescape(text)))


def is_translatable(text, said):
    bare = re.sub(r'[\d\s.,:;%+…“”()\u2000-\u206f−–-]', '', text)
    if len(bare) < 2 or MARK in text or AS_THEY_ARE.fullmatch(text):
        return True
    return plain(text) in said


def bare_words(app, said):
    for node in app.walk():
        for text in {node.name, node.text() if node.role == 'label' else ''}:
            if text and not is_translatable(text, said):
                yield f'{node.role}: {text[:120]!r}'


def claim_words(journey, app, said, page):
    found = sorted(set(bare_words(app, said)))
    for words in found:
        print('#', words)
    journey.claim(not found, f'{page}: every word that the program says can be translated')


written = [*EXAMPLES.glob('*.sulh'), *EXAMPLES.parent.glob('templates/*.sulh')]
said = ' '.join(plain(file.read_text(encoding='utf-8')) for file in written)
journey = Journey()
with tempfile.TemporaryDirectory() as name:
    make_catalogue(Path(name))
    speaking = {'LC_ALL': 'ur_PK.UTF-8', 'SULH_LOCALE_DIR': name}
    app = App(PROGRAM, SCENARIO, env=speaking)
    app.get('button', '.*1. .*')
    claim_words(journey, app, said, 'a document')
    app.press(app.get('button', f'{MARK}Plan{MARK}'))
    app.get('label', f'.*{MARK}Proved best.*')
    claim_words(journey, app, said, 'a plan')
    app.quit()
journey.end()
