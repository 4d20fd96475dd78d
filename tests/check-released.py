#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a step of the schema, or the workspace made with it, differs from what was released.

Files of a release are with people who rely on them: a step that is out is never changed, a new
one is added. The tags v* of git tell what is out.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
FROZEN = ('resources/sql', 'tests/fixtures/schema')


def git(root, *words):
    environment = {name: value for name, value in os.environ.items() if not name.startswith('GIT_')}
    return subprocess.run(['git', *words], cwd=root, env=environment, check=True, capture_output=True).stdout


def tags(root):
    """The releases, the first one first; none where git does not know."""
    try:
        if pathlib.Path(git(root, 'rev-parse', '--show-toplevel').decode().strip()).resolve() != root.resolve():
            return []
        return git(root, 'tag', '--list', 'v*', '--sort=version:refname').decode().split()
    except (FileNotFoundError, subprocess.CalledProcessError):
        return []


def findings(root):
    seen = set()
    for tag in tags(root):
        for name in git(root, 'ls-tree', '-r', '-z', '--name-only', tag, '--', *FROZEN).decode().split('\0'):
            if not name or name in seen:
                continue
            seen.add(name)
            path = root / name
            if not path.is_file() or path.read_bytes() != git(root, 'show', f'{tag}:{name}'):
                yield f'{name} is not as it was released in {tag}: restore it, and add a step of its own'


def try_out():
    """The check itself, on a repository made for it."""
    with tempfile.TemporaryDirectory() as place:
        root = pathlib.Path(place)
        step = root / 'resources/sql/001.sql'
        step.parent.mkdir(parents=True)
        who = ('-c', 'user.name=Anna Voorbeeld', '-c', 'user.email=anna@example.org', '-c', 'commit.gpgsign=false')

        def commit(text, tag=None):
            step.write_text(text)
            git(root, 'add', '.')
            git(root, *who, 'commit', '-q', '-m', 'a step')
            if tag:
                git(root, 'tag', '--no-sign', tag)

        git(root, 'init', '-q')
        commit('one')
        assert not tags(root) and not list(findings(root))
        commit('two', 'v1.0')
        assert not list(findings(root))
        commit('three', 'v1.10')
        step.write_text('two')
        assert not list(findings(root)), 'the first release decides'
        step.write_text('three')
        assert len(list(findings(root))) == 1
        step.unlink()
        assert len(list(findings(root))) == 1


def main(root):
    try:
        try_out()
    except FileNotFoundError:
        print('There is no git here to tell what was released.')
        return SKIPPED
    if not tags(root):
        print('Nothing was released yet (no tag v*), so the first step may still change.')
        return SKIPPED
    bad = list(findings(root))
    print('\n'.join(bad))
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
