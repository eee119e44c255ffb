"""Which language a text looks like."""

from __future__ import annotations

import pytest

from mediacomp.languages.guess import looks_like

TEXTS = {
    "en": "The rain fell on the town, and the water stood in its streets for days.",
    "de": "Der Regen fiel auf die Stadt, und das Wasser stand tagelang in den Straßen.",
    "fr": "La pluie est tombée sur la ville, et l’eau est restée dans les rues.",
    "es": "La lluvia cayó sobre la ciudad, y el agua quedó en las calles por días.",
    "nl": "De regen viel op de stad, en het water stond in de straten van het dorp.",
}


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("said", ["en", "de"])
def test_a_text_looks_like_its_language(code: str, said: str) -> None:
    found = looks_like(TEXTS[code] * 4, said)
    assert found == (None if code == said else code)


def test_a_language_that_is_not_known_is_none_that_is() -> None:
    polish = "Deszcz spadł na miasto, woda stała na ulicach przez wiele dni. " * 12
    russian = "Дождь шёл над городом, и вода стояла на улицах много дней. " * 12
    assert looks_like(polish, "en") == looks_like(russian, "en") == ""


def test_nothing_is_said_of_few_words_or_of_related_languages() -> None:
    assert looks_like("Der Regen fiel.", "en") is None
    danish = "Regnen faldt over byen, og vandet stod i gaderne i flere dage. " * 4
    assert looks_like(danish, "no") is None


def test_a_language_without_a_list_is_not_doubted_for_lack_of_it() -> None:
    polish = "Deszcz spadł na miasto, woda stała na ulicach przez wiele dni. " * 12
    assert looks_like(polish, "pl") is None
