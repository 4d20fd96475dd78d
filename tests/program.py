# SPDX-License-Identifier: GPL-3.0-or-later
"""The two programs of the build folder, for tests that use them as people do.

    from program import cli, new_workspace, open_window

    workspace = new_workspace(sample='demo')
    with open_window(workspace, lang='fi_FI.UTF-8') as window:
        ...
    print(cli('list', workspace, 'contact', '--format', 'csv'))

The day is 2026-11-23, a Monday, unless FOOTBRIDGE_TODAY says otherwise.
"""
import atexit
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get('FOOTBRIDGE_BUILD', ROOT / 'build'))
ENVIRONMENT = {
    'FOOTBRIDGE_LOCALEDIR': str(BUILD / 'po'),
    'GSETTINGS_SCHEMA_DIR': str(BUILD / 'data'),
    'XDG_DATA_DIRS': f'{BUILD}/data/share:{os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"}',
    'FOOTBRIDGE_TODAY': os.environ.get('FOOTBRIDGE_TODAY', '2026-11-23'),
}


class Refused(AssertionError):
    """The command line said no; its exit status and its sentence."""


def cli(*words, lang='C.UTF-8', status=0):
    """Runs footbridge-cli and returns what it printed; its exit status must be as expected."""
    result = subprocess.run([str(BUILD / 'src/footbridge-cli'), *(str(word) for word in words)],
                            env={**os.environ, **ENVIRONMENT, 'LC_ALL': lang}, capture_output=True, text=True)
    if result.returncode != status:
        raise Refused(f'footbridge-cli {" ".join(map(str, words))}\n'
                      f'status {result.returncode}: {result.stderr.strip()}')
    return result.stdout if status == 0 else result.stderr


def new_folder():
    """A folder that goes when the test ends."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='footbridge-test-'))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def new_workspace(*options, sample=None, seed=1):
    """The path of a new workspace; with people in it where a size of the sample is named."""
    workspace = new_folder() / 'office.footbridge'
    cli('new', workspace, *options)
    if sample:
        cli('sample', workspace, '--size', sample, '--seed', seed)
    return workspace


def open_window(*arguments, env=None, **options):
    """The window, as drive.Window; with no argument, as at the first start."""
    from drive import Window
    return Window([BUILD / 'src/footbridge', *arguments], env={**ENVIRONMENT, **(env or {})}, **options)
