"""Texts that stand where an article should, and are none.

A notice about cookies, a stub before a wall of payment, an error page, a list of
headlines: each was saved or scraped like any article, and each would make "omissions"
of all that the other version says. They are read, and carry their reason.

A long text is never doubted for a few words: an article may well speak of cookies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.text.spans import Problem

NOTICE_WORDS = 150
"""Words from which a text is more than a notice."""

STUB_WORDS = 250
"""Words from which a text is more than the beginning before a wall of payment."""

LEAST_WORDS = 40
"""Words below which a page has no body: its lead alone has about thirty."""

LINKED = 5
"""Paragraphs that only link elsewhere from which a page may be a list."""

LINKED_SHARE = 0.3
"""Their least share among all paragraphs of a list."""

AGREEMENT = 0.5
"""Agreement of two ways to find the article below which neither is to be trusted."""

_CUT = regex.compile(r"\[(?:\+\d{1,7} \p{L}{3,20}|…|\.{3})\]\s*\Z")
"""How services that hand out the beginning of an article end it: "[+1834 chars]",
"[…]".
"""
_RUN = 3
_KINDS = {
    "cookies": ("cookie wall", "is a notice about cookies, not an article"),
    "blocked": ("no article", "is an error or a check of the browser, not an article"),
    "paywall": (
        "paywall",
        "ends at a wall of payment: the rest of the article is not in it",
    ),
}


def doubts(text: str) -> list[Problem]:
    """What is doubtful of a text as an article, from its own words.

    Examples
    --------
    >>> doubts("We use cookies and ask for your consent. Accept all cookies.")[0].kind
    'cookie wall'
    >>> doubts("The committee banned cookies from the canteen.")
    []
    >>> doubts("The committee banned… [+1834 chars]")[0].kind
    'cut off'
    """
    words = len(text.split())
    if words >= STUB_WORDS:
        return []
    found = []
    for group, (kind, message) in _KINDS.items():
        if words >= NOTICE_WORDS and group != "paywall":
            continue
        match = _phrases(group).search(text)
        if match:
            found.append(
                Problem(kind, f"the text {message} (“{match.group()}”)", *match.span())
            )
    if cut := _CUT.search(text):
        message = f"the text is only the beginning of an article (“{cut[0].strip()}”)"
        found.append(Problem("cut off", message, *cut.span()))
    return found


Doubt = tuple[str, str]
"""Kind and message of a problem of a whole page."""


def page_doubts(
    paragraphs: Sequence[str],
    *,
    links: Iterable[str],
    others: Sequence[str],
    behind: str = "",
    is_paid_for: bool,
) -> list[Doubt]:
    """What is doubtful of a page as an article, from what stands around its text.

    Parameters
    ----------
    paragraphs
        What was found to be its text.
    links
        The texts of its links.
    others
        Its text, found in other ways.
    behind
        What stands right behind its text.
    is_paid_for
        Whether the page says of itself that not all may read it.

    Examples
    --------
    >>> names = ["Rain falls in Lima", "Sun in Quito again", "Fog in Cusco today"]
    >>> found = page_doubts(names * 20, links=names, others=["Fog."], is_paid_for=False)
    >>> [kind for kind, message in found]
    ['list page', 'two texts']
    """
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    told = []
    if words < LEAST_WORDS:
        told.append(
            ("no article", f"hardly any text was found in the page ({words} words)")
        )
    if words < STUB_WORDS and (is_paid_for or _phrases("paywall").search(behind)):
        message = "the page says that it is paid for, and has little text"
        told.append(("paywall", message))
    told += _listed(paragraphs, links)
    text = "\n".join(paragraphs)
    if any(agreement(text, other) < AGREEMENT for other in others):
        message = "two ways of finding the article in the page give two texts"
        told.append(("two texts", message))
    return told


def agreement(one: str, other: str) -> float:
    """Share of runs of three words that two texts have in common, as F measure.

    Examples
    --------
    >>> agreement("Rain fell on Monday night", "Rain fell on Monday")
    0.8
    """
    runs = [
        Counter(zip(*(words[k:] for k in range(_RUN)), strict=False))
        for words in (one.split(), other.split())
    ]
    many = sum(map(Counter.total, runs))
    return 2 * (runs[0] & runs[1]).total() / many if many else 1.0


def _listed(paragraphs: Sequence[str], links: Iterable[str]) -> list[Doubt]:
    told = Counter(" ".join(link.split()) for link in links)
    # Of two words or one, a link may as well be a name in a list.
    many = sum(len(p.split()) > 2 and p in told for p in paragraphs)
    message = "{} of {} paragraphs only link elsewhere"
    if many < LINKED:
        # Each teaser ends in the same words that lead to the rest: "Read more".
        many = _teasers(paragraphs, told)
        message = "{} of {} paragraphs end in the same link"
    if many < LINKED or many < LINKED_SHARE * len(paragraphs):
        return []
    message = message.format(many, len(paragraphs))
    return [("list page", f"the page is a list: {message}")]


def _teasers(paragraphs: Sequence[str], told: Counter[str]) -> int:
    """How many paragraphs end in the words of one link that the page has that often:
    two words at least, of which none is a name.
    """
    ends = Counter[str]()
    for link, times in told.items():
        words = link.split()
        named = any(word[0].isupper() for word in words[1:])
        if times >= LINKED and len(words) > 1 and not named:
            ends[link] = sum(p.endswith(f" {link}") for p in paragraphs)
    return max(ends.values(), default=0)


@cache
def _phrases(name: str) -> regex.Pattern[str]:
    phrases = (
        regex.escape(phrase).replace("_", r"\s+") for phrase in shared("pages", name)
    )
    return regex.compile(rf"\b{alternatives(phrases)}\b", regex.IGNORECASE)
