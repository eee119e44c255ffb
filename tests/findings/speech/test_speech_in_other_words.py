"""Reported speech by the form of its clause, and speakers whose phrase is longer than
it looks, each kind with variants.
"""

from __future__ import annotations

import pytest

from mediacomp import facts
from mediacomp.findings.speech import speech_in
from mediacomp.text.article import Article


def said(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """What is reported or quoted in a text, and who says it."""
    article = Article.from_text(text, language=language)
    return [
        (text[s.start : s.end], s.speaker.name if s.speaker else None)
        for s in speech_in(article)
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Lena Voss insisted there was no leak at the mill.", "there was no leak at"),
        ("Lena Voss conceded errors had been made there.", "errors had been made"),
        ("Lena Voss claimed the cup had been stolen.", "the cup had been stolen"),
        ("Lena Voss warned it could take a year.", "it could take a year"),
        ("Lena Voss said more than half the mills burned.", "more than half the"),
        ("Lena Voss denied taking the cup home.", "taking the cup home"),
        ("Lena Voss reported hearing two shots.", "hearing two shots"),
        ("Lena Voss told the panel the lift was broken.", "the lift was broken"),
        ("Lena Voss told Radio Velmora she had left.", "she had left"),
        ("Lena Voss told a group of clerks the fee was gone.", "the fee was gone"),
    ],
)
def test_a_clause_needs_no_that(text: str, clause: str) -> None:
    ((words, speaker),) = said(text)
    assert words.startswith(clause)
    assert speaker == "Lena Voss"


@pytest.mark.parametrize(
    "text",
    [
        "Lena Voss claimed the cup at a dinner.",
        "Lena Voss announced a new coach on Monday.",
        "Lena Voss told the driver to stop the bus.",
        "Lena Voss said nothing about the sale.",
        "Neither Lena Voss nor her clerk said anything about a sale.",
        "The guards responded with long volleys of old stones that hit the mill.",
    ],
)
def test_a_noun_behind_a_verb_of_saying_is_no_clause(text: str) -> None:
    assert said(text) == []


def test_every_clause_with_its_own_source_has_a_row() -> None:
    text = "Chief Lena Voss insisted there was no leak; her aide, Karl Dorn, conceded "
    text += "errors had been made."
    assert said(text) == [
        ("there was no leak", "Lena Voss"),
        ("errors had been made", "Karl Dorn"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        ("en", "The mill is shut, said Lena Voss on Monday.", 0, "Lena Voss"),
        (
            "en",
            "The mill is shut, the clerk, Lena Voss, said by phone.",
            0,
            "Lena Voss",
        ),
        ("de", "Die Mühle sei zu, erklärte Lena Voss am Montag.", 0, "Lena Voss"),
        ("de", "Die Mühle ist zu, wie der Besitzer mitteilte.", 0, "der Besitzer"),
        ("de", "Wie der Besitzer mitteilte, ist die Mühle zu.", 1, "der Besitzer"),
        (
            "es",
            "El molino cerró el lunes, informó Lena Voss el martes.",
            0,
            "Lena Voss",
        ),
        ("es", "Según informó Lena Voss, el molino cerró el lunes.", 1, "Lena Voss"),
        ("en", "According to Lena Voss, a clerk, the mill is shut.", 2, "Lena Voss"),
        ("en", "According to Lena Voss, who left, the mill is shut.", 2, "Lena Voss"),
        ("fr", "Selon Lena Voss, ministre, le moulin est fermé.", 2, "Lena Voss"),
    ],
)
def test_a_source_before_or_behind_leaves_the_clause_whole(
    language: str, text: str, clause: int, speaker: str
) -> None:
    pieces = text.rstrip(".").split(", ")
    assert said(text, language) == [(pieces[clause], speaker)]


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("de", "Lena Voss bestritt, davon gewusst zu haben.", "davon gewusst zu haben"),
        ("de", "Lena Voss versprach, bald zu gehen.", "bald zu gehen"),
        ("fr", "Lena Voss a nié avoir vu le chat.", "avoir vu le chat"),
        ("es", "Lena Voss negó haber visto al gato.", "haber visto al gato"),
    ],
)
def test_an_infinitive_is_a_clause_in_other_languages(
    language: str, text: str, clause: str
) -> None:
    assert said(text, language) == [(clause, "Lena Voss")]


def test_what_a_relative_clause_says_was_said_is_not_reported_again() -> None:
    assert said("Was sie sagte, war neu.", "de") == []


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Die Kinder sangen laut Lieder im Hof.", False),
        ("Die Menge rief laut Parolen im Hof.", False),
        ("Der Dieb ist laut Polizei geflohen.", True),
        ("Die Zahl stieg laut Polizei um ein Drittel.", True),
        ("Das Tor wurde laut Krolls im Mai gebaut.", True),
        ("Der Fahrer starb laut Staatsanwaltschaft im Krankenhaus.", True),
        ("Der Kran kippte laut Zeugen bei Windstille um.", True),
        ("Am Ufer jubelten laut Kinder.", False),
    ],
)
def test_a_source_that_is_an_adverb_as_well(text: str, heard: bool) -> None:
    assert bool(said(text, "de")) is heard


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Am Tor warteten laut Polizei etwa 300 Menschen.", "Polizei"),
        ("Es fehlen laut Rathaus mindestens zwölf Lehrer.", "Rathaus"),
        ("Der Bau kostet laut Stadtrat viel Geld.", "Stadtrat"),
    ],
)
def test_a_source_ends_before_a_number_of_others(text: str, speaker: str) -> None:
    assert [who for _, who in said(text, "de")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Voss's family has called it “a shame”.", "Voss's family"),
        ("“We left,” the family said.", "the family"),
        (
            "Small groups of clerks marched on, chanting, “We left.”",
            "Small groups of clerks",
        ),
        ("Liberal party leader Lena Voss spoke, saying it was “a shame”.", "Lena Voss"),
        (
            "On Monday, the former clerk and party leader said it was “a shame”.",
            "the former clerk and party leader",
        ),
        ("A city report released last year said it was “a shame”.", "A city report"),
        ("A report released last year said it was “a shame”.", "A report"),
        ("Lena Voss, a farmer who said it was “a shame”, left.", "Lena Voss"),
        ("Meanwhile, it blamed the mill, saying it was “a shame”.", "it"),
        (
            "On Friday, the minister of state said it was “a shame”.",
            "the minister of state",
        ),
    ],
)
def test_a_phrase_is_as_long_as_it_is(text: str, speaker: str) -> None:
    assert [name for _, name in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Es geht“, sagte die Sprecherin der Stadt.", "die Sprecherin der Stadt"),
        ("„Es geht“, so der Chef der Bahn.", "der Chef der Bahn"),
        ("„Es geht“, sagte der Chef der Bahn, Jan Kroll.", "Jan Kroll"),
    ],
)
def test_whose_somebody_is_does_not_speak(text: str, speaker: str) -> None:
    assert [name for _, name in said(text, "de")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "„Es geht“, sagte Einsatzleiter Jan Kroll der Nachrichtenagentur.",
            "Jan Kroll",
        ),
        ("„Es geht“, sagte Trainer Kroll der Deutschen Welle.", "Kroll"),
        ("„Es geht“, sagte Kroll dem Sender.", "Kroll"),
        ("„Es geht“, sagte der Sprecher Hugo Kroll der Zeitung.", "Hugo Kroll"),
        ("„Es geht“, so Ministerin Anna Ost dem Sender.", "Anna Ost"),
    ],
)
def test_whom_it_was_told_does_not_speak(text: str, speaker: str) -> None:
    assert [name for _, name in said(text, "de")] == [speaker]


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("der Erste Bürgermeister der Stadt, Hugo Ost", "Hugo Ost"),
        ("die Regierende Bürgermeisterin der Stadt, Nele Ost", "Nele Ost"),
        ("Kommandant der Feuerwehr, Hugo Ost", "Hugo Ost"),
        ("der Vorsitzende Richter der Kammer", "der Vorsitzende Richter der Kammer"),
        ("Gewerkschaft der Polizei", "Gewerkschaft der Polizei"),
        ("Stellvertretende Chefin der Tarn AG", "Stellvertretende Chefin der Tarn AG"),
        ("Papst Johannes der Große", "Papst Johannes der Große"),
    ],
)
def test_what_an_office_is_of_belongs_to_the_speaker(phrase: str, speaker: str) -> None:
    assert [name for _, name in said(f"„Es geht“, sagte {phrase}.", "de")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl “Kit” Dorn left. “I am done,” Kit said.", "Karl Dorn"),
        ("The Velmora Trust left. “We are done,” the trust said.", "Velmora Trust"),
        # Two of them: the article doesn't tell which.
        (
            "Velmora Union and Elm Union left. “We are done,” the union said.",
            "the union",
        ),
    ],
)
def test_part_of_a_name_stands_for_the_whole(text: str, speaker: str) -> None:
    assert [name for _, name in said(text)] == [speaker]


def test_a_semicolon_ends_an_utterance() -> None:
    text = "“My boat,” Lena Voss said, “never came back”; it had left in May."
    found = speech_in(Article.from_text(text))
    assert [(s.kind, s.part) for s in found] == [("direct", 0), ("direct", 1)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Stay low,” the guide said. I lay flat. “Lower,” he said.", "the guide"),
        ("“Stay low,” an usher said. We lay flat. “Lower,” she said.", "an usher"),
    ],
)
def test_a_role_that_spoke_is_whom_a_pronoun_means(text: str, speaker: str) -> None:
    assert [name for _, name in said(text)] == [speaker, speaker]


def test_a_firm_that_spoke_is_no_he() -> None:
    text = "“We pay,” the firm said. Rain fell. “Late,” he said."
    assert [name for _, name in said(text)] == ["the firm", "he"]


def test_a_british_comma_lets_a_quotation_go_on() -> None:
    text = "“My aunt Bea”, says Lena Voss, who is 81, “could mend anything.”"
    assert [name for _, name in said(text)] == ["Lena Voss", "Lena Voss"]


@pytest.mark.parametrize("verb", ["denied", "admitted"])
def test_what_is_denied_is_nobody_who_speaks(verb: str) -> None:
    assert said(f"Voss, 44, of Mill Lane, Velmora, {verb} theft.") == []


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("en", "The court ruled that Voss had left.", "Voss had left", "The court"),
        (
            "es",
            "Lena Voss dijo no haber visto nada.",
            "no haber visto nada",
            "Lena Voss",
        ),
        (
            "de",
            "Verkehrsminister Jan Kroll (ABC) sagte, es eile sehr.",
            "es eile sehr",
            "Jan Kroll",
        ),
        (
            "de",
            "Die Mühle sei zu, sagte der 46-Jährige.",
            "Die Mühle sei zu",
            "der 46-Jährige",
        ),
    ],
)
def test_courts_and_compounds(
    language: str, text: str, words: str, speaker: str
) -> None:
    assert said(text, language) == [(words, speaker)]


def test_a_long_chain_of_roles_is_read() -> None:
    text = "The " + "mayor and " * 1200 + "leader said it was “a shame”."
    assert [words for words, _ in said(text)] == ["“a shame”"]


def test_an_empty_aside_behind_a_source_is_none() -> None:
    found = said("According to Ann Lee, , rain fell there today.")
    assert [speaker for _, speaker in found] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Lena Voss sprach, trank und ging nach Hause.", []),
        ("„Es geht“, sagte der 46-jährige Jan Kroll.", ["Jan Kroll"]),
    ],
)
def test_german_commas_and_ages(text: str, speakers: list[str]) -> None:
    assert [speaker for _, speaker in said(text, "de")] == speakers


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The mill, Voss claims, was never sold.", "was never sold", "Voss"),
        ("The mill, said Voss, was never sold.", "was never sold", "Voss"),
        ("In June, Voss said, the old mill burns.", "the old mill burns", "Voss"),
        ("The mill fell, Voss said, killing two.", "The mill fell", "Voss"),
        ("The mill fell, Voss said, and then burned.", "The mill fell", "Voss"),
    ],
)
def test_a_source_between_commas(text: str, words: str, speaker: str) -> None:
    assert said(text) == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Said Voss: “I shut the gate at ten.”", "Voss"),
        ("Said the guard: “I shut the gate at ten.”", "the guard"),
        ("“I shut the gate,” Said Voss told them.", "Said Voss"),
        ("Mother-of-two Lena Voss said: “I shut the gate.”", "Lena Voss"),
        ("Anne-Marie Ost Voss said: “I shut the gate.”", "Anne-Marie Ost Voss"),
        ("Eight of the guards said “it burned at night”.", "Eight of the guards"),
        ("Lena Voss said in a talk with the Tarn Post that it shut down.", "Lena Voss"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert [name for _, name in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee owns a mill. Similar mills had closed, she said.", "Ann Lee"),
        ("Grass grows on it. They said that the mill closed.", "they"),
        ("Farmers met in Lima. They said that the mill closed.", "Farmers"),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_nobody(text: str, speaker: str) -> None:
    assert speaker in [name for _, name in said(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court heard that Voss had left.", "Voss had left"),
        ("Magistrates heard that Kroll took the van.", "Kroll took the van"),
        ("Voss had left, an inquest heard.", "Voss had left"),
    ],
)
def test_who_only_hears_is_no_speaker(text: str, words: str) -> None:
    (found,) = speech_in(Article.from_text(text))
    assert text[found.start : found.end] == words
    assert found.speaker is None
    assert found.heard_by is not None


@pytest.mark.parametrize(
    "text",
    [
        "A rail firm said sorry to hundreds of pupils.",
        "Kroll said thank you to the crew.",
        "The coach said goodbye to Velmora after ten years.",
        "Lena Voss said no to the offer from Brontal.",
    ],
)
def test_what_is_said_to_somebody_is_no_report(text: str) -> None:
    assert said(text) == []


def test_an_answer_with_a_clause_is_a_report() -> None:
    text = "Voss said no trains would run in Velmora."
    assert said(text) == [("no trains would run in Velmora", "Voss")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« La grêle a tout pris », a dit Léa Roux. « Tout », a-t-elle ajouté.", 2),
        ("Léa Roux a gagné. « J’ai eu peur », a-t-elle confié.", 1),
    ],
)
def test_a_pronoun_joined_to_an_auxiliary_stands_for_somebody(
    text: str, speakers: int
) -> None:
    assert [name for _, name in said(text, "fr")] == ["Léa Roux"] * speakers


def test_a_body_is_nobody_with_a_title() -> None:
    text = "« Ça monte », a dit le capitaine Luc Roux. Selon la mairie, il pleut trop."
    assert [name for _, name in said(text, "fr")] == ["Luc Roux", "la mairie"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eva Salas dijo que perdió. «Fue duro», añadió.", "Eva Salas"),
        ("«Llueve», dijo Eva Salas. «Mucho», añadió.", "Eva Salas"),
        ("«Llueve», dijo Eva Salas. «Mucho», añadieron.", None),
    ],
)
def test_a_verb_without_subject_is_of_who_spoke(text: str, speaker: str | None) -> None:
    last = speech_in(Article.from_text(text, language="es"))[-1]
    assert (last.speaker.name if last.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Zwei Mühlen brannten. Das teilte die Feuerwehr am Freitag mit.",
            [("Zwei Mühlen brannten", "die Feuerwehr")],
        ),
        (
            "Die Ernte fiel aus. Das sagte Ole Voss.",
            [("Die Ernte fiel aus", "Ole Voss")],
        ),
        ("Die Ernte fiel aus. Das sagt alles.", []),
        ("Die Ernte fiel aus. Das sagte Ole Voss nicht.", []),
        ("Die Ernte fiel aus. Das teilte die Gruppe mit ihren Gästen.", []),
        ("Das teilte die Feuerwehr mit.", []),
    ],
)
def test_that_is_the_sentence_before(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text, "de") == found


@pytest.mark.parametrize(
    "text",
    [
        "Wer legte den Brand? Das sagt die Feuerwehr.",
        "Schon wieder Hagel! Das sagt ein Sprecher der Stadt.",
        "Das Fest fiel aus. Das sagte Nele Kroll: Der Platz sei nass.",
        "Ein Fest war geplant. Das sagte Nele Kroll ab.",
        "Hilfe fehlte. Das sagte die Regierung zu, als sie in Bremen tagte.",
        "Das Fest fiel aus. Das sagte kein Sprecher.",
        "Das Fest fiel aus. Das sagt nur die Feuerwehr.",
        "Das Fest fiel aus. Das sagt die Erfahrung.",
        "Das Fest fiel aus. Das sagt das Wetter.",
        "Es gab Brot. Das teilte die Partei mit Gästen und sang mit.",
    ],
)
def test_that_is_not_every_sentence_before(text: str) -> None:
    assert said(text, "de") == []


def test_a_sentence_that_only_names_a_source_is_nobodys_words() -> None:
    text = "Das Fest fiel aus. Das teilte die Stadtpolizei mit. Das sagte Nele Kroll."
    assert said(text, "de") == [("Das Fest fiel aus", "die Stadtpolizei")]


@pytest.mark.parametrize(
    "text",
    [
        "«Graniza», dijeron los médicos. «Bastante», añadió.",
        "Iris Peña y Hugo Gil salieron. «Graniza», afirmó.",
        "«Graniza», dice el letrero. «Bastante», añade.",
    ],
)
def test_a_verb_of_one_is_neither_of_many_nor_of_a_thing(text: str) -> None:
    last = speech_in(Article.from_text(text, language="es"))[-1]
    assert last.cue is not None
    assert last.speaker is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kroll said no she would not sell.", "no she would not sell"),
        ("Kroll said yes they had met.", "yes they had met"),
        ("Kroll said no because it cost too much.", "no because it cost too much"),
    ],
)
def test_an_answer_that_goes_on_is_a_report(text: str, words: str) -> None:
    assert said(text) == [(words, "Kroll")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "La portera del museo cerró. «Ya es tarde», dijo ella.", "ella"),
        ("fr", "« Ça suffit », dit Docteur Minuit.", "Docteur Minuit"),
        ("es", "«Graniza», dijo el comandante Hugo Gil.", "Hugo Gil"),
    ],
)
def test_a_word_of_things_is_no_title(language: str, text: str, speaker: str) -> None:
    assert [name for _, name in said(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "On ferme la rue du Colonel Vidal.", ["Colonel Vidal"]),
        ("es", "El CD Comandante perdió en Lima.", ["CD Comandante", "Lima"]),
    ],
)
def test_a_rank_stays_in_the_name_of_a_thing(
    language: str, text: str, names: list[str]
) -> None:
    assert [*facts(Article.from_text(text, language=language))["text"]] == names


@pytest.mark.parametrize(
    "said_so",
    [
        "nous a-t-elle dit",
        "lui a-t-elle répondu",
        "m’a-t-elle dit",
        "aurait-elle dit",
        "nous dit-elle",
    ],
)
def test_a_pronoun_before_the_verb_is_who_was_told(said_so: str) -> None:
    text = f"Zoé Blanc arrive. « La grêle a tout pris », {said_so}."
    assert [name for _, name in said(text, "fr")] == ["Zoé Blanc"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wept over the “dead” harbour.",
        "Crowds sobbed at “Winter” on Friday.",
        "Pupils laughed at the “new” bus.",
    ],
)
def test_what_moves_somebody_is_not_said(text: str) -> None:
    (found,) = speech_in(Article.from_text(text))
    assert (found.kind, found.speaker) == ("scare", None)


@pytest.mark.parametrize(
    "text",
    [
        "Kroll wept that the harbour was “dead”.",
        "Kroll wept: “The harbour is dead.”",
        "Kroll shouted at the crew “Pull it in.”",
        "“The harbour is dead,” wept Kroll.",
    ],
)
def test_who_weeps_that_something_is_so_says_it(text: str) -> None:
    assert [name for _, name in said(text)] == ["Kroll"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We heard that the bridge is “closed”, said Nele Kroll.", ["Nele Kroll"]),
        ("Crews heard that the bridge is “closed”, a guard said.", ["a guard"]),
        ("Have you heard that the bridge is closed?", []),
        ("I heard that the bridge is closed.", []),
    ],
)
def test_who_hears_hides_nobody_who_says(text: str, found: list[str]) -> None:
    assert [name for _, name in said(text)] == found
    assert not any(s.heard_by for s in speech_in(Article.from_text(text)))


@pytest.mark.parametrize("end", ["as", "as she", ""])
def test_a_text_that_is_cut_behind_a_quotation_is_read(end: str) -> None:
    assert said(f"Rain fell. “It rose,” {end}") == [("“It rose,”", None)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Oui », a raconté à l’AFP Ana Morel, 41 ans.", "Ana Morel"),
        ("fr", "« Oui », a dit à la presse le maire, Luc Dorn.", "Luc Dorn"),
        ("fr", "« Oui », a confié jeudi à l’AFP le maire de Norr.", "le maire de Norr"),
        ("fr", "« Oui », a dit au préfet le maire.", "le maire"),
        ("fr", "« Oui », a indiqué au Courrier Luc Dorn.", "Luc Dorn"),
        ("fr", "« Oui », a expliqué à la chaîne RTN Ana Morel.", "Ana Morel"),
        ("fr", "Le feu est éteint, a dit à l’AFP la préfecture.", "la préfecture"),
        ("fr", "« Oui », a dit le maire à l’AFP.", "le maire"),
        ("fr", "« Oui », a dit Ana Morel à Paris.", "Ana Morel"),
        ("es", "«Sí», dijo a Efe Ana Morel, vecina.", "Ana Morel"),
        ("es", "«Sí», declaró a la prensa el alcalde, Luis Dorn.", "Luis Dorn"),
        ("es", "El río subió, aseguró a Efe el alcalde.", "el alcalde"),
        ("es", "El río subió, según informó este martes el alcalde.", "el alcalde"),
        ("es", "«Sí», dijo este hombre.", "este hombre"),
        ("fr", "Le feu avance, a dit ce mardi la préfecture.", "la préfecture"),
        (
            "fr",
            "« Oui », a dit mardi soir au micro de Radio Norr Luc Dorn.",
            "Luc Dorn",
        ),
        ("fr", "« Oui », a dit dimanche soir Luc Dorn.", "Luc Dorn"),
    ],
)
def test_who_speaks_may_stand_behind_whom_they_told(
    language: str, text: str, speaker: str
) -> None:
    ((_, found),) = said(text, language)
    assert found == speaker


@pytest.mark.parametrize(
    "text",
    [
        "« Oui », a dit au ministre de la mer Luc Dorn.",
        "« Oui », a répondu aux journalistes de la radio.",
    ],
)
def test_a_listener_alone_is_no_speaker(text: str) -> None:
    ((_, speaker),) = said(text, "fr")
    assert speaker is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Le feu est éteint, a-t-elle ajouté.", "Le feu est éteint", "elle"),
        ("Le feu est éteint, dit-il à l’AFP.", "Le feu est éteint", "il"),
        ("Ana Dorn a parlé. Le pont fermera, a-t-elle dit.", "Le pont", "Ana Dorn"),
    ],
)
def test_a_pronoun_may_stand_inside_its_verb(
    text: str, words: str, speaker: str
) -> None:
    ((clause, found),) = said(text, "fr")
    assert clause.startswith(words)
    assert found == speaker


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Der Verein kritisierte, das Geld sei weg.", ["das Geld sei weg"]),
        ("Die Partei rügte, es fehle an Geld.", ["es fehle an Geld"]),
        ("Die Frau klagte, der Chor habe gelärmt.", ["der Chor habe gelärmt"]),
        ("Der Mann klagte, weil er krank sei.", []),
        ("Der Mann lobte, trank und ging.", []),
        ("Was er rügte, sei neu.", []),
        ("Der Mann rügte den Chor, der laut sei.", []),
    ],
)
def test_the_form_of_its_verb_tells_what_is_reported(
    text: str, clauses: list[str]
) -> None:
    assert [clause for clause, _ in said(text, "de")] == clauses


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dorn replied that stress tests were “a joke”.", "Dorn"),
        ("Dorn said that claims of theft were “a joke”.", "Dorn"),
        ("Dorn warned that demands for bread would “rise”.", "Dorn"),
        ("The sign that says “Keep out” fell.", "The sign"),
        ("Ida Dorn said the poll showed that they were “ready for it”.", "Ida Dorn"),
        ("The poll showed that they were “ready for it”.", "The poll"),
        ("Police said the man told them that he was “tired of it”.", "the man"),
    ],
)
def test_a_noun_behind_that_reports_nothing(text: str, speaker: str) -> None:
    ((_, found),) = said(text)
    assert found == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Profit rose to $4 million, beating the average forecast.", []),
        ("Sales fell to $4 million, missing the earlier estimate.", []),
        ("Rain fell in Norr, leading doctors said.", ["leading doctors"]),
        ("Rain fell, missing the town, police said.", ["police"]),
    ],
)
def test_what_somebody_did_with_a_thing_is_no_source(
    text: str, speakers: list[str]
) -> None:
    assert [speaker for _, speaker in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Hamish counts the hens. “Eight,” he says. Hamish Dorn, 66, is a farmer.",
            "Hamish Dorn",
        ),
        ("Hamish Dorn, a farmer, left. “Not now,” Hamish said.", "Hamish Dorn"),
        ("Ida Dorn, 40, met Ivo Dorn, 38. “We go,” Ida said.", "Ida Dorn"),
        ("Ida Dorn, 40, met Ida Norr, 38. “We go,” Ida said.", "Ida"),
        ("Velmora Dorn, a farm, left. “We go,” Velmora said.", "Velmora"),
        ("Paris Dorn, 40, left. “We go,” Paris said.", "Paris"),
        ("Grace Dorn, 40, left. “We go,” said Grace.", "Grace"),
        (
            "Esther said so herself. Her son met Esther Dorn. “No,” Esther said.",
            "Esther Dorn",
        ),
        (
            "Rain fell on Hamish in May. “No,” he said. Hamish Dorn, 66, left.",
            "Hamish Dorn",
        ),
    ],
)
def test_a_given_name_alone_is_the_person_whom_it_begins(
    text: str, speaker: str
) -> None:
    ((_, found),) = said(text)
    assert found == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire, Luc Dorn, a annoncé mardi la vente du moulin."),
        ("fr", "Luc Dorn, ministre de la Mer, a annoncé la vente du moulin."),
        ("es", "La ministra, Ana Dorn, ha anunciado este martes la venta."),
        ("es", "Ana Dorn, ministra, anunció este martes la venta del club."),
    ],
)
def test_what_somebody_announces_is_no_speaker(language: str, text: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ida Dorn said rain fell in Norr but warned that it could “freeze”.",
            [("rain fell in Norr", "Ida Dorn"), ("“freeze”", "Ida Dorn")],
        ),
        (
            "Ida Dorn called it “full”, while Norr Bank said prices would rise.",
            [("“full”", "Ida Dorn"), ("prices would rise", "Norr Bank")],
        ),
        (
            "“No,” said Ida Dorn; police said two men had been held.",
            [("“No,”", "Ida Dorn"), ("two men had been held", "police")],
        ),
        (
            "Ida Dorn said it was “over” but added that she would stay.",
            [("“over”", "Ida Dorn")],
        ),
        (
            "Ida Dorn had “no idea”, but nobody said that rain fell.",
            [("“no idea”", None)],
        ),
        (
            "Ida Dorn said that she, while tired, was “fine”.",
            [("“fine”", "Ida Dorn")],
        ),
    ],
)
def test_clauses_beside_a_quotation_have_their_own_source(
    text: str, rows: list[tuple[str, str | None]]
) -> None:
    assert said(text) == rows
