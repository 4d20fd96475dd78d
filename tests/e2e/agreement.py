#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people are proposed, say yes, and get an agreement in Dutch and Arabic at once, which everybody signs: by
hand on the screen, by name before a witness, on paper with a scan. Copies go out as PDF. Then it is extended. With the
mouse, with the keyboard, or both; what comes of it is asked of the command line and of the PDF. And many: one of the
two is under age, an interpreter helps, and two organisations sign, some on paper; what another program does to the
file later is told."""
import sqlite3

from journey import Keyboard, add, by_turns, check_locks, check_names, close, office_with_two, make_duo, only, read_pdf, rows, shown
from program import cli, open_window

CODE = '1234'
TRANSLATION = '## من\n\n{mentee} و {mentor}: ساعة.'
CHECKED_BY = 'Nour Voorbeeld'
AMENDED = 'Onze afspraken'
READ_ARABIC = 'لقد قرأته'
READ_DUTCH = 'Ik heb het gelezen'
TO_THE_END_ARABIC = 'يُرجى القراءة'
TO_THE_END = 'Lees de tekst tot het einde'
# Something like a name, in parts of the box.
SCRIBBLE = [(0.2, 0.7), (0.3, 0.2), (0.4, 0.7), (0.5, 0.3), (0.6, 0.7), (0.8, 0.5)]


def new_office():
    workspace = office_with_two(letter_language='ara')
    cli('set', workspace, only(workspace, 'staff')['id'], 'screen-code=' + CODE)
    return workspace


def check_locked(window):
    """Nothing leads out of the page of who signs."""
    window.key('ctrl+k', 'ctrl+m', 'F10', 'F1', 'alt+F4')
    assert [frame.name for frame in window.frames() if frame.role == 'dialog'] == ['Signing'], window.tree(True)


def check_signed(workspace, pdf, title, methods):
    """Everybody signed as said, the agreement is as it was signed, and the PDF says so."""
    duo = only(workspace, 'duo')['code']
    signatures = {row['party']: row for row in rows(workspace, 'signature')}
    assert {party: row['method'] for party, row in signatures.items()} == methods, signatures
    assert signatures['mentee']['language'] == 'ara' and signatures['mentor']['language'] == 'nld', signatures
    assert 'as they were when they were signed' in cli('agreement', workspace, duo, 'verify')
    text = only(workspace, 'agreement-text', language='nld')['id']
    assert 'signed' in cli('set', workspace, text, 'title=Andere titel', status=1)

    words = read_pdf(pdf)
    for part in (title, 'Amina Testpersoon', 'Jan Proefmens', 'Voorbeeld vzw', 'Een baan in de zorg', CHECKED_BY,
                 'Gewone elektronische handtekening'):
        assert part in words, f'“{part}” is not in the PDF:\n{words}'
    assert any('\u0600' <= letter <= '\u06ff' for letter in words), words
    return signatures


def check_extended(workspace, kind):
    """The new version says the later date, in the text too, and what it replaces is linked."""
    first, second = sorted(rows(workspace, 'agreement'), key=lambda row: row['version'])
    assert (first['status'], second['status']) == ('replaced', 'draft'), (first, second)
    assert second['kind'] == kind and second['replaces-id'] == first['id'], second
    assert second['term-until'] == '2099-12-31', second
    text = next(row for row in rows(workspace, 'agreement-text', language='nld') if row['agreement-id'] == second['id'])
    assert '{until}' in text['body'], text


def amend(workspace, way, **options):
    """In a window of its own."""
    with open_window(workspace, '--page', 'duo', '--id', only(workspace, 'duo')['id'], **options) as window:
        way(window)
        close(window)
    check_amended(workspace)


def check_amended(workspace):
    """A linked version with the other text; the one that was signed stays as it was, with its signatures."""
    first, second = sorted(rows(workspace, 'agreement'), key=lambda row: row['version'])
    assert (first['status'], second['status']) == ('replaced', 'draft'), (first, second)
    assert second['replaces-id'] == first['id'] and second['frozen-on'] == '', second
    assert {row['agreement-id'] for row in rows(workspace, 'signature')} == {first['id']}
    titles = {row['agreement-id']: row['title'] for row in rows(workspace, 'agreement-text', language='nld')}
    assert titles[second['id']] == AMENDED != titles[first['id']], titles
    assert 'Nobody has signed' in cli('agreement', workspace, only(workspace, 'duo')['code'], 'verify')


# With the mouse

def propose_by_mouse(window):
    window.click('push button', 'Propose Duo')
    window.click('check box', 'Amina Testpersoon')
    window.click('check box', 'Jan Proefmens')
    check_names(window)
    window.click('push button', 'Propose')
    window.click('push button', 'Yes: Amina Testpersoon')
    window.click('push button', 'Yes: Jan Proefmens')
    check_names(window)
    window.click('push button', 'Both Said Yes')
    window.find('label', 'Active')


def draft_by_mouse(window):
    """Both texts are there but for what has to be translated; it is to be of another kind."""
    window.click('page tab', 'Agreement')
    window.find('label', 'The text in Arabic is missing')
    window.click('push button', 'Draft Again…')
    window.find('label', 'Arabic')
    check_names(window)
    window.click('*', 'Kind of Agreement')
    window.click('*', 'Extendable Contract')
    window.find('label', 'Has objectives and a term')
    window.click('push button', 'Draft')
    assert not window.all('push button', 'Sign'), window.tree(True)  # nobody can before the text is there
    window.click('push button', 'Paste Translation')
    window.find('push button', 'Add Translation')
    check_names(window)
    window.type('اتفاق')
    window.click('text', 'Text')
    window.type(TRANSLATION)
    window.click('text', 'Translation Checked By')
    window.type(CHECKED_BY)
    window.click('push button', 'Add Translation')
    window.gone('label', 'The text in Arabic is missing')
    window.click('text', 'Objectives, Long Term')
    window.type('Een baan in de zorg')
    check_names(window)


def sign_by_mouse(window):
    """From the first question until the one who works with the program has the laptop again."""
    window.click('push button', 'Sign')
    window.click('push button', 'On Screen')
    window.click('push button', 'Go On')
    window.find('push button', 'Start Signing')
    check_names(window)
    window.click('push button', 'Start Signing')

    # the mentee, in Arabic, by hand
    window.click('push button', 'Amina Testpersoon')
    window.find('scroll pane', TO_THE_END_ARABIC)
    assert not [button for button in window.all('push button', READ_ARABIC) if button.has('SENSITIVE')]
    check_names(window)
    check_locked(window)
    window.key('End')
    window.click('push button', READ_ARABIC)
    window.draw(window.find('image', 'وقّع هنا'), *SCRIBBLE)
    check_names(window)
    window.click('push button', 'توقيع')

    # the mentor, in Dutch, by name
    window.click('push button', 'Jan Proefmens')
    window.find('scroll pane', TO_THE_END)
    window.key('End')
    window.click('push button', READ_DUTCH)
    window.click('push button', 'Bevestigen met naam')
    window.click('text', 'Naam van een tweede persoon')
    window.type('Karim Getuige')
    check_names(window)
    window.click('push button', 'Ondertekenen')

    # the organisation, by hand
    window.click('push button', 'Anna Voorbeeld')
    window.find('scroll pane', TO_THE_END)
    window.key('End')
    window.click('push button', READ_DUTCH)
    window.draw(window.find('image', 'Teken hier'), *SCRIBBLE)
    window.click('push button', 'Ondertekenen')

    # back
    window.click('password text', 'Code of 4 Digits')
    window.type('9999')
    window.click('push button', 'Anna Voorbeeld')
    window.find('label', 'That is not the code.')
    check_names(window)
    window.type(CODE)
    window.click('push button', 'Anna Voorbeeld')


def amend_by_mouse(window):
    """Whose signatures fall away is said first; the text can be written again."""
    window.click('page tab', 'Agreement')
    window.click('push button', 'Change the Text…')
    window.find('label', 'These signatures fall away for it: Amina Testpersoon, Jan Proefmens, Anna Voorbeeld.')
    check_names(window)
    window.click('push button', 'Make a New Version')
    window.find('label', 'Version 2 · Draft')
    window.find('label', 'Nobody has signed this agreement yet.')
    window.find('push button', 'Save as PDF…: Version 1')
    window.click('*', 'Write')
    window.click('text', 'Title')
    window.key('ctrl+a')
    window.type(AMENDED + '\t')
    check_names(window)
    window.click('*', 'As It Will Be Signed')
    window.find('label', AMENDED)


def by_mouse():
    workspace = new_office()
    pdf = workspace.with_name('agreement.pdf')
    with open_window(workspace, '--page', 'duos') as window:
        propose_by_mouse(window)
        draft_by_mouse(window)
        sign_by_mouse(window)
        window.find('label', 'Who Got a Copy?')
        check_names(window)
        window.click('push button', 'Save as PDF…')
        window.choose_file(pdf)
        check_locks(window, workspace)
        window.click('push button', 'Done')
        window.find('label', 'Version 1 · Signed')
        window.find('push button', 'Change the Text…')
        assert not window.all('*', 'Write'), window.tree(True)
        window.find('push button', 'Log Contact')
        check_names(window)
        window.click('push button', 'Extend…')
        window.find('label', 'Goes On Until')
        check_names(window)
        window.type('31.12.2099')
        window.click('push button', 'Extend')
        window.find('label', 'Version 2 · Draft')
        check_names(window)
        check_extended(workspace, 'extendable')
        window.key('ctrl+z')
        window.find('label', 'Version 1 · Signed')
        close(window)
    signatures = check_signed(workspace, pdf, 'Verlengbaar',
                              {'mentee': 'strokes', 'mentor': 'name-with-witness', 'organisation': 'strokes'})
    assert len(signatures['mentee']['strokes'].split()) > 2, signatures['mentee']
    assert signatures['mentor']['witness-name'] == 'Karim Getuige', signatures['mentor']
    assert {row['copy-form'] for row in signatures.values()} == {'paper'}, signatures
    amend(workspace, amend_by_mouse)


# With the keyboard

def propose_by_keyboard(window):
    window.key('ctrl+n')
    window.find('check box', 'Amina Testpersoon')
    window.tab_to('Amina Testpersoon')
    window.key('space')
    window.tab_to('Jan Proefmens')
    window.key('space')
    window.tab_to('Reasons')
    window.type('Zelfde beroep')
    window.tab_to('Propose')
    window.key('Return')
    window.find('label', 'What Do Both Sides Say?')
    for name in ('Amina Testpersoon', 'Jan Proefmens'):
        window.tab_to('Yes: ' + name)
        window.key('space')
    window.tab_to('Both Said Yes', 'shift+Tab')
    window.key('Return')
    window.find('label', 'Active')
    check_names(window)


def draft_by_keyboard(window):
    """Drafted at once; the next step is its translation."""
    window.tab_to('Paste Translation…')
    window.key('Return')
    window.find('push button', 'Add Translation')
    window.type('اتفاق\t' + TRANSLATION)
    window.tab_to('Add Translation', 'shift+Tab')
    window.key('Return')
    window.find('label', 'Say who checked the translation')
    window.type(CHECKED_BY)
    window.tab_to('Add Translation', 'shift+Tab')
    window.key('Return')
    window.gone('label', 'The text in Arabic is missing')
    window.tab_to('Objectives, Long Term')
    window.type('Een baan in de zorg')
    window.tab_to('Sign', 'shift+Tab')


def confirm_by_keyboard(window, name, to_the_end, read, by_name, sign):
    window.find('push button', name)
    window.key('Return')
    window.find('scroll pane', to_the_end)
    window.key('End')
    window.tab_to(read)
    window.key('Return')
    window.find('push button', by_name)
    window.tab_to(by_name)
    window.key('Return')
    window.type('Karim Getuige')
    window.tab_to(sign, whole=True)
    window.key('Return')


def sign_by_keyboard(window, scan):
    """Two on the screen, the organisation on paper."""
    window.key('Return')
    window.find('push button', 'Some of Each')
    window.tab_to('Some of Each')
    window.key('space')
    window.tab_to('On Paper: Voorbeeld vzw')
    window.key('space')
    check_names(window)
    window.tab_to('Go On', 'shift+Tab')
    window.key('Return')
    window.find('push button', 'Start Signing')
    window.tab_to('Start Signing', 'shift+Tab')
    window.key('Return')
    confirm_by_keyboard(window, 'Amina Testpersoon', TO_THE_END_ARABIC, READ_ARABIC, 'التأكيد بالاسم', 'توقيع')
    confirm_by_keyboard(window, 'Jan Proefmens', TO_THE_END, READ_DUTCH, 'Bevestigen met naam', 'Ondertekenen')
    window.find('password text', 'Code of 4 Digits')
    window.type(CODE + '\n')
    window.find('label', 'Who Got a Copy?')
    window.tab_to('Copy')
    window.key('space', 'Down', 'Return')
    window.tab_to('Done')
    window.key('Return')

    # and what is on paper
    window.find('push button', 'Note the Signatures')
    check_names(window)
    window.tab_to('Choose')
    window.key('Return')
    window.choose_file(scan)
    window.find('label', scan.name)
    window.tab_to('Note the Signatures')
    window.key('Return')


def amend_by_keyboard(window):
    Keyboard.tab(window, 'Agreement')
    window.tab_to('Change the Text…')
    window.key('Return')
    window.find('push button', 'Make a New Version')
    window.key('alt+v')
    window.find('label', 'Version 2 · Draft')
    window.tab_to('Write', whole=True)
    window.key('space')
    window.find('text', 'Title')
    window.tab_to('Title', whole=True)
    window.key('ctrl+a')
    window.type(AMENDED + '\t')


def by_keyboard():
    workspace = new_office()
    pdf, scan = workspace.with_name('agreement.pdf'), workspace.with_name('scan.png')
    with open_window(workspace, '--page', 'duos', keyboard_only=True) as window:
        window.shot(scan)
        propose_by_keyboard(window)
        draft_by_keyboard(window)
        sign_by_keyboard(window, scan)
        window.find('label', 'Version 1 · Signed')
        check_names(window)
        window.tab_to('Save as PDF')
        window.key('Return')
        window.choose_file(pdf)
        window.tab_to('Extend', 'shift+Tab')
        window.key('Return')
        window.find('label', 'Goes On Until')
        window.type('31.12.2099\n')
        window.find('label', 'Version 2 · Draft')
        check_extended(workspace, 'objectives')
        window.key('ctrl+z')
        window.find('label', 'Version 1 · Signed')
        close(window)
    signatures = check_signed(workspace, pdf, 'Mentoringovereenkomst',
                              {'mentee': 'name-with-witness', 'mentor': 'name-with-witness', 'organisation': 'paper'})
    assert signatures['mentee']['copy-form'] == 'pdf', signatures['mentee']
    attached = shown(workspace, only(workspace, 'attachment')['id'])
    assert attached['file-name'] == scan.name and 'agreement-id' in attached, attached
    amend(workspace, amend_by_keyboard, keyboard_only=True)


# Many who sign

READ_TO_ME = 'On me l’a lu en arabe'
TO_THE_END_FRENCH = 'Lisez jusqu’au bout'


def office_of_many():
    """Amina is sixteen and reads French, but better hears it in Arabic; two organisations look after the two sides."""
    workspace = office_with_two(letter_language='fra', interpreter_language='ara', birth_date='2010-05-01')
    programme = only(workspace, 'programme')['id']
    cli('set', workspace, programme, 'model=dual')
    for name, side in (('Onthaal vzw', 'mentee-side'), ('Bedrijvenkring vzw', 'mentor-side')):
        organisation = add(workspace, 'organisation', name=name)
        add(workspace, 'programme-partner', programme_id=programme, organisation_id=organisation, role=side)
    make_duo(workspace)
    said = cli('agreement', workspace, only(workspace, 'duo')['code'], 'verify')
    assert 'Nobody has signed' in said, said
    return workspace


def write_objectives_first(window):
    """Whoever signs without objectives is asked once, and led to where they are written."""
    window.click('push button', 'Sign')
    window.find('label', 'No Objective Is Written Yet')
    check_names(window)
    window.key('Escape')
    window.gone('label', 'No Objective Is Written Yet')
    window.click('push button', 'Sign')
    window.click('push button', 'Write Them First')
    window.until(lambda: 'Objectives' in window.focused(), 'the keyboard is not where objectives are written')
    window.type('Een eerste gesprek')
    window.click('push button', 'Sign')
    window.find('push button', 'On Screen')
    assert not window.all('label', 'No Objective Is Written Yet'), window.tree()


def sign_by_name(window, name, to_the_end, answer, by_name, witness, sign):
    window.click('push button', name)
    window.find('scroll pane', to_the_end)
    window.key('End')
    window.click('push button', answer)
    window.click('push button', by_name)
    window.click('text', witness)
    window.type('Wim Getuige')
    window.click('push button', sign)


def sign_by_many(window, scan):
    dutch = (TO_THE_END, READ_DUTCH, 'Bevestigen met naam', 'Naam van een tweede persoon', 'Ondertekenen')
    window.click('*', 'Some of Each')
    for name in ('Voorbeeld vzw', 'Onthaal vzw', 'Bedrijvenkring vzw'):
        window.click('*', f'On Paper: {name}')
    check_names(window)
    window.click('push button', 'Go On')
    window.find('push button', 'Start Signing')
    check_names(window)
    window.click('push button', 'Start Signing')
    window.find('label', 'A name is missing')
    window.click('text', 'Who Signs')
    window.type('Fatima Voogd')
    window.click_node(window.all('text', 'Interpreter (Name)')[0])
    window.type('Ilse Tolk')
    window.click('push button', 'Start Signing')
    sign_by_name(window, 'Amina Testpersoon', TO_THE_END_FRENCH, READ_TO_ME, 'Confirmer par le nom',
                 'Nom d’une deuxième personne', 'Signer')
    sign_by_name(window, 'Fatima Voogd', *dutch)
    sign_by_name(window, 'Jan Proefmens', *dutch)
    window.click('push button', 'Anna Voorbeeld')
    window.find('label', 'Who Got a Copy?')
    check_names(window)
    window.click('push button', 'Done')

    # and what is on paper
    window.find('push button', 'Note the Signatures')
    check_names(window)
    window.click('push button', 'Choose…')
    window.choose_file(scan)
    window.find('label', scan.name)
    window.click_node(window.all('text', 'Capacity')[0])
    window.key('ctrl+a')
    window.type('bestuurder')
    window.click('push button', 'Note the Signatures')
    window.find('label', 'Version 1 · Signed')


def check_many(workspace, duo):
    signatures = sorted(rows(workspace, 'signature'), key=lambda row: int(row['position']))
    assert [(row['party'], row['method']) for row in signatures] == [
        ('mentee', 'name-with-witness'), ('guardian', 'name-with-witness'), ('mentor', 'name-with-witness'),
        *[('organisation', 'paper')] * 3], signatures
    mentee, guardian, _, first, *_ = signatures
    assert (mentee['read-how'], mentee['language'], mentee['read-language']) == ('read-out', 'fra', 'ara'), mentee
    assert (mentee['interpreter-name'], mentee['witness-name']) == ('Ilse Tolk', 'Wim Getuige'), mentee
    assert guardian['signer-name'] == 'Fatima Voogd' and guardian['person-id'] == mentee['person-id'], guardian
    assert (first['capacity'], first['signer-name']) == ('bestuurder', 'Anna Voorbeeld'), first
    assert {(row['copy-form'], row['copy-language']) for row in signatures} == {('paper', 'fra'), ('paper', 'nld')}
    assert shown(workspace, mentee['person-id'])['guardian-name'] == 'Fatima Voogd'
    agreement = cli('show', workspace, only(workspace, 'agreement')['id'])
    assert 'guardian: Fatima Voogd' in agreement and 'Tolk' not in agreement and 'Getuige' not in agreement, agreement
    pdf = workspace.with_name('many.pdf')
    cli('agreement', workspace, duo, 'pdf', pdf)
    words = read_pdf(pdf)
    for part in ('Fatima Voogd', 'Tolk: Ilse Tolk', 'Getuige: Wim Getuige', 'Onthaal vzw', 'Voorgelezen in: Arabisch'):
        assert part in words, f'“{part}” is not in the PDF:\n{words}'


def meddle(workspace, change):
    with sqlite3.connect(workspace) as other:
        other.execute(change)
    other.close()


def check_refused(workspace, duo, options):
    """What another program did is told, by the command line and by the window, each in one plain sentence."""
    for change, back, sentence in (
            ("UPDATE signature SET witness_name = 'Iemand Anders' WHERE position = 2",
             "UPDATE signature SET witness_name = 'Wim Getuige' WHERE position = 2",
             'A signature of this agreement was changed after it was given.'),
            ("UPDATE agreement SET objectives_short = 'Een baan'", "UPDATE agreement SET objectives_short = 'Een eerste gesprek'",
             'This agreement was changed after it was signed.'),
            ('DELETE FROM signature WHERE position = 6', None, 'A signature was taken out of this agreement by another program.')):
        meddle(workspace, change)
        assert sentence in cli('agreement', workspace, duo, 'verify', status=1)
        with open_window(workspace, *options) as window:
            window.find('label', '1 agreement was changed after it was signed')
            window.click('page tab', 'Agreement')
            window.find('label', sentence)
            check_names(window)
            close(window)
        if back is not None:
            meddle(workspace, back)
            cli('agreement', workspace, duo, 'verify')


def many():
    workspace = office_of_many()
    duo = only(workspace, 'duo')
    scan = workspace.with_name('scan.png')
    options = ('--page', 'duo', '--id', duo['id'])
    with open_window(workspace, *options) as window:
        window.shot(scan)
        window.click('page tab', 'Agreement')
        write_objectives_first(window)
        sign_by_many(window, scan)
        window.find('label', 'interpreter: Ilse Tolk')
        window.find('label', 'copy: Paper, French')
        check_names(window)
        close(window)
    check_many(workspace, duo['code'])
    check_refused(workspace, duo['code'], options)


by_turns(mouse=by_mouse, keyboard=by_keyboard, many=many)
