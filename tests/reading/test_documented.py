"""docs/reading.md names every format and every column."""

from __future__ import annotations

from pathlib import Path

from mediacomp.reading.tables.columns import FIELDS


def test_the_columns_that_are_known_are_listed(root: Path) -> None:
    document = (root / "docs" / "reading.md").read_text("utf-8")
    for field, names in FIELDS.items():
        row = f"| {field} | {', '.join(f'`{name}`' for name in names)} |"
        assert row in document
