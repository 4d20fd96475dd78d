#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a starter text says less, or asks for other facts, in one language than in another.

    check-texts.py ROOT     resources/texts/NAME.LANGUAGE.txt: a line '# Title', clauses under '## Heading',
                            paragraphs with an empty line between them, placeholders in braces; after a line
                            '[kind kind]' what only these kinds of agreement say, after '[]' what all say
"""
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree

LANGUAGES = ('de', 'en', 'fi', 'fr', 'nl', 'sv')
OBJECTIVES = {'objectives-short', 'objectives-long'}
COMMON = {'mentee', 'mentor', 'organisation', 'programme', 'coordinator', 'phone', 'from', 'until', 'rhythm',
          'meetings-min'}
# The kinds of agreement, and what each of them names.
KINDS = {'objectives': COMMON | OBJECTIVES, 'engagement': COMMON, 'memorandum': COMMON | OBJECTIVES,
         'extendable': COMMON | OBJECTIVES}
PLACEHOLDERS = {
    'agreement': None,
    'guideline-mentee': {'organisation', 'programme', 'coordinator', 'phone'},
    'guideline-mentor': {'organisation', 'programme', 'coordinator', 'phone'},
    'message-end': {'name', 'organisation', 'programme', 'coordinator'},
    'message-event': {'name', 'organisation', 'programme', 'coordinator', 'event', 'when', 'place', 'until'},
    'message-invitation': {'name', 'organisation', 'programme', 'coordinator', 'until'},
    'message-proposal': {'name', 'organisation', 'programme', 'coordinator', 'until'},
    'message-reminder': {'name', 'organisation', 'programme', 'coordinator', 'until'},
    'message-waiting': {'name', 'organisation', 'programme', 'coordinator'},
    'information': {'organisation', 'programme', 'coordinator', 'phone'},
}


def clauses(text):
    """Pairs of heading and body; the first has the title."""
    parts = re.split(r'^#{1,2} (.*)\n', text, flags=re.M)
    return list(zip(parts[1::2], (part.strip() for part in parts[2::2])))


def select(text, kind):
    """What of a text is meant for this kind."""
    lines, kinds = [], []
    for line in text.split('\n'):
        if re.fullmatch(r'\[[a-z ]*\]', line):
            kinds = line[1:-1].split()
        elif not kinds or kind in kinds:
            lines.append(line)
    return '\n'.join(lines)


def findings_in_marks(name, text):
    """Only known kinds, and every block that begins ends."""
    marks = re.findall(r'^\[(.*)\]$', text, flags=re.M)
    for word in sorted(set(' '.join(marks).split()) - set(KINDS)):
        yield f'{name}: “{word}” is no kind of agreement'
    if marks and marks[-1]:
        yield f'{name}: what only [{marks[-1]}] says does not end'


def findings_in_text(name, text, placeholders):
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
    for word in sorted(found ^ placeholders):
        yield f'{name}: {{{word}}} is {"not known" if word in found else "missing"}'


def findings(root):
    folder = root / 'resources/texts'
    manifest = xml.etree.ElementTree.parse(root / 'resources/footbridge-texts.gresource.xml')
    carried = {element.text for element in manifest.iter('file') if element.text.startswith('texts/')}
    there = {f'texts/{path.name}' for path in folder.iterdir()}
    wanted = {f'texts/{kind}.{language}.txt' for kind in PLACEHOLDERS for language in LANGUAGES}
    for name in sorted((carried ^ wanted) | (there ^ wanted)):
        yield f'{name}: either not carried by the program, not in the folder, or not wanted'
    for name, placeholders in PLACEHOLDERS.items():
        for kind, wanted in [('', placeholders)] if placeholders else KINDS.items():
            counts = {}
            for path in sorted(folder.glob(f'{name}.*.txt')):
                whole = path.read_text(encoding='utf-8')
                text = select(whole, kind)
                counts[path.name] = len(clauses(text))
                yield from findings_in_marks(path.name, whole)
                yield from findings_in_text(f'{path.name} {kind}'.strip(), text, wanted)
            if len(set(counts.values())) > 1:
                yield f'{kind}: not the same clauses in each language: {counts}'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
