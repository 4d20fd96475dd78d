#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Matching by the command line: both objectives, four forms of the answer, accepting with a reason for what lies
outside the sector, who joins a proposal, and undo."""
import csv
import io
import json
import xml.etree.ElementTree

from program import cli, new_folder, new_workspace

USAGE, REFUSED = 2, 1


def rows(*words):
    return list(csv.DictReader(io.StringIO(cli(*words, '--format', 'csv'))))


def match(workspace, *options):
    """The proposals, and those left over."""
    found = rows('match', workspace, '--programme', 'P01', *options)
    return ([row for row in found if row['state'] != 'left-over'], [row for row in found if row['state'] == 'left-over'])


def total(proposals):
    return sum(int(row['score']) for row in proposals)


def count(workspace, kind):
    return len(rows('list', workspace, kind))


def check_forms(workspace):
    """The same in each form; in each run the same; and nobody is named twice as left over."""
    plain = rows('match', workspace, '--programme', 'P01')
    assert plain == rows('match', workspace, '--programme', 'P01')
    said = json.loads(cli('match', workspace, '--programme', 'P01', '--format', 'json'))
    assert [row['reasons'] for row in said] == [row['reasons'] for row in plain]
    tree = xml.etree.ElementTree.fromstring(cli('match', workspace, '--programme', 'P01', '--format', 'xml'))
    assert [row.findtext('reasons') for row in tree] == [row['reasons'] for row in plain]
    text = cli('match', workspace, '--programme', 'P01', '--format', 'text')
    assert len(text.splitlines()) == len(plain)
    for row in plain:
        assert row['reasons'], row


def check_objectives(workspace):
    """Most people first never matches fewer, and never has the better total of those that match as many."""
    best, _ = match(workspace, '--objective', 'score', '--other-sectors')
    most, left = match(workspace, '--objective', 'people', '--other-sectors')
    assert len(most) >= len(best) and (len(most) > len(best) or total(most) == total(best))
    assert total(best) >= total(most)
    assert any(row['state'] == 'exception' for row in most)
    assert len(most) > len(match(workspace)[0])
    assert not {row['mentee-id'] for row in left} & {row['mentee-id'] for row in most}
    for options in (['--objective', 'luck'], ['--programme'], []):
        cli('match', workspace, *options, status=USAGE)
    cli('match', workspace, '--programme', 'P99', status=REFUSED)


def check_joining(workspace):
    """A second mentor who was added is in the proposal, in an export, and after it came in somewhere else."""
    proposals, left = match(workspace)
    pair = proposals[0]
    mentor = next(row['mentor-id'] for row in left if row['mentor-id'])
    cli('add', workspace, 'match-mark', f'enrolment-id={pair["mentee-id"]}', f'other-id={pair["mentor-id"]}',
        f'added-id={mentor}', 'mark=join')
    file, other = new_folder() / 'all.fbx.xml', new_folder() / 'other.footbridge'
    cli('export', workspace, file, '--plain', 'test')
    cli('new', other)
    cli('import', other, file)
    for place in (workspace, other):
        joined = next(row for row in match(place)[0] if row['mentee-id'] == pair['mentee-id'])
        assert joined['mentor-id'] == f'{pair["mentor-id"]} {mentor}', joined
        assert joined['state'] == 'locked', joined


def check_accepting(workspace):
    before, members_before = count(workspace, 'duo'), count(workspace, 'duo-member')
    options = ['--objective', 'people', '--other-sectors', '--accept']
    refusal = cli('match', workspace, '--programme', 'P01', *options, status=REFUSED)
    assert 'outside the sector' in refusal, refusal
    assert count(workspace, 'duo') == before

    proposals, _ = match(workspace, *options, '--reason', 'Nobody else was free')
    assert count(workspace, 'duo') == before + len(proposals)
    assert not match(workspace)[0]
    shown = [cli('show', workspace, row['id']) for row in rows('list', workspace, 'duo', '--status', 'proposed')]
    asked = [text for text in shown if 'Nobody else was free' in text]
    assert len(asked) == sum(row['state'] == 'exception' for row in proposals)
    members = sum(len(f'{row["mentee-id"]} {row["mentor-id"]}'.split()) for row in proposals)
    assert members == 2 * len(proposals) + 1 and count(workspace, 'duo-member') == members_before + members
    cli('undo', workspace)
    assert count(workspace, 'duo') == before
    assert count(workspace, 'match-mark') == 1
    assert match(workspace, *options[:3])[0] == proposals


def check_by_hand(workspace):
    exception = next(row for row in match(workspace, '--other-sectors')[0] if row['state'] == 'exception')
    people = ['--mentee', exception['mentee-id'], '--mentor', exception['mentor-id']]
    refusal = cli('duo', workspace, 'new', '--programme', 'P01', *people, status=REFUSED)
    assert exception['mentee'] in refusal and 'outside the sector' in refusal, refusal
    code = cli('duo', workspace, 'new', '--programme', 'P01', *people, '--reason', 'They asked for it').strip()
    assert 'They asked for it' in cli('show', workspace, code)


workspace = new_workspace(sample='office')
check_forms(workspace)
check_objectives(workspace)
check_joining(workspace)
check_accepting(workspace)
check_by_hand(workspace)
