"""Words as numbers."""

from __future__ import annotations

from mediacomp.alignment.lexicon import Lexicon
from mediacomp.languages.language import ENGLISH


def test_marks_stay_apart_without_their_signs() -> None:
    found = Lexicon(["-", "...", "u.s.", "us"], ENGLISH, ENGLISH)
    plain = {form: int(found.plain[k]) for form, k in found.number.items()}
    assert plain["-"] != plain["..."]  # nothing is left of either
    assert plain["u.s."] == plain["us"]
