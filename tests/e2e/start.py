#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window opens a workspace, has a name for everything that can be worked, and closes in peace."""
from journey import check_names, close
from program import cli, new_workspace, open_window

workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
with open_window(workspace) as window:
    window.find('list', 'Pages')
    window.find('push button', 'Working Now: Anna Voorbeeld')
    check_names(window)
    window.key('F10')
    window.find('menu item')
    check_names(window)
    window.key('Escape')
    close(window)
assert 'Voorbeeld vzw' in cli('list', workspace, 'organisation')
