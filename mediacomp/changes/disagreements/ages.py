"""How old the versions say that people are: "Tom Cole, 24," or "24-year-old Tom Cole".

Whoever is 24 in one version and 51 in the other is another person or somebody else's
age, wherever that stands; where both versions give both ages of two people, no table of
numbers would tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.nouns import ASIDE
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.roles import RIGHT
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.facts.pieces import HYPHENS
from mediacomp.findings.facts import Fact
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token
from mediacomp.text.tokens import without_possessive

OLDEST, BIRTHDAY, LATER = 120, 1, 5
"""No number beyond is an age; who had a birthday in between is a year older; and who is
a few years older may be so in a later report.
"""

Aged = tuple[Fact, Fact, bool]
"""A person, the age, and whether a verb tells it: who "was 19" may have been so long
ago.
"""


def other_ages(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """People who are of one age in one version and of another in the other."""
    one, two = (_ages(own, facts.sides[own]) for own in alignment.sides)
    found = []
    for name in sorted(one.keys() & two.keys()):
        ages = [{_years(age) for _, age, _ in some[name]} for some in (one, two)]
        apart = [abs(x - y) for x in ages[0] for y in ages[1]]
        if min(apart) > BIRTHDAY:
            ends = _reading(*one[name][0][:2]), _reading(*two[name][0][:2])
            told = any(by_verb for some in (one, two) for *_, by_verb in some[name])
            later = told or min(apart) <= LATER
            found.append(Disagreement(ends, RIGHT, sure=not later, update=later))
    return found


def _reading(person: Fact, age: Fact) -> Reading:
    start, end = min(person.start, age.start), max(person.end, age.end)
    value = f"{person.value}, {_years(age)}"
    return Reading("age", value, age.sentence, start, end)


def _years(age: Fact) -> int:
    return int(age.number or 0)


def _ages(own: Side, facts: Sequence[Fact]) -> dict[str, list[Aged]]:
    found: dict[str, list[Aged]] = defaultdict(list)
    for person, age, by_verb in _beside(own, facts):
        found[person.value].append((person, age, by_verb))
    return found


def _beside(own: Side, facts: Sequence[Fact]) -> Iterator[Aged]:
    """Full names with an age before or behind them, in commas or brackets ("Tom Cole, a
    24-year-old baker"), or told in a sentence: "Tom Cole was 24".
    """
    by_first = {(fact.sentence, fact.first): fact for fact in facts}
    by_last = {(fact.sentence, fact.last): fact for fact in facts}
    for name in facts:
        if name.kind != "name" or len(name.value.split()) < 2:
            continue
        tokens = own.article.sentences[name.sentence].tokens
        age = by_first.get((name.sentence, name.last + 2))
        behind = tokens[name.last + 1 : name.last + 3]
        aside = len(behind) == 2 and behind[0].norm in ",("
        if age and aside and _is_age(age, "number") and _is_all(tokens, age):
            yield name, age, False
        being = _being(tokens, name, own.language)
        told = by_first.get((name.sentence, being + 1)) if being else None
        if told and _is_age(told, "number") and _is_all(tokens, told):
            yield name, told, True
        old = by_first.get((name.sentence, name.last + 3)) if aside else None
        opens = behind[-1].norm in own.language.articles if old else False
        if old and opens and _is_years(old, tokens):
            yield name, old, False
        before = by_last.get((name.sentence, name.first - 1))
        if before and _is_age(before, "duration") and before.unit == "years":
            yield name, before, False


def _being(tokens: Sequence[Token], name: Fact, language: Language) -> int | None:
    """Where "was" stands behind a name and what an aside in commas says of it: "Tom
    Cole, a baker from Lima, [was] 24"; None if another word stands there, or the name
    hangs on another noun: "the son of Tom Cole".
    """
    prepositions = language.words("function_words", "prepositions")
    if name.first and tokens[name.first - 1].norm in prepositions:
        return None
    k = name.last + 1
    if k < len(tokens) and tokens[k].norm == ",":
        aside = range(k + 1, min(len(tokens), k + 1 + ASIDE))
        k = 1 + next((n for n in aside if tokens[n].norm in ",.;:"), len(tokens))
    found = k < len(tokens) and tokens[k].norm in be_forms(language)
    return k if found else None


def _is_all(tokens: Sequence[Token], age: Fact) -> bool:
    """Whether a mark ends what is said of an age, so that it counts nothing else."""
    behind = tokens[age.last + 1].norm if age.last + 1 < len(tokens) else "."
    return behind in ",);."


def _is_years(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Whether years are told as one word of what somebody is: "63-year-old"."""
    return (
        _is_age(fact, "duration")
        and fact.unit == "years"
        and any(t.norm in HYPHENS for t in tokens[fact.first : fact.last + 1])
        and without_possessive(tokens[fact.last].norm) == tokens[fact.last].norm
    )


def _is_age(fact: Fact, kind: str) -> bool:
    number = fact.number
    whole = number is not None and number == number.to_integral() <= OLDEST
    return fact.kind == kind and whole and not fact.qualifier
