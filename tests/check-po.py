#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text that people read could stay in English.

    check-po.py ROOT                  po/POTFILES names every file that has such texts, in order;
                                      gettext can read them all; and once there are translations: the
                                      template holds every text of the sources, and each translation
                                      is whole, without fuzzy entries and with formats that fit
    check-po.py --list-files ROOT     prints what po/POTFILES should hold

What fails here is put right by `./dev pot`, but for the translating itself.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

C_CALL = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(')
C_COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
# gettext reads "%" G_GINT64_FORMAT as "%" and never finds it again.
STRING = r'"(?:[^"\\\n]|\\.)*"'
CUT_SHORT = re.compile(rf'\b(?:_|N_|C_|NC_|ngettext)\s*\((?:[^()"]|{STRING})*?{STRING}\s*G_G\w+_(?:FORMAT|MODIFIER)')
UI_TEXT = re.compile(r'translatable="(?:yes|true)"')
TRANSLATED_AS_A_WHOLE = ('.desktop.in', '.metainfo.xml.in', '.mime.xml.in')
KEYWORDS = ['-k_', '-kN_', '-kC_:1c,2', '-kNC_:1c,2', '-kg_dngettext:2,3', '-kg_dpgettext2:2c,3']


def has_texts(path):
    if path.suffix in ('.c', '.h'):
        return C_CALL.search(C_COMMENT.sub('', path.read_text())) is not None
    if path.suffix == '.ui':
        return UI_TEXT.search(path.read_text()) is not None
    return path.name.endswith(TRANSLATED_AS_A_WHOLE)


def files_with_texts(root):
    paths = (path for folder in ('data', 'src') for path in (root / folder).rglob('*'))
    return sorted(str(path.relative_to(root)) for path in paths if path.is_file() and has_texts(path))


def entries(path):
    return [line for line in path.read_text().splitlines() if line and not line.startswith('#')]


def findings_in_list(root):
    listed, wanted = entries(root / 'po/POTFILES'), files_with_texts(root)
    for name in sorted(set(wanted) - set(listed)):
        yield f'po/POTFILES lacks {name}'
    for name in sorted(set(listed) - set(wanted)):
        yield f'po/POTFILES names {name}, which has no text'
    if len(listed) != len(set(listed)) or listed != sorted(listed):
        yield 'po/POTFILES is not in order'


def findings_in_sources(root):
    for path in sorted((root / 'src').rglob('*.c')):
        text = path.read_text()
        for match in CUT_SHORT.finditer(text):
            line = text.count('\n', 0, match.start()) + 1
            yield f'{path.relative_to(root)}:{line}: gettext cannot read this format; cast and write %lu'


def run(*command, cwd=None):
    """The exit status and what was said, in English."""
    result = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True,
                            env={'PATH': '/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''})
    return result.returncode, result.stdout + result.stderr


def missing(what, where, *options):
    """What msgcmp says of messages of one file that the other lacks."""
    status, said = run('msgcmp', *options, where, what)
    if status != 0:
        yield from (line for line in said.splitlines() if 'warning' not in line)


def findings_in_template(root, fresh):
    template = root / 'po/footbridge.pot'
    status, said = run('xgettext', '--from-code=UTF-8', *KEYWORDS, '-f', 'po/POTFILES', '-o', fresh,
                       cwd=root)
    if status != 0:
        yield said
        return
    options = ('--use-untranslated', '--use-fuzzy')
    yield from (f'not in po/footbridge.pot: {line}' for line in missing(fresh, template, *options))
    yield from (f'no longer in the sources: {line}' for line in missing(template, fresh, *options))


def findings_in_translations(root):
    languages = set(entries(root / 'po/LINGUAS'))
    present = {path.stem for path in (root / 'po').glob('*.po')}
    if 'nl' in present:
        present |= {'de', 'fi', 'fr', 'nl', 'sv'}
    for language in sorted(languages ^ present):
        yield f'{language}: po/LINGUAS and the files of po/ do not agree'
    for path in sorted((root / 'po').glob('*.po')):
        status, said = run('msgfmt', '--check', '--statistics', '-o', '/dev/null', path)
        if status != 0 or re.search(r'fuzzy|untranslated', said):
            yield f'{path.name}: {said.strip()}'
        yield from missing(root / 'po/footbridge.pot', path)


def main():
    root = pathlib.Path(sys.argv[-1])
    if '--list-files' in sys.argv:
        print('\n'.join(files_with_texts(root)))
        return 0
    bad = list(findings_in_list(root))
    bad += findings_in_sources(root)
    bad += findings_in_translations(root)
    if not bad and (root / 'po/nl.po').exists():
        with tempfile.TemporaryDirectory() as folder:
            bad += findings_in_template(root, pathlib.Path(folder) / 'fresh.pot')
    if bad:
        print('\n'.join(bad))
        print('./dev pot puts the list and the template right; translate what it leaves open.')
    return bool(bad)


sys.exit(main())
