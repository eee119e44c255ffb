"""Tables as `Comparison` makes them, built here from a human reading, so that views are
tested on their own.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import regex

from mediacomp.measures.tables import TEXT
from mediacomp.text.article import Article
from mediacomp.text.spans import Header, Sentence

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads(
    (ROOT / "tests" / "data" / "seed_pair.json").read_text(encoding="utf-8")
)

Tables = dict[str, pd.DataFrame]
STATUSES = ("kept", "reworded", "partial")
SENTENCES = {
    "version": "string",
    "sentence": "Int64",
    "role": "string",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "status": "string",
    "coverage": "Float64",
    "moved": "boolean",
}
LINKS = {
    "a": "int64",
    "b": "int64",
    "group": "int64",
    "cardinality": "string",
    "relation": "string",
    "moved": "boolean",
    "sure": "boolean",
    "probability": "Float64",
    "similarity": "Float64",
    "lexical": "Float64",
    "contextual": "Float64",
    "position": "Float64",
    "neighbours": "Float64",
}
SUBSTITUTIONS = {
    "sentence_a": "int64",
    "sentence_b": "int64",
    "start_a": "int64",
    "end_a": "int64",
    "start_b": "int64",
    "end_b": "int64",
    "text_a": "string",
    "text_b": "string",
    "kind": "string",
    "wordnet": "string",
    "in_quotation": "boolean",
}
PASSAGES = {
    "sentence": "int64",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "whole_sentence": "boolean",
    "salience": "Float64",
    "said_elsewhere": "Int64",
    "sure": "boolean",
    "holds": "string",
}
SUMMARY = {
    "measure": "string",
    "value_a": "Float64",
    "value_b": "Float64",
    "unit": "string",
    "note": "string",
}
READABILITY = {
    "measure": "string",
    "value_a": "Float64",
    "value_b": "Float64",
    "difference": "Float64",
    "low": "Float64",
    "high": "Float64",
    "p": "Float64",
    "direction": "string",
    "note": "string",
}

QUOTATIONS = {
    "sentence_a": "Int64",
    "sentence_b": "Int64",
    "start_a": "Int64",
    "end_a": "Int64",
    "start_b": "Int64",
    "end_b": "Int64",
    "text_a": "string",
    "text_b": "string",
    "kind_a": "string",
    "kind_b": "string",
    "status": "string",
    "altered": "boolean",
    "shortened": "boolean",
    "extended": "boolean",
    "likeness": "Float64",
}


def frame(rows: list[dict[str, Any]], dtypes: dict[str, str]) -> pd.DataFrame:
    kinds: dict[str, Any] = dict(dtypes)
    return pd.DataFrame(
        {
            name: pd.array(
                [row.get(name) for row in rows],
                dtype=TEXT if kinds[name] == "string" else kinds[name],
            )
            for name in kinds
        }
    )


def empty_tables() -> Tables:
    kinds = {
        "summary": SUMMARY,
        "sentences": SENTENCES,
        "links": LINKS,
        "substitutions": SUBSTITUTIONS,
    }
    kinds |= {"omissions": PASSAGES, "additions": PASSAGES, "readability": READABILITY}
    return {name: frame([], kind) for name, kind in kinds.items()}


def sentence_rows(
    article: Article, version: str, statuses: dict[int, str], moved: set[int]
) -> list[dict[str, Any]]:
    rows = []
    units: list[Header | Sentence] = [*article.headers, *article.sentences]
    for piece in sorted(units, key=lambda piece: piece.start):
        place = {
            "version": version,
            "start": piece.start,
            "end": piece.end,
            "text": piece.text,
        }
        if isinstance(piece, Header):
            rows.append(place | {"role": piece.role})
        else:
            found = {
                "status": statuses[piece.index],
                "moved": piece.index in moved,
                "sentence": piece.index,
            }
            coverage = {"partial": 0.64, "reworded": 0.93, "kept": 1.0}.get(
                statuses[piece.index], 0.0
            )
            rows.append(place | found | {"role": "body", "coverage": coverage})
    return rows


def find(article: Article, sentence: int, text: str) -> tuple[int, int]:
    whole = article.sentences[sentence]
    match = regex.search(rf"(?<!\w){regex.escape(text)}", whole.text)
    assert match is not None, (sentence, text)
    return whole.start + match.start(), whole.start + match.end()


def passage_rows(
    article: Article, spans: list[dict[str, Any]], wholes: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    rows = []
    for item in spans:
        if item.get("required", True) or "said in" in item.get("note", ""):
            start, end = find(article, item["sentence"], item["span"])
            said = (
                5
                if "said in a5" in item.get("note", "")
                else 9
                if "said in a9" in item.get("note", "")
                else None
            )
            rows.append(
                {
                    "sentence": item["sentence"],
                    "start": start,
                    "end": end,
                    "whole_sentence": False,
                }
            )
            rows[-1] |= {"said_elsewhere": said, "salience": (end - start) / 10}
            rows[-1] |= {"sure": said is None}
    for item in wholes:
        if "sentence" in item:
            sentence = article.sentences[item["sentence"]]
            rows.append(
                {
                    "sentence": sentence.index,
                    "start": sentence.start,
                    "end": sentence.end,
                    "salience": 9.0,
                }
            )
            rows[-1] |= {"whole_sentence": True, "sure": True}
    for row in rows:
        row["text"] = article.text[row["start"] : row["end"]]
        row["holds"] = (
            "names: North Korea; numbers: 2022" if "2022" in row["text"] else None
        )
    return sorted(rows, key=lambda row: row["start"])


def substitution_rows(a: Article, b: Article) -> list[dict[str, Any]]:
    rows = []
    for item in GOLD["substitutions"]:
        if item.get("required", True) or item["text_a"] in (
            "for",
            "is set to",
            "discuss the expansion of",
        ):
            start_a, end_a = find(a, item["sentence_a"], item["text_a"])
            start_b, end_b = find(b, item["sentence_b"], item["text_b"])
            rows.append(
                item
                | {
                    "start_a": start_a,
                    "end_a": end_a,
                    "start_b": start_b,
                    "end_b": end_b,
                }
            )
            rows[-1]["in_quotation"] = item.get("in_quotation", False)
    return sorted(rows, key=lambda row: (row["start_a"], row["start_b"]))


def link_rows() -> list[dict[str, Any]]:
    rows = []
    for at, item in enumerate(
        sorted(GOLD["links"], key=lambda link: (link["a"], link["b"]))
    ):
        if item["sure"] or (item["a"], item["b"]) == (5, 0):
            parts = {
                "similarity": 0.81,
                "lexical": 0.7,
                "contextual": 0.86,
                "position": 0.9,
                "neighbours": 0.5,
            }
            row = {"cardinality": "1:1", "moved": False, "group": at} | item | parts
            rows.append(row | {"probability": 0.97 if item["sure"] else 0.41})
    return rows


def summary_rows(
    a: Article, b: Article, counts: dict[str, dict[str, int]]
) -> list[dict[str, Any]]:
    words = [
        sum(token.kind != "punctuation" for s in side.sentences for token in s.tokens)
        for side in (a, b)
    ]
    rows: list[tuple[Any, ...]] = [
        ("sentences", len(a.sentences), len(b.sentences), "sentences"),
        ("words", *words, "words"),
        *(
            (f"sentences {s}", *(counts[v].get(s, 0) for v in "ab"), "sentences")
            for s in STATUSES
        ),
        (
            "sentences omitted or added",
            counts["a"].get("omitted", 0),
            counts["b"].get("added", 0),
            "sentences",
        ),
        ("words unchanged", 0.62, 0.66, "share"),
        ("words substituted", 0.13, 0.14, "share"),
        ("words omitted or added", 0.25, 0.2, "share"),
        ("substitution rate", 16.4, 16.4, "per 100 linked content words"),
        ("omission rate", 0.29, 0.23, "share"),
        ("omission rate with doubtful", 0.29, 0.23, "share"),
        ("moved links", 1, 1, "links"),
        ("Flesch–Kincaid", 17.6, 15.5, "grade"),
    ]
    return [
        dict(zip(("measure", "value_a", "value_b", "unit"), row, strict=True))
        for row in rows
    ]


def quotation_rows(a: Article, b: Article) -> list[dict[str, Any]]:
    """Three rows that look as those of quotations do; what became of them is made
    up.
    """
    made_up: list[tuple[int | None, int, dict[str, Any]]] = [
        (
            1,
            6,
            {
                "status": "altered",
                "altered": True,
                "shortened": True,
                "extended": False,
                "likeness": 0.82,
            },
        ),
        (
            5,
            4,
            {
                "status": "verbatim",
                "altered": False,
                "shortened": False,
                "extended": False,
                "likeness": 1.0,
            },
        ),
        (None, 7, {"status": "only in b"}),
    ]
    rows = []
    for at_a, at_b, found in made_up:
        row: dict[str, Any] = {**found}
        for side, article, at in (("a", a, at_a), ("b", b, at_b)):
            if at is not None:
                whole = article.sentences[at]
                row |= {
                    f"sentence_{side}": at,
                    f"start_{side}": whole.start,
                    f"end_{side}": whole.end,
                }
                row |= {f"text_{side}": whole.text, f"kind_{side}": "direct"}
        rows.append(row)
    return rows


def seed_articles() -> tuple[Article, Article]:
    texts = [(ROOT / GOLD[side]["file"]).read_text(encoding="utf-8") for side in "ab"]
    return Article.from_text(texts[0], label="Version A"), Article.from_text(
        texts[1], label="Version B"
    )


def seed_tables(a: Article, b: Article) -> Tables:
    links = link_rows()
    counts: dict[str, dict[str, int]] = {"a": {}, "b": {}}
    sentences = []
    for version, article, alone in (("a", a, "omitted"), ("b", b, "added")):
        statuses = {}
        for sentence in article.sentences:
            relations = {
                link["relation"]
                for link in links
                if link[version] == sentence.index and link["sure"]
            }
            statuses[sentence.index] = (
                "partial"
                if "partial" in relations
                else "reworded"
                if relations
                else alone
            )
            found = counts[version]
            found[statuses[sentence.index]] = found.get(statuses[sentence.index], 0) + 1
        moved = {link[version] for link in links if link["moved"]}
        sentences += sentence_rows(article, version, statuses, moved)
    readability = {
        "measure": "Flesch–Kincaid",
        "value_a": 17.6,
        "value_b": 15.5,
        "difference": -2.1,
        "low": -5.3,
    }
    readability |= {
        "high": 1.1,
        "p": 0.22,
        "direction": "higher is harder",
        "note": None,
    }
    return {
        "summary": frame(summary_rows(a, b, counts), SUMMARY),
        "sentences": frame(sentences, SENTENCES),
        "links": frame(links, LINKS),
        "substitutions": frame(substitution_rows(a, b), SUBSTITUTIONS),
        "omissions": frame(
            passage_rows(a, GOLD["omitted_spans_of_a"], GOLD["only_in_a"]), PASSAGES
        ),
        "additions": frame(
            passage_rows(b, GOLD["added_spans_of_b"], GOLD["only_in_b"]), PASSAGES
        ),
        "readability": frame([readability], READABILITY),
    }
