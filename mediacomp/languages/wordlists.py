"""Word lists: a folder a language, a file a list, one class a line
(``class: word word word``), comments behind ``#``.

A folder is read as it stands: ``data/<code>/`` of this package, or one from elsewhere
(`mediacomp.languages.language.Language.from_folder`).
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

Lists = Mapping[str, frozenset[str]]
"""Classes of a word list, each with its words."""

DATA: Traversable = files("mediacomp.languages") / "data"
SHARED = "mul"
"""Folder of what many languages share; "mul" is the code of ISO 639-2 for them."""


class _Classes(dict[str, frozenset[str]]):
    """A class that a list lacks is empty, so that a language may fill a list in
    part.
    """

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


def read_list(folder: Traversable, name: str) -> Lists:
    """Classes of a list in a folder, each with its words; empty if there is no such
    list.

    Examples
    --------
    >>> sorted(read_list(DATA / "en", "function_words")["articles"])
    ['a', 'an', 'the']
    >>> read_list(DATA / "en", "spelunking")
    {}
    """
    file = folder / f"{name}.txt"
    if not file.is_file():
        return _Classes()
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return _Classes({key: frozenset(words.split()) for key, words in pairs})
