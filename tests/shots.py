#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every screen, in six languages, light and dark, to look at: shots.py [FOLDER] [LANGUAGE ...]

The screens are those of views.py. Pictures go to FOLDER/LANGUAGE-THEME/PAGE.png and PAGE-VIEW.png. Says at
the end what came out with a complaint; fails if a screen could not be shown at all.
"""
import pathlib
import sys
import time

from drive import DriveError
from program import new_workspace, open_window
from views import Words, screens, step, unsigned_duo

LANGUAGES = ['en_GB', 'nl_NL', 'fr_FR', 'de_DE', 'sv_SE', 'fi_FI']


def shoot(workspace, duo, folder, language):
    """Yields the name of each picture and what there is to complain of."""
    word = Words(language)
    for theme in ('light', 'dark'):
        env = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if theme == 'dark' else 'prefer-light'}
        place = folder / f'{language[:2]}-{theme}'
        for page, options, views in screens(workspace, duo):
            with open_window(*options, env=env, lang=language + '.UTF-8') as window:
                window.find('frame')
                window.shot(place / f'{page}.png')
                try:
                    for name, steps in views:
                        view = f'{page}-{name}'
                        for how in steps:
                            step(window, word, how)
                        time.sleep(0.3)
                        window.shot(place / f'{view}.png')
                        yield view, []
                except DriveError as error:
                    yield view, [str(error).splitlines()[0]]
                yield page, window.complaints()


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else 'shots')
    languages = sys.argv[2:] or LANGUAGES
    workspace = new_workspace(sample='demo')
    duo = unsigned_duo(workspace)
    complaints = 0
    count = 0
    for language in languages:
        for page, said in shoot(workspace, duo, folder, language):
            count += 1
            for line in said:
                complaints += 1
                print(f'{language} {page}: {line}', flush=True)
    print(f'{count} pictures in {folder}, {complaints} complaints')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
