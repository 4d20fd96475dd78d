# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that the journeys through the window share, and questions about what came of them."""
import csv
import io
import subprocess
import sys

from program import cli, new_workspace


def check_names(window):
    """Everything that is showing and can be worked, or is read out, says for what it is."""
    nameless = window.nameless()
    assert not nameless, '\n'.join(nameless)


def close(window):
    """The window closes in peace, and nothing was wrong while it was open."""
    status = window.close()
    assert status == 0, f'{status} {window.complaints()}'
    assert not window.complaints(), '\n'.join(window.complaints())


def table(text):
    """What a command printed with --format csv, a dictionary a row."""
    return list(csv.DictReader(io.StringIO(text)))


def rows(workspace, kind, **values):
    """The records of a kind of which the fields are as said."""
    found = table(cli('list', workspace, kind, '--format', 'csv'))
    return [row for row in found if all(row[field.replace('_', '-')] == value for field, value in values.items())]


def only(workspace, kind, **values):
    """The one record of which that is so."""
    found = rows(workspace, kind, **values)
    assert len(found) == 1, found
    return found[0]


def shown(workspace, record):
    """The fields of a record, by its id or code."""
    lines = cli('show', workspace, record).splitlines()
    return dict(line.split(None, 1) for line in lines if ' ' in line)


def add(workspace, kind, **values):
    """Adds a record by the command line; returns its id."""
    return cli('add', workspace, kind, *(f'{field.replace("_", "-")}={value}'
                                         for field, value in values.items())).strip()


def office_with_two(**mentee):
    """A workspace whose one programme has a mentee and a mentor ready to meet."""
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk', '--set', 'languages=nld')
    programme = only(workspace, 'programme')['id']
    for role, name, more in (('mentee', 'Amina Testpersoon', mentee), ('mentor', 'Jan Proefmens', {})):
        person = add(workspace, 'person', name_used=name, **more)
        add(workspace, 'enrolment', programme_id=programme, person_id=person, role=role, status='ready')
    return workspace


def make_duo(workspace):
    """The two become a duo, by the command line; returns its id."""
    people = {row['role']: row['id'] for row in rows(workspace, 'enrolment')}
    cli('duo', workspace, 'new', '--programme', only(workspace, 'programme')['id'], '--mentee', people['mentee'],
        '--mentor', people['mentor'], '--agreed')
    return only(workspace, 'duo')['id']


def read_pdf(path):
    """The words of a PDF, which must be sound."""
    subprocess.run(['qpdf', '--check', path], check=True, capture_output=True)
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


def by_turns(**ways):
    """Runs the ways that the command line names, or all."""
    for name in sys.argv[1:] or ways:
        ways[name]()
