"""Reading many articles says how far it has got, to a person."""

from __future__ import annotations

import io

import pytest

from mediacomp.reading.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "after", "told"),
    [(Terminal, 0, True), (Terminal, 60, False), (io.StringIO, 0, False)],
)
def test_it_is_told_on_a_terminal_and_not_at_once(
    monkeypatch: pytest.MonkeyPatch,
    stream: type[io.StringIO],
    after: float,
    told: bool,
) -> None:
    shown = stream()
    monkeypatch.setattr("sys.stderr", shown)
    with progress("article", after) as done:
        for _ in range(3):
            done()
    assert ("article" in shown.getvalue()) == told
