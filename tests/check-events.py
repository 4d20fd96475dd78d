#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who came to a training of mentors, by every verb of the command line that says so: each counts the minutes as the window does,
takes them back again, and is one step of undo."""
from journey import add, office_with_two, only, shown
from program import cli

workspace = office_with_two()
programme = only(workspace, 'programme')['id']
enrolment = only(workspace, 'enrolment', role='mentor')
mentor, jan = enrolment['id'], enrolment['person-id']
event = cli('add', workspace, 'event', f'programme-id={programme}', 'kind=training', 'title=Listening', 'held-on=2026-11-20',
            'minutes=180').strip()


def counts(minutes):
    """So many minutes of training are with the mentor and, where it is still there, with the attendance."""
    text = str(minutes) if minutes else None
    assert shown(workspace, mentor).get('training-minutes') == text, shown(workspace, mentor)
    for row in cli('event', workspace, event, '--format', 'csv').splitlines()[1:]:
        assert row.endswith(f',{text or ""}'), row


cli('event', workspace, event, 'invite', jan)
one = only(workspace, 'attendance')['id']
counts(0)

# the verb and the field
for came, did_not in ((('event', workspace, event, 'came', jan), ('event', workspace, event, 'absent', jan)),
                      (('set', workspace, one, 'state=came'), ('set', workspace, one, 'state=excused'))):
    cli(*came)
    counts(180)
    cli(*came)
    counts(180)
    cli(*did_not)
    counts(0)
    cli('undo', workspace)
    counts(180)
    cli('redo', workspace)
    counts(0)

# for how long, by the person and by the event; and what the event is
cli('set', workspace, one, 'state=came', 'minutes=60')
counts(60)
cli('set', workspace, one, 'minutes=')
counts(180)
cli('set', workspace, event, 'minutes=90')
counts(90)
cli('set', workspace, event, 'counts-as-training=no')
counts(0)
cli('undo', workspace)
counts(90)
cli('set', workspace, event, 'title=Listening well')
counts(90)

# what was counted is counted for one, and by nobody's hand
other = add(workspace, 'person', name_used='Piet Proefmens')
assert 'Note first that nobody came' in cli('set', workspace, one, f'person-id={other}', status=1)
second = add(workspace, 'programme', code='P2', name='Other')
assert 'Note first that nobody came' in cli('set', workspace, event, f'programme-id={second}', status=1)
assert 'not set by hand' in cli('set', workspace, one, 'counted-minutes=900', status=1)
assert 'not set by hand' in cli('add', workspace, 'attendance', f'event-id={event}', f'person-id={other}', 'state=came',
                                'counted-minutes=900', status=1)
counts(90)

# taken off the list, and with the event
cli('remove', workspace, one)
counts(0)
cli('undo', workspace)
counts(90)
cli('remove', workspace, event)
assert 'training-minutes' not in shown(workspace, mentor)
cli('undo', workspace)
counts(90)

# written down afterwards
cli('remove', workspace, one)
add(workspace, 'attendance', event_id=event, person_id=jan, state='came')
counts(90)
