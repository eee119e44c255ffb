"""The classes of words that ``speech.txt`` of a language lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

_MAPS = ("nominative", "genders")
"""Classes that tell something of each word."""


@dataclass(frozen=True, eq=False)
class SpeechClasses:
    """The classes of ``speech.txt``, each by its name there, which is where they are
    explained.

    Endings are tuples, as `str.endswith` wants them. A class whose name is a word of
    Python has an underscore behind it.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> SpeechClasses(**speech_classes(ENGLISH)).past_endings
    ('ed',)
    """

    personal: frozenset[str]
    singular: frozenset[str]
    callers: frozenset[str]
    neuter: frozenset[str]
    citing: frozenset[str]
    resolved: frozenset[str]
    nominative: Mapping[str, str]
    genders: Mapping[str, str]
    gendered_owners: frozenset[str]
    owners: frozenset[str]
    ambiguous_owners: frozenset[str]
    definites: frozenset[str]
    renamed: frozenset[str]
    objects: frozenset[str]
    named_objects: frozenset[str]
    relatives: frozenset[str]
    subject_relatives: frozenset[str]
    describing: frozenset[str]
    thing_relatives: frozenset[str]
    the: frozenset[str]
    its: frozenset[str]
    and_: frozenset[str]
    of: frozenset[str]
    in_: frozenset[str]
    to: frozenset[str]
    that: frozenset[str]
    as_: frozenset[str]
    by: frozenset[str]
    on: frozenset[str]
    not_: frozenset[str]
    what: frozenset[str]
    joining: frozenset[str]
    contrasting: frozenset[str]
    belonging: frozenset[str]
    clause_openers: frozenset[str]
    institution_joins: frozenset[str]
    complemented: frozenset[str]
    local_adverbs: frozenset[str]
    dated: frozenset[str]
    pointed: frozenset[str]
    saying: frozenset[str]
    adverb_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    inflected_endings: tuple[str, ...]
    opening_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    day_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    past_forms: tuple[str, ...]
    told_forms: tuple[str, ...]
    present_forms: tuple[str, ...]
    be: frozenset[str]
    passive_helpers: frozenset[str]
    determining: frozenset[str]
    before_participles: frozenset[str]
    verb_pairs: frozenset[str]
    addressed: frozenset[str]
    addressed_past: frozenset[str]
    told: frozenset[str]
    bare: frozenset[str]
    contentless: frozenset[str]
    clausal: frozenset[str]
    infinitives: frozenset[str]
    existing: frozenset[str]
    said_as: frozenset[str]
    topical: frozenset[str]
    estimating: frozenset[str]
    estimated_at: frozenset[str]
    estimable: frozenset[str]
    asking: frozenset[str]
    if_: frozenset[str]
    declining: frozenset[str]
    negating: frozenset[str]
    negating_endings: tuple[str, ...]
    plurals: frozenset[str]
    found_followers: frozenset[str]
    pair_followers: frozenset[str]
    addressed_followers: frozenset[str]
    bare_sources: frozenset[str]
    sources_behind: frozenset[str]
    loud: frozenset[str]
    clause_commas: frozenset[str]
    separated: frozenset[str]
    verb_second: frozenset[str]
    incises: frozenset[str]
    clitics_before: tuple[str, ...]
    clitics_behind: tuple[str, ...]
    wordings: frozenset[str]
    naming_participles: frozenset[str]
    calling: frozenset[str]
    so_called: frozenset[str]
    before_named: frozenset[str]
    content_openers: frozenset[str]
    cue_followers: frozenset[str]
    clause_followers: frozenset[str]
    counted: frozenset[str]
    count_followers: frozenset[str]
    name_particles: frozenset[str]
    particle_patterns: frozenset[str]
    person_endings: tuple[str, ...]
    apposed: frozenset[str]
    apposed_role: frozenset[str]
    aged: frozenset[str]
    who: frozenset[str]
    name_enders: frozenset[str]
    role_enders: frozenset[str]
    counting: frozenset[str]
    before_places: frozenset[str]
    of_places: frozenset[str]
    timed: frozenset[str]
    authored: frozenset[str]


def speech_classes(language: Language) -> dict[str, Any]:
    """The classes of ``speech.txt`` by the names of their fields.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> sorted(speech_classes(Language.of("de"))["by"])
    ['durch', 'vom', 'von']
    """
    found: dict[str, Any] = {}
    for known in fields(SpeechClasses):
        group = known.name.rstrip("_")
        if group in _MAPS:
            found[known.name] = language.pairs("speech", group)
            continue
        words = language.words("speech", group)
        # With deferred annotations a field's type is its text.
        is_ending = str(known.type).startswith("tuple")
        found[known.name] = tuple(sorted(words)) if is_ending else words
    return found
