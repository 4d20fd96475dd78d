# SPDX-License-Identifier: GPL-3.0-or-later
"""What all figures share: samples, costs of programs, runs in turns, and a line for what came out."""
import functools
import hashlib
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
import typing

RUNS = 9
MOST_SPREAD = 0.15
PATIENCE = 900  # seconds for one program
SEED = '1'
DAY = '2026-11-22'
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# What a sample comes out of: while these stay the same, so does it.
SAMPLE_SOURCES = ['resources/sql/*', 'src/app/fb-sample*', 'src/base/*', 'src/domain/*', 'src/store/*',
                  'src/exchange/fb-export*', 'src/exchange/fb-xml-out*', 'src/exchange/fb-signature*',
                  'data/catalogue.fbx.xml', 'tests/bench/kit.py']
ENVIRONMENT = {**os.environ, 'FOOTBRIDGE_TODAY': DAY, 'LC_ALL': 'C.UTF-8'}
FIGURES = {}


class Cost(typing.NamedTuple):
    """What a job took, in seconds by the clock and of the processor; memory is the same in both, in MiB."""
    clock: float
    processor: float

    def __add__(self, other):
        return Cost(self.clock + other.clock, self.processor + other.processor)

    def __truediv__(self, number):
        return Cost(self.clock / number, self.processor / number)


def alike(number):
    """The cost where there is one number: of memory, or of a program that counted itself."""
    return Cost(number, number)


def figure(name, **limits):
    """Registers a function that, given the bench, gives the runs of a figure: ours and theirs, in turns."""
    def register(measure):
        FIGURES[name] = functools.partial(run_figures, [Figure(name, **limits)], measure)
        return measure
    return register


class Figure(typing.NamedTuple):
    """A figure's name, its limits, and how to write it."""
    name: str
    most: float
    aim: float
    unit: str = 's'
    scale: float = 1  # from seconds, or MiB, to the unit
    is_difference: bool = False
    measures: tuple = ('clock', 'processor')

    def relate(self, ours, theirs):
        return ours - theirs if self.is_difference else ours / theirs

    def write(self, number):
        if self.is_difference:
            return f'{number:+.1f} {self.unit}'
        return f'{number:.2f} x' if number >= 0.1 else f'1/{1 / number:.0f}'


def spread_of(values):
    """How far the middle half lies apart, as a part of the median."""
    if len(values) < 2:
        return 0
    low, middle, high = statistics.quantiles(values, n=4)
    return (high - low) / middle


def run_figures(figures, measure, bench):
    """Takes runs (ours, and theirs for each figure) until there are no more, or somebody stops us."""
    runs = []
    try:
        for run in measure(bench):
            runs.append(run)
    finally:
        for number, figure in enumerate(figures if runs else [], 1):
            print_figure(figure, [(run[0], run[number]) for run in runs], not sys.exc_info()[0])


def print_figure(figure, runs, is_whole):
    """One line: by the clock, or by the processor where the clock spread too far."""
    for measure in figure.measures:
        sides = [[getattr(run[side], measure) for run in runs] for side in (0, 1)]
        spread = max(map(spread_of, sides))
        if spread <= MOST_SPREAD:
            break

    middle = [statistics.median(side) for side in sides]
    result = figure.relate(*middle)
    remarks = [measure] if len(figure.measures) > 1 else list(figure.measures)
    if spread > MOST_SPREAD:
        remarks.append(f'VOID: spread {spread:.0%}')
    if not is_whole:
        remarks.append(f'stopped after {len(runs)} runs')
    if result > figure.most:
        remarks.append('MISSED')
    texts = [f'{number * figure.scale:.3g} {figure.unit}' for number in middle]
    print(f'{figure.name:<22}{texts[0]:>12}{texts[1]:>12}{figure.write(result):>12}   at most '
          f'{figure.write(figure.most)}, aim {figure.write(figure.aim)}   {", ".join(remarks)}', flush=True)


def in_turns(*jobs, runs=RUNS):
    """Runs of all jobs; the first one goes last every other time."""
    for turn in range(runs):
        order = jobs if turn % 2 == 0 else jobs[::-1]
        costs = [job() for job in order]
        yield costs if turn % 2 == 0 else costs[::-1]


class Bench:
    """A folder with samples, and the programs to try on them."""

    def __init__(self, build):
        build = build.resolve()
        self.cli = build / 'src/footbridge-cli'
        self.tools = build / 'tests/bench'
        # On a disk, as /tmp may be memory. What is here before is used again if it would come out the same.
        self.folder = build / 'bench'
        stamp = self.folder / 'stamp'
        if not stamp.is_file() or stamp.read_text() != self.digest():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir()
            stamp.write_text(self.digest())

    @staticmethod
    @functools.cache
    def digest():
        digest = hashlib.sha256()
        for pattern in SAMPLE_SOURCES:
            for path in sorted(ROOT.glob(pattern)):
                digest.update(path.read_bytes())
        return digest.hexdigest()

    def path(self, name):
        return str(self.folder / name)

    def made(self, name, make):
        """The path of a file of the folder, which make (path) makes where it is not there.

        What was made beside it comes along, and first: a large export has its signature there.
        """
        path = self.folder / name
        if not path.exists():
            part = self.folder / ('part-' + name)
            remove_files(part)
            make(part)
            for beside in self.folder.glob(part.name + '?*'):
                beside.rename(self.folder / beside.name.removeprefix('part-'))
            part.rename(path)
        return str(path)

    def sample(self, size):
        """The path of a workspace filled with the sample of that size."""
        return self.made(size + '.footbridge', lambda path: self.run(
            self.cli, 'sample', path, '--size', size, '--seed', SEED, '--on', DAY))

    def exported(self, size):
        return self.made(size + '.fbx.xml', lambda path: self.run(self.cli, 'export', self.sample(size), path, '--plain', 'bench'))

    def empty(self):
        """The path of a new workspace."""
        path = self.folder / 'new.footbridge'
        remove_files(path)
        self.run(self.cli, 'new', path)
        return str(path)

    def count_records(self, size):
        with sqlite3.connect(self.sample(size)) as database:
            return sum(database.execute(f'SELECT count(*) FROM {table}').fetchone()[0]
                       for table in record_tables(database))

    def run(self, *command, **options):
        """Runs a program and returns what it cost."""
        return self.measure(*command, **options)[0]

    @staticmethod
    def measure(*command, output=None, environment=None):
        """What a program cost, and the most memory it had, in MiB. What it prints goes to a file, or nowhere."""
        os.sync()
        with open(output or os.devnull, 'wb') as stream:
            start = time.perf_counter()
            process = subprocess.Popen([str(part) for part in command], stdout=stream,
                                       env={**ENVIRONMENT, **(environment or {})})
            late = threading.Timer(PATIENCE, process.kill)
            late.start()
            _, status, usage = os.wait4(process.pid, 0)
            clock = time.perf_counter() - start
            late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, command)
        return Cost(clock, usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024

    @staticmethod
    def ask(*command, environment=None):
        """What a program printed."""
        return subprocess.run([str(part) for part in command], check=True, text=True, stdout=subprocess.PIPE,
                              timeout=PATIENCE, env={**ENVIRONMENT, **(environment or {})}).stdout


def remove_files(path):
    """A database, and what lies beside it."""
    for old in path.parent.glob(path.name + '*'):
        old.unlink()
    for old in path.parent.glob(f'.{path.name}*'):
        old.unlink()


def record_tables(database):
    return [name for name, in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%revision%' ORDER BY rowid")]
