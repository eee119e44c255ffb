"""How old the versions say that people are: "Tom Cole, 24," or "24-year-old Tom Cole".

Whoever is 24 in one version and 51 in the other is another person or somebody else's
age, wherever that stands; where both versions give both ages of two people, no table of
numbers would tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.nouns import ASIDE
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.roles import RIGHT
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.ages import OLDEST, is_age
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

BIRTHDAY, LATER = 1, 5
"""Who had a birthday in between is a year older; and who is a few years older may be so
in a later report.
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
    """Full names with an age before or behind them, or told in a sentence."""
    by_first = {(fact.sentence, fact.first): fact for fact in facts}
    by_last = {(fact.sentence, fact.last): fact for fact in facts}
    for name in facts:
        if name.kind != "name" or len(name.value.split()) < 2:
            continue
        tokens = own.article.sentences[name.sentence].tokens
        named = _Named(name, tokens, by_first, by_last, own.language)
        for age in (_in_aside(named), _before(named)):
            if age:
                yield name, age, False
        if told := _by_verb(named):
            yield name, told, True


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in its sentence, with the facts by their sentences and first or last
    tokens.
    """

    name: Fact
    tokens: Sequence[Token]
    by_first: Mapping[tuple[int, int], Fact]
    by_last: Mapping[tuple[int, int], Fact]
    language: Language

    @property
    def has_aside(self) -> bool:
        """Whether a comma or bracket, and a word, stand behind the name."""
        behind = self.tokens[self.name.last + 1 : self.name.last + 3]
        return len(behind) == 2 and behind[0].norm in ",("

    def fact_from(self, k: int) -> Fact | None:
        return self.by_first.get((self.name.sentence, k))


def _in_aside(named: _Named) -> Fact | None:
    """ "Tom Cole, 24,", "Tom Cole (24)"."""
    age = named.fact_from(named.name.last + 2) if named.has_aside else None
    return age if age and _is_number(age, named.tokens) else None


def _before(named: _Named) -> Fact | None:
    """ "24-year-old Tom Cole"."""
    age = named.by_last.get((named.name.sentence, named.name.first - 1))
    years = age and _may_be_years(age, "duration") and age.unit == "years"
    return age if years else None


def _by_verb(named: _Named) -> Fact | None:
    """ "Tom Cole was 24"."""
    being = _being(named.tokens, named.name, named.language)
    age = named.fact_from(being + 1) if being else None
    return age if age and _is_number(age, named.tokens) else None


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


def _is_number(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Whether a number is an age, and a mark behind it tells that it counts nothing
    else.
    """
    behind = tokens[fact.last + 1].norm if fact.last + 1 < len(tokens) else "."
    number = is_age(fact, tokens) or _may_be_years(fact, "number")
    return number and behind in ",);."


def _may_be_years(fact: Fact, kind: str) -> bool:
    number = fact.number
    whole = number is not None and number == number.to_integral() <= OLDEST
    return fact.kind == kind and whole and not fact.qualifier
