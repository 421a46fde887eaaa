#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fuzzes one target for an hour, and says what came of it. Needs clang.

Usage: fuzz.py [--minutes N] [--folder FOLDER] TARGET

TARGET is one of load, source, plan, journal and seal. It is built in build-fuzz, with the sanitizers for
addresses and undefined behaviour, and begins with its corpus in tests/fuzz. What it finds out
stays in build-fuzz and is begun with the next time. A fault, more than 512 MB or more than a
second for one input end it; the input is kept. An input that took longer is tried again by itself
first, and then the time of the processor counts, since a busy machine makes any input slow.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ('tests/xml/samples', 'data/examples')
# What each target begins with besides the folder of its name. Those that begin with scenarios have
# words to try too: those of XML from a file, those of the format from its schema.
TARGETS = {'load': SCENARIOS, 'source': SCENARIOS, 'plan': SCENARIOS, 'journal': (), 'seal': ()}
# Larger inputs are slow, and nothing in them is more likely to be at fault than in small ones.
MOST_LENGTH = 10_000  # bytes
MOST_MEMORY = 512  # MB
MOST_TIME = 1  # seconds of a processor, for one input
PATIENCE = 20  # seconds after which it is ended
TIMED_OUT = 70  # what the fuzzer answers with then
ENVIRONMENT = {
    **os.environ,
    # Freed memory that is kept to find uses of it counts as memory of the target.
    'ASAN_OPTIONS': 'detect_leaks=1:quarantine_size_mb=32:allocator_may_return_null=1',
    'UBSAN_OPTIONS': 'print_stacktrace=1:halt_on_error=1',
    'LSAN_OPTIONS': f'suppressions={ROOT}/tests/lsan.supp:print_suppressions=0',
    'G_DEBUG': 'fatal-criticals',
}


def build(folder, target):
    """The fuzzer, made anew where its sources changed."""
    if not (folder / 'build.ninja').exists():
        options = ['-Db_sanitize=address,undefined', '-Db_lundef=false', '--optimization=2',
                   '-Dc_args=-fsanitize=fuzzer-no-link']
        subprocess.run(['meson', 'setup', folder, *options], cwd=ROOT, check=True,
                       env={**os.environ, 'CC': 'clang'}, stdout=subprocess.DEVNULL)
    program = f'tests/fuzz/fuzz-{target}'
    subprocess.run(['ninja', '-C', folder, program], check=True, stdout=subprocess.DEVNULL)
    return folder / program


def write_words(path):
    """A dictionary for targets that read scenarios."""
    schema = (ROOT / 'data/scenario.rng').read_text(encoding='utf-8')
    words = re.findall(r'<(?:element|attribute) name="(.+?)"|<value>(.+?)</value>', schema)
    lines = sorted({f'"{name or value}"' for name, value in words})
    fixed = (ROOT / 'tests/fuzz/xml.dict').read_text(encoding='utf-8')
    path.write_text('\n'.join(lines) + '\n' + fixed, encoding='utf-8')


def gather_seeds(target, path):
    """All that a target begins with, in one folder."""
    path.mkdir(parents=True, exist_ok=True)
    for source in (f'tests/fuzz/{target}', *TARGETS[target]):
        for file in (ROOT / source).iterdir():
            if file.stat().st_size <= MOST_LENGTH:
                shutil.copy(file, path)


def run(command, log):
    """Runs the fuzzer; answers what it answered and what it printed."""
    with subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
                          errors='replace') as process, open(log, 'a', encoding='utf-8') as file:
        lines = []
        for line in process.stderr:
            file.write(line)
            file.flush()
            lines.append(line)
    return process.returncode, ''.join(lines)


def last(pattern, text):
    """The last number that follows a pattern in a text, or 0."""
    numbers = re.findall(pattern + r'\s*(\d+)', text)
    return int(numbers[-1]) if numbers else 0


def is_long(path):
    """Whether the fuzzer kept an input because it took long, and not for what it did."""
    return re.search(r'-(timeout|slow-unit)-', path.name) is not None


def is_slow(program, path, log):
    """Whether an input that took long takes more time of a processor than it may; if not, the file
    is removed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run([program, f'-timeout={10 * PATIENCE}', f'-rss_limit_mb={MOST_MEMORY}', path], log)
    if resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before > MOST_TIME:
        return True
    path.unlink()
    return False


def fuzz(target, folder, seconds):
    """Fuzzes a target for some seconds. Returns whether nothing is wrong, and a line of figures."""
    program = build(folder, target)
    seeds, finds = folder / 'seeds' / target, folder / 'finds' / target
    words, faults = folder / 'scenario.dict', folder / 'faults'
    log = folder / f'{target}.log'
    for path in finds, faults:
        path.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    gather_seeds(target, seeds)
    options = [f'-rss_limit_mb={MOST_MEMORY}', f'-timeout={PATIENCE}',
               f'-report_slow_units={MOST_TIME}', f'-max_len={MOST_LENGTH}', '-print_final_stats=1',
               f'-artifact_prefix={faults}/{target}-']
    if TARGETS[target]:
        write_words(words)
        options.append(f'-dict={words}')
    start = time.monotonic()
    executions, edges, all_edges, memory, excused, status = 0, 0, 0, 0, 0, 0
    while status == 0 and (left := int(seconds - (time.monotonic() - start))) > 0:
        status, text = run([program, *options, f'-max_total_time={left}', finds, seeds], log)
        executions += last('number_of_executed_units:', text)
        edges = max(edges, last(' cov:', text))
        all_edges = last(r'Loaded \d+ modules\s+\(', text) or all_edges
        memory = max(memory, last('peak_rss_mb:', text))
        long = [path for path in faults.glob(f'{target}-*') if is_long(path)]
        slow = [path for path in long if is_slow(program, path, log)]
        excused += len(long) - len(slow)
        if status == TIMED_OUT and not slow:
            status = 0
        if slow:
            status = TIMED_OUT
    taken = time.monotonic() - start
    return status == 0, (
        f'{target}: {executions:,} inputs in {taken:,.0f} s, {executions / taken:,.0f} a second, '
        f'{edges:,} of {all_edges:,} edges, at most {memory} MB, {excused} slow only on a busy machine'
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--minutes', type=float, default=60)
    parser.add_argument('--folder', type=Path, default=ROOT / 'build-fuzz')
    parser.add_argument('target', choices=TARGETS)
    arguments = parser.parse_args()
    is_well, figures = fuzz(arguments.target, arguments.folder.resolve(), arguments.minutes * 60)
    print(figures)
    if not is_well:
        print(f'It found a fault: see {arguments.folder}/{arguments.target}.log and the folder '
              'faults beside it.')
    return 0 if is_well else 1


if __name__ == '__main__':
    sys.exit(main())
