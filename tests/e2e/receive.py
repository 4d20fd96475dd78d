#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A duo hands in the paper sheet on which it wrote down its meetings. It is keyed in line by line, beside what is
known, and its photo is kept with the duo; or it answers by e-mail, or in a PDF. With the mouse, with the keyboard, or both; what
comes of it is asked of the command line."""
import subprocess

from journey import add, by_turns, check_names, close, make_duo, office_with_two, only, read_pdf, rows, shown
from program import BUILD, open_window

NAMES = 'Amina Testpersoon – Jan Proefmens'


def new_office():
    """One meeting of the sheet is known already, one was planned."""
    workspace = office_with_two()
    duo = make_duo(workspace)
    add(workspace, 'contact', duo_id=duo, held_on='2026-11-02', state='held', how='face-to-face', minutes=60)
    add(workspace, 'contact', duo_id=duo, held_on='2026-11-16', state='planned', how='face-to-face')
    return workspace


def check(workspace, photo):
    contacts = {row['held-on']: row for row in rows(workspace, 'contact')}
    assert [(day, row['state'], row['minutes'], row['how'], row['topics']) for day, row in sorted(contacts.items())] == [
        ('2026-11-02', 'held', '60', 'face-to-face', ''),
        ('2026-11-09', 'held', '90', 'video', 'cv vacancies'),
        ('2026-11-16', 'held', '45', 'face-to-face', ''),
        ('2026-11-30', 'planned', '', 'face-to-face', '')], contacts
    assert contacts['2026-11-09']['entered-how'] == 'sheet', contacts
    reminder = only(workspace, 'reminder')
    assert reminder['due-on'] == '2026-11-23' and 'Call' in reminder['text'], reminder
    attached = shown(workspace, only(workspace, 'attachment')['id'])
    assert attached['file-name'] == photo.name and 'duo-id' in attached, attached


# With the mouse

def put(window, name, text):
    window.click('text', name)
    window.type(text)


def by_mouse():
    workspace = new_office()
    photo = workspace.with_name('sheet.png')
    with open_window(workspace, '--page', 'duos') as window:
        window.shot(photo)
        window.double_click('label', NAMES)
        window.click('page tab', 'Contact')
        window.click('push button', 'Key In a Sheet…')
        window.find('label', 'Type what stands on the sheet')
        window.until(lambda: window.focused() == 'Date, Line 1', 'the keyboard is not where keying in begins')
        check_names(window)
        put(window, 'Date, Line 1', '2.11')
        window.find('label', 'Known · 02/11/2026')
        put(window, 'Date, Line 2', '9.11')
        put(window, 'Minutes, Line 2', '1:30')
        put(window, 'How, Line 2', 'B')
        put(window, 'Topics, Line 2', '3 9')
        window.find('label', 'New · 09/11/2026 · Video · 90 min')
        put(window, 'Date, Line 3', '16.11')
        put(window, 'Minutes, Line 3', '45x')
        window.find('label', '“45x” is not a time')
        assert not window.find('push button', 'Take In').has('SENSITIVE')
        window.key('BackSpace')
        put(window, 'Next Date, Line 3', '30.11')
        window.find('label', 'Was planned for that day')
        window.click('check box', 'Call, Line 3')
        window.find('label', '2 lines will be taken in.')
        check_names(window)
        window.click('push button', 'Choose…')
        window.choose_file(photo)
        window.find('label', photo.name)
        window.click('push button', 'Take In')
        window.find('label', '2 lines taken in')
        window.gone('label', 'New · 09/11/2026')
        window.key('alt+Left')
        window.find('label', '09/11/2026 · Video · 90 min')
        window.find('push button', 'Open sheet.png')
        check_names(window)
        close(window)
    check(workspace, photo)


# With the keyboard

def by_keyboard():
    workspace = new_office()
    photo = workspace.with_name('sheet.png')
    with open_window(workspace, '--page', 'today', keyboard_only=True) as window:
        window.shot(photo)
        window.key('F10')
        window.find('menu item', 'Receive')
        window.tab_to('Receive', 'Down')
        window.key('Return')
        window.find('push button', 'Whose Sheet')
        window.tab_to('Whose Sheet')
        window.key('space')
        window.type('amina\n')
        window.find('text', 'Date, Line 1')
        window.type('2.11\n')
        window.type('9.11\t90\tvideo\t9,3\n')
        window.type('16.11\t45\t\t\t30.11\t')
        window.key('space')
        window.find('label', '2 lines will be taken in.')
        check_names(window)
        # what was typed is there the next time
        close(window)
    with open_window(workspace, '--page', 'receive', keyboard_only=True) as window:
        window.tab_to('Whose Sheet')
        window.key('space')
        window.type('amina\n')
        window.find('label', '2 lines will be taken in.')
        window.tab_to('Choose')
        window.key('Return')
        window.choose_file(photo)
        window.find('label', photo.name)
        window.tab_to('Take In', whole=True)
        window.key('Return')
        window.find('label', '2 lines taken in')
        close(window)
    check(workspace, photo)


# By e-mail: asked with the mouse, the reply pasted with the keyboard

REPLY = """1. 9/11, 90 min, video, 3 9
2. 30/11
3. yes
4. Het gaat goed"""


def by_mail():
    workspace = new_office()
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.click('page tab', 'Contact')
        window.click('push button', 'Ask by E-Mail…')
        window.find('label', 'No e-mail address is known.')
        check_names(window)
        assert 'Hello Amina,' in window.text('text', 'Message'), window.tree()
        window.click('push button', 'Copy')
        window.find('label', 'Message copied')
        window.click('push button', 'Key In a Sheet…')
        window.find('text', 'Date, Line 1')
        window.tab_to('From an E-Mail', 'shift+Tab')
        window.key('Return')
        window.find('dialog', 'From an E-Mail')
        check_names(window)
        window.type(REPLY)
        window.tab_to('Read', 'shift+Tab')
        window.key('Return')
        window.find('label', 'New · 09/11/2026 · Video · 90 min')
        window.find('label', '1 line will be taken in.')
        window.tab_to('Take In', whole=True)
        window.key('Return')
        window.find('label', '1 line taken in')
        close(window)
    contacts = {row['held-on']: row for row in rows(workspace, 'contact')}
    taken = contacts['2026-11-09']
    assert (taken['entered-how'], taken['remark'], taken['topics']) == ('email', 'Het gaat goed', 'cv vacancies'), taken
    assert contacts['2026-11-30']['state'] == 'planned', contacts
    only(workspace, 'reminder')


# By a PDF that is filled in elsewhere

def by_form():
    workspace = new_office()
    form, filled = workspace.with_name('form.pdf'), workspace.with_name('filled.pdf')
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id']) as window:
        window.click('page tab', 'Contact')
        window.click('push button', 'Save a Sheet to Fill In…')
        window.choose_file(form)
        window.find('label', 'Saved as form.pdf')
        assert 'Amina Testpersoon' in read_pdf(form)
        subprocess.run([BUILD / 'tests/fill-form', form, filled, 'date1=9.11.2026', 'minutes1=90', 'how1=B', 'topics1=3 9',
                        'next1=30.11', 'call1=x'], check=True)
        window.key('F10')
        window.click('menu item', 'Receive…')
        window.click('push button', 'From a PDF…')
        window.choose_file(filled)
        window.find('label', 'New · 09/11/2026 · Video · 90 min')
        check_names(window)
        window.click('push button', 'Take In')
        window.find('label', '1 line taken in')
        close(window)
    contacts = {row['held-on']: row for row in rows(workspace, 'contact')}
    assert contacts['2026-11-09']['entered-how'] == 'pdf', contacts
    assert contacts['2026-11-30']['state'] == 'planned', contacts
    only(workspace, 'reminder')


by_turns(mouse=by_mouse, keyboard=by_keyboard, mail=by_mail, form=by_form)
