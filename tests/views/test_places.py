from __future__ import annotations

import mediacomp as mc
from mediacomp.views.charts.places import Place
from mediacomp.views.charts.plots import Plots, picture, placed
from mediacomp.views.charts.registry import PLOTS
from tests.views.pairs import compared


def plots(of: mc.Comparison) -> Plots:
    return Plots(of.a, of.b, of.tables())


def codes(of: mc.Comparison) -> set[str]:
    return {
        f"{side}{one.index + 1}"
        for side, article in (("A", of.a), ("B", of.b))
        for one in article.sentences
    }


def test_each_sentence_has_its_place_in_the_plots_of_sentences() -> None:
    for name in ("practice", "split"):
        of = compared(name)
        for plot in ("links", "coverage", "sentence_lengths"):
            found = placed(plots(of), plot, "svg")[1]
            assert sorted(place.told for place in found) == sorted(codes(of))


def test_places_lie_in_the_picture_and_none_on_another() -> None:
    of = compared("practice")
    for plot in PLOTS:
        found = placed(plots(of), plot, "svg")[1]
        for place in found:
            assert place.width > 0.1
            assert place.height > 0.1
            assert place.left >= 0
            assert place.left + place.width <= 100
            assert place.top >= 0
            assert place.top + place.height <= 100
        centres = [(p.left + p.width / 2, p.top + p.height / 2) for p in found]
        for x, y in centres:
            over = [
                p
                for p in found
                if p.left < x < p.left + p.width and p.top < y < p.top + p.height
            ]
            assert len(over) == 1, plot


def test_sentences_stand_in_their_order() -> None:
    found = placed(plots(compared("practice")), "links", "svg")[1]
    for side, left in (("A", True), ("B", False)):
        own = [place for place in found if place.told.startswith(side)]
        assert all((place.left < 50) == left for place in own)
        assert own == sorted(own, key=lambda place: place.top)
        assert [place.told for place in own] == [
            f"{side}{at + 1}" for at in range(len(own))
        ]


def test_the_sides_of_a_quotation_have_a_place_each() -> None:
    found = placed(plots(compared("practice")), "quotations", "svg")[1]
    assert [place.told for place in found[:2]] == ["A3", "B3"]
    first, second = found[:2]
    assert first.top + first.height <= second.top + 0.01


def test_runs_lead_to_their_first_sentence() -> None:
    lines = [f"The clerk of ward {n} filed form {n} on Monday." for n in range(1, 43)]
    one = mc.Article.from_text(" ".join(lines))
    own = plots(mc.compare(one, one, encoder="lexical"))
    many = placed(own, "coverage", "svg")[1]
    assert [(place.told, place.code) for place in many] == [
        ("A1–A42", "A1"),
        ("B1–B42", "B1"),
    ]
    assert placed(own, "sentence_lengths", "svg")[1] == ()


def test_what_is_saved_holds_no_place_and_is_the_same_picture() -> None:
    of = compared("practice")
    drawn = picture(plots(of), "coverage", "svg").decode()
    assert "A3" not in drawn
    assert placed(plots(of), "coverage", "svg")[0].decode() == drawn
    axes = plots(of).coverage(width=4)
    many = len(of.a.sentences) + len(of.b.sentences)
    assert len(axes.patches) == 2 * many
    assert Place("A1", 0, 0, 1, 1).code == "A1"
