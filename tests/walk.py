# SPDX-License-Identifier: GPL-3.0-or-later
"""Where Tab leads in a window, as the program tells a screen reader while the keys are pressed."""
import time

from screen import run

EVENTS = 'org.a11y.atspi.Event.Object'
REGISTRY = ('org.a11y.atspi.Registry', '/org/a11y/atspi/registry', 'org.a11y.atspi.Registry')
AT_ONCE = 40
# How many seconds without a word mean that no more comes.
QUIET = 2
MOST = 400


class Walk:
    """Follows the keyboard of one drive.Window from element to element."""

    def __init__(self, window):
        from gi.repository import Gio, GLib
        self.window = window
        self.bus = window.screen.bus
        self.paths = []
        self.bus.call_sync(*REGISTRY, 'RegisterEvent',
                           GLib.Variant('(sass)', ('object:state-changed:focused', [], window.sight.application)),
                           None, Gio.DBusCallFlags.NONE, 10000, None)
        self.bus.signal_subscribe(window.sight.application, EVENTS, 'StateChanged', None, 'focused',
                                  Gio.DBusSignalFlags.NONE, self.told)

    def told(self, bus, sender, path, interface, signal, values):
        if values.unpack()[1]:
            self.paths.append(path)

    def press(self, key, times):
        """Presses a key some times; returns the paths of what had the keyboard after each."""
        from gi.repository import GLib
        self.paths = []
        run('xdotool', 'key', '--delay', 1, *[key] * times)
        self.window.settle()
        quiet = time.monotonic() + QUIET
        count = 0
        while len(self.paths) < times and time.monotonic() < quiet:
            GLib.MainContext.default().iteration(False)
            if len(self.paths) > count:
                count, quiet = len(self.paths), time.monotonic() + QUIET
            time.sleep(0.002)
        return self.paths

    def round(self, key):
        """The paths that the key leads to, until it comes to one for the second time; and whether it does. Where
        there is one alone, as in a menu of one line, the keyboard stays on it."""
        order = []
        while len(order) < MOST:
            paths = self.press(key, AT_ONCE)
            for path in paths:
                if path in order:
                    return order, True
                order.append(path)
            if len(paths) < AT_ONCE:
                break
        owner = None if order else self.window.keyboard_owner()
        return ([owner.path], True) if owner else (order, False)
