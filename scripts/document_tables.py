"""Write the columns of every table into docs/tables.md, as the catalogue has them.

    python scripts/document_tables.py

Between ``<!-- columns of NAME -->`` and ``<!-- end -->`` stands what this writes; all
else in the document is left alone. A table that the document doesn't know yet gets a
section with its explanation, before the tables of one article.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.measures import facts
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.measures.quotation_columns import FOUND
from mediacomp.measures.readability import scores

if TYPE_CHECKING:
    from mediacomp.measures.tables import Column, Columns

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "tables.md"
OF_ONE_ARTICLE: dict[str, Columns] = {
    "mc.quotations": FOUND,
    "mc.facts": facts.FOUND,
    "mc.readability": scores.FOUND,
}
BEHIND_TABLES = "## Tables of one article\n"
_PLACE = re.compile(r"<!-- columns of (.+?) -->\n.*?<!-- end -->", re.DOTALL)


def filled(document: str) -> str:
    """The document with the columns of the catalogue in their places."""
    tables = {name: table.columns for name, table in CATALOGUE.items()}
    known = tables | OF_ONE_ARTICLE
    placed = {
        name for found in _PLACE.finditer(document) for name in found[1].split(", ")
    }
    if missing := {*OF_ONE_ARTICLE} - placed:
        raise SystemExit(
            f"no place in {DOCUMENT.name} for {', '.join(sorted(missing))}"
        )
    new = "".join(_section(name) for name in CATALOGUE if name not in placed)
    document = document.replace(BEHIND_TABLES, new + BEHIND_TABLES)
    return _PLACE.sub(
        lambda found: (
            f"<!-- columns of {found[1]} -->\n"
            f"{_rows(known[found[1].split(', ')[0]])}"
            f"{_unseen(found[1].split(', '))}<!-- end -->"
        ),
        document,
    )


def _section(name: str) -> str:
    """A section for a table's columns, which are still to be filled in."""
    told = CATALOGUE[name].explanation
    return f"## {name}\n\n{told}\n\n<!-- columns of {name} -->\n<!-- end -->\n\n"


def _unseen(names: list[str]) -> str:
    """What these tables can't see, a line a table of a comparison."""
    told = dict.fromkeys(CATALOGUE[n].not_seen for n in names if n in CATALOGUE)
    return "".join(f"\n{line}\n" for line in told)


def _rows(columns: Columns) -> str:
    lines = ["| column | dtype | unit | what it is |", "|---|---|---|---|"]
    for about, members in groupby(columns.items(), key=lambda item: _key(item[1])):
        names = ", ".join(name for name, _ in members)
        lines.append(f"| {names} | {' | '.join(about)} |")
    return "\n".join(lines) + "\n"


def _key(column: Column) -> tuple[str, str, str]:
    return column.dtype, column.unit, column.meaning


if __name__ == "__main__":
    DOCUMENT.write_text(filled(DOCUMENT.read_text("utf-8")), "utf-8")
