"""Tokens: what is one word, and what form it is compared in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mediacomp.text.article import Article
from mediacomp.text.tokens import is_picture, tokenise


def words(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


def norms(text: str, language: str = "en") -> list[str]:
    article = Article.from_text(text, language=language)
    return [token.norm for s in article.sentences for token in s.tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour--empty", ["harbour", "--", "empty"]),
        ("She came--he says--late", ["She", "came", "--", "he", "says", "--", "late"]),
        ("well..maybe", ["well", "..", "maybe"]),
        ("rock-'n'-roll", ["rock-'n'-roll"]),
        ("salt ’n’ rain", ["salt", "’n’", "rain"]),
        ("said 'no' twice", ["said", "'", "no", "'", "twice"]),
        ("ask @lena_voss, please", ["ask", "@lena_voss", ",", "please"]),
        ("sold @ 5 each", ["sold", "@", "5", "each"]),
        ("O’Shea’s son-in-law", ["O’Shea’s", "son-in-law"]),
        ("a U.S.-led bloc", ["a", "U.S.-led", "bloc"]),
    ],
)
def test_one_sign_joins_and_two_do_not(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://lima.example/a/b?c=d&e=f.", "https://lima.example/a/b?c=d&e=f"),
        ("(www.lima.example/news/)", "www.lima.example/news/"),
        ("read lima.example/top?day=3, please", "lima.example/top?day=3"),
        ("write to ann.lee@lima.example today", "ann.lee@lima.example"),
    ],
)
def test_an_address_is_one_word(text: str, address: str) -> None:
    assert address in words(text)


def test_what_is_no_address_comes_apart() -> None:
    assert words("U.S./Peru") == ["U.S.", "/", "Peru"]
    assert words("the sea.The port") == ["the", "sea", ".", "The", "port"]
    assert words("on Lima.Com today") == ["on", "Lima.Com", "today"]


@pytest.mark.parametrize("word", ["d**n", "sh*t", "b******", "F***’s"])
def test_a_word_with_stars_is_one(word: str) -> None:
    assert words(f"What {word} rain") == ["What", word, "rain"]


def test_stars_around_a_word_are_marks() -> None:
    assert words("*now* **now**") == ["*", "now", "*", "**", "now", "**"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor spoke to the parlia-\nment on Monday.", "parliament"),
        ("The mayor spoke to the parlia-  \r\n  ment on Monday.", "parliament"),
        ("It was a long-\nterm plan.", "long-term"),
        ("A soft parlia\u00ad\nment hyphen broke it.", "parliament"),
        ("Nobody knows Kraven-\nstone. The town is small.", "kravenstone"),
        ("The sub-\ncouncil met. No sub-council ever did.", "sub-council"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(text: str, word: str) -> None:
    article = Article.from_text(text)
    tokens = [t for s in article.sentences for t in s.tokens if "\n" in t.text]
    assert [token.norm for token in tokens] == [word]
    assert article.text[tokens[0].start : tokens[0].end] == tokens[0].text


def test_a_hyphen_that_waits_for_its_word_breaks_none() -> None:
    assert "pre" in norms("The pre-\nand post-war years were hard.")
    assert "und" in norms("Die Vor-\nund Nachteile sind klar.", "de")
    assert "lee" in norms("It rained. Ann Lee-\nDiaz left.")


def test_a_mark_ten_million_times_is_one_token() -> None:
    pytest.importorskip("resource")
    script = (
        "import resource, sys; from mediacomp.text.tokens import is_picture, tokenise\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))\n"
        "print(len(tokenise('rain ' + ',' * 10**7)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "2"


def test_a_word_is_kept_once_however_often_it_stands_there() -> None:
    first, *_, last = tokenise("Floods closed the floods barrier to Floods")
    assert first.text is last.text
    assert first.norm is last.norm


def test_a_picture_is_said_and_a_bullet_is_not() -> None:
    shown = [t.text for t in tokenise("wept 😀😀 ❤️ • ★ → ©") if is_picture(t)]
    assert [sign[0] for sign in shown] == ["😀", "❤"]
