"""A Markdown file: the text without its marks.

Headings, lists and quotations become paragraphs, links their text; a first heading of
the first level is the headline. What stands between two lines of ``---``, or ``+++``,
at the beginning ("front matter", YAML or TOML) tells title, date, author and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mediacomp.reading.columns import assigned
from mediacomp.reading.dates import parsed
from mediacomp.reading.markup import is_markup, paragraphs_of_markup
from mediacomp.reading.plain_text import PlainText
from mediacomp.reading.record import WHOLE, Found, Record, Trouble

_FRONT = re.compile(
    r"\s*(?:---[ \t]*\n(?!(?:[ \t#][^\n]*\n)*---)"
    r"((?:(?!---[ \t]*\n)(?:[ \t#-]|\w[\w -]{0,39}:)[^\n]*\n)+)---"
    r"|\+\+\+[ \t]*\n((?:(?!\+\+\+)[^\n]*\n)+)\+\+\+)[ \t]*\n"
)
_ENTRY = re.compile(r"([\w -]{1,40}?)\s{0,9}[:=](.*)")
_ITEM = re.compile(r"\s{0,20}-\s(?:name:\s)?(.*)")
_FENCE = re.compile(r"^(?:```|~~~)[^\n]*\n?", re.M)
_COMMENT = re.compile(r"<!--[^>]*-->")
_TARGET = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)"
_IMAGE = re.compile(rf"!\[([^\[\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]]+)\](?:{_TARGET}|\[[^\[\]\n]*\])")
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.M)
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
    front = _front(text)
    match = _FRONT.match(text)
    lines = _plain(text[match.end() :] if match else text).split("\n")
    title, pieces = front.get("title"), _pieces(lines)
    if pieces and pieces[0][0] == "#":
        title, pieces = pieces[0][1], pieces[1:]
    body = tuple(piece for _, piece in pieces)
    if is_markup(text):
        body = paragraphs_of_markup(text)
    date = front.get("date")
    return Record(
        body,
        title=title,
        outlet=front.get("outlet"),
        date=parsed(date) if date else None,
        url=front.get("url"),
        byline=front.get("byline"),
        section=front.get("section"),
        language=front.get("language"),
    )


def _front(text: str) -> Mapping[str, str]:
    """Fields of the front matter."""
    match = _FRONT.match(text)
    told: dict[str, str] = {}
    name = ""
    for line in (match[1] or match[2]).split("\n") if match else ():
        if line[:1] == "[":  # a table of TOML: what follows is of something else
            break
        if name and (item := _ITEM.fullmatch(line)):  # of a list below its name
            told[name] = ", ".join(filter(None, (told[name], _value(item[1]))))
        elif not line[:1].isspace() and (entry := _ENTRY.fullmatch(line)):
            name = entry[1].strip()
            told[name] = _value(entry[2])
    names = [name for name, value in told.items() if value]
    return {field: told[name] for field, name in assigned(names, {}, "").items()}


def _value(text: str) -> str:
    """A value without the marks around it; those of a list in a row, with commas."""
    text = text.strip()
    if text.rstrip("+-") in ("[", "{", ">", "|"):
        return ""  # it goes on below
    if text[:1] == "[" and text[-1:] == "]":
        return ", ".join(filter(None, map(_value, text[1:-1].split(","))))
    return text.strip("\"'")


def _plain(text: str) -> str:
    for pattern in (_FENCE, _COMMENT, _REFERENCE):
        text = pattern.sub("", text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _UNDERLINES.sub(r"\2", _STARS.sub(r"\2", text))
    return _CODE.sub(r"\1", text)


def _pieces(lines: list[str]) -> list[tuple[str, str]]:
    """Paragraphs, each with the signs of its heading."""
    found: list[tuple[str, list[str]]] = []
    within = False
    for at, line in enumerate(lines):
        mark = _MARK.match(line)
        below = lines[at + 1] if at + 1 < len(lines) else ""
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
