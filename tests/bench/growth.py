# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a job grows faster than the data: what it costs for a record, at a tenth, a third and the whole."""
import functools

import exchange
import kit
import store
import window

PARTS = {'1/3': 'network-third', '1/10': 'network-tenth'}


def once(runs):
    """What ours cost in one run."""
    (ours, _), = runs
    return ours


JOBS = {
    'import': exchange.take_in,
    'export': exchange.give_out,
    'start': lambda bench, size: window.run(bench, bench.tools / 'bench-ui', 'start', bench.sample(size)),
    'search': lambda bench, size: once(store.in_store(bench, 'search', size, 1)),
    'today': lambda bench, size: once(store.in_store(bench, 'today', size, 1)),
}


def grow(job, bench):
    """Seconds for each record: of the whole, and of each part."""
    return kit.in_turns(*(
        lambda size=size, n=bench.count_records(size): job(bench, size) / n for size in ('network', *PARTS.values())))


for each, its_job in JOBS.items():
    kit.FIGURES[f'growth {each}'] = functools.partial(
        kit.run_figures, [kit.Figure(f'growth {each} {part}', most=1, aim=1, unit='us', scale=1e6) for part in PARTS],
        functools.partial(grow, its_job))
