#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What two people do to one file: the second hears who works in it, and reads along without changing it. What is taken
out of a shared folder, and put back by the keyboard. A copy to work on elsewhere."""
import pathlib
import socket
import sqlite3

from journey import check_locks
from program import cli, new_folder, new_workspace, open_window

# A program of its own, not a message to the one that runs.
ALONE = ('--on', '2026-11-23')


def check(window):
    assert not window.nameless(), '\n'.join(window.nameless())
    assert not window.complaints(), '\n'.join(window.complaints())


def second_reads(workspace):
    with open_window('--staff', 'S1', *ALONE, workspace) as window:
        window.find('label', 'Open to Read?')
        window.find('label', f'on {socket.gethostname()}')
        window.click('push button', 'Open to Read')
        window.find('label', 'Opened to read. Nothing can be changed here.')
        sidebar = window.find('list', 'Pages')
        for page in ('Mentees', 'Programmes', 'Today'):
            window.click('list item', page, within=sidebar)
            check(window)
        assert not [button for button in window.all('push button', 'New ') if button.has('SENSITIVE')]
        assert window.close() == 0, window.complaints()
        check(window)


def take_out_and_put_back():
    shared = new_workspace(sample='demo')
    home = {'HOME': str(new_folder())}
    copy = pathlib.Path(home['HOME'], 'Footbridge/office.footbridge')
    note = pathlib.Path(f'{shared}.taken-out.txt')
    with open_window('--staff', 'S1', *ALONE, shared, env=home) as window:
        window.find('list', 'Pages')
        window.key('F10')
        window.click('menu item', 'Take Out')
        window.find('label', 'Take Out?')
        check(window)
        window.click('push button', 'Take Out')
        window.find('label', 'Taken out of')
        assert copy.exists() and socket.gethostname() in note.read_text()
        check(window)
        said = cli('add', shared, 'organisation', 'name=Voorbeeld vzw', '--staff', 'S1', status=1)
        assert socket.gethostname() in said, said
        cli('info', shared)
        window.key('F10')
        assert not window.all('menu item', 'Take Out')
        window.click('menu item', 'Put Back')
        window.find('label', 'is in the shared folder again')
        window.key('Return')
        assert window.close() == 0, window.complaints()
        check(window)
    assert not copy.exists() and not note.exists()
    cli('add', shared, 'organisation', 'name=Voorbeeld vzw', '--staff', 'S1')


def replica(path):
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    try:
        return database.execute('SELECT id FROM replica WHERE own = 1').fetchall()
    finally:
        database.close()


def save_a_copy():
    workspace = new_workspace(sample='demo')
    copy = new_folder() / 'for the train.footbridge'
    with open_window('--staff', 'S1', *ALONE, workspace) as window:
        window.find('list', 'Pages')
        window.key('F10')
        window.click('menu item', 'Save a Copy…')
        window.choose_file(copy)
        window.find('label', 'The copy was saved. You go on working in the original.')
        assert cli('list', copy, 'person') == cli('list', workspace, 'person')
        assert replica(copy) != replica(workspace), 'the copy is no replica of its own'
        assert [path.name for path in copy.parent.iterdir()] == [copy.name], list(copy.parent.iterdir())
        # who works in the copy is not in the way of the original
        cli('add', copy, 'organisation', 'name=Voorbeeld vzw', '--staff', 'S1')
        assert window.close() == 0, window.complaints()
        check(window)


def open_again(window, workspace):
    """What is open already shows where it is open, also by another name, and stays locked."""
    link = new_folder() / 'link.footbridge'
    link.symlink_to(workspace)
    for path in (workspace, link):
        window.key('F10')
        window.click('menu item', 'Open…')
        window.choose_file(path)
        check_locks(window, workspace)
        window.find('list', 'Pages')
        assert not window.all('label', 'Opened to read'), path
    check(window)


def main():
    take_out_and_put_back()
    save_a_copy()
    workspace = new_workspace(sample='demo')
    with open_window('--staff', 'S1', *ALONE, workspace) as first:
        first.find('list', 'Pages')
        open_again(first, workspace)
        second_reads(workspace)
        # the command line reads too, and does not write
        assert 'person' in cli('info', workspace)
        said = cli('add', workspace, 'organisation', 'name=Voorbeeld vzw', '--staff', 'S1', status=1)
        assert socket.gethostname() in said and 'It can be opened to read.' in said, said
        assert first.close() == 0, first.complaints()
    cli('add', workspace, 'organisation', 'name=Voorbeeld vzw', '--staff', 'S1')


if __name__ == '__main__':
    main()
