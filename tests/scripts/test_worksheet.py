"""The worksheet and its key on paper."""

from __future__ import annotations

from pathlib import Path

import matplotlib
import pytest

from scripts.worksheet import NAMES, TEXT, columns, main, words, wrapped

ROOT = Path(__file__).resolve().parent.parent.parent
PINNED = f"matplotlib=={matplotlib.__version__}" in (
    ROOT / "constraints.txt"
).read_text(encoding="utf-8")


@pytest.mark.skipif(not PINNED, reason="another matplotlib writes other bytes")
def test_they_are_what_their_texts_say_today(tmp_path: Path) -> None:
    main(tmp_path)
    for name in NAMES:
        made = (tmp_path / f"{name}.pdf").read_bytes()
        assert made == (ROOT / "docs" / f"{name}.pdf").read_bytes(), name


def test_marks_set_words_and_nothing_is_lost() -> None:
    found = words("**A1** A *fine*, [new](x.md) day")
    assert found == [
        [("A1", "bold")],
        [("A", "")],
        [("fine", "italic"), (",", "")],
        [("new", "")],
        [("day", "")],
    ]
    lines = wrapped(found, 4 * TEXT)
    assert len(lines) > 1
    assert [word for line in lines for word in line] == found


def test_columns_fill_the_page_and_the_widest_gives_way() -> None:
    boxes = columns([["no", "a long statement " * 20, "yes"]])
    assert boxes[1].width > 10 * boxes[0].width
    assert boxes[-1].left + boxes[-1].width < 595
