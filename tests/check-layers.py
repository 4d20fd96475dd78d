#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a file in src/ includes a layer or a library it may not know."""
import pathlib
import re
import sys

MAY_INCLUDE = {
    'base': set(),
    'domain': {'base'},
    'rules': {'base', 'domain'},
    'store': {'base', 'domain'},
    'exchange': {'base', 'domain', 'store'},
    'documents': {'base', 'domain', 'rules'},
    'app': {'base', 'domain', 'rules', 'store', 'exchange', 'documents'},
    'cli': {'base', 'domain', 'rules', 'store', 'exchange', 'documents', 'app'},
    'ui': {'base', 'domain', 'rules', 'store', 'exchange', 'documents', 'app'},
}
ONLY_IN = {
    'sqlite3.h': {'store'},
    'unicode/': {'store'},
    'libxml/': {'exchange'},
    'xmlsec/': {'exchange'},
    'openssl/': {'exchange'},
    'libical/': {'exchange'},
    'csv.h': {'exchange'},
    'xlsxwriter': {'exchange'},
    'poppler.h': {'exchange'},
    'sodium.h': {'exchange'},
    'cairo': {'documents', 'ui'},
    'pango/': {'documents', 'ui'},
    'gtk/': {'ui'},
    'adwaita.h': {'ui'},
}


def findings(src):
    for path in sorted(src.rglob('*.[ch]')):
        layer = path.relative_to(src).parts[0]
        for name in re.findall(r'^#\s*include\s+["<]([^">]+)', path.read_text(), re.M):
            top = name.split('/')[0]
            if top in MAY_INCLUDE and top not in MAY_INCLUDE[layer] | {layer}:
                yield f'{path}: {layer} may not include {name}'
            for header, layers in ONLY_IN.items():
                if name.startswith(header) and layer not in layers:
                    yield f'{path}: {name} belongs in {sorted(layers)}'


bad = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(bad))
sys.exit(bool(bad))
