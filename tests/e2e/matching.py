#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who goes with whom: weights, a lock, somebody left out, and proposals that become duos and come back with undo;
once with the mouse, once with the keyboard. A second mentor who joins, an exception with its reason, by the program
and by hand, and the sheet for the team meeting. What comes of it is asked of the command line and of the PDF."""
import csv
import io
import os
import re
import subprocess
import sys

from journey import check_names, close
from program import cli, new_workspace, open_window


def rows(*words):
    return list(csv.DictReader(io.StringIO(cli(*words, '--format', 'csv'))))


def count(workspace, kind):
    return len(rows('list', workspace, kind))


def propose_all(window):
    """How many duos the button speaks of, once it was pressed."""
    button = window.find('push button', 'Propose ')
    n = int(re.search(r'\d+', button.get_name()).group())
    window.click('push button', button.get_name())
    window.find('label', 'proposed')
    return n


def by_mouse():
    workspace = new_workspace(sample='office')
    before = count(workspace, 'duo')
    with open_window(workspace, '--page', 'matching') as window:
        window.click('list item', 'Anna Voorbeeld')
        window.gone('frame', 'Who Is Working?')
        window.find('list item', 'Same sector')
        check_names(window)

        window.click('push button', 'Weights…')
        window.find('label', 'with these weights')
        window.click('combo box', 'Occupation')
        window.click('label', 'A Little')
        check_names(window)
        window.click('push button', 'Apply')
        window.find('label', 'rests on 5 of 5')

        window.click('push button', 'Lock')
        window.find('push button', 'Unlock')
        window.click('push button', 'Not These Two')
        window.find('label', 'These two are not proposed again')
        window.find('label', 'gone; total')
        window.click('check box', 'Choose All')
        n = propose_all(window)
        assert n > 3
        window.click('push button', 'Undo')
        window.find('list item', 'Same sector')
        close(window)
    assert count(workspace, 'duo') == before
    assert count(workspace, 'match-mark') == 1
    assert 'occupation' in cli('list', workspace, 'matching-criterion', '--format', 'csv')


def by_keyboard():
    workspace = new_workspace(sample='office')
    before = count(workspace, 'duo')
    with open_window(workspace, '--page', 'matching', keyboard_only=True) as window:
        window.key('Return')
        window.gone('frame', 'Who Is Working?')
        window.find('list item', 'Same sector')
        window.tab_to('Same sector')
        window.key('l')
        window.find('push button', 'Unlock')
        window.key('l')
        window.find('push button', 'Lock')
        window.key('f')
        window.find('label', 'These two are not proposed again')
        window.key('o')
        window.find('label', 'Left out this time')
        window.key('space')
        window.find('push button', 'Propose 1 Duo')
        window.key('alt+p')
        window.find('label', '1 duo proposed')
        check_names(window)
        close(window)
    assert count(workspace, 'duo') == before + 1
    assert count(workspace, 'match-mark') == 2


def print_sheet(window, folder):
    """The text of the printed sheet, a page each, once the program that prints to a file is done."""
    window.click('push button', 'Team Meeting…')
    window.click('label', 'Print to File')
    window.click('push button', 'Print')
    window.gone('dialog', 'Print')
    window.until(lambda: [pdf for pdf in folder.glob('*.pdf') if pdf.read_bytes().rstrip().endswith(b'%%EOF')],
                 'no sheet was printed')
    pdf = next(folder.glob('*.pdf'))
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    return text.rstrip('\f').split('\f')


def check_sheet(pages, people):
    """Two pages, with first names and nobody's family name, why, and room for what is decided."""
    assert len(pages) == 2, len(pages)
    text = ' '.join(' '.join(pages).split())
    for part in ('Matching for the Team Meeting', 'What We Decide', 'Left Over', 'Who Waits and What Is Free', 'Page 2 of 2'):
        assert part in text, part
    for row in people:
        for name in filter(None, (row['mentee'], row['mentor'])):
            first, family = name.split(' ', 1)
            assert first in text, first
            assert f'{first} {family}' not in text and not re.search(rf'\b{family}\b', text), name


def joining_and_printing():
    """A second mentor who was added is there after a restart, on the sheet and in the duo."""
    workspace = new_workspace(sample='office')
    os.chdir(workspace.parent)
    options = ['--staff', 'S1', '--page', 'matching']
    with open_window(workspace, *options) as window:
        window.find('list item', 'Same sector')
        window.click('push button', 'More About This Proposal')
        window.click('menu item', 'Add a Second Mentor…')
        window.click('check box', within=window.find('dialog', 'Add a Second Mentor'))
        window.click('push button', 'Add')
        window.find('label', 'Added to the proposal')
        window.find('label', 'Together with')
        close(window)

    with open_window(workspace, *options) as window:
        added = window.find('label', 'Together with').name.removeprefix('Together with ')
        window.find('list item', f'{added}, 9')
        people = rows('match', workspace, '--programme', 'P03')
        assert [row['mentor'] for row in people if f', {added}' in row['mentor']], added
        check_sheet(print_sheet(window, workspace.parent), [row for row in people if ',' not in row['mentor']])
        check_names(window)
        close(window)


def exceptions():
    """Outside the sector both ways, the program's and by hand, only with a reason."""
    workspace = new_workspace(sample='office')
    before = count(workspace, 'duo')
    with open_window(workspace, '--staff', 'S1', '--page', 'matching') as window:
        window.find('list item', 'Same sector')
        window.click('check box', 'Other Sectors Too')
        window.find('list item', 'Exception')
        window.click('check box', 'Choose All')
        window.click('push button', 'Propose ')
        window.find('label', 'Why an Exception?')
        window.key('Escape')
        window.gone('label', 'Why an Exception?')
        assert count(workspace, 'duo') == before
        window.click('push button', 'Propose ')
        window.find('label', 'Why an Exception?')
        window.type('Nobody else is free')
        window.key('Return')
        window.find('label', 'duos proposed')
        n = sum('Nobody else is free' in cli('show', workspace, row['id']) for row in rows('list', workspace, 'duo'))
        assert n > 0
        window.key('ctrl+z')
        window.find('list item', 'Exception')
        assert count(workspace, 'duo') == before
        close(window)

    pair = next(row for row in rows('match', workspace, '--programme', 'P03', '--other-sectors') if row['state'] == 'exception')
    with open_window(workspace, '--staff', 'S1', '--page', 'propose', '--id', pair['mentee-id']) as window:
        window.click('check box', pair['mentor'])
        window.find('label', 'Works in another sector')
        window.tab_to('Reasons')
        window.type('They met at the open day')
        window.key('alt+p')
        window.find('label', 'Why an Exception?')
        window.key('Return')
        window.gone('label', 'Why an Exception?')
        window.until(lambda: count(workspace, 'duo') == before + 1, 'no duo was proposed')
        close(window)
    assert count(workspace, 'duo') == before + 1
    assert any('They met at the open day' in cli('show', workspace, row['id']) for row in rows('list', workspace, 'duo'))


def areas():
    """An area, and the minutes to another one, by keyboard alone."""
    workspace = new_workspace(sample='office')
    n = count(workspace, 'area')
    with open_window(workspace, '--staff', 'S1', '--page', 'matching') as window:
        window.find('list item', 'Same sector')
        window.key('alt+r')
        window.find('dialog', 'Areas')
        window.set_text('text', 'New Area', 'Aalst')
        window.key('Return')
        window.set_text('text', 'Aalst – Brussel', '25')
        window.key('Tab')
        check_names(window)
        window.key('Escape')
        window.gone('dialog', 'Areas')
        close(window)
    assert count(workspace, 'area') == n + 1
    assert any(re.search(r'^minutes\s+25$', cli('show', workspace, row['id']), re.M)
               for row in rows('list', workspace, 'area-travel'))


STEPS = {'mouse': [by_mouse, joining_and_printing], 'keyboard': [by_keyboard, exceptions, areas]}

for step in STEPS[sys.argv[1]]:
    step()
