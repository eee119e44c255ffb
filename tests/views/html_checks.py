"""Reading HTML as a browser or a sanitiser does, for the tests of views."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"input", "img", "meta", "path", "br"}
UNSAFE = re.compile(r"<(style|svg|script)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
DROPPED = re.compile(
    r'\s(?:style|role|class|tabindex|aria-[\w-]+|data-[\w-]+)(?:="[^"]*")?'
)


class Page(HTMLParser):
    """Elements, text and nesting errors of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"never closed: {tag}" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def stripped(html: str) -> str:
    """What JupyterLab leaves of HTML that it does not trust, at the strictest."""
    return TAG.sub(lambda tag: DROPPED.sub("", tag[0]), UNSAFE.sub("", html))
