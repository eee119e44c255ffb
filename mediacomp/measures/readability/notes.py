"""Where a readability formula holds: why it says nothing about a text, and what to keep
in mind when it does.
"""

from __future__ import annotations

from mediacomp.findings.counts import Totals
from mediacomp.languages.language import Language
from mediacomp.measures.readability.formulas import Formula
from mediacomp.text.article import Article
from mediacomp.text.problems import WITHOUT_SENTENCES
from mediacomp.text.spans import ROLES, Role
from mediacomp.text.tokens import tokenise

MIN_WORDS = 100
MIN_SENTENCES = 10
FOREIGN_SHARE = 0.1
OUTSIDE = "outside the range it was made for"
"""How a note says that a value is none that the formula was made for."""


def undefined(formula: Formula, article: Article, totals: Totals) -> str:
    """Why a formula says nothing about a text, or about sentences of it; empty if it
    does.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import FORMULAS, SAMPLE
    >>> german = Article.from_text("Es regnet.", language="de")
    >>> undefined(FORMULAS[0], german, SAMPLE)
    "made for en; the text is marked 'de'"
    """
    language = article.language
    for problem in article.problems:
        if problem.kind in WITHOUT_SENTENCES:
            return problem.message
    if formula.languages and language not in formula.languages:
        return (
            f"made for {', '.join(sorted(formula.languages))}; the text is marked "
            f"{language!r}"
        )
    if totals.words == totals.figures:
        return "no word with a letter"
    if totals.foreign_words > FOREIGN_SHARE * totals.words:
        script = Language.of(language).alphabet
        share = f"{totals.foreign_words:.0f} of {_plural(totals.words, 'word')}"
        return f"made for the {script} alphabet; {share} are in another script"
    return ""


def doubts(formula: Formula, totals: Totals, value: float) -> list[str]:
    """What to keep in mind about a value: a short text, a value outside the range the
    formula was made for.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import FORMULAS, SAMPLE
    >>> doubts(FORMULAS[0], SAMPLE, 59.6)
    ['only 5 sentences (needs 10)']
    """
    found = few_words(float(totals.words))
    found += few_sentences(float(totals.sentences), formula.min_sentences)
    if (
        formula.low is not None
        and formula.high is not None
        and not formula.low <= value <= formula.high
    ):
        found.append(f"{OUTSIDE} ({formula.low:g} to {formula.high:g})")
    return found


def few_words(words: float) -> list[str]:
    """What to keep in mind about a figure of so few words; nothing if they are
    enough.

    Examples
    --------
    >>> few_words(1), few_words(100)
    (['only 1 word (made for 100 or more)'], [])
    """
    return (
        [f"only {_plural(words, 'word')} (made for {MIN_WORDS} or more)"]
        if words < MIN_WORDS
        else []
    )


def few_sentences(sentences: float, needed: int = MIN_SENTENCES) -> list[str]:
    """What to keep in mind about a figure of so few sentences; nothing if they are
    enough.

    Examples
    --------
    >>> few_sentences(1), few_sentences(10)
    (['only 1 sentence (needs 10)'], [])
    """
    return (
        [f"only {_plural(sentences, 'sentence')} (needs {needed})"]
        if sentences < needed
        else []
    )


def extent(article: Article, totals: Totals) -> str:
    """How much text was counted, and how much was left out and why.

    "421 words in 13 sentences; not counted, as outside the body: date (1 word)".
    """
    parts = [
        f"{_plural(totals.words, 'word')} in {_plural(totals.sentences, 'sentence')}"
    ]
    headers: dict[Role, int] = {}
    for header in article.headers:
        words = sum(token.kind != "punctuation" for token in tokenise(header.text))
        headers[header.role] = headers.get(header.role, 0) + words
    if headers:
        told = ", ".join(
            f"{ROLES[role]} ({_plural(words, 'word')})"
            for role, words in headers.items()
        )
        parts.append(f"not counted, as outside the body: {told}")
    if empty := len(article.sentences) - int(totals.sentences):
        parts.append(f"not counted, as without a word: {_plural(empty, 'sentence')}")
    return "; ".join(parts)


def _plural(number: object, noun: str) -> str:
    return f"{number:.0f} {noun}" + ("" if number == 1 else "s")
