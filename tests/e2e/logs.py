#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window writes for developers, with all messages on, tells nothing personal; nor would a crash of it."""
from journey import NO_IMAGE, PERSONAL, core_limit, known_names, rows, tell_all
from program import new_workspace, open_window

workspace = new_workspace(sample='demo')
mentee = rows(workspace, 'enrolment', role='mentee', status='ready')[0]
tell_all(workspace, mentee['person-id'])
person = PERSONAL['name-used']
known = known_names(workspace) | set(PERSONAL.values())
with open_window('--staff', 'S1', '--page', 'mentees', workspace, env={'G_MESSAGES_DEBUG': 'all'}) as window:
    assert core_limit(window.process) == NO_IMAGE, core_limit(window.process)
    sidebar = window.find('list', 'Pages')
    for page in ('Mentees', 'Duos', 'Agreements', 'Matching', 'Today'):
        window.click('list item', page, within=sidebar)
        window.settle()
    window.key('ctrl+k')
    window.type(person)
    window.click('list item', person)
    window.find('page tab', 'Profile')
    window.key('F10')
    window.click('menu item', 'Preferences')
    window.find('list', 'Earlier Copies')
    window.key('Escape')
    assert window.close() == 0
    window.log.seek(0)
    lines = window.log.read().splitlines()
assert any('DEBUG' in line for line in lines), '\n'.join(lines)
told = [line for line in lines if any(name in line for name in known)]
assert not told, '\n'.join(told[:20])
print(f'{len(lines)} lines, no name')
