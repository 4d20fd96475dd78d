#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person asks for the own file and gets it to read and to take elsewhere, and is saved as a contact; somebody who is in
the workspace twice is found, becomes one, and two again by Undo; whoever may be written to gets a letter, which is noted;
and who is kept longer than promised stands on the page of data protection. With the mouse or the keyboard."""
from journey import Keyboard, Mouse, add, by_turns, check_names, close, office_with_two, only, read_pdf, rows
from program import cli, new_folder, open_window

PAGE_MENU = 'More for This Page'


def office():
    """A mentee, who stands there as a mentor too under a name that is alike; and one whose time is long over."""
    workspace = office_with_two(phone='000 00 00 01', street='Fictielaan 1', place='Gent')
    programme = only(workspace, 'programme')['id']
    twin = add(workspace, 'person', name_used='Amína Testpersoon', email='amina@example.org')
    add(workspace, 'enrolment', programme_id=programme, person_id=twin, role='mentor', status='ready')
    cli('set', workspace, programme, 'retention-months=24')
    gone = add(workspace, 'person', name_used='Vroeger Voorbeeld')
    add(workspace, 'enrolment', programme_id=programme, person_id=gone, role='mentee', status='completed',
        status_since='2020-01-01')
    return workspace


def save(hand, window, path, item='Save the Person’s Own File…'):
    hand.menu(window, item, 'Decisions')
    window.choose_file(path)
    window.until(path.exists, f'{path.name} was not saved')


def save_own_file(hand, window, folder):
    """To read, to take elsewhere, and as a contact."""
    save(hand, window, folder / 'own.pdf')
    save(hand, window, folder / 'own.xml')
    assert 'What We Keep About Amina Testpersoon' in read_pdf(folder / 'own.pdf')
    assert 'Proefmens' not in (folder / 'own.xml').read_text()
    save(hand, window, folder / 'amina.vcf', 'Save as a Contact…')
    assert 'FN:Amina Testpersoon' in (folder / 'amina.vcf').read_text()


def look_for_twins(hand, window, workspace):
    hand.page(window, 'Mentees')
    hand.menu(window, 'Look for the Same Person Twice…', PAGE_MENU)
    window.find('label', 'The Other, Which Stays')
    check_names(window)
    hand.press(window, 'Same Person: ')
    window.until(lambda: len(rows(workspace, 'person')) == 3, 'the two are not one')
    one = next(row for row in rows(workspace, 'person') if 'Testpersoon' in row['name-used'])
    assert (one['phone'], one['email']) == ('000 00 00 01', 'amina@example.org'), one
    window.gone('label', 'The Other, Which Stays')
    window.key('ctrl+z')
    window.until(lambda: len(rows(workspace, 'person')) == 4, 'they are not two again')
    hand.menu(window, 'Look for the Same Person Twice…', PAGE_MENU)
    window.find('label', 'The Other, Which Stays')
    hand.press(window, 'Two People: ')
    window.gone('label', 'The Other, Which Stays')
    hand.menu(window, 'Look for the Same Person Twice…', PAGE_MENU)
    window.find('label', 'Nobody seems to be there twice.')


def write_letter(hand, window, workspace, path):
    hand.page(window, 'Mentees')
    hand.menu(window, 'Write To Those Shown…', PAGE_MENU)
    window.find('label', 'What It Says')
    check_names(window)
    window.key('alt+l')
    window.choose_file(path)
    window.until(lambda: rows(workspace, 'note'), 'the letter is not noted')
    window.until(lambda: len(window.frames()) == 1, 'the window to write in is still there')
    assert 'Dear Amina Testpersoon,' in read_pdf(path)
    assert only(workspace, 'note')['text'] == 'Invitation by letter'


def protect(hand, window):
    """From the menu to the page, and from there to the person and back by keys."""
    hand.menu(window, 'Data Protection')
    window.find('label', 'Kept Longer Than Promised')
    window.find('label', '3 people take part without having said yes')
    check_names(window)
    window.find('push button', 'Erase: Vroeger Voorbeeld')
    window.tab_to('Vroeger Voorbeeld')
    window.key('Return')
    window.find('push button', 'Decisions')
    window.key('alt+Left')
    window.find('label', 'Where It Lies')


def journey(hand):
    workspace, folder = office(), new_folder()
    with open_window(workspace, '--page', 'mentees', **hand.options) as window:
        hand.open_row(window, 'Amina Testpersoon')
        window.find('push button', 'Decisions')
        save_own_file(hand, window, folder)
        look_for_twins(hand, window, workspace)
        write_letter(hand, window, workspace, folder / 'letters.pdf')
        protect(hand, window)
        close(window)


if __name__ == '__main__':
    by_turns(mouse=lambda: journey(Mouse), keyboard=lambda: journey(Keyboard))
