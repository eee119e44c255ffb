"""Templates → HTML that is safe to send: escaped by Jinja, then cleared of what no page
may hold.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.views.printable import for_page

if TYPE_CHECKING:
    from jinja2 import Template

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **context: object) -> str:
    """Render a template of this package; every value is escaped unless a template says
    otherwise.
    """
    return for_page(_template(template).render(context))


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
