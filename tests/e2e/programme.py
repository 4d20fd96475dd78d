#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A coordinator makes a programme from the catalogue and decides what its source leaves open: once with
the mouse, in the first five minutes, from the welcome page on; once with the keyboard, from there up to the templates, and
from those on in an office where somebody is there already. What comes of it is asked of the command line."""
from journey import add, by_turns, check_names, close, shown
from program import cli, new_folder, new_workspace, open_window

BIMONTHLY = 'The source says that the plan is looked at “bimonthly”'
RETENTION = 'How long is what you know about people kept after the end?'


def check(workspace, interval):
    programme = shown(workspace, 'P1')
    assert programme['name'] == 'Brug naar Werk', programme
    assert programme['template-code'] == 'duo-for-a-job', programme
    assert (programme['review-every'], programme['review-unit']) == interval, programme
    questions = cli('programme', workspace, 'questions', 'P1', '--format', 'csv')
    assert 'review-every' not in questions, questions
    assert 'retention-months,later' in questions, questions


def by_mouse():
    home = new_folder()
    with open_window(env={'HOME': str(home)}) as window:
        window.click('text', 'Organisation')
        window.type('Voorbeeld vzw')
        window.click('text', 'Your Name')
        window.type('Anna Voorbeeld')
        window.click('push button', 'Start')
        window.click('push button', 'Show All 94')
        window.find('label', '94 of 94')
        window.click('entry', 'Search Templates')
        window.type('duo for a job')
        window.find('label', '1 of 94')
        window.find('label', 'As described in 2014-2019. Check before use.')
        check_names(window)
        window.click('push button', 'Use This Template')
        window.type('Brug naar Werk')
        window.until(lambda: window.frames()[0].name.startswith('Brug naar Werk'), 'the name is not saved')
        check_names(window)
        window.click('combo box', BIMONTHLY)
        window.click('label', 'Every two months')
        window.click('push button', 'Decide Later', within=window.find('combo box', RETENTION).parent)
        window.click('push button', 'Go On to Today')
        window.find('push button', 'Add Your First Mentor')
        assert not window.all('push button', 'Choose a Template')
        window.find('push button', 'From a Spreadsheet…')
        check_names(window)
        window.click('list item', 'Programmes')
        window.click('table row', 'Brug naar Werk')
        window.key('Return')
        window.find('push button', 'Decide Open Questions')
        for part in 'Rules', 'Rhythm', 'Partners', 'Overview':
            window.click('page tab', part)
            check_names(window)
        close(window)
    check(home / 'Footbridge/Voorbeeld vzw.footbridge', ('2', 'months'))


def start_by_keyboard():
    with open_window(env={'HOME': str(new_folder())}, keyboard_only=True) as window:
        window.find('push button', 'Start')
        window.tab_to('Organisation', whole=True)
        window.type('Voorbeeld vzw')
        window.tab_to('Your Name', whole=True)
        window.type('Anna Voorbeeld')
        window.tab_to('Start', whole=True)
        window.key('Return')
        window.find('push button', 'Start Empty')
        close(window)


def by_keyboard():
    start_by_keyboard()
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    add(workspace, 'person', name_used='Amina Testpersoon')
    with open_window(workspace, '--page', 'programmes', keyboard_only=True) as window:
        window.key('ctrl+n')
        window.find('push button', 'Start Empty')
        window.key('ctrl+f')
        window.type('duo for a job')
        if not window.all('label', 'Duo for a Job'):
            window.tab_to('Show All 94')
            window.key('Return', 'ctrl+f')
            window.type('duo for a job')
        window.find('label', '1 of ')
        window.tab_to('Use This Template')
        window.key('Return')
        window.find('label', 'Your own name for it, not that of the template.')
        window.type('Brug naar Werk')
        window.tab_to(BIMONTHLY)
        window.key('space', 'Down', 'Return')
        window.tab_to(RETENTION)
        window.key('Tab', 'space')
        window.tab_to('Open the Programme')
        window.key('Return')
        window.find('push button', 'Decide Open Questions')
        close(window)
    check(workspace, ('2', 'weeks'))


by_turns(mouse=by_mouse, keyboard=by_keyboard)
