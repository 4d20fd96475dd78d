#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a PDF of ours is not what a stranger's program can read: whole, with its fonts inside,
its text as text, its title and its structure.

    check-pdf.py PROGRAM TEXTS     PROGRAM writes the documents into a folder and names them;
                                   TEXTS is the folder of the starter texts
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# What must be found as text, in reading order.
TEXTS = {
    'agreement-nld-ara.pdf': ['Mentoringovereenkomst', 'أمينة المثال', 'Jan Voorbeeld', 'البرنامج',
                              'Twee keer per maand', 'Doelen', 'Jullie zijn een duo', 'ساعة ونصف تقريب',
                              'Handtekeningen', 'Samir Tolkman', 'Karim Fictief'],
    'agreement-deu-ukr.pdf': ['Mentoring-Vereinbarung', 'Угода про наставництво', 'Оксана Приклад',
                              'Beteiligte', 'Підписи'],
    'agreement-eng.pdf': ['Mentoring Agreement', 'Zoë Sample', 'Ngọc Ánh Thí Dụ', 'Twice a month', 'Signatures'],
    'agreement-ara.pdf': ['Jan Voorbeeld', 'Duo naar Werk', 'المثال'],
    'agreement-starter.pdf': ['Mentorointisopimus', 'Convention de mentorat', 'Allekirjoitukset', 'Matti Mallikas'],
    'contact-sheet.pdf': ['BNW-14', 'Datum', '15 Other'],
    'plan-fin-eng.pdf': ['Action Plan', 'Fatuma Esimerkki', 'Vakituinen työ varastossa', '10.12.2026'],
    'certificate.pdf': ['Esimerkkisilta ry', 'Certificate', 'Matti Mallikas', 'Askel', '20.11.2026', '26',
                        'Anna Esimerkki'],
    'plan-blank.pdf': ['Action Plan', 'Final Objective', 'Next Meeting'],
}
PAGES = {'certificate.pdf': 1, 'agreement-deu-ukr.pdf': 12, 'contact-sheet.pdf': 1}
DIRECTION_MARKS = re.compile('[\u200e\u200f\u202a-\u202e\u2066-\u2069]')


def run(*command):
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    return result.returncode, result.stdout, result.stderr


def squeeze(text):
    return re.sub(r'\s+', ' ', DIRECTION_MARKS.sub('', text).replace('\u00a0', ' '))


def findings_in_fonts(path):
    lines = run('pdffonts', path)[1].splitlines()[2:]
    if not lines:
        yield 'has no fonts'
    for line in lines:
        embedded, subset, unicode = line.split()[-5:-2]
        if embedded != 'yes' or unicode != 'yes':
            yield f'font is not embedded or has no text: {line}'


def findings_in_info(path, n_pages):
    info = dict(line.split(':', 1) for line in run('pdfinfo', path)[1].splitlines() if ':' in line)
    wanted = {'Tagged': 'yes', 'Pages': str(n_pages), 'Encrypted': 'no',
              'Page size': '595.276 x 841.89 pts (A4)'}
    for key, value in wanted.items():
        if info.get(key, '').strip() != value:
            yield f'{key} is {info.get(key)}, not {value}'
    if not info.get('Title', '').strip() or not info.get('Creator', '').strip().startswith('Footbridge'):
        yield 'has no title, or another creator'
    if '2026' not in info.get('CreationDate', ''):
        yield f'was made on {info.get("CreationDate")}'


def findings_in_text(path, n_pages):
    text = squeeze(run('pdftotext', path, '-')[1])
    place = 0
    for wanted in TEXTS[path.name]:
        found = text.find(wanted, place if wanted.isascii() else 0)
        if found < 0:
            yield f'lacks “{wanted}” where it is read'
        elif wanted.isascii():
            place = found
    for page in range(1, n_pages + 1):
        if not run('pdftotext', '-f', page, '-l', page, path, '-')[1].strip():
            yield f'page {page} is empty'


def findings(path, n_pages):
    status, said, complaint = run('qpdf', '--check', path)
    if status != 0 or 'No syntax or stream encoding errors found' not in said:
        yield f'qpdf: {complaint or said}'
    if path.name in PAGES and n_pages != PAGES[path.name]:
        yield f'has {n_pages} pages'
    yield from findings_in_fonts(path)
    yield from findings_in_info(path, n_pages)
    yield from findings_in_text(path, n_pages)


def main(program, texts):
    bad = []
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        status, said, complaint = run(program, one, texts)
        if status != 0:
            sys.exit(complaint)
        run(program, other, texts)
        for line in said.splitlines():
            name, n_pages, missing = line.split('\t')
            path = pathlib.Path(one, name)
            bad += [f'{name}: {what}' for what in findings(path, int(n_pages))]
            if missing:
                bad.append(f'{name}: no font has {missing}')
            if path.read_bytes() != pathlib.Path(other, name).read_bytes():
                bad.append(f'{name}: written twice, and not the same')
        if sorted(TEXTS) != sorted(line.split('\t')[0] for line in said.splitlines()):
            bad.append('the documents are not those that are looked at here')
    print('\n'.join(bad))
    sys.exit(bool(bad))


main(*sys.argv[1:])
