#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a printed document would fall back to English in a language it has words for.

    check-words.py ROOT     resources/words/documents.tsv holds what src/documents prints: each N_() text,
                            and each label of the lists of codes it uses, as "list:Label"; every cell is
                            filled, and has the same {places} as the English. "language:nld" names one.
"""
import pathlib
import re
import sys

TEXT = re.compile(r'N_\(((?:\s*"(?:[^"\\]|\\.)*")+)\)')
PIECES = re.compile(r'"\s*"')
LIST = re.compile(r'fb_code_(\w+)')
LABEL = re.compile(r'NC_\("([^"]+)", "([^"]+)"\)')
NAME = re.compile(r'language:[a-z]{3}')
PLACE = re.compile(r'\{[^}]*\}')


def read(path):
    return path.read_text(encoding='utf-8')


def wanted(root):
    sources = [read(path) for path in sorted((root / 'src/documents').glob('*.c'))]
    texts = {PIECES.sub('', text.strip())[1:-1] for source in sources for text in TEXT.findall(source)}
    lists = {name.replace('_', '-') for source in sources for name in LIST.findall(source)}
    for path in (root / 'src/domain').glob('fb-codes-*.c'):
        texts |= {f'{context}:{label}' for context, label in LABEL.findall(read(path)) if context in lists}
    return texts


def findings(root):
    lines = read(root / 'resources/words/documents.tsv').splitlines()
    languages = lines[0].split('\t')[1:]
    rows = {line.split('\t')[0]: line.split('\t')[1:] for line in lines[1:]}
    if lines[1:] != sorted(lines[1:]) or len(rows) != len(lines) - 1:
        yield 'documents.tsv is not in order, or has a text twice'
    for text in sorted(wanted(root) ^ {text for text in rows if not NAME.fullmatch(text)}):
        yield f'“{text}” is {"nowhere printed" if text in rows else "not in documents.tsv"}'
    for text, words in rows.items():
        if len(words) != len(languages) or not all(words):
            yield f'“{text}” is not in each language'
        for language, word in zip(languages, words):
            if sorted(PLACE.findall(word)) != sorted(PLACE.findall(text)) or word.strip() != word:
                yield f'“{text}” in {language} has other places, or space around it'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
