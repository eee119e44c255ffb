"""What the plots draw, as tables: tested here, drawn elsewhere."""

from __future__ import annotations

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import TEXT
from mediacomp.views.page.cards import cards
from mediacomp.views.page.overview import stretches
from mediacomp.views.words.measures_told import outside_range
from mediacomp.views.words.spelt_out import Tables, code, records

CROWD = 40
"""Sentences of a version from which on blocks are drawn as runs."""


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


def crowded(found: pd.DataFrame) -> bool:
    """Whether there are more blocks than could each be told from the next.

    Examples
    --------
    >>> crowded(pd.DataFrame({"version": ["a"] * 41})), crowded(pd.DataFrame({
    ...     "version": ["a"] * 40 + ["b"] * 40}))
    (True, False)
    """
    return bool(len(found) and found["version"].value_counts().max() > CROWD)


def merged(found: pd.DataFrame) -> pd.DataFrame:
    """Blocks with neighbours of one status as one: their code is that of the first and
    the last, their coverage the mean, weighted by width.

    Parameters
    ----------
    found
        As `blocks` makes it; the result has its columns.

    Examples
    --------
    >>> rows = [("a", "A1", "kept", 0.0, 10.0, 1.0)]
    >>> rows += [("a", "A2", "kept", 10.0, 30.0, 0.6)]
    >>> names = ["version", "code", "status", "start", "width", "coverage"]
    >>> merged(pd.DataFrame(rows, columns=names)).values.tolist()
    [['a', 'A1–A2', 'kept', 0.0, 40.0, 0.7]]
    """
    if found.empty:
        return found
    ahead = found[["version", "status"]]
    run = (ahead != ahead.shift()).any(axis=1).cumsum()
    rows = []
    for _, own in found.groupby(run, sort=False):
        first, last = own.iloc[0], own.iloc[-1]
        width = float(own["width"].sum())
        carried = float((own["width"] * own["coverage"].fillna(0.0)).sum())
        code = first["code"] if len(own) == 1 else f"{first['code']}–{last['code']}"
        share = round(carried / width, 4) if width else None
        rows.append(
            (first["version"], code, first["status"], first["start"], width, share)
        )
    table = pd.DataFrame(rows, columns=list(found.columns), dtype=object)
    return table.astype(found.dtypes.to_dict())


def bands(found: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Links that keep the order, as runs of one relation from one article to the other;
    a gap in either ends a run. Moved links take part in none.

    Parameters
    ----------
    found, lines
        As `blocks` and `ties` make them.

    Returns
    -------
    pandas.DataFrame
        a and b (codes of the first and the last), relation, links (how many), low_a,
        high_a, low_b, high_b (the stretch of either article, in per cent).

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Lima. Schools shut. The mayor left.")
    >>> c = mc.compare(a, a, encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> bands(blocks(tables), ties(tables))[["a", "b", "links"]].values.tolist()
    [['A1–A3', 'B1–B3', 3]]
    """
    kept = [row for row in records({"shown": lines}, "shown") if not row["moved"]]
    related = {(_number(row["a"]), _number(row["b"])): row["relation"] for row in kept}
    runs: list[list[tuple[int, int]]] = []
    for pair in sorted(related):
        last = runs[-1][-1] if runs else None
        if (
            last
            and related[pair] == related[last]
            and all(0 <= n - o <= 1 for n, o in zip(pair, last, strict=True))
        ):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    edges = {
        row["code"]: (row["start"], row["start"] + row["width"])
        for row in records({"shown": found}, "shown")
    }
    rows = []
    for run in runs:
        codes = [
            (f"{side}{first}", f"{side}{last}")
            for side, first, last in zip("AB", run[0], run[-1], strict=True)
        ]
        told = [x if x == y else f"{x}–{y}" for x, y in codes]
        places = [edge for x, y in codes for edge in (edges[x][0], edges[y][1])]
        rows.append((*told, related[run[0]], len(run), *places))
    names = ["a", "b", "relation", "links", "low_a", "high_a", "low_b", "high_b"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    return table.astype(
        {
            **dict.fromkeys(names[:3], TEXT),
            "links": "int64",
            **dict.fromkeys(names[4:], "float64"),
        }
    )


def _number(code: str) -> int:
    return int(code[1:])


def differences(tables: Tables) -> pd.DataFrame:
    """Measures of readability whose difference is known, on one scale.

    Returns
    -------
    pandas.DataFrame
        measure, difference, low, high (b minus a in its own unit; <NA> without an
        interval), chance (whether the interval holds zero, or is none), harder ("a",
        "b", or "" of none), place, place_low, place_high (the same in halves of the
        interval's width, above zero where b is harder; <NA> without an interval),
        outside (codes of the versions outside the formula's range).

    Examples
    --------
    >>> row = {"measure": "ease", "direction": "higher is easier", "note": None}
    >>> row |= {"difference": 1.5, "low": -0.5, "high": 3.5}
    >>> found = differences({"readability": pd.DataFrame([row])})
    >>> found[["chance", "harder", "place"]].values.tolist()
    [[True, 'a', -0.75]]
    """
    rows = []
    for row in records(tables, "readability"):
        value, low, high = row["difference"], row["low"], row["high"]
        if value is None:
            continue
        sign = -1.0 if row["direction"] == "higher is easier" else 1.0
        places: tuple[float | None, ...] = (None, None, None)
        if low is not None and high is not None and high > low:
            ends = sorted(sign * 2 * end / (high - low) for end in (low, high))
            places = (sign * 2 * value / (high - low), *ends)
        known = low is not None and high is not None
        rows.append(
            (
                row["measure"],
                value,
                low,
                high,
                not known or low <= 0 <= high,
                "" if not value else "b" if sign * value > 0 else "a",
                *places,
                outside_range(str(row.get("note") or "")),
            )
        )
    numbers = ["difference", "low", "high", "place", "place_low", "place_high"]
    names = ["measure", *numbers[:3], "chance", "harder", *numbers[3:], "outside"]
    return pd.DataFrame(rows, columns=names, dtype=object).astype(
        {
            **dict.fromkeys(["measure", "harder", "outside"], TEXT),
            **dict.fromkeys(numbers, "Float64"),
            "chance": "bool",
        }
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
