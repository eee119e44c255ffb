"""Spellings of one word are told from different words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacomp.languages.language import ENGLISH, Language
from mediacomp.languages.spelling import canonical, same_spelling
from mediacomp.languages.wordnet import relation
from mediacomp.text.tokens import normalise

DATA = files("mediacomp.languages") / "data"

SPELLINGS = """
u.s.=us u.s.-led=us-led e-mail=email world-wide=worldwide co-operate=cooperate
re-elect=reelect f-16=f16 1990's=1990s
café=cafe naïve=naive façade=facade jørgensen=jorgensen encyclopædia=encyclopedia
colour=color neighbouring=neighboring behaviour=behavior favourite=favorite
honourable=honorable labour's=labor's
organise=organize organised=organized organisation=organization criticising=criticizing
organiser's=organizer's
analyse=analyze paralysed=paralyzed centre=center metre=meter kilometres=kilometers
theatre=theater centred=centered
catalogue=catalog dialogues=dialogs defence=defense licence=license offences=offenses
practice=practise
practising=practicing travelled=traveled modelling=modeling fuelled=fueled
counsellor=counselor focussed=focused
kidnapped=kidnaped fulfil=fulfill enrolment=enrollment skilful=skillful
programme=program kilogrammes=kilograms
judgement=judgment likeable=likable anaesthetic=anesthetic haemorrhage=hemorrhage
paediatric=pediatric foetus=fetus
diarrhoea=diarrhea archaeology=archeology manoeuvre=maneuver manoeuvring=maneuvering
grey=gray greyhound=grayhound
sulphur=sulfur mould=mold plough=plow sceptic=skeptic moustache=mustache
draughtsman=draftsman jewellery=jewelry
tyres=tires kerb=curb gaol=jail aluminium=aluminum adviser=advisor ageing=aging
whisky=whiskey guerilla=guerrilla
yoghurt=yogurt colour-coded=color-coded watercolour=watercolor
"""

PHRASES = [
    ("secretary-general", "secretary general"),
    ("ice cream", "icecream"),
    ("up to date", "up-to-date"),
    ("per cent", "percent"),
    ("can not", "cannot"),
    ("no one", "no-one"),
    ("the defence secretary", "the defense secretary"),
    ("colour television", "color television"),
]

WORDS = """
hour=hor four=for our=or tour=tor prise=prize wise=wize tonne=ton story=storey
cheque=check timbre=timber
filled=filed refilled=refiled unfilled=unfiled willing=wiling stalled=staled
polled=poled hopped=hoped planned=planed
vitally=vitaly poet=pet does=des shoe=she toe=te acre=acer ogre=oger genre=gener
haem=hem does=dos device=devise
advice=advise prophecy=prophesy council=counsel ensure=insure affect=effect
principal=principle septic=skeptic
re-sign=resign re-cover=recover re-formed=reformed re-creation=recreation co-op=coop
its=it's were=we're kyiv=kiev
learnt=learned whilst=while towards=toward aeroplane=airplane mum=mom color=colors
organise=organization
3.5=35 1-2=12 1,000=1000 2.5-3=25-3 usa=us decent=descent lose=loose
"""

DIFFERENT_PHRASES = [
    ("may be", "maybe"),
    ("all ready", "already"),
    ("a part", "apart"),
    ("in sight", "insight"),
    ("go on", "goon"),
    ("10 000", "10-000"),
]


def both_ways(norm_a: str, norm_b: str, language: str) -> bool:
    found = same_spelling(norm_a, norm_b, Language.of(language))
    assert same_spelling(norm_b, norm_a, Language.of(language)) is found
    return found


def pairs(text: str) -> list[tuple[str, str]]:
    found = [pair.partition("=") for pair in text.split()]
    return [(normalise(one), normalise(two)) for one, _, two in found]


@pytest.mark.parametrize(("one", "two"), [*pairs(SPELLINGS), *PHRASES])
def test_spellings_of_one_english_word(one: str, two: str) -> None:
    assert both_ways(one, two, "en")


@pytest.mark.parametrize(("one", "two"), [*pairs(WORDS), *DIFFERENT_PHRASES])
def test_different_english_words(one: str, two: str) -> None:
    assert not both_ways(one, two, "en")


@pytest.mark.parametrize(
    ("one", "two", "language", "same"),
    [
        ("straße", "strasse", "de", True),
        ("händler", "haendler", "de", True),
        ("schon", "schön", "de", False),
        ("bar", "bär", "de", False),
        ("corona-krise", "coronakrise", "de", True),
        ("århus", "aarhus", "da", True),
        ("œuvre", "oeuvre", "fr", True),
        ("week-end", "weekend", "fr", True),
        ("état", "etat", "fr", True),
        ("pêche", "péché", "fr", False),
        ("ou", "où", "fr", False),
        ("à", "a", "fr", False),
        ("áfrica", "africa", "es", True),
        ("año", "ano", "es", False),
        ("él", "el", "es", False),
        ("één", "een", "nl", False),
        ("colour", "color", "fr", False),
        ("s.n.c.f.", "sncf", "fr", True),
        ("йод", "иод", "en", False),
    ],
)
def test_other_languages_join_only_what_is_safe(
    one: str, two: str, language: str, same: bool
) -> None:
    assert both_ways(one, two, language) is same


def test_a_decomposed_letter_is_the_composed_one() -> None:
    assert same_spelling("cafe\u0301", "café", Language.of("fr"))


def test_marks_alone_are_no_word() -> None:
    assert not same_spelling(".", "-", ENGLISH)
    assert not same_spelling("", "", ENGLISH)


@given(st.text(), st.text(), st.sampled_from(["en", "de", "fr", "tlh"]))
def test_any_text_has_an_answer_that_mirrors(one: str, two: str, language: str) -> None:
    both_ways(one, two, language)
    assert same_spelling(one, one, Language.of(language)) is bool(one)


def test_the_list_is_in_order_and_each_spelling_belongs_to_one_word() -> None:
    text = (DATA / "en" / "spellings.txt").read_text(encoding="utf-8")
    assert "Source: written for this project. Licence: CC0." in text.splitlines()[0]
    words = ENGLISH.lists("spellings")
    others = [other for group in words.values() for other in group]
    assert list(words) == sorted(words)
    assert len(others) == len(set(others))
    assert not set(others) & set(words)
    assert all(
        same_spelling(word, other, ENGLISH)
        for word, group in words.items()
        for other in group
    )


def joined(words: Iterable[str]) -> list[list[str]]:
    """Words that the rules take for one."""
    groups = defaultdict(list)
    for word in words:
        groups[canonical(word, ENGLISH)].append(word)
    return [group for group in groups.values() if len(group) > 1]


@pytest.mark.slow
def test_no_two_words_of_wordnet_are_joined_that_share_no_meaning() -> None:
    packed = (
        np.load(str(DATA / "en" / "wordnet.npz"))["words"]
        .tobytes()
        .decode()
        .split("\n")
    )
    groups = joined(word for word in packed if word.isalpha())
    assert len(groups) > 1500
    strangers = [
        group
        for group in groups
        if any(relation(group[0], word) != "synonym" for word in group)
    ]
    # A programming language beside the foreword, and a bird beside one who whines.
    assert strangers == [["prolog", "prologue"], ["sniveler", "sniveller"]]


@pytest.mark.slow
def test_no_two_words_are_joined_that_sound_like_different_words() -> None:
    sounds = defaultdict(set)
    for line in (
        (DATA / "en" / "nltk" / "corpora" / "cmudict" / "cmudict")
        .read_text(encoding="utf-8")
        .splitlines()
    ):
        word, _, sound = line.lower().split(" ", 2)
        if word.isalpha():
            sounds[word].add(consonants(sound))
    groups = joined(sounds)
    assert len(groups) > 200
    strangers = [
        group
        for group in groups
        if not set.intersection(*map(sounds.__getitem__, group))
    ]
    assert strangers == [
        ["sync", "synch"]
    ]  # the dictionary has "synch" end as in "pinch"


def consonants(sound: str) -> str:
    """Frame of a pronunciation: no vowels, nor R, which the dictionary writes as a
    vowel or not; S for Z.
    """
    return " ".join(
        part.replace("z", "s")
        for part in sound.split()
        if part != "r" and not part[-1].isdigit()
    )
