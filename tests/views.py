# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the window, for tests that look at all of them: pages, their tabs, steps, menus and windows.

The pages are those that src/ui/window/fb-pages.c lists, so that a new one cannot be forgotten; a page
that shows one record gets one from the sample. What else there is to see from a page is in VIEWS.
"""
import csv
import gettext
import io
import re

from program import BUILD, ROOT, cli

# Which record a page shows: its kind, and what must stand in its line.
RECORDS = {
    'duo': ('duo', 'active'),
    'propose': ('enrolment', 'mentee'),
    'mentee': ('enrolment', 'mentee'),
    'mentor': ('enrolment', 'mentor'),
    'intake': ('enrolment', 'mentee'),
    'mentor-intake': ('enrolment', 'mentor'),
    'programme': ('programme', 'running'),
    'programme-questions': ('programme', 'running'),
}
TAB = 'page tab'
BUTTON = 'push button'
# What else there is to see from a page: a name for the picture, and how to come there from the view
# before. A step is a role and an English text, or a key.
VIEWS = {
    'today': [('search', ['ctrl+k']), ('contact', ['Escape', 'ctrl+m']), ('help', ['Escape', 'F1']),
              ('preferences', ['Escape', 'Escape', 'ctrl+comma']),
              ('shortcuts', ['Escape', 'ctrl+question']),
              ('menu', ['Escape', 'F10']), ('import', ['Escape', 'F10', ('menu item', '_Import…')]),
              ('cover', ['Escape', (BUTTON, 'Cover Screen')])],
    'mentees': [('new', ['ctrl+n'])],
    'mentors': [('new', ['ctrl+n'])],
    'mentee': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')]), ('notes', [(TAB, 'Notes')]),
               ('decisions', [(BUTTON, 'Decisions')])],
    'mentor': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')])],
    'intake': [(f'step-{step}', [(BUTTON, '_Next')]) for step in range(1, 9)],
    'duo': [('agreement', [(TAB, 'Agreement')]), ('extend', [(BUTTON, 'E_xtend…')]), ('plan', ['Escape', (TAB, 'Plan')]),
            ('contact', [(TAB, 'Contact')]), ('ask', [(BUTTON, 'As_k by E-Mail…')]), ('sheet', ['Escape', (BUTTON, '_Key In a Sheet…')]),
            ('reply', [(BUTTON, 'From an _E-Mail…')]), ('notes', ['Escape', 'alt+Left', (TAB, 'Notes')]),
            ('menu', [(BUTTON, 'More About This Duo')]),
            ('results', ['Escape', 'Escape', (TAB, 'Results')]), ('outcome', [(BUTTON, 'Note _Outcome…')]),
            ('interview', ['Escape', (BUTTON, '_Interview…')])],
    'programme': [('rules', [(TAB, 'Rules')]), ('rhythm', [(TAB, 'Rhythm')]), ('partners', [(TAB, 'Partners')]),
                  ('quality', [(TAB, 'Quality')])],
    'matching': [('pool', [(TAB, 'Pool')]), ('shortage', [(TAB, 'Shortage')]), ('weights', [(BUTTON, '_Weights…')]),
                 ('areas', ['Escape', (BUTTON, 'A_reas…')]), ('by-hand', ['Escape', (BUTTON, 'By _Hand…')])],
    'templates': [('all', [(BUTTON, 'Show All %d')])],
}
# The same for a duo whose agreement nobody has signed yet.
SIGNING = [('agreement', [(TAB, 'Agreement')]), ('how', [(BUTTON, 'Sign')]), ('signers', [('*', 'On Screen'), (BUTTON, '_Go On')]),
           ('hand-over', [(BUTTON, 'Start Signing')]), ('text', ['Return'])]


class Words:
    """The program's texts in one language, by their English, whatever their context."""

    def __init__(self, language):
        self.texts = {}
        path = BUILD / 'po' / language[:2] / 'LC_MESSAGES/footbridge.mo'
        if path.exists():
            with open(path, 'rb') as stream:
                catalogue = gettext.GNUTranslations(stream)
            self.texts = {key.split('\x04')[-1]: text for key, text in catalogue._catalog.items()
                          if isinstance(key, str)}

    def __call__(self, english):
        return re.sub(r' ?%\w', '', self.texts.get(english, english)).replace('_', '')


def pages():
    table = (ROOT / 'src/ui/window/fb-pages.c').read_text()
    return re.findall(r'^  \{ "([a-z-]+)", \w+_get_type, "[a-z-]+", (TRUE|FALSE) \}', table, re.M)


def record(workspace, page, but=None):
    """The first one, in the order of the sample: ids made in a test come anywhere."""
    kind, word = RECORDS[page]
    rows = csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))
    return next(row['id'] for row in rows if word in row.values() and row['id'] != but)


def add(workspace, kind, **values):
    return cli('add', workspace, kind, *(f'{field.replace("_", "-")}={value}'
                                         for field, value in values.items())).strip()


def unsigned_duo(workspace):
    """A duo in the sample whose agreement waits for its signatures."""
    programme = record(workspace, 'programme')
    people = {}
    for role, name in (('mentee', 'Amina Testpersoon'), ('mentor', 'Jan Proefmens')):
        person = add(workspace, 'person', name_used=name)
        people[role] = add(workspace, 'enrolment', programme_id=programme, person_id=person, role=role,
                           status='ready')
    duo = cli('duo', workspace, 'new', '--programme', programme, '--mentee', people['mentee'],
              '--mentor', people['mentor'], '--agreed').strip()
    cli('agreement', workspace, duo, 'draft', '--languages', 'nl,fr')
    return re.search(r'^id\s+(\S+)', cli('show', workspace, duo), re.M)[1]


def step(window, word, how):
    if isinstance(how, str):
        window.key(how)
    else:
        role, english = how
        window.click(role, word(english))


def screens(workspace, duo):
    """Every page: its name, the options that open it, and the views that follow."""
    yield 'welcome', [], []
    for page, needs_record in pages():
        options = ['--staff', 'S1', '--page', page]
        if needs_record == 'TRUE':
            options += ['--id', record(workspace, page, but=duo)]
        yield page, [*options, workspace], VIEWS.get(page, [])
    yield 'signing', ['--staff', 'S1', '--page', 'duo', '--id', duo, workspace], SIGNING
