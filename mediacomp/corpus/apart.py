"""How many days lie between articles, as far as their dates say."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

from mediacomp.errors import InputError

if TYPE_CHECKING:
    from mediacomp.corpus.features import Floats
    from mediacomp.corpus.terms import Ints

_DAY = 86_400
_UNIT = re.compile(r"[^\W\d_]|:")
_NOTHING = datetime.timedelta()


class Apart:
    """Dates of articles. Between one with a time and one with a date alone, whole days
    count, each by its own clock.

    Examples
    --------
    >>> day = datetime.date(2024, 5, 1)
    >>> late = datetime.datetime(2024, 5, 2, 18)
    >>> early = datetime.datetime(2024, 5, 2, 6)
    >>> apart = Apart([day, late, early, None])
    >>> apart.days(np.array([0, 1, 1]), np.array([1, 2, 3])).tolist()
    [1.0, 0.5, nan]
    """

    def __init__(self, dates: Sequence[datetime.date | None]) -> None:
        self._days = np.array([_moment(date) for date in dates], float)
        self._whole = np.array([_day(date) for date in dates], float)
        self._timed = np.array([isinstance(d, datetime.datetime) for d in dates], bool)

    def days(self, first: Ints, second: Ints) -> Floats:
        """Days between articles; NaN where a date is missing."""
        one, two = self._days[first], self._days[second]
        timed = self._timed[first] & self._timed[second]
        exact = np.abs(one - two)
        whole = np.abs(self._whole[first] - self._whole[second])
        return np.asarray(np.where(timed, exact, whole).round(4))

    def whole(self) -> npt.NDArray[np.int64]:
        """The day of each article, -1 where it has none."""
        return np.asarray(np.nan_to_num(self._whole, nan=-1), np.int64)


def longest_of(within: str | datetime.timedelta | None) -> float | None:
    """The longest time between versions, in days; None for any.

    Examples
    --------
    >>> longest_of("3 days"), longest_of("12 hours"), longest_of(None)
    (3.0, 0.5, None)
    >>> longest_of("3")
    Traceback (most recent call last):
    mediacomp.errors.InputError: within must be a time such as '3 days' or '12 hours',
    or None, not '3'
    """
    if within is None:
        return None
    try:
        # A number alone would be one of nanoseconds.
        if not isinstance(within, datetime.timedelta) and not _UNIT.search(within):
            raise ValueError
        days = pd.Timedelta(within).total_seconds() / _DAY
    except (ValueError, TypeError):
        days = -1.0
    if not days >= 0:
        raise InputError(
            "within must be a time such as '3 days' or '12 hours', or None, not "
            f"{within!r}"
        )
    return days


def _day(date: datetime.date | None) -> float:
    return float("nan") if date is None else float(date.toordinal())


def _moment(date: datetime.date | None) -> float:
    """Days since the first, in UTC. Not by the calendar, which has no day before it."""
    if not isinstance(date, datetime.datetime):
        return _day(date)
    begin = datetime.datetime.combine(date, datetime.time())
    seconds = date.replace(tzinfo=None) - begin - (date.utcoffset() or _NOTHING)
    return _day(date) + seconds.total_seconds() / _DAY
