"""One walk through all records: a row of the table for each, and what is wrong."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mediacomp.errors import InputError
from mediacomp.languages.codes import code_of
from mediacomp.languages.guess import looks_like, told
from mediacomp.reading.article_files import Named, without_name
from mediacomp.reading.doubts import doubts
from mediacomp.reading.record import WHOLE, Found, Record, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

_COLUMNS = (
    *("id", "label", "outlet", "date", "url", "title", "words", "language"),
    *("source", "place", "chain"),
)
MOST_PROBLEMS = 10_000
"""Problems of one file that are listed; the others are counted."""

_BEGINNING = 2400
"""Characters that tell a language."""


class Survey:
    """What becomes a collection's table and problems.

    Parameters
    ----------
    language
        Code of the language of articles that don't say.

    Examples
    --------
    >>> survey = Survey("en")
    >>> list(survey.problems())
    ['source', 'place', 'problem']
    """

    def __init__(self, language: str) -> None:
        self.keys: list[tuple[int, int | str]] = []
        self._said = language
        self._columns: dict[str, list[object]] = {name: [] for name in _COLUMNS}
        self._problems: list[tuple[str, str, str]] = []
        self._own_ids: dict[str, str] = {}
        self._told = 0
        self._foreign: Counter[tuple[str, str]] = Counter()

    def add(
        self,
        number: int,
        named: Named,
        *,
        alone: bool,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Walk through one file.

        Parameters
        ----------
        number
            Its place among all.
        alone
            Whether it is the only one: then what stops its reading before the first
            article is an error and no row.
        done
            Called with each article.

        Raises
        ------
        InputError
            If it is the only file, and nothing in it can be read.
        """
        if named.trouble:
            self._problems.append((named.name, "", named.trouble))
        if named.source is None:
            return
        self._foreign.clear()
        self._told = 0
        try:
            for each in named.source.scan():
                if isinstance(each, Trouble):
                    self._tell(named.name, each.place, each.message)
                else:
                    self._article(number, named.name, each)
                    done()
        except InputError as problem:
            if alone and not self.keys:
                raise
            self._problems.append(
                (named.name, "", without_name(str(problem), named.source.file))
            )
        self._tell_languages(named.name)
        self._tell_more(named.name)

    def _article(self, number: int, name: str, found: Found) -> None:
        record = found.record
        if record.is_empty:
            self._tell(name, found.place, "there is no text in it")
            return
        self._check_own_id(name, found)
        doubted = [*record.doubts, *(d[:2] for d in doubts(record.text))]
        for kind, message in doubted:
            self._tell(name, found.place, f"{kind}: {message}")
        language = code_of(record.language or "") or self._said
        other = looks_like(record.text[:_BEGINNING], language)
        if other is not None:
            self._foreign[language, other] += 1
        self.keys.append((number, found.key))
        row = (
            *(record.identity(name, found.place), _label(record, name, found.place)),
            *(record.outlet, _moment(record.date), record.url, record.title),
            *(record.words, language, name, found.place, record.chain),
        )
        for column, value in zip(self._columns.values(), row, strict=True):
            column.append(value)

    def _check_own_id(self, name: str, found: Found) -> None:
        own = found.record.own_id
        if own is None:
            return
        place = f"{name}, {found.place}"
        if own in self._own_ids:
            message = f"id {own[:60]!r} is also that of {self._own_ids[own]}"
            self._tell(name, found.place, message)
        self._own_ids.setdefault(own, place)

    def _tell_languages(self, name: str) -> None:
        """Once a file, however many of its articles it concerns."""
        for (said, other), many in sorted(self._foreign.items()):
            few = f"{many} article{'s' * (many != 1)}: "
            self._problems.append((name, "", few + told([other], said)))

    def _tell(self, name: str, place: str, message: str) -> None:
        self._told += 1
        if self._told <= MOST_PROBLEMS:
            self._problems.append((name, place, message))

    def _tell_more(self, name: str) -> None:
        if self._told > MOST_PROBLEMS:
            more = self._told - MOST_PROBLEMS
            self._problems.append((name, "", f"{more} more problems are not listed"))

    def table(self) -> pd.DataFrame:
        """One row an article; the dtypes are the same whatever is in it."""
        import pandas as pd

        # As Python has it, whether or not pyarrow is installed.
        text = pd.StringDtype("python")
        dtypes = {"date": "datetime64[s]", "words": "Int64"}
        return pd.DataFrame(
            {
                name: pd.Series(values, dtype=dtypes.get(name, text))
                for name, values in self._columns.items()
            }
        )

    def problems(self) -> pd.DataFrame:
        """One row a problem: source, place, problem."""
        import pandas as pd

        names = ("source", "place", "problem")
        columns = zip(*self._problems, strict=True) if self._problems else ((), (), ())
        return pd.DataFrame(
            {
                name: pd.array(list(values), dtype=pd.StringDtype("python"))
                for name, values in zip(names, columns, strict=True)
            }
        )


def _label(record: Record, name: str, place: str) -> str:
    stem = PurePosixPath(name).stem
    return (
        record.label or record.outlet or (stem if place == WHOLE else f"{stem} {place}")
    )


def _moment(date: datetime.date | None) -> datetime.datetime | None:
    """A date as a moment without a zone: midnight, or UTC."""
    if date is None:
        return None
    if not isinstance(date, datetime.datetime):
        return datetime.datetime(date.year, date.month, date.day)
    return date.astimezone(datetime.UTC).replace(tzinfo=None) if date.tzinfo else date
