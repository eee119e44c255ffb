"""What the plots draw, as tables: tested here, drawn elsewhere."""

from __future__ import annotations

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.catalogue import in_words
from mediacomp.measures.tables import TEXT, of_side
from mediacomp.views.page.cards import cards
from mediacomp.views.page.overview import stretches
from mediacomp.views.words.phrases import Tables, code, records


def blocks(tables: Tables) -> pd.DataFrame:
    """Sentences as blocks on their article.

    Returns
    -------
    pandas.DataFrame
        version, code, status, start and width (both in per cent of the version's
        characters), coverage (0 to 1).

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Rain."), encoder="lexical")
    >>> blocks({"sentences": c.sentences})[["code", "status", "start"]].values.tolist()
    [['A1', 'kept', 0.0], ['A2', 'omitted', 27.778], ['B1', 'kept', 0.0]]
    """
    coverage = {
        (row["version"], row["sentence"]): row["coverage"]
        for row in records(tables, "sentences")
    }
    rows = []
    for version in NAMES:
        own = cards(tables, version)
        body = [card for card in own if card.sentence is not None]
        for card, bar in zip(body, stretches(own), strict=True):
            known = coverage[version, card.sentence]
            rows.append((version, card.code, card.status, bar.start, bar.width, known))
    names = ["version", "code", "status", "start", "width", "coverage"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    kinds = {"version": TEXT, "code": TEXT, "status": TEXT}
    return table.astype(
        {**kinds, "start": "float64", "width": "float64", "coverage": "Float64"}
    )


def ties(tables: Tables) -> pd.DataFrame:
    """Links between blocks.

    Returns
    -------
    pandas.DataFrame
        a and b (codes), relation, moved, doubtful, and the middles of both blocks in
        per cent (middle_a, middle_b).

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Lima. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Schools shut."), encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> ties(tables)[["a", "b", "relation", "moved"]].values.tolist()
    [['A2', 'B1', 'identical', False]]
    """
    found = blocks(tables)
    middles = dict(zip(found["code"], found["start"] + found["width"] / 2, strict=True))
    rows = [
        (
            card.code,
            partner.code,
            partner.relation,
            partner.moved,
            partner.doubtful,
            middles[card.code],
            middles[partner.code],
        )
        for card in cards(tables, "a")
        for partner in card.partners
    ]
    names = ["a", "b", "relation", "moved", "doubtful", "middle_a", "middle_b"]
    return pd.DataFrame(rows, columns=names, dtype=object).astype(
        {
            **dict.fromkeys(["a", "b", "relation"], TEXT),
            **dict.fromkeys(["moved", "doubtful"], "bool"),
            **dict.fromkeys(["middle_a", "middle_b"], "float64"),
        }
    )


def differences(tables: Tables) -> pd.DataFrame:
    """Measures of readability whose difference is known, those of one direction
    together.

    Returns
    -------
    pandas.DataFrame
        direction, measure, difference, low, high (<NA> without an interval), chance
        (whether the interval holds zero, or is none).

    Examples
    --------
    >>> row = {"measure": "Flesch–Kincaid", "direction": "higher is harder"}
    >>> row |= {"difference": 1.5, "low": -0.5, "high": 3.5}
    >>> differences({"readability": pd.DataFrame([row])})["chance"].tolist()
    [True]
    """
    rows = []
    for row in records(tables, "readability"):
        if row["difference"] is not None:
            known = row["low"] is not None and row["high"] is not None
            chance = not known or row["low"] <= 0 <= row["high"]
            rows.append(
                (
                    row["direction"] or "",
                    row["measure"],
                    row["difference"],
                    row["low"],
                    row["high"],
                    chance,
                )
            )
    first = {
        direction: at
        for at, direction in reversed(list(enumerate(row[0] for row in rows)))
    }
    # Directions in the order of their first measure; the sort is stable, so measures
    # keep theirs.
    rows.sort(key=lambda row: first[row[0]])
    names = ["direction", "measure", "difference", "low", "high", "chance"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    numbers = dict.fromkeys(["difference", "low", "high"], "Float64")
    return table.astype(
        {"direction": TEXT, "measure": TEXT, **numbers, "chance": "bool"}
    )


def lengths(tables: Tables) -> pd.DataFrame:
    """Sentences as dots over their numbers of words.

    Returns
    -------
    pandas.DataFrame
        version, code, words, place (how many sentences of that version with as many
        words stand before it).

    Examples
    --------
    >>> rows = [("a", 0, 7), ("a", 1, 7), ("b", 0, 9)]
    >>> table = pd.DataFrame(rows, columns=["version", "sentence", "words"])
    >>> lengths({"sentence_lengths": table}).values.tolist()
    [['a', 'A1', 7, 0], ['a', 'A2', 7, 1], ['b', 'B1', 9, 0]]
    """
    met: dict[tuple[str, int], int] = {}
    rows = []
    for row in records(tables, "sentence_lengths"):
        key = row["version"], row["words"]
        rows.append(
            (
                row["version"],
                code(row["version"], row["sentence"]),
                row["words"],
                met.get(key, 0),
            )
        )
        met[key] = met.get(key, 0) + 1
    names = ["version", "code", "words", "place"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    return table.astype(
        {"version": TEXT, "code": TEXT, "words": "int64", "place": "int64"}
    )


def distribution(tables: Tables) -> pd.DataFrame:
    """The table "length_distribution", empty where it is not there.

    Examples
    --------
    >>> distribution({}).empty
    True
    """
    return tables.get(
        "length_distribution", pd.DataFrame({"measure": pd.array([], dtype=TEXT)})
    )


def quoted(tables: Tables) -> pd.DataFrame:
    """Quotations and pairs of them, in the order of their table.

    Returns
    -------
    pandas.DataFrame
        where (the codes of their sentences), text (its first words), status, told
        (status and what else holds), likeness (0 to 1, <NA> where there is no pair).

    Examples
    --------
    >>> row = {"text_a": "“Rain fell”", "sentence_a": 0, "status": "only in a"}
    >>> quoted({"quotations": pd.DataFrame([row])})[["where", "told"]].values.tolist()
    [['A1', 'only in A']]
    """
    rows = []
    for row in records(tables, "quotations"):
        side = "b" if row.get("text_a") is None else "a"
        ends = [
            code(end, int(row[of_side("sentence", end)]))
            for end in NAMES
            if row.get(of_side("sentence", end)) is not None
        ]
        status = str(row["status"])
        # The flags are called like the statuses.
        said = [status] + [
            name
            for name in ("altered", "shortened", "extended")
            if row.get(name) and name != status
        ]
        told = "; ".join(in_words("quotations", "status", name) for name in said)
        rows.append(
            (
                " and ".join(ends),
                row[of_side("text", side)],
                status,
                told,
                row.get("likeness"),
            )
        )
    names = ["where", "text", "status", "told", "likeness"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    return table.astype(
        {
            **dict.fromkeys(["where", "text", "status", "told"], TEXT),
            "likeness": "Float64",
        }
    )
