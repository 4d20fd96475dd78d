#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the sidebar opens, says what its buttons do, and is happy."""
from program import new_workspace, open_window

with open_window(new_workspace(sample='demo')) as window:
    window.click('list item', 'Anna Voorbeeld')
    window.gone('dialog', 'Who Is Working?')
    sidebar = window.find('list', 'Pages')
    pages = [row.name.rstrip(' 0123456789') for row in window.all('list item', within=sidebar)]
    assert pages, window.tree()
    for page in pages:
        window.click('list item', page, within=sidebar)
        print(page)
        assert not window.nameless(), f'{page}:\n' + '\n'.join(window.nameless())
    assert not window.complaints(), '\n'.join(window.complaints())
