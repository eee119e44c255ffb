"""Who says what in an article: quotations and reported speech, with speaker and cue.

A quotation stands as one sign in the sentence around it (`units`). Beside it a verb of
saying (`verbs`, `cues`, `cues_before`, `cues_behind`), "according to" (`sources`) or a
line that leads in or signs (`labels`) is looked for, and the noun phrase that is its
subject (`bounds`, `noun_phrases`, `openings`, `asides`, `subjects`); that phrase is
resolved to a name where the article says whose it is (`capitals`, `names_within`,
`persons`, `speakers`). What nobody says is no quotation of anybody: a title, a word in
inverted commas (`kinds`); without marks a clause is `reported`. There is no parser and
no list of people behind this, only closed classes of words (`rules`, `vocabulary`),
WordNet's nouns for persons and the conventions of news prose, so each finding can be
traced to a rule, and the rule says how far to trust it.
"""

from mediacomp.findings.speech.find import speech_in
from mediacomp.findings.speech.model import Speech
from mediacomp.findings.speech.vocabulary import cue_colour

__all__ = ["Speech", "cue_colour", "speech_in"]
