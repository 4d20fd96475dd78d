#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the deprecated calls that a build log names, and fails on one outside the two wrappers.

    check-ages.py LOG

Picking a file and asking a question have no home that is both in GTK 4.8 and wanted by newer ones; each
has one file, so that a move touches two.
"""
import collections
import re
import sys

WRAPPERS = {'src/ui/common/fb-pick-file.c', 'src/ui/common/fb-ask.c'}
AGED = re.compile(r"^(?:\.\./)?([\w./-]+):\d+:\d+: warning: [‘'](\w+)[’'] is deprecated")


def main():
    calls = collections.defaultdict(set)
    with open(sys.argv[1], encoding='utf-8', errors='replace') as log:
        for line in log:
            found = AGED.match(line)
            if found:
                calls[found[1]].add(found[2])
    for path, names in sorted(calls.items()):
        print(f'{path}: {", ".join(sorted(names))}')
    bad = sorted(set(calls) - WRAPPERS)
    print(f'{len(calls)} files call what has aged, {len(bad)} of them outside the wrappers')
    return bool(bad)


sys.exit(main())
