"""The first word of a sentence: part of a name, or a word whose capital the beginning
explains.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.anywhere import is_name_anywhere
from mediacomp.findings.facts.names.capitals import (
    capital,
    is_ordinary,
    opens,
    pair,
)
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_demonym, is_place, is_word
from mediacomp.text.quote_marks import QUOTES
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


_ADVERB = 8
"""Letters that an adverb must have more than: "clément" and "clemente" are none."""


def without_opening(
    tokens: Sequence[Token],
    run: list[int],
    known: frozenset[str],
    language: Language,
    small: frozenset[str] = frozenset(),
) -> list[int]:
    """The run without a first word whose capital the beginning of a sentence
    explains; ``known`` and ``small`` as `find_names.names` says.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Voters Ann Lee met")
    >>> without_opening(tokens, [0, 1, 2], frozenset(), ENGLISH)
    [1, 2]
    """
    if not opens(tokens, run[0]):
        return run
    lists = name_words(language)
    opening = _Opening(tokens, run, lists, known, language, small)
    rules = _ALONE if len(run) == 1 else (*_ALONE, *_WITH_OTHERS)
    return run if any(rule(opening) for rule in rules) else run[1:]


@dataclass(frozen=True)
class _Opening:
    """A run of capitals whose first word begins a sentence."""

    tokens: Sequence[Token]
    run: Sequence[int]
    lists: NameWords
    known: frozenset[str]
    language: Language
    small: frozenset[str]

    @property
    def norm(self) -> str:
        """The first word."""
        return bare(self.tokens[self.run[0]].norm)

    @property
    def behind(self) -> str:
        """The word behind it in the run; of one word, none."""
        return bare(self.tokens[self.run[1]].norm) if len(self.run) > 1 else ""

    @property
    def following(self) -> str:
        """The word behind it, in the run or not."""
        at = self.run[0] + 1
        return self.tokens[at].norm if at < len(self.tokens) else ""


# ----------------------------------------------------------------------
# what tells that a first word is part of a name, each with a sentence it is for


def _is_a_name(opening: _Opening) -> bool:
    """ "Lima shut.", "NATO met."; not "Talkshow host left.", where "talkshow" stands
    elsewhere.
    """
    first = opening.tokens[opening.run[0]]
    if opening.norm in opening.small - opening.known and first.text.istitle():
        return False
    return is_name_anywhere(first, opening.known, opening.language)


def _is_title(opening: _Opening) -> bool:
    """ "Mayor Ann Lee left.": the title goes with the others, later."""
    return opening.norm in opening.lists.titles


def _speaks(opening: _Opening) -> bool:
    """ "Rose said so.": a word that may be a given name, and speaks."""
    lists, norm = opening.lists, opening.norm
    return norm in lists.given_words and opening.following in lists.said


def _acts(opening: _Opening) -> bool:
    """ "Labour won.": a party that is a word, too, and does something."""
    standing = opening.norm in opening.lists.standing
    return standing and opening.language.is_past(opening.following)


def _is_aged(opening: _Opening) -> bool:
    """ "White, 22, left.", not "Striker White, 22, left." """
    at = opening.run[0] + 1
    behind = opening.tokens[at : at + 3]
    marks = {token.text for token in behind[::2]}
    if len(opening.run) > 1 or len(behind) < 3 or marks != {","}:
        return False
    # "Yesterday, 22, or half, sank."
    words = opening.language.words
    endings = tuple(words("speech", "adverb_endings"))
    if opening.norm in words("speakers", "times") or opening.norm.endswith(endings):
        return False
    return behind[1].text.isdecimal() and len(behind[1].text) < 4


def _is_bracketed(opening: _Opening) -> bool:
    """ "À Marga (Norrie)": where no dictionary tells places, a word that fills brackets
    behind a capital.
    """
    tokens, at = opening.tokens, opening.run[-1]
    if opening.language.has_wordnet or at < 2 or at + 1 >= len(tokens):
        return False
    filled = tokens[opening.run[0] - 1].text == "(" and tokens[at + 1].text == ")"
    return filled and tokens[opening.run[0] - 2].text[0].isupper()


def _is_party(opening: _Opening) -> bool:
    """ "Ann Lee (Labour) left.": a party that is a word, too, alone in brackets."""
    tokens, at = opening.tokens, opening.run[0]
    party = opening.norm in opening.lists.standing | opening.lists.partisans
    if not party or at < 2 or at + 1 >= len(tokens):
        return False
    beside = tokens[at - 2].text[:1].isupper(), tokens[at - 1].text, tokens[at + 1].text
    return beside == (True, "(", ")")


def _is_hyphened(opening: _Opening) -> bool:
    """ "Mei-Ling left.": a capital behind a hyphen, which no beginning explains; not
    "Pre-Christmas sales fell."
    """
    parts = opening.tokens[opening.run[0]].text.split("-")
    leads = opening.lists.prefixes | opening.lists.function
    named = len(parts) > 1 and all(part.istitle() for part in parts)
    return named and parts[0].casefold() not in leads


def _is_or_has(opening: _Opening) -> bool:
    """ "Lyon a gagné.": a subject without an article, where every noun has one."""
    lists = opening.lists
    return bool(lists.articled) and opening.following in lists.auxiliaries


def _has_initial(opening: _Opening) -> bool:
    """ "J. K. Dorn left.", "Rose K. Dorn left." """
    beside = [opening.tokens[k].norm for k in opening.run[:3]]
    return "." in beside[1:] and min(map(len, beside[:2])) == 1 and len(beside) > 2


def _is_given_name(opening: _Opening) -> bool:
    """ "Bill Dorn left.", not "Bill Passed"."""
    surname, lists = opening.behind, opening.lists
    if opening.norm not in lists.given_words or surname in lists.bodies:
        return False
    return surname in opening.known or not is_ordinary(surname, opening.language)


def _is_of_body(opening: _Opening) -> bool:
    """ "Foreign Ministry staff left.", "Bank of Lima staff left." """
    bodies = opening.lists.bodies
    of = opening.norm in bodies and opening.behind in opening.lists.joiners
    return of or opening.behind in bodies


def _has_members(opening: _Opening) -> bool:
    """ "Labour MPs left.", not "Many MPs left." """
    party = opening.norm in opening.lists.standing | opening.lists.partisans
    return party and opening.behind in opening.lists.members


def _is_joined(opening: _Opening) -> bool:
    """ "Rosa de la Lee left.", "Harper & Lane fell.", "Harper, Lane and Sons fell." """
    joins = opening.lists.inner_joins - opening.lists.joiners
    partners = opening.lists.and_ | {"&", ","}
    return opening.behind in joins | partners


def _is_particle(opening: _Opening) -> bool:
    """ "La Marga fell.", "Al Dorn left." """
    return opening.norm in opening.lists.inner_joins


def _is_feast(opening: _Opening) -> bool:
    """ "Black Friday drew crowds." """
    return opening.lists.is_feast(opening.norm, opening.behind)


def _is_known_pair(opening: _Opening) -> bool:
    """ "Red Sox fans left.": "red" alone is a colour, the pair stands elsewhere."""
    return pair(opening.tokens, opening.run[0]) in opening.known


def _is_place(opening: _Opening) -> bool:
    """ "New York-based firms fell.", "San Marga slept.", "South African men came." """
    if opening.norm in opening.lists.place_openers:
        return True
    second = opening.tokens[opening.run[1]]
    cut = capital(second) or (0, len(second.text))  # "New York-based"
    phrase = f"{opening.norm} {second.text[: cut[1]].casefold()}"
    return opening.language.has_wordnet and (is_place(phrase) or is_demonym(phrase))


def _is_national(opening: _Opening) -> bool:
    """ "Health Canada warned.", "Cricket Australia has met."; not "Transport Lima
    needs is late.", where the place is what a clause begins with.
    """
    field = opening.norm in opening.lists.fields
    language, helps = opening.language, opening.lists.auxiliaries
    known = language.has_wordnet and is_word(opening.behind)
    given = opening.behind in opening.lists.given
    if not field or len(opening.run) != 2:
        return False
    if given or (known and not is_place(opening.behind)):
        return False
    at = opening.run[-1] + 1
    verb, second = [*(token.norm for token in opening.tokens[at : at + 2]), "", ""][:2]
    twice = verb not in helps and (second in helps or language.is_past(second))
    does = verb in helps | language.cue_verbs or language.is_past(verb)
    return does and not twice


def _is_storm(opening: _Opening) -> bool:
    """ "Storm Wilfred hit Lima."; not "Storm Damage Grows", "Hurricane Lima feared"."""
    if opening.norm not in opening.lists.storms or is_place(opening.behind):
        return False
    return not is_ordinary(opening.behind, opening.language)


def _has_no_dictionary(opening: _Opening) -> bool:
    """ "Ana Dorn habló.": where no dictionary tells words from names, more sentences
    begin with a name of two words than with another word before a name.
    """
    norm, endings = opening.norm, tuple(opening.lists.adverb_endings)
    adverb = len(norm) > _ADVERB and norm.endswith(endings)
    return not (opening.language.has_wordnet or adverb)


def _opens_role(opening: _Opening) -> bool:
    """ "Prime Minister Ann Lee left.", not "Former Tarn University"."""
    role, titles = opening.lists.role, opening.lists.titles
    return opening.norm in role and opening.behind in role | titles


def _is_title_of_work(opening: _Opening) -> bool:
    """“Happy Birthday” was sung: the run fills quotation marks or brackets."""
    tokens, run = opening.tokens, opening.run
    before, behind = run[0] - 1, run[-1] + 1
    if before < 0 or behind == len(tokens):
        return False
    if tokens[behind].text in (",", ".") and behind + 1 < len(tokens):
        behind += 1
    first, last = tokens[before].text[0], tokens[behind].text[0]
    return (first in QUOTES and last in QUOTES) or (first, last) == ("(", ")")


def _are_common(opening: _Opening) -> bool:
    """ "Human Rights Watch said so.", "House Rules Committee staff left.": common words
    and bodies that all have their capital, not "Voters Ann Lee".
    """
    language, lists = opening.language, opening.lists
    norms = [bare(opening.tokens[k].norm) for k in opening.run]
    return len(norms) > 2 and all(
        (is_ordinary(norm, language) or norm in lists.bodies) and norm not in lists.role
        for norm in norms
    )


_Rule = Callable[[_Opening], bool]
_ALONE: tuple[_Rule, ...] = (
    _is_a_name,
    _is_title,
    _speaks,
    _acts,
    _is_aged,
    _is_bracketed,
    _is_party,
    _is_hyphened,
    _is_or_has,
)
_WITH_OTHERS: tuple[_Rule, ...] = (
    _has_initial,
    _is_given_name,
    _is_of_body,
    _has_members,
    _is_joined,
    _is_particle,
    _is_feast,
    _is_known_pair,
    _is_place,
    _is_national,
    _is_storm,
    _has_no_dictionary,
    _opens_role,
    _is_title_of_work,
    _are_common,
)
"""What is asked of a first word with other capitals behind it, besides."""
