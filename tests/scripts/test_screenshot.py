"""README's picture: low enough for a first screen, in the palette's colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from mediacomp.views.palette import MOVED, STATUS

PICTURE = Path(__file__).parents[2] / "docs" / "reading-view.png"
LOOKS = {name: STATUS[name] for name in ("reworded", "partial", "omitted", "added")}


@pytest.mark.parametrize("name", LOOKS | {"moved": MOVED})
def test_the_picture_has_the_palettes_colours(name: str) -> None:
    look = (LOOKS | {"moved": MOVED})[name]
    with Image.open(PICTURE) as picture:
        counted = picture.getcolors(picture.width * picture.height)
    assert counted is not None
    colours = {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in counted}
    assert look.light.lower() in colours


def test_the_picture_is_about_600_pixels_high() -> None:
    with Image.open(PICTURE) as picture:
        assert picture.mode == "RGB"
        assert picture.width == 1280
        assert 580 <= picture.height <= 640
