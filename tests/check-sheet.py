#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People go out as a table and as a workbook: nothing in either is a formula, whoever has a protected identity is in
neither, dates and numbers are such, and another office takes in the table as it is."""
import csv
import zipfile

import vobject

from journey import add, only, rows, table
from program import cli, new_folder, new_workspace

TRAP = '=HYPERLINK("http://example.org","x")'
STREET = 'Fictielaan 1; bus 2, links van de trap met de zeer lange naam die niet op één regel past\\naast de deur'


def office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk')
    programme = only(workspace, 'programme')
    for name, values in ((TRAP, {'phone': '+32 000', 'birth_date': '1990-03-12'}),
                         ('Eva Beispiel', {'birth_date': '1985', 'gender': 'woman', 'email': 'eva@example.org',
                                           'street': STREET, 'postcode': '9999', 'place': 'Voorbeeldstad'}),
                         ('Verborgen Voorbeeld', {'protected_identity': 'yes'})):
        person = add(workspace, 'person', name_used=name, **values)
        add(workspace, 'enrolment', programme_id=programme['id'], person_id=person, role='mentor', status='ready',
            capacity=2, half_days='mon-am weekend', occupation='2512')
    return workspace, programme['code']


def check_table(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        people = list(csv.DictReader(file))
    assert sorted(row['Name to Use'] for row in people) == ["'" + TRAP, 'Eva Beispiel'], people
    trap = next(row for row in people if TRAP in row['Name to Use'])
    assert trap['Phone'] == "'+32 000" and trap['Birth Date'] == '1990-03-12', trap
    assert 'Given Name' not in trap, 'a column of which nothing is known'


def check_workbook(path):
    with zipfile.ZipFile(path) as book:
        texts = {name: book.read(name).decode() for name in book.namelist() if name.endswith('.xml')}
    sheet, strings = texts['xl/worksheets/sheet1.xml'], texts['xl/sharedStrings.xml']
    assert '<f>' not in sheet and '<hyperlink' not in sheet, sheet
    assert '=HYPERLINK(' in strings and 'Verborgen' not in strings, strings
    assert '<v>32944</v>' in sheet and '<v>2</v>' in sheet, 'a date and a number'
    assert path.stat().st_mode & 0o077 == 0


def check_cards(path):
    """Each card is whole, and no line of it can be taken for another."""
    text = path.read_bytes().decode()
    assert text.count('BEGIN:VCARD') == text.count('END:VCARD') == 2 and 'Verborgen' not in text, text
    assert all(len(line.encode()) <= 75 for line in text.split('\r\n')), text
    lines = text.replace('\r\n ', '').split('\r\n')
    assert 'FN:' + TRAP.replace(',', '\\,') in lines and 'EMAIL:eva@example.org' in lines, lines
    assert 'TEL;TYPE=CELL:+32 000' in lines, lines
    cards = {card.fn.value: card for card in vobject.readComponents(text)} # somebody else's eyes
    assert sorted(cards) == [TRAP, 'Eva Beispiel'] and cards[TRAP].tel.value == '+32 000', cards
    address = cards['Eva Beispiel'].adr.value
    assert (address.street, address.code, address.city) == (STREET, '9999', 'Voorbeeldstad'), address.street


def check_duos(workspace):
    """Duos come in by a table that says by its columns what it is; what was told of a column is known the next time."""
    code = only(workspace, 'programme')['code']
    person = add(workspace, 'person', name_used='Amina Voorbeeld')
    add(workspace, 'enrolment', programme_id=only(workspace, 'programme')['id'], person_id=person, role='mentee', status='ready')
    path = new_folder() / 'duos.csv'
    path.write_text('Mentee,Mentor,Since when\nAmina Voorbeeld,Eva Beispiel,2025-09-15\n')
    assert '1 duo was added.' in cli('sheet', workspace, 'import', path, '--programme', code,
                                     '--map', 'Since when=starts-on')
    assert only(workspace, 'duo')['starts-on'] == '2025-09-15'
    assert 'starts-on' in cli('sheet', workspace, 'columns', path)
    again = cli('sheet', workspace, 'import', path, '--programme', code, '--bad', 'row', status=1)
    assert 'is here already' in again and len(rows(workspace, 'duo')) == 1, again
    path.write_text('Mentee,Mentor,Since when\nAmina Voorbeeld,Nieuwe Kracht,2026-03-01\n')
    asked = cli('sheet', workspace, 'import', path, '--programme', code, status=1)
    assert 'Row 2: Nieuwe Kracht is not here yet.' in asked and len(rows(workspace, 'duo')) == 1, asked
    cli('sheet', workspace, 'import', path, '--programme', code, '--absent', 'maybe', status=2)
    assert '1 person was added. 1 duo was added.' in cli('sheet', workspace, 'import', path, '--programme', code,
                                                         '--absent', 'add')
    path.write_text('Naam,Mentor\nDina Specimen,Nieuwe Kracht\n')
    assert '1 person was added. 1 duo was added.' in cli('sheet', workspace, 'import', path, '--programme', code)
    assert len(rows(workspace, 'duo')) == 3
    assert 'already' not in cli('sheet', workspace, 'template', path.parent / 'empty.csv', '--role', 'duo')
    assert 'Birth Date of the Mentor' in (path.parent / 'empty.csv').read_text(encoding='utf-8-sig')


def check_recipient(workspace, code, folder):
    """To somebody else only those go along who said yes; who gets it is in the log, and who was left out."""
    person = only(workspace, 'person', name_used='Eva Beispiel')['id']
    add(workspace, 'consent', person_id=person, purpose='share-partner', state='given')
    said = cli('sheet', workspace, 'export', folder / 'partner.csv', '--programme', code, '--to', 'Brug vzw')
    assert 'with 1 row.' in said and 'who did not say yes to sharing' in said, said
    assert 'Eva Beispiel' in (folder / 'partner.csv').read_text(encoding='utf-8-sig')
    last = table(cli('exchanges', workspace, '--format', 'csv'))[0]
    assert (last['to'], last['subject']) == ('Brug vzw', only(workspace, 'programme')['id']), last
    assert last['left-out'] and person not in last['left-out'], last
    said = cli('sheet', workspace, 'export', folder / 'all.csv', '--programme', code, '--to', 'Brug vzw', '--everybody')
    assert 'did not say yes' not in said and 'with 2 rows.' in said, said
    assert not table(cli('exchanges', workspace, '--format', 'csv'))[0]['left-out']
    cli('sheet', workspace, 'template', folder / 'none.csv', '--to', 'Brug vzw', status=2)


def main():
    here, code = office()
    folder = new_folder()
    for name in ('people.csv', 'people.xlsx', 'people.vcf'):
        assert '1 row of somebody' in cli('sheet', here, 'export', folder / name, '--programme', code)
    check_table(folder / 'people.csv')
    check_workbook(folder / 'people.xlsx')
    check_recipient(here, code, folder)
    check_cards(folder / 'people.vcf')
    assert cli('exchanges', here).count('list') == 5

    there = new_workspace('--organisation', 'Exempelhuis', '--staff', 'Karim Exempel')
    cli('programme', there, 'new', '--set', 'name=Passerelle')
    cli('sheet', there, 'import', folder / 'people.csv', '--programme', only(there, 'programme')['code'])
    for kind, fields in (('person', ('name-used', 'phone', 'birth-date', 'gender', 'email')),
                         ('enrolment', ('role', 'status', 'capacity', 'half-days', 'occupation'))):
        def known(row):
            return [row[field] for field in fields]
        ours = [known(row) for row in rows(here, kind) if row.get('name-used') != 'Verborgen Voorbeeld']
        theirs = sorted(known(row) for row in rows(there, kind))
        assert all(row in ours for row in theirs) and len(theirs) == 2, f'{ours} {theirs}'
    check_duos(here)


if __name__ == '__main__':
    main()
