"""What tests of several measures need."""

from __future__ import annotations

from typing import Any

import pytest

from mediacomp.measures import bootstrap


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The degrees of freedom with which intervals are asked for from now on."""
    found: list[int] = []

    def interval(replicates: Any, degrees: int) -> tuple[float, float]:
        found.append(degrees)
        return 0.0, 1.0

    monkeypatch.setattr(bootstrap, "interval", interval)
    return found
