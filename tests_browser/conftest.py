"""The pages that the tests open."""

from __future__ import annotations

from pathlib import Path

import pytest

import mediacomp as mc

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ("seeds/000_bcbf6ced7527eaae.txt", "seeds/001_025a73276be94a1e.txt")
PRACTICE = ("seeds/practice/harbour_a.txt", "seeds/practice/harbour_b.txt")


def compared(paths: tuple[str, str]) -> mc.Comparison:
    a, b = (
        mc.read(ROOT / path, label=f"Version {side}")
        for side, path in zip("AB", paths, strict=True)
    )
    return mc.compare(a, b, encoder="lexical")


@pytest.fixture(scope="session")
def seeds() -> mc.Comparison:
    return compared(SEEDS)


@pytest.fixture(scope="session")
def report(seeds: mc.Comparison, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report of the seed pair, as it stands in its file."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    seeds.to_html(path)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def two_views(seeds: mc.Comparison) -> str:
    """Reading views of two pairs on one page, as a notebook has them."""
    views = seeds._repr_html_() + compared(PRACTICE)._repr_html_()
    return (
        f'<!doctype html><html lang="en"><head><meta '
        f'charset="utf-8"></head><body>{views}</body></html>'
    )
