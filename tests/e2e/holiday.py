#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something about a mentee worries Anna: she raises a concern, which stands first on Today and which only she reads. She goes
on holiday and passes her work on to Karim until a day; he finds it under Mine, reads the concern and closes it; she takes her
work back. With the mouse or the keyboard."""
from journey import add, by_turns, check_names, choose_by_keyboard, close, office_with_two, only, rows
from program import open_window

WORRY = 'The employer keeps the passport'


def office():
    workspace = office_with_two()
    add(workspace, 'staff', code='KE', name='Karim Exempel', active='yes')
    anna = only(workspace, 'staff', name='Anna Voorbeeld')['id']
    mentee = only(workspace, 'enrolment', role='mentee')['id']
    add(workspace, 'reminder', enrolment_id=only(workspace, 'enrolment', role='mentor')['id'], owner_id=anna,
        text='Ring Jan about the training', due_on='2026-11-23')
    return workspace, mentee


def check_raised(workspace):
    concern = only(workspace, 'concern')
    staff = {row['id']: row['name'] for row in rows(workspace, 'staff')}
    assert (concern['text'], concern['kind'], staff[concern['owner-id']]) == (WORRY, 'exploitation', 'Anna Voorbeeld'), concern
    assert concern['reader-id'] == '' and concern['since'] == '2026-11-23', concern


def check_passed_on(workspace):
    stand_in = only(workspace, 'stand-in')
    assert (stand_in['from-date'], stand_in['until-date']) == ('2026-11-23', '2026-12-04'), stand_in


def wait_closed(window, workspace):
    window.until(lambda: only(workspace, 'concern')['closed-on'] == '2026-11-23', 'the concern is not closed')
    assert only(workspace, 'concern')['tried'] == 'He has it back'


def work_as(window, name):
    window.click('push button', 'Working Now: ')
    window.click('*', name, within=window.find('list', 'Who Is Working'))
    window.find('push button', f'Working Now: {name}')


def by_mouse():
    workspace, mentee = office()
    with open_window('--staff', 'AV', '--page', 'mentee', '--id', mentee, workspace) as window:
        window.click('page tab', 'Notes')
        window.click('push button', 'Raise Concern…')
        window.find('combo box', 'Raised By')
        check_names(window)
        window.click('push button', 'Raise Concern', within=window.find('dialog', 'Raise Concern'))
        window.find('label', 'Say what worries you.')
        window.set_text('text', 'What Worries Us', WORRY)
        window.click('combo box', 'About What')
        window.key('Down', 'Down', 'Return')
        window.click('push button', 'Raise Concern', within=window.find('dialog', 'Raise Concern'))
        window.find('label', 'Concern: Exploitation')
        window.until(lambda: rows(workspace, 'concern'), 'no concern is there')
        check_raised(workspace)

        window.click('list item', 'Today', within=window.find('list', 'Pages'))
        window.find('label', 'Concerns')
        window.click('push button', 'Working Now: ')
        window.click('push button', 'Pass On My Work…')
        window.find('label', '1 reminder, 1 concern')
        check_names(window)
        window.set_text('text', 'Until', '4.12.2026')
        window.click('push button', 'Pass On to Karim Exempel')
        window.find('label', 'Karim Exempel looks after your work until ')
        window.gone('label', 'Concerns')
        check_passed_on(workspace)

        work_as(window, 'Karim Exempel')
        window.find('label', 'You look after the work of Anna Voorbeeld until ')
        window.find('*', 'Ring Jan about the training')
        window.click('push button', 'Open: Amina Testpersoon')
        window.click('push button', 'Close Concern…')
        window.find('text', 'What Was Done')
        check_names(window)
        window.set_text('text', 'What Was Done', 'He has it back')
        window.click('push button', 'Close Concern', within=window.find('dialog', 'Close Concern'))
        wait_closed(window, workspace)

        work_as(window, 'Anna Voorbeeld')
        window.click('push button', 'Working Now: ')
        window.click('push button', 'Take My Work Back')
        window.until(lambda: not rows(workspace, 'stand-in'), 'her work is not hers again')
        close(window)


def by_keyboard():
    workspace, mentee = office()
    with open_window('--staff', 'AV', '--page', 'mentee', '--id', mentee, workspace, keyboard_only=True) as window:
        window.find('page tab', 'Notes')
        window.key('ctrl+shift+n')
        window.find('push button', 'Raise Concern…')
        window.key('alt+c')
        window.find('combo box', 'Raised By')
        window.type(WORRY)
        choose_by_keyboard(window, 'About What', 'Exploitation', 2)
        window.key('alt+r')
        window.find('label', 'Concern: Exploitation')
        window.until(lambda: rows(workspace, 'concern'), 'no concern is there')
        check_raised(workspace)
        window.key('Tab', 'ctrl+z')
        window.until(lambda: not rows(workspace, 'concern'), 'it is not taken back')
        window.key('ctrl+shift+z')
        window.until(lambda: rows(workspace, 'concern'), 'it is not there again')

        window.tab_to('Working Now: ')
        window.key('Return')
        window.find('push button', 'Pass On My Work…')
        window.key('alt+p')
        window.find('text', 'Until')
        window.tab_to('Until', whole=True)
        window.key('ctrl+a')
        window.type('4.12.2026\n')
        window.until(lambda: rows(workspace, 'stand-in'), 'nothing is passed on')
        check_passed_on(workspace)
        close(window)
    with open_window('--staff', 'KE', '--page', 'today', workspace, keyboard_only=True) as window:
        window.find('label', 'You look after the work of Anna Voorbeeld until ')
        window.find('label', 'Concerns')
        window.tab_to('Open: Amina Testpersoon')
        window.key('Return')
        window.find('label', 'Concern: Exploitation')
        window.tab_to('Close Concern…')
        window.key('Return')
        window.find('text', 'What Was Done')
        window.type('He has it back')
        window.key('alt+l')
        wait_closed(window, workspace)
        close(window)


if __name__ == '__main__':
    by_turns(mouse=by_mouse, keyboard=by_keyboard)
