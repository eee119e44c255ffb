"""What happened, told as its opposite: "was acquitted" and "was convicted", "will
reopen" and "will not reopen".

Sought where a word link joins two verbs of a sure link and the words around them are
linked as well: elsewhere opposites are told of two things. Nouns and adjectives are
left alone, since two reports call one thing local and national, an employee's and an
employer's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from mediacomp.alignment.alignment import LIKELY, Alignment, Link
from mediacomp.changes.opposites import are_opposites, denials, denies
from mediacomp.changes.parties import LIST
from mediacomp.changes.readings import Disagreement, Reading
from mediacomp.changes.slots import share_linked
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

AROUND = 0.6
"""Share of the words around two verbs that must be linked."""
BEFORE = 4
"""Words before a verb among which a negation or auxiliary of it stands."""
RIGHT = 0.8
"""How probably such a pair can't both be right: no share that was measured, since none
stands in 293 pairs of reports of one event, right or wrong.
"""


def other_outcomes(alignment: Alignment) -> list[Disagreement]:
    """Where linked sentences tell a deed and its opposite, once a link at most."""
    one, two = alignment.languages
    if one is not two or not one.knows(LIST):
        return []
    found: list[Disagreement] = []
    for link in alignment.links:
        if link.sure and link.relation not in ("identical", "typographic"):
            found += islice(_opposed(alignment, link), 1)
    return found


def _opposed(alignment: Alignment, link: Link) -> Iterator[Disagreement]:
    tokens = alignment.tokens(link)
    language = alignment.languages[0]
    links = alignment.closeness[link.ends]
    odd = len({denials((t.norm for t in side), language) % 2 for side in tokens}) > 1
    for s, t in sorted(pair for pair, near in links.items() if near >= LIKELY):
        verbs = [
            _verb(side, k, language) for side, k in zip(tokens, (s, t), strict=True)
        ]
        one, two = (
            [side[k].norm for k in verb]
            for side, verb in zip(tokens, verbs, strict=True)
        )
        # "Didn't say that it was" and "said that it wasn't" deny as often.
        if (len(one) != len(two)) != odd or not are_opposites(one, two, language):
            continue
        if share_linked(links, tokens, (s, s), (t, t)) >= AROUND:
            ends = [
                _reading(side, sentence, verb)
                for side, sentence, verb in zip(tokens, link.ends, verbs, strict=True)
            ]
            yield Disagreement((ends[0], ends[1]), RIGHT, sure=False)


def _verb(tokens: Sequence[Token], k: int, language: Language) -> list[int]:
    """A verb with the negations before it, none if the word is no verb: "[did] not
    accept", "accepted".
    """
    to, undone = language.words("wording", "infinitive"), language.words(LIST, "undone")
    # Behind these an adjective or noun stands as well: "is open", "has support".
    being = be_forms(language) | language.words("wording", "have")
    helping = (language.auxiliaries | to) - being
    contracted = tuple(language.words("wording", "contracted"))
    helped, bare, found = False, True, [k]
    for n in range(k - 1, max(-1, k - 1 - BEFORE), -1):
        norm = tokens[n].norm
        if norm in language.articles:
            break
        if norm in undone and tokens[n + 1].norm in to:
            return []  # "has yet to regain", "refused to pay"
        if denies(norm, language):
            found.insert(0, n)
        elif norm not in helping and not language.is_function_word(norm):
            break
        bare = bare and norm not in being
        helped = helped or (bare and (norm in helping or norm.endswith(contracted)))
    return found if helped or language.is_past(tokens[k].norm) else []


def _reading(tokens: Sequence[Token], sentence: int, verb: Sequence[int]) -> Reading:
    value = " ".join(tokens[k].norm for k in verb)
    start, end = tokens[verb[0]].start, tokens[verb[-1]].end
    return Reading("outcome", value, sentence, start, end)
