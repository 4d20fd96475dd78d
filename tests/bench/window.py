# SPDX-License-Identifier: GPL-3.0-or-later
"""Start and memory of the window, against an empty one of libadwaita, both on a virtual screen."""
import functools
import os
import pathlib
import sqlite3
import subprocess
import tempfile

import kit

MEMORY_RUNS = 3
STALL = 100  # milliseconds


@functools.cache
def screen():
    """The environment of a program on a screen of its own, without bus and without settings."""
    home = tempfile.TemporaryDirectory(prefix='footbridge-bench-')
    reader, writer = os.pipe()
    settings = pathlib.Path(home.name, 'gtk-4.0')
    settings.mkdir()
    (settings / 'settings.ini').write_text('[Settings]\ngtk-font-name=Cantarell 11\n')  # as on Debian's desktop
    server = subprocess.Popen(['Xvfb', '-displayfd', str(writer), '-screen', '0', '1366x768x24', '-nolisten',
                               'tcp'], pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        display = pipe.readline().strip()
    screen.kept = Screen(home, server)
    return {'DISPLAY': ':' + display, 'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo', 'GTK_A11Y': 'none',
            'GSETTINGS_BACKEND': 'memory', 'GTK_USE_PORTAL': '0', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:',
            **{f'XDG_{name}_HOME': home.name for name in ('CONFIG', 'DATA', 'STATE', 'CACHE')}}


class Screen:
    """Ends with us."""

    def __init__(self, home, server):
        self.home, self.server = home, server

    def __del__(self):
        self.server.terminate()


def run(bench, *command):
    return bench.run(*command, environment=screen())


def measure_start(bench, size):
    ours = bench.tools / 'bench-ui', 'start', bench.sample(size)
    theirs = bench.tools / 'bench-window',
    run(bench, *ours)  # once before, so that neither waits for the disk
    run(bench, *theirs)
    return kit.in_turns(lambda: run(bench, *ours), lambda: run(bench, *theirs))


@kit.figure('start office', most=1.6, aim=1.2)
def measure_start_office(bench):
    """Until the first page is drawn."""
    return measure_start(bench, 'office')


@kit.figure('start network', most=1.8, aim=1.3)
def measure_start_network(bench):
    return measure_start(bench, 'network')


def staff_of(workspace):
    """Somebody who works there, so that nobody asks who does."""
    with sqlite3.connect(workspace) as database:
        return database.execute('SELECT code FROM staff ORDER BY code').fetchone()[0]


@kit.figure('memory', most=1.8, aim=1.4, unit='MiB', measures=('clock',))
def measure_memory(bench):
    """With every list scrolled from end to end, a screenful at a time: that takes a while."""
    workspace = bench.sample('network')

    def pss(*command):
        return kit.alike(int(bench.ask(*command, environment=screen())) / 1024)

    return kit.in_turns(
        lambda: pss(bench.tools / 'bench-ui', 'memory', workspace, staff_of(workspace)),
        lambda: pss(bench.tools / 'bench-window', 'memory'), runs=MEMORY_RUNS)


def measure_stalls(bench):
    """How long the window was deaf at most, step by step: the longest ones."""
    workspace = bench.sample('network')
    lines = bench.ask(bench.tools / 'bench-ui', 'stalls', workspace, staff_of(workspace),
                      environment=screen()).splitlines()
    steps = sorted(((float(line.split()[0]), line.split(' ', 1)[1]) for line in lines), reverse=True)
    for number, (milliseconds, step) in enumerate(steps):
        if number < 3 or milliseconds > STALL:
            print(f'{"deaf for":<22}{milliseconds:>9.0f} ms   at most {STALL} ms   processor, {step}'
                  + (', MISSED' if milliseconds > STALL else ''), flush=True)


kit.FIGURES['stalls'] = measure_stalls
