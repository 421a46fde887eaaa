#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An SVG looks the same in librsvg and in Inkscape: at most one pixel in a hundred is another.

Usage: test_svg_engines.py SULH_CLI EXAMPLE...

Every chart of each example, in English and in Urdu; with SULH_SVG_ALL set, in all four languages
and three styles. A pixel is another where a channel differs by more than a tenth, which leaves out
how edges are smoothed. Skipped without Inkscape, which is too large to install for each run.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MOST = 0.01
FUZZ = '10%'
TOOLS = ['inkscape', 'rsvg-convert', 'compare']


def list_charts(cli):
    said = subprocess.run([cli, 'draw', '--help'], check=True, capture_output=True, text=True,
                          env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en')).stdout
    listed = said.split('Charts:\n')[1].split('\n\n')[0]
    return [name for name in re.findall(r'^  ([a-z-]+) ', listed, re.M) if name != 'slides']


def draw(cli, example, folder, charts):
    """All pictures of an example; returns their paths."""
    languages = ['en', 'ur', 'fa', 'ar'] if 'SULH_SVG_ALL' in os.environ else ['en', 'ur']
    styles = ['light', 'dark', 'print'] if 'SULH_SVG_ALL' in os.environ else ['light']
    paths = []
    for chart in charts:
        for language in languages:
            for style in styles:
                path = folder / f'{Path(example).stem}-{chart}-{language}-{style}.svg'
                subprocess.run([cli, 'draw', example, '--chart', chart, '--language', language,
                                '--style', style, '-o', path], check=True, capture_output=True)
                paths.append(path)
    return paths


def measure(path):
    """The share of pixels in which the two differ."""
    one, two = path.with_suffix('.rsvg.png'), path.with_suffix('.png')
    subprocess.run(['rsvg-convert', path, '-o', one], check=True, capture_output=True)
    size = subprocess.run(['identify', '-format', '%w %h\n', one, two], check=True,
                          capture_output=True, text=True).stdout
    width, height, *other = map(int, re.findall(r'\d+', size))
    if other != [width, height]:
        return 1
    said = subprocess.run(['compare', '-metric', 'AE', '-fuzz', FUZZ, one, two, 'null:'],
                          check=False, capture_output=True, text=True).stderr
    return float(said.split()[0]) / (width * height)


def main():
    cli, *examples = sys.argv[1:]
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print(f'1..0 # SKIP {missing[0]} is not installed')
        return 0
    charts = list_charts(cli)
    results = []
    for example in examples:
        with tempfile.TemporaryDirectory() as name:
            paths = draw(cli, example, Path(name), charts)
            subprocess.run(['inkscape', '--export-type=png', *paths], check=True,
                           capture_output=True, env=dict(os.environ, HOME=name))
            results += [(path.stem, measure(path)) for path in paths]
    print(f'1..{len(results)}')
    for number, (name, share) in enumerate(results, 1):
        print('ok' if share <= MOST else 'not ok', number, '-', name, f'{100 * share:.2f} % of pixels')
    worst = max(results, key=lambda result: result[1])
    print(f'# the most: {worst[0]}, {100 * worst[1]:.2f} %')
    return any(share > MOST for _, share in results)


if __name__ == '__main__':
    sys.exit(main())
