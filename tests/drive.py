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

Four things to know of GTK 4.8: it calls a widget that has no name by its class; it sets the state
"showing" on windows alone, so that the hidden pages of a stack look as if they were there; what stands
in a popover is placed as if the popover began at its parent; an entry row does not take the keyboard.
"""
import argparse
import atexit
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

CLASS_NAME = re.compile(r'(Gtk|Adw|Fb)[A-Z]\w+')
INTERACTIVE = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'entry',
               'password text', 'combo box', 'spin button', 'slider', 'switch', 'menu item', 'link',
               'table row', 'list item', 'page tab'}
# What cannot be worked but is read out all the same.
READ_OUT = {'image', 'label', 'page tab list', 'frame', 'dialog'}
OPENBOX = '''<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse><context name="Client">
    <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
  </context></mouse>
</openbox_config>
'''
GTK_SETTINGS = '''[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=false
gtk-cursor-blink=false
gtk-dialogs-use-header=true
'''


class DriveError(AssertionError):
    """What a person would have looked for in vain."""


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


class Screen:
    """The one virtual screen of a run, with its bus, its window manager and its home folder."""

    the_only = None

    @classmethod
    def get(cls, size='1366x768'):
        if cls.the_only is None:
            cls.the_only = cls(size)
        return cls.the_only

    def __init__(self, size):
        self.programs = []
        self.home = tempfile.mkdtemp(prefix='footbridge-drive-')
        atexit.register(self.close)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        self.set_environment()
        os.environ['DISPLAY'] = ':' + self.start_and_read(
            ['Xvfb', '-displayfd', '{fd}', '-screen', '0', size + 'x24', '-nolisten', 'tcp'])
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self.start_and_read(
            ['dbus-daemon', '--session', '--nofork', '--print-address={fd}'])
        self.start(['openbox', '--config-file', self.home + '/openbox.xml'])
        self.start(['/usr/libexec/at-spi-bus-launcher', '--launch-immediately'])
        self.atspi = self.connect()
        self.bus = self.connect_bus()

    def set_environment(self):
        pathlib.Path(self.home, 'openbox.xml').write_text(OPENBOX)
        for name in ('config/gtk-4.0', 'data', 'cache', 'state', 'runtime'):
            pathlib.Path(self.home, name).mkdir(parents=True)
        pathlib.Path(self.home, 'runtime').chmod(0o700)
        pathlib.Path(self.home, 'config/gtk-4.0/settings.ini').write_text(GTK_SETTINGS)
        for name in ('WAYLAND_DISPLAY', 'AT_SPI_BUS_ADDRESS', 'GTK_THEME', 'LANGUAGE'):
            os.environ.pop(name, None)
        os.environ.update({
            'XDG_CONFIG_HOME': self.home + '/config', 'XDG_DATA_HOME': self.home + '/data',
            'XDG_CACHE_HOME': self.home + '/cache', 'XDG_STATE_HOME': self.home + '/state',
            'XDG_RUNTIME_DIR': self.home + '/runtime', 'GSETTINGS_BACKEND': 'keyfile',
            'GTK_A11Y': 'atspi', 'GSK_RENDERER': 'cairo', 'GDK_BACKEND': 'x11', 'NO_AT_BRIDGE': '0',
            'LIBGL_ALWAYS_SOFTWARE': '1', 'GTK_USE_PORTAL': '0', 'GIO_USE_VFS': 'local'})

    def start(self, command, **options):
        options = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, **options}
        self.programs.append(subprocess.Popen(command, **options))

    def start_and_read(self, command):
        """Starts a server that says by a pipe ({fd}) when, and where, it can be reached."""
        reader, writer = os.pipe()
        self.start([word.format(fd=writer) for word in command], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as pipe:
            answer = pipe.readline().strip()
        if not answer:
            raise DriveError(f'{command[0]} did not start')
        return answer

    @staticmethod
    def connect():
        warnings.simplefilter('ignore')
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
        # That GTK has no cache to offer is known.
        GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
        Atspi.init()
        return Atspi

    def connect_bus(self):
        """The bus of the accessible elements itself, on which a whole window can be asked at once."""
        from gi.repository import Gio
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        return Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, questions):
        """The answers to many calls (bus name, path, interface, method, arguments), None where it failed."""
        from gi.repository import Gio, GLib
        answers = [None] * len(questions)
        waiting = len(questions)

        def answered(bus, result, number):
            nonlocal waiting
            waiting -= 1
            try:
                answers[number] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for number, question in enumerate(questions):
            self.bus.call(*question, None, Gio.DBusCallFlags.NONE, 10000, None, answered, number)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def close(self):
        for program in reversed(self.programs):
            program.terminate()
        for program in reversed(self.programs):
            try:
                program.wait(5)
            except subprocess.TimeoutExpired:
                program.kill()
        shutil.rmtree(self.home, ignore_errors=True)


class Seen:
    """One visible element of a window, as it was at one look at all of them."""

    def __init__(self, window, path, depth, parent, position):
        self.window, self.path, self.depth, self.parent, self.position = window, path, depth, parent, position
        self.role = self.name = self.found = None
        self.states = 0
        self.children = []

    def has(self, state):
        return bool(self.states >> int(getattr(self.window.atspi.StateType, state)) & 1)

    @property
    def node(self):
        """The element for AT-SPI; None where it went since."""
        if self.found is None and self.parent is not None and self.parent.node is not None:
            self.found = self.below(self.parent.node)
        return self.found

    def below(self, parent):
        """The child that has our path: at our place, or in a stack's page, which only one way of asking shows."""
        child = parent.get_child_at_index(self.position)
        if child is not None and child.path == self.path:
            return child
        for i in range(parent.get_child_count()):
            page = parent.get_child_at_index(i)
            for j in range(page.get_child_count() if page is not None else 0):
                child = page.get_child_at_index(j)
                if child is not None and child.path == self.path:
                    return child
        return None

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()


class Window:
    """A running program, and what can be done to it. Every find waits until the thing is there."""

    patience = float(os.environ.get('DRIVE_PATIENCE', 20))

    def __init__(self, command, env=None, lang='en_GB.UTF-8', maximised=True, size='1366x768'):
        self.screen = Screen.get(size)
        self.atspi = self.screen.atspi
        self.process = None
        self.log = tempfile.TemporaryFile('w+', prefix='footbridge-log-')
        self.start(command, env, lang)
        if maximised:
            self.maximise()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start(self, command, env=None, lang='en_GB.UTF-8'):
        """Starts the program (again) and waits for its first window."""
        variables = dict(os.environ, LANG=lang, LC_ALL=lang, **(env or {}))
        if not lang.startswith('C'):
            variables['LANGUAGE'] = lang.split('.')[0]
        self.process = subprocess.Popen([str(word) for word in command], env=variables, stderr=self.log,
                                        stdout=self.log)
        self.until(self.frames, 'no window opened')
        time.sleep(0.3)

    def maximise(self):
        frame = self.frames()[-1]
        if self.extents(frame).width < 1300:
            self.act(frame, 'window.toggle-maximized')
            time.sleep(0.5)

    @staticmethod
    def act(node, name):
        """Does an action of the element by its name, if it has that."""
        actions = node.get_action_iface()
        names = [actions.get_action_name(i) for i in range(actions.get_n_actions())]
        if name in names:
            actions.do_action(names.index(name))

    def close(self):
        """Closes the program's first window and returns its exit status."""
        end = time.monotonic() + self.patience
        while self.is_running() and time.monotonic() < end:
            try:
                self.act(self.frames()[-1], 'window.close')
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
            time.sleep(0.05)

    @staticmethod
    def screen_changed():
        """What AT-SPI throws when a widget goes while it is looked at."""
        from gi.repository import GLib
        return (GLib.Error, AttributeError)

    def frames(self):
        """The program's windows: the one in use first, then from the newest."""
        desktop = self.atspi.get_desktop(0)
        found = []
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is None or application.get_process_id() != self.process.pid:
                continue
            application.clear_cache()
            found += [application.get_child_at_index(j) for j in range(application.get_child_count())]
        found = [frame for frame in reversed(found) if frame is not None and self.has(frame, 'VISIBLE')]
        return sorted(found, key=lambda frame: not self.has(frame, 'ACTIVE'))

    def has(self, node, state):
        return node.get_state_set().contains(getattr(self.atspi.StateType, state))

    def extents(self, node):
        component = node.get_component_iface()
        return component.get_extents(self.atspi.CoordType.WINDOW) if component else None

    def showing(self, node):
        box = self.extents(node)
        return box is None or (box.width > 0 and box.height > 0)

    def look(self, top=None):
        """Each visible element of the element, or of all windows, the one in use first."""
        tops = []
        for node in [top] if top else self.frames():
            tops.append(Seen(self, node.path, 0, None, 0))
            tops[-1].found = node
        level = tops
        while level:
            below = []
            for seen, children in zip(level, self.describe(level)):
                if not seen.has('VISIBLE'):
                    continue
                seen.children = [Seen(self, path, seen.depth + 1, seen, i) for i, path in enumerate(children)]
                below += seen.children
            level = below
        return [seen for top in tops for seen in top.all() if seen.has('VISIBLE')]

    def describe(self, level):
        """Fills role, name and states of each element; returns the paths of its children."""
        from gi.repository import GLib
        accessible, properties = 'org.a11y.atspi.Accessible', 'org.freedesktop.DBus.Properties'
        name = GLib.Variant('(ss)', (accessible, 'Name'))
        application = self.bus_name()
        answers = self.screen.ask([(application, seen.path, *question) for seen in level for question in (
            (accessible, 'GetState', None), (accessible, 'GetRole', None), (properties, 'Get', name),
            (accessible, 'GetChildren', None))])
        for seen, *four in zip(level, *(answers[i::4] for i in range(4))):
            if all(four):
                (low, high), (role,), (seen.name,), (children,) = four[0][0], *four[1:]
                seen.states, seen.role = low | high << 32, self.atspi.role_get_name(self.atspi.Role(role))
                yield [path for _, path in children]
            else:
                yield []

    def bus_name(self):
        """The program's name on the bus of the accessible elements."""
        from gi.repository import GLib
        registry = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root', 'org.a11y.atspi.Accessible')
        daemon = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
        names = [name for name, _ in self.screen.ask([(*registry, 'GetChildren', None)])[0][0]]
        owners = self.screen.ask([(*daemon, 'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
                                  for name in names])
        return next(name for name, owner in zip(names, owners) if owner == (self.process.pid,))

    def all(self, role, name='', within=None):
        """Every element of that role whose name has that part."""
        part = name.casefold()
        return [seen.node for seen in self.look(within)
                if role in ('*', seen.role) and part in seen.name.casefold() and self.stands(seen)]

    def covered(self, node):
        """Whether something else stands where the element says it is, as on a hidden page of a stack."""
        box = self.extents(node)
        if box is None:
            return False
        x, y = box.x + box.width // 2, box.y + box.height // 2
        line = self.line(node)
        for above in line[1:]:
            name = above.get_name() or ''
            if name.startswith('GtkPopover'):
                return False
            if above.get_role_name() == 'scroll pane' and not self.inside(above, x, y):
                return False
        component = line[-1].get_component_iface()
        there = component.get_accessible_at_point(x, y, self.atspi.CoordType.WINDOW)
        if there is None or node in self.line(there):
            return False
        alone = node.get_role_name() in INTERACTIVE | {'label'} and self.has(node, 'SENSITIVE')
        return alone or there not in line

    def inside(self, node, x, y):
        box = self.extents(node)
        return box.x <= x < box.x + box.width and box.y <= y < box.y + box.height

    @staticmethod
    def line(node):
        """The element and all it stands in, up to its window."""
        line = [node]
        while (parent := line[-1].get_parent()) is not None and parent.get_role_name() != 'application':
            line.append(parent)
        return line

    def best(self, role, name, within=None):
        found = self.all(role, name, within)
        whole = [node for node in found if (node.get_name() or '').casefold() == name.casefold()]
        usable = [node for node in whole or found if self.has(node, 'SENSITIVE')]
        return (usable or whole or found or [None])[0]

    def find(self, role, name='', within=None, patience=None):
        return self.until(lambda: self.best(role, name, within), f'no {role} named “{name}” is showing', patience)

    def gone(self, role, name=''):
        """Waits until there is no such element any more."""
        self.until(lambda: self.best(role, name) is None, f'the {role} named “{name}” is still showing')

    def text(self, role, name=''):
        """What an entry or a label holds."""
        text = self.find(role, name).get_text_iface()
        return text.get_text(0, text.get_character_count())

    def tree(self, names_only=False):
        """What is showing, one element a line, indented."""
        lines = []
        for seen in self.look():
            if seen.role in INTERACTIVE | {'label'} and not self.stands(seen):
                continue
            if not names_only or (seen.name and not CLASS_NAME.fullmatch(seen.name)):
                lines.append('  ' * seen.depth + f'{seen.role} {seen.name!r}')
        return '\n'.join(lines)

    def nameless(self):
        """The elements that can be worked or are read out but have no name that says for what."""
        found = {}
        for seen in self.look():
            if seen.name.strip() and not CLASS_NAME.fullmatch(seen.name):
                continue
            counts = seen.role in READ_OUT or (seen.role in INTERACTIVE and seen.has('FOCUSABLE'))
            if counts and self.stands(seen) and not self.is_furniture(seen.node):
                found[f'{seen.role} {seen.name!r} in {self.path(seen.node)}'] = True
        return list(found)

    def stands(self, seen):
        return seen.node is not None and self.showing(seen.node) and not self.covered(seen.node)

    @staticmethod
    def is_furniture(node):
        """The title row of a table, the row that shows what a drop-down has chosen, and the cross of a
        toast: libadwaita 1.2 makes these itself and gives no way to name them."""
        if 'AdwToastWidget' in (above.get_name() for above in Window.line(node)[1:]):
            return True
        first = node.get_child_at_index(0) if node.get_child_count() else None
        if first is not None and first.get_name() == 'GtkColumnViewTitle':
            return True
        parent = node.get_parent()
        while parent is not None and parent.get_role_name() in ('list', 'panel'):
            parent = parent.get_parent()
        return node.get_role_name() == 'list item' and parent is not None \
            and parent.get_role_name() == 'combo box'

    @staticmethod
    def path(node):
        return ' < '.join(above.get_role_name() + (f' {above.get_name()!r}' if above.get_name() else '')
                          for above in Window.line(node)[1:])

    # Mouse

    def click(self, role, name='', within=None):
        """Brings the element into view and clicks the middle of it with the mouse."""
        self.click_node(self.find(role, name, within))

    def click_node(self, node, button=1):
        self.reveal(node)
        x, y = self.middle(node)
        run('xdotool', 'mousemove', x, y)
        time.sleep(0.05)
        run('xdotool', 'click', button)
        time.sleep(0.25)

    def press(self, role, name='', within=None):
        """Uses the element's accessible action, as a screen reader does."""
        node = self.find(role, name, within)
        actions = node.get_action_iface()
        if actions is None or actions.get_n_actions() == 0:
            raise DriveError(f'{role} “{name}” has no action')
        actions.do_action(0)
        time.sleep(0.25)

    def x_windows(self):
        """The program's windows on the screen: id, left, top, width, height."""
        ids = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True).stdout.split()
        for window in ids:
            try:
                lines = run('xdotool', 'getwindowgeometry', '--shell', window).splitlines()
            except subprocess.CalledProcessError:
                continue
            place = dict(line.split('=') for line in lines)
            yield window, *(int(place[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def origin(self, node):
        """Where on the screen the coordinates of a node begin."""
        windows = list(self.x_windows())
        while node is not None:
            box = self.extents(node)
            if node.get_role_name() in ('frame', 'dialog', 'window', 'alert') or \
                    node.get_parent().get_role_name() == 'application':
                name = node.get_name()
                for window, left, top, width, height in reversed(windows):
                    border = (width - box.width) // 2
                    if 0 <= border < 40 and height - box.height == 2 * border and \
                            run('xdotool', 'getwindowname', window).strip() == name:
                        return left + border - box.x, top + border - box.y
                raise DriveError(f'no window on the screen is called “{name}”')
            for _, left, top, width, height in windows:
                if box is not None and (width, height) == (box.width, box.height):
                    return left - box.x, top - box.y
            node = node.get_parent()
        raise DriveError('the element stands in no window')

    def middle(self, node):
        left, top = self.origin(node)
        box = self.extents(node)
        return left + box.x + box.width // 2, top + box.y + box.height // 2

    def reveal(self, node):
        """Turns the wheel until the middle of the element is inside everything that scrolls."""
        pane = node.get_parent()
        while pane is not None and pane.get_role_name() != 'application':
            if pane.get_role_name() == 'scroll pane':
                for _ in range(200):
                    inner, outer = self.extents(node), self.extents(pane)
                    middle = inner.y + inner.height // 2
                    if outer.y <= middle < outer.y + outer.height:
                        break
                    run('xdotool', 'mousemove', *self.middle(pane), 'click', 5 if middle >= outer.y else 4)
                    time.sleep(0.02)
            pane = pane.get_parent()

    # Keyboard

    def focus(self, role, name='', within=None):
        """Gives an element the keyboard, as Tab would in the end."""
        node = self.find(role, name, within)
        try:
            node.get_component_iface().grab_focus()
        except self.screen_changed():  # an entry row hands the keyboard on to its entry only by mouse
            self.click_node(node)
        time.sleep(0.15)
        return node

    def focused(self):
        """The name of the element that has the keyboard."""
        found = [seen.name for seen in self.look() if seen.has('FOCUSED')]
        return found[-1] if found else None

    def set_text(self, role, name, text):
        """Replaces what an entry holds, by typing, and stays in it."""
        self.focus(role, name)
        self.key('ctrl+a')
        self.key('BackSpace')
        self.type(text)

    def type(self, text):
        """Types on the keyboard; what no key has, as GTK lets one: Ctrl+Shift+U and its number."""
        for plain, other in re.findall(r'([\x20-\x7e\n\t]+)|([^\x20-\x7e\n\t])', text):
            if plain:
                run('xdotool', 'type', '--delay', 12, '--', plain)
            else:
                run('xdotool', 'key', '--delay', 12, 'ctrl+shift+u', *f'{ord(other):x}', 'space')
        time.sleep(0.15)

    def key(self, *keys):
        """Presses keys by their xdotool names: 'ctrl+k', 'Return', 'shift+Tab'."""
        run('xdotool', 'key', '--delay', 30, *keys)
        time.sleep(0.2)

    def choose_file(self, path):
        """In the window that asks for a file, to save or to open one: types the whole path and says yes."""
        chooser = self.until(self.chooser, 'no window asks for a file')
        if not self.all('text', within=chooser):
            self.key('ctrl+l')
        entry = self.focus('text', within=chooser)
        self.key('ctrl+a')
        self.type(str(path))
        text = entry.get_text_iface()
        self.until(lambda: text.get_text(0, text.get_character_count()) == str(path), f'“{path}” is not typed')
        self.key('Return')
        self.until(lambda: not self.chooser(), f'the window that asks for a file does not take “{path}”')

    def chooser(self):
        """The window that asks for a file, if one is open. GTK gives it no role."""
        for seen in self.look():
            if seen.name == 'GtkFileChooserWidget':
                return self.line(seen.node)[-1]
        return None

    def shot(self, path):
        """A picture of the whole screen."""
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        run('import', '-window', 'root', path)


def take_pictures(window, folder):
    """The first page, then every page that the sidebar, the list on the left, names."""
    time.sleep(1)
    if window.has(window.frames()[0], 'MODAL'):
        window.shot(folder / '00 Question.png')
        window.click('list item', within=window.frames()[0])
        time.sleep(0.5)
    lists = window.until(lambda: window.all('list'), 'no list is showing')
    sidebar = min(lists, key=lambda node: window.extents(node).x)
    for number, page in enumerate(window.all('list item', within=sidebar), 1):
        window.click_node(page)
        time.sleep(0.5)
        picture = folder / f'{number:02} {page.get_name()}.png'
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
