# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures speed and memory against something fixed, in one run: machines differ and are noisy.

    python3 tests/bench BUILD-DIR [FIGURE ...]

Prints a line for each figure: its name, ours, theirs, the ratio, what it must be at most and ought to
be, and by which measure. Ours and theirs run in turns, nine times; the median counts. Where the middle
half of the runs by the clock spreads over more than 15 % of it, the time of the processor counts
instead; where that does too, the figure is void. A figure that is stopped tells what it had.

The name of a figure may be its beginning: "growth" is all that grow.
"""
import argparse
import pathlib
import signal
import sys

import kit
import exchange
import store
import window
import matching
import growth  # last: it runs what the others measure

assert exchange and store and window and matching and growth


def main():
    names = list(kit.FIGURES)
    parser = argparse.ArgumentParser(prog='bench', description=__doc__.splitlines()[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('figures', nargs='*', metavar='FIGURE', help=', '.join(names))
    arguments = parser.parse_args()
    for wanted in arguments.figures:
        if not any(name.startswith(wanted) for name in names):
            parser.error(f'no such figure: {wanted}. There are: {", ".join(names)}')

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    bench = kit.Bench(arguments.build)
    for name in names:
        if not arguments.figures or any(name.startswith(wanted) for wanted in arguments.figures):
            kit.FIGURES[name](bench)


if __name__ == '__main__':
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(1)
