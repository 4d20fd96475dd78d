#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies ahead, as another program reads it: the same matter keeps its name when it moves, what is past or
over is not there, and no more of a person is told than the first name."""
import datetime
import re

import icalendar

from journey import add, make_duo, office_with_two, only
from program import cli, new_workspace

DAY = datetime.date


def read(workspace, *options):
    """The entries by their names."""
    text = cli('calendar', workspace, '-', *options)
    calendar = icalendar.Calendar.from_ical(text)
    assert str(calendar['version']) == '2.0' and calendar['prodid'], text
    entries = {str(entry['uid']): entry for entry in calendar.walk('VEVENT')}
    assert len(entries) == len(calendar.walk('VEVENT')), 'a name stands twice'
    for entry in entries.values():
        assert entry['dtstamp'].dt.tzinfo is not None and not entry.errors, entry.errors
    return entries


def new_office():
    workspace = office_with_two()
    programme = only(workspace, 'programme')['id']
    cli('set', workspace, programme, 'agreement-needed=no', 'review-every=2', 'review-unit=months',
        'check-in-first-days=60', 'check-in-every-days=60')
    duo = make_duo(workspace)
    cli('set', workspace, duo, 'starts-on=2026-11-01', 'planned-end-on=2027-05-01', 'relationship-status=active')
    return workspace, duo


def check_duo():
    workspace, duo = new_office()
    add(workspace, 'contact', duo_id=duo, held_on='2026-11-16', state='held', how='video', minutes=60)
    add(workspace, 'contact', duo_id=duo, held_on='2026-11-20', state='planned', how='video', minutes=60)
    first = add(workspace, 'contact', duo_id=duo, held_on='2026-11-30', at_time='14:05', minutes=90, state='planned',
                how='face-to-face', place_kind='public-place', remark='Secret; do not tell')
    second = add(workspace, 'contact', duo_id=duo, held_on='2026-12-07', at_time='after work', state='planned', how='video')
    before = read(workspace, '--duo', duo)
    assert set(before) == {f'{first}@footbridge', f'{second}@footbridge', f'review-{duo}@footbridge',
                           f'check-in-mentee-{duo}@footbridge', f'check-in-mentor-{duo}@footbridge',
                           f'end-{duo}@footbridge'}, sorted(before)

    meeting = before[f'{first}@footbridge']
    assert meeting['dtstart'].dt == datetime.datetime(2026, 11, 30, 14, 5), meeting
    assert meeting['duration'].dt == datetime.timedelta(minutes=90), meeting
    assert str(meeting['summary']) == 'Meeting: Amina – Jan (BNW-1)', meeting
    assert str(meeting['location']) == 'Public Place', meeting
    all_day = before[f'{second}@footbridge']
    assert all_day['dtstart'].dt == DAY(2026, 12, 7) and all_day['dtend'].dt == DAY(2026, 12, 8), all_day
    assert before[f'end-{duo}@footbridge']['dtstart'].dt == DAY(2027, 5, 1)
    review = before[f'review-{duo}@footbridge']
    assert review['dtstart'].dt == DAY(2027, 1, 23), review
    assert before[f'check-in-mentee-{duo}@footbridge']['dtstart'].dt == DAY(2027, 1, 22)

    text = cli('calendar', workspace, '-', '--duo', duo)
    for part in ('Testpersoon', 'Proefmens', 'Secret'):
        assert part not in text, text
    assert text == cli('calendar', workspace, '-', '--duo', duo), 'not the same the second time'

    cli('set', workspace, first, 'state=moved', 'moved-to=2026-12-02')
    moved = read(workspace, '--duo', duo)[f'{first}@footbridge']
    assert moved['dtstart'].dt == datetime.datetime(2026, 12, 2, 14, 5), moved
    assert int(moved['sequence']) > int(meeting['sequence']), moved
    cli('set', workspace, first, 'state=missed')
    assert f'{first}@footbridge' not in read(workspace, '--duo', duo)
    return workspace, duo


def check_hidden(workspace, duo):
    """Where somebody hides, the code alone; a paused duo has no reviews; what is odd stays whole."""
    person = only(workspace, 'person', name_used='Amina Testpersoon')['id']
    cli('set', workspace, person, 'protected-identity=yes')
    titles = [str(entry['summary']) for entry in read(workspace, '--duo', duo).values()]
    assert 'Meeting: BNW-1' in titles and not any('Amina' in title or 'Jan' in title for title in titles), titles
    cli('set', workspace, duo, 'relationship-status=paused')
    assert not [uid for uid in read(workspace, '--duo', duo) if re.match('review|check-in', uid)]
    cli('set', workspace, duo, 'relationship-status=ended-early')
    assert not read(workspace), 'a duo that is over'
    cli('set', workspace, duo, 'relationship-status=active', 'first-meeting-on=2026-11-25',
        'first-meeting-place=Café “À l’Étang”; door 2, left ' + 'x' * 90)
    first = read(workspace)[f'first-meeting-{duo}@footbridge']
    assert str(first['location']).startswith('Café “À l’Étang”; door 2, left xxx'), first


def check_coordinator(workspace, duo):
    staff = only(workspace, 'staff')['id']
    other = add(workspace, 'staff', name='Karim Voorbeeld', code='KV')
    cli('set', workspace, duo, 'coordinator-id=' + staff)
    assert set(read(workspace, '--coordinator', staff)) == set(read(workspace)) != set()
    assert not read(workspace, '--coordinator', other)
    cli('calendar', workspace, '-', '--coordinator', staff, '--duo', duo, status=2)
    cli('calendar', workspace, '-', '--duo', 'NONE-1', status=1)
    cli('calendar', workspace, '/nowhere/at/all.ics', status=1)


def check_events(workspace):
    """What many do together, with nobody's name: of the whole office, of who prepares it, and alone."""
    staff = only(workspace, 'staff', name='Anna Voorbeeld')['id']
    programme = only(workspace, 'programme')['id']
    event = cli('add', workspace, 'event', f'programme-id={programme}', 'kind=peer-meeting', 'title=Evening; for mentors',
                'held-on=2026-12-03', 'at-time=19:00', 'minutes=90', 'place=Room 2', f'staff-id={staff}').strip()
    cli('add', workspace, 'event', f'programme-id={programme}', 'kind=training', 'title=Over', 'held-on=2026-11-01')
    person = only(workspace, 'person', name_used='Jan Proefmens')['id']
    cli('event', workspace, event, 'invite', person)
    entry = read(workspace, '--event', event)[f'event-{event}@footbridge']
    assert str(entry['summary']) == 'Evening; for mentors' and str(entry['location']) == 'Room 2', entry
    assert entry['dtstart'].dt == datetime.datetime(2026, 12, 3, 19, 0), entry
    assert 'Jan' not in cli('calendar', workspace, '-', '--event', event)
    assert f'event-{event}@footbridge' in read(workspace, '--coordinator', staff)
    assert len([uid for uid in read(workspace) if uid.startswith('event-')]) == 1
    cli('calendar', workspace, '-', '--event', event, '--coordinator', staff, status=2)


def check_large():
    """Of a whole office; and in another language the same entries."""
    workspace = new_workspace(sample='demo')
    entries = read(workspace)
    assert len(entries) > 10, len(entries)
    assert all(str(entry['summary']).strip() for entry in entries.values())


office = check_duo()
check_hidden(*office)
check_coordinator(*office)
check_events(office[0])
check_large()
