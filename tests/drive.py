#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works a GTK program as a person would: by accessible names, mouse and keyboard, on a virtual screen.

    from drive import Window

    with Window(['build/src/footbridge', path], lang='nl_NL.UTF-8') as window:
        window.click('push button', 'Nieuw')
        window.set_text('text', 'Familienaam', 'Voorbeeld')
        window.find('label', 'Opgeslagen')
        window.shot('shots/new.png')

Or, for a look without a display:  drive.py --pictures FOLDER COMMAND [ARGUMENT ...]

All windows of a run share one screen, one session bus and one window manager, which end with the run;
settings and data go to a folder of their own; the letters are those of a Debian desktop. Roles are AT-SPI's ('push button', 'text', 'list item',
'label', 'check box', ...), '*' is any. A name is matched whole, else as a part, without regard to case.

A newer GTK (4.18) hands nobody the keyboard: focus() clicks there, as a person would.

Four things to know of GTK 4.8: it calls a widget that has no name by its class; it sets the state
"showing" on windows alone, so that the hidden pages of a stack look as if they were there; what stands
in a popover is placed as if the popover began at its parent; an entry row does not take the keyboard.

After each key and click the program is asked something, and answers once it has done what that led to: no
step waits longer than it must. What the program does later, by itself, find() waits for. DRIVE_PATIENCE says
how many seconds; DRIVE_PICTURE names a file for a picture of where it went wrong. DRIVE_TEXT says how large
the letters are, in parts of a hundred.

Window(..., keyboard_only=True) is for a journey that must go without a mouse: whatever a keyboard cannot do fails.
"""
import argparse
import contextlib
import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from screen import DriveError, Screen, run
from sight import COMPONENT, EDITABLE_TEXT, ROOT, Sight

CLASS_NAME = re.compile(r'(Gtk|Adw|Fb)[A-Z]\w+')
INTERACTIVE = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'entry',
               'password text', 'combo box', 'spin button', 'slider', 'switch', 'menu item', 'link',
               'table row', 'list item', 'page tab'}
# A button that is worked by a key is shown held down, and does what it does only then: seconds, of GTK.
BUTTON_HELD = 0.27
# What a newer GTK is told to tell, in a folder of its own.
TELLING = pathlib.Path(os.environ.get('FOOTBRIDGE_BUILD', 'build'), 'tests', 'telling').absolute()
# What cannot be worked but is read out all the same.
READ_OUT = {'image', 'label', 'page tab list', 'frame', 'dialog'}


def not_by_keyboard(method):
    """Of what a keyboard cannot do: use the mouse, or give the keyboard to something without going there."""
    @functools.wraps(method)
    def checked(window, *arguments, **options):
        if window.keyboard_only:
            raise DriveError(f'{method.__name__}{arguments} is nothing that a keyboard can do')
        return method(window, *arguments, **options)

    return checked


class Window:
    """A running program, and what can be done to it. Every find waits until the thing is there."""

    patience = float(os.environ.get('DRIVE_PATIENCE', 20))

    def __init__(self, command, env=None, lang='en_GB.UTF-8', maximised=True, size='1366x768', keyboard_only=False):
        self.screen = Screen.get(size)
        self.keyboard_only = keyboard_only
        self.process = None
        self.sight = None
        self.log = tempfile.TemporaryFile('w+', prefix='footbridge-log-')
        self.start(command, env, lang)
        if maximised:
            self.maximise()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            if 'DRIVE_PICTURE' in os.environ:
                self.shot(os.environ['DRIVE_PICTURE'])
            print(*self.complaints(), sep='\n', file=sys.stderr)  # they may be the reason
        self.close()

    def start(self, command, env=None, lang='en_GB.UTF-8'):
        """Starts the program (again) and waits for its first window."""
        variables = dict(os.environ, LANG=lang, LC_ALL=lang, **(env or {}))
        if not lang.startswith('C'):
            variables['LANGUAGE'] = lang.split('.')[0]
        if any(TELLING.glob('*.so')):
            variables['GIO_EXTRA_MODULES'] = str(TELLING)
        self.process = subprocess.Popen([str(word) for word in command], env=variables, stderr=self.log,
                                        stdout=self.log)
        self.sight = Sight(self.screen, self.process.pid)
        self.until(self.frames, 'no window opened')
        self.wait_for_keyboard()

    def maximise(self):
        """Makes the first window as large as the screen."""
        width, height = run('xdotool', 'getdisplaygeometry').split()
        frame = self.until(lambda: [frame for frame in self.frames() if frame.role == 'frame'], 'no window opened')[-1]

        def is_large():
            with contextlib.suppress(subprocess.CalledProcessError):  # a window may close meanwhile
                for window, *_ in self.x_windows():
                    if run('xdotool', 'getwindowname', window).strip() == frame.name:
                        run('xdotool', 'windowmove', window, 0, 0, 'windowsize', window, width, height)
            self.settle()
            return frame.box().width > int(width) - 40

        self.until(is_large, 'the window stays small')

    def close(self):
        """Closes the program's first window and returns its exit status."""
        end = time.monotonic() + self.patience
        while self.is_running() and time.monotonic() < end:
            try:
                self.frames()[-1].act('window.close')
                break
            except (IndexError, *self.screen_changed()):
                time.sleep(0.2)
        try:
            return self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise DriveError('the program did not end') from None

    def is_running(self):
        return self.process.poll() is None

    def complaints(self):
        """What the program wrote to its log, from the first warning on."""
        self.log.seek(0)
        lines = self.log.read().splitlines()
        bad = [i for i, line in enumerate(lines) if re.search(r'WARNING|CRITICAL|ERROR|runtime error', line)]
        return lines[bad[0]:] if bad else []

    # What is there

    def until(self, look, problem, patience=None):
        """What look() answers, as soon as it answers anything."""
        end = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            asked = time.monotonic()
            try:
                found = look()
                if found:
                    return found
            except self.screen_changed():
                pass
            if not self.is_running():
                self.log.seek(0)
                raise DriveError(f'the program ended, status {self.process.returncode}\n{self.log.read()}')
            if time.monotonic() > end:
                raise DriveError(problem)
            time.sleep(max(0.03, time.monotonic() - asked))  # a program that only answers does nothing else

    @staticmethod
    def screen_changed():
        """What is thrown when a widget goes while it is looked at."""
        from gi.repository import GLib
        return (GLib.Error, AttributeError)

    def frames(self):
        """The program's windows: the one in use first, then from the newest."""
        return sorted(reversed(self.sight.look()), key=lambda frame: not frame.has('ACTIVE'))

    def look(self, top=None):
        """Each visible element of the element, or of all windows, the one in use first."""
        found = [element for frame in self.frames() for element in frame.all()]
        if top is not None:
            return [element for element in found if top in element.line()]
        return found

    def all(self, role, name='', within=None):
        """Every element of that role whose name has that part."""
        part = name.casefold()
        looked = self.look(within)
        known = {element.path: element for element in looked}
        return [element for element in looked
                if element.is_a(role) and part in element.name.casefold() and self.stands(element, known)]

    def stands(self, element, known):
        """Whether a person sees it: it has a place, and nothing else stands there."""
        box = element.box()
        if box is None:
            return True
        is_large = box.width > 0 and box.height > 0
        return is_large and (self.sight.is_newer or not self.covered(element, *box.middle, known))

    def covered(self, element, x, y, known):
        """Whether something else stands where the element says it is, as on a hidden page of a stack."""
        line = element.line()
        for above in line[1:]:
            if above.is_popover():
                return False
            if above.role == 'scroll pane' and not above.inside(x, y):
                return False
        there = self.sight.at(line[-1], x, y)
        if there is None:
            return False
        there_line = self.sight.line_of(there, known)
        if not there_line or element.path in there_line:
            return False
        alone = element.role in INTERACTIVE | {'label'} and element.has('SENSITIVE')
        return alone or there not in [above.path for above in line]

    def best(self, role, name, within=None):
        found = self.all(role, name, within)
        whole = [element for element in found if element.name.casefold() == name.casefold()]
        usable = [element for element in whole or found if element.has('SENSITIVE')]
        return (usable or whole or found or [None])[0]

    def find(self, role, name='', within=None, patience=None):
        asked = time.monotonic()

        def look():
            nonlocal asked
            found = self.best(role, name, within)
            if found is None and time.monotonic() - asked > 0.5:
                self.sight.ask_again()
                asked = time.monotonic()
            return found

        return self.until(look, f'no {role} named “{name}” is showing', patience)

    def gone(self, role, name=''):
        """Waits until there is no such element any more."""
        self.until(lambda: self.best(role, name) is None, f'the {role} named “{name}” is still showing')

    def text(self, role, name=''):
        """What an entry or a label holds."""
        return self.find(role, name).text()

    def tree(self, names_only=False):
        """What is showing, one element a line, indented."""
        lines = []
        looked = self.look()
        known = {element.path: element for element in looked}
        for element in looked:
            if element.role in INTERACTIVE | {'label'} and not self.stands(element, known):
                continue
            if not names_only or (element.name and not CLASS_NAME.fullmatch(element.name)):
                lines.append('  ' * element.depth + f'{element.role} {element.name!r}')
        return '\n'.join(lines)

    def nameless(self):
        """The elements that can be worked or are read out but have no name that says for what."""
        found = {}
        looked = self.look()
        known = {element.path: element for element in looked}
        for element in looked:
            if element.name.strip() and not CLASS_NAME.fullmatch(element.name):
                continue
            counts = element.role in READ_OUT or (element.role in INTERACTIVE and element.has('FOCUSABLE'))
            if counts and not self.is_furniture(element) and self.stands(element, known):
                found[f'{element.role} {element.name!r} in {self.path(element)}'] = True
        return list(found)

    @staticmethod
    def is_furniture(element):
        """The title row of a table, the row that shows what a drop-down has chosen, and the cross of a
        toast: libadwaita 1.2 makes these itself and gives no way to name them."""
        above = element.line()[1:]
        if 'AdwToastWidget' in (other.name for other in above):
            return True
        if element.children and element.children[0].name == 'GtkColumnViewTitle':
            return True
        holder = next((other for other in above if other.role not in ('list', 'panel')), None)
        return element.role == 'list item' and holder is not None and holder.role == 'combo box'

    @staticmethod
    def path(element):
        return ' < '.join(above.role + (f' {above.name!r}' if above.name else '') for above in element.line()[1:])

    def settle(self):
        """Until the program has done what it was told: it answers, has drawn, and answers again."""
        from gi.repository import GLib
        for pause in (0.04, 0):
            try:
                self.sight.children_of([ROOT])
            except GLib.Error:
                return
            time.sleep(pause)

    # Mouse

    def click(self, role, name='', within=None):
        """Brings the element into view and clicks the middle of it with the mouse."""
        self.click_place(self.find_place(role, name, within))

    def double_click(self, role, name='', within=None):
        """Opens a line of a list, as people do with the mouse."""
        self.click_place(self.find_place(role, name, within), times=2)

    def click_node(self, element, button=1, times=1):
        self.reveal(element)
        self.click_place(self.resting_place(element), button, times)

    def find_place(self, role, name, within):
        """Where an element can be clicked; looked for anew where a list makes its lines anew meanwhile."""
        def look():
            element = self.find(role, name, within)
            if self.is_busy(element):
                return None
            self.reveal(element)
            return self.resting_place(element)

        return self.until(look, f'the {role} named “{name}” does not stay')

    @staticmethod
    def is_busy(element):
        """Whether what it stands on says that it reads something, and makes its lines anew after that."""
        return any(above.has('BUSY') for above in element.line())

    @not_by_keyboard
    def click_place(self, place, button=1, times=1):
        x, y = place
        # a hand moves over more than one point: GTK overlooks a single one after a popover
        run('xdotool', 'mousemove', x - 1, y, 'sleep', 0.02, 'mousemove', x, y, 'sleep', 0.03, 'click', '--repeat', times, button)
        self.settle()

    def resting_place(self, element):
        """The middle of an element, once it stays where it is: a popover that opens still moves."""
        place = self.middle(element)
        if not any(above.is_popover() for above in element.line()[1:]):
            return place
        for _ in range(20):
            self.settle()
            before, place = place, self.middle(element)
            if place == before:
                break
        return place

    @not_by_keyboard
    def press(self, role, name='', within=None):
        """Uses the element's accessible action, as a screen reader does."""
        if not self.find(role, name, within).act():
            raise DriveError(f'{role} “{name}” has no action')
        self.settle()

    @not_by_keyboard
    def draw(self, element, *points):
        """Draws a line on the element with the mouse; a point is a pair of parts of its width and height."""
        self.reveal(element)
        left, top = self.origin(element)
        box = element.box()
        places = [(left + box.x + round(x * box.width), top + box.y + round(y * box.height)) for x, y in points]
        moves = [word for place in places[1:] for word in ('mousemove', *place, 'sleep', 0.01)]
        run('xdotool', 'mousemove', *places[0], 'mousedown', 1, 'sleep', 0.02, *moves, 'mouseup', 1)
        self.settle()

    def x_windows(self):
        """The program's windows on the screen: id, left, top, width, height."""
        lines = subprocess.run(['xdotool', 'search', '--onlyvisible', '--all', '--pid', str(self.process.pid), '--name', '',
                                'getwindowgeometry', '--shell', '%@'], capture_output=True, text=True).stdout
        for place in re.findall(r'WINDOW=(\d+)\nX=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)', lines):
            yield place[0], *map(int, place[1:])

    def origin(self, element):
        """Where on the screen the coordinates of an element begin, once its window is there."""
        return self.until(lambda: self.place(element), f'“{element.line()[-1].name}” is no window on the screen')

    def place(self, element):
        windows = list(self.x_windows())
        for above in element.line():
            box = above.box()
            if above.parent is None:
                for window, left, top, width, height in reversed(windows):
                    border = (width - box.width) // 2
                    if 0 <= border < 40 and height - box.height == 2 * border and \
                            run('xdotool', 'getwindowname', window).strip() == above.name:
                        return left + border - box.x, top + border - box.y
                return None
            for _, left, top, width, height in [] if self.sight.is_newer else windows:
                if box is None or width != box.width:
                    continue
                # a popover above its parent is higher than it says, by its shadow
                if height == box.height or (above.name != 'GtkPopoverContent' and above.is_popover() and 0 < height - box.height < 20):
                    return left - box.x, top + height - box.height - box.y
        return None

    def middle(self, element):
        left, top = self.origin(element)
        x, y = element.box().middle
        return left + x, top + y

    def reveal(self, element):
        """Turns the wheel until the middle of the element is inside everything that scrolls."""
        for pane in element.line()[1:]:
            if pane.is_popover():  # what is below it moves it along
                return
            if pane.role != 'scroll pane':
                continue
            for _ in range(200):
                _, middle = element.box().middle
                outer = pane.box()
                if outer.y <= middle < outer.y + outer.height:
                    break
                # near the edge, where no other thing that scrolls stands in the way
                left, top = self.origin(pane)
                run('xdotool', 'mousemove', left + outer.x + 8, top + outer.y + outer.height // 2,
                    'click', 5 if middle >= outer.y else 4)
                self.settle()
        if self.sight.is_newer:
            self.put_toast_away(element)

    def put_toast_away(self, element):
        """A toast of libadwaita 1.7 is so wide that it lies over what one wants to click: its cross goes first."""
        for toast in element.line()[-1].all():
            if toast.name == 'AdwToastWidget' and toast not in element.line() and toast.inside(*element.box().middle):
                cross = [part for part in toast.all() if part.role == 'push button'][-1]
                self.click_place(self.middle(cross))
                self.until(lambda: cross not in self.look(), 'the toast stays')

    # Keyboard

    @not_by_keyboard
    def focus(self, role, name='', within=None):
        """Gives an element the keyboard, as Tab would in the end."""
        return self.give_keyboard(role, name, within)

    def give_keyboard(self, role, name, within):
        def look():
            element = self.find(role, name, within)
            if self.keyboard_only and element.has('FOCUSED'):
                return element
            try:
                element.call(COMPONENT, 'GrabFocus')
            except self.screen_changed():  # an entry row hands the keyboard on to its entry only by mouse
                if self.keyboard_only:
                    self.key('Tab')
                    raise
                self.click_node(element)
                if element.role == 'combo box':  # it opened
                    self.key('Escape')
            return element

        element = self.until(look, f'the {role} named “{name}” does not stay')
        self.settle()
        return element

    def focused(self):
        """The name of the element that has the keyboard: in the window in use, a window below keeps its own."""
        owner = self.keyboard_owner()
        return owner.name if owner else None

    def keyboard_owner(self):
        for frame in self.frames():
            found = [element for element in frame.all() if element.has('FOCUSED')]
            if found:
                return found[-1]
        return None

    def calm_focused(self):
        """The same in a list, and no name is an empty one; None while the place reads something."""
        owner = self.keyboard_owner()
        return None if owner and self.is_busy(owner) else [owner.name if owner else '']

    def tab_to(self, name, key='Tab', whole=False):
        """Presses the key until an element with that part in its name, or that name, has the keyboard."""
        for _ in range(80):
            focused, = self.until(self.calm_focused, 'where the keyboard is stays busy')
            if focused == name or (name in focused and not whole):
                return
            self.key(key)
        raise DriveError(f'“{name}” is not reached by {key}; the keyboard is on “{self.focused()}”')

    def set_text(self, role, name, text):
        """Replaces what an entry holds, by typing, and stays in it."""
        self.focus(role, name)
        self.key('ctrl+a', 'BackSpace')
        self.type(text)

    def wait_for_keyboard(self):
        """What is typed goes to the program only once one of its windows has the keyboard: the newest, unless
        an older one was clicked since."""
        try:
            self.until(lambda: self.keyboard() == [self.process.pid, self.sight.newest_window()], '', 1)
        except DriveError:
            if self.keyboard()[0] is None:
                with contextlib.suppress(DriveError):
                    self.until(self.regain_keyboard, '', self.patience / 4)

    def regain_keyboard(self):
        """Two windows that close at once can leave the window manager's own with the keyboard, where no desktop would.
        Whether one of the program has it."""
        name = self.frames()[-1].name if self.frames() else None
        for window, *_ in self.x_windows():
            with contextlib.suppress(subprocess.CalledProcessError):  # a window may close meanwhile
                if run('xdotool', 'getwindowname', window).strip() == name:
                    run('xdotool', 'windowactivate', window)
        return self.keyboard()[0] is not None

    @staticmethod
    def keyboard():
        """The program and the name of the window that has the keyboard."""
        said = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowpid', 'getwindowname'], capture_output=True,
                              text=True).stdout.split('\n')
        return [int(said[0]), said[1]] if len(said) > 2 and said[0].isdigit() else [None, None]

    def type(self, text):
        """Types on the keyboard; what no key has, as GTK lets one: Ctrl+Shift+U and its number."""
        self.wait_for_keyboard()
        for plain, other in re.findall(r'([\x20-\x7e]+)|([^\x20-\x7e])', text):
            if plain:
                run('xdotool', 'type', '--delay', 8, '--', plain)
            elif other in '\n\t':
                run('xdotool', 'key', {'\n': 'Return', '\t': 'Tab'}[other])
            else:
                run('xdotool', 'key', '--delay', 8, 'ctrl+shift+u', *f'{ord(other):x}', 'space')
        self.settle()

    def key(self, *keys):
        """Presses keys by their xdotool names: 'ctrl+k', 'Return', 'shift+Tab'."""
        self.wait_for_keyboard()
        for key in keys:
            run('xdotool', 'key', key)
            if key in ('Return', 'space') or key.startswith('alt+'):
                time.sleep(BUTTON_HELD)
            self.settle()

    def name_file(self, path):
        """In the window that asks for a file, to save or to open one: types the whole path."""
        chooser = self.until(self.chooser, 'no window asks for a file')
        if not self.all('text', within=chooser):
            self.key('ctrl+l')
        entry = self.give_keyboard('text', '', chooser)
        for _ in range(4):  # what a slow GTK completes meanwhile may stand between the letters
            if self.sight.is_newer:  # and a newer one is never fast enough
                entry.call(EDITABLE_TEXT, 'SetTextContents', '(s)', str(path))
            else:
                self.key('ctrl+a')
                self.type(str(path))
            try:
                return self.until(lambda: entry.text() == str(path), '', self.patience / 4)
            except DriveError:
                pass
        raise DriveError(f'“{path}” is not typed')

    def choose_file(self, path):
        """The same, and says yes."""
        self.name_file(path)
        for _ in range(5):  # what GTK completes meanwhile may take the first one
            self.key('Return')
            try:
                return self.until(lambda: not self.chooser(), '', self.patience / 10)
            except DriveError:
                pass
        raise DriveError(f'the window that asks for a file does not take “{path}”')

    def chooser(self):
        """The window that asks for a file, if one is open. GTK gives it no role."""
        for element in self.look():
            if element.name == 'GtkFileChooserWidget':
                return element.line()[-1]
        return None

    def too_large(self):
        """What is too large for the screen: each window, with its size."""
        width, height = map(int, run('xdotool', 'getdisplaygeometry').split())
        boxes = [(frame.name, frame.box()) for frame in self.frames()]
        return [f'“{name}” needs {box.width} x {box.height}' for name, box in boxes
                if box is not None and (box.width > width or box.height > height)]

    def shot(self, path):
        """A picture of the whole screen."""
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        run('import', '-window', 'root', path)


def take_pictures(window, folder):
    """The first page, then every page that the sidebar, the list on the left, names."""
    time.sleep(1)
    if window.frames()[0].has('MODAL'):
        window.shot(folder / '00 Question.png')
        window.click('list item', within=window.frames()[0])
        time.sleep(0.5)
    lists = window.until(lambda: window.all('list'), 'no list is showing')
    sidebar = min(lists, key=lambda element: element.box().x)
    for number, page in enumerate(window.all('list item', within=sidebar), 1):
        window.click_node(page)
        time.sleep(0.5)
        picture = folder / f'{number:02} {page.name}.png'
        window.shot(picture)
        print(picture)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--pictures', required=True, metavar='FOLDER', type=pathlib.Path)
    parser.add_argument('--lang', default=os.environ.get('LANG', 'en_GB.UTF-8'))
    parser.add_argument('command', nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    with Window(arguments.command, lang=arguments.lang) as window:
        take_pictures(window, arguments.pictures)


if __name__ == '__main__':
    main()
