"""A Markdown file: the text without its marks.

Headings, lists, quotations and rows of tables become paragraphs, links their text; a
first heading of the first level is the headline. Footnotes are left out. Front matter
tells title, date, author and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mediacomp.reading.dates import parsed
from mediacomp.reading.documents.front_matter import parted
from mediacomp.reading.documents.plain_text import PlainText
from mediacomp.reading.markup import is_markup, paragraphs_of_markup
from mediacomp.reading.record import WHOLE, Found, Record, Trouble
from mediacomp.reading.tables.columns import addressed, assigned
from mediacomp.reading.tables.nested import flat
from mediacomp.reading.tables.rows import as_text

_FENCE = re.compile(r"^(?:```|~~~)[^\n]*\n?", re.M)
_COMMENT = re.compile(r"<!--[^>]*-->")
_TARGET = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)"
_IMAGE = re.compile(rf"!\[([^\[\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]]+)\](?:{_TARGET}|\[[^\[\]\n]*\])")
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.M)
_NOTE = re.compile(
    r"^ {0,3}\[\^[^\[\]\n]+\]:[^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[ \t]*\S[^\n]*)*$",
    re.M,
)
_NOTED = re.compile(r"(`[^`\n]+`)|\[\^[^\[\]\s]+\]")
"""A footnote with its further paragraphs, and the mark in the text that leads to it; in
code it is none.
"""
_BAR = re.compile(r"(?<!\\)\|")
_WIKI = re.compile(r"!\[\[[^\[\]\n]*\]\]|\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
"""A link of a notebook such as Obsidian's, or what it shows there: a picture, a note.
"""
_TAG = re.compile(
    r"</?(?:(br)|p|div|span|figure|figcaption|center|font|su[bp]|small|mark|[abiu]|em"
    r"|strong)(?:\s[^<>\n]{0,500})?/?>",
    re.I,
)
"""What people and converters put in for what Markdown has no sign for."""
_STARS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1(?![\w*])")
_UNDERLINES = re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]+)(?<=\S)\1(?![\w_])")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!~|>-])")
_MARK = re.compile(r"^ {0,3}(?:(#{1,6})[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)")
_RULE = re.compile(r"^[ \t]*(?:[-=*_][ \t]*){3,}$")


@dataclass(frozen=True)
class Markdown:
    """A file with one article in Markdown."""

    file: Path
    codec: str

    def scan(self) -> Iterator[Found | Trouble]:
        """The one record."""
        yield Found(WHOLE, 0, self.load(0))

    def load(self, key: int | str) -> Record:
        """The record."""
        text = PlainText(self.file, self.codec).load(0).text
        return record_of_markdown(text.replace("\r\n", "\n"))


def record_of_markdown(text: str) -> Record:
    """The record of a text in Markdown.

    Examples
    --------
    >>> record = record_of_markdown("# Rain\\n\\n*Rain* fell [here](a.b).\\nIt rose.")
    >>> record.title, record.body
    ('Rain', ('Rain fell here. It rose.',))
    """
    front, text = parted(text)
    told = _fields(front)
    title, pieces = told.get("title"), _pieces(_rows_apart(_plain(text)))
    if pieces and pieces[0][0] == "#":
        title, pieces = pieces[0][1], pieces[1:]
    body = tuple(piece for _, piece in pieces)
    if is_markup(text):
        body = paragraphs_of_markup(text)
    date = told.get("date")
    return Record(
        body,
        title=title,
        outlet=told.get("outlet"),
        date=parsed(date) if date else None,
        url=told.get("url"),
        byline=told.get("byline"),
        section=told.get("section"),
        language=told.get("language"),
    )


def _fields(front: Mapping[str, object]) -> Mapping[str, str]:
    """What front matter says of the article."""
    row = {name: text for name, cell in flat(front).items() if (text := as_text(cell))}
    fields = addressed(assigned(list(row), {}, ""), [row])
    return {
        field: _plain(" ".join(row[name].split())) for field, name in fields.items()
    }


def _plain(text: str) -> str:
    for pattern in (_FENCE, _COMMENT, _NOTE, _REFERENCE):
        text = pattern.sub("", text)
    text = _NOTED.sub(lambda match: match[1] or "", text)
    text = _WIKI.sub(lambda match: match[1] or "", text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _TAG.sub(lambda match: " " if match[1] else "", text)
    text = _UNDERLINES.sub(r"\2", _STARS.sub(r"\2", text))
    return _CODE.sub(r"\1", text)


def _rows_apart(text: str) -> list[str]:
    """Lines, each row of a table a paragraph of its own, its cells parted by bars."""
    found: list[str] = []
    within = False
    for line in text.split("\n"):
        if found and _BAR.search(found[-1]) and _is_below_heading(line):
            found[-1:] = ["", _row(found[-1]), ""]
            within = True
        else:
            within = within and _BAR.search(line) is not None
            found += ["", _row(line), ""] if within else [line]
    return found


def _is_below_heading(line: str) -> bool:
    """Whether a line stands between a table's heading and its rows: "|---|:-:|"."""
    cells = line.strip().strip("|").split("|")
    return "-" in line and all(set(cell.strip(" :")) == {"-"} for cell in cells)


def _row(line: str) -> str:
    cells = (cell.strip() for cell in _BAR.split(line))
    return " | ".join(filter(None, cells))


def _pieces(lines: list[str]) -> list[tuple[str, str]]:
    """Paragraphs, each with the signs of its heading."""
    found: list[tuple[str, list[str]]] = []
    within = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        mark = _MARK.match(line)
        if _RULE.match(line) or not line.strip():
            within = False
            continue
        # A line of "===" makes a heading of the line above.
        level = (mark[1] or "") if mark else "#" * (below[:3] == "===")
        text = line[mark.end() :] if mark else line
        if within and not mark:
            found[-1][1].append(text.strip())
        else:
            found.append(
                (level, [text.strip().rstrip("#").strip() if level else text.strip()])
            )
        within = not level
    # Last, since "3\\. May" begins no list.
    return [
        (level, _ESCAPED.sub(r"\1", " ".join(texts)))
        for level, texts in found
        if any(texts)
    ]
