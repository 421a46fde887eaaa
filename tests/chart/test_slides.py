#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slides are whole files that stay editable: every word is text, every part a group with its name.

Usage: test_slides.py SULH_CLI EXAMPLE...

Draws the charts of each example as .odp and .pptx and reads the files as their formats define them.
What has to stand in them comes from the same charts as SVG. Where LibreOffice is installed it opens
both and makes a PDF of them, whose pages and words are counted.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

CHARTS = ['timeline', 'trust', 'ladder', 'incentives', 'home', 'snapshots', 'channels']
WIDTH = 1280
SLIDE = (960, 540)
EMU = 12700
DRAW = '{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
SVG_OF_ODF = '{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}'
PRESENTATION = '{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}'
MAIN = '{http://schemas.openxmlformats.org/drawingml/2006/main}'
SLIDES = '{http://schemas.openxmlformats.org/presentationml/2006/main}'
LINKS = '{http://schemas.openxmlformats.org/package/2006/relationships}'
TYPES = '{http://schemas.openxmlformats.org/package/2006/content-types}'
SVG = '{http://www.w3.org/2000/svg}'


class Deck:
    """A scenario as slides in both formats, and as the pictures that they have to agree with."""

    def __init__(self, cli, example, folder, language):
        self.cli, self.example, self.folder, self.language = cli, example, folder, language

    def draw(self, chart, name, env=None):
        subprocess.run([self.cli, 'draw', self.example, '--concise', '--width', str(WIDTH), '--force',
                        '--chart', chart, '--language', self.language, '-o', self.folder / name],
                       check=True, capture_output=True, env=env)
        return self.folder / name

    def lines(self, chart):
        """The lines of text of a chart, sorted, and the names of what it shows."""
        root = ElementTree.parse(self.draw(chart, 'one.svg')).getroot()
        names = [group.find(SVG + 'title').text for group in root.iter(SVG + 'g')
                 if group.get('id', '').startswith('item-')]
        return sorted(span.text for span in root.iter(SVG + 'tspan')), names


def check_odp(path, expected):
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        yield (first.filename == 'mimetype' and first.compress_type == zipfile.ZIP_STORED
               and not first.extra and not first.flag_bits & 8, 'the first file tells the type')
        content = ElementTree.fromstring(package.read('content.xml'))
        styles = ElementTree.fromstring(package.read('styles.xml'))
        listed = ElementTree.fromstring(package.read('META-INF/manifest.xml'))
        paths = {value for one in listed for key, value in one.attrib.items()
                 if key.endswith('full-path')}
        yield (paths - {'/'} == set(package.namelist()) - {'mimetype', 'META-INF/manifest.xml'},
               'the manifest lists every file')
    pages = content.findall(f'.//{DRAW}page')
    yield len(pages) == len(expected), 'one slide for each chart'
    named = {one.get(DRAW + 'name') for one in styles.iter() if one.get(DRAW + 'name')}
    asked = {value for one in content.iter() for key, value in one.attrib.items()
             if key in (DRAW + 'fill-hatch-name', DRAW + 'stroke-dash', DRAW + 'marker-end')}
    yield asked <= named, 'patterns, dashes and arrows are there'
    boxes = [one.get(SVG_OF_ODF + 'viewBox').split() for one in content.iter(DRAW + 'path')]
    yield all(int(box[2]) > 1 and int(box[3]) > 1 for box in boxes), 'every path has a frame'
    for page, (lines, names) in zip(pages, expected):
        notes = page.find(PRESENTATION + 'notes')
        said = sorted(''.join(span.itertext()) for span in page.iter(TEXT + 'span'))
        groups = [group.find(SVG_OF_ODF + 'title').text for group in page.findall(DRAW + 'g')]
        titles = [one for one in page.iter(DRAW + 'frame')
                  if one.get(PRESENTATION + 'class') == 'title']
        yield said == lines, 'every line of text is text'
        yield groups == names, 'every part is a group with its name'
        yield len(titles) == 1, 'the slide has one title'
        yield len(''.join(notes.itertext())) > 60, 'the notes say what is to be seen'


def shapes_of(slide):
    for place in slide.iter(MAIN + 'xfrm'):
        at, size = place.find(MAIN + 'off'), place.find(MAIN + 'ext')
        yield int(at.get('x')), int(at.get('y')), int(size.get('cx')), int(size.get('cy'))


def has_wide_title(slide):
    """Its frame leaves as little at one side as at the other."""
    shape = next(one for one in slide.iter(SLIDES + 'sp') if one.find(f'.//{SLIDES}ph') is not None)
    x, _, width, _ = next(shapes_of(shape))
    return abs(SLIDE[0] * EMU - 2 * x - width) < 2 * EMU and width > 0.7 * SLIDE[0] * EMU


def is_on_slide(shape):
    x, y, width, height = (one / EMU for one in shape)
    return x >= -1 and y >= -1 and x + width <= SLIDE[0] + 1 and y + height <= SLIDE[1] + 1


def check_links(package):
    """Each link of a part leads to a part, and each part has a type."""
    names = set(package.namelist())
    types = ElementTree.fromstring(package.read('[Content_Types].xml'))
    typed = {one.get('PartName').lstrip('/') for one in types.iter(TYPES + 'Override')}
    reached = set()
    for name in names:
        if name.endswith('.rels'):
            folder = os.path.dirname(os.path.dirname(name))
            for link in ElementTree.fromstring(package.read(name)).iter(LINKS + 'Relationship'):
                reached.add(os.path.normpath(os.path.join(folder, link.get('Target'))))
    parts = {name for name in names if name.endswith('.xml') and not name.startswith('[')}
    return reached == parts and typed == parts


def check_pptx(path, expected):
    with zipfile.ZipFile(path) as package:
        yield check_links(package), 'every part has a type and is linked to'
        for number, (lines, names) in enumerate(expected, 1):
            slide = ElementTree.fromstring(package.read(f'ppt/slides/slide{number}.xml'))
            notes = ElementTree.fromstring(package.read(f'ppt/notesSlides/notesSlide{number}.xml'))
            said = sorted(one.text for one in slide.iter(MAIN + 't'))
            marks = [one.attrib for one in slide.iter(SLIDES + 'cNvPr')]
            groups = [one.find(f'{SLIDES}nvGrpSpPr/{SLIDES}cNvPr').get('name')
                      for one in slide.iter(SLIDES + 'grpSp')]
            titles = [one for one in slide.iter(SLIDES + 'ph') if one.get('type') == 'title']
            yield said == lines, 'every line of text is text'
            yield groups == names, 'every part is a group with its name'
            yield len({one['id'] for one in marks}) == len(marks), 'no two shapes have one number'
            yield len(titles) == 1, 'the slide has one title'
            yield has_wide_title(slide), 'a title in a wider font stays on its lines'
            yield all(map(is_on_slide, shapes_of(slide))), 'everything lies on the slide'
            yield len(''.join(notes.itertext())) > 60, 'the notes say what is to be seen'
        yield f'ppt/slides/slide{len(expected) + 1}.xml' not in package.namelist(), 'no slide more'


def check_same(deck, chart, path):
    """Another time zone and another locale change nothing, and no file tells when it was made."""
    env = dict(os.environ, TZ='Asia/Karachi', LC_ALL='de_DE.UTF-8')
    again = deck.draw(chart, 'again' + path.suffix, env)
    yield again.read_bytes() == path.read_bytes(), 'the same bytes in another place'
    with zipfile.ZipFile(path) as package:
        yield ({one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)},
               'no date stands in the file')


def convert(path):
    """As LibreOffice shows it."""
    folder = path.parent / 'pdf'
    subprocess.run(['soffice', f'-env:UserInstallation={(path.parent / "office").as_uri()}',
                    '--headless', '--convert-to', 'pdf', '--outdir', folder, path],
                   check=False, capture_output=True)
    return folder / (path.stem + '.pdf')


def check_letters(path):
    """LibreOffice writes Arabic letters as Naskh, of which the places of the words were measured."""
    fonts = subprocess.run(['pdffonts', convert(path)], check=False, capture_output=True, text=True)
    yield 'NotoSansArabic' in fonts.stdout, 'LibreOffice shows it in Noto Sans Arabic'


def check_pdf(path, n_slides, title):
    """LibreOffice opens it."""
    made = convert(path)
    said = subprocess.run(['pdftotext', '-layout', made, '-'], check=False, capture_output=True,
                          text=True).stdout
    yield said.count('\f') == n_slides, 'LibreOffice shows as many pages'
    yield title in said, 'LibreOffice shows the title'


def check(cli, example, language, folder):
    deck = Deck(cli, example, folder, language)
    expected = [deck.lines(chart) for chart in CHARTS]
    for suffix, check_format in (('.odp', check_odp), ('.pptx', check_pptx)):
        path = deck.draw(','.join(CHARTS), 'deck' + suffix)
        problems = [words for ok, words in check_format(path, expected) if not ok]
        problems += [words for ok, words in check_same(deck, ','.join(CHARTS), path) if not ok]
        if shutil.which('soffice') and language == 'en':
            with zipfile.ZipFile(deck.draw(CHARTS[0], 'title.pptx')) as package:
                slide = ElementTree.fromstring(package.read('ppt/slides/slide1.xml'))
            shape = next(one for one in slide.iter(SLIDES + 'sp')
                         if one.find(f'.//{SLIDES}ph') is not None)
            title = next(shape.iter(MAIN + 't')).text
            problems += [words for ok, words in check_pdf(path, len(CHARTS), title) if not ok]
        elif shutil.which('soffice') and 'islamabad' in str(example):
            problems += [words for ok, words in check_letters(path) if not ok]
        yield problems, f'{Path(example).stem} in {language} as {suffix}'


def main():
    cli, *examples = sys.argv[1:]
    results = []
    for example in examples:
        for language in ('en', 'ur'):
            with tempfile.TemporaryDirectory() as name:
                results += check(cli, example, language, Path(name))
    print(f'1..{len(results)}')
    for number, (problems, words) in enumerate(results, 1):
        for problem in problems:
            print('# not so:', problem)
        print('not ok' if problems else 'ok', number, '-', words)
    return any(problems for problems, _ in results)


if __name__ == '__main__':
    sys.exit(main())
