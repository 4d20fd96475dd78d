#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A concern is raised and closed, and work passed on and taken back, by command line: only who looks after a concern, who may
read it, or who stands in for them closes it, and once."""
from journey import add, only, rows
from program import cli, new_workspace

workspace = new_workspace('--organisation', 'Voorbeeld vzw', '--staff', 'Anna Voorbeeld')
anna = only(workspace, 'staff')['code']
add(workspace, 'staff', name='Karim Exempel', code='karim')
add(workspace, 'staff', name='Eva Beispiel', code='eva')
person = add(workspace, 'person', name_used='Amina Testpersoon')


def by(code, *words, **options):
    return cli(words[0], workspace, *words[1:], '--staff', code, '--on', '2026-11-29', **options)


concern = by(anna, 'concern', 'raise', person, 'Sleeps badly.', '--kind', 'safety', '--since', '2026-11-20').strip()
raised = only(workspace, 'concern')
assert raised['id'] == concern and raised['since'] == '2026-11-20' and raised['kind'] == 'safety', raised
assert raised['owner-id'] == only(workspace, 'staff', code=anna)['id']
assert 'worries you' in by(anna, 'concern', 'raise', person, ' ', status=1)
assert 'A concern is about' in by(anna, 'concern', 'raise', only(workspace, 'staff', code='eva')['id'], 'x', status=1)
assert by(anna, 'concern', 'raise', person, 'x', '--kind', 'nonsense', status=1)
assert by(anna, 'concern', 'raise', person, 'x', '--owner', 'nobody', status=1)
by(anna, 'concern', 'close', concern, 'x', '--kind', 'safety', status=2)
by(anna, 'concern', 'shout', concern, 'x', status=2)
assert len(rows(workspace, 'concern')) == 1

assert 'Only who looks after' in by('karim', 'concern', 'close', concern, 'Talked.', status=1)
assert 'Choose a colleague' in by(anna, 'pass-on', 'to', anna, '2026-12-06', status=1)
assert 'That day is over' in by(anna, 'pass-on', 'to', 'karim', '2026-11-01', status=1)
assert by(anna, 'pass-on') == ''
by(anna, 'pass-on', 'to', 'karim', '2026-12-06')
by(anna, 'pass-on', 'to', 'karim', '2026-12-13')
line = by(anna, 'pass-on', '--format', 'csv').splitlines()
assert len(line) == 2 and 'Anna Voorbeeld' in line[1] and 'Karim Exempel' in line[1] and '2026-12-13' in line[1], line
assert 'Only who looks after' in by('eva', 'concern', 'close', concern, 'Talked.', status=1)
by('karim', 'concern', 'close', concern, 'Talked, and found a doctor.')
assert only(workspace, 'concern')['closed-on'] == '2026-11-29'
assert 'closed already' in by(anna, 'concern', 'close', concern, 'Again.', status=1)

by(anna, 'pass-on', 'back')
assert not rows(workspace, 'stand-in')
assert 'Nobody looks after' in by(anna, 'pass-on', 'back', status=1)
by(anna, 'pass-on', 'to', 'karim', status=2)

second = by(anna, 'concern', 'raise', person, 'Again.', '--owner', 'karim', '--reader', 'eva').strip()
by('eva', 'concern', 'close', second, 'All right now.')

# who may not read one finds none in a list either, nor by its id
assert second not in by(anna, 'list', 'concern') and second in by('eva', 'list', 'concern')
assert concern not in by('eva', 'list', 'concern')
for verb in ('show', 'history', 'remove'):
    assert 'Only Karim Exempel may read this' in by(anna, verb, second, status=1), verb
assert 'Only Karim Exempel may read this' in by(anna, 'set', second, 'kind=safety', status=1)
