#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays graphs out with Sulh, Graphviz and igraph in one run and says how they compare.

    bench-layout.py BENCH-LAYOUT [FOLDER]

FOLDER holds public networks in the formats they were published in; without it only graphs made
here are laid out. A peer that is not installed is left out. Quality is measured by the program
BENCH-LAYOUT from the definitions, the same for all. Times are of the processor, in ms.
"""
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

try:
    import igraph
except ImportError:
    igraph = None

PROGRAM = sys.argv[1]
FOLDER = sys.argv[2] if len(sys.argv) > 2 else None
WORK = tempfile.mkdtemp()
HEADINGS = (['a', 'b'], ['from', 'to'])


def simplify(pairs):
    """The largest component, as edges between 0 and n-1."""
    near = defaultdict(set)
    for a, b in pairs:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    best, seen = [], set()
    for start in near:
        if start in seen:
            continue
        component, queue = [], [start]
        seen.add(start)
        while queue:
            node = queue.pop()
            component.append(node)
            for other in near[node] - seen:
                seen.add(other)
                queue.append(other)
        if len(component) > len(best):
            best = component
    names = sorted(best)
    number = {name: i for i, name in enumerate(names)}
    edges = sorted({tuple(sorted((number[a], number[b]))) for a in names for b in near[a]})
    return names, edges


def read(path):
    text = open(path, encoding='utf-8-sig').read()
    if path.endswith('.gml'):
        found = re.findall(r'edge\s*\[\s*source\s+(\d+)\s+target\s+(\d+)', text)
    elif path.endswith('.gexf'):
        found = re.findall(r'<edge\b[^>]*?source="([^"]+)"[^>]*?target="([^"]+)"', text)
    else:
        rows = [line.replace(',', ' ').replace('\t', ' ').split() for line in text.splitlines()]
        found = [row[:2] for row in rows if len(row) > 1 and row[:2] not in HEADINGS]
    return simplify([tuple(pair) for pair in found])[1]


def windows():
    rows = [line.split() for line in open(os.path.join(FOLDER, 'cow-signed-1946-1972.tsv'))]
    rows = [row for row in rows if row and row[0][0].isdigit()]
    result = []
    for window in sorted({row[0] for row in rows}):
        result.append(simplify([(row[1], row[2]) for row in rows if row[0] == window]))
    return result


def make(n, m, seed):
    """Groups that hang together: most edges inside a group, as between states or people."""
    chance = random.Random(seed)
    groups = max(2, n // 12)
    pairs = {(i, chance.randrange(i)) for i in range(1, n)}
    while len(pairs) < m:
        a = chance.randrange(n)
        b = chance.randrange(n)
        if a > b and (a % groups == b % groups or chance.random() < 0.15):
            pairs.add((a, b))
    return simplify(pairs)[1]


def count(edges):
    return 1 + max(max(edge) for edge in edges)


def write_graph(n, edges, name='graph'):
    path = os.path.join(WORK, name)
    with open(path, 'w') as out:
        out.write(f'{n} {len(edges)}\n' + ''.join(f'{a} {b}\n' for a, b in edges))
    return path


def write_places(places, name='places'):
    path = os.path.join(WORK, name)
    with open(path, 'w') as out:
        out.write(''.join(f'{x!r} {y!r}\n' for x, y in places))
    return path


def run(*arguments):
    lines = subprocess.run([PROGRAM, *arguments], check=True, capture_output=True,
                           text=True).stdout.split('\n')
    return lines


def measure(n, edges, places):
    words = run('measure', write_graph(n, edges), write_places(places))[0].split()
    return float(words[0]), int(words[1]), int(words[2]), float(words[3]), float(words[4])


def ours(how, n, edges):
    lines = run('find', how, write_graph(n, edges))
    return float(lines[0]), [tuple(map(float, line.split())) for line in lines[1:] if line]


def settle(n, edges, places, anchor):
    lines = run('settle', str(anchor), write_graph(n, edges), write_places(places))
    return float(lines[0]), [tuple(map(float, line.split())) for line in lines[1:] if line]


def call_neato(n, edges, options, places=None):
    text = 'graph {\n'
    for i in range(n):
        where = '' if places is None or math.isnan(places[i][0]) else \
            f' [pos="{places[i][0] * 72},{places[i][1] * 72}"]'
        text += f'{i}{where}\n'
    text += ''.join(f'{a} -- {b}\n' for a, b in edges) + '}\n'
    start = os.times()
    result = subprocess.run(['neato', '-Tplain', *options], input=text, capture_output=True,
                            text=True, check=True).stdout
    used = os.times()
    spent = (used.children_user + used.children_system
             - start.children_user - start.children_system)
    found = {}
    for line in result.split('\n'):
        if line.startswith('node '):
            words = line.split()
            found[int(words[1])] = (float(words[2]), float(words[3]))
    return spent * 1000, [found[i] for i in range(n)]


def neato(n, edges, places=None):
    """Processor time of the whole program, less that of reading and writing the same graph."""
    times, nothing = [], []
    for _ in range(5):
        spent, found = call_neato(n, edges, [], places)
        times.append(spent)
        nothing.append(call_neato(n, edges, ['-n2'], found)[0])
    return max(0.1, sorted(times)[2] - sorted(nothing)[2]), found


def sfdp(n, edges):
    spent, found = call_neato(n, edges, ['-Ksfdp'])
    return max(0.1, spent - call_neato(n, edges, ['-n2'], found)[0]), found


def kamada(n, edges, places=None):
    graph = igraph.Graph(n=n, edges=edges)
    times = []
    for _ in range(5):
        start = time.process_time()
        layout = graph.layout_kamada_kawai(seed=places) if places else graph.layout_kamada_kawai()
        times.append((time.process_time() - start) * 1000)
    return sorted(times)[2], [tuple(place) for place in layout]


def fruchterman(n, edges):
    random.seed(1)
    graph = igraph.Graph(n=n, edges=edges)
    start = time.process_time()
    layout = graph.layout_fruchterman_reingold()
    return (time.process_time() - start) * 1000, [tuple(place) for place in layout]


def has_neato():
    try:
        subprocess.run(['neato', '-V'], capture_output=True, check=True)
        return True
    except OSError:
        return False


PEERS = ([('neato', neato), ('sfdp', sfdp)] if has_neato() else []) \
    + ([('igraph KK', kamada), ('igraph FR', fruchterman)] if igraph else [])


def compare(name, edges):
    n = count(edges)
    print(f'\n{name}: {n} nodes, {len(edges)} edges')
    print(f'  {"":16}{"ms":>10}{"stress":>10}{"crossings":>11}{"overlaps":>10}')
    rows = {}
    methods = [('Sulh quick', lambda *g: ours('quick', *g))]
    if n <= 100:
        methods.append(('Sulh careful', lambda *g: ours('careful', *g)))
    for label, method in methods + PEERS:
        spent, places = method(n, edges)
        rows[label] = (spent, *measure(n, edges, places))
        print(f'  {label:16}{spent:10.2f}{rows[label][1]:10.4f}{rows[label][2]:11}{rows[label][3]:10}')
    again = ours('careful' if n <= 100 else 'quick', n, edges)[1]
    print(f'  P1.8 the same bits twice: {"yes" if again == ours("careful" if n <= 100 else "quick", n, edges)[1] else "NO"}')
    peers = [rows[label] for label, _ in PEERS]
    if not peers:
        return
    quick = rows['Sulh quick']
    least = min(row[1] for row in peers)
    print('  P1.1 ' + ', '.join(
        f'{quick[0] / rows[label][0]:.3f} x {label}' for label in ('igraph KK', 'neato')
        if label in rows) + f', stress {quick[1] / least:.3f} x the best peer'
        + ' (0.1, 0.067, 1.01)')
    if 'Sulh careful' in rows:
        careful = rows['Sulh careful']
        print(f'  P1.2 {careful[0]:.0f} ms, crossings {careful[2] / max(1, min(r[2] for r in peers)):.3f}'
              f' x the fewest, stress {careful[1] / least:.3f} x the lowest, overlaps {careful[3]}'
              ' (50, 0.92, 1.06, 0)')


LARGE_PEERS = ([('sfdp', sfdp)] if has_neato() else []) + ([('igraph FR', fruchterman)] if igraph else [])


def compare_large(name, edges):
    """Thousands of nodes: peers by stress need a minute and more, so they are those by force."""
    n = count(edges)
    print(f'\n{name}: {n} nodes, {len(edges)} edges')
    print(f'  {"":16}{"ms":>10}{"stress":>10}{"crossings":>11}{"overlaps":>10}{"beside":>9}')
    rows = {}
    methods = [
        ('Sulh sketch', lambda *g: ours('sketch', *g)),
        ('Sulh by ties', lambda *g: ours('quick', *g)),
        ('Sulh clusters', lambda *g: ours('clusters', *g)),
    ]
    for label, method in methods + LARGE_PEERS:
        spent, places = method(n, edges)
        row = rows[label] = (spent, *measure(n, edges, places))
        print(f'  {label:16}{spent:10.1f}{row[1]:10.4f}{row[2]:11}{row[3]:10}{row[5]:9.4f}')
    peers = [rows[label] for label, _ in LARGE_PEERS]
    if not peers:
        return
    ties, clusters = rows['Sulh by ties'], rows['Sulh clusters']
    print(f'  P1.3 first {rows["Sulh sketch"][0] / peers[0][0]:.3f} x {LARGE_PEERS[0][0]}, '
          f'final {ties[0] / peers[0][0]:.3f} x, '
          f'stress {ties[1] / min(row[1] for row in peers):.3f} x the lowest (0.1, 1, below 1)')
    print(f'  P1.4 {clusters[0] / peers[0][0]:.3f} x {LARGE_PEERS[0][0]}, '
          f'crossings {clusters[2] / min(row[2] for row in peers):.3f} x the fewest, '
          f'beside {clusters[5] / max(row[5] for row in peers):.3f} x the most (1.5, 1.1, 0.9)')


def align(old, new):
    """The new places turned, moved, mirrored and scaled to lie as near to the old as can be."""
    best = None
    for mirror in (1, -1):
        a = [complex(*p) for p in old]
        b = [complex(mirror * x, y) for x, y in new]
        mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
        norm = sum(abs(q - mean_b) ** 2 for q in b)
        factor = sum((q - mean_b).conjugate() * (p - mean_a) for p, q in zip(a, b)) / norm
        fitted = [factor * (q - mean_b) + mean_a for q in b]
        miss = sum(abs(p - q) for p, q in zip(a, fitted)) / len(a)
        best = miss if best is None else min(best, miss)
    return best


def movement(names, places, old_names, old_places, length):
    old = dict(zip(old_names, old_places))
    staying = [(old[name], place) for name, place in zip(names, places) if name in old]
    return align([pair[0] for pair in staying], [pair[1] for pair in staying]) / length


def start_from(names, old_names, old_places):
    old = dict(zip(old_names, old_places))
    return [old.get(name, (math.nan, math.nan)) for name in names]


def animate(label, scratch, step, graphs):
    """Window after window from the places before: movement, stress, time."""
    moved, stress, spent_all, last = [], [], [], None
    for names, edges in graphs:
        n = len(names)
        if last is None:
            spent, places = scratch(n, edges)
        else:
            spent, places = step(n, edges, start_from(names, *last))
        quality = measure(n, edges, places)
        if last is not None:
            moved.append(movement(names, places, *last, quality[3]))
            spent_all.append(spent)
        stress.append(quality[0])
        last = names, places
    mean = sum(moved) / len(moved)
    print(f'  {label:28}{mean:8.3f}{max(moved):9.3f}{sum(stress) / len(stress):9.4f}'
          f'{sum(spent_all) / len(spent_all):9.2f}')
    return mean, sum(stress) / len(stress)


def animate_all(title, graphs, goal):
    print(f'\n{title}')
    print(f'  {"":28}{"moved":>8}{"most":>9}{"stress":>9}{"ms":>9}')
    quick = lambda n, edges: ours('quick', n, edges)
    scratch = animate('Sulh from scratch', quick, lambda n, edges, _: quick(n, edges), graphs)
    for anchor in (0, 0.3):
        warm = animate(f'Sulh settled, anchor {anchor}', quick,
                       lambda n, edges, places: settle(n, edges, places, anchor), graphs)
        ratio = f', stress {warm[1] / scratch[1]:.3f} x from scratch'
        if has_neato() and anchor == 0:
            peer = animate('neato from old places', neato, neato, graphs)
            ratio = f'movement {warm[0] / peer[0]:.3f} x neato' + ratio
        print(f'  {goal}: {ratio.lstrip(", ")}')


def one_more(edges, seed):
    """The graph without its last nodes, then with one more each time."""
    n = count(edges)
    graphs = []
    for k in range(n - 6, n + 1):
        inside = [pair for pair in edges if max(pair) < k]
        names, kept = simplify(inside)
        graphs.append((names, kept))
    return graphs


def main():
    for n, m, seed in ((30, 70, 1), (30, 90, 2), (80, 160, 3), (80, 250, 4), (300, 1200, 5)):
        compare(f'made here, {n}, seed {seed}', make(n, m, seed))
    compare_large('made here, 1600, seed 6', make(1600, 4000, 6))
    animate_all('One node added, made here, 80 nodes (moved: in edge lengths)',
                one_more(make(80, 250, 5), 5), 'P1.6 (0.1; 1.04)')
    if not FOLDER:
        return
    for name in ('highlandtribes.csv', 'karate.gml', 'les-miserables.gexf', 'congress.csv',
                 'celegansneural.gml'):
        compare(name, read(os.path.join(FOLDER, name)))
    for name in ('advogato-2000-08-11.tsv', 'soc-sign-bitcoinalpha.csv', 'power-grid.gml'):
        compare_large(name, read(os.path.join(FOLDER, name)))
    animate_all('States from 1946 to 1972, 24 windows (moved: in edge lengths)', windows(),
                'P1.5 (0.85; 1.05)')


main()
