"""How alike two sentences are, in parts that a reader can name, for every pair worth a
look.

The mean of the cosines of two sentences' vectors (see `arrays`) picks the candidates:
the nearest few sentences of every sentence, from either side (`nearest`). Only the
candidates are looked at word by word: how much of each sentence's content finds a near
word in the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.arrays import Arrays, Numbers, Texts
from mediacomp.alignment.coverage import near_words
from mediacomp.alignment.lexicon import Ints
from mediacomp.alignment.nearest import dots, nearest
from mediacomp.alignment.onnx_model import Floats


@dataclass(frozen=True, eq=False)
class Candidates:
    """Pairs worth a look, sorted by (a, b), and what speaks for each.

    What there is of either sentence of a pair is a tuple in the order of the sides.

    Attributes
    ----------
    texts
        The two articles that they are of.
    ends
        Sentence numbers, shape (c,) for each side.
    lexical, contextual, similarity
        Cosines between 0 and 1; ``similarity`` is the mean of the parts there are.
    covered
        Share of the content of the one sentence that finds a near word in the other.
    exact
        The same, counting equal lemmas only.
    run
        Informativeness of the longest stretch of words that both sentences have in a
        row (equal lemmas).
    near
        For each pair, how near each token of the one sentence comes to a token of the
        other, shape (tokens,).
    same
        Whether the two sentences are the same, token for token.
    """

    texts: Texts
    ends: tuple[Ints, Ints]
    lexical: Numbers
    contextual: Numbers | None
    similarity: Numbers
    covered: tuple[Numbers, Numbers]
    exact: tuple[Numbers, Numbers]
    run: Numbers
    near: tuple[Sequence[Floats], Sequence[Floats]]
    same: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.a)

    @property
    def a(self) -> Ints:
        """Sentences of the first article."""
        return self.ends[0]

    @property
    def b(self) -> Ints:
        """Sentences of the second article."""
        return self.ends[1]

    @property
    def size(self) -> tuple[int, int]:
        """How many sentences the two articles have."""
        return self.texts.sizes

    @cached_property
    def verbatim(self) -> float:
        """Share of the sentences of both articles that the other has word for word."""
        same = sum(len(set(ends[self.same].tolist())) for ends in self.ends)
        return same / max(sum(self.size), 1)

    @cached_property
    def position(self) -> Numbers:
        """Distance of relative positions, 0 (same place) to 1."""
        n, m = self.size
        return np.abs((self.a + 0.5) / n - (self.b + 0.5) / m)

    def at(self, values: Numbers, da: int, db: int) -> Numbers:
        """``values`` of the pairs (a + da, b + db); 0 where that pair is no
        candidate.
        """
        n, m = self.size
        a, b = self.a + da, self.b + db
        inside = (a >= 0) & (a < n) & (b >= 0) & (b < m)
        keys = self.a * m + self.b
        wanted = np.where(inside, a * m + b, 0)
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(inside & (keys[place] == wanted), values[place], 0.0)


def candidates(texts: Texts, wanted: Collection[tuple[int, int]] = ()) -> Candidates:
    """The pairs of sentences worth a look, and those ``wanted`` in any case."""
    one, two = texts.sides
    a, b = _with(wanted, *_one_copy_each(texts, *nearest(one, two)))
    cosines = [dots(x, y, a, b) for x, y in zip(one.rows, two.rows, strict=True)]
    lexical = np.round(np.clip(np.mean(cosines, axis=0), 0, 1), 4)
    contextual = None
    if one.vectors is not None and two.vectors is not None:
        cosine = np.einsum("ij,ij->i", one.vectors[a], two.vectors[b])
        contextual = np.round(np.clip(cosine.astype(np.float64), 0, 1), 4)
    similarity = (
        lexical if contextual is None else np.round((2 * lexical + contextual) / 3, 4)
    )
    ends = zip(a.tolist(), b.tolist(), strict=True)
    same = np.array([one.forms[i] == two.forms[j] for i, j in ends], bool)
    covered, exact, run, near = near_words(texts, (a, b))
    return Candidates(
        texts.without_rows(),
        (a, b),
        lexical,
        contextual,
        similarity,
        covered,
        exact,
        run,
        near,
        same,
    )


def _one_copy_each(texts: Texts, a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """The pairs without those that bind copies of one repeated sentence otherwise than
    marks, context and place do.

    Copies have the same words; sentences of marks alone are copies of each other. They
    are matched one to one: first those with the same marks, then those whose neighbours
    are the same too, then the nearest in place.
    """
    one, two = texts.sides
    spoken = [[_spoken(forms, texts) for forms in side.forms] for side in texts.sides]
    repeated = {
        words
        for of_side in spoken
        for words, count in Counter(of_side).items()
        if count > 1
    }
    n, m = len(one.forms), len(two.forms)
    copies = []
    for k, (i, j) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        if spoken[0][i] in repeated and spoken[0][i] == spoken[1][j]:
            other_marks = one.forms[i] != two.forms[j]
            context = sum(
                _form_at(one, i + step) == _form_at(two, j + step) for step in (-1, 1)
            )
            distance = abs((i + 0.5) / n - (j + 0.5) / m)
            copies.append((other_marks, -context, distance, i, j, k))
    taken: tuple[set[int], set[int]] = (set(), set())
    dropped = []
    for *_, i, j, k in sorted(copies):
        if i in taken[0] or j in taken[1]:
            dropped.append(k)
        else:
            taken[0].add(i)
            taken[1].add(j)
    return np.delete(a, dropped), np.delete(b, dropped)


def _spoken(forms: tuple[int, ...], texts: Texts) -> tuple[int, ...]:
    return tuple(form for form in forms if not texts.lexicon.mark[form])


def _with(wanted: Collection[tuple[int, int]], a: Ints, b: Ints) -> tuple[Ints, Ints]:
    if not wanted:
        return a, b
    pairs = sorted({*zip(a.tolist(), b.tolist(), strict=True), *wanted})
    own, other = np.array(pairs, np.int64).T
    return own, other


def _form_at(side: Arrays, k: int) -> tuple[int, ...] | None:
    return side.forms[k] if 0 <= k < len(side.forms) else None
