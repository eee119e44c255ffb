"""Are two words one word, spelt in two ways?

Both are brought to one form and the forms compared: "U.S." and "US", "e-mail" and
"email", "café" and "cafe", "organisation" and "organization". Neither side of the
Atlantic is the right one: the form is for comparing only.

The English rules are narrow: among the single words of WordNet they join none that
share no meaning, among those of the CMU dictionary none that sound like different words
(tests go through both). What no rule covers stands in data/en/spellings.txt. What is
another word is left alone although some lists call it a spelling: tonne and ton, storey
and story, cheque and check. So are transliterations (Kyiv, Kiev): those are names.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.languages.remembered import remembered

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

_STOPS = regex.compile(
    r"(?<!\p{Nd})\.|\.(?!\p{Nd})|(?<=\p{Nd})'(?=s$)"
)  # "U.S." and "1990's", but not "3.5"
_HYPHENS = regex.compile(r"(?<!\p{Nd})-|-(?!\p{Nd})")  # "covid-19", but not "1-2"
_SPACES = regex.compile(r"(?<!\p{Nd}) +| +(?!\p{Nd})")
_MARKED = regex.compile(r"(?<=\p{Latin})\p{M}+")
_POSSESSIVE = regex.compile(r"'s?$")
# A hyphen after these tells two words apart: "re-sign" isn't "resign".
_TELLING_HYPHEN = regex.compile(
    r"\b(?:re-(?:bound|collect|cover|creat|dress|form|fus|lay|leas|mark|pair|present"
    r"|press|prov|sent|serv|sign|sort"
    r"|sound|stor|strain|tir|treat)|co-op\b|un-ion|extra-ordinar)"
)
_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss"}
_SHORTEST_BARE = 4  # "el", "él" and "a", "à" are different words

_VOWEL_BEFORE = r"(?<=[aeiouy][^aeiou]{1,3}"
_CLOSED_RE = (
    r"accout|biest|cadast|calib|cent|fib|goit|lit|lout|lust|man(?:o?e)uv"
    r"|meag|met|mit|nit|och|philt|piast"
)
_CLOSED_RE += r"|reconnoit|sab|saltpet|scept|sepulch|somb|spect|theat|tit"
_RULES = [
    (regex.compile(pattern), form)
    for pattern, form in [
        # Greek and Latin digraphs
        (
            r"(?<=h)ae(?=m[aio])|(?<=prim|medi)ae(?=v)|ae(?=mi[ac])|(?<=an"
            r"|\b)ae(?=sth)|\bae(?=on|tiol)",
            "e",
        ),
        (
            r"(?<=p)ae(?=d[eio])|(?<=\bf|\bc)ae(?=c)|(?<=\bc)ae(?=s)"
            r"|(?<=cyclop)ae(?=d)",
            "e",
        ),
        (
            r"(?<=rrh|man|hom|\bam)oe(?=[aubo])|\boe(?=str|soph|dem|nol|noph)"
            r"|(?<=\bf)oe(?=t)|(?<=\bc)oe(?=li)",
            "e",
        ),
        (r"(?<=gyn|pal|arch)ae", "e"),
        # practise (before organise), colour, centre, organise, analyse, catalogue,
        # defence
        (r"practis", "practic"),
        (
            rf"{_VOWEL_BEFORE}i?)(?<!\bam|dev)our(?=$|s$|ed|ing|er|a[bnt]|ee|i[etsz]|f"
            rf"|l|y|h|some|al)",
            "or",
        ),
        (rf"(?<={_CLOSED_RE})re(?=$|s$|ly$|ness|less|ment)", "er"),
        (rf"(?<={_CLOSED_RE})r(?=ed$|ing|abl|abil)", "er"),
        (r"(?<=\b(?:cent|fib|theat))re(?=[bfgp])", "er"),
        (
            r"(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ings|ingly|abl[ey]|ability)$"
            r"|ation|ement)|(?<=cogn)is(?=an)",
            "iz",
        ),
        (r"(?<=[a-z]{2})ys(?=(?:e|es|ed|er|ers|ing|ingly|able)$)", "yz"),
        (r"(?<=[a-z]{3}og)u(?=e[srd]?$|ing$|ers$)", ""),
        (r"(?<=[a-z]{3}og)e(?=s?$)", ""),
        (r"(?<=defen|offen|preten|licen)c(?=e|i[nb])", "s"),
        # travelled, focussed, fulfil, kilogramme, judgement, likeable
        (
            rf"{_VOWEL_BEFORE}|[dfrt]u|equ|[dr]i)([aeo])ll(?=ed|ing|e[rn]|or|ist|ous"
            rf"|age|ation|ery)",
            r"\1l",
        ),
        (r"(?<=counci|penci|stenci|peri|evi|devi)ll(?=ed|ing|or|er)", "l"),
        (
            r"(?<=enro|fulfi|insti|disti|appa|thra|annu|exto)ll(?=$|s$|ment)|(?<=ski"
            r"|wi)ll(?=ful)|(?<=oo)ll(?=en)",
            "l",
        ),
        (r"(?<=kidnap|worship|gallop)p(?=e|i)|(?<=focus|bias|gas)s(?=e|i)", ""),
        (r"(?<=benefit|combat|target|market|ballot|budget|rocket|bracket)t(?=e|i)", ""),
        (r"(?<=gram)me(?=s?$)|(?<=program)m(?=e[dr]|ing)", ""),
        (r"(?<=dg)e(?=ment)|(?<=[a-z]{2}[kzvdmplt]|us)e(?=abl[ey]|abilit)", ""),
        # single words and what is built on them
        (r"sulph", "sulf"),
        (r"(?<=m)ou(?=l[dt]|stach)", "o"),
        (r"(?<=m)u(?=stach)", "o"),
        (r"plough", "plow"),
        (r"grey", "gray"),
        (r"sceptic", "skeptic"),
        (r"\bpyjama", "pajama"),
        (r"draught(?=s[mw]|[iy])", "draft"),
    ]
]


@remembered
def same_spelling(norm_a: str, norm_b: str, language: Language) -> bool:
    """Whether two words or phrases differ in spelling only, or not at all.

    Full stops and hyphens inside count as spelling in every language; so does a space
    in place of a hyphen, and one between two content words ("world wide", "worldwide";
    not "may be", "maybe"). Ligatures and "ß" are spelling, too. A diacritic is spelling
    in English; German "ä" may be "ae", Danish "å" "aa"; a capital may lack its mark in
    French, Italian, Portuguese and Spanish. British and American spelling are joined in
    English.

    Parameters
    ----------
    norm_a, norm_b : str
        As `mediacomp.text.tokens.normalise` gives them; the words of a phrase are
        joined by a space.
    language : Language
        That of both.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> english, german = Language.of("en"), Language.of("de")
    >>> [same_spelling(*pair, english) for pair in [("u.s.", "us"), ("travelled",
    ...     "traveled"), ("centre", "center")]]
    [True, True, True]
    >>> [same_spelling(*pair, english) for pair in [("tonne", "ton"), ("filled",
    ...     "filed"), ("re-sign", "resign")]]
    [False, False, False]
    >>> [same_spelling(*pair, german) for pair in [("händler", "haendler"), ("schon",
    ...     "schön")]]
    [True, False]
    """
    if norm_a == norm_b:
        return bool(norm_a)
    form_a, form_b = canonical(norm_a, language), canonical(norm_b, language)
    # Marks alone ("--") have an empty form: they are no word, and equal nothing.
    if form_a != form_b or not form_a:
        return False
    return _listed(norm_a, language) == _listed(norm_b, language) or not (
        _space_tells(norm_a, norm_b, language)
        or _hyphen_tells(norm_a, norm_b, language)
    )


@remembered
def canonical(norm: str, language: Language) -> str:
    """The form that all spellings of a normalised word or phrase share; for comparing,
    not for showing.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> [canonical(norm, Language.of("en")) for norm in ("colour-coded", "u.s.-led",
    ...     "3.5")]
    ['colorcoded', 'usled', '3.5']
    """
    plain = _plain(norm, language)
    if not _is_english(language):
        return _closed(plain)
    possessive = _POSSESSIVE.search(plain)
    tail = possessive.group() if possessive else ""
    words = _listed(plain.removesuffix(tail), language)
    english = [_english(word, language) for word in words.split(" ")]
    # Once more when joined: "colour coded" and "colour-coded" meet only as one word.
    return _english(_closed(" ".join(english)), language) + tail


def _plain(norm: str, language: Language) -> str:
    """Without full stops and with the letters that every keyboard has, as far as the
    language allows.
    """
    text: str = _HYPHENS.sub(" ", _STOPS.sub("", norm)).strip()
    if text.isascii():
        return text
    letters = str.maketrans({**_LIGATURES, **language.letters})
    text = unicodedata.normalize("NFC", text).translate(letters)
    if language.bare_letters:
        return _unmarked(text)
    if language.bare_capitals and len(text) >= _SHORTEST_BARE:
        return _unmarked(text[0]) + text[1:]
    return text


def _closed(words: str) -> str:
    closed: str = _SPACES.sub("", words)
    return closed


def _unmarked(text: str) -> str:
    return unicodedata.normalize(
        "NFC", _MARKED.sub("", unicodedata.normalize("NFD", text))
    )


def _is_english(language: Language) -> bool:
    """Whether the rules of this module are those of the language."""
    return language.code == "en"


def _english(word: str, language: Language) -> str:
    """One spelling of an English word, by list, then by rules."""
    word = _listed(word, language)
    for pattern, form in _RULES:
        word = pattern.sub(form, word)
    return word


def _listed(words: str, language: Language) -> str:
    """The word that the list gives for another spelling of it or its plural; else the
    words themselves.
    """
    listed, key = _variants(language), words.replace(" ", "-")
    # The list gives singulars: "tyres" is found by "tyre".
    if key.endswith("s") and key not in listed and key[:-1] in listed:
        return listed[key[:-1]] + "s"
    return listed.get(key, words)


@cache
def _variants(language: Language) -> dict[str, str]:
    return {
        other: word
        for word, others in language.lists("spellings").items()
        for other in others
    }


def _space_tells(norm_a: str, norm_b: str, language: Language) -> bool:
    """Whether one is two words of which one is a function word, and the other is one:
    "may be", "maybe".
    """
    opened, closed = sorted((norm_a, norm_b), key=lambda norm: " " not in norm)
    if " " not in opened or " " in closed or ("-" in closed and _is_english(language)):
        return False
    return any(language.is_function_word(word) for word in opened.split(" "))


def _hyphen_tells(norm_a: str, norm_b: str, language: Language) -> bool:
    telling = [
        bool(_TELLING_HYPHEN.search(norm.replace(" ", "-")))
        for norm in (norm_a, norm_b)
    ]
    return _is_english(language) and telling[0] != telling[1]
