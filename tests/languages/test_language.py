from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import mediacomp as mc
from mediacomp.languages.codes import names_knowing
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.languages.wordlists import DATA, SHARED, read_list, shared

TOY = {
    "language": "name: Toki\ndecimal_point: yes\n",
    "function_words": "articles: lo\nprepositions: ke\nauxiliaries: en-toki\n",
    "abbreviations": "never: Kap\nstarters: mu\n",
    "cue_verbs": "neutral: fala falas\ndoubting: dubi\n",
    "speakers": "titles: kap\n",
}
TEXT = (
    "Kap. Mira Suno came ke lo mill. Rain fell on it. "
    "“Lo rain is late,” fala Mira Suno."
)


@pytest.fixture
def toki(tmp_path: Path) -> Iterator[Language]:
    """A language that lives in a folder elsewhere, with the code "xt"."""
    folder = tmp_path / "xt"
    folder.mkdir()
    for name, lists in TOY.items():
        (folder / f"{name}.txt").write_text(lists, "utf-8")
    yield Language.from_folder(folder)
    Language.forget("xt")


def sentences(language: str) -> list[str]:
    article = mc.Article.from_text(TEXT, language=language)
    return [sentence.text for sentence in article.sentences]


def test_there_is_one_object_a_code() -> None:
    assert Language.of("de") is Language.of("de") is not Language.of("fr")
    assert copy.deepcopy(ENGLISH) is ENGLISH
    assert pickle.loads(pickle.dumps(ENGLISH)) is ENGLISH


def test_a_language_nobody_knows_lacks_everything_openly() -> None:
    unknown = Language.of("tlh")
    assert (unknown.name, unknown.alphabet, unknown.vowel_sounds) == (
        "tlh",
        "Latin",
        "",
    )
    assert not unknown.knows("cue_verbs")
    assert unknown.function_words == unknown.cue_verbs == frozenset()
    assert unknown.lemma("words") == "words"


@pytest.mark.parametrize(
    ("trait", "those", "others"),
    [
        ("capital_nouns", ["de", "lb"], ["en", "fr", "tlh"]),
        ("decimal_comma", ["de", "fr", "tlh"], ["en", "zh", "th"]),
        ("ordinal_stops", ["de", "da", "cs"], ["en", "fr"]),
        ("bare_capitals", ["es", "fr", "it", "pt"], ["en", "de"]),
        ("bare_letters", ["en"], ["de", "tlh"]),
        ("has_wordnet", ["en"], ["de", "tlh"]),
    ],
)
def test_traits(trait: str, those: list[str], others: list[str]) -> None:
    assert all(getattr(Language.of(code), trait) for code in those)
    assert not any(getattr(Language.of(code), trait) for code in others)


def test_what_is_borrowed_is_not_known() -> None:
    italian = Language.of("it")
    assert italian.words("speech", "owners") == ENGLISH.words("speech", "owners")
    assert ENGLISH.knows("speech")
    assert not italian.knows("speech")


def test_every_list_has_a_heading_and_no_class_twice() -> None:
    files = [
        file
        for folder in DATA.iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".txt")
    ]
    assert len(files) > 40
    for file in files:
        lines = file.read_text("utf-8").splitlines()
        assert lines[0].startswith("# "), file
        classes = [
            line.split(":")[0] for line in lines if line and not line.startswith("#")
        ]
        assert len(set(classes)) == len(classes), file
    assert (
        shared("abbreviations", "never")
        == read_list(DATA / SHARED, "abbreviations")["never"]
    )


def test_a_folder_is_a_language(toki: Language) -> None:
    assert Language.of("xt") is toki
    assert toki.name == "Toki"
    assert "Toki" in names_knowing("cue_verbs")
    assert toki.is_function_word("lo")
    assert toki.articles == {"lo"}
    assert not toki.decimal_comma


@pytest.mark.usefixtures("toki")
def test_sentences_end_as_a_new_language_has_it() -> None:
    assert sentences("xt")[0] == "Kap. Mira Suno came ke lo mill."
    assert sentences("xu")[0] == "Kap."


@pytest.mark.usefixtures("toki")
def test_quotations_have_the_speakers_of_a_new_language() -> None:
    found = mc.quotations(mc.Article.from_text(TEXT, language="xt"))
    assert found[["speaker", "cue", "colour"]].iloc[0].tolist() == [
        "Mira Suno",
        "fala",
        "neutral",
    ]
    unknown = mc.quotations(mc.Article.from_text(TEXT, language="xu"))
    assert unknown["cue"].isna().all()


@pytest.mark.usefixtures("toki")
def test_a_new_language_fills_the_tables_that_it_has_words_for() -> None:
    one, two = (mc.Article.from_text(TEXT, language=code) for code in ("xt", "xu"))
    settings = mc.compare(one, one, encoder="lexical").settings
    assert settings["not filled for xt"] == "wording"
    settings = mc.compare(one, two, encoder="lexical").settings
    assert settings["not filled for xu"] == "attribution, wording"


def test_a_language_is_forgotten(toki: Language) -> None:
    Language.forget("xt")
    assert Language.of("xt") is not toki
    assert Language.of("xt").function_words == frozenset()
