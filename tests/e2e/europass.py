#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentee brings a Europass CV to the intake: each value stands beside ours, what is ticked comes in as one change, and a
second time there is nothing new. With the keyboard: somebody who is not known yet begins with a CV, and a mentor's comes out
of a PDF of which a part is known. With the mouse or the keyboard."""
import shutil

from journey import add, by_turns, check_names, close, office_with_two, only, pdf_with, rows
from program import ROOT, new_folder, open_window

DATA = ROOT / 'tests/data'


def office():
    workspace = office_with_two(phone='000 00 00 01')
    folder = new_folder()
    shutil.copy(DATA / 'europass-candidate.xml', folder / 'cv.xml')
    return workspace, folder


def person(workspace, name):
    return only(workspace, 'person', name_used=name)


def menu(window):
    window.click('push button', 'More for This Page')
    window.click('menu item', 'From a Europass CV…')


def by_mouse():
    workspace, folder = office()
    mentee = only(workspace, 'enrolment', role='mentee')['id']
    (folder / 'letter.xml').write_text('<letter>Dear Amina</letter>')
    with open_window(workspace, '--page', 'intake', '--id', mentee) as window:
        menu(window)
        window.choose_file(folder / 'letter.xml')
        window.find('label', 'This is not a Europass CV.')
        window.key('Escape')
        window.gone('label', 'This is not a Europass CV.')
        menu(window)
        window.choose_file(folder / 'cv.xml')
        window.find('push button', 'Take These')
        check_names(window)
        assert not window.find('check box', 'Phone: ').has('CHECKED')
        window.click('check box', 'Street: ')
        window.click('push button', 'Take These')
        window.gone('push button', 'Take These')
        amina = person(workspace, 'Amina Testpersoon')
        assert (amina['phone'], amina['street'], amina['place']) == ('000 00 00 01', '', 'Voorbeeldstad'), amina
        assert (amina['birth-date'], amina['citizenship']) == ('1991', ''), amina
        assert only(workspace, 'enrolment', role='mentee')['occupation-had'] == '2221'
        assert sorted(row['language'] for row in rows(workspace, 'language-skill')) == ['ara', 'eng', 'nld']
        menu(window)
        window.choose_file(folder / 'cv.xml')
        window.find('label', 'more values are the same here')
        assert window.find('check box', 'Street: ').has('CHECKED')
        window.key('Escape')
        window.gone('push button', 'Take These')
        window.key('ctrl+z')
        window.until(lambda: not rows(workspace, 'language-skill'), 'the languages are still there')
        assert person(workspace, 'Amina Testpersoon')['place'] == ''
        assert not rows(workspace, 'note')
        close(window)


def by_keyboard():
    workspace, folder = office()
    zoe = add(workspace, 'person', name_used='Zoe Exemple')
    with open_window(workspace, '--page', 'mentors', keyboard_only=True) as window:
        window.find('push button', 'New Mentor')
        window.key('ctrl+n')
        window.find('label', 'Year of Birth')
        window.key('alt+e')
        window.choose_file(pdf_with(DATA / 'europass-passport.xml', folder))
        window.until(lambda: window.text('text', 'Year of Birth') == '1968', 'the form is not filled in')
        check_names(window)
        window.key('alt+a')
        window.find('push button', 'Same Person: Zoe Exemple')
        window.tab_to('Same Person: Zoe Exemple')
        window.key('space')
        window.find('push button', 'Take These')
        check_names(window)
        window.tab_to('Given Name: Zoë')
        window.key('space')
        window.key('alt+t')
        window.gone('push button', 'Take These')
        known = person(workspace, 'Zoe Exemple')
        assert known['id'] == zoe and known['given-name'] == '' and known['family-name'] == 'Exemple', known
        enrolment = only(workspace, 'enrolment', person_id=zoe)
        assert (enrolment['occupation'], enrolment['experience-years']) == ('2330', '24'), enrolment
        window.find('push button', 'Decisions')
        window.key('ctrl+z')
        window.until(lambda: not person(workspace, 'Zoe Exemple')['family-name'], 'the name is still there')
        close(window)


by_turns(mouse=by_mouse, keyboard=by_keyboard)
