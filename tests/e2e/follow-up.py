#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something is wrong with a duo: it is seen on Today, taken up with what was tried, asked about again in a
check-in, and gone, with its history kept; or all right, for a reason. With the mouse, with the keyboard, and by the command line."""
from journey import add, by_turns, check_names, close, make_duo, office_with_two, only, rows, shown
from program import cli, open_window

SEEN = 'Too far to travel'
# What the second check-in makes room for (R91-R93).
LATER = 'Time to talk about what is in the way and what is needed'
TRIED = 'They meet in the library now'
FINE = 'They like the train'
DUO = 'Amina Testpersoon – Jan Proefmens'


def new_office():
    """A duo that meets every week; three days ago the mentee said that it is too far."""
    workspace = office_with_two()
    cli('set', workspace, only(workspace, 'programme')['id'], 'agreement-needed=no')
    duo = make_duo(workspace)
    cli('set', workspace, duo, 'starts-on=2026-10-01', 'relationship-status=active')
    for day in ('2026-11-02', '2026-11-09', '2026-11-16'):
        add(workspace, 'contact', duo_id=duo, held_on=day, state='held', how='face-to-face', minutes=60)
    add(workspace, 'check-in', duo_id=duo, party='mentee', held_on='2026-11-20', in_touch='yes', travel_fine='no')
    assert SEEN in cli('signals', workspace)
    return workspace


def check(workspace):
    """Taken up by whoever works here, closed by itself, and told by the history."""
    signal = shown(workspace, only(workspace, 'signal')['id'])
    assert signal['kind'] == 'conditions-unmet' and signal['state'] == 'gone', signal
    assert signal['since'] == '2026-11-20' and signal['closed-on'] == '2026-11-23', signal
    assert signal['tried'] == TRIED and signal['owner-id'] == only(workspace, 'staff')['id'], signal
    assert only(workspace, 'check-in', held_on='2026-11-23')['travel-fine'] == 'yes'
    assert SEEN not in cli('signals', workspace)
    told = cli('history', workspace, only(workspace, 'signal')['id'])
    assert 'taken-up' in told and 'gone' in told, told


def check_undone(workspace):
    """The check-in taken back, what was seen is there again, and still taken up."""
    cli('undo', workspace)
    assert only(workspace, 'signal')['state'] == 'taken-up'
    assert len(rows(workspace, 'check-in')) == 1
    assert SEEN in cli('signals', workspace)


def check_all_right(workspace):
    """Not seen any more, by anybody who asks, and why is kept."""
    signal = shown(workspace, only(workspace, 'signal')['id'])
    assert (signal['kind'], signal['state'], signal['all-right-reason']) == ('conditions-unmet', 'all-right', FINE), signal
    assert SEEN not in cli('signals', workspace)


def all_right_by_mouse(window, workspace):
    """Somebody says that nothing needs to be done; it goes, and comes back with undo."""
    window.click('push button', 'What To Do: ' + DUO)
    window.click('menu item', 'All Right Because…')
    window.find('label', f'{DUO} · {SEEN}')
    check_names(window)
    window.click('push button', 'It Is All Right')
    window.find('label', 'Say why')
    window.click('text', 'All Right Because')
    window.type(FINE)
    window.click('push button', 'It Is All Right')
    window.find('label', 'Nothing waits for you today')
    check_all_right(workspace)
    window.click('push button', 'Undo')
    window.find('list item', DUO)
    assert not rows(workspace, 'signal') and SEEN in cli('signals', workspace)


def by_mouse():
    workspace = new_office()
    with open_window(workspace, '--page', 'today') as window:
        window.find('list item', DUO)
        all_right_by_mouse(window, workspace)
        window.click('push button', 'What To Do: ' + DUO)
        window.click('menu item', 'Take Up')
        window.find('push button', 'Take Up')
        check_names(window)
        window.click('text', 'What Was Tried')
        window.type(TRIED)
        window.click('push button', 'Take Up')
        window.click('push button', 'Check In: ' + DUO)
        window.find('push button', 'Done')
        window.find('label', 'Last time: No')
        check_names(window)
        window.click('push button', 'Are they in touch? Yes')
        window.click('push button', 'Is the travel all right? Yes')
        window.click('push button', 'Done')
        window.find('label', LATER)
        window.gone('label', SEEN)
        close(window)
    check(workspace)
    check_undone(workspace)


def all_right_by_keyboard(window, workspace):
    window.tab_to('What To Do: ' + DUO)
    window.key('space')
    window.find('menu item', 'All Right Because…')
    window.key('a')
    window.find('push button', 'It Is All Right')
    window.type(FINE)
    window.key('alt+a')
    window.find('label', 'Nothing waits for you today')
    check_all_right(workspace)
    window.key('ctrl+z')
    window.find('list item', DUO)


def by_keyboard():
    workspace = new_office()
    with open_window(workspace, '--page', 'today', keyboard_only=True) as window:
        window.find('list item', DUO)
        all_right_by_keyboard(window, workspace)
        window.tab_to('What To Do: ' + DUO)
        window.key('space')
        window.find('menu item', 'Take Up')
        window.key('Return')
        window.find('push button', 'Take Up')
        window.tab_to('What Was Tried')
        window.type(TRIED)
        window.key('ctrl+Tab')
        window.tab_to('Take Up')
        window.key('Return')
        window.gone('text', 'What Was Tried')
        window.tab_to('Check In: ' + DUO)
        window.key('Return')
        window.find('push button', 'Done')
        window.find('label', 'Last time: No')
        window.key(*'1111111')
        window.key('Return')
        window.find('label', LATER)
        close(window)
    check(workspace)
    assert only(workspace, 'check-in', held_on='2026-11-23')['network-used'] == 'yes'


def by_command():
    """The same without a window, and what is refused."""
    workspace = new_office()
    duo = only(workspace, 'duo')['code']
    cli('signals', workspace, 'take-up', duo, 'conditions-unmet', TRIED, '--due', '2026-11-23')
    assert cli('signals', workspace, 'take-up', duo, 'fading', TRIED, status=1)
    assert cli('signals', workspace, 'take-up', duo, 'conditions-unmet', '--due', '2026-02-31', status=1)
    assert cli('signals', workspace, 'take-up', duo, 'conditions-unmet', '--owner', 'NOBODY', status=1)
    assert cli('signals', workspace, 'take-up', duo, 'conditions-unmet', TRIED, '--tried', TRIED, status=2)
    assert cli('signals', workspace, 'all-right', duo, 'conditions-unmet', 'Fine', '--owner', 'NOBODY', status=2)
    assert cli('signals', workspace, 'take-up', only(workspace, 'staff')['id'], 'conditions-unmet', status=1)
    assert cli('signals', workspace, 'all-right', duo, 'conditions-unmet', ' ', status=1)
    assert cli('signals', workspace, 'all-right', duo, status=2)
    add(workspace, 'check-in', duo_id=duo, party='mentee', held_on='2026-11-23', in_touch='yes', travel_fine='yes')
    check(workspace)
    check_undone(workspace)

    cli('signals', workspace, 'all-right', duo, 'conditions-unmet', FINE)
    check_all_right(workspace)


def by_command_of_a_person():
    """Somebody without a word from us for long, taken up for a colleague."""
    workspace = new_office()
    add(workspace, 'staff', code='KA', name='Karim Voorbeeld')
    person = add(workspace, 'person', name_used='Zoë Voorbeeldova', birth_date='1990')
    enrolment = add(workspace, 'enrolment', person_id=person, programme_id=only(workspace, 'programme')['id'],
                    role='mentee', status='applied', applied_on='2026-11-01')
    assert 'no-word' in cli('signals', workspace)
    cli('signals', workspace, 'take-up', enrolment, 'no-word', '--owner', 'KA', '--due', '2026-11-30', '--tried', 'Rang')
    signal = shown(workspace, only(workspace, 'signal')['id'])
    karim = only(workspace, 'staff', code='KA')['id']
    assert signal['since'] == '2026-11-01' and signal['due-on'] == '2026-11-30', signal
    assert signal['owner-id'] == karim and signal['tried'] == 'Rang', signal
    assert 'no-word' not in cli('signals', workspace)


by_turns(mouse=by_mouse, keyboard=by_keyboard, command=by_command, person=by_command_of_a_person)
