"""The bytes of a web page → its markup, in the encoding that browsers would take."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping

from mediacomp.errors import ReadError
from mediacomp.reading.files import marked_encoding

_HEAD = 4096
_CHARSET = re.compile(
    r"""<meta[^<>]{1,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})""", re.I | re.A
)
_XML = re.compile(
    r"""<\?xml[^<>]{1,100}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,30})["']""", re.A
)
_LARGER: Mapping[str, str] = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What browsers take for an encoding that a page says it is in: one that has more
signs, such as dashes and the quotation marks of newspapers (WHATWG, Encoding).
"""


def page_text(data: bytes, codec: str | None) -> str:
    """The markup of a page as text.

    The encoding is the one that is named, or told by a byte order mark or by the page;
    else UTF-8, and where that fails the one that browsers take.

    Examples
    --------
    >>> page_text("<meta charset=iso-8859-1>é – ü".encode("cp1252"), None)
    '<meta charset=iso-8859-1>é – ü'
    """
    codec = codec or marked_encoding(data)
    # UTF-8 before what the page says: pages saved by a browser are in UTF-8, whatever
    # is written in them, and no other text passes for it.
    for name in filter(None, (codec, "utf-8", *_told(data[:_HEAD]))):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            if name == codec:
                raise ReadError(f"the bytes are not {codec}") from None
    return data.decode("cp1252", "replace")


def _told(head: bytes) -> Iterator[str]:
    """The encoding that a page says it is in, as browsers take it first."""
    text = head.decode("latin-1")
    match = _CHARSET.search(text) or _XML.match(text)
    if match is None:
        return
    try:
        name = codecs.lookup(match[1]).name
    except LookupError:
        return
    if name in _LARGER:
        yield _LARGER[name]
    yield name
