#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme goes out as a file, once protected by six words and once not, is taken in on another computer, whose coordinator is asked who sent it, and goes out
there again: nothing was lost on the way. With the mouse, with the keyboard, or both. Taken in once more, the file
brings nothing new."""
import subprocess

from journey import by_turns, check_names, close, only, rows
from program import ROOT, cli, new_folder, new_workspace, open_window

QUESTION = 'Who Sent This File?'


def records(path):
    """The part of a file that tells of people and duos; the head names computer and moment."""
    subprocess.run(['xmllint', '--noout', '--nonet', '--schema', ROOT / 'data/footbridge.xsd', path], check=True,
                   capture_output=True)
    text = path.read_bytes()
    return text[text.index(b'<records>'):text.index(b'</records>')]


def check(here, there, one, two):
    """The programme is there with all that belongs to it, and written as it was; the other one is not."""
    assert records(one) == records(two), f'{one} {two}'
    programme = only(there, 'programme')
    assert programme == only(here, 'programme', id=programme['id']), programme
    duos = rows(here, 'duo', programme_id=programme['id'])
    assert duos and duos == rows(there, 'duo'), duos
    assert 0 < len(rows(there, 'contact')) <= len(rows(here, 'contact'))


def offices():
    """One with people, one without, and where the files go. The name of the programme that is carried."""
    here = new_workspace(sample='demo')
    there = new_workspace('--organisation', 'Exempelhuis', '--staff', 'Karim Exempel')
    name = max(rows(here, 'programme'), key=lambda row: len(rows(here, 'duo', programme_id=row['id'])))['name']
    return here, there, new_folder(), name


def six_words(window):
    """Which words protect the file that was just made."""
    window.find('label', 'Tell These Six Words by Phone')
    return window.find('label', ' – ').name


def opened(path, words):
    """The file without its protection."""
    assert b'footbridge:exchange' not in path.read_bytes()
    plain = path.with_suffix('.xml')
    cli('decrypt', path, plain, '--words', words)
    return plain


# With the mouse

def answer_words(window, words, answer):
    window.find('label', 'Which Six Words?')
    check_names(window)
    window.set_text('text', 'Six Words', words)
    window.click('push button', 'Open')
    window.find('label', answer)


def export_by_mouse(window, name, path):
    """Protected, as is proposed. The words."""
    window.click('push button', 'Main Menu')
    window.click('menu item', 'Export…')
    dialog = window.find('dialog', 'Export')
    check_names(window)
    window.click('check box', name, within=dialog)
    window.click('push button', 'Export…', within=dialog)
    window.choose_file(path)
    words = six_words(window)
    check_names(window)
    window.click('push button', 'They Are Noted')
    window.find('label', 'records were written.')
    return words


def by_mouse():
    here, there, folder, name = offices()
    one, two = folder / 'one.fbx.locked', folder / 'two.fbx.locked'
    with open_window('--staff', 'S1', here) as window:
        window.find('list', 'Pages')
        words = export_by_mouse(window, name, one)
        close(window)
    with open_window(there, env={'HOME': str(new_folder())}) as window:
        window.find('list', 'Pages')
        window.click('push button', 'Main Menu')
        window.click('menu item', 'Import…')
        window.choose_file(one)
        answer_words(window, 'apple ' * 6, 'These words do not open the file.')
        answer_words(window, words, QUESTION)
        check_names(window)
        window.click('push button', 'They Read the Same')
        window.find('push button', 'Undo This Import')
        check_names(window)
        others = export_by_mouse(window, name, two)
        close(window)
    check(here, there, opened(one, words), opened(two, others))


# With the keyboard

def menu_by_keyboard(window, key):
    """F10 and the letter that the menu underlines."""
    window.key('F10')
    window.find('menu item')
    window.key(key)


def export_by_keyboard(window, name, path):
    menu_by_keyboard(window, 'e')
    window.find('dialog', 'Export')
    window.tab_to('Everything')
    for _ in range(4):
        if window.focused() == name:
            break
        window.key('Down')
    window.key('space')
    window.tab_to('Protect by Six Words')
    window.key('space')
    window.find('text', 'Why Without Protection')
    window.type('carried on a stick')
    window.key('alt+e')
    window.choose_file(path)
    window.find('label', 'records were written.')


def by_keyboard():
    """Then once more the other way: whoever sent the file has it already."""
    here, there, folder, name = offices()
    one, two = folder / 'one.fbx.xml', folder / 'two.fbx.xml'
    with open_window('--staff', 'S1', here, keyboard_only=True) as window:
        window.find('list', 'Pages')
        export_by_keyboard(window, name, one)
        close(window)
    with open_window(there, env={'HOME': str(new_folder())}, keyboard_only=True) as window:
        window.find('list', 'Pages')
        for answer in 'new records were taken in.', 'Everything in the file was here already.':
            menu_by_keyboard(window, 'i')
            window.choose_file(one)
            if answer.startswith('new'):
                window.find('label', QUESTION)
                window.key('alt+r')
            window.find('label', answer)
        check_names(window)
        export_by_keyboard(window, name, two)
        close(window)
    check(here, there, one, two)


by_turns(mouse=by_mouse, keyboard=by_keyboard)
