# SPDX-License-Identifier: GPL-3.0-or-later
"""Matching: against scipy's assignment, against plain passes over memory, and a second solve against the first.
Times of the processor; reading the scores is not counted."""
import functools
import time

import kit

PROCESSOR = {'measures': ('processor',), 'unit': 'ms', 'scale': 1000}


@functools.cache
def scores(bench, n):
    """Random scores 0 to 10,000, as a file and as scipy wants them."""
    import numpy
    matrix = numpy.random.default_rng(1).integers(0, 10001, (n, n), dtype=numpy.int16)
    path = bench.path(f'scores-{n}')
    matrix.tofile(path)
    return path, matrix.astype(float)


def match(bench, *words):
    """What bench-match printed: seconds first."""
    return bench.ask(bench.tools / 'bench-match', *words).split()


def measure_assignment(n, bench):
    from scipy.optimize import linear_sum_assignment
    path, matrix = scores(bench, n)
    best = int(matrix[linear_sum_assignment(matrix, maximize=True)].sum())

    def ours():
        seconds, total, _ = match(bench, 'solve', path, n)
        assert int(total) == best, f'{total} is not the best total, which is {best}'
        return kit.alike(float(seconds))

    def theirs():
        start = time.process_time()
        linear_sum_assignment(matrix, maximize=True)
        return kit.alike(time.process_time() - start)

    return kit.in_turns(ours, theirs)


for side in (1000, 3000):
    kit.figure(f'match {side}', most=2, aim=1, **PROCESSOR)(functools.partial(measure_assignment, side))


@kit.figure('match lock', most=0.05, aim=0.02, **PROCESSOR)
def measure_lock(bench):
    """Again after one lock, against the whole."""
    path, _ = scores(bench, 3000)
    return kit.in_turns(*(lambda what=what: kit.alike(float(match(bench, what, path, 3000)[0]))
                          for what in ('lock', 'solve')))


@kit.figure('match score', most=3, aim=1, **PROCESSOR)
def measure_score(bench):
    """The scores of all pairs, against a pass over that memory for each criterion."""
    return kit.in_turns(*(lambda what=what: kit.alike(float(match(bench, what, 3000)[0]))
                          for what in ('score', 'passes')))
