#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the two programs at random moments, and looks whether anything was lost.

    torture.py [--times N] [--seed N] [--only KIND ...] [--keep FOLDER]

A round prepares a workspace, lets the command line or the window work on it, and sends SIGKILL to the
whole process group. One round of three is in a folder that is carried to other computers, where SQLite keeps
its journal in another way. Then: what was acknowledged is there, the file is sound, nothing is half done,
no private file is left after the next start, and the next command works at once. The same seed makes the
same rounds, as far as a clock allows. A line a round; a round that fails leaves its folder behind.
"""
import argparse
import pathlib
import random
import shutil
import sys
import tempfile
import time

from torture_place import (STAFF, TOOL, Lost, Place, check_all, check_backups, check_brought_back, check_log, check_sound,
                           check_swept, content, counts, expect, made_at_home, records_of, rows)
from torture_window import ROUNDS as WINDOW_ROUNDS
from torture_window import NeverBegan

FIELDS = ['phone', 'email', 'street', 'postcode', 'place', 'guardian-name', 'channel-through']


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


def round_export(place, dice, stock, took):
    shutil.copy(stock / 'office.footbridge', place.workspace)
    file = place.docs / 'all.fbx.xml'
    old = dice.random() < 0.5
    if old:
        file.write_text('an earlier one')
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.1) * took['export'], 'export', place.workspace, file, '--plain', 'test')
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


def round_restore(place, dice, stock, took):
    """The copy of the day becomes a workspace of its own: whole, or not there. The one it is of stays as it is."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    place.done(TOOL, 'day', place.workspace)
    before, whole = content(place.workspace), counts(place)
    out = place.cli_until(time.monotonic() + dice.uniform(0, 1.5) * took['restore'], TOOL, 'back', place.workspace)
    n_made = check_brought_back(place, whole)
    expect(n_made == 1 or (n_made == 0 and out is None), f'{n_made} workspaces after one was brought back')
    expect(content(place.workspace) == before, 'the workspace that the copy is of was changed')
    place.done(TOOL, 'back', place.workspace)
    expect(len(made_at_home(place)) == n_made + 1, 'the next attempt does not bring it back')
    check_backups(place)
    check_all(place)
    return 'whole' if n_made else 'nothing'


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


CLI_ROUNDS = {'edit': round_edit, 'import': round_import, 'export': round_export, 'backup': round_backup,
              'restore': round_restore, 'new': round_new, 'check': round_check, 'migrate': round_migrate}
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
    took = {'export': timed(place, 'export', stock / 'office.footbridge', stock / 'office.fbx.xml', '--plain', 'test')}
    shutil.copy(stock / 'demo.footbridge', place.workspace)
    person = rows(place, 'SELECT id FROM person LIMIT 1')[0][0]
    took['set'] = timed(place, 'set', place.workspace, person, 'place=Nieuwstad', '--staff', STAFF)
    before = counts(place)
    took['import'] = timed(place, 'import', place.workspace, stock / 'office.fbx.xml')
    took['office'] = [there - less for there, less in zip(counts(place), before)]
    took['check'] = timed(place, 'check', stock / 'office.fbx.xml')
    took['backup'] = timed(place, 'backup', stock / 'office.footbridge', place.docs / 'copy')
    place.done(TOOL, 'day', stock / 'office.footbridge')
    took['restore'] = timed(place, TOOL, 'back', stock / 'office.footbridge')
    took['new'] = timed(place, 'new', place.docs / 'new', '--organisation', 'Voorbeeld vzw', '--staff', 'Anna V.')
    shutil.copy(stock / 'office.footbridge', place.docs / 'migrate')
    took['migrate'] = timed(place, TOOL, 'migrate', place.docs / 'migrate')
    return stock, took


def choose(dice, kinds):
    """Four of five by the command line, which is quicker."""
    of_window = [kind for kind in kinds if kind in WINDOW_ROUNDS]
    of_cli = [kind for kind in kinds if kind in CLI_ROUNDS]
    from_window = of_window and (not of_cli or dice.random() < 0.2)
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
            synced = number % 3 == 0
            for attempt in range(1, 4):
                place = Place(folder / f'{number:03}-{kind}-{attempt}', stock, synced=synced)
                end, told = play(kind, place, random.Random(f'{arguments.seed} {number} {kind}'), stock, took)
                if end != 'never began':
                    break
                print(f'{number:4} {kind:14} {told}; once more', flush=True)
            if end == 'well':
                shutil.rmtree(place.root)
            elif arguments.keep:
                shutil.copytree(place.root, arguments.keep / place.root.name, dirs_exist_ok=True)
                told += f' (see {arguments.keep / place.root.name})'
            if synced:
                told += ', in a synced folder'
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
