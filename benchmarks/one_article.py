"""How much of what one article holds is read right, on short texts marked by hand.

    python -m benchmarks.one_article [--half open] [--errors]

``benchmarks/corpus/one_article.jsonl`` holds news-like sentences with the facts
(kind and value) or the speech (kind, speaker, first words) that a reader finds. Printed
are, by language and kind, how many are marked, how many of them are read right, and how
many rows are read besides. Rules may be written for what is seen in the half ``open``;
the half ``kept back`` is for measuring.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import mediacomp as mc

SOURCE = Path(__file__).parent / "corpus" / "one_article.jsonl"
HALVES = ("open", "kept back")
COUNTED = ("marked", "right", "besides")

Counts = dict[tuple[str, ...], Counter[str]]
Read = tuple[str, str | None]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=HALVES, help="both if not given")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    options = parser.parse_args()
    counts: Counts = defaultdict(Counter)
    for line in SOURCE.read_text("utf-8").splitlines():
        item = json.loads(line)
        if options.half in (None, item["half"]):
            missed, besides = differing(item, counts)
            if options.errors and (missed or besides):
                print(f"{item['id']} {item['text']}\n    {missed} | {besides}")
    print_counts(counts)


def differing(item: dict[str, Any], counts: Counts) -> tuple[list[Read], list[Read]]:
    """What is marked and not read, and what is read and not marked."""
    article = mc.Article.from_text(item["text"], language=item["language"])
    table = "facts" if "facts" in item else "speech"
    marked, found = (
        _facts(article, item) if table == "facts" else _speech(article, item)
    )
    missed, besides = Counter(marked) - Counter(found), Counter(found) - Counter(marked)
    for told, rows in (
        ("marked", Counter(marked)),
        ("right", Counter(marked) - missed),
        ("besides", besides),
    ):
        for (kind, _), number in rows.items():
            for part in (item["language"], kind, "all"):
                counts[item["half"], table, part][told] += number
        if rows:
            counts[item["half"], table, "texts"][told] += told == "marked"
    counts[item["half"], table, "texts"]["right"] += not missed and not besides
    return list(missed.elements()), list(besides.elements())


def _facts(article: mc.Article, item: dict[str, Any]) -> tuple[list[Read], list[Read]]:
    rows = mc.facts(article)
    return (
        [(kind, value) for kind, value in item["facts"]],
        list(zip(rows["kind"], rows["value"], strict=True)),
    )


def _speech(article: mc.Article, item: dict[str, Any]) -> tuple[list[Read], list[Read]]:
    """Kind and speaker; a row that holds none of the marked words counts as its own."""
    rows = mc.quotations(article).astype(object)
    found = [
        (row["kind"], row["speaker"] if isinstance(row["speaker"], str) else None)
        for row in rows.where(rows.notna(), None).to_dict("records")
    ]
    held = [
        next(
            (
                k
                for k, text in enumerate(rows["text"])
                if words in text and found[k][0] == kind
            ),
            None,
        )
        for kind, _, words in item["speech"]
    ]
    marked = [
        (kind, _plain(speaker) if k is not None else f"{speaker}: {words}")
        for (kind, speaker, words), k in zip(item["speech"], held, strict=True)
    ]
    return marked, [(kind, _plain(speaker)) for kind, speaker in found]


def _plain(speaker: str | None) -> str | None:
    return re.sub(r"^(?:the|a|an)\s", "", speaker.casefold()) if speaker else None


def print_counts(counts: Counts) -> None:
    print("".join(f"{name:>12}" for name in ("half", "table", "of", *COUNTED)))
    for key in sorted(counts):
        cells = (*key, *(str(counts[key][told]) for told in COUNTED))
        print("".join(f"{cell:>12}" for cell in cells))


if __name__ == "__main__":
    main()
