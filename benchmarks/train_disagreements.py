"""Learn what tells that two slots are one and filled otherwise, and write the weights
to mediacomp/alignment/data/disagreements.json.

    python -m benchmarks.train_disagreements GOLD_DIR [--write] [--rows]

Learns from reports of one event by two outlets, and from more pairs of the same events
(GOLD_DIR/stories), in which nothing is planted. Disagreements are planted: a number, a
day or a name that both reports state is changed in one of them, wherever it stands
there. Those that stand there by themselves were read (``corpus/disagreements.json``:
which of the slots that the finder compares can't both be right; one reading, CC0);
``noted`` are the pairs of sentences that the set itself notes. Figures are
cross-validated by topic.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks import logistic
from benchmarks.link_items import read
from benchmarks.mutate_facts import MONTHS, NUMBER_WORDS, WEEKDAYS, other_number
from mediacomp.alignment import weights
from mediacomp.alignment.align import align
from mediacomp.changes.disagreements import find as disagreements
from mediacomp.changes.disagreements.rivals import Rivals
from mediacomp.changes.disagreements.slot_evidence import evidence
from mediacomp.changes.disagreements.slot_pairs import Seen
from mediacomp.changes.facts.counted import slots_by_side
from mediacomp.changes.facts.paired_facts import paired_facts
from mediacomp.text.article import Article

if TYPE_CHECKING:
    from mediacomp.alignment.alignment import Alignment
    from mediacomp.changes.facts.counted import Slot
    from mediacomp.changes.facts.paired_facts import Facts
    from mediacomp.findings.facts import Fact

TARGET = Path(weights.__file__).parent / "data" / "disagreements.json"
READ = Path(__file__).parent / "corpus" / "disagreements.json"
SHORT, LONG, ROUNDS, DRAWN = 500, 6000, 4, (7, 2311)
"""Letters of the other reports, how often one pair of each event is drawn, and by which
chances: those of the second were drawn to test what the first had taught.
"""
FOLDS, PENALTY, PLANTED = 8, 5.0, 12
READINGS = ("read", "read elsewhere")
PLANTED_COUNTS = 0.5
"""What a planted disagreement counts against one that was read."""
TOLD = {"contextual": 0.55, "lexical": 0.5}
"""From these bounds on 31 of 37 and 32 of 37 told rows are right, cross-validated."""
SURE = {"contextual": 0.9, "lexical": 0.9}
Places = tuple[str, tuple[int, str], tuple[int, str]]
"""A pair of reports, and a sentence with a value of either."""


@dataclass(frozen=True)
class Row:
    """Two slots, their evidence, and what is known of them: right or not, or None."""

    id: str
    kind: str
    ends: tuple[Fact, Fact]
    told: tuple[str, str]
    evidence: dict[str, float]
    right: bool | None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="replace the weights")
    parser.add_argument("--rows", action="store_true", help="print what would be told")
    options = parser.parse_args()
    outlets = read(options.gold / "outlets" / "ecb_outlets_dev.jsonl")
    others = list(other_pairs(options.gold, {d["id"] for d in outlets}))
    known = {
        (one["id"], tuple(one["a"]), tuple(one["b"])): one["right"]
        for one in json.loads(READ.read_text("utf-8"))
    }
    noted = {(d["id"], x["a"], x["b"]) for d in outlets for x in d["contradictions"]}
    found = {}
    for name in ("contextual", "lexical"):
        rows = [row for d in (*outlets, *others) for row in gathered(d, name, known)]
        names = list(rows[0].evidence)
        right = sum(row.right is True for row in rows)
        print(f"{name}: {len(rows)} pairs of slots, {right} right")
        report(rows, validated(rows, names), noted, show=options.rows)
        learned = fitted(rows, names)
        evidence = {k: round(float(w), 4) for k, w in zip(names, learned, strict=True)}
        found[name] = {"evidence": evidence, "told": TOLD[name], "sure": SURE[name]}
    if options.write:
        TARGET.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def other_pairs(gold: Path, known: set[str]) -> Iterator[dict[str, Any]]:
    """More pairs of reports of one event, drawn by chance; nothing is planted in
    them.
    """
    events: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for d in read(gold / "stories" / "ecb_dev.jsonl"):
        if SHORT < len(d["text"]) < LONG:
            events[d["event"]].append(d)
    seen = set(known)
    for seed in DRAWN:
        drawn = random.Random(seed)
        for _, reports in sorted(events.items()) * ROUNDS:
            if len(reports) > 1:
                a, b = drawn.sample(reports, 2)
                id = f"{a['id']}~{b['id']}"
                if not {id, f"{b['id']}~{a['id']}"} & seen:
                    seen.add(id)
                    lines = (
                        [t for t in d["text"].split("\n") if t.strip()] for d in (a, b)
                    )
                    yield {
                        "id": id,
                        **dict(zip("ab", lines, strict=True)),
                        "contradictions": None,
                    }


def gathered(
    d: dict[str, Any], encoder: str, known: Mapping[Places, bool | None]
) -> Iterator[Row]:
    """The slots of two reports as they are, then with one disagreement planted each."""
    a, b = (Article.from_sentences(d[side]) for side in "ab")
    alignment = align(a, b, encoder)
    facts = paired_facts(alignment)
    told_of = {(id, a[1], b[1]) for (id, a, b), right in known.items() if right}
    for pair, found, _ in disagreements.candidates(
        alignment, slots_by_side(alignment, facts)
    ):
        one, two = pair[0].fact, pair[1].fact
        places = (one.sentence, one.value), (two.sentence, two.value)
        # Told of the same two values elsewhere, it counts there.
        same = (d["id"], one.value, two.value) in told_of
        right = known.get((d["id"], *places), None if same else False)
        kind = "read" if d["contradictions"] is not None else "read elsewhere"
        yield Row(d["id"], kind, (one, two), told(pair), found, right)
    yield from planted_apart(d["id"], alignment, facts)
    if d["contradictions"] is None:
        return
    equal = [(p.a, p.b) for p in facts.pairs if p.a and p.b and p.change is None]
    drawn = random.Random(d["id"])
    drawn.shuffle(equal)
    for one, two in equal[:PLANTED]:
        old = b.text[two.start : two.end]
        new = other(old, two.kind, drawn)
        if new is not None:
            pattern = re.compile(rf"(?<![\w.]){re.escape(old)}(?![\w]|[.,]\d)")
            changed = [pattern.sub(new, sentence) for sentence in d["b"]]
            yield from planted(d["id"], a, changed, (one, two), encoder)


def planted(
    id: str, a: Article, b: list[str], ends: tuple[Fact, Fact], encoder: str
) -> Iterator[Row]:
    """The slots of a planted disagreement: where the two facts stood."""
    alignment = align(a, Article.from_sentences(b), encoder)
    wanted = ends[0], (ends[1].sentence, ends[1].core)
    facts = paired_facts(alignment)
    for slots, found, _ in disagreements.candidates(
        alignment, slots_by_side(alignment, facts)
    ):
        one, two = slots[0].fact, slots[1].fact
        if (one, (two.sentence, two.core)) == wanted:
            kind = f"planted {two.kind}"
            yield Row(id, kind, (one, two), told(slots), found, True)


def planted_apart(id: str, alignment: Alignment, facts: Facts) -> Iterator[Row]:
    """The slots of disagreements planted in sentences without a link: a number that
    either report gives once, of the same noun, as if it were another in b. A digit more
    or less moves no link, so nothing is aligned again.
    """
    sides = slots_by_side(alignment, facts)
    often = [
        Counter(slot.fact.value for some in side.values() for slot in some)
        for side in sides
    ]
    linked = {link.ends for link in alignment.links}
    for i, near in enumerate(alignment.sides[0].content.near):
        for j in sorted(set(near) - {j for k, j in linked if k == i}):
            for a, b in product(sides[0].get(i, ()), sides[1].get(j, ())):
                value = a.fact.value
                once = often[0][value] == often[1][b.fact.value] == 1
                if once and a.head and a.head == b.head and value == b.fact.value:
                    yield from _as_if_other(id, alignment, sides, (a, b))


def _as_if_other(
    id: str,
    alignment: Alignment,
    sides: Sequence[Mapping[int, Sequence[Slot]]],
    pair: tuple[Slot, Slot],
) -> Iterator[Row]:
    a, b = pair
    number = b.fact.number
    if number is None:
        return
    more = number + max(1, round(number / 3))
    value = b.fact.value.replace(str(number), str(more))
    changed = replace(b, fact=replace(b.fact, number=more, value=value))
    j = b.fact.sentence
    other = [changed if slot is b else slot for slot in sides[1][j]]
    rivals = Rivals(alignment, [sides[0], {**sides[1], j: other}])
    seen = Seen(alignment, (a, changed), None)
    if disagreements.may_disagree(seen, rivals):
        found = evidence(seen, rivals)
        ends = a.fact, changed.fact
        yield Row(id, "planted apart", ends, told((a, changed)), found, True)


def told(pair: tuple[Slot, Slot]) -> tuple[str, str]:
    """Two slots by sentence and value."""
    one, two = (
        f"{s.fact.sentence} {s.fact.value} {' '.join(sorted(s.words))}".strip()
        for s in pair
    )
    return one, two


def other(found: str, kind: str, drawn: random.Random) -> str | None:
    """Something else of the same form; None where there is nothing to change."""
    for words in (WEEKDAYS, MONTHS, NUMBER_WORDS):
        for word in words:
            if re.search(rf"\b{word}\b", found, re.IGNORECASE):
                new = drawn.choice([w for w in words if w != word])
                return re.sub(rf"\b{word}\b", new, found, flags=re.IGNORECASE)
    if kind == "name":
        parts = found.split()
        if len(parts) < 2:
            return None
        last = parts[-1]
        place = drawn.randrange(1, max(2, len(last) - 1))
        return " ".join([*parts[:-1], last[:place] + last[place + 1 :]])
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", found)
    if digits is None:
        return None
    new = other_number(digits.group(), drawn)
    return found[: digits.start()] + new + found[digits.end() :]


def design(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    return np.array([[row.evidence[name] for name in names] for row in rows])


def fitted(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    known = [row for row in rows if row.right is not None]
    truth = np.array([float(bool(row.right)) for row in known])
    counts = np.array(
        [PLANTED_COUNTS if r.kind.startswith("planted") else 1.0 for r in known]
    )
    biases = np.array([name == "bias" for name in names])
    return logistic.fit(design(known, names), truth, counts, ~biases, PENALTY)


def validated(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    """Probability of each pair of slots from weights learned without its topic."""
    topics = sorted({row.id.split("_")[0] for row in rows})
    order = np.random.default_rng(0).permutation(len(topics))
    fold = {topics[t]: k % FOLDS for k, t in enumerate(order)}
    folds = np.array([fold[row.id.split("_")[0]] for row in rows])
    probability = np.zeros(len(rows))
    for k in range(FOLDS):
        learned = fitted([r for r, f in zip(rows, folds, strict=True) if f != k], names)
        mine = folds == k
        some = [r for r, f in zip(rows, folds, strict=True) if f == k]
        if some:
            probability[mine] = logistic.expit(design(some, names) @ learned)
    return probability


def report(
    rows: Sequence[Row],
    probability: np.ndarray,
    noted: set[tuple[str, int, int]],
    *,
    show: bool,
) -> None:
    planted = np.array([row.kind.startswith("planted") for row in rows])
    for bound in (0.5, 0.55, 0.6, 0.7, 0.9):
        found = list(told_from(rows, probability, bound))
        others = list(told_from(rows, probability, bound, "read elsewhere"))
        right = sum(row.right is not False for row, _ in found)
        places = {
            (row.id, row.ends[0].sentence, row.ends[1].sentence) for row, _ in found
        }
        print(
            f"  from {bound}: {len(found)} told, {right} right; {len(places & noted)} "
            f"of {len(noted)} noted places; elsewhere {len(others)} told, "
            f"{sum(row.right is not False for row, _ in others)} right; planted "
            f"{(probability[planted] >= bound).mean():.3f} of {planted.sum()}"
        )
    if show:
        some = (told_from(rows, probability, 0.3, kind) for kind in READINGS)
        for row, p in chain.from_iterable(some):
            print(f"    {p:.2f} {row.right} {row.id}: {row.told[0]} | {row.told[1]}")


def told_from(
    rows: Sequence[Row], probability: np.ndarray, bound: float, kind: str = "read"
) -> Iterator[tuple[Row, float]]:
    """What would be told of the reports as they are: each value once, likeliest
    first.
    """
    seen: set[tuple[str, int, str]] = set()
    order = sorted(zip(rows, probability.tolist(), strict=True), key=lambda x: -x[1])
    for row, p in order:
        values = {(row.id, side, fact.value) for side, fact in enumerate(row.ends)}
        if row.kind == kind and p >= bound and not values & seen:
            seen |= values
            yield row, p


if __name__ == "__main__":
    main()
