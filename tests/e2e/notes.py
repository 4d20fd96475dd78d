#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A note and a reminder from anywhere, by the keys that the program names: about the record that is open,
about the line that is chosen. Help opens, says where the file is, and goes again."""
from journey import add, check_names, close, only, shown
from program import cli, new_workspace, open_window

workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
programme = only(workspace, 'programme')['id']
add(workspace, 'enrolment', person_id=add(workspace, 'person', name_used='Jan Exempel'), programme_id=programme,
    role='mentor', status='applied')


def about(kind, field):
    """What the record of that kind is about."""
    return field + '-id' in shown(workspace, only(workspace, kind)['id'])


with open_window(workspace, '--page', 'programme', '--id', programme) as window:
    window.find('push button', 'Working Now: Anna Voorbeeld')

    window.key('ctrl+shift+n')
    window.find('text', 'New Note')
    check_names(window)
    window.type('The funder asks for figures in March')
    window.key('ctrl+Return')
    window.find('*', 'The funder asks for figures in March')
    window.key('Escape')
    window.gone('text', 'New Note')
    assert about('note', 'programme'), cli('list', workspace, 'note')

    window.click('list item', 'Mentors')
    window.key('ctrl+shift+r')
    window.find('label', 'Choose a line first.')
    window.click('label', 'Jan Exempel')
    window.key('ctrl+shift+r')
    window.find('push button', 'Remind Me')
    check_names(window)
    window.type('Ring about the training')
    window.key('Return')
    window.find('*', 'Ring about the training')
    window.key('Escape')
    window.gone('text', 'New Note')
    assert about('reminder', 'enrolment'), cli('list', workspace, 'reminder')

    window.key('Return')
    window.click('push button', 'Decisions')
    window.click('menu item', 'History')
    window.find('label', 'History')
    check_names(window)
    window.key('Escape')
    window.gone('dialog', 'History')

    window.key('F1')
    window.find('label', f'This file: {workspace}')
    check_names(window)
    window.key('Escape')
    window.gone('label', 'This file: ')
    close(window)
