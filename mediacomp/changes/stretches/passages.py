"""Which runs of word groups only one of two linked sentences has, cut so that each can
be read by itself.

A group belongs to one side alone when most of its content has no answer. Groups in a
row make a passage. One that would end before its noun, or begin with the second half of
a phrase, takes the next group along if little of that is answered; else it gives its
own last group up, or is left out: what cannot be read had better not be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mediacomp.changes.stretches.ends import (
    behind_list,
    closed,
    with_noun,
    without_dangling,
)
from mediacomp.changes.stretches.groups import Group, Words, has_capital, is_mark
from mediacomp.changes.stretches.joints import Joints, classes
from mediacomp.text.quote_marks import QUOTES

MOST = 0.5
"""A group is one side's alone when more than this share of its content is unanswered,
by weight, and no less than half of its words.
"""
WIDENED = 0.6
"""The same, by weight and in words, of a passage that took answered groups along."""
BRIDGE = 2
"""Answered content words that may stand between two parts of one passage."""
ATTRIBUTION = 6
"""Content words that an attribution at the end of a sentence may have."""
SHORT_ATTRIBUTION = 4
"""Content words of a passage that is an attribution and nothing else."""


@dataclass(frozen=True)
class Sentence:
    """A linked sentence: its words in groups, which words have no answer, and running
    sums of content: words, words without an answer, and the informativeness of both.
    """

    joints: Joints
    unanswered: Sequence[bool]
    sums: npt.NDArray[np.float64]

    @classmethod
    def of(
        cls,
        words: Words,
        unanswered: Sequence[bool],
        weights: npt.NDArray[np.float64],
    ) -> Sentence:
        """A sentence with the informativeness of its tokens, shape (tokens,)."""
        content = ~np.array(words.small, bool)
        alone = content & np.array(unanswered, bool)
        each = np.stack([content, alone, content * weights, alone * weights])
        sums = np.concatenate([np.zeros((4, 1)), np.cumsum(each, axis=1)], axis=1)
        return cls(Joints.of(words), unanswered, sums)

    @property
    def words(self) -> Words:
        """Its words."""
        return self.joints.words

    @property
    def groups(self) -> Sequence[Group]:
        """Its word groups."""
        return self.joints.groups

    def count(self, first: int, last: int) -> int:
        """How many content words groups ``first`` to ``last`` have."""
        return int(self._of(first, last)[0])

    def is_alone(self, first: int, last: int, most: float) -> bool:
        """Whether more than ``most`` of the content of some groups has no answer."""
        many, alone, whole, part = self._of(first, last)
        even = most == MOST and 2 * alone == many
        enough = alone > most * many or even
        return bool(enough and whole and round(part / whole, 4) > most)

    def _of(self, first: int, last: int) -> tuple[float, ...]:
        at, behind = self.groups[first].first, self.groups[last].last + 1
        return tuple((self.sums[:, behind] - self.sums[:, at]).tolist())


Run = tuple[int, int]
"""First and last group of a passage."""


def passages(
    words: Words, unanswered: Sequence[bool], weights: npt.NDArray[np.float64]
) -> list[tuple[int, int]]:
    """First and last token of each passage of a linked sentence that the other side
    doesn't have, in order; none overlap.
    """
    if not any(alone and words.is_content(k) for k, alone in enumerate(unanswered)):
        return []
    sentence = Sentence.of(words, unanswered, weights)
    runs = _bridged(_runs(sentence), sentence)
    found: list[tuple[int, int]] = []
    for number, run in enumerate(runs):
        # What a passage may take along is what no other one has.
        low = runs[number - 1][1] + 1 if number else 0
        high = runs[number + 1][0] if number + 1 < len(runs) else len(sentence.groups)
        readable = _readable(run, low, high, sentence)
        shown = None if readable is None else _shown(readable, sentence)
        if shown is not None:
            found.append(shown)
    return found


def _runs(sentence: Sentence) -> list[Run]:
    """Groups in a row that are one side's alone, cut at quotation marks and before an
    attribution.
    """
    runs: list[Run] = []
    for n, group in enumerate(sentence.groups):
        if not sentence.is_alone(n, n, MOST):
            continue
        if runs and runs[-1][1] == n - 1 and not _cut(group, n, runs[-1], sentence):
            runs[-1] = runs[-1][0], n
        else:
            runs.append((n, n))
    return runs


def _cut(group: Group, n: int, run: Run, sentence: Sentence) -> bool:
    if not group.mark:
        return sentence.joints.breaks_off(n, run[0])
    if group.mark in QUOTES or _quoted_between(n, sentence):
        return True
    lone = run == (0, 0) and sentence.count(0, 0) == 1
    return (
        lone
        or _opens_answered(n, sentence)
        or _ends_insertion(n, run, sentence)
        or _leads_to_attribution(n, sentence)
    )


def _opens_answered(n: int, sentence: Sentence) -> bool:
    """Whether a clause of which the rest is answered begins with group ``n``: "for
    [shock], [but luckily] nobody was hurt".
    """
    joints = sentence.joints
    joins = joints.joins(sentence.groups[n].first)
    return joins and joints.goes_on(n) and not sentence.is_alone(n + 1, n + 1, MOST)


def _ends_insertion(n: int, run: Run, sentence: Sentence) -> bool:
    """Whether what ends before the comma of group ``n`` is an insertion, an age, or the
    last word of what comes before: "the mill, [owned by Lee], [was shut]", "Lee, [57],
    [who paid]", "killed or [hurt], [but one is missing]".
    """
    first, joints = sentence.groups[run[0]], sentence.joints
    if run[0] and run[0] == run[1] and sentence.count(*run) == 1:
        fact = first.last in sentence.words.facts
        return fact or joints.closes(n) or joints.joins(sentence.groups[n].first)
    return bool(run[0]) and joints.closes(n)


def _quoted_between(n: int, sentence: Sentence) -> bool:
    one, two = sentence.groups[n - 1 : n + 1]
    tokens = sentence.words.tokens[one.last + 1 : two.first]
    return any(is_mark(t) and t.norm[:1] in QUOTES for t in tokens)


def _leads_to_attribution(n: int, sentence: Sentence) -> bool:
    """Whether what follows group ``n`` to the end of the sentence is an attribution."""
    last = len(sentence.groups) - 1
    return sentence.count(n, last) <= ATTRIBUTION and any(
        sentence.words.is_cue(k)
        for k in range(sentence.groups[n].first, sentence.groups[last].last + 1)
    )


def _bridged(runs: Sequence[Run], sentence: Sentence) -> list[Run]:
    """The runs, with two made one where one needs the other to be read, hardly anything
    between them is answered, and no mark stands there.
    """
    found: list[Run] = []
    for run in runs:
        if found:
            first, before = found[-1]
            between = sentence.groups[before + 1 : run[0] + 1]
            joints, next_to = sentence.joints, run[0] - before == 1
            needed = joints.leads_on(before) or joints.leans_back(run[0])
            few = next_to or sentence.count(before + 1, run[0] - 1) <= BRIDGE
            whole = needed and few and sentence.is_alone(first, run[1], WIDENED)
            if whole and not any(group.mark for group in between):
                found[-1] = first, run[1]
                continue
        found.append(run)
    return found


def _readable(run: Run, low: int, high: int, sentence: Sentence) -> Run | None:
    """A run that can be read by itself, made from this one with groups from ``low`` to
    before ``high``; None if there is none.
    """
    joints = sentence.joints
    first = _with_lead(run, low, sentence)
    last = _with_rest((first, run[1]), high, sentence)
    first, last = _predicate(first, last, joints)
    while last >= first and _is_unready(last, joints):
        last -= 1
    while last >= first and joints.hangs_on_verb(first):
        first += 1
    return (first, last) if last >= first else None


def _is_unready(n: int, joints: Joints) -> bool:
    return joints.leads_on(n) or joints.waits(n)


def _with_lead(run: Run, low: int, sentence: Sentence) -> int:
    """The first of a run with the groups before it that it leans on."""
    joints, (first, last) = sentence.joints, run
    while first > low and (joints.leans_back(first) or joints.hangs_on_verb(first)):
        if not sentence.is_alone(first - 1, last, WIDENED):
            break
        first -= 1
    return first


def _with_rest(run: Run, high: int, sentence: Sentence) -> int:
    """The last of a run with the groups behind it that it leads on to, if all of it is
    one side's alone.
    """
    joints, (first, last) = sentence.joints, run
    end = last
    while (
        end + 1 < high
        and joints.goes_on(end)
        and (joints.leads_on(end) or joints.may_go_on(end))
    ):
        end += 1
    ready = not _is_unready(end, joints) and sentence.is_alone(first, end, WIDENED)
    return end if ready else last


def _predicate(first: int, last: int, joints: Joints) -> Run:
    """A run without a predicate whose other half stands behind it, or without what
    belongs to the subject before one that it has whole.
    """
    opening = next(
        (n for n in range(first, last + 1) if joints.opens_predicate(n)), None
    )
    if opening is None:
        return first, last
    if joints.goes_on(last):
        return first, opening - 1
    return opening if joints.hangs(first) else first, last


def _shown(run: Run, sentence: Sentence) -> tuple[int, int] | None:
    """First and last token of a passage, None if it is not worth naming."""
    words, group = sentence.words, sentence.groups[run[0]]
    bare = group.first == group.last and words.is_cue(group.first)
    if bare and run[0] < run[1] and sentence.joints.goes_on(run[1]):
        run = run[0] + 1, run[1]  # "said [regional officer] Dawn Farrell"
    first, last = sentence.groups[run[0]].first, sentence.groups[run[1]].last
    last = with_noun(first, without_dangling(first, last, words), words)
    joining = classes(words.language, "coordinators")
    while first < last and words.tokens[first].norm in joining:
        first += 1
    first, last = closed(behind_list(first, last, words), last, words)
    if is_attribution(words, first, last) or _worth_naming(first, last, sentence):
        return first, last
    return None


def _worth_naming(first: int, last: int, sentence: Sentence) -> bool:
    """Whether a passage holds two content words without an answer, or a number or name
    with its preposition.
    """
    words = sentence.words
    content = [k for k in range(first, last + 1) if words.is_content(k)]
    alone = [k for k in content if sentence.unanswered[k]]
    if len(alone) > 1:
        return True
    if not alone or len(content) > 2:
        return False
    token = words.tokens[alone[0]]
    named = has_capital(token) or not token.norm.isalpha() or alone[0] in words.facts
    return last > first and token.norm.isalnum() and named


def is_attribution(words: Words, first: int, last: int) -> bool:
    """Whether a passage is a verb of saying with its subject and little else: "he
    said", "the institute said".
    """
    spoken = [k for k in range(first, last + 1) if not is_mark(words.tokens[k])]
    content = [k for k in spoken if words.is_content(k)]
    helped = any(words.tokens[k].norm in words.language.auxiliaries for k in spoken)
    after = {t.norm for t in words.tokens[last + 1 : last + 2]}
    calls = bool(after & classes(words.language, "prepositions"))  # "Lee [called] for"
    # "Who first reported it" says of somebody what he did.
    about = words.tokens[first].norm in classes(words.language, "relatives")
    told = any(words.is_cue(k) for k in content) and not (calls or about)
    return told and not helped and len(spoken) > 1 and len(content) <= SHORT_ATTRIBUTION
