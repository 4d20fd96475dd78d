#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A duo comes to its end (journey 7): both sides say how it was, what came of it is noted, and months later Today
asks again. Another one stops early (journey 13): whoever goes on goes first and is proposed anew. With the mouse,
with the keyboard, and by the command line."""
from journey import add, by_turns, check_names, close, make_duo, office_with_two, only, read_pdf, rows
from program import cli, open_window

DUO = 'Amina Testpersoon – Jan Proefmens'
LATER = {'FOOTBRIDGE_TODAY': '2027-05-23'}


def new_office():
    """A duo whose agreed time is over; the programme asks again half a year after the end."""
    workspace = office_with_two()
    programme = only(workspace, 'programme')['id']
    cli('set', workspace, programme, 'agreement-needed=no')
    add(workspace, 'follow-up-point', programme_id=programme, months=6, anchor='end')
    duo = make_duo(workspace)
    cli('set', workspace, duo, 'starts-on=2026-05-01', 'planned-end-on=2026-11-20', 'relationship-status=active')
    add(workspace, 'contact', duo_id=duo, held_on='2026-11-16', state='held', how='face-to-face', minutes=90)
    return workspace


def state_of(workspace, role):
    return only(workspace, 'enrolment', role=role)


def check_closed(workspace):
    """Completed, with what the mentee said, and the outcome at the end."""
    duo = only(workspace, 'duo')
    assert duo['relationship-status'] == 'completed' and duo['end-reason'] == 'goal-reached', duo
    assert only(workspace, 'interview')['opinion'] == 'very-good'
    assert state_of(workspace, 'mentee')['status'] == 'completed'
    assert state_of(workspace, 'mentor')['status'] == 'ready'
    outcome = only(workspace, 'outcome')
    assert outcome['kind'] == 'permanent-job' and outcome['months'] == '0', outcome
    assert DUO not in cli('signals', workspace, '--on', '2027-05-01')
    assert 'follow-up-due' in cli('signals', workspace, '--on', '2027-05-23')


def check_followed(workspace):
    """Not reached is an answer: Today does not ask again."""
    later = next(row for row in rows(workspace, 'outcome') if row['kind'] == 'not-reached')
    assert later['months'] == '6' and later['measured-on'] == '2027-05-23', later
    assert 'follow-up-due' not in cli('signals', workspace, '--on', '2027-05-24')


def check_rematched(workspace):
    """Jan pauses; Amina waits, goes first, and is the one who is proposed."""
    mentee, mentor = (state_of(workspace, role) for role in ('mentee', 'mentor'))
    assert mentor['status'] == 'paused' and mentor['status-reason'] == 'health', mentor
    assert mentee['status'] == 'ready' and mentee['priority-since'] == '2026-11-23', mentee
    assert only(workspace, 'duo')['relationship-status'] == 'ended-early'


def by_mouse():
    workspace = new_office()
    with open_window(workspace, '--page', 'today') as window:
        window.click('push button', 'End This Duo…: ' + DUO)
        window.find('push button', 'End Duo')
        check_names(window)
        choose_by_mouse(window, 'Reason', 'Goal Reached')
        choose_by_mouse(window, 'How It Was for Amina Testpersoon', 'Very Good')
        window.click('push button', 'End Duo')
        window.click('push button', 'Note Outcome…: ' + DUO)
        window.find('push button', 'Done')
        check_names(window)
        choose_by_mouse(window, 'What Came of It', 'Permanent Job')
        window.find('label', 'Kind of Company')
        window.click('push button', 'Done')
        window.find('label', 'Nothing waits for you today')
        close(window)
    check_closed(workspace)

    with open_window(workspace, '--page', 'today', env=LATER) as window:
        window.click('push button', 'Note Outcome…: ' + DUO)
        window.find('label', 'How it is 6 months later')
        choose_by_mouse(window, 'What Came of It', 'Not Reached')
        window.click('push button', 'Done')
        window.find('label', 'Nothing waits for you today')
        close(window)
    check_followed(workspace)
    withdraw_by_mouse()


def propose_two(workspace):
    """The two are proposed to each other; nobody has answered."""
    people = {row['role']: row['id'] for row in rows(workspace, 'enrolment')}
    return cli('duo', workspace, 'new', '--programme', only(workspace, 'programme')['id'], '--mentee', people['mentee'],
               '--mentor', people['mentor']).strip()


def withdraw_by_mouse():
    """A proposal that will not be: who did not say no goes first, and is proposed anew from there."""
    workspace = office_with_two()
    propose_two(workspace)
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.click('push button', 'Withdraw…')
        window.find('push button', 'Withdraw')
        check_names(window)
        window.click('push button', 'Withdraw')
        window.find('label', 'Proposal Withdrawn')
        check_names(window)
        window.click('push button', 'Find Another Mentor…: Amina Testpersoon')
        window.find('push button', 'Propose')
        close(window)
    assert only(workspace, 'duo')['match-status'] == 'declined'
    assert state_of(workspace, 'mentee')['priority-since'] == '2026-11-23'


def choose_by_mouse(window, name, choice):
    window.click('combo box', name)
    window.click('label', choice)


def choose_by_keyboard(window, name, downs):
    window.tab_to(name)
    window.key('space')
    window.settle()
    window.key(*['Down'] * downs)
    window.key('Return')
    window.settle()


def by_keyboard():
    workspace = new_office()
    cli('set', workspace, only(workspace, 'duo')['id'], 'planned-end-on=2027-03-01')
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.find('push button', 'More About This Duo')
        window.tab_to('More About This Duo')
        window.key('space')
        window.find('menu item', 'End This Duo…')
        window.key('e')
        window.find('push button', 'End Duo')
        window.key('2')
        choose_by_keyboard(window, 'Reason', 7)
        choose_by_keyboard(window, 'Who Wanted to Stop', 2)
        window.find('label', 'Goes first when matches are made')
        window.tab_to('About the Reason')
        window.key('Return')
        window.gone('push button', 'End Duo')
        close(window)
    check_rematched(workspace)
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.find('page tab', 'Results')
        window.tab_to('Results')
        window.key('space')
        window.find('push button', 'Find Another Mentor…: Amina Testpersoon')
        check_names(window)
        window.tab_to('Find Another Mentor…: Amina Testpersoon')
        window.key('Return')
        window.find('push button', 'Propose')
        close(window)


def by_command():
    """The same without a window, and what is refused."""
    workspace = new_office()
    duo = only(workspace, 'duo')['code']
    pdf = workspace.with_name('certificate.pdf')
    cli('duo', workspace, 'certificate', duo, pdf, status=1)
    assert not pdf.exists()
    cli('duo', workspace, 'end', duo, status=2)
    cli('duo', workspace, 'end', duo, '--reason', 'no-such', status=1)
    cli('duo', workspace, 'end', duo, '--reason', 'health', '--last-day', '2027-01-01', status=1)
    cli('duo', workspace, 'end', duo, '--reason', 'health', '--early', '--by', 'mentor')
    check_rematched(workspace)
    cli('duo', workspace, 'certificate', duo, pdf, '--languages', 'nld')
    words = read_pdf(pdf)
    assert 'Jan Proefmens' in words and 'Amina' not in words, words
    cli('duo', workspace, 'end', duo, '--reason', 'health', status=1)
    cli('undo', workspace)
    assert only(workspace, 'duo')['relationship-status'] == 'active'
    assert not rows(workspace, 'enrolment', status='paused')
    withdraw_by_command()


def withdraw_by_command():
    workspace = office_with_two()
    duo = propose_two(workspace)
    cli('duo', workspace, 'withdraw', status=2)
    cli('duo', workspace, 'withdraw', duo, '--reason', 'Andere plannen')
    cli('duo', workspace, 'withdraw', duo, status=1)
    assert only(workspace, 'duo')['end-note'] == 'Andere plannen'
    assert state_of(workspace, 'mentor')['priority-since'] == '2026-11-23'
    cli('undo', workspace)
    assert state_of(workspace, 'mentor')['priority-since'] == ''


by_turns(mouse=by_mouse, keyboard=by_keyboard, command=by_command)
