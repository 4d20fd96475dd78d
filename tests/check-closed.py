#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is checked or taken in makes the program open nothing but itself, and ask nobody.

    check-closed.py FOOTBRIDGE-CLI

Runs the command line under strace on files that name other files and addresses in every way that XML has.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CLI = pathlib.Path(sys.argv[1]).resolve()
SKIPPED = 77
# Of the system: what every program reads, and the codes of languages and countries.
SYSTEM = ('/usr/lib', '/usr/share', '/usr/local/lib', '/usr/local/share', '/lib', '/etc/ld.so', '/etc/nsswitch.conf',
          '/etc/passwd', '/etc/localtime', '/etc/ssl/openssl.cnf', '/usr/lib/ssl', '/proc/self', '/proc/sys', '/proc/filesystems', '/dev/urandom',
          '/dev/null', '/sys/fs/cgroup', '/sys/devices/system/cpu')
NAMES = ('/var/run/nscd/socket', '/run/nscd/socket')  # how the C library asks who works here
ROOT = '<footbridge version="1.0" xmlns="urn:x-footbridge:exchange:1"'
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
REST = '''>
  <header>
    <scope>workspace</scope>
  </header>
  <records>
    <person id="aaaaaaaa-0000-4000-8000-000000000001">
      <name-used>%s</name-used>
    </person>
  </records>
</footbridge>
'''


def files(secret):
    """Name, content, and whether it is taken."""
    for number, place in enumerate((secret.as_uri(), str(secret), 'http://127.0.0.1:9/a', 'ftp://127.0.0.1/a',
                                    '//127.0.0.1/share/a')):
        yield f'entity-{number}', f'<!DOCTYPE a [<!ENTITY e SYSTEM "{place}">]>\n{ROOT}{REST % "&e;"}', False
        yield f'parameter-{number}', f'<!DOCTYPE a [<!ENTITY % e SYSTEM "{place}"> %e;]>\n{ROOT}{REST % "A"}', False
        yield f'type-{number}', f'<!DOCTYPE footbridge SYSTEM "{place}">\n{ROOT}{REST % "A"}', False
        yield f'schema-{number}', f'{ROOT} {XSI} xsi:schemaLocation="urn:x {place}"{REST % "A"}', True
        yield f'no-schema-{number}', f'{ROOT} {XSI} xsi:noNamespaceSchemaLocation="{place}"{REST % "A"}', True
        yield f'style-{number}', f'<?xml-stylesheet href="{place}" type="text/xsl"?>\n{ROOT}{REST % "A"}', True
        yield f'base-{number}', f'{ROOT} xml:base="{place}"{REST % "A"}', False
        include = f'<include xmlns="http://www.w3.org/2001/XInclude" href="{place}"/>'
        yield f'include-{number}', f'{ROOT}{REST % include}', False


def trace(folder, *words):
    """Exit status, and the calls that have to do with files and with other programs."""
    log = folder / 'calls'
    env = {'PATH': '/usr/bin:/bin', 'LC_ALL': 'C.UTF-8', 'HOME': str(folder / 'home'), 'TMPDIR': str(folder / 'tmp'),
           'XDG_DATA_HOME': str(folder / 'data'), 'GIO_USE_VFS': 'local', 'GSETTINGS_BACKEND': 'memory',
           'ASAN_OPTIONS': 'detect_leaks=0'}  # a sanitizer's leak check traces the program as well: only one can
    status = subprocess.run(['strace', '-f', '-qq', '-e', 'trace=%file,%network', '-o', log, CLI, *words], env=env,
                            cwd=folder / 'home', capture_output=True).returncode
    return status, log.read_text().splitlines()


def is_allowed(path, own):
    return any(str(path) == str(start) or str(path).startswith(f'{start}/') or
               (str(start).endswith('ld.so') and str(path).startswith(str(start))) for start in (*SYSTEM, *own))


def strange(calls, own, folder):
    for line in calls:
        call = line.split(maxsplit=1)[1]
        if re.match(r'(socket|connect|bind|sendto|sendmsg|socketpair|getpeername|getsockname|setsockopt)\(', call):
            if not call.startswith('socket(AF_UNIX') and not any(name in call for name in NAMES):
                yield call
            continue
        for path in re.findall(r'"([^"]*)"', call.split(') = ')[0])[:1]:
            full = os.path.normpath(folder / 'home' / path)
            # folders above a workspace are looked at, to see whether something synchronises them
            is_opened = call.startswith('open') and 'O_DIRECTORY' not in call
            if full.startswith(str(folder / 'secret')) or (is_opened and not is_allowed(full, own)):
                yield call


def main():
    if not shutil.which('strace') or subprocess.run(['strace', '-qq', '-o', os.devnull, 'true'],
                                                    capture_output=True).returncode != 0:
        print('skipped: strace is not here, or may not look at other programs')
        return SKIPPED
    folder = pathlib.Path(os.path.realpath(tempfile.mkdtemp(prefix='footbridge-closed-')))
    wrong = []
    try:
        for name in ('home', 'tmp', 'data', 'work', 'secret'):
            (folder / name).mkdir()
        secret = folder / 'secret/secret.xsd'
        secret.write_text('<schema xmlns="http://www.w3.org/2001/XMLSchema"/>')
        workspace = folder / 'work/office.footbridge'
        assert trace(folder, 'new', workspace)[0] == 0
        number = 0
        for name, content, is_taken in files(secret):
            number += 1
            file = folder / f'{name}.fbx.xml'
            file.write_text(content)
            own = (file, folder / 'work', folder / 'tmp', folder / 'data', CLI)
            words = ('import', workspace, file) if number % 3 == 0 else ('check', file)
            status, calls = trace(folder, *words)
            assert len(calls) > 20, calls
            if (status == 0) != is_taken:
                wrong.append(f'{name}: status {status}')
            wrong += [f'{name}: {call}' for call in strange(calls, own, folder)]
        # and the look itself sees what it looks for
        status, calls = trace(folder, 'check', secret)
        assert list(strange(calls, (folder / 'tmp', folder / 'data', CLI), folder)), 'the look sees nothing'
    finally:
        shutil.rmtree(folder)
    print('\n'.join(wrong) or f'{number} files opened nothing else and asked nobody')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
