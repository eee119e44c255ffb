"""The word lists under ``data/``: a folder a language, a file a list, one class a line
(``class: word word word``).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str, language: str) -> dict[str, frozenset[str]]:
    """Classes of a word list, each with its words; empty if there is no list for the
    language.

    Examples
    --------
    >>> sorted(word_list("function_words", "en")["articles"])
    ['a', 'an', 'the']
    """
    file = files("mediacomp.languages") / "data" / language / f"{name}.txt"
    if not file.is_file():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {key: frozenset(words.split()) for key, words in pairs}
