"""What a caller gave, if it can be used: a language, texts, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from string import whitespace

from mediacomp.errors import EmptyTextError, InputError
from mediacomp.languages.codes import code_of
from mediacomp.languages.language import known_codes
from mediacomp.text.typography import INVISIBLE


def known_language(language: object) -> str:
    """The code of a language that a caller named, by a code or by a name.

    Raises
    ------
    InputError
        If it is neither an ISO 639 code nor the name of a language that is known, or
        names two.

    Examples
    --------
    >>> known_language("de"), known_language("deu"), known_language("de-AT")
    ('de', 'de', 'de')
    >>> known_language("tlh")  # nothing is known of it
    'tlh'
    """
    code = code_of(language) if isinstance(language, str) else None
    if code is None or _several(str(language)):
        raise InputError(
            f"the language {language!r} is unknown; use a code such as 'en' or 'de' "
            "(ISO 639), or a name"
        )
    return code


def _several(language: str) -> bool:
    """Whether two codes of languages are named; a country is written in capitals."""
    codes = {part.strip() for part in language.split(",")}
    return len(codes & known_codes()) > 1


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
