# SPDX-License-Identifier: GPL-3.0-or-later
"""The virtual screen on which a test works a program: X server, session bus, window manager, home folder,
and the bus on which the program tells what it shows."""
import atexit
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

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


SETTINGS = '''[org/footbridge/Footbridge]
message-seconds=15
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
        self.start_display(size)
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self.start_and_read(
            ['dbus-daemon', '--session', '--nofork', '--print-address={fd}'])
        self.start(['openbox', '--config-file', self.home + '/openbox.xml'])
        self.start(['/usr/libexec/at-spi-bus-launcher', '--launch-immediately'])
        self.bus = self.connect()

    def set_environment(self):
        pathlib.Path(self.home, 'openbox.xml').write_text(OPENBOX)
        for name in ('config/gtk-4.0', 'data', 'cache', 'state', 'runtime'):
            pathlib.Path(self.home, name).mkdir(parents=True)
        pathlib.Path(self.home, 'runtime').chmod(0o700)
        pathlib.Path(self.home, 'config/gtk-4.0/settings.ini').write_text(GTK_SETTINGS)
        if 'DRIVE_PATIENCE' in os.environ:  # a slow program: what passes by itself must be seen too
            settings = pathlib.Path(self.home, 'config/glib-2.0/settings')
            settings.mkdir(parents=True)
            (settings / 'keyfile').write_text(SETTINGS)
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

    def start_display(self, size):
        """Of two X servers that start at the same moment with the same number, one goes: then another."""
        for _ in range(5):
            os.environ['DISPLAY'] = ':' + self.start_and_read(
                ['Xvfb', '-displayfd', '{fd}', '-screen', '0', size + 'x24', '-nolisten', 'tcp', '-noreset'])
            if subprocess.run(['xdotool', 'getdisplaygeometry'], capture_output=True).returncode == 0:
                self.enlarge_text()
                return
        raise DriveError('no X server stays')

    @staticmethod
    def enlarge_text():
        """The letters of the screen, as a desktop with large text has them."""
        if 'DRIVE_TEXT' in os.environ:
            run('xprop', '-root', '-format', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                f'Xft.dpi: {96 * int(os.environ["DRIVE_TEXT"]) // 100}\n')

    @staticmethod
    def connect():
        """The bus of the accessible elements."""
        from gi.repository import Gio
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        return Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, questions):
        """The answers to many calls (bus name, path, interface, method, arguments) that are made at once;
        None where one failed."""
        from gi.repository import Gio, GLib
        answers = [None] * len(questions)
        waiting = len(questions)

        def answered(bus, result, number):
            nonlocal waiting
            waiting -= 1
            try:
                answers[number] = bus.call_finish(result)
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
