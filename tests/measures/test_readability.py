"""Readability of one article: golden values of the papers, hand counts, and what
happens to odd texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pandas as pd
import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

import mediacomp as mc
from mediacomp.languages.wordcounts import word_data
from mediacomp.measures.readability.formulas import FORMULAS
from mediacomp.measures.readability.scores import readability, readability_counts
from tests.measures import golden

# Coleman and Liau (1975) computed their formula on this passage of theirs.
COLEMAN_LIAU = (
    "Existing computer programs that measure readability are based largely upon "
    "subroutines which estimate number of "
    "syllables, usually by counting vowels. The shortcoming in estimating syllables "
    "is that it necessitates "
    "keypunching the prose into the computer. There is no need to estimate syllables "
    "since word length in letters is "
    "a better predictor of readability than word length in syllables. Therefore, a "
    "new readability formula was "
    "computed that has for its predictors letters per 100 words and sentences per 100 "
    "words. Both predictors can be "
    "counted by an optical scanning device, and thus the formula makes it "
    "economically feasible for an organization "
    "such as the U.S. Office of Education to calibrate the readability of all "
    "textbooks for the public school system."
)
# Text that textstat cannot miscount: no hyphen, name, figure, inflection or word of two
# pronunciations, and more than 5 % of the words off the Dale–Chall list, below which
# textstat leaves out a constant.
PLAIN = (
    "The old man sat by the window. He could see the garden and a bird in it. The "
    "weather had been cold for a week. "
    "Now the snow began to melt. His daughter made him a cup of tea. They began to "
    "speak about the military tribunal "
    "and the unprecedented aggression of the army. No one knew when it would end."
)
NAMES = [formula.name for formula in FORMULAS]


def values(text: str | mc.Article) -> pd.Series[float]:
    article = mc.Article.from_text(text) if isinstance(text, str) else text
    return readability(article).set_index("measure")["value"]


def test_names_and_order_of_the_formulas() -> None:
    assert NAMES == [
        "Flesch reading ease",
        "Flesch–Kincaid",
        "Gunning Fog",
        "SMOG",
        "Coleman–Liau",
        "ARI",
        "Dale–Chall",
        "new Dale–Chall",
        "Linsear Write",
        "LIX",
        "RIX",
    ]


def test_coleman_and_liaus_own_passage() -> None:
    found = values(COLEMAN_LIAU)
    assert found[["words", "letters", "sentences"]].tolist() == [119, 639, 5]
    assert found["Coleman–Liau"] == pytest.approx(14.53, abs=0.005)


def test_a_sentence_known_from_the_literature_on_flesch_and_kincaid() -> None:
    found = values(
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian "
        "creature."
    )
    assert found["words"] == 13
    assert found["syllables"] == 24
    assert found["Flesch–Kincaid"] == pytest.approx(11.3, abs=0.05)
    assert found["Flesch reading ease"] == pytest.approx(37.5, abs=0.05)


def test_formulas_by_hand() -> None:
    # "president" and "unacceptable" are long, have three syllables and more, and are
    # not on the list of easy words; "signed" is a regular inflection of a word on it.
    found = values(
        "The president signed the paper on the desk. The offer was unacceptable to me."
    )
    assert found[["sentences", "words", "syllables", "letters"]].tolist() == [
        2,
        14,
        22,
        62,
    ]
    assert found[
        ["long words", "polysyllables", "complex words", "difficult words"]
    ].tolist() == [2, 2, 2, 2]
    assert found["Flesch reading ease"] == pytest.approx(
        206.835 - 1.015 * 7 - 84.6 * 22 / 14
    )
    assert found["Flesch–Kincaid"] == pytest.approx(0.39 * 7 + 11.8 * 22 / 14 - 15.59)
    assert found["Gunning Fog"] == pytest.approx(0.4 * (7 + 100 * 2 / 14))
    assert found["SMOG"] == pytest.approx(1.043 * 30**0.5 + 3.1291)
    assert found["Coleman–Liau"] == pytest.approx(5.88 * 62 / 14 - 29.6 * 2 / 14 - 15.8)
    assert found["ARI"] == pytest.approx(4.71 * 62 / 14 + 0.5 * 7 - 21.43)
    assert found["Dale–Chall"] == pytest.approx(15.79 * 2 / 14 + 0.0496 * 7 + 3.6365)
    assert found["new Dale–Chall"] == pytest.approx(64 - 95 * 2 / 14 - 0.69 * 7)
    assert found["Linsear Write"] == pytest.approx((14 + 2 * 2) / 2 / 2 - 1)
    assert found["LIX"] == pytest.approx(7 + 100 * 2 / 14)
    assert found["RIX"] == pytest.approx(1)


def test_linsear_write_is_halved_above_20_points() -> None:
    found = values(
        "The old man and the sea and the sun and the wind and the rain and the snow "
        "and the fog and the ice."
    )
    assert found["Linsear Write"] == found["words"] / 2


@pytest.mark.usefixtures("textstat_offline")
@pytest.mark.parametrize(
    ("measure", "function"),
    [
        ("Flesch reading ease", textstat.flesch_reading_ease),
        ("Flesch–Kincaid", textstat.flesch_kincaid_grade),
        ("Gunning Fog", textstat.gunning_fog),
        ("SMOG", textstat.smog_index),
        ("Dale–Chall", textstat.dale_chall_readability_score),
        ("Linsear Write", textstat.linsear_write_formula),
        ("LIX", textstat.lix),
        ("RIX", textstat.rix),
    ],
)
def test_textstat_agrees_on_text_that_it_cannot_miscount(
    measure: str, function: object
) -> None:
    assert callable(function)
    assert values(PLAIN)[measure] == pytest.approx(function(PLAIN), abs=1e-9)


@pytest.mark.usefixtures("textstat_offline")
def test_what_textstat_says_of_the_seeds_as_files(seeds: tuple[Path, Path]) -> None:
    """The careless figures that notebook 06 and the docs explain."""
    found = [
        textstat.flesch_kincaid_grade(path.read_text(encoding="utf-8"))
        for path in seeds
    ]
    assert [round(value, 1) for value in found] == [16.7, 15.8]


def test_hand_counts_of_the_seeds(seeds: tuple[Path, Path]) -> None:
    a, b = (values(mc.read(path)) for path in seeds)
    assert a[["sentences", "words"]].tolist() == [13, 421]
    assert b[["sentences", "words"]].tolist() == [15, 404]
    assert a["Flesch–Kincaid"] == pytest.approx(17.6, abs=0.3)
    assert b["Flesch–Kincaid"] == pytest.approx(15.5, abs=0.3)


def test_the_words_row_says_what_was_left_out(seeds: tuple[Path, Path]) -> None:
    notes = [
        readability(mc.read(path)).set_index("measure")["note"]["words"]
        for path in seeds
    ]
    assert (
        notes[0]
        == "421 words in 13 sentences; not counted, as outside the body: date (2 "
        "words)"
    )
    assert notes[1] == (
        "404 words in 15 sentences; not counted, as outside the body: headline (10 "
        "words), dateline (1 word)"
    )


def test_a_sentence_without_a_word_is_left_out_and_said_to_be() -> None:
    table = readability(mc.Article.from_sentences(["Rain fell.", "…", "—"])).set_index(
        "measure"
    )
    assert (
        table["note"]["words"]
        == "2 words in 1 sentence; not counted, as without a word: 2 sentences"
    )


def test_figures_carry_the_versions_they_rest_on() -> None:
    assert readability(mc.Article.from_text("Rain fell.")).attrs == {
        "mediacomp": mc.__version__,
        **word_data(),
    }


def test_counts_of_two_articles_are_those_of_each(seeds: tuple[Path, Path]) -> None:
    a, b = (mc.read(path) for path in seeds)
    table = readability_counts(a, b).set_index("measure")
    for side, article in (("value_a", a), ("value_b", b)):
        alone = readability(article).query("kind == 'count'").set_index("measure")
        pd.testing.assert_series_equal(table[side], alone["value"], check_names=False)
    assert table["note"]["words"].startswith("a: 421 words in 13 sentences; not ")


def test_names_are_neither_difficult_nor_complex() -> None:
    plain = values("He met her in the morning. We saw them.")
    named = values("He met Zelenskyy in Strasbourg. We saw Aleksandrovna.")
    assert named["difficult words"] == plain["difficult words"] == 0
    assert named["complex words"] == 0
    assert named["polysyllables"] > 0


def test_a_capital_at_the_beginning_makes_no_name() -> None:
    assert (
        values("Unprecedented rain fell. He said: “Unprecedented rain fell.”")[
            "difficult words"
        ]
        == 2
    )


def test_a_name_is_one_at_the_beginning_too_if_it_has_a_capital_elsewhere() -> None:
    assert values("Zelenskyy came. They met Zelenskyy.")["difficult words"] == 0


def test_a_line_in_capitals_makes_no_names() -> None:
    assert values("UNPRECEDENTED AGGRESSION OF MERCENARIES.")["difficult words"] == 3


def test_short_texts_are_doubted() -> None:
    notes = readability(mc.Article.from_text(PLAIN)).set_index("measure")["note"]
    assert notes["Flesch–Kincaid"].startswith(
        "only 61 words (made for 100 or more); only 7 sentences (needs 10)"
    )
    assert "only 7 sentences (needs 30)" in notes["SMOG"]


ODD = {
    "empty": [""],
    "blank and marks": [" ", "…", "?!"],
    "figures": ["2022 31 5.", "1,000"],
    "no letters": ["€ 5 — 7 %"],
    "another script": ["東京で雨が降った。川が上がった。"],
    "Cyrillic": ["Дождь шёл весь день. Река поднялась."],
}


@pytest.mark.parametrize("name", ["empty", "blank and marks", "figures", "no letters"])
def test_without_a_word_everything_is_undefined_and_says_why(name: str) -> None:
    table = (
        readability(mc.Article.from_sentences(ODD[name]))
        .set_index("measure")
        .loc[NAMES]
    )
    assert table["value"].isna().all()
    assert set(table["note"]) == {"no word with a letter"}


@pytest.mark.parametrize("name", ["another script", "Cyrillic"])
def test_another_script_is_undefined_and_says_why(name: str) -> None:
    table = (
        readability(mc.Article.from_sentences(ODD[name]))
        .set_index("measure")
        .loc[NAMES]
    )
    assert table["value"].isna().all()
    assert table["note"].str.contains("words are in another script").all()


def test_another_language_has_its_own_formulas_and_those_that_serve_all() -> None:
    article = mc.Article.from_text(
        "Der Regen fiel. Die Regierungskonferenz wurde abgesagt.", language="de"
    )
    table = readability(article).set_index("measure")
    defined = table[table["kind"] == "formula"]["value"].dropna()
    assert defined.index.tolist() == [
        "LIX",
        "RIX",
        "Flesch–Amstad",
        *(f"Wiener Sachtextformel {n}" for n in range(1, 5)),
    ]
    assert table["note"]["SMOG"] == "made for en; the text is marked 'de'"
    assert table["value"]["syllables"] == 1 + 2 + 1 + 1 + 6 + 2 + 3
    assert pd.isna(table["value"]["difficult words"])
    assert defined["RIX"] == 1.0
    assert defined["Flesch–Amstad"] == pytest.approx(180 - 7 / 2 - 58.5 * 16 / 7)
    # Three of seven words have one syllable, two have three or more and more than six
    # letters.
    long, short, length = 100 * 2 / 7, 100 * 3 / 7, 3.5
    wiener = 0.1935 * long + 0.1672 * length + 0.1297 * long - 0.0327 * short - 0.875
    assert defined["Wiener Sachtextformel 1"] == pytest.approx(wiener)


def test_spanish_italian_and_dutch() -> None:
    text = "Uno dos tres cuatro. Cinco seis."
    spanish, italian, dutch = (
        values(mc.Article.from_text(text, language=code)) for code in ("es", "it", "nl")
    )
    assert spanish["Fernández Huerta"] == pytest.approx(206.84 - 60 * 9 / 6 - 1.02 * 3)
    assert spanish["Szigriszt Pazos"] == pytest.approx(206.835 - 62.3 * 9 / 6 - 3)
    assert spanish["Gutiérrez de Polini"] == pytest.approx(
        95.2 - 9.7 * 25 / 6 - 0.35 * 3
    )
    assert spanish["Crawford"] == pytest.approx(
        -0.205 * 100 / 3 + 0.049 * 900 / 6 - 3.407
    )
    assert italian["Gulpease"] == pytest.approx(89 + (600 - 250) / 6)
    assert italian["syllables"] == 9
    assert italian["Flesch–Vacca"] == pytest.approx(217 - 1.3 * 3 - 60 * 9 / 6)
    assert dutch["Flesch–Douma"] == pytest.approx(
        206.84 - 0.93 * 3 - 77 * dutch["syllables"] / 6
    )


# Words whose syllables are also the places where a hyphen may stand, which is what
# textstat counts.
OTHER_PLAIN = {
    "it": "Il gatto dorme sul tetto. La pompa batte forte nel campo. Marco porta "
    "molte carte con tanta calma.",
    "es": "El gato come pan con calma. Los campos tienen mucho sol. Marta canta por "
    "la tarde en la plaza grande.",
    "de": "Der Hund rennt durch den Garten. Das Wetter war lange kalt. Die Kinder "
    "lernten gestern mit Freude rechnen.",
}


@pytest.fixture
def spoken_by_textstat() -> Iterator[Callable[[str], None]]:
    yield textstat.set_lang
    textstat.set_lang("en_US")


@pytest.mark.parametrize(
    ("language", "measure", "function"),
    [
        ("it", "Flesch–Vacca", textstat.flesch_reading_ease),
        ("es", "Fernández Huerta", textstat.fernandez_huerta),
        ("es", "Gutiérrez de Polini", textstat.gutierrez_polini),
        ("es", "Crawford", textstat.crawford),
        ("de", "Flesch–Amstad", textstat.flesch_reading_ease),
        *(
            (
                "de",
                f"Wiener Sachtextformel {n}",
                partial(textstat.wiener_sachtextformel, variant=n),
            )
            for n in range(1, 5)
        ),
    ],
)
def test_textstat_agrees_in_other_languages(
    spoken_by_textstat: Callable[[str], None],
    language: str,
    measure: str,
    function: Callable[[str], float],
) -> None:
    spoken_by_textstat(language)
    text = OTHER_PLAIN[language]
    assert values(mc.Article.from_text(text, language=language))[
        measure
    ] == pytest.approx(function(text), abs=1e-9)


def test_russian_is_at_home_in_its_own_alphabet_only() -> None:
    text = "Дождь шёл весь день. Река поднялась на метр."
    russian = values(mc.Article.from_text(text, language="ru"))
    assert russian["syllables"] == 1 + 1 + 1 + 1 + 2 + 3 + 1 + 1
    assert russian["Flesch–Oborneva"] == pytest.approx(
        206.835 - 1.3 * 4 - 60.1 * 11 / 8
    )
    assert russian["RIX"] == 0.5
    latin = readability(
        mc.Article.from_text("Rain fell all day. It rose.", language="ru")
    ).set_index("measure")
    assert (
        latin["note"]["LIX"]
        == "made for the Cyrillic alphabet; 6 of 6 words are in another script"
    )


def test_one_word_and_one_endless_sentence_are_defined() -> None:
    assert values("Rain.").loc[NAMES].notna().all()
    endless = values(mc.Article.from_sentences(["rain and " * 2500]))
    assert endless["words"] == 5000
    assert endless["Flesch–Kincaid"] == pytest.approx(0.39 * 5000 + 11.8 - 15.59)


def test_an_empty_sentence_changes_nothing() -> None:
    with_gap = mc.Article.from_sentences(["Rain fell.", "", "—", "The river rose."])
    without = mc.Article.from_sentences(["Rain fell.", "The river rose."])
    pd.testing.assert_series_equal(values(with_gap), values(without))


def test_types_do_not_depend_on_the_text() -> None:
    odd, usual = (
        readability(mc.Article.from_sentences([text])) for text in ("", "Rain fell.")
    )
    assert odd.dtypes.equals(usual.dtypes)
    assert odd["value"].dtype == "Float64"
    assert odd["note"].dtype == "string"


@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=3))
def test_no_text_crashes_it(sentences: list[str]) -> None:
    table = readability(mc.Article.from_sentences(sentences))
    formulas = table[table["kind"] == "formula"]
    assert (formulas["value"].notna() | formulas["note"].notna()).all()


def test_the_documentation_has_the_ranges_that_formulas_were_made_for() -> None:
    told = {}
    docs = Path(__file__).parents[2] / "docs" / "measures-readability.md"
    for line in docs.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[0] in {formula.name for formula in FORMULAS}:
            ends = re.search(r"([\d.]+)–([\d.]+)", cells[2])
            told[cells[0]] = ends and (float(ends[1]), float(ends[2]))
    assert told == {
        formula.name: None if formula.low is None else (formula.low, formula.high)
        for formula in FORMULAS
    }


def test_what_a_dependency_moved() -> None:
    """The figures of the seeds as they were with the versions written beside them.

    When this fails after a dependency was renewed, the message is what to write into
    the changelog.
    """
    stored = json.loads(golden.FILE.read_text(encoding="utf-8"))
    found = golden.figures()
    names = stored["figures"].keys() | found.keys()
    moved = {
        name: pair
        for name in names
        if (pair := (stored["figures"].get(name), found.get(name)))[0] != pair[1]
    }
    assert not moved, f"from {stored['versions']} to {word_data()} these moved: {moved}"
    assert stored["versions"] == word_data()
