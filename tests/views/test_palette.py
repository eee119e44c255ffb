from __future__ import annotations

import pytest

from mediacomp.views.palette import GROUND, MOVED, STATUS

TINTS = ("page", "card", "mark", "tint-omitted", "tint-added", "tint-elsewhere")


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_known_value() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0072b2", "#ffffff") == pytest.approx(5.2, abs=0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", TINTS)
def test_text_can_be_read_on_every_ground(ground: str, dark: bool) -> None:
    for text in ("ink", "soft"):
        assert contrast(GROUND[text][dark], GROUND[ground][dark]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_links_can_be_read_where_they_stand(dark: bool) -> None:
    for ground in ("page", "card", "tint-omitted", "tint-added"):
        assert contrast(GROUND["link"][dark], GROUND[ground][dark]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", [*STATUS, "moved"])
def test_edges_stand_out_from_page_and_card(name: str, dark: bool) -> None:
    look = {**STATUS, "moved": MOVED}[name]
    for ground in ("page", "card"):
        assert contrast(look.dark if dark else look.light, GROUND[ground][dark]) >= 3


def test_underlines_stand_out_from_their_tint() -> None:
    for dark in (False, True):
        for name, tint in (
            ("partial", "mark"),
            ("omitted", "tint-omitted"),
            ("added", "tint-added"),
        ):
            look = STATUS[name]
            assert (
                contrast(look.dark if dark else look.light, GROUND[tint][dark]) >= 3
            ), (name, dark)


def test_no_two_statuses_share_a_symbol_or_a_colour() -> None:
    looks = [*STATUS.values(), MOVED]
    for part in ("symbol", "light", "dark"):
        assert len({getattr(look, part) for look in looks}) == len(looks)
