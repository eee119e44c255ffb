"""The catalogue: every table there is, what makes it, and what it says.

Whatever shows, saves or explains tables reads it here: `Comparison`, the report, Excel,
JSON, docs/tables.md and the tests. A new table is a module of this folder with its
columns and its function, and an entry below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Literal

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.changes import Changes, changes
from mediacomp.changes.disagreements import disagreements
from mediacomp.changes.headlines.differences import Difference, headline_differences
from mediacomp.changes.paired_facts import Facts, paired_facts
from mediacomp.changes.readings import Disagreement
from mediacomp.changes.sources.cited import Cited, sources_of
from mediacomp.errors import UnknownTableError
from mediacomp.languages.codes import names_knowing
from mediacomp.languages.language import Language
from mediacomp.measures import (
    attribution,
    diversity,
    facts,
    headlines,
    omissions,
    quotation_columns,
    quotations,
    sentences,
    substitutions,
    summary,
    wording,
)
from mediacomp.measures.disagreements import COLUMNS, disagreement_table
from mediacomp.measures.kinship import Kinship, kinship
from mediacomp.measures.readability import article as readability
from mediacomp.measures.readability import compared, lengths, parts
from mediacomp.measures.tables import Columns, table
from mediacomp.text.article import Article


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a comparison.

    Parameters
    ----------
    make
        Makes it from what has been measured so far.
    title
        Heading that a person reads.
    explanation
        What it says and what to mind, for the report and for help.
    unseen
        What it can't see, in one line that stands wherever it is shown.
    columns
        Its columns in order.
    about
        Version whose sentences its rows are about, where it is always the same one;
        "row" where a column "version" says so.
    needs
        Word list without which a language can't fill it
        (`mediacomp.languages.language.Language.knows`); both languages must have it.
    long
        Whether it has a row for each sentence and measure: for programs, not for a
        page.
    first
        Columns that a person reads, in this order; the others fold. All, where it is
        empty.
    differing
        Column and those of its values that tell a difference, for a summary that lists
        no more. The column alone if each row does; None if its rows tell none, or have
        a summary of their own.
    """

    make: Callable[[Measured], pd.DataFrame]
    title: str
    explanation: str
    unseen: str
    columns: Columns
    about: Literal["", "a", "b", "row"] = ""
    needs: str = ""
    long: bool = False
    first: tuple[str, ...] = ()
    differing: tuple[str, frozenset[str]] | None = None

    @property
    def not_seen(self) -> str:
        """What it can't see, as a sentence."""
        return f"Not seen: {self.unseen[0].lower()}{self.unseen[1:]}"

    @property
    def told(self) -> str:
        """What it says, what to mind, and what it can't see."""
        return f"{self.explanation} {self.not_seen}".strip()


class Measured(Mapping[str, pd.DataFrame]):
    """The tables of an alignment by name, each made when it is first asked for, once.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.alignment.align import align
    >>> a, b = (Article.from_text(t) for t in ("Rain fell. It rose.", "Rain fell."))
    >>> Measured(align(a, b, "lexical"))["omissions"]["text"].tolist()
    ['It rose.']
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        known = entry(name)
        if name not in self._made:
            self._made[name] = (
                table([], known.columns)
                if name in unfilled(*self.articles)
                else known.make(self)
            )
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(CATALOGUE)

    def __len__(self) -> int:
        return len(CATALOGUE)

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two versions."""
        return self.alignment.a, self.alignment.b

    @cached_property
    def changes(self) -> Changes:
        """What differs along the word links."""
        return changes(self.alignment, self.facts)

    @cached_property
    def facts(self) -> Facts:
        """Names, numbers and dates of both versions, paired."""
        return paired_facts(self.alignment)

    @cached_property
    def disagreements(self) -> Sequence[Disagreement]:
        """Where the two versions can't both be right, the likeliest first."""
        return disagreements(self.alignment, self.facts)

    @cached_property
    def headlines(self) -> Sequence[Difference]:
        """How the heads differ, and what they say that their articles don't."""
        return headline_differences(self.alignment)

    @cached_property
    def kinship(self) -> Kinship:
        """How the two versions relate."""
        return kinship(self.alignment)

    @cached_property
    def sources(self) -> tuple[Sequence[Cited], Sequence[Cited]]:
        """The sources that either version cites."""
        return sources_of(self.alignment, self.facts)


def entry(name: object) -> Table:
    """The catalogue's entry for a table.

    Raises
    ------
    UnknownTableError
        If there is no table of that name.

    Examples
    --------
    >>> entry("quotation")
    Traceback (most recent call last):
    mediacomp.errors.UnknownTableError: there is no table 'quotation' (did you mean
    'quotations'?); it must be one of summary, ...
    """
    # A list has no hash, and pandas' NA equals nothing for sure.
    if not isinstance(name, str) or name not in CATALOGUE:
        near = get_close_matches(str(name), CATALOGUE, n=1)
        meant = f" (did you mean {near[0]!r}?)" if near else ""
        raise UnknownTableError(
            f"there is no table {name!r}{meant}; it must be one of "
            f"{', '.join(CATALOGUE)}"
        )
    return CATALOGUE[name]


def in_words(name: str, column: str, value: str) -> str:
    """What a person reads in place of a table's value.

    Examples
    --------
    >>> in_words("quotations", "status", "altered"), in_words("facts", "kind", "name")
    ('quoted differently', 'name')
    """
    return CATALOGUE[name].columns[column].words.get(value, value)


def unfilled(*articles: Article) -> dict[str, tuple[Language, ...]]:
    """Tables that languages of some articles can't fill, with those languages.

    Examples
    --------
    >>> one, two = (Article.from_text("Rain.", language=x) for x in ("en", "it"))
    >>> {name: [each.code for each in those] for name, those in
    ...     unfilled(one, two).items()}
    {'attribution': ['it'], 'wording': ['it']}
    """
    codes = sorted({article.language for article in articles})
    found = {
        name: tuple(
            language
            for language in map(Language.of, codes)
            if known.needs and not language.knows(known.needs)
        )
        for name, known in CATALOGUE.items()
    }
    return {name: languages for name, languages in found.items() if languages}


def not_filled(*articles: Article) -> dict[str, str]:
    """What settings say of it: the tables that each language can't fill.

    Examples
    --------
    >>> not_filled(Article.from_text("Pioggia.", language="it"))
    {'not filled for it': 'attribution, wording'}
    """
    tables: dict[str, list[str]] = {}
    for name, languages in unfilled(*articles).items():
        for language in languages:
            tables.setdefault(language.code, []).append(name)
    return {
        f"not filled for {code}": ", ".join(names) for code, names in tables.items()
    }


def why_empty(name: str, *articles: Article) -> str:
    """Why a table has no rows, where it is for want of words; else empty.

    Examples
    --------
    >>> italian = Article.from_text("Pioggia.", language="it")
    >>> why_empty("wording", italian, italian)
    'Wording is read for English, French, German and Spanish only; these texts are \
Italian (it).'
    >>> why_empty("links", italian, italian)
    ''
    """
    lacking = unfilled(*articles).get(name, ())
    if not lacking:
        return ""
    known = entry(name)
    theirs = " and ".join(f"{each.name} ({each.code})" for each in lacking)
    every = len(lacking) == len({article.language for article in articles})
    whose = "these texts are" if every else "one of these texts is"
    return (
        f"{known.title} is read for {_listed(names_knowing(known.needs))} only; "
        f"{whose} {theirs}."
    )


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


CATALOGUE: Mapping[str, Table] = {
    "summary": Table(
        lambda found: summary.summary(
            found.alignment, found.changes, found.kinship, found
        ),
        "Summary",
        "All figures at a glance. Shares lie between 0 and 1; the three shares of "
        "words add up to 1.",
        "Whether a difference matters; a figure counts what the tables below it found.",
        summary.COLUMNS,
    ),
    "sentences": Table(
        lambda found: sentences.sentences(found.alignment, found.changes),
        "Sentences",
        "Every sentence of both versions in reading order, and what answers it. "
        "Coverage is the share of its content, weighted by how informative it is, that "
        "the other version carries too. Headline, dateline, date and byline stand here "
        "without a number; they take part in no figure.",
        "What is told between the lines; coverage goes by words that come near, "
        "not by what follows from them.",
        sentences.SENTENCES,
        about="row",
        first=("sentence", "role", "text", "status", "coverage", "moved"),
    ),
    "links": Table(
        lambda found: sentences.links(found.alignment),
        "Links",
        "Which sentence belongs to which. Probability is how sure the alignment is of "
        "the link; similarity is made of the parts beside it. A moved link breaks the "
        "order of its neighbours.",
        "Sentences that tell the same in quite other words, mostly doubtful or "
        "not linked.",
        sentences.LINKS,
        first=("a", "b", "relation", "moved", "sure", "probability"),
    ),
    "substitutions": Table(
        lambda found: substitutions.substitutions(found.alignment, found.changes),
        "Substitutions",
        "Words or phrases of one version and what stands in their place in the other. "
        "The numbers are those of the reading view. Trivial rows are the same words in "
        "another form, or small words. The column wordnet explains a pair and never "
        "decides about it.",
        "What differs outside linked sentences, and whether two words mean the "
        "same here.",
        substitutions.COLUMNS,
        first=("sentence_a", "sentence_b", "text_a", "text_b", "kind"),
    ),
    "omissions": Table(
        lambda found: omissions.omissions(
            found.alignment, found.changes, found.facts, found.sources
        ),
        "Omissions: only in A",
        "What only A says: whole sentences and passages, the most telling with high "
        "salience. Rows with a sentence under said elsewhere are not only in A: B says "
        "it in that sentence.",
        "Whether the other version had room, or knew it; what is told there in "
        "quite other words may stand here.",
        omissions.COLUMNS,
        about="a",
        first=("sentence", "text", "whole_sentence", "holds", "said_elsewhere", "sure"),
    ),
    "additions": Table(
        lambda found: omissions.additions(
            found.alignment, found.changes, found.facts, found.sources
        ),
        "Additions: only in B",
        "What only B says: whole sentences and passages, the most telling with high "
        "salience. Rows with a sentence under said elsewhere are not only in B: A says "
        "it in that sentence.",
        "Whether the other version had room, or knew it; what is told there in "
        "quite other words may stand here.",
        omissions.COLUMNS,
        about="b",
        first=("sentence", "text", "whole_sentence", "holds", "said_elsewhere", "sure"),
    ),
    "readability": Table(
        lambda found: compared.readability_table(found.alignment),
        "Readability",
        "Measures of how easy the texts are to read. The interval (low to high) and p "
        "treat the sentences as if they were sampled; one article is no sample of an "
        "outlet, and short texts leave wide intervals.",
        "Whether a text is clear or well ordered: formulas count words and syllables.",
        compared.COLUMNS,
        first=("measure", "value_a", "value_b", "difference", "direction", "note"),
    ),
    "readability_counts": Table(
        lambda found: readability.readability_counts(*found.articles),
        "Readability: what was counted",
        "What the measures of readability count. Headline, dateline, date and byline "
        "are left out.",
        "Whether a word is hard for these readers.",
        readability.COUNTED,
    ),
    "readability_parts": Table(
        lambda found: parts.readability_decomposition(found.alignment),
        "Readability: where the difference comes from",
        "Where each difference comes from: sentences that only A has, "
        "sentences that only B has, and linked sentences in other words (reworded). "
        "The three add up to the difference.",
        "Why a sentence was left out or reworded.",
        parts.PARTS,
        first=("measure", "difference", "omitted", "added", "reworded", "unit"),
    ),
    "readability_sentences": Table(
        lambda found: parts.sentence_readability(*found.articles),
        "Readability: each sentence",
        "Each sentence by each formula, and what it does to its article's value.",
        "How a sentence reads among its neighbours.",
        parts.SENTENCES,
        about="row",
        long=True,
        first=("sentence", "measure", "value", "influence", "direction"),
    ),
    "sentence_lengths": Table(
        lambda found: lengths.sentence_lengths(*found.articles),
        "Sentence lengths",
        "Words of each sentence; a hyphenated word is one.",
        "How a sentence is built: a long one may be a plain list.",
        lengths.LENGTHS,
        about="row",
        first=("sentence", "words"),
    ),
    "length_distribution": Table(
        lambda found: lengths.length_distribution(*found.articles),
        "Sentence lengths: distribution",
        "How long the sentences are, in words. Intervals of the differences as for "
        "readability.",
        "How a sentence is built: a long one may be a plain list.",
        lengths.DISTRIBUTION,
        first=("measure", "value_a", "value_b", "difference", "low", "high"),
    ),
    "diversity": Table(
        lambda found: diversity.diversity_table(*found.articles),
        "Lexical diversity",
        "How varied the words are: the higher, the fewer are repeated. Intervals as "
        "for readability.",
        "Whether a repeated word is a fault; short texts say little.",
        diversity.COLUMNS,
        first=("measure", "value_a", "value_b", "difference", "direction", "note"),
    ),
    "quotations": Table(
        lambda found: quotations.quotation_table(found.alignment),
        "Quotations",
        "Quotations of both versions and how the words between the marks compare.",
        "What was really said: two versions may quote one speech from two notes; "
        "a quotation in quite other words is not paired.",
        quotation_columns.COMPARED,
        first=("sentence_a", "sentence_b", "text_a", "text_b", "status", "changes"),
        differing=("status", quotation_columns.DIFFERING),
    ),
    "facts": Table(
        lambda found: facts.fact_table(found.alignment, found.facts),
        "Facts",
        "Names, numbers and dates of the body sentences, and which version has them.",
        "Claims without a name, number or date, and names and numbers told in "
        "words of another kind.",
        facts.COLUMNS,
        first=("sentence_a", "sentence_b", "kind", "text_a", "text_b", "status"),
        differing=("status", frozenset(("changed",))),
    ),
    "disagreements": Table(
        lambda found: disagreement_table(found.alignment, found.disagreements),
        "Disagreements",
        "What both may say of one thing and can't both be right about: other numbers, "
        "dates or spellings of a name, in whatever sentences, and who did what to "
        "whom (English only). Roundings, qualifiers that hold, other units and "
        "passives are none. A later report may know more: a row says that two readings "
        "differ, not which is right.",
        "Other words for what happened, and which version is right.",
        COLUMNS,
        first=("sentence_a", "sentence_b", "kind", "text_a", "text_b", "sure"),
        differing=("kind", frozenset()),
    ),
    "headlines": Table(
        lambda found: headlines.headline_table(found.alignment, found.headlines),
        "Headlines",
        "Headline and standfirst of both versions against each other, and what either "
        "says that its own article doesn't.",
        "What a headline doesn't say, and a name, a number or a claim that the "
        "article gives in quite other words.",
        headlines.COLUMNS,
        first=("against", "kind", "text_a", "text_b", "status", "sure"),
    ),
    "attribution": Table(
        lambda found: attribution.attribution_table(
            found.alignment, found.facts, found.sources
        ),
        "Attribution",
        "Who is said to have said it, and how.",
        "A source without a verb of saying, and whether two roles are one person.",
        attribution.COLUMNS,
        needs="cue_verbs",
        first=("sentence_a", "sentence_b", "source_a", "source_b", "status"),
        differing=("status", attribution.DIFFERING),
    ),
    "wording": Table(
        lambda found: wording.wording_table(found.alignment),
        "Wording",
        "Certainty, negation, degree, loaded words and agents that differ between "
        "linked sentences.",
        "Tone without a word of the lists, irony, and whatever stands outside "
        "linked sentences.",
        wording.COLUMNS,
        needs="wording",
        first=("sentence_a", "sentence_b", "kind", "text_a", "text_b", "change"),
        differing=("kind", frozenset()),
    ),
}
"""Every table of a comparison by name, in the order in which they are shown."""
