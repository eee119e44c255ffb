"""README's picture: low enough for a first screen, in the palette's colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mediacomp.views.palette import MOVED, STATUS

PICTURE = Path(__file__).parents[2] / "docs" / "reading-view.png"
LOOKS = {name: STATUS[name] for name in ("reworded", "partial", "omitted", "added")}


@pytest.mark.parametrize("name", LOOKS | {"moved": MOVED})
def test_the_picture_has_the_palettes_colours(name: str) -> None:
    look = (LOOKS | {"moved": MOVED})[name]
    with Image.open(PICTURE) as picture:
        pixels = np.asarray(picture)
    red, green, blue = (int(look.light[at : at + 2], 16) for at in (1, 3, 5))
    assert (pixels == [red, green, blue]).all(axis=2).any()


def test_the_picture_is_about_600_pixels_high() -> None:
    with Image.open(PICTURE) as picture:
        assert picture.mode == "RGB"
        assert picture.width == 1280
        assert 580 <= picture.height <= 640
