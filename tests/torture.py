#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the two programs at random moments, and looks whether anything was lost.

    torture.py [--times N] [--seed N] [--only KIND ...] [--keep FOLDER]

A round prepares a workspace, lets the command line or the window work on it, and sends SIGKILL to the
whole process group. Then: what was acknowledged is there, the file is sound, nothing is half done,
no private file is left after the next start, and the next command works at once. The same seed makes the
same rounds, as far as a clock allows. A line a round; a round that fails leaves its folder behind.
"""
import argparse
import base64
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from program import BUILD, ENVIRONMENT

TOOL = BUILD / 'tests/workspace-tool'
CLI = BUILD / 'src/footbridge-cli'
WINDOW = BUILD / 'src/footbridge'
STAFF = 'S1'
FIELDS = ['phone', 'email', 'street', 'postcode', 'place', 'guardian-name', 'channel-through']


class Lost(AssertionError):
    """What must not happen."""


class NeverBegan(Exception):
    """A round in which nothing was killed, as the program did not get so far: it says nothing about loss."""


def expect(condition, problem):
    if not condition:
        raise Lost(problem)


# --- The programs ---

class Place:
    """The folder of a round: a workspace, and where the programs keep what is theirs."""

    def __init__(self, root, stock, sample='demo.footbridge'):
        self.root = root
        for name in ('docs', 'data', 'tmp'):
            (root / name).mkdir(parents=True)
        self.docs = root / 'docs'
        self.workspace = self.docs / 'office.footbridge'
        if sample:
            shutil.copy(stock / sample, self.workspace)
        self.env = {**os.environ, **ENVIRONMENT, 'LC_ALL': 'C.UTF-8', 'XDG_DATA_HOME': str(root / 'data'),
                    'TMPDIR': str(root / 'tmp')}

    def start(self, program, *words):
        return subprocess.Popen([str(word) for word in (program, *words)], env=self.env, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                start_new_session=True)

    def cli(self, *words):
        """A command that must succeed."""
        program = self.start(CLI, *words)
        out, said = program.communicate()
        expect(program.returncode == 0, f'footbridge-cli {" ".join(map(str, words))}: '
                                        f'{program.returncode} {said.strip()}')
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


def check_rebuilt(place):
    copy = place.root / 'copy.footbridge'
    shutil.copy(place.workspace, copy)
    result = subprocess.run([TOOL, 'rebuilt', copy], env=place.env, capture_output=True, text=True)
    expect(result.returncode == 0, f'rebuilt: {result.stderr.strip()}')


def check_swept(place, *expected):
    """Nothing is left but what a person expects to find."""
    names = {'office.footbridge', '.office.footbridge.lock', *expected}
    left = [path for path in place.docs.iterdir()
            if path.name not in names and path.name.removesuffix('-wal').removesuffix('-shm') not in names]
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


# --- Rounds of the command line ---

class Edits:
    """Sets, adds and takes back, and knows what must be stored: what ended well, and of what was killed
    either all or nothing."""

    def __init__(self, place, dice):
        self.place, self.dice = place, dice
        self.people = {row[0]: {} for row in rows(place, 'SELECT id FROM person ORDER BY id')}
        self.pending = None
        self.count = self.done = 0

    def value(self):
        self.count += 1
        return f'{self.dice.choice("abcdefgh")}-{self.count} Łódź {"x" * self.dice.choice([0, 5, 900])}'

    def step(self, end):
        """Whether it was done before the end."""
        person = self.dice.choice(list(self.people))
        field, value = self.dice.choice(FIELDS), self.value()
        if self.dice.random() < 0.25:
            self.pending = ('add', value)
            out = self.place.cli_until(end, 'add', self.place.workspace, 'person', f'name-used={value}',
                                       '--staff', STAFF)
            if out is None:
                return False
            self.people[out.strip()] = {'name-used': value}
        else:
            self.pending = ('set', person, field, value)
            if self.place.cli_until(end, 'set', self.place.workspace, person, f'{field}={value}',
                                    '--staff', STAFF) is None:
                return False
            before = self.people[person].get(field)
            self.people[person][field] = value
            if before is not None and self.dice.random() < 0.3:
                self.done += 1
                self.pending = ('set', person, field, before)
                if self.place.cli_until(end, 'undo', self.place.workspace, '--staff', STAFF) is None:
                    return False
                self.people[person][field] = before
        self.pending = None
        self.done += 1
        return True

    def check(self):
        database = self.place.read()
        for person, fields in self.people.items():
            for field, value in fields.items():
                stored = database.execute(f'SELECT "{field.replace("-", "_")}" FROM person WHERE id = ?',
                                          (person,)).fetchone()
                allowed = [value.strip()]
                if self.pending and self.pending[:3] == ('set', person, field):
                    allowed.append(self.pending[3].strip())
                expect(stored is not None and stored[0] in allowed,
                       f'{person} {field}: “{value}” was acknowledged, “{stored}” is stored')
        known = len(self.people)
        count = database.execute('SELECT count(*) FROM person').fetchone()[0]
        expect(count == known or (count == known + 1 and self.pending and self.pending[0] == 'add'),
               f'{count} people, {known} were acknowledged')
        database.close()


def round_edit(place, dice, stock, took):
    edits = Edits(place, dice)
    end = time.monotonic() + dice.uniform(0, 8) * took['set']
    while edits.step(end):
        pass
    check_sound(place)
    edits.check()
    check_all(place)
    return f'{edits.done} acknowledged'


def counts(place, path=None):
    """How many records of each kind there are."""
    kinds = ('person', 'enrolment', 'duo', 'contact', 'goal', 'action', 'organisation', 'change', 'note')
    return [rows(place, f'SELECT count(*) FROM "{kind}"', path=path)[0][0] for kind in kinds]


def round_import(place, dice, stock, took):
    before = counts(place)
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['import'], 'import', place.workspace,
                          stock / 'office.fbx.xml')
    check_sound(place)
    after = counts(place)
    whole = [there + more for there, more in zip(before, took['office'])]
    if out is not None:
        expect(after == whole, f'{after} after an import that ended well, not {whole}')
    expect(after in (before, whole), f'a half import: {before} before, {after} after, {whole} in all')
    check_all(place)
    return 'whole' if after == whole else 'nothing'


def records_of(path):
    """The deterministic part of an exchange file: no header, no signature."""
    data = path.read_bytes()
    expect(data.rstrip().endswith(b'</footbridge>'), 'half a file')
    return data[data.index(b'<records'):data.index(b'</records>')]


def round_export(place, dice, stock, took):
    shutil.copy(stock / 'office.footbridge', place.workspace)
    file = place.docs / 'all.fbx.xml'
    old = dice.random() < 0.5
    if old:
        file.write_text('an earlier one')
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['export'], 'export', place.workspace, file)
    if out is None and (not file.exists() or file.read_bytes() == b'an earlier one'):
        expect(file.exists() == old, 'the earlier file is gone')
        done = 'nothing'
    else:
        expect(file.exists(), 'the export is not there')
        expect(records_of(file) == records_of(stock / 'office.fbx.xml'), 'the export is not what it should be')
        done = 'whole'
    check_all(place, 'all.fbx.xml')
    return done


def round_backup(place, dice, stock, took):
    shutil.copy(stock / 'office.footbridge', place.workspace)
    file = place.docs / 'backup.footbridge'
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['backup'], 'backup', place.workspace, file)
    if out is not None:
        expect(file.exists(), 'the backup is not there')
    if file.exists():
        check_sound(place, file)
        expect(counts(place, file) == counts(place), 'the backup is not whole')
    done = 'whole' if file.exists() else 'nothing'
    check_all(place, 'backup.footbridge')
    return done


def round_new(place, dice, stock, took):
    place.workspace.unlink()
    place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['new'], 'new', place.workspace,
                    '--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    there = place.workspace.exists()
    if not there:
        place.cli('new', place.workspace, '--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    check_all(place)
    return 'whole' if there else 'nothing'


def round_check(place, dice, stock, took):
    place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['check'], 'check', stock / 'office.fbx.xml')
    check_all(place)
    return 'nothing to do'


def round_migrate(place, dice, stock, took):
    """By a step that no release has: the file is as before, or as after."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    before = counts(place)
    version = rows(place, 'PRAGMA user_version')[0][0]
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['migrate'], TOOL, 'migrate', place.workspace)
    check_sound(place)
    after = rows(place, 'PRAGMA user_version')[0][0]
    expect(after in (version, version + 1) and (out is None or after == version + 1), f'version {after}')
    columns = [row[1] for row in rows(place, 'PRAGMA table_info(person)')]
    expect(('tried' in columns) == (after == version + 1), 'the version is not that of the tables')
    expect(counts(place) == before, 'records are gone')
    copy = place.docs / f'office.footbridge.before-{version + 1}'
    if copy.exists():
        check_sound(place, copy)
        expect(counts(place, copy) == before, 'the copy from before is not whole')
    expect(copy.exists() or after == version, 'there is no copy from before')
    if after == version:
        check_all(place, copy.name)
    else:
        place.cli('catalogue')
        check_swept(place, copy.name)
    return 'new' if after > version else 'old'


# --- Rounds of the window ---

def wait_for_name():
    """Until the bus knows that the window before was killed: else the next one would hand its file to that one, as
    to one that runs, and end."""
    from gi.repository import Gio, GLib
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    while session.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                            GLib.Variant('(s)', ('org.footbridge.Footbridge',)), None, 0, -1, None).unpack()[0]:
        time.sleep(0.05)


class Doomed:
    """The window, which a thread kills after so many seconds from when it is ready."""

    def __init__(self, place, *arguments):
        os.environ.setdefault('DRIVE_PATIENCE', '300')  # the machine may be busy with something else
        from drive import DriveError, Screen, Window
        Screen.get()
        wait_for_name()
        env = {key: place.env[key] for key in ('XDG_DATA_HOME', 'TMPDIR')}
        env['XDG_CONFIG_HOME'] = str(place.root / 'config')
        try:
            self.window = Window([WINDOW, '--staff', STAFF, *arguments], env={**ENVIRONMENT, **env}, maximised=False)
        except DriveError as problem:
            raise NeverBegan(problem) from None

    def kill_after(self, seconds):
        self.timer = threading.Timer(seconds, self.window.process.kill)
        self.timer.start()

    def until_killed(self, work):
        """Works until the window is gone under its hands."""
        try:
            while self.window.is_running():
                work()
        except Exception:
            if self.window.process.wait(60) != -signal.SIGKILL:
                raise
        self.timer.cancel()
        expect(self.window.process.wait(60) == -signal.SIGKILL, f'it ended by itself: {self.window.complaints()}')
        complaints = self.window.complaints()
        expect(not complaints, f'it complained: {complaints}')


def logged(place):
    return rows(place, "SELECT record_id, field, new_value FROM change WHERE op = 'u' AND kind = 'person' ORDER BY seq")


def round_window_edit(place, dice, stock, took):
    """Types into a form: what “Saved” was shown for, and what another reader has seen, stays."""
    enrolment, person = rows(place, "SELECT id, person_id FROM enrolment WHERE role = 'mentee' ORDER BY id")[0]
    doomed = Doomed(place, '--page', 'mentee', '--id', enrolment, place.workspace)
    window, seen, known = doomed.window, [], len(logged(place))
    window.click('page tab', 'Profile')
    window.focus('text', 'Phone')
    shown = {}
    doomed.kill_after(dice.uniform(0, 12))

    def work():
        value = f'{dice.randrange(10 ** 6):06}'
        window.key('ctrl+a')
        subprocess.run(['xdotool', 'type', '--delay', '2', value], check=True)
        window.key('Tab')
        if not shown:
            window.find('label', 'Saved ')
            shown['phone'] = value
        seen[:] = logged(place)[known:]

    doomed.until_killed(work)
    check_sound(place)
    expect(logged(place)[known:][:len(seen)] == seen, 'changes that were seen are gone')
    first = [value for record, field, value in logged(place)[known:] if record == person and field == 'phone']
    for value in shown.values():
        expect(value in first, f'“Saved” was shown, but “{value}” is not there')
    check_all(place)
    return f'{len(seen)} acknowledged'


def check_backups(place):
    """A backup that is offered is what was written."""
    for copy in (place.root / 'data/footbridge/backups').rglob('*.footbridge'):
        total = copy.with_name(copy.name + '.sha256')
        if total.exists():
            check_sound(place, copy)


def round_window_backup(place, dice, stock, took):
    """The copy of the day, which the window makes three seconds after it opened."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    doomed = Doomed(place, place.workspace)
    doomed.kill_after(dice.uniform(1.5, 3.5))
    doomed.until_killed(lambda: time.sleep(0.05))
    check_sound(place)
    copies = list((place.root / 'data/footbridge/backups').rglob('*.sha256'))
    check_backups(place)
    check_all(place)
    return f'{len(copies)} made'


def round_window_receive(place, dice, stock, took):
    """A file that becomes a workspace of its own: whole, or not there."""
    home = place.root / 'home'
    home.mkdir()
    place.env['HOME'] = str(home)
    before, os.environ['HOME'] = os.environ['HOME'], str(home)
    try:
        doomed = Doomed(place, stock / 'office.fbx.xml')
    finally:
        os.environ['HOME'] = before
    doomed.kill_after(dice.uniform(0, 1.5) * took['import'])
    doomed.until_killed(lambda: time.sleep(0.05))
    place.cli('catalogue')
    made = [path for path in home.rglob('*') if path.is_file() and not path.name.startswith('.')
            and not path.name.endswith(('-wal', '-shm'))]
    for path in made:
        expect(path.suffix == '.footbridge', f'left behind: {path.name}')
        check_sound(place, path)
        expect(counts(place, path) == took['office'], f'half a workspace: {counts(place, path)}')
    check_all(place)
    return 'whole' if made else 'nothing'


CLI_ROUNDS = {'edit': round_edit, 'import': round_import, 'export': round_export, 'backup': round_backup,
              'new': round_new, 'check': round_check, 'migrate': round_migrate}
WINDOW_ROUNDS = {'window-edit': round_window_edit, 'window-backup': round_window_backup,
                 'window-receive': round_window_receive}
ROUNDS = {**CLI_ROUNDS, **WINDOW_ROUNDS}


# --- The run ---

def timed(place, *words):
    begin = time.monotonic()
    expect(place.cli_until(begin + 600, *words) is not None, 'it takes too long')
    return time.monotonic() - begin


def prepare(folder):
    """Workspaces to copy, a file to take in, and how long each thing takes when nobody kills it."""
    stock = folder / 'stock'
    stock.mkdir()
    place = Place(folder / 'prepare', stock, sample=None)
    for size in ('demo', 'office'):
        place.cli('new', stock / f'{size}.footbridge')
        place.cli('sample', stock / f'{size}.footbridge', '--size', size, '--seed', 7 if size == 'demo' else 8)
    took = {'export': timed(place, 'export', stock / 'office.footbridge', stock / 'office.fbx.xml')}
    shutil.copy(stock / 'demo.footbridge', place.workspace)
    person = rows(place, 'SELECT id FROM person LIMIT 1')[0][0]
    took['set'] = timed(place, 'set', place.workspace, person, 'place=Nieuwstad', '--staff', STAFF)
    before = counts(place)
    took['import'] = timed(place, 'import', place.workspace, stock / 'office.fbx.xml')
    took['office'] = [there - less for there, less in zip(counts(place), before)]
    took['check'] = timed(place, 'check', stock / 'office.fbx.xml')
    took['backup'] = timed(place, 'backup', stock / 'office.footbridge', place.docs / 'copy')
    took['new'] = timed(place, 'new', place.docs / 'new', '--organisation', 'Voorbeeld vzw', '--staff', 'Anna V.')
    shutil.copy(stock / 'office.footbridge', place.docs / 'migrate')
    took['migrate'] = timed(place, TOOL, 'migrate', place.docs / 'migrate')
    return stock, took


def choose(dice, kinds):
    """Three of four by the command line, which is quicker."""
    of_window = [kind for kind in kinds if kind in WINDOW_ROUNDS]
    of_cli = [kind for kind in kinds if kind in CLI_ROUNDS]
    from_window = of_window and (not of_cli or dice.random() < 0.16)
    return dice.choice(of_window if from_window else of_cli)


def play(kind, place, dice, stock, took):
    """How a round ended, and what it tells."""
    try:
        return 'well', ROUNDS[kind](place, dice, stock, took)
    except NeverBegan as problem:
        return 'never began', f'NEVER BEGAN: {problem}'
    except Lost as problem:
        return 'lost', f'LOST: {problem}'
    except Exception as problem:
        return 'other', f'FAILED: {type(problem).__name__}: {problem}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--times', type=int, default=25)
    parser.add_argument('--seed', type=int, default=random.randrange(10 ** 6))
    parser.add_argument('--only', nargs='+', choices=ROUNDS, default=list(ROUNDS))
    parser.add_argument('--keep', type=pathlib.Path, help='where the folders of failed rounds go')
    arguments = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='footbridge-torture-'))
    ended, of_kind = [], {}
    try:
        stock, took = prepare(folder)
        for number in range(1, arguments.times + 1):
            kind = choose(random.Random(f'{arguments.seed} {number}'), arguments.only)
            begin = time.monotonic()
            for attempt in range(1, 4):
                place = Place(folder / f'{number:03}-{kind}-{attempt}', stock)
                end, told = play(kind, place, random.Random(f'{arguments.seed} {number} {kind}'), stock, took)
                if end != 'never began':
                    break
                print(f'{number:4} {kind:14} {told}; once more', flush=True)
            if end == 'well':
                shutil.rmtree(place.root)
            elif arguments.keep:
                shutil.copytree(place.root, arguments.keep / place.root.name, dirs_exist_ok=True)
                told += f' (see {arguments.keep / place.root.name})'
            ended.append(end)
            of_kind[kind] = of_kind.get(kind, 0) + 1
            print(f'{number:4} {kind:14} {time.monotonic() - begin:5.1f} s  {told}', flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f'{ended.count("well") + ended.count("lost")} kills, {ended.count("lost")} lost something; '
          f'{ended.count("other")} rounds failed otherwise, {ended.count("never began")} never began; '
          f'seed {arguments.seed}; ' + ', '.join(f'{kind} {count}' for kind, count in sorted(of_kind.items())))
    return 0 if set(ended) <= {'well'} else 1


if __name__ == '__main__':
    sys.exit(main())
