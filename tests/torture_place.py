# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder of a round of torture.py, and what must be true in it after every kill."""
import base64
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time

from program import BUILD, ENVIRONMENT

TOOL = BUILD / 'tests/workspace-tool'
CLI = BUILD / 'src/footbridge-cli'
WINDOW = BUILD / 'src/footbridge'
STAFF = 'S1'
# By this the programs see that a folder is carried from one computer to another.
SYNCED = '.stfolder'
BESIDE = ('-wal', '-shm', '-journal')
WRITE_VERSION = 18  # of the bytes of an SQLite file: 2 with a WAL


class Lost(AssertionError):
    """What must not happen."""


def expect(condition, problem):
    if not condition:
        raise Lost(problem)


# --- The programs ---

class Place:
    """The folder of a round: a workspace, and where the programs keep what is theirs."""

    def __init__(self, root, stock, sample='demo.footbridge', synced=False):
        self.root = root
        for name in ('docs', 'data', 'tmp', 'home'):
            (root / name).mkdir(parents=True)
        self.docs, self.home = root / 'docs', root / 'home'
        self.workspace = self.docs / 'office.footbridge'
        if synced:
            (self.docs / SYNCED).mkdir()
        if sample:
            shutil.copy(stock / sample, self.workspace)
        self.env = {**os.environ, **ENVIRONMENT, 'LC_ALL': 'C.UTF-8', 'XDG_DATA_HOME': str(root / 'data'),
                    'TMPDIR': str(root / 'tmp'), 'HOME': str(self.home)}

    def start(self, program, *words):
        return subprocess.Popen([str(word) for word in (program, *words)], env=self.env, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                start_new_session=True)

    def cli(self, *words):
        """A command that must succeed."""
        return self.done(CLI, *words)

    def done(self, *words):
        program = self.start(*words)
        out, said = program.communicate()
        expect(program.returncode == 0, f'{" ".join(map(str, words))}: {program.returncode} {said.strip()}')
        return out

    def cli_until(self, end, *words):
        """What the command printed; None where it was killed before it had ended."""
        program = self.start(*(words if words[0] == TOOL else (CLI, *words)))
        try:
            out, said = program.communicate(timeout=max(0, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.communicate()
            return None
        expect(program.returncode == 0, f'{" ".join(map(str, words))}: {program.returncode} {said.strip()}')
        return out

    def read(self, path=None):
        # Not read-only: who reads after a kill may have to recover the journal, as our programs do.
        return sqlite3.connect(path or self.workspace)


def rows(place, sql, *values, path=None):
    database = place.read(path)
    try:
        return database.execute(sql, values).fetchall()
    finally:
        database.close()


# --- What must be true after every kill ---

def check_sound(place, path=None):
    expect(rows(place, 'PRAGMA integrity_check', path=path) == [('ok',)], 'integrity_check complains')
    expect(rows(place, 'PRAGMA foreign_key_check', path=path) == [], 'a reference leads nowhere')


def stored_as_logged(value):
    if value is None:
        return None
    return base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)


def check_log(place):
    """Groups are whole, and the newest change of a field says what is stored."""
    database = place.read()
    empty = database.execute('SELECT count(*) FROM change_group WHERE id NOT IN (SELECT group_id FROM change)')
    expect(empty.fetchone() == (0,), 'a group of changes is empty')
    expect(database.execute('SELECT count(*) FROM change WHERE group_id NOT IN (SELECT id FROM change_group)')
           .fetchone() == (0,), 'a change belongs to no group')
    newest = {}
    for op, kind, record, field, value in database.execute(
            'SELECT op, kind, record_id, field, new_value FROM change ORDER BY seq'):
        if op == 'u':
            newest[kind, record, field] = value
        newest[kind, record] = op
    for key, value in newest.items():
        table = key[0].replace('-', '_')
        if len(key) == 2:
            there = database.execute(f'SELECT 1 FROM "{table}" WHERE id = ?', (key[1],)).fetchone()
            expect((there is None) == (value == 'd'), f'{key}: the log does not say what is stored')
        elif newest[key[:2]] != 'd':
            column = key[2].replace('-', '_')
            stored = database.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (key[1],)).fetchone()
            expect(stored is not None and stored_as_logged(stored[0]) == value,
                   f'{key}: “{value}” was logged, “{stored}” is stored')
    database.close()


def check_admitted(place):
    """Whoever comes next, to read or to write, is let in at once; that start sweeps."""
    person = rows(place, 'SELECT id FROM person LIMIT 1')
    expect(re.search('^integrity +ok$', place.cli('info', place.workspace), re.M), 'info does not say that all is well')
    if person:
        staff = rows(place, 'SELECT id FROM staff LIMIT 1')[0][0]
        place.cli('set', place.workspace, person[0][0], 'place=Nieuwstad', '--staff', staff)
    has_wal = place.workspace.read_bytes()[WRITE_VERSION] == 2
    expect(has_wal != (place.docs / SYNCED).exists(), 'the journal is not that of such a folder')


def check_rebuilt(place):
    copy = place.root / 'copy.footbridge'
    shutil.copy(place.workspace, copy)
    result = subprocess.run([TOOL, 'rebuilt', copy], env=place.env, capture_output=True, text=True)
    expect(result.returncode == 0, f'rebuilt: {result.stderr.strip()}')


def check_swept(place, *expected):
    """Nothing is left but what a person expects to find."""
    names = {'office.footbridge', '.office.footbridge.lock', SYNCED, *expected}
    beside = {name + suffix for name in names for suffix in BESIDE}
    left = [path for path in place.docs.iterdir() if path.name not in names | beside]
    # SQLite makes a file and takes its name away at once: a kill between the two leaves the name of an empty file
    left += [path for path in (place.root / 'tmp').iterdir()
             if not (path.name.startswith('etilqs_') and path.stat().st_size == 0)]
    left += [path for path in (place.root / 'data').rglob('*')
             if path.is_file() and not re.fullmatch(r'\d{4}-\d\d-\d\d(-import-\d{8})?\.footbridge(\.sha256)?', path.name)
             and not re.fullmatch(r'keys/[0-9a-f-]{36}\.pem', f'{path.parent.name}/{path.name}')
             and path.name not in ('sample.footbridge', '.sample.footbridge.lock', 'recently-used.xbel', 'origin')]
    expect(not left, f'left behind: {", ".join(str(path.relative_to(place.root)) for path in left)}')


def check_all(place, *expected):
    check_sound(place)
    check_log(place)
    check_admitted(place)
    check_swept(place, *expected)
    check_sound(place)
    check_rebuilt(place)


# --- What a kill may leave: all or nothing ---

def counts(place, path=None):
    """How many records of each kind there are."""
    kinds = ('person', 'enrolment', 'duo', 'contact', 'goal', 'action', 'organisation', 'change', 'note')
    return [rows(place, f'SELECT count(*) FROM "{kind}"', path=path)[0][0] for kind in kinds]


def content(path):
    """All that a workspace holds."""
    database = sqlite3.connect(path)
    try:
        return list(database.iterdump())
    finally:
        database.close()


def records_of(path):
    """The deterministic part of an exchange file: no header, no signature."""
    data = path.read_bytes()
    expect(data.rstrip().endswith(b'</footbridge>'), 'half a file')
    return data[data.index(b'<records'):data.index(b'</records>')]


def made_at_home(place):
    """The workspaces that were made where new ones go, after the next start, which sweeps. Each is sound."""
    place.cli('catalogue')
    made = [path for path in place.home.rglob('*') if path.is_file() and not path.name.startswith('.')
            and not path.name.endswith(BESIDE)]
    for path in made:
        expect(path.suffix == '.footbridge', f'left behind: {path.name}')
        check_sound(place, path)
    return made


def check_brought_back(place, whole):
    """A copy that was brought back is whole, and can be worked in. How many there are."""
    made = made_at_home(place)
    for path in made:
        expect(counts(place, path) == whole, f'half a workspace: {counts(place, path)}')
        person = rows(place, 'SELECT id FROM person LIMIT 1', path=path)[0][0]
        place.cli('set', path, person, 'place=Nieuwstad', '--staff', STAFF)
    return len(made)


def check_backups(place):
    """A backup that is offered is what was written."""
    for copy in (place.root / 'data/footbridge/backups').rglob('*.footbridge'):
        total = copy.with_name(copy.name + '.sha256')
        if total.exists():
            check_sound(place, copy)
