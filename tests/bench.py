#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures speed and memory against something fixed, in one run: machines differ and are noisy.

    bench.py BUILD-DIR [FIGURE ...]

Prints a line for each figure: its name, ours, theirs, the ratio, and what it must be at most and
ought to be. Ours and theirs run in turns, nine times; the median counts. Where the middle half of
the runs spreads over more than 15 % of it, the figure is void. Figures of memory are peaks of the
whole process, the large sample against the small one, and their difference.
"""
import argparse
import csv
import functools
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import bench_match

RUNS = 9
MEMORY_RUNS = 3
MOST_SPREAD = 0.15
SEED = '1'
DAY = '2026-11-22'
FIGURES = {}


def figure(name, most, aim):
    """Registers a function that gives the two jobs to compare: functions that take seconds."""
    def register(jobs):
        FIGURES[name] = (jobs, most, aim)
        return jobs
    return register


class Bench:
    """A folder with samples, and the programs to try on them."""

    def __init__(self, build, folder):
        self.cli = build / 'src/footbridge-cli'
        self.folder = folder

    def path(self, name):
        return str(self.folder / name)

    def run(self, *command, output=None):
        """Runs a program; what it prints goes to a file, or nowhere."""
        with open(output or os.devnull, 'wb') as stream:
            subprocess.run([str(part) for part in command], check=True, stdout=stream)

    @functools.cache
    def sample(self, size):
        """The path of a workspace filled with the sample of that size."""
        path = self.path(size + '.footbridge')
        self.run(self.cli, 'sample', path, '--size', size, '--seed', SEED, '--on', DAY)
        return path

    @functools.cache
    def exported(self, size):
        path = self.path(size + '.fbx.xml')
        self.run(self.cli, 'export', self.sample(size), path)
        return path

    def empty(self):
        """The path of a new workspace."""
        for old in self.folder.glob('new.footbridge*'):
            old.unlink()
        path = self.path('new.footbridge')
        self.run(self.cli, 'new', path)
        return path

    def seconds(self, *command, output=None):
        os.sync()
        start = time.perf_counter()
        self.run(*command, output=output)
        return time.perf_counter() - start

    def peak(self, *command):
        """The most memory that a program had, in MiB."""
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise subprocess.CalledProcessError(status, command)
        return usage.ru_maxrss / 1024


def record_tables(database):
    return [name for name, in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%revision%'"
        ' ORDER BY rowid')]


def write_csv(database, table, path):
    """The rows of a table. A file of this kind has no NULL: text is empty, and a number is 0."""
    columns = [f'ifnull ({name}, 0)' if kind == 'INTEGER' else name for name, kind in
               database.execute(f"SELECT name, type FROM pragma_table_info ('{table}')")]
    count = 0
    with open(path, 'w', newline='', encoding='utf-8') as stream:
        writer = csv.writer(stream)
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"):
            writer.writerow(row)
            count += 1
    return count


def plain_import(bench, size):
    """Writes the rows of a sample for sqlite3's .import. Returns the schema and the script.

    The schema is the shipped one. What is NULL there is empty here, so checks are off, and indexes
    that leave out NULL leave out what is empty: they hold the same entries.
    """
    database = sqlite3.connect(bench.sample(size))
    tables = record_tables(database)
    script = ['PRAGMA ignore_check_constraints = ON;']
    for table in tables:
        path = bench.path(table + '.csv')
        if write_csv(database, table, path):
            script.append(f'.import --csv {path} {table}')
    schema = ['PRAGMA journal_mode = WAL;']
    for table, sql in database.execute(
            "SELECT tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index')"
            ' AND sql IS NOT NULL ORDER BY type DESC, rowid'):
        if table in tables:
            schema.append(re.sub(r'(\w+) IS NOT NULL$', r"\1 <> ''", sql) + ';')
    return '\n'.join(schema), '\n'.join(script) + '\n'


@figure('import', most=3, aim=2)
def import_jobs(bench):
    """A file into a new workspace, against reading the XML and importing the same rows."""
    file = bench.exported('network')
    schema, script = plain_import(bench, 'network')
    script_path = pathlib.Path(bench.path('import.sql'))
    script_path.write_text(script)

    def ours():
        return bench.seconds(bench.cli, 'import', bench.empty(), file)

    def theirs():
        for old in bench.folder.glob('plain.db*'):
            old.unlink()
        path = bench.path('plain.db')
        subprocess.run(['sqlite3', path], input=schema, text=True, check=True,
                       stdout=subprocess.DEVNULL)
        return (bench.seconds('xmllint', '--stream', '--noout', file) +
                bench.seconds('sqlite3', path, f'.read {script_path}'))

    return ours, theirs


@figure('export', most=2, aim=1.3)
def export_jobs(bench):
    """A workspace to a file, against sqlite3's dump of it."""
    workspace = bench.sample('network')

    def ours():
        return bench.seconds(bench.cli, 'export', workspace, bench.path('out.fbx.xml'))

    def theirs():
        return bench.seconds('sqlite3', workspace, '.dump', output=bench.path('out.sql'))

    return ours, theirs


bench_match.register(figure)


def import_memory(bench, size):
    return bench.peak(bench.cli, 'import', bench.empty(), bench.exported(size))


def export_memory(bench, size):
    return bench.peak(bench.cli, 'export', bench.sample(size), bench.path('out.fbx.xml'))


MEMORY = {
    'import memory': (import_memory, 24, 8),
    'export memory': (export_memory, 24, 8),
}


def compare(bench, name):
    jobs, most, aim = FIGURES[name]
    ours, theirs = jobs(bench)
    times = [[], []]
    for turn in range(RUNS):
        for side in ((0, 1) if turn % 2 == 0 else (1, 0)):
            times[side].append((ours, theirs)[side]())
    middle = [statistics.median(side) for side in times]
    spread = max((quarters[2] - quarters[0]) / quarters[1]
                 for quarters in (statistics.quantiles(side, n=4) for side in times))
    print(f'{name:<16}{middle[0]:9.2f} s  {middle[1]:9.2f} s  {middle[0] / middle[1]:7.2f} x'
          f'   at most {most} x, aim {aim} x'
          + (f'   VOID: spread {spread:.0%}' if spread > MOST_SPREAD else ''), flush=True)


def compare_memory(bench, name):
    measure, most, aim = MEMORY[name]
    large, small = (statistics.median(measure(bench, size) for _ in range(MEMORY_RUNS))
                    for size in ('network', 'office'))
    print(f'{name:<16}{large:8.1f} MiB{small:8.1f} MiB {large - small:+7.1f} MiB'
          f' at most {most} MiB, aim {aim} MiB', flush=True)


def main():
    names = [*FIGURES, *MEMORY]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('figures', nargs='*', metavar='FIGURE', help=', '.join(names))
    arguments = parser.parse_args()
    unknown = set(arguments.figures) - set(names)
    if unknown:
        parser.error(f"no such figure: {', '.join(sorted(unknown))}")

    # on a disk: /tmp may be memory
    folder = pathlib.Path(tempfile.mkdtemp(prefix='bench-', dir=arguments.build))
    try:
        bench = Bench(arguments.build.resolve(), folder.resolve())
        for name in arguments.figures or names:
            (compare if name in FIGURES else compare_memory)(bench, name)
    finally:
        shutil.rmtree(folder)


if __name__ == '__main__':
    sys.exit(main())
