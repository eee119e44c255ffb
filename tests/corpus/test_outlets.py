"""What an outlet does, with intervals over stories."""

from __future__ import annotations

import tracemalloc

import matplotlib
import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot
from pandas.testing import assert_frame_equal

import mediacomp as mc
from mediacomp.corpus.effects import Met
from mediacomp.corpus.outlets import compared_outlets

matplotlib.use("Agg")
TRUE = np.array([0.0, 0.1, -0.05, 0.0, -0.05])


def made(seed: int, stories: int = 60, slope: float = 0.2) -> pd.DataFrame:
    """Pairs of five outlets whose effects are known; their values follow length, and
    the second writes longer texts.
    """
    drawn = np.random.default_rng(seed)
    rows = []
    for number in range(stories):
        outlets = drawn.choice(5, drawn.integers(2, 5), replace=False)
        words = {o: np.exp(drawn.normal(6 + 0.5 * (o == 1), 0.4)) for o in outlets}
        base = drawn.normal(0.3, 0.1)
        values = {
            o: base + TRUE[o] + slope * np.log(words[o]) + drawn.normal(0, 0.1)
            for o in outlets
        }
        for k, a in enumerate(outlets):
            for b in outlets[k + 1 :]:
                rest = drawn.normal(0, 0.03)
                rows.append(
                    {
                        "id_a": f"{number}-{a}",
                        "id_b": f"{number}-{b}",
                        "outlet_a": f"outlet {a}",
                        "outlet_b": f"outlet {b}",
                        "rate_a": values[a] + rest,
                        "rate_b": values[b] - rest,
                        "words_a": words[a],
                        "words_b": words[b],
                    }
                )
    return pd.DataFrame(rows)


def test_known_effects_are_found_at_equal_length() -> None:
    found = compared_outlets(made(1, 2000), "rate").effects
    assert found["effect_at_length"].to_numpy(float) == pytest.approx(TRUE, abs=0.02)
    assert found["effect"][1] > found["effect_at_length"][1] + 0.04
    assert found["effect"].sum() == pytest.approx(0, abs=1e-9)


def test_what_both_versions_share_has_no_effect_and_no_sign() -> None:
    shared = made(1)
    shared["rate_b"] = shared["rate_a"]
    found = compared_outlets(shared, "rate").effects
    values = found[["effect", "low", "high"]].to_numpy(float)
    assert not values.any()
    assert not np.signbit(values).any()


def test_the_number_of_words_is_a_measure_too() -> None:
    found = compared_outlets(made(1), "words").effects
    assert found.sort_values("effect")["outlet"].iloc[-1] == "outlet 1"


@pytest.mark.slow
def test_intervals_of_95_percent_cover_as_often() -> None:
    inside = []
    for seed in range(200):
        found = compared_outlets(made(seed, 40), "rate")
        low, high = (
            found.effects[f"{end}_at_length"].to_numpy(float) for end in ("low", "high")
        )
        inside.append((low <= TRUE) & (high >= TRUE))
    assert 0.93 <= np.mean(inside) <= 0.97


def test_a_pair_counts_the_same_in_either_direction() -> None:
    pairs = made(2)
    names = {c: f"{c[:-1]}{'b' if c[-1] == 'a' else 'a'}" for c in pairs.columns}
    turned = pd.concat([pairs.iloc[:20].rename(columns=names), pairs.iloc[20:]])
    one, two = (compared_outlets(each, "rate") for each in (pairs, turned))
    assert_frame_equal(one.effects, two.effects)
    assert_frame_equal(one.differences, two.differences)


def test_few_stories_get_no_interval() -> None:
    found = compared_outlets(made(3, 8), "rate").effects
    assert found["effect"].notna().all()
    assert found["low"].isna().all()


def test_a_story_counts_once() -> None:
    pairs = made(4, 40)
    again = pd.concat([pairs, pairs[pairs["id_a"].str.startswith("7-")]])
    one, two = (compared_outlets(each, "rate").effects for each in (pairs, again))
    assert_frame_equal(one, two)


def test_doubt_is_carried() -> None:
    pairs = made(5)
    for side in "ab":
        more = 0.5 * (pairs[f"outlet_{side}"] == "outlet 3")
        pairs[f"rate_with_doubtful_{side}"] = pairs[f"rate_{side}"] + more
    found = compared_outlets(pairs, "rate").effects.set_index("outlet")
    doubt = found["effect_with_doubtful"] - found["effect"]
    assert doubt["outlet 3"] == pytest.approx(0.4)
    assert doubt["outlet 1"] == pytest.approx(-0.1)


def test_the_forest_plot_shows_the_table() -> None:
    found = compared_outlets(made(6), "rate")
    ax = found.plot()
    shown = [np.asarray(line.get_xdata()).tolist() for line in ax.lines]
    assert found.effects["effect"].tolist()[::-1] in shown
    assert found.effects["effect_at_length"].tolist()[::-1] in shown
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels == [f"outlet {k}" for k in (4, 3, 2, 1, 0)]
    pyplot.close("all")


def test_the_forest_plot_hides_nothing_and_grows_with_the_outlets() -> None:
    long = "The Ravenholm Evening Standard and Gazette"
    pairs = made(6).replace("outlet 4", long)
    ax = compared_outlets(pairs, "rate").plot()
    figure, legend = ax.get_figure(root=True), ax.get_legend()
    assert figure is not None
    assert legend is not None
    figure.canvas.draw()
    assert legend.get_window_extent().y0 >= ax.get_window_extent().y1 - 1
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert "The Ravenholm Evening\nStandard and Gazette" in names
    two = pairs[~pairs[["outlet_a", "outlet_b"]].isin([long, "outlet 3"]).any(axis=1)]
    smaller = compared_outlets(two, "rate").plot().get_figure(root=True)
    assert smaller is not None
    assert smaller.get_figheight() < figure.get_figheight()
    pyplot.close("all")


def test_what_cannot_be_compared() -> None:
    pairs = made(7, 12)
    with pytest.raises(mc.InputError, match="there is no 'speed' in the summary"):
        compared_outlets(pairs, "speed")
    alone = pairs.assign(outlet_b=pairs["outlet_a"])
    with pytest.raises(mc.InputError, match="no pair of two different values"):
        compared_outlets(alone, "rate")


def test_outlets_that_nothing_connects_are_not_compared() -> None:
    """Two countries, in which no story is the same: how they differ nobody knows."""
    here, there = made(1), made(2)
    for side in "ab":
        there[f"id_{side}"] = "far-" + there[f"id_{side}"]
        there[f"outlet_{side}"] = "far " + there[f"outlet_{side}"]
        there[f"rate_{side}"] += 5
    found = compared_outlets(pd.concat([here, there]), "rate")
    rows = found.differences
    across = rows["outlet_a"].str.startswith("far") != rows["outlet_b"].str.startswith(
        "far"
    )
    told = [c for c in rows.columns if c.startswith(("difference", "low", "high"))]
    assert across.sum() == 25
    assert rows.loc[across, told].isna().all(axis=None)
    assert rows.loc[~across, told].notna().all(axis=None)
    assert "No story connects these" in found.note
    assert "No story connects these" not in compared_outlets(here, "rate").note
    # Nor do the ones change what is said of the others.
    alone = compared_outlets(here, "rate").effects.set_index("outlet")["effect"]
    both = found.effects.set_index("outlet")["effect"]
    assert both[alone.index].to_numpy(float) == pytest.approx(alone.to_numpy(float))


@pytest.mark.slow
def test_an_outlet_of_few_stories_has_an_interval_of_its_few() -> None:
    """Beside forty stories of the others; it held .47 with one story, .89 with ten."""
    for few, bounded in ((3, 0), (7, 40)):
        inside = []
        for seed in range(40):
            pairs = made(seed, 40)
            of_two = pairs["outlet_a"].isin(["outlet 0", "outlet 1"]) | pairs[
                "outlet_b"
            ].isin(["outlet 0", "outlet 1"])
            pairs = pairs[of_two]
            rare = (pairs[["outlet_a", "outlet_b"]] == "outlet 4").any(axis=1)
            number = pairs["id_a"].str.split("-").str[0]
            kept = number[rare].drop_duplicates()[:few]
            pairs = pairs[~rare | number.isin(kept)]
            row = compared_outlets(pairs, "rate").differences.query(
                "outlet_a == 'outlet 1' and outlet_b == 'outlet 4'"
            )
            if row["low_at_length"].notna().all():
                low, high = row[["low_at_length", "high_at_length"]].to_numpy(float)[0]
                inside.append(low <= TRUE[1] - TRUE[4] <= high)
        assert len(inside) == bounded
        assert not bounded or np.mean(inside) >= 0.9


def test_only_numbers_are_measures_and_only_texts_tell_outlets() -> None:
    pairs = made(7, 12)
    with pytest.raises(mc.InputError, match="'outlet' is no measure; it must be one"):
        compared_outlets(pairs, "outlet")
    with pytest.raises(mc.InputError, match="'words' is no text; it must be"):
        compared_outlets(pairs, "rate", by="words")


def test_many_outlets_take_no_more_memory_than_their_pairs() -> None:
    """A table of stories by outlets squared would be 2 GB."""
    drawn = np.random.default_rng(0)
    two = np.stack([drawn.choice(150, 2, replace=False) for _ in range(12_000)])
    values = drawn.normal(size=two.shape)
    pairs = pd.DataFrame(
        {
            f"{name}_{side}": column
            for k, side in enumerate("ab")
            for name, column in (
                ("id", [f"{n}-{side}" for n in range(len(two))]),
                ("outlet", [f"outlet {o}" for o in two[:, k]]),
                ("rate", values[:, k]),
                ("words", np.full(len(two), 300.0)),
            )
        }
    )
    tracemalloc.start()
    Met.of(pairs, "rate", "outlet").sums(True)
    assert tracemalloc.get_traced_memory()[1] < 50 * 2**20
    tracemalloc.stop()
