"""Text → tokens, each with its place and its normalised form.

One pattern serves every language: a word is a run of letters, digits and combining
marks, with single hyphens, apostrophes, full stops or the like inside ("Stoltenberg’s",
"non-combat", "U.S.-led", "3.5"). A web address is one word, so is one with letters
starred out ("d**n"), and one that a hyphen breaks at the end of a line. Scripts that
write no spaces give one token a character. Everything else that is not white space is a
mark of its own; runs of the same mark ("...", "--") stay together and join no words.
"""

from __future__ import annotations

import unicodedata
from sys import intern

import regex

from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.text.quote_marks import APOSTROPHES, DOUBLE
from mediacomp.text.spans import Token, TokenKind

_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑­"), "-")
_QUOTES = dict.fromkeys(map(ord, DOUBLE), '"')
_DASHES = dict.fromkeys(map(ord, "–—―−"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None)
_FOLD = _APOSTROPHES | _HYPHENS | _QUOTES | _DASHES | {0xAD: None} | _INVISIBLE

_PICTURE = regex.compile(r"\p{Emoji_Presentation}|❤")
_POSSESSIVE = ("'s", "’s", "'", "’")
_UNSEEN = r"[\u00ad\u200b-\u200d\u2060\ufeff]"
# A hyphen at the end of a line, and what goes on below; but "pre-" and "post-war".
BROKEN = regex.compile(
    r"(?<=[\p{L}\p{M}])[-‐‑\u00ad][ \t]{0,20}(?:\r\n|[\n\r\u2028])[ \t]{0,20}"
    rf"(?!(?:{alternatives(shared('sentences', 'suspended'))})\b)(?=\p{{Ll}})"
)
"""Where a word is broken at the end of a line."""
# A number has at most forty joints: with no bound "1,1,1 … 1x" would be read to its
# end once for every joint.
_TOKEN = regex.compile(
    rf"""
    (?P<number> \p{{Nd}}++ (?:[.,:/\-‐‑–]\p{{Nd}}++){{0,40}}+ (?![\p{{L}}\p{{M}}]) )
  | (?P<word>
      # what most words are: found before anything else is tried
      [A-Za-z]++(?=[\s,;]|\.\s)
      # an address, without the marks that end its sentence
      | (?: https?:// | www\. | (?:[a-z\p{{Nd}}-]{{1,60}}+\.){{1,4}}[a-z]{{2,9}}/ )
      [!\#-;=?-~]* [A-Za-z\p{{Nd}}/=_~-]
      # U.S., U.S.-led
    | (?:\p{{L}}\.){{2,}}+ (?![\p{{L}}\p{{M}}\p{{Nd}}])
      (?: [-‐‑][\p{{L}}\p{{M}}\p{{Nd}}]+ )*
      # whom a network calls so, and "rock 'n' roll"
    | (?<![\p{{L}}\p{{Nd}}.])@[A-Za-z_][A-Za-z_\p{{Nd}}]{{1,30}}+
    | (?<![\p{{L}}\p{{Nd}}])['’‘]n['’](?![\p{{L}}\p{{Nd}}])
      # scripts without spaces
    | [\p{{Han}}\p{{Hiragana}}\p{{Thai}}\p{{Lao}}\p{{Khmer}}\p{{Myanmar}}]\p{{M}}*
      # starred out: d**n, d*mn
    | (?<!\*) \p{{L}}{{1,3}} (?: \*{{2,20}}\p{{L}}* | \*\p{{L}}+ ) (?:['’]\p{{L}}+)?
    | [\p{{L}}\p{{M}}\p{{Nd}}]+
      (?:
        (?: {_UNSEEN}*+
            (?: [-‐‑]['’ʼ＇]? | ['’ʼ＇][-‐‑]? | [&_·@/]
              # "6:40am", whose figures alone are a number
              | (?<=\b\p{{Nd}}{{1,2}}):(?=\p{{Nd}}{{2}}\p{{L}})
              # no space behind a full stop: two words
              | \.(?! (?<=\p{{Ll}}\p{{Ll}}\.) (?!{
        alternatives(shared("sentences", "domains"))
    }\b) \p{{Lu}}\p{{Ll}} ) [-‐‑]? )
            {_UNSEEN}*+
          | {_UNSEEN}++ | {BROKEN.pattern} )
        [\p{{L}}\p{{M}}\p{{Nd}}]+
      )*
    )
  | {_UNSEEN}+(*SKIP)(*FAIL)  # nothing that a reader sees
    # a thousand at a time: each by itself is remembered, and ten million fill memory
  | (?P<punctuation> (?P<mark>[^\s\p{{L}}\p{{M}}\p{{Nd}}])
      (?: (?P=mark){{1,1000}}+ )*+ | \S )
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


def is_picture(token: Token) -> bool:
    """Whether a sign is a picture that says something, as a word does: "😢"; not "•".

    Examples
    --------
    >>> [is_picture(token) for token in tokenise("wept 😢 •")]
    [False, True, False]
    """
    seen = token.kind == "punctuation" and not token.norm.isascii()
    return seen and _PICTURE.match(token.norm) is not None


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
        whole = word if word.isprintable() else BROKEN.sub("", word)
        # As `normalise` has it, without asking: most words are of this kind.
        norm = whole.lower() if whole.isascii() else normalise(whole)
        # Each word once, however often it stands there: of a long text a fifth of
        # what it takes.
        found.append(
            Token(match.start(), match.end(), intern(word), intern(norm), kind)
        )
    return tuple(found)
