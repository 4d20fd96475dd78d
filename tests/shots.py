#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every screen, in six languages, light and dark, to look at: shots.py [FOLDER] [LANGUAGE ...]

The pages are those that src/ui/window/fb-pages.c lists, so that a new one cannot be forgotten; a page
that shows one record gets one from the sample. Their tabs, steps and windows follow, by what VIEWS says
to click. Pictures go to FOLDER/LANGUAGE-THEME/PAGE.png and PAGE-VIEW.png. Says at the end what came out
with a complaint; fails if a screen could not be shown at all.
"""
import csv
import gettext
import io
import pathlib
import re
import sys
import time

from drive import DriveError
from program import BUILD, ROOT, cli, new_workspace, open_window

LANGUAGES = ['en_GB', 'nl_NL', 'fr_FR', 'de_DE', 'sv_SE', 'fi_FI']
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
    'today': [('search', ['ctrl+k']), ('contact', ['Escape', 'ctrl+m']), ('preferences', ['Escape', 'Escape', 'ctrl+comma']),
              ('shortcuts', ['Escape', 'ctrl+question']),
              ('menu', ['Escape', 'F10']), ('import', ['Escape', 'F10', ('menu item', '_Import…')]),
              ('cover', ['Escape', (BUTTON, 'Cover Screen')])],
    'matching': [('pool', [(TAB, 'Pool')]), ('shortage', [(TAB, 'Shortage')]), ('weights', [(BUTTON, '_Weights…')]),
                 ('areas', ['Escape', (BUTTON, 'A_reas…')])],
    'mentees': [('new', ['ctrl+n'])],
    'mentors': [('new', ['ctrl+n'])],
    'mentee': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')]), ('notes', [(TAB, 'Notes')]),
               ('decisions', [(BUTTON, 'Decisions')])],
    'mentor': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')])],
    'intake': [(f'step-{step}', [(BUTTON, '_Next')]) for step in range(1, 9)],
    'duo': [('agreement', [(TAB, 'Agreement')]), ('plan', [(TAB, 'Plan')]), ('contact', [(TAB, 'Contact')]),
            ('notes', [(TAB, 'Notes')]), ('menu', [(BUTTON, 'More About This Duo')])],
    'programme': [('rules', [(TAB, 'Rules')]), ('rhythm', [(TAB, 'Rhythm')]), ('partners', [(TAB, 'Partners')]),
                  ('quality', [(TAB, 'Quality')])],
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


def record(workspace, page):
    kind, word = RECORDS[page]
    rows = csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))
    return next(row['id'] for row in rows if word in row.values())


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
            options += ['--id', record(workspace, page)]
        yield page, [*options, workspace], VIEWS.get(page, [])
    yield 'signing', ['--staff', 'S1', '--page', 'duo', '--id', duo, workspace], SIGNING


def shoot(workspace, duo, folder, language):
    """Yields the name of each picture and what there is to complain of."""
    word = Words(language)
    for theme in ('light', 'dark'):
        env = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if theme == 'dark' else 'prefer-light'}
        place = folder / f'{language[:2]}-{theme}'
        for page, options, views in screens(workspace, duo):
            with open_window(*options, env=env, lang=language + '.UTF-8') as window:
                window.find('frame')
                window.shot(place / f'{page}.png')
                try:
                    for name, steps in views:
                        view = f'{page}-{name}'
                        for how in steps:
                            step(window, word, how)
                        time.sleep(0.3)
                        window.shot(place / f'{view}.png')
                        yield view, []
                except DriveError as error:
                    yield view, [str(error).splitlines()[0]]
                yield page, window.complaints()


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else 'shots')
    languages = sys.argv[2:] or LANGUAGES
    workspace = new_workspace(sample='demo')
    duo = unsigned_duo(workspace)
    complaints = 0
    count = 0
    for language in languages:
        for page, said in shoot(workspace, duo, folder, language):
            count += 1
            for line in said:
                complaints += 1
                print(f'{language} {page}: {line}', flush=True)
    print(f'{count} pictures in {folder}, {complaints} complaints')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
