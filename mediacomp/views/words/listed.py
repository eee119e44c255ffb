"""Every difference that a reader can step to, each once, and the layers of them that a
page shows or hides.

To the findings of the tables of differences come what only one version has, other
words, spelling, and what is told at another place. A substitution inside a finding
("212" and "221", whose numbers differ) is part of that finding: a reader meets it once.
What is doubtful has a layer of its own, so that each finding is in one layer and the
layers' counts add up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import NAMES
from mediacomp.errors import InputError
from mediacomp.views.words.finding import End, Finding, Span, ends_of, whole
from mediacomp.views.words.marked_findings import doubtful_pairs
from mediacomp.views.words.sentence_pieces import elsewhere
from mediacomp.views.words.spelt_out import Record, Tables, only_in, records, shorten

LAYERS = {
    "disagreements": "disagreements",
    "quotations": "quotations",
    "facts": "facts",
    "certainty": "certainty, tone",
    "sources": "sources",
    "only": "only in one",
    "words": "other words",
    "spelling": "spelling",
    "place": "elsewhere",
    "doubtful": "doubtful",
}
"""What a page can show and hide, by name, and what a reader sees it called."""
_QUOTED = 40
_LAYER = {
    "disagreement": "disagreements",
    "quotation": "quotations",
    "fact": "facts",
    "wording": "certainty",
    "source": "sources",
    "only": "only",
    "words": "words",
    "spelling": "spelling",
    "place": "place",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding as a page lists it.

    ``key`` is what its marks are called on the page, ``numbers`` the substitutions that
    it stands for, counted from 1, and ``alone`` whether it marks whole sentences
    instead of words in them. ``place`` names it by where it stands, so that a link to
    it lasts as long as the texts do.

    Examples
    --------
    >>> one = Finding("fact", "number differs", (End(0, 5, 7, "12"), None), True)
    >>> Listed(one, "f1", "f-a5").layer
    'facts'
    """

    finding: Finding
    key: str
    place: str
    numbers: tuple[int, ...] = ()
    alone: bool = False

    @property
    def layer(self) -> str:
        """The layer of `LAYERS` that it is in."""
        return _LAYER[self.finding.kind] if self.finding.sure else "doubtful"

    @property
    def line(self) -> str:
        """What a list says of it, behind where it stands: its name and its words, or
        its words alone where the layer has the name.
        """
        one = self.finding
        if self.alone or one.kind == "place":
            return one.title
        words = " | ".join(shorten(end.text, _QUOTED) for end in one.ends if end)
        if one.kind == "quotation":
            words = shorten(one.changes, 2 * _QUOTED) or words
        return f"{one.title}: {words}" if self.key.startswith("f") else words

    @property
    def names(self) -> str:
        """Its key and the numbers that it stands for, as a page looks them up."""
        return " ".join(dict.fromkeys([self.key, *map(str, self.numbers)]))


def listed(found: Sequence[Finding], tables: Tables) -> tuple[Listed, ...]:
    """All findings, and the rows of other tables that none of them speaks of.

    Parameters
    ----------
    found
        As `mediacomp.views.words.marked_findings.findings` gives them.
    tables
        The comparison's tables by name; one that is missing has no rows.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Lima. The pier cost 12 euros.")
    >>> b = mc.Article.from_text("Rain fell on Lima. The pier cost 21 euros.")
    >>> tables = mc.compare(a, b, encoder="lexical").tables()
    >>> from mediacomp.views.words.marked_findings import findings
    >>> [(one.layer, one.numbers) for one in listed(findings(a, b, tables), tables)]
    [('disagreements', (1,))]
    """
    parts = _parts(found, tables)
    first = [
        (one, f"f{at}", tuple(parts.get(at, ())), False)
        for at, one in enumerate(found, start=1)
    ]
    told = {number for numbers in parts.values() for number in numbers}
    rest = (*_only(tables), *_words(tables, told), *_links(tables))
    seen: dict[str, int] = {}
    made = []
    for one, key, numbers, alone in (*first, *rest):
        place = _named(one)
        seen[place] = seen.get(place, 0) + 1
        if seen[place] > 1:
            place = f"{place}-{seen[place]}"
        made.append(Listed(one, key, place, numbers, alone))
    return tuple(made)


def of_layers(every: Iterable[Listed], layers: Sequence[str]) -> tuple[Listed, ...]:
    """Those of some layers.

    Raises
    ------
    InputError
        If there is no layer of a name.

    Examples
    --------
    >>> of_layers((), ["quotes"])
    Traceback (most recent call last):
    mediacomp.errors.InputError: there is no layer 'quotes'; layers must be among ...
    """
    for name in layers:
        if name not in LAYERS:
            raise InputError(
                f"there is no layer {name!r}; layers must be among {', '.join(LAYERS)}"
            )
    return tuple(one for one in every if one.layer in layers)


def of_finding(one: Finding, every: Sequence[Listed]) -> Listed | None:
    """The entry of a list that speaks of a finding, or of what holds its place."""
    ends = one.ends
    for each in every:
        if each.finding is one or (each.finding.kind, each.finding.ends) == (
            one.kind,
            ends,
        ):
            return each
    return next(
        (each for each in every if _inside(ends, each.finding.places)),
        None,
    )


_Row = tuple[Finding, str, tuple[int, ...], bool]


def _named(one: Finding) -> str:
    """Its kind by its first letter, and where it begins in either version."""
    starts = [
        f"{side}{end.start}"
        for side, end in zip(NAMES, one.ends, strict=True)
        if end is not None
    ]
    return "-".join([one.kind[0], *starts])


def _parts(found: Sequence[Finding], tables: Tables) -> dict[int, list[int]]:
    """Substitutions that stand inside a finding on both sides, by its number."""
    ends = [ends_of(row) for row in records(tables, "substitutions")]
    order = sorted((one.start, at) for at, (one, _) in enumerate(ends) if one)
    parts: dict[int, list[int]] = {}
    told: set[int] = set()
    for number, one in enumerate(found, start=1):
        near = {
            at
            for start, stop in one.places[0]
            for _, at in order[
                bisect_left(order, (start, 0)) : bisect_left(order, (stop + 1, 0))
            ]
        }
        own = [at for at in sorted(near - told) if _inside(ends[at], one.places)]
        told.update(own)
        if own:
            parts[number] = [at + 1 for at in own]
    return parts


def _inside(
    ends: Sequence[End | None], places: tuple[tuple[Span, ...], tuple[Span, ...]]
) -> bool:
    return all(
        end is not None
        and any(start <= end.start and end.end <= stop for start, stop in spans)
        for end, spans in zip(ends, places, strict=True)
    )


def _only(tables: Tables) -> Iterator[_Row]:
    """What only one version has, or has at another place than the other."""
    for side, version in enumerate(NAMES):
        for at, row in enumerate(only_in(tables, version), start=1):
            alone = bool(row["whole_sentence"])
            kind, name, sure = "only", f"only in {version.upper()}", bool(row["sure"])
            if not sure and (where := elsewhere(row, version)):
                kind, name, sure = "place", f"said in {where}", True
            end = _end(row)
            ends = (None, end) if side else (end, None)
            found = Finding(kind, name, ends, sure, whole(ends))
            yield found, f"{version}{at}", (), alone


def _words(tables: Tables, told: set[int]) -> Iterator[_Row]:
    """Other words and spellings that no finding speaks of."""
    doubtful = doubtful_pairs(tables)
    for number, row in enumerate(records(tables, "substitutions"), start=1):
        if number not in told:
            ends = ends_of(row)
            spelling = row["kind"] == "spelling"
            kind, name = ("spelling",) * 2 if spelling else ("words", "other words")
            sure = (row["sentence_a"], row["sentence_b"]) not in doubtful
            found = Finding(kind, name, ends, sure, whole(ends))
            yield found, str(number), (number,), False


def _links(tables: Tables) -> Iterator[_Row]:
    """Whole sentences that are told elsewhere, or written with other signs."""
    bodies = {
        (row["version"], row["sentence"]): row
        for row in records(tables, "sentences")
        if row["role"] == "body"
    }
    for at, row in enumerate(records(tables, "links"), start=1):
        pair = [bodies.get((side, row[side])) for side in NAMES]
        ends = _end(pair[0]), _end(pair[1])
        sure = bool(row["sure"])
        if row["moved"]:
            found = Finding("place", "moved", ends, sure, whole(ends))
            yield found, f"m{at}", (), True
        if row["relation"] == "typographic":
            name = "typography differs"
            found = Finding("spelling", name, ends, sure, whole(ends))
            yield found, f"t{at}", (), True


def _end(row: Record | None) -> End | None:
    if row is None:
        return None
    sentence, start, end = (int(row[name]) for name in ("sentence", "start", "end"))
    return End(sentence, start, end, str(row["text"]))
