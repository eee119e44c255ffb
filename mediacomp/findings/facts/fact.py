"""What is found: a stretch of a sentence that states a name, a number or a date, and
its normalised value.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from mediacomp.text.spans import Span

Kind = Literal[
    "name",
    "number",
    "quantity",
    "money",
    "share",
    "duration",
    "ordinal",
    "date",
    "weekday",
    "time",
]


@dataclass(frozen=True, slots=True)
class Fact(Span):
    """A name, a number or a date in the body of an article.

    Parameters
    ----------
    kind
        What it is. A number with a unit is a quantity, unless the unit is money, time
        or a share; an age is so many years.
    sentence, first, last
        The sentence, and its first and last token that hold it, a qualifier before the
        number included.
    core
        The first token behind the qualifier.
    value
        The normalised form: equal values are equal facts.
    number, unit, qualifier
        Of numbers: the number, the name of its unit and what makes it inexact ("about",
        "nearly", "more than", "less than"); None and empty for others.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts.find import facts_in
    >>> fact = facts_in(Article.from_text("They paid about £5,000."))[0]
    >>> fact.kind, fact.value, fact.first, fact.core, fact.last
    ('money', 'about 5000 pounds sterling', 2, 3, 4)
    """

    kind: Kind
    sentence: int
    first: int
    core: int
    last: int
    value: str
    number: Decimal | None = None
    unit: str = ""
    qualifier: str = ""
