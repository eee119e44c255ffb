"""What a caller gave, if it can be used: a language, paragraphs."""

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
    if isinstance(paragraphs, str | bytes) or not isinstance(paragraphs, Sequence):
        raise InputError(
            f"paragraphs must be a list of str, not {type(paragraphs).__name__}; for a "
            "whole text use Article.from_text"
        )
    for i, item in enumerate(paragraphs):
        if not isinstance(item, str):
            raise InputError(
                f"paragraphs[{i}] must be a str, not {type(item).__name__}"
            )
    if not any(char.isalnum() for item in paragraphs for char in item):
        raise EmptyTextError(
            "the paragraphs are empty: there is no letter or digit in them"
        )
    # What is left may still be signs that have no width: no paragraph either.
    blank = f"{INVISIBLE}{whitespace}"
    return [item.strip() for item in paragraphs if item.strip(blank).strip()]
