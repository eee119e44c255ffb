"""A drawing as few bytes as it can be without looking otherwise.

Matplotlib writes coordinates to a millionth of a point, a line for each corner of a
path and each dot of a hatching as a circle of eight curves: the dots alone were three
quarters of a report. A hundredth of a point is less than any screen or printer shows.
"""

from __future__ import annotations

import re

from mediacomp.views.palette import dark_shades

_NUMBER = re.compile(r"(?<!\d)-?\d++\.\d++(?:e-?\d++)?")
_DATA = re.compile(r' d="([^"]*)"')
_PLACE = re.compile(r' (x|y|width|height)="(-?\d+\.\d+)"')
_MOVED = re.compile(r"translate\(([^)]*)\)")
_STYLE = re.compile(r' style="([^"]*)"')
_COMMENT = re.compile(r"<!--[^<>]*-->")
_BETWEEN = re.compile(r">\s+<")
_UNUSED = re.compile(r"<g id=\"\w+\">")
_SPACES = re.compile(r"\s+")
_COMMANDS = re.compile(r" ?([MLCQVHZz]) ?")
_PATTERN = re.compile(
    r"(<pattern[^<]*<rect[^<]*<path d=\")([^\"]*)(\" style=\")fill: (#\w+); "
    r"stroke: #\w+; stroke-width: ([\d.]+); stroke-linecap: \w+; "
    r"stroke-linejoin: \w+(\"/>)"
)
_POINT = r"-?[\d.]+ -?[\d.]+"
# Eight curves from the top of a circle round to it, and from the last on the way back.
_CIRCLE = re.compile(rf"M {_POINT} (?:C {_POINT} {_POINT} {_POINT} ){{8}}z ")
_ENDS = re.compile(r"-?[\d.]+")


def smaller(drawing: str) -> str:
    """The same drawing in fewer bytes.

    Examples
    --------
    >>> smaller('<g id="patch_1"> <path d="M 1.000001 2.5 \\nL 3 4.1267 \\nz\\n" '
    ...     'style="fill: #fff"/></g>')
    '<g><path d="M1 2.5L3 4.13z" style="fill:#fff"/></g>'
    """
    drawing = _COMMENT.sub("", drawing)
    drawing = _PATTERN.sub(_dotted, drawing)
    drawing = _DATA.sub(lambda found: f' d="{_path(found[1])}"', drawing)
    drawing = _PLACE.sub(lambda found: f' {found[1]}="{_rounded(found[2])}"', drawing)
    drawing = _MOVED.sub(lambda found: f"translate({_all_rounded(found[1])})", drawing)
    drawing = _STYLE.sub(
        lambda found: f' style="{found[1].replace(": ", ":").replace("; ", ";")}"',
        drawing,
    )
    return _UNUSED.sub("<g>", _BETWEEN.sub("><", drawing))


def _path(data: str) -> str:
    line = _SPACES.sub(" ", _all_rounded(data)).strip()
    return _COMMANDS.sub(r"\1", line)


def _all_rounded(text: str) -> str:
    return _NUMBER.sub(lambda found: _rounded(found[0]), text)


def _rounded(text: str) -> str:
    shown = f"{float(text):.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def _dotted(found: re.Match[str]) -> str:
    """A hatching of circles as one of dots: strokes of no length with round ends."""
    data = _SPACES.sub(" ", found[2])
    circles = _CIRCLE.findall(data)
    if not circles or _CIRCLE.sub("", data).strip():
        return found[0]
    dots, across = [], 0.0
    for circle in circles:
        x, y, *rest = map(float, _ENDS.findall(circle))
        # After four curves of three points each it is at the opposite end.
        bottom = rest[4 * 6 - 1]
        across = abs(y - bottom)
        dots.append(f"M {x} {(y + bottom) / 2} h0 ")
    # The circles are filled and have a line around, half of it outside.
    wide = f"{across + float(found[5]):.2f}"
    look = f"fill: none; stroke: {found[4]}; stroke-width: {wide}"
    return f"{found[1]}{''.join(dots)}{found[3]}{look}; stroke-linecap: round{found[6]}"


def on_dark(drawing: str) -> str:
    """The same drawing, in the colours of a dark page where it stands on one.

    Matplotlib writes a colour into each part; rules with the same colours stand here
    for pages that are dark.

    Examples
    --------
    >>> on_dark('<svg><defs></defs><path style="fill:#ffffff"/></svg>')[:60]
    '<svg><defs><style>@media (prefers-color-scheme:dark){[style*'
    """
    rules = "".join(
        f'[style*="{what}:{light}"]{{{what}:{dark}!important}}'
        for light, dark in dark_shades().items()
        for what in ("fill", "stroke")
        if f"{what}:{light}" in drawing
    )
    # The ground of a hatching is an attribute.
    rules += "".join(
        f'[fill="{light}"]{{fill:{dark}}}'
        for light, dark in dark_shades().items()
        if f'fill="{light}"' in drawing
    )
    style = f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>"
    return drawing.replace("<defs>", f"<defs>{style}", 1)
