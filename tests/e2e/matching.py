#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who goes with whom: weights, a lock, somebody left out, and proposals that become duos and come back with undo;
once with the mouse, once with the keyboard. What comes of it is asked of the command line."""
import csv
import io
import re

from program import cli, new_workspace, open_window


def count(workspace, kind):
    return len(list(csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))))


def check_names(window):
    assert not window.nameless(), '\n'.join(window.nameless())


def close(window):
    status = window.close()
    assert status == 0, f'{status} {window.complaints()}'
    assert not window.complaints(), '\n'.join(window.complaints())


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
    with open_window(workspace, '--page', 'matching') as window:
        window.key('Return')
        window.gone('frame', 'Who Is Working?')
        window.find('list item', 'Same sector')
        window.focus('list item', 'Same sector')
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


by_mouse()
by_keyboard()
