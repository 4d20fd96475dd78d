#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a workspace of each schema version that there was, and looks whether all of it is still there.

  check-fixtures.py REPOSITORY FOOTBRIDGE-CLI WORKSPACE-TOOL
"""
import lzma
import os
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile

MAGIC = 0x46425247
# Kept beside the records; a step may change how.
DERIVED = ('search', 'sqlite_', 'setting')
STALE = ('{} cannot be opened. If resources/sql/{} was changed and is not released yet: '
         '`./dev fixture` makes the workspace anew. If it is released: add a step, and change no older one.')


def rows(path, sql):
    # mode=ro and not immutable: what stands in the journal counts
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


def counts(path):
    names = [name for name, in rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: rows(path, f'SELECT count(*) FROM "{name}"')[0][0]
            for name in names if not name.startswith(DERIVED)}


class Fixture:
    """One old workspace, on its way through this program."""

    def __init__(self, folder, root, cli, tool, place):
        self.version = int(folder.name)
        self.root, self.cli, self.tool, self.place = root, cli, tool, place
        self.newest = len(list((root / 'resources/sql').glob('*.sql')))
        self.path = place / f'{folder.name}.footbridge'
        self.path.write_bytes(lzma.decompress((folder / 'workspace.footbridge.xz').read_bytes()))

    def run(self, *command):
        environment = dict(os.environ, LC_ALL='C.UTF-8', XDG_DATA_HOME=str(self.place / 'data'),
                           FOOTBRIDGE_TODAY='2026-11-22')
        done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True,
                              check=False)
        return (done.returncode == 0, done.stdout + done.stderr)

    def findings(self):
        header = self.path.read_bytes()[:100]
        version, = struct.unpack('>I', header[60:64])
        magic, = struct.unpack('>I', header[68:72])
        if (version, magic) != (self.version, MAGIC):
            yield f'{self.path.name} says of itself that it is version {version} of {magic:#x}'
        before = counts(self.path)
        for table in ('person', 'duo', 'signature', 'attachment', 'change', 'tombstone', 'exchange'):
            if not before.get(table):
                yield f'{self.path.name} has nothing in “{table}”, so it proves nothing about it'

        # opens to write, so it goes through the steps; and compares what is kept with what is made anew
        well, said = self.run(self.tool, 'rebuilt', self.path)
        if not well:
            yield said.strip()
            yield STALE.format(self.path.name, f'{self.version:03}.sql')
            return
        yield from self.findings_in_tables(before)
        yield from self.findings_in_use()
        yield from self.findings_after_rebuilding()

    def findings_in_tables(self, before):
        after = counts(self.path)
        for table, n in before.items():
            if after.get(table) != n:
                yield f'“{table}” had {n} rows, and has {after.get(table)}'
        for check, well in (('integrity_check', [('ok',)]), ('foreign_key_check', []),
                            ('user_version', [(self.newest,)])):
            said = rows(self.path, f'PRAGMA {check}')
            if said != well:
                yield f'{check}: {said[:5]}'
        copies = sorted(self.place.glob(f'{self.path.name}.before-*'))
        if len(copies) != (self.version < self.newest):
            yield f'{len(copies)} copies from before the steps'
        for copy in copies:
            if counts(copy) != before:
                yield f'{copy.name} is not as the workspace was'

    def findings_in_use(self):
        duo, = rows(self.path, "SELECT agreement.duo_id FROM agreement"
                               " JOIN attachment ON agreement_id = agreement.id LIMIT 1")[0]
        exported, again = self.place / 'one.fbx.xml', self.place / 'two.fbx.xml'
        for command in (
                (self.cli, 'agreement', self.path, duo, 'verify'),
                (self.cli, 'export', self.path, exported, '--plain', 'test'),
                ('xmllint', '--nonet', '--noout', '--schema', self.root / 'data/footbridge.xsd', exported),
                (self.cli, 'undo', self.path),
                (self.cli, 'redo', self.path),
                (self.cli, 'new', self.place / 'other.footbridge'),
                (self.cli, 'import', self.place / 'other.footbridge', exported),
                (self.cli, 'export', self.place / 'other.footbridge', again, '--plain', 'test')):
            well, said = self.run(*command)
            if not well:
                yield f'{pathlib.Path(command[0]).name} {command[1]}: {said.strip()}'
                return
        if records(exported) != records(again):
            yield 'what was exported came back changed'

    def findings_after_rebuilding(self):
        """The next step may rebuild “person”, to which most others refer."""
        before = counts(self.path)
        well, said = self.run(self.tool, 'migrate', self.path)
        if not well:
            yield f'rebuilding: {said.strip()}'
        elif counts(self.path) != before:
            yield 'rebuilding a table lost rows'
        elif rows(self.path, 'PRAGMA foreign_key_check') or rows(self.path, 'PRAGMA integrity_check') != [('ok',)]:
            yield 'rebuilding a table left references to nothing'


def records(path):
    text = path.read_text()
    return text[text.index('<records>'):text.index('</records>')]


def main(root, cli, tool):
    folders = sorted((root / 'tests/fixtures/schema').glob('[0-9]*'))
    scripts = sorted((root / 'resources/sql').glob('*.sql'))
    bad = []
    if [int(folder.name) for folder in folders] != [int(script.stem) for script in scripts]:
        bad.append('each script in resources/sql needs a workspace of its version in tests/fixtures/schema')
    for folder in folders:
        with tempfile.TemporaryDirectory() as place:
            bad += Fixture(folder, root, cli, tool, pathlib.Path(place)).findings()
    print('\n'.join(bad) or f'workspaces of earlier versions, whole: {len(folders)}')
    return bool(bad)


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:]))
