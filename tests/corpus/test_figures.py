"""The row of a pair: what is counted by side."""

from __future__ import annotations

from typing import Any

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.corpus.figures import MADE_OF, column_of, columns, figures
from mediacomp.corpus.shard import FAULTS, FIGURES
from mediacomp.measures.catalogue import CATALOGUE, tables_of
from mediacomp.measures.summary import WORD_COUNTS

CAREFUL = mc.Article.from_text(
    "The mill in Arden may close in the spring, the owner said. Trains stood still."
)
SURE = mc.Article.from_text(
    "The mill in Arden will close in the spring. Trains stood still."
)

LONGER = mc.Article.from_text(
    "The mill in Arden will close in the spring. Trains stood still. "
    "Bakers in Selm gave away their bread."
)


def counted(a: mc.Article, b: mc.Article) -> list[object]:
    row = figures(tables_of(align(a, b, "lexical")))
    names = ("sources_lacking", "surer_statements")
    return [row[f"{name}_{side}"] for name in names for side in "ab"]


def test_a_source_that_one_lacks_and_a_surer_verb_count_for_that_side() -> None:
    assert counted(CAREFUL, SURE) == [0, 1, 0, 1]
    assert counted(SURE, CAREFUL) == [1, 0, 1, 0]
    assert counted(SURE, SURE) == [0, 0, 0, 0]


@pytest.mark.parametrize("pair", [(CAREFUL, SURE), (SURE, CAREFUL), (LONGER, SURE)])
def test_each_share_and_rate_is_made_of_the_columns_beside_it(
    pair: tuple[mc.Article, mc.Article],
) -> None:
    measured = tables_of(align(*pair, "lexical"))
    row: dict[str, Any] = figures(measured)
    found = measured["summary"]
    shown = found[found["unit"].str.contains("share|per 100")]
    assert set(shown["measure"]) == set(MADE_OF)
    for measure, unit in zip(shown["measure"], shown["unit"], strict=True):
        over, under = MADE_OF[measure]
        for side in "ab":
            number = sum(row[f"{column_of(part)}_{side}"] for part in over)
            rate = number / row[f"{column_of(under)}_{side}"]
            rate *= 100 if unit.startswith("per 100") else 1
            told = row[f"{column_of(measure)}_{side}"]
            assert told == pytest.approx(rate, abs=0.01 if rate > 1 else 1e-3)


def test_counts_of_words_add_up_to_all_words() -> None:
    row: dict[str, Any] = figures(tables_of(align(LONGER, SURE, "lexical")))
    counts = [row[f"{column_of(count)}_a"] for count in WORD_COUNTS.values()]
    assert sum(counts) == row["words_a"] == 19
    assert row["omitted_or_added_words_a"] == 7


def test_the_meaning_of_a_share_names_what_it_is_made_of() -> None:
    told = columns()["omission_rate_with_doubtful_a"].meaning
    assert told.endswith(": content_omitted + content_doubtful of content")


def test_what_every_shard_has_is_no_table_of_a_comparison() -> None:
    assert not {FIGURES, FAULTS} & set(CATALOGUE)
