#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the Flatpak manifest asks for more than the program needs, or names something else.

    check-flatpak.py ROOT
"""
import json
import pathlib
import sys

APP = 'org.footbridge.Footbridge'
ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri',
           '--filesystem=xdg-documents'}


def findings(root):
    manifest = json.loads((root / f'flatpak/{APP}.json').read_text())
    if manifest['id'] != APP or manifest['command'] != 'footbridge':
        yield 'the manifest is not that of this program'
    for permission in set(manifest['finish-args']) - ALLOWED:
        yield f'{permission}: the program works without it'
    if '--filesystem=xdg-documents' not in manifest['finish-args']:
        yield 'workspaces in Documents could not be opened'
    for module in manifest['modules']:
        for source in module['sources']:
            if source['type'] == 'archive' and 'sha256' not in source:
                yield f'{module["name"]}: a source without its checksum'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
