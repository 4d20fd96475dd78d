#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds our readers with what libFuzzer makes of our own files.

    run.py BUILD CLI SECONDS [TARGET ...]

BUILD holds the targets, CLI is a footbridge-cli that makes the first files. What was learnt stays in
BUILD/corpus, what ended a target is in BUILD/findings, and the status is 1 if there is anything. A finding is
mended, and then becomes a case of a test.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGETS = ('exchange', 'workspace', 'catalogue', 'strokes', 'europass')
# What ends a target is kept, and the target goes on; so often at most.
MAX_FINDINGS = 20
RECORD = re.compile(r'^    <([a-z-]+) id="([^"]+)"[^>]*>\n(.*?)^    </\1>\n', re.M | re.S)


class Export:
    """An exchange file as its head, its records and its end."""

    def __init__(self, path):
        text = path.read_text()
        self.head = text[:text.index('<records>') + len('<records>')] + '\n'
        self.tail = '  </records>\n</footbridge>\n'
        self.records = [(match[1], match[2], match[0]) for match in RECORD.finditer(text)]

    def with_records(self, records):
        return self.head + ''.join(text for _, _, text in records) + self.tail

    def by_kind(self):
        """A file a kind, with the shortest record of it."""
        kinds = {}
        for record in self.records:
            if record[0] not in kinds or len(record[2]) < len(kinds[record[0]][2]):
                kinds[record[0]] = record
        return {kind: self.with_records([record]) for kind, record in kinds.items()}

    def around(self, identifier):
        """A record, what belongs to it, and what any of these refer to."""
        kept = {identifier}
        for wider in (True, False, False):
            for _, own, text in self.records:
                if own not in kept and wider and any(other in text for other in kept):
                    kept.add(own)
            for _, own, text in self.records:
                if own in kept:
                    kept |= set(re.findall(r'-id>([0-9a-f-]{36})<', text))
        return self.with_records([record for record in self.records if record[1] in kept])


def write_all(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def seeds_of_exchange(cli, work):
    files = {'by-hand': (ROOT / 'tests/data/by-hand.fbx.xml').read_bytes()}
    for name, more in (('small', ['--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld']), ('demo', [])):
        workspace = work / f'{name}.footbridge'
        subprocess.run([cli, 'new', workspace, *more], check=True)
        if name == 'demo':
            subprocess.run([cli, 'sample', workspace, '--seed', '7'], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([cli, 'export', workspace, work / f'{name}.fbx.xml', '--plain', 'fuzz'], check=True)
    files['small'] = (work / 'small.fbx.xml').read_bytes()
    demo = Export(work / 'demo.fbx.xml')
    files.update({f'kind-{kind}': text for kind, text in demo.by_kind().items()})
    duos = [own for kind, own, _ in demo.records if kind == 'duo']
    files.update({f'duo-{n}': demo.around(own) for n, own in enumerate(duos[:3])})
    return files


def seeds_of_catalogue(cli, work):
    catalogue = Export(ROOT / 'data/catalogue.fbx.xml')
    programmes = [own for kind, own, _ in catalogue.records if kind == 'programme']
    return {f'programme-{n}': catalogue.around(own) for n, own in enumerate(programmes[::4])}


def seeds_of_europass(cli, work):
    return {name: (ROOT / f'tests/data/europass-{name}.xml').read_bytes() for name in ('candidate', 'passport')}


def seeds_of_strokes(cli, work):
    many = ' '.join(f'{n % 100},{n * 7 % 100}' for n in range(2000))
    return {'one': '1,2', 'two': '0,0 10,10;99999,0 0,99999', 'many': many, 'drawn': bytes(range(1, 91)) * 4}


def seeds_of_workspace(cli, work):
    value = b'V' + bytes([3, 0, 5, 5, 3]) + b'abc'
    return {'sound': b'', 'loose': b'B', 'value': value, 'patch': b'P\0\x10\0\x04abcd',
            'cut': b'T\0\x20\0', 'header': b'P\0\0\x3c\x04\0\0\0\1', 'values': value * 5,
            'numbers': b''.join(bytes([ord('V'), table, 0, 4, 1, 8]) + b'\xff' * 8 for table in range(40))}


def write_words(path):
    """The names and codes of the grammar, and what has harmed readers of XML before."""
    grammar = (ROOT / 'data/footbridge.xsd').read_text()
    words = set(re.findall(r'(?:name|value)="([A-Za-z0-9-]{2,40})"', grammar))
    marks = ['<!DOCTYPE', '<!ENTITY', '<![CDATA[', ']]>', '<!--', '-->', '<?xml', '?>', '&#0;', '&#x10FFFF;', '&lt;',
             'xmlns=', 'encoding=\\"UTF-7\\"', 'SYSTEM \\"file:///etc/passwd\\"', '/>', '</', '\\xef\\xbb\\xbf',
             '\\xc0\\x80', '\\xed\\xa0\\x80', '2026-02-30', '9223372036854775808', '-1']
    path.write_text(''.join(f'"{word}"\n' for word in sorted(words) + marks))


def feed(build, cli, target, seconds):
    program = build / f'tests/fuzz/fuzz-{target}'
    corpus, findings = build / 'corpus' / target, build / 'findings' / target
    words = build / 'words.dict'
    with tempfile.TemporaryDirectory(prefix='footbridge-fuzz-') as work:
        write_all(corpus, globals()[f'seeds_of_{target}'](cli, pathlib.Path(work)))
    findings.mkdir(parents=True, exist_ok=True)
    write_words(words)
    env = {**os.environ, 'ASAN_OPTIONS': 'detect_leaks=1:handle_abort=2:malloc_context_size=5:'
           'quarantine_size_mb=16:allocator_may_return_null=1',
           'UBSAN_OPTIONS': 'print_stacktrace=1:halt_on_error=1',
           'LSAN_OPTIONS': f'suppressions={ROOT / "tests/lsan.supp"}:print_suppressions=0'}
    arguments = [program, corpus, f'-artifact_prefix={findings}/', '-max_len=65536', '-len_control=0',
                 f'-dict={words}', '-timeout=300', '-rss_limit_mb=1500', '-print_final_stats=1']
    end, status = time.monotonic() + seconds, 1
    for _ in range(MAX_FINDINGS):
        left = int(end - time.monotonic())
        if status == 0 or left < 1:
            break
        status = subprocess.run([*arguments, f'-max_total_time={left}'], env=env, check=False).returncode
    found = sorted(path for path in findings.iterdir() if not path.name.startswith('slow-unit'))
    print(f'{target}: {len(list(corpus.iterdir()))} files in the corpus, {len(found)} findings, status {status}')
    for path in found[:20]:
        print(f'  {path}')
    return bool(status or found)


def main():
    build, cli, seconds = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), int(sys.argv[3])
    os.environ['LC_ALL'] = 'C.UTF-8'
    return 1 if any([feed(build, cli, target, seconds) for target in sys.argv[4:] or TARGETS]) else 0


if __name__ == '__main__':
    sys.exit(main())
