"""A web page that is fetched, because somebody asked for it by address."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mediacomp.errors import InputError, ReadError
from mediacomp.reading.pages.page_encoding import page_text
from mediacomp.reading.pages.web_page import record_of_page
from mediacomp.version import __version__

if TYPE_CHECKING:
    from mediacomp.text.article import Article

LARGEST = 10 * 2**20
"""Bytes that are fetched at most."""

SECONDS = 30
"""How long fetching may take at most, redirections and all."""

_PIECE = 64 * 1024


def read_url(
    address: str, *, label: str | None = None, language: str = "en"
) -> Article:
    """Fetch a web page and read the article in it.

    This is the only function that uses the network. It waits 30 seconds at most, and
    takes 10 MB at most.

    Parameters
    ----------
    address
        Of the page, with ``http://`` or ``https://``.
    label
        What to call this version; the page's host if not given.
    language
        ISO 639 code of the text's language.

    Raises
    ------
    InputError
        If this is no address of a web page.
    ReadError
        If it can't be reached, takes too long, is too large, or is no page.
    EmptyTextError
        If there is no text in it.

    Examples
    --------
    >>> read_url("file:///etc/hosts")
    Traceback (most recent call last):
    mediacomp.errors.InputError: the address must begin with http:// or https://, not
    'file:///etc/hosts'
    """
    if not str(address).startswith(("http://", "https://")):
        raise InputError(
            f"the address must begin with http:// or https://, not {address!r}"
        )
    data, charset, final = _fetched(address)
    try:
        record = record_of_page(page_text(data, charset), final)
    except ReadError as problem:
        raise ReadError(f"{address}: {problem}") from None
    host = urlsplit(final).hostname or final
    return record.article(
        label=host if label is None else label, language=language, file=None
    )


def _fetched(address: str) -> tuple[bytes, str | None, str]:
    """What an address gives, its encoding as far as it is told, and where it led."""
    request = urllib.request.Request(
        address, headers={"User-Agent": f"mediacomp/{__version__}", "Accept": "text/*"}
    )
    until = time.monotonic() + SECONDS
    try:
        with _OPENER.open(request, timeout=SECONDS) as answer:
            kind = answer.headers.get_content_type()
            if not kind.startswith("text/") and "html" not in kind:
                raise ReadError(f"{address}: this is no web page but {kind}")
            data = _read(answer, address, until)
            return data, answer.headers.get_content_charset(), answer.geturl()
    except ReadError:
        raise
    except (OSError, ValueError, http.client.HTTPException) as problem:
        reason = getattr(problem, "reason", None) or problem
        raise ReadError(
            f"{address}: cannot be fetched ({reason}); without a network, save the "
            "page and read the file"
        ) from None


def _read(answer: http.client.HTTPResponse, address: str, until: float) -> bytes:
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        if size > LARGEST:
            raise ReadError(f"{address}: the page has more than {LARGEST >> 20} MB")
        if time.monotonic() > until:
            raise ReadError(f"{address}: fetching takes more than {SECONDS} seconds")
        pieces.append(piece)
    return b"".join(pieces)


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Redirections to other web pages, and to nothing else."""

    max_redirections = 5


_OPENER = urllib.request.OpenerDirector()
for _handler in (
    urllib.request.ProxyHandler(),
    urllib.request.HTTPHandler(),
    urllib.request.HTTPSHandler(),
    urllib.request.HTTPDefaultErrorHandler(),
    urllib.request.HTTPErrorProcessor(),
    _Redirections(),
):
    _OPENER.add_handler(_handler)
