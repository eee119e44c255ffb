"""Run notebooks in a fresh kernel and keep what they show.

Usage: python scripts/run_notebooks.py NOTEBOOK [NOTEBOOK ...]

Metadata that says more than which kernel to start (times, the interpreter's version) is
dropped, so that a second run leaves the file as it is (`tests/test_notebook_runs.py`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

KERNEL = {
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "name": "python3",
}
KEPT = ("tags", "jupyter")
"""What a cell may say of itself: the second hides its code, `source_hidden`."""


def fresh(path: Path) -> Any:
    """The notebook as a fresh kernel leaves it; the file isn't touched."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        kernel_name="python3",
        record_timing=False,
        # else a line and its end may come as two outputs, as the clock will have it
        coalesce_streams=True,
        resources={"metadata": {"path": path.parent}},
    ).execute()
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = nbformat.from_dict(
            {key: cell.metadata[key] for key in KEPT if key in cell.metadata}
        )
    nbformat.validate(notebook)
    return notebook


def main(names: list[str]) -> None:
    if not names:
        sys.exit(__doc__)
    for name in names:
        nbformat.write(fresh(Path(name)), name)
        print(f"ran {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
