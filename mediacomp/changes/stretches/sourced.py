"""What one version says beside a source, and whether the other cites that source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.sources.cited import Cited
from mediacomp.changes.sources.outcome import CHANGED, Judged
from mediacomp.changes.stretches.one_sided import Only
from mediacomp.text.spans import Sentence

_LEFT_ALONE = frozenset(("lost", "gained", "only in a", "only in b", CHANGED))
Sources = Mapping[int, Sequence[Cited]]


@dataclass(frozen=True)
class Sourced:
    """The sources of one side by sentence: those that the other side cites as well, or
    perhaps (``both``), those that it doesn't (``alone``), and all of which the last
    isn't sure (``unclear``).
    """

    sentences: Sequence[Sentence]
    both: Sources
    alone: Sources
    unclear: Sources

    @classmethod
    def of_sides(
        cls, alignment: Alignment, sources: Iterable[Judged]
    ) -> tuple[Sourced, ...]:
        """The sources of either side, by what became of them."""
        found: list[tuple[dict[int, list[Cited]], ...]] = [
            ({}, {}, {}) for _ in alignment.sides
        ]
        for judged in sources:
            lone = judged.status in _LEFT_ALONE and (judged.sure or None in judged.ends)
            for (both, alone, unclear), cited in zip(found, judged.ends, strict=True):
                if cited is None or not cited.cue:
                    continue
                (alone if lone else both).setdefault(cited.sentence, []).append(cited)
                if not (lone and judged.sure):
                    unclear.setdefault(cited.sentence, []).append(cited)
        return tuple(
            cls(own.article.sentences, *of_side)
            for own, of_side in zip(alignment.sides, found, strict=True)
        )

    def is_cited(self, only: Only) -> bool:
        """Whether a stretch is the attribution of a source that the other side cites as
        well: it is not missing there, whatever the verb.
        """
        return _is_source(only, self.both)

    def is_alone(self, only: Only) -> bool:
        """Whether a stretch is the attribution of a source that it doesn't cite."""
        return _is_source(only, self.alone)

    def may_be_told(self, only: Only) -> bool:
        """Whether a stretch of a sentence has the verb of saying, or what stands for
        it, of a source that the other side may cite, so that what is said with it may
        stand there in other words.
        """
        tokens = self.sentences[only.sentence].tokens
        return not only.whole_sentence and any(
            tokens[n].text in (source.cue or "").split()
            for source in self.unclear.get(only.sentence, ())
            for n in range(
                max(source.first, only.first), min(source.last, only.last) + 1
            )
        )


def _is_source(only: Only, sources: Sources) -> bool:
    return only.attribution and any(
        source.first <= only.last and only.first <= source.last
        for source in sources.get(only.sentence, ())
    )
