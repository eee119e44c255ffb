"""What a run is asked for: whatever of it can't be done is refused before any article
is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import util
from numbers import Integral
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.comparison import compare
from mediacomp.corpus.store import check_folder
from mediacomp.errors import EncoderError, InputError
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article
from mediacomp.views.export.endings import check_ending

if TYPE_CHECKING:
    from distributed import Client

    from mediacomp.alignment.encoder import Encoder


@dataclass(frozen=True, eq=False)
class Asked:
    """What a run is asked for, apart from articles and pairs.

    Attributes
    ----------
    tables : tuple of str
        Names of all tables that are kept.
    settings : dict of str
        What a comparison would say of itself, and what was asked for.
    """

    folder: Path
    encoder: str | Path | Encoder
    tables: tuple[str, ...]
    workers: int | None
    client: Client | None
    settings: dict[str, str]

    @classmethod
    def of(
        cls,
        out: str | Path,
        *,
        encoder: str | Path | Encoder = "auto",
        tables: Sequence[str] | None = None,
        workers: int | None = None,
        client: Client | None = None,
    ) -> Asked:
        """The arguments of `mediacomp.compare_corpus`, if they can be used.

        Raises
        ------
        MediacompError
            As `mediacomp.compare_corpus`.
        """
        _installed()
        _check_workers(workers)
        _check_client(client)
        check_ending(out, "tables")
        chosen = _chosen(tables)
        settings = _settings(encoder, chosen)
        check_folder(Path(out), settings)
        return cls(Path(out), encoder, chosen, workers, client, settings)


def _installed() -> None:
    for name in ("distributed", "pyarrow"):
        if util.find_spec(name) is None:
            raise InputError(
                f"comparing a corpus needs {name}: pip install 'mediacomp-news[corpus]'"
            )


def _check_workers(workers: object) -> None:
    """Refuse what would never come to an end."""
    whole = isinstance(workers, Integral) and not isinstance(workers, bool)
    if workers is not None and not (whole and workers > 0):  # type: ignore[operator]
        raise InputError(f"workers must be a whole number from 1 on, not {workers!r}")


def _check_client(client: object) -> None:
    from distributed import Client

    if client is None:
        return
    if not isinstance(client, Client):
        raise InputError(
            f"client must be a distributed.Client, not {type(client).__name__}"
        )
    if client.status != "running":
        raise InputError(f"the client is {client.status}; connect one to the cluster")


def _chosen(tables: Sequence[str] | None) -> tuple[str, ...]:
    """The tables to keep; a name that there isn't is refused."""
    if isinstance(tables, str):
        raise InputError(f"tables must be a list of names, such as [{tables!r}]")
    chosen = tuple(dict.fromkeys(CATALOGUE if tables is None else tables))
    for name in chosen:
        CATALOGUE[name]  # or an error that names those there are
    return chosen


def _settings(encoder: str | Path | Encoder, tables: tuple[str, ...]) -> dict[str, str]:
    """What a comparison would say of itself; an encoder that there isn't is refused,
    and so is one that can't be handed to a worker.
    """
    probe = Article.from_sentences(["Rain."])
    said = compare(probe, probe, encoder=encoder).settings
    asked = encoder if isinstance(encoder, str | Path) else _handed(encoder)
    return {**said, "encoder asked for": str(asked), "tables": ", ".join(tables)}


def _handed(encoder: Encoder) -> str:
    """The name of an encoder that a worker can be handed."""
    from distributed.protocol import pickle

    try:
        pickle.dumps(encoder)  # type: ignore[no-untyped-call]
    # Whatever the object's own way of being copied raises.
    except Exception as problem:
        raise EncoderError(
            f"encoder {encoder.name!r} cannot be handed to a worker ({problem}); load "
            "what can't be copied in its method encode"
        ) from None
    return encoder.name
