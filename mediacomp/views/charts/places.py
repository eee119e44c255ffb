"""Where in a picture a sentence stands, so that a page can lead from there to its card.

Places are rectangles that nobody sees, noted beside what is drawn: a bar, a dot and two
lines of words all take a mouse the same way, and a picture that is saved holds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle of a picture that stands for sentences: the codes as they are shown,
    and its sides in per cent of the picture, from its top left corner.
    """

    told: str
    left: float
    top: float
    width: float
    height: float

    @property
    def code(self) -> str:
        """The first sentence, where a reader is led to.

        Examples
        --------
        >>> Place("A3–A7", 0, 0, 10, 10).code
        'A3'
        """
        return self.told.partition("–")[0]


def stands_for(
    axes: Axes, told: str, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    """Note that a rectangle of the Axes, in the units of their data, stands for what is
    told.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> figure = Figure(figsize=(4, 2))
    >>> axes = figure.add_axes((0, 0, 1, 1), ylim=(2, 0))
    >>> stands_for(axes, "A3", (0.5, 1.0), (0.25, 1.0))
    >>> places(figure)
    (Place(told='A3', left=50.0, top=50.0, width=25.0, height=50.0),)
    """
    from matplotlib.artist import Artist
    from matplotlib.transforms import Bbox, BboxTransformTo

    # An artist that draws nothing; its transform carries the unit square to the place,
    # wherever the layout puts the Axes.
    unseen = Artist()
    unseen.set_gid(told)
    unseen.set_in_layout(False)
    square = BboxTransformTo(Bbox.from_bounds(*corner, *size))
    unseen.set_transform(square + axes.transData)
    axes.add_artist(unseen)


def places(figure: Figure) -> tuple[Place, ...]:
    """The places of a figure that has been drawn, in the order in which they were
    noted; none that reaches out of it.
    """
    from matplotlib.artist import Artist
    from matplotlib.transforms import Bbox

    whole = figure.bbox
    found = []
    for one in figure.findobj(lambda each: type(each) is Artist):
        box = Bbox.unit().transformed(one.get_transform())
        sides = (
            100 * (box.xmin - whole.x0) / whole.width,
            100 * (whole.y1 - box.ymax) / whole.height,
            100 * abs(box.width) / whole.width,
            100 * abs(box.height) / whole.height,
        )
        left, top, width, height = (round(float(side), 2) for side in sides)
        if min(left, top) >= 0 and max(left + width, top + height) <= 100:
            found.append(Place(str(one.get_gid()), left, top, width, height))
    return tuple(found)
