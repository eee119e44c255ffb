"""The reading view: both texts beside each other in reading order, as one piece of
HTML.

It is a table whose rows bring together what belongs together, so that it tells its
story in `<mark>` and words alone where a page strips style, drawings and scripts. On
top stands what a reader wants first: how the two relate and a few findings; figures,
the key and all findings fold. CSS lays the rows on one grid and draws ribbons in the
middle column; a script adds lights and keys and the bar that shows, hides and steps
through findings, and nothing waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.page.cards import cards
from mediacomp.views.page.folds import Folded, folded
from mediacomp.views.page.overview import Stretch, Thread, stretches, threads
from mediacomp.views.page.safe_html import linked, render, script
from mediacomp.views.page.view_rows import lines
from mediacomp.views.palette import MOVED, STATUS, css_variables
from mediacomp.views.words.citation import citation
from mediacomp.views.words.lead import lead, related
from mediacomp.views.words.listed import LAYERS, Listed, listed, of_finding, of_layers
from mediacomp.views.words.marked_findings import findings
from mediacomp.views.words.opening import (
    CAUTION,
    Reading,
    Shown,
    first_findings,
    headlines,
)
from mediacomp.views.words.spelt_out import Tables, codes, names
from mediacomp.views.words.story import summary_sentences
from mediacomp.views.words.tiles import (
    Account,
    Tile,
    sentence_accounts,
    tiles,
    word_accounts,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_CROWD = 12
"""Ribbons across rows above which they are drawn thin until a sentence of theirs is
lit.
"""


@dataclass(frozen=True, slots=True)
class Layer:
    """Findings of one kind as the page lists them."""

    name: str
    title: str
    found: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All that the template shows, and nothing that it would have to work out.

    ``bare`` ones say nothing of a sentence but what is marked in it; ``first`` are
    findings with the names of their marks.
    """

    first: tuple[tuple[Shown, str], ...]
    caution: tuple[str, ...]
    layers: tuple[Layer, ...]
    labels: tuple[str, str]
    languages: tuple[str, str]
    rows: Folded
    crowded: bool
    encoder: str
    citation: str
    bare: bool
    title: str = ""
    related: str = ""
    lead: tuple[str, ...] = ()
    headlines: tuple[Reading, ...] = ()
    story: tuple[str, ...] = ()
    tiles: tuple[Tile, ...] = ()
    sentences: tuple[Account, ...] = ()
    words: tuple[Account, ...] = ()
    bars: tuple[tuple[Stretch, ...], ...] = ()
    threads: tuple[Thread, ...] = ()


def reading_view(
    a: Article,
    b: Article,
    tables: Tables,
    settings: Mapping[str, str],
    *,
    story: bool = True,
    simple: bool = False,
    layers: Sequence[str] | None = None,
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
        The comparison's settings; shown are the encoder's name, and the version in
        what is copied.
    story
        Whether a heading stands on top, and all findings in sentences fold below it.
    simple
        Whether the most telling findings, at most four, are all that is shown of them.
    layers
        Names of `mediacomp.views.words.listed.LAYERS`: of these only, findings are
        marked, and nothing else is said of the texts; all if None.

    Returns
    -------
    str
        The same bytes for the same input. All text is escaped; ids come from the
        texts, so that views of different comparisons can stand on one page. Headings
        begin at the third level.

    Raises
    ------
    InputError
        If there is no layer of a name.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a = Article.from_text("Rain <b>fell</b>.", label="Wire")
    >>> page = reading_view(a, a, {}, {"encoder": "lexical"})
    >>> page == reading_view(a, a, {}, {"encoder": "lexical"}), "<b>" in page
    (True, False)
    """
    name = view_id(a, b, settings, simple=simple, layers=layers)
    view = _view(a, b, tables, settings, story=story, simple=simple, layers=layers)
    links = codes_of(a, b)
    return render(
        "view.html.j2",
        id=name,
        view=view,
        story=[linked(told, name, links) for told in view.story],
        looks=STATUS,
        moved=MOVED,
        colours={"light": css_variables(dark=False), "dark": css_variables(dark=True)},
        script=script("view.js.j2", id=name),
    )


def _view(
    a: Article,
    b: Article,
    tables: Tables,
    settings: Mapping[str, str],
    *,
    story: bool,
    simple: bool,
    layers: Sequence[str] | None,
) -> View:
    found, called = findings(a, b, tables), names(a, b)
    every = listed(found, tables)
    if layers is not None:
        every = of_layers(every, layers)
    firsts = () if layers is not None else first_findings(a, b, tables, found)
    first = tuple((one, of_finding(one.finding, every)) for one in firsts)
    if simple:
        every = tuple(dict.fromkeys(_plain(own) for _, own in first if own is not None))
    cards_a, cards_b = (cards(tables, side, every) for side in NAMES)
    rows = lines(cards_a, cards_b, tables)
    across = sum(bool(ribbon.path) for line in rows for ribbon in line.ribbons)
    view = View(
        first=tuple((one, own.names if own else "") for one, own in first),
        caution=CAUTION,
        layers=_layers(every),
        labels=(a.label, b.label),
        languages=(a.language, b.language),
        rows=folded(rows),
        crowded=across > _CROWD,
        encoder=settings.get("encoder", ""),
        citation=citation(called, settings),
        bare=simple or layers is not None,
    )
    if layers is None:
        view = replace(
            view,
            title=f"{called['a']} and {called['b']}" if story else "",
            related=related(a, b, tables),
            lead=tuple(lead(a, b, tables, found)),
        )
    if view.bare:
        return view
    return replace(
        view,
        headlines=headlines(a, b, tables),
        story=tuple(summary_sentences(a, b, tables)) if story else (),
        tiles=tuple(tiles(tables)),
        sentences=tuple(sentence_accounts(tables)),
        words=tuple(word_accounts(tables)),
        bars=(stretches(cards_a), stretches(cards_b)),
        threads=threads(cards_a, cards_b),
    )


def view_id(
    a: Article,
    b: Article,
    settings: Mapping[str, str],
    *,
    simple: bool = False,
    layers: Sequence[str] | None = None,
) -> str:
    """What a view is called on its page.

    It comes from the texts, what links them and what is shown of it, not from words of
    the program's: a link to a finding still leads there after an update.

    Examples
    --------
    >>> from mediacomp import Article
    >>> rain, hail = Article.from_text("Rain."), Article.from_text("Hail.")
    >>> view_id(rain, hail, {}) == view_id(rain, hail, {"mediacomp": "0.2"})
    True
    """
    links = [settings.get(each, "") for each in ("encoder", "corrected")]
    shown = (simple, None if layers is None else tuple(layers))
    known = (a.text, a.label, b.text, b.label, links, shown)
    digest = sha256(repr(known).encode("utf-8", "backslashreplace")).hexdigest()
    return f"mc-{digest[:6]}"


def codes_of(a: Article, b: Article) -> frozenset[str]:
    """Codes of all sentences, but those that a version is called."""
    found = frozenset(
        one
        for side, article in zip(NAMES, (a, b), strict=True)
        for one in codes(side, range(len(article.sentences)))
    )
    return found - {a.label, b.label}


def _plain(one: Listed) -> Listed:
    """A finding without the numbers of the words in it: of a few, none counts on."""
    return replace(one, numbers=()) if one.key.startswith("f") else one


def _layers(every: Sequence[Listed]) -> tuple[Layer, ...]:
    """Findings by their layer, in the order of the layers."""
    order = list(LAYERS)
    ordered = sorted(every, key=lambda one: order.index(one.layer))
    return tuple(
        Layer(name, LAYERS[name], tuple(found))
        for name, found in groupby(ordered, key=lambda one: one.layer)
    )
