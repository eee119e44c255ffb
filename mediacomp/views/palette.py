"""How each finding looks: one table of words, colours and patterns for the page and for
the plots.

The hues are those of Okabe and Ito (2008), which readers with any common colour
blindness tell apart. On white only their blue reaches the contrast that lines and
letters need, so the others stand here in a darker shade for light pages and in the
original or a lighter one for dark pages. Colour is never the only cue: each look has a
word, a symbol, and a hatching of its own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """What a status or relation is called and how it is drawn.

    ``word`` may hold ``{own}``, the code of the version that the sentence is from.
    ``light`` and ``dark`` are line colours for light and dark pages, at least 3:1
    against the page; ``hatch`` is a matplotlib hatch.

    Examples
    --------
    >>> STATUS["omitted"].word.format(own="A"), STATUS["omitted"].symbol
    ('only in A', '−')
    """

    word: str
    symbol: str
    light: str
    dark: str
    hatch: str


def tint(colour: str, ground: str = "#ffffff") -> str:
    """A third of a colour on a ground, opaque: a drawing program that has a pattern on
    it shows both.

    Examples
    --------
    >>> tint("#0072b2")
    '#aad0e5'
    """
    mixed = (
        round(below - (below - int(colour[at : at + 2], 16)) / 3)
        for at in (1, 3, 5)
        for below in (int(ground[at : at + 2], 16),)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


STATUS = {
    "kept": Look("kept", "=", "#5b6570", "#9aa5b1", ""),
    "reworded": Look("reworded", "≈", "#0072b2", "#56b4e9", ""),
    "partial": Look("partial", "◐", "#8a5a00", "#e69f00", "///"),
    "omitted": Look("only in {own}", "−", "#b34700", "#ff9b5e", "---"),
    "added": Look("only in {own}", "+", "#00704f", "#4fd3a6", "|||"),
    "doubtful": Look("perhaps only in {own}", "?", "#4f4a78", "#b3add9", "..."),
}
MOVED = Look("moved", "⇅", "#9b3d78", "#e08bbd", "\\\\")

RELATION = {
    "identical": STATUS["kept"],
    "typographic": Look("typographic", "≐", "#5b6570", "#9aa5b1", ""),
    "reworded": STATUS["reworded"],
    "partial": STATUS["partial"],
}

#: Statuses of quotations in the looks of those of sentences: the same meaning has the
#: same colour.
QUOTATION = {
    "verbatim": STATUS["kept"],
    "typographic": STATUS["kept"],
    "shortened": STATUS["partial"],
    "extended": STATUS["partial"],
    "altered": STATUS["reworded"],
    "became indirect": MOVED,
    "became direct": MOVED,
    "only in a": STATUS["omitted"],
    "only in b": STATUS["added"],
}

#: What a fact is to the two versions, in the looks of what that is of a sentence.
FACT = {
    "in both": STATUS["kept"],
    "differs": STATUS["reworded"],
    "only in A": STATUS["omitted"],
    "only in B": STATUS["added"],
}
#: Where other words stand.
KIND = {
    "outside quotation marks": STATUS["reworded"],
    "inside quotation marks": Look(
        "inside quotation marks", "“", "#0072b2", "#56b4e9", "xxx"
    ),
}

#: Grounds and text, (light page, dark page).
GROUND = {
    "page": ("#ffffff", "#14171b"),
    "card": ("#f5f7f9", "#1d2126"),
    "ink": ("#1b1f24", "#e8eaed"),
    "soft": ("#4a545f", "#b6bfc9"),
    "line": ("#c9d0d8", "#3d444d"),
    "link": ("#005a8e", "#7cc4f0"),
    "mark": ("#fdeeb5", "#4d4012"),
    "tint-omitted": ("#fbe3d6", "#4f2a17"),
    "tint-added": ("#d6efe4", "#164636"),
    "tint-elsewhere": ("#e9edf1", "#2b3138"),
}


def dark_shades() -> dict[str, str]:
    """What each colour of a chart is on the card of a dark page.

    Examples
    --------
    >>> dark_shades()["#ffffff"] == GROUND["card"][1]
    True
    """
    card = GROUND["card"][1]
    shades = dict(GROUND.values())
    for look in (*STATUS.values(), MOVED):
        shades |= {look.light: look.dark, tint(look.light): tint(look.dark, card)}
    # What is white on a light page is bare.
    return shades | {"#ffffff": card}


def css_variables(dark: bool) -> str:
    """Declarations of all colours as CSS custom properties.

    Examples
    --------
    >>> css_variables(dark=False).split(";")[0]
    '--page:#ffffff'
    """
    looks = {**STATUS, "moved": MOVED}
    pairs = {name: shades[dark] for name, shades in GROUND.items()}
    pairs |= {name: look.dark if dark else look.light for name, look in looks.items()}
    return ";".join(f"--{name}:{colour}" for name, colour in pairs.items())
