"""How far reading many articles has got, for a person who waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

AFTER = 1.0
"""Seconds from which it is told."""


@contextmanager
def progress(unit: str, after: float = AFTER) -> Iterator[Callable[[], object]]:
    """What to call with each thing that is done.

    Told on standard error of a terminal only: a log, a pipe or a notebook's output is
    no place for it.

    Examples
    --------
    >>> with progress("article") as done:
    ...     for _ in range(3):
    ...         _ = done()
    """
    from tqdm import tqdm

    with tqdm(unit=unit, delay=after, disable=None, leave=False) as bar:
        yield bar.update
