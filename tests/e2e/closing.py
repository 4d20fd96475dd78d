#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A duo comes to its end (journey 7): both sides say how it was, what came of it is noted, and months later Today
asks again. Another one stops early (journey 13): whoever goes on goes first, until the next duo stands. With the
mouse, with the keyboard, and by the command line."""
from journey import add, by_turns, check_names, choose_by_keyboard, close, make_duo, office_with_two, only, read_pdf, rows, shown
from program import cli, open_window

DUO = 'Amina Testpersoon – Jan Proefmens'
LATER = {'FOOTBRIDGE_TODAY': '2027-05-23'}
# What each side says of it at the end.
SAID = {'mentee': ('very-good', 'Ik weet nu wie ik kan bellen'), 'mentor': ('good', 'We schrijven elkaar nog')}


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


def office_with_four():
    """The same duo in the middle of its time; two more mentors are free, and Rita waits longer than Amina did."""
    workspace = new_office()
    cli('set', workspace, only(workspace, 'duo')['id'], 'planned-end-on=2027-03-01')
    programme = only(workspace, 'programme')['id']
    for name, role, since in (('Karim Exempel', 'mentor', '2026-11-01'), ('Fatima Beispiel', 'mentor', '2026-11-02'),
                              ('Rita Voorbeeld', 'mentee', '2024-01-01')):
        person = add(workspace, 'person', name_used=name)
        add(workspace, 'enrolment', programme_id=programme, person_id=person, role=role, status='ready', status_since=since)
    return workspace


def state_of(workspace, role, name=None):
    """How somebody stands in the programme: the only one of that role, or the one of that name."""
    people = {row['name-used']: row['id'] for row in rows(workspace, 'person')}
    return only(workspace, 'enrolment', role=role, **({'person_id': people[name]} if name else {}))


def check_closed(workspace):
    """Completed, with what both said of it, and the outcome at the end."""
    duo = only(workspace, 'duo')
    assert duo['relationship-status'] == 'completed' and duo['end-reason'] == 'goal-reached', duo
    assert state_of(workspace, 'mentee')['status'] == 'completed'
    assert state_of(workspace, 'mentor')['status'] == 'ready'
    said = {row['party']: row for row in rows(workspace, 'interview')}
    for party, (opinion, words) in SAID.items():
        one = shown(workspace, said[party]['id'])
        assert (one['opinion'], one['positives'], one['moment']) == (opinion, words, 'end'), one
        assert one['person-id'] == state_of(workspace, party)['person-id'], one
    outcome = only(workspace, 'outcome')
    assert outcome['kind'] == 'permanent-job' and outcome['months'] == '0', outcome
    assert (outcome['suits-level'], outcome['company-kind']) == ('yes', 'non-profit'), outcome
    assert DUO not in cli('signals', workspace, '--on', '2027-05-01')
    assert 'follow-up-due' in cli('signals', workspace, '--on', '2027-05-23')


def check_certificate(pdf):
    """It names the mentor and how long it was, and nobody else."""
    words = ' '.join(read_pdf(pdf).split())
    assert 'Jan Proefmens' in words and 'Months 7' in words and 'Amina' not in words, words


def check_followed(workspace):
    """Not reached is an answer: Today does not ask again."""
    later = next(row for row in rows(workspace, 'outcome') if row['kind'] == 'not-reached')
    assert later['months'] == '6' and later['measured-on'] == '2027-05-23', later
    assert 'follow-up-due' not in cli('signals', workspace, '--on', '2027-05-24')


def check_stopped(workspace):
    """Jan pauses; Amina waits and goes first."""
    mentee, mentor = state_of(workspace, 'mentee', 'Amina Testpersoon'), state_of(workspace, 'mentor', 'Jan Proefmens')
    assert mentor['status'] == 'paused' and mentor['status-reason'] == 'health', mentor
    assert mentee['status'] == 'ready' and mentee['priority-since'] == '2026-11-23', mentee
    duo = only(workspace, 'duo', relationship_status='ended-early')
    assert (duo['end-reason'], duo['ended-by']) == ('health', 'mentor'), duo


def check_rematched(workspace, mentor):
    """The new duo stands, with the one who took Jan's place; nobody goes first any more."""
    duo = only(workspace, 'duo', match_status='agreed', ended_on='')
    members = {row['role']: row for row in rows(workspace, 'duo-member', duo_id=duo['id'])}
    for role, name in (('mentee', 'Amina Testpersoon'), ('mentor', mentor)):
        assert members[role]['person-id'] == state_of(workspace, role, name)['person-id'], members
        assert members[role]['acceptance'] == 'yes', members
    assert not [row for row in rows(workspace, 'enrolment') if row['priority-since']], rows(workspace, 'enrolment')
    assert only(workspace, 'duo', relationship_status='ended-early')['id'] != duo['id']


# With the mouse

def choose_by_mouse(window, name, choice):
    window.click('combo box', name)
    window.click('label', choice)


def end_by_mouse(window):
    """Closed with its reason, and with what each side says of it."""
    window.find('push button', 'End Duo')
    check_names(window)
    choose_by_mouse(window, 'Reason', 'Goal Reached')
    for name, opinion, party in (('Amina Testpersoon', 'Very Good', 'mentee'), ('Jan Proefmens', 'Good', 'mentor')):
        choose_by_mouse(window, f'How It Was for {name}', opinion)
        window.click('text', f'In the Words of {name}')
        window.type(SAID[party][1])
    window.click('push button', 'End Duo')
    window.gone('push button', 'End Duo')


def note_by_mouse(window):
    window.find('label', 'How it is at the end.')
    check_names(window)
    choose_by_mouse(window, 'What Came of It', 'Permanent Job')
    choose_by_mouse(window, 'Suits the Person’s Level', 'Yes')
    choose_by_mouse(window, 'Kind of Company', 'Association or Charity')
    window.click('push button', 'Done')


def by_mouse():
    workspace = new_office()
    pdf = workspace.with_name('certificate.pdf')
    with open_window(workspace, '--page', 'today') as window:
        window.click('push button', 'End This Duo…: ' + DUO)
        end_by_mouse(window)
        window.find('push button', 'Note Outcome…: ' + DUO)
        window.click('list item', DUO)
        window.click('page tab', 'Results')
        window.click('push button', 'Mentor’s Certificate…')
        window.choose_file(pdf)
        window.find('label', 'Saved as certificate.pdf')
        window.find('label', 'To be asked since the end, 23/11/2026.')
        check_names(window)
        window.click('push button', 'Note Outcome…')
        note_by_mouse(window)
        window.find('label', 'Asked again 6 months later, on 23/05/2027.')
        close(window)
    check_closed(workspace)
    check_certificate(pdf)

    with open_window(workspace, '--page', 'today', env=LATER) as window:
        window.click('push button', 'Note Outcome…: ' + DUO)
        window.find('label', 'How it is 6 months later')
        choose_by_mouse(window, 'What Came of It', 'Not Reached')
        window.click('push button', 'Done')
        window.find('label', 'Nothing waits for you today')
        close(window)
    check_followed(workspace)
    rematch_by_mouse()


def propose_by_mouse(window, name):
    window.click('push button', 'Find Another Mentor…: Amina Testpersoon')
    window.find('label', 'goes first since 23/11/2026')
    window.click('check box', name)
    check_names(window)
    window.click('push button', 'Propose')
    window.find('label', 'What Do Both Sides Say?')


def rematch_by_mouse():
    """Jan stops. Karim is proposed too early, and that is withdrawn; Fatima would rather not; Karim and Amina say yes."""
    workspace = office_with_four()
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.click('push button', 'More About This Duo')
        window.click('menu item', 'End This Duo…')
        window.find('push button', 'End Duo')
        choose_by_mouse(window, 'Reason', 'Health')
        choose_by_mouse(window, 'Who Wanted to Stop', 'Mentor')
        window.find('label', 'Goes first when matches are made')
        window.click('push button', 'End Duo')
        window.find('label', 'Waiting · goes first since 23/11/2026')
        check_names(window)
        check_stopped(workspace)
        propose_by_mouse(window, 'Karim Exempel')
        window.click('push button', 'Withdraw…')
        window.find('push button', 'Withdraw')
        check_names(window)
        window.click('push button', 'Withdraw')
        window.find('label', 'Proposal Withdrawn')
        check_names(window)
        propose_by_mouse(window, 'Fatima Beispiel')
        window.click('push button', 'Rather Not: Fatima Beispiel')
        window.find('label', 'Proposal Withdrawn')
        firsts = {name: state_of(workspace, 'mentor', name)['priority-since'] for name in ('Karim Exempel', 'Fatima Beispiel')}
        assert firsts == {'Karim Exempel': '2026-11-23', 'Fatima Beispiel': ''}, firsts
        propose_by_mouse(window, 'Karim Exempel')
        window.click('push button', 'Yes: Amina Testpersoon')
        window.click('push button', 'Yes: Karim Exempel')
        window.click('push button', 'Both Said Yes')
        window.find('label', 'Active')
        check_names(window)
        close(window)
    check_rematched(workspace, 'Karim Exempel')
    assert len(rows(workspace, 'duo', match_status='declined')) == 2


# With the keyboard

def end_by_keyboard(window):
    window.find('push button', 'End Duo')
    choose_by_keyboard(window, 'Reason', 'Goal Reached', 1)
    for name, choice, downs, party in (('Amina Testpersoon', 'Very Good', 1, 'mentee'), ('Jan Proefmens', 'Good', 2, 'mentor')):
        choose_by_keyboard(window, f'How It Was for {name}', choice, downs)
        window.tab_to(f'In the Words of {name}')
        window.type(SAID[party][1])
    window.key('Return')
    window.gone('push button', 'End Duo')


def note_by_keyboard(window):
    window.find('label', 'How it is at the end.')
    choose_by_keyboard(window, 'What Came of It', 'Permanent Job', 1)
    choose_by_keyboard(window, 'Suits the Person’s Level', 'Partly', 1)
    choose_by_keyboard(window, 'Kind of Company', 'Association or Charity', 3)
    window.tab_to('Done', 'shift+Tab', whole=True)
    window.key('Return')


def by_keyboard():
    workspace = new_office()
    pdf = workspace.with_name('certificate.pdf')
    options = ('--page', 'duo', '--id', only(workspace, 'duo')['id'])
    with open_window(workspace, *options, keyboard_only=True) as window:
        window.find('push button', 'End This Duo…')
        window.tab_to('End This Duo…')
        window.key('Return')
        end_by_keyboard(window)
        window.find('push button', 'Mentor’s Certificate…')
        window.tab_to('Mentor’s Certificate…')
        window.key('Return')
        window.choose_file(pdf)
        window.find('label', 'Saved as certificate.pdf')
        window.tab_to('Note Outcome…', 'shift+Tab')
        window.key('Return')
        note_by_keyboard(window)
        window.find('label', 'Asked again 6 months later, on 23/05/2027.')
        close(window)
    check_closed(workspace)
    check_certificate(pdf)

    with open_window(workspace, '--page', 'today', env=LATER, keyboard_only=True) as window:
        window.find('push button', 'Note Outcome…: ' + DUO)
        window.tab_to('Note Outcome…: ' + DUO)
        window.key('Return')
        window.find('label', 'How it is 6 months later')
        choose_by_keyboard(window, 'What Came of It', 'Not Reached', 9)
        window.tab_to('Done', 'shift+Tab', whole=True)
        window.key('Return')
        window.find('label', 'Nothing waits for you today')
        close(window)
    check_followed(workspace)
    rematch_by_keyboard()


def rematch_by_keyboard():
    """Jan stops; Karim takes his place."""
    workspace = office_with_four()
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id'], keyboard_only=True) as window:
        window.find('push button', 'More About This Duo')
        window.tab_to('More About This Duo')
        window.key('space')
        window.find('menu item', 'End This Duo…')
        window.key('e')
        window.find('push button', 'End Duo')
        window.key('2')
        choose_by_keyboard(window, 'Reason', 'Health', 7)
        choose_by_keyboard(window, 'Who Wanted to Stop', 'Organisation', 2)
        window.find('label', 'Goes first when matches are made')
        window.tab_to('About the Reason')
        window.type('Jan is ziek')
        window.key('Return')
        window.gone('push button', 'End Duo')
        check_stopped(workspace)
        window.find('label', 'Waiting · goes first since 23/11/2026')
        window.tab_to('Find Another Mentor…: Amina Testpersoon')
        window.key('Return')
        window.find('label', 'goes first since 23/11/2026')
        window.tab_to('Karim Exempel')
        window.key('space')
        window.tab_to('Propose')
        window.key('Return')
        window.find('label', 'What Do Both Sides Say?')
        for name in ('Amina Testpersoon', 'Karim Exempel'):
            window.tab_to('Yes: ' + name)
            window.key('space')
        window.tab_to('Both Said Yes', 'shift+Tab')
        window.key('Return')
        window.find('label', 'Active')
        close(window)
    check_rematched(workspace, 'Karim Exempel')
    assert only(workspace, 'duo', relationship_status='ended-early')['end-note'] == 'Jan is ziek'


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
    check_stopped(workspace)
    cli('duo', workspace, 'certificate', duo, pdf, '--languages', 'nld')
    words = read_pdf(pdf)
    assert 'Jan Proefmens' in words and 'Amina' not in words, words
    cli('duo', workspace, 'end', duo, '--reason', 'health', status=1)
    cli('undo', workspace)
    assert only(workspace, 'duo')['relationship-status'] == 'active'
    assert not rows(workspace, 'enrolment', status='paused')
    withdraw_by_command()


def propose_two(workspace):
    """The two are proposed to each other; nobody has answered."""
    people = {row['role']: row['id'] for row in rows(workspace, 'enrolment')}
    return cli('duo', workspace, 'new', '--programme', only(workspace, 'programme')['id'], '--mentee', people['mentee'],
               '--mentor', people['mentor']).strip()


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
