#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training is planned, the mentor is invited and came; by keyboard alone. It is found again, and the last word on who came
is taken back. Then, with the mouse, a contact person who is invited too is written to."""
from journey import add, check_names, close, office_with_two, only, read_pdf, rows
from program import cli, open_window


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


def invite_firm(workspace, event):
    """Els of a bakery, by the command line; returns the id of the bakery."""
    firm = add(workspace, 'organisation', name='Voorbeeldbakkerij', street='Molenlaan 1', place='Gent')
    els = add(workspace, 'contact-person', organisation_id=firm, name='Els Exempel', email='els@example.org')
    cli('event', workspace, event, 'invite', els)
    return firm


def write_to_firm(window, workspace, firm):
    """The one who is chosen gets it, what was written is kept with the organisation, and undo takes that back."""
    window.click('push button', 'More for This Page')
    window.click('menu item', 'Write To Those Invited…')
    window.find('combo box', 'Which of Them')
    window.find('label', 'Each in their own language. This is how it reads for Els Exempel:')
    check_names(window)
    window.click('combo box', 'Which of Them')
    window.key('Down', 'Down', 'Return')
    window.gone('label', 'Each in their own language. This is how it reads for Els Exempel:')
    words = window.text('text', 'Text')
    assert 'Dear Els Exempel,' in words and 'Listening' in words and '{' not in words, words
    window.click('push button', 'Copy Addresses')
    window.find('label', 'Noted with 1 person')
    note = only(workspace, 'note')
    assert (note['organisation-id'], note['how']) == (firm, 'email'), note
    assert note['text'] == 'Els Exempel: Invitation to an Event by e-mail', note
    window.click('push button', 'Undo')
    window.until(lambda: not rows(workspace, 'note'), 'it is not taken back')


def check_letters(workspace, event):
    """The same by the command line: one letter to the bakery, none to Jan, of whom no address is known."""
    path = workspace.parent / 'letters.pdf'
    cli('write', workspace, 'event', '--event', event, '--letters', path)
    words = read_pdf(path)
    assert 'Voorbeeldbakkerij' in words and 'Molenlaan 1' in words and 'Jan' not in words, words
    assert len(rows(workspace, 'note')) == 1


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
    firm = invite_firm(workspace, event)
    with open_window(workspace, '--page', 'event', '--id', event) as window:
        window.find('check box', 'Els Exempel (Voorbeeldbakkerij) Came')
        write_to_firm(window, workspace, firm)
        close(window)
    check_letters(workspace, event)


if __name__ == '__main__':
    main()
