#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-xsd.py DUMP XSD: fails where the published grammar is not what the field tables say."""
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

XS = '{http://www.w3.org/2001/XMLSchema}'
PUBLISHED = ['language', 'country', 'occupation', 'sector']


def read_tables(program):
    """Kinds to their fields, and lists to their codes, as the program has them."""
    kinds, lists, published = {}, {}, set()
    for line in subprocess.run([program], check=True, capture_output=True,
                               text=True).stdout.splitlines():
        what, *rest = line.split('\t')
        if what == 'kind':
            kinds[rest[0]] = []
        elif what == 'field':
            kinds[rest[0]].append(rest[1:5])
        elif what == 'code':
            lists.setdefault(rest[0], []).append(rest[1])
        else:
            published.add(rest[0])
    return kinds, lists, published


def type_of(kind, of):
    """What the grammar must give as type of a field."""
    if kind == 'int':
        return 'number' if of == '-' else 'number ' + of
    if kind == 'date':
        return 'partial-date' if of == 'partial' else 'date'
    return {'code': of, 'codes': of + '-set', 'ref': 'id'}.get(kind, kind)


def type_in(element):
    """What it does give."""
    bounds = element.find(f'{XS}simpleType/{XS}restriction')
    if bounds is None:
        return element.get('type')
    low = bounds.find(XS + 'minInclusive').get('value')
    high = bounds.find(XS + 'maxInclusive').get('value')
    return f"{bounds.get('base')} {low} {high}"


def wanted(fields):
    return [(name, type_of(kind, of), mark in 'kP')
            for name, kind, mark, of in fields if mark != 'l']


def found(complex_type):
    elements = complex_type.findall(f'{XS}complexContent/{XS}extension/{XS}sequence/{XS}element')
    return [(e.get('name'), type_in(e), e.get('minOccurs') != '0') for e in elements]


def findings(tables, schema):
    kinds, lists, published = tables
    complex_types = {t.get('name'): t for t in schema.findall(XS + 'complexType')}
    simple_types = {t.get('name'): t for t in schema.findall(XS + 'simpleType')}

    order = [e.get('name') for e in complex_types['records'].findall(f'{XS}sequence/{XS}element')]
    if order != list(kinds):
        yield f'kinds and their order: {order} in the grammar, {list(kinds)} in the program'

    for kind, fields in kinds.items():
        if kind + '-record' not in complex_types:
            yield f'{kind}: not in the grammar'
            continue
        have, want = found(complex_types[kind + '-record']), wanted(fields)
        for a, b in zip(have + [None] * len(want), want + [None] * len(have)):
            if a != b:
                yield f'{kind}: {a} in the grammar, {b} in the program'
                break

    for name, codes in lists.items():
        have = [e.get('value') for e in simple_types[name].iter(XS + 'enumeration')]
        if have != codes:
            yield f'codes of {name}: {have} in the grammar, {codes} in the program'

    if sorted(published) != sorted(PUBLISHED):
        yield f'published lists: {sorted(published)}'
    for name in sorted(published):
        if name not in simple_types:
            yield f'{name}: no type in the grammar'


bad = list(findings(read_tables(sys.argv[1]), ElementTree.parse(sys.argv[2]).getroot()))
print('\n'.join(bad))
sys.exit(bool(bad))
