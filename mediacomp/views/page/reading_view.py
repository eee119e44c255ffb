"""The reading view: both texts beside each other in reading order, as one piece of
HTML.

It is a table whose rows bring together what belongs together, so that it tells its
story in `<mark>` and words alone where a page strips style, drawings and scripts. On
top stands what a reader wants first: how the two relate and a few findings; figures,
the key and all findings in sentences fold. CSS lays the rows on one grid and draws
ribbons in the middle column; a script adds lights and keys, and nothing waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.page.cards import cards
from mediacomp.views.page.markup import render
from mediacomp.views.page.overview import Stretch, Thread, stretches, threads
from mediacomp.views.page.rows import Line, lines
from mediacomp.views.palette import MOVED, STATUS, css_variables
from mediacomp.views.words.figures import (
    Account,
    Tile,
    sentence_accounts,
    tiles,
    word_accounts,
)
from mediacomp.views.words.findings import findings
from mediacomp.views.words.opening import (
    CAUTION,
    Shown,
    first_findings,
    headlines,
    lead,
)
from mediacomp.views.words.phrases import Tables, names
from mediacomp.views.words.story import summary_sentences

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_CROWD = 12
"""Ribbons across rows above which they are drawn thin until a sentence of theirs is
lit.
"""


@dataclass(frozen=True, slots=True)
class View:
    """All that the template shows, and nothing that it would have to work out."""

    title: str
    lead: tuple[str, ...]
    headlines: tuple[str, ...]
    first: tuple[Shown, ...]
    caution: tuple[str, ...]
    story: tuple[str, ...]
    labels: tuple[str, str]
    languages: tuple[str, str]
    tiles: tuple[Tile, ...]
    sentences: tuple[Account, ...]
    words: tuple[Account, ...]
    bars: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    threads: tuple[Thread, ...]
    lines: tuple[Line, ...]
    crowded: bool
    encoder: str


def pair_key(a: Article, b: Article) -> str:
    """What tells a pair of versions from others on a page, so that a table of theirs
    finds their reading view.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one, two = Article.from_text("Rain."), Article.from_text("Hail.")
    >>> len(pair_key(one, two)), pair_key(one, two) == pair_key(two, one)
    (10, False)
    """
    texts = repr([(article.label, article.text) for article in (a, b)])
    return sha256(texts.encode("utf-8", "backslashreplace")).hexdigest()[:10]


def reading_view(
    a: Article,
    b: Article,
    tables: Tables,
    settings: Mapping[str, str],
    *,
    story: bool = True,
) -> str:
    """Both texts beside each other, links and changed words marked, as one
    self-contained piece of HTML.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name: summary, sentences, links, substitutions,
        omissions, additions and readability; quotations, facts, disagreements, wording
        and attribution add findings where they are given.
    settings
        The comparison's settings; of these only the encoder's name is shown.
    story
        Whether a heading stands on top, and all findings in sentences fold below it.

    Returns
    -------
    str
        The same bytes for the same input. All text is escaped; ids come from the
        content, so that views of different comparisons can stand on one page. Headings
        begin at the third level.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a = Article.from_text("Rain <b>fell</b>.", label="Wire")
    >>> page = reading_view(a, a, {}, {"encoder": "lexical"})
    >>> page == reading_view(a, a, {}, {"encoder": "lexical"}), "<b>" in page
    (True, False)
    """
    found, called = findings(a, b, tables), names(a, b)
    cards_a, cards_b = (cards(tables, side, found) for side in NAMES)
    rows = lines(cards_a, cards_b, tables)
    view = View(
        title=f"{called['a']} and {called['b']}" if story else "",
        lead=tuple(lead(a, b, tables, found)),
        headlines=headlines(a, b),
        first=first_findings(a, b, tables, found),
        caution=CAUTION,
        story=tuple(summary_sentences(a, b, tables)) if story else (),
        labels=(a.label, b.label),
        languages=(a.language, b.language),
        tiles=tuple(tiles(tables)),
        sentences=tuple(sentence_accounts(tables)),
        words=tuple(word_accounts(tables)),
        bars=(stretches(cards_a), stretches(cards_b)),
        threads=threads(cards_a, cards_b),
        lines=rows,
        crowded=sum(bool(ribbon.path) for line in rows for ribbon in line.ribbons)
        > _CROWD,
        encoder=settings.get("encoder", ""),
    )
    # From the content, not a counter: the same view has the same ids in every process.
    digest = sha256(repr(view).encode("utf-8", "backslashreplace")).hexdigest()[:10]
    colours = {"light": css_variables(dark=False), "dark": css_variables(dark=True)}
    return render(
        "view.html.j2",
        id=f"mc-{digest}",
        pair=pair_key(a, b),
        view=view,
        looks=STATUS,
        moved=MOVED,
        colours=colours,
    )
