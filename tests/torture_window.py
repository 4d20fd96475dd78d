# SPDX-License-Identifier: GPL-3.0-or-later
"""The rounds of torture.py in which the window is killed."""
import os
import shutil
import signal
import subprocess
import threading
import time

from program import ENVIRONMENT
from torture_place import (CLI, STAFF, TOOL, WINDOW, check_all, check_backups, check_brought_back, check_sound, check_swept,
                           counts, expect, made_at_home, records_of, rows)


class NeverBegan(Exception):
    """A round in which nothing was killed, as the program did not get so far: it says nothing about loss."""


def wait_for_name():
    """Until the bus knows that the window before was killed: else the next one would hand its file to that one, as
    to one that runs, and end."""
    from gi.repository import Gio, GLib
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    while session.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                            GLib.Variant('(s)', ('org.footbridge.Footbridge',)), None, 0, -1, None).unpack()[0]:
        time.sleep(0.05)


class Doomed:
    """The window, which a thread kills after so many seconds from when it is ready."""

    def __init__(self, place, *arguments):
        os.environ.setdefault('DRIVE_PATIENCE', '300')  # the machine may be busy with something else
        from drive import DriveError, Screen, Window
        Screen.get()
        wait_for_name()
        env = {key: place.env[key] for key in ('XDG_DATA_HOME', 'TMPDIR', 'HOME')}
        env['XDG_CONFIG_HOME'] = str(place.root / 'config')
        try:
            self.window = Window([WINDOW, '--staff', STAFF, *arguments], env={**ENVIRONMENT, **env}, maximised=False)
        except DriveError as problem:
            raise NeverBegan(problem) from None

    def kill_after(self, seconds):
        self.timer = threading.Timer(seconds, self.window.process.kill)
        self.timer.start()

    def until_killed(self, work):
        """Works until the window is gone under its hands."""
        try:
            while self.window.is_running():
                work()
        except Exception:
            if self.window.process.wait(60) != -signal.SIGKILL:
                raise
        self.timer.cancel()
        expect(self.window.process.wait(60) == -signal.SIGKILL, f'it ended by itself: {self.window.complaints()}')
        complaints = self.window.complaints()
        expect(not complaints, f'it complained: {complaints}')


def logged(place):
    return rows(place, "SELECT record_id, field, new_value FROM change WHERE op = 'u' AND kind = 'person' ORDER BY seq")


def round_window_edit(place, dice, stock, took):
    """Types into a form: what “Saved” was shown for, and what another reader has seen, stays."""
    enrolment, person = rows(place, "SELECT id, person_id FROM enrolment WHERE role = 'mentee' ORDER BY id")[0]
    doomed = Doomed(place, '--page', 'mentee', '--id', enrolment, place.workspace)
    window, seen, known = doomed.window, [], len(logged(place))
    window.click('page tab', 'Profile')
    window.focus('text', 'Phone')
    shown = {}
    doomed.kill_after(dice.uniform(0, 12))

    def work():
        value = f'{dice.randrange(10 ** 6):06}'
        window.key('ctrl+a')
        subprocess.run(['xdotool', 'type', '--delay', '2', value], check=True)
        window.key('Tab')
        if not shown:
            window.find('label', 'Saved ')
            shown['phone'] = value
        seen[:] = logged(place)[known:]

    doomed.until_killed(work)
    check_sound(place)
    expect(logged(place)[known:][:len(seen)] == seen, 'changes that were seen are gone')
    first = [value for record, field, value in logged(place)[known:] if record == person and field == 'phone']
    for value in shown.values():
        expect(value in first, f'“Saved” was shown, but “{value}” is not there')
    check_all(place)
    return f'{len(seen)} acknowledged'


def round_window_backup(place, dice, stock, took):
    """The copy of the day, which the window makes three seconds after it opened."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    doomed = Doomed(place, place.workspace)
    doomed.kill_after(dice.uniform(1.5, 3.5))
    doomed.until_killed(lambda: time.sleep(0.05))
    check_sound(place)
    copies = list((place.root / 'data/footbridge/backups').rglob('*.sha256'))
    check_backups(place)
    check_all(place)
    return f'{len(copies)} made'


def round_window_receive(place, dice, stock, took):
    """A file that becomes a workspace of its own: whole, or not there."""
    doomed = Doomed(place, stock / 'office.fbx.xml')
    doomed.kill_after(dice.uniform(0, 1.5) * took['import'])
    doomed.until_killed(lambda: time.sleep(0.05))
    made = made_at_home(place)
    for path in made:
        expect(counts(place, path) == took['office'], f'half a workspace: {counts(place, path)}')
    check_all(place)
    return 'whole' if made else 'nothing'


def press_and_die(doomed, key, seconds):
    """The last key of a deed, and death so long after the deed began."""
    from drive import BUTTON_HELD
    doomed.kill_after(BUTTON_HELD + seconds)
    keys = [key]

    def work():
        if keys:
            doomed.window.key(keys.pop())
        time.sleep(0.05)

    doomed.until_killed(work)


def open_from_menu(window, letter):
    window.find('list', 'Pages')
    window.key('F10')
    window.find('menu item')
    window.key(letter)


def round_window_import(place, dice, stock, took):
    """A file taken into the workspace that is open: whole, or nothing of it."""
    before = counts(place)
    doomed = Doomed(place, place.workspace)
    open_from_menu(doomed.window, 'i')
    doomed.window.choose_file(stock / 'office.fbx.xml')
    doomed.window.find('label', 'Who Sent This File?')
    press_and_die(doomed, 'alt+r', dice.uniform(0, 2) * took['import'])
    check_sound(place)
    after, whole = counts(place), [there + more for there, more in zip(before, took['office'])]
    expect(after in (before, whole), f'a half import: {before} before, {after} after, {whole} in all')
    check_backups(place)
    check_all(place)
    return 'whole' if after == whole else 'nothing'


def round_window_export(place, dice, stock, took):
    """All of a workspace goes into a file: whole, or not there."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    file = place.docs / 'all.fbx.xml'
    doomed = Doomed(place, place.workspace)
    window = doomed.window
    open_from_menu(window, 'e')
    window.find('dialog', 'Export')
    window.tab_to('Protect by Six Words')
    window.key('space')
    window.find('text', 'Why Without Protection')
    window.type('carried on a stick')
    window.key('alt+e')
    window.name_file(file)
    press_and_die(doomed, 'Return', dice.uniform(0, 2) * took['export'])
    there = file.exists()
    if there:
        expect(records_of(file) == records_of(stock / 'office.fbx.xml'), 'the export is not what it should be')
    check_all(place, file.name)
    return 'whole' if there else 'nothing'


def damage(place):
    """One page of the workspace, which nobody reads who opens it: the window finds out later. What it is then."""
    whole = place.workspace.read_bytes()
    for page in range(len(whole) // 4096 - 1, 0, -1):
        damaged = whole[:page * 4096] + b'\x5a' * 4096 + whole[(page + 1) * 4096:]
        place.workspace.write_bytes(damaged)
        ends = [subprocess.run([CLI, *words], env=place.env, capture_output=True).returncode
                for words in (('list', place.workspace, 'staff'), ('info', place.workspace))]
        if ends == [0, 1]:
            return damaged
    raise AssertionError('there is no such page')


def round_window_restore(place, dice, stock, took):
    """Open a Copy…, in the window of a workspace that turned out to be damaged: that one stays as it is."""
    shutil.copy(stock / 'office.footbridge', place.workspace)
    whole = counts(place)
    place.done(TOOL, 'day', place.workspace)
    damaged = damage(place)
    doomed = Doomed(place, place.workspace)
    window = doomed.window
    window.find('label', 'This file is damaged. It is open to read')
    window.find('push button', 'Open the Copy')
    window.key('Escape')
    window.gone('push button', 'Open the Copy')
    window.click('push button', 'Open a Copy…')
    window.find('push button', 'Open the Copy')
    press_and_die(doomed, 'Return', dice.uniform(0, 3) * took['restore'])
    expect(place.workspace.read_bytes() == damaged, 'the damaged workspace was changed')
    n_made = check_brought_back(place, whole)
    check_backups(place)
    check_swept(place)
    return 'whole' if n_made else 'nothing'


ROUNDS = {'window-edit': round_window_edit, 'window-backup': round_window_backup,
          'window-restore': round_window_restore, 'window-receive': round_window_receive,
          'window-import': round_window_import, 'window-export': round_window_export}
