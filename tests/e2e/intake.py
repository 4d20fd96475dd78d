#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole intake of a mentee by keyboard alone, from the new name to the date promised for the next word: all eight steps
after Before We Start, with what a rule and the funder ask, an entry that cannot be read, and the read-back in the
language of the person."""
from journey import add, check_names, close, only, shown
from program import cli, new_workspace, open_window


# After the first one, in their order.
TITLES = ('Who', 'Languages', 'The Work You Want', 'Work and Study So Far', 'Practical', 'Why, and What You Hope For',
          'Only for This Programme', 'Read Back and What Happens Next')


def office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk', '--set', 'languages=nld',
        '--set', 'funder-questions=migrant-background')
    add(workspace, 'rule', programme_id=only(workspace, 'programme')['id'], side='mentee', field='residence',
        operator='in', value='1000-1299', strength='criterion')
    return workspace


def begin(window):
    """The new mentee, and the first button of the page: Start Intake."""
    window.key('ctrl+n')
    window.find('text', 'Name to Use')
    window.type('Amina Testpersoon')
    window.key('Return')
    window.find('push button', 'Start Intake')
    window.tab_to('Start Intake')
    window.key('space')
    window.find('label', 'Before We Start')


def go_on(window, title):
    window.key('alt+n')
    window.find('label', title)
    check_names(window)


def press(window, *names):
    """A button or a box among several answers."""
    for name in names:
        window.tab_to(name)
        window.key('space')


def write(window, name, text):
    window.tab_to(name, whole=True)
    window.type(text)
    window.key('Tab')


def pick(window, name, words):
    """A code out of many: the picker opens, words find it."""
    window.tab_to(f'{name}:')
    window.key('space')
    window.find('entry', f'Search: {name}')
    window.type(words)
    window.key('Return')
    window.gone('entry', f'Search: {name}')


def before_we_start(window):
    pick(window, 'Language of the Talk', 'Arab')
    press(window, 'With an Interpreter: No', 'Takes Part by Own Choice: Yes')


def answer_all(window):
    """A few questions of each step; the first one has the keyboard when a step shows."""
    before_we_start(window)
    go_on(window, 'Who')
    write(window, 'Birth Date', '31.2.1994')
    write(window, 'Phone', '000 00 00 01')
    go_on(window, 'Languages')
    pick(window, 'Language for Letters', 'Dutch')
    go_on(window, 'The Work You Want')
    press(window, 'Employers')
    go_on(window, 'Work and Study So Far')
    go_on(window, 'Practical')
    write(window, 'Place', 'Voorbeeldstad')
    press(window, 'Bicycle', 'Children: Needs a Solution')
    go_on(window, 'Why, and What You Hope For')
    press(window, 'Work')
    go_on(window, 'Only for This Programme')
    write(window, 'Postcode', '1000')
    press(window, 'Migrant Background: Yes')
    go_on(window, 'Read Back and What Happens Next')


def correct(window):
    """What cannot be read stands in the last step as unfinished: back to Who, and there again."""
    window.find('label', 'This was typed but could not be read, and is not saved yet.')
    for title in reversed(TITLES[:-1]):
        window.key('alt+b')
        window.find('label', title)
    window.tab_to('Birth Date', whole=True)
    window.key('ctrl+a')
    write(window, 'Birth Date', '28.2.1994')
    for title in TITLES[1:]:
        window.key('alt+n')
        window.find('label', title)
    window.find('label', 'Next Word Promised On')
    window.gone('label', 'This was typed but could not be read, and is not saved yet.')


def finish(window):
    press(window, 'Keeping Data for the Programme: Yes, Given')
    write(window, 'Next Word Promised On', '7.12.2026')
    window.key('alt+f')
    window.find('label', 'Amina Testpersoon')
    window.gone('push button', 'Finish Intake')


def check(workspace):
    person = shown(workspace, only(workspace, 'person')['id'])
    enrolment = shown(workspace, only(workspace, 'enrolment')['id'])
    wanted = {'birth-date': '1994-02-28', 'phone': '000 00 00 01', 'letter-language': 'nld', 'place': 'Voorbeeldstad',
              'postcode': '1000', 'migrant-background': 'yes'}
    assert {field: person.get(field) for field in wanted} == wanted, person
    wanted = {'talk-language': 'ara', 'interpreter-used': 'no', 'own-choice': 'yes', 'travel-modes': 'bicycle',
              'children-state': 'needs-solution', 'next-word-on': '2026-12-07', 'intake-on': '2026-11-23'}
    assert {field: enrolment.get(field) for field in wanted} == wanted, enrolment
    assert 'work' in enrolment['motives'].split() and 'employers' in enrolment['network-wanted'].split(), enrolment
    assert only(workspace, 'consent')['state'] == 'given'


def main():
    workspace = office()
    with open_window(workspace, '--page', 'mentees', keyboard_only=True) as window:
        window.find('push button', 'New Mentee')
        begin(window)
        answer_all(window)
        correct(window)
        finish(window)
        check(workspace)
        close(window)


if __name__ == '__main__':
    main()
