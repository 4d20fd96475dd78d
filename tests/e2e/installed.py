#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was installed, and nothing of the build folder, opens its window as the desktop entry says: in Dutch, with
the programmes of the catalogue, and with settings that the next start knows."""
import configparser
import shutil
import subprocess

from drive import Window
from journey import check_names, close
from program import BUILD, new_folder

APP = 'org.footbridge.Footbridge'


def install():
    """The folder of what programs share, below which everything was installed."""
    folder = new_folder()
    subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', folder], check=True,
                   capture_output=True)
    share = next(folder.rglob('share'))
    subprocess.run(['glib-compile-schemas', share / 'glib-2.0/schemas'], check=True, capture_output=True)
    return share


def find_program(share):
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(share / f'applications/{APP}.desktop', encoding='utf-8')
    return shutil.which(entry['Desktop Entry']['Exec'].split()[0], path=str(share.parent / 'bin'))


def open_installed(share, home):
    # a package has the translations where they were configured to be; a folder that was moved does not
    env = {'XDG_DATA_DIRS': f'{share}:/usr/share', 'FOOTBRIDGE_LOCALEDIR': str(share / 'locale'), 'HOME': str(home)}
    return Window([find_program(share)], env=env, lang='nl_NL.UTF-8')


def main():
    share = install()
    home = new_folder()
    with open_installed(share, home) as window:
        window.find('frame', 'Footbridge')
        window.find('label', 'Welkom bij Footbridge')
        check_names(window)
        window.click('text', 'Organisatie')
        window.type('Voorbeeld vzw')
        window.click('text', 'Uw naam')
        window.type('Anna Voorbeeld')
        window.click('push button', 'Starten')
        window.click('push button', 'Alle 94 tonen')
        window.find('label', '94 van 94')
        close(window)
    with open_installed(share, home) as window:
        window.find('frame', 'Voorbeeld vzw')
        window.find('push button', 'Alle 94 tonen')
        close(window)


main()
