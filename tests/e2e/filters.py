#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a list is looked at is saved under a name, with the mouse; it is there at the next start, is chosen by keyboard, is
renamed and deleted; what was deleted comes back by Undo."""
from journey import add, check_names, close, only
from program import cli, new_workspace, open_window

PEOPLE = (('Amina Testpersoon', 'ready'), ('Omar Exempel', 'paused'), ('Eva Beispiel', 'paused'))


def office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    for name, status in PEOPLE:
        person = add(workspace, 'person', name_used=name)
        add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=person, role='mentee',
            status=status)
    return workspace


def open_menu(window):
    window.tab_to('Saved Filters')
    window.key('space')
    window.find('menu item', 'Save This Filter…')


def choose_from(window, letter, name):
    """A line of the menu within the menu, which slides in: by keyboard, from its first line."""
    window.key(letter)

    def is_reached():
        window.key('Down')
        return window.focused() == name
    window.until(is_reached, f'no {name}')
    window.key('Return')


def save(workspace):
    with open_window(workspace) as window:
        window.click('list item', 'Mentees', within=window.find('list', 'Pages'))
        window.find('table row', 'Amina Testpersoon')
        window.click('combo box', 'Show')
        window.key('Home', *['Down'] * 6, 'Return')
        window.gone('table row', 'Amina Testpersoon')
        window.find('table row', 'Eva Beispiel')
        window.click('push button', 'Saved Filters')
        window.find('menu item', 'No Filters Yet')
        window.click('menu item', 'Save This Filter…')
        window.find('text', 'Name')
        check_names(window)
        window.type('Even_rust')
        window.click('push button', 'Save')
        window.find('label', 'Filter Saved')
        window.click('combo box', 'Show')
        window.key('Home', 'Return')
        window.find('table row', 'Amina Testpersoon')
        close(window)


def choose(workspace):
    with open_window(workspace) as window:
        window.find('table row', 'Amina Testpersoon')
        open_menu(window)
        window.until(lambda: window.focused() == 'Even_rust', 'the menu has not the keyboard')
        window.key('Return')
        window.gone('table row', 'Amina Testpersoon')
        window.find('table row', 'Omar Exempel')
        open_menu(window)
        choose_from(window, 'r', 'Even_rust')
        window.find('text', 'Name')
        window.type('Pauze')
        window.key('Return')
        window.find('label', 'Filter Renamed')
        open_menu(window)
        choose_from(window, 'd', 'Pauze')
        window.find('label', 'Filter Deleted')
        window.focus('table row', 'Omar Exempel')
        window.key('ctrl+z')
        window.find('label', 'Undo: Deleted Filter')
        window.key('ctrl+shift+z')
        window.find('label', 'Redo: Deleted Filter')
        window.key('ctrl+z')
        window.find('label', 'Undo: Deleted Filter')
        window.click('push button', 'Saved Filters')
        window.find('menu item', 'Pauze')
        check_names(window)
        window.key('Escape')
        close(window)


if __name__ == '__main__':
    place = office()
    save(place)
    choose(place)
