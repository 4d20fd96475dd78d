#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme gives its mentors a text of its own; Jan reads it, then it is written anew: which version he has read, and
that there is a newer one, is told. With the mouse, with the keyboard, and by the command line."""
from journey import Keyboard, by_turns, check_names, close, office_with_two, only, rows, shown, table
from program import cli, open_window

OLD = 'Version 1 (Dutch), read aloud on 23/11/2026 · There is a newer version.'
FIRST, SECOND = 'Bel elke week.', 'Bel elke twee weken.'


def mentor_of(workspace):
    return only(workspace, 'enrolment', role='mentor')


def check(workspace):
    """Both versions are kept; Jan has read the first, nobody the second, and Amina nothing."""
    programme = only(workspace, 'programme')['code']
    versions = {row['version']: row for row in table(cli('guideline', workspace, 'versions', programme, '--format', 'csv'))}
    assert {version: row['readers'] for version, row in versions.items()} == {'1': '1', '2': '0'}, versions
    texts = {row['version']: shown(workspace, row['id'])['body'] for row in rows(workspace, 'guideline')}
    assert FIRST in texts['1'] and SECOND not in texts['1'] and SECOND in texts['2'], texts
    assert SECOND in cli('guideline', workspace, 'show', programme, 'mentor', '--language', 'nl')
    readers = {row['name']: row for row in table(cli('guideline', workspace, 'readers', programme, '--format', 'csv'))}
    jan, amina = readers['Jan Proefmens'], readers['Amina Testpersoon']
    assert [jan[field] for field in ('version', 'language', 'read-on', 'read-aloud', 'newer')] == [
        '1', 'nld', '2026-11-23', 'yes', 'yes'], jan
    assert (amina['version'], amina['newer']) == ('', ''), amina
    read = only(workspace, 'acknowledgement')
    assert read['person-id'] == mentor_of(workspace)['person-id'] and read['read-aloud'] == 'yes', read


def find_jan(window):
    window.key('ctrl+k')
    window.find('label', 'Anyone and Anything')
    window.type('Jan Proefmens')
    window.find('list item', 'Jan Proefmens')
    window.key('Return')
    window.find('label', 'Not read yet')


# With the mouse

def write_by_mouse(window, text):
    window.click('push button', 'Change…: Guide for Mentors')
    window.find('push button', 'Save the Text')
    check_names(window)
    window.key('ctrl+Home')
    window.type(text + '\n\n')
    window.click('push button', 'Save the Text')


def by_mouse():
    workspace = office_with_two()
    with open_window(workspace, '--page', 'programme', '--id', only(workspace, 'programme')['id']) as window:
        window.click('page tab', 'Quality')
        write_by_mouse(window, FIRST)
        window.find('label', 'Dutch, version 1: read by 0 people')
        find_jan(window)
        window.click('push button', 'Record as Read…: Guidelines')
        window.find('push button', 'Record')
        check_names(window)
        window.click_node(window.until(lambda: [element for element in window.all('*', 'Read Aloud')
                                                if element.has('FOCUSABLE')], 'no switch')[0])
        window.click('push button', 'Record')
        window.find('label', 'Version 1 (Dutch), read aloud on 23/11/2026')
        window.click('push button', 'Back')
        window.find('label', 'Dutch, version 1: read by 1 person')
        write_by_mouse(window, SECOND)
        window.find('label', 'Dutch, version 1: read by 1 person\nDutch, version 2: read by 0 people')
        window.click('push button', 'Readers: Guide for Mentors')
        window.find('label', 'Still To Read What Is Given Now')
        window.find('label', OLD)
        check_names(window)
        window.key('Escape')
        window.gone('label', OLD)
        close(window)
    check(workspace)


# With the keyboard

def write_by_keyboard(window, text):
    window.tab_to('Change…: Guide for Mentors')
    window.key('Return')
    window.find('push button', 'Save the Text')
    window.key('ctrl+Home')
    window.type(text + '\n\n')
    window.tab_to('Save the Text', 'shift+Tab')
    window.key('Return')


def by_keyboard():
    """The first version was written before."""
    workspace = office_with_two()
    write_by_command(workspace, FIRST)
    with open_window(workspace, '--page', 'programme', '--id', only(workspace, 'programme')['id'], keyboard_only=True) as window:
        Keyboard.tab(window, 'Quality')
        window.find('label', 'Dutch, version 1: read by 0 people')
        find_jan(window)
        window.tab_to('Record as Read…: Guidelines')
        window.key('Return')
        window.find('push button', 'Record')
        window.tab_to('Read Aloud')
        window.key('space')
        window.tab_to('Record', whole=True)
        window.key('Return')
        window.find('label', 'Version 1 (Dutch), read aloud on 23/11/2026')
        window.key('alt+Left')
        window.find('label', 'Dutch, version 1: read by 1 person')
        write_by_keyboard(window, SECOND)
        window.find('label', 'Dutch, version 1: read by 1 person\nDutch, version 2: read by 0 people')
        window.tab_to('Readers: Guide for Mentors', 'shift+Tab')
        window.key('Return')
        window.find('label', OLD)
        window.key('Escape')
        window.gone('label', OLD)
        close(window)
    check(workspace)


def write_by_command(workspace, words):
    """The text that comes with the program, with some words more; returns the number of the version."""
    programme = only(workspace, 'programme')['code']
    text = workspace.with_name('guide.txt')
    text.write_text(cli('guideline', workspace, 'show', programme, 'mentor', '--language', 'nl').replace('\n\n', f'\n\n{words}\n\n', 1))
    return cli('guideline', workspace, 'write', programme, 'mentor', text, '--language', 'nl').strip()


def by_command():
    """The same without a window, and what is refused."""
    workspace = office_with_two()
    programme, mentor = only(workspace, 'programme')['code'], mentor_of(workspace)['id']
    text = workspace.with_name('guide.txt')
    for wrong in '', 'no title\n\ntext', '# Leidraad', '# Leidraad\n\n  ', '# \n\ntext':
        text.write_text(wrong)
        cli('guideline', workspace, 'write', programme, 'mentor', text, status=1)
    cli('guideline', workspace, 'write', programme, 'mentor', workspace.with_name('no-such'), status=1)
    cli('guideline', workspace, 'write', programme, 'nobody', text, status=2)
    cli('guideline', workspace, 'versions', 'no-such', status=1)
    assert not rows(workspace, 'guideline')

    assert write_by_command(workspace, FIRST) == '1'
    assert 'version 1 (dutch), read aloud' in cli('guideline', workspace, 'read', mentor, '--language', 'nl', '--aloud').lower()
    assert write_by_command(workspace, SECOND) == '2'
    check(workspace)
    cli('guideline', workspace, 'read', mentor, '--language', 'nl')
    readers = table(cli('guideline', workspace, 'readers', programme, '--format', 'csv'))
    assert {row['name']: row['version'] for row in readers} == {'Jan Proefmens': '2', 'Amina Testpersoon': ''}, readers


by_turns(mouse=by_mouse, keyboard=by_keyboard, command=by_command)
