#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is secret is in nothing that is made for others.

Usage: test_redaction.py SULH_CLI WRITE_SECRETS EXAMPLE... [--full]

Fills scenarios with secrets, makes everything that the program can make for each audience, unpacks
it and looks for the secrets in every form in which they could stand there. Then the stronger
claim: with other secrets in the same places, every file for others is the same to the byte.
"""

import base64
import html
import io
import re
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

# All but the timeline and the graph of trust, which have each format below, and those of futures.
CHARTS = 'trust-table,ladder,incentives,home,snapshots,plans,channels,evidence,slides'

EXPORTS = {
    'scenario': ['redact'],
    'words': ['plan'],
    'json': ['plan', '--json'],
    'csv': ['plan', '--csv'],
    'survival': ['plan', '--json', '--runs', '20'],
    'why': ['why'],
    'why-json': ['why', '--json'],
    'timeline.svg': ['draw', '-o'],
    'timeline.pdf': ['draw', '-o'],
    'timeline.png': ['draw', '-o'],
    'assessment': ['assess'],
    'charts.pdf': ['draw', '--chart', CHARTS, '-o'],
    'channels.csv': ['draw', '--chart', 'channels', '-o'],
    'trust.svg': ['draw', '--chart', 'trust', '-o'],
    'trust.pdf': ['draw', '--chart', 'trust', '-o'],
    'trust.png': ['draw', '--chart', 'trust', '-o'],
    'slides.odp': ['draw', '--chart', 'timeline,trust', '--whole', '--width', '1280', '-o'],
    'slides.pptx': ['draw', '--chart', 'timeline,trust', '--whole', '--width', '1280', '-o'],
    'brief.pdf': ['brief', '-o'],
    'brief.pptx': ['brief', '--size', '4:3', '-o'],
    'brief.odp': ['brief', '--all-numbers', '-o'],
    'remarks-json': ['check', '--json', '--all'],
    'difference': ['diff', 'bare.sulh'],
}

# The same in other words.
MORE_EXPORTS = {
    'remarks': ['check', '--all'],
    'difference-json': ['diff', '--json', 'bare.sulh'],
    'assessment-json': ['assess', '--json'],
    'sensitivity-json': ['sensitivity', '--json'],
    'future.pdf': ['draw', '--chart', 'survival,signs', '-o'],
}


class Trial:
    """A scenario with secrets, in a folder whose name tells nothing."""

    def __init__(self, cli, folder, secrets):
        self.cli = Path(cli).resolve()
        self.folder = folder
        self.file = folder / 'talks.sulh'
        self.secrets = [secret for secret in secrets if is_telling(secret)]

    def audiences(self):
        text = self.file.read_text(encoding='utf-8')
        parties = re.findall(r'<party id="([^"]*)"', text)
        actors = re.findall(r'<actor id="([^"]*)"', text)
        return ['all'] + [html.unescape(one) for one in parties[:2] + actors[:1]]

    def write_bare(self):
        """A version in which there is nobody but the audiences."""
        text = self.file.read_text(encoding='utf-8')
        parties = re.findall(r'<party id="([^"]*)"', text)
        actors = re.findall(r'<actor id="([^"]*)"', text)
        parts = [f'<party id="{one}"/>' for one in parties]
        parts += [f'<actor id="{one}" role="observer"/>' for one in actors]
        bare = f'<scenario version="1" id="bare" for="all">{"".join(parts)}</scenario>'
        (self.folder / 'bare.sulh').write_text(bare, encoding='utf-8')

    def make(self, export, audience):
        """What a person gets: the file or what is printed, and what is said besides."""
        words = list(EXPORTS[export])
        target = self.folder / export
        target.unlink(missing_ok=True)
        if words[-1] == '-o':
            words += [target.name]
        done = subprocess.run([self.cli, *words, '--for', audience, self.file.name],
                              cwd=self.folder, capture_output=True, check=False)
        made = target.read_bytes() if target.exists() else done.stdout
        return made, done.stderr, done.returncode

    def compare(self, other, audience):
        """What an audience is told of two versions that differ in nothing but their secrets."""
        done = subprocess.run([self.cli, 'diff', '--for', audience, self.file, other.file],
                              capture_output=True, check=False, text=True)
        return done.stdout + done.stderr if done.returncode else ''


def unpacked(data):
    """The bytes, and what is packed in them."""
    yield data
    if data.startswith(b'PK'):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in package.namelist():
                yield name.encode() + b'\n' + package.read(name)
    for found in re.finditer(rb'stream\r?\n(.*?)endstream', data, re.S):
        try:
            yield zlib.decompressobj().decompress(found.group(1))
        except zlib.error:
            pass
    if data.startswith(b'\x89PNG'):
        at, packed = 8, b''
        while at < len(data):
            length = int.from_bytes(data[at:at + 4], 'big')
            if data[at + 4:at + 8] == b'IDAT':
                packed += data[at + 8:at + 8 + length]
            at += 12 + length
        yield zlib.decompress(packed)


def words_of_pdf(data):
    done = subprocess.run(['pdftotext', '-', '-'], input=data, capture_output=True, check=False)
    return done.stdout


STEM = 'quetzal'


def stems():
    """The beginning of every secret word, in each way in which it could be written."""
    plain = STEM.encode()
    yield plain
    yield STEM.encode('utf-16-le')
    yield STEM.encode('utf-16-be')
    yield plain.hex().encode()
    for before in range(3):
        # Three bytes become four letters, so a word may begin at three places in them.
        yield base64.b64encode(b'-' * before + plain)[4 if before else 0:8]


def numbers_in(data):
    return set(re.findall(rb'[0-9]+\.[0-9]+', data))


def words_in(data, hay):
    """What a person reads: in a picture a coordinate may look like any number."""
    if data.startswith(b'%PDF'):
        return words_of_pdf(data)
    if data.startswith(b'\x89PNG'):
        return b''
    is_markup = b'<svg' in hay or data.startswith(b'PK')
    return b'\n'.join(re.findall(rb'>([^<]+)<', hay)) if is_markup else hay


def is_number_in(secret, exact, read):
    plain = secret.lstrip('-').encode()
    return plain in exact or f'{abs(float(secret)):.6g}'.encode() in read


def finds(secrets, data):
    """The secrets that stand in what was made."""
    hay = b'\n'.join(unpacked(data))
    read = words_in(data, hay)
    hay += read
    found = []
    if any(stem in hay for stem in stems()):
        found = [secret for secret in secrets
                 if secret.startswith(STEM) and secret.encode() in hay] or [STEM]
    exact, rounded = numbers_in(hay), numbers_in(read)
    return found + [secret for secret in secrets
                    if not secret.startswith(STEM) and is_number_in(secret, exact, rounded)]


def tell(ok, number, text):
    print(f'{"ok" if ok else "not ok"} {number} - {text}', flush=True)
    return ok


def is_telling(secret):
    """Short numbers stand everywhere by chance."""
    return secret.startswith(STEM) or len(secret) >= 9


def plant(cli, writer, source, seed, folder):
    """Two scenarios that differ in nothing but their secrets."""
    folders = [folder / 'one', folder / 'two']
    for one in folders:
        one.mkdir(parents=True)
    done = subprocess.run([writer, source, str(seed), *(one / 'talks.sulh' for one in folders)],
                          check=True, capture_output=True, text=True)
    secrets = [line.split('\t') for line in done.stdout.splitlines()]
    return [Trial(cli, one, [pair[i] for pair in secrets]) for i, one in enumerate(folders)]


def check(cli, writer, source, seed, folder, problems):
    first, second = plant(cli, writer, source, seed, folder)
    first.write_bare()
    second.write_bare()
    n_made = 0
    for audience in first.audiences():
        differs = first.compare(second, audience)
        if differs:
            problems.append(f'{Path(source).stem} {seed}, for {audience}: {differs}')
        for export in EXPORTS:
            made, said, code = first.make(export, audience)
            again, said_again, code_again = second.make(export, audience)
            where = f'{Path(source).stem} {seed}, {export} for {audience}'
            n_made += bool(made)
            problems += [f'{where}: {secret}' for secret in finds(first.secrets, made + said)]
            if (made, said, code) != (again, said_again, code_again):
                problems.append(f'{where}: other secrets make another file')
    return first.secrets, n_made


def main():
    full = '--full' in sys.argv
    if full:
        EXPORTS.update(MORE_EXPORTS)
    cli, writer, *sources = [word for word in sys.argv[1:] if word != '--full']
    sources = [(source, seed) for source in sources for seed in range(1, 6 if full else 2)]
    sources += [('random', seed) for seed in range(1, 60 if full else 3)]
    good = True
    print(f'1..{len(sources) + 1}')
    with tempfile.TemporaryDirectory() as name:
        for number, (source, seed) in enumerate(sources, 1):
            problems = []
            secrets, n_made = check(cli, writer, source, seed, Path(name) / str(number), problems)
            for problem in problems[:20]:
                print('#', problem)
            good &= tell(not problems and len(secrets) > 20 and n_made > 3, number,
                         f'{len(secrets)} secrets are in none of {n_made} files of '
                         f'{Path(source).stem} {seed}')
        # A search that finds nothing proves nothing: the team's own files hold them.
        trial = plant(cli, writer, sources[0][0], 1, Path(name) / 'own')[0]
        text = trial.secrets
        found = finds(text, trial.make('scenario', 'team')[0])
        drawn = finds(text, trial.make('timeline.pdf', 'team')[0])
        slides = [finds(text, trial.make(name, 'team')[0]) for name in ('slides.odp', 'slides.pptx')]
        trial.write_bare()
        told = finds(text, trial.make('difference', 'team')[0])
        good &= tell(len(found) == len(text) and len(drawn) > 0 and len(told) > 0
                     and all(slides),
                     len(sources) + 1,
                     f'the team\'s scenario holds {len(found)} of {len(text)}, its chart '
                     f'{len(drawn)}, its slides {len(slides[0])} and {len(slides[1])}, and its differences '
                     f'{len(told)}')
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
