"""The weights that the stages have learned, as they are shipped."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib import resources
from typing import Any

LEARNED = ("disagreements", "links", "said", "words")
"""Files of weights whose common hash the settings show."""

_FOLDER = resources.files("mediacomp.alignment") / "data"


def stored(name: str, contextual: bool) -> dict[str, Any]:
    """What the file of that name holds, with or without contextual vectors.

    Examples
    --------
    >>> sorted(stored("said", contextual=False))
    ['evidence', 'missing']
    """
    found: dict[str, dict[str, Any]] = json.loads(
        (_FOLDER / f"{name}.json").read_text("utf-8")
    )
    return found["contextual" if contextual else "lexical"]


@cache
def weights_sha256() -> str:
    """Hash of all weights together."""
    return hashlib.sha256(
        b"".join((_FOLDER / f"{name}.json").read_bytes() for name in LEARNED)
    ).hexdigest()
