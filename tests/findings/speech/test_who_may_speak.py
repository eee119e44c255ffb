"""Who a pronoun, a role or a phrase with an agent stands for, and what somebody says
that he will do."""

from __future__ import annotations

import pytest

from mediacomp.findings.speech import Speech, speech_in
from mediacomp.text.article import Article


def speeches(text: str, language: str = "en") -> list[Speech]:
    return speech_in(Article.from_text(text, language=language))


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [s.speaker.name if s.speaker else None for s in speeches(text, language)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The council met. The fee is too high. It said the fee would fall.",
            "The council",
        ),
        ("The hospital closed a ward. It said the ward was old.", "The hospital"),
        (
            "The United States sent ships. It said the ships would stay.",
            "The United States",
        ),
        ("Anglers called the fee too high. It said the fee would fall.", "it"),
        ("The fee is too high. It said the fee would fall.", "it"),
    ],
)
def test_it_stands_for_what_can_speak(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A club owned by Ida Holt said it would stay.", "A club owned by Ida Holt"),
        ("Eels can smell rain, a study has found.", "a study"),
        (
            "Eels can smell rain, the Ministry of Lakes has said.",
            "the Ministry of Lakes",
        ),
        ("Headteacher Ida Holt said the roof had gone.", "Ida Holt"),
    ],
)
def test_who_says_so_is_told_whole(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_has_not_been_said_is_not_reported() -> None:
    assert speakers("Eels can smell rain, the ministry has not said.") == []


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        (
            "Ministerin Nele Pahl (SPD) sprach von einem „Gewinn für das Land“.",
            "mixed",
            "Nele Pahl",
        ),
        ("Hugo Zott kritisierte den „Stillstand im Amt“.", "mixed", "Hugo Zott"),
        ("Nele Pahl sagte, der Film „Ruhe im Wald“ sei gut.", "scare", None),
        ("„Nie“, erzählte die Rentnerin Nele Fritzsche.", "direct", "Nele Fritzsche"),
    ],
)
def test_german_nouns_make_no_title(text: str, kind: str, speaker: str | None) -> None:
    (quoted,) = (s for s in speeches(text, "de") if s.kind != "indirect")
    assert (quoted.kind, quoted.speaker and quoted.speaker.name) == (kind, speaker)


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Le maire a promis de repeindre le pont.", "fr", "de repeindre le pont"),
        ("La alcaldesa prometió pintar el puente.", "es", "pintar el puente"),
        ("Ida Ruiz se comprometió a pintarlo en mayo.", "es", None),
        ("Ida Ruiz se comprometió a pintar el puente.", "es", "a pintar el puente"),
        ("Le club a promis de l’argent frais aux joueurs.", "fr", None),
        ("El club prometió dinero a los jugadores.", "es", None),
    ],
)
def test_promises_in_other_languages(
    text: str, language: str, content: str | None
) -> None:
    told = [text[s.start : s.end] for s in speeches(text, language)]
    assert told == ([content] if content else [])


def test_what_stands_before_a_verb_for_oneself_is_no_part_of_the_speaker() -> None:
    assert speakers("Ida Ruiz se comprometió a pintar el puente.", "es") == ["Ida Ruiz"]


def test_more_spanish_verbs_of_saying() -> None:
    assert speakers("«Es justo», defendió la alcaldesa Ida Ruiz.", "es") == ["Ida Ruiz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The row broke out after the mayor said the mill was “dead”.", "the mayor"),
        ("Talks ended hours before the union said it was “ready”.", "the union"),
        ("She resigned after Ann Lee called her “a liar”.", "Ann Lee"),
        ("The bridge fell hours after engineers warned of “cracks”.", "engineers"),
        (
            "The first mayor after the war said the town was “dead”.",
            "The first mayor after the war",
        ),
        (
            "The officer hurt before the match said he was “fine”.",
            "The officer hurt before the match",
        ),
        ("The visit came before the minister was to ask for “aid”.", "the minister"),
        ("The report said the owners were to blame for “a lost year”.", "The report"),
        ("It came as a surprise to the nurses who called it “unsafe”.", "the nurses"),
        (
            "The president of the nurses who called it “unsafe” left.",
            "The president of the nurses",
        ),
        ("He claimed to have been “asleep”.", "he"),
    ],
)
def test_whose_clause_the_quotation_ends(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_somebody_is_taken_for_is_none_of_their_words() -> None:
    text = "The two men, believed to be “senior managers”, were taken to hospital."
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Drivers pay more after finance minister Ama Boateng cut it. “It’s fair,” "
            "she claimed.",
            "Ama Boateng",
        ),
        ("The jury cleared nurse Ida Brandt. The nurse said: “Free!”", "Ida Brandt"),
        ("City lost to rival Manchester United. “It hurts,” he said.", "he"),
        (
            "FUEL SHOCK: Boateng cuts aid\n\nMany pay after minister Ama Boateng cut "
            "it. “It’s fair,” she claimed.",
            "Ama Boateng",
        ),
    ],
)
def test_a_role_before_a_name_tells_who_somebody_is(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_nobody_in_particular_is_no_she() -> None:
    for subject in ("No patient had fallen ill", "Every pupil was safe"):
        text = f"The ward was full, Dr Ann Lee said. {subject}, she added."
        assert speakers(text) == ["Ann Lee", "Ann Lee"]
    assert speakers("Another nurse left. “I am tired,” she said.") == ["Another nurse"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The man Ann Lee accused was held. The man said: “No.”", "The man"),
        ("They chose acting mayor Ann Lee. The mayor said: “No.”", "Ann Lee"),
        (
            "They want acting mayor Ann Lee. Mayor Bo Dorn came. The mayor said: “No.”",
            "Bo Dorn",
        ),
        ("Court clears nurse\n\nBo Dorn came. The nurse said: “No.”", "The nurse"),
        (
            "The minister who left after the vote in the House of Lords said: “No.”",
            "The minister",
        ),
        ("What he wanted was to say “sorry”.", None),
        ("He never expected to be “famous”.", "he"),
        ("Neither Ann Lee nor Bo Dorn left. “It is late,” she said.", "Ann Lee"),
        ("“It’s fair,” said MARK WOOD.", "MARK WOOD"),
    ],
)
def test_who_only_seems_to_speak_does_not(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
