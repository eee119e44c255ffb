"""Pages that a browser saved into one file (mhtml): a message whose first part in HTML
is the page, the others its pictures and styles.
"""

from __future__ import annotations

import email
import re
from email.policy import default
from typing import NamedTuple

from mediacomp.errors import ReadError

_BEGINS = re.compile(
    r"(?:[\w-]{2,40}:[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,5}){1,20}", re.A
)
_HEAD = 65_536
"""Bytes that its headers have at most."""
_RELATED = re.compile(r"^content-type:\s{0,9}multipart/related", re.I | re.M)


class SavedPage(NamedTuple):
    """The bytes of a page, and what the message says of them.

    Examples
    --------
    >>> SavedPage(b"<p>Rain.</p>", "utf-8", None).address is None
    True
    """

    data: bytes
    codec: str | None
    address: str | None


def is_mhtml(head: bytes) -> bool:
    """Whether a file begins as such a message does.

    Examples
    --------
    >>> is_mhtml(b"MIME-Version: 1.0\\nContent-Type: multipart/related; boundary=x\\n")
    True
    """
    match = _BEGINS.match(head[:_HEAD].decode("latin-1"))
    return match is not None and _RELATED.search(match.group()) is not None


def saved_page(data: bytes) -> SavedPage:
    """The page in a message.

    Raises
    ------
    ReadError
        If there is none in it.

    Examples
    --------
    >>> message = b"Content-Type: multipart/related; boundary=x\\n\\n--x\\n"
    >>> message += b"Content-Type: text/html\\n\\n<p>Rain.</p>\\n--x--\\n"
    >>> saved_page(message).data
    b'<p>Rain.</p>'
    """
    message = email.message_from_bytes(data, policy=default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            told = message["Snapshot-Content-Location"] or part["Content-Location"]
            if isinstance(page, bytes):
                codec = part.get_content_charset()
                return SavedPage(page, codec, str(told) if told else None)
    raise ReadError("there is no page in this file")
