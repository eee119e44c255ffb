"""Attributions of linked sentences that belong together: those of one source first,
then those that word links join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mediacomp.alignment.alignment import LIKELY, Alignment
from mediacomp.changes.sources.cited import Cited
from mediacomp.changes.sources.identity import may_be_one, same_source


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
    """2 for one source, up to 1 more for word links between two attributions; little
    for a source in a sure link.

    Two different names are never joined by the sentence alone: each may stand for a
    statement of its own.
    """
    links = alignment.closeness[a.sentence, b.sentence]
    joined = max(_inside(links, a, b), default=0.0)
    same = same_source(a.source, b.source, *alignment.languages)
    if "pronoun" in (a.cited, b.cited) and a.cited != b.cited:
        same = (
            joined >= LIKELY
        )  # a pronoun may stand for anybody, but not for whoever comes next
    if a.cue is None or b.cue is None:
        return 2.0 if same else 0.0
    sure = (a.sentence, b.sentence) in alignment.sure
    beside = 0.1 if sure and may_be_one(a, b, alignment.languages) else 0.0
    return 2.0 * same + (joined if joined >= LIKELY else beside)


def _inside(links: Mapping[tuple[int, int], float], a: Cited, b: Cited) -> list[float]:
    """Probabilities of the word links between two attributions; asked of the links
    where they are fewer than the pairs of words.
    """
    wide, high = range(a.first, a.last + 1), range(b.first, b.last + 1)
    if len(wide) * len(high) > len(links):
        return [p for (s, t), p in links.items() if s in wide and t in high]
    return [links[s, t] for s in wide for t in high if (s, t) in links]
