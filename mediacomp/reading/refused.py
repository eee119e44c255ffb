"""Files that are not read: what they are, and what to do instead."""

from __future__ import annotations

import re

from mediacomp.reading.pages.mhtml import is_mhtml

_INSTEAD = {
    "text": "save it as plain text, docx or HTML and read that",
    "ocr": "a picture of a text has no text: run OCR over it and read what that writes",
    "pdf": "copy the article out of it into a text file, or ask the archive for text, "
    "HTML or docx (a PDF has no order of reading)",
    "unpack": "unpack it and read the folder or file that is in it",
    "table": "save it as xlsx or CSV and read that",
    "page": "save the page as HTML and read that",
    "mail": "open it in a mail program, save it as HTML or text, and read that",
    "feed": "save the pages that it leads to as HTML, or its articles as CSV or JSON",
    "none": "this is no text",
}
_BEGINS = (
    (b"%PDF-", "a PDF", "pdf"),
    (b"{\\rtf", "an RTF document", "text"),
    (b"\x89PNG\r\n", "a PNG picture", "ocr"),
    (b"\xff\xd8\xff", "a JPEG picture", "ocr"),
    (b"GIF8", "a GIF picture", "ocr"),
    (b"II*\0", "a TIFF picture", "ocr"),
    (b"MM\0*", "a TIFF picture", "ocr"),
    (b"BM", "a BMP picture", "ocr"),
    (b"RIFF", "a picture or recording", "none"),
    (b"\0\0\0", "a film or another binary file", "none"),
    (b"ID3", "a recording", "none"),
    (b"\x1f\x8b", "packed with gzip", "unpack"),
    (b"BZh", "packed with bzip2", "unpack"),
    (b"\xfd7zXZ\0", "packed with xz", "unpack"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "unpack"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack"),
    (b"bplist00", "a web archive of Safari", "page"),
    (b"\x7fELF", "a program", "none"),
    (b"MZ", "a program", "none"),
)
_BINARY = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
"""Signs that no text has; a picture may begin like a word of two letters."""
_XML = re.compile(
    r"(?:\xef\xbb\xbf)?\s*(<\?xml\b[^<>]{0,200}>\s*)?"
    r"(?:<[?!][^<>]{0,2000}>\s*){0,20}<([a-zA-Z][\w.:-]{0,60})"
)
_PAGES = frozenset(("html", "head", "body", "div", "p"))
"""What a page, or a piece of one, may begin with below a line for XML."""
_FEEDS = frozenset(("rss", "feed", "rdf:RDF"))
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9_-]{1,40}):(?: |\t|$)")
_SENT = frozenset(("received", "return-path", "message-id", "mime-version"))
"""Headers that programs put above an e-mail, whoever sent it."""
_BOOK = "META-INF/container.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLES = (".xls", ".xlt", ".xlsb", ".ods", ".fods", ".numbers")


def unread(head: bytes, suffix: str) -> str | None:
    """What a file is that isn't read, and what to do instead; None for any other.

    Parameters
    ----------
    head
        Its first bytes.
    suffix
        The ending of its name, in lower case.

    Examples
    --------
    >>> unread(b"{\\\\rtf1 Rain.}", ".txt")
    'this is an RTF document, which is not read; save it as plain text, ...'
    """
    if head.startswith(_OLE):
        if suffix == ".msg":
            return _told("an e-mail of Outlook", "mail")
        if suffix in _TABLES:
            return _told("an old Excel workbook (xls)", "table")
        return _told("an old Office document (doc)", "text")
    for start, name, instead in _BEGINS:
        if head.startswith(start) and (
            len(start) > 3 or _BINARY.search(head.decode("latin-1"))
        ):
            return _told(name, instead)
    if told := _xml(head):
        return told
    mail = suffix == ".eml" or (_is_mail(head) and not is_mhtml(head))
    return _told("an e-mail", "mail") if mail else None


def _xml(head: bytes) -> str | None:
    """What a file in XML is, unless it may be a page."""
    begin = _XML.match(head.decode("latin-1"))
    if begin is None:
        return None
    if begin[2] in _FEEDS:
        return _told("a feed of news", "feed")
    is_page = begin[2].casefold() in _PAGES or not begin[1]
    return None if is_page else _told(f"XML of the kind {begin[2]}", "text")


def _is_mail(head: bytes) -> bool:
    """Whether a file begins with the headers of a message from somebody to somebody."""
    names = set()
    text = head.decode("latin-1")
    for line in text.removeprefix("\xef\xbb\xbf").splitlines():
        match = _HEADER.match(line)
        if match is None and not line.startswith((" ", "\t", "From ")):
            break
        if match:
            names.add(match[1].lower())
    # An article may have "From:" and "Received:" above it, but not two of what programs
    # write.
    written = len(names & _SENT) + text.startswith("From ")
    return "from" in names and written > 1


def unread_archive(members: list[str], suffix: str) -> str:
    """The same of a ZIP archive that is neither docx nor xlsx, from its members.

    Examples
    --------
    >>> unread_archive(["mimetype", "OEBPS/content.opf"], ".epub")
    'this is an EPUB book, which is not read; save it as plain text, docx or HTML ...'
    """
    names = set(members)
    instead = "table" if suffix in _TABLES else "text"
    if _BOOK in names or any(name.endswith(".opf") for name in names):
        return _told("an EPUB book", "text")
    if "content.xml" in names:
        return _told("an OpenDocument file", instead)
    if any(name.endswith(".iwa") for name in names):
        return _told("a document of Pages, Numbers or Keynote", instead)
    if "xl/workbook.bin" in names:
        return _told("a binary Excel workbook (xlsb)", "table")
    if "ppt/presentation.xml" in names:
        return _told("a PowerPoint presentation", "text")
    return _told("a ZIP archive", "unpack")


def _told(name: str, instead: str) -> str:
    return f"this is {name}, which is not read; {_INSTEAD[instead]}"
