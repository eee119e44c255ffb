"""The few findings that a page shows first.

They follow the order of `KINDS`: what can't both be right, words in a mouth, facts, how
sure a statement is, who is said to have said it, what only one has, other words. Of
each kind the most telling comes first (of disagreements that are sure what is read
first), each kind once before any comes twice. But for disagreements, all that is sure
comes before what is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.words.finding import End, Finding, ends_of
from mediacomp.views.words.spelt_out import Tables, only_in, place, records

KINDS = ("disagreement", "quotation", "fact", "wording", "source", "only", "words")
"""Kinds of finding, the most telling first."""
_FLATLY = 2
"""Sure disagreements that stand before findings of other kinds: what can't both be
right is what a reader must know first.
"""


def telling(found: Sequence[Finding], tables: Tables, most: int = 4) -> list[Finding]:
    """The few to show first: sure disagreements, then one of each kind, then a second
    of each, then what is doubtful, and names that one has where there is room; what
    overlaps one that is shown is passed over. They stand in the order of `KINDS`, what
    is doubtful behind.
    """
    words = _once(_unspoken(_words(tables), found))
    lone = [one for one in found if _is_lone_quotation(one)]
    others = [one for one in told_once(found) if not _is_lone_quotation(one)]
    waiting = [*others, *_only(tables), *lone, *words]
    waiting.sort(key=lambda one: not one.sure)
    flat = [one for one in waiting if one.sure and one.kind == KINDS[0]]
    chosen = _with(flat, [], min(_FLATLY, most))
    chosen = _each_kind([one for one in waiting if not one.lone], chosen, most)
    # A name that one has is little beside whatever else there is.
    chosen = _with([one for one in waiting if one.lone], chosen, most)
    return sorted(chosen, key=_rank)


def told_once(found: Sequence[Finding]) -> list[Finding]:
    """Findings without disagreements that aren't sure, in words that are surely quoted
    differently: these say more.
    """
    quoted = [one for one in found if one.sure and one.kind == "quotation"]
    return [
        one
        for one in found
        if one.sure or one.kind != KINDS[0] or not _overlaps(one, quoted)
    ]


def _rank(one: Finding) -> tuple[bool, bool, int]:
    # What perhaps can't both be right is worth more than what surely differs.
    doubtful = not one.sure and one.kind != KINDS[0]
    return one.lone, doubtful, KINDS.index(_kind(one))


def _kind(one: Finding) -> str:
    """Its kind; a quotation that one version has alone is what only that one has."""
    return "only" if _is_lone_quotation(one) else one.kind


def _is_lone_quotation(one: Finding) -> bool:
    return one.kind == "quotation" and None in one.ends


def _with(
    waiting: Iterable[Finding], chosen: list[Finding], most: int
) -> list[Finding]:
    """Those chosen, and the first of others that overlap none of them."""
    chosen = [*chosen]
    for one in waiting:
        if len(chosen) < most and not _overlaps(one, chosen):
            chosen.append(one)
    return chosen


def _each_kind(
    waiting: Sequence[Finding], chosen: list[Finding], most: int
) -> list[Finding]:
    """Those chosen, and one of each kind, then a second of each; then the doubtful."""
    rows = {kind: [one for one in waiting if _kind(one) == kind] for kind in KINDS}
    for flatly, depth, kind in product((True, False), range(most), KINDS):
        # What can be shown of a kind is what says nothing that stands there.
        fresh = (one for one in rows[kind] if not _overlaps(one, chosen))
        fit = [one for one in islice(fresh, 1) if not (flatly and _rank(one)[1])]
        if sum(_kind(one) == kind for one in chosen) <= depth:
            chosen = _with(fit, chosen, most)
    return chosen


def _unspoken(words: Iterable[Finding], found: Sequence[Finding]) -> Iterator[Finding]:
    """Words that no doubtful finding speaks of: what is perhaps the same there is not
    flatly another here.
    """
    doubtful: dict[int, list[Finding]] = {}
    for one in found:
        if one.ends[0] is not None and not one.sure:
            doubtful.setdefault(one.ends[0].sentence, []).append(one)
    for one in words:
        own = one.ends[0]
        near = () if own is None else doubtful.get(own.sentence, ())
        if not _overlaps(one, near):
            yield one


def _once(words: Iterable[Finding]) -> Iterable[Finding]:
    """Words with the first place of each pair: "said" and "announced" is told once."""
    first: dict[tuple[str, ...], Finding] = {}
    for one in words:
        pair = tuple(end.text.casefold() for end in one.ends if end is not None)
        first.setdefault(pair, one)
    return first.values()


def _overlaps(one: Finding, chosen: Sequence[Finding]) -> bool:
    return any(
        end is not None
        and other is not None
        and end.start < other.end
        and other.start < end.end
        for shown in chosen
        for end, other in zip(one.ends, shown.ends, strict=True)
    )


def _only(tables: Tables) -> list[Finding]:
    """What surely stands in one version only, the most salient first."""
    found = []
    for side, name in ((0, "only in A"), (1, "only in B")):
        for row in only_in(tables, NAMES[side]):
            if row["sure"]:
                end = End(
                    int(row["sentence"]),
                    int(row["start"]),
                    int(row["end"]),
                    str(row["text"]),
                )
                ends = (None, end) if side else (end, None)
                weight = float(row.get("salience") or 0)
                found.append((weight, Finding("only", name, ends, True)))
    return [one for _, one in sorted(found, key=_salient)]


def _salient(weighed: tuple[float, Finding]) -> tuple[float, int]:
    weight, one = weighed
    return -weight, sum(end.start for end in one.ends if end is not None)


def _words(tables: Tables) -> list[Finding]:
    """Other words outside quotations, opposites first, then what a dictionary doesn't
    relate, other forms left out.
    """
    rows = sorted(
        records(tables, "substitutions"),
        key=lambda row: (
            row["kind"] != "antonym",
            row.get("wordnet") is not None,
            place(row),
        ),
    )
    return [
        Finding("words", "other words", ends_of(row), True)
        for row in rows
        if row["kind"] in ("antonym", "paraphrase") and not row["in_quotation"]
    ]
