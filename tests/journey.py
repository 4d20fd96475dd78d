# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that the journeys through the window share, and questions about what came of them."""
import csv
import io
import pathlib
import resource
import subprocess
import sys
import time

from program import cli, new_workspace
from screen import run


def check_names(window):
    """Everything that is showing and can be worked, or is read out, says for what it is."""
    nameless = window.nameless()
    assert not nameless, '\n'.join(nameless)


def close(window):
    """The window closes in peace, and nothing was wrong while it was open."""
    status = window.close()
    assert status == 0, f'{status} {window.complaints()}'
    assert not window.complaints(), '\n'.join(window.complaints())


def check_locks(window, workspace):
    """The window holds its lock on what others must not take for left behind: a folder that is shown to choose a
    file from is read by the same program, and closing a file drops a program's locks on it."""
    lines = [line.split() for line in pathlib.Path('/proc/locks').read_text().splitlines()]
    for path in (workspace, workspace.with_name(workspace.name + '-shm')):
        assert any(words[1] == 'POSIX' and int(words[4]) == window.process.pid
                   and words[5].endswith(f':{path.stat().st_ino}') for words in lines), f'{path} {lines}'


def choose_by_keyboard(window, name, choice, downs):
    """In a list that drops down: so many down from its first line, once it is there."""
    run('xdotool', 'mousemove', 1365, 767)  # a list takes up what opens below the pointer
    window.tab_to(name, whole=True)
    window.key('space')
    window.until(lambda: [label for label in window.all('label', choice) if label.name == choice], f'“{choice}” does not drop down')
    window.until(lambda: window.focused() != name, f'the list of “{name}” has not the keyboard')
    window.key('Home', *['Down'] * downs, 'Return')  # where another line is chosen, GTK 4.18 begins above the first one


def table(text):
    """What a command printed with --format csv, a dictionary a row."""
    return list(csv.DictReader(io.StringIO(text)))


def rows(workspace, kind, **values):
    """The records of a kind of which the fields are as said."""
    found = table(cli('list', workspace, kind, '--format', 'csv'))
    return [row for row in found if all(row[field.replace('_', '-')] == value for field, value in values.items())]


def only(workspace, kind, **values):
    """The one record of which that is so."""
    found = rows(workspace, kind, **values)
    assert len(found) == 1, found
    return found[0]


def shown(workspace, record):
    """The fields of a record, by its id or code."""
    lines = cli('show', workspace, record).splitlines()
    return dict(line.split(None, 1) for line in lines if ' ' in line)


def add(workspace, kind, **values):
    """Adds a record by the command line; returns its id."""
    return cli('add', workspace, kind, *(f'{field.replace("_", "-")}={value}'
                                         for field, value in values.items())).strip()


def office_with_two(**mentee):
    """A workspace whose one programme has a mentee and a mentor ready to meet."""
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    cli('programme', workspace, 'new', '--set', 'name=Brug naar Werk', '--set', 'languages=nld')
    programme = only(workspace, 'programme')['id']
    for role, name, more in (('mentee', 'Amina Testpersoon', mentee), ('mentor', 'Jan Proefmens', {})):
        person = add(workspace, 'person', name_used=name, **more)
        add(workspace, 'enrolment', programme_id=programme, person_id=person, role=role, status='ready')
    return workspace


def make_duo(workspace):
    """The two become a duo, by the command line; returns its id."""
    people = {row['role']: row['id'] for row in rows(workspace, 'enrolment')}
    cli('duo', workspace, 'new', '--programme', only(workspace, 'programme')['id'], '--mentee', people['mentee'],
        '--mentor', people['mentor'], '--agreed')
    return only(workspace, 'duo')['id']


def read_pdf(path):
    """The words of a PDF, which must be sound."""
    subprocess.run(['qpdf', '--check', path], check=True, capture_output=True)
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


class Mouse:
    """How a hand on the mouse works a window. The same deeds as those of the keyboard, for a journey that goes both ways."""

    options = {}

    @staticmethod
    def page(window, name):
        window.click('list item', name, within=window.find('list', 'Pages'))

    @staticmethod
    def menu(window, item, button='Main Menu'):
        window.click('push button', button)
        window.click('menu item', item)

    @staticmethod
    def press(window, name, role='push button'):
        window.click(role, name)

    @staticmethod
    def write(window, name, text):
        window.set_text('text', name, text)

    @staticmethod
    def open_row(window, name):
        window.double_click('table row', name)


class Keyboard:
    """The same by Tab, arrows and Return alone: options are for open_window()."""

    options = {'keyboard_only': True}

    @staticmethod
    def come_to(window, names, key='Tab'):
        """Presses the key until one of these has the keyboard; which."""
        for _ in range(80):
            focused = window.focused()
            if focused in names:
                return focused
            window.key(key)
        raise AssertionError(f'{key} comes to none of {names}; the keyboard is on “{window.focused()}”')

    @staticmethod
    def page(window, name):
        """From the line of the sidebar that is chosen, which Tab comes to."""
        window.find('list item', name, within=window.find('list', 'Pages'))
        pages = [row.name for row in window.all('list item', within=window.find('list', 'Pages'))]
        down = name in pages[pages.index(Keyboard.come_to(window, pages)):]
        window.tab_to(name, 'Down' if down else 'Up', whole=True)
        window.key('Return')

    @staticmethod
    def tab(window, name, key='Tab'):
        """A part of a page. With libadwaita 1.7, Tab comes to the part that shows alone, and arrow keys go on."""
        window.find('page tab', name)
        tabs = [tab.name for tab in window.all('page tab')]
        right = name in tabs[tabs.index(Keyboard.come_to(window, tabs, key)):]
        window.tab_to(name, 'Right' if right else 'Left', whole=True)
        window.key('space')

    @staticmethod
    def menu(window, item, button=None):
        if button is None:
            window.key('F10')
        else:
            Keyboard.press(window, button)
        window.find('menu item', item)
        window.tab_to(item, 'Down')
        window.key('Return')

    @staticmethod
    def press(window, name, role='push button'):
        whole = window.find(role, name).name == name
        window.tab_to(name, whole=whole)
        window.key('space')

    @staticmethod
    def write(window, name, text):
        window.tab_to(name, whole=True)
        window.key('ctrl+a')
        window.type(text)

    @staticmethod
    def open_row(window, name):
        """From the line of the table that Tab comes to."""
        lines = [row.name for row in window.until(lambda: window.all('table row', name) and window.all('table row'), f'no “{name}”')]
        Keyboard.come_to(window, lines)
        window.tab_to(name, 'Down')
        window.key('Return')


def by_turns(**ways):
    """Runs the ways that the command line names, or all."""
    for name in sys.argv[1:] or ways:
        ways[name]()


def pdf_with(attachment, folder):
    """A PDF of one page with a CV in it, as Europass makes one."""
    objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
               '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>']
    text, places = '%PDF-1.7\n', []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f'{number} 0 obj\n{content}\nendobj\n'
    table = ''.join(f'{place:010} 00000 n \n' for place in places)
    text += (f'xref\n0 4\n0000000000 65535 f \n{table}trailer\n<</Size 4/Root 1 0 R>>\n'
             f'startxref\n{len(text)}\n%%EOF\n')
    (folder / 'page.pdf').write_text(text)
    subprocess.run(['qpdf', folder / 'page.pdf', '--add-attachment', attachment, '--key=attachment.xml', '--',
                    folder / 'cv.pdf'], check=True)
    return folder / 'cv.pdf'


def known_names(workspace):
    """Every name of the sample, but those that are words of their own."""
    people = cli('list', workspace, 'person', '--format', 'csv').splitlines()[1:]
    parts = {part for line in people for part in line.replace(',', ' ').split() if len(part) > 4 and part.isalpha()}
    assert len(parts) > 20, people[:3]
    return parts


# Of one person, words that stand nowhere else: by field, and in a note.
PERSONAL = {
    'name-used': 'Quorvella Zandrimova', 'given-name': 'Quorvellina', 'family-name': 'Zandrimovska',
    'own-script-name': 'Кворвелла', 'birth-date': '1987-03-09', 'phone': '+32 470 13 57 91',
    'email': 'quorva@zandri.example', 'channel-through': 'Cousin Brontavic', 'street': 'Plimsorgstraat 7',
    'postcode': '97531', 'guardian-name': 'Wexforina Dullomir', 'guardian-phone': '+32 470 24 68 02',
    'note': 'Snorrebakken rang about the lantern',
}


def tell_all(workspace, person):
    """All that is personal of somebody is filled in."""
    cli('set', workspace, person, *(f'{field}={word}' for field, word in PERSONAL.items() if field != 'note'))
    add(workspace, 'note', person_id=person, written_on='2026-11-20', text=PERSONAL['note'])


NO_IMAGE = (1, 1)  # bytes: less than any image has, and no program is called that collects images


def core_limit(process):
    """How much of its memory a crash of the program may write to the disk, which would hold all names."""
    limit = None
    for _ in range(200):
        limit = resource.prlimit(process.pid, resource.RLIMIT_CORE)
        if limit == NO_IMAGE:
            break
        time.sleep(0.02)
    return limit
