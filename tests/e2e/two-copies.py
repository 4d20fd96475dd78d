#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two computers have the same duo, and each says otherwise when it ends; one also logs a contact. Its file comes to the
other: both values are listed, and one is asked for. Ours first, by which only what is new comes in; then theirs, which the
history of the duo tells. With the mouse or the keyboard."""
from journey import Keyboard, Mouse, add, by_turns, check_names, close, make_duo, office_with_two, only, rows
from program import cli, new_folder, new_workspace, open_window

OURS, THEIRS = '2027-05-31', '2027-06-30'


def two_copies():
    """Here, and the file of there."""
    here, folder = office_with_two(), new_folder()
    duo = make_duo(here)
    there = new_workspace('--organisation', 'Exempelhuis', '--staff', 'Karim Exempel')
    cli('export', here, folder / 'first.fbx.xml', '--plain', 'test')
    cli('import', there, folder / 'first.fbx.xml')
    cli('set', here, duo, f'planned-end-on={OURS}')
    cli('set', there, duo, f'planned-end-on={THEIRS}')
    add(there, 'contact', duo_id=duo, held_on='2026-11-20', state='held', how='phone', minutes='30')
    cli('export', there, folder / 'theirs.fbx.xml', '--plain', 'test')
    return here, duo, folder / 'theirs.fbx.xml'


def end_of(workspace):
    return only(workspace, 'duo')['planned-end-on']


def ask(hand, window, file, is_first):
    """Up to the question, which names what both have; before it, once, who sent the file."""
    hand.menu(window, 'Import')
    window.choose_file(file)
    if is_first:
        window.find('push button', 'They Read the Same')
        hand.press(window, 'They Read the Same')
    window.find('push button', 'Take Theirs')
    window.find('label', 'Here: 31/05/2027')
    window.find('label', 'In the file: 30/06/2027')
    check_names(window)


def journey(hand):
    here, duo, file = two_copies()
    with open_window(here, '--page', 'duo', '--id', duo, **hand.options) as window:
        window.find('push button', 'More About This Duo')
        ask(hand, window, file, True)
        hand.press(window, 'Keep Ours')
        window.until(lambda: rows(here, 'contact'), 'what is new did not come in')
        assert end_of(here) == OURS
        ask(hand, window, file, False)
        hand.press(window, 'Take Theirs')
        window.until(lambda: end_of(here) == THEIRS, 'theirs is not taken')
        hand.menu(window, 'History', 'More About This Duo')
        window.find('label', '30/06/2027')
        check_names(window)
        window.key('Escape')
        window.gone('label', '30/06/2027')
        close(window)


if __name__ == '__main__':
    by_turns(mouse=lambda: journey(Mouse), keyboard=lambda: journey(Keyboard))
