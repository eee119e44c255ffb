"""Who says what: kinds of quotation, cues and speakers in the forms that news uses."""

from __future__ import annotations

import pytest

from mediacomp.findings.speech import Speech, cue_colour, speech_in
from mediacomp.findings.speech.persons import Names
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.article import Article


def found(text: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    """Kind, speaker and cue of each quotation of a text."""
    return [
        (s.kind, s.speaker.name if s.speaker else None, s.cue.text if s.cue else None)
        for s in speeches(text, language)
    ]


def speeches(text: str, language: str = "en") -> list[Speech]:
    return [
        s
        for s in speech_in(Article.from_text(text, language=language))
        if s.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Jens Holm, the union chief, said: “We will stay.”", "Jens Holm", "said"),
        ("“We will stay,” said Jens Holm, a farmer.", "Jens Holm", "said"),
        ("“We will stay,” Jens Holm told reporters on Tuesday.", "Jens Holm", "told"),
        (
            "“We will stay,” the union’s chief negotiator, Jens Holm, told reporters.",
            "Jens Holm",
            "told",
        ),
        (
            "“We will stay,” Jane Doe, the mayor’s spokeswoman, said in an e-mail.",
            "Jane Doe",
            "said",
        ),
        (
            "“We will stay,” Jane Doe, who leads the group, told the chamber.",
            "Jane Doe",
            "told",
        ),
        (
            "“We will stay,” according to Jane Doe, an economist.",
            "Jane Doe",
            "according to",
        ),
        ("“We will stay,” says 12-year-old Sam Poe.", "Sam Poe", "says"),
        ("“We will stay,” said Dr. Ann Poe of the Institute.", "Ann Poe", "said"),
        ("“When will it end?” asked Ann Poe.", "Ann Poe", "asked"),
        ("“We will stay”, Ann Poe said.", "Ann Poe", "said"),
        ("Asked if he would go, Mr. Poe replied, “Never again.”", "Poe", "replied"),
        ("Police spokesman Carl Ono said, “The man fled.”", "Carl Ono", "said"),
        (
            "Ann Poe, 43, a nurse who lives nearby, added: “It shook.”",
            "Ann Poe",
            "added",
        ),
        ("The ministry said in a statement: “We regret it.”", "The ministry", "said"),
        ("A statement from the company said: “We regret it.”", "the company", "said"),
        ("“It shook,” one witness said.", "one witness", "said"),
        ("“It shook,” said a spokesman.", "a spokesman", "said"),
        (
            "“It shook,” counselled the amended advice.",
            "the amended advice",
            "counselled",
        ),
        (
            "“It shook,” the report by Ann Lee and others said.",
            "the report by Ann Lee and others",
            "said",
        ),
        ("However, said Ann Lee, “it shook.”", "Ann Lee", "said"),
        (
            "“It shook,” Ann Lee, R-Ohio, the panel’s head, told reporters.",
            "Ann Lee",
            "told",
        ),
        ("Ann Lee, the mayor, told lawmakers, “It shook.”", "Ann Lee", "told"),
        ("Its head, Ann Lee, a retired dentist, said: “It shook.”", "Ann Lee", "said"),
        ("“It shook,” said Acme Corp. Chairman Ann Lee.", "Ann Lee", "said"),
        ("“It shook,” Lee shot back.", "Lee", "shot back"),
        ("“It shook,” one of them says.", "one of them", "says"),
        (
            "“It shook,” said a person briefed on the talks.",
            "a person briefed on the talks",
            "said",
        ),
        ("“It shook,” as Ann Lee put it.", "Ann Lee", "put it"),
        (
            "“It shook,” tweeted @annlee, whose post was shared widely.",
            "@annlee",
            "tweeted",
        ),
        ("Adds Ann Lee, a trader: “It shook.”", "Ann Lee", "Adds"),
        ("“It shook,” the mayor was saying.", "the mayor", "saying"),
        ("The Justice Department said: “It shook.”", "The Justice Department", "said"),
    ],
)
def test_speaker_and_cue_of_an_utterance(text: str, speaker: str, cue: str) -> None:
    assert found(text) == [("direct", speaker, cue)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Jane Doe said his visit was “an opportunity to talk”.", "Jane Doe", "said"),
        ("According to Jane Doe, the plan is “a joke”.", "Jane Doe", "According to"),
        (
            "Jane Doe, who runs the mill, called the plan “a joke”.",
            "Jane Doe",
            "called",
        ),
        (
            "The Minister, Tom Roe, dismissed the report as “nonsense”.",
            "Tom Roe",
            "dismissed",
        ),
        ("Rebels “killed dozens” of civilians, the envoy said.", "the envoy", "said"),
        ("In an interview, Doe said she felt “sick to my stomach”.", "Doe", "said"),
        ("Doe was quoted by the agency as saying “we are ready”.", "Doe", "saying"),
        (
            "The governor, Dale Roe, refused to talk but warned against “months of "
            "chaos”.",
            "Dale Roe",
            "warned",
        ),
        (
            "The ruling is a setback for the government, which has called the line "
            "“our backbone”.",
            "the government",
            "called",
        ),
        (
            "Mary Poe and Tom Roe said they were “thrilled”.",
            "Mary Poe and Tom Roe",
            "said",
        ),
        ("The report found there was “no evidence of it”.", "The report", "found"),
        ("The plan was described by Jane Doe as “a joke”.", "Jane Doe", "described"),
        (
            "Jane Doe wrote that the city had offered “not one witness” for it.",
            "Jane Doe",
            "wrote",
        ),
        (
            "Jane Doe (D-Ore.), the chair, said she found it “chilling.”",
            "Jane Doe",
            "said",
        ),
        (
            "Survivors of the slide that hit Elm described a roar “like a train”.",
            "Survivors",
            "described",
        ),
        ("It was, in Jane Doe’s words, “a joke”.", "Jane Doe", "in Jane Doe’s words"),
        (
            "It was, in the words of the man who saw it first, “a joke”.",
            "the man",
            "in the words of",
        ),
        (
            "This is what Jane Doe called “a fishing trip without a pond”.",
            "Jane Doe",
            "called",
        ),
        (
            "It is “just sad” that no one came, said Jane Doe, who runs the shelter.",
            "Jane Doe",
            "said",
        ),
        (
            "Jane Doe quoted Tom Roe as saying he was “not worried”.",
            "Tom Roe",
            "saying",
        ),
        (
            "Jane Doe said orders from makers had “essentially stopped”.",
            "Jane Doe",
            "said",
        ),
        (
            "At the hearing, Jane Doe said she had been told that it was “like a "
            "stamp”.",
            "Jane Doe",
            "said",
        ),
        (
            "Acme’s finance chief, Jane Doe, said costs rose, but ruled out layoffs "
            "“at this time”.",
            "Jane Doe",
            "ruled",
        ),
        ("The suit alleges a “pattern of abuse”.", "The suit", "alleges"),
        ("Jane Doe has long argued that taxes are “theft”.", "Jane Doe", "argued"),
        (
            "Jane Doe expressed confidence that “justice will prevail”.",
            "Jane Doe",
            "expressed",
        ),
        ("It is, in Jane Doe’s view, “a joke”.", "Jane Doe", "in Jane Doe’s view"),
        (
            "Jane Doe, the star of “Born to Run” and “Thunder Road,” said it was “a "
            "joke”.",
            "Jane Doe",
            "said",
        ),
        (
            "According to two aides, the row began over a clause that was “parked”.",
            "two aides",
            "According to",
        ),
    ],
)
def test_speaker_and_cue_of_a_quoted_phrase(text: str, speaker: str, cue: str) -> None:
    assert [row for row in found(text) if row[0] != "scare"] == [
        ("mixed", speaker, cue)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The grant for the festival “Lights on the Water” will be halved.",
        "The crown, known as “the Sun of Orrefell”, was found in 1926.",
        "They sold a calendar called “Twelve Views Without a Tower”.",
        "She wanted to hear the word ‘sorry’ more than the word ‘guilty’.",
        "It introduced what it calls a “fatigue management programme”.",
        "The so-called “fiscal cliff” looms.",
        "The wall was meant to hold a “hundred-year flood”.",
        "Her latest, “The Quiet Jury,” went on sale this week.",
        "“The Crown,” which returns Friday, has lost its way.",
        "Her books include “The Gate,” “The Wall,” and “Down River.”",
        "Ann Lee, author of “How to Win,” said the tactic is common.",
        "Ann Lee, who plays Ben on “The Office,” tweeted a photo.",
        "Under the heading “Threats,” the report lists three.",
    ],
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert {row[:2] for row in found(text)} == {("scare", None)}


def test_a_reply_is_its_authors() -> None:
    assert found(
        "Ann Lee read the report twice.\n\nAfter that it was late. Her message to "
        "voters: “Stay home.”"
    ) == [("direct", "Ann Lee", None)]


def test_an_utterance_of_one_great_word_and_small_ones_is_no_title() -> None:
    rows = found(
        "“It was fun,” said Ann Lee, who would not be filmed. “Honestly, so did I.”"
    )
    assert rows[1] == ("direct", "Ann Lee", None)


def test_who_asks_is_not_he_who_answers() -> None:
    assert [row[1] for row in found("“Why?” I asked. “Because,” he said.")] == [
        "I",
        "he",
    ]


def test_a_relative_clause_may_end_with_a_quotation() -> None:
    text = (
        "Jane Doe, who rates the stock a “hold,” wrote that the savings were "
        "“fictional at worst.”"
    )
    assert found(text)[1] == ("mixed", "Jane Doe", "wrote")


def test_an_aside_that_ends_with_a_quotation_makes_nobody_else_its_speaker() -> None:
    (said,) = found("The mayor, who rates it “a hold,” said the rain fell in Lima.")
    assert said[1] in (None, "The mayor")


def test_an_interrupted_quotation_is_one_in_two_parts() -> None:
    one, two, three = speeches(
        "“The sofa swims,” Ann Lee said, “but he never could.” She sat. “Never,” she "
        "said."
    )
    assert (one.number, one.part, two.number, two.part) == (0, 0, 0, 1)
    assert three.number == 1
    assert two.speaker is not None
    assert two.speaker.name == "Ann Lee"


def test_a_word_behind_the_cue_is_no_second_part() -> None:
    text = "“It is over,” Ida Roth said, “mad” with joy, and went."
    assert [(one.kind, one.part) for one in speeches(text)] == [
        ("direct", 0),
        ("mixed", 0),
    ]
    assert len({one.number for one in speeches(text)}) == 2


def test_a_new_sentence_after_the_cue_is_a_new_quotation_of_the_same_speaker() -> None:
    text = "“I am done,” said Ann Lee, a judge. “I have nothing to add.”"
    assert found(text) == [("direct", "Ann Lee", "said"), ("direct", "Ann Lee", None)]


def test_surnames_roles_and_pronouns_stand_for_a_name() -> None:
    text = (
        "The mayor, Denise Achter, met reporters. “We knew,” she said. “We all knew,” "
        "the mayor added.\n\n"
        "“It is over,” Achter said."
    )
    assert [speaker for _, speaker, _ in found(text)] == ["Denise Achter"] * 3


def test_a_pronoun_does_not_stand_for_somebody_of_the_other_sex() -> None:
    text = (
        "The chairman, Tom Roe, spoke after Mrs Ann Lee. Mr Roe left. “It is "
        "over,” she said."
    )
    assert found(text)[0][1] != "Tom Roe"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("\n\n", "Ida Roth"),
        ("\n\nThe river rose on Monday. ", "Ida Roth"),
        ("\n\nThe river rose on Monday.\n\n", "she"),
    ],
)
def test_a_pronoun_reaches_over_one_border_of_paragraphs(between, speaker) -> None:
    text = f"Ida Roth runs the harbour.{between}“It is over,” she said."
    assert found(text) == [("direct", speaker, "said")]


def test_a_surname_that_two_people_share_stays_as_it_is() -> None:
    text = "Ann Lee met Tom Lee in May. “It is over,” Lee said."
    assert found(text) == [("direct", "Lee", "said")]


def test_an_unknown_pronoun_stays_a_pronoun_with_its_place() -> None:
    text = "It rained. “It is over,” he said."
    (speech,) = speeches(text)
    assert speech.speaker is not None
    assert (speech.speaker.name, text[speech.speaker.start : speech.speaker.end]) == (
        "he",
        "he",
    )


def test_a_speaker_named_by_role_and_name_is_covered_whole() -> None:
    text = "“We talk,” said its branch secretary, Colin Roe, at noon."
    (speech,) = speeches(text)
    assert speech.speaker is not None
    assert (
        text[speech.speaker.start : speech.speaker.end]
        == "its branch secretary, Colin Roe"
    )


def test_a_long_phrase_without_a_cue_is_somebodys_but_nobody_is_named() -> None:
    assert found("Concern grew that it could “harm the credit of the whole town”.") == [
        ("mixed", None, None)
    ]


def test_nobody_in_particular_is_no_speaker() -> None:
    assert found("Then somebody shouted “We are round!” and all laughed.")[0][1] is None


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "``{}''", '" {} "'])
def test_all_marks_are_read(marks: str) -> None:
    text = f"{marks.format('We will stay,')} said Ann Lee. {marks.format('For good.')}"
    assert found(text) == [("direct", "Ann Lee", "said"), ("direct", "Ann Lee", None)]


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "“One day,” said Ann Lee.\n\n“Then it came.\n\n“And it stayed.”\n\nIt left."
    assert [text[s.start : s.end] for s in speeches(text)] == [
        "“One day,”",
        "“Then it came.\n\n“And it stayed.”",
    ]
    assert found(text)[1][1] == "Ann Lee"


def test_an_open_mark_costs_one_quotation() -> None:
    text = "“We will stay, said Ann Lee.\n\nLater: “We will go,” said Tom Roe."
    assert [s.unbalanced for s in speeches(text)] == [True, False]
    assert found(text)[1] == ("direct", "Tom Roe", "said")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The mayor said that the wall would hold.",
            "The mayor",
            "the wall would hold",
        ),
        ("The wall would hold, the mayor said.", "the mayor", "The wall would hold"),
        (
            "According to the mayor, the wall would hold.",
            "the mayor",
            "the wall would hold",
        ),
        (
            "The wall would hold, said Ann Lee, the mayor.",
            "Ann Lee",
            "The wall would hold",
        ),
        (
            "Ann Lee, who runs the mill, says nobody asked them.",
            "Ann Lee",
            "nobody asked them",
        ),
        (
            "Crews, who tie up there, say nobody asked them.",
            "Crews",
            "nobody asked them",
        ),
        ("The mayor said Tuesday it would hold.", "The mayor", "it would hold"),
        ("Experts advised in June that walls be built.", "Experts", "walls be built"),
        (
            "Ann Lee, who says the wall will hold, gives no interviews.",
            "Ann Lee",
            "the wall will hold",
        ),
    ],
)
def test_reported_speech(text: str, speaker: str, content: str) -> None:
    (speech,) = speech_in(Article.from_text(text))
    assert (speech.kind, text[speech.start : speech.end]) == ("indirect", content)
    assert speech.speaker is not None
    assert speech.speaker.name == speaker
    assert speech.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Islanders phoned, wrote and, in one case, sang their displeasure.",
        "In an interview, however, Lee struck a softer note.",
        "The chairman, Sen. Tom Roe, promised closed-door hearings.",
        "The bill’s sponsor, state Sen. Tom Roe, was late.",
    ],
)
def test_what_only_looks_like_reported_speech(text: str) -> None:
    assert speech_in(Article.from_text(text)) == []


def test_a_passive_has_no_speaker_of_its_own() -> None:
    assert (
        speech_in(Article.from_text("Residents were told that the wall would hold."))
        == []
    )


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("„Das ist falsch“, sagte Anna Weber.", "de", "Anna Weber"),
        ("« C’est faux », a déclaré Anne Weber.", "fr", "Anne Weber"),
        ("«Es falso», dijo Ana Ruiz.", "es", "Ana Ruiz"),
    ],
)
def test_other_languages_have_their_verbs(
    text: str, language: str, speaker: str
) -> None:
    assert found(text, language)[0][:2] == ("direct", speaker)


def test_a_language_without_lists_gives_quotations_without_speakers() -> None:
    assert found("“Tá sé thart,” a dúirt Ann Lee.", "ga")[0] == ("direct", None, None)


def test_nouns_for_persons_are_told_by_the_dictionary_and_a_short_list() -> None:
    people, others = (
        ["beekeeper", "hydrologist", "driver", "widow"],
        ["union", "report", "headlamp", "wobblewright"],
    )
    assert [
        noun for noun in people + others if vocabulary(ENGLISH).is_person(noun)
    ] == people
    assert not vocabulary(Language.of("de")).is_person("beekeeper")


def test_cues_are_coloured() -> None:
    colours = [
        cue_colour(cue, ENGLISH)
        for cue in ("said", "claimed", "admitted", "insisted", "went on", "walked")
    ]
    assert colours == ["neutral", "doubting", "admitting", "insisting", "neutral", None]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "content"),
    [
        ("en", "He left, saying it had rained.", "he", "it had rained"),
        (
            "en",
            "The union left, arguing that it had rained.",
            "The union",
            "it had rained",
        ),
        (
            "en",
            "Ministers hope the mill will open, a diplomat said.",
            "a diplomat",
            "Ministers hope the mill will open",
        ),
        (
            "en",
            "Lee said the driver, Bo Dorn, said nothing.",
            "Lee",
            "the driver, Bo Dorn, said nothing",
        ),
        (
            "en",
            "A report released last year said rain fell there.",
            "A report",
            "rain fell there",
        ),
        (
            "de",
            "Nach Polizeiangaben war die Mühle leer.",
            "Polizeiangaben",
            "war die Mühle leer",
        ),
        (
            "de",
            "Die Mühle sei leer, hieß es aus dem Rathaus.",
            "dem Rathaus",
            "Die Mühle sei leer",
        ),
    ],
)
def test_who_speaks_beside_or_behind_a_clause(
    language: str, text: str, speaker: str, content: str
) -> None:
    (found,) = speech_in(Article.from_sentences([text], language=language))
    assert found.kind == "indirect"
    assert found.speaker
    assert (found.speaker.name, text[found.start : found.end]) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "kind", "sure"),
    [
        ("It sold the mill in what it called a “bold” step.", "mixed", False),
        ("In what the mayor called a “bold” step, Lee left.", "mixed", False),
        ("It has what it calls a “feed plan” there.", "scare", False),
        ("It lies in what is called a “dry” zone.", "scare", False),
    ],
)
def test_a_judgement_is_somebodys_and_a_name_is_not(
    text: str, kind: str, sure: bool
) -> None:
    (found,) = speech_in(Article.from_sentences([text]))
    assert (found.kind, found.confidence >= 0.8) == (kind, sure)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Il pleut », s’est félicitée la maire, Anne Dorn.", "Anne Dorn"),
        ("« Il pleut », s’est réjoui Paul Dorn.", "Paul Dorn"),
    ],
)
def test_a_reflexive_verb_of_saying_is_no_passive(text: str, speaker: str) -> None:
    (found,) = speech_in(Article.from_sentences([text], language="fr"))
    assert found.speaker
    assert found.speaker.name == speaker


@pytest.mark.parametrize(
    ("lead", "role", "speaker"),
    [
        ("Marga Power Agency shut the mill.", "the agency", "Marga Power Agency"),
        ("The Dorn Group shut the mill.", "the group", "Dorn Group"),
        ("Neighbour Jean Dorn left.", "she", "Jean Dorn"),
    ],
)
def test_roles_find_the_body_or_person_named_before(
    lead: str, role: str, speaker: str
) -> None:
    (found,) = speech_in(Article.from_text(f"{lead} “It is late,” {role} said."))
    assert found.speaker
    assert found.speaker.name == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company bought the mill, adding 500 staff to its payroll."),
        ("de", "Wie Lena Voss mitteilte,"),
        ("en", "Mayor Ida Roth says thank you"),
        ("en", "Mayor Ida Roth said sorry"),
    ],
)
def test_what_says_nothing_is_no_speech(language: str, text: str) -> None:
    assert not speech_in(Article.from_sentences([text], language=language))


def test_a_clause_behind_after_has_a_subject_of_its_own():
    text = "Minister Ole Brandt resigned after emails showed that he had lied."
    (speech,) = speech_in(Article.from_text(text))
    assert speech.speaker.name == "emails"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Finance Minister Ole Brandt stays.", "the prime minister", None),
        ("Finance Minister Ole Brandt stays.", "the health minister", None),
        ("Finance Minister Ole Brandt stays.", "the finance minister", "Ole Brandt"),
        ("Finance Minister Ole Brandt stays.", "the minister", "Ole Brandt"),
        ("Prime Minister Ann Ruud and Finance Minister Ole Brandt stay.", None, None),
        ("President Karl Aas stays.", "the vice president", None),
        ("Vice President Karl Aas stays.", "the vice president", "Karl Aas"),
        ("They met health minister Eva Lind.", "the health minister", "Eva Lind"),
        ("They met health minister Eva Lind.", "the trade minister", None),
        ("Former striker Tom Dorn stays.", "the former striker", "Tom Dorn"),
        ("Ann Lee, a deputy mayor, stays.", "the deputy mayor", "Ann Lee"),
    ],
)
def test_a_role_of_another_rank_or_field_is_somebody_elses(
    text: str, phrase: str | None, name: str | None
) -> None:
    names = Names(text, vocabulary(Language.of("en")))
    assert names.with_role(phrase or "the minister") == name
    if phrase is None:
        assert names.with_role("the prime minister") == "Ann Ruud"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eva Marsh came in. Bo Dorn told her the vote was lost. {}", "Eva Marsh"),
        ("Eva Marsh came in. Bo Dorn told her mother of the vote. {}", "Bo Dorn"),
        ("Eva Marsh came in. Bo Dorn told them the vote was lost. {}", "Bo Dorn"),
        ("Bo Dorn asked her whether the vote was lost. {}", "she"),
    ],
)
def test_who_was_told_is_not_who_told(text: str, speaker: str) -> None:
    read = found(text.format('"We go on," she said.'))
    assert [name for _, name, _ in read] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (
            'A banker accused of fraud said on Monday that he was "innocent".',
            "A banker",
            "said",
        ),
        ('Residents urged to leave said they felt "ignored".', "Residents", "said"),
        ('The mayor accused Ann Lee of "lying".', "The mayor", "accused"),
    ],
)
def test_who_is_accused_does_not_accuse(text: str, speaker: str, cue: str) -> None:
    assert [told[1:] for told in found(text)] == [(speaker, cue)]
