"""How the two versions relate, in sentences, and what that means for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.words.spelt_out import Tables, records, summary_row

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_PROBABLY = 0.9
"""Below this probability the kinship is told as probable."""
_KINDS = {
    "edited": "{a} and {b} are {probably}two versions of one text; what both tell, "
    "they tell in nearly the same words.",
    "rewritten": "{a} and {b} are {probably}two versions of one text.",
    "same event": "{a} and {b} are {probably}two reports of one event rather than two "
    "versions of one text: what only one has may never have been in the other.",
    "unrelated": "{a} and {b} {probably}tell different things: too little is said in "
    "both to compare their words.",
}


def kinship_of(tables: Tables) -> str:
    """How the two versions relate; empty where it is not known."""
    row = summary_row(tables, "kinship")
    return "" if row is None else str(row["note"])


def kinship_told(called: dict[str, str], tables: Tables) -> list[str]:
    """How the two versions relate, in a sentence."""
    row = summary_row(tables, "kinship")
    if row is None or row["note"] not in _KINDS:
        return []
    probably = "probably " if float(row["value_a"]) < _PROBABLY else ""
    return [_KINDS[row["note"]].format(**called, probably=probably)]


def correction_told(a: Article, b: Article, called: dict[str, str]) -> list[str]:
    """Which version alone has a note of correction; such notes are not compared.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a = Article.from_text("Rain fell on Lima.")
    >>> b = Article.from_text(a.text + "\\n\\nCorrection: It fell on Cusco.")
    >>> correction_told(a, b, {"a": "A", "b": "B"})
    ['Only B carries a correction or note.']
    """
    noted = [
        any(header.role == "correction" for header in article.headers)
        for article in (a, b)
    ]
    if noted[0] == noted[1]:
        return []
    return [f"Only {called[NAMES[noted.index(True)]]} carries a correction or note."]


def unmatched_told(called: dict[str, str], tables: Tables) -> list[str]:
    """What to think of "only in" where no sentence of two reports surely matches one of
    the other: then either may say in its own words what the other says.
    """
    links = records(tables, "links")
    if kinship_of(tables) != "same event" or any(row["sure"] for row in links):
        return []
    surely = "surely " if links else ""
    return [
        f"No sentence of {called['a']} {surely}matches one of {called['b']}: what is "
        "called only in one may be said in the other in words of its own."
    ]
