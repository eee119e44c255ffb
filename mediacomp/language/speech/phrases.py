"""Noun phrases beside a verb: the subject before it, the subject after it, the subject that a sentence begins with.

Without a parser a phrase ends where a closed-class word says so: a mark, a conjunction, an auxiliary, a preposition
that cannot belong to it. Parentheses between commas ("Ann Lee, who runs the mill, said") are walked around.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediacomp.language.speech.units import QUOTE, Unit
from mediacomp.language.speech.vocabulary import PERSONAL, RELATIVES, Vocabulary

REACH = 40
"""Tokens that a subject may lie away from its verb."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TIMES = frozenset(f"{_DAYS} today yesterday tomorrow later earlier once ago recently afterwards".split())
_ADVERBS = _TIMES | frozenset(
    [
        "also",
        "then",
        "now",
        "still",
        "even",
        "only",
        "just",
        "always",
        "often",
        "never",
        "again",
        "both",
        "all",
        "famously",
    ]
)
_LINKING = frozenset(("of", "for", "from", "at", "in", "with", "on", "to", "behind", "near"))
_BELONGING = frozenset(("of", "for", "from"))
_PAST = frozenset(
    [
        "took",
        "gave",
        "went",
        "came",
        "made",
        "got",
        "left",
        "met",
        "led",
        "held",
        "won",
        "lost",
        "saw",
        "ran",
        "sat",
        "stood",
        "wept",
        "fell",
        "rose",
        "brought",
        "bought",
        "sold",
        "drew",
        "drove",
        "knew",
        "grew",
        "threw",
        "wore",
        "spent",
        "sent",
        "built",
        "hung",
        "chose",
        "kept",
        "paid",
        "put",
        "cut",
        "set",
        "shook",
        "hit",
        "let",
        "became",
        "broke",
        "caught",
        "flew",
        "forgot",
        "fought",
        "hid",
        "heard",
        "laid",
        "lay",
        "lent",
        "sought",
        "slept",
        "taught",
        "tore",
        "understood",
        "woke",
        "withdrew",
        "plans",
        "wants",
    ]
)
_AND = frozenset(("and", "but", "or", "then"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` of a unit, both included; ``name`` are those of a name that stands for the rest."""

    first: int
    last: int
    name: tuple[int, int] | None = None


def is_capital(unit: Unit, k: int) -> bool:
    return unit.tokens[k].text[:1].isupper()


def subject_before(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that follows it."""
    k = _over_adverbs(unit, verb - 1, words)
    if k < 0:
        return None
    norm = unit.norms[k]
    if norm == QUOTE:
        return phrase_ending(unit, k - 1, words)
    if norm == ",":
        return _before_parenthesis(unit, k, words)
    if norm in ("-", "--", ")"):
        return _before_pair(unit, k, words)
    if norm in _AND:
        relative = _relative_before(unit, k)
        return leading_subject(unit, words, k) if relative < 0 else _antecedent(unit, relative, words)
    if norm in ("who", "which", "that"):
        return _antecedent(unit, k, words)
    if k >= 0 and unit.norms[k] in PERSONAL:
        return Phrase(k, k)
    return phrase_ending(unit, k, words)


def subject_after(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that precedes it: "said Ann Lee, a farmer"."""
    first = verb + 1
    if first >= len(unit.norms):
        return None
    if unit.norms[first] in PERSONAL:
        return Phrase(first, first)
    last = _phrase_from(unit, first, words)
    return None if last < first else _with_apposed_name(unit, Phrase(first, last), words)


def leading_subject(unit: Unit, words: Vocabulary, before: int | None = None) -> Phrase | None:
    """The noun phrase that a sentence begins with, past "In May," and "But"; it must end before ``before``."""
    stop = len(unit.norms) if before is None else before
    first = _past_openings(unit, stop, words)
    if first >= stop:
        return None
    if unit.norms[first] in PERSONAL:
        return Phrase(first, first)
    last = min(_phrase_from(unit, first, words, verbs=True), stop - 1)
    return None if last < first else _with_apposed_name(unit, Phrase(first, last), words)


def phrase_ending(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The noun phrase that ends with token ``last``."""
    if last < 0 or not _may_end(unit, last, words):
        return None
    first = last
    while first > 0 and last - first < REACH and not _bounds(unit, first - 1, words):
        first -= 1
    first = _past_adverbials(unit, first, last, words)
    if unit.norms[first] in words.prepositions:
        return None
    name = None
    return Phrase(first, last, name)


def _relative_before(unit: Unit, k: int) -> int:
    """Place of the "who" or "which" whose clause a conjunction continues, -1 if there is none."""
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] in ("who", "which"):
            return j
        if unit.tokens[j].kind == "punctuation":
            break
    return -1


def _antecedent(unit: Unit, relative: int, words: Vocabulary) -> Phrase | None:
    """What a relative pronoun stands for: the noun phrase before it, of "a letter from Ann Lee, who" the name."""
    last = relative - 1
    if last >= 0 and unit.norms[last] == ",":
        last -= 1
    phrase = phrase_ending(unit, last, words)
    if phrase is None:
        return None
    for k in range(last, phrase.first, -1):
        if unit.norms[k - 1] in words.prepositions and (
            unit.norms[relative] == "which" or is_name(unit, k, last, words)
        ):
            return Phrase(k, last)
    comma = phrase.first - 1
    if comma > 0 and unit.norms[comma] == "," and unit.norms[phrase.first] in words.articles:
        named = phrase_ending(unit, comma - 1, words)
        first = comma
        while named and first > named.first and is_name(unit, first - 1, comma - 1, words):
            first -= 1
        if first < comma:
            return Phrase(first, comma - 1)
    return phrase


def _over_adverbs(unit: Unit, k: int, words: Vocabulary) -> int:
    """Leftwards over "has also", "later", "on Monday"."""
    while k >= 0:
        norm = unit.norms[k]
        if norm in _TIMES and k and unit.norms[k - 1] in ("on", "last", "late", "early", "earlier", "since"):
            k -= 2
        elif (
            norm in words.auxiliaries
            or norm in _ADVERBS
            or (norm.endswith("ly") and not is_capital(unit, k))
            or (norm in words.particles and norm not in ("there", "here"))
        ):
            k -= 1
        else:
            break
    return k


def _before_parenthesis(unit: Unit, comma: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis that ends with a comma; a name in it stands for a role before it."""
    stop = max(-1, comma - REACH)
    end = comma
    while True:
        start = _comma_before(unit, end, stop)
        if start < 0:
            return phrase_ending(unit, end - 1, words)
        before = phrase_ending(unit, start - 1, words)
        if unit.norms[start + 1] in RELATIVES:
            return _around_more(unit, start, before, words)
        if is_name(unit, start + 1, end - 1, words) or _is_institution(unit, start + 1, end - 1, words):
            if before and not is_name(unit, before.first, before.last, words):
                return Phrase(before.first, end - 1, (start + 1, end - 1))
            return before or Phrase(start + 1, end - 1)
        if before and not _parenthetic(unit, before.first, start, words):
            return before
        end = start


def _is_institution(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name behind "the", with "of" inside: "the University of Oslo"."""
    if unit.norms[first] != "the" or first == last:
        return False
    return all(is_capital(unit, k) or unit.norms[k] in ("of", "and", "for") for k in range(first + 1, last + 1))


def _around_more(unit: Unit, comma: int, before: Phrase | None, words: Vocabulary) -> Phrase | None:
    """The subject before a relative clause, which may itself be a name in apposition ("the mayor, Ann Lee, who …")."""
    earlier = _comma_before(unit, comma, max(-1, comma - REACH))
    if before and earlier >= 0 and before.first == earlier + 1:
        return _before_parenthesis(unit, comma, words)
    return before


def _parenthetic(unit: Unit, first: int, end: int, words: Vocabulary) -> bool:
    """Whether a piece between commas is itself a parenthesis: an age, an apposition after a name."""
    if first and unit.norms[first - 1] == ",":
        head = unit.norms[first]
        return unit.tokens[first].kind == "number" or head in words.articles or head in words.prepositions
    return False


def _before_pair(unit: Unit, k: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis in dashes or brackets."""
    partner = "(" if unit.norms[k] == ")" else unit.norms[k]
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] == partner:
            return phrase_ending(unit, j - 1, words)
        if unit.norms[j] == QUOTE:
            break
    return phrase_ending(unit, k - 1, words)


def _comma_before(unit: Unit, end: int, stop: int) -> int:
    for k in range(end - 1, stop, -1):
        if unit.norms[k] == ",":
            return k
        if unit.norms[k] in (QUOTE, ";", ":"):
            return -1
    return -1


def _bounds(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether token ``k`` cannot be part of the noun phrase that follows it."""
    token, norm = unit.tokens[k], unit.norms[k]
    if token.kind == "punctuation":
        return not (norm in ("&", "'", "$", "%") or (norm == "." and is_abbreviated(unit, k, words)))
    if norm == "and":
        return not (k and is_capital(unit, k - 1) and is_capital(unit, k + 1))
    if norm in words.conjunctions or norm in words.auxiliaries or norm in ("that", "whether"):
        return True
    return norm in words.colours and norm.endswith(("ed", "said", "told", "wrote", "says")) and not is_capital(unit, k)


def is_abbreviated(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a full stop belongs to the title or initial before it."""
    if not k:
        return False
    norm = unit.norms[k - 1]
    return norm in words.titles or norm in words.suffixes or (len(norm) == 1 and is_capital(unit, k - 1))


def _may_end(unit: Unit, k: int, words: Vocabulary) -> bool:
    token, norm = unit.tokens[k], unit.norms[k]
    if token.kind == "punctuation":
        return norm == "." and is_abbreviated(unit, k, words)
    if norm in words.articles or norm in words.prepositions or norm in words.conjunctions or norm in words.auxiliaries:
        return False
    return not (norm in words.possessives or norm in ("him", "them", "me", "us", "itself"))


def _past_adverbials(unit: Unit, first: int, last: int, words: Vocabulary) -> int:
    """The start of a phrase without adverbs and a prepositional phrase before it: "On Monday [the mayor]"."""
    while first < last and (
        unit.norms[first] in _ADVERBS
        or unit.norms[first] in words.particles
        or (
            unit.norms[first].endswith("ly") and unit.norms[first] not in words.people and not _within_name(unit, first)
        )
    ):
        first += 1
    if unit.norms[first] not in words.prepositions or unit.norms[first] in ("of",):
        return first
    for k in range(first + 2, last + 1):
        starts = unit.norms[k] in words.articles or unit.norms[k] in words.possessives
        if is_capital(unit, k) and not is_capital(unit, k - 1):
            starts = True
        if is_capital(unit, k) and unit.norms[k - 1] in _TIMES:
            starts = True
        before = unit.norms[k - 1]
        if (
            starts
            and before not in words.prepositions
            and before not in words.articles
            and before not in words.possessives
        ):
            return k
    return first


def _within_name(unit: Unit, k: int) -> bool:
    return is_capital(unit, k) and k + 1 < len(unit.norms) and is_capital(unit, k + 1)


def is_name(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name: capitals throughout, but for particles and marks of abbreviation."""
    if first > last or not is_capital(unit, first) or unit.norms[first] in words.function:
        return False
    if unit.norms[last] in words.function:
        return False
    return all(
        is_capital(unit, k)
        or (unit.tokens[k].kind == "word" and len(unit.norms[k]) <= 3 and unit.norms[k] not in words.function)
        or (unit.norms[k] == "." and is_abbreviated(unit, k, words))
        for k in range(first, last + 1)
    )


def _phrase_from(unit: Unit, first: int, words: Vocabulary, *, verbs: bool = False) -> int:
    """Last token of the noun phrase that begins with token ``first``; before ``first`` if there is none."""
    k = first
    while k < len(unit.norms) and k - first < REACH and not _ends_phrase(unit, first, k, words, verbs):
        k += 1
    last = k - 1
    while last >= first and (
        unit.norms[last] in words.prepositions or unit.norms[last] in _TIMES or unit.norms[last] in words.articles
    ):
        last -= 1
    return last


def _ends_phrase(unit: Unit, first: int, k: int, words: Vocabulary, verbs: bool) -> bool:
    token, norm = unit.tokens[k], unit.norms[k]
    if token.kind == "punctuation":
        return not (norm in ("&", "'") or (norm == "." and is_abbreviated(unit, k, words)))
    if norm == "and":
        return not (is_capital(unit, k - 1) and k + 1 < len(unit.norms) and is_capital(unit, k + 1))
    if norm in words.conjunctions or norm in words.auxiliaries or norm in RELATIVES or norm in PERSONAL:
        return True
    if norm in words.prepositions:
        return norm not in _BELONGING or k == first
    if norm in _TIMES or (norm.endswith("ly") and not is_capital(unit, k) and k > first):
        return True
    if not verbs or is_capital(unit, k) or k == first:
        return False
    after_name = is_capital(unit, k - 1) and unit.norms[k - 1] not in words.articles and k - 1 >= first
    return (
        (after_name and unit.norms[first] not in words.articles)
        or norm in words.colours
        or norm in _PAST
        or (norm.endswith("ed") and unit.norms[k - 1] not in words.articles)
    )


def _with_apposed_name(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The phrase with a name in apposition: "its president, Ann Lee"."""
    comma = phrase.last + 1
    if comma + 1 >= len(unit.norms) or unit.norms[comma] != ",":
        return phrase
    if is_name(unit, phrase.first, phrase.last, words):
        return phrase
    first = last = comma + 1
    while last + 1 < len(unit.norms) and is_name(unit, first, last + 1, words):
        last += 1
    while last > first and not is_capital(unit, last):
        last -= 1
    ends = last + 1 >= len(unit.norms) or unit.tokens[last + 1].kind == "punctuation"
    return Phrase(phrase.first, last, (first, last)) if ends and is_name(unit, first, last, words) else phrase


def _past_openings(unit: Unit, stop: int, words: Vocabulary) -> int:
    """Index past conjunctions, adverbs and adverbial clauses that a sentence may open with."""
    k = 0
    for _ in range(3):
        while k < stop and (
            unit.norms[k] in _AND or unit.norms[k] in words.particles or unit.norms[k] in _TIMES or unit.norms[k] == ","
        ):
            k += 1
        if k >= stop or unit.norms[k] == QUOTE:
            return stop
        norm = unit.norms[k]
        opens = norm in words.prepositions or (norm in words.conjunctions and norm not in _AND)
        opens = opens or (norm.endswith(("ing", "ed", "ly")) and k + 1 < stop and not is_capital(unit, k + 1))
        if not opens:
            return k
        comma = next((j for j in range(k, min(stop, k + REACH)) if unit.norms[j] in (",", QUOTE)), stop)
        if comma >= stop:
            return _past_adverbials(unit, k, stop - 1, words) if stop - 1 > k else stop
        k = comma
    return k
