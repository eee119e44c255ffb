"""Article text made safe to show: what no page and no terminal may be sent.

Markup is escaped by the templates; here go the characters that no escaping helps
against. Each is shown as U+FFFD, so that a reader sees that something was there.
"""

from __future__ import annotations

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Control characters but tab and line feed, lone surrogates (no UTF-8 file can hold
# them), and non-characters.
_UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|\r"
)
# A terminal obeys more: marks that turn the direction of what follows, and that no line
# end takes back.
_COMMANDS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def for_page(text: str) -> str:
    r"""Text that an HTML or UTF-8 file can hold.

    Examples
    --------
    >>> for_page("a\x1b[31mb\ud800") == "a\ufffd[31mb\ufffd"
    True
    """
    return _UNFIT.sub(_REPLACEMENT, text)


def for_terminal(text: str) -> str:
    r"""One line of text that a terminal shows and does not obey.

    Examples
    --------
    >>> for_terminal("a\x1b]0;title\x07\n b\u202e") == "a\ufffd]0;title\ufffd b\ufffd"
    True
    """
    return _COMMANDS.sub(_REPLACEMENT, for_page(" ".join(text.split())))
