"""Texts that somebody decoded wrongly before they were written down ("CafÃ©")."""

from __future__ import annotations

import regex

_RUN = regex.compile(r"[^\x00-\x7f]+")
_MADE = regex.compile(r"[ÂÃâÅÄÐÑ][^\x00-\x7f]")
"""What the beginning of a character in UTF-8 looks like, taken for Latin letters."""

LEAST = 2
"""Wrong characters from which a text counts as garbled."""

SHARE = 0.5
"""Least share of them among all stretches beyond ASCII."""


def mojibake(text: str) -> str | None:
    """What a person is told of a text that was decoded wrongly; None if it wasn't.

    A stretch beyond ASCII is wrong if its letters, written in the Windows encoding for
    Western Europe, are well-formed UTF-8: hardly any true text is.

    Examples
    --------
    >>> mojibake("The cafÃ© said itâ€™s shut.")
    'the text was garbled before it was saved ("Ã©" for "é"): UTF-8 was read as cp1252;
    export it again as UTF-8'
    >>> mojibake("Le café, c’est fermé.")
    """
    if not _MADE.search(text):
        return None
    wrong, first, runs = 0, "", _RUN.findall(text)
    for run in runs:
        if (right := _repaired(run)) is not None:
            wrong += 1
            first = first or f'"{run[:6]}" for "{right[:6]}"'
    if wrong < LEAST or wrong < SHARE * len(runs):
        return None
    return (
        f"the text was garbled before it was saved ({first}): UTF-8 was read as "
        "cp1252; export it again as UTF-8"
    )


def _repaired(run: str) -> str | None:
    """A stretch as it was meant; None if it is well as it is."""
    for codec in ("cp1252", "latin-1"):
        try:
            right = run.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        if right != run:
            return right
    return None
