"""The catalogue: every table there is, what makes it, and what it says.

Whatever shows, saves or explains tables reads it here: `Comparison`, the report, Excel,
JSON, docs/tables.md and the tests. A new table is a module of this folder with its
columns and its function, and an entry below.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import Alignment
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
from mediacomp.measures.entry import Catalogue, Measured, Table
from mediacomp.measures.readability import compared, lengths, parts, scores

CATALOGUE = Catalogue(
    summary=Table(
        lambda found: summary.summary(
            found.alignment, found.changes, found.kinship, found
        ),
        "Summary",
        "All figures at a glance. Shares lie between 0 and 1; the three shares of "
        "words add up to 1.",
        "Whether a difference matters; a figure counts what the tables below it found.",
        summary.COLUMNS,
    ),
    sentences=Table(
        lambda found: sentences.sentences(found.alignment, found.changes),
        "Sentences",
        "Every sentence of both versions in reading order, and what matches it. "
        "Coverage is the share of its content, weighted by how informative it is, that "
        "the other version carries too. Headline, dateline, date and byline stand here "
        "without a number; they take part in no figure.",
        "What is told between the lines; coverage goes by words that come near, "
        "not by what follows from them.",
        sentences.SENTENCES,
        about="row",
        first=("sentence", "role", "text", "status", "coverage", "moved"),
    ),
    links=Table(
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
    substitutions=Table(
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
    omissions=Table(
        lambda found: omissions.omissions(
            found.alignment,
            found.changes,
            found.facts,
            found.sources,
            found.disagreements,
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
    additions=Table(
        lambda found: omissions.additions(
            found.alignment,
            found.changes,
            found.facts,
            found.sources,
            found.disagreements,
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
    readability=Table(
        lambda found: compared.readability_table(found.alignment),
        "Readability",
        "Measures of how easy the texts are to read. The interval (low to high) and p "
        "treat the sentences as if they were sampled; one article is no sample of an "
        "outlet, and short texts leave wide intervals.",
        "Whether a text is clear or well ordered: formulas count words and syllables.",
        compared.COLUMNS,
        first=("measure", "value_a", "value_b", "difference", "direction", "note"),
    ),
    readability_counts=Table(
        lambda found: scores.readability_counts(*found.articles),
        "Readability: what was counted",
        "What the measures of readability count. Headline, dateline, date and byline "
        "are left out.",
        "Whether a word is hard for these readers.",
        scores.COUNTED,
    ),
    readability_parts=Table(
        lambda found: parts.readability_decomposition(found.alignment),
        "Readability: where the difference comes from",
        "Where each difference comes from: sentences that only A has, "
        "sentences that only B has, and linked sentences in other words (reworded). "
        "The three add up to the difference.",
        "Why a sentence was left out or reworded.",
        parts.PARTS,
        first=("measure", "difference", "omitted", "added", "reworded", "unit"),
    ),
    readability_sentences=Table(
        lambda found: parts.sentence_readability(*found.articles),
        "Readability: each sentence",
        "Each sentence by each formula, and what it does to its article's value.",
        "How a sentence reads among its neighbours.",
        parts.SENTENCES,
        about="row",
        long=True,
        first=("sentence", "measure", "value", "influence", "direction"),
    ),
    sentence_lengths=Table(
        lambda found: lengths.sentence_lengths(*found.articles),
        "Sentence lengths",
        "Words of each sentence; a hyphenated word is one.",
        "How a sentence is built: a long one may be a plain list.",
        lengths.LENGTHS,
        about="row",
        first=("sentence", "words"),
    ),
    length_distribution=Table(
        lambda found: lengths.length_distribution(*found.articles),
        "Sentence lengths: distribution",
        "How long the sentences are, in words. Intervals of the differences as for "
        "readability.",
        "How a sentence is built: a long one may be a plain list.",
        lengths.DISTRIBUTION,
        first=("measure", "value_a", "value_b", "difference", "low", "high"),
    ),
    diversity=Table(
        lambda found: diversity.diversity_table(*found.articles),
        "Lexical diversity",
        "How varied the words are: the higher, the fewer are repeated. Intervals as "
        "for readability.",
        "Whether a repeated word is a fault; short texts say little.",
        diversity.COLUMNS,
        first=("measure", "value_a", "value_b", "difference", "direction", "note"),
    ),
    quotations=Table(
        lambda found: quotations.quotation_table(found.alignment, found.judged),
        "Quotations",
        "Quotations of both versions and how the words between the marks compare.",
        "What was really said: two versions may quote one speech from two notes; "
        "a quotation in quite other words is not paired.",
        quotation_columns.COMPARED,
        first=("sentence_a", "sentence_b", "text_a", "text_b", "status", "changes"),
        differing=("status", quotation_columns.DIFFERING),
    ),
    facts=Table(
        lambda found: facts.fact_table(found.alignment, found.facts),
        "Facts",
        "Names, numbers and dates of the body sentences, and which version has them.",
        "Claims without a name, number or date, and names and numbers told in "
        "words of another kind.",
        facts.COLUMNS,
        first=("sentence_a", "sentence_b", "kind", "text_a", "text_b", "status"),
        differing=("status", frozenset(("changed",))),
    ),
    disagreements=Table(
        lambda found: disagreement_table(found.alignment, found.disagreements),
        "Disagreements",
        "Where the two say of one thing what can't both be right: other numbers, "
        "dates, names, places or ages, in whatever sentences; who did what to whom; a "
        "deed and its opposite (the last two mostly in English only). Roundings, "
        "qualifiers that hold, other units and passives don't count. A later report "
        "may know more: a row says that two readings differ, not which is right.",
        "Other words for what happened, and which version is right.",
        COLUMNS,
        first=("sentence_a", "sentence_b", "kind", "text_a", "text_b", "sure"),
        differing=("kind", frozenset()),
    ),
    headlines=Table(
        lambda found: headlines.headline_table(found.alignment, found.headlines),
        "Headlines",
        "Headline and standfirst of both versions against each other, and what either "
        "says that its own article doesn't.",
        "What a headline doesn't say, and a name, a number or a claim that the "
        "article gives in quite other words.",
        headlines.COLUMNS,
        first=("against", "kind", "text_a", "text_b", "status", "sure"),
    ),
    attribution=Table(
        lambda found: attribution.attribution_table(found.alignment, found.judged),
        "Attribution",
        "Who is said to have said it, and how.",
        "A source without a verb of saying, and whether two roles are one person.",
        attribution.COLUMNS,
        needs="cue_verbs",
        first=("sentence_a", "sentence_b", "source_a", "source_b", "status"),
        differing=("status", attribution.DIFFERING),
    ),
    wording=Table(
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
)
"""Every table of a comparison by name, in the order in which they are shown."""


def tables_of(alignment: Alignment) -> Measured:
    """All tables of an alignment, each made when it is first asked for.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> a, b = (Article.from_text(t) for t in ("Rain fell. It rose.", "Rain fell."))
    >>> tables_of(align(a, b, "lexical"))["omissions"]["text"].tolist()
    ['It rose.']
    """
    return Measured(alignment, CATALOGUE)


def in_words(name: str, column: str, value: str) -> str:
    """What a person reads in place of a table's value.

    Examples
    --------
    >>> in_words("quotations", "status", "altered"), in_words("facts", "kind", "name")
    ('quoted differently', 'name')
    """
    return CATALOGUE[name].columns[column].words.get(value, value)
