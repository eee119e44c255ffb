"""The findings in plain sentences, for the head of the reading view, the report, the
terminal and a notebook.

The order is that of the measures: other words, what only one says, order,
readability, quotations. The versions are called what the caller calls them, and neither
is taken for the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES, SAME
from mediacomp.measures.tables import of_side
from mediacomp.views.words.alone import QUOTED, only_told
from mediacomp.views.words.difference_kinds import (
    beyond_told,
    differs,
    disagreements_told,
    facts_told,
    headlines_told,
    order_told,
    problems_told,
    sources_told,
    wording_told,
)
from mediacomp.views.words.kinship_told import (
    correction_told,
    kinship_of,
    kinship_told,
    unmatched_told,
)
from mediacomp.views.words.marked_findings import doubtful_wording
from mediacomp.views.words.measures_told import measures_disagree, readability_told
from mediacomp.views.words.quotations_told import quotations_told
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    code,
    is_trivial,
    listing,
    meets,
    names,
    number,
    number_of_places,
    records,
    shorten,
    summary_row,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article

RATED = 5
"""Links over which a rate of substitutions is told, at least."""
# What may change the sense comes first, spelling last.
_KINDS = ("antonym", "number", "paraphrase", "name", "other", "word form", "spelling")


def summary_sentences(
    a: Article, b: Article, tables: Tables, called: dict[str, str] | None = None
) -> list[str]:
    """The findings in plain sentences: what is wrong with a text, how the two relate,
    headlines, facts, certainty and sources that differ, substitution, omission, order,
    readability, quotations.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name; one that is missing is passed over.
    called
        What to call the versions by "a" and "b"; as `names` does if None.

    Returns
    -------
    list of str
        Plain text, not escaped.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> summary_sentences(one, one, {})
    ['The two versions have the same words.']
    """
    called = called or names(a, b)
    return [*problems_told(a, b, called), *_findings(a, b, tables, called)]


def _findings(
    a: Article, b: Article, tables: Tables, called: dict[str, str]
) -> list[str]:
    if short := at_a_loss(a, b, called, tables):
        return short
    headlines = headlines_told(a, b, called)
    return [
        *kinship_told(called, tables),
        *unmatched_told(called, tables),
        *correction_told(a, b, called),
        *disagreements_told(called, tables),
        *headlines,
        *beyond_told(called, tables),
        *facts_told(called, tables),
        *wording_told(called, tables, doubtful_wording(a, b, tables)),
        *sources_told(called, tables),
        *order_told(tables),
        *_substitutions(called, tables),
        *only_told(a, called, tables, "a"),
        *only_told(b, called, tables, "b"),
        *_order(tables),
        *readability_told(called, tables),
        *measures_disagree(
            called, tables, "readability", "readability", "has the harder sentences"
        ),
        *measures_disagree(
            called,
            tables,
            "diversity",
            "lexical diversity",
            "has the more varied words",
        ),
        *quotations_told(tables),
    ]


def at_a_loss(
    a: Article, b: Article, called: dict[str, str], tables: Tables
) -> list[str]:
    """The whole story of two versions between which no words differ, or that have
    nothing to compare; of others nothing.
    """
    if _nothing_shared(tables):
        if kinship_of(tables) == "same event":
            return [*kinship_told(called, tables), *unmatched_told(called, tables)]
        return [
            f"No sentence of {called['a']} matches one of {called['b']}: they tell "
            "different things, or one thing in words that have too little in common."
        ]
    if kinship_of(tables) == "unrelated":
        return kinship_told(called, tables)
    if not _same_words(tables):
        return []
    headlines = headlines_told(a, b, called)
    below = " below the headline" if headlines else ""
    return [
        f"The two versions have the same words{below}.",
        *correction_told(a, b, called),
        *headlines,
        *(beyond_told(called, tables) if headlines else []),
        *_typography(tables),
        *_order(tables),
    ]


def telling_first(rows: list[Record]) -> list[Record]:
    """Rows of substitutions, opposites first, then words put into a mouth, then by
    kind, within a kind those that a dictionary doesn't relate; trivial ones last.

    Examples
    --------
    >>> rows = [("name", False), ("antonym", False), ("paraphrase", True)]
    >>> rows = [{"kind": kind, "in_quotation": quoted} for kind, quoted in rows]
    >>> [(row["kind"], row["in_quotation"]) for row in telling_first(rows)]
    [('antonym', False), ('paraphrase', True), ('name', False)]
    """
    rank = {kind: at for at, kind in enumerate(_KINDS)}
    return sorted(
        rows,
        key=lambda row: (
            is_trivial(row),
            row["kind"] != "antonym",
            not row["in_quotation"],
            rank.get(row["kind"], len(rank)),
            row.get("wordnet") is not None,
        ),
    )


def other_words(tables: Tables) -> list[Record]:
    """Substitutions that are not trivial, the most telling first."""
    rows = telling_first(records(tables, "substitutions"))
    return [row for row in rows if not is_trivial(row)]


def _nothing_shared(tables: Tables) -> bool:
    return "links" in tables and tables["links"].empty


def _same_words(tables: Tables) -> bool:
    alike = all(row["relation"] in SAME for row in records(tables, "links"))
    return alike and not any(
        records(tables, name) for name in ("substitutions", "omissions", "additions")
    )


def _typography(tables: Tables) -> list[str]:
    pairs = [
        row for row in records(tables, "links") if row["relation"] == "typographic"
    ]
    if not pairs:
        return []
    where = (
        "One pair of sentences differs"
        if len(pairs) == 1
        else f"{len(pairs)} pairs of sentences differ"
    )
    return [
        f"{where} in typography alone: quotation marks, dashes, spaces or capitals."
    ]


def _substitutions(called: dict[str, str], tables: Tables) -> list[str]:
    rows = other_words(tables)
    forms = [row for row in records(tables, "substitutions") if is_trivial(row)]
    if not rows and not forms:
        return (
            []
            if differs(tables)
            else ["Where the two versions say the same, they say it in the same words."]
        )
    fresh = _spoken_of_once(rows, tables)
    if not fresh:
        return _forms(called, forms, "")
    lead = (
        f"In {number_of_places(len(rows))} the two versions have different words"
        f"{_how_often(tables, bool(forms))}"
    )
    such = ":" if len(rows) == 1 else ", such as"
    return [
        f"{lead}{such} {_example(called, fresh)}.",
        *_in_quotations([row for row in rows if row["in_quotation"]]),
        *_forms(called, forms, "more "),
    ]


def _spoken_of_once(rows: list[Record], tables: Tables) -> list[Record]:
    """Rows outside what the two disagree about, which has its own sentence."""
    told = records(tables, "disagreements")
    return [row for row in rows if not meets(row, told)]


def _how_often(tables: Tables, with_forms: bool) -> str:
    """The rate of substitutions in brackets, where it says something."""
    rate = summary_row(tables, "substitution rate")
    # Of two reports few sentences are linked: a rate over them is one of nothing.
    few = kinship_of(tables) == "same event" or len(tables["links"]) < RATED
    # Small words are no content words, even where they are opposites.
    if few or rate is None or not rate["value_a"]:
        return ""
    also = ", other forms included" if with_forms else ""
    return f" ({number(rate['value_a'])} in 100 content words{also})"


def _in_quotations(quoted: list[Record]) -> list[str]:
    """The substitutions inside quotation marks."""
    if not quoted:
        return []
    pairs = list(
        dict.fromkeys(f"“{row['text_a']}” | “{row['text_b']}”" for row in quoted)
    )
    many = (
        f"{len(quoted)} of these places are"
        if len(quoted) > 1
        else "One of these places is"
    )
    such = ", such as" if len(pairs) > 2 else ":"
    return [f"{many} inside quotation marks{such} {', '.join(pairs[:2])}."]


def _forms(called: dict[str, str], rows: list[Record], more: str) -> list[str]:
    """What differs in spelling, form or small words alone."""
    if not rows:
        return []
    texts = " and ".join(
        f"“{shorten(rows[0][of_side('text', side)], QUOTED)}” in {called[side]}"
        for side in NAMES
    )
    such = ":" if len(rows) == 1 else ", such as"
    return [
        f"In {number_of_places(len(rows), more)} they differ in the spelling or form "
        f"of a word or in small words only{such} {texts}."
    ]


def _example(called: dict[str, str], rows: list[Record]) -> str:
    # One outside quotations and no number or name: those get sentences of their own.
    fresh = [row for row in rows if not row["in_quotation"]] or rows
    told = ("number", "name")
    row = next((row for row in fresh if row["kind"] not in told), fresh[0])
    if rows[0]["kind"] == "antonym":
        row = rows[0]
    texts = {side: shorten(row[of_side("text", side)], QUOTED) for side in NAMES}
    return " and ".join(f"“{texts[side]}” in {called[side]}" for side in NAMES)


def _order(tables: Tables) -> list[str]:
    links = [row for row in records(tables, "links") if row["moved"]]
    return [
        *_moved([row for row in links if row["sure"]]),
        *_moved([row for row in links if not row["sure"]], "perhaps "),
    ]


def _moved(links: list[Record], doubt: str = "") -> list[str]:
    """Sentences that stand in another place, and three of them."""
    moved = [(int(row["a"]), int(row["b"])) for row in links]
    if not moved:
        return []
    shown = listing(
        [f"{code('a', a)} with {code('b', b)}" for a, b in moved[:3]]
        + ["others"] * (len(moved) > 3)
    )
    if len(moved) == 1:
        return [
            f"One sentence is {doubt}told earlier or later in the other version: "
            f"{shown}."
        ]
    return [
        f"{len(moved)} sentences are {doubt}told earlier or later in the other "
        f"version: {shown}."
    ]
