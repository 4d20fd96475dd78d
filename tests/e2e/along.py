#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Take Along, intakes without a network, Bring Back: only new records, nothing to decide but who sent the file and who may
be known already, and they are on the waiting list. Undo This Import at the end. The office with the mouse or the keyboard,
the laptop with the keyboard."""
from journey import Keyboard, Mouse, by_turns, check_names, close
from program import cli, new_folder, new_workspace, open_window


def new_office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    return workspace


def add_mentee(window, hand, name):
    window.find('push button', 'New Mentee')
    if hand is Mouse:
        window.click('push button', 'New Mentee')
    else:
        window.key('ctrl+n')
    window.find('push button', 'Add')
    window.type(name)
    if hand is Mouse:
        window.click('push button', 'Add')
    else:
        window.key('Return')
    window.find('push button', 'Start Intake')


def take_along(hand, office, folder):
    """A file without people."""
    with open_window(office, **hand.options) as window:
        hand.page(window, 'Mentees')
        add_mentee(window, hand, 'Amina Voorbeeld')
        hand.menu(window, 'Take Along')
        window.find('label', 'Take Along?')
        check_names(window)
        hand.write(window, 'Who Takes It Along', 'Karim Exempel')
        hand.press(window, 'Make the File')
        window.choose_file(folder / 'along.fbx.xml')
        window.until((folder / 'along.fbx.xml').exists, 'no file was made')
        close(window)
    assert 'Amina' not in (folder / 'along.fbx.xml').read_text()
    assert 'Karim Exempel' in cli('exchanges', office)


def on_the_way(folder, home):
    """The laptop makes a file of its own of it; two intakes begin; what is new goes into a file."""
    with open_window(folder / 'along.fbx.xml', env=home, keyboard_only=True) as window:
        window.find('label', 'Who Sent This File?')
        check_names(window)
        window.key('alt+r')
        window.find('label', 'Taken along on')
        check_names(window)
        Keyboard.page(window, 'Mentees')
        add_mentee(window, Keyboard, 'Amina Voorbeeld')
        window.key('alt+Left')
        add_mentee(window, Keyboard, 'Omar Beispiel')
        window.key('F10')
        window.find('menu item', 'Bring Back')
        assert not window.all('menu item', 'Take Along')
        window.key('Escape')
        Keyboard.menu(window, 'Bring Back')
        window.find('label', 'Bring Back?')
        window.key('Return')
        window.choose_file(folder / 'back.fbx.locked')
        window.find('label', 'Tell These Six Words by Phone')
        words = window.find('label', ' – ').name
        check_names(window)
        window.key('Return')
        close(window)
    cli('decrypt', folder / 'back.fbx.locked', folder / 'back.fbx.xml', '--words', words)
    assert 'Brug naar Werk' not in (folder / 'back.fbx.xml').read_text()
    return words


def bring_back(hand, office, folder, words):
    with open_window(office, **hand.options) as window:
        window.find('list', 'Pages')
        hand.menu(window, 'Bring Back')
        window.choose_file(folder / 'back.fbx.locked')
        window.find('label', 'Which Six Words?')
        window.type(words.replace(' – ', ' '))
        hand.press(window, 'Open')
        window.find('push button', 'They Read the Same')
        hand.press(window, 'They Read the Same')
        window.find('label', 'These people are alike')
        window.find('push button', 'Same Person: Amina Voorbeeld')
        assert not window.all('push button', 'Same Person: Omar')
        check_names(window)
        hand.press(window, 'Same Person: Amina Voorbeeld')
        window.find('push button', 'Undo This Import')
        window.find('push button', 'New Mentee')
        window.find('*', 'Omar Beispiel')
        check_names(window)
        close(window)
    people = cli('list', office, 'person', '--format', 'csv')
    assert len(people.splitlines()) == 3, people


def undo(hand, folder):
    """A file that is not wanted after all goes again."""
    other = new_office()
    with open_window(other, '--page', 'mentees', **hand.options) as window:
        window.find('push button', 'New Mentee')
        hand.menu(window, 'Bring Back')
        window.choose_file(folder / 'along.fbx.xml')
        window.find('push button', 'They Read the Same')
        hand.press(window, 'They Read the Same')
        window.find('push button', 'Undo This Import')
        hand.menu(window, 'Files In and Out')
        window.find('push button', 'Undo This Import: along.fbx.xml')
        check_names(window)
        hand.press(window, 'Undo This Import: along.fbx.xml')
        window.until(lambda: len(cli('list', other, 'programme', '--format', 'csv').splitlines()) == 2,
                     'the import was not taken back')
        window.key('Escape')
        close(window)


def journey(hand):
    office, folder = new_office(), new_folder()
    take_along(hand, office, folder)
    words = on_the_way(folder, {'HOME': str(new_folder())})
    bring_back(hand, office, folder, words)
    undo(hand, folder)


if __name__ == '__main__':
    by_turns(mouse=lambda: journey(Mouse), keyboard=lambda: journey(Keyboard))
