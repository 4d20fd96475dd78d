#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a computer does to the window: its disk is full while somebody is added, or when the copy of the day is due;
its file is moved away, or replaced by another one; its locale knows no letters but English ones. A plain sentence
each, and what was typed is not lost.

Without a small disk the rest is tried, and the test counts as skipped."""
import os
import pathlib
import shutil
import sys

import full_disk
from journey import check_names, close, rows
from program import cli, new_folder, new_workspace, open_window
from views import NOTE

SKIPPED = 77
ALONE = ('--staff', 'S1', '--page', 'mentees')


def add_mentee(window, name):
    window.click('push button', 'New Mentee')
    window.find('push button', 'Add')
    window.type(name)
    window.click('push button', 'Add')


def people(workspace):
    return [row['name-used'] for row in rows(workspace, 'person')]


def full(small):
    """The name stands where it was typed until there is room for it."""
    workspace = small / 'office.footbridge'
    shutil.copy(new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld'), workspace)
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    disk = full_disk.Disk(small)
    with open_window(*ALONE, workspace) as window:
        window.find('push button', 'New Mentee')
        disk.leave(0)
        add_mentee(window, 'Amina Testpersoon')
        window.find('label', 'disk is full')
        check_names(window)
        disk.free()
        window.click('push button', 'Add')
        window.find('push button', 'Start Intake')
        close(window)
    assert people(workspace) == ['Amina Testpersoon'], people(workspace)


def full_of_copies(small):
    """The copy of the day finds no room: that stands over the pages, and it is made once there is some."""
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    data = small / 'data'
    data.mkdir()
    disk = full_disk.Disk(small)
    disk.leave(0)
    with open_window(*ALONE, workspace, env={'XDG_DATA_HOME': str(data)}) as window:
        window.find('label', 'The daily copy of this file was not made.')
        window.find('label', 'disk is full')
        check_names(window)
        disk.free()
        # away, and back again
        window.key('ctrl+comma')
        window.until(lambda: len(window.frames()) == 2, 'Preferences do not open')
        window.key('Escape')
        window.gone('label', 'The daily copy of this file was not made.')
        close(window)
    assert list(data.glob('footbridge/backups/*/2026-11-23.footbridge.sha256'))


def replaced():
    """Another file takes the place of one that is open to read, and is shown; then that goes."""
    workspace, other = (new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld') for _ in range(2))
    for path, name in ((workspace, 'Brug naar Werk'), (other, 'Brug naar School')):
        cli('programme', path, 'new', '--set', f'name={name}')
    pathlib.Path(f'{workspace}.taken-out.txt').write_text(NOTE)
    with open_window('--staff', 'S1', workspace) as window:
        window.click('push button', 'Open to Read')
        window.click('list item', 'Programmes', within=window.find('list', 'Pages'))
        window.find('*', 'Brug naar Werk')
        os.replace(other, workspace)
        window.find('label', 'The file was replaced. This is the new one.')
        window.find('*', 'Brug naar School')
        check_names(window)
        workspace.unlink()
        window.find('label', 'It was moved or deleted while it was open to read.')
        check_names(window)
        window.key('Return')
        close(window)


def moved():
    """A file that is somewhere else now gets nothing that would be lost with the window."""
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    elsewhere = new_folder() / 'moved.footbridge'
    with open_window(*ALONE, workspace) as window:
        window.find('push button', 'New Mentee')
        workspace.rename(elsewhere)
        add_mentee(window, 'Amina Testpersoon')
        window.find('label', 'moved')
        check_names(window)
        elsewhere.rename(workspace)
        window.click('push button', 'Add')
        window.find('push button', 'Start Intake')
        close(window)
    assert people(workspace) == ['Amina Testpersoon'], people(workspace)


def no_letters():
    """In the locale C, with letters of four scripts, in the file's name too."""
    folder = new_folder() / 'Zoë Ľ'
    folder.mkdir()
    workspace = folder / 'kantoor Ø.footbridge'
    shutil.copy(new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld'), workspace)
    programme = cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk').strip()
    person = cli('add', workspace, 'person', 'name-used=Олена Testpersoon').strip()
    cli('add', workspace, 'enrolment', f'programme-id={programme}', f'person-id={person}', 'role=mentee', 'status=ready')
    with open_window(*ALONE, workspace, lang='C') as window:
        window.find('label', 'kantoor Ø')
        add_mentee(window, 'Amina Testpersoon')
        window.find('push button', 'Start Intake')
        window.key('ctrl+k')
        window.type('olena')
        window.find('list item', 'Олена Testpersoon')
        window.key('Escape')
        close(window)
    assert sorted(people(workspace)) == ['Amina Testpersoon', 'Олена Testpersoon'], people(workspace)


small = full_disk.mount(24)
if small:
    full(pathlib.Path(small))
    full_of_copies(pathlib.Path(small))
moved()
replaced()
no_letters()
if not small:
    print('No small disk can be mounted here: the full disk was not tried.')
    sys.exit(SKIPPED)
