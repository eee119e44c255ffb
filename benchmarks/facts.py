"""How well mediacomp finds a changed fact, source or wording, and what was left out or
put in inside a sentence.

    python -m benchmarks.facts [--encoder lexical] [--each 1] [--misses]

Prints a table for each encoder over the fact level of `benchmarks.mutations`: how often
the table that a mutation belongs to has a row at its place, and how many rows of facts,
attribution and wording there are besides; for what was dropped or added, precision,
recall and F1 of the words of omissions and additions; last, all rows over the
typography level, where each is a false alarm.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

import pandas as pd

import mediacomp as mc
from benchmarks.fidelity import first_cases, print_table, rates, with_all_last
from benchmarks.mutations import ENCODERS, Case, Change, asked, generate

TABLE_OF = {
    **dict.fromkeys(
        ("number", "year", "weekday", "month", "name", "unit", "approximation dropped"),
        "facts",
    ),
    **dict.fromkeys(("negation dropped", "negation added", "certainty"), "wording"),
    **dict.fromkeys(
        ("attribution dropped", "attribution swapped", "attribution verb"),
        "attribution",
    ),
}
UNCHANGED = {"facts": "both", "attribution": "kept"}
SPANS = ("attribution dropped", "clause dropped", "clause added")


def main() -> None:
    options = asked(__doc__)
    for encoder in options.encoder or ENCODERS:
        print(f"\n## {encoder}\n")
        cases = list(first_cases(generate(levels=("fact",)), options.each))
        print_table(found_table(cases, encoder, options.misses))
        print_table(span_table(cases, encoder, options.misses))
        print_table(
            alarm_table(
                first_cases(generate(levels=("typography",)), options.each),
                encoder,
                options.misses,
            )
        )


def found_table(
    cases: Iterable[Case], encoder: str, misses: bool = False
) -> Iterator[list[str]]:
    """Cases, how many have a row at the place of the change, and rows at other places,
    one line a mutation.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        name = TABLE_OF.get(case.mutation)
        if name is None:
            continue
        rows = changed_rows(compared(case, encoder))
        hits = [
            row
            for row in rows[name]
            if any(at_place(row, change) for change in case.truth.changes)
        ]
        besides = [
            row
            for table in rows.values()
            for row in table
            if not any(row is hit for hit in hits)
        ]
        counts[case.mutation].update(cases=1, found=bool(hits), besides=len(besides))
        if misses and (not hits or besides):
            change = case.truth.changes[0]
            print(
                f"{case.mutation}, {case.article}: {change.text_a!r} → "
                f"{change.text_b!r}, found: {bool(hits)}"
            )
            for row in besides:
                told = ("kind", "status", "change", "text_a", "text_b")
                print(f"    {[row.get(column) for column in told]}")
    yield ["mutation", "table", "cases", "found", "rows besides"]
    for name, count in counts.items():
        yield [
            name,
            TABLE_OF[name],
            *(str(count[column]) for column in ("cases", "found", "besides")),
        ]


def span_table(
    cases: Iterable[Case], encoder: str, misses: bool = False
) -> Iterator[list[str]]:
    """Precision, recall and F1 over the letters and digits that were dropped or
    added.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        if case.mutation not in SPANS:
            continue
        found = compared(case, encoder)
        for side, table in (("a", found.omissions), ("b", found.additions)):
            text = (case.a if side == "a" else case.b).text
            true = letters(
                text,
                [
                    (getattr(c, f"start_{side}"), getattr(c, f"end_{side}"))
                    for c in case.truth.changes
                ],
            )
            told = table[table["said_elsewhere"].isna()]
            given = letters(text, list(zip(told["start"], told["end"], strict=True)))
            hits = {
                "span_found": len(given),
                "span_true": len(true),
                "span_right": len(given & true),
            }
            for name in (case.mutation, "all"):
                counts[name].update(hits)
            if misses and given != true:
                print(
                    f"{case.mutation}, {case.article}, {side}: "
                    f"{told['text'].tolist()}, {case.truth.changes}"
                )
        for name in (case.mutation, "all"):
            counts[name].update(cases=1)
    yield ["spans", "cases", "P", "R", "F1"]
    for name, count in with_all_last(counts):
        yield [name, str(count["cases"]), *rates("span", count)]


def alarm_table(
    cases: Iterable[Case], encoder: str, misses: bool = False
) -> Iterator[list[str]]:
    """Rows of facts, attribution and wording where only the typography differs."""
    count: Counter[str] = Counter()
    for case in cases:
        rows = changed_rows(compared(case, encoder))
        count.update(cases=1, **{name: len(table) for name, table in rows.items()})
        if misses and any(rows.values()):
            print(f"{case.mutation}, {case.article}: {rows}")
    yield ["typography only", "cases", "facts", "attribution", "wording"]
    yield [
        "all",
        *(
            str(count[column])
            for column in ("cases", "facts", "attribution", "wording")
        ),
    ]


def compared(case: Case, encoder: str) -> mc.comparison.Comparison:
    return mc.compare(case.a.article("a"), case.b.article("b"), encoder=encoder)


def changed_rows(
    found: mc.comparison.Comparison,
) -> dict[str, list[dict[Hashable, Any]]]:
    """Rows of the three tables that report a difference."""
    tables: dict[str, pd.DataFrame] = {
        name: getattr(found, name) for name in ("facts", "attribution", "wording")
    }
    return {
        name: table[table["status"] != UNCHANGED[name]].to_dict("records")
        if name in UNCHANGED
        else table.to_dict("records")
        for name, table in tables.items()
    }


def at_place(row: dict[Hashable, Any], change: Change) -> bool:
    """Whether a row touches a change on a side that it has."""
    return any(
        pd.notna(row[f"start_{side}"])
        and row[f"start_{side}"] <= getattr(change, f"end_{side}")
        and getattr(change, f"start_{side}") <= row[f"end_{side}"]
        for side in "ab"
    )


def letters(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Places of letters and digits inside spans."""
    return {k for start, end in spans for k in range(start, end) if text[k].isalnum()}


if __name__ == "__main__":
    main()
