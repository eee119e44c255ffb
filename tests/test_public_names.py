"""The public names, and that they load when they are used and not before."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import mediacomp as mc
from mediacomp import errors

PUBLIC = [
    "Article",
    "Collection",
    "Comparison",
    "Corpus",
    "EmptyTextError",
    "Encoder",
    "EncoderError",
    "InputError",
    "MediacompError",
    "ModelError",
    "OutputError",
    "ReadError",
    "SavedComparison",
    "Stories",
    "TooLargeError",
    "UnknownTableError",
    "__version__",
    "align_words",
    "compare",
    "compare_corpus",
    "facts",
    "find_versions",
    "from_json",
    "quotations",
    "read",
    "read_collection",
    "read_url",
    "readability",
]
HEAVY = ["matplotlib", "onnxruntime", "textstat", "tokenizers"]


def loaded_after(code: str) -> set[str]:
    """Which heavy packages a fresh interpreter holds after running some code."""
    report = (
        f"import sys\n{code}\nprint(*(name for name in {HEAVY!r} if name in "
        f"sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_public_names() -> None:
    assert mc.__all__ == PUBLIC
    assert sorted(PUBLIC) == PUBLIC
    assert dir(mc) == PUBLIC


def test_the_public_names_are_those_that_the_module_has() -> None:
    loaded = {name: getattr(mc, name) for name in mc.__all__}
    there = {
        name
        for name, value in vars(mc).items()
        if not name.startswith("_")
        and getattr(value, "__module__", "").startswith("mediacomp")
    }
    assert there == set(loaded) - {"__version__"}


def test_a_type_checker_sees_the_same_names() -> None:
    tree = ast.parse(Path(str(mc.__file__)).read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and str(node.module).startswith("mediacomp.")
        for alias in node.names
    }
    assert seen == {**mc._HOMES, "__version__": "mediacomp.version"}
    assert {*seen, "__version__"} == set(mc.__all__)


def test_every_error_is_public() -> None:
    raised = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, Exception)
    }
    assert raised == {name for name in PUBLIC if name.endswith("Error")}
    drawn = set(re.findall(r"\w+Error", str(errors.__doc__)))
    assert drawn == raised


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    found = getattr(mc, name)
    if name != "__version__":
        assert found.__name__ == name
        assert found.__module__.startswith("mediacomp.")
        assert found.__doc__


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(
        AttributeError,
        match=r"'mediacomp' has no attribute 'diff'; it has Article, .*compare",
    ):
        mc.diff  # type: ignore[attr-defined] # noqa: B018


def test_importing_loads_nothing_heavy() -> None:
    assert loaded_after("import mediacomp as mc") == set()
    assert loaded_after("from mediacomp import *") == set()


def test_importing_loads_no_pandas() -> None:
    code = (
        "import sys, mediacomp; sys.exit('pandas' in sys.modules or 'numpy' in "
        "sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_and_comparing_without_the_model_load_nothing_heavy() -> None:
    code = (
        "import mediacomp as mc\n"
        "a = mc.Article.from_text('Rain fell on Monday. The river rose.')\n"
        "mc.compare(a, a, encoder='lexical').links"
    )
    assert loaded_after(code) == set()


def test_the_model_loads_on_first_use() -> None:
    code = "import mediacomp as mc\nmc.align_words(['Rain', 'fell'], ['Rain', 'fell'])"
    assert loaded_after(code) == {"onnxruntime", "tokenizers"}
