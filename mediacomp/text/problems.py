"""What was wrong with a text as it was read, told beside the article.

A text is never refused for these, and nothing of it is changed; whoever sees the
article is told before the figures.

===================  ===================================================================
few sentences        most of its lines are no sentences: lists, tables, headings, or
                     lines without an end
no sentence ends     hardly a full stop, question or exclamation mark in all its words:
                     its sentences cannot be told apart
garbled              letters that only a wrong encoding makes ("Ã©" for é, "â€™" for ’),
                     or signs that stand for letters lost
markup               tags or entities of HTML ("<p>", "&eacute;")
quotation marks      “ and ” that have no partner
===================  ===================================================================

Each is told once an article, at the first place, with how often it occurs. Only signs
that no text has by intent count: one “Ã” may be a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from mediacomp.text.paragraphs import ends_sentence
from mediacomp.text.spans import Header, Problem, Sentence, Span

MIN_LINES = 6
"""Lines below which a text may be any."""
MIN_WORDS = 60
WORDS_AN_END = 100
"""Words from which a sentence end is missed, and words that one end must stand for."""

WITHOUT_SENTENCES = frozenset({"few sentences", "no sentence ends"})
"""Kinds of an article whose sentences bear no figure of their length."""

_NO_LINES = frozenset({"list", "table", "site", "subhead"})
# UTF-8 read as Latin-1 or Windows-1252: what leads a sequence, and what follows it.
_MOJIBAKE = regex.compile(
    r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”¦¢\u009d]?|ï»¿"
)
_LOST = regex.compile("\ufffd")
_MARKUP = regex.compile(
    r"</?(?:p|br|div|span|a|em|strong|b|i|ul|ol|li|h[1-6]|table|t[rdh]|img|blockquote"
    r"|script|style|html|body|head|figure|figcaption)(?:\s[^<>]{0,300})?/?>"
    r"|&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
)
_DIRECTED = regex.compile("[“”„]")
_PLAUSIBLE = regex.compile(r"[\u00a0-\u00ff\u2010-\u2044\u20ac\u2122]+")
_TWICE = 2


def problems_in(
    text: str, headers: Sequence[Header], sentences: Sequence[Sentence]
) -> tuple[Problem, ...]:
    """What is wrong with a text, in the order of the table above.

    Parameters
    ----------
    text
        As it was read.
    headers, sentences
        What was found in it.

    Examples
    --------
    >>> [problem.kind for problem in problems_in("CafÃ© and naÃ¯ve", (), ())]
    ['garbled']
    >>> problems_in("Rain fell.", (), ())
    ()
    """
    found = [_lines(headers, sentences), _ends(text, sentences)]
    found += [rule(text) for rule in _OF_THE_TEXT]
    return tuple(problem for problem in found if problem is not None)


def _lines(headers: Sequence[Header], sentences: Sequence[Sentence]) -> Problem | None:
    aside = [Span(h.start, h.end) for h in headers if h.role in _NO_LINES]
    by_paragraph: dict[int, Sentence] = {s.paragraph: s for s in sentences}
    loose = [s for s in by_paragraph.values() if not ends_sentence(s.text, _all(s))]
    many = len(aside) + len(sentences)
    none: list[Span] = sorted([*aside, *loose], key=lambda span: span.start)
    # Half the lines are enough if they are half the text, too: an article may have a
    # long table below it.
    held = sum(span.end - span.start for span in none)
    whole = sum(span.end - span.start for span in [*aside, *sentences])
    most = 3 * len(none) > 2 * many or (2 * len(none) > many and 2 * held > whole)
    if many < MIN_LINES or not most:
        return None
    return Problem(
        "few sentences",
        f"{len(none)} of {many} lines and sentences are none (lists, tables, headings)",
        none[0].start,
        none[-1].end,
    )


def _all(sentence: Sentence) -> Span:
    return Span(0, len(sentence.text))


def _ends(text: str, sentences: Sequence[Sentence]) -> Problem | None:
    ends = sum(ends_sentence(s.text, _all(s)) for s in sentences)
    # Words are counted where there may be too many: two signs make one at least.
    if 2 * ends * WORDS_AN_END >= len(text):
        return None
    words = sum(token.kind != "punctuation" for s in sentences for token in s.tokens)
    if words < MIN_WORDS or ends * WORDS_AN_END >= words:
        return None
    told = f"{ends} sentence end{'s' * (ends != 1)}" if ends else "no sentence end"
    return Problem(
        "no sentence ends",
        f"{told} in {words} words: its sentences cannot be told apart",
        sentences[0].start,
        sentences[-1].end,
    )


def _garbled(text: str) -> Problem | None:
    places = [m for m in _MOJIBAKE.finditer(text) if _is_misread(m.group())]
    if len(places) >= _TWICE or any(m.group()[:2] == "â€" for m in places):
        shown = places[0].group()
        return Problem(
            "garbled",
            f"read in a wrong encoding: “{shown}” and the like, {_times(len(places))}",
            places[0].start(),
            places[-1].end(),
        )
    return None


def _lost(text: str) -> Problem | None:
    places = list(_LOST.finditer(text))
    if not places:
        return None
    return Problem(
        "garbled",
        f"letters were lost before it was read: “\ufffd”, {_times(len(places))}",
        places[0].start(),
        places[-1].end(),
    )


def _markup(text: str) -> Problem | None:
    places = list(_MARKUP.finditer(text))
    if len(places) < _TWICE:
        return None
    return Problem(
        "markup",
        f"HTML was left in it: “{places[0].group()[:20]}” and the like, "
        f"{_times(len(places))}",
        places[0].start(),
        places[-1].end(),
    )


def _marks(text: str) -> Problem | None:
    """Closing marks that nothing opened. An opening one may stay open where the next
    paragraph goes on with another; where „ opens, “ closes, and nothing is said; a ”
    that a word follows at once opens, as Swedish and Finnish texts have it.
    """
    signs = list(_DIRECTED.finditer(text))
    if any(sign.group() == "„" for sign in signs):
        return None
    is_open = False
    alone = []
    for sign in signs:
        opens = sign.group() == "“" or _opens(text, sign.start())
        if not opens and not is_open:
            alone.append(sign)
        is_open = opens
    if not alone:
        return None
    return Problem(
        "quotation marks",
        f"{_times(len(alone))} a “”” closes what nothing opened",
        alone[0].start(),
        alone[-1].end(),
    )


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before a word and behind none: "sade: ”Vi stannar”"."""
    before, behind = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return behind.isalnum() and not (before.isalnum() or before in tuple(".,!?…"))


def _is_misread(piece: str) -> bool:
    """Whether a piece, put back into bytes, is a letter or mark of UTF-8: "Ã©", but not
    the "É»" of a quotation's end.
    """
    if piece == "ï»¿" or piece[:2] == "â€":
        return True
    try:
        letter = piece.encode("cp1252").decode("utf-8")
    except UnicodeError:
        try:
            letter = piece.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return False
    return _PLAUSIBLE.fullmatch(letter) is not None


def _times(many: int) -> str:
    return "once" if many == 1 else f"{many} times"


_OF_THE_TEXT: tuple[Callable[[str], Problem | None], ...] = (
    _garbled,
    _lost,
    _markup,
    _marks,
)
