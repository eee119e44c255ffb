"""Tables that a language can't fill are empty and say why."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.measures.unfilled import unfilled, why_empty

ONE = "The mayor said that the mill may close. Rain fell on the old town all day."
TWO = "The mayor said that the mill will close. Rain fell on the old town all day."


def compared(language_a: str, language_b: str) -> mc.Comparison:
    return mc.compare(
        mc.Article.from_text(ONE, language=language_a),
        mc.Article.from_text(TWO, language=language_b),
        encoder="lexical",
    )


def test_english_fills_all_tables() -> None:
    c = compared("en", "en")
    assert not any(key.startswith("not filled") for key in c.settings)
    assert unfilled(c.a, c.b) == {}
    assert len(c.wording) == 1
    assert all(why_empty(name, c.a, c.b) == "" for name in CATALOGUE)


@pytest.mark.parametrize(
    ("languages", "lacking"),
    [
        (("de", "de"), {}),
        (("en", "de"), {}),
        (("it", "it"), {"not filled for it": "attribution, wording"}),
        (("en", "it"), {"not filled for it": "attribution, wording"}),
        (("it", "en"), {"not filled for it": "attribution, wording"}),
        (
            ("it", "pt"),
            {
                "not filled for it": "attribution, wording",
                "not filled for pt": "attribution, wording",
            },
        ),
    ],
)
def test_settings_say_what_is_not_filled(
    languages: tuple[str, str], lacking: dict[str, str]
) -> None:
    c = compared(*languages)
    found = {k: v for k, v in c.settings.items() if k.startswith("not filled")}
    assert found == lacking
    tables = {name for names in lacking.values() for name in names.split(", ")}
    assert all(c[name].empty for name in tables)
    assert c.wording.dtypes.equals(compared("en", "en").wording.dtypes)


def test_it_is_said_where_the_table_is_shown() -> None:
    c = compared("it", "it")
    told = why_empty("wording", c.a, c.b)
    assert told.startswith("Wording is read for English, ")
    assert told.endswith(" only; these texts are Italian (it).")
    page = c.to_html()
    assert page is not None
    assert told in page
    assert told in str(c).replace("\n", " ")
    assert "is read for" not in str(compared("en", "en"))


def test_of_two_languages_the_one_that_lacks_words_is_named() -> None:
    c = compared("it", "en")
    assert why_empty("attribution", c.a, c.b).endswith(
        " only; one of these texts is Italian (it)."
    )
