"""A second run in a fresh kernel leaves each notebook as it is committed.

Beyond nbval, which runs them too, this compares the pictures, the whole file and the
order of its parts: byte by byte, but for the pictures, which may differ in a few
pixels, since processors differ in a number's last bits.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from PIL import Image

from scripts.run_notebooks import fresh

NOTEBOOKS = sorted(
    (Path(__file__).resolve().parent.parent / "notebooks").glob("*.ipynb")
)
FEW = 0.001
"""Share of a picture's pixels that may differ."""


@pytest.mark.slow
@pytest.mark.filterwarnings(
    "default"
)  # the warnings of Jupyter's own parts are not ours
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_second_run_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(
        "MPLBACKEND"
    )  # which tests/conftest.py sets; a kernel shows its plots
    committed, again = nbformat.read(path, as_version=4), fresh(path)
    for before, after in zip(pictures(committed), pictures(again), strict=True):
        assert differing(before["image/png"], after["image/png"]) <= FEW
        after["image/png"] = before["image/png"]
    assert nbformat.writes(again) + "\n" == path.read_text(encoding="utf-8")


def test_another_picture_is_found() -> None:
    white, spotted, large = (
        picture(side, spots) for side, spots in ((100, 0), (100, 11), (101, 0))
    )
    assert differing(white, white) == 0
    assert differing(white, spotted) > FEW
    assert differing(white, large) == 1


def pictures(notebook: Any) -> Iterator[Any]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return (
        output["data"] for output in outputs if "image/png" in output.get("data", {})
    )


def differing(one: str, two: str) -> float:
    """Share of pixels that differ; 1 if the sizes do."""
    first, second = (
        np.asarray(Image.open(io.BytesIO(base64.b64decode(text))).convert("RGB"))
        for text in (one, two)
    )
    return (
        1.0
        if first.shape != second.shape
        else float((first != second).any(axis=2).mean())
    )


def picture(side: int, spots: int) -> str:
    image, stream = Image.new("RGB", (side, side), "white"), io.BytesIO()
    for spot in range(spots):
        image.putpixel((spot, 0), (0, 0, 0))
    image.save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode()
