"""What is told of the project's own texts is what the record says.

Where a change was meant, ``make record`` writes the record anew: read the difference.
"""

from __future__ import annotations

import pytest

from scripts.record import FOLDER, SOURCES, Entry, entries

ENTRIES = [(source, entry) for source in SOURCES for entry in entries(source)]


def recorded(source: str) -> dict[str, str]:
    """What a file of the record says, by the name of the text."""
    parts = (FOLDER / f"{source}.txt").read_text("utf-8").split("\n\n")
    return {part.partition("\n")[0]: part.strip() for part in parts}


@pytest.mark.parametrize("source", SOURCES)
def test_every_text_is_recorded_once(source: str) -> None:
    names = [f"## {entry.name}" for entry in entries(source)]
    assert list(recorded(source)) == names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("source", "entry"), ENTRIES, ids=[f"{s}-{e.name}" for s, e in ENTRIES]
)
def test_what_is_told_stays(source: str, entry: Entry) -> None:
    assert entry.told().strip() == recorded(source)[f"## {entry.name}"]
