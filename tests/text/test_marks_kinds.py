"""Quotation marks that are nested, left open, or apostrophes of elided letters."""

from __future__ import annotations

import pytest

from mediacomp.text.marks import quotations


def quoted(text: str) -> list[tuple[str, bool]]:
    """Quotations of a text, and whether each lacks its closing mark."""
    return [(text[q.start : q.end], q.unbalanced) for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Dorn said 'it's Lena's' and left for rock 'n' roll.", "'it's Lena's'"),
        ("'Salt 'n' rain fell,' said Dorn.", "'Salt 'n' rain fell,'"),
        ("‘Salt ’n’ rain fell,’ said Dorn.", "‘Salt ’n’ rain fell,’"),
        ("“I heard “no” twice,” said Dorn.", "“I heard “no” twice,”"),
        ("“He said ‘no,’ and left,” said Dorn.", "“He said ‘no,’ and left,”"),
        ("” … what fell was rain,” said Dorn.", "” … what fell was rain,”"),
        ("“Rain fell.“\n\nDorn left.", "“Rain fell.“"),
        ("Dorn read: “Rain fell.“ Then he left.", "“Rain fell.“"),
        (
            'Dorn read: "Was it “rain” or hail? Hail," and left.',
            '"Was it “rain” or hail? Hail,"',
        ),
    ],
)
def test_one_quotation_is_found_whole(text: str, inside: str) -> None:
    assert quoted(text) == [(inside, False)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            '"Rain fell, said Lena Voss. She left. Dorn said "it rose again."',
            '"Rain fell, said Lena Voss. She left.',
        ),
        (
            "“The mill is gone, said Voss. Dorn said “it was late” twice.",
            "“The mill is gone, said Voss.",
        ),
        ('"Rain fell and "it rose again."', '"Rain fell and'),
    ],
)
def test_a_mark_left_open_ends_with_its_sentence_where_another_opens(
    text: str, first: str
) -> None:
    found = quoted(text)
    assert found[0] == (first, True)
    assert [unbalanced for _, unbalanced in found[1:]] == [False]


def test_an_apostrophe_alone_opens_nothing() -> None:
    assert quoted("Rock 'n' roll and salt 'n' rain.") == []
