#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every page, in six languages, light and dark, to look at: shots.py [FOLDER] [LANGUAGE ...]

The pages are those that src/ui/window/fb-pages.c lists, so that a new one cannot be forgotten; a page
that shows one record gets one from the sample. Pictures go to FOLDER/LANGUAGE-THEME/PAGE.png. Says at
the end what came out with a complaint; fails if a page could not be shown at all.
"""
import csv
import io
import pathlib
import re
import sys

from program import ROOT, cli, new_workspace, open_window

LANGUAGES = ['en_GB', 'nl_NL', 'fr_FR', 'de_DE', 'sv_SE', 'fi_FI']
# Which record a page shows: its kind, and what must stand in its line.
RECORDS = {
    'duo': ('duo', 'active'),
    'propose': ('enrolment', 'mentee'),
    'mentee': ('enrolment', 'mentee'),
    'mentor': ('enrolment', 'mentor'),
    'intake': ('enrolment', 'mentee'),
    'mentor-intake': ('enrolment', 'mentor'),
    'programme': ('programme', 'running'),
    'programme-questions': ('programme', 'running'),
}


def pages():
    table = (ROOT / 'src/ui/window/fb-pages.c').read_text()
    return re.findall(r'^  \{ "([a-z-]+)", \w+_get_type, "[a-z-]+", (TRUE|FALSE) \}', table, re.M)


def record(workspace, page):
    kind, word = RECORDS[page]
    rows = csv.DictReader(io.StringIO(cli('list', workspace, kind, '--format', 'csv')))
    return next(row['id'] for row in rows if word in row.values())


def shoot(workspace, folder, language):
    for theme in ('light', 'dark'):
        env = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if theme == 'dark' else 'prefer-light'}
        for page, needs_record in pages():
            options = ['--page', page]
            if needs_record == 'TRUE':
                options += ['--id', record(workspace, page)]
            with open_window('--staff', 'S1', *options, workspace, env=env, lang=language + '.UTF-8') as window:
                path = folder / f'{language[:2]}-{theme}' / f'{page}.png'
                path.parent.mkdir(parents=True, exist_ok=True)
                window.find('frame')
                window.shot(path)
                yield page, window.complaints()


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else 'shots')
    languages = sys.argv[2:] or LANGUAGES
    workspace = new_workspace(sample='demo')
    complaints = 0
    count = 0
    for language in languages:
        for page, said in shoot(workspace, folder, language):
            count += 1
            for line in said:
                complaints += 1
                print(f'{language} {page}: {line}')
    print(f'{count} pictures in {folder}, {complaints} complaints')


if __name__ == '__main__':
    main()
