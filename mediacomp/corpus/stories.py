"""Which of many articles are versions of one story.

Texts → terms → boilerplate out → candidates with evidence → probabilities → forms apart
→ groups.
Nothing is deleted, and every pair can be explained.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from mediacomp.corpus.apart import longest_of
from mediacomp.corpus.decision import trained
from mediacomp.corpus.found import Found
from mediacomp.corpus.identified import Articles, Named
from mediacomp.corpus.texts import read_texts
from mediacomp.errors import InputError
from mediacomp.measures.tables import Column, frame, table
from mediacomp.version import __version__
from mediacomp.views.words.spelt_out import count

if TYPE_CHECKING:
    import pandas as pd

GROUPS = {
    "article": Column("Int64", "place in what was given, from 0"),
    "id": Column("string", "id of the article"),
    "group": Column("Int64", "number of the story, from 0 in the order of first texts"),
}
PAIRS = {
    "article_a": Column("Int64", "place of the one article"),
    "article_b": Column("Int64", "place of the other, which stands further on"),
    "id_a": Column("string", "id of the one"),
    "id_b": Column("string", "id of the other"),
    "group": Column("Int64", "number of the story"),
    "kind": Column("string", "same text, edited, rewritten or same event"),
    "likeness": Column("Float64", "mean of what they share of words and shingles"),
    "probability": Column("Float64", "that they are versions of one story"),
    "shared_a": Column("Float64", "share of a's shingles that b has"),
    "shared_b": Column("Float64", "share of b's shingles that a has"),
    "shared_shingles": Column("Int64", "different shingles that both have"),
    "shingles_a": Column("Int64", "different shingles of a"),
    "shingles_b": Column("Int64", "different shingles of b"),
    "shared_names": Column("Int64", "different names that both have"),
    "shared_numbers": Column("Int64", "different numbers that both have"),
    "days_apart": Column("Float64", "between the dates, or `<NA>`"),
    "why": Column("string", "the same in words"),
}
BOILERPLATE = {
    "outlet": Column("string", "outlet that repeats it, or `<NA>`"),
    "text": Column("string", "one instance"),
    "articles": Column("Int64", "articles that have it"),
}
FORMS = {
    "article": Column("Int64", "place in what was given, from 0"),
    "id": Column("string", "id of the article"),
    "form": Column("Int64", "number of the form that it fills in, from 0"),
}
PROBLEMS = {
    "id": Column("string", "article that could not be read"),
    "error": Column("string", "why"),
}


@dataclass(frozen=True, eq=False)
class Stories:
    """Which articles are versions of one story.

    Attributes
    ----------
    groups : pandas.DataFrame
        article, id, group: one row for each article that has a version.
    pairs : pandas.DataFrame
        One row for each two articles of a group that share something: the columns of
        `PAIRS`.
    boilerplate : pandas.DataFrame
        outlet, text, articles: what an outlet repeats whatever it writes about, which
        counted for nothing.
    forms : pandas.DataFrame
        article, id, form: articles that fill in a form anew, as weather reports do.
        They are versions only where they were filled with the same.
    problems : pandas.DataFrame
        id, error: articles that could not be read.
    settings : dict of str
        Version of mediacomp and what was asked for.
    """

    groups: pd.DataFrame
    pairs: pd.DataFrame
    boilerplate: pd.DataFrame
    forms: pd.DataFrame
    problems: pd.DataFrame
    settings: Mapping[str, str]
    _found: Found = field(repr=False)
    _named: Named = field(repr=False)

    def why(self, id_a: str, id_b: str) -> str:
        """Why two articles are, or aren't, versions of one story.

        Raises
        ------
        InputError
            If there is no article of that id.

        Examples
        --------
        >>> import mediacomp as mc
        >>> texts = ("Ann Lee left Oslo on Monday.", "On Monday Ann Lee left Oslo.")
        >>> found = mc.find_versions([mc.Article.from_text(t) for t in texts])
        >>> found.why("0", "1")
        'same story: ...; names Ann, Lee, Oslo, Monday; ...'
        """
        a, b = self._named.place(id_a), self._named.place(id_b)
        one = self._found.group[a] == self._found.group[b]
        return f"{'same story' if one else 'two stories'}: {self._found.why(a, b)}"

    def __repr__(self) -> str:
        stories, forms = (
            table.nunique() for table in (self.groups["group"], self.forms["form"])
        )
        return (
            f"Stories: {count(stories, 'story', 'stories')} of {len(self.groups):,} "
            f"of {count(len(self._named), 'article')}, "
            + count(len(self.pairs), "pair")
            + f"; {len(self.forms):,} articles fill in {count(forms, 'form')}"
            * bool(forms)
        )


def find_versions(
    articles: Articles,
    *,
    across: Literal["outlet"] | None = None,
    within: str | datetime.timedelta | None = None,
) -> Stories:
    """Find which of many articles are versions of one story.

    Near copies, rewrites and reports of one event by several outlets are all found;
    the column ``kind`` of `Stories.pairs` tells them apart. Texts in languages of which
    nothing is known are taken, too. docs/corpus.md says how it is decided.

    Parameters
    ----------
    articles
        Articles, or a collection.
    across
        "outlet": only stories that two outlets tell, and only pairs across outlets. An
        article without an outlet pairs with any.
    within
        "3 days", "12 hours", or a timedelta: articles further apart than this are no
        versions. An article without a date may be of any time.

    Raises
    ------
    InputError
        If ``articles`` holds something else, or an option can't be understood.

    Examples
    --------
    >>> import mediacomp as mc
    >>> texts = (
    ...     "Ann Lee, the mayor of Oslo, left for Lima on Monday, her office said.",
    ...     "Bond yields fell after the central bank cut its rate to four per cent.",
    ...     "The mayor of Oslo left for Lima on Monday, the office of Ann Lee said.",
    ... )
    >>> found = mc.find_versions([mc.Article.from_text(text) for text in texts])
    >>> found
    Stories: 1 story of 2 of 3 articles, 1 pair
    >>> found.pairs[["article_a", "article_b", "kind"]].values.tolist()
    [[0, 2, 'edited']]
    """
    if across not in (None, "outlet"):
        raise InputError(f"across must be 'outlet' or None, not {across!r}")
    longest = longest_of(within)
    named = Named(articles)
    texts = read_texts(named)
    found = Found(texts, longest)
    outlets = texts.outlets if across else None
    numbers = _numbers(found.group.tolist(), outlets)
    groups = [
        {"article": place, "id": named.ids[place], "group": numbers[int(story)]}
        for place, story in enumerate(found.group)
        if int(story) in numbers
    ]
    forms = [
        {"article": place, "id": named.ids[place], "form": number}
        for place, number in enumerate(found.form.tolist())
        if number >= 0
    ]
    # By column: a dictionary for each pair would take twice as much.
    pairs: dict[str, list[object]] = {name: [] for name in PAIRS}
    for a, b, row in found.rows():
        story = int(found.group[a])
        if story in numbers and _apart(outlets, a, b):
            ids = {"id_a": named.ids[a], "id_b": named.ids[b]}
            for name, cell in (row | ids | {"group": numbers[story]}).items():
                pairs[name].append(cell)
    return Stories(
        table(groups, GROUPS),
        frame(pairs, PAIRS),
        table(texts.repeated, BOILERPLATE),
        table(forms, FORMS),
        table(texts.problems, PROBLEMS),
        {
            "mediacomp": __version__,
            "across": str(across),
            "within": str(within),
            "bound": str(trained().bound),
        },
        found,
        named,
    )


def _numbers(
    group: Sequence[int], outlets: Sequence[str | None] | None
) -> dict[int, int]:
    """Numbers of the stories with two articles or more, and with two outlets where
    that is asked for.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for place, story in enumerate(group):
        members[story].append(place)
    kept = [
        story
        for story, those in members.items()
        if len(those) > 1
        and any(_apart(outlets, those[0], other) for other in those[1:])
    ]
    return {story: number for number, story in enumerate(kept)}


def _apart(outlets: Sequence[str | None] | None, a: int, b: int) -> bool:
    """Whether two articles may be paired for their outlets."""
    if outlets is None or outlets[a] is None or outlets[b] is None:
        return True
    return outlets[a] != outlets[b]
