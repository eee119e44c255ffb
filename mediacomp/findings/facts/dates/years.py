"""Years, spans of years and decades among tokens: "in 1848", "2019–2023", "the ’90s",
"the nineties".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.dates.date_words import Date, DateWords, date, norm_at
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

# A number of four figures before 1500 or beyond 2099 is a year only where a word leads
# it in: "by 2100".
_YEAR = regex.compile(r"1\d{3}|2[01]\d\d")
_SURELY = ("1500", "2099")
_CENTURIES = range(15, 20)
"""What a decade in words may begin with: "nineteen sixties"."""
_SMALL = 3
"""Letters of the longest word that is taken for none that could be counted."""
# Behind "années" or "década": "1970", "70".
_TENS = regex.compile(r"(1[5-9]|20)?(\d0)")
_YEARS = regex.compile(r"(1[5-9]\d\d|20\d\d)([-/])(1[5-9]\d\d|20\d\d|\d\d)")


def year_at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """A year, a decade or the two years of a span, unless what stands beside it counts:
    "in 1848", "the 1990s", not "1848 people", "$2000".
    """
    if decade := _decade(tokens, norms, k, lists):
        return [decade]
    if match := _YEARS.fullmatch(norms[k]):
        return None if _is_measured(norms, k, lists) else _years(tokens, k, match)
    year = _behind_early(norms[k], lists)  # "mid-2026"
    if not _YEAR.fullmatch(year) or _is_measured(norms, k, lists):
        return None
    if year == norms[k] and _counts(tokens, norms, k, lists):
        return None
    return [date(tokens, k, k, "date", year)]


def _years(
    tokens: Sequence[Token], k: int, match: regex.Match[str]
) -> list[Date] | None:
    one, two = match[1], match[3]
    two = two if len(two) == 4 else one[:2] + two
    # "2019/20" is a season, "2019/25" may be a file.
    if one >= two or (match[2] == "/" and int(two) > int(one) + 1):
        return None
    middle = tokens[k].start + match.end(1)
    return [
        Date(k, k, tokens[k].start, middle, "date", one),
        Date(k, k, middle + 1, tokens[k].end, "date", two),
    ]


def _decade(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    lists: DateWords,
    *,
    first: bool = False,
) -> Date | None:
    """ "The 1990s", "the ’90s", "mid-90s", "the nineties"; neither "90s" alone, which
    is seconds, nor "in his late 90s", which is an age. One that is ``first`` follows no
    other.
    """
    before = norm_at(norms, k - 1)
    match = lists.decade.fullmatch(norms[k])
    owned = {before, norm_at(norms, k - 2)} & lists.numbers.possessives
    if owned and not (match and match[1]):  # "her 1980s songs" are of a decade
        return None  # "in her mid-30s", "in her late thirties"
    named = _decade_word(norms, k, lists)
    leading = lists.articles | lists.own["pointing"]
    if named is not None and norm_at(norms, named - 1) not in leading:
        return None  # "en los últimos años 40 personas"
    if _behind_early(norms[k], lists) in lists.decades:
        return _decade_in_words(tokens, norms, k, lists, first=first)
    return _tens(
        tokens, norms, k, lists, named=named is not None
    ) or _decade_in_figures(tokens, norms, k, lists, first=first)


def _behind_early(norm: str, lists: DateWords) -> str:
    """A decade or year without what parts it: "mid-[eighties]", "mid-[2026]"."""
    early, _, whole = norm.partition("-")
    return whole if whole and early in lists.own["early"] else norm


def _decade_in_words(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    lists: DateWords,
    *,
    first: bool,
) -> Date | None:
    """ "The nineties", "the sixties and seventies", "the nineteen sixties"."""
    word = _behind_early(norms[k], lists)
    before, ten = norm_at(norms, k - 1), lists.decades[word]
    century = lists.numbers.small.get(before)
    if century is not None and century in _CENTURIES:
        return date(tokens, k - 1, k, "date", f"{century}{ten}")
    led_in = before in lists.own["before_decade"] or before == "-"
    if (
        led_in
        or word != norms[k]
        or (not first and _follows_decade(tokens, norms, k, lists))
    ):
        return date(tokens, k, k, "date", _of_century(ten))
    return None


def _follows_decade(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> bool:
    """Whether a small word joins to a decade what may be another: "the 30s and 40s"."""
    if k < 2 or norms[k - 1] not in lists.words["and"] | lists.words["joined"]:
        return False
    return _decade(tokens, norms, k - 2, lists, first=True) is not None


def _decade_word(norms: Sequence[str], k: int, lists: DateWords) -> int | None:
    """The word before a number that makes a decade of it: "années 70", "década de
    1970".
    """
    of = norm_at(norms, k - 1) in lists.own["before_the_year"]
    at = k - 2 if of else k - 1
    return at if norm_at(norms, at) in lists.own["decade_words"] else None


def _tens(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    lists: DateWords,
    *,
    named: bool,
) -> Date | None:
    """The ten years that a number without an ending stands for: "années 70",
    "1990-talet".
    """
    joined = norm_at(norms, k + 1) == "-"
    joined = joined and norm_at(norms, k + 2) in lists.own["decade_nouns"]
    told = _TENS.fullmatch(norms[k])
    if told is None or not (named or joined):
        return None
    ten = f"{told[2]}s"
    value = told[1] + ten if told[1] else _of_century(ten)
    return date(tokens, k, k + 2 * joined, "date", value)


def _decade_in_figures(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    lists: DateWords,
    *,
    first: bool,
) -> Date | None:
    """ "The 1990s", "the ’90s", "mid-90s"."""
    before = norm_at(norms, k - 1)
    match = lists.decade.fullmatch(norms[k])
    if match is None:
        return None
    if match[1]:
        return date(tokens, k, k, "date", f"{match[1]}{match[2]}s")
    clipped = before == "'" and tokens[k - 1].end == tokens[k].start
    led_in = before in lists.own["before_decade"] or "-" in norms[k]
    follows = not first and _follows_decade(tokens, norms, k, lists)
    if not (clipped or led_in or follows):
        return None
    return date(tokens, k - clipped, k, "date", _of_century(f"{match[3]}s"))


def _of_century(decade: str) -> str:
    """The decade that two figures stand for: of the last century, but for those of this
    one that are over; "the ’20s" may be either.
    """
    if decade == "20s":
        return "1920s or 2020s"
    return f"20{decade}" if decade in ("00s", "10s") else f"19{decade}"


def _counts(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> bool:
    """Whether a number of four figures counts what stands behind it: "1999 mills"."""
    before = norm_at(norms, k - 1)
    led_in = before in lists.own["before_year"]
    if _is_hardly_a_year(norms, k, lists, led_in=led_in):
        return True
    if before in lists.words["the"]:  # "the 2019 floods"
        return False
    behind = norms[k + 1] if k + 1 < len(norms) else "."
    if not behind.isalpha() or len(behind) <= _SMALL:
        return False
    if lists.capital_nouns:  # what is counted has a capital
        return tokens[k + 1].text[:1].isupper()
    if behind.endswith(tuple(lists.words["plural_endings"])):
        return True  # even behind what leads in: "in 1999 mills"
    # "Her 1999 film", "Lee's 1999 film".
    owned = before in lists.numbers.possessives or without_possessive(before) != before
    return not (led_in or owned or before in ("(", ",", "-"))


def _is_hardly_a_year(
    norms: Sequence[str], k: int, lists: DateWords, *, led_in: bool
) -> bool:
    """Whether a number lies so far off that it needs a word to be a year: "from 2100 to
    3000" are the ends of a range, "fell by 2100 people" counts.
    """
    if _SURELY[0] <= norms[k] <= _SURELY[1]:
        return False
    ends = norm_at(norms, k - 1) in lists.words["paired"] | lists.words["joined"]
    counted = norm_at(norms, k + 1) in lists.words["counted"]
    return not led_in or ends or (counted and norms[k] > _SURELY[1])


def _is_measured(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether a sign of money or a unit beside a number says that it is no year."""
    before = norm_at(norms, k - 1)
    behind = norms[k + 1] if k + 1 < len(norms) else "."
    money = before in ("$", "€", "£", "¥")
    return money or behind == "%" or behind in lists.words["measured"]
