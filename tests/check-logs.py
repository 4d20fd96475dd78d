#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when something personal of somebody reaches what the programs write for developers.

    check-logs.py

Runs the command line over a sample with all messages on; e2e/logs.py does so with the window.
"""
import itertools
import os
import re
import sqlite3
import subprocess
import sys

import program
from journey import NO_IMAGE, PERSONAL, core_limit, known_names, only, tell_all

LOUD = {'G_MESSAGES_DEBUG': 'all'}
STAFF = ('--staff', 'S1')
CV = program.ROOT / 'tests/data/europass-candidate.xml'


MESSAGE = re.compile(r'^(\(.*:\d+\): |\*\* )')  # its first line, by GLib: who, which process


def run(*words):
    """The exit status of a run, what it says on standard error, and the messages that GLib has in between the answer:
    debugging and information go to standard output."""
    result = subprocess.run([str(program.BUILD / 'src/footbridge-cli'), *map(str, words)],
                            env={**os.environ, **program.ENVIRONMENT, **LOUD, 'LC_ALL': 'C.UTF-8'},
                            capture_output=True, text=True)
    return result.returncode, result.stderr, [line for line in result.stdout.splitlines() if MESSAGE.match(line)]


def last_import(workspace):
    database = sqlite3.connect(workspace)
    group, = database.execute("SELECT max(id) FROM change_group WHERE deed = 'import'").fetchone()
    database.close()
    return group


def exchanges(workspace, folder):
    """A command, and whether it is done: files out and in."""
    other, file, locked = folder / 'other.footbridge', folder / 'all.fbx.xml', folder / 'all.fbx.locked'
    (folder / 'broken.fbx.xml').write_text('<footbridge>')
    yield ('export', workspace, file, '--plain', 'test'), True
    yield ('new', other), True
    yield ('import', other, file), True
    yield ('import', other, file), True
    yield ('verify', file), True
    yield ('check', file), True
    yield ('import', other, folder / 'broken.fbx.xml'), False
    yield ('exchanges', other), True
    said = program.cli('export', workspace, locked, '--protect')
    words = next(line for line in said.splitlines() if line.count(' – ') == 5)
    yield ('decrypt', locked, folder / 'plain.fbx.xml', '--words', words), True
    third = folder / 'third.footbridge'
    yield ('new', third), True
    yield ('import', third, file), True
    yield ('undo', third, last_import(third), *STAFF), True


def deeds(workspace, folder, person):
    """The same for what is done with one person."""
    enrolment = only(workspace, 'enrolment', person_id=person)['id']
    draft = only(workspace, 'agreement', status='draft')
    report, table, cv = folder / 'report.txt', folder / 'people.csv', folder / 'cv.xml'
    report.write_text(f'2026-11-22\t60\t\t\t\t\t{PERSONAL["note"]}\n')
    table.write_text(f'Name,Birth Date,Phone,E-Mail\n{PERSONAL["guardian-name"]},1985-03-07,'
                     f'{PERSONAL["guardian-phone"]},{PERSONAL["email"]}\n')
    cv.write_text(CV.read_text().replace('Amina', PERSONAL['given-name']).replace('Voorbeeld Exemple', PERSONAL['family-name']))
    yield ('signals', workspace), True
    yield ('eligibility', workspace, enrolment), True
    yield ('list', workspace, 'person'), True
    yield ('show', workspace, person), True
    yield ('search', workspace, PERSONAL['name-used'].split()[0]), True
    yield ('match', workspace, '--programme', 'P01'), True
    yield ('agreement', workspace, draft['duo-id'], 'sign', '--party', 'mentor', '--name', PERSONAL['name-used'],
           '--witness', PERSONAL['guardian-name'], *STAFF), True
    yield ('receive', workspace, draft['duo-id'], report, *STAFF), True
    yield ('write', workspace, 'invitation', enrolment, '--letters', folder / 'letters.pdf', *STAFF), True
    yield ('europass', workspace, enrolment, cv, '--take', *STAFF), True
    yield ('sheet', workspace, 'import', table, '--programme', 'P01', '--role', 'mentor', *STAFF), True
    yield ('sheet', workspace, 'export', folder / 'out.csv', '--programme', 'P01', '--role', 'mentee', '--everybody'), True
    yield ('set', workspace, person, f'street={PERSONAL["street"]} 2', *STAFF), True
    yield ('undo', workspace, *STAFF), True
    yield ('info', workspace), True
    yield ('backup', workspace, folder / 'copy.footbridge'), True
    yield ('erase', workspace, person, '--reason', 'test'), True


def findings():
    workspace = program.new_workspace(sample='demo')
    folder = workspace.parent
    draft = only(workspace, 'agreement', status='draft')
    person = only(workspace, 'duo-member', duo_id=draft['duo-id'], role='mentee')['person-id']
    tell_all(workspace, person)
    known = known_names(workspace) | set(PERSONAL.values())
    n_messages = 0
    for words, is_done in itertools.chain(exchanges(workspace, folder), deeds(workspace, folder, person)):
        status, said, messages = run(*words)
        n_messages += len(messages)
        if (status == 0) != is_done:
            yield f'{words[0]} ends with {status}, so that it tells nothing: {said.strip()[-300:]}'
        for word in sorted(known):
            for line in (*said.splitlines(), *messages):
                if word in line:
                    yield f'{words[0]} tells {word}: {line.strip()[:200]}'
    if n_messages == 0:
        yield 'no message was seen, so that nothing was looked at'

    probe = subprocess.Popen([str(program.BUILD / 'src/footbridge-cli'), 'import', str(folder / 'other.footbridge'), '-'],
                             stdin=subprocess.PIPE, env={**os.environ, **program.ENVIRONMENT})
    limit = core_limit(probe)
    probe.communicate(b'')
    if limit != NO_IMAGE:
        yield f'a crash may write up to {limit} of memory to the disk'


bad = list(findings())
print('\n'.join(bad))
sys.exit(bool(bad))
