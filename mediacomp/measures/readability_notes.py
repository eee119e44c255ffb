"""Where a readability formula holds: why it says nothing about a text, and what to keep in mind when it does."""

from __future__ import annotations

from mediacomp.article import Article
from mediacomp.measures.readability_counts import FloatArray, Totals
from mediacomp.measures.readability_formulas import Formula

MIN_WORDS = 100
FOREIGN_SHARE = 0.1


def undefined(formula: Formula, language: str, totals: FloatArray) -> str:
    """Why a formula says nothing about a text of some language; empty if it does."""
    counts = Totals.of(totals)
    if formula.languages and language not in formula.languages:
        return f"made for {', '.join(sorted(formula.languages))}; the text is marked {language!r}"
    if counts.words == counts.figures:
        return "no word with a letter"
    if counts.foreign_words > FOREIGN_SHARE * counts.words:
        share = f"{counts.foreign_words:.0f} of {_plural(counts.words, 'word')}"
        return f"made for the Latin alphabet; {share} are in another script"
    return ""


def doubts(formula: Formula, totals: FloatArray, value: float) -> list[str]:
    """What to keep in mind about a value: a short text, a value outside the range the formula was made for."""
    counts = Totals.of(totals)
    found = []
    if counts.words < MIN_WORDS:
        found.append(f"only {_plural(counts.words, 'word')} (made for {MIN_WORDS} or more)")
    if counts.sentences < formula.min_sentences:
        found.append(f"only {_plural(counts.sentences, 'sentence')} (needs {formula.min_sentences})")
    if formula.low is not None and formula.high is not None and not formula.low <= value <= formula.high:
        found.append(f"outside the range it was made for ({formula.low:g} to {formula.high:g})")
    return found


def extent(article: Article, totals: FloatArray) -> str:
    """How much text was counted and what was left out: "421 words in 13 sentences; date left out"."""
    counts = Totals.of(totals)
    text = f"{_plural(counts.words, 'word')} in {_plural(counts.sentences, 'sentence')}"
    roles = list(dict.fromkeys(header.role for header in article.headers))
    if not roles:
        return text
    return f"{text}; {' and '.join(filter(None, [', '.join(roles[:-1]), roles[-1]]))} left out"


def _plural(number: object, noun: str) -> str:
    return f"{number:.0f} {noun}" + ("" if number == 1 else "s")
