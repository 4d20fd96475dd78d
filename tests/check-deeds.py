#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the program does a deed that src/app/fb-deed-words.c has no words for."""
import pathlib
import re
import sys

BEGIN = re.compile(r'\b_?fb_\w*(?:begin|own_group)\s*\([^";]*?"([a-z][a-z-]*)"', re.S)
FOR_ANY_KIND = {'add', 'remove', 'set-field'}

src = pathlib.Path(sys.argv[1])
words = (src / 'app/fb-deed-words.c').read_text()
known = set(re.findall(r'^  \{ "([a-z-]+)", N_', words, re.M)) | FOR_ANY_KIND
unknown = {code: path for path in sorted(src.rglob('*.c'))
           for code in BEGIN.findall(path.read_text()) if code not in known}

for code, path in sorted(unknown.items()):
    print(f'{path}: the deed "{code}" has no words in src/app/fb-deed-words.c')
sys.exit(bool(unknown))
