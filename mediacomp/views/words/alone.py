"""What only one version says, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from mediacomp.languages.language import Language
from mediacomp.measures.tables import of_side
from mediacomp.text.openings import rules
from mediacomp.text.quote_marks import CLOSED_BY, CLOSING, STRAIGHT
from mediacomp.text.tokens import tokenise
from mediacomp.views.words.cuts import shorten_passage
from mediacomp.views.words.difference_kinds import differs
from mediacomp.views.words.sentence_pieces import elsewhere, held
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    count,
    listing,
    only_in,
    other_than,
    percent,
    records,
    summary_row,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article

QUOTED = 90
"""The most characters of a text that is quoted in a sentence."""
_STOP = regex.compile(rf"(?<!\.)\.(?=[{CLOSING}{STRAIGHT}]*$)")


def only_told(
    article: Article, called: dict[str, str], tables: Tables, version: str
) -> list[str]:
    """What only one version says, surely or perhaps.

    Parameters
    ----------
    article
        That version.
    called
        What to call the two.
    """
    language = Language.of(article.language)
    listed = only_in(tables, version)
    rows = [row for row in listed if row["sure"]]
    perhaps = [r for r in listed if not r["sure"] and not elsewhere(r, version)]
    own, other = called[version], called[other_than(version)]
    if rows:
        return [
            _left_out(own, other, tables, version, language),
            *_perhaps(own, other, perhaps, language),
        ]
    if perhaps:
        return _perhaps(own, other, perhaps, language)
    if _quotes_alone(tables, version):
        return []
    most = _rate(tables, "omission rate with doubtful", version)
    # Below half a per cent it reads "0%": what is left is words too few for a passage.
    if most is not None and most < 0.005 and not differs(tables):
        return [f"{other} carries everything that {own} says."]
    return [f"No sentence or longer passage stands only in {own}."]


def _quotes_alone(tables: Tables, version: str) -> bool:
    """Whether a quotation stands in one version only, though its sentence may not."""
    alone = f"only in {version}"
    return any(row.get("status") == alone for row in records(tables, "quotations"))


def _left_out(
    own: str, other: str, tables: Tables, version: str, language: Language
) -> str:
    """What surely stands in one version only, in a sentence."""
    rows = [row for row in only_in(tables, version) if row["sure"]]
    whole = sum(bool(row["whole_sentence"]) for row in rows)
    parts = [
        count(n, noun)
        for n, noun in ((whole, "sentence"), (len(rows) - whole, "passage"))
        if n
    ]
    least, most = (
        _rate(tables, measure, version)
        for measure in ("omission rate", "omission rate with doubtful")
    )
    carries = (
        ""
        if least is None or most is None
        else f"{other} carries {_between(1 - most, 1 - least)} of the content of "
        f"{own}; "
    )
    is_are = "is" if len(rows) == 1 else "are"
    return (
        f"{carries}{listing(parts)} {is_are} only in {own}, {_among(rows, language)}."
    )


def _rate(tables: Tables, measure: str, version: str) -> float | None:
    row = summary_row(tables, measure)
    value = None if row is None else row[of_side("value", version)]
    return None if value is None else float(value)


def _between(least: float, most: float) -> str:
    """A share, or the two between which it lies.

    Examples
    --------
    >>> _between(0.9, 0.9), _between(0.5, 0.9)
    ('90%', '50% to 90%')
    """
    if percent(least) == percent(most):
        return percent(least)
    return f"{percent(least)} to {percent(most)}"


def _perhaps(own: str, other: str, rows: list[Record], language: Language) -> list[str]:
    """What may or may not be in the other version."""
    if not rows:
        return []
    if len(rows) == 1:
        text = quoted_passage(rows[0]["text"], QUOTED, language)
        return [f"Perhaps only in {own}, or in other words in {other} too: {text}."]
    return [
        f"{len(rows)} sentences or passages are perhaps only in {own}, or in other "
        f"words in {other} too, {_among(rows, language)}."
    ]


def _among(rows: list[Record], language: Language) -> str:
    row = most_telling(rows)
    text = shorten_passage(row["text"], QUOTED, language)
    lead = "namely" if len(rows) == 1 else "above all"
    return f"{lead} {_in_marks(text, language)}{_unseen(row, text)}"


def most_telling(rows: list[Record]) -> Record:
    """The most salient, since a reader will look at one; without figures, the first."""
    known = [row for row in rows if row["salience"] is not None]
    return max(known, key=lambda row: float(row["salience"])) if known else rows[0]


def quoted_passage(text: str, most: int, language: Language) -> str:
    """A passage in quotation marks, with no more characters than so many.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> quoted_passage("Crews say nobody asked them.", 90, ENGLISH)
    '“Crews say nobody asked them”'
    """
    return _in_marks(shorten_passage(text, most, language), language)


def _unseen(row: Record, shown: str) -> str:
    """Names and numbers of a passage that is not shown as a whole, in brackets."""
    whole = " ".join(str(row["text"]).split()) == shown
    holds = "" if whole else held(row, said=False)
    return f" ({holds})" if holds else ""


def _in_marks(text: str, language: Language) -> str:
    """A passage in quotation marks, without the full stop that the sentence around it
    has, and with none around marks of its own; an apostrophe is none.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> _in_marks("Rain fell.", ENGLISH), _in_marks("“Run,” she said.", ENGLISH)
    ('“Rain fell”', '“Run,” she said')
    >>> _in_marks("’Tis 9 a.m.", ENGLISH), _in_marks("“It is over.”", ENGLISH)
    ('“’Tis 9 a.m.”', '“It is over”')
    """
    stop = _STOP.search(text)
    if stop and not _is_of_a_word(text[: stop.end()], language):
        text = text[: stop.start()] + text[stop.end() :]
    own = next((mark for mark in CLOSED_BY if text.startswith(mark)), None)
    if own is None:
        return f"“{text}”"
    closes = any(mark in text[len(own) :] for mark in CLOSED_BY[own])
    return text if closes else text + CLOSED_BY[own][0]


def _is_of_a_word(text: str, language: Language) -> bool:
    """Whether the full stop at the end belongs to an abbreviation: "at 10 a.m."."""
    last = [token.text for token in tokenise(text)][-2:]
    known = rules(language)
    return last[-1] != "." or last[0] in known.maybe | known.final | known.clock
