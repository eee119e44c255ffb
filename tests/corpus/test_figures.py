"""The row of a pair: what is counted by side."""

from __future__ import annotations

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.corpus.figures import figures
from mediacomp.corpus.shard import FAULTS, FIGURES
from mediacomp.measures.catalogue import CATALOGUE, tables_of

CAREFUL = mc.Article.from_text(
    "The mill in Arden may close in the spring, the owner said. Trains stood still."
)
SURE = mc.Article.from_text(
    "The mill in Arden will close in the spring. Trains stood still."
)


def counted(a: mc.Article, b: mc.Article) -> list[object]:
    row = figures(tables_of(align(a, b, "lexical")))
    names = ("sources_lacking", "surer_statements")
    return [row[f"{name}_{side}"] for name in names for side in "ab"]


def test_a_source_that_one_lacks_and_a_surer_verb_count_for_that_side() -> None:
    assert counted(CAREFUL, SURE) == [0, 1, 0, 1]
    assert counted(SURE, CAREFUL) == [1, 0, 1, 0]
    assert counted(SURE, SURE) == [0, 0, 0, 0]


def test_what_every_shard_has_is_no_table_of_a_comparison() -> None:
    assert not {FIGURES, FAULTS} & set(CATALOGUE)
