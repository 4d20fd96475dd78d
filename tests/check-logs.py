#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a name of somebody reaches what the programs write for developers.

    check-logs.py

Runs the command line over a sample with all messages on; e2e/logs.py does so with the window.
"""
import os
import subprocess
import sys

import program
from journey import NO_IMAGE, core_limit, known_names

LOUD = {'G_MESSAGES_DEBUG': 'all'}


def run(*words):
    """What a run says on standard error, whatever its status."""
    result = subprocess.run([str(program.BUILD / 'src/footbridge-cli'), *map(str, words)],
                            env={**os.environ, **program.ENVIRONMENT, **LOUD, 'LC_ALL': 'C.UTF-8'},
                            capture_output=True, text=True)
    return result.stderr


def findings():
    workspace = program.new_workspace(sample='demo')
    known = known_names(workspace)
    folder = workspace.parent
    other = folder / 'other.footbridge'
    file = folder / 'all.fbx.xml'
    person = program.cli('list', workspace, 'enrolment', '--format', 'csv').splitlines()[1].split(',')[0]
    (folder / 'broken.fbx.xml').write_text('<footbridge>')
    runs = [
        ('export', workspace, file, '--plain', 'test'), ('new', other), ('import', other, file), ('import', other, file),
        ('verify', file), ('check', file), ('import', other, folder / 'broken.fbx.xml'),
        ('signals', workspace), ('eligibility', workspace, person), ('list', workspace, 'person'),
        ('undo', workspace), ('exchanges', other), ('info', workspace), ('backup', workspace, folder / 'copy.footbridge'),
        ('erase', workspace, program.cli('list', workspace, 'person', '--format', 'csv').splitlines()[1].split(',')[0],
         '--reason', 'test'),
    ]
    for words in runs:
        said = run(*words)
        for name in sorted(known):
            if name in said:
                yield f'{words[0]} tells {name}: {said.strip()[:200]}'

    probe = subprocess.Popen([str(program.BUILD / 'src/footbridge-cli'), 'import', str(other), '-'],
                             stdin=subprocess.PIPE, env={**os.environ, **program.ENVIRONMENT})
    limit = core_limit(probe)
    probe.communicate(b'')
    if limit != NO_IMAGE:
        yield f'a crash may write up to {limit} of memory to the disk'


bad = list(findings())
print('\n'.join(bad))
sys.exit(bool(bad))
