"""The lines above the labels of an article in an export of Nexis or Lexis: headline,
outlet, date and edition, which are told by their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediacomp.reading.exports.nexis_dates import is_date
from mediacomp.reading.exports.nexis_labels import (
    ABOVE,
    Line,
    is_body,
    is_edition,
    is_rights,
    label,
)


@dataclass(frozen=True)
class Top:
    """What the lines above the labels tell, and how many of them it took.

    Examples
    --------
    >>> Top("The Wire", "2 May 2021").title is None
    True
    """

    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    lines: int = 0


def top_of(above: Sequence[Line], *, numbered: bool, styled: bool) -> Top:
    """Outlet, date and headline from the lines above the labels.

    Parameters
    ----------
    above
        The lines.
    numbered
        Whether the article's number stood above them: then the headline is below the
        date.
    styled
        Whether headlines have a style of their own in this export.

    Examples
    --------
    >>> lines = [Line("Rain in Lima"), Line("The Wire"), Line("2 May 2021")]
    >>> top_of(lines, numbered=False, styled=False)
    Top(outlet='The Wire', date='2 May 2021', title='Rain in Lima', lines=3)
    """
    title, many = _styled_title(above) if styled else (None, 0)
    # A headline that stands first tells neither outlet nor date.
    places = [k for k, line in enumerate(above) if k >= many and _may_tell(line)]
    at = _dated([above[k] for k in places], numbered)
    if at is None:
        outlet = above[places[0]].text if title is not None and places else None
        return Top(outlet, None, title)
    outlet = above[places[at - 1]].text if at else None
    date, used = above[places[at]].text, places[at] + 1
    if numbered:
        title, used = _title_below(above, used)
    elif not styled and at >= 2:
        title = above[places[at - 2]].text
    return Top(outlet, date, title, used)


def _styled_title(above: Sequence[Line]) -> tuple[str | None, int]:
    """The headline that its style tells, and how many lines it has."""
    if not above or not above[0].is_title:
        return None, 0
    return _division(above, 0)


def _division(lines: Sequence[Line], begin: int) -> tuple[str, int]:
    """A line with those that go on with its division, and where they end."""
    end = begin + 1
    while end < len(lines) and lines[end].goes_on:
        end += 1
    return " ".join(line.text for line in lines[begin:end]), end


def _may_tell(line: Line) -> bool:
    """Whether a line above the labels may be an outlet, a date or a headline."""
    told = label(line.text) or is_rights(line.text) or is_body(line.text)
    return line.is_title or not told


def _dated(lines: Sequence[Line], numbered: bool) -> int | None:
    """Which line is the date, if one is."""
    dates = [n for n, line in enumerate(lines) if is_date(line.text)]
    # A headline may be a date: then the true one is the next.
    if len(dates) > 1 and dates[0] == 0 and not numbered:
        return dates[1]
    return dates[0] if dates else None


def _title_below(above: Sequence[Line], begin: int) -> tuple[str | None, int]:
    """The headline below a date and its edition, all lines of it, and where it ends."""
    while begin < len(above) and (
        above[begin].goes_on
        or is_edition(above[begin].text)
        or is_rights(above[begin].text)
    ):
        begin += 1
    if begin == len(above) or label(above[begin].text) in ABOVE:
        return None, begin
    return _division(above, begin)
