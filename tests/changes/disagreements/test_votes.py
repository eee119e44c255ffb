"""Votes of which two versions tell another outcome."""

from __future__ import annotations

import pytest

import mediacomp as mc

MORE = " The harbour of Lunden reopened on Tuesday."


@pytest.mark.parametrize(
    ("language", "here", "there", "told"),
    [
        (
            "en",
            "Councillors of Larn voted by 31 to 22 for the bridge.",
            "The bridge was approved by 31 votes to 20 in Larn.",
            [["31 to 22", "31 votes to 20"]],
        ),
        (
            "en",
            "The senate of Larn voted 52-48 for the bridge.",
            "The senate of Larn backed the bridge in a 52-47 vote.",
            [["52-48", "52-47"]],
        ),
        (
            "de",
            "Der Rat von Larn nahm den Plan mit 31 zu 22 Stimmen an.",
            "Der Plan wurde in Larn mit 31 gegen 20 Stimmen angenommen.",
            [["31 zu 22", "31 gegen 20"]],
        ),
        (
            "fr",
            "Le budget de Larn a été voté par 31 voix contre 22.",
            "Le budget de Larn a été adopté par 31 voix contre 20.",
            [["31 voix contre 22", "31 voix contre 20"]],
        ),
        # the same in another form or order, two votes, others, no votes
        (
            "en",
            "The senate of Larn voted 52-48 for the bridge.",
            "The senate of Larn voted for the bridge by 52 votes to 48.",
            [],
        ),
        (
            "en",
            "The council of Larn voted 31 to 22 for the bridge.",
            "The council of Larn voted 22 to 31 against the toll.",
            [],
        ),
        (
            "en",
            "Larn voted 31 to 22 for the bridge and 31 to 20 for the quay.",
            "Larn voted 31 to 20 for the quay.",
            [],
        ),
        (
            "en",
            "Larn voted 31 to 22 for the bridge.",
            "Last year Larn voted 31 to 20 for the bridge.",
            [],
        ),
        ("en", "Larn won 31 to 22 at home.", "Larn won 31 to 20 at home.", []),
        (
            "en",
            "Pupils aged 8 to 12 may vote for a mascot.",
            "Pupils aged 8 to 14 may vote for a mascot.",
            [],
        ),
    ],
)
def test_votes(language: str, here: str, there: str, told: list[list[str]]) -> None:
    a, b = (mc.Article.from_text(t + MORE, language=language) for t in (here, there))
    for one, two, way in ((a, b, 1), (b, a, -1)):
        found = mc.compare(one, two, encoder="lexical").disagreements
        ends = found[["text_a", "text_b"]].values.tolist()
        assert [end[::way] for end in ends] == told
