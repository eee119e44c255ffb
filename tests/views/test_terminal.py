from __future__ import annotations

import regex

from mediacomp.text.article import Article
from mediacomp.views.words.terminal import terminal_summary
from tests.views.hostile import hostile_pair
from tests.views.seed_tables import Tables, empty_tables

Pair = tuple[Article, Article]


def test_the_seed_pair_fits_eighty_columns(pair: Pair, tables: Tables) -> None:
    text = terminal_summary(*pair, tables)
    assert max(map(len, text.splitlines())) <= 80
    assert text.startswith(
        "A  Version A\nB  Version B\n\n* Only Version B has a headline"
    )
    for part in (
        "Figures",
        "Substitution rate   16.4",
        "Other words (28 places)",
        "Only in Version A (5 places)",
    ):
        assert part in text
    assert (
        "  A6  demonstrates               B5  shows                        in a "
        "quotation\n" in text
    )
    assert "  … and 20 more\n" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_what_is_said_elsewhere_is_not_listed(pair: Pair, tables: Tables) -> None:
    assert "our security is closely linked" not in terminal_summary(*pair, tables)


def test_a_terminal_gets_nothing_that_it_would_obey() -> None:
    text = terminal_summary(*hostile_pair())
    text.encode("utf-8")
    assert not regex.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text
    )
    assert "\ufffd[31mape" in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_pair_with_nothing_in_common(pair: Pair) -> None:
    assert (
        terminal_summary(*pair, empty_tables()).count("No sentence of Version A") == 1
    )
