"""Mutations of whole sentences: left out, put in, moved, split, merged, repeated,
reworded, mixed with others.

Each takes a source and a random generator and gives the two drafts and the sentences of
the first that moved, or None where the article offers no place for it. What moves is at
least a fifth lighter in words than what it passes, so that the lightest set that breaks
the order is never in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.drafts import Draft, Edit, Item, Source, edited, sources, table

Pair = tuple[Draft, Draft, frozenset[int]]
Mutation = Callable[[Source, Random], Pair | None]

DISTANCE = 3
"""Fewest sentences that a moved sentence passes."""
LIGHTER = 1.2
_OPENERS = frozenset(table("openers"))
_NONE: frozenset[int] = frozenset()


def deletion(source: Source, rng: Random) -> Pair:
    """One to three sentences left out."""
    gone = set(rng.sample(range(len(source.items)), rng.randint(1, 3)))
    return source.draft, _keep(source.draft, gone), _NONE


def insertion(source: Source, rng: Random) -> Pair:
    """One or two sentences put in, of another article or of a written pool."""
    draft = source.draft
    for sentence in rng.sample(_strangers(source), rng.randint(1, 2)):
        draft = _put(draft, Item(sentence, ()), rng.randint(1, sum(map(len, draft))))
    return source.draft, draft, _NONE


def move(source: Source, rng: Random) -> Pair | None:
    """One sentence moved past at least three."""
    number, place = rng.sample(range(len(source.items)), 2)
    passed = source.items[place:number] or source.items[number + 1 : place + 1]
    if len(passed) < DISTANCE or _words(passed) < LIGHTER * _words(
        [source.items[number]]
    ):
        return None
    return (
        source.draft,
        _put(_keep(source.draft, {number}), source.items[number], place),
        frozenset({number}),
    )


def move_and_edit(source: Source, rng: Random) -> Pair | None:
    """One sentence moved past at least three, with words of it replaced by synonyms."""
    pair = move(source, rng)
    if pair is None:
        return None
    (number,) = pair[2]
    edits = _replacements(source, table("synonyms"), {number})
    if len(edits) < 2:
        return None
    place = next(
        i for i, item in enumerate(_flat(pair[1])) if item.origins == (number,)
    )
    return (
        source.draft,
        edited(pair[1], [Edit(place, e.start, e.end, e.text) for e in edits]),
        pair[2],
    )


def split(source: Source, rng: Random) -> Pair | None:
    """One sentence cut in two at ", and", ", but" or a relative clause."""
    number = rng.randrange(len(source.items))
    parts = split_text(source.items[number].text, source.quoted(number))
    if parts is None:
        return None
    return (
        source.draft,
        _replace(source.draft, number, [Item(part, (number,)) for part in parts]),
        _NONE,
    )


def split_text(text: str, quoted: list[tuple[int, int]]) -> tuple[str, str] | None:
    """A sentence as two, or None if it has no place to cut outside its quotations."""
    for found in re.finditer(
        r", (?:and|but) (?=(?:the|it|he|she|they|a|two|some|its|many|in) )|, which "
        r"(?=\w+ )",
        text,
    ):
        start, end = found.span()
        joint = found.group()
        rest = text[end:]
        if (
            any(s < end and start < e for s, e in quoted)
            or min(len(text[:start].split()), len(rest.split())) < 4
        ):
            continue
        if "which" in joint:
            if "," in rest or not re.match(
                r"(?:is|was|has|had|dates|breeds|affected) ", rest
            ):
                continue
            return text[:start] + ".", "It " + rest
        return text[:start] + ".", rest[0].upper() + rest[1:]
    return None


def merge(source: Source, rng: Random) -> Pair | None:
    """Two neighbouring sentences of one paragraph joined by ", and" or a semicolon."""
    number = rng.randrange(len(source.items) - 1)
    one, two = source.items[number], source.items[number + 1]
    together = any({one, two} <= set(paragraph) for paragraph in source.draft)
    if not together or not one.text.endswith(".") or two.text[0] in '“‘"':
        return None
    first = two.text.split()[0]
    rest = two.text[0].lower() + two.text[1:] if first in _OPENERS else two.text
    text = one.text[:-1] + rng.choice([", and ", "; ", ", while "]) + rest
    draft = _replace(
        _keep(source.draft, {number + 1}), number, [Item(text, (number, number + 1))]
    )
    return source.draft, draft, _NONE


def repetition_added(source: Source, rng: Random) -> Pair:
    """One sentence said again at the end of the second version: the copy is added, the
    one in context is linked.
    """
    number = rng.randrange(len(source.items) - 4)
    copy = Item(source.items[number].text, ())
    return source.draft, (*source.draft, (copy,)), _NONE


def repetition_kept(source: Source, rng: Random) -> Pair:
    """One sentence that both versions hold twice: each copy is linked in its own place,
    nothing moves.
    """
    number = rng.randrange(len(source.items) - 4)
    at_end = (*source.draft, (Item(source.items[number].text, (len(source.items),)),))
    gone = rng.choice([k for k in range(len(source.items)) if k != number])
    return at_end, _keep(at_end, {gone}), _NONE


def reorder_paragraphs(source: Source, rng: Random) -> Pair | None:
    """One paragraph moved past others."""
    number, place = rng.sample(range(len(source.draft)), 2)
    moved = source.draft[number]
    passed = source.draft[place:number] or source.draft[number + 1 : place + 1]
    if (
        _words([i for p in passed for i in p]) < LIGHTER * _words(moved)
        or sum(map(len, passed)) < DISTANCE
    ):
        return None
    rest = [p for i, p in enumerate(source.draft) if i != number]
    return (
        source.draft,
        (*rest[:place], moved, *rest[place:]),
        frozenset(i for item in moved for i in item.origins),
    )


def abridgement(source: Source, rng: Random) -> Pair:
    """Half to three quarters of the sentences left out."""
    count = len(source.items)
    gone = set(rng.sample(range(count), rng.randint(count // 2, 3 * count // 4)))
    return source.draft, _keep(source.draft, gone), _NONE


def mixture(source: Source, rng: Random) -> Pair:
    """Every other paragraph given up for one of another article: what is foreign must
    stay unlinked.
    """
    foreign = [
        tuple(Item(item.text, ()) for item in block)
        for block in _another(source, rng).draft
    ]
    first = rng.randint(0, 1)
    blocks = [
        foreign[i % len(foreign)] if i % 2 == first else block
        for i, block in enumerate(source.draft)
    ]
    return source.draft, tuple(blocks), _NONE


def unrelated(source: Source, rng: Random) -> Pair:
    """Another article altogether: nothing to link."""
    return (
        source.draft,
        tuple(
            tuple(Item(i.text, ()) for i in block)
            for block in _another(source, rng).draft
        ),
        _NONE,
    )


def synonym(source: Source, rng: Random) -> Pair | None:
    """Words replaced by synonyms, three to ten over the article."""
    return _reworded(source, rng, "synonyms", 3, 10)


def spelling(source: Source, rng: Random) -> Pair | None:
    """Words in another spelling: British or American, abbreviations with and without
    full stops.
    """
    return _reworded(source, rng, "spellings", 1, 6)


def compound(source: Source, rng: Random) -> Pair | None:
    """All at once: synonyms, a sentence moved, two left out, one put in."""
    pair = move(source, rng)
    reworded = _reworded(source, rng, "synonyms", 3, 10)
    if pair is None or reworded is None:
        return None
    (number,) = pair[2]
    near = {number - 1, number, number + 1}
    gone = set(rng.sample([i for i in range(len(source.items)) if i not in near], 2))
    texts = {item.origins: item.text for item in _flat(reworded[1])}
    draft = tuple(
        tuple(Item(texts[item.origins], item.origins) for item in paragraph)
        for paragraph in pair[1]
    )
    kept = [item.origins[0] for item in _flat(_keep(pair[1], gone))]
    at = kept.index(number)
    passed = [k for k in kept[:at] if k > number] or [
        k for k in kept[at + 1 :] if k < number
    ]
    if len(passed) < DISTANCE or _words(
        [source.items[k] for k in passed]
    ) < LIGHTER * _words([source.items[number]]):
        return None
    draft = tuple(
        left
        for p in draft
        if (left := tuple(item for item in p if item.origins[0] not in gone))
    )
    stranger = Item(rng.choice(_strangers(source)), ())
    return source.draft, _put(draft, stranger, rng.randint(1, len(kept))), pair[2]


SENTENCE_MUTATIONS: dict[str, Mutation] = {
    "sentence deletion": deletion,
    "sentence insertion": insertion,
    "move": move,
    "move and edit": move_and_edit,
    "split": split,
    "merge": merge,
    "repetition added": repetition_added,
    "repetition kept": repetition_kept,
    "paragraph reorder": reorder_paragraphs,
    "abridgement": abridgement,
    "mixture": mixture,
    "unrelated": unrelated,
    "synonym": synonym,
    "spelling": spelling,
    "compound": compound,
}


def word_pattern(words: list[str]) -> re.Pattern[str]:
    """A pattern for any of some words, whole and not part of a hyphenated one; longest
    first.
    """
    choices = "|".join(
        re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?<![\w’'-])(?:{choices})(?![\w-]|[’'][a-z])", re.IGNORECASE)


def in_case_of(found: str, replacement: str) -> str:
    """The replacement with a capital where the word it replaces has one."""
    return (
        replacement[0].upper() + replacement[1:] if found[0].isupper() else replacement
    )


def replaced(text: str, start: int, end: int, other: str) -> tuple[int, int, str]:
    """A replacement, with "a" or "an" before it in the form that it needs.

    Examples
    --------
    >>> replaced("a plan", 2, 6, "idea")
    (0, 6, 'an idea')
    """
    article = re.search(r"\b(an?) $", text[:start], re.IGNORECASE)
    needed = "an" if other[0].lower() in "aeio" else "a"
    if article is None or article[1].lower() == needed:
        return start, end, other
    return article.start(), end, f"{in_case_of(article[1], needed)} {other}"


def _replacements(
    source: Source, pairs: dict[str, str], numbers: set[int]
) -> list[Edit]:
    pattern = word_pattern(list(pairs))
    known = {word.lower(): other for word, other in pairs.items()}
    return [
        Edit(
            n,
            *replaced(
                source.items[n].text,
                m.start(),
                m.end(),
                in_case_of(m.group(), known[m.group().lower()]),
            ),
        )
        for n in sorted(numbers)
        for m in pattern.finditer(source.items[n].text)
        if m.start() == 0 or m.group()[0].islower() or m.group() in pairs
    ]


def _reworded(
    source: Source, rng: Random, name: str, least: int, most: int
) -> Pair | None:
    edits = _replacements(source, table(name), set(range(len(source.items))))
    if len(edits) < least:
        return None
    return (
        source.draft,
        edited(
            source.draft, rng.sample(edits, rng.randint(least, min(most, len(edits))))
        ),
        _NONE,
    )


def _flat(draft: Draft) -> list[Item]:
    return [item for paragraph in draft for item in paragraph]


def _words(items: list[Item] | tuple[Item, ...]) -> int:
    return sum(len(item.text.split()) for item in items)


def _keep(draft: Draft, gone: set[int]) -> Draft:
    kept = (
        tuple(item for item in paragraph if not gone & set(item.origins))
        for paragraph in draft
    )
    return tuple(paragraph for paragraph in kept if paragraph)


def _replace(draft: Draft, number: int, items: list[Item]) -> Draft:
    return tuple(
        tuple(
            new
            for item in paragraph
            for new in (items if item.origins == (number,) else [item])
        )
        for paragraph in draft
    )


def _put(draft: Draft, new: Item, place: int) -> Draft:
    """The draft with a sentence before its sentence ``place``, or at the end."""
    result, count = [], 0
    for number, paragraph in enumerate(draft):
        here = place - count
        last = number == len(draft) - 1
        inside = 0 <= here < len(paragraph) or (last and here >= len(paragraph))
        result.append(
            (*paragraph[:here], new, *paragraph[here:]) if inside else paragraph
        )
        count += len(paragraph)
    return tuple(result)


def _another(source: Source, rng: Random) -> Source:
    return rng.choice([other for other in sources() if other.name != source.name])


def _strangers(source: Source) -> list[str]:
    others = [
        item.text
        for other in sources()
        if other.name != source.name
        for item in other.items
    ]
    whole = [
        text for text in others if len(text.split()) > 7 and not set(text) & set('“”"‘')
    ]
    return [*whole, *table("sentences")]
