#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when SQL that writes stands outside the store, where no change log would see it."""
import pathlib
import re
import sys

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
WRITES = re.compile(r'^\s*(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|UPDATE\s*$|DELETE\s+FROM|'
                    r'REPLACE\s+INTO|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)|VACUUM|'
                    r'PRAGMA)\b')


def blanked(match):
    """A comment, with its lines kept, so that those after it keep their numbers."""
    return '\n' * match.group().count('\n')


def findings(src):
    for path in sorted(src.rglob('*.[ch]')):
        if path.relative_to(src).parts[0] == 'store':
            continue
        for number, line in enumerate(COMMENT.sub(blanked, path.read_text()).splitlines(), 1):
            for text in STRING.findall(line):
                if WRITES.match(text):
                    yield f'{path}:{number}: only src/store may write: {text.strip()}'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
