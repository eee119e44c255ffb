"""Mutations that change no word: marks, dashes, spaces, case. Nothing may be reported
but what they are.

Each gives the two drafts, or None where the article has nothing of the kind. Where no
article holds what is to be changed (a dash, an ellipsis) both versions get it, each in
its own form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from benchmarks.drafts import Draft, Item, Source

Mutation = Callable[[Source, Random], tuple[Draft, Draft] | None]

_TITLES = re.compile(
    r"\b(?:(?:Education|Culture|Energy|Transport) (?:Ministry|Minister)|Minister"
    r"|Senator|Supreme Court|Senate"
    r"|Chamber of Commerce|Coast Guard|Opposition|Professor)\b"
)


def quotation_marks(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """All marks in another style: straight, curly double, curly single, with nested
    marks the other way round.
    """
    style = rng.choice(["straight", "double", "single"])
    return source.draft, _every(source.draft, lambda text: restyled(text, style))


def restyled(text: str, style: str) -> str:
    """Quotation marks and apostrophes of a sentence in one style.

    Examples
    --------
    >>> restyled("“It’s ‘over’,” he said.",
    ...     "straight"), restyled("“It’s ‘over’,” he said.", "single")
    ('"It\\'s \\'over\\'," he said.', '‘It’s “over”,’ he said.')
    """
    text = re.sub(r'(?<![^\s(‘“])"', "“", text).replace('"', "”")
    text = re.sub(r"(?<![^\s(‘“])'(?=\w)", "‘", text).replace("'", "’")
    if style == "straight":
        return text.translate(str.maketrans("“”‘’", "\"\"''"))
    outer = re.search("[“‘]", text)
    have = "double" if outer is None or outer.group() == "“" else "single"
    if have == style:
        return text
    closing = re.compile(r"(?<=[.,!?”])’(?!\w)|(?<=\w)’(?=[\s.,]|$)")
    opened = text.count("‘")
    marked = closing.sub("\0", text, count=opened)
    return marked.translate(str.maketrans("“”‘\0", "‘’“”"))


def apostrophes(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Curly apostrophes straight, or straight ones curly."""
    curly = any("’" in item.text for item in source.items)
    one, other = ("’", "'") if curly else ("'", "’")
    return source.draft, _every(
        source.draft, lambda text: re.sub(rf"(?<=\w){one}(?=\w)", other, text)
    )


def comma_at_mark(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Comma outside the closing mark instead of inside."""
    return source.draft, _every(
        source.draft, lambda text: re.sub(r",([”\"])(?= )", r"\1,", text)
    )


def dashes(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """The same breaks by two kinds of dash, with spaces and without."""
    one, other = rng.sample([" — ", " – ", "—", " - ", " -- "], 2)
    joints = re.compile(r", (?=(?:which|who|and|but) )")
    first, second = (
        _every(source.draft, partial(joints.sub, dash)) for dash in (one, other)
    )
    return first, second


def hyphens(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Hyphens that do not break, and soft hyphens inside long words."""
    soft = re.compile(r"\b([a-z]{5})([a-z]{4,})\b")
    change: Callable[[str], str] = rng.choice(
        [
            lambda text: text.replace("-", "\u2011"),
            lambda text: soft.sub("\\1\u00ad\\2", text),
        ]
    )
    return source.draft, _every(source.draft, change)


def spaces(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """No-break and thin spaces after numbers, double spaces, spaces at the ends of
    sentences.
    """
    blank = rng.choice(["\u00a0", "\u202f", "\u2009"])
    change: Callable[[str], str] = rng.choice(
        [
            lambda text: re.sub(r"(?<=\d) ", blank, text),
            lambda text: re.sub(r"(?<=[,;]) ", "  ", text),
            lambda text: text.replace(" of ", f" of{blank}").replace(
                " the ", f" the{blank}"
            ),
        ]
    )
    return source.draft, _every(source.draft, change)


def line_breaks(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Lines broken at a width, inside sentences too."""
    width = rng.randint(40, 90)
    return source.draft, _every(
        source.draft, lambda text: re.sub(rf"(.{{{width}}}\S*) ", r"\1\n", text)
    )


def ellipsis_mark(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """An ellipsis as one character, three full stops, or full stops apart."""
    one, other = rng.sample(["…", "...", ". . ."], 2)
    pause = re.compile(r"(?<=\w) (?=and \w+ \w+)")
    first, second = (
        _every(source.draft, partial(pause.sub, f"{dots} ")) for dots in (one, other)
    )
    return first, second


def case(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Titles and offices without capitals, or the first words of a paragraph in
    capitals.
    """
    if rng.random() < 0.5:
        return source.draft, _every(
            source.draft, lambda text: _TITLES.sub(lambda m: m.group().lower(), text)
        )
    count = rng.randint(2, 5)
    return source.draft, tuple((_capitals(p[0], count), *p[1:]) for p in source.draft)


def all_typography(source: Source, rng: Random) -> tuple[Draft, Draft] | None:
    """Marks, apostrophes, hyphens, spaces and line breaks at once."""
    draft = source.draft
    for mutation in (quotation_marks, hyphens, spaces, line_breaks):
        made = mutation(Source(source.name, draft, source.quotations), rng)
        draft = made[1] if made else draft
    return source.draft, draft


TYPOGRAPHY_MUTATIONS: dict[str, Mutation] = {
    "quotation marks": quotation_marks,
    "apostrophes": apostrophes,
    "comma at mark": comma_at_mark,
    "dashes": dashes,
    "hyphens": hyphens,
    "spaces": spaces,
    "line breaks": line_breaks,
    "ellipsis mark": ellipsis_mark,
    "case": case,
    "all typography": all_typography,
}


def _every(draft: Draft, change: Callable[[str], str]) -> Draft:
    return tuple(
        tuple(Item(change(item.text), item.origins) for item in paragraph)
        for paragraph in draft
    )


def _capitals(item: Item, count: int) -> Item:
    words = item.text.split(" ")
    return Item(
        " ".join([*(word.upper() for word in words[:count]), *words[count:]]),
        item.origins,
    )
