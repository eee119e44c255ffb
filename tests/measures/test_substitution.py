import pytest

from mediacomp.changes.stretches.substitution_kinds import kind
from mediacomp.languages.language import Language
from mediacomp.text.tokens import tokenise


@pytest.mark.parametrize(
    ("one", "two", "language", "expected"),
    [
        ("Kyiv", "Moscow", "en", "name"),
        ("Jens Stoltenberg", "Mark Rutte", "en", "name"),
        ("Bad", "Schwimmhalle", "de", "paraphrase"),
        ("pool", "baths", "en", "paraphrase"),
        ("12", "twenty", "en", "number"),
        ("defence", "defense", "en", "spelling"),
        ("provided", "providing", "en", "word form"),
    ],
)
def test_what_sort_of_substitution(one, two, language, expected):
    tokens = [tokenise(text, 0, len(text)) for text in (one, two)]
    languages = Language.of(language), Language.of(language)
    assert kind(*tokens, 0.95, languages) == expected
