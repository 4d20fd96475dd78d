#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that somebody hands over makes the program open nothing but that file, and ask nobody.

    check-closed.py FOOTBRIDGE-CLI

Runs the command line under strace on files that name other files and addresses in every way that XML has: exchange
files, signed ones, protected ones, CVs; and on tables and workspaces. e2e/closed.py does so with the window.
"""
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from journey import pdf_with
from traced import STRACE, can_trace

HERE = pathlib.Path(__file__).resolve().parent
CLI = pathlib.Path(sys.argv[1]).resolve()
SKIPPED = 77
# Of the system: what every program reads, and the codes of languages and countries.
SYSTEM = ('/usr/lib', '/usr/share', '/usr/local/lib', '/usr/local/share', '/lib', '/etc/ld.so', '/etc/nsswitch.conf',
          '/etc/passwd', '/etc/localtime', '/etc/ssl/openssl.cnf', '/usr/lib/ssl', '/proc/self', '/proc/sys', '/proc/filesystems', '/dev/urandom',
          '/dev/null', '/sys/fs/cgroup', '/sys/devices/system/cpu')
NAMES = ('/var/run/nscd/socket', '/run/nscd/socket')  # how the C library asks who works here
ROOT = '<footbridge version="1.0" xmlns="urn:x-footbridge:exchange:1"'
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
REST = '''>
  <header>
    <scope>workspace</scope>
  </header>
  <records>
    <person id="aaaaaaaa-0000-4000-8000-000000000001">
      <name-used>%s</name-used>
    </person>
  </records>
</footbridge>
'''


def files(secret):
    """Name, content, and whether it is taken."""
    for number, place in enumerate((secret.as_uri(), str(secret), 'http://127.0.0.1:9/a', 'ftp://127.0.0.1/a',
                                    '//127.0.0.1/share/a')):
        yield f'entity-{number}', f'<!DOCTYPE a [<!ENTITY e SYSTEM "{place}">]>\n{ROOT}{REST % "&e;"}', False
        yield f'parameter-{number}', f'<!DOCTYPE a [<!ENTITY % e SYSTEM "{place}"> %e;]>\n{ROOT}{REST % "A"}', False
        yield f'type-{number}', f'<!DOCTYPE footbridge SYSTEM "{place}">\n{ROOT}{REST % "A"}', False
        yield f'schema-{number}', f'{ROOT} {XSI} xsi:schemaLocation="urn:x {place}"{REST % "A"}', True
        yield f'no-schema-{number}', f'{ROOT} {XSI} xsi:noNamespaceSchemaLocation="{place}"{REST % "A"}', True
        yield f'style-{number}', f'<?xml-stylesheet href="{place}" type="text/xsl"?>\n{ROOT}{REST % "A"}', True
        yield f'base-{number}', f'{ROOT} xml:base="{place}"{REST % "A"}', False
        include = f'<include xmlns="http://www.w3.org/2001/XInclude" href="{place}"/>'
        yield f'include-{number}', f'{ROOT}{REST % include}', False


def environment(folder):
    return {'PATH': '/usr/bin:/bin', 'LC_ALL': 'C.UTF-8', 'HOME': str(folder / 'home'), 'TMPDIR': str(folder / 'tmp'),
            'XDG_DATA_HOME': str(folder / 'data'), 'GIO_USE_VFS': 'local', 'GSETTINGS_BACKEND': 'memory',
            'ASAN_OPTIONS': 'detect_leaks=0'}  # a sanitizer's leak check traces the program as well: only one can


def run(*words):
    """A command that is not looked at."""
    return subprocess.run([CLI, *words], env=environment(words[1].parent.parent), capture_output=True, text=True,
                          check=True)


def trace(folder, *words):
    """Exit status, and the calls that have to do with files and with other programs."""
    log = folder / 'calls'
    status = subprocess.run([*STRACE, '-o', log, CLI, *words], env=environment(folder), cwd=folder / 'home',
                            capture_output=True).returncode
    return status, log.read_text().splitlines()


def is_allowed(path, own):
    return any(str(path) == str(start) or str(path).startswith(f'{start}/') or
               (str(start).endswith('ld.so') and str(path).startswith(str(start))) for start in (*SYSTEM, *own))


def strange(calls, own, folder):
    for line in calls:
        call = line.split(maxsplit=1)[1]
        if re.match(r'(socket|connect|bind|sendto|sendmsg|socketpair|getpeername|getsockname|setsockopt)\(', call):
            if not call.startswith('socket(AF_UNIX') and not any(name in call for name in NAMES):
                yield call
            continue
        for path in re.findall(r'"([^"]*)"', call.split(') = ')[0])[:1]:
            full = os.path.normpath(folder / 'home' / path)
            # folders above a workspace are looked at, to see whether something synchronises them
            is_opened = call.startswith('open') and 'O_DIRECTORY' not in call
            if full.startswith(str(folder / 'secret')) or (is_opened and not is_allowed(full, own)):
                yield call


def europass(secret):
    """CVs of both forms that name other files and addresses."""
    for form in ('candidate', 'passport'):
        text = (HERE / f'data/europass-{form}.xml').read_text()
        declaration = re.match(r'<\?xml.*?\?>', text)
        body = text[declaration.end():] if declaration else text
        for number, place in enumerate((secret.as_uri(), 'http://127.0.0.1:9/a')):
            yield f'{form}-type-{number}', f'<!DOCTYPE a SYSTEM "{place}">{body}'
            yield f'{form}-entity-{number}', f'<!DOCTYPE a [<!ENTITY % e SYSTEM "{place}"> %e;]>{body}'
            yield f'{form}-style-{number}', f'<?xml-stylesheet href="{place}" type="text/xsl"?>{body}'


def signed(whole, secret):
    """A signed file whose signature says that what it signs, or its key, is somewhere else."""
    assert '<Reference URI=""' in whole and '<KeyInfo>' in whole, 'the file is signed in another way'
    for number, place in enumerate((secret.as_uri(), str(secret), 'http://127.0.0.1:9/a')):
        yield f'reference-{number}', whole.replace('<Reference URI=""', f'<Reference URI="{place}"')
        yield f'key-{number}', whole.replace('<KeyInfo>', f'<KeyInfo><RetrievalMethod URI="{place}"/>')


def other_files(folder, secret, office):
    """A name, the command, the file, and whether it is taken: whatever else somebody may hand over."""
    person, programme = office
    workspace = folder / 'work/people.footbridge'
    for name, text in europass(secret):
        path = folder / f'{name}.xml'
        path.write_text(text)
        yield name, ('europass', workspace, person, path), path, True if '-style-' in name else None
    path = pdf_with(folder / 'candidate-entity-0.xml', folder)
    yield 'cv.pdf', ('europass', workspace, person, path), path, None
    whole = folder / 'whole.fbx.xml'
    status, _ = trace(folder, 'export', workspace, whole, '--plain', 'test')
    assert status == 0
    yield 'signed', ('verify', whole), whole, True
    for name, text in signed(whole.read_text(), secret):
        path = folder / f'{name}.fbx.xml'
        path.write_text(text)
        yield f'{name}, verified', ('verify', path), path, False if name.startswith('reference') else None
        yield f'{name}, taken in', ('import', folder / 'work/office.footbridge', path), path, None
    table = folder / 'people.csv'
    table.write_text(f'Name,Birth Date\n"=HYPERLINK(""{secret.as_uri()}"")",1980-01-01\n')
    yield 'table', ('sheet', workspace, 'import', table, '--programme', programme, '--role', 'mentor'), table, True
    locked = folder / 'whole.fbx.locked'
    said = run('export', workspace, locked, '--protect').stdout
    words = next(line for line in said.splitlines() if line.count(' – ') == 5)
    yield 'locked', ('import', folder / 'work/office.footbridge', locked, '--words', words), locked, True
    yield 'locked, plain', ('decrypt', locked, folder / 'work/plain.xml', '--words', words), locked, True
    given = folder / 'work/given.footbridge'
    shutil.copy(workspace, given)
    database = sqlite3.connect(given)
    database.execute('UPDATE person SET name_used = ?', (secret.as_uri(),))
    database.commit()
    database.close()
    for words in (('info', given), ('list', given, 'person'), ('export', given, folder / 'work/given.fbx.xml', '--plain', 'test')):
        yield f'workspace, {words[0]}', words, given, True


def make_people(folder):
    """A workspace with somebody in it: her enrolment, and the code of her programme."""
    workspace = folder / 'work/people.footbridge'
    run('new', workspace, '--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    programme = run('programme', workspace, 'new', '--set', 'name=Brug').stdout.strip()
    person = run('add', workspace, 'person', 'name-used=Amina Testpersoon').stdout.strip()
    enrolment = run('add', workspace, 'enrolment', f'programme-id={programme}', f'person-id={person}', 'role=mentee',
                    'status=ready').stdout.strip()
    return enrolment, programme


def main():
    if not can_trace():
        print('skipped: strace is not here, or may not look at other programs')
        return SKIPPED
    folder = pathlib.Path(os.path.realpath(tempfile.mkdtemp(prefix='footbridge-closed-')))
    wrong = []
    number = 0

    def look(name, words, file, is_taken):
        nonlocal number
        number += 1
        own = (file, file.with_name(file.name + '.sig.xml'), folder / 'work', folder / 'tmp', folder / 'data', CLI)
        status, calls = trace(folder, *words)
        assert len(calls) > 20, calls
        if is_taken is not None and (status == 0) != is_taken:
            wrong.append(f'{name}: status {status}')
        wrong.extend(f'{name}: {call}' for call in strange(calls, own, folder))

    try:
        for name in ('home', 'tmp', 'data', 'work', 'secret'):
            (folder / name).mkdir()
        secret = folder / 'secret/secret.xsd'
        secret.write_text('<schema xmlns="http://www.w3.org/2001/XMLSchema"/>')
        workspace = folder / 'work/office.footbridge'
        assert trace(folder, 'new', workspace)[0] == 0
        for name, content, is_taken in files(secret):
            file = folder / f'{name}.fbx.xml'
            file.write_text(content)
            look(name, ('import', workspace, file) if number % 3 == 2 else ('check', file), file, is_taken)
        for case in other_files(folder, secret, make_people(folder)):
            look(*case)
        # and the look itself sees what it looks for
        status, calls = trace(folder, 'check', secret)
        assert list(strange(calls, (folder / 'tmp', folder / 'data', CLI), folder)), 'the look sees nothing'
    finally:
        shutil.rmtree(folder)
    print('\n'.join(wrong) or f'{number} files opened nothing else and asked nobody')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
