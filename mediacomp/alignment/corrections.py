"""What a reader says of the links: these two sentences belong together, those don't."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from numbers import Integral

from mediacomp.errors import InputError
from mediacomp.text.article import Article

Ends = tuple[int, int]


@dataclass(frozen=True)
class Corrections:
    """Links that a reader made, and pairs of sentences that a reader says are none.

    Examples
    --------
    >>> made = Corrections(links=frozenset({(2, 7)}))
    >>> made.turned().links, str(made)
    (frozenset({(7, 2)}), 'linked A3–B8')
    """

    links: frozenset[Ends] = frozenset()
    unlinked: frozenset[Ends] = frozenset()

    @classmethod
    def checked(
        cls, a: Article, b: Article, links: Iterable[Ends], unlinked: Iterable[Ends]
    ) -> Corrections:
        """Corrections of sentences that there are.

        Raises
        ------
        InputError
            If something is no pair of sentence numbers of the two articles, or is to
            be a link and none.
        """
        made = frozenset(_pair("links", pair, a, b) for pair in _listed("links", links))
        gone = frozenset(
            _pair("unlinked", pair, a, b) for pair in _listed("unlinked", unlinked)
        )
        if both := sorted(made & gone):
            raise InputError(f"{both[0]} stands in both links and unlinked")
        return cls(made, gone)

    def and_then(self, later: Corrections) -> Corrections:
        """Both, the later where they differ."""
        return Corrections(
            (self.links - later.unlinked) | later.links,
            (self.unlinked - later.links) | later.unlinked,
        )

    def turned(self) -> Corrections:
        """The same, seen from the other side."""
        made, gone = (
            frozenset((j, i) for i, j in pairs) for pairs in (self.links, self.unlinked)
        )
        return Corrections(made, gone)

    def __str__(self) -> str:
        parts = [
            f"{word} {', '.join(f'A{i + 1}–B{j + 1}' for i, j in sorted(pairs))}"
            for word, pairs in (("linked", self.links), ("not linked", self.unlinked))
            if pairs
        ]
        return "; ".join(parts)


def _listed(name: str, pairs: object) -> list[object]:
    if isinstance(pairs, str | bytes) or not isinstance(pairs, Iterable):
        raise InputError(
            f"{name} must be a list of pairs of sentence numbers, such as [(2, 7)], "
            f"not {pairs!r}"
        )
    return list(pairs)


def _pair(name: str, pair: object, a: Article, b: Article) -> Ends:
    sizes = len(a.sentences), len(b.sentences)
    if (
        isinstance(pair, tuple | list)
        and len(pair) == 2
        and all(isinstance(k, Integral) and not isinstance(k, bool) for k in pair)
        and all(0 <= k < size for k, size in zip(pair, sizes, strict=True))
    ):
        return int(pair[0]), int(pair[1])
    raise InputError(
        f"{name} must hold pairs of sentence numbers, of A from 0 to {sizes[0] - 1} "
        f"and of B from 0 to {sizes[1] - 1}, not {pair!r}"
    )
