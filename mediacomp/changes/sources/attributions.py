"""Attributions of linked sentences that belong together: those of one source first,
then those that word links join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mediacomp.alignment.alignment import LIKELY, Alignment
from mediacomp.changes.sources.cited import Cited
from mediacomp.changes.sources.identity import bare, may_be_one, same_source

SAME = 0.8
"""Share of the content words of two statements that are linked where they are one."""


def paired(
    alignment: Alignment, one: Sequence[Cited], two: Sequence[Cited]
) -> list[tuple[Cited, Cited]]:
    """Attributions of linked sentences: those of one source, then those that word links
    join.
    """
    there: dict[int, list[Cited]] = defaultdict(list)
    for cited in two:
        there[cited.sentence].append(cited)
    linked: dict[int, list[Cited]] = defaultdict(list)
    for link in alignment.links:
        linked[link.a] += there[link.b]
    candidates = sorted(
        (
            (-_likeness(alignment, a, b), a.start, b.start, a, b)
            for a in one
            for b in linked[a.sentence]
            if a.cue or b.cue
        ),
        key=lambda candidate: candidate[:3],
    )
    found: list[tuple[Cited, Cited]] = []
    used: set[Cited] = set()
    for likeness, _, _, a, b in candidates:
        if likeness < 0 and a not in used and b not in used:
            used |= {a, b}
            found.append((a, b))
    return found


def _likeness(alignment: Alignment, a: Cited, b: Cited) -> float:
    """2 for one source, 3 for one statement, up to 1 more for word links between two
    attributions; little for a source in a sure link.

    Two different names are never joined by the sentence alone, each may stand for a
    statement of its own; nor two sources by a verb in a doubtful link.
    """
    links = alignment.closeness[a.sentence, b.sentence]
    joined = max(_inside(links, a, b), default=0.0)
    same = same_source(a.source, b.source, *alignment.languages)
    said = not same and not names_the_other(alignment, a, b)
    if said and shared(alignment, a, b) >= SAME:
        return 3.0 + joined
    if "pronoun" in (a.cited, b.cited) and a.cited != b.cited:
        same = (
            joined >= LIKELY
        )  # a pronoun may stand for anybody, but not for whoever comes next
    if a.cue is None or b.cue is None:
        return 2.0 if same else 0.0
    return _with_cues(alignment, a, b, same, joined)


def _with_cues(
    alignment: Alignment, a: Cited, b: Cited, same: bool, joined: float
) -> float:
    """How alike two attributions are that both have a cue: by their source and the
    likeliest word link between them.
    """
    sure = (a.sentence, b.sentence) in alignment.sure
    if not (sure or same):
        return 0.0
    beside = 0.1 if sure and may_be_one(a, b, alignment.languages) else 0.0
    return 2.0 * same + (joined if joined >= LIKELY else beside)


def names_the_other(alignment: Alignment, a: Cited, b: Cited) -> bool:
    """Whether the sentence of one source has the other one's name in it: "said Ann Lee,
    a farmer", "a farmer said".
    """
    for cited, sentence in (
        (a, alignment.b.sentences[b.sentence]),
        (b, alignment.a.sentences[a.sentence]),
    ):
        last = bare(cited.source.split()[-1])
        if cited.cited == "name" and last in {
            token.norm.removesuffix("'s") for token in sentence.tokens
        }:
            return True
    return False


def shared(alignment: Alignment, a: Cited, b: Cited) -> float:
    """The share of the content words of two statements that are linked to the other,
    the lesser of the two; 0 if either holds none in its sentence.
    """
    places = [
        {
            k
            for k, token in enumerate(own.article.sentences[cited.sentence].tokens)
            if cited.said[0] <= token.start < cited.said[1]
            and not own.language.is_function_word(token.norm)
            and token.kind != "punctuation"
        }
        for own, cited in zip(alignment.sides, (a, b), strict=True)
    ]
    if not all(places):
        return 0.0
    pairs = [
        (s, t)
        for s, t in alignment.words[a.sentence, b.sentence]
        if s in places[0] and t in places[1]
    ]
    return min(len({p[n] for p in pairs}) / len(some) for n, some in enumerate(places))


def _inside(links: Mapping[tuple[int, int], float], a: Cited, b: Cited) -> list[float]:
    """Probabilities of the word links between two attributions; asked of the links
    where they are fewer than the pairs of words.
    """
    wide, high = range(a.first, a.last + 1), range(b.first, b.last + 1)
    if len(wide) * len(high) > len(links):
        return [p for (s, t), p in links.items() if s in wide and t in high]
    return [links[s, t] for s in wide for t in high if (s, t) in links]
