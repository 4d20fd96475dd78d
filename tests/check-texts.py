#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a starter text says less, or asks for other facts, in one language than in another.

    check-texts.py ROOT     resources/texts/KIND.LANGUAGE.txt: a line '# Title', clauses under '## Heading',
                            paragraphs with an empty line between them, placeholders in braces
"""
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree

LANGUAGES = ('de', 'en', 'fi', 'fr', 'nl', 'sv')
PLACEHOLDERS = {
    'agreement': {'mentee', 'mentor', 'organisation', 'programme', 'coordinator', 'phone', 'from', 'until',
                  'rhythm', 'meetings-min', 'objectives-short', 'objectives-long'},
    'guideline-mentee': {'organisation', 'programme', 'coordinator', 'phone'},
    'guideline-mentor': {'organisation', 'programme', 'coordinator', 'phone'},
    'information': {'organisation', 'programme', 'coordinator', 'phone'},
}


def clauses(text):
    """Pairs of heading and body; the first has the title."""
    parts = re.split(r'^#{1,2} (.*)\n', text, flags=re.M)
    return list(zip(parts[1::2], (part.strip() for part in parts[2::2])))


def findings_in_text(name, text, kind):
    if not text.startswith('# ') or text.count('\n# ') > 0:
        yield f'{name} must have one title, on its first line'
    if unicodedata.normalize('NFC', text) != text:
        yield f'{name} is not in normal form C'
    if "'" in text or '"' in text or re.search(r' $|\n\n\n|\t|\r', text, re.M) or not text.endswith('\n'):
        yield f'{name} has straight quotes, or empty space that nobody sees'
    for heading, body in clauses(text)[1:]:
        if not body:
            yield f'{name}: nothing under “{heading}”'
    found = set(re.findall(r'\{([^}]*)\}', text))
    for word in sorted(found ^ PLACEHOLDERS[kind]):
        yield f'{name}: {{{word}}} is {"not known" if word in found else "missing"}'


def findings(root):
    folder = root / 'resources/texts'
    manifest = xml.etree.ElementTree.parse(root / 'resources/footbridge-texts.gresource.xml')
    carried = {element.text for element in manifest.iter('file') if element.text.startswith('texts/')}
    there = {f'texts/{path.name}' for path in folder.iterdir()}
    wanted = {f'texts/{kind}.{language}.txt' for kind in PLACEHOLDERS for language in LANGUAGES}
    for name in sorted((carried ^ wanted) | (there ^ wanted)):
        yield f'{name}: either not carried by the program, not in the folder, or not wanted'
    for kind in PLACEHOLDERS:
        counts = {}
        for path in sorted(folder.glob(f'{kind}.*.txt')):
            text = path.read_text(encoding='utf-8')
            counts[path.name] = len(clauses(text))
            yield from findings_in_text(path.name, text, kind)
        if len(set(counts.values())) > 1:
            yield f'not the same clauses in each language: {counts}'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
