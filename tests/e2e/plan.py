#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor and a mentee fill in the action plan of their duo, meet, open a door, tick off a step, and look at the plan
again two weeks later, when the program says that it is time. With the mouse, with the keyboard, or both; what comes
of it is asked of the command line and of the plan as PDF."""
from journey import Keyboard, by_turns, check_names, choose_by_keyboard, close, make_duo, office_with_two, only, read_pdf, rows, shown, table
from program import cli, open_window

LATER = {'FOOTBRIDGE_TODAY': '2026-12-08'}
NAMES = 'Amina Testpersoon – Jan Proefmens'


def new_office():
    """Its programme asks for no agreement, and for a look at the plan every two weeks."""
    workspace = office_with_two()
    cli('set', workspace, only(workspace, 'programme')['id'], 'agreement-needed=no', 'review-every=2',
        'review-unit=weeks')
    make_duo(workspace)
    return workspace


def check(workspace, pdf, *later):
    """Everything is where it belongs, and on paper; @later is what became of the planned contact."""
    goals = {row['level']: row for row in rows(workspace, 'goal')}
    assert (goals['final']['text'], goals['final']['kind']) == ('Een baan in de zorg', 'job'), goals
    assert (goals['intermediate']['text'], goals['intermediate']['kind']) == ('Mensen in de zorg kennen', 'network'), goals
    assert (goals['final']['proposed-by'], goals['final']['agreed-on']) == ('mentee', ''), goals
    assert (goals['intermediate']['proposed-by'], goals['intermediate']['agreed-on']) == ('mentor', '2026-11-23'), goals
    assert (goals['final']['state'], goals['intermediate']['state']) == ('open', 'reached'), goals

    steps = {row['holder']: row for row in rows(workspace, 'action', goal_id=goals['intermediate']['id'])}
    assert (steps['mentee']['text'], steps['mentee']['due-on']) == ('Het ziekenhuis bellen', '2026-12-01'), steps
    assert (steps['mentee']['state'], steps['mentee']['done-on']) == ('done', '2026-11-23'), steps
    assert (steps['mentor']['text'], steps['mentor']['state']) == ('Een brief nalezen', 'open'), steps

    contacts = {row['held-on']: row for row in rows(workspace, 'contact')}
    assert [(day, contacts[day]['state'], contacts[day]['minutes'], contacts[day]['how'])
            for day in sorted(contacts)] == [('2026-11-20', 'held', '60', 'face-to-face'),
                                             ('2026-11-23', 'held', '45', 'phone'), *later], contacts
    assert all(contact['present'] == 'mentee mentor' for contact in contacts.values() if contact['state'] == 'held'), contacts

    review = only(workspace, 'plan-review')
    assert review['held-on'] == '2026-12-08' and review['present'] == 'mentee mentor', review
    assert shown(workspace, review['id'])['helps'] == 'Elke week bellen', review
    progress = {row['goal-id']: row['progress'] for row in rows(workspace, 'goal-review')}
    assert progress == {goals['final']['id']: '30', goals['intermediate']['id']: ''}, progress

    words = read_pdf(pdf)
    for part in 'Amina Testpersoon', 'Een baan in de zorg', 'Mensen in de zorg kennen', 'Het ziekenhuis bellen':
        assert part in words, f'“{part}” is not in the PDF:\n{words}'


def check_introduced(workspace):
    """The door, who opened it and what came of it."""
    door = only(workspace, 'introduction')
    assert (door['made-on'], door['made-by'], door['kind'], door['result']) == (
        '2026-11-23', 'mentor', 'employer', 'interview'), door
    assert door['to-whom'] == 'De bakker om de hoek', door


# With the mouse

def add_by_mouse(window, label, text, number=-1, **controls):
    """Fills in the last row of that name, chooses, and adds."""
    row = window.until(lambda: window.all('list item', label), f'no row named “{label}”')[number]
    window.click('text', label, within=row)
    window.type(text)
    for name, value in controls.items():
        control = name.replace('_', ' ').title()
        if window.all('combo box', control, within=row):
            window.click('combo box', control, within=row)
            window.click('label', value)
        else:
            window.click('text', control, within=row)
            window.key('ctrl+a')
            window.type(value)
    window.click('push button', 'Add', within=row)
    window.find('label', text)


def agree_by_mouse(window, goal):
    """The mentor proposes a goal, the mentee says yes to it."""
    window.find('label', 'Wider Network · Open\nProposed by the mentor; the mentee has not agreed yet')
    window.click('push button', 'Both Agree: ' + goal)
    window.find('label', 'Wider Network · Open')
    window.gone('push button', 'Both Agree: ' + goal)


def plan_by_mouse(window):
    window.double_click('label', NAMES)
    window.find('text', 'What the Mentee Wants to Reach')
    check_names(window)
    add_by_mouse(window, 'What the Mentee Wants to Reach', 'Een baan in de zorg')
    add_by_mouse(window, 'New Goal', 'Mensen in de zorg kennen', kind='Wider Network', proposed_by='Mentor')
    agree_by_mouse(window, 'Mensen in de zorg kennen')
    add_by_mouse(window, 'New Step', 'Het ziekenhuis bellen', due='1.12.2026')
    add_by_mouse(window, 'New Step', 'Een brief nalezen', who='Mentor')
    check_names(window)


def contacts_by_mouse(window):
    window.click('page tab', 'Contact')
    entry = window.find('list item', 'New Contact')
    for day, minutes, how, line in (('20.11.2026', None, None, '20/11/2026 · Face to Face · 60 min'),
                                    ('23.11.2026', '45', 'Phone', '23/11/2026 · Phone · 45 min'),
                                    ('4.12.2026', '60', 'Face to Face', '04/12/2026 · Face to Face · 60 min · Planned')):
        window.click('text', 'Date', within=entry)
        window.key('ctrl+a')
        window.type(day)
        if how is not None:
            window.set_text('spin button', 'Minutes', minutes)
            window.click('combo box', 'How', within=entry)
            window.click('label', how)
        window.click('push button', 'Log Contact', within=entry)
        window.find('label', line)
    check_names(window)


def introduce_by_mouse(window, workspace):
    """A door that the mentor opened; in the list by itself too."""
    window.click('push button', 'Add Introduction…')
    dialog = window.find('dialog', 'Add Introduction')
    check_names(window)
    window.type('De bakker om de hoek')
    window.click('combo box', 'Kind', within=dialog)
    window.click('label', 'Employer')
    window.click('combo box', 'What Came of It', within=dialog)
    window.click('label', 'A Job Interview')
    window.click('push button', 'Add', within=dialog)
    window.find('label', '23/11/2026 · Introduction · Employer · De bakker om de hoek')
    window.find('label', 'By: Mentor · A Job Interview')
    check_introduced(workspace)
    window.click('combo box', 'Show')
    window.click('label', 'Introductions')
    window.gone('label', '20/11/2026 · Face to Face')
    window.find('label', '23/11/2026 · Introduction')
    check_names(window)
    window.click('combo box', 'Show')
    window.click('label', 'All')


def agree_step_by_mouse(window):
    """In the contact of the first day both agreed to do something."""
    window.click('label', '20/11/2026 · Face to Face · 60 min')
    dialog = window.find('dialog', 'Contact')
    window.find('list item', 'New Step', within=dialog)
    check_names(window)
    window.click('text', 'New Step', within=dialog)
    window.type('Een afspraak maken')
    window.tab_to('Who', whole=True)
    window.key('space', 'Down', 'Down', 'Return')
    window.click('push button', 'Add', within=dialog)
    window.until(lambda: window.find('check box', 'Een afspraak maken', within=dialog).has('CHECKED'), 'not agreed')
    window.key('Escape')
    window.find('label', 'Agreed: Een afspraak maken')


def review_by_mouse(window, pdf):
    """The blue button says that it is time."""
    window.double_click('label', NAMES)
    window.click('push button', 'Review Plan')
    dialog = window.find('dialog', 'Review Plan')
    check_names(window)
    window.click('text', 'What Helps', within=dialog)
    window.type('Elke week bellen')
    window.click('combo box', 'Mensen in de zorg kennen', within=dialog)
    window.click('label', 'Reached')
    window.click('combo box', 'How far: Een baan in de zorg', within=dialog)
    window.click('label', '30 %')
    window.click('push button', 'Keep Review', within=dialog)
    window.find('label', '08/12/2026 · Mentee, Mentor')
    window.find('label', 'Next review: 22/12/2026')
    window.find('push button', 'Log Contact')
    check_names(window)
    window.click('push button', 'On Paper')
    window.click('menu item', 'Save as PDF…')
    window.choose_file(pdf)
    window.find('label', 'Saved as plan.pdf')


def by_mouse():
    workspace = new_office()
    pdf = workspace.with_name('plan.pdf')
    with open_window(workspace, '--page', 'plans') as window:
        plan_by_mouse(window)
        contacts_by_mouse(window)
        introduce_by_mouse(window, workspace)
        agree_step_by_mouse(window)
        window.click('page tab', 'Plan')
        window.find('label', 'Both · Agreed on 20/11/2026 (Face to Face)')
        window.click('check box', 'Done: Het ziekenhuis bellen')
        window.find('label', 'Mentee · Done on 23/11/2026')
        close(window)
    with open_window(workspace, '--page', 'plans', env=LATER) as window:
        review_by_mouse(window, pdf)
        window.click('page tab', 'Contact')
        window.click('push button', 'Was Held')
        window.gone('push button', 'Was Held: ')
        check_names(window)
        close(window)
    check(workspace, pdf, ('2026-12-04', 'held', '60', 'face-to-face'))
    agreed = only(workspace, 'action', holder='both')
    assert agreed['contact-id'] == only(workspace, 'contact', held_on='2026-11-20')['id'], agreed


# With the keyboard

def add_by_keyboard(window, label, text, **controls):
    """From the row of that name to the next: what is typed, its choices, Enter."""
    window.tab_to(label, whole=True)
    window.type(text)
    for name, keys in controls.items():
        window.tab_to(name.replace('_', ' ').title(), whole=True)
        if isinstance(keys, str):
            window.type(keys)
        else:
            window.key(*keys)
    if controls:
        window.tab_to('Add', whole=True)
    window.key('Return')
    window.find('label', text)


def plan_by_keyboard(window):
    window.tab_to('Amina Testpersoon')
    window.key('Return')
    window.find('text', 'What the Mentee Wants to Reach')
    add_by_keyboard(window, 'What the Mentee Wants to Reach', 'Een baan in de zorg')
    # the keyboard is on the next goal
    add_by_keyboard(window, 'New Goal', 'Mensen in de zorg kennen', kind=['space', 'Down', 'Down', 'Down', 'Return'],
                    proposed_by=['space', 'Down', 'Return'])
    window.tab_to('Both Agree: Mensen in de zorg kennen', 'shift+Tab')
    window.key('Return')
    window.find('label', 'Wider Network · Open')
    window.tab_to('New Goal', whole=True)
    window.tab_to('New Step', 'shift+Tab', whole=True)
    add_by_keyboard(window, 'New Step', 'Het ziekenhuis bellen', due='1.12.2026')
    add_by_keyboard(window, 'New Step', 'Een brief nalezen', who=['space', 'Down', 'Return'])
    check_names(window)


def log_by_keyboard(window, day, minutes=None, how=()):
    """Enter in the line adds it; the keyboard goes back to its beginning."""
    window.tab_to('Date', 'shift+Tab', whole=True)
    window.key('ctrl+a')
    window.type(day)
    if minutes is not None:
        window.tab_to('Minutes', whole=True)
        window.key('ctrl+a')
        window.type(minutes)
        window.tab_to('How', whole=True)
        window.key('space', *how, 'Return')
    window.tab_to('Log Contact')
    window.key('Return')


def contacts_by_keyboard(window):
    """The step is ticked off; then the tab of the contacts."""
    window.tab_to('Done: Het ziekenhuis bellen', 'shift+Tab')
    window.key('space')
    window.find('label', 'Mentee · Done on 23/11/2026')
    Keyboard.tab(window, 'Contact', 'shift+Tab')
    window.find('list item', 'New Contact')
    window.tab_to('Date', whole=True)
    log_by_keyboard(window, '20.11.2026')
    window.find('label', '20/11/2026 · Face to Face · 60 min')
    log_by_keyboard(window, '23.11.2026', '45', ['Down', 'Down'])
    window.find('label', '23/11/2026 · Phone · 45 min')
    log_by_keyboard(window, '4.12.2026', '60', ['Up', 'Up'])
    window.find('label', '04/12/2026 · Face to Face · 60 min · Planned')


def introduce_by_keyboard(window, workspace):
    window.tab_to('Add Introduction…')
    window.key('Return')
    window.find('dialog', 'Add Introduction')
    window.type('De bakker om de hoek')
    choose_by_keyboard(window, 'Kind', 'Employer', 2)
    choose_by_keyboard(window, 'What Came of It', 'A Job Interview', 4)
    window.tab_to('Add', 'shift+Tab', whole=True)
    window.key('Return')
    window.find('label', '23/11/2026 · Introduction · Employer · De bakker om de hoek')
    check_introduced(workspace)


def review_by_keyboard(window, pdf):
    window.tab_to('Amina Testpersoon')
    window.key('Return')
    window.find('text', 'New Goal')
    window.tab_to('Review Plan')
    window.key('Return')
    window.find('dialog', 'Review Plan')
    window.tab_to('What Helps')
    window.type('Elke week bellen')
    window.tab_to('Mensen in de zorg kennen')
    window.key('space', 'Down', 'Down', 'Return')
    window.tab_to('How far: Een baan in de zorg', 'shift+Tab')
    window.key('space', 'Down', 'Down', 'Down', 'Down', 'Return')
    window.tab_to('Keep Review', 'shift+Tab')
    window.key('Return')
    window.find('label', '08/12/2026 · Mentee, Mentor')
    window.find('label', 'Next review: 22/12/2026')
    window.tab_to('On Paper')
    window.key('space')
    window.find('menu item', 'Save as PDF…')
    window.key('Down', 'Return')
    window.choose_file(pdf)
    window.find('label', 'Saved as plan.pdf')


def move_by_keyboard(window):
    """From the menu of the contact that was planned."""
    Keyboard.tab(window, 'Contact', 'shift+Tab')
    window.find('list item', 'New Contact')
    window.tab_to('More About 04/12/2026')
    window.key('space')
    window.find('menu item', 'Move…')
    check_names(window)
    window.key('Down', 'Return')
    window.find('text', 'New Date')
    check_names(window)
    window.key('ctrl+a')
    window.type('11.12.2026\n')
    window.find('label', '11/12/2026 · Face to Face · 60 min · Planned')
    window.find('label', '04/12/2026 · Face to Face · 60 min · Moved')


def by_keyboard():
    workspace = new_office()
    pdf = workspace.with_name('plan.pdf')
    with open_window(workspace, '--page', 'plans', keyboard_only=True) as window:
        plan_by_keyboard(window)
        contacts_by_keyboard(window)
        introduce_by_keyboard(window, workspace)
        check_names(window)
        close(window)
    with open_window(workspace, '--page', 'plans', env=LATER, keyboard_only=True) as window:
        review_by_keyboard(window, pdf)
        move_by_keyboard(window)
        close(window)
    check(workspace, pdf, ('2026-12-04', 'moved', '60', 'face-to-face'), ('2026-12-11', 'planned', '60', 'face-to-face'))


def review_by_command(workspace, duo, goal):
    """What changed is printed; what is not understood changes nothing."""
    cli('plan', workspace, 'review', duo, '--goal', goal + '=in-progress,20')
    for wrong in 'no-such=reached', goal, goal + '=reached,101', goal + '=no-such':
        cli('plan', workspace, 'review', duo, '--goal', wrong, status=1)
    said = cli('plan', workspace, 'review', duo, '--on', '2026-12-08', '--helps', 'Bellen', '--goal', goal + '=in-progress,50')
    assert '“Mensen in de zorg kennen”: from 20 % to 50 %' in said, said
    assert only(workspace, 'plan-review', held_on='2026-12-08')['next-on'] == '2026-12-22'


def contacts_by_command(workspace, duo):
    """Planned, moved, held; missed by somebody; and what is refused."""
    planned = cli('contact', workspace, 'plan', duo, '2026-12-01', '--time', '15:00', '--how', 'video').strip()
    moved = cli('contact', workspace, 'move', planned, '2026-12-03').strip()
    assert (shown(workspace, planned)['state'], shown(workspace, planned)['moved-to']) == ('moved', '2026-12-03')
    assert (shown(workspace, moved)['at-time'], shown(workspace, moved)['how']) == ('15:00', 'video')
    cli('contact', workspace, 'move', planned, '2026-12-05', status=1)
    cli('contact', workspace, 'hold', moved)
    assert shown(workspace, moved)['state'] == 'held'
    cli('contact', workspace, 'miss', moved, '--by', 'mentor', status=1)
    missed = cli('contact', workspace, 'plan', duo, '2026-12-08').strip()
    cli('contact', workspace, 'miss', missed, status=2)
    cli('contact', workspace, 'miss', missed, '--by', 'nobody', status=1)
    cli('contact', workspace, 'miss', missed, '--by', 'mentor')
    assert (shown(workspace, missed)['state'], shown(workspace, missed)['missed-by']) == ('missed', 'mentor')
    held = cli('contact', workspace, 'log', duo, '--minutes', '60', '--topics', 'cv interview').strip()
    assert (shown(workspace, held)['held-on'], shown(workspace, held)['minutes']) == ('2026-11-23', '60')
    cli('contact', workspace, 'log', duo, '31.02.2026', status=1)
    cli('contact', workspace, 'log', duo, '--due', '2026-12-10', status=2)
    cli('contact', workspace, 'forget', held, status=2)
    return missed, held


def steps_by_command(workspace, goal, other, held):
    """Agreed in a contact: added, or chosen; they stay when it goes."""
    step = cli('contact', workspace, 'step', held, goal, 'Iemand bellen', '--by', 'mentor', '--due', '2026-12-10').strip()
    assert [shown(workspace, step)[field] for field in ('contact-id', 'holder', 'due-on')] == [held, 'mentor', '2026-12-10']
    cli('contact', workspace, 'step', held, goal, status=2)
    cli('contact', workspace, 'step', held, held, 'Iemand bellen', status=1)
    cli('contact', workspace, 'agree', other, goal, status=1)
    cli('contact', workspace, 'agree', other, step)
    assert shown(workspace, step)['contact-id'] == other
    cli('remove', workspace, other)
    assert 'contact-id' not in shown(workspace, step)
    cli('undo', workspace)
    assert shown(workspace, step)['contact-id'] == other


def by_command():
    """The same by the command line, and what is refused."""
    workspace = new_office()
    duo = only(workspace, 'duo')['code']
    cli('plan', workspace, 'propose', duo, 'Een baan in de zorg', '--final')
    goal = cli('plan', workspace, 'propose', duo, 'Mensen in de zorg kennen', '--by', 'mentor', '--kind', 'network').strip()
    cli('plan', workspace, 'propose', duo, 'Nog een', '--by', 'nobody', status=1)
    cli('plan', workspace, 'propose', duo, 'Nog een', '--final', status=1)
    cli('plan', workspace, 'agree', goal, 'twice', status=2)
    waits = {row['goal']: row['waits-for'] for row in table(cli('plan', workspace, duo, '--format', 'csv'))}
    assert waits == {'Een baan in de zorg': 'both', 'Mensen in de zorg kennen': 'mentee'}, waits
    cli('plan', workspace, 'agree', goal)
    cli('plan', workspace, 'agree', goal, status=1)
    assert shown(workspace, goal)['agreed-on'] == '2026-11-23'
    review_by_command(workspace, duo, goal)
    for _ in 'review', 'review', 'agree':
        cli('undo', workspace)
    assert 'agreed-on' not in shown(workspace, goal)
    steps_by_command(workspace, goal, *contacts_by_command(workspace, duo))


by_turns(mouse=by_mouse, keyboard=by_keyboard, command=by_command)
