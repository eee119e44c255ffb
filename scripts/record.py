"""What is told of the project's own texts, row by row, as files to be read.

    python -m scripts.record          # write tests/data/record/*.txt anew

`tests/test_record.py` holds what is told now against these files, so that a change of
a rule shows in its own commit every row that it changes, in fifty thousand words of
news in four languages, and not only the rows that its author had in mind. Write them
anew after a change, and read the difference before it is committed: a row stands here
because it is told, not because it is right. How much of it is right, the benchmarks
say (benchmarks/RESULTS.md); halves that are kept back for them aren't shown here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

import mediacomp as mc

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "benchmarks" / "corpus"
FOLDER = ROOT / "tests" / "data" / "record"
SOURCES = (
    "articles",
    "disagreements_later",
    "disagreements_planted",
    "one_article",
    "pairs",
    "reports",
    "retold",
    "rewrites",
    "speech_heldout",
    "told",
)
"""Files and folders of `benchmarks/corpus`, each a file of the record."""
OF_ONE = ("facts", "quotations", "attribution")
OF_TWO = (
    "links",
    "substitutions",
    "omissions",
    "additions",
    "quotations",
    "facts",
    "disagreements",
    "headlines",
    "attribution",
    "wording",
)
SHOWN = 40
"""Characters of a long text that are shown; its place says the rest."""


@dataclass(frozen=True)
class Entry:
    """One text, or two, of which something is told."""

    name: str
    a: str
    b: str | None = None
    language: str = "en"

    def told(self) -> str:
        """What is told, a line a row."""
        a = self._article(self.a, "A")
        b = self._article(self.b or self.a, "B")
        comparison = mc.compare(a, b, encoder="lexical")
        lines = [f"## {self.name}"]
        if self.b:
            lines += [str(comparison.kinship), *comparison.story()]
        for name in OF_TWO if self.b else OF_ONE:
            table = comparison[name]
            sides = table if self.b else table.drop(columns=table.filter(regex="_b$"))
            lines += _rows(name, sides)
        return "\n".join(lines) + "\n"

    def _article(self, text: str, label: str) -> mc.Article:
        return mc.Article.from_text(text, label=label, language=self.language)


def entries(source: str) -> Iterator[Entry]:
    """The texts of a file or folder of `benchmarks/corpus`, in order."""
    if (lines := CORPUS / f"{source}.jsonl").exists():
        given = map(json.loads, lines.read_text("utf-8").splitlines())
        yield from (
            _entry(one) for one in given if one.get("half", "open").endswith("open")
        )
        return
    for path in sorted((CORPUS / source).iterdir()):
        if path.stem.endswith("_a"):
            other = path.with_stem(path.stem.removesuffix("a") + "b")
            yield Entry(
                path.stem[:-2], path.read_text("utf-8"), other.read_text("utf-8")
            )
        elif source == "rewrites" and path.suffix == ".json":
            yield _entry(json.loads(path.read_text("utf-8")))
        elif source == "articles":
            yield Entry(path.stem, path.read_text("utf-8"))


def _entry(given: dict[str, Any]) -> Entry:
    """A text, or two, from a line of a file, sentences each a paragraph."""
    a, b = (_text(given.get(side)) for side in ("a", "b"))
    language = given.get("language", "en")
    return Entry(str(given["id"]), a or given["text"], b, language)


def _text(given: str | list[str] | None) -> str | None:
    return "\n\n".join(given) if isinstance(given, list) else given


def _rows(name: str, table: pd.DataFrame) -> Iterator[str]:
    """A line a row: first the places, then what is neither empty, false nor nought."""
    for row in table.to_dict("records"):
        told = {
            str(column): value
            for column, value in row.items()
            if not (value is None or value == "" or pd.isna(value) or value is False)
        }
        places = [_place(told, side) for side in ("", "_a", "_b")]
        cells = [_cell(column, value) for column, value in told.items()]
        yield " · ".join(filter(None, [name, *places, *dict.fromkeys(cells)]))


def _place(told: dict[str, Any], side: str) -> str:
    """Where a row points to on a side, taken out of the row: "A2 10–14 “ship”"."""
    parts = [
        told.pop(part + side, None) for part in ("sentence", "start", "end", "text")
    ]
    sentence, start, end, text = parts
    code = side[1:].upper() + ("" if sentence is None else str(sentence + 1))
    place = "" if start is None else f" {start}–{end}"
    return f"{code}{place} {_short(text)}" if text else code if sentence else ""


def _cell(column: str, value: object) -> str:
    if value is True:
        return column
    if isinstance(value, float):
        return f"{column} {value:.2f}"
    if isinstance(value, int):
        return f"{column} {value}" if value else ""
    return _short(str(value))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in SOURCES:
        told = "\n".join(entry.told() for entry in entries(source))
        (FOLDER / f"{source}.txt").write_text(told, "utf-8")
