#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person asks for the own file, and then to be forgotten: what tells who she is goes, but for a text that is about
somebody else. Another one is kept longer than promised, and is erased from the page of data protection. No byte of either
is left, in the workspace or its copies. With the mouse or the keyboard."""
import os
import pathlib

from journey import Keyboard, Mouse, add, by_turns, check_names, close, make_duo, office_with_two, only, read_pdf, rows
from program import cli, new_folder, open_window

ABOUT_HER = 'Amina prefers the evening'
OF_OTHERS = 'The room is free on Mondays'


def office():
    """A mentee whose duo has two notes, and one whose time is long over."""
    workspace = office_with_two(family_name='Testpersoon', phone='000 00 00 01', street='Fictielaan 1')
    programme = only(workspace, 'programme')['id']
    cli('set', workspace, programme, 'retention-months=24')
    mentee = only(workspace, 'enrolment', role='mentee')['id']
    duo = make_duo(workspace)
    for text in (ABOUT_HER, OF_OTHERS):
        add(workspace, 'note', duo_id=duo, written_on='2026-11-20', text=text)
    add(workspace, 'enrolment', programme_id=programme, person_id=add(workspace, 'person', name_used='Vroeger Exempel'),
        role='mentee', status='completed', status_since='2020-01-01')
    return workspace, mentee


def copies():
    return list(pathlib.Path(os.environ['XDG_DATA_HOME'], 'footbridge/backups').rglob('*.footbridge'))


def check_gone(workspace, *words):
    """In no file of the workspace, nor in a copy of it."""
    files = [path for path in workspace.parent.iterdir() if path.name.startswith(workspace.name)] + copies()
    assert len(files) > 1, files
    for path in files:
        data = path.read_bytes()
        assert not [word for word in words if word.encode() in data], path


def take_own_file(hand, window, path):
    hand.menu(window, 'Save the Person’s Own File…', 'Decisions')
    window.choose_file(path)
    window.until(path.exists, 'no file was saved')
    assert 'What We Keep About Amina Testpersoon' in read_pdf(path)


def confirm(hand, window, name):
    """First without a reason, which is asked for."""
    window.find('label', 'Goes in Any Case')
    check_names(window)
    hand.press(window, 'Erase…')
    window.find('label', 'Say why the data are erased.')
    window.type('Asked for it')
    hand.press(window, 'Erase…')
    window.find('label', f'Erase What Is Known of {name}?')
    check_names(window)
    hand.press(window, 'Erase')


def erase_her(hand, window, workspace):
    hand.menu(window, 'Erase Personal Data…', 'Decisions')
    window.find('check box', f'Erase: {ABOUT_HER}')
    hand.press(window, f'Erase: {OF_OTHERS}', 'check box')
    confirm(hand, window, 'Amina Testpersoon')
    window.until(lambda: not rows(workspace, 'person', name_used='Amina Testpersoon'), 'she is not erased')
    window.find('push button', 'Decisions')
    assert [row['text'] for row in rows(workspace, 'note') if row['text']] == [OF_OTHERS]
    assert len(rows(workspace, 'enrolment', role='mentee')) == 2  # figures stay
    check_gone(workspace, 'Amina', 'Fictielaan', ABOUT_HER)


def erase_due(hand, window, workspace):
    """She is found where it says who is kept too long."""
    hand.menu(window, 'Data Protection')
    window.find('label', 'Kept Longer Than Promised')
    hand.press(window, 'Erase: Vroeger Exempel')
    confirm(hand, window, 'Vroeger Exempel')
    window.gone('push button', 'Erase: Vroeger Exempel')
    check_names(window)
    check_gone(workspace, 'Vroeger')


def journey(hand):
    workspace, mentee = office()
    with open_window(workspace, '--page', 'mentee', '--id', mentee, **hand.options) as window:
        window.find('push button', 'Decisions')
        window.until(copies, 'no copy of the day was made')
        take_own_file(hand, window, new_folder() / 'own.pdf')
        erase_her(hand, window, workspace)
        erase_due(hand, window, workspace)
        close(window)


if __name__ == '__main__':
    by_turns(mouse=lambda: journey(Mouse), keyboard=lambda: journey(Keyboard))
