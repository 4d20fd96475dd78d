#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads from the built programs how they are hardened, as Debian's hardening-check does.

    check-hardened.py release|other PROGRAM ...

Every build has: a place in memory that changes, a stack that is not executed, and a guard on it. A release has
besides: what is resolved before the start and read-only after it, checked copies of strings, and marks on the
places that may be jumped to.
"""
import re
import subprocess
import sys

MARK = b'\xf3\x0f\x1e\xfa'  # endbr64


def read(option, program):
    return subprocess.run(['readelf', '-W', option, program], check=True, capture_output=True, text=True).stdout


def faults(program, is_release):
    header, segments = read('-h', program), read('-l', program)
    dynamic, symbols = read('-d', program), read('--dyn-syms', program)
    stack = re.search(r'GNU_STACK.*?\b(R[W ]?E?)\b', segments)
    if not re.search(r'Type: +DYN', header):
        yield 'is always at the same place in memory (no PIE)'
    if not stack or 'E' in stack[1]:
        yield 'has a stack that can be executed'
    if '__stack_chk_fail' not in symbols:
        yield 'has no guard on the stack'
    if 'TEXTREL' in dynamic:
        yield 'changes its own code when it starts'
    if re.search(r'RPATH|RUNPATH', dynamic) and is_release:
        yield 'looks for libraries in a folder of its own'
    if not is_release:
        return
    if 'GNU_RELRO' not in segments:
        yield 'keeps its tables writable (no RELRO)'
    if not re.search(r'FLAGS.*\b(BIND_NOW|NOW)\b', dynamic):
        yield 'resolves functions only when they are called (no NOW)'
    if not re.search(r'__\w+_chk\b(?<!__stack_chk)', symbols.replace('__stack_chk_fail', '')):
        yield 'copies strings unchecked (no FORTIFY)'
    if re.search(r'Machine: +Advanced Micro Devices X86-64', header):
        with open(program, 'rb') as file:
            if file.read().count(MARK) < 1000:
                yield 'does not mark where it may be jumped to (no CET)'


def main():
    is_release = sys.argv[1] == 'release'
    found = [f'{program} {fault}' for program in sys.argv[2:] for fault in faults(program, is_release)]
    print('\n'.join(found) or f'{len(sys.argv) - 2} programs are hardened as they should be')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
