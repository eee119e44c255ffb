"""Names, numbers and dates of both versions: what both state, what only one states, and
what changed.

One row a value, and one row a slot of a linked sentence that holds another value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from mediacomp.alignment.alignment import NAMES, Alignment
from mediacomp.changes.facts.equal_facts import Equals, readings
from mediacomp.changes.facts.fact_slots import Pair
from mediacomp.changes.facts.mentions import Mentions
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.orientation import is_turned
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.names.aliases import joined_names
from mediacomp.findings.findings import findings_of
from mediacomp.languages.language import Language
from mediacomp.measures.tables import Column, of_side, side_cells, span_cells, table
from mediacomp.text.article import Article, require_article

COLUMNS = {
    "kind": Column(
        "string",
        "`name` (person, organisation, place), `number`, `quantity` (with a unit), "
        "`money`, `share`, `duration` (an age too), `ordinal`, `date`, `weekday`, "
        "`time`",
    ),
    "value": Column(
        "string", "its normalised form; of a change both, joined by an arrow"
    ),
    **dict.fromkeys(
        ("value_a", "value_b"),
        Column(
            "string",
            "the normalised form on either side; `<NA>` on the side that lacks it, "
            "there as in all columns of that side",
        ),
    ),
    "sentence_a": Column("Int64", "the sentences it stands in", sentence_of="a"),
    "sentence_b": Column("Int64", "the sentences it stands in", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column(
            "Int64",
            'places in the two texts, a qualifier such as "about" included',
            unit="code points",
        ),
    ),
    **dict.fromkeys(
        ("text_a", "text_b"),
        Column(
            "string",
            "as written there. Of a value that occurs more than once: its first place "
            "in linked sentences, else its first place",
        ),
    ),
    "status": Column(
        "string",
        "`both`, `only in a`, `only in b`, `changed`",
        words={
            "both": "in both",
            "changed": "differs",
            "only in a": "only in A",
            "only in b": "only in B",
        },
    ),
    "change": Column(
        "string",
        'of what changed: `value`; `unit` (the same number); `precision` ("more '
        'than" dropped, another rounding, "thousands" for a number); else `<NA>`',
        title="what differs",
    ),
    **dict.fromkeys(
        ("mentions_a", "mentions_b"),
        Column(
            "Int64",
            "how often that version states the value; 0 on the side that lacks it",
            unit="mentions",
        ),
    ),
}
Values = set[tuple[str, str]]
"""Kinds of fact with values."""

_OTHER = {"only in a": "only in b", "only in b": "only in a"}
_ORDER = {"changed": 0, "only in a": 1, "only in b": 2, "both": 3}


FOUND = {
    "sentence": Column("Int64", "the sentence it stands in", sentence_of="own"),
    **dict.fromkeys(
        ("start", "end"),
        Column(
            "Int64",
            'place in the text, a qualifier such as "about" included',
            unit="code points",
        ),
    ),
    "text": Column("string", "as written there"),
    "kind": COLUMNS["kind"],
    "value": Column(
        "string",
        "its normalised form; of a name the fullest that the article gives for the "
        "same; of a date as in ISO 8601, dashes for what it doesn't give, and both "
        "readings where there are two",
    ),
    "number": Column(
        "Float64", "of a number, the number alone; `<NA>` for others and for vague ones"
    ),
    "unit": Column("string", "of a number, the name of its unit; `<NA>` without one"),
    "qualifier": Column(
        "string",
        "what makes a number inexact: `about`, `nearly`, `more than`, `at least` …; "
        "`<NA>` if nothing does",
    ),
}


def facts(article: Article) -> pd.DataFrame:
    """Names, numbers and dates of an article's body, in reading order.

    Returns
    -------
    pandas.DataFrame
        One row a mention: sentence, start, end (places in the text, in code points),
        text (as written there), kind ("name", "number", "quantity", "money", "share",
        "duration", "ordinal", "date", "weekday", "time"), value (normalised; of a name
        the fullest that the article gives for the same), and of numbers number, unit
        and qualifier ("about", "more than" …).

    Raises
    ------
    InputError
        If ``article`` is not an `Article`.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("Ann Lee paid half a million dollars on 1 May. Lee "
    ...     "is in her 90s.")
    >>> facts(article)[["text", "kind", "value"]].values.tolist()[:3]
    [['Ann Lee', 'name', 'Ann Lee'], ['half a million dollars', 'money', \
'500000 dollars'], ['1 May', 'date', '--05-01']]
    >>> facts(article)[["text", "kind", "value"]].values.tolist()[3:]
    [['Lee', 'name', 'Ann Lee'], ['90s', 'number', '90s']]
    """
    require_article("article", article)
    found = findings_of(article).facts
    fullest = joined_names(
        (fact.value for fact in found if fact.kind == "name"),
        Language.of(article.language),
    )
    return table((_fact_row(article, fact, fullest) for fact in found), FOUND)


def _fact_row(
    article: Article, fact: Fact, fullest: Mapping[str, str]
) -> dict[str, object]:
    named = fact.kind == "name"
    return {
        "sentence": fact.sentence,
        **span_cells(article, fact.start, fact.end),
        "kind": fact.kind,
        "value": fullest[fact.value] if named else fact.value,
        "number": None if fact.number is None else float(fact.number),
        "unit": fact.unit or None,
        "qualifier": fact.qualifier or None,
    }


def fact_table(alignment: Alignment, found: Facts) -> pd.DataFrame:
    """What the two versions state that can be checked; body sentences only.

    Parameters
    ----------
    found
        The facts of the same alignment, as
        `mediacomp.changes.facts.paired_facts.paired_facts` pairs them.

    Returns
    -------
    pandas.DataFrame
        What changed first, then what only one version states, then what both state;
        each in reading order. Columns: kind ("name", "number", "quantity", "money",
        "share", "duration", "ordinal", "date", "weekday", "time"), value (normalised;
        of a change both, with an arrow), value_a, value_b, sentence_a, sentence_b,
        start_a, end_a, start_b, end_b, text_a, text_b (as written; where a value occurs
        more than once, the first place, or the first in linked sentences), status
        ("both", "only in a", "only in b", "changed"), change ("value", "unit",
        "precision": the same up to a qualifier such as "about"; ``<NA>`` unless
        changed), mentions_a, mentions_b.
    """
    if is_turned(alignment):
        told = [
            (p.turned(), _OTHER.get(s, s))
            for p, s in _told(found.turned(), (alignment.b, alignment.a))
        ]
    else:
        told = _told(found, (alignment.a, alignment.b))
    mentions = [_grouped(facts) for facts in found.sides]
    rows = [_row(alignment, pair, status, mentions) for pair, status in told]
    return table(sorted(rows, key=_place), COLUMNS)


def _told(found: Facts, articles: Sequence[Article]) -> list[tuple[Pair, str]]:
    """What there is a row for, and its status. No name is only in one version that the
    other has in its headline, a subhead or a caption.
    """
    changed = [pair for pair in found.pairs if pair.change]
    rows = [(pair, "changed") for pair in changed]
    equal = [pair for pair in found.pairs if not pair.change]
    told = _values(pair.a for pair in equal) | _values(pair.b for pair in equal)
    seen: set[tuple[str, str]] = set()
    for pair in equal:
        values = _values(pair.ends)
        if pair.a and pair.b and values.isdisjoint(seen):
            seen |= values
            rows.append((pair, "both"))
    for n, name in enumerate(NAMES):
        # the row of what was changed says already that the other side lacks it
        replaced = _values(pair.ends[n] for pair in changed)
        mentions = Mentions(articles[1 - n])
        for pair in _unpaired(found.sides[n], found.sides[1 - n], told, seen, replaced):
            if pair.a and not pair.b and mentions.name(pair.a):
                continue
            status = "changed" if pair.change else "both"
            status = status if pair.b else f"only in {name}"
            rows.append((pair.turned() if n else pair, status))
    return rows


def _unpaired(
    own: Sequence[Fact],
    others: Sequence[Fact],
    told: Values,
    seen: Values,
    gone: Values,
) -> Iterator[Pair]:
    """Each value of one side that no pair tells, with its like on the other side, if
    there is one; what was yielded is ``seen``. No part of a date that the other side
    gives in full is alone.
    """
    equal_to = Equals(others)
    for fact in own:
        if _value(fact) in seen or _value(fact) in told:
            continue
        other = next(equal_to.of(fact), None)
        if other is not None:
            pair = Pair(fact, other)
        elif _value(fact) in gone or equal_to.gives_date(fact):
            continue
        else:
            other = equal_to.amount(fact)
            if other and _value(other) in told:
                other = None
            pair = Pair(fact, other, "precision" if other else None)
        seen |= _values(pair.ends)
        yield pair


def _value(fact: Fact) -> tuple[str, str]:
    return fact.kind, fact.value


def _values(facts: Iterable[Fact | None]) -> set[tuple[str, str]]:
    return {_value(fact) for fact in facts if fact}


def _grouped(facts: Sequence[Fact]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    for fact in facts:
        found[_value(fact)] += 1
    return found


def _row(
    alignment: Alignment,
    pair: Pair,
    status: str,
    mentions: list[dict[tuple[str, str], int]],
) -> dict[str, object]:
    told = [fact.value for fact in pair.ends if fact and fact.value]
    row: dict[str, object] = {
        "kind": _kind(pair),
        "value": " → ".join(told) if status == "changed" else _fuller(told),
        "status": status,
        "change": pair.change,
    }
    for own in alignment.sides:
        cells: dict[str, object] = {"mentions": 0}
        if fact := pair.ends[own]:
            cells = {
                "mentions": mentions[own].get(_value(fact), 0),
                "value": fact.value,
                "sentence": fact.sentence,
                **span_cells(own.article, fact.start, fact.end),
            }
        row |= side_cells(own.name, cells)
    return row


def _fuller(told: Sequence[str]) -> str:
    """The value that says more: a date with its year, one that is sure."""
    sure = [value for value in told if len(readings(value)) == 1]
    return max(sure or told, key=lambda value: (len(value), value))


def _kind(pair: Pair) -> str:
    """The kind of both; of two kinds of number the one with a unit, of two units the
    first by name.
    """
    kinds = sorted(
        {fact.kind for fact in pair.ends if fact},
        key=lambda kind: (kind == "number", kind),
    )
    return kinds[0]


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    side = "b" if row["status"] == "only in b" else "a"
    return (
        _ORDER[str(row["status"])],
        row[of_side("start", side)],
        row.get("start_b", 0),
    )
