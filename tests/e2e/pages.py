#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the sidebar opens, says what its buttons do, and is happy; also with names that look like markup."""
import sys

from journey import add, check_names, close, only
from program import cli, new_workspace, open_window

ODD = 'A & <b>B'


def walk(window):
    sidebar = window.find('list', 'Pages')
    window.find('list item', 'Programmes', within=sidebar)
    pages = [row.name.rstrip(' 0123456789') for row in window.all('list item', within=sidebar)]
    for page in pages:
        window.click('list item', page, within=sidebar)
        print(page)
        assert not window.nameless(), f'{page}:\n' + '\n'.join(window.nameless())


def sample():
    with open_window(new_workspace(sample='demo')) as window:
        window.click('list item', 'Anna Voorbeeld')
        window.gone('dialog', 'Who Is Working?')
        walk(window)
        close(window)


def odd_names():
    """Everybody and everything has such a name, and nobody loses a letter of it."""
    workspace = new_workspace('--organisation', ODD, '--staff', ODD)
    me = only(workspace, 'staff')['code']
    programme = cli('programme', workspace, 'new', '--set', f'name={ODD}').strip()
    add(workspace, 'staff', code='S2', name=ODD)
    add(workspace, 'enrolment', programme_id=programme, person_id=add(workspace, 'person', name_used=ODD), role='mentee',
        status='applied', status_since='2026-01-15', applied_on='2026-01-15')
    cli('pass-on', workspace, 'to', me, '2026-12-31', '--staff', 'S2')
    with open_window('--staff', me, '--page', 'today', workspace) as window:
        window.find('label', f'You look after the work of {ODD} until')
        walk(window)
        for deed, title in (('Take Up…', 'Take Up'), ('All Right Because…', 'All Right')):
            window.click('list item', 'Today', within=window.find('list', 'Pages'))
            window.click('push button', f'What To Do: {ODD}')
            window.click('menu item', deed)
            window.find('label', f'{ODD} · ', within=window.find('dialog', title))
            check_names(window)
            window.key('Escape')
            window.gone('dialog', title)
        close(window)


if not sys.argv[1:]:
    sample()
odd_names()
