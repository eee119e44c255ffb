"""Every plot there is: which table it shows, how large it is, what draws it and what
tells it in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.views.charts.drawing import times
from mediacomp.views.charts.lengths import draw_lengths, lengths_told
from mediacomp.views.charts.quotation_words import paired_words, quoted
from mediacomp.views.charts.quotations import (
    draw_quotations,
    quotations_height,
    quotations_told,
)
from mediacomp.views.charts.readability import draw_forest, forest_height, forest_told
from mediacomp.views.charts.sentences import (
    coverage_told,
    draw_coverage,
    draw_links,
    links_told,
)
from mediacomp.views.charts.series import (
    blocks,
    differences,
    distribution,
    lengths,
    ties,
)
from mediacomp.views.charts.tallies import (
    counts_height,
    counts_told,
    draw_counts,
    fact_counts,
    kinds,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from mediacomp.text.article import Article
    from mediacomp.views.words.spelt_out import Tables

Names = Mapping[str, str]

_SCREEN = 5.6
"""Inches of height that a page or a slide shows at once, whatever their width."""


@dataclass(frozen=True, slots=True)
class Source:
    """What plots draw from: the two versions, their tables and what they are called."""

    a: Article
    b: Article
    tables: Tables
    called: Names


@dataclass(frozen=True, slots=True)
class Plot:
    """A kind of plot: the table whose rows it shows, its height in inches if it is so
    many wide, what draws it and what tells it in a sentence.

    Examples
    --------
    >>> list(PLOTS), PLOTS["links"].width
    (['links', 'coverage', 'kinds', 'readability', 'sentence_lengths', 'quotations',
    'facts'], 4.2)
    """

    table: str
    height: Callable[[Source, float], float]
    draw: Callable[[Axes, Source], None]
    told: Callable[[Source], str]
    width: float = 6.4


PLOTS: Mapping[str, Plot] = {
    "links": Plot(
        "links",
        lambda of, width: min(width * 4 / 3, max(_SCREEN, width * 9 / 16)),
        lambda axes, of: draw_links(
            axes, blocks(of.tables), ties(of.tables), of.called
        ),
        lambda of: links_told(ties(of.tables), of.called),
        4.2,
    ),
    "coverage": Plot(
        "sentences",
        lambda of, width: max(width * 0.44, 1.9 * times()),
        lambda axes, of: draw_coverage(axes, blocks(of.tables), of.called),
        lambda of: coverage_told(blocks(of.tables), of.called),
    ),
    "kinds": Plot(
        "substitutions",
        lambda of, width: counts_height(kinds(of.tables)),
        lambda axes, of: draw_counts(axes, kinds(of.tables), "substitutions", False),
        lambda of: counts_told(kinds(of.tables), "substitution"),
    ),
    "readability": Plot(
        "readability",
        lambda of, width: forest_height(differences(of.tables)),
        lambda axes, of: draw_forest(axes, differences(of.tables), of.called),
        lambda of: forest_told(differences(of.tables), of.called),
    ),
    "sentence_lengths": Plot(
        "sentence_lengths",
        lambda of, width: 2.9 * times(),
        lambda axes, of: draw_lengths(
            axes, lengths(of.tables), distribution(of.tables), of.called
        ),
        lambda of: lengths_told(lengths(of.tables), distribution(of.tables), of.called),
    ),
    "quotations": Plot(
        "quotations",
        lambda of, width: quotations_height(
            quoted(of.tables), paired_words(of.a, of.b, of.tables), width
        ),
        lambda axes, of: draw_quotations(
            axes, quoted(of.tables), paired_words(of.a, of.b, of.tables)
        ),
        lambda of: quotations_told(quoted(of.tables)),
    ),
    "facts": Plot(
        "facts",
        lambda of, width: counts_height(fact_counts(of.tables)),
        lambda axes, of: draw_counts(axes, fact_counts(of.tables), "facts", True),
        lambda of: counts_told(fact_counts(of.tables), "fact"),
    ),
}
"""Every plot by name, in the order of the measures."""
