#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when data/catalogue.fbx.xml says anything else than tests/data/programmes.json.

The descriptions were read from the sources into the JSON file, which stays as it was. Here every
programme is put together again from the records of the catalogue, in the words of the JSON, and the
two are compared whole: a value lost, changed or invented on either side is a finding. Fields that the
JSON has no place for may not occur.

    check-catalogue.py ROOT
"""
import collections
import json
import pathlib
import sys
import uuid
import xml.etree.ElementTree as ElementTree

NAMESPACE = '{urn:x-footbridge:exchange:1}'
IDS = uuid.uuid5(uuid.NAMESPACE_URL, 'urn:x-footbridge:catalogue')
TWO_LETTERS = {'eng': 'en', 'fra': 'fr', 'nld': 'nl'}
GENDERS = {'woman': 'female', 'man': 'male'}
OPERATORS = {'equals': 'eq', 'in': 'in', 'between': 'between', 'less': 'lt', 'more': 'gt', 'at-least': 'gte',
             'at-most': 'lte', 'prefers': 'prefer', 'not-required': 'not_required'}
QUALIFIERS = {'about': 'about', 'more-than': 'more than', 'almost': 'almost', 'just-under': 'just under'}
BOOLEANS = {'unemployed', 'migrant_background', 'refugee', 'motivation', 'retired', 'volunteer'}
# Words of the sources, and the code that stands for them when duos are matched.
CRITERIA = {
    'ambitions': {'professional interests and ambitions'},
    'education': {'educational background'},
    'hobbies': {'hobbies'},
    'keywords': {'keywords in the registered profile'},
    'language': {'language'},
    'leisure': {'leisure preferences'},
    'occupation': {'fit of professional profile', 'professional background', 'same profession (doctor)',
                   'same profession (engineer)'},
    'personality': {'personal characteristics'},
    'place': {'geographical location'},
    'preferences': {'personal preferences'},
    'sector': {'professional sector', 'sector-specific expertise of the mentor'},
}
NUMBERS = {  # of the programme: field, key, and how many of the one make one of the other
    'duration-months-min': ('duration_months_min', 1),
    'duration-months-max': ('duration_months_max', 1),
    'meetings-per-month-min': ('meetings_per_month_min', 1),
    'meetings-per-month-max': ('meetings_per_month_max', 1),
    'minutes-per-meeting-min': ('hours_per_meeting_min', 60),
    'minutes-per-meeting-max': ('hours_per_meeting_max', 60),
    'minutes-per-month': ('hours_per_month', 60),
    'meetings-total-min': ('meetings_total_min', 1),
    'internship-weeks-min': ('internship_weeks_min', 1),
    'internship-weeks-max': ('internship_weeks_max', 1),
    'year-start': ('year_start', 1),
    'year-end': ('year_end', 1),
}
TEXTS = {'code': 'id', 'name': 'name', 'name-local': 'name_local', 'country': 'country', 'place': 'place',
         'target-group': 'target_group', 'mentor-training': 'mentor_training',
         'agreement-notes': 'agreement_notes', 'model': 'implementation_model'}
CODES = {'kind': 'kind', 'mode': 'participants_mode'}
LISTS = ('organisations', 'mentee_rules', 'mentor_rules', 'matching_criteria', 'follow_up', 'figures', 'outcomes',
         'related_ids', 'flags')


def snake(code):
    return code.replace('-', '_')


def number(text):
    return None if text is None else int(text)


class Records:
    """The records of the catalogue by kind: dictionaries that lose what is taken out."""

    def __init__(self, path):
        self.by_kind = collections.defaultdict(list)
        self.findings = []
        for element in ElementTree.parse(path).getroot().find(NAMESPACE + 'records'):
            record = {child.tag.removeprefix(NAMESPACE): child.text for child in element}
            record['@id'] = element.get('id')
            self.by_kind[element.tag.removeprefix(NAMESPACE)].append(record)

    def take(self, kind, programme_id):
        """The records of a kind that belong to a programme."""
        mine = [record for record in self.by_kind[kind] if record.get('programme-id') == programme_id]
        self.by_kind[kind] = [record for record in self.by_kind[kind] if record not in mine]
        for record in mine:
            del record['programme-id'], record['@id']
        return mine

    def use_up(self, kind, record):
        """Whatever of a record nobody asked for was invented."""
        for field, text in record.items():
            self.findings.append(f'{kind}: {field} “{text}” is in no source')


def value_of(field, operator, text):
    if operator == 'not_required' and text is None:
        return True
    if text is None:
        return None
    if field in BOOLEANS:
        return {'yes': True}.get(text, text)
    if field == 'education_level' and text == 'higher-2':
        return 'two completed years of higher education'
    parts = text.split('|')
    if field == 'language':
        parts = [TWO_LETTERS[part] for part in parts]
    if field == 'gender':
        parts = [GENDERS[part] for part in parts]
    if field == 'age':
        parts = [int(part) if part.isdecimal() else part for part in parts]
    return parts if operator in ('in', 'between') else '|'.join(parts) if len(parts) > 1 else parts[0]


def rules_of(records, programme_id):
    sides = {'mentee': [], 'mentor': []}
    for record in records.take('rule', programme_id):
        field = record.pop('field')
        field = 'work_permit' if field == 'right-to-work' else snake(field)
        operator = OPERATORS[record.pop('operator')]
        sides[record.pop('side')].append({'field': field, 'op': operator,
                                          'value': value_of(field, operator, record.pop('value', None)),
                                          'basis': record.pop('strength')})
        records.use_up('rule', record)
    return sides


def with_qualifier(what, qualifier):
    """The ways in which the JSON may write it: the qualifier in brackets, alone or before a remark."""
    if qualifier is None:
        return {what}
    words = QUALIFIERS[qualifier]
    start, bracket, remark = what.rpartition(' (')
    ways = {f'{what} ({words})'}
    return ways | {f'{start} ({words}{by}{remark}' for by in (' ', '; ')} if bracket else ways


def numbers_of(records, kind, programme_id, keys, wanted):
    """Figures and outcomes; of the ways to write one, that which the JSON has."""
    known = {entry['what'] for entry in wanted}
    found = []
    for record in records.take(kind, programme_id):
        ways = with_qualifier(record.pop('what'), record.pop('qualifier', None))
        entry = {'what': min(ways & known, default=min(ways)), 'when': record.pop('moment', None)}
        entry.update({key: number(record.pop(field, None)) for key, field in keys.items()})
        found.append(entry)
        records.use_up(kind, record)
    return found


def check_questions(records, programme_id, row):
    """What the source says in words that mean two things is asked, and nothing else."""
    wanted = set()
    if row['action_plan'] is not None:
        wanted.add(('review-every review-unit', '2|weeks\n2|months', 'open'))
    if any(rule['field'] == 'language_level' for rule in row['mentee_rules']):
        wanted.add(('mentee.language-level', 'deu|b1\ndeu|b2\ndeu|c1', 'open'))
    asked = records.take('open-question', programme_id)
    found = {(question.pop('field'), question.pop('choices'), question.pop('state')) for question in asked}
    if found != wanted or not all(question.pop('question', None) for question in asked):
        records.findings.append(f'{row["id"]}: asks {found}, not {wanted}')


def action_plan_of(programme):
    notes = programme.pop('review-notes', None)
    return notes and {'review_every_months': None, 'reviews_per_month': None, 'notes': notes}


def source_of(records, programme_id, row):
    flags = {}
    for note in records.take('source-note', programme_id):
        kind = note.pop('kind')
        if kind == 'source':
            row['section'], row['source'] = note.pop('text'), note.pop('document')
        elif kind == 'ambiguity':
            flags[int(note.pop('position'))] = note.pop('text')
        records.use_up('source-note', note)
    row['flags'] = [flags[position] for position in sorted(flags)]


def yes(records, programme, field):
    answer = programme.pop(field, None)
    if answer not in (None, 'yes'):
        records.findings.append(f'{field} is {answer}, which no source says')
    return True if answer else None


def put_together(records, programme, organisations, slugs, wanted):
    programme_id = programme.pop('@id')
    row = {key: programme.pop(field, None) for field, key in TEXTS.items()}
    row.update({key: snake(programme[field]) if programme.get(field) else None for field, key in CODES.items()})
    for field in CODES:
        programme.pop(field, None)
    for field, (key, share) in NUMBERS.items():
        amount = number(programme.pop(field, None))
        row[key] = None if amount is None else amount / share
    row['agreement'] = yes(records, programme, 'agreement-needed')
    if yes(records, programme, 'mentor-training-needed') != (True if row['mentor_training'] else None):
        records.findings.append(f'{row["id"]}: mentor training is needed where it is described')
    row['action_plan'] = action_plan_of(programme)
    row['organisations'] = [{'name': organisations[partner.pop('organisation-id')], 'role': snake(partner.pop('role'))}
                            for partner in records.take('programme-partner', programme_id)]
    row.update({f'{side}_rules': rules for side, rules in rules_of(records, programme_id).items()})
    row['matching_criteria'] = []
    for criterion in records.take('matching-criterion', programme_id):
        row['matching_criteria'].append(criterion.pop('remark'))
        if row['matching_criteria'][-1] not in CRITERIA.get(criterion.pop('criterion'), ()):
            records.findings.append(f'“{row["matching_criteria"][-1]}” has the wrong code')
        records.use_up('matching-criterion', criterion)
    row['follow_up'] = [{'months': number(point.pop('months', None)), 'anchor': snake(point.pop('anchor')),
                         'what': point.pop('what')} for point in records.take('follow-up-point', programme_id)]
    funding = {}
    for record in records.take('funding', programme_id):
        funding = record
    row['funding'] = funding.pop('text', None)
    row['funding_end'] = funding.pop('until-date', None)
    row['funding_renewal_months'] = number(funding.pop('renewal-months', None))
    records.use_up('funding', funding)
    row['figures'] = numbers_of(records, 'figure', programme_id, {'value': 'number'}, wanted['figures'])
    row['outcomes'] = numbers_of(records, 'programme-outcome', programme_id,
                                 {'percent': 'percent', 'count': 'count'}, wanted['outcomes'])
    row['related_ids'] = [slugs[relation.pop('related-id')] for relation in records.take('relation', programme_id)]
    check_questions(records, programme_id, row)
    source_of(records, programme_id, row)
    records.use_up('programme', programme)
    return row


def in_order(row):
    """Lists but that of the remarks have no order of their own."""
    return {key: sorted(json.dumps(entry, sort_keys=True) for entry in value)
            if key in LISTS and key != 'flags' else value for key, value in row.items()}


def differences(row, wanted):
    row, wanted = in_order(row), in_order(wanted)
    for key in sorted(row.keys() | wanted.keys()):
        if key not in row or key not in wanted or row[key] != wanted[key] or \
                isinstance(row[key], bool) != isinstance(wanted[key], bool):
            yield f'{wanted["id"]}: {key} is {row.get(key)!r}, not {wanted.get(key)!r}'


def check(root):
    text = (root / 'tests/data/programmes.json').read_text().replace('"AMBIGUOUS: ', '"')  # asked as an open question
    wanted = {row['id']: row for row in json.loads(text)}
    records = Records(root / 'data/catalogue.fbx.xml')
    programmes = records.by_kind.pop('programme')
    slugs = {programme['@id']: programme['code'] for programme in programmes}
    organisations = {record['@id']: record['name'] for record in records.by_kind['organisation']}
    names = {entry['name'] for row in wanted.values() for entry in row['organisations']}
    if sorted(organisations.values()) != sorted(names):
        records.findings.append(f'organisations differ: {sorted(set(organisations.values()) ^ names)}')
    for record in records.by_kind.pop('organisation'):
        if record.pop('@id') != str(uuid.uuid5(IDS, 'organisation:' + record.pop('name'))):
            records.findings.append('an organisation has an id that is not made of its name')
        records.use_up('organisation', record)
    if sorted(slugs.values()) != sorted(wanted):
        records.findings.append(f'programmes differ: {sorted(set(slugs.values()) ^ set(wanted))}')
    for programme in programmes:
        slug = programme['code']
        if programme['@id'] != str(uuid.uuid5(IDS, slug)):
            records.findings.append(f'{slug}: the id is not made of the code')
        if slug in wanted:
            row = put_together(records, programme, organisations, slugs, wanted[slug])
            records.findings.extend(differences(row, wanted[slug]))
    for kind, rest in records.by_kind.items():
        records.findings.extend(f'{kind}: {record} belongs to no programme' for record in rest)
    return len(wanted), records.findings


number_of_programmes, findings = check(pathlib.Path(sys.argv[1]))
print('\n'.join(findings) or f'{number_of_programmes} programmes, every value the same')
sys.exit(bool(findings))
