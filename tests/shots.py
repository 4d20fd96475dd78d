#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every screen, in six languages, light and dark, to look at:
shots.py [FOLDER] [LANGUAGE ...] [--text 150] [--page PAGE] [--theme light]

The screens are those of views.py. Pictures go to FOLDER/LANGUAGE-THEME/PAGE.png and PAGE-VIEW.png. Says at
the end what came out with a complaint, or larger than the screen; fails if there is any such.
"""
import argparse
import os
import pathlib
import shutil
import sys
import time

from drive import DriveError
from program import new_folder, new_workspace, open_window
from screen import Screen
from views import Words, prepare_windows, screens, step, unsigned_duo, windows

LANGUAGES = ['en_GB', 'nl_NL', 'fr_FR', 'de_DE', 'sv_SE', 'fi_FI']


def shoot(prepared, duo, duos, arguments, language, theme):
    """Yields the name of each picture and what there is to complain of. What is taken in stays in a copy."""
    word = Words(language)
    workspace = shutil.copytree(prepared.parent, new_folder() / 'shots') / prepared.name
    place = arguments.folder / f'{language[:2]}-{theme}'
    pages = set()  # those that windows open from come twice, then at the part where they were left
    for page, options, views in [*screens(workspace, duo, but=duos.values()), *windows(workspace, duo, duos)]:
        if arguments.page and page not in arguments.page:
            continue
        env = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-' + theme}
        if page == 'welcome':  # as at the first start, whatever was opened meanwhile
            env['GSETTINGS_BACKEND'] = 'memory'
        with open_window(*options, env=env, lang=language + '.UTF-8') as window:
            window.find('frame')
            if page not in pages:
                window.shot(place / f'{page}.png')
                yield page, window.too_large()
            pages.add(page)
            try:
                for name, steps in views:
                    view = f'{page}-{name}'
                    for how in steps:
                        step(window, word, how, workspace.parent)
                    time.sleep(0.3)
                    window.shot(place / f'{view}.png')
                    yield view, window.too_large()
            except DriveError as error:
                window.shot(place / f'{view}-lost.png')
                yield view, [str(error).splitlines()[0]]
            yield page, window.complaints()


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', nargs='?', default='shots', type=pathlib.Path)
    parser.add_argument('languages', nargs='*', default=LANGUAGES)
    parser.add_argument('--text', default='100', help='how large the letters are, in parts of a hundred')
    parser.add_argument('--page', action='append', help='only this one; more than once for more')
    parser.add_argument('--theme', action='append', choices=['light', 'dark'])
    return parser.parse_args()


def main():
    arguments = read_arguments()
    os.environ['DRIVE_TEXT'] = arguments.text
    Screen.get()  # where the files that go out find their key, the window does too
    workspace = new_workspace(sample='demo', seed=7)  # of those who wait, some go together
    duo = unsigned_duo(workspace)
    duos = prepare_windows(workspace, duo)
    complaints = 0
    count = 0
    for language in arguments.languages:
        for theme in arguments.theme or ['light', 'dark']:
            for page, said in shoot(workspace, duo, duos, arguments, language, theme):
                count += 1
                for line in said:
                    complaints += 1
                    print(f'{language} {theme} {page}: {line}', flush=True)
    print(f'{count} screens in {arguments.folder}, {complaints} complaints')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
