#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person gets what is kept about them: all of it, also what is private, and nothing of anybody else; as XML that follows the
grammar but cannot be taken in, and as PDF that says who else received it."""
import re
import subprocess

from journey import read_pdf, rows
from program import ROOT, cli, new_folder, new_workspace

SECRET = 'Zegt dat de ander vaak te laat komt.'
OWN = 'Wil liever niet bellen.'
ALONE = 'Alleen voor mij: nog eens vragen.'


def office():
    """The sample, with a note on a mentee, one on the duo, and a check-in with the mentor."""
    workspace = new_workspace(sample='demo')
    cli('set', workspace, 'S1', 'area-ties=Woont om de hoek.', '--staff', 'S1')
    member = next(row for row in rows(workspace, 'duo-member') if row['role'] == 'mentee')
    cli('add', workspace, 'note', f'person-id={member["person-id"]}', 'written-on=2026-11-20', f'text={OWN}',
        '--staff', 'S1')
    cli('add', workspace, 'note', f'person-id={member["person-id"]}', 'written-on=2026-11-20', f'text={ALONE}',
        'staff-id=S2', 'visible-to=me', '--staff', 'S2')
    cli('add', workspace, 'note', f'duo-id={member["duo-id"]}', 'written-on=2026-11-20', f'text={SECRET}',
        '--staff', 'S1')
    cli('add', workspace, 'check-in', f'duo-id={member["duo-id"]}', 'held-on=2026-11-20', 'party=mentor', f'staff-note={SECRET}',
        '--staff', 'S1')
    return workspace, member['person-id']


def check_xml(workspace, person, path):
    subprocess.run(['xmllint', '--noout', '--nonet', '--schema', ROOT / 'data/footbridge.xsd', path], check=True,
                   capture_output=True)
    text = path.read_text()
    kinds = re.findall(r'^ +<([a-z-]+) id=', text, re.M)
    assert kinds.count('person') == 1 and kinds.count('enrolment') >= 1, kinds
    assert {'duo', 'duo-member', 'agreement', 'goal', 'contact', 'language-skill', 'note'} <= set(kinds), kinds
    assert not {'check-in', 'signal-record', 'match-mark', 'tombstone'} & set(kinds), kinds
    others = {row['id'] for row in rows(workspace, 'person')} - {person}
    assert not [other for other in others if other in text]
    assert OWN in text and SECRET not in text and ALONE not in text
    assert '<staff ' in text and 'om de hoek' not in text, 'what is private of staff'
    for command in (('import', workspace, path, '--staff', 'S1'), ('check', path)):
        assert 'written for the person' in cli(*command, status=1)


def main():
    workspace, person = office()
    folder = new_folder()
    cli('export', workspace, folder / 'all.fbx.locked', '--protect', '--to', 'De boekhouder', '--staff', 'S1')
    cli('purposes', workspace, 'work', 'Voor de loopbaancoach.', '--staff', 'S1')
    cli('export', workspace, folder / 'own.xml', '--person', person, '--staff', 'S1')
    own = (folder / 'own.xml').read_text()
    assert 'to="De boekhouder" protected="yes" file="all.fbx.locked"/>' in own and 'Voor de loopbaancoach.' in own
    check_xml(workspace, person, folder / 'own.xml')
    cli('export', workspace, folder / 'own.pdf', '--person', person, '--staff', 'S1')
    words = read_pdf(folder / 'own.pdf')
    name = next(row['name-used'] for row in rows(workspace, 'person', id=person))
    assert f'What We Keep About {name}' in words and OWN in words and 'own.xml' in words, words
    assert SECRET not in words and ALONE not in words and '1 note that a colleague keeps' in words, words
    cli('export', workspace, folder / 'whole.xml', '--person', person, '--staff', 'S2')
    assert ALONE in (folder / 'whole.xml').read_text(), 'who wrote a note hands it on'
    assert 'To De boekhouder' in words and 'Voor de loopbaancoach.' in words and 'To notice early' in words, words
    assert 'There is no' in cli('export', workspace, folder / 'none.xml', '--person', 'f' * 8, '--staff', 'S1', status=1) \
        or not (folder / 'none.xml').exists()


if __name__ == '__main__':
    main()
