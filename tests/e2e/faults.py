#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a computer does to the window: its disk is full while somebody is added, its file is moved away, its locale
knows no letters but English ones. A plain sentence each, and what was typed is not lost."""
import pathlib
import shutil

import full_disk
from journey import check_names, close, rows
from program import cli, new_folder, new_workspace, open_window

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
        assert window.close() == 0, window.complaints()
        # what was typed is kept every few seconds, which the log may tell of too
        others = [line for line in window.complaints() if 'A draft could not be kept: The disk is full' not in line]
        assert not others, others
    assert people(workspace) == ['Amina Testpersoon'], people(workspace)


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
else:
    print('No small disk can be mounted here: the full disk was not tried.')
moved()
no_letters()
