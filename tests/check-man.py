#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the manual of the command line and the program do not name the same commands.

    check-man.py FOOTBRIDGE-CLI MANUAL
"""
import pathlib
import re
import subprocess
import sys

program, manual = sys.argv[1:]
said = subprocess.run([program, '--help'], check=True, capture_output=True, text=True).stdout
commands = set(re.findall(r'^ +footbridge-cli ([a-z]+)', said, re.M))
described = set(re.findall(r'^\.It Cm ([a-z]+)', pathlib.Path(manual).read_text(), re.M))
for name in sorted(commands - described):
    print(f'{manual} lacks an entry ".It Cm {name}" for the command of that name')
for name in sorted(described - commands):
    print(f'{manual} describes {name}, which footbridge-cli --help does not name')
sys.exit(not commands or commands != described)
