#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out C files with clang-format, but leaves columns that were lined up by hand.

    format.py [--check] FILE ...

Headers are left alone: their prototypes stand in columns. With --check nothing is written, and the
exit status is 1 where something would be.
"""
import argparse
import difflib
import pathlib
import subprocess


def without_columns(lines):
    """Each line with its runs of blanks made one, and unindented where it continues a statement."""
    continues = False
    for line in lines:
        text = ' '.join(line.split())
        indent = '' if continues else line[:len(line) - len(line.lstrip())]
        continues = text != '' and text[-1] not in ';{}:/'
        yield indent + text.replace('){', ') {').replace(' - ', '-')


def merged(old, new):
    """The lines of new, but those of old where only columns differ."""
    matcher = difflib.SequenceMatcher(None, list(without_columns(old)), list(without_columns(new)),
                                      autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        yield from old[old_from:old_to] if tag == 'equal' else new[new_from:new_to]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--check', action='store_true')
    parser.add_argument('files', nargs='+', type=pathlib.Path)
    arguments = parser.parse_args()

    changed = False
    for path in arguments.files:
        old = path.read_text()
        new = subprocess.run(['clang-format', '--style=file', str(path)],
                             check=True, capture_output=True, text=True).stdout
        new = ''.join(line + '\n' for line in merged(old.splitlines(), new.splitlines()))
        if new != old:
            changed = True
            print(path)
            if not arguments.check:
                path.write_text(new)
    return arguments.check and changed


raise SystemExit(main())
