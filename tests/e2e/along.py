#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Take Along, intakes without a network, Bring Back: only new records, nothing to decide but who sent the file and who may
be known already, and they are on the waiting list. The office with the mouse, then with the keyboard; Undo This Import at the end."""
from journey import check_names, close
from program import cli, new_folder, new_workspace, open_window


def new_office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    return workspace


def menu(window, item):
    window.key('F10')
    window.click('menu item', item)


def add_mentee(window, name):
    window.click('list item', 'Mentees', within=window.find('list', 'Pages'))
    window.click('push button', 'New Mentee')
    window.find('push button', 'Add')
    window.type(name)
    window.click('push button', 'Add')
    window.find('push button', 'Start Intake')


def take_along(office, folder):
    """By mouse: a file without people."""
    with open_window(office) as window:
        add_mentee(window, 'Amina Voorbeeld')
        menu(window, 'Take Along')
        window.find('label', 'Take Along?')
        check_names(window)
        window.set_text('text', 'Who Takes It Along', 'Karim Exempel')
        window.click('push button', 'Make the File')
        window.choose_file(folder / 'along.fbx.xml')
        window.until((folder / 'along.fbx.xml').exists, 'no file was made')
        close(window)
    assert 'Amina' not in (folder / 'along.fbx.xml').read_text()
    assert 'Karim Exempel' in cli('exchanges', office)


def on_the_way(folder, home):
    """By keyboard: the laptop makes a file of its own of it; two intakes begin; what is new goes into a file."""
    with open_window(folder / 'along.fbx.xml', env=home) as window:
        window.find('label', 'Who Sent This File?')
        check_names(window)
        window.key('alt+r')
        window.find('label', 'Taken along on')
        check_names(window)
        for name in ('Amina Voorbeeld', 'Omar Beispiel'):
            window.click('list item', 'Mentees', within=window.find('list', 'Pages'))
            window.find('push button', 'New Mentee')
            window.key('ctrl+n')
            window.find('push button', 'Add')
            window.type(name)
            window.key('Return')
            window.find('push button', 'Start Intake')
        window.key('F10')
        assert not window.all('menu item', 'Take Along')
        window.click('menu item', 'Bring Back')
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


def bring_back(office, folder, words):
    with open_window(office) as window:
        window.find('list', 'Pages')
        menu(window, 'Bring Back')
        window.choose_file(folder / 'back.fbx.locked')
        window.find('label', 'Which Six Words?')
        window.type(words.replace(' – ', ' '))
        window.click('push button', 'Open')
        window.click('push button', 'They Read the Same')
        window.find('label', 'These people are alike')
        window.find('push button', 'Same Person: Amina Voorbeeld')
        assert not window.all('push button', 'Same Person: Omar')
        check_names(window)
        window.click('push button', 'Same Person: Amina Voorbeeld')
        window.find('push button', 'Undo This Import')
        mentees = window.find('push button', 'New Mentee')
        window.find('*', 'Omar Beispiel')
        assert mentees is not None
        check_names(window)
        close(window)
    people = cli('list', office, 'person', '--format', 'csv')
    assert len(people.splitlines()) == 3, people


def undo(office, folder):
    """By keyboard: a file that is not wanted after all goes again, and may come again."""
    other = new_office()
    with open_window(other, '--page', 'mentees') as window:
        window.find('push button', 'New Mentee')
        menu(window, 'Bring Back')
        window.choose_file(folder / 'along.fbx.xml')
        window.find('push button', 'They Read the Same')
        window.key('alt+r')
        window.find('push button', 'Undo This Import')
        menu(window, 'Files In and Out')
        window.find('push button', 'Undo This Import: along.fbx.xml')
        check_names(window)
        window.click('push button', 'Undo This Import: along.fbx.xml')
        window.until(lambda: len(cli('list', other, 'programme', '--format', 'csv').splitlines()) == 2,
                     'the import was not taken back')
        window.key('Escape')
        close(window)


def main():
    office, folder = new_office(), new_folder()
    take_along(office, folder)
    words = on_the_way(folder, {'HOME': str(new_folder())})
    bring_back(office, folder, words)
    undo(office, folder)


if __name__ == '__main__':
    main()
