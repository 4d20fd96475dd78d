# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of matching, for bench.py: against scipy's assignment, against plain passes over memory, and a second
solve against the first. Process times; reading the scores is not counted."""
import functools
import subprocess
import time


@functools.cache
def scores(bench, n):
    """Random scores 0 to 10,000, as a file and as scipy wants them."""
    import numpy
    matrix = numpy.random.default_rng(1).integers(0, 10001, (n, n), dtype=numpy.int16)
    path = bench.path(f'scores-{n}')
    matrix.tofile(path)
    return path, matrix.astype(float)


def measure(bench, *words):
    """What bench-match printed: seconds first."""
    program = bench.cli.parent.parent / 'tests/bench-match'
    return subprocess.run([str(program), *(str(word) for word in words)], check=True, capture_output=True,
                          text=True).stdout.split()


def assignment_jobs(n):
    def jobs(bench):
        from scipy.optimize import linear_sum_assignment
        path, matrix = scores(bench, n)

        def theirs():
            start = time.process_time()
            theirs.pairs = linear_sum_assignment(matrix, maximize=True)
            return time.process_time() - start

        def ours():
            seconds, total, _ = measure(bench, 'solve', path, n)
            if hasattr(theirs, 'pairs'):
                assert int(total) == int(matrix[theirs.pairs].sum()), f'{total} is not the best total'
            return float(seconds)

        return ours, theirs
    return jobs


def lock_jobs(bench):
    path, _ = scores(bench, 3000)
    return (lambda: float(measure(bench, 'lock', path, 3000)[0]),
            lambda: float(measure(bench, 'solve', path, 3000)[0]))


def score_jobs(bench):
    return (lambda: float(measure(bench, 'score', 3000)[0]),
            lambda: float(measure(bench, 'passes', 3000)[0]))


def register(figure):
    figure('match 1000', most=2, aim=1)(assignment_jobs(1000))
    figure('match 3000', most=2, aim=1)(assignment_jobs(3000))
    figure('match lock', most=0.05, aim=0.02)(lock_jobs)
    figure('match score', most=3, aim=1)(score_jobs)
