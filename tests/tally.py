#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how many tests passed, failed and were skipped, from meson's testlog.json.

A program that reports in TAP counts as many tests as it reports; any other as one.
"""
import json
import re
import sys

POINT = re.compile(r'^(not )?ok\b[^#\n]*(# *SKIP)?', re.M | re.I)


def points(run):
    """(passed, failed, skipped) of one program."""
    found = [(bool(no), bool(skip)) for no, skip in POINT.findall(run.get('stdout', ''))]
    failed = sum(no for no, _ in found)
    skipped = sum(skip for no, skip in found if not no)
    passed = len(found) - failed - skipped
    if run['result'] in ('OK', 'EXPECTEDFAIL'):
        return passed or (0 if skipped else 1), failed, skipped
    if run['result'] == 'SKIP':
        return passed, failed, skipped or 1
    return passed, failed or 1, skipped


with open(sys.argv[1], encoding='utf-8') as log:
    totals = [sum(column) for column in zip(*(points(json.loads(line)) for line in log))] or [0, 0, 0]
print(f'{totals[0]} passed, {totals[1]} failed' + (f', {totals[2]} skipped' if totals[2] else ''))
