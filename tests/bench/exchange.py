# SPDX-License-Identifier: GPL-3.0-or-later
"""Import and export: how long, and in how much memory."""
import csv
import pathlib
import re
import sqlite3
import subprocess

import kit

MEMORY_RUNS = 3


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
    tables = kit.record_tables(database)
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


@kit.figure('import', most=3, aim=2)
def measure_import(bench):
    """A file into a new workspace, against reading the XML and importing the same rows."""
    file = bench.exported('network')
    schema, script = plain_import(bench, 'network')
    script_path = pathlib.Path(bench.path('import.sql'))
    script_path.write_text(script)
    plain = pathlib.Path(bench.path('plain.db'))

    def theirs():
        kit.remove_files(plain)
        subprocess.run(['sqlite3', plain], input=schema, text=True, check=True, stdout=subprocess.DEVNULL)
        return (bench.run('xmllint', '--stream', '--noout', file) +
                bench.run('sqlite3', plain, f'.read {script_path}'))

    return kit.in_turns(lambda: take_in(bench, 'network'), theirs)


def take_in(bench, size):
    file = bench.exported(size)
    return bench.run(bench.cli, 'import', bench.empty(), file)


def give_out(bench, size):
    return bench.run(bench.cli, 'export', bench.sample(size), bench.path('out.fbx.xml'), '--plain', 'bench')


@kit.figure('export', most=2, aim=1.3)
def measure_export(bench):
    """A workspace to a file, against sqlite3's dump of it."""
    workspace = bench.sample('network')

    def theirs():
        return bench.run('sqlite3', workspace, '.dump', output=bench.path('out.sql'))

    return kit.in_turns(lambda: give_out(bench, 'network'), theirs)


def measure_peaks(measure):
    return kit.in_turns(lambda: measure('network'), lambda: measure('office'), runs=MEMORY_RUNS)


@kit.figure('import memory', most=24, aim=8, unit='MiB', is_difference=True, measures=('clock',))
def measure_import_memory(bench):
    """The most memory of an import, the large sample against the small one."""
    return measure_peaks(lambda size: kit.alike(
        bench.measure(bench.cli, 'import', bench.empty(), bench.exported(size))[1]))


@kit.figure('export memory', most=24, aim=8, unit='MiB', is_difference=True, measures=('clock',))
def measure_export_memory(bench):
    return measure_peaks(lambda size: kit.alike(
        bench.measure(bench.cli, 'export', bench.sample(size), bench.path('out.fbx.xml'), '--plain', 'bench')[1]))
