#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the window, and every window that opens from one, can be worked without a mouse and without eyes:
what can be worked has a name and a role that says how, Tab comes to it in the order in which one reads, comes round,
stays in what opened over the window, and Shift+Tab goes back the same way.
access.py [screens | empty | from-today | from-people | from-duos | from-others [PAGE ...]]"""
import os
import re
import sys
import time

from drive import INTERACTIVE, DriveError
from program import new_workspace, open_window
from screen import Screen as VirtualScreen
from sight import COMPONENT, WINDOW_COORDINATES, Box
from views import TAB, VIEWS, Words, pages, prepare_windows, screens, step, unsigned_duo, windows
from walk import Walk

from gi.repository import GLib

# Of these, Tab comes to one, and the arrow keys go on to the others.
ROWS = {'list item', 'table row', 'page tab', 'radio button', 'menu item'}
# What may have the keyboard and is not worked itself: it scrolls, or is gone through by arrow keys.
HOLDERS = {'scroll pane', 'list', 'table', 'tree table', 'label', 'frame', 'dialog', 'menu'}

# Its names are not ours to give.
OF_LIBADWAITA = {'about'}
# Pages that show a duo, whose windows take about as long as all others together.
OF_DUO = {'duo', 'proposed', 'untranslated', 'aimless', 'at-mentor', 'signing', 'receive'}
# Pages of people, before and besides a duo.
OF_PEOPLE = {'mentees', 'mentee', 'intake', 'protection', 'matching'}


class Screen:
    """What is showing in the window that has the keyboard, with the places of all of it at one moment."""

    def __init__(self, window, reached):
        self.window = window
        self.top = window.frames()[0]
        self.known = {element.path: element for element in self.top.all()}
        popover = self.popover(reached)
        elements = [element for element in (popover or self.top).all()
                    if element.role in INTERACTIVE | HOLDERS or element.path in reached]
        self.boxes = self.ask_boxes(elements)
        self.panes = {}
        self.shown = [element for element in elements
                      if element.role in INTERACTIVE and not self.is_furniture(element) and
                      (popover is not None or self.stands(element))]

    def popover(self, reached):
        """The popover that keeps the keyboard to itself, if one does."""
        lines = [self.known[path].line() for path in reached if path in self.known]
        first = next((above for above in (lines or [[]])[0] if above.is_popover()), None)
        return first if lines and all(first in line for line in lines) else None

    def ask_boxes(self, elements):
        sight = self.window.sight
        argument = GLib.Variant('(u)', (WINDOW_COORDINATES,))
        answers = self.window.screen.ask([(sight.application, element.path, COMPONENT, 'GetExtents', argument)
                                          for element in elements])
        return {element.path: Box(*answer.unpack()[0]) for element, answer in zip(elements, answers) if answer}

    def is_furniture(self, element):
        """What libadwaita makes itself: the buttons of the title bar too, which have their keys."""
        return element.parent.name == 'GtkWindowControls' or self.window.is_furniture(element)

    def stands(self, element):
        """Whether a person sees the element, or would after scrolling."""
        box = self.boxes.get(element.path)
        if box is None or box.width <= 0 or box.height <= 0:
            return False
        pane = next((above for above in element.line()[1:] if above.role == 'scroll pane'), None)
        if pane is None:
            return self.is_hit(element)
        if pane.path not in self.panes:
            self.panes[pane.path] = self.stands(pane)
        return self.panes[pane.path]

    def is_hit(self, element):
        """Whether a click in the middle of the element would meet it, or something in it."""
        there = self.window.sight.at(self.top, *self.boxes[element.path].middle)
        return there is not None and element.path in self.window.sight.line_of(there, self.known)

    def say(self, path):
        element, box = self.known.get(path), self.boxes.get(path)
        if element is None:
            return 'something that is gone'
        return f'{element.role} “{element.name}”' + (f' at {box.x},{box.y}' if box else '')

    def group(self, path):
        """What an element is one of, where one of all is enough for Tab."""
        element = self.known.get(path)
        if element is None or element.role not in ROWS:
            return path
        return element.role if element.role == 'menu item' else element.parent.path


    def in_sight(self, path):
        """Where an element is, or would be after scrolling: no further up or down than what it scrolls in."""
        box = self.boxes[path]
        for above in self.known[path].line()[1:]:
            pane = self.boxes.get(above.path)
            if above.role == 'scroll pane' and pane is not None and pane.height > 0:
                box = Box(box.x, min(max(box.y, pane.y), pane.y + pane.height - 1), box.width, 1)
        return box

    def same_row(self, *paths):
        """Whether they are parts of one row of a form: the menu of a long text stands above it."""
        rows = [self.row(self.known[path]) for path in paths]
        return rows[0] is not None and rows[0] == rows[1]


    def row(self, element):
        return next((above for above in element.line() if above.role == 'list item'), None)

    def is_in_other_row(self, element, order):
        """Whether Tab comes to the same thing in another row of that list: the arrow keys go from row to row."""
        row = self.row(element)
        twins = [self.known[path] for path in order if path in self.known and self.known[path].role == element.role]
        return row is not None and any(self.row(twin) not in (None, row) and self.row(twin).parent == row.parent
                                       for twin in twins)


def is_twice(name):
    half = len(name) // 2
    return len(name) > 2 and name[:half] == name[half + 1:]


def check_names(screen, order):
    for line in screen.window.nameless():
        yield f'has no name: {line}'
    for element in screen.shown:
        if is_twice(element.name):
            yield f'says its name twice: {screen.say(element.path)}'
        if re.search(r'_\w', element.name):
            yield f'says an underline: {screen.say(element.path)}'
        if element.role == 'text' and not element.has('FOCUSABLE'):
            yield f'says nothing when it gets the keyboard: {screen.say(element.path)}'
    for element in (screen.known[path] for path in order if path in screen.known):
        if element.role not in INTERACTIVE | HOLDERS:
            yield f'has the keyboard, but no role that says what to do: {screen.say(element.path)}'
        if element.role == 'scroll pane' and not element.name.strip():
            yield f'has the keyboard, but no name: {screen.say(element.path)}'


def check_reached(screen, order, key):
    """What can be worked, but not by that key."""
    reached = {above.path for path in order if path in screen.known for above in screen.known[path].line()}
    reached |= {screen.group(path) for path in order}
    for element in screen.shown:
        if not element.has('FOCUSABLE') or not element.has('SENSITIVE'):
            continue
        if element.path not in reached and screen.group(element.path) not in reached and \
                not screen.is_in_other_row(element, order):
            yield f'is not reached by {key}: {screen.say(element.path)}'


def check_stays(screen, order, key):
    """What is below an open popover, when the key leads there: the popover hides it, and stays open."""
    lines = [screen.known[path].line() for path in order if path in screen.known]
    left = {above for line in lines for above in line if above.is_popover()}
    for line in lines:
        if left and not any(above.is_popover() for above in line):
            yield f'{key} leaves what opened, for {screen.say(line[0].path)}'
            return


def is_jump(one, two):
    """Whether the second, in the same column, stands above the first."""
    beside = one.x + one.width <= two.x or two.x + two.width <= one.x
    return not beside and two.y + two.height <= one.y


def check_order(screen, order):
    """All goes down, but where one begins again at the top: once."""
    known = [path for path in order if path in screen.boxes]
    jumps = [(one, two) for one, two in zip(known, known[1:] + known[:1])
             if is_jump(screen.boxes[one], screen.boxes[two]) and is_jump(screen.in_sight(one), screen.in_sight(two)) and
             not screen.same_row(one, two)]
    if len(jumps) > 1:
        for one, two in jumps:
            yield f'Tab jumps up from {screen.say(one)} to {screen.say(two)}'


def check_walk(window, walk, view):
    """Yields what to complain of in the screen that is showing."""
    order, is_round = walk.round('Tab')
    screen = Screen(window, order)
    if any(element.name == 'GtkFileChooserWidget' for element in screen.known.values()):  # GTK's own
        return
    if view not in OF_LIBADWAITA:
        yield from check_names(screen, order)
    if 'ACCESS_ORDER' in os.environ:
        print(*map(screen.say, order), sep='\n    ')
    if not screen.shown:
        return
    if not is_round:
        yield 'Tab does not come round: it stays on ' + screen.say((order or [''])[-1])
        return
    yield from check_reached(screen, order, 'Tab')
    yield from check_stays(screen, order, 'Tab')
    yield from check_order(screen, order)
    back, is_round = walk.round('shift+Tab')
    if not is_round:
        yield 'Shift+Tab does not come round: it stays on ' + screen.say((back or [''])[-1])
    else:
        if not all(path in screen.known for path in back):  # a list went to its end, and made its lines anew
            screen = Screen(window, back)
        yield from check_reached(screen, back, 'Shift+Tab')
        yield from check_stays(screen, back, 'Shift+Tab')


def check_twice(window, walk, view=''):
    """What is wrong even after a while: some pages take the keyboard late."""
    said = list(check_walk(window, walk, view))
    if said:
        time.sleep(1)
        said = list(check_walk(window, walk, view))
    return said


def check_view(window, walk, view, heard):
    """What is wrong with a view, and what the program has complained of since the last one."""
    said = check_twice(window, walk, view)
    new = window.complaints()[len(heard):]
    heard += new
    return said + new


def check_page(options, views, folder, with_page):
    """Yields each view of a page, with the page itself or without, and what to complain of."""
    word = Words('en_GB')
    heard = []
    with open_window(*options) as window:
        walk = Walk(window)
        if with_page:
            yield '', check_view(window, walk, '', heard)
        for name, steps in views:
            try:
                for how in steps:
                    step(window, word, how, folder)
                yield name, check_view(window, walk, name, heard)
            except DriveError as error:
                yield name, [str(error).splitlines()[0]]
                break
        yield 'log', window.complaints()[len(heard):]


def part(page):
    """In which of the parts the windows that open from a page are."""
    if page == 'today':
        return 'from-today'
    if page in OF_PEOPLE:
        return 'from-people'
    return 'from-duos' if page in OF_DUO else 'from-others'


def places(what):
    """The folder where files stand, and the pages with what there is to see from them. The windows that open are in
    four parts, for the time that they take."""
    VirtualScreen.get()  # where the files that go out find their key, the window does too
    if what == 'empty':
        workspace = new_workspace('--organisation', 'Exempelhuis', '--staff', 'Karim Exempel')
        return workspace.parent, [(page, ['--page', page, workspace], [view for view in VIEWS.get(page, []) if view[1][0][0] == TAB])
                                  for page, needs_record in pages() if needs_record == 'FALSE']
    workspace = new_workspace(sample='demo', seed=1 if what == 'screens' else 7)  # of those who wait, some go together
    duo = unsigned_duo(workspace)
    if what == 'screens':
        return workspace.parent, screens(workspace, duo)
    opened = windows(workspace, duo, prepare_windows(workspace, duo))
    return workspace.parent, [place for place in opened if part(place[0]) == what]


def main():
    what, *only = sys.argv[1:] or ['screens']
    folder, found = places(what)
    bad = []
    count = 0
    for page, options, views in found:
        if only and page not in only:
            continue
        for view, said in check_page(options, views, folder, what in ('screens', 'empty') or not views):
            count += 1
            bad += [f'{page} {view}: {line}' for line in said]
            print(page, view, *said, sep='\n  ', flush=True)
    assert count, 'there was no screen to look at'
    assert not bad, '\n' + '\n'.join(bad)
    print(f'{count} screens')


if __name__ == '__main__':
    main()
