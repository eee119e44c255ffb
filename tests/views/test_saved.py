"""Exports that are read back: JSON by us, CSV by pandas."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pandas as pd
import pytest

import mediacomp as mc
from scripts.document_schema import DOCUMENT, schema

A = (
    'LIMA — “=1+1, -2\tand @home,” Ann Lee said; "rain" fell.\r\nThe river rose, NA. '
    "It may rise again on Tuesday.\n\n-5 degrees were measured."
)
B = "“=1+1 and home,” Lee claimed. The river never rose.\n\nNULL\n\nNobody came, nan."


@pytest.fixture(scope="module")
def found() -> mc.Comparison:
    a = mc.Article.from_text(A, label="=Wire\x07")
    return mc.compare(a, mc.Article.from_text(B, label="B"), encoder="lexical")


def test_json_comes_back_as_it_was(found: mc.Comparison, tmp_path: Path) -> None:
    found.to_json(tmp_path / "c.json")
    for source in (tmp_path / "c.json", str(tmp_path / "c.json"), found.to_json()):
        assert source is not None
        saved = mc.from_json(source)
        assert list(saved.tables()) == list(found.tables())
        for name, table in found.tables().items():
            pd.testing.assert_frame_equal(saved[name], table)
        assert saved.settings == found.settings
        assert saved.articles["a"]["text"] == A
        assert saved.links.equals(found.links)
    again = pickle.loads(pickle.dumps(saved))
    assert again.quotations.equals(found.quotations)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON"),
        ("{}", "no comparison of mediacomp but another JSON text"),
        ('{"schema": "mediacomp-comparison/2"}', "but 'mediacomp-comparison/2'"),
        ('{"schema": "mediacomp-comparison/1"}', "damaged"),
        (
            '{"schema": "mediacomp-comparison/1", "settings": {}, "articles": {"a": {},'
            ' "b": {}}, "tables": {"links": [{"a": "x"}]}}',
            "damaged",
        ),
    ],
)
def test_what_is_no_export_is_told(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    file.write_text(text)
    for source in (file, text):
        with pytest.raises(mc.ReadError, match=message):
            mc.from_json(source)
    with pytest.raises(mc.ReadError, match="no such file"):
        mc.from_json(tmp_path / "none.json")
    with pytest.raises(mc.ReadError, match="cannot be read"):
        mc.from_json(tmp_path)


def test_the_schema_is_that_of_the_catalogue_and_of_what_is_written(
    found: mc.Comparison,
) -> None:
    assert DOCUMENT.read_text("utf-8") == schema()
    jsonschema.validate(json.loads(str(found.to_json())), json.loads(schema()))


def test_csv_is_exact(found: mc.Comparison, tmp_path: Path) -> None:
    found.to_csv(tmp_path / "t")
    for name, table in found.tables().items():
        back = pd.read_csv(
            tmp_path / "t" / f"{name}.csv",
            dtype=table.dtypes.to_dict(),
            keep_default_na=False,
            na_values=[""],
        )
        pd.testing.assert_frame_equal(back, table)


def test_csv_for_a_spreadsheet_has_no_formulas(
    found: mc.Comparison, tmp_path: Path
) -> None:
    found.to_csv(tmp_path / "t", excel=True)
    back = pd.read_csv(tmp_path / "t" / "sentences.csv", keep_default_na=False)
    assert "'-5 degrees were measured." in back["text"].tolist()
    assert not back["text"].str.startswith(("=", "-", "+", "@")).any()
