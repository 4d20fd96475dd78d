#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person asks for the own file and gets it to read and to take elsewhere, and is saved as a contact; somebody who is in
the workspace twice is found, becomes one, and two again by Undo; whoever may be written to gets a letter, which is noted;
and who is kept longer than promised stands on the page of data protection."""
from journey import add, check_names, close, office_with_two, only, read_pdf, rows
from program import cli, new_folder, open_window


def menu(window, item):
    window.click('push button', 'More for This Page')
    window.click('menu item', item)


def save(window, path, item='Save the Person’s Own File…'):
    window.click('push button', 'Decisions')
    window.click('menu item', item)
    window.choose_file(path)
    window.find('label', f'Saved as {path.name}')


def write_letter(window, workspace, path):
    window.click('list item', 'Mentees', within=window.find('list', 'Pages'))
    menu(window, 'Write To Those Shown…')
    window.find('label', 'What It Says')
    check_names(window)
    window.key('alt+l')
    window.choose_file(path)
    window.find('label', 'Noted with 1 person')
    window.until(lambda: len(window.frames()) == 1, 'the window to write in is still there')
    assert 'Dear Amina Testpersoon,' in read_pdf(path)
    assert only(workspace, 'note')['text'] == 'Invitation by letter'


def protect(window):
    """By keyboard: from the menu to the page, and from there to the person and back."""
    window.key('F10')
    window.click('menu item', 'Data Protection')
    window.find('label', 'Kept Longer Than Promised')
    window.find('label', '3 people take part without having said yes')
    check_names(window)
    window.find('push button', 'Erase: Vroeger Voorbeeld')
    window.tab_to('Vroeger Voorbeeld')
    window.key('Return')
    window.find('push button', 'Decisions')
    window.key('alt+Left')
    window.find('label', 'Where It Lies')


def main():
    workspace = office_with_two(phone='000 00 00 01', street='Fictielaan 1', place='Gent')
    twin = add(workspace, 'person', name_used='Amína Testpersoon', email='amina@example.org')
    add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=twin, role='mentor', status='ready')
    cli('set', workspace, only(workspace, 'programme')['id'], 'retention-months=24')
    gone = add(workspace, 'person', name_used='Vroeger Voorbeeld')
    add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=gone, role='mentee',
        status='completed', status_since='2020-01-01')
    folder = new_folder()
    with open_window(workspace, '--page', 'mentees') as window:
        window.find('push button', 'New Mentee')
        window.double_click('*', 'Amina Testpersoon')
        window.find('push button', 'Decisions')
        save(window, folder / 'own.pdf')
        save(window, folder / 'own.xml')
        assert 'What We Keep About Amina Testpersoon' in read_pdf(folder / 'own.pdf')
        assert 'Proefmens' not in (folder / 'own.xml').read_text()
        save(window, folder / 'amina.vcf', 'Save as a Contact…')
        assert 'FN:Amina Testpersoon' in (folder / 'amina.vcf').read_text()
        window.click('list item', 'Mentees', within=window.find('list', 'Pages'))
        menu(window, 'Look for the Same Person Twice…')
        window.find('label', 'The Other, Which Stays')
        check_names(window)
        window.click('push button', 'Same Person: ')
        window.until(lambda: len(rows(workspace, 'person')) == 3, 'the two are not one')
        one = next(row for row in rows(workspace, 'person') if 'Testpersoon' in row['name-used'])
        assert (one['phone'], one['email']) == ('000 00 00 01', 'amina@example.org'), one
        window.key('ctrl+z')
        window.until(lambda: len(rows(workspace, 'person')) == 4, 'they are not two again')
        menu(window, 'Look for the Same Person Twice…')
        window.find('label', 'The Other, Which Stays')
        window.click('push button', 'Two People: ')
        menu(window, 'Look for the Same Person Twice…')
        window.find('label', 'Nobody seems to be there twice.')
        write_letter(window, workspace, folder / 'letters.pdf')
        protect(window)
        close(window)


if __name__ == '__main__':
    main()
