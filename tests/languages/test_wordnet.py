"""What WordNet says of two words, and the file it is packed into."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacomp.languages.wordnet import derived, relation
from scripts.build_wordnet import main, packed, read, steps

MIRRORED = {"hypernym": "hyponym", "hyponym": "hypernym"}

# Lines as wndb(5WN) describes them, made up but for their form.
NOUNS = """\
  1 A licence, indented.
00000010 03 n 01 vehicle 0 002 ~ 00000020 n 0000 ! 00000030 n 0101 | moves; "so | it"
00000020 03 n 02 Motor_Car 0 auto 1 001 @ 00000010 n 0000 | has an engine
00000030 03 n 01 house 0 001 ! 00000010 n 0101 | stays
00000040 15 n 01 Rover 0 001 @i 00000020 n 0000 | one car
"""
VERBS = "00000050 30 v 01 house 0 001 + 00000030 n 0101 01 + 08 00 | give a home\n"
ADJECTIVES = """\
00000060 00 a 01 able(p) 0 001 & 00000070 a 0000 | can
00000070 00 s 01 fit 0 001 & 00000060 a 0000 | can well
"""
ADVERBS = "00000080 02 r 01 ably 0 001 \\ 00000060 a 0101 | as one who can\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lines in {
        "noun": NOUNS,
        "verb": VERBS,
        "adj": ADJECTIVES,
        "adv": ADVERBS,
    }.items():
        (tmp_path / f"data.{name}").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("begin", "start", "synonym"),
        ("demonstrate", "show", "synonym"),
        ("happen", "take place", "synonym"),
        ("repel", "fight off", "synonym"),
        ("car", "automobile", "synonym"),
        ("ice cream", "ice-cream", "synonym"),
        ("hot", "cold", "antonym"),
        ("rise", "fall", "antonym"),
        ("father", "mother", "antonym"),
        ("large", "little", "antonym"),
        ("hot", "frigid", "antonym"),
        ("dry", "waterlogged", "antonym"),
        ("arid", "waterlogged", None),
        ("dangerous", "hazardous", "similar"),
        ("missile", "weapon", "hypernym"),
        ("tie", "relationship", "hypernym"),
        ("violin", "stringed instrument", "hypernym"),
        ("violin", "musical instrument", None),
        ("oak", "plant", None),
        ("state", "declare", "hyponym"),
        ("prolong", "cheese", None),
        ("preempt", "forestall", None),
        ("deploy", "use", None),
        ("weapon", "tlhIngan", None),
        ("", "", None),
        ("\ud800", "weapon", None),
    ],
)
def test_relation(one: str, two: str, expected: str | None) -> None:
    assert relation(one, two) == expected
    assert relation(two, one) == MIRRORED.get(str(expected), expected)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("decide", "decision"),
        ("combat", "combative"),
        ("quick", "quickly"),
        ("expand", "expansion"),
        ("decision", "decisive"),
        ("politics", "politician"),
        ("die", "death"),
        ("korea", "korean"),
    ],
)
def test_forms_of_one_word(one: str, two: str) -> None:
    assert derived(one, two)
    assert derived(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("moon", "lunar"),
        ("decide", "division"),
        ("collect", "uncollected"),
        ("decide", "decide"),
        ("", "decide"),
    ],
)
def test_no_forms_of_one_word(one: str, two: str) -> None:
    assert not derived(one, two)
    assert not derived(two, one)


@given(st.text(), st.sampled_from(["weapon", "hot", "begin"]))
def test_any_text_has_an_answer(word: str, known: str) -> None:
    relation(word, known)
    derived(word, known)


def test_the_answer_mirrors(packed_words: list[str]) -> None:
    words = random.Random(3).sample(packed_words, 400)
    for one, two in pairwise(words):
        assert relation(two, one) == MIRRORED.get(
            str(relation(one, two)), relation(one, two)
        )
        assert derived(one, two) == derived(two, one)


def test_every_lemma_is_found(packed_words: list[str]) -> None:
    assert len(packed_words) == 147_306
    assert all(
        relation(word, word) == "synonym"
        for word in [packed_words[0], packed_words[-1]]
    )
    assert all(
        relation(word, word) == "synonym"
        for word in random.Random(4).sample(packed_words, 500)
    )


@pytest.fixture(scope="module")
def packed_words() -> list[str]:
    file = (
        Path(__file__).parents[2]
        / "mediacomp"
        / "languages"
        / "data"
        / "en"
        / "wordnet.npz"
    )
    return np.load(file)["words"].tobytes().decode().split("\n")[:-1]  # type: ignore[no-any-return]


def test_a_synset_is_read_as_the_manual_says(folder: Path) -> None:
    synsets = read(folder)
    assert synsets["n", 20].words == ["motor car", "auto"]
    assert synsets["a", 60].words == ["able"]
    assert [
        (p.symbol, p.target, p.word, p.target_word) for p in synsets["r", 80].pointers
    ] == [("\\", ("a", 60), 1, 1)]
    assert len(synsets) == 8


def test_synsets_are_numbered_by_their_first_lemma(folder: Path) -> None:
    arrays = packed(read(folder))
    assert arrays["words"].tobytes().decode().split() == [
        *("able", "ably", "auto", "fit", "house", "motor", "car", "rover", "vehicle"),
    ]
    assert arrays["sense_counts"].tolist() == [1, 1, 1, 1, 2, 1, 1, 1]
    assert arrays["broader_counts"].tolist() == [0, 0, 1, 0, 0, 0, 1, 0]


def test_a_number_lies_before_the_next_new_one() -> None:
    assert steps([0, 1, 0, 2]) == [0, 0, 2, 0]


def test_the_same_folder_gives_the_same_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for name in ("one.npz", "two.npz"):
        monkeypatch.setattr(
            "sys.argv", ["build_wordnet.py", str(folder), str(folder / name)]
        )
        main()
        written.append((folder / name).read_bytes())
    assert written[0] == written[1]
