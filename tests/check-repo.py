#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on what a person who clones the repository could stumble over.

A place that exists on one computer only, a C file without its licence line, a file that outgrew
being read in one go, a tab or blanks at the end of a line of C, a name that GTK would read as markup.
"""
import pathlib
import re
import subprocess
import sys

SOURCE_LINES = 600
TEXT = {'.c', '.h', '.ui', '.py', '.md', '.build', '.sql', '.css', '.in', '.json', '.yml', '.sh', ''}
# Tables are as long as what they list.
TABLES = re.compile(r'src/domain/fb-codes-[a-z-]*\.c|src/.*-table[a-z-]*\.c')
ELSEWHERE = re.compile(r'(?<![\w.$}@-])/(work|root|home)/\w')
# What they show is markup, unless it is a text of ours or was made safe.
MARKUP = re.compile(r'(?<!\w)adw_(?:preferences_group_set_(?:title|description)|status_page_set_description)\s*\('
                    r'[^;,]*,\s*([^;]*)\);')
LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'


def tracked(root):
    """The files of the repository; of an unpacked archive, all of them."""
    try:
        names = subprocess.check_output(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                                        cwd=root, stderr=subprocess.DEVNULL, text=True).split('\0')
    except (FileNotFoundError, subprocess.CalledProcessError):
        names = [str(path.relative_to(root)) for path in root.rglob('*')]
    for name in sorted(filter(None, names)):
        if (root / name).is_file() and not name.startswith(('build', '.git/')):
            yield name


def findings_in_source(name, lines):
    if not lines or lines[0] != LICENCE:
        yield f'{name}:1: the first line is not {LICENCE}'
    if name.startswith('src/') and len(lines) > SOURCE_LINES and not TABLES.fullmatch(name):
        yield f'{name}: {len(lines)} lines; split it by noun before {SOURCE_LINES}'
    for words in MARKUP.findall('\n'.join(lines)):
        if '_(' not in words and not words.startswith('safe'):
            yield f'{name}: “{words}” is shown as markup; fb_form_set_title() takes plain words'
    for number, line in enumerate(lines, 1):
        if '\t' in line:
            yield f'{name}:{number}: a tab'
        if line != line.rstrip():
            yield f'{name}:{number}: blanks at the end'


def findings(root):
    for name in tracked(root):
        path = root / name
        if path.suffix not in TEXT or name == 'COPYING':
            continue
        lines = path.read_text(errors='replace').split('\n')[:-1]
        if path.suffix in ('.c', '.h'):
            yield from findings_in_source(name, lines)
        for number, line in enumerate(lines, 1):
            if ELSEWHERE.search(line):
                yield f'{name}:{number}: a place on one computer: {line.strip()}'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
