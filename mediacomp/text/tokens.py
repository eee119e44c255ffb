"""Text → tokens, each with its place and its normalised form.

One pattern serves every language: a word is a run of letters, digits and combining
marks, with single hyphens, apostrophes, full stops or the like inside ("Stoltenberg’s",
"non-combat", "U.S.-led", "3.5"). Scripts that write no spaces give one token a
character. Everything else that is not white space is a mark of its own; runs of the
same mark ("...", "--") stay together.
"""

from __future__ import annotations

import unicodedata

import regex

from mediacomp.languages.remembered import remembered
from mediacomp.text.spans import Token, TokenKind

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑­"), "-")
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»"), '"')
_DASHES = dict.fromkeys(map(ord, "–—―−"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None)
_FOLD = _APOSTROPHES | _HYPHENS | _QUOTES | _DASHES | {0xAD: None} | _INVISIBLE

# All that may be an apostrophe in a text, acute and grave accents of typewriters too; a
# soft hyphen shows nothing and goes.
_POSSESSIVE = ("'s", "’s", "'", "’")
# A number has at most forty joints: with no bound "1,1,1 … 1x" would be read to its
# end once for every joint.
_TOKEN = regex.compile(
    r"""
    (?P<number> \p{Nd}++ (?:[.,:/\-‐‑–]\p{Nd}++){0,40}+ (?![\p{L}\p{M}]) )
  | (?P<word>
      # U.S., U.S.-led
      (?:\p{L}\.){2,}+ (?![\p{L}\p{M}\p{Nd}]) (?: [-‐‑][\p{L}\p{M}\p{Nd}]+ )*
      # scripts without spaces
    | [\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*
    | [\p{L}\p{M}\p{Nd}]+
      (?: [-‐‑\u00ad'’ʼ＇.&_·@/\u200b-\u200d\u2060\ufeff]{1,2} [\p{L}\p{M}\p{Nd}]+ )*
    )
  | [\u00ad\u200b-\u200d\u2060\ufeff]+(*SKIP)(*FAIL)  # nothing that a reader sees
  | (?P<punctuation> (?P<mark>[^\s\p{L}\p{M}\p{Nd}]) (?P=mark)* | \S )
    """,
    regex.VERBOSE,
)


@remembered
def normalise(text: str) -> str:
    """Form used to compare words: compatibility-composed, case folded, plain
    apostrophes, quotes and hyphens.

    Examples
    --------
    >>> normalise("Self‑Defence"), normalise("Stoltenberg’s")
    ('self-defence', "stoltenberg's")
    """
    # Most words of English: ASCII needs no folding but that of case.
    if text.isascii():
        return text.lower()
    # Folded before NFKC, which would part "´" into a space and a combining mark. What
    # is nothing but invisible stays itself: an empty form would equal any other.
    plain = unicodedata.normalize("NFKC", text.translate(_FOLD)).casefold()
    return plain or text


def without_possessive(text: str) -> str:
    """A word without the ending of the possessive, whichever apostrophe it has.

    The ending is English, but names keep it in any text, so it is asked of none.

    Examples
    --------
    >>> without_possessive("Stoltenberg’s"), without_possessive("workers'")
    ('Stoltenberg', 'workers')
    """
    if not text.endswith(_POSSESSIVE):
        return text
    # "Lee's" has two signs to lose, "workers'" one.
    return text[:-2] if text[-1] == "s" else text[:-1]


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Tokens of ``text[start:end]``, with offsets into ``text``.

    Examples
    --------
    >>> [token.text for token in tokenise("The U.S.-led bloc paid $3.5 million.")]
    ['The', 'U.S.-led', 'bloc', 'paid', '$', '3.5', 'million', '.']
    """
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind: TokenKind = (
            match.lastgroup if match.lastgroup != "mark" else "punctuation"
        )
        word = match.group()
        found.append(Token(match.start(), match.end(), word, normalise(word), kind))
    return tuple(found)
