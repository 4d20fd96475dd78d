# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that the journeys through the window share, and questions about what came of them."""
import csv
import io

from program import cli


def check_names(window):
    """Everything that is showing and can be worked, or is read out, says for what it is."""
    nameless = window.nameless()
    assert not nameless, '\n'.join(nameless)


def close(window):
    """The window closes in peace, and nothing was wrong while it was open."""
    status = window.close()
    assert status == 0, f'{status} {window.complaints()}'
    assert not window.complaints(), '\n'.join(window.complaints())


def rows(workspace, kind, **values):
    """The records of a kind, oldest first, of which the fields are as said."""
    found = csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))
    return [row for row in found if all(row[field.replace('_', '-')] == value for field, value in values.items())]


def newest(workspace, kind, **values):
    """The id of the newest of these records."""
    return rows(workspace, kind, **values)[-1]['id']


def shown(workspace, record):
    """The fields of a record, by its id or code."""
    lines = cli('show', workspace, record).splitlines()
    return dict(line.split(None, 1) for line in lines if ' ' in line)


def add(workspace, kind, **values):
    """Adds a record by the command line; returns its id."""
    cli('add', workspace, kind, *(f'{field.replace("_", "-")}={value}' for field, value in values.items()))
    return newest(workspace, kind)
