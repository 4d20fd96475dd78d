#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An employer is added with its champion and what it offers, and is found; a funding of the programme is noted, names the
duos at risk, and stands on Today in time. With the mouse, then with the keyboard."""
from journey import check_names, close, office_with_two, only, rows
from program import open_window


def add_employer(window, workspace):
    window.click('list item', 'Organisations', within=window.find('list', 'Pages'))
    window.click('push button', 'New Organisation')
    window.find('push button', 'Add')
    window.type('Voorbeeldbakkerij')
    window.click('push button', 'Add')
    window.find('label', 'Contact Persons')
    check_names(window)
    window.click('push button', 'Add Contact Person')
    window.find('push button', 'Add')
    window.type('Els Exempel')
    window.click('combo box', 'Role')
    window.key('Down', 'Return')
    window.click('push button', 'Add')
    window.find('push button', 'Edit Els Exempel')
    person = only(workspace, 'contact-person')
    assert (person['name'], person['role']) == ('Els Exempel', 'champion'), person
    window.set_text('text', 'Phone', '000 00 00 09')
    window.key('Tab')
    window.until(lambda: only(workspace, 'organisation', name='Voorbeeldbakkerij')['phone'] == '000 00 00 09',
                 'nothing is saved')


def add_promises(window, workspace):
    """By keyboard: what the employer promised and offers."""
    window.click('*', 'As an Employer')
    window.find('push button', 'Add Commitment')
    check_names(window)
    window.key('alt+o')
    window.find('text', 'Joined On')
    window.type('Two mentors a year')
    window.set_text('text', 'Joined On', '31.13.2026')
    window.key('Return')
    window.set_text('text', 'Joined On', '1.9.2026')
    window.key('Return')
    window.find('push button', 'Edit Two mentors a year')
    assert only(workspace, 'commitment')['from-date'] == '2026-09-01'
    window.key('alt+v')
    window.find('combo box', 'Kind')
    window.type('Baker')
    window.key('Return')
    window.find('push button', 'Edit Baker')
    assert only(workspace, 'vacancy')['title'] == 'Baker'


def add_funding(window, workspace):
    """By keyboard, but for the way there."""
    window.click('list item', 'Programmes', within=window.find('list', 'Pages'))
    window.find('push button', 'New Programme')
    window.double_click('*', 'Brug naar Werk')
    window.click('*', 'Partners')
    window.find('push button', 'Add Funding')
    check_names(window)
    window.key('alt+f')
    window.find('push button', 'Add')
    window.type('Sample Fund')
    window.set_text('text', 'Until', '31.12.2026')
    window.key('Return')
    window.find('push button', 'Edit Sample Fund')
    window.find('label', 'ends in 38 days, and no duo goes on longer')
    assert only(workspace, 'funding')['until-date'] == '2026-12-31'
    window.click('list item', 'Today', within=window.find('list', 'Pages'))
    window.find('label', 'The funding of Sample Fund ends in 38 days; no duo goes on longer')
    window.click('push button', 'Open Funding: Brug naar Werk')
    window.find('push button', 'Edit Sample Fund')
    window.find('label', 'Works best with three parties.')
    window.key('ctrl+z')
    window.until(lambda: not rows(workspace, 'funding'), 'it is not taken back')


def look_at_history(window):
    """From the menu of the page, which hangs in the header."""
    window.click('push button', 'More for This Page')
    window.click('menu item', 'History')
    window.find('*', 'Added Organisation')
    window.key('Escape')
    window.until(lambda: len(window.frames()) == 1, 'the history is still there')


def main():
    workspace = office_with_two()
    with open_window(workspace) as window:
        window.find('list', 'Pages')
        add_employer(window, workspace)
        add_promises(window, workspace)
        look_at_history(window)
        window.key('ctrl+k')
        window.type('exempel')
        window.find('*', 'Voorbeeldbakkerij')
        window.key('Escape')
        add_funding(window, workspace)
        close(window)


if __name__ == '__main__':
    main()
