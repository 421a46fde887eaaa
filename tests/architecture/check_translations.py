#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every translation against what a reader of it would trip over.

    check_translations.py po

msgfmt sees to arguments and plural forms. Here: each language has what the others have, the words
of every example and template that ships, a key for every entry of a menu that has one and no key
for two of one menu where letters suffice, its own digits, the spaces and line ends at both ends, and the names of options, tags and attributes as they
are typed.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# How many messages one language may have that another lacks, as a share: words that were just added.
LATEST = 0.1
# A number that stands for itself; dates, ranges, options and what is typed keep their digits.
NUMBER = re.compile(r'(?<![A-Za-z\d_%$.+:/*#\'"=-])\d+(?![A-Za-z\d_%$+:/*-]|\.\d|\.\.)')
OWN_DIGITS = {'fa': '۰۱۲۳۴۵۶۷۸۹', 'ar': '٠١٢٣٤٥٦٧٨٩', 'ur': '0123456789'}
# A number that the program writes beside it, or that a person types, has the digits of programs.
AMONG_FIGURES = re.compile(r'(?<!\d)%[-+#0]*[\d.]*l?[a-z]|%%|--|[Ww]rite |Answers |Enter |^Try |day 30|CAMEO')
# Letters of one language that a slip of the keyboard puts into another.
FOREIGN_LETTERS = {'fa': 'كيىةے', 'ar': 'کیگچپے', 'ur': 'كيىة'}
TYPED = re.compile(r'--[a-z][a-z-]*|<[a-z!?][^>]*>|&[a-z]+;|\bsulh-cli [a-z]+|xml:\w+')


def unquote(text):
    escapes = {'n': '\n', 't': '\t', '"': '"', '\\': '\\'}
    return re.sub(r'\\(.)', lambda found: escapes.get(found[1], found[0]), text)


def read(path):
    """The messages of a catalogue: (context, English) to its forms and its flags."""
    messages, entry, field = {}, {}, None
    for line in [*path.read_text(encoding='utf-8').splitlines(), '']:
        if found := re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "(.*)"$', line):
            field = found[1]
            entry[field] = unquote(found[2])
        elif found := re.match(r'"(.*)"$', line):
            entry[field] += unquote(found[1])
        elif line.startswith('#,'):
            entry['flags'] = line
        elif not line and entry:
            if entry.get('msgid'):
                forms = [text for key, text in entry.items() if key.startswith('msgstr')]
                key = entry.get('msgctxt'), entry['msgid']
                messages[key] = forms, entry.get('flags', '')
            entry = {}
    return messages


def complaints(language, english, form, flags):
    if 'fuzzy' in flags or not form:
        yield 'is not translated'
        return
    for edge in ('\n', ' '):
        if english.startswith(edge) != form.lstrip('\u200f').startswith(edge):
            yield f'begins otherwise, {edge!r}'
        if english.endswith(edge) != form.endswith(edge):
            yield f'ends otherwise, {edge!r}'
    if re.search(r'(?<![A-Za-z])_[A-Za-z]|[A-Za-z]_[a-z]', english) and '_' not in form:
        yield 'has no key'
    for typed in set(TYPED.findall(english)):
        if typed not in form:
            yield f'lacks {typed}, which is typed as it is'
    own = '0123456789' if AMONG_FIGURES.search(english) else OWN_DIGITS.get(language, form)
    for number in NUMBER.findall(form):
        if not set(number) <= set(own):
            yield f'has {number}, which is not in its digits'
    if letters := set(form) & set(FOREIGN_LETTERS.get(language, '')):
        yield f'has letters of another language: {" ".join(sorted(letters))}'


def shipped_words(data):
    """What po/its takes from the examples and the templates."""
    for path in [*data.glob('examples/*.sulh'), *data.glob('templates/*.sulh')]:
        root = ElementTree.parse(path).getroot()
        for part in root.iter():
            yield from (part.get(name) for name in ('name', 'wants', 'gives') if part.get(name))
        yield from (' '.join(summary.text.split()) for summary in root.findall('summary'))


def entries(menu):
    """The labels of one menu, those of its sections and the names of its submenus with them."""
    for child in menu:
        if child.tag == 'section':
            yield from entries(child)
        elif child.tag in ('item', 'submenu'):
            for label in child.findall("attribute[@name='label'][@translatable]"):
                yield label.get('context'), label.text


def menus(ui):
    for path in sorted(ui.glob('*.ui')):
        for menu in ElementTree.parse(path).getroot().iter():
            labels = list(entries(menu)) if menu.tag in ('menu', 'submenu') else []
            if len(labels) > 1:
                yield path.name, labels


def most_keys(labels):
    """How many of the labels can have a letter of their own: a matching, found by longer paths."""
    owner = {}

    def place(index, tried):
        for letter in labels[index].replace('_', '').casefold():
            if letter.isalpha() and letter not in tried:
                tried.add(letter)
                if letter not in owner or place(owner[letter], tried):
                    owner[letter] = index
                    return True
        return False

    return sum(place(index, set()) for index in range(len(labels)))


def key(label):
    found = re.search(r'_(\w)', label)
    return found and found[1].casefold()


def clashes(messages, ui):
    for name, labels in menus(ui):
        said = [messages[label][0][0] for label in labels if label in messages]
        said = [label for label in said if key(label)]
        keys = {key(label) for label in said}
        if len(keys) < most_keys(said):
            twice = [label for label in said if sum(key(label) == key(one) for one in said) > 1]
            yield f'{name}: {len(keys)} keys where there could be {most_keys(said)}: {twice}'


def check(folder):
    shipped = set(shipped_words(folder.parent / 'data'))
    languages = (folder / 'LINGUAS').read_text(encoding='utf-8').split()
    catalogues = {name: read(folder / f'{name}.po') for name in languages}
    everything = set().union(*catalogues.values())
    english = {label: ([label[1]], '') for _, labels in menus(folder.parent / 'ui') for label in labels}
    for clash in clashes(english, folder.parent / 'ui'):
        yield f'en: {clash}'
    for language, messages in catalogues.items():
        lacking = everything - messages.keys()
        if len(lacking) > LATEST * len(everything):
            yield f'{language}: {len(lacking)} of {len(everything)} messages are missing'
        for words in shipped - {english for _, english in messages}:
            yield f'{language}: {words[:60]!r} of an example or a template is missing'
        for clash in clashes(messages, folder.parent / 'ui'):
            yield f'{language}: {clash}'
        for (_, english), (forms, flags) in messages.items():
            for form in forms:
                for complaint in complaints(language, english, form, flags):
                    yield f'{language}: {english[:60]!r} {complaint}'


found = sorted(set(check(Path(sys.argv[1]))))
print(*found, sep='\n')
sys.exit(bool(found))
