"""What a page lists as a finding is marked in the text of its sentence, at the words
that the table names, and a sentence's card says what its ribbon shows.
"""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import regex

import mediacomp as mc
from mediacomp.measures.tables import of_side
from mediacomp.views.words.listed import Listed, listed
from mediacomp.views.words.marked_findings import findings

FILES = {
    "seeds": ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt"),
    "harbour": ("practice/harbour_a.txt", "practice/harbour_b.txt"),
    "bridge": ("practice/bridge_a.txt", "practice/bridge_b.txt"),
}
TEXTS = {
    "correction": (
        "Council approves £4.2m plan for school\n\nThe council of Tannerby voted 17 to "
        "9 on Monday to build a school.\n\nIt will take 420 pupils and open in "
        "September 2027, the council said.\n\n“Nobody has read the report,” said Colm "
        "Hartley, who lives beside the site.\n\nThe site floods every winter.",
        "Council approves £4.8m plan for school\n\nThe council of Tannerby voted 17 to "
        "8 on Monday to build a school.\n\nIt will take 420 pupils and open in "
        "September 2028.\n\n“Hardly anybody has read the report,” said Colm Hartley, "
        "who lives beside the site.\n\nNew pumps may keep it dry.",
    ),
    "tabloid": (
        "Ferry workers held after leak\n\nTwo ferry workers were arrested on Tuesday "
        "after some 3,400 litres of diesel leaked into the harbour, police said.\n\n"
        "“We are treating this as a possible act of negligence,” Chief Inspector Donal "
        "Reavey told reporters.\n\nFour sailings were cancelled, leaving about 900 "
        "passengers waiting.\n\nThe operator declined to comment.",
        "DIESEL DISASTER\n\nTwo bungling ferry workers were nicked on Tuesday after "
        "34,000 litres of diesel leaked into the harbour.\n\n“This is an act of "
        "negligence,” Chief Inspector Donal Reavey told reporters.\n\nThe ferry giant "
        "refused to comment.\n\nAlmost 1,000 furious passengers were left waiting when "
        "four sailings were axed.",
    ),
}


class Marks(HTMLParser):
    """For each sentence's card what it says above its text, the keys of findings at
    each character of the text, and those of gaps before one; ribbons with their kinds.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self.keys: dict[str, list[set[str]]] = {}
        self.gaps: dict[str, list[tuple[int, str]]] = {}
        self.ribbons: list[tuple[str, str, set[str]]] = []
        self._open: list[tuple[str, set[str], set[str]]] = []
        self._code = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        classes, keys = (set(found.get(x, "").split()) for x in ("class", "data-n"))
        if "mc-card" in classes:
            self._code = found["data-code"]
            self.said[self._code] = ""
            self.keys[self._code], self.gaps[self._code] = [], []
        if "mc-gap" in classes and self._code:
            at = len(self.keys[self._code])
            self.gaps[self._code] += [(at, key) for key in keys]
        if "mc-ribbon" in classes:
            one, two = found["data-ends"].split()
            self.ribbons.append((one, two, classes))
        if tag not in ("meta", "br"):
            self._open.append((tag, classes, keys))

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, classes, _ = self._open.pop()
            if "mc-card" in classes:
                self._code = ""
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        around = set().union(*(classes for _, classes, _ in self._open))
        if self._code and "mc-tag" in around:
            self.said[self._code] += data
        added = {"sup", "small"} & {tag for tag, _, _ in self._open}
        if self._code and "mc-text" in around and not added:
            keys = set().union(*(keys for _, _, keys in self._open))
            self.keys[self._code] += [keys] * len(data)


@cache
def compared(folder: Path, name: str) -> tuple[mc.Comparison, tuple[Listed, ...]]:
    labels = ("Version A", "Version B")
    if name in FILES:
        a, b = (
            mc.read(folder / file, label=label)
            for file, label in zip(FILES[name], labels, strict=True)
        )
    else:
        a, b = (
            mc.Article.from_text(text, label=label)
            for text, label in zip(TEXTS[name], labels, strict=True)
        )
    c = mc.compare(a, b, encoder="lexical")
    return c, listed(findings(a, b, c.tables()), c.tables())


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
def test_each_finding_is_marked_at_its_words(root: Path, name: str) -> None:
    c, every = compared(root / "seeds", name)
    page, seen = Marks(c._repr_html_()), 0
    for at, article in enumerate((c.a, c.b)):
        for sentence in article.sentences:
            code = f"{'AB'[at]}{sentence.index + 1}"
            assert len(page.keys[code]) == sentence.end - sentence.start
            for one in every:
                names = set(one.names.split())
                for start, end in one.finding.places[at]:
                    first, last = max(start, sentence.start), min(end, sentence.end)
                    if start == end:
                        continue
                    for k in range(first, last):
                        if not article.text[k].isspace():
                            assert names & page.keys[code][k - sentence.start], one
                            seen += 1
    gaps = {
        (at, one.key)
        for one in every
        for at in (0, 1)
        for start, end in one.finding.places[at]
        if start == end
    }
    marked = {
        ("AB".index(code[0]), key)
        for code, places in page.gaps.items()
        for _, key in places
    }
    assert gaps <= marked
    assert seen > 100


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
def test_each_row_of_a_table_is_a_finding(root: Path, name: str) -> None:
    c, every = compared(root / "seeds", name)
    tables = c.tables()
    for at, side in enumerate("ab"):
        places = [
            (end.start, end.end) for one in every if (end := one.finding.ends[at])
        ]
        alone = tables[("omissions", "additions")[at]]
        rows = list(zip(alone["start"], alone["end"], strict=True))
        for table in ("substitutions", "disagreements", "wording"):
            there = tables[table][tables[table][of_side("start", side)].notna()]
            starts, ends = (there[of_side(x, side)] for x in ("start", "end"))
            rows += zip(starts, ends, strict=True)
        assert rows
        for start, end in rows:
            assert any(first <= start and end <= last for first, last in places)


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
def test_a_card_says_what_its_ribbon_shows(root: Path, name: str) -> None:
    page = Marks(compared(root / "seeds", name)[0]._repr_html_())
    assert page.ribbons
    for one, two, kinds in page.ribbons:
        said = [page.said[code] for code in (one, two)]
        words = regex.findall(r"\b(kept|reworded|partial|says? more)\b", " ".join(said))
        if "mc-moved" in kinds:
            assert all("moved" in each for each in said)
        elif "mc-partial" in kinds:
            assert {"partial", "say more", "says more"} & set(words), (one, two)
        elif "mc-reworded" in kinds:
            assert "kept" not in words, (one, two)
        else:
            assert "kept" in words, (one, two)
