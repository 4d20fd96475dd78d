#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor applies, is taken in, screened and trained, and becomes available: once with the mouse, once
with the keyboard. What comes of it is asked of the command line."""
from journey import by_turns, check_names, close, only, shown
from program import cli, new_workspace, open_window


def new_office():
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk', '--set', 'mentor-training-needed=yes')
    return workspace


def check(workspace):
    mentor = shown(workspace, only(workspace, 'enrolment')['id'])
    assert mentor['status'] == 'ready', mentor
    assert mentor['screening-result'] == 'suitable', mentor
    assert 'intake-on' in mentor and 'training-on' in mentor, mentor


def in_sight(element):
    """Whether the page shows it without being scrolled."""
    pane = next(above for above in element.line() if above.role == 'scroll pane')
    return pane.inside(*element.box().middle)


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
        window.until(lambda: in_sight(window.find('combo box', 'Result')), 'the page does not go to the screening')
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
    with open_window(workspace, '--page', 'mentors', keyboard_only=True) as window:
        window.key('ctrl+n')
        window.find('push button', 'Add')
        window.type('Jan Exempel')
        window.key('Return')
        window.find('push button', 'Start Intake')
        window.tab_to('Start Intake')
        window.key('Return')
        window.tab_to('Finish Intake', 'shift+Tab')
        window.key('Return')
        window.key('alt+Left')
        window.tab_to('Record Screening')
        window.key('Return')
        window.tab_to('Result')
        window.key('space', 'Down', 'Return')
        window.tab_to('Record Screening', 'shift+Tab')
        window.key('Return')
        window.find('label', 'Suitable on ')
        window.key('alt+Left')
        window.tab_to('Record Training')
        window.key('Return')
        window.tab_to('Record Training')
        window.key('Return')
        window.find('label', 'Done on ')
        window.key('alt+Left')
        window.tab_to('Make Available')
        window.key('Return')
        window.find('push button', 'Propose')
        check_names(window)
        close(window)
    check(workspace)


by_turns(mouse=by_mouse, keyboard=by_keyboard)
