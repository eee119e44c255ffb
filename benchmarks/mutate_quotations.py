"""Mutations inside quotation marks, and of who is quoted.

Each takes one quotation marked by hand (direct or mixed, four words or more, within one
sentence) and gives the edits that make the first version from the article and those
that make the second from the first. Where an article's quotation has no name or number
to change, both versions get a clause that holds one, each its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.drafts import Edit, Quotation, Source, table
from benchmarks.mutate_facts import (
    AFFIRMATION,
    AUXILIARIES,
    NAMES,
    NEGATION,
    NUMBER_WORDS,
    affirmed,
    other_number,
)
from benchmarks.mutate_sentences import in_case_of, replaced, word_pattern
from benchmarks.mutate_typography import restyled


@dataclass(frozen=True, slots=True)
class Made:
    """A quotation and the edits that make the two versions; ``speaker`` is that of the
    second if it is another.
    """

    quotation: Quotation
    before: list[Edit]
    after: list[Edit]
    speaker: str | None = None


Make = Callable[[Source, Random], Made | None]
Change = Callable[[str, Random], tuple[int, int, str] | None]
"""The words of a quotation → start, end and replacement, or None."""


@dataclass(frozen=True, slots=True)
class QuotationMutation:
    """How to make it and what the measure should say; None where either answer is
    right.
    """

    make: Make
    status: str | None
    altered: bool | None = False
    shortened: bool | None = False
    extended: bool | None = False
    flags: tuple[str, ...] = ()


_TAILS = [
    " as I told {}",
    " just as {} does",
    " and {} knows it",
    " whatever {} may say",
]
_NESTED = re.compile(r"(?<!\w)['‘“]")
_NEW_CLAUSE = re.compile(
    r"(?:I|we|you|he|she|it|they|there|this|nobody|getting|the \w+ does) ",
    re.IGNORECASE,
)
_COUNTS = [
    " after {} months",
    " in {} towns",
    " for {} years",
    " on {} days of the year",
    " in {} cases out of 100",
]
_PLACES = [
    " as far as the {} is concerned",
    " and the {} proves it",
    " with or without the {}",
]
_NEGATION_CHANGED = ("negation_changed",)
_PLURAL = {"we": "they", "our": "their", "us": "them", "ours": "theirs"}
_PERSONS = {
    "they": _PLURAL,
    "he": {**_PLURAL, "I": "he", "my": "his", "me": "him"},
    "she": {**_PLURAL, "I": "she", "my": "her", "me": "her"},
}
_SINGULAR = re.compile(r"\b(?:I|my|My|me|you)\b")


def _eligible(source: Source, least: int = 4) -> list[Quotation]:
    return [
        mark
        for mark in source.quotations
        if mark.kind != "scare"
        and mark.first == mark.last
        and len(mark.text.split()) >= least
    ]


def _inside(change: Change) -> Make:
    """A mutation of the words between the marks."""

    def make(source: Source, rng: Random) -> Made | None:
        found = _eligible(source)
        rng.shuffle(found)
        for mark in found:
            made = change(mark.text, rng)
            if made is not None:
                start, end, text = made
                return Made(
                    mark,
                    [],
                    [Edit(mark.first, mark.start + start, mark.start + end, text)],
                )
        return None

    return make


def _drawn(pattern: re.Pattern[str], other: Callable[[str, Random], str]) -> Change:
    """One match between the marks, drawn by chance, replaced."""

    def change(text: str, rng: Random) -> tuple[int, int, str] | None:
        found = [
            m for m in pattern.finditer(text) if m.start() > 0 and m.end() < len(text)
        ]
        if not found:
            return None
        match = rng.choice(found)
        return match.start(), match.end(), other(match.group(), rng)

    return change


def _from_table(name: str) -> Change:
    pairs = table(name)
    known = {word.lower(): other for word, other in pairs.items()}
    pattern = word_pattern(list(pairs))
    drawn = _drawn(pattern, lambda found, rng: in_case_of(found, known[found.lower()]))

    def change(text: str, rng: Random) -> tuple[int, int, str] | None:
        made = drawn(text, rng)
        return None if made is None else replaced(text, *made)

    return change


def tail(text: str) -> int:
    """Where the words of a quotation end: before its closing marks and the stop or
    comma in front of them.

    Examples
    --------
    >>> tail("“It is over,”"), tail("“over”")
    (11, 5)
    """
    match = re.search(r"[.,!?]?[”’\"']+[.,]?$", text)
    return match.start() if match else len(text)


def _drop_tail(text: str, rng: Random) -> tuple[int, int, str] | None:
    """The last words cut, at least two, at least three left."""
    end = tail(text)
    places = [m.start() for m in re.finditer(r" ", text[:end])][2:-1]
    if not places or _NESTED.search(text[1:end]):
        return None
    place = rng.choice(places)
    start = place - 1 if text[place - 1] == "," else place
    return start, end, ""


def _drop_middle(text: str, rng: Random) -> tuple[int, int, str] | None:
    """Words in the middle replaced by an ellipsis, none of them a negation: without it
    the rest says the opposite, and the quotation is altered.
    """
    places = [m.start() for m in re.finditer(r" ", text[: tail(text)])]
    if len(places) < 6 or _NESTED.search(text[1:-2]):
        return None
    first = rng.randint(1, len(places) - 4)
    last = rng.randint(first + 2, len(places) - 2)
    if re.search(r"\b(?:not|never|no)\b|n[’']t\b", text[places[first] : places[last]]):
        return None
    return places[first], places[last], rng.choice([" …", " ...", " [...]"])


def _swap(text: str, rng: Random) -> tuple[int, int, str] | None:
    """The parts before and after "and", "but" or "or" change places."""
    end = tail(text)
    found = [
        m
        for m in re.finditer(r",? (?:and|or|but) ", text[:end])
        if m.start() > 3 and m.end() < end - 1
    ]
    if (
        len(found) != 1
        or _NESTED.search(text[1:end])
        or text[:end].count(",") > found[0].group().count(",")
    ):
        return None
    if text[1].isupper() and not _NEW_CLAUSE.match(text, found[0].end()):
        return None
    match = found[0]
    one, two = text[1 : match.start()], text[match.end() : end]
    if one[0].isupper():
        plain = (
            one if re.match(r"I\b|[A-Z]\w+ [A-Z]", one) else one[0].lower() + one[1:]
        )
        return 1, end, two[0].upper() + two[1:] + match.group() + plain
    return 1, end, two + match.group() + one


def _either_form(
    clauses: list[str], forms: Callable[[Random], tuple[str, str]], change: Change
) -> Make:
    """What the quotation holds is changed; if it holds nothing of the kind both
    versions get a clause, each its own.
    """

    def make(source: Source, rng: Random) -> Made | None:
        mark = rng.choice([mark for mark in _eligible(source) if mark.kind == "direct"])
        made = change(mark.text, rng)
        if made is not None:
            start, end, text = made
            return Made(
                mark, [], [Edit(mark.first, mark.start + start, mark.start + end, text)]
            )
        place = mark.start + tail(mark.text)
        clause = rng.choice(clauses)
        one, two = forms(rng)
        at = place + clause.index("{}")
        before = [Edit(mark.first, place, place, clause.format(one))]
        return Made(mark, before, [Edit(mark.first, at, at + len(one), two)])

    return make


def _two_names(rng: Random) -> tuple[str, str]:
    one, two = rng.sample(NAMES, 2)
    return one, two


def _two_numbers(rng: Random) -> tuple[str, str]:
    one = str(rng.randint(3, 90))
    return one, other_number(one, rng)


def _two_spellings(rng: Random) -> tuple[str, str]:
    return rng.choice(
        [
            ("programme", "program"),
            ("centre", "center"),
            ("harbour", "harbor"),
            ("theatre", "theater"),
        ]
    )


_NUMBER = re.compile(
    rf"(?<![\w$])\d[\d,]*|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE
)


def _another_number(found: str, rng: Random) -> str:
    if found.lower() in NUMBER_WORDS:
        return in_case_of(
            found, rng.choice([w for w in NUMBER_WORDS if w != found.lower()])
        )
    return other_number(found, rng)


def _no_change(text: str, rng: Random) -> None:
    return None


def _negation_dropped(text: str, rng: Random) -> tuple[int, int, str] | None:
    made = _drawn(NEGATION, lambda found, _: affirmed(found))(text, rng)
    if made and not made[2] and text[made[1]] == " ":
        return made[0], made[1] + 1, ""
    return made


def _negation_added(text: str, rng: Random) -> tuple[int, int, str] | None:
    return _drawn(AFFIRMATION, lambda found, _: f"{found} not")(text, rng)


def _intensifier(text: str, rng: Random) -> tuple[int, int, str] | None:
    words = rng.choice(["very ", "extremely ", "really "])
    plain = re.compile(
        rf"(?<!most )(?<!more )(?<!too "
        rf"){word_pattern(list(table('adjectives'))).pattern}"
    )
    made = _drawn(plain, lambda found, _: words + found)(text, rng)
    if made is None:
        made = _drawn(
            re.compile(rf"\b(?:{AUXILIARIES})\b(?! not)"),
            lambda found, _: f"{found} certainly",
        )(text, rng)
    return made


def _extend(text: str, rng: Random) -> tuple[int, int, str] | None:
    end = tail(text)
    return end, end, ", " + rng.choice(list(table("extensions")))


def _editors_insertion(text: str, rng: Random) -> tuple[int, int, str] | None:
    notes = table("insertions")
    return _drawn(
        word_pattern(list(notes)), lambda found, _: f"{found} {notes[found.lower()]}"
    )(text, rng)


def _typography(source: Source, rng: Random) -> Made | None:
    """The marks and apostrophes of the sentence in another style, or no-break spaces
    inside.
    """
    mark = rng.choice(_eligible(source))
    text = source.items[mark.first].text
    style = rng.choice(["straight", "double", "single", "spaces"])
    other = (
        text[: mark.start] + mark.text.replace(" ", "\u00a0") + text[mark.end :]
        if style == "spaces"
        else restyled(text, style)
    )
    if len(other) != len(text) or other == text:
        return None
    places = [i for i in range(len(text)) if text[i] != other[i]]
    return Made(mark, [], [Edit(mark.first, i, i + 1, other[i]) for i in places])


def _speaker_swap(source: Source, rng: Random) -> Made | None:
    """The name beside the quotation becomes that of another person of the article."""
    people = source.people
    found = []
    for mark in _eligible(source):
        if mark.speaker not in people:
            continue
        for match in re.finditer(
            rf"{mark.speaker}|{mark.speaker.split()[-1]}\b",
            source.items[mark.first].text,
        ):
            if not any(
                s < match.end() and match.start() < e
                for s, e in source.quoted(mark.first)
            ):
                found.append((mark, match))
                break
    if not found:
        return None
    mark, match = rng.choice(found)
    other = rng.choice([person for person in people if person != mark.speaker])
    name = other if " " in match.group() else other.split()[-1]
    return Made(mark, [], [Edit(mark.first, match.start(), match.end(), name)], other)


_DIRECT = re.compile(
    r"^[“\"‘](?P<words>[^“”\"]+?),[”\"’] "
    r"(?:(?P<before>he|she|it|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) said"
    r"|said (?P<after>(?:Prof\. |Dr\. )?[A-Z]\w+ [A-Z]\w+)(?P<who>, [^“”\".]+?| of "
    r"the [^,“”\".]+)?)\.$"
)


def _indirect(source: Source, rng: Random) -> Made | None:
    """Direct speech becomes reported speech: X said that …"""
    found = []
    for mark in _eligible(source):
        match = _DIRECT.match(source.items[mark.first].text)
        person = _PERSONS.get(match["before"] or "", _PERSONS["they"]) if match else {}
        if (
            match
            and len(source.quoted(mark.first)) == 1
            and ("I" in person or not _SINGULAR.search(match["words"]))
        ):
            found.append((mark, match, person))
    if not found:
        return None
    mark, match, person = rng.choice(found)
    subject = match["before"] or match["after"] + (
        f"{match['who']}," if (match["who"] or "").startswith(",") else ""
    )
    first, *rest = re.split(
        r"\b", match["words"].replace("I am", "I was").replace("I’m", "I was")
    )[1:]
    words = "".join(
        person.get(word, word)
        for word in [first if first == "I" else first.lower(), *rest]
    )
    text = f"{subject[0].upper()}{subject[1:]} said that {words}."
    return Made(mark, [], [Edit(mark.first, 0, match.end(), text)])


def _attribution_dropped(source: Source, rng: Random) -> Made | None:
    """A quotation whose source only the first version names."""
    found = _attributed(source, rng)
    if found is None:
        return None
    mark, at, end = found
    return Made(mark, [], _without_source(mark, at, end))


def _attribution_added(source: Source, rng: Random) -> Made | None:
    """A quotation whose source only the second version names."""
    found = _attributed(source, rng)
    if found is None:
        return None
    mark, at, end = found
    said = source.items[mark.first].text[at + 2 : end]
    after = [
        Edit(mark.first, at, at + 1, ","),
        Edit(mark.first, at + 2, at + 2, said),
    ]
    return Made(mark, _without_source(mark, at, end), after)


def _attributed(source: Source, rng: Random) -> tuple[Quotation, int, int] | None:
    """A quotation with its source behind it, where its words end, and its sentence."""
    found = [
        (mark, match.end("words"), len(source.items[mark.first].text))
        for mark in _eligible(source)
        if len(source.quoted(mark.first)) == 1
        and (match := _DIRECT.match(source.items[mark.first].text))
    ]
    return rng.choice(found) if found else None


def _without_source(mark: Quotation, at: int, end: int) -> list[Edit]:
    return [Edit(mark.first, at, at + 1, "."), Edit(mark.first, at + 2, end, "")]


QUOTATION_MUTATIONS: dict[str, QuotationMutation] = {
    "synonym": QuotationMutation(_inside(_from_table("synonyms")), "altered", True),
    "intensifier": QuotationMutation(_inside(_intensifier), None, None, False, None),
    "negation dropped": QuotationMutation(
        _inside(_negation_dropped), "altered", True, None, None, _NEGATION_CHANGED
    ),
    "negation added": QuotationMutation(
        _inside(_negation_added), "altered", True, None, None, _NEGATION_CHANGED
    ),
    "number": QuotationMutation(
        _either_form(_COUNTS, _two_numbers, _drawn(_NUMBER, _another_number)),
        "altered",
        True,
        flags=("number_changed",),
    ),
    "name": QuotationMutation(
        _either_form(_TAILS, _two_names, _no_change),
        "altered",
        True,
        flags=("name_changed",),
    ),
    "tense": QuotationMutation(_inside(_from_table("tenses")), "altered", True),
    "spelling": QuotationMutation(
        _either_form(_PLACES, _two_spellings, _from_table("spellings")), "typographic"
    ),
    "ellipsis": QuotationMutation(
        _inside(_drop_middle), "shortened", False, True, False, ("cut_marked",)
    ),
    "truncation": QuotationMutation(
        _inside(_drop_tail), "shortened", False, True, False
    ),
    "extension": QuotationMutation(_inside(_extend), "extended", False, False, True),
    "reorder": QuotationMutation(_inside(_swap), "altered", True, None, None),
    "editor's insertion": QuotationMutation(_inside(_editors_insertion), None, False),
    "speaker swap": QuotationMutation(
        _speaker_swap, "verbatim", flags=("speaker_changed",)
    ),
    "attribution dropped": QuotationMutation(
        _attribution_dropped, "verbatim", flags=("attribution_lost",)
    ),
    "attribution added": QuotationMutation(
        _attribution_added, "verbatim", flags=("attribution_added",)
    ),
    "became indirect": QuotationMutation(
        _indirect, "became indirect", None, None, None
    ),
    "typography": QuotationMutation(_typography, "typographic"),
}
