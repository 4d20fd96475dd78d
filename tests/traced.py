# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program asks of the system, as far as files, other programs and connections go."""
import os
import shutil
import subprocess

STRACE = ('strace', '-f', '-qq', '-e', 'trace=%file,%network')


def can_trace():
    """Whether strace is here, and may look at other programs."""
    return bool(shutil.which('strace')) and subprocess.run(['strace', '-qq', '-o', os.devnull, 'true'],
                                                           capture_output=True).returncode == 0
