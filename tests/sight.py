# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as it tells a screen reader: elements with a role, a name, states and a place.

GTK 4.8 tells all elements it knows of in one answer, but comes to know of one only when it is asked for the
children of what that stands in; so these are asked for where they are missing, once. A widget without a name
has that of its class there. Newer ones tell neither classes nor places as they are, but for a module of ours
(tests/telling); what is not on the screen has no place then. What a label elsewhere names, they leave to whoever asks.
"""
import ast
import re
import warnings

ROOT = '/org/a11y/atspi/accessible/root'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
ACTION = 'org.a11y.atspi.Action'
COMPONENT = 'org.a11y.atspi.Component'
EDITABLE_TEXT = 'org.a11y.atspi.EditableText'
TEXT = 'org.a11y.atspi.Text'
PROPERTIES = 'org.freedesktop.DBus.Properties'
WINDOW_COORDINATES = 1
LABELLED_BY = 2
NAMED = {'menu item', 'list item', 'push button', 'toggle button', 'check box', 'radio button', 'combo box', 'text', 'switch',
         'spin button', 'page tab'}
STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
REFERENCE = r"\('[^']*', '([^']*)'\)"
# One element of the answer, printed: path, application, parent, index, number of children, interfaces, name,
# role, description, states. To read the print is many times faster than to unpack the value.
ITEM = re.compile(rf'\({REFERENCE}, {REFERENCE}, {REFERENCE}, (-?\d+), (-?\d+), \[[^]]*\], {STRING}, (\d+), '
                  rf'{STRING}, \[(\d+), (\d+)\]\)')


def enums():
    """AT-SPI's names for roles and states."""
    warnings.simplefilter('ignore')
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi
    return Atspi


# What newer GTK and AT-SPI call otherwise than Debian 12's, which has no names for these.
RENAMED = {'button': 'push button', 'toggle button': 'push button', 'switch': 'check box'}
# A check box that is chosen among others has a role of its own there.
ONE_OF_SOME = {'radio button': 'check box'}


class Element:
    """One element of a window, as it was at one look at all of them. Two are the same if their path is."""

    def __init__(self, sight, path, parent, index, n_children, name, role, states):
        self.sight, self.path, self.parent_path = sight, path, parent
        self.index, self.n_children, self.name, self.role, self.states = index, n_children, name, role, states
        self.parent, self.children, self.depth = None, [], 0

    def __eq__(self, other):
        return isinstance(other, Element) and other.path == self.path

    def __hash__(self):
        return hash(self.path)

    def has(self, state):
        """Whether it had the state, by its name in AT-SPI."""
        return bool(self.states >> self.sight.state(state) & 1)

    def is_a(self, role):
        return role in ('*', self.role, ONE_OF_SOME.get(self.role))

    def get_name(self):
        return self.name

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def line(self):
        """The element and all it stands in, up to its window."""
        line = [self]
        while line[-1].parent is not None:
            line.append(line[-1].parent)
        return line

    def is_popover(self):
        """Whether it, or what it holds, is a popover."""
        return self.name.startswith('GtkPopover')

    def inside(self, x, y):
        box = self.box()
        return box is not None and box.x <= x < box.x + box.width and box.y <= y < box.y + box.height

    # What it answers now

    def call(self, interface, method, signature=None, *arguments):
        """Asks the element itself; GLib.Error if it went, or knows nothing of that."""
        return self.sight.call(self.path, interface, method, signature, *arguments)

    def box(self):
        """Where in its window it is now; None if it has no place."""
        from gi.repository import GLib
        try:
            return Box(*self.call(COMPONENT, 'GetExtents', '(u)', WINDOW_COORDINATES)[0])
        except GLib.Error:
            return None

    def act(self, name=None):
        """Does an action of the element, by its name or the first; whether there is one."""
        from gi.repository import GLib
        try:
            count = self.call(PROPERTIES, 'Get', '(ss)', ACTION, 'NActions')[0]
        except GLib.Error:
            return False
        for i in range(count):
            if name in (None, self.call(ACTION, 'GetName', '(i)', i)[0]):
                self.call(ACTION, 'DoAction', '(i)', i)
                return True
        return False

    def text(self):
        """What it holds now, as an entry or a label; for some, to the end means to nowhere."""
        count = self.call(PROPERTIES, 'Get', '(ss)', TEXT, 'CharacterCount')[0]
        return self.call(TEXT, 'GetText', '(ii)', 0, count)[0]


class Box:
    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height

    @property
    def middle(self):
        return self.x + self.width // 2, self.y + self.height // 2


class Sight:
    """Looks at the windows of one program."""

    def __init__(self, screen, pid):
        self.screen = screen
        self.pid = pid
        self.atspi = enums()
        self.state_numbers = {}
        self.roles = {}
        self.application = None
        self.is_newer = False
        self.classes = {}

    def state(self, name):
        if name not in self.state_numbers:
            self.state_numbers[name] = int(getattr(self.atspi.StateType, name))
        return self.state_numbers[name]

    def role(self, number):
        if number not in self.roles:
            name = self.atspi.role_get_name(self.atspi.Role(number))
            self.roles[number] = RENAMED.get(name, name)
        return self.roles[number]

    def find_application(self):
        """The program's name on the bus of the accessible elements; None until it is there."""
        from gi.repository import GLib
        if self.application is None:
            daemon = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
            applications = self.screen.ask([('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren', None)])[0]
            names = [name for name, _ in applications.unpack()[0]] if applications else []
            owners = self.screen.ask([(*daemon, 'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
                                      for name in names])
            self.application = next((name for name, owner in zip(names, owners)
                                     if owner and owner.unpack() == (self.pid,)), None)
        return self.application

    @staticmethod
    def variant(signature, *arguments):
        from gi.repository import GLib
        return GLib.Variant(signature, arguments)

    def call(self, path, interface, method, signature=None, *arguments):
        from gi.repository import Gio
        variant = self.variant(signature, *arguments) if signature else None
        return self.screen.bus.call_sync(self.application, path, interface, method, variant, None,
                                         Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def children_of(self, paths):
        """The paths of the children of each."""
        answers = self.screen.ask([(self.application, path, ACCESSIBLE, 'GetChildren', None) for path in paths])
        return [[path for _, path in answer.unpack()[0]] if answer else [] for answer in answers]

    def known(self):
        """All elements that GTK knows of, by path."""
        answer = self.screen.ask([(self.application, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems',
                                   None)])[0]
        elements = {}
        for path, _, parent, index, count, name, role, _, low, high in ITEM.findall(answer.print_(False) if answer else ''):
            name = ast.literal_eval(name) if '\\' in name else name[1:-1]
            elements[path] = Element(self, path, parent, int(index), int(count), name, self.role(int(role)),
                                     int(low) | int(high) << 32)
        self.is_newer = not any(element.name.startswith('Gtk') for element in elements.values())
        if self.is_newer:
            self.name_by_classes(elements)
        for element in elements.values():
            if element.parent_path in elements:
                elements[element.parent_path].children.append(element)
        for element in elements.values():
            element.children.sort(key=lambda child: child.index)
        if self.is_newer:
            self.leave_out_hidden(elements)
        return elements

    def leave_out_hidden(self, elements):
        """A newer GTK still knows of what it shows no more, by the number of what took its place: it stands in nothing."""
        unclear = [element for element in elements.values() if self.is_open(element.role, element.states) and
                   [child.index for child in element.children] != list(range(element.n_children))]
        for element, paths in zip(unclear, self.children_of([element.path for element in unclear])):
            element.children = [elements[path] for path in paths if path in elements]

    def is_open(self, role, states):
        """Whether to ask for what stands in an element. GTK is not ready for such a question about what it has
        not shown yet; and of the two labels of a tab, which stand in a stack, it complains when the tab, with
        that question answered, is taken out of its window and put in again."""
        return bool(states >> self.state('VISIBLE') & 1) and role != 'page tab'

    def missing(self, element):
        """Which of the visible elements in this one have a child that is not known."""
        if not self.is_open(element.role, element.states):
            return []
        below = [path for child in element.children for path in self.missing(child)]
        return below + [element.path] if len(element.children) < element.n_children else below

    def ask_again(self):
        """Asks all elements for what stands in them. One that took the place of another leaves the number as it was."""
        known = self.known()
        below = self.children_of([path for path, element in known.items() if self.is_open(element.role, element.states)])
        self.make_known([child for children in below for child in children if child not in known], known)

    def make_known(self, paths, known):
        """Asks for all that stands in these elements and is not known."""
        while paths:
            below = [child for children in self.children_of(paths) for child in children if child not in known]
            answers = self.screen.ask([(self.application, path, ACCESSIBLE, method, None)
                                       for path in below for method in ('GetRole', 'GetState')])
            described = ((path, role.unpack()[0], states.unpack()[0])
                         for path, role, states in zip(below, answers[::2], answers[1::2]) if role and states)
            paths = [path for path, role, (low, high) in described
                     if self.is_open(self.role(role), low | high << 32)]

    def newest_window(self):
        """The name of the window that opened last, for which not all elements need be told; None without one."""
        tops, = self.children_of([ROOT])
        name = self.variant('(ss)', ACCESSIBLE, 'Name')
        answers = self.screen.ask([question for path in tops for question in (
            (self.application, path, ACCESSIBLE, 'GetState', None), (self.application, path, PROPERTIES, 'Get', name))])
        visible = 1 << self.state('VISIBLE')
        names = [name.unpack()[0] for states, name in zip(answers[::2], answers[1::2])
                 if states and name and states.unpack()[0][0] & visible]
        return names[-1] if names else None

    def look(self):
        """The visible elements of all windows, in the order in which they stand: a list of windows."""
        if self.find_application() is None:
            return []
        tops, = self.children_of([ROOT])
        elements = self.known()
        for _ in range(3):
            missing = [path for top in tops if top in elements for path in self.missing(elements[top])]
            if not missing:
                break
            self.make_known(missing, elements)
            elements = self.known()
        found = [elements[top] for top in tops if top in elements and elements[top].has('VISIBLE')]
        for top in found:
            top.parent = None
            self.join(top)
        if self.is_newer:
            self.name_by_labels([element for top in found for element in top.all()
                                 if element.role in NAMED and element.name == self.classes.get(element.path)])
        return found

    def name_by_classes(self, elements):
        """Gives those without a name that of their class."""
        unknown = [path for path, element in elements.items() if not element.name and path not in self.classes]
        help_text = self.variant('(ss)', ACCESSIBLE, 'HelpText')
        answers = self.screen.ask([(self.application, path, PROPERTIES, 'Get', help_text) for path in unknown])
        self.classes.update({path: answer.unpack()[0] if answer else '' for path, answer in zip(unknown, answers)})
        for path, element in elements.items():
            element.name = element.name or self.classes[path]

    def name_by_labels(self, elements):
        """Gives those that a label names its text, as a screen reader does."""
        answers = self.screen.ask([(self.application, element.path, ACCESSIBLE, 'GetRelationSet', None)
                                   for element in elements])
        labels = [(element, path) for element, answer in zip(elements, answers) if answer
                  for kind, targets in answer.unpack()[0] if kind == LABELLED_BY for _, path in targets]
        whole = self.variant('(ii)', 0, -1)
        texts = self.screen.ask([(self.application, path, TEXT, 'GetText', whole) for _, path in labels])
        for (element, _), text in zip(labels, texts):
            if text:
                before = '' if element.name == self.classes[element.path] else element.name
                element.name = f'{before} {text.unpack()[0]}'.strip()

    def join(self, element):
        """Leaves out what is not visible, and the pages of a stack, which are no widgets."""
        children = []
        for child in element.children:
            children += child.children if child.name == 'GtkStackPage' else [child]
        element.children = [child for child in children if child.has('VISIBLE') and not self.is_closed(child)]
        for child in element.children:
            child.parent, child.depth = element, element.depth + 1
            self.join(child)

    def is_closed(self, element):
        """A popover on a hidden page stays visible by its states, but without a size."""
        return bool(element.children) and element.children[0].name == 'GtkPopoverContent' \
            and not (element.box() or Box(0, 0, 0, 0)).width

    def at(self, window, x, y):
        """The path of the element that a click at this place of the window would meet."""
        from gi.repository import GLib
        try:
            return window.call(COMPONENT, 'GetAccessibleAtPoint', '(iiu)', x, y, WINDOW_COORDINATES)[0][1]
        except GLib.Error:
            return None

    def line_of(self, path, elements):
        """The path and those of all that it stands in; asks for what the look did not see."""
        line = []
        while path not in (None, ROOT, '/org/a11y/atspi/null') and path not in line:
            line.append(path)
            if path in elements:
                line += [above.path for above in elements[path].line()[1:]]
                break
            path = self.call(path, PROPERTIES, 'Get', '(ss)', ACCESSIBLE, 'Parent')[0][1]
        return line
