#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs into a temporary folder and fails where the desktop would miss something.

    check-install.py BUILD-FOLDER
"""
import configparser
import pathlib
import subprocess
import sys
import tempfile

APP = 'org.footbridge.Footbridge'
SHARED = [
    f'applications/{APP}.desktop',
    f'glib-2.0/schemas/{APP}.gschema.xml',
    f'icons/hicolor/scalable/apps/{APP}.svg',
    f'icons/hicolor/symbolic/apps/{APP}-symbolic.svg',
    f'metainfo/{APP}.metainfo.xml',
    f'mime/packages/{APP}.xml',
    'footbridge/footbridge.xsd',
]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, **options)


def findings_in_schemas(share):
    yield from run('glib-compile-schemas', '--strict', '--dry-run', share / 'glib-2.0/schemas').stderr.splitlines()


def findings_in_mime_types(share):
    """The desktop must know our files by what they hold, whatever they are called."""
    run('update-mime-database', share / 'mime')
    magic = (share / 'mime/magic').read_bytes()
    if b'>68=\0\4FBRG' not in magic:
        yield 'mime: a workspace is not known by its application id'
    globs = (share / 'mime/globs2').read_text()
    for ending in '', '-wal', '-shm', '-journal':
        if f':*.footbridge{ending}\n' not in globs:
            yield f'mime: “.footbridge{ending}” is not known by its name: choosing a file would drop the locks on it'
    names = (share / 'mime/XMLnamespaces').read_text()
    if 'urn:x-footbridge:exchange:1 footbridge application/vnd.footbridge+xml' not in names:
        yield 'mime: an exchange file is not known by its namespace'


def findings_in_desktop_entry(share, programs):
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(share / f'applications/{APP}.desktop', encoding='utf-8')
    program = entry['Desktop Entry']['Exec'].split()[0]
    if not (programs / program).is_file():
        yield f'desktop entry: {program} is not installed'
    known = (share / f'mime/packages/{APP}.xml').read_text()
    for kind in filter(None, entry['Desktop Entry']['MimeType'].split(';')):
        if f'type="{kind}"' not in known:
            yield f'desktop entry: {kind} is not described'


def findings_in_manuals(root, programs):
    for program in sorted(path.name for path in programs.iterdir()):
        if not (root / f'share/man/man1/{program}.1').is_file():
            yield f'{program} has no manual page'


def findings_in_languages(share):
    linguas = pathlib.Path(__file__).resolve().parent.parent / 'po/LINGUAS'
    for line in linguas.read_text().split('\n'):
        if line and not line.startswith('#') and \
                not (share / f'locale/{line}/LC_MESSAGES/footbridge.mo').is_file():
            yield f'the translation to {line} is not installed'


def findings_in_use(programs, folder):
    """What was installed works, and from there alone."""
    program = programs / 'footbridge-cli'
    workspace = pathlib.Path(folder) / 'new.footbridge'
    run(program, 'new', workspace)
    if not run(program, 'catalogue', 'list').stdout:
        yield 'the installed program does not find its catalogue'


def findings(build):
    with tempfile.TemporaryDirectory() as folder:
        run('meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', folder)
        share = next(pathlib.Path(folder).rglob('share'))
        for name in SHARED:
            if not (share / name).is_file():
                yield f'share/{name} is not installed'
                return
        yield from findings_in_schemas(share)
        yield from findings_in_mime_types(share)
        programs = share.parent / 'bin'
        yield from findings_in_desktop_entry(share, programs)
        yield from findings_in_manuals(share.parent, programs)
        yield from findings_in_languages(share)
        yield from findings_in_use(programs, folder)


bad = list(findings(sys.argv[1]))
print('\n'.join(bad))
sys.exit(bool(bad))
