#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People come in from a spreadsheet: what its columns hold is told by their names, what cannot be taken is shown and decided,
who may be known already too; then they are in the list, and Undo This Import takes all of them out again. So do duos. With the
mouse or the keyboard."""
from journey import add, by_turns, check_names, close, only, rows
from program import cli, new_folder, new_workspace, open_window

TABLE = """Naam;Geboren;Telefoon;Talen;Opmerkingen;Plaats
Omar Exempel;12.3.1990;000 00 00 01;Arabisch / Engels;niets;Voorbeeldstad
Eva Beispiel;31.2.1985;000 00 00 02;Oekraïens;;Sample Town
;1970;;;wie is dit?;
Amina Testpersoon;1994;000 00 00 03;;;
"""

DUOS = """Naam mentee;Naam mentor;Start;Programma
Testpersoon, Amina;Jan Testmentor;15.9.2025;Brug naar Werk
Amina Testpersoon;Jan Testmentoor;;
Amina Testpersoon;Nieuwe Kracht;;
"""


def office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    person = add(workspace, 'person', name_used='Amina Testpersoon', birth_date='1994-05-06')
    add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=person, role='mentee',
        status='ready')
    mentor = add(workspace, 'person', name_used='Jan Testmentor', birth_date='1961')
    add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=mentor, role='mentor',
        status='ready')
    path = new_folder() / 'mensen.csv'
    path.write_bytes(TABLE.encode('windows-1252'))
    (path.parent / 'duos.csv').write_text(DUOS)
    return workspace, path


def check_people(workspace):
    """Two are new, without the date that is none; who was known has a phone now, and is there once."""
    people = {row['name-used']: row for row in rows(workspace, 'person')}
    assert sorted(people) == ['Amina Testpersoon', 'Eva Beispiel', 'Jan Testmentor', 'Omar Exempel'], people
    assert people['Omar Exempel']['birth-date'] == '1990-03-12'
    assert people['Eva Beispiel']['birth-date'] == '' and people['Eva Beispiel']['place'] == 'Sample Town'
    assert people['Amina Testpersoon']['birth-date'] == '1994-05-06'
    assert people['Amina Testpersoon']['phone'] == '000 00 00 03'
    assert sorted(row['language'] for row in rows(workspace, 'language-skill')) == ['ara', 'eng', 'ukr']
    assert len(rows(workspace, 'enrolment', role='mentee')) == 3


def wait_for_people(window, workspace, n):
    window.until(lambda: len(rows(workspace, 'person')) == n, f'there are not {n} people')


def save_list(window, path, rows_told, recipient=None):
    """Of a list with people it is asked who gets it."""
    window.click('push button', 'Main Menu')
    window.click('menu item', 'Save This List…')
    if recipient is not None:
        window.find('text', 'Who Gets the File')
        check_names(window)
        if recipient:
            window.type(recipient)
            window.find('*', 'Also Who Did Not Say Yes to Sharing')
        window.click('push button', 'Save…')
    window.choose_file(path)
    window.find('label', f'{path.name} is saved, with {rows_told}.')
    assert path.suffix == '.csv' or path.read_bytes()[:2] == b'PK'


def check_duo(workspace):
    duo = only(workspace, 'duo', starts_on='2025-09-15')
    assert duo['relationship-status'] == 'active', duo
    assert sorted(row['role'] for row in rows(workspace, 'duo-member', duo_id=duo['id'])) == ['mentee', 'mentor']


def duos_by_mouse(window, workspace, path):
    """The table tells by its columns that each row is a duo; of a mentor who is not here it is asked whether to add them, of one
    with a name like a known one who that is."""
    window.click('push button', 'Main Menu')
    window.click('menu item', 'From a Spreadsheet…')
    window.click('push button', 'Choose File…')
    window.choose_file(path)
    window.find('label', 'What the Columns Hold')
    window.click('push button', 'Next')
    window.find('label', 'Not Here Yet')
    window.find('*', 'Nieuwe Kracht')
    check_names(window)
    assert not window.find('push button', 'Take In').has('SENSITIVE')
    window.click('combo box', 'What Becomes of Those Not Here Yet')
    window.key('Down', 'Return')
    window.click('combo box', 'Jan Testmentoor')
    window.key('Down', 'Down', 'Down', 'Return')
    window.click('push button', 'Take In 2 Duos')
    window.until(lambda: rows(workspace, 'duo'), 'there is no duo')
    window.find('label', '1 person was added. 2 duos were added. 1 row stayed outside.')
    assert only(workspace, 'enrolment', person_id=only(workspace, 'person', name_used='Nieuwe Kracht')['id'])['role'] == 'mentor'
    check_duo(workspace)


def by_mouse():
    workspace, path = office()
    with open_window(workspace) as window:
        window.find('list', 'Pages')
        window.click('push button', 'Main Menu')
        window.click('menu item', 'From a Spreadsheet…')
        window.find('label', 'One person or one duo a row')
        check_names(window)
        window.click('push button', 'Save an Empty Table…')
        window.choose_file(path.parent / 'leeg.csv')
        window.until((path.parent / 'leeg.csv').exists, 'no empty table was saved')
        window.click('push button', 'Choose File…')
        window.choose_file(path)
        window.find('label', 'What the Columns Hold')
        window.find('*', 'Opmerkingen')
        check_names(window)
        window.click('push button', 'Next')
        window.find('*', 'Row 3, Geboren')
        window.find('*', 'Row 4')
        check_names(window)
        assert not window.find('push button', 'Take In').has('SENSITIVE')
        window.click('combo box', 'What Becomes of Them')
        window.key('Down', 'Down', 'Return')
        window.click('combo box', 'Amina Testpersoon')
        window.key('Down', 'Return')
        window.click('push button', 'Take In 3 People')
        wait_for_people(window, workspace, 4)
        check_people(workspace)
        window.click('push button', 'Undo This Import')
        wait_for_people(window, workspace, 2)
        assert not any(row['phone'] for row in rows(workspace, 'person'))
        window.click('push button', 'Main Menu')
        window.click('menu item', 'From a Spreadsheet…')
        window.click('push button', 'Choose File…')
        window.choose_file(path)
        window.find('label', 'As you chose the last time for a table with these columns.')
        window.key('Escape')
        window.gone('label', 'As you chose the last time')
        save_list(window, path.parent / 'mentees.xlsx', '1 row', recipient='')
        save_list(window, path.parent / 'brug.csv', '0 rows', recipient='Brug vzw')
        duos_by_mouse(window, workspace, path.parent / 'duos.csv')
        window.click('list item', 'Programmes', within=window.find('list', 'Pages'))
        window.find('push button', 'New Programme')
        save_list(window, path.parent / 'programmes.xlsx', '1 row')
        close(window)


def choose_next(window, times=1):
    """In the drop-down that has the keyboard: one of the answers further down."""
    window.key('space')
    for _ in range(times):
        window.key('Down')
    window.key('Return')


def duos_by_keyboard(window, workspace, path):
    window.key('F10')
    window.find('menu item', 'From a Spreadsheet…')
    window.key('d')
    window.find('label', 'One person or one duo a row')
    window.key('alt+f')
    window.choose_file(path)
    window.find('label', 'What the Columns Hold')
    window.key('alt+n')
    window.find('label', 'Not Here Yet')
    window.tab_to('Jan Testmentoor')
    choose_next(window, 3)
    window.tab_to('What Becomes of Those Not Here Yet')
    choose_next(window, 2)
    window.find('push button', 'Take In 1 Duo')
    window.key('alt+t')
    window.until(lambda: rows(workspace, 'duo'), 'there is no duo')
    check_duo(workspace)


def by_keyboard():
    workspace, path = office()
    with open_window(workspace, keyboard_only=True) as window:
        window.find('list', 'Pages')
        window.key('F10')
        window.find('menu item', 'From a Spreadsheet…')
        window.key('d')
        window.find('label', 'One person or one duo a row')
        window.key('alt+f')
        window.choose_file(path)
        window.find('label', 'What the Columns Hold')
        window.key('alt+n')
        window.find('*', 'Row 3, Geboren')
        window.tab_to('What Becomes of Them')
        choose_next(window)
        window.tab_to('For All of Them')
        choose_next(window, 2)
        window.find('push button', 'Take In 2 People')
        window.key('alt+b')
        window.find('label', 'What the Columns Hold')
        window.key('alt+n')
        window.tab_to('What Becomes of Them')
        choose_next(window, 2)
        window.tab_to('Amina Testpersoon')
        choose_next(window)
        window.find('push button', 'Take In 3 People')
        window.key('alt+t')
        wait_for_people(window, workspace, 4)
        check_people(workspace)
        window.find('push button', 'Undo This Import')
        duos_by_keyboard(window, workspace, path.parent / 'duos.csv')
        close(window)


if __name__ == '__main__':
    by_turns(mouse=by_mouse, keyboard=by_keyboard)
