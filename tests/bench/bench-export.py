#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the terminal costs beside its peers: the start, a plan, a chart in each format.

    bench-export.py SULH-CLI BENCH-EXPORT PANGO-LIMIT [ROUNDS]

A scenario of 60 steps with its plan. All commands of a table are run in turn, round after round, so
that a busy machine slows each alike; times are of the processor, whole processes, medians in ms. A
peer that is not installed is left out, with a word.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SULH, BENCH, LIMIT = (str(Path(name).resolve()) for name in sys.argv[1:4])
ROUNDS = int(sys.argv[4]) if len(sys.argv) > 4 else 7
PYTHON = '/usr/bin/python3'
STEPS = 60
WIDTH, HEIGHT = 1280, 720  # points of a picture; PNGs have one pixel for each

TIMELINE = '''
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
figure, axes = plt.subplots(figsize=(1280 / 72, 720 / 72), dpi=72)
for step in range(60):
    for side in (0, 1):
        axes.broken_barh([(step * 3, 2)], (side * 2, 1), color=('#0072b2', '#e69f00')[side])
        axes.text(step * 3, side * 2 + 1.1, f'Step {step + 1} by {"AB"[side]}', rotation=60, fontsize=7)
axes.set_title('60 steps')
figure.savefig('@')
'''

GNUPLOT = '''
set terminal @terminal
set output "@"
set title "60 steps"
set style fill solid
unset key
set xrange [-2:190]
set yrange [-1:6]
do for [i=0:59] {
  set object rectangle from i*3,0 to i*3+2,1 fc rgb "#0072b2"
  set object rectangle from i*3,2 to i*3+2,3 fc rgb "#e69f00"
  set label sprintf("Step %d by A", i+1) at i*3,1.1 rotate by 60 font ",7"
  set label sprintf("Step %d by B", i+1) at i*3,3.1 rotate by 60 font ",7"
}
plot NaN
'''

TERMINALS = {
    'pdf': 'pdfcairo size 17.8in,10in',
    'svg': f'svg size {WIDTH},{HEIGHT}',
    'png': f'pngcairo size {WIDTH},{HEIGHT}',
}


def write_scenario(path):
    step = ('<exchange id="s{0}" name="Step {0}" {1}><side giver="a" receiver="b" gives="Step {0} by A" '
            'cost="1" gain="1.6" duration="2" verification="m"/><side giver="b" receiver="a" '
            'gives="Step {0} by B" cost="1" gain="1.6" duration="2" verification="m"/></exchange>\n')
    steps = ''.join(step.format(i, f'after="s{i - 1}"' if i else '') for i in range(STEPS))
    rungs = ''.join(f'<rung exchange="s{i}"/>' for i in range(STEPS))
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<scenario version="1" id="sixty" name="60 steps">\n'
        '<party id="a" name="A"><clock rate="0.001"/></party><party id="b" name="B"/>\n'
        '<trust from="a" to="b" level="0.5"/><trust from="b" to="a" level="0.5"/>\n'
        f'<verification id="m"/>\n{steps}<plan id="p" name="All">{rungs}</plan>\n</scenario>\n',
        encoding='utf-8')


def spend(command, **how):
    """Milliseconds of the processor that a command takes, with those it starts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f'{command} answers {process.returncode}')
    return 1000 * (usage.ru_utime + usage.ru_stime)


def compare(commands):
    """Medians of each, taken in turn; the first round, in which files are found, does not count."""
    times = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            time = spend(command)
            if turn:
                times[name].append(time)
    return {name: statistics.median(taken) for name, taken in times.items()}


def has_module(name):
    return subprocess.run([PYTHON, '-c', f'import {name}'], stderr=subprocess.DEVNULL).returncode == 0


def left_out(name):
    print(f'{name} is not installed and left out')


def judge(goal, share, most):
    print(f'{goal:58} {share:6.2f}   goal {most:4.2f}   {"reached" if share <= most else "missed"}')


def measure_start(file):
    """P6.1: what a plan costs before and with the search; P6.3: a PDF beside the least for one."""
    commands = {
        'plan': [SULH, 'plan', file],
        'start': [SULH, '--version'],
        'read': [SULH, 'format', file],
        'export': [SULH, 'draw', '--plan', 'p', file, '--force', '--output', f'{file}.pdf'],
        'limit': [LIMIT, f'{file}.limit.pdf'],
    }
    if shutil.which('xmllint'):
        commands['xmllint'] = ['xmllint', '--noout', file]
    reader = 'lxml.etree' if has_module('lxml') else 'xml.etree.ElementTree'
    commands['python'] = [PYTHON, '-c', f'import {reader} as e; e.parse("{file}")']
    taken = compare(commands)
    print(f'the start, {STEPS} steps          ' + '  '.join(f'{n} {t:.1f}' for n, t in taken.items()))
    if 'xmllint' in taken:
        judge('P6.1 start, reading and writing / xmllint --noout',
              taken['read'] / taken['xmllint'], 1.5)
        judge('     the start alone / xmllint --noout', taken['start'] / taken['xmllint'], 1.5)
    else:
        left_out('xmllint')
    judge(f'P6.1 a whole plan / python3 with {reader.split(".")[0]} reading it',
          taken['plan'] / taken['python'], 0.5)
    judge('P6.3 a chart as PDF, cold / the least of Pango', taken['export'] / taken['limit'], 1.3)


def measure_format(file, kind, most_of_gnuplot):
    """P5.1 and P5.2 of one format."""
    outputs = {name: f'{file}.{name}.{kind}' for name in ('sulh', 'matplotlib', 'gnuplot')}
    commands = {'sulh': [SULH, 'draw', '--plan', 'p', '--scale', '1', file, '--force', '--output',
                         outputs['sulh']]}
    if has_module('matplotlib'):
        commands['matplotlib'] = [PYTHON, '-c', TIMELINE.replace('@', outputs['matplotlib'])]
    else:
        left_out('matplotlib')
    if shutil.which('gnuplot'):
        script = GNUPLOT.replace('@terminal', TERMINALS[kind]).replace('@', outputs['gnuplot'])
        Path(f'{file}.gnuplot').write_text(script, encoding='utf-8')
        commands['gnuplot'] = ['gnuplot', f'{file}.gnuplot']
    else:
        left_out('gnuplot')
    taken = compare(commands)
    size = {name: Path(outputs[name]).stat().st_size / 1024 for name in taken}
    print(f'{kind}, {STEPS} steps                ' + '  '.join(
        f'{name} {time:.1f} ms {size[name]:.0f} KB' for name, time in taken.items()))
    if 'matplotlib' in taken and kind != 'png':
        judge(f'P5.1 {kind} / matplotlib', taken['sulh'] / taken['matplotlib'], 1 / 15)
    if 'gnuplot' in taken:
        judge(f'P5.1 {kind} / gnuplot', taken['sulh'] / taken['gnuplot'], most_of_gnuplot)
    if 'matplotlib' in taken and kind == 'pdf':
        judge('P5.2 size of the PDF / matplotlib', size['sulh'] / size['matplotlib'], 0.8)


def measure_many(file):
    """P5.3: a hundred PDFs in one process, and one by one."""
    alone = [SULH, 'draw', '--plan', 'p', file, '--force', '--output', f'{file}.pdf']
    taken = compare({'together': [BENCH, '--many', '100', file], 'alone': alone})
    judge('P5.3 100 PDFs in one process / one by one', taken['together'] / (100 * taken['alone']), 0.2)


def main():
    with tempfile.TemporaryDirectory(prefix='sulh-bench-') as folder:
        file = str(Path(folder) / 'sixty.sulh')
        write_scenario(Path(file))
        measure_start(file)
        for kind, most in (('pdf', 0.6), ('svg', 1.0), ('png', 0.6)):
            measure_format(file, kind, most)
        measure_many(file)
        sys.stdout.flush()
        subprocess.run([BENCH, '--sizes', file], check=True)


if __name__ == '__main__':
    main()
