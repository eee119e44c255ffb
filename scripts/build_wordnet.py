"""Pack WordNet 3.0 into the file that mediacomp.languages.packed_wordnet reads.

Usage: python scripts/build_wordnet.py FOLDER [OUTPUT]

FOLDER holds data.noun, data.verb, data.adj and data.adv as Debian's package
wordnet-base has them under usr/share/wordnet; `make wordnet` fetches and unpacks it.
The same folder always gives the same arrays.

Lemmas and synsets get numbers. A lemma's is its rank by UTF-8 bytes. A synset's is its
rank by the first lemma that it belongs to, so that most senses are simply the next new
one: that compresses well, as do differences of sorted numbers and numbers split into
bytes. The arrays and what they mean:

words           lemmas, lower case, spaces for underscores, each ended by a line feed
senses          synsets of each lemma in turn (`sense_counts` says how many), each as
                how far it lies before the next number that no lemma has had yet
broader         direct hypernyms and classes of instances of each synset in turn
                (`broader_counts`)
similar         sorted pairs of synsets: the head of a cluster of adjectives and a
                member
antonyms        rows of four: a synset, a lemma in it, the opposite synset, the opposite
                lemma
derived         sorted pairs of lemmas: derivationally related forms, pertainyms,
                participles
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

OUTPUT = (
    Path(__file__).resolve().parent.parent
    / "mediacomp"
    / "languages"
    / "data"
    / "en"
    / "wordnet.npz"
)
FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
HYPERNYM, SIMILAR, ANTONYM, DERIVED = {"@", "@i"}, {"&"}, {"!"}, {"+", "\\", "<"}

Key = tuple[str, int]
Pairs = set[tuple[int, int]]


@dataclass(frozen=True)
class Pointer:
    """From one word of a synset to one word of another; word 0 stands for the whole
    synset.
    """

    symbol: str
    target: Key
    word: int
    target_word: int


@dataclass(frozen=True)
class Synset:
    words: list[str]
    pointers: list[Pointer]


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit((__doc__ or "").split("\n\n")[1])
    output = Path(sys.argv[2]) if len(sys.argv) == 3 else OUTPUT
    arrays = packed(read(Path(sys.argv[1])))
    np.savez_compressed(output, **arrays)  # type: ignore[arg-type]
    sizes = ", ".join(f"{name} {len(array):,}" for name, array in arrays.items())
    print(f"{output.name}: {output.stat().st_size:,} bytes; {sizes}")


def read(folder: Path) -> dict[Key, Synset]:
    """All synsets of the four files, by part of speech and offset."""
    found = {}
    for part, name in FILES.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):  # the licence at the top is indented
                found[part, int(line[:8])] = synset(line.partition(" | ")[0].split())
    return found


def synset(fields: list[str]) -> Synset:
    """One line of a data file, as wndb(5WN) describes it."""
    count = int(fields[3], 16)
    words = [plain(word) for word in fields[4 : 4 + 2 * count : 2]]
    start = 5 + 2 * count
    rows = [
        fields[i : i + 4] for i in range(start, start + 4 * int(fields[start - 1]), 4)
    ]
    pointers = [
        Pointer(
            symbol,
            (part.replace("s", "a"), int(offset)),
            int(ends[:2], 16),
            int(ends[2:], 16),
        )
        for symbol, offset, part, ends in rows
    ]
    return Synset(words, pointers)


def plain(word: str) -> str:
    """A word as texts have it: adjectives carry a mark of their position,
    "galore(ip)".
    """
    return word.partition("(")[0].replace("_", " ").lower()


def packed(synsets: dict[Key, Synset]) -> dict[str, npt.NDArray[np.uint8]]:
    """The arrays that are written, as bytes."""
    lemmas = sorted(
        {word for each in synsets.values() for word in each.words},
        key=lambda word: word.encode(),
    )
    lemma_number = {word: i for i, word in enumerate(lemmas)}
    order = sorted(
        synsets,
        key=lambda key: (min(lemma_number[word] for word in synsets[key].words), key),
    )
    number = {key: i for i, key in enumerate(order)}
    senses: list[list[int]] = [[] for _ in lemmas]
    for i, key in enumerate(order):
        for word in dict.fromkeys(synsets[key].words):
            senses[lemma_number[word]].append(i)
    broader = [
        sorted(
            {number[p.target] for p in synsets[key].pointers if p.symbol in HYPERNYM}
        )
        for key in order
    ]
    return {
        "words": np.frombuffer(
            "".join(f"{word}\n" for word in lemmas).encode(), np.uint8
        ),
        "sense_counts": counts(senses),
        "senses": planes(steps([i for each in senses for i in each])),
        "broader_counts": counts(broader),
        "broader": planes([i for each in broader for i in each]),
        "similar": pairs(similar(synsets, number)),
        "antonyms": planes(
            [i for row in antonyms(synsets, number, lemma_number) for i in row]
        ),
        "derived": pairs(derived(synsets, lemma_number)),
    }


def similar(synsets: dict[Key, Synset], number: dict[Key, int]) -> Pairs:
    return {
        ordered(number[key], number[p.target])
        for key, each in synsets.items()
        for p in each.pointers
        if p.symbol in SIMILAR
    }


def antonyms(
    synsets: dict[Key, Synset], number: dict[Key, int], lemma_number: dict[str, int]
) -> list[tuple[int, int, int, int]]:
    return sorted(
        (
            number[key],
            lemma_number[each.words[p.word - 1]],
            number[p.target],
            lemma_number[synsets[p.target].words[p.target_word - 1]],
        )
        for key, each in synsets.items()
        for p in each.pointers
        if p.symbol in ANTONYM
    )


def derived(synsets: dict[Key, Synset], lemma_number: dict[str, int]) -> Pairs:
    found = {
        ordered(
            lemma_number[each.words[p.word - 1]],
            lemma_number[synsets[p.target].words[p.target_word - 1]],
        )
        for each in synsets.values()
        for p in each.pointers
        if p.symbol in DERIVED
    }
    return {(low, high) for low, high in found if low != high}


def ordered(first: int, second: int) -> tuple[int, int]:
    return min(first, second), max(first, second)


def counts(lists: list[list[int]]) -> npt.NDArray[np.uint8]:
    return np.array([len(each) for each in lists], np.uint8)


def steps(numbers: list[int]) -> list[int]:
    """How far each lies before the next new number; 0 for the new number itself.

    >>> steps([0, 1, 0, 2])
    [0, 0, 2, 0]
    """
    found, new = [], 0
    for each in numbers:
        found.append(new - each)
        new = max(new, each + 1)
    return found


def pairs(found: Pairs) -> npt.NDArray[np.uint8]:
    """Pairs in order: how far the first is from the one before it, how far the second
    from the first.
    """
    rows = np.array(sorted(found), np.int64)
    firsts = np.diff(rows[:, 0], prepend=0)
    return planes([*firsts.tolist(), *(rows[:, 1] - rows[:, 0]).tolist()])


def planes(numbers: list[int]) -> npt.NDArray[np.uint8]:
    """Three bytes a number: all lowest bytes, then all middle ones, then all
    highest.
    """
    array = np.array(numbers, "<u4")
    return array.view(np.uint8).reshape(-1, 4)[:, :3].T.ravel().copy()


if __name__ == "__main__":
    main()
