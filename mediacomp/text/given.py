"""What a caller gave, if it can be used: a language, texts, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import whitespace

from mediacomp.errors import EmptyTextError, InputError
from mediacomp.text.typography import INVISIBLE

# ISO 639-1 and 639-3: `Language.of` takes a code of which nothing is known, too.
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def known_language(language: object) -> str:
    """A language code, if it is one.

    Raises
    ------
    InputError
        If it is no ISO 639 code in lower case.

    Examples
    --------
    >>> known_language("de")
    'de'
    """
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        raise InputError(
            f"language must be an ISO 639 code in lower case, such as 'en' or 'de', "
            f"not {language!r}"
        )
    return language


def known_texts(name: str, texts: Sequence[str]) -> Sequence[str]:
    """Texts that a caller gave in a list.

    Raises
    ------
    InputError
        If they are no list of strings; ``name`` is what it calls them.

    Examples
    --------
    >>> known_texts("sentences", ["Rain fell.", b"It rose."])
    Traceback (most recent call last):
    mediacomp.errors.InputError: sentences[1] must be a str, not bytes
    """
    if isinstance(texts, str | bytes) or not isinstance(texts, Sequence):
        raise InputError(
            f"{name} must be a list of str, not {type(texts).__name__}; for a whole "
            "text use Article.from_text"
        )
    for i, item in enumerate(texts):
        if not isinstance(item, str):
            raise InputError(f"{name}[{i}] must be a str, not {type(item).__name__}")
    return texts


def known_paragraphs(paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs without the space around them; those without anything are left out.

    Raises
    ------
    InputError
        If they are no list of strings.
    EmptyTextError
        If there is no letter or digit in them.

    Examples
    --------
    >>> known_paragraphs([" Rain fell. ", ""])
    ['Rain fell.']
    """
    texts = known_texts("paragraphs", paragraphs)
    if not any(char.isalnum() for item in texts for char in item):
        raise EmptyTextError(
            "the paragraphs are empty: there is no letter or digit in them"
        )
    # What is left may still be signs that have no width: no paragraph either.
    blank = f"{INVISIBLE}{whitespace}"
    return [item.strip() for item in texts if item.strip(blank).strip()]
