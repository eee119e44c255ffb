"""Who wrote an article, as sources tell it."""

from __future__ import annotations

import regex

from mediacomp.languages.wordlists import alternatives, shared


def without_by(byline: str | None) -> str | None:
    """Who wrote an article, without the word before the names: "Von" and "Di" may be
    that, or begin a name.

    Examples
    --------
    >>> without_by("By Ann Lee"), without_by("BY: REUTERS"), without_by("Ann Lee")
    ('Ann Lee', 'REUTERS', 'Ann Lee')
    >>> without_by("Von Jana Rehm"), without_by("Von Rehm"), without_by("Di Rho, Aldo")
    ('Jana Rehm', 'Von Rehm', 'Di Rho, Aldo')
    """
    if byline is None:
        return None
    match = _BY.match(byline)
    if match is None:
        return byline
    names = byline[match.end() :]
    in_name = _PARTICLE.fullmatch(match["by"]) and not match["sign"]
    return byline if in_name and not _WHOLE.match(names) else names


_BY = regex.compile(
    rf"\s*(?P<by>{alternatives(shared('headers', 'by'))})"
    r"(?:(?P<sign>\ ?:)\s*|\s+)(?=\S)",
    regex.I,
)
_PARTICLE = regex.compile(
    alternatives(shared("headers", "particles")), regex.IGNORECASE
)
_WHOLE = regex.compile(r"\p{Lu}[^\s,]*\ (?!\p{P}|$)|\p{Lu}{2,}(?:$|[ /,])")
"""A first name with another behind it, or an agency."""
