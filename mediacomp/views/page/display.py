"""The reading view as a notebook displays it: for a class, or layer by layer for a
lesson.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.errors import InputError
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.listed import listed, of_layers
from mediacomp.views.words.marked_findings import findings, telling
from mediacomp.views.words.opening import lead
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
        If there is no layer of a name, or both are asked for.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("The pier cost 12 euros.", label="Morning")
    >>> b = mc.Article.from_text("The pier cost 21 euros.", label="Evening")
    >>> c = mc.compare(a, b, encoder="lexical")
    >>> view_display(a, b, c.tables(), c.settings, layers=[])
    Morning and Evening, plain text
    """
    if simple and layers is not None:
        raise InputError(
            "show takes simple=True or layers=[...], not both: a simple view chooses "
            "its findings itself"
        )
    # The letters of a name alone would be taken for names.
    if layers is not None:
        layers = [layers] if isinstance(layers, str) else [*dict.fromkeys(layers)]
    html = reading_view(a, b, tables, settings, simple=simple, layers=layers)
    return ViewDisplay(html, _text(a, b, tables, simple, layers))


def _text(
    a: Article, b: Article, tables: Tables, simple: bool, layers: Sequence[str] | None
) -> str:
    found = findings(a, b, tables)
    if layers is not None:
        # Names are checked: none, or those of `LAYERS`.
        shown = [one.finding for one in of_layers(listed(found, tables), layers)]
        kinds = f"{listing([*layers])}, {len(shown)} marked" if layers else "plain text"
        return for_terminal(f"{a.label} and {b.label}, {kinds}")
    told = [" ".join(lead(a, b, tables, found))]
    if simple:
        told += [
            f"{' ↔ '.join(one.codes)}, {one.title}: {one.told}"
            for one in telling(found, tables)
        ]
    return "\n".join(for_terminal(line) for line in told)
