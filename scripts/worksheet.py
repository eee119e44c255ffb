"""Make docs/worksheet.pdf and docs/worksheet-key.pdf, for paper, from the Markdown
files of the same names.

Usage: python scripts/worksheet.py [FOLDER]

Of Markdown it knows what these files use: headings, paragraphs, bullets, tables, bold
and italic; `___` alone is a line to write on, and an empty row of a table has room for
a hand. Versions A and B stand beside each other on a page of their own. No date is
written, so the same files give the same bytes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.textpath import TextToPath

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("worksheet", "worksheet-key")
WIDTH, HEIGHT, MARGIN, GAP = 595.0, 842.0, 45.0, 20.0
"""A4 in points, its margins, and the space between two columns."""
TEXT, HEADINGS, LEADING, HAND = 10.3, {1: 18.0, 2: 13.0}, 1.38, 28.0
"""Sizes in points; line height as a share of the size; room for a line by hand."""
INLINE = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\(.+?\)")
Piece = tuple[str, str]
"""A piece of a word and how it is set: "", "bold" or "italic"."""
Line = list[list[Piece]]


@dataclass(frozen=True)
class Box:
    """Where text may stand: left edge and width."""

    left: float
    width: float


WHOLE = Box(MARGIN, WIDTH - 2 * MARGIN)


class Sheet:
    """Pages that are filled from top to bottom."""

    def __init__(self, pages: PdfPages) -> None:
        self._pages = pages
        self._figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72))
        self.top = HEIGHT - MARGIN

    def turn(self) -> None:
        """Begin the next page."""
        self._pages.savefig(self._figure)
        self._figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72))
        self.top = HEIGHT - MARGIN

    def need(self, room: float) -> None:
        """Turn the page if so much isn't left on it."""
        if self.top - room < MARGIN:
            self.turn()

    def close(self) -> None:
        self._pages.savefig(self._figure)

    def rule(self, box: Box, y: float) -> None:
        """A line from side to side."""
        self._stroke([box.left, box.left + box.width], [y, y])

    def _stroke(self, x: list[float], y: list[float]) -> None:
        places = [each / WIDTH for each in x], [each / HEIGHT for each in y]
        self._figure.add_artist(Line2D(*places, color="0.45", linewidth=0.6))

    def lines(self, lines: Sequence[Line], box: Box, size: float, top: float) -> float:
        """Set lines from a height downwards; the height below them."""
        for line in lines:
            top -= size * LEADING
            x = box.left
            for text, style in runs(line):
                self._figure.text(
                    x / WIDTH,
                    (top + 0.3 * size) / HEIGHT,
                    text,
                    fontproperties=font(style, size),
                    parse_math=False,
                )
                x += width(text, style, size)
        return top

    def paragraph(self, text: str, box: Box, size: float = TEXT) -> None:
        lines = wrapped(words(text), box.width, size)
        self.need(len(lines) * size * LEADING)
        self.top = self.lines(lines, box, size, self.top) - 0.45 * size

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        boxes = columns(rows)
        for number, row in enumerate(rows):
            cells = [
                wrapped(words(f"**{cell}**" if cell and not number else cell), b.width)
                for cell, b in zip(row, boxes, strict=True)
            ]
            room = max(map(len, cells)) * TEXT * LEADING + 6
            room = room if any(row) else HAND
            self.need(room)
            for lines, box in zip(cells, boxes, strict=True):
                self.lines(lines, box, TEXT, self.top - 2)
            self.top -= room
            self.rule(WHOLE, self.top)
            if not any(row):
                for box in boxes[1:]:
                    self._stroke([box.left - 8] * 2, [self.top, self.top + room])
        self.top -= TEXT

    def beside(self, parts: Sequence[Sequence[str]]) -> None:
        """Two sections in columns, from one height."""
        half = (WHOLE.width - GAP) / 2
        top, ends = self.top, []
        for k, blocks in enumerate(parts):
            self.top = top
            box = Box(MARGIN + k * (half + GAP), half)
            for block in blocks:
                heading = block.startswith("## ")
                text = f"**{block[3:]}**" if heading else block
                self.paragraph(text, box, HEADINGS[2] if heading else TEXT)
            ends.append(self.top)
        self.top = min(ends)


def main(folder: Path) -> None:
    for name in NAMES:
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        # Fonts as outlines that a reader's programs can search and read aloud.
        with (
            rc_context({"pdf.fonttype": 42, "font.family": "DejaVu Sans"}),
            PdfPages(
                folder / f"{name}.pdf", metadata={"CreationDate": None, "Title": name}
            ) as pages,
        ):
            sheet = Sheet(pages)
            draw(sheet, list(blocks(text)))
            sheet.close()


def draw(sheet: Sheet, found: list[str]) -> None:
    a, b = (
        next((k for k, each in enumerate(found) if each == f"## Version {name}"), None)
        for name in "AB"
    )
    if a is not None and b is not None:
        end = next(k for k in range(b + 1, len(found)) if found[k].startswith("## "))
        for block in found[:a]:
            set_block(sheet, block)
        sheet.beside([found[a:b], found[b:end]])
        sheet.turn()
        found = found[end:]
    for block in found:
        set_block(sheet, block)


def set_block(sheet: Sheet, block: str) -> None:
    """Set a heading, a table, a line to write on, a bullet or a paragraph."""
    heading = re.match(r"(#+) (.*)", block)
    if heading:
        size = HEADINGS[len(heading[1])]
        sheet.need(6 * size)
        sheet.top -= 0.4 * size
        sheet.paragraph(f"**{heading[2]}**", WHOLE, size)
    elif block == "___":
        sheet.need(HAND)
        sheet.top -= HAND
        sheet.rule(WHOLE, sheet.top + 6)
    elif block.startswith("|"):
        rows = [row.strip("|").split("|") for row in block.splitlines()]
        sheet.table([[cell.strip() for cell in row] for row in (rows[0], *rows[2:])])
    elif block.startswith("- "):
        sheet.paragraph(f"• {block[2:]}", Box(MARGIN + 8, WHOLE.width - 8))
    else:
        sheet.paragraph(block, WHOLE)


def blocks(text: str) -> Iterator[str]:
    """What stands between empty lines; a list is a block an item."""
    for block in re.split(r"\n\s*\n", text.strip()):
        if block.startswith("- "):
            yield from (" ".join(b.split()) for b in re.split(r"\n(?=- )", block))
        else:
            yield block if block.startswith("|") else " ".join(block.split())


def words(text: str) -> Line:
    """Words in their pieces, each piece with how it is set."""
    found: Line = [[]]
    place = 0
    for mark in (*INLINE.finditer(text), None):
        plain = text[place : mark.start() if mark else len(text)]
        bold, italic, link = mark.groups() if mark else ("", "", "")
        place = mark.end() if mark else place
        style = "bold" if bold else "italic" if italic else ""
        for part, how in ((plain, ""), (bold or italic or link, style)):
            first, *others = part.split(" ")
            found[-1] += [(first, how)] * bool(first)
            found += [[(word, how)] if word else [] for word in others]
    return [word for word in found if word]


def wrapped(found: Line, room: float, size: float = TEXT) -> list[Line]:
    """Words in lines that are no wider than there is room."""
    lines: list[Line] = [[]]
    left = room
    for word in found:
        needed = sum(width(text, style, size) for text, style in word)
        if lines[-1] and needed > left:
            lines.append([])
            left = room
        lines[-1].append(word)
        left -= needed + width(" ", "", size)
    return lines


def runs(line: Line) -> list[Piece]:
    """What is set alike in one piece, with the spaces between words."""
    found: list[Piece] = []
    for number, word in enumerate(line):
        for part, (text, style) in enumerate(word):
            text = f" {text}" if number and not part else text
            if found and found[-1][1] == style:
                text = found.pop()[0] + text
            found.append((text, style))
    return found


def columns(rows: Sequence[Sequence[str]]) -> list[Box]:
    """Columns that are as wide as what they hold, as far as there is room: the widest
    give way, and what is left over is shared out.
    """
    natural = [
        12
        + max(
            sum(width(f"{t} ", s) for w in words(cell) for t, s in w) for cell in column
        )
        for column in zip(*rows, strict=True)
    ]
    bound = WHOLE.width
    while sum(min(each, bound) for each in natural) > WHOLE.width:
        bound -= 1
    widths = [min(each, bound) for each in natural]
    spare = (WHOLE.width - sum(widths)) / len(widths)
    boxes, left = [], MARGIN
    for each in widths:
        boxes.append(Box(left, each + spare - 8))
        left += each + spare
    return boxes


@cache
def font(style: str, size: float) -> FontProperties:
    return FontProperties(
        family="DejaVu Sans",
        weight="bold" if style == "bold" else "normal",
        style="italic" if style == "italic" else "normal",
        size=size,
    )


@cache
def width(text: str, style: str, size: float = TEXT) -> float:
    """Width in points, spaces at the end included."""
    measure = TextToPath().get_text_width_height_descent
    with_dot, dot = (
        measure(each, font(style, size), ismath=False)[0] for each in (f"{text}.", ".")
    )
    return float(with_dot - dot)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs")
