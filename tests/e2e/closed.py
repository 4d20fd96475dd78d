#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window takes in a file that names other files and addresses: it opens none of them, and asks nobody. What the
types of files are is read once: GIO lets go of a table that it read twice, also while it is looked into."""
import re
import subprocess
import sys

from journey import close
from program import BUILD, ENVIRONMENT, new_folder, new_workspace
from traced import STRACE, can_trace

SKIPPED = 77
HEAD = '<footbridge version="1.0" xmlns="urn:x-footbridge:exchange:1">\n<header><scope>workspace</scope></header>\n'
PERSON = '<records><person id="aaaaaaaa-0000-4000-8000-000000000001"><name-used>{}</name-used></person></records></footbridge>'
# Connections, but those within this computer: to the screen, the bus, and what tells who works here.
OUTSIDE = re.compile(r'\b(?:socket\(AF_(?!UNIX)|connect\([^)]*sa_family=AF_(?!UNIX))')


def files(folder, secret):
    """What is refused, and what is taken in."""
    for number, place in enumerate((secret.as_uri(), 'http://127.0.0.1:9/a')):
        refused = folder / f'refused-{number}.fbx.xml'
        refused.write_text(f'<!DOCTYPE a [<!ENTITY e SYSTEM "{place}">]>\n{HEAD}{PERSON.format("&e;")}')
        yield refused, 'Such files are not taken in'
    taken = folder / 'taken.fbx.xml'
    taken.write_text(f'<?xml-stylesheet href="{secret.as_uri()}" type="text/xsl"?>\n{HEAD}{PERSON.format("Eva Beispiel")}')
    yield taken, '1 new record was taken in.'


def receive(workspace, folder, secret, calls):
    from drive import Window
    command = [*STRACE, '-D', '-o', calls, BUILD / 'src/footbridge', '--staff', 'S1', '--page', 'today', workspace]
    with Window(command, env=ENVIRONMENT) as window:
        for path, answer in files(folder, secret):
            window.find('list', 'Pages')
            window.key('F10')
            window.click('menu item', 'Import…')
            window.choose_file(path)
            window.find('label', answer)
            window.key('Escape')
        close(window)


def main():
    if not can_trace():
        print('skipped: strace is not here, or may not look at other programs')
        return SKIPPED
    folder = new_folder()
    secret = new_folder() / 'secret.xsd'  # elsewhere: whoever chooses a file sees what lies beside it
    secret.write_text('<schema xmlns="http://www.w3.org/2001/XMLSchema"/>')
    workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
    calls = folder / 'calls'
    receive(workspace, folder, secret, calls)
    lines = calls.read_text().splitlines()
    assert any('taken.fbx.xml' in line for line in lines) and any('AF_UNIX' in line for line in lines), 'the look sees nothing'
    # Its folder is seen by whoever completes a path that begins alike; the file is nobody's business.
    strange = [line for line in lines if OUTSIDE.search(line) or str(secret) in line]
    assert not strange, '\n'.join(strange)
    tables = [re.sub('/+', '/', path) for line in lines for path in re.findall(r'open\w*\(.*"(/.*/mime\.cache)", .*= \d', line)]
    assert tables and len(tables) == len(set(tables)), f'read twice: {tables}'
    return 0


if __name__ == '__main__':
    sys.exit(main())
