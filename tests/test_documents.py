"""The examples in the README and the docs are true."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
DOCUMENTS = [path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if path.is_file()]
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_print_what_they_say(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All examples of a document run in order and share their names; blocks without a prompt are only compiled."""
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
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(test, out=report.append)
    assert not report, "".join(report)


def test_the_readme_has_an_example() -> None:
    assert ">>> import mediacomp as mc" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*DOCUMENTS, *sorted(ROOT.glob("*.md")), ROOT / "seeds" / "README.md"], ids=str)
def test_links_inside_the_tree_lead_somewhere(path: Path) -> None:
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
