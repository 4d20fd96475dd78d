#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The office sends a duo to its mentor, who opens it at home, notes a meeting, ticks off a step and sends it back; the office
sees each line and takes it in. Once with the mouse, once with the keyboard; and what is refused, with its sentence. Again: a newer file for a duo
that the mentor has."""
from journey import Keyboard, add, by_turns, check_names, close, make_duo, office_with_two, only, rows, shown
from program import cli, new_folder, new_workspace, open_window

GOAL, STEP, NEW_STEP = 'Find a training as a baker', 'Ring the school', 'Visit the bakery'
NAMES = 'Amina Testpersoon – Jan Proefmens'


def new_office():
    """A duo with a goal and a step in its plan; and what is none of the mentor's business."""
    office = office_with_two()
    duo = make_duo(office)
    goal = add(office, 'goal', duo_id=duo, level='intermediate', text=GOAL, state='open')
    add(office, 'action', goal_id=goal, text=STEP, holder='mentor', state='open')
    add(office, 'note', duo_id=duo, text='Not for the mentor', written_on='2026-11-20')
    return office, duo


def new_home():
    """Another computer: its own documents, its own settings."""
    home = new_folder()
    return {'HOME': str(home), 'XDG_CONFIG_HOME': str(home / 'config'), 'XDG_DATA_HOME': str(home / 'data')}


def told_words(window):
    """The six words that are shown, to be told by phone."""
    window.find('label', 'Tell These Six Words by Phone')
    label = window.until(lambda: [label for label in window.all('label') if label.name.count(' – ') == 5], 'no six words')
    return label[0].name.replace(' – ', ' ')


def packed(office, duo, file):
    """The same by the command line; returns the words."""
    return cli('export', office, file, '--duo', duo, '--mentor').strip().splitlines()[-1].replace(' – ', ' ')


def returned(file, words, back):
    """What a mentor sends back, by the command line, with a meeting."""
    copy = new_workspace()
    cli('import', copy, file, '--words', words)
    cli('add', copy, 'contact', f'duo-id={only(copy, "duo")["id"]}', 'held-on=2026-11-21', 'state=held', '--staff',
        only(copy, 'staff')['code'])
    cli('export', copy, back, '--back')


def check_files(file, back, words):
    """What goes and comes is protected by the same words, and holds nothing but the duo."""
    for path in (file, back):
        plain = path.with_suffix('.xml')
        cli('decrypt', path, plain, '--words', words)
        assert GOAL in plain.read_text() and 'Not for the mentor' not in plain.read_text(), path


def check(office):
    contact = only(office, 'contact')
    assert (contact['held-on'], contact['state'], contact['entered-how']) == ('2026-11-23', 'held', 'duo-file'), contact
    step = only(office, 'action')
    assert (step['state'], step['done-on']) == ('done', '2026-11-23'), step
    assert 'report-asked-on' not in shown(office, only(office, 'duo')['id'])


def check_reading(office):
    """Jan has read the text that comes with the program, which is version 1 by that (R151)."""
    read = only(office, 'acknowledgement')
    assert (read['person-id'], read['read-on']) == (only(office, 'person', name_used='Jan Proefmens')['id'], '2026-11-23'), read
    assert only(office, 'guideline', id=read['guideline-id'])['version'] == '1'


def check_alone(window):
    """At the mentor's nothing shows but the duo."""
    assert not window.all('list', 'Pages')
    assert not window.all('push button', 'Search')
    assert not window.all('push button', 'Working Now')
    check_names(window)


def until_sent(window, office, duo):
    window.until(lambda: shown(office, duo).get('report-asked-how') == 'duo-file', 'it is not noted that the file went out')


# With the mouse

def send_by_mouse(office, duo, file):
    with open_window('--page', 'duo', '--id', duo, office) as window:
        window.click('push button', 'More About This Duo')
        window.click('menu item', 'Send to Mentor…')
        window.find('label', 'a file with this duo alone')
        check_names(window)
        window.click('push button', 'Make the File…')
        window.gone('label', 'a file with this duo alone')
        window.choose_file(file)
        words = told_words(window)
        check_names(window)
        window.click('push button', 'They Are Noted')
        until_sent(window, office, duo)
        window.key('F10')
        window.click('menu item', 'Files In and Out…')
        window.find('label', f'Duo, for its mentor: {NAMES}')
        window.key('Escape')
        close(window)
    return words


def tell_how_it_goes(window):
    """The mentor is spoken to, and reads the own answers in the same words."""
    window.click('push button', 'How It Goes…')
    window.find('label', 'Are you in touch?')
    assert not window.all('label', 'Are they in touch?') and not window.all('label', 'Who Is Asked')
    check_names(window)
    window.click('push button', 'Are you in touch? Yes')
    window.click('push button', 'Is the travel all right for you? No')
    window.click('push button', 'Done')
    window.find('label', 'Is the travel all right for you? No · Yes: 1 of 2')


def read_guide(window):
    """Below the guide the mentor says so, and it is dated."""
    window.click('label', 'Guide for Mentors')
    window.find('push button', 'I Have Read It')
    check_names(window)
    window.click('push button', 'I Have Read It')
    window.find('label', 'read on 23/11/2026')
    assert not window.all('push button', 'I Have Read It')
    window.key('Escape')
    window.gone('label', 'read on 23/11/2026')


def fill_in_by_mouse(file, words, home):
    with open_window(file, env=home) as window:
        window.find('label', 'Which Six Words?')
        window.type(words)
        window.click('push button', 'Open')
        window.find('label', 'Nothing was sent back yet.')
        check_alone(window)
        window.click('label', 'We Met, or Spoke')
        window.click('push button', 'Log Contact')
        window.find('label', 'Contact Logged')
        assert not window.all('push button', 'Key In a Sheet')
        check_alone(window)
        window.click('push button', 'Undo')
        window.gone('label', 'Contact Logged')
        window.click('push button', 'Redo')
        window.find('label', 'Face to Face · 60 min')
        tell_how_it_goes(window)
        window.click('page tab', 'Your Duo')
        read_guide(window)
        window.click('page tab', 'Plan')
        window.click('check box', f'Done: {STEP}')
        window.find('push button', 'Review Plan')
        assert not window.all('push button', f'Remove {STEP}')
        check_alone(window)
        close(window)


def send_back_by_mouse(file, back, home):
    # it goes on where it was left, and asks for no words
    with open_window(file, env=home) as window:
        window.find('label', 'Nothing was sent back yet.')
        assert not window.all('label', 'Which Six Words?')
        window.click('push button', 'Send Back…')
        window.find('label', 'Send Back?')
        check_names(window)
        window.click('push button', 'Make the File…')
        window.gone('label', 'Send Back?')
        window.choose_file(back)
        window.find('label', 'The File Is Ready')
        check_names(window)
        window.key('Escape')
        window.find('label', 'with all that stands here.')
        close(window)


def by_mouse():
    office, duo = new_office()
    folder = new_folder()
    file, back = folder / 'to-jan.fbx.locked', folder / 'from-jan.fbx.locked'
    words = send_by_mouse(office, duo, file)
    home = new_home()
    fill_in_by_mouse(file, words, home)
    send_back_by_mouse(file, back, home)
    check_files(file, back, words)
    with open_window(office, '--page', 'receive') as window:
        window.click('push button', 'From a Duo File…')
        window.choose_file(back)
        window.find('label', '4 lines will be taken in.')
        window.find('label', 'Contact: 23/11/2026 · New')
        window.find('label', 'Guideline Read: Jan Proefmens · 23/11/2026 · New')
        check_names(window)
        window.click('check box', f'Take in: Action: {STEP}')
        window.find('label', '3 lines will be taken in.')
        window.click('check box', f'Take in: Action: {STEP}')
        window.click('push button', 'Take In')
        window.find('label', '4 lines taken in')
        # the second time
        window.click('push button', 'From a Duo File…')
        window.choose_file(back)
        window.find('label', 'This file came back before')
        window.key('Escape')
        close(window)
    check(office)
    check_reading(office)
    said = only(office, 'check-in')
    assert (said['party'], said['in-touch'], said['travel-fine']) == ('mentor', 'yes', 'no'), said


# With the keyboard

def send_by_keyboard(office, duo, file):
    with open_window('--page', 'duo', '--id', duo, office, keyboard_only=True) as window:
        window.find('push button', 'More About This Duo')
        window.tab_to('More About This Duo')
        window.key('space')
        window.find('menu item', 'Send to Mentor')
        window.tab_to('Send to Mentor', 'Down')
        window.key('Return')
        window.find('label', 'a file with this duo alone')
        window.key('alt+m')
        window.gone('label', 'a file with this duo alone')
        window.choose_file(file)
        words = told_words(window)
        window.key('Return')
        until_sent(window, office, duo)
        close(window)
    return words


def show_plan(window):
    window.tab_to('The Action Plan')
    window.key('Return')
    window.find('check box', f'Done: {STEP}')


def log_contact(window):
    window.key('ctrl+m')
    window.find('push button', 'Log Contact')
    window.key('Return')
    window.find('label', 'Contact Logged')


def send_back_by_keyboard(window, back):
    window.key('alt+b')
    window.find('label', 'Send Back?')
    window.key('Return')
    window.gone('label', 'Send Back?')
    window.choose_file(back)
    window.find('label', 'The File Is Ready')
    window.key('Return')
    window.gone('label', 'The File Is Ready')


def read_guide_by_keyboard(window):
    window.tab_to('Guide for Mentors')
    window.key('Return')
    window.find('push button', 'I Have Read It')
    assert window.focused() == 'Guide for Mentors', window.focused()  # it opens at its beginning
    window.key('alt+r')
    window.find('label', 'read on 23/11/2026')
    window.key('Escape')
    window.gone('label', 'read on 23/11/2026')


def fill_in_by_keyboard(file, words, back, home):
    with open_window(env=home, keyboard_only=True) as window:
        window.find('label', 'Open a File I Received')
        window.tab_to('Open a File I Received')
        window.key('Return')
        window.choose_file(file)
        window.find('label', 'Which Six Words?')
        window.type(words + '\n')
        window.find('label', 'Nothing was sent back yet.')
        read_guide_by_keyboard(window)
        show_plan(window)
        window.tab_to(f'Done: {STEP}')
        window.key('space')
        log_contact(window)
        send_back_by_keyboard(window, back)
        close(window)
    # the next start opens it again
    with open_window(env=home, keyboard_only=True) as window:
        window.find('label', 'with all that stands here.')
        check_alone(window)
        close(window)


def by_keyboard():
    office, duo = new_office()
    folder = new_folder()
    file, back = folder / 'to-jan.fbx.locked', folder / 'from-jan.fbx.locked'
    words = send_by_keyboard(office, duo, file)
    fill_in_by_keyboard(file, words, back, new_home())
    check_files(file, back, words)
    # opened as any file, it is received where it was sent from
    with open_window(back, keyboard_only=True) as window:
        window.find('label', '3 lines will be taken in.')
        window.find('label', 'Contact: 23/11/2026 · New')
        check_names(window)
        window.tab_to('Take In', whole=True)
        window.key('Return')
        window.find('label', '3 lines taken in')
        close(window)
    check(office)
    check_reading(office)


# Again

def begin_at_mentor(file, words, home):
    with open_window(file, env=home, keyboard_only=True) as window:
        window.find('label', 'Which Six Words?')
        window.type(words + '\n')
        window.find('label', 'Nothing was sent back yet.')
        log_contact(window)
        close(window)


def open_from_menu(window, file):
    Keyboard.menu(window, 'Open…')
    window.choose_file(file)


def is_alone(window):
    """A window that came for the file is gone again."""
    window.until(lambda: not window.chooser() and len(window.frames()) == 1, 'there is more than the one window')


def bring_up_to_date(window, file, words):
    """No words and then no, which changes nothing; then yes: what the office added is there, beside what the mentor wrote."""
    open_from_menu(window, file)
    window.find('label', 'Which Six Words?')
    window.key('Escape')
    is_alone(window)
    for answer in 'Escape', 'alt+b':
        open_from_menu(window, file)
        window.find('label', 'Which Six Words?')
        window.type(words + '\n')
        window.find('label', 'Bring This Duo Up to Date?')
        check_names(window)
        window.key(answer)
        is_alone(window)
    show_plan(window)
    window.find('check box', f'Done: {NEW_STEP}')


def send_once_more(window, file, back):
    """The same file brings nothing new and asks nothing."""
    open_from_menu(window, file)
    is_alone(window)
    send_back_by_keyboard(window, back)


def again():
    office, duo = new_office()
    folder, home = new_folder(), new_home()
    first, second, back = (folder / f'{name}.fbx.locked' for name in ('first', 'second', 'back'))
    begin_at_mentor(first, packed(office, duo, first), home)
    add(office, 'action', goal_id=only(office, 'goal')['id'], text=NEW_STEP, holder='mentee', state='open')
    words = packed(office, duo, second)
    with open_window(env=home, keyboard_only=True) as window:
        window.find('label', 'Nothing was sent back yet.')
        bring_up_to_date(window, second, words)
        send_once_more(window, second, back)
        close(window)
    with open_window(office, '--page', 'receive', keyboard_only=True) as window:
        Keyboard.press(window, 'From a Duo File…')
        window.choose_file(back)
        window.find('label', '1 line will be taken in.')
        window.find('label', 'Contact: 23/11/2026 · New')
        window.tab_to('Take In', whole=True)
        window.key('Return')
        window.find('label', '1 line taken in')
        close(window)


# What is refused

def wrong_words(file, words):
    """Asked for again; a damaged file is told, and nothing is made of it."""
    home = new_home()
    damaged = file.with_name('damaged.fbx.locked')
    content = bytearray(file.read_bytes())
    content[-20] ^= 1
    damaged.write_bytes(content)
    with open_window(file, env=home) as window:
        window.find('label', 'Which Six Words?')
        window.type(' '.join(words.split()[::-1]) + '\n')
        window.find('label', 'These words do not open the file.')
        check_names(window)
        window.key('Escape')
        close(window)
    with open_window(damaged, env=home) as window:
        window.find('label', 'Which Six Words?')
        window.type(words + '\n')
        window.find('label', 'This file was changed after it was sent.')
        window.key('Escape')
        window.find('label', 'Footbridge')
        close(window)


def refuse(window, file, sentence):
    window.click('push button', 'From a Duo File…')
    window.choose_file(file)
    window.find('label', 'Nothing Was Taken In')
    window.find('label', sentence)
    window.key('Escape')
    window.gone('label', 'Nothing Was Taken In')


def refused():
    office, duo = new_office()
    other, other_duo = new_office()
    folder = new_folder()
    file, foreign = folder / 'to-jan.fbx.locked', folder / 'foreign.fbx.locked'
    words = packed(office, duo, file)
    wrong_words(file, words)
    returned(folder / 'other.fbx.locked', packed(other, other_duo, folder / 'other.fbx.locked'), foreign)
    returned(file, words, folder / 'back.fbx.locked')
    content = (folder / 'back.fbx.locked').read_bytes()
    (folder / 'short.fbx.locked').write_bytes(content[:-40])
    before = cli('list', office, 'contact', '--format', 'csv')
    with open_window(office, '--page', 'receive') as window:
        refuse(window, foreign, 'This file does not answer one that was sent to a mentor from here.')
        refuse(window, file, 'This is the file that went to the mentor.')
        refuse(window, folder / 'short.fbx.locked', 'its end is missing')
        close(window)
    assert cli('list', office, 'contact', '--format', 'csv') == before
    assert not rows(office, 'contact')


by_turns(mouse=by_mouse, keyboard=by_keyboard, again=again, refused=refused)
