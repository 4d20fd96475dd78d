#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the digest of a new workspace, see fb-store-shape.c, so that no program has to make one to
know it:

    make-shape.py STEP.sql... > fb-store-shape.h

Where this Python cannot run the steps the digest is empty, and the program makes it as it needs it.
"""
import hashlib
import pathlib
import sqlite3
import sys

SHAPE = ("SELECT name, coalesce (sql, '') FROM sqlite_schema"
         " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name, type")


def make_shape(steps):
    digest = hashlib.sha256()
    database = sqlite3.connect(':memory:')
    for step in steps:
        database.executescript(pathlib.Path(step).read_text())
    for row in database.execute(SHAPE):
        for text in row:
            digest.update(text.encode() + b'\0')
    return digest.hexdigest()


try:
    shape = make_shape(sys.argv[1:])
except sqlite3.Error:
    shape = ''
print(f'#define FB_SHAPE "{shape}"')
