"""Templates → HTML that is safe to send: escaped by Jinja, then cleared of what no page
may hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mediacomp.views.printable import for_page

if TYPE_CHECKING:
    from jinja2 import Template

_TEMPLATES = Path(__file__).parent / "templates"
# What an article says stands in quotation marks: a code in it is none of ours.
_CODE = re.compile(r"“[^“”]*”|\b[AB][1-9]\d*\b")


def render(template: str, **context: object) -> str:
    """Render a template of this package; every value is escaped unless a template says
    otherwise.
    """
    return for_page(_template(template).render(context))


def linked(text: str, view: str, codes: Collection[str]) -> Markup:
    """A sentence in which each code of a sentence leads to its card in a view.

    Examples
    --------
    >>> print(linked("A1 has “A1 & A2”.", "mc", ["A1", "A2"]))
    <a href="#mc-A1">A1</a> has “A1 &amp; A2”.
    """
    made, at = Markup(""), 0
    for found in _CODE.finditer(text):
        if found[0] in codes:
            made += escape(text[at : found.start()])
            made += Markup('<a href="#{}-{}">{}</a>').format(view, found[0], found[0])
            at = found.end()
    return made + escape(text[at:])


def script(template: str, **context: object) -> Markup:
    """A script of this package without what only its readers need: indents and lines
    of comment.
    """
    lines = render(template, **context).splitlines()
    kept = (line.strip() for line in lines if not line.lstrip().startswith("//"))
    return Markup("\n".join(kept))  # ours, not a caller's


@cache
def _template(name: str) -> Template:
    # Jinja loads on first use: `import mediacomp` must cost next to nothing.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
