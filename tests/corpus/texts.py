"""Made stories: sentences of invented words, and versions with other words in them."""

from __future__ import annotations

import random

import mediacomp as mc

_SOUNDS = list("bdfgklmnprstvwz")
_VOWELS = list("aeiou")
_NAMES = ("Mona Reyes", "Ivo Lund", "Ada Brandt", "Tom Akers", "Lena Fox")


def story(number: int, sentences: int = 8) -> list[str]:
    """Sentences of one story; another number gives other words in them."""
    drawn = random.Random(number)
    own = [_word(drawn) for _ in range(40)]
    who = f"{drawn.choice(_NAMES)} of {_word(drawn).title()}"
    found = []
    for k in range(sentences):
        words = [drawn.choice(own) for _ in range(drawn.randint(8, 16))]
        end = f"{who} said" if k % 3 == 0 else f"on day {drawn.randint(2, 999)}"
        found.append(f"The {' '.join(words)} {end}.")
    return found


def version(sentences: list[str], seed: int, changed: float) -> str:
    """The same with a share of its words replaced by words that stand nowhere else."""
    drawn = random.Random(seed)
    return " ".join(
        word if drawn.random() >= changed else f"x{drawn.randint(0, 10**9)}"
        for sentence in sentences
        for word in sentence.split()
    )


def article(text: str, label: str | None = None, language: str = "en") -> mc.Article:
    return mc.Article.from_sentences([text], label=label, language=language)


def _word(drawn: random.Random) -> str:
    return "".join(drawn.choice(_SOUNDS) + drawn.choice(_VOWELS) for _ in range(3))
