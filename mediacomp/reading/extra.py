"""Packages that only some formats need, and what is said where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from mediacomp.errors import ReadError


def needed(name: str, for_what: str) -> Any:
    """A module of the extra `readers`.

    Raises
    ------
    ReadError
        If it can't be imported.

    Examples
    --------
    >>> needed("no_such_module", "web pages")
    Traceback (most recent call last):
    mediacomp.errors.ReadError: web pages need more than is installed (No module named
    'no_such_module'): pip install "mediacomp-news[readers]"
    """
    try:
        return import_module(name)
    except ImportError as problem:
        raise ReadError(
            f"{for_what} need more than is installed ({problem}): pip install "
            '"mediacomp-news[readers]"'
        ) from None
