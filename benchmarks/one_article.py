"""How much of what one article holds is read right, on short texts marked by hand.

    python -m benchmarks.one_article [--half open] [--errors]

``benchmarks/corpus/one_article.jsonl`` holds news-like sentences with the facts
(kind and value) or the speech (kind, speaker, first words) that a reader finds, and
short articles with both: the facts by sentence, and the cue of what is said. Printed
are, by language and kind, how many are marked, how many of them are read right, and how
many rows are read besides. Rules may be written for what is seen in the halves
``open``; those ``kept back`` are for measuring.
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
HALVES = ("open", "kept back", "articles open", "articles kept back")
COUNTED = ("marked", "right", "besides")
THE = re.compile(
    r"^(?:the|an?|d(?:er|ie|as|es|em|en)|el|la|los|las|le|les)\s", re.IGNORECASE
)

Counts = dict[tuple[str, ...], Counter[str]]
Read = tuple[str, str | None]
Table = tuple[str, list[Read], list[Read]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=HALVES, help="all if not given")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    options = parser.parse_args()
    counts: Counts = defaultdict(Counter)
    for line in SOURCE.read_text("utf-8").splitlines():
        item = json.loads(line)
        if options.half in (None, item["half"]):
            for text, missed, besides in differing(item, counts):
                if options.errors:
                    print(f"{item['id']} {text}\n    {missed} | {besides}")
    print_counts(counts)


def differing(
    item: dict[str, Any], counts: Counts
) -> list[tuple[str, list[Read], list[Read]]]:
    """What is marked and not read, and what is read and not marked."""
    article = mc.Article.from_text(item["text"], language=item["language"])
    texts = [("facts", *table) for table in _facts(article, item)]
    if "speech" in item:
        marked, found = _speech(article, item)
        texts.append(("speech", item["text"], marked, found))
        _count_cues(article, item, counts)
    told = []
    for table, text, marked, found in texts:
        missed = Counter(marked) - Counter(found)
        besides = Counter(found) - Counter(marked)
        _count(counts, item, table, (Counter(marked), missed, besides))
        if missed or besides:
            told.append((text, list(missed.elements()), list(besides.elements())))
    return told


def _count(
    counts: Counts,
    item: dict[str, Any],
    table: str,
    read: tuple[Counter[Read], Counter[Read], Counter[Read]],
) -> None:
    marked, missed, besides = read
    for told, rows in zip(COUNTED, (marked, marked - missed, besides), strict=True):
        for (kind, _), number in rows.items():
            for part in (item["language"], kind, "all"):
                counts[item["half"], table, part][told] += number
    if marked or besides:
        counts[item["half"], table, "texts"]["marked"] += 1
        counts[item["half"], table, "texts"]["right"] += not missed and not besides


def _facts(article: mc.Article, item: dict[str, Any]) -> list[Table]:
    """Of a sentence alone, or of an article by its sentences and what is before."""
    if "facts" not in item and "sentences" not in item:
        return []
    rows = mc.facts(article)
    found = list(zip(rows["kind"], rows["value"], strict=True))
    if "facts" in item:
        return [(item["text"], [(kind, value) for kind, value in item["facts"]], found)]
    starts = [0]
    for opening, _ in item["sentences"]:
        starts.append(item["text"].index(opening, starts[-1]))
    sentences = [("(before the text)", []), *item["sentences"]]
    return [
        (
            opening,
            [(kind, value) for kind, value in facts],
            [
                f
                for f, at in zip(found, rows["start"], strict=True)
                if start <= at < end
            ],
        )
        for (opening, facts), start, end in zip(
            sentences, starts, [*starts[1:], len(item["text"])], strict=True
        )
    ]


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
        for kind, _, words, *_ in item["speech"]
    ]
    marked = [
        (kind, _plain(speaker) if k is not None else f"{speaker}: {words}")
        for (kind, speaker, words, *_), k in zip(item["speech"], held, strict=True)
    ]
    return marked, [(kind, _plain(speaker)) for kind, speaker in found]


def _count_cues(article: mc.Article, item: dict[str, Any], counts: Counts) -> None:
    rows = mc.quotations(article)
    read = list(zip(rows["text"], rows["cue"].fillna(""), strict=True))
    for _, _, words, *cues in item["speech"]:
        told = [cue for text, cue in read if words in text]
        for cue in cues:
            counts[item["half"], "speech", "cue"]["marked"] += 1
            counts[item["half"], "speech", "cue"]["right"] += told[:1] == [cue]


def _plain(speaker: str | None) -> str | None:
    return THE.sub("", speaker.casefold(), count=1) if speaker else None


def print_counts(counts: Counts) -> None:
    print("".join(f"{name:>19}" for name in ("half", "table", "of", *COUNTED)))
    for key in sorted(counts):
        cells = (*key, *(str(counts[key][told]) for told in COUNTED))
        print("".join(f"{cell:>19}" for cell in cells))


if __name__ == "__main__":
    main()
