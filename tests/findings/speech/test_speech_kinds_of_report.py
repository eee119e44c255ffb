"""Kinds of fault that readers of quotations are reported for, each with variants."""

from __future__ import annotations

import pytest

from mediacomp.findings.speech import Speech, speech_in
from mediacomp.text.article import Article


def speeches(text: str, language: str = "en") -> list[Speech]:
    return speech_in(Article.from_text(text.replace("¶", "\n\n"), language=language))


def speakers(text: str, language: str = "en") -> list[str | None]:
    """Who speaks each stretch of a text, in reading order."""
    return [s.speaker.name if s.speaker else None for s in speeches(text, language)]


def cues(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(s.cue.text, s.cue.colour) for s in speeches(text, language) if s.cue]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Costs fell,” said the Ministry of Trade.", "the Ministry of Trade"),
        (
            "“Costs fell,” said the Ministry of Trade and Industry.",
            "the Ministry of Trade and Industry",
        ),
        (
            "“Costs fell,” the Department for Work and Pensions said.",
            "the Department for Work and Pensions",
        ),
        ("“Costs fell,” the Bank of Velmora said.", "the Bank of Velmora"),
        ("“Costs fell,” said Friends of the Forest.", "Friends of the Forest"),
        (
            "“Costs fell,” said the Velmora Institute of Technology.",
            "the Velmora Institute of Technology",
        ),
        ("“Costs fell,” said the President of Velmora.", "the President of Velmora"),
        (
            "“Costs fell,” said the Attorney General's Office.",
            "the Attorney General's Office",
        ),
        ("“Costs fell,” said a Ministry of Trade clerk.", "a Ministry of Trade clerk"),
        # A person of an institution or a place is a person.
        ("“Costs fell,” said Ministry of Trade spokesman Karl Dorn.", "Karl Dorn"),
        ("“Costs fell,” said Lena Voss of the Ministry of Trade.", "Lena Voss"),
        ("“Costs fell,” said Mayor Lena Voss of Velmora.", "Lena Voss"),
        ("“Costs fell,” said Minister of Trade Lena Voss.", "Lena Voss"),
        ("“Costs fell,” said former Secretary of State Lena Voss.", "Lena Voss"),
    ],
)
def test_institutions_have_whole_names(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“Costs fell,” said Lena “Lucky” Voss.",
        "“Costs fell,” Lena “Lucky” Voss told the council.",
        'Lena "Big Red" Voss said: "Costs fell."',
        "Lena ‘Lucky’ Voss said: ‘Costs fell.’",
        "“Costs fell,” said Lena (“Lucky”) Voss, 40.",
    ],
)
def test_a_nickname_is_part_of_a_name_and_nobodys_words(text: str) -> None:
    assert speakers(text) == ["Lena Voss"]


def test_a_surname_finds_the_name_with_a_nickname() -> None:
    text = "“Costs fell,” said Jim “Boots” Voss. “It was time,” Voss added."
    assert speakers(text) == ["Jim Voss", "Jim Voss"]


def test_quoted_words_between_capitals_are_no_nickname() -> None:
    assert len(speeches("In Velmora “No!” Lena Voss cried.")) == 1
    assert len(speeches("They played Voss’s “Harvest” Symphony.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“Costs fell,” said former minister and bank head Lena Voss.",
        "“Costs fell,” said the former minister and bank head Lena Voss.",
        "“Costs fell,” said the ex-minister and bank head Lena Voss.",
        "“Costs fell,” said Boss Lena Voss.",
        "“Costs fell,” Millworkers’ Lena Voss told the council.",
        "“Costs fell,” said the Velmora Trust's Lena Voss.",
        "“Costs fell,” said singer, writer and activist Lena Voss.",
        "“Costs fell,” said chief financial officer (CFO) Lena Voss.",
        "“Costs fell,” said her niece, state senator Lena Voss.",
        "“Costs fell,” said Lena Voss of Elmhurst, Neb.",
        "“Costs fell,” Lena Voss of Elmhurst, Ohio, said.",
        "“Costs fell,” Sen. Lena Voss, R-Neb., said.",
    ],
)
def test_roles_and_places_are_not_the_speaker(text: str) -> None:
    assert speakers(text) == ["Lena Voss"]


def test_an_apposition_behind_a_place_is_still_a_name() -> None:
    assert speakers("“Costs fell,” the mayor of Velmora, Lena Voss, said.") == [
        "Lena Voss"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Costs fell.” – Lena Voss",
        "“Costs fell.”¶— Lena Voss, farmer",
        "“Costs fell.” -- Mayor Lena Voss",
        "And from Mayor Lena Voss:¶“Costs fell.”",
        "And this is from spokeswoman Lena Voss:¶“Costs fell.”",
        "From Lena Voss: “Costs fell.”",
        "A note from the desk of Lena Voss, director.¶“Costs fell.”",
        "Here is what Lena Voss told us:¶“Costs fell by a third.”",
        "• “Costs fell,” said Lena Voss.",
        "• Lena Voss: “Costs fell.”",
        '- "Costs fell." Lena Voss',
    ],
)
def test_a_line_that_signs_or_leads_in_tells_who_speaks(text: str) -> None:
    found = [s for s in speeches(text) if s.kind != "indirect"]
    assert [(s.kind, s.speaker and s.speaker.name) for s in found] == [
        ("direct", "Lena Voss")
    ]


def test_a_place_or_a_verb_makes_no_line_lead_in() -> None:
    assert speakers("From Velmora, the road runs north.¶“Costs fell.”") == [None]
    assert speakers("“Costs fell” – Lena Voss left.") == [None]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The costs were “too high,” per Lena Voss.", "per"),
        ("Costs fell by a third, per Lena Voss.", "per"),
        ("Costs fell by a third, per the ministry.", "per"),
        ("Per Lena Voss, costs fell by a third.", "Per"),
    ],
)
def test_per_somebody_is_a_source(text: str, cue: str) -> None:
    assert [found for found, _ in cues(text)] == [cue]


@pytest.mark.parametrize(
    "text", ["The toll is two euros, per car.", "Costs fell by 3 percent per year."]
)
def test_per_anything_else_is_none(text: str) -> None:
    assert speeches(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“It was ours,” Voss said. Elmhurst coach Dario Lenz blamed the wind. “It was "
        "theirs,” he said.",
        "“It was ours,” Voss said. Midfielder Dario Lenz left in tears. “It was "
        "theirs,” he added.",
    ],
)
def test_he_is_the_last_who_fits_and_not_the_last_who_spoke(text: str) -> None:
    assert speakers(text) == ["Voss", "Dario Lenz"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Voss never said the mill was closing.", "never said"),
        ("Voss never said “the mill is closing.”", "never said"),
        ("Voss did not say that the mill was closing.", "did not say"),
        ("Voss would not say whether the mill was “closing.”", "would not say"),
        ("Voss declined to say whether the mill was closing.", "declined to say"),
        ("Voss flatly refused to say if the mill was “closing.”", "refused to say"),
        ("Voss didn't say that the mill was closing.", "didn't say"),
    ],
)
def test_what_is_denied_has_a_cue_that_denies(text: str, cue: str) -> None:
    assert cues(text) == [(cue, "denying")]
    assert all(s.confidence < 0.8 for s in speeches(text))


def test_what_somebody_does_not_think_is_still_a_thought() -> None:
    text = "Voss does not believe that the mill would close."
    assert cues(text) == [("does not believe", "thinking")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Police said four people were hurt; the organisers spoke of 15,000.",
            [("four people were hurt", "Police"), ("15,000", "the organisers")],
        ),
        (
            "Some 4,000 people marched, police said; the organisers spoke of 9,000.",
            [("Some 4,000 people marched", "police"), ("9,000", "the organisers")],
        ),
        (
            "Police said four people were hurt, while the clinic said it had seen two.",
            [("four people were hurt", "Police"), ("it had seen two", "the clinic")],
        ),
        (
            "The mayor said taxes would fall and the council said they would rise.",
            [("taxes would fall", "The mayor"), ("they would rise", "the council")],
        ),
        (
            "Voss said the mayor and council feared that the mill would go.",
            [("the mayor and council feared that the mill would go", "Voss")],
        ),
    ],
)
def test_every_statement_of_a_sentence_is_a_row(
    text: str, said: list[tuple[str, str]]
) -> None:
    found = speeches(text)
    got = [(text[s.start : s.end], s.speaker.name if s.speaker else "") for s in found]
    assert got == said


def test_a_comma_parts_no_subject_from_its_verb() -> None:
    assert "The rain fell" not in speakers("The rain fell, said the mayor feared.")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("With no roof, “there is no mill,” she said.", ["mixed"]),
        ("Voss said that, “Costs will fall by a third.”", ["mixed"]),
        ("In her book, “Winter Bread,” Lena Voss said so.", ["scare"]),
        # Sentences are no title, whatever capitals they have.
        ("Voss wrote of “Rain Fell. Mills Burnt” in it.", ["mixed"]),
        ("“Costs fell,” Voss said, adding that it was late.", ["direct"]),
    ],
)
def test_a_quotation_that_goes_on_with_its_sentence_is_mixed(
    text: str, kinds: list[str]
) -> None:
    assert [s.kind for s in speeches(text) if s.kind != "indirect"] == kinds


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a note, Voss said: “Costs fell,” adding that it was late.", "Voss"),
        ("Voss said: “Costs fell,” when the mayor blamed her.", "Voss"),
        ("“Costs fell,” she further said.", "she"),
        ("Voss says the mayor’s late-night posts are “bad for us.”", "Voss"),
        ("Voss said anybody who complains of rain “has no roof.”", "Voss"),
        ("They showed footage of Voss asking, “Did costs fall?”", "Voss"),
    ],
)
def test_the_nearest_verb_is_not_always_the_cue(text: str, speaker: str) -> None:
    assert [s for s in speakers(text) if s][:1] == [speaker]


def test_a_cue_without_a_speaker_is_not_sure() -> None:
    found = speeches("The plan was widely called “the end of the mill.”")
    assert [s.confidence < 0.8 for s in found] == [True]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Laut Polizei brannten am Montag zwei Mühlen.", "Polizei"),
        ("de", "Nach Angaben der Polizei brannten zwei Mühlen.", "der Polizei"),
        ("de", "Nach Angaben von Lena Voss brannten zwei Mühlen.", "Lena Voss"),
        ("de", "Der Polizei zufolge brannten zwei Mühlen.", "Der Polizei"),
        ("de", "Die Kosten sinken um ein Drittel, so Lena Voss.", "Lena Voss"),
        ("de", "„Die Kosten sinken“, so die Sprecherin Lena Voss.", "Lena Voss"),
        ("de", "Die Kosten sinken um ein Drittel, teilte Lena Voss mit.", "Lena Voss"),
        ("de", "Die Kosten sinken, teilte Lena Voss am Montag mit.", "Lena Voss"),
        ("de", "Lena Voss teilte mit, die Kosten würden sinken.", "Lena Voss"),
        ("de", "Lena Voss räumte ein, dass die Kosten sinken.", "Lena Voss"),
        ("de", "Lena Voss sagte, die Kosten würden bald sinken.", "Lena Voss"),
        ("fr", "Selon Lena Voss, les prix baissent d'un tiers.", "Lena Voss"),
        ("fr", "Deux moulins ont brûlé lundi, selon la police.", "la police"),
        ("fr", "Lena Voss a annoncé que les prix vont baisser.", "Lena Voss"),
        ("fr", "Les prix vont baisser, a annoncé Lena Voss.", "Lena Voss"),
        ("fr", "« Je viens, assure Lena Voss, mais tard. »", "Lena Voss"),
        ("fr", "Lena Voss arrive. « Je viens, dit-elle, mais tard. »", "Lena Voss"),
        ("es", "Según Lena Voss, los precios bajan un tercio.", "Lena Voss"),
        ("es", "Dos molinos ardieron el lunes, según la policía.", "la policía"),
        ("es", "De acuerdo con la policía, ardieron dos molinos.", "la policía"),
        ("es", "La ministra anunció que los precios van a bajar.", "La ministra"),
    ],
)
def test_languages_that_have_cue_verbs_have_sources(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Mühle ist laut Lena Voss verbrannt."),
        ("de", "Die Mühle schließt nach Angaben von Lena Voss im Mai."),
        ("fr", "Le moulin est, selon Lena Voss, fermé."),
        ("es", "El molino, según Lena Voss, cerrará en mayo."),
        ("en", "The mill, according to Lena Voss, will shut in May."),
    ],
)
def test_a_source_inside_parts_one_statement(language: str, text: str) -> None:
    (found,) = speeches(text, language)
    assert text[found.start : found.end] == text.rstrip(".")
    assert found.speaker is not None
    assert found.speaker.name == "Lena Voss"


def test_what_stands_behind_a_source_may_tell_who_it_is() -> None:
    text = "The mill shut, according to Lena Voss, mayor of Velmora."
    (found,) = speeches(text)
    assert text[found.start : found.end] == "The mill shut"


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Er wird laut und geht nach Hause."), ("de", "So schnell geht es nicht.")],
)
def test_words_that_look_like_sources_are_none(language: str, text: str) -> None:
    assert speeches(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        ("de", "Lena Voss hat nie gesagt, dass die Kosten sinken.", "denying"),
        ("fr", "Lena Voss n'a jamais dit que les prix vont baisser.", "denying"),
        ("es", "Lena Voss nunca dijo que los precios van a bajar.", "denying"),
    ],
)
def test_other_languages_deny_as_well(language: str, text: str, cue: str) -> None:
    assert [colour for _, colour in cues(text, language)] == [cue]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("“It rained,” the driver said.", True),
        ("“It rained,” several groups said.", True),
        ("“It rained,” the county said.", True),
        ("“It rained,” 40 percent of voters said.", True),
        ("“It rained,” the rope said.", False),
        ("“It rained,” said the late hope.", False),
    ],
)
def test_what_cannot_speak_is_no_sure_speaker(text: str, sure: bool) -> None:
    (found,) = speech_in(Article.from_text(text))
    assert found.speaker is not None
    assert (found.confidence >= 0.8) is sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Lena Voss described the road behind the mill as “a slow one”.", True),
        (
            "Karl Dorn said that Lena Voss described the road behind the mill as "
            "“a slow one”.",
            False,
        ),
    ],
)
def test_who_is_reported_by_another_is_no_sure_speaker(text: str, sure: bool) -> None:
    found = speeches(text)[-1]
    assert found.speaker is not None
    assert (found.confidence >= 0.8) is sure


def test_a_phrase_without_a_cue_is_taken_for_the_subjects_and_is_not_sure() -> None:
    (found,) = speeches(
        "Lena Voss has fought the mill as a “slow and costly old heap”."
    )
    assert found.speaker is not None
    assert (found.speaker.name, found.cue) == ("Lena Voss", None)
    assert found.confidence < 0.8


def test_a_that_makes_reported_speech_surer() -> None:
    (with_it,), (without,) = (
        speeches(f"Lena Voss said {that}the mill is shut on Monday.")
        for that in ("that ", "")
    )
    assert (with_it.confidence, without.confidence) == (0.7, 0.6)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The firm promised to rehire the cooks.", "to rehire the cooks"),
        ("Mayor Ida Holt vowed not to leave town.", "not to leave town"),
        ("Rents will fall, the bank forecast on Friday.", "Rents will fall"),
        ("The pool was shut, Ida Holt told reporters in Norr.", "The pool was shut"),
        ("The pool is shut, Ida Holt told a court on Friday.", "The pool is shut"),
    ],
)
def test_promises_and_forecasts_are_reported(text: str, content: str) -> None:
    (row,) = speech_in(Article.from_text(text))
    assert text[row.start : row.end] == content


@pytest.mark.parametrize(
    "text",
    [
        "The firm promised the town a pool.",
        "The firm refused to rehire the cooks.",
        "When it rained, Ida Holt told reporters.",
        "told reporters.",
    ],
)
def test_what_is_given_or_refused_is_not_reported(text: str) -> None:
    assert not list(speech_in(Article.from_text(text)))


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Ida Holt said the pool was shut.",
        "On Friday Ida Holt, a cook, said the pool was shut.",
        "In Tulvern Ida Holt, a cook who left in May, said the pool was shut.",
        "In Tulvern Mayor Ida Holt said the pool was shut.",
        "In New York Ida Holt said the pool was shut.",
    ],
)
def test_a_day_or_place_that_opens_the_sentence_is_no_part_of_the_name(
    text: str,
) -> None:
    (row,) = speech_in(Article.from_text(text))
    assert row.speaker is not None
    assert row.speaker.name == "Ida Holt"


def test_a_thought_is_told_by_the_source_that_ends_the_sentence() -> None:
    text = "Cooks hope the pool opens, according to two waiters."
    (row,) = speech_in(Article.from_text(text))
    assert row.speaker is not None
    assert row.speaker.name == "two waiters"
    text = "Ida Holt said the pool was shut, according to the Post."
    (row,) = speech_in(Article.from_text(text))
    assert row.speaker is not None
    assert row.speaker.name == "Ida Holt"


@pytest.mark.parametrize(
    "text",
    ["Ann Lee said “We need rain.”", "It rained. Ann Lee said “Water!” and left."],
)
def test_a_sentence_right_behind_its_verb_is_direct(text: str) -> None:
    (said,) = speeches(text)
    assert said.kind == "direct"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Lee denied having said “it is over.”", "denied having said"),
        ("Lee denied ever having written “it is over.”", "denied ever having written"),
        ("Lee was denied a seat and had said “it is over.”", "said"),
    ],
)
def test_who_denies_having_said_it(text: str, cue: str) -> None:
    article = Article.from_sentences([text])
    found = [one.cue.text for one in speech_in(article) if one.cue]
    assert found[-1] == cue


@pytest.mark.parametrize("verb", ["bestritt", "dementierte", "leugnet"])
def test_who_denies_in_german_having_said_it(verb: str) -> None:
    text = f"Die Ministerin Nele Pahl {verb}, gesagt zu haben: „Es ist vorbei.“"
    found = speeches(text, "de")[0]
    assert found.speaker
    assert found.speaker.name == "Nele Pahl"
    assert found.cue
    assert (found.cue.text.split()[0], found.cue.colour) == (verb, "denying")
    assert found.confidence < 0.8
    told = speeches("Nele Pahl sagte: „Es ist vorbei.“", "de")[0]
    assert told.speaker
    assert (told.speaker.name, told.confidence) == ("Nele Pahl", 0.95)


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("« Le pont a cédé », a déclaré à l'AFP Jeanne Morel.", "fr", "Jeanne Morel"),
        (
            "« Le pont a cédé », a dit à la presse Jeanne Morel, la maire.",
            "fr",
            "Jeanne Morel",
        ),
        (
            "« Le pont a cédé », a déclaré mardi à l'AFP un porte-parole de la mairie.",
            "fr",
            "un porte-parole de la mairie",
        ),
        (
            "« Le pont a cédé », a répondu à Luc Brun le préfet.",
            "fr",
            "le préfet",
        ),
        ("«El puente cedió», dijo a Efe una vecina.", "es", "una vecina"),
        (
            "«El puente cedió», declaró a la prensa el alcalde, Luis Prado.",
            "es",
            "Luis Prado",
        ),
        # Nobody stands behind whom it was told.
        ("« Le pont a cédé », a dit Luc Brun à l'AFP.", "fr", "Luc Brun"),
    ],
)
def test_whom_it_was_told_stands_before_who_told_it(
    text: str, language: str, speaker: str
) -> None:
    assert speakers(text, language) == [speaker]


def test_no_he_is_a_club() -> None:
    text = (
        "Tarn United will pay £16m for the goalkeeper.¶"
        "“Others called, but nobody wanted me more,” he told the website."
    )
    assert "Tarn United" not in speakers(text)
