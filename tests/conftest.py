"""What holds for every test: no network, no screen, the same examples in every CI
run.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.offline import forbid_network

os.environ["MPLBACKEND"] = "Agg"
forbid_network()

# A deadline would fail on a busy machine, and no test may hang on time.
settings.register_profile(
    "local", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci", settings.get_profile("local"), derandomize=True, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def seeds(root: Path) -> tuple[Path, Path]:
    """The two seed articles."""
    return (
        root / "seeds" / "000_bcbf6ced7527eaae.txt",
        root / "seeds" / "001_025a73276be94a1e.txt",
    )


@pytest.fixture(scope="session")
def textstat_offline(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A copy of our dictionary where textstat's NLTK finds it; NLTK refuses data that a
    group may write to.
    """
    import nltk

    from mediacomp.languages.wordcounts import DATA

    folder = tmp_path_factory.mktemp("nltk", numbered=True)
    for path in sorted(DATA.rglob("*")):
        target = folder / path.relative_to(DATA)
        target.mkdir(mode=0o700) if path.is_dir() else shutil.copyfile(path, target)
    nltk.data.path.insert(0, str(folder))
