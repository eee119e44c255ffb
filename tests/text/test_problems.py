"""Problems: what is told of a text that was not well when it was read."""

from __future__ import annotations

import pytest

from mediacomp.text.article import Article

BODY = (
    "Rain fell on the coast on Monday, and the river rose by two metres. Nobody was "
    "hurt, but the schools of the old town stay closed until Friday."
)


def kinds(text: str, language: str = "en") -> list[str]:
    article = Article.from_text(text, language=language)
    return [problem.kind for problem in article.problems]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Storm\n\nLIMA — {BODY}\n\n09:32\n\n{BODY}\n\nWhat comes next\n\n{BODY}",
        "“We waited,” she said.\n\n“We waited all day.\n\n“Nobody came.”",
        "„Es regnet“, sagte sie. „Es regnet immer.“",
        "Hon sade: ”Det regnar.” ”Det regnar jämt”, sade hon (”på kusten”).",
        "Le maire a parlé d’un « CAFÉ» à 5 €. Il a crié : « NÃO » – “Ã” n’est rien.",
        "3 < 5 & 7 > 2; Lee & Diaz; a <b and c> d.",
        "Rain fell",
    ],
)
def test_a_text_that_is_well_has_none(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("garbled", f"{BODY} The cafÃ© said it wasnâ€™t wet."),
        ("garbled", f"{BODY} MÃ¼ller paid Â£5 in KÃ¶ln."),
        ("garbled", f"{BODY} M\ufffdller paid."),
        ("markup", f"<p>{BODY}</p>"),
        ("markup", f"{BODY} He said &ldquo;no&rdquo; in the caf&eacute;."),
        ("quotation marks", f"{BODY} It is over,” he said."),
        ("quotation marks", f"{BODY} It is over.”Nobody was hurt."),
        ("few sentences", "Lima 3 1\nCusco 2 2\n• Rain\n• Snow\n• Hail\nRain fell."),
        (
            "few sentences",
            "\n".join(["Home", "News", "Sport", "Rain", "Wind", "Sea", "Sky", BODY]),
        ),
        ("no sentence ends", "the rain fell and the river rose in lima " * 12),
    ],
)
def test_what_is_wrong_is_told_with_its_place(kind: str, text: str) -> None:
    article = Article.from_text(text)
    assert [problem.kind for problem in article.problems] == [kind]
    problem = article.problems[0]
    assert 0 <= problem.start < problem.end <= len(text)
    assert problem.message
    assert repr(article).endswith("1 problem")


def test_sentences_given_one_by_one_have_no_problems() -> None:
    assert Article.from_sentences(["Home", "News", "CafÃ©", "a <p>"] * 5).problems == ()


def test_a_problem_is_no_part_of_what_an_article_is() -> None:
    text = f"<p>{BODY}</p>"
    assert Article.from_text(text) == Article.from_text(text)
    assert Article.from_text(text).text == text
