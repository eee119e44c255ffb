"""Mutations of one fact in one sentence, outside quotation marks: number, name, date,
unit, negation, source, clause.

Each gives the edits that make the first version from the article (mostly none) and
those that make the second from the first, or None where the sentence drawn has nothing
of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.drafts import Edit, Source, table
from benchmarks.mutate_sentences import in_case_of, word_pattern

Edits = tuple[list[Edit], list[Edit]]
Mutation = Callable[[Source, Random], Edits | None]

WEEKDAYS = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
]
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
NUMBER_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
NAMES = [
    "Hollis",
    "Varga",
    "Pemberton",
    "Okafor",
    "Lindgren",
    "Strobel",
    "Marchetto",
    "Ashdown",
    "Kerrigan",
    "Dunmore",
]
"""Surnames and places that no article uses."""
AUXILIARIES = r"is|are|was|were|will|would|could|has|had|can|may|should|must"
SPEECH = {
    "said": ["claimed", "admitted", "insisted", "conceded"],
    "told": ["assured", "warned"],
    "added": ["claimed", "admitted"],
    "explained": ["claimed", "insisted"],
    "insisted": ["said", "admitted"],
    "denied": ["refused to say"],
}

_DIGITS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)")
_YEAR = re.compile(r"(?:1[2-9]|20)\d\d")
_NAME = re.compile(r"(?<=[\w,’'] )(?:[A-Z][a-zøéü]+)(?![\w-])")
_APPROXIMATE = re.compile(
    r"\b(?:about|around|nearly|more than|at least|less than|roughly|almost) "
    r"(?=[\d£$]|(?:two|three|four|nine|half|a third)\b)",
    re.IGNORECASE,
)

_NOT = re.compile(
    rf"\b(?:(?P<aux>{AUXILIARIES}|did|does|do)(?: not\b|n[’']t\b)|(?P<can>cannot)"
    rf"|(?P<wont>won[’']t)|(?P<never>never) )"
)
_OPPOSITE = {
    "nobody": "somebody",
    "nothing": "everything",
    "no": "some",
    "none": "all",
    "without": "with",
}
_LAST_SOURCE = re.compile(
    r",(?P<close>[”\"]?) (?:(?:according to|as reported by) [^,“”\"]+?"
    r"|(?:[Tt]he |its |an? )?(?:[\w’'-]+ ){1,4}(?:said|found|heard|complained|told "
    r"reporters))(?=\.$)"
)
_FIRST_SOURCE = re.compile(
    r"^(?:(?:[A-Z][\w’'-]*|the|of|for|her|his|its|in|who|leads) ){1,7}(?:said|warned"
    r"|insisted|denied)(?: that)? "
    r"(?=(?:the|he|she|it|they|a|his|her|all|no) )"
)
_CLAUSE = re.compile(
    r", (?:which|who|where|while|although|because|after|when|as|but|and|whose|compared"
    r"|including) "
    r"[^,“”\"‘]{12,}?(?=\.$)"
)
_INNER_CLAUSE = re.compile(r", (?:which|who|whose|where) [^,“”\"‘.]{12,}?,(?= )")


def number(source: Source, rng: Random) -> Edits | None:
    """A figure or a number word becomes another."""

    def other(found: str) -> str:
        if found.lower() in NUMBER_WORDS:
            return in_case_of(
                found, rng.choice([w for w in NUMBER_WORDS if w != found.lower()])
            )
        return other_number(found, rng)

    pattern = re.compile(
        rf"{_DIGITS.pattern}|\b(?:{'|'.join(NUMBER_WORDS)})\b(?!-)", re.IGNORECASE
    )
    return _one(source, rng, pattern, other, lambda found: not _YEAR.fullmatch(found))


def other_number(found: str, rng: Random) -> str:
    """Another number of the same form.

    Examples
    --------
    >>> from random import Random
    >>> other = other_number("12,480", Random(1))
    >>> (len(other), other[2], other == "12,480")
    (6, ',', False)
    """
    places = [i for i, sign in enumerate(found) if sign.isdigit()]
    place = rng.choice(places[: 2 if len(places) > 1 else 1])
    digit = rng.choice([d for d in "123456789" if d != found[place]])
    return found[:place] + digit + found[place + 1 :]


def year(source: Source, rng: Random) -> Edits | None:
    """A year becomes another."""
    pattern = re.compile(rf"(?<![\d,$£]){_YEAR.pattern}(?![\d,])")
    return _one(
        source,
        rng,
        pattern,
        lambda found: str(int(found) + rng.choice([-11, -2, -1, 1, 2])),
    )


def weekday(source: Source, rng: Random) -> Edits | None:
    """A weekday becomes another."""
    return _one(
        source,
        rng,
        word_pattern(WEEKDAYS),
        lambda found: rng.choice([d for d in WEEKDAYS if d != found]),
    )


def month(source: Source, rng: Random) -> Edits | None:
    """A month becomes another."""
    pattern = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
    return _one(
        source,
        rng,
        pattern,
        lambda found: rng.choice([m for m in MONTHS if m != found]),
    )


def name(source: Source, rng: Random) -> Edits | None:
    """A part of a name becomes another name."""
    return _one(
        source,
        rng,
        _NAME,
        lambda _: rng.choice(NAMES),
        lambda found: found not in {*table("no_names"), *WEEKDAYS, *MONTHS},
    )


def unit(source: Source, rng: Random) -> Edits | None:
    """The unit of a number becomes another."""
    units = table("units")
    pattern = re.compile(rf"(?<=\d ){word_pattern(list(units)).pattern}")
    return _one(source, rng, pattern, lambda found: units[found])


def approximation_dropped(source: Source, rng: Random) -> Edits | None:
    """ "About", "more than" or the like before a number left out."""
    return _one(source, rng, _APPROXIMATE, lambda _: "")


def negation_dropped(source: Source, rng: Random) -> Edits | None:
    """A negation taken away."""
    return _one(source, rng, NEGATION, affirmed)


NEGATION = re.compile(
    rf"{_NOT.pattern}|\b(?:{'|'.join(_OPPOSITE)})\b(?! (?:worse|more|longer)\b)",
    re.IGNORECASE,
)


def affirmed(found: str) -> str:
    """A negation turned into its opposite.

    Examples
    --------
    >>> affirmed("was not"), affirmed("didn’t"), affirmed("cannot"), affirmed("Nobody")
    ('was', 'did', 'can', 'Somebody')
    """
    if found.lower() in _OPPOSITE:
        return in_case_of(found, _OPPOSITE[found.lower()])
    match = _NOT.fullmatch(found)
    assert match is not None
    return match["aux"] or ("can" if match["can"] else "will" if match["wont"] else "")


def negation_added(source: Source, rng: Random) -> Edits | None:
    """ "Not" put after an auxiliary."""
    return _one(source, rng, AFFIRMATION, lambda found: f"{found} not")


AFFIRMATION = re.compile(rf"(?<!never )\b(?:{AUXILIARIES})\b(?! (?:not|never|no|to)\b)")


def attribution_dropped(source: Source, rng: Random) -> Edits | None:
    """The source of a statement left out, at the end of the sentence or at its
    beginning.
    """
    number = rng.randrange(len(source.items))
    text = source.items[number].text
    last = _LAST_SOURCE.search(text)
    if last:
        return [], [Edit(number, last.start(), last.end(), last["close"])]
    first = _FIRST_SOURCE.match(text)
    if first:
        end = first.end() + 1
        return [], [Edit(number, 0, end, text[end - 1].upper())]
    return None


def attribution_swapped(source: Source, rng: Random) -> Edits | None:
    """The name of the source becomes that of another person of the article."""
    people = source.people
    cues = "said|told|warned|insisted|explained|added|denied|wrote|recalled"
    person = rng.choice(people)
    pattern = re.compile(
        rf"(?:{person}|{person.split()[-1]})(?= (?:{cues})\b)|(?<=said ){person}"
    )
    others = [other for other in people if other != person]

    def other(found: str) -> str:
        chosen = rng.choice(others)
        return chosen if " " in found else chosen.split()[-1]

    return _one(source, rng, pattern, other)


def attribution_verb(source: Source, rng: Random) -> Edits | None:
    """ "Said" becomes "claimed", "admitted" or another verb of another colour."""
    return _one(
        source, rng, word_pattern(list(SPEECH)), lambda found: rng.choice(SPEECH[found])
    )


def clause_dropped(source: Source, rng: Random) -> Edits | None:
    """A relative or other clause left out, at the end of a sentence or inside."""
    pattern = re.compile(f"{_CLAUSE.pattern}|{_INNER_CLAUSE.pattern}")
    return _one(source, rng, pattern, lambda _: "")


def clause_added(source: Source, rng: Random) -> Edits | None:
    """A clause put in before the last full stop."""
    return _one(
        source,
        rng,
        re.compile(r"(?=\.$)"),
        lambda _: rng.choice(list(table("clauses"))),
    )


def certainty(source: Source, rng: Random) -> Edits | None:
    """A modal becomes another, or an expectation a certainty."""
    pairs = table("certainty")
    return _one(
        source, rng, word_pattern(list(pairs)), lambda found: pairs[found.lower()]
    )


FACT_MUTATIONS: dict[str, Mutation] = {
    "number": number,
    "year": year,
    "weekday": weekday,
    "month": month,
    "name": name,
    "unit": unit,
    "approximation dropped": approximation_dropped,
    "negation dropped": negation_dropped,
    "negation added": negation_added,
    "attribution dropped": attribution_dropped,
    "attribution swapped": attribution_swapped,
    "attribution verb": attribution_verb,
    "clause dropped": clause_dropped,
    "clause added": clause_added,
    "certainty": certainty,
}


def _one(
    source: Source,
    rng: Random,
    pattern: re.Pattern[str],
    other: Callable[[str], str],
    fits: Callable[[str], bool] = bool,
) -> Edits | None:
    """One match outside quotation marks, drawn from the whole article, replaced."""
    found = [
        (number, match)
        for number, item in enumerate(source.items)
        for match in pattern.finditer(item.text)
        if not any(
            start < match.end() and match.start() < end
            for start, end in source.quoted(number)
        )
        and (match.group() == "" or fits(match.group()))
    ]
    if not found:
        return None
    number, match = rng.choice(found)
    end = match.end()
    replacement = other(match.group())
    if (
        not replacement
        and match.group()
        and item_blank(source.items[number].text, match.start(), end)
    ):
        end += 1
    text = source.items[number].text
    if not replacement and match.start() == 0 and match.group():
        return [], [Edit(number, 0, end + 1, text[end].upper())]
    return [], [Edit(number, match.start(), end, replacement)]


def item_blank(text: str, start: int, end: int) -> bool:
    """Whether taking out ``text[start:end]`` would leave two blanks side by side."""
    return text[end : end + 1] == " " and (start == 0 or text[start - 1] == " ")
