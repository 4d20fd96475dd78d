# SPDX-License-Identifier: GPL-3.0-or-later
"""A small disk of one's own that can be full.

    import full_disk

    folder = full_disk.mount(24)        # MB; None where this system lets nobody mount one
    disk = full_disk.Disk(folder)
    disk.leave(64 * 1024)               # so many bytes are free
    disk.free()

The disk is in memory, in a name space of this process and what it starts, and goes with them.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

INSIDE = 'FOOTBRIDGE_ON_SMALL_DISK'


def mount(megabytes):
    """Starts this script again where it may mount a disk. There: the disk's folder; nowhere: None."""
    if INSIDE in os.environ:
        folder = pathlib.Path(os.environ[INSIDE])
        subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={megabytes}m', 'tmpfs', str(folder)], check=True)
        return folder
    for words in (['unshare', '--mount'], ['unshare', '--mount', '--map-root-user']):
        with tempfile.TemporaryDirectory(prefix='footbridge-disk-') as folder:
            try:
                if subprocess.run([*words, 'mount', '-t', 'tmpfs', 'tmpfs', folder],
                                  stderr=subprocess.DEVNULL).returncode:
                    continue
            except FileNotFoundError:
                return None
            inside = subprocess.run([*words, sys.executable, *sys.argv], env={**os.environ, INSIDE: folder})
            sys.exit(inside.returncode)
    return None


class Disk:
    """Filled with one large file, the ballast."""

    def __init__(self, folder):
        self.ballast = folder / 'ballast'
        self.folder = folder

    def free(self):
        self.ballast.unlink(missing_ok=True)

    def leave(self, size):
        """Leaves so many bytes, or what there is where that is less."""
        self.free()
        info = os.statvfs(self.folder)
        with open(self.ballast, 'wb') as file:
            if info.f_bavail * info.f_frsize > size:
                os.posix_fallocate(file.fileno(), 0, info.f_bavail * info.f_frsize - size)
