#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What computers do to programs, and what ours say then: a full disk during each kind of write, a workspace that
goes or is replaced, a clock that jumps back, two programs at once, a key that is missing, a locale without UTF-8.

Each time: a plain sentence in the reader's language, the exit status of a refusal, all that was acknowledged still
there, a sound file, nothing left lying about; and when the fault is over, the same deed succeeds.

Where no small disk can be mounted, or no clock be turned back, the rest is tried, and the test counts as skipped.
"""
import errno
import os
import pathlib
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import full_disk
import traced
from program import BUILD, ENVIRONMENT

CLI = BUILD / 'src/footbridge-cli'
TOOL = BUILD / 'tests/workspace-tool'
STAFF = ('--staff', 'S1')
ROOMS = [0, 4, 32, 128, 512, 1024, 2048, 4096, 8192]  # kB
FULL = re.compile('de schijf is vol', re.I)
TABLE = 'Name,Birth Date\n' + ''.join(f'Tabel Voorbeeld {number},1980-01-01\n' for number in range(40))
# What no reader should meet.
STRANGE = re.compile(r'WARNING|CRITICAL|ERROR|Traceback|assert|mkstemp|write\(\)|\.[0-9a-f]{8}\b|’')
SKIPPED = 77
wrong = []
untried = []


def expect(condition, problem):
    if not condition:
        wrong.append(problem)


class Place:
    """Folders on a disk, and the programs in them."""

    def __init__(self, root, disk=None):
        self.root, self.disk = root, disk
        self.docs, self.data = root / 'docs', root / 'data'
        self.workspace = self.docs / 'office.footbridge'
        for name in ('docs', 'data', 'tmp', 'home'):
            (root / name).mkdir()

    def environment(self, lang='nl_NL.UTF-8', **more):
        return {**os.environ, **ENVIRONMENT, 'LC_ALL': lang, 'LANGUAGE': '', 'XDG_DATA_HOME': str(self.data),
                'TMPDIR': str(self.root / 'tmp'), 'HOME': str(self.root / 'home'), **more}

    def run(self, *words, limit=None, before=(), lang='nl_NL.UTF-8', **more):
        """A command of the command line, or of the tool; with a limit, no file may become larger."""
        program = () if words[0] == TOOL else (CLI,)

        def shrink():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        return subprocess.run([*map(str, (*before, *program, *words))], env=self.environment(lang, **more),
                              capture_output=True, text=True, stdin=subprocess.DEVNULL, restore_signals=False,
                              preexec_fn=shrink if limit is not None else None)

    def done(self, *words, **more):
        result = self.run(*words, **more)
        assert result.returncode == 0, (words, result)
        return result.stdout.strip()

    def files(self):
        return {path for folder in (self.docs, self.data, self.root / 'tmp') for path in folder.rglob('*')
                if path.is_file() and not path.name.endswith('.footbridge.lock')}

    def content(self):
        """All that is stored; None where the file is not sound."""
        database = sqlite3.connect(self.workspace)
        try:
            if database.execute('PRAGMA integrity_check').fetchall() != [('ok',)]:
                return None
            return list(database.iterdump())
        finally:
            database.close()

    def refill(self, stock):
        for name in ('docs', 'data'):
            shutil.rmtree(self.root / name)
        shutil.copytree(stock / 'docs', self.docs)
        shutil.copytree(stock / 'data', self.data)


def is_plain(result):
    return result.returncode == 1 and len(result.stderr.strip()) > 10 and not STRANGE.search(result.stderr)


# --- A full disk ---

def writes(place, stock):
    """A name, the command, and how many kB it surely needs."""
    rows = sqlite3.connect(place.workspace)
    person = rows.execute('SELECT id FROM person ORDER BY id LIMIT 1').fetchone()[0]
    duo = rows.execute('SELECT duo_id FROM agreement ORDER BY id LIMIT 1').fetchone()[0]
    programme = rows.execute('SELECT code FROM programme ORDER BY id LIMIT 1').fetchone()[0]
    rows.close()
    workspace, docs = place.workspace, place.docs
    empty, taken = docs / 'empty.footbridge', docs / 'taken.footbridge'
    words = (stock / 'words').read_text()
    table = ('--programme', programme, '--role', 'mentor')
    return {
        'edit': ('set', workspace, person, 'place=Nieuwstad', *STAFF),
        'add': ('add', workspace, 'person', 'name-used=Voorbeeld', *STAFF),
        'import': ('import', workspace, stock / 'other.fbx.xml'),
        'export': ('export', workspace, docs / 'all.fbx.xml', '--plain', 'test'),
        'export along': ('export', workspace, docs / 'along.fbx.xml', '--along'),
        'backup': ('backup', workspace, docs / 'backup.footbridge'),
        'new': ('new', docs / 'new.footbridge', '--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld'),
        'check': ('check', stock / 'other.fbx.xml'),
        'pdf': ('agreement', workspace, duo, 'pdf', docs / 'agreement.pdf', *STAFF),
        'xml': ('agreement', workspace, duo, 'xml', docs / 'agreement.xml', *STAFF),
        'save a copy': (TOOL, 'copy', workspace, docs / 'copy.footbridge'),
        'copy of the day': (TOOL, 'day', workspace),
        'restore': (TOOL, 'back', workspace),
        'setting': (TOOL, 'setting', workspace),
        'migrate': (TOOL, 'migrate', workspace),
        'erase': ('erase', workspace, person, '--reason', 'test', *STAFF),
        'table in': ('sheet', workspace, 'import', stock / 'people.csv', *table, *STAFF),
        'table out': ('sheet', workspace, 'export', docs / 'people.csv', *table),
        'workbook out': ('sheet', workspace, 'export', docs / 'people.xlsx', *table),
        'phone book out': ('sheet', workspace, 'export', docs / 'people.vcf', *table),
        'protected package': ('export', workspace, docs / 'all.fbx.locked', '--protect'),
        'duo file': ('export', workspace, docs / 'duo.fbx.locked', '--duo', duo, '--mentor'),
        'decrypt': ('decrypt', stock / 'other.fbx.locked', docs / 'plain.fbx.xml', '--words', words),
        'calendar': ('calendar', workspace, docs / 'ahead.ics'),
        'take out': (TOOL, 'out', workspace, taken),
        'put back': (TOOL, 'in', taken),
        'sample': ('sample', empty, '--size', 'demo'),
        'first key': ('export', empty, docs / 'empty.fbx.xml', '--plain', 'test'),
        'new key': ('key', workspace, '--new'),
    }


def prepare(place, stock, name):
    """All as it was; what one kind of write needs besides lies aside, as it would be in the way of the others."""
    place.refill(stock)
    aside = stock / 'aside' / name
    if aside.is_dir():
        shutil.copytree(aside, place.docs, dirs_exist_ok=True)


# What is made on the way and may stay: it says whose copies a folder has, and the copy from before a step.
def may_stay(path):
    return path.name == 'origin' or '.before-' in path.name or path.suffix in ('.footbridge-wal', '.footbridge-shm')


def try_room(place, name, words, room):
    """Whether it was done with so much room."""
    files = place.files()
    content = place.content()
    if place.disk is not None:
        place.disk.leave(room * 1024)
        result = place.run(*words)
        place.disk.free()
    else:
        result = place.run(*words, limit=room * 1024)
    where = f'{name} with {room} kB'
    if result.returncode == 0:
        expect(place.content() is not None, f'{where}: the file is damaged')
        return True
    expect(is_plain(result), f'{where}: {result.returncode} {result.stderr.strip()}')
    if place.disk is not None:
        expect(FULL.search(result.stderr), f'{where} does not speak of the disk: {result.stderr.strip()}')
    erased = name == 'erase' and 'gewist' in result.stderr  # done, and says that the copies still have it
    # made, and says so: whoever has the words can open it
    sent = name == 'duo file' and result.stdout.count(' – ') == 5 and 'Het bestand is gemaakt' in result.stderr
    expect(erased or sent or place.content() == content, f'{where}: something was changed')
    place.done('catalogue', 'list')
    left = [str(path.relative_to(place.root)) for path in place.files() - files if not may_stay(path)]
    expect(sent or not left, f'{where} leaves {", ".join(left)}')
    return False


def fill_disk(place, stock):
    for name, words in writes(place, stock).items():
        tried = 0
        for room in ROOMS:
            prepare(place, stock, name)
            if try_room(place, name, words, room):
                break
            tried += 1
        else:
            wrong.append(f'{name} does not even go with {ROOMS[-1]} kB')
        expect(tried > 0, f'{name} needs no room, so that nothing was tried')
        # and after a fault the same deed goes
        prepare(place, stock, name)
        try_room(place, name, words, 0)
        if name != 'erase':
            again = place.run(*words)
            expect(again.returncode == 0, f'{name} does not go afterwards: {again.stderr.strip()}')


# --- A workspace that goes ---

def begin_import(place, stock):
    """An import that has read half of its file, the other half, and how to end it."""
    whole = (stock / 'other.fbx.xml').read_bytes()
    program = subprocess.Popen([CLI, 'import', place.workspace, '-'], env=place.environment(), stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    program.stdin.write(whole[:len(whole) // 2])
    program.stdin.flush()
    lock = place.docs / '.office.footbridge.lock'
    while program.poll() is None and not (lock.exists() and lock.read_text()):
        pass
    return program, whole[len(whole) // 2:]


def end(program, rest):
    out, said = program.communicate(rest)
    return program.returncode, said.decode()


def lose_workspace(place, stock):
    """Moved away, deleted, or another one put in its place, while an import runs."""
    away = place.docs / 'away.footbridge'
    for name in ('moved', 'deleted', 'replaced'):
        place.refill(stock)
        content = place.content()
        program, rest = begin_import(place, stock)
        # it has begun to write once nobody else may
        while program.poll() is None and not (place.docs / 'office.footbridge-wal').exists():
            pass
        if name == 'deleted':
            place.workspace.unlink()
        else:
            place.workspace.rename(away)
        if name == 'replaced':
            shutil.copy(stock / 'docs/office.footbridge', place.workspace)
        status, said = end(program, rest)
        expect(status == 1 and 'verplaatst, verwijderd of vervangen' in said and not STRANGE.search(said),
               f'{name} during an import: {status} {said.strip()}')
        if name == 'moved':
            away.rename(place.workspace)
        if name != 'deleted':
            expect(place.content() == content, f'{name} during an import: something was changed')
        else:
            expect(not place.workspace.exists(), 'a workspace that was deleted came back')


# --- Two programs, a key, a clock, a locale ---

def meet(place, stock):
    place.refill(stock)
    program, rest = begin_import(place, stock)
    said = place.run('add', place.workspace, 'person', 'name-used=Tweede', *STAFF)
    expect(is_plain(said) and 'wordt gewijzigd door' in said.stderr, f'the second to write: {said}')
    expect('person' in place.done('info', place.workspace), 'the second to read is not let in')
    program.kill()
    program.communicate()
    place.done('add', place.workspace, 'person', 'name-used=Tweede', *STAFF)


def inject(*faults, paths=()):
    """What calls of the system say instead of what they do; with paths, only where those are meant."""
    calls = ','.join(fault.split(':')[0] for fault in faults)
    return ('strace', '-f', '-qq', '-o', os.devnull, '-e', f'trace={calls}',
            *[word for fault in faults for word in ('-e', f'inject={fault}')],
            *[word for path in paths for word in ('-P', str(path))])


def says(result, sentence, where):
    """Refused, with nothing but this sentence."""
    expect(is_plain(result) and result.stderr == f'{sentence}\n', f'{where}: {result}')


def keep_none(place, adding):
    """A folder that keeps no locks, as some in networks: nobody could be kept from writing at the same time."""
    content = place.content()
    sentence = (f'De map van “{place.workspace}” kan niet verhinderen dat twee mensen het bestand tegelijk wijzigen. '
                'Kopieer het werkbestand naar deze computer en open het daar. Gebruik het bestand in die map vanaf dan '
                'niet meer.')
    lock = place.docs / '.office.footbridge.lock'
    lock.unlink(missing_ok=True)
    for call, deed in (('flock', adding), ('fcntl', adding), ('fcntl', ('info', place.workspace))):
        for code in ('ENOLCK', 'ENOSYS', 'EOPNOTSUPP', 'EINVAL'):
            where = f'{deed[0]} where {call} fails with {code}'
            says(place.run(*deed, before=inject(f'{call}:error={code}')), sentence, where)
            expect(not lock.exists(), f'{where}: a lock is left behind')
    expect(place.content() == content, 'without locks: something was changed')
    made = place.docs / 'new.footbridge'
    for call in ('flock', 'fcntl'):
        files = {*place.docs.iterdir(), *place.files()}
        says(place.run('new', made, before=inject(f'{call}:error=ENOLCK')),
             f'De map van “{made}” kan niet verhinderen dat twee mensen het bestand tegelijk wijzigen. '
             'Kies een map op deze computer.', f'new where {call} fails')
        left = {*place.docs.iterdir(), *place.files()} - files
        expect(not left, f'new where {call} fails leaves {left}')
    place.done(*adding)


def hold(place, stock, adding):
    """Somebody has the lock, and not every folder says so in the same way; other faults are told as what they are."""
    lock = place.docs / '.office.footbridge.lock'
    program, rest = begin_import(place, stock)
    name, host = lock.read_text().splitlines()
    for code in ('EACCES', 'EAGAIN'):
        says(place.run(*adding, before=inject(f'flock:error={code}', paths=[lock])),
             f'“{place.workspace}” wordt gewijzigd door {name} op {host}. Het kan worden geopend om te lezen.',
             f'a lock that somebody holds, with {code}')
    expect(lock.read_text() == f'{name}\n{host}\n', 'whose lock it is was lost')
    program.kill()
    program.communicate()
    lock.write_text('')
    says(place.run(*adding, before=inject('flock:error=EACCES', paths=[lock])),
         f'“{place.workspace}” wordt gewijzigd door een ander programma. Het kan worden geopend om te lezen.',
         'a lock without a name')
    says(place.run(*adding, before=inject('flock:error=EIO', paths=[lock]), lang='C.UTF-8'),
         f'“{place.workspace}” cannot be opened: {os.strerror(errno.EIO)}', 'a lock on a bad disk')
    # asked again; and the first question on a workspace is whether it has locks: it has, whoever holds them
    for call, path, code, deed in (('flock', lock, 'EINTR', adding), ('fcntl', place.workspace, 'EINTR', adding),
                                   ('fcntl', place.workspace, 'EACCES', ('info', place.workspace)),
                                   ('fcntl', place.workspace, 'EAGAIN', ('info', place.workspace))):
        result = place.run(*deed, before=inject(f'{call}:error={code}:when=1', paths=[path]))
        expect(result.returncode == 0, f'{deed[0]} where {call} fails once with {code}: {result}')


def read_fixed(place):
    """Where nobody can write, nothing is locked to read."""
    if place.disk is not None:
        subprocess.run(['mount', '--bind', '-o', 'ro', place.docs, place.docs], check=True)
    elif os.geteuid() != 0:
        place.docs.chmod(0o500)
    else:
        untried.append('no folder can be closed to the administrator here')
        return
    expect(not os.access(place.docs, os.W_OK), 'the folder can be written')
    result = place.run('info', place.workspace, before=inject('fcntl:error=ENOLCK'))
    expect(result.returncode == 0 and 'person' in result.stdout, f'read where nobody can write: {result}')
    if place.disk is not None:
        subprocess.run(['umount', place.docs], check=True)
    else:
        place.docs.chmod(0o700)


def copy_unlocked(place):
    """A copy asks for no lock, so that it may go to a folder that keeps none."""
    trace, copy = place.root / 'tmp/trace', place.docs / 'copy.footbridge'
    for words in (('backup', place.workspace, copy), (TOOL, 'copy', place.workspace, copy)):
        place.done(*words, before=('strace', '-f', '-qq', '-y', '-o', trace, '-e', 'trace=fcntl'))
        asked = [line for line in trace.read_text().splitlines() if 'F_SETLK' in line]
        expect(any('office.footbridge' in line for line in asked), f'{words[:2]}: the trace does not tell')
        locks = [line for line in asked if copy.name in line]
        expect(not locks, f'{words[:2]} locks its copy, {locks[:1]}')
        copy.unlink()
    trace.unlink()


def lose_locks(place, stock):
    if not traced.can_trace():
        untried.append('locks cannot be taken away here')
        return
    adding = ('add', place.workspace, 'person', 'name-used=Tweede', *STAFF)
    place.refill(stock)
    keep_none(place, adding)
    copy_unlocked(place)
    place.refill(stock)
    hold(place, stock, adding)
    place.refill(stock)
    read_fixed(place)


def lose_key(place, stock):
    place.refill(stock)
    for key in (place.data / 'footbridge/keys').iterdir():
        key.unlink()
    duo = place.done('list', place.workspace, 'agreement', '--format', 'csv', '--limit', '1')
    result = place.run('export', place.workspace, place.docs / 'all.fbx.xml', '--plain', 'test')
    expect(result.returncode == 0 and 'geen sleutel' in result.stderr, f'export without a key: {result}')
    rows = sqlite3.connect(place.workspace)
    duo = rows.execute('SELECT duo_id FROM agreement LIMIT 1').fetchone()[0]
    rows.close()
    result = place.run('agreement', place.workspace, duo, 'xml', place.docs / 'a.xml', *STAFF)
    expect(is_plain(result) and 'geen sleutel' in result.stderr, f'a signed agreement without a key: {result}')
    expect(not (place.docs / 'a.xml').exists(), 'a signed agreement without a key is there')
    result = place.run('agreement', place.workspace, duo, 'verify')
    expect(result.returncode == 0, f'seals need no key: {result}')


def turn_back_clock(place, stock):
    """The computer's clock loses two years between two changes; a sender's, between two files."""
    earlier = ('faketime', '2024-02-29 23:59:58')
    if shutil.which('faketime') is None or place.run('info', place.workspace, before=earlier).returncode != 0:
        untried.append('the clock cannot be turned back here')
        return
    place.refill(stock)
    person = place.done('add', place.workspace, 'person', 'name-used=Eerst', *STAFF)
    place.done('set', place.workspace, person, 'name-used=Daarna', *STAFF, before=earlier)
    history = place.done('history', place.workspace, person).splitlines()
    expect('2024-02' in history[0] and '2026' not in history[0], f'the newest change is not first: {history}')
    place.done('undo', place.workspace, *STAFF, before=earlier)
    expect('Eerst' in place.done('show', place.workspace, person), 'undo does not take back the newest change')
    rows = sqlite3.connect(place.workspace)
    numbers = [row[0] for row in rows.execute('SELECT seq FROM change ORDER BY seq')]
    revision = rows.execute('SELECT revision FROM person WHERE id = ?', (person,)).fetchone()[0]
    duo = rows.execute('SELECT duo_id FROM agreement WHERE status = \'signed\' LIMIT 1').fetchone()[0]
    rows.close()
    expect(len(set(numbers)) == len(numbers), 'a number is given twice')
    expect(revision == 3, f'revision {revision} after three changes')
    result = place.run('agreement', place.workspace, duo, 'verify', before=earlier)
    expect(result.returncode == 0, f'signed tomorrow, looked at today: {result.stderr}')
    # a file of tomorrow, and then one of yesterday that has more in it
    first, second, other = place.docs / '1.fbx.xml', place.docs / '2.fbx.xml', place.docs / 'other.footbridge'
    place.done('new', other)
    place.done('export', place.workspace, first, '--plain', 'test')
    place.done('set', place.workspace, person, 'name-used=Laatst', *STAFF, before=earlier)
    place.done('export', place.workspace, second, '--plain', 'test', before=earlier)
    for file in (first, second):
        result = place.run('verify', file, before=earlier)
        expect(result.returncode == 0, f'{file.name} does not prove where it is from: {result.stderr}')
        place.done('import', other, file, '--take', 'theirs')
    expect('Laatst' in place.done('show', other, person), 'what was written last has not won')


def forget_letters(place, stock):
    """In a locale without UTF-8, as scripts and services have it."""
    for lang in ('C', 'POSIX'):
        shutil.rmtree(place.docs)
        place.docs.mkdir()
        workspace = place.docs / 'Zürich Łódź.footbridge'
        place.done('new', workspace, '--organisation', 'Brücke Łódź', '--staff', 'Åsa Öberg', lang=lang)
        place.done('add', workspace, 'person', 'name-used=Şükrü محمد', lang=lang)
        expect('Şükrü محمد' in place.done('list', workspace, 'person', lang=lang), f'{lang}: letters are lost')
        expect(workspace.exists(), f'{lang}: another file was made')
        result = place.run('show', workspace, 'ł-onbekend', lang=lang)
        expect(result.returncode == 1 and '“ł-onbekend”' in result.stderr, f'{lang}: {result.stderr}')
        place.done('export', workspace, place.docs / 'Łódź.fbx.xml', '--plain', 'test', lang=lang)
        expect((place.docs / 'Łódź.fbx.xml').exists(), f'{lang}: the export has another name')
    latin = subprocess.run([str(CLI).encode(), b'info', b'J\xe9r\xf4me.footbridge'], env=place.environment(),
                           capture_output=True, cwd=place.docs)
    expect(latin.returncode == 2 and 'UTF-8' in latin.stderr.decode(), f'letters of another encoding: {latin}')
    expect([path for path in place.docs.iterdir() if path.name[0] == 'J'] == [], 'a file of another encoding')


def make_stock(place, stock):
    """A workspace with a key and a copy of the day; a file of another one."""
    other = place.docs / 'other.footbridge'
    place.done('new', other)
    place.done('sample', other, '--size', 'demo', '--seed', 2)
    place.done('export', other, stock / 'other.fbx.xml', '--plain', 'test')
    said = place.done('export', other, stock / 'other.fbx.locked', '--protect')
    (stock / 'words').write_text(next(line for line in said.splitlines() if line.count(' – ') == 5))
    (stock / 'people.csv').write_text(TABLE)
    other.unlink()
    shutil.rmtree(place.data)
    place.done('new', place.workspace)
    place.done('sample', place.workspace, '--size', 'demo', '--seed', 1)
    place.done('export', place.workspace, place.root / 'tmp/first.fbx.xml')  # makes the key
    (place.root / 'tmp/first.fbx.xml').unlink()
    place.done(TOOL, 'day', place.workspace)
    shutil.copytree(place.docs, stock / 'docs')
    for name in ('sample', 'first key'):
        (stock / 'aside' / name).mkdir(parents=True)
        place.done('new', stock / 'aside' / name / 'empty.footbridge')
    place.done(TOOL, 'out', place.workspace, place.docs / 'taken.footbridge')
    shutil.copytree(place.docs, stock / 'aside/put back')
    shutil.copytree(place.data, stock / 'data')
    # a day later than the copy, so that another one can be made
    for copy in (stock / 'data').rglob('2026-11-23*'):
        copy.rename(copy.with_name(copy.name.replace('23', '22', 1)))


def main():
    small = full_disk.mount(24)
    if small is None:
        untried.append('no small disk can be mounted here: files are limited in size instead')
    folder = pathlib.Path(tempfile.mkdtemp(prefix='footbridge-faults-'))
    try:
        (folder / 'place').mkdir()
        root = small or folder / 'place'
        place = Place(root, full_disk.Disk(small) if small else None)
        stock = folder / 'stock'
        stock.mkdir()
        make_stock(place, stock)
        parts = [fill_disk, lose_workspace, meet, lose_locks, lose_key, turn_back_clock, forget_letters]
        for part in parts:
            if len(sys.argv) < 2 or part.__name__ in sys.argv[1:]:
                place.refill(stock)
                part(place, stock)
    finally:
        shutil.rmtree(folder)
    print('\n'.join(wrong + [f'not tried: {what}' for what in untried]))
    return 1 if wrong else SKIPPED if untried else 0


if __name__ == '__main__':
    sys.exit(main())
