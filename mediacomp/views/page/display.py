"""The reading view as a notebook displays it: for a class, or layer by layer for a
lesson.
"""

from __future__ import annotations

import reprlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.errors import InputError
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.first_findings import telling
from mediacomp.views.words.lead import lead, related
from mediacomp.views.words.listed import listed, of_layers
from mediacomp.views.words.marked_findings import findings
from mediacomp.views.words.spelt_out import Tables, listing

if TYPE_CHECKING:
    from mediacomp.text.article import Article


@dataclass(frozen=True, slots=True)
class ViewDisplay:
    """What `mediacomp.Comparison.show` gives of the texts: HTML for a notebook, a few
    lines elsewhere.

    Examples
    --------
    >>> ViewDisplay("<div></div>", "Two texts")
    Two texts
    """

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def view_display(
    a: Article,
    b: Article,
    tables: Tables,
    settings: Mapping[str, str],
    *,
    simple: bool = False,
    layers: Sequence[str] | None = None,
) -> ViewDisplay:
    """The reading view, whole, simple, or with some layers only.

    Raises
    ------
    InputError
        If there is no layer of a name, both are asked for, or one is of another type.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("The pier cost 12 euros.", label="Morning")
    >>> b = mc.Article.from_text("The pier cost 21 euros.", label="Evening")
    >>> c = mc.compare(a, b, encoder="lexical")
    >>> view_display(a, b, c.tables(), c.settings, layers=[])
    Morning and Evening, plain text
    """
    # What merely counts as true may have been meant for another argument.
    if not isinstance(simple, bool):
        raise InputError(f"simple must be True or False, not {reprlib.repr(simple)}")
    if simple and layers is not None:
        raise InputError(
            "show takes simple=True or layers=[...], not both: a simple view chooses "
            "its findings itself"
        )
    asked = None if layers is None else _named(layers)
    html = reading_view(a, b, tables, settings, simple=simple, layers=asked)
    return ViewDisplay(html, _text(a, b, tables, simple, asked))


def _named(layers: object) -> tuple[str, ...]:
    """Names of layers, each once; a name alone stands for a list of it."""
    if isinstance(layers, str):
        return (layers,)
    if not isinstance(layers, Sequence) or not all(
        isinstance(name, str) for name in layers
    ):
        raise InputError(
            "layers must be a list of names, such as ['quotations'], or None, not "
            f"{reprlib.repr(layers)}"
        )
    return tuple(dict.fromkeys(layers))


def _text(
    a: Article, b: Article, tables: Tables, simple: bool, layers: Sequence[str] | None
) -> str:
    found = findings(a, b, tables)
    if layers is not None:
        # Names are checked: none, or those of `LAYERS`.
        shown = [one.finding for one in of_layers(listed(found, tables), layers)]
        kinds = f"{listing([*layers])}, {len(shown)} marked" if layers else "plain text"
        return for_terminal(f"{a.label} and {b.label}, {kinds}")
    told = [" ".join([related(a, b, tables), *lead(a, b, tables, found)]).strip()]
    if simple:
        told += [
            f"{' ↔ '.join(one.codes)}, {one.title}: {one.told}"
            for one in telling(found, tables)
        ]
    return "\n".join(for_terminal(line) for line in told)
