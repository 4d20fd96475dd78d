#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme looked at by the command line: what is open before the start, whether it is mentoring, how everybody
enrolled stands to its rules; and its new parts through export and import."""
import csv
import io

from program import cli, new_folder, new_workspace


def rows(*words):
    return list(csv.DictReader(io.StringIO(cli(*words, '--format', 'csv'))))


workspace = new_workspace(sample='demo', seed=7)
launch = rows('programme', workspace, 'launch', 'P01')
assert len(launch) == 9 and {row['state'] for row in launch} == {'done', 'open'}, launch
planned = cli('programme', workspace, 'new', '--set', 'name=Later').strip()
cli('set', workspace, planned, 'status=running', status=1)
cli('set', workspace, planned, 'status=running', '--reason', 'the funder wants it')
quality = rows('programme', workspace, 'quality', 'P01')
assert quality[0]['finding'].startswith('6 of 7 building blocks are met. Not known yet: Reciprocity'), quality
assert any(row['about'] == 'parties' for row in quality[1:]), quality
assert any(row['about'] == 'network' and row['finding'].startswith('Champions: ') for row in quality), quality
there, back = ([row['change'] for row in rows('programme', workspace, 'compare', *pair)] for pair in (('P01', 'P02'), ('P02', 'P01')))
assert any('There: ' in words for words in there) and there != back, there
assert rows('programme', workspace, 'compare', 'P01', 'P01') == []
tried = rows('programme', workspace, 'try', 'P01')
enrolled = [row for row in rows('list', workspace, 'enrolment', '--programme', 'P01')]
everybody = sum(int(row[fit]) for row in tried[:2] for fit in ('fit', 'fit-not', 'not-known-yet'))
assert everybody == len(enrolled) > 0, (tried, len(enrolled))
assert [row['side'] for row in tried[:2]] == ['mentee', 'mentor'], tried
assert any('Right to Work' in row['rule'] for row in tried[2:]), tried

programme, related = (row['id'] for row in rows('list', workspace, 'programme')[:2])
cli('add', workspace, 'figure', f'programme-id={programme}', 'what=Mentors', 'qualifier=about', 'number=110')
cli('add', workspace, 'programme-outcome', f'programme-id={programme}', 'what=Found work', 'percent=60')
cli('add', workspace, 'relation', f'programme-id={programme}', f'related-id={related}')

folder = new_folder()
first, second = folder / 'first.fbx.xml', folder / 'second.fbx.xml'
cli('export', workspace, first, '--plain', 'test')
other = new_workspace()
cli('import', other, first)
for kind in 'site', 'benchmark', 'lesson', 'quality-check', 'figure', 'programme-outcome', 'relation':
    assert len(rows('list', workspace, kind)) == len(rows('list', other, kind)) > 0, kind
