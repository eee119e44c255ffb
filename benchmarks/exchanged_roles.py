"""How many exchanges of roles are found, and how many are told where there are none.

    python -m benchmarks.exchanged_roles GOLD_DIR [--encoder NAME] [--rows]

Takes the project's own articles and pairs of reports of one event by two outlets
(GOLD_DIR/outlets) and changes one sentence, or two, of a copy or of the other report:

* persons: two names of a sentence change places; not where "and" joins them
* subject and object: two noun phrases on either side of a verb change places
* sources: the names of two speakers change places in two sentences
* attributes: ages are planted behind two names, and change places
* passive, reordered: changes that leave who did what as it was; nothing may be told

An exchange is found if a row of `disagreements` stands in its sentence; a row of kind
"role" or "age" anywhere else is false. Names are exchanged where the finder of names
sees them.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.link_items import read
from mediacomp import Article, compare
from mediacomp.findings.findings import findings_of

if TYPE_CHECKING:
    from mediacomp.findings.facts import Fact

OWN = Path(__file__).parent / "corpus" / "articles"
ROLES = ("role", "age")
MOST = 3
"""Exchanges of a kind that are tried an article."""
JOINED = re.compile(r"^[\s,]*(?:and|or|&|,)[\s,]*(?:\w+ ){0,2}$")
PHRASE = r"\b[Tt]he (?:[a-z]+ )?[a-z]+\b"
VERB = r" (?:[a-z]+ed|told|met|beat|hit|shot|won|took|left|sent|gave|saw) "
ORDERED = re.compile(rf"({PHRASE})({VERB})({PHRASE})")
ACTIVE = re.compile(
    rf"({PHRASE}) (accused|asked|warned|attacked|chased|helped) ({PHRASE})"
)


@dataclass(frozen=True)
class Exchange:
    """Sentences of two versions, what was done, and in which sentences of b."""

    kind: str
    a: list[str]
    b: list[str]
    where: tuple[int, ...]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--encoder", default="lexical")
    parser.add_argument("--rows", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for one in exchanges(options.gold):
        rows = told(one, options.encoder)
        hit = [row for row in rows if row["sentence_b"] in one.where]
        false = [r for r in rows if r["kind"] in ROLES and r not in hit]
        counts[one.kind, "made"] += 1
        counts[one.kind, "found"] += bool(hit)
        counts[one.kind, "roles"] += sum(row["kind"] in ROLES for row in rows)
        counts[one.kind, "false"] += len(false)
        if options.rows and (false or bool(hit) == bool(not one.where)):
            print(one.kind, [one.b[k] for k in one.where], false)
    for kind in sorted({kind for kind, _ in counts}):
        print(kind, {name: counts[kind, name] for name in COUNTED})


COUNTED = ("made", "found", "roles", "false")


def told(one: Exchange, encoder: str) -> list[dict[Hashable, Any]]:
    """The rows of `disagreements` for an exchange."""
    a, b = (Article.from_sentences(side) for side in (one.a, one.b))
    return compare(a, b, encoder=encoder).disagreements.to_dict("records")


def exchanges(gold: Path) -> Iterator[Exchange]:
    """Every exchange that is tried, in copies of an article and in the other report;
    and the two reports as they stand.
    """
    for path in sorted(OWN.glob("*.txt")):
        article = Article.from_text(path.read_text("utf-8"))
        sentences = [sentence.text for sentence in article.sentences]
        yield from _of(sentences, sentences, "", path.name)
    for d in read(gold / "outlets" / "ecb_outlets_dev.jsonl"):
        yield from _of(d["b"], d["b"], "", d["id"])
        yield from _of(d["a"], d["b"], "other report: ", d["id"])
        yield Exchange("none: as they stand", d["a"], d["b"], ())


def _of(a: list[str], b: list[str], prefix: str, seed: str) -> Iterator[Exchange]:
    drawn = random.Random(seed)
    article = Article.from_sentences(b)
    names = [fact for fact in findings_of(article).facts if fact.kind == "name"]
    yield from _some(prefix + "persons", a, _persons(b, article, names), drawn)
    yield from _some(prefix + "subject, object", a, _phrases(b), drawn)
    if not prefix:
        yield from _some("sources", a, _sources(b, article, names), drawn)
        yield from _some("none: reordered", a, _reordered(b, article, names), drawn)
        yield from _some("none: passive", a, _passives(b), drawn)
        yield from _attributes(b, article, names)


Changed = tuple[list[str], tuple[int, ...]]


def _some(
    kind: str, a: list[str], tried: Iterator[Changed], drawn: random.Random
) -> Iterator[Exchange]:
    found = list(tried)
    drawn.shuffle(found)
    for b, where in found[:MOST]:
        yield Exchange(kind, a, b, () if kind.startswith("none") else where)


def _pairs(
    article: Article, names: Sequence[Fact]
) -> Iterator[tuple[int, Fact, Fact, str]]:
    """Two names of a sentence that stand there once each, with what is between."""
    for sentence in article.sentences:
        inside = [n for n in names if n.sentence == sentence.index]
        often = Counter(name.value for name in inside)
        single = [name for name in inside if often[name.value] == 1]
        for one, two in pairwise(single):
            if not set(one.value.split()) & set(two.value.split()):
                between = article.text[one.end : two.start]
                yield sentence.index, one, two, between


def _persons(
    b: list[str], article: Article, names: Sequence[Fact]
) -> Iterator[Changed]:
    for k, one, two, between in _pairs(article, names):
        if not JOINED.match(between) and re.search(r"[a-z]{4}", between):
            yield _put(b, k, article, one, two, between), (k,)


def _reordered(
    b: list[str], article: Article, names: Sequence[Fact]
) -> Iterator[Changed]:
    for k, one, two, between in _pairs(article, names):
        if between == " and ":
            yield _put(b, k, article, one, two, between), (k,)


def _put(
    b: list[str], k: int, article: Article, one: Fact, two: Fact, between: str
) -> list[str]:
    """The sentences with two names of sentence k exchanged."""
    start = article.sentences[k].start
    text = b[k]
    x, y = article.text[one.start : one.end], article.text[two.start : two.end]
    new = text[: one.start - start] + y + between + x + text[two.end - start :]
    return [*b[:k], new, *b[k + 1 :]]


def _phrases(b: list[str]) -> Iterator[Changed]:
    for k, text in enumerate(b):
        for found in ORDERED.finditer(text):
            one, verb, two = found.groups()
            if one.casefold() != two.casefold():
                new = f"{_like(two, one)}{verb}{_like(one, two)}"
                changed = text[: found.start()] + new + text[found.end() :]
                yield [*b[:k], changed, *b[k + 1 :]], (k,)


def _like(phrase: str, other: str) -> str:
    """A phrase with the first letter as big as that of another."""
    return other[0] + phrase[1:]


def _passives(b: list[str]) -> Iterator[Changed]:
    for k, text in enumerate(b):
        for found in ACTIVE.finditer(text):
            one, verb, two = found.groups()
            new = f"{_like(two, one)} was {verb} by {_like(one, two)}"
            changed = text[: found.start()] + new + text[found.end() :]
            yield [*b[:k], changed, *b[k + 1 :]], (k,)


def _sources(
    b: list[str], article: Article, names: Sequence[Fact]
) -> Iterator[Changed]:
    """Two speakers with names, each of a sentence of his own."""
    at = {(name.start, name.end): name for name in names}
    said = [
        at[s.speaker.start, s.speaker.end]
        for s in findings_of(article).speech
        if s.speaker and (s.speaker.start, s.speaker.end) in at
    ]
    for one, two in pairwise(said):
        x, y = (article.text[s.start : s.end] for s in (one, two))
        if set(x.split()) & set(y.split()) or one.sentence == two.sentence:
            continue
        changed = list(b)
        for k, old, new in ((one.sentence, x, y), (two.sentence, y, x)):
            changed[k] = changed[k].replace(old, new, 1)
        yield changed, (one.sentence, two.sentence)


def _attributes(
    b: list[str], article: Article, names: Sequence[Fact]
) -> Iterator[Exchange]:
    full: dict[str, Fact] = {}
    for name in names:
        if len(name.value.split()) == 2 and name.value not in full:
            full[name.value] = name
    some = [
        n
        for n in full.values()
        if article.text[n.end : n.end + 2] in (" w", " h", " s")
    ][:2]
    if len(some) == 2:
        first, second = (_aged(b, article, some, ages) for ages in ((34, 61), (61, 34)))
        where = tuple(name.sentence for name in some)
        yield Exchange("attributes", first, second, where)


def _aged(
    b: list[str], article: Article, some: Sequence[Fact], ages: tuple[int, int]
) -> list[str]:
    """The sentences with an age behind two names."""
    changed = list(b)
    for name, age in sorted(
        zip(some, ages, strict=True), key=lambda item: -item[0].start
    ):
        k = name.sentence
        at = name.end - article.sentences[k].start
        changed[k] = f"{changed[k][:at]}, {age},{changed[k][at:]}"
    return changed


if __name__ == "__main__":
    main()
