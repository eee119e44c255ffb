from __future__ import annotations

import regex

from mediacomp.comparison import compare
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article
from mediacomp.views.words.terminal import terminal_summary
from tests.views.hostile import hostile_pair
from tests.views.seed_tables import Tables, empty_tables

Pair = tuple[Article, Article]


def test_the_seed_pair_fits_eighty_columns(pair: Pair, tables: Tables) -> None:
    text = terminal_summary(*pair, tables)
    assert max(map(len, text.splitlines())) <= 80
    assert text.startswith("A  Version A\nB  Version B\n\n* Only B has a headline")
    for part in (
        "Figures",
        "Substitution rate   16.4",
        "Other words (28 places)",
        "Only in A (5 places)",
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
        terminal_summary(*pair, empty_tables()).count("No sentence of A matches") == 1
    )


LONG = "000_a_name_of_a_file_that_says_nothing"


def compared() -> str:
    one = Article.from_text(
        "The pier has 212 seats. “We may stay open for a long while,” said Ann Lee. "
        "The mayor said the pier is safe. Nobody asked the crews of Port Ellery.",
        label=LONG,
    )
    two = Article.from_text(
        "The pier has 221 seats. “We will stay open for a long while,” said Ann Lee. "
        "The pier is safe.",
        label="001",
    )
    return str(compare(one, two, encoder="lexical"))


def test_labels_stand_on_top_and_nowhere_else() -> None:
    text = compared()
    assert text.count(LONG) == text.count("001") == 1
    assert text.startswith(f"A  {LONG}\nB  001\n\n* A and B are ")


def test_tables_whose_rows_tell_differences_have_their_blocks() -> None:
    text = compared()
    titles = [line for line in text.splitlines() if line.endswith("(1 difference)")]
    assert titles == [
        f"{CATALOGUE[name].title} (1 difference)"
        for name in (
            "quotations",
            "disagreements",
            "attribution",
            "wording",
        )
    ]
    assert "      quoted differently, A “may” | B “will”" in text
    assert "  A1  212 seats" in text.partition("Disagreements (1")[2]
    assert "source only in A" in text


def test_a_sentence_is_quoted_as_a_person_would() -> None:
    text = compared()
    assert "  A4  Nobody asked the crews of Port Ellery.\n" in text
    assert "whole sentence:" not in text


def test_what_is_doubtful_is_told_as_perhaps() -> None:
    one, two = (
        Article.from_text(f"The mayor {did} the pier on Monday.", label=label)
        for did, label in (("opened", "Morning"), ("closed", "Evening"))
    )
    told = str(compare(one, two, encoder="lexical")).split("\n\n")
    block = next(part for part in told if part.startswith("Disagreements"))
    assert block.splitlines()[1].split("  ")[-1].strip() == "outcome, perhaps"


def test_a_role_is_told_in_words() -> None:
    one, two = (
        Article.from_text(f"{text} on Monday, the court heard.")
        for text in ("Ann Lee hit Tom Ray", "Tom Ray hit Ann Lee")
    )
    c = compare(one, two, encoder="lexical")
    assert c.disagreements["kind"].tolist() == ["role"]
    assert "who did what" in str(c)
    assert "who did what" in repr(c.show("disagreements"))
