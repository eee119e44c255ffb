"""Compare versions of a news article: what was kept, reworded, left out, added, and put
into somebody's mouth.

The names below are the public interface. Each loads on first use, so that importing the
package costs next to nothing.

Examples
--------
>>> import mediacomp as mc
>>> a = mc.Article.from_text("Rain fell on Monday. The river rose.", label="A")
>>> b = mc.Article.from_text("On Monday rain fell.", label="B")
>>> comparison = mc.compare(a, b, encoder="lexical")
>>> comparison.omissions["text"].tolist()
['The river rose.']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mediacomp.version import __version__

if TYPE_CHECKING:
    from mediacomp.alignment.encoder import Encoder
    from mediacomp.alignment.words import align_words
    from mediacomp.comparison import Comparison, compare
    from mediacomp.corpus.results import Corpus
    from mediacomp.corpus.run import compare_corpus
    from mediacomp.corpus.stories import Stories, find_versions
    from mediacomp.errors import (
        EmptyTextError,
        EncoderError,
        InputError,
        MediacompError,
        ModelError,
        OutputError,
        ReadError,
        TooLargeError,
        UnknownTableError,
    )
    from mediacomp.measures.facts import facts
    from mediacomp.measures.quotations import quotations
    from mediacomp.measures.readability.scores import readability
    from mediacomp.reading.collection import Collection, read_collection
    from mediacomp.reading.pages.web import read_url
    from mediacomp.reading.read import read
    from mediacomp.text.article import Article
    from mediacomp.views.export.saved import SavedComparison, from_json


__all__ = [
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

_HOMES = {
    "Article": "mediacomp.text.article",
    "Collection": "mediacomp.reading.collection",
    "Comparison": "mediacomp.comparison",
    "Corpus": "mediacomp.corpus.results",
    "EmptyTextError": "mediacomp.errors",
    "Encoder": "mediacomp.alignment.encoder",
    "EncoderError": "mediacomp.errors",
    "InputError": "mediacomp.errors",
    "MediacompError": "mediacomp.errors",
    "ModelError": "mediacomp.errors",
    "OutputError": "mediacomp.errors",
    "ReadError": "mediacomp.errors",
    "Stories": "mediacomp.corpus.stories",
    "SavedComparison": "mediacomp.views.export.saved",
    "TooLargeError": "mediacomp.errors",
    "UnknownTableError": "mediacomp.errors",
    "align_words": "mediacomp.alignment.words",
    "compare": "mediacomp.comparison",
    "compare_corpus": "mediacomp.corpus.run",
    "facts": "mediacomp.measures.facts",
    "find_versions": "mediacomp.corpus.stories",
    "from_json": "mediacomp.views.export.saved",
    "quotations": "mediacomp.measures.quotations",
    "read": "mediacomp.reading.read",
    "read_collection": "mediacomp.reading.collection",
    "read_url": "mediacomp.reading.pages.web",
    "readability": "mediacomp.measures.readability.scores",
}


if not TYPE_CHECKING:  # a type checker would otherwise take any name for a public one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(
                f"module 'mediacomp' has no attribute {name!r}; it has "
                f"{', '.join(__all__)}"
            )
        found: object = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return __all__
