"""How far a long piece of work is, where somebody looks and for as long as it takes.

Nothing is shown of what takes less than a second, nor into a pipe, a log, or a notebook
that runs by itself: what is saved of a run must not depend on how fast the machine was.
"""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process

Step = Callable[..., object]
"""What is called when a unit, or so many, are done."""


def unwatched(many: int = 1) -> None:
    """The `Step` where nobody looks."""


_SECONDS = 1.0
"""How long work may take before it says how far it is."""


@contextmanager
def progress(what: str, unit: str, total: int | None = None) -> Iterator[Step]:
    """Context that gives a function to call when a unit, or so many, are done.

    Examples
    --------
    >>> with progress("comparing", "step", 2) as done:
    ...     for _ in range(2):
    ...         _ = done()
    """
    if not is_watched():
        yield unwatched
        return
    with warnings.catch_warnings():
        # Without ipywidgets tqdm warns and draws with letters, which will do.
        warnings.simplefilter("ignore")
        from tqdm.auto import tqdm
    with tqdm(total=total, desc=what, unit=unit, delay=_SECONDS, leave=False) as bar:
        yield bar.update


def is_watched() -> bool:
    """Whether a person sees what is written while it is written: on a terminal, or in a
    notebook whose page could be asked for input. One that a program runs could not.

    Workers that compare many pairs are not watched one by one.
    """
    if parent_process() is not None:
        return False
    if threading.current_thread() is not threading.main_thread():
        return False
    return _has_terminal() or _has_page()


def _has_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _has_page() -> bool:
    ipython = sys.modules.get("IPython")
    shell = None if ipython is None else ipython.get_ipython()
    # What `input` asks before it waits for somebody who may not be there.
    return bool(getattr(getattr(shell, "kernel", None), "_allow_stdin", False))
