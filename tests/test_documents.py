"""The examples in the README and the docs are true."""

from __future__ import annotations

import doctest
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
DOCUMENTS = [
    path
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    if path.is_file()
]
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_print_what_they_say(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All examples of a document run in order and share their names; blocks without a
    prompt are only compiled.
    """
    for folder in ("seeds", "notebooks"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    blocks = FENCE.findall(path.read_text(encoding="utf-8"))
    for block in blocks:
        if ">>>" not in block:
            compile(block, path.name, "exec")
    session = "\n".join(block for block in blocks if ">>>" in block)
    test = doctest.DocTestParser().get_doctest(session, {}, path.name, str(path), 0)
    report: list[str] = []
    doctest.DocTestRunner(
        optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    ).run(test, out=report.append)
    assert not report, "".join(report)


def test_the_readme_has_an_example() -> None:
    assert ">>> import mediacomp as mc" in (ROOT / "README.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    "path",
    [*DOCUMENTS, *sorted(ROOT.glob("*.md")), ROOT / "seeds" / "README.md"],
    ids=str,
)
def test_links_inside_the_tree_lead_somewhere(path: Path) -> None:
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [
        target for target, _ in targets if not (path.parent / target).exists()
    ] == []
    parts = [
        (path.parent / target if target else path, part)
        for target, part in targets
        if part
    ]
    assert [part for target, part in parts if part not in anchors(target)] == []


def test_the_notebook_on_trust_gives_the_figures_of_the_results() -> None:
    cells = json.loads(
        (ROOT / "notebooks" / "08_how_far_to_trust_it.ipynb").read_text(
            encoding="utf-8"
        )
    )["cells"]
    prose = "\n".join(
        "".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"
    )
    figures = set(re.findall(r"(?<![\d.])[01]?\.\d{3}\b", prose))
    assert len(figures) > 15
    results = (ROOT / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8")
    assert {
        figure
        for figure in figures
        if not re.search(rf"(?<!\d){re.escape(figure)}\b", results)
    } == set()


def anchors(path: Path) -> set[str]:
    """What a forge calls the headings of a Markdown file."""
    prose = re.sub(
        r"^```.*?^```",
        "",
        path.read_text(encoding="utf-8"),
        flags=re.DOTALL | re.MULTILINE,
    )
    named = [
        re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
        for heading in HEADING.findall(prose)
    ]
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in named
    }


def test_a_link_to_a_heading_that_is_not_there_is_found() -> None:
    assert "what-it-finds-in-the-two-seed-articles" in anchors(ROOT / "README.md")
    assert LINK.findall("[x](#no) [y](a.md#b) [z](c.md)") == [
        ("", "no"),
        ("a.md", "b"),
        ("c.md", ""),
    ]
