"""Tables that a language can't fill, for want of a list of words, and what is said of
it.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.languages.codes import names_knowing
from mediacomp.languages.language import Language
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article


def unfilled(*articles: Article) -> dict[str, tuple[Language, ...]]:
    """Tables that languages of some articles can't fill, with those languages.

    Examples
    --------
    >>> one, two = (Article.from_text("Rain.", language=x) for x in ("en", "it"))
    >>> {name: [each.code for each in those] for name, those in
    ...     unfilled(one, two).items()}
    {'attribution': ['it'], 'wording': ['it']}
    """
    found = {name: known.lacking(*articles) for name, known in CATALOGUE.items()}
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
    'Wording is read for English, ... only; these texts are Italian (it).'
    >>> why_empty("links", italian, italian)
    ''
    """
    known = CATALOGUE[name]
    lacking = known.lacking(*articles)
    if not lacking:
        return ""
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
