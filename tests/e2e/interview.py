#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each side of a duo is asked about the five themes: mentee and mentor the same, an organisation in its own way. Once with
the mouse, once with the keyboard; what was said is asked of the command line."""
from journey import Keyboard, add, by_turns, check_names, choose_by_keyboard, close, make_duo, office_with_two, only, rows, shown
from program import cli, open_window

# One question each: how it is answered, its name, the answer, and the keys that give it.
PEOPLE = [
    ('check', 'Practising the Language'),
    ('check', 'Work'),
    ('text', 'About the Motives', 'Ik wil bakker worden'),
    ('ask', 'Do they meet often enough?', 'Too Seldom', '2'),
    ('choose', 'Who Sets the Agenda', 'Both', 3),
    ('text', 'What Was Done', 'Brieven geschreven'),
    ('check', 'More Self-Confidence'),
    ('text', 'About the Benefits', 'Durft te bellen'),
    ('check', 'Trust'),
    ('check', 'Enough Time'),
    ('text', 'About What Is Needed', 'Geduld'),
    ('choose', 'How It Is', 'Good', 2),
    ('ask', 'Is what was wanted reached?', 'Partly', '2'),
    ('ask', 'Would they recommend it?', 'Yes', '1'),
    ('text', 'What Went Well', 'De gesprekken'),
    ('text', 'What Could Be Better', 'De bus'),
]
PEOPLE_SAID = {
    'motives': 'language work', 'motives-note': 'Ik wil bakker worden', 'frequency': 'too-few', 'agenda-by': 'both',
    'process-note': 'Brieven geschreven', 'benefits': 'confidence', 'benefit-note': 'Durft te bellen',
    'conditions': 'time trust', 'conditions-note': 'Geduld', 'opinion': 'good', 'goals-reached': 'partly',
    'would-recommend': 'yes', 'positives': 'De gesprekken', 'issues': 'De bus'}
ORGANISATION = [
    ('check', 'Helping People Find Work'),
    ('check', 'Reaching Employers'),
    ('text', 'About the Motives', 'Het past bij ons'),
    ('ask', 'Do enough mentors and mentees come?', 'Partly', '2'),
    ('ask', 'Does the screening find who fits?', 'Yes', '1'),
    ('ask', 'Is this match a good one?', 'Yes', '1'),
    ('ask', 'Is there enough time to follow the duo?', 'No', '3'),
    ('text', 'What Was Done', 'Gebeld in week twee'),
    ('check', 'New Volunteers'),
    ('text', 'About the Benefits', 'Drie nieuwe mentoren'),
    ('check', 'A Clear Goal'),
    ('check', 'Enough Staff Time'),
    ('text', 'About What Is Needed', 'Een vaste dag'),
    ('choose', 'How It Is', 'Fair', 3),
    ('ask', 'Is what was wanted reached?', 'No', '3'),
    ('ask', 'Would they recommend it?', 'Yes', '1'),
    ('text', 'What Went Well', 'De start'),
    ('text', 'What Could Be Better', 'Meer tijd'),
]
ORGANISATION_SAID = {
    'organisation-motives': 'employers way-to-work', 'motives-note': 'Het past bij ons', 'recruiting': 'partly',
    'screening': 'yes', 'matching': 'yes', 'following': 'no', 'process-note': 'Gebeld in week twee',
    'organisation-benefits': 'volunteers', 'benefit-note': 'Drie nieuwe mentoren', 'conditions': 'clear-goal',
    'organisation-conditions': 'staff-time', 'conditions-note': 'Een vaste dag', 'opinion': 'fair', 'goals-reached': 'no',
    'would-recommend': 'yes', 'positives': 'De start', 'issues': 'Meer tijd'}
OWN_PROCESS = ('recruiting', 'screening', 'matching', 'following')
ANSWERS = set(PEOPLE_SAID) | set(ORGANISATION_SAID)


def new_office():
    """Two organisations look after the duo."""
    workspace = office_with_two()
    programme = only(workspace, 'programme')['id']
    cli('set', workspace, programme, 'agreement-needed=no')
    make_duo(workspace)
    partner = add(workspace, 'organisation', name='Onthaal vzw')
    add(workspace, 'programme-partner', programme_id=programme, organisation_id=partner, role='mentee-side')
    return workspace


def check(workspace, party, said):
    """What was said is kept whole, and nothing that was not asked of this side."""
    one = shown(workspace, only(workspace, 'interview', party=party)['id'])
    assert {field: one[field] for field in ANSWERS & set(one)} == said, one
    assert (one['moment'], one['held-on']) == ('middle', '2026-11-23'), one
    assert one['staff-id'] == only(workspace, 'staff')['id'], one
    return one


def check_people(workspace, role):
    said = check(workspace, role, PEOPLE_SAID)
    assert said['person-id'] == only(workspace, 'enrolment', role=role)['person-id'] and 'organisation-id' not in said, said


def check_organisation(workspace, organisation):
    said = check(workspace, 'organisation', ORGANISATION_SAID)
    assert said['organisation-id'] == only(workspace, 'organisation', name=organisation)['id'], said
    assert 'person-id' not in said, said


# With the mouse

def answer_by_mouse(window, questions):
    for control, name, *answer in questions:
        if control == 'check':
            window.click('check box', name)
        elif control == 'ask':
            window.click('push button', f'{name} {answer[0]}')
        elif control == 'choose':
            window.click('combo box', name)
            window.click('label', answer[0])
        else:
            window.click('text', name)
            window.type(answer[0])


def start_by_mouse(window, party):
    window.click('push button', 'Interview…')
    window.find('label', '1. Motives')
    window.click('push button', f'Who Is Asked {party}')


def by_mouse():
    workspace = new_office()
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.click('page tab', 'Results')
        start_by_mouse(window, 'Mentee')
        assert not window.all('label', 'Is this match a good one?') and not window.all('combo box', 'Which One')
        window.click('push button', 'Who Is Asked Mentee')  # a second tap does not take the side away
        check_names(window)
        answer_by_mouse(window, PEOPLE)
        window.click('push button', 'Done')
        window.find('label', '23/11/2026 · Interview: Mentee · Halfway · Good')

        start_by_mouse(window, 'Organisation')
        window.find('label', 'Why the organisation takes part.')
        window.click('push button', 'Done')
        window.find('label', 'Nothing is answered yet')
        window.click('combo box', 'Which One')
        window.click('label', 'Onthaal vzw')
        check_names(window)
        answer_by_mouse(window, ORGANISATION)
        window.click('push button', 'Done')
        window.find('label', 'Interview: Organisation · Halfway · Fair')
        window.find('label', 'Onthaal vzw · What was wanted is reached: No')
        check_names(window)

        # read again, each with its own questions
        window.click('label', 'Interview: Organisation')
        window.find('label', 'Enough Time to Follow the Duo')
        assert not window.all('label', 'Met Often Enough')
        check_names(window)
        window.key('Escape')
        window.gone('label', 'Enough Time to Follow the Duo')
        close(window)
    check_people(workspace, 'mentee')
    check_organisation(workspace, 'Onthaal vzw')


# With the keyboard

def answer_by_keyboard(window, questions):
    for control, name, *answer in questions:
        if control == 'check':
            window.tab_to(name, whole=True)
            window.key('space')
        elif control == 'ask':
            window.tab_to(name)
            window.key(answer[1])
        elif control == 'choose':
            choose_by_keyboard(window, name, *answer)
        else:
            window.tab_to(name, whole=True)
            window.type(answer[0])
            window.key('ctrl+Tab')


def start_by_keyboard(window, number):
    window.tab_to('Interview…', whole=True)
    window.key('Return')
    window.find('label', '1. Motives')
    window.key(number)


def done_by_keyboard(window, line):
    window.tab_to('Done', whole=True)
    window.key('Return')
    window.find('label', line)


def by_keyboard():
    workspace = new_office()
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id'], keyboard_only=True) as window:
        Keyboard.tab(window, 'Results')
        start_by_keyboard(window, '2')
        answer_by_keyboard(window, PEOPLE)
        done_by_keyboard(window, '23/11/2026 · Interview: Mentor · Halfway · Good')
        start_by_keyboard(window, '3')
        window.find('label', 'Which One')
        answer_by_keyboard(window, ORGANISATION[3:7])
        done_by_keyboard(window, 'Interview: Organisation · Halfway')
        check_people(workspace, 'mentor')
        check(workspace, 'organisation', {field: ORGANISATION_SAID[field] for field in OWN_PROCESS})
        window.key('ctrl+z')
        window.gone('label', 'Interview: Organisation')
        close(window)
    assert len(rows(workspace, 'interview')) == 1


by_turns(mouse=by_mouse, keyboard=by_keyboard)
