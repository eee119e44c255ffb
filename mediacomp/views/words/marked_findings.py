"""What two versions say otherwise, as findings that a page marks in the text.

A finding is a row of a table of differences with words for people that take neither
version for the first one, and with its places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.languages.language import Language
from mediacomp.measures.catalogue import in_words
from mediacomp.measures.tables import of_side
from mediacomp.text.tokens import tokenise
from mediacomp.views.words.difference_kinds import changed_facts, disagreeing
from mediacomp.views.words.finding import Finding, Span, end_of, ends_of, whole
from mediacomp.views.words.quoted_words import CUT, differing_words
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    only_in,
    place,
    records,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_ALONE = {"only in a": "a", "only in b": "b"}
"""Statuses of what one version alone has."""
_SAME_SOURCE = frozenset(("kept", *_ALONE))
_FURTHER = 2
"""Words of content by which what one version says may be longer and still be the same.
"""
_NAMED = frozenset(("name", "date", "weekday", "time", "precision"))
"""Kinds of fact, and of change, that have a name; the others are numbers."""
WHO_DIFFERS = "who did what differs"
"""What a disagreement on roles is called; the others by their kind."""
_STRENGTH = {"more certain": "surer in B", "less certain": "surer in A"}
_WORDING = {
    "negation": "negation",
    "certainty": "certainty",
    "agent": "who did it:",
    "loaded": "loaded word",
    "degree": "word of degree",
}
"""What the kinds of wording are called, the most telling first."""
CUE_ALONE = frozenset(
    in_words("attribution", "status", f"cue {what}") for what in ("lost", "gained")
)
"""Findings of a source that both versions name, one without a verb of saying there."""
_LONGER = frozenset(("shortened", "extended"))
"""Statuses of a quotation of which one version has more, and no other word."""
_ASIDE = frozenset(("cue lost", "cue gained", "verb changed"))
"""Statuses of a source that leave no doubt who it is."""


def findings(a: Article, b: Article, tables: Tables) -> tuple[Finding, ...]:
    """Everything that is marked as a finding in the texts, the most telling kind first.

    Examples
    --------
    >>> import mediacomp as mc
    >>> one, two = (mc.Article.from_text(f"The pier cost {n} euros, and Lima paid it.")
    ...     for n in (12, 21))
    >>> c = mc.compare(one, two, encoder="lexical")
    >>> [(f.kind, f.title, f.told) for f in findings(one, two, c.tables())][0]
    ('disagreement', 'number differs', 'A “12 euros” | B “21 euros”')
    """
    found = (
        *_disagreements(tables),
        *_quotations(a, b, tables),
        *_facts(tables),
        *_wording(a, b, tables),
        *_sources(tables),
        *_lone(tables),
    )
    return tuple(found)


def _finding(
    kind: str, name: str, row: Record, sure: bool = True, quiet: bool = False
) -> Iterator[Finding]:
    ends = ends_of(row)
    if ends != (None, None):
        yield Finding(kind, name, ends, sure, whole(ends), quiet=quiet)


def doubtful_pairs(tables: Tables) -> set[tuple[object, object]]:
    """Sentences whose link may be wrong: what differs between them may be nothing."""
    return {(row["a"], row["b"]) for row in records(tables, "links") if not row["sure"]}


def _disagreements(tables: Tables) -> Iterator[Finding]:
    for row in disagreeing(tables):
        kind = row["kind"]
        name = WHO_DIFFERS if kind == "role" else f"{kind} differs"
        if row.get("possible_update"):
            name += ", an update"
        yield from _finding("disagreement", name, row, bool(row["sure"]))


def _facts(tables: Tables) -> Iterator[Finding]:
    """Changed facts, then those that stand alone in a sentence that both have."""
    doubtful = doubtful_pairs(tables)
    rows = changed_facts(tables)
    for row in sorted(rows, key=lambda row: (_called(row) == "precision", place(row))):
        sure = (row.get("sentence_a"), row.get("sentence_b")) not in doubtful
        yield from _finding("fact", f"{_called(row)} differs", row, sure)
    yield from _lone_facts(tables)


def _lone_facts(tables: Tables) -> Iterator[Finding]:
    """Facts that only one version has in a sentence that both have, where no passage
    and no other words hold them. A number or a date may be told otherwise there: "both
    men", "half of".
    """
    linked, marked = _linked(tables), _held_places(tables)
    for row in sorted(records(tables, "facts"), key=place):
        for side in NAMES:
            at, start = row.get(of_side("sentence", side)), place(row)
            alone = row["status"] == f"only in {side}" and (side, at) in linked
            spans = marked.get((side, at), ())
            if alone and not any(first <= start < last for first, last in spans):
                name = f"{_called(row)} only in {side.upper()}"
                sure = linked[side, at] and row["kind"] == "name"
                yield from _finding("fact", name, row, sure, quiet=True)


def _lone(tables: Tables) -> Iterator[Finding]:
    """Quotations and sources that only one version has in a sentence that both have,
    where no passage holds half of them.
    """
    linked, marked = _linked(tables), _held_places(tables)
    for table in ("quotations", "attribution"):
        what = {"quotations": "quotation", "attribution": "source"}[table]
        for row in sorted(records(tables, table), key=place):
            side = _ALONE.get(str(row.get("status")), "")
            end = end_of(row, side) if side else None
            if end is None or (side, end.sentence) not in linked:
                continue
            spans = marked.get((side, end.sentence), ())
            held = (min(end.end, last) - max(end.start, first) for first, last in spans)
            if 2 * max(held, default=0) < end.end - end.start:
                sure = bool(row.get("sure", True)) and linked[side, end.sentence]
                name = f"{what} only in {side.upper()}"
                yield from _finding(what, name, row, sure, quiet=True)


def _linked(tables: Tables) -> dict[tuple[str, object], bool]:
    """Sentences with a link, and whether one of them is sure."""
    links = sorted(records(tables, "links"), key=lambda row: bool(row["sure"]))
    return {(side, row[side]): bool(row["sure"]) for row in links for side in NAMES}


def _held_places(tables: Tables) -> dict[tuple[str, object], list[Span]]:
    """Passages that only one version has, and other words, by version and sentence."""
    found: dict[tuple[str, object], list[Span]] = {}
    for side in NAMES:
        for row in only_in(tables, side):
            span = int(row["start"]), int(row["end"])
            found.setdefault((side, row["sentence"]), []).append(span)
        for name in ("substitutions", "disagreements"):
            for row in records(tables, name):
                end = end_of(row, side)
                if end is not None:
                    own = found.setdefault((side, end.sentence), [])
                    own.append((end.start, end.end))
    return found


def _called(row: Record) -> str:
    kind = str(row.get("change" if row.get("change") == "precision" else "kind"))
    return kind if kind in _NAMED else "number"


def _quotations(a: Article, b: Article, tables: Tables) -> Iterator[Finding]:
    """Quotations with different words inside the marks, those of which one version has
    more, and those that only one quotes and the other reports.
    """
    rows = records(tables, "quotations")
    for row in sorted(rows, key=_gravity):
        ends, sure = ends_of(row), bool(row.get("sure", True))
        if ends == (None, None):
            continue
        if row["altered"]:
            places = differing_words(a, b, *ends)
            yield Finding(
                "quotation",
                in_words("quotations", "status", "altered"),
                ends,
                sure,
                places if any(places) else whole(ends),
                str(row.get("changes") or ""),
            )
        elif (status := str(row.get("status"))) in _LONGER:
            side = in_words("quotations", "status", status)
            yield Finding(
                "quotation",
                f"quotation {side}",
                ends,
                sure,
                differing_words(a, b, *ends, CUT),
                str(row.get("changes") or ""),
                quiet=True,
            )
        elif status.startswith("became"):
            name = in_words("quotations", "status", status)
            yield Finding("quotation", name, ends, sure, whole(ends), quiet=True)


def _gravity(row: Record) -> tuple[bool, bool, int]:
    """Quotations in which a negation, number or name differs first, then those of one
    length: of two lengths one may be a piece.
    """
    grave = ("negation_changed", "number_changed", "name_changed")
    cut = ("shortened", "extended")
    return not any(row.get(x) for x in grave), any(row.get(x) for x in cut), place(row)


def _wording(a: Article, b: Article, tables: Tables) -> Iterator[Finding]:
    ranks, doubtful = list(_WORDING), doubtful_pairs(tables)
    rows = records(tables, "wording")
    for row in sorted(
        rows,
        key=lambda row: (
            row["change"] == "other",
            ranks.index(row["kind"]),
            place(row),
        ),
    ):
        change, what = str(row["change"]), _WORDING[str(row["kind"])]
        alone = in_words("wording", "change", change)
        name = _STRENGTH.get(change) or (
            f"{what} {alone}"
            if change in ("added", "dropped")
            else f"{what.removesuffix(':')} differs"
        )
        sure = (row["sentence_a"], row["sentence_b"]) not in doubtful
        sure = sure and not (change in _STRENGTH and _of_more_than_one(a, b, row))
        yield from _finding("wording", name, row, sure, quiet=True)


def doubtful_wording(a: Article, b: Article, tables: Tables) -> set[object]:
    """Where the rows of wording begin, in a and in b, that are doubtful."""
    return {
        tuple(end and end.start for end in one.ends)
        for one in _wording(a, b, tables)
        if not one.sure
    }


def _of_more_than_one(a: Article, b: Article, row: Record) -> bool:
    """Whether one version has so many more words of content there that it may be sure
    of another act: "is set to meet Lee to discuss the sale" and "has sold".
    """
    contents = []
    for article, side in ((a, "a"), (b, "b")):
        language = Language.of(article.language)
        words = [
            token.norm
            for token in tokenise(str(row.get(of_side("text", side)) or ""))
            if token.kind != "punctuation"
        ]
        contents.append(sum(not language.is_function_word(word) for word in words))
    return abs(contents[0] - contents[1]) > _FURTHER


def _sources(tables: Tables) -> Iterator[Finding]:
    rows = records(tables, "attribution")
    for row in sorted(rows, key=lambda row: (row["status"] in _ASIDE, place(row))):
        if row["status"] not in _SAME_SOURCE:
            name = in_words("attribution", "status", str(row["status"]))
            sure = bool(row.get("sure", True))
            yield from _finding("source", name, row, sure, quiet=True)
