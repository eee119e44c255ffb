"""The plots of counts: substitutions by their kind, facts by their kind and by which
version has them.

`mediacomp.views.charts.plots` gives them Axes and style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mediacomp.measures.catalogue import in_words
from mediacomp.measures.tables import TEXT
from mediacomp.views.charts.drawing import explain, leading, lines_for, times
from mediacomp.views.charts.legends import fill_of, patches
from mediacomp.views.palette import FACT, KIND, Look
from mediacomp.views.words.spelt_out import Tables, count, listing, records

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROW, _MARGIN = 1.7, 0.75
"""Lines of small letters to a bar, and inches for what stands below."""


def kinds(tables: Tables) -> pd.DataFrame:
    """How many substitutions of each kind there are, the most frequent first.

    Returns
    -------
    pandas.DataFrame
        kind, group ("inside quotation marks" or "outside quotation marks"), count.

    Examples
    --------
    >>> rows = [("spelling", False), ("spelling", True), ("name", False)]
    >>> table = pd.DataFrame(rows, columns=["kind", "in_quotation"])
    >>> kinds({"substitutions": table}).values.tolist()
    [['spelling', 'outside quotation marks', 1], ['spelling', 'inside quotation marks',
    1], ['name', 'outside quotation marks', 1]]
    """
    pairs = [
        (
            str(row["kind"]),
            f"{'in' if row['in_quotation'] else 'out'}side quotation marks",
        )
        for row in records(tables, "substitutions")
    ]
    return _counted(pairs, list(KIND))


def fact_counts(tables: Tables) -> pd.DataFrame:
    """How many facts of each kind both versions have, one has, or each otherwise.

    Returns
    -------
    pandas.DataFrame
        kind, group (what the status is called: "in both", "differs", "only in A", "only
        in B"), count.

    Examples
    --------
    >>> rows = [("name", "both"), ("name", "both"), ("date", "changed")]
    >>> table = pd.DataFrame(rows, columns=["kind", "status"])
    >>> fact_counts({"facts": table}).values.tolist()
    [['name', 'in both', 2], ['date', 'differs', 1]]
    """
    pairs = [
        (str(row["kind"]), in_words("facts", "status", str(row["status"])))
        for row in records(tables, "facts")
    ]
    return _counted(pairs, list(FACT))


def _counted(pairs: list[tuple[str, str]], groups: list[str]) -> pd.DataFrame:
    many: dict[str, int] = {}
    for kind, _ in pairs:
        many[kind] = many.get(kind, 0) + 1
    # By name where two are as frequent, so that no order depends on a text's.
    order = sorted(many, key=lambda kind: (-many[kind], kind))
    rows = [
        (kind, group, pairs.count((kind, group)))
        for kind in order
        for group in groups
        if (kind, group) in pairs
    ]
    table = pd.DataFrame(rows, columns=["kind", "group", "count"], dtype=object)
    return table.astype({"kind": TEXT, "group": TEXT, "count": "int64"})


def counts_height(found: pd.DataFrame) -> float:
    """Inches that a plot of counts needs.

    Examples
    --------
    >>> counts_height(pd.DataFrame({"kind": ["name", "date", "share"]})) > 1
    True
    """
    return _MARGIN * times() + _ROW * leading() * max(found["kind"].nunique(), 2)


def draw_counts(axes: Axes, found: pd.DataFrame, what: str, facts: bool) -> None:
    """A bar for each kind, in parts for each group; of more kinds than the Axes have
    room for the most frequent.

    Parameters
    ----------
    found
        As `kinds` or `fact_counts` makes it.
    what
        What is counted, in the plural.
    facts
        Whether the groups are those of facts.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> rows = [("name", "in both", 2), ("name", "differs", 1)]
    >>> found = pd.DataFrame(rows, columns=["kind", "group", "count"])
    >>> draw_counts(axes, found, "facts", True)
    >>> [float(bar.get_width()) for bar in axes.patches], axes.get_xlabel()
    ([2.0, 1.0], 'facts')
    """
    looks = FACT if facts else KIND
    order = list(dict.fromkeys(found["kind"].tolist()))
    fit = max(int(lines_for(axes, _MARGIN * times()) / _ROW + 0.2), 1)
    left, order = len(order) - fit, order[:fit]
    done = dict.fromkeys(order, 0)
    for row in records({"shown": found}, "shown"):
        if row["kind"] in done:
            axes.barh(
                order.index(row["kind"]),
                row["count"],
                left=done[row["kind"]],
                height=0.62,
                **fill_of(looks[row["group"]]),
            )
            done[row["kind"]] += row["count"]
    for at, many in enumerate(done.values()):
        axes.annotate(
            str(many), (many, at), (4, 0), textcoords="offset points", va="center"
        )
    axes.set_yticks(range(len(order)), order)
    axes.tick_params(axis="y", length=0)
    axes.set(ylim=(max(len(order), 1) - 0.5, -0.5), xticks=[])
    axes.set_xlim(0, max([1, *done.values()]) * 1.12)
    axes.spines[["bottom", "left"]].set_visible(False)
    more = f"; {count(left, 'rarer kind')} in the table" if left > 0 else ""
    lines = explain(axes, f"{what}{more}" if len(found) else f"no {what}")
    own: dict[str, Look] = {
        group: looks[group] for group in looks if group in set(found["group"])
    }
    patches(axes, own, 6 + 11.5 * lines)


def counts_told(found: pd.DataFrame, noun: str) -> str:
    """Sentence that says what a plot of counts shows.

    Examples
    --------
    >>> rows = [("name", "in both", 2), ("name", "differs", 1)]
    >>> found = pd.DataFrame(rows, columns=["kind", "group", "count"])
    >>> counts_told(found, "fact")
    '3 facts: name 3 (in both 2, differs 1).'
    >>> counts_told(found[:1], "fact")
    '2 facts (in both): name 2.'
    >>> counts_told(found[:0], "fact")
    'There are no facts to count.'
    """
    if found.empty:
        return f"There are no {noun}s to count."
    told, groups = [], found["group"].unique()
    for kind, rows in found.groupby("kind", sort=False):
        shown = records({"shown": rows}, "shown")
        parts = (
            [f"{row['group']} {row['count']}" for row in shown]
            if len(shown) > 1
            else [shown[0]["group"]]
        )
        of_groups = f" ({', '.join(parts)})" if len(groups) > 1 else ""
        told.append(f"{kind} {rows['count'].sum()}{of_groups}")
    # One group is said once.
    whole = f" ({groups[0]})" if len(groups) == 1 else ""
    return f"{count(int(found['count'].sum()), noun)}{whole}: {listing(told)}."
