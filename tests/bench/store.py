# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks of a workspace, against plain SQL: bench-store counts the processor's time of both."""
import kit


def in_store(bench, what, size='network', rounds=kit.RUNS):
    """Runs of ours and theirs, in turns within one program."""
    for line in bench.ask(bench.tools / 'bench-store', bench.sample(size), what, rounds).splitlines():
        words = line.split()
        if words[0][0].isdigit():
            yield tuple(kit.alike(float(word)) for word in words)
        else:
            print(f'  {what}: {line}', flush=True)


ONE_MEASURE = {'unit': 'ms', 'scale': 1000, 'measures': ('processor',)}


@kit.figure('search', most=1 / 20, aim=1 / 50, **ONE_MEASURE)
def measure_search(bench):
    return in_store(bench, 'search')


@kit.figure('refilter', most=1.5, aim=0.5, **ONE_MEASURE)
def measure_refilter(bench):
    return in_store(bench, 'refilter')


@kit.figure('today', most=4, aim=2, **ONE_MEASURE)
def measure_today(bench):
    return in_store(bench, 'today')
