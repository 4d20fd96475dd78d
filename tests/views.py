# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the window, for tests that look at all of them: pages, their tabs, steps, menus and windows.

The pages are those that src/ui/window/fb-pages.c lists, so that a new one cannot be forgotten; a page
that shows one record gets one from the sample. What else there is to see from a page is in VIEWS.
"""
import csv
import functools
import gettext
import io
import re
import shutil

from program import BUILD, ROOT, cli, new_workspace

# Which record a page shows: its kind, and what must stand in its line.
RECORDS = {
    'duo': ('duo', 'active'),
    'propose': ('enrolment', 'mentee'),
    'mentee': ('enrolment', 'mentee'),
    'mentor': ('enrolment', 'mentor'),
    'intake': ('enrolment', 'mentee'),
    'mentor-intake': ('enrolment', 'mentor'),
    'programme': ('programme', 'running'),
    'organisation': ('organisation', ''),
    'event': ('event', 'company-visit'),
    'programme-questions': ('programme', 'running'),
}
TAB = 'page tab'
BUTTON = 'push button'
# What else there is to see from a page: a name for the picture, and how to come there from the view
# before. A step is a role and an English text, or a key.
VIEWS = {
    'today': [('search', ['ctrl+k']), ('contact', ['Escape', 'ctrl+m']), ('help', ['Escape', 'Escape', 'F1']),
              ('preferences', ['Escape', 'ctrl+comma']),
              ('shortcuts', ['Escape', 'ctrl+question']),
              ('menu', ['Escape', 'F10']), ('import', ['Escape', 'F10', ('menu item', '_Import…')]),
              ('cover', ['Escape', (BUTTON, 'Cover Screen')])],
    'mentees': [('new', ['ctrl+n']), ('filters', ['Escape', (BUTTON, 'Saved Filters')]), ('save-filter', [('menu item', '_Save This Filter…')]),
                ('write', ['Escape', (BUTTON, 'More for This Page'), ('menu item', 'Write To Those Shown…')]), ('own-words', [(BUTTON, 'Own _Words…')])],
    'mentors': [('new', ['ctrl+n'])],
    'mentee': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')]), ('notes', [(TAB, 'Notes')]),
               ('decisions', [(BUTTON, 'Decisions')])],
    'mentor': [('profile', [(TAB, 'Profile')]), ('duos', [(TAB, 'Duos')])],
    'intake': [(f'step-{step}', [(BUTTON, '_Next')]) for step in range(1, 9)],
    'duo': [('agreement', [(TAB, 'Agreement')]), ('extend', [(BUTTON, 'E_xtend…')]), ('plan', ['Escape', (TAB, 'Plan')]),
            ('contact', [(TAB, 'tab\x04Contact')]), ('ask', [(BUTTON, 'As_k by E-Mail…')]), ('sheet', ['Escape', (BUTTON, '_Key In a Sheet…')]),
            ('reply', [(BUTTON, 'From an _E-Mail…')]), ('notes', ['Escape', 'alt+Left', (TAB, 'Notes')]),
            ('menu', [(BUTTON, 'More About This Duo')]),
            ('results', ['Escape', 'Escape', (TAB, 'Results')]), ('outcome', [(BUTTON, 'Note _Outcome…')]),
            ('interview', ['Escape', (BUTTON, '_Interview…')])],
    'programme': [('rules', [(TAB, 'Rules')]), ('tried', [(BUTTON, '_Try the Rules')]), ('rhythm', [(TAB, 'Rhythm')]), ('signals', [('*', 'More About Signals')]), ('partners', [(TAB, 'Partners')]),
                  ('quality', [(TAB, 'Quality')]), ('standard', [('list item', 'EMCC: Programme Standards')])],
    'matching': [('pool', [(TAB, 'Pool')]), ('shortage', [(TAB, 'Shortage')]), ('weights', [(BUTTON, '_Weights…')]),
                 ('areas', ['Escape', (BUTTON, 'A_reas…')]), ('by-hand', ['Escape', (BUTTON, 'By _Hand…')])],
    'event': [('about', [(TAB, 'About It')])],
    'templates': [('all', [(BUTTON, 'Show All %u')])],
    'at-mentor': [('agreement', [(TAB, 'Agreement')]), ('plan', [(TAB, 'Plan')]), ('contact', [(TAB, 'tab\x04Contact')]),
                  ('how', [(BUTTON, '_How It Goes…')]), ('menu', ['Escape', 'F10'])],
}
MENU = 'menu item'
DECISIONS = ['Escape', (BUTTON, 'Decisions')]
DUO_MENU = ['Escape', (BUTTON, 'More About This Duo')]
WHAT_TO_DO = ['Escape', (BUTTON, 'What To Do: %s', -1)]
# The windows that open from a page, for pictures: they are made of what the views above are made of.
WINDOWS = {
    'today': [('take-up', [*WHAT_TO_DO, (MENU, '_Take Up…')]), ('all-right', [*WHAT_TO_DO, (MENU, '_All Right Because…')]),
              ('staff', ['Escape', (BUTTON, 'Working Now: %s')]), ('pass-on', [(BUTTON, '_Pass On My Work…')]), ('about', ['Escape', 'F10', (MENU, '_About Footbridge')]),
              ('export', ['Escape', 'F10', (MENU, '_Export…')]),
              ('words', [(BUTTON, '_Export…'), ('file', 'words.fbx.locked'), ('see', 'Tell These Six Words by Phone')]),
              ('six-words', [(BUTTON, 'They Are _Noted'), 'F10', (MENU, '_Import…'), ('file', 'words.fbx.locked'), ('see', 'Which Six Words?')]),
              ('files', ['Escape', 'F10', (MENU, '_Files In and Out…')]),
              ('take-along', ['Escape', 'F10', (MENU, '_Take Along…')]),
              ('sheet', ['Escape', 'F10', (MENU, 'From a Sprea_dsheet…')]),
              ('columns', [(BUTTON, 'Choose _File…'), ('file', 'people.csv')]), ('rows', [(BUTTON, '_Next')]),
              ('duo-columns', [(BUTTON, '_Back'), (BUTTON, '_Back'), (BUTTON, 'Choose _File…'), ('file', 'duos.csv')]), ('duos', [(BUTTON, '_Next')]),
              ('add-staff', ['Escape', 'ctrl+comma', (BUTTON, '_Add…')]), ('new-words', ['Escape', (BUTTON, '_New Words…')]),
              ('take-out', ['Escape', 'Escape', 'F10', (MENU, 'Take O_ut…')]),
              ('received', ['Escape', 'F10', (MENU, '_Import…'), ('file', 'received.fbx.xml'), ('see', 'Which Counts?')]),
              ('sender', ['Escape', 'F10', (MENU, '_Import…'), ('file', 'elsewhere.fbx.xml'), ('see', 'Who Sent This File?')]),
              ('alike', [(BUTTON, 'They _Read the Same'), ('see', 'Came In')])],
    'protection': [('purpose', [('*', 'data-group\x04Work, Study and Wishes'), ('see', '_Keep')])],
    'mentees': [('save-list', ['F10', (MENU, 'Save This _List…')]),
                ('twice', ['Escape', (BUTTON, 'More for This Page'), (MENU, 'Look for the Same Person Twice…'), ('see', 'One Record')])],
    'organisations': [('new', ['ctrl+n'])],
    'events': [('new', ['ctrl+n'])],
    'event': [('write', [(TAB, 'Who Comes'), (BUTTON, 'More for This Page'), (MENU, '_Write To Those Invited…')]),
              ('invite', ['Escape', (BUTTON, '_Invite People…')])],
    'organisation': [('person', [(BUTTON, '_Add Contact Person')])],
    'mentee': [('guideline', [(BUTTON, 'Record as Read…')]), ('number', ['Escape', (TAB, 'Profile'), (BUTTON, 'Add _Number')]), ('pause', [*DECISIONS, (MENU, 'decision\x04Pause')]),
               ('stopped', [*DECISIONS, (MENU, 'decision\x04Stopped by Them')]),
               ('completed', [*DECISIONS, (MENU, 'decision\x04Completed')]),
               ('enrol', [*DECISIONS, (MENU, 'Take Part in Another Programme…')]),
               ('history', [*DECISIONS, (MENU, 'History')]), ('erase', [*DECISIONS, (MENU, 'Erase Personal Data…')])],
    'intake': [('cv', [(BUTTON, 'More for This Page'), (MENU, 'From a Europass CV…'), ('file', 'cv.xml'), ('see', 'Here: %s')])],
    'duo': [('amend', [(TAB, 'Agreement'), (BUTTON, 'Change the _Text…')]),
            ('review', ['Escape', (TAB, 'Plan'), (BUTTON, '_Review Plan…')]),
            ('check-in', ['Escape', (TAB, 'tab\x04Contact'), (BUTTON, 'Check _In…')]),
            ('introduction', ['Escape', (BUTTON, 'Add _Introduction…')]),
            ('move', ['Escape', (BUTTON, 'contact-how\x04Face to Face', 0), (MENU, '_Move…')]),
            ('reminder', ['Escape', (TAB, 'Notes'), (BUTTON, 'Remind Me On…')]), ('concern', ['Escape', (BUTTON, 'Raise _Concern…')]),
            ('history', [*DUO_MENU, (MENU, '_History')]), ('send', [*DUO_MENU, (MENU, '_Send to Mentor…')]),
            ('end', [*DUO_MENU, (MENU, '_End This Duo…')])],
    'receive': [('duo-file', [(BUTTON, 'From a _Duo File…'), ('file', 'back.fbx.locked'), ('see', 'Take in: %s')])],
    'at-mentor': [('guide', [('list item', 'Guide for Mentors')]), ('guide-read', ['End']), ('send-back', ['Escape', (BUTTON, 'Send _Back…')])],
    'programme': [('rule', [(TAB, 'Rules'), (BUTTON, 'Add Rule for _Mentees')]),
                  ('criteria', ['Escape', (TAB, 'Rhythm'), (BUTTON, 'What Mentor and Mentee Have in Common')]),
                  ('partner', ['Escape', (TAB, 'Partners'), (BUTTON, '_Add Partner')]),
                  ('funding', ['Escape', (BUTTON, 'Add _Funding')]),
                  ('guideline', ['Escape', (TAB, 'Quality'), (BUTTON, 'Change…')]),
                  ('figure', ['Escape', (BUTTON, 'Add _Figure')]), ('related', ['Escape', (BUTTON, 'Add Related _Programme')]),
                  ('readers', ['Escape', (BUTTON, 'Readers')]),
                  ('compare', ['Escape', (BUTTON, 'More for This Page'), (MENU, '_Compare With Another…')]),
                  ('note', ['Escape', 'ctrl+shift+n']), ('remind', ['Escape', 'ctrl+shift+r'])],
    'matching': [('second-mentor', [(BUTTON, 'More About This Proposal'), (MENU, 'Add a Second Mentor…')]),
                 ('introduce', ['Escape', (BUTTON, 'More About This Proposal'), (MENU, 'What the Mentor May See…')])],
    'signing': [('again', [(TAB, 'Agreement'), (BUTTON, '_Draft Again…')]),
                ('paper', ['Escape', (BUTTON, 'Sign'), ('*', 'On Paper'), (BUTTON, '_Go On')]),
                ('pad', ['Escape', (BUTTON, 'Sign'), ('*', 'On Screen'), (BUTTON, '_Go On'), (BUTTON, 'Start Signing'),
                         (BUTTON, 'Amina Testpersoon'), 'End', (BUTTON, 'Ik heb het gelezen')]),
                ('question', [(BUTTON, 'Ik heb een vraag')])],
    'proposed': [('withdraw', [(BUTTON, '_Withdraw…')])],
    'untranslated': [('translation', [(TAB, 'Agreement'), (BUTTON, '_Paste Your Translation…')])],
    'aimless': [('aims', [(TAB, 'Agreement'), (BUTTON, 'Sign')])],
    'taken': [('read', [(BUTTON, '_Open to Read')]), ('over', [(BUTTON, 'Take It Over…')])],
}
# People, of whom one may be known already, one has no name, and one was born on no day there is.
TABLE = '''Name,Born,Phone
Amina Testpersoon,1998,0400 00 00 99
Eva Beispiel,31.2.1985,0400 00 00 98
,1970,
'''
DUOS = '''Mentee,Mentor,Start
Amina Testpersoon,Jan Proefmens,2026-02-01
Amina Testpersoon,Niemand Voorbeeld,31.2.2026
'''
# What stands beside a file on a shared folder that somebody took out.
NOTE = '''[Taken Out]
Name=Karim Exempel
Computer=kantoor-2
At=2026-11-20T09:30:00.000Z
Token=01975d5a-0000-7000-8000-000000000000
Change=1
'''
# The same for a duo whose agreement nobody has signed yet.
SIGNING = [('agreement', [(TAB, 'Agreement')]), ('how', [(BUTTON, 'Sign')]), ('signers', [('*', 'On Screen'), (BUTTON, '_Go On')]),
           ('hand-over', [(BUTTON, 'Start Signing')]), ('text', ['Return'])]


class Words:
    """The program's texts in one language, by their English: with its context, or whatever that is. Of a text with
    something in it, the longest part."""

    def __init__(self, language):
        self.texts = {}
        path = BUILD / 'po' / language[:2] / 'LC_MESSAGES/footbridge.mo'
        if path.exists():
            with open(path, 'rb') as stream:
                catalogue = gettext.GNUTranslations(stream)
            found = {key: text for key, text in catalogue._catalog.items() if isinstance(key, str)}
            self.texts = {**{key.split('\x04')[-1]: text for key, text in found.items()}, **found}

    def __call__(self, english):
        text = self.texts.get(english, english.split('\x04')[-1]).replace('_', '')
        return max(re.split(r' ?\(?%\w\)? ?', text), key=len)


def pages():
    table = (ROOT / 'src/ui/window/fb-pages.c').read_text()
    found = re.findall(r'^  \{ "([a-z-]+)", \w+_get_type, "[a-z-]+", (TRUE|FALSE), ', table, re.M)
    assert found and len(found) == table.count('_get_type,'), 'the table of pages is not read as it is written'
    return found


@functools.cache
def first(workspace, page, but):
    kind, word = RECORDS[page]
    rows = csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))
    return next(row for row in rows if word in row.values() and row['id'] not in but)


def record(workspace, page, but=(), field='id'):
    """The first one, in the order of the sample: ids made in a test come anywhere, and are named in but. Once found it
    stays the same, whoever comes before it since."""
    kind, _ = RECORDS[page]
    return first(workspace, page, tuple(but) if kind == 'duo' else ())[field]


def add(workspace, kind, **values):
    return cli('add', workspace, kind, *(f'{field.replace("_", "-")}={value}'
                                         for field, value in values.items())).strip()


def new_duo(workspace, mentee, mentor, *options, languages=None):
    """A duo more in the sample, by its id; with the draft of an agreement, where its languages are named."""
    programme = record(workspace, 'programme')
    people = {}
    for role, name in (('mentee', mentee), ('mentor', mentor)):
        person = add(workspace, 'person', name_used=name)
        people[role] = add(workspace, 'enrolment', programme_id=programme, person_id=person, role=role,
                           status='ready')
    duo = cli('duo', workspace, 'new', '--programme', programme, '--mentee', people['mentee'],
              '--mentor', people['mentor'], *options).strip()
    if languages:
        cli('agreement', workspace, duo, 'draft', '--languages', languages)
    return re.search(r'^id\s+(\S+)', cli('show', workspace, duo), re.M)[1]


def unsigned_duo(workspace):
    """A duo in the sample whose agreement waits for its signatures, with an objective."""
    duo = new_duo(workspace, 'Amina Testpersoon', 'Jan Proefmens', '--agreed', languages='nl,fr')
    rows = csv.DictReader(io.StringIO(cli('list', workspace, 'agreement', '--format', 'csv')))
    cli('set', workspace, next(row['id'] for row in rows if row['duo-id'] == duo), 'objectives-long=Een baan in de zorg')
    return duo


def mentors_copy(workspace, but=()):
    """Beside the workspace: what a mentor has at home, made of the file of a duo."""
    copy = workspace.parent / 'mentor.footbridge'
    if not copy.exists():
        file = workspace.parent / 'mentor.fbx.locked'
        words = cli('export', workspace, file, '--duo', record(workspace, 'duo', but=but), '--mentor').splitlines()[0]
        cli('new', copy)
        cli('import', copy, file, '--words', words)
    return copy


def prepare_windows(workspace, duo):
    """What the windows need: a file beside the workspace, in which one person lives elsewhere than here, and one
    of another office that knows her too; what a mentor sent back; a table of people; a CV; a file that somebody took
    out; a meeting to come; a duo that is only proposed, one that waits for a translation, and one without objectives.
    Returns these three."""
    folder = workspace.parent
    cli('export', workspace, folder / 'received.fbx.xml', '--plain', 'test')
    shutil.copy(workspace, folder / 'taken.footbridge')
    (folder / 'taken.footbridge.taken-out.txt').write_text(NOTE)
    elsewhere = new_workspace('--organisation', 'Exempelhuis', '--staff', 'Karim Exempel')
    add(elsewhere, 'person', name_used='Amina Testpersoon', place='Voorbeeldstad', phone='0400 00 00 99')
    cli('export', elsewhere, folder / 'elsewhere.fbx.xml', '--plain', 'test')
    add(workspace, 'contact', duo_id=record(workspace, 'duo', but=[duo]), held_on='2026-11-26', state='planned', how='face-to-face')
    copy = mentors_copy(workspace, [duo])
    cli('add', copy, 'contact', f'duo-id={record(copy, "duo")}', 'held-on=2026-11-21', 'state=held', 'how=phone', 'minutes=35',
        'remark=We practised a talk by phone, and she asked about evening courses.', '--staff', 'S1')
    for action in list(csv.DictReader(io.StringIO(cli('list', copy, 'action', '--format', 'csv'))))[:2]:
        cli('set', copy, action['id'], 'state=done', 'done-on=2026-11-21', '--staff', 'S1')
    cli('export', copy, folder / 'back.fbx.locked', '--back')
    person = record(workspace, 'mentee', field='person-id')
    cli('set', workspace, person, 'place=Elders')
    (folder / 'people.csv').write_text(TABLE)
    (folder / 'duos.csv').write_text(DUOS)
    name = re.search(r'^name-used\s+(\S+)', cli('show', workspace, record(workspace, 'intake', field='person-id')), re.M)[1]
    cv = (ROOT / 'tests/data/europass-candidate.xml').read_text()
    (folder / 'cv.xml').write_text(cv.replace('>Amina<', f'>{name}<'))
    return {'proposed': new_duo(workspace, 'Samira Testpersoon', 'Piet Proefmens'),
            'untranslated': new_duo(workspace, 'Yusuf Testpersoon', 'Lien Proefmens', '--agreed', languages='nl,ar'),
            'aimless': new_duo(workspace, 'Eva Beispiel', 'Karim Proefmens', '--agreed', languages='nl')}


def step(window, word, how, folder=None):
    """Takes a step; 'file' answers the window that asks for one, from the folder; 'see' only looks."""
    if isinstance(how, str):
        window.key(how)
    elif how[0] == 'file':
        window.choose_file(folder / how[1])
    elif how[0] == 'see':
        window.find('*', word(how[1]))
    else:
        role, english, *number = how
        if number:
            window.click_node(window.until(lambda: window.all(role, word(english)), f'no “{english}”')[number[0]])
        else:
            window.click(role, word(english))


def screens(workspace, duo, views=None, signing=None, but=()):
    """Every page: its name, the options that open it, and the views that follow. But names duos made in the test."""
    views = VIEWS if views is None else views
    yield 'welcome', [], views.get('welcome', [])
    for page, needs_record in pages():
        options = ['--staff', 'S1', '--page', page]
        if needs_record == 'TRUE':
            options += ['--id', record(workspace, page, but=[duo, *but])]
        yield page, [*options, workspace], views.get(page, [])
    if views is not WINDOWS:
        yield 'at-mentor', [mentors_copy(workspace, [duo, *but])], views.get('at-mentor', [])
    yield 'signing', ['--staff', 'S1', '--page', 'duo', '--id', duo, workspace], SIGNING if signing is None else signing


def windows(workspace, duo, duos):
    """The same for the windows that open from them; each begins anew."""
    for name, id_of_duo in duos.items():
        yield name, ['--staff', 'S1', '--page', 'duo', '--id', id_of_duo, workspace], WINDOWS[name]
    yield 'at-mentor', [mentors_copy(workspace)], WINDOWS['at-mentor']
    for page, options, views in screens(workspace, duo, WINDOWS, WINDOWS['signing'], duos.values()):
        if views:
            yield page, options, views
    yield 'taken', ['--staff', 'S1', '--page', 'today', workspace.parent / 'taken.footbridge'], WINDOWS['taken']
    yield 'who', ['--page', 'today', workspace], []
