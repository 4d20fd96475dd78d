#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workspace that was damaged: the window says so, writes nothing more to it, and offers its newest sound copy. By
the keyboard where it cannot be opened, by the mouse where the damage is found later; then a copy of another day."""
import os
import pathlib
import time

from program import cli, new_folder, new_workspace, open_window

ALONE = ('--staff', 'S1', '--on', '2026-11-23')


def check(window):
    assert not window.nameless(), '\n'.join(window.nameless())
    assert not window.complaints(), '\n'.join(window.complaints())


def wait_for_copy():
    """The copy of the day is made by itself, some seconds after the first page. The path of the first there is: a
    copy that is opened becomes a file of its own, and has copies of its own."""
    backups = pathlib.Path(os.environ['XDG_DATA_HOME'], 'footbridge/backups')
    for _ in range(600):
        found = list(backups.glob('*/2026-11-23.footbridge.sha256'))
        if found:
            return found[0].with_suffix('')
        time.sleep(0.1)
    raise AssertionError('no copy was made')


def make_copy(workspace):
    with open_window(*ALONE, workspace) as window:
        window.find('list', 'Pages')
        copy = wait_for_copy()
        assert window.close() == 0, window.complaints()
        check(window)
    return copy


def cannot_be_opened(workspace, home):
    """By keyboard: half of the file is gone."""
    damaged = workspace.read_bytes()[:workspace.stat().st_size // 2]
    workspace.write_bytes(damaged)
    with open_window(*ALONE, workspace, env=home) as window:
        window.find('label', 'The File Is Damaged')
        window.find('push button', 'Open the Copy')
        check(window)
        window.key('Return')
        window.find('list', 'Pages')
        check(window)
        assert window.close() == 0, window.complaints()
    assert workspace.read_bytes() == damaged
    copy = pathlib.Path(home['HOME'], 'Footbridge/office of 2026-11-23.footbridge')
    assert 'person' in cli('info', copy)


def damage_a_page(workspace, whole):
    """One that is not read when the file is opened."""
    for page in range(len(whole) // 4096 - 1, 0, -1):
        damaged = whole[:page * 4096] + b'\x5a' * 4096 + whole[(page + 1) * 4096:]
        workspace.write_bytes(damaged)
        try:
            cli('list', workspace, 'staff')
            assert 'damaged' in cli('info', workspace, status=1)
            return damaged
        except AssertionError:
            pass
    raise AssertionError('no such page')


def is_found_later(workspace, whole, home):
    """By mouse: it opens, but some of its pages are not what was written."""
    damaged = damage_a_page(workspace, whole)
    with open_window(*ALONE, workspace, env=home) as window:
        window.find('label', 'This file is damaged. It is open to read')
        window.find('push button', 'Open the Copy')
        window.click('push button', 'Cancel')
        window.click('push button', 'Open a Copy…')
        window.find('label', 'The copy of')
        check(window)
        window.click('push button', 'Open the Copy')
        window.until(lambda: pathlib.Path(home['HOME'], 'Footbridge/office of 2026-11-23 2.footbridge').exists(),
                     'the copy was not opened')
        assert window.close() == 0, window.complaints()
    assert workspace.read_bytes() == damaged


def is_chosen(workspace, whole, good, home):
    """A copy of another day, from Preferences; one that was damaged since cannot be chosen."""
    workspace.write_bytes(whole)
    bad = good.with_name('2026-11-20.footbridge')
    bad.write_bytes(b'x' + good.read_bytes())
    bad.with_suffix('.footbridge.sha256').write_bytes(good.with_suffix('.footbridge.sha256').read_bytes())
    with open_window(*ALONE, workspace, env=home) as window:
        window.find('list', 'Pages')
        window.key('F10')
        window.click('menu item', 'Preferences')
        copies = window.find('list', 'Earlier Copies')
        window.find('label', 'Damaged, so it cannot be opened', within=copies)
        rows = window.all('list item', '', within=copies)
        assert [row.has('SENSITIVE') for row in rows] == [True, False], rows
        window.click('list item', rows[0].name, within=copies)
        window.until(lambda: pathlib.Path(home['HOME'], 'Footbridge/office of 2026-11-23 3.footbridge').exists(),
                     'the copy was not opened')
        window.until(lambda: len(window.frames()) == 2, 'the copy has no window')
        check(window)
        window.frames()[0].act('window.close')
        assert window.close() == 0, window.complaints()


def main():
    workspace = new_workspace(sample='demo')
    home = {'HOME': str(new_folder())}
    whole = workspace.read_bytes()
    copy = make_copy(workspace)
    cannot_be_opened(workspace, home)
    is_found_later(workspace, whole, home)
    is_chosen(workspace, whole, copy, home)


if __name__ == '__main__':
    main()
