"""The names of an article: which full name a surname or a role stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import regex

from mediacomp.findings.speech.vocabulary import Vocabulary
from mediacomp.text.spans import Token

# At most sixty letters, never given back: a search begins at every capital, and in
# "LIMALIMALIMA" each would be read to the end.
_WORD = r"\p{Lu}[\p{L}\p{M}’'\-]{1,60}+"
_PARTICLE = r"(?:(?:d[eaiu]|von|van|der|den|del|della|la|le|bin|al|el|ten|zu)[ ])*+"
_RUN = regex.compile(
    rf"(?<![\p{{L}}’'\-])(?:{_WORD}|\p{{Lu}}\.)(?:[ \u00a0]{_PARTICLE}(?:\p{{Lu}}\."
    rf"|{_WORD}))+"
)
_NAME = rf"(?P<name>{_WORD}(?:[ ]{_WORD}){{1,3}})"
_APPOSED = regex.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?|’s|'s)[ ]"
    rf"(?P<role>(?:[\p{{L}}’'\-]+[ ]){{0,8}}?[\p{{L}}\-]+),[ ]{_NAME}(?=[,.;:])"
)
_FOLLOWED = regex.compile(
    rf"{_NAME},[ ](?:(?:an?|the|its|their|his|her|who[ ]is|who[ ]was)[ ])?"
    r"(?P<role>\p{Ll}[\p{Ll}’'\-]+(?:[ ][\p{L}’'\-]+){0,3})"
)
_AGED = regex.compile(
    rf"{_NAME}(?:,[ ](?:aged[ ])?\d{{1,3}}\b|,[ ]who\b|[ ]\(\d{{1,3}}\))"
)
_JOINS = frozenset(
    (
        ".",
        "&",
        "de",
        "van",
        "von",
        "der",
        "bin",
        "al",
        "del",
        "la",
        "da",
        "di",
        "du",
        "den",
    )
)
_PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eur", "wright")
_PLACE_BEFORE = frozenset(
    ["in", "on", "at", "along", "near", "outside", "towards", "toward", "into"]
)
_POSSESSIVE = regex.compile(r"[’']s?$")
_OF = regex.compile(r"\b(?:of|for|from|at|in|with|who|which)\b")


class Names:
    """Full names by surname, the roles that the article gives them, and whether they
    are men or women.

    Built from capitals, titles and appositions only: "the mayor, Ann Lee", "Ann Lee, a
    farmer", "Mayor Ann Lee".
    """

    def __init__(self, text: str, words: Vocabulary) -> None:
        self.words = words
        self.by_surname: dict[str, dict[str, None]] = defaultdict(dict)
        self.by_role: dict[str, dict[str, None]] = defaultdict(dict)
        self.gender: dict[str, str] = {}
        self.people: set[str] = set()
        self._runs(text)
        for pattern in (_APPOSED, _FOLLOWED):
            for match in pattern.finditer(text):
                self._give_role(self.bare(match["name"].split()), match["role"])
        self.people |= {
            self.bare(match["name"].split()) for match in _AGED.finditer(text)
        }

    def _runs(self, text: str) -> None:
        for match in _RUN.finditer(text):
            run = match.group().split()
            name = self.bare(run)
            parts = name.split()
            if len(parts) < 2 or self._before(text, match.start()) in _PLACE_BEFORE:
                continue
            self.by_surname[_plain(parts[-1])].setdefault(name)
            titles = run[: len(run) - len(parts)]
            if titles:
                self._give_role(name, " ".join(titles))

    @staticmethod
    def _before(text: str, at: int) -> str:
        words = text[max(0, at - 12) : at].split()
        return words[-1].lower() if words else ""

    def _give_role(self, name: str, role: str) -> None:
        head = role_head(role)
        if not name or not head or role.split()[0].lower() in self.words.function:
            return
        self.by_role[head].setdefault(name)
        if (
            self.words.is_person(head)
            or head in self.words.titles
            or head.endswith(_PERSONAL_ENDINGS)
        ):
            self.people.add(name)
        for gender in ("male", "female"):
            if head in getattr(self.words, gender):
                self.gender.setdefault(name, gender)

    def bare(self, run: Sequence[str]) -> str:
        """A run of capitals without titles before it, suffixes behind it and words that
        only open a sentence.
        """
        parts = [part.strip(",;:()") for part in run]
        while parts and self._only_opens(parts[0].lower().rstrip(".")):
            parts.pop(0)
        last_title = max(
            (
                k
                for k, part in enumerate(parts[:-1])
                if part.lower().rstrip(".") in self.words.titles
            ),
            default=-1,
        )
        parts = parts[last_title + 1 :]
        while len(parts) > 1 and parts[-1].lower().rstrip(".") in self.words.suffixes:
            parts.pop()
        if parts:
            parts[-1] = _POSSESSIVE.sub("", parts[-1]).rstrip(".") or parts[-1]
        return " ".join(parts)

    def _only_opens(self, word: str) -> bool:
        """Whether a word has its capital from the sentence that it opens: "But",
        "Says".
        """
        return word in self.words.function or (
            word in self.words.colours and word.endswith(("s", "ed"))
        )

    def full(self, name: str) -> str:
        """The one full name that ends with a surname; the name itself if there is none
        or more than one.
        """
        known = self.by_surname.get(_plain(name.split()[-1]), {}) if name else {}
        fitting = [full for full in known if full.lower().endswith(f" {name.lower()}")]
        return fitting[0] if len(fitting) == 1 else name

    def with_role(self, phrase: str) -> str | None:
        """The one name to which the article gives the role that a phrase speaks of."""
        known = self.by_role.get(role_head(phrase), {})
        return next(iter(known)) if len(known) == 1 else None

    def is_person(self, name: str) -> bool:
        """Whether anything speaks for a person: a role, a title, a name of two words or
        more and nothing else.
        """
        parts = name.split()
        return (
            name in self.people
            or name in self.gender
            or (
                len(parts) > 1
                and all(part[:1].isupper() or len(part) <= 3 for part in parts)
            )
        )


def role_head(phrase: str) -> str:
    """The head noun of a role, lower case: "secretary of state" → "secretary", "chief
    negotiator" → "negotiator".
    """
    cut = _OF.search(phrase)
    words = (phrase[: cut.start()] if cut and cut.start() else phrase).split()
    return _plain(words[-1]) if words else ""


def _plain(word: str) -> str:
    return str(_POSSESSIVE.sub("", word.lower())).strip(".,")


def name_within(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Indices of the run of capitals that ends the head of a phrase, if it ends with
    one.
    """
    last = len(tokens) - 1
    for k, token in enumerate(tokens):
        if k and (
            token.norm
            in (
                "of",
                "for",
                "from",
                "at",
                "in",
                "with",
                "who",
                "which",
                "on",
                "to",
                "to",
            )
        ):
            last = k - 1
            break
    first = last
    if any(token.norm == "and" for token in tokens[: last + 1]):
        return None
    if last == 0 and tokens[0].norm in (
        "one",
        "some",
        "many",
        "several",
        "most",
        "two",
        "three",
    ):
        return None
    if not tokens[last].text[:1].isupper() and tokens[last].norm != ".":
        return None
    while first > 0 and (
        tokens[first - 1].text[:1].isupper()
        or tokens[first - 1].norm
        in (
            ".",
            "&",
            "de",
            "van",
            "von",
            "der",
            "bin",
            "al",
            "del",
            "la",
            "da",
            "di",
            "du",
            "den",
        )
    ):
        first -= 1
    return (first, last)
