"""The collection of notebook 10 is what its script makes."""

from __future__ import annotations

import csv
from collections import Counter

from scripts.practice_collection import HABITS, TARGET, rows


def test_the_committed_file_is_what_is_made_today() -> None:
    with TARGET.open(encoding="utf-8", newline="") as file:
        _, *found = csv.reader(file)
    assert [tuple(row) for row in found] == rows()


def test_five_outlets_tell_forty_stories() -> None:
    found = rows()
    assert Counter(outlet for _, outlet, _, _ in found) == dict.fromkeys(HABITS, 60)
    numbers = {url.split("/")[3].removesuffix("-update") for url, *_ in found}
    assert len(numbers) == 40
    assert not any(mark in text for *_, text in found for mark in "[]<>{}|~$")
