#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what the bench makes for its figures is whole: a large export is measured with its signature, or the
import of it leaves out the pass over its bytes."""
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / 'bench'))
import kit  # noqa: E402


def make(path):
    path.write_text('export')
    path.with_name(path.name + '.sig.xml').write_text('signature')


with tempfile.TemporaryDirectory() as folder:
    build = pathlib.Path(folder)
    (build / 'bench').mkdir()
    (build / 'bench/large.fbx.xml.sig.xml').write_text('of the file before')
    made = pathlib.Path(kit.Bench(build).made('large.fbx.xml', make))
    left = sorted(path.name for path in made.parent.iterdir() if path.name != 'stamp')
    if left != ['large.fbx.xml', 'large.fbx.xml.sig.xml']:
        sys.exit(f'an export lies there with {left}')
    if made.with_name(made.name + '.sig.xml').read_text() != 'signature':
        sys.exit('the signature beside an export is that of another')
