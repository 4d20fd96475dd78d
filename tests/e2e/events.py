#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training is planned, the mentor is invited and came; by keyboard alone. It is found again, and the last word on who came
is taken back."""
from journey import check_names, close, office_with_two, only, rows
from program import open_window


def add_event(window, workspace):
    window.key('ctrl+n')
    window.find('push button', 'Add')
    check_names(window)
    window.type('Listening')
    window.key('Return')
    window.find('push button', 'Invite People…')
    event = only(workspace, 'event')
    assert (event['title'], event['kind']) == ('Listening', 'training'), event
    return event['id']


def invite(window, workspace):
    window.key('alt+i')
    window.find('check box', 'Jan Proefmens')
    check_names(window)
    window.tab_to('Jan Proefmens')
    window.key('space')
    window.find('label', '1 chosen')
    window.key('alt+i')
    window.find('check box', 'Jan Proefmens Came')
    assert only(workspace, 'attendance')['state'] == 'invited'


def mark(window, workspace):
    """The numbers of the choices, and the space bar."""
    window.tab_to('Jan Proefmens Came')
    window.key('3')
    window.until(lambda: only(workspace, 'attendance')['state'] == 'excused', 'it is not noted')
    window.key('space')
    window.until(lambda: only(workspace, 'attendance')['state'] == 'came', 'it is not noted')
    window.find('label', '1 person · 1 came')


def main():
    workspace = office_with_two()
    with open_window(workspace, '--page', 'events', keyboard_only=True) as window:
        window.find('push button', 'New Event')
        event = add_event(window, workspace)
        invite(window, workspace)
        mark(window, workspace)
        window.key('ctrl+k')
        window.type('listen')
        window.find('*', 'Event, Brug naar Werk')
        window.key('Escape')
        window.key('ctrl+z')
        window.until(lambda: only(workspace, 'attendance')['state'] == 'excused', 'it is not taken back')
        assert len(rows(workspace, 'event', id=event)) == 1
        close(window)


if __name__ == '__main__':
    main()
