"""What is found in one article, found once, whoever asks and however many articles it
is compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from mediacomp.findings.counts import FloatArray, sentence_counts
from mediacomp.findings.facts import Fact, facts_in
from mediacomp.findings.markers import Marker, markers
from mediacomp.findings.speech import Speech, speech_in
from mediacomp.languages.language import Language
from mediacomp.text.kept import kept_with

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_KEPT = "_findings"


def findings_of(article: Article) -> Findings:
    """The findings of an article, kept with it and gone with it.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("“Rain fell,” said Ann Lee. It may go on.")
    >>> findings_of(article) is findings_of(article)
    True
    >>> [speech.speaker.name for speech in findings_of(article).speech]
    ['Ann Lee']
    >>> [marker.term for marker in findings_of(article).markers(1)]
    ['may']
    """
    return kept_with(article, _KEPT, lambda: Findings(article))


class Findings:
    """What one article holds; each part is found when it is first asked for.

    Attributes
    ----------
    speech
        Quotations and reported speech, in reading order.
    facts
        Names, numbers and dates as the article alone tells them.
    counts
        What readability formulas count, a row a sentence; not to be written to.

    Examples
    --------
    >>> from mediacomp import Article
    >>> found = Findings(Article.from_text("Ann Lee may pay 12 euros."))
    >>> [fact.value for fact in found.facts], len(found.speech), found.counts.shape
    (['Ann Lee', '12 euros'], 0, (1, 12))
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._markers: dict[int, Sequence[Marker]] = {}

    @cached_property
    def speech(self) -> Sequence[Speech]:
        """Quotations and reported speech, in reading order.

        Examples
        --------
        >>> from mediacomp import Article
        >>> article = Article.from_text("The river rose, the mayor said.")
        >>> [(s.kind, s.speaker.name) for s in Findings(article).speech]
        [('indirect', 'the mayor')]
        """
        return tuple(speech_in(self._article))

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Names, numbers and dates as the article alone tells them.

        Examples
        --------
        >>> from mediacomp import Article
        >>> [fact.value for fact in Findings(Article.from_text("In May 2024.")).facts]
        ['2024-05']
        """
        return facts_in(self._article)

    @cached_property
    def counts(self) -> FloatArray:
        """What readability formulas count, a row a sentence; not to be written to.

        Examples
        --------
        >>> from mediacomp import Article
        >>> Findings(Article.from_text("Rain fell.")).counts.flags.writeable
        False
        """
        counts = sentence_counts(self._article)
        # Shared by all that ask: a caller who wrote to it would change another's
        # figures.
        counts.setflags(write=False)
        return counts

    def markers(self, sentence: int) -> Sequence[Marker]:
        """Words of the lists of wording in a sentence, in order.

        Examples
        --------
        >>> from mediacomp import Article
        >>> found = Findings(Article.from_text("Rain fell. It may not stop."))
        >>> [marker.term for marker in found.markers(1)], found.markers(0)
        (['may', 'not'], ())
        """
        if sentence not in self._markers:
            tokens = self._article.sentences[sentence].tokens
            language = Language.of(self._article.language)
            self._markers[sentence] = tuple(markers(tokens, language))
        return self._markers[sentence]
