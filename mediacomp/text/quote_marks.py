"""The table of quotation marks: which open, which close, which are apostrophes too.

`mediacomp.text.marks` reads texts by it. Modules that need a set build it of these;
a few patterns (sentences, line roles, problems, ends of utterances) write their own.

====  ======  ===========================================================
mark  closes  where
====  ======  ===========================================================
“     ” "     English; closes „ in German
„     “ ” "   German, Polish
‟     ” "     a rare form of “
«     »       French, Spanish, Russian
»     «       German books, Danish
”     ”       Swedish, Finnish
‘     ’       English; closes ‚ in German
‚     ‘ ’     German
‹     ›       French, Swiss
›     ‹       German books
====  ======  ===========================================================

The straight marks " and ' open and close; so do the typewriter's ``…''.
"""

STRAIGHT = "\"'"
"""Marks that say nothing of their direction."""
DOUBLE = "“”„‟«»"
"""Double marks with a shape; normalised, each is a straight one."""
SINGLE = "‘’‚‹›"
"""Single marks with a shape."""
APOSTROPHES = "’‘ʼ＇`´"
"""All that may be an apostrophe, acute and grave accents of typewriters too."""
OPENING = "“„‟«‘‚‹"
"""Marks that open wherever they aren't known to close another."""
TURNED = "»›"
"""Marks that close, and open in German and Danish books."""
CLOSING = "”’»“«›‹"
"""Marks that may close in some language."""
QUOTES = frozenset(STRAIGHT + DOUBLE + SINGLE)
"""Quotation marks and apostrophes of alphabetic scripts, as they stand beside words."""
ALL_QUOTES = "".join(sorted(QUOTES)) + "「」『』＂`"
"""Every mark that may open or close a quotation, typewriters' and East Asian ones
too.
"""
CLOSED_BY = {
    "“": ("”", '"', "“"),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    "«": ("»",),
    "»": ("«",),
    "「": ("」",),
    "『": ("』",),
    '"': ('"', "”"),
    "＂": ("＂",),
    "``": ("''", '"', "”"),
    "''": ("''",),
}
"""What closes a double mark. German closes with the mark that English opens with
(„so“): which mark is open decides.
"""
SINGLE_CLOSED_BY = {"‘": "’", "'": "'", "‚": "‘’", "‹": "›", "›": "‹"}
"""What closes a single mark."""
ALWAYS_OPEN = frozenset((*OPENING, "「", "『", "``"))
"""Marks that open a quotation whatever stands beside them."""
