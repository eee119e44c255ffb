"""What kinds of difference there are, each in a sentence that is true of this pair.

A sentence of the story that claims sameness ("they say it in the same words", "carries
everything") asks here first whether any table says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.text.tokens import tokenise
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    code,
    count,
    is_trivial,
    listing,
    meets,
    number_of_places,
    only_in,
    place,
    records,
    shorten,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_QUOTED, _MOST = 60, 3
_WORDING = {
    "certainty": "how sure they are",
    "negation": "what they deny",
    "agent": "whether they say who did it",
    "loaded": "words that colour",
    "degree": "words that colour",
}
_FORMS = frozenset(("spelling", "word form"))
"""Kinds of substitutions that say the same."""
# A source without a cue of its own is clear from the sentence before.
_UNCHANGED = frozenset(("kept", "only in a", "only in b", "cue lost", "cue gained"))
_OTHER_VERB = "verb changed"


def problems_told(a: Article, b: Article, called: dict[str, str]) -> list[str]:
    """What was wrong with a version as it was read, a sentence a version."""
    return [
        f"Read {called[side]} with care: {'; '.join(p.message for p in told)}."
        for side, told in zip(NAMES, (a.problems, b.problems), strict=True)
        if told
    ]


def headlines_told(a: Article, b: Article, called: dict[str, str]) -> list[str]:
    """Both headlines, where they have other words."""
    heads = [headline(article) for article in (a, b)]
    words = [
        [t.norm for t in tokenise(text) if t.kind != "punctuation"] for text in heads
    ]
    if words[0] == words[1]:
        return []
    if not all(heads):
        have, lacks = ("a", "b") if heads[0] else ("b", "a")
        text = shorten(heads[0] or heads[1], _QUOTED)
        return [
            f"Only {called[have]} has a headline, “{text}”; {called[lacks]} has none."
        ]
    one, two = (shorten(text, _QUOTED) for text in heads)
    return [f"The headlines differ: {called['a']} “{one}”, {called['b']} “{two}”."]


def beyond_told(called: dict[str, str], tables: Tables) -> list[str]:
    """What a headline surely says that its own article doesn't, in a sentence a
    version.
    """
    found = []
    for side in NAMES:
        rows = [
            row
            for row in records(tables, "headlines")
            if row["against"] == "article"
            and row["sure"]
            and row[of_side("text", side)] is not None
        ]
        missing = [r for r in rows if r[of_side("article_text", side)] is None]
        parts = [_instead(side, row) for row in rows if row not in missing][:_MOST]
        if missing:
            some = listing([_of_head(side, row) for row in missing[:_MOST]])
            parts.append(f"{some}, not found in its article")
        if parts:
            head = f"The headline of {called[side]} has"
            found.append(f"{head} {'; and '.join(parts)}.")
    return found


def _instead(side: str, row: Record) -> str:
    below, at = row[of_side("article_text", side)], row[of_side("sentence", side)]
    place = "" if at is None else f" ({code(side, int(at))})"
    told = shorten(str(below), _QUOTED)
    return f"{_of_head(side, row)}, where its article has “{told}”{place}"


def _of_head(side: str, row: Record) -> str:
    text = shorten(str(row[of_side("text", side)]), _QUOTED)
    return text if row["kind"] == "quotation" else f"“{text}”"


def headline(article: Article) -> str:
    """An article's headline on one line; empty if it has none."""
    return " ".join(h.text for h in article.headers if h.role == "headline")


def facts_told(called: dict[str, str], tables: Tables) -> list[str]:
    """Names, numbers and dates that differ in one place, and an example; without those
    told as a disagreement.
    """
    disagree = {
        tuple(row[of_side("value", side)] for side in NAMES)
        for row in records(tables, "disagreements")
    }
    changed = [row for row in records(tables, "facts") if row["status"] == "changed"]
    rows = [
        row
        for row in changed_facts(tables)
        if tuple(row.get(of_side("value", side)) for side in NAMES) not in disagree
    ]
    # Of "between 6 and 22 pounds" the 6 reads as it did in kilograms.
    rows.sort(key=_texts_alike)
    more = "more " if len(rows) < len(changed) else ""
    other = [row for row in rows if row.get("change") != "precision"]
    told = _told(called, other, "a name, number or date differs", more)
    exact = [row for row in rows if row.get("change") == "precision"]
    more = "more " if told else more
    return told + _told(called, exact, "they differ in how exact a number is", more)


def changed_facts(tables: Tables) -> list[Record]:
    """Facts that differ, without those that a disagreement speaks of."""
    told = records(tables, "disagreements")
    return [
        row
        for row in records(tables, "facts")
        if row["status"] == "changed" and not meets(row, told)
    ]


def _texts_alike(row: Record) -> bool:
    """Whether a row has the same text of both versions."""
    one, two = (row.get(of_side("text", side)) for side in NAMES)
    return one is not None and one == two


def disagreeing(tables: Tables) -> list[Record]:
    """What the two disagree about: what is sure as it is read, since news begins with
    what matters most, then what is likeliest.
    """
    rows = records(tables, "disagreements")
    return sorted(rows, key=lambda row: (not row["sure"], row["sure"] and place(row)))


def disagreements_told(called: dict[str, str], tables: Tables) -> list[str]:
    """What both give for what looks like one thing, otherwise: the first few that are
    sure, in a sentence of their own the likeliest few that aren't, and in a third
    those of which one may be an update.
    """
    rows = disagreeing(tables)
    sure = [row for row in rows if row["sure"]]
    later = [row for row in rows if row.get("possible_update")]
    perhaps = [row for row in rows if not (row["sure"] or row.get("possible_update"))]
    too = ", too" if sure else ""
    ways = (
        ("The two disagree", sure),
        (f"The two perhaps disagree{too}", perhaps),
        ("The two differ, perhaps since one of them knows more", later),
    )
    return [f"{lead}: {_some(called, told)}." for lead, told in ways if told]


def _some(called: dict[str, str], rows: list[Record]) -> str:
    """The first rows, and how many more there are."""
    some = "; ".join(_example(called, row) for row in rows[:_MOST])
    more = len(rows) - _MOST
    return some + (f"; and in {count(more, 'more place')}" if more > 0 else "")


def wording_told(
    called: dict[str, str], tables: Tables, doubtful: Collection[object] = ()
) -> list[str]:
    """Places where one is surer, negates or colours, and an example; by themselves
    those that begin at ``doubtful`` places of a and b.
    """
    rows: tuple[list[Record], list[Record]] = ([], [])
    for row in records(tables, "wording"):
        starts = tuple(row.get(of_side("start", side)) for side in NAMES)
        rows[starts in doubtful].append(row)
    told: list[str] = []
    for some, who in zip(rows, ("the two", "they perhaps"), strict=True):
        kinds = {str(row["kind"]) for row in some}
        differ = dict.fromkeys(w for kind, w in _WORDING.items() if kind in kinds)
        what = f"{who} differ in {listing([*differ], 'or in')}"
        told += _told(called, some, what, "more " if told else "")
    return told


def sources_told(called: dict[str, str], tables: Tables) -> list[str]:
    """Statements whose source differs, then those whose verb alone does."""
    rows = [
        row
        for row in records(tables, "attribution")
        if row["status"] not in _UNCHANGED and row.get("sure", True)
    ]
    verbs = [row for row in rows if row["status"] == _OTHER_VERB]
    sources = [_with_source(row) for row in rows if row["status"] != _OTHER_VERB]
    what = "the source of a statement, or how it is named, differs"
    told = _told(called, sources, what)
    return told + _told(
        called, [_with_cue(row) for row in verbs], "the verb of saying differs"
    )


def _with_cue(row: Record) -> Record:
    """A row with the verbs in the place of whole attributions: "said", "claimed"."""
    cues = {side: row.get(of_side("cue", side)) for side in NAMES}
    return {**row, **{of_side("text", side): cue for side, cue in cues.items() if cue}}


def _with_source(row: Record) -> Record:
    """A row with who is meant in the place of words that both have ("he said"), or that
    one says elsewhere.
    """
    sources = {side: row.get(of_side("source", side)) for side in NAMES}
    texts = {row.get(of_side("text", side)) for side in NAMES}
    if None in sources.values() or not (_texts_alike(row) or None in texts):
        return row
    return {**row, **{of_side("text", side): sources[side] for side in NAMES}}


def order_told(tables: Tables) -> list[str]:
    """Linked sentences that differ in what no table names, the order of words above
    all: who bit whom may be the other way round.
    """
    apart = {(side, row["sentence"]) for side in NAMES for row in only_in(tables, side)}
    found = [
        f"{code('a', row['a'])} with {code('b', row['b'])}"
        for row in _unnamed(tables, records(tables, "substitutions"))
        if not apart & {("a", row["a"]), ("b", row["b"])}
    ]
    if not found:
        return []
    some = listing(found[:_MOST] + ["others"] * (len(found) > _MOST))
    return [
        f"Some linked sentences differ in single words, in the order of words or in "
        f"words that perhaps match ({some}): check whether they say the same."
    ]


def _unnamed(tables: Tables, substitutions: Sequence[Record]) -> list[Record]:
    """Links of sentences that differ and have none of some substitutions."""
    told = {(row["sentence_a"], row["sentence_b"]) for row in substitutions}
    return [
        row
        for row in records(tables, "links")
        if row["relation"] in ("reworded", "partial")
        and (row["a"], row["b"]) not in told
    ]


def _retold(tables: Tables) -> bool:
    """Whether some linked sentences have other words, or another order, beyond what any
    table names; of one that is told in two nobody can tell.
    """
    left = [_left(tables, side) for side in NAMES]
    telling = [row for row in records(tables, "substitutions") if not is_trivial(row)]
    return any(
        left[0].get(int(row["a"])) != left[1].get(int(row["b"]))
        for row in _unnamed(tables, telling)
        if row["cardinality"] == "1:1"
    )


def _left(tables: Tables, side: str) -> dict[int, list[str]]:
    """The words of each sentence of a side without the passages that only it has and
    without what is trivially other there.
    """
    apart: dict[int, list[Record]] = {}
    for row in only_in(tables, side):
        apart.setdefault(int(row["sentence"]), []).append(row)
    for row in records(tables, "substitutions"):
        if is_trivial(row):
            passage = {at: row[of_side(at, side)] for at in ("start", "end")}
            number = int(row[of_side("sentence", side)])
            apart.setdefault(number, []).append(passage)
    found = {}
    for row in records(tables, "sentences"):
        if row["version"] != side or row["sentence"] is None:
            continue
        text, number = str(row["text"]), int(row["sentence"])
        for passage in sorted(apart.get(number, []), key=lambda p: -int(p["start"])):
            start, end = (int(passage[x]) - int(row["start"]) for x in ("start", "end"))
            text = f"{text[:start]} {text[end:]}"
        found[number] = [t.norm for t in tokenise(text) if t.kind != "punctuation"]
    return found


def differs(tables: Tables) -> bool:
    """Whether any table tells a difference between statements that both make."""
    called = {"a": "A", "b": "B"}
    altered = any(row["altered"] for row in records(tables, "quotations"))
    altered |= any(
        _may_differ(row) and not is_trivial(row)
        for row in records(tables, "substitutions")
    )
    tellers = (disagreements_told, facts_told, wording_told, sources_told)
    told = any(teller(called, tables) for teller in tellers)
    return altered or told or bool(order_told(tables)) or _retold(tables)


def _may_differ(row: Record) -> bool:
    """Whether a substitution may say something else: all but spellings, forms and what
    WordNet calls synonyms. A paraphrase is words in one place, not proof of one sense.
    """
    synonyms = row["kind"] == "paraphrase" and row.get("wordnet") == "synonym"
    return not (synonyms or row["kind"] in _FORMS)


def _told(
    called: dict[str, str], rows: list[Record], what: str, more: str = ""
) -> list[str]:
    if not rows:
        return []
    lead = ": " if len(rows) == 1 else ", such as "
    where = number_of_places(len(rows), more)
    return [f"In {where} {what}{lead}{_example(called, rows[0])}."]


def _example(called: dict[str, str], row: Record) -> str:
    has, lacks = [], []
    for side in NAMES:
        text = row.get(of_side("text", side))
        if text is None:
            lacks.append(f"with nothing for it in {called[side]}")
            continue
        at = row[of_side("sentence", side)]
        place = "" if at is None else f" ({code(side, int(at))})"
        has.append(f"“{shorten(str(text), _QUOTED)}” in {called[side]}{place}")
    return ", ".join([" and ".join(has), *lacks])
