"""Who says what in an article: quotations and reported speech, with speaker and cue.

===========  ===========================================================================
`units`      a sentence as tokens; a quotation stands in it as one sign
`cues`       what speaks for a quotation: a verb of saying before or behind it,
             or a source without a verb ("according to", a line that leads in)
`phrases`    the noun phrase that is the subject, and the name within it
`kinds`      what nobody says is no quotation: a title, a word in inverted commas
`reported`   clauses that are said without marks
`clauses`    where such a clause begins
`persons`    everybody whom an article names, by surname and by role
`speakers`   whose name a phrase or a pronoun stands for
`search`     all of these in order, over an article
`utterance`  what is found
`vocabulary` the classes of words behind every rule
===========  ===========================================================================

There is no parser and no list of people behind this, only closed classes of words,
WordNet's nouns for persons and the conventions of news prose, so each finding can be
traced to a rule, and the rule says how far to trust it.
"""

from mediacomp.findings.speech.search import speech_in
from mediacomp.findings.speech.utterance import Speech
from mediacomp.findings.speech.vocabulary import cue_colour

__all__ = ["Speech", "cue_colour", "speech_in"]
