"""Whether two quotations have two speakers."""

from __future__ import annotations


def another_speaker(one: str | None, two: str | None) -> bool | None:
    """Whether two speakers are different people: both must be names to tell."""
    if one is None or two is None:
        return None
    words = [name.casefold().replace("’", "'").split() for name in (one, two)]
    if (
        words[0][-1] == words[1][-1]
        or set(words[0]) <= set(words[1])
        or set(words[1]) <= set(words[0])
    ):
        return False
    return True if _is_named(one) and _is_named(two) else None


def _is_named(speaker: str) -> bool:
    """Whether a speaker is a name: "Ann Lee", "the Ministry of Health"; not "the mayor
    of Lima".
    """
    words = speaker.split()
    institution = len(words) > 2 and all(words[k][:1].isupper() for k in (1, -1))
    return speaker[:1].isupper() or institution
