"""Write docs/mediacomp-comparison-1.schema.json, the JSON Schema of `to_json`, from the
catalogue of tables.

    python scripts/document_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.views.export.json_and_csv import SCHEMA

DOCUMENT = (
    Path(__file__).resolve().parent.parent
    / "docs"
    / f"{SCHEMA.replace('/', '-')}.schema.json"
)
_TYPES = {"string": "string", "boolean": "boolean", "Int64": "integer"}


def schema() -> str:
    """The schema as a JSON text."""
    article = {name: {"type": "string"} for name in ("label", "language", "text")}
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"What Comparison.to_json of mediacomp writes: {SCHEMA}",
        "type": "object",
        "required": ["schema", "settings", "articles", "tables"],
        "properties": {
            "schema": {"const": SCHEMA},
            "settings": {"type": "object", "additionalProperties": {"type": "string"}},
            "articles": {
                "type": "object",
                "required": ["a", "b"],
                "additionalProperties": {
                    "type": "object",
                    "required": list(article),
                    "properties": article,
                },
            },
            "tables": {
                "type": "object",
                "required": list(CATALOGUE),
                "properties": {name: _table(name) for name in CATALOGUE},
            },
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _table(name: str) -> dict[str, Any]:
    table = CATALOGUE[name]
    columns = {
        column: {
            "type": [_TYPES.get(about.dtype, "number"), "null"],
            "description": about.meaning,
        }
        for column, about in table.columns.items()
    }
    return {
        "description": table.title,
        "type": "array",
        "items": {"type": "object", "required": list(columns), "properties": columns},
    }


if __name__ == "__main__":
    DOCUMENT.write_text(schema(), encoding="utf-8")
