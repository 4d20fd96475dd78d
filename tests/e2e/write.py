#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both sides of a duo are written to from the list of duos, in words of one's own; these are there again on the page of
the duo, where the mentee alone gets a letter; the row of Today writes too. With the mouse, then by keyboard."""
from journey import add, check_names, close, make_duo, office_with_two, only, read_pdf, rows
from program import cli, open_window

PLACE = {'letter_language': 'nld', 'street': 'Fictielaan 1', 'place': 'Gent', 'email': 'amina@example.org'}


def own_words(window, workspace):
    """From the list of duos: the mentor alone, in words that are kept."""
    window.click('list item', 'Duos', within=window.find('list', 'Pages'))
    window.find('table row', 'Amina Testpersoon')
    window.click('push button', 'More for This Page')
    window.click('menu item', 'Write To Those Shown…')
    window.find('combo box', 'Mentees or Mentors')
    window.find('label', 'Each in their own language. This is how it reads for Amina Testpersoon:')
    check_names(window)
    window.click('push button', 'Own Words…')
    window.find('push button', 'Keep')
    window.set_text('text', 'Subject', 'Kom eens langs')
    window.set_text('text', 'Text', 'Dag {name}, wij horen graag hoe het gaat.')
    window.click('push button', 'Keep')
    window.gone('push button', 'Keep')
    window.until(lambda: 'Dag Amina Testpersoon, wij horen' in window.text('text', 'Text'), 'the words are not used')
    assert 'Kom eens langs' in only(workspace, 'message-text').values()
    window.click('combo box', 'Mentees or Mentors')
    window.key('Down', 'Down', 'Return')
    window.gone('label', 'Each in their own language. This is how it reads for Amina Testpersoon:')
    window.click('push button', 'Copy Addresses')
    window.find('label', 'Noted with 1 person')
    assert only(workspace, 'note')['enrolment-id'] == only(workspace, 'enrolment', role='mentor')['id']


def letter(window, workspace, folder):
    """By keyboard, from the page of the duo: the same words again, for the mentee on paper."""
    window.focus('table row', 'Amina Testpersoon')
    window.key('Return')
    window.find('push button', 'More About This Duo')
    window.tab_to('More About This Duo')
    window.key('space')
    window.find('menu item', 'Write To…')
    window.key('t')
    window.find('combo box', 'Mentees or Mentors')
    assert window.text('text', 'Subject') == 'Kom eens langs', window.text('text', 'Subject')
    window.tab_to('Mentees or Mentors')
    window.key('space', 'Down', 'Return')
    window.gone('label', 'Each in their own language. This is how it reads for Amina Testpersoon:')
    window.key('alt+l')
    window.choose_file(folder / 'letter.pdf')
    window.find('label', 'Noted with 1 person')
    words = read_pdf(folder / 'letter.pdf')
    assert 'Dag Amina Testpersoon, wij horen graag' in words and 'Jan' not in words, words
    assert len(rows(workspace, 'note', enrolment_id=only(workspace, 'enrolment', role='mentee')['id'])) == 1


def from_today(window):
    """A duo about which there is a reminder stands on Today: whoever looks there writes from its menu."""
    window.click('list item', 'Today', within=window.find('list', 'Pages'))
    window.click('push button', 'What To Do: Amina Testpersoon')
    window.click('menu item', 'Write To…')
    window.find('combo box', 'Mentees or Mentors')
    window.key('Escape')
    window.gone('combo box', 'Mentees or Mentors')
    window.click('push button', 'More for This Page')
    window.click('menu item', 'Write To Those Shown…')
    window.find('combo box', 'Mentees or Mentors')
    window.key('Escape')
    window.gone('combo box', 'Mentees or Mentors')


def main():
    workspace = office_with_two(**PLACE)
    mentor = only(workspace, 'person', name_used='Jan Proefmens')['id']
    cli('set', workspace, mentor, 'email=jan@example.org')
    duo = make_duo(workspace)
    add(workspace, 'reminder', duo_id=duo, text='Ask how it goes', due_on='2026-11-23')
    with open_window(workspace) as window:
        window.find('list', 'Pages')
        own_words(window, workspace)
        letter(window, workspace, workspace.parent)
        from_today(window)
        close(window)


if __name__ == '__main__':
    main()
