#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor applies, is taken in, screened and trained, and becomes available: once with the mouse, once
with the keyboard. What comes of it is asked of the command line."""
from program import cli, new_workspace, open_window


def new_office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk', '--set', 'mentor-training-needed=yes')
    return workspace


def check_names(window):
    assert not window.nameless(), '\n'.join(window.nameless())


def check(workspace):
    listed = cli('list', workspace, 'enrolment')
    shown = cli('show', workspace, listed.split()[0])
    lines = dict(line.split(None, 1) for line in shown.splitlines() if ' ' in line)
    assert lines['status'] == 'ready', shown
    assert lines['screening-result'] == 'suitable', shown
    assert 'intake-on' in lines and 'training-on' in lines, shown


def tab_to(window, name, key='Tab'):
    for _ in range(80):
        if name in (window.focused() or ''):
            return
        window.key(key)
    raise AssertionError(f'“{name}” is not reached by {key}; the keyboard is on “{window.focused()}”')


def close(window):
    status = window.close()
    assert status == 0, f'{status} {window.complaints()}'
    assert not window.complaints(), '\n'.join(window.complaints())


def by_mouse():
    workspace = new_office()
    with open_window(workspace, '--page', 'mentors') as window:
        window.click('push button', 'New Mentor')
        window.find('push button', 'Add')
        window.type('Jan Exempel')
        check_names(window)
        window.click('push button', 'Add')
        window.click('push button', 'Start Intake')
        window.find('push button', 'Record Training')
        check_names(window)
        window.click('push button', 'Finish Intake')
        window.click('push button', 'Back')
        window.click('push button', 'Record Screening')
        window.click('combo box', 'Result')
        window.click('label', 'Suitable')
        window.click('push button', 'Record Screening')
        window.find('label', 'Suitable on ')
        window.click('push button', 'Back')
        window.click('push button', 'Record Training')
        window.click('push button', 'Record Training')
        window.find('label', 'Done on ')
        window.click('push button', 'Back')
        window.click('push button', 'Make Available')
        window.find('push button', 'Propose')
        check_names(window)
        close(window)
    check(workspace)


def by_keyboard():
    workspace = new_office()
    with open_window(workspace, '--page', 'mentors') as window:
        window.key('ctrl+n')
        window.find('push button', 'Add')
        window.type('Jan Exempel')
        window.key('Return')
        window.find('push button', 'Start Intake')
        tab_to(window, 'Start Intake')
        window.key('Return')
        tab_to(window, 'Finish Intake', 'shift+Tab')
        window.key('Return')
        window.key('alt+Left')
        tab_to(window, 'Record Screening')
        window.key('Return')
        tab_to(window, 'Result')
        window.key('space', 'Down', 'Return')
        tab_to(window, 'Record Screening', 'shift+Tab')
        window.key('Return')
        window.find('label', 'Suitable on ')
        window.key('alt+Left')
        tab_to(window, 'Record Training')
        window.key('Return')
        tab_to(window, 'Record Training')
        window.key('Return')
        window.find('label', 'Done on ')
        window.key('alt+Left')
        tab_to(window, 'Make Available')
        window.key('Return')
        window.find('push button', 'Propose')
        check_names(window)
        close(window)
    check(workspace)


by_keyboard()
by_mouse()
