"""Where a text that is too long to be shown may be cut: behind a word group that says
enough by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.changes.stretches.groups import Words
from mediacomp.changes.stretches.joints import Joints
from mediacomp.text.tokens import tokenise
from mediacomp.views.words.spelt_out import shorten

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def cuts(text: str, language: Language) -> list[int]:
    """Offsets behind the word groups of a text at which a reader may be left.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> text = "The mill has closed after an unusual number of floods."
    >>> [text[:at] for at in cuts(text, Language.of("en"))]
    ['The mill', 'The mill has closed after an unusual number of floods']
    """
    tokens = tokenise(text)
    words = Words.of(tokens, language, ())
    return [tokens[k].end for k in Joints.of(words).ends()]


def shorten_passage(text: str, width: int, language: Language) -> str:
    """Text on one line and at most ``width`` characters long, cut behind a word group
    that fills half of the width or more; if there is none, at a word.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> text = "Rain fell on the whole of the northern coast, with hail in the hills"
    >>> shorten_passage(text, 60, Language.of("en"))
    'Rain fell on the whole of the northern coast, with hail …'
    """
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    room = line[: 4 * width]  # the groups behind that do not matter
    fit = [at for at in cuts(room, language) if width // 2 <= at <= width - 2]
    return f"{line[: fit[-1]]} …" if fit else shorten(line, width)
