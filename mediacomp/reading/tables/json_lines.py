"""JSON lines: an object a line, one article each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path

from mediacomp.errors import ReadError
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.tables.lines import lines
from mediacomp.reading.tables.rows import SAMPLE, Layout

_KINDS = (
    (bool, "true or false"),  # before numbers, which they are to Python
    (int | float, "a number"),
    (str, "a string"),
    (list, "a list"),
    (object, "null"),
)


@dataclass(frozen=True)
class JsonLines:
    """A file of JSON lines; a record's key is the byte at which its line begins.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.jsonl")
    ...     written = file.write_text('{"text": "Rain fell."}\\n{"text": 5')
    ...     for each in JsonLines(file, "utf-8").scan():
    ...         each
    Found(place='line 1', key=0, record=Record(body='Rain fell.', ...
    Trouble(place='line 2', message="this is no JSON object: Expecting ...
    """

    file: Path
    codec: str
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records, and what is wrong with lines."""
        for number, (at, line) in enumerate(lines(self.file, self.codec), start=1):
            if line is not None and not line.strip():
                continue
            place = f"line {number}"
            try:
                row = _object(line)
            except ReadError as problem:
                yield Trouble(place, str(problem))
                continue
            yield from self._layout.found(place, at, row)

    def load(self, key: int | str) -> Record:
        """The record of the line that begins at a byte."""
        _, line = next(lines(self.file, self.codec, int(key)), (0, ""))
        return self._layout.record(_object(line))[0]

    @cached_property
    def _layout(self) -> Layout:
        sample = []
        for _, line in islice(lines(self.file, self.codec), SAMPLE):
            try:
                sample.append(_object(line))
            except ReadError:  # told by `scan`
                continue
        return Layout.of(sample, self.columns, str(self.file))


def no_object(value: object) -> str:
    """What is wrong with a value that stands where an object should.

    Examples
    --------
    >>> no_object(5), no_object(None)
    ('this is no JSON object but a number', 'this is no JSON object but null')
    """
    kind = next(name for known, name in _KINDS if isinstance(value, known))
    return f"this is no JSON object but {kind}"


def _object(line: str | None) -> Mapping[str, object]:
    if line is None:
        raise ReadError("the line is longer than an article can be")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise ReadError(f"this is no JSON object: {problem}") from None
    if not isinstance(row, dict):
        raise ReadError(no_object(row))
    return row
