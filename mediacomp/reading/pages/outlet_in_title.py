"""The outlet that only the title of a page names: "Rain in Lima | The Wire"."""

from __future__ import annotations

from typing import Any

import regex

from mediacomp.languages.codes import code_of
from mediacomp.languages.language import Language

SIGNS = ":|-–—·»"
"""What stands between a headline and an outlet."""
_BETWEEN = regex.compile(rf"\s[{regex.escape(SIGNS)}]{{1,2}}\s|:\s")
_PART = rf"[^\s{regex.escape(SIGNS)}]+"
_IN_FRONT = regex.compile(rf"{_PART}\s{_PART}.*(?<!:)\s")
"""Two words and no colon: "Lima: Rain" and "Lima | Rain" say what it is about."""
_NAME = regex.compile(r"[\p{Lu}\p{Nd}].{0,40}[^\s.!?…]")
_WORD = regex.compile(r"[\p{Lu}\p{Nd}&(]|\p{Ll}{1,3}\b|\p{Lo}")
_MOST, _MOST_FIGURES = 5, 2
"""Words of an outlet's name, and figures that are too many: "4 May 2021"."""


def title_of(tree: Any) -> str:
    """What a browser's tab says of a page.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> title_of(SimpleNamespace(findtext=lambda _: " Rain in  Lima"))
    'Rain in Lima'
    """
    return " ".join((tree.findtext(".//title") or "").split())


def outlet_in_title(tree: Any, headline: str | None) -> str | None:
    """The outlet that a page's title names beside the headline, which the page has
    elsewhere, too; None where it names none. One common word is a section ("Politics"),
    and so may be any one word of a page that doesn't say its language.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> title = "Rain in Lima | News | The Wire"
    >>> tree = SimpleNamespace(findtext=lambda _: title, get=lambda _: "en")
    >>> outlet_in_title(tree, "Rain in Lima"), outlet_in_title(tree, "Rain")
    ('The Wire', None)
    """
    title = title_of(tree)
    if not headline or title == headline:
        return None
    if title.startswith(headline) and _BETWEEN.match(title, len(headline)):
        name = _BETWEEN.split(title[len(headline) :])[-1]
    elif title.endswith(headline) and _IN_FRONT.fullmatch(title[: -len(headline)]):
        name = _BETWEEN.split(title[: -len(headline)])[0]
    else:
        return None
    code = code_of(tree.get("lang") or "")
    language = Language.of(code) if code else None
    return name if _is_name(name, language) else None


def _is_name(text: str, language: Language | None) -> bool:
    """Whether each word begins as those of a name do, and it is neither a date nor the
    number of a page.
    """
    words = text.split()
    return (
        _NAME.fullmatch(text) is not None
        and len(words) <= _MOST
        and all(map(_WORD.match, words))
        and sum(map(str.isdigit, words)) < _MOST_FIGURES
        and (len(words) > 1 or _is_uncommon(text, language))
    )


def _is_uncommon(word: str, language: Language | None) -> bool:
    return language is not None and word.casefold() not in language.zipf
