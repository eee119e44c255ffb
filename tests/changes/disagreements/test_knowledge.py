"""What one version says isn't known, and the other tells."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.changes.clauses.unknowns import unknown
from mediacomp.languages.language import Language
from mediacomp.text.tokens import tokenise

ENCODERS = pytest.mark.parametrize("encoder", ["lexical", "contextual"])


def rows(a: list[str], b: list[str], encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences(text) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@ENCODERS
@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        ("It was not clear whether the driver was drunk", "The driver was drunk"),
        ("It was unclear if the dead were guests or hotel staff", "Three hotel staff"),
        ("There was no word on who had warned the guests", "A cook had warned the"),
        ("The cause of the fire is not yet known", "A stove caused the fire"),
        ("The cause of the fire remains unclear", "The fire was caused by a stove"),
        ("The motive for the arson is unknown", "The motive was revenge"),
        ("It was not clear what had caused the fire", "A stove had caused the fire"),
        ("It was not clear when the road was closed", "At noon the road was closed"),
    ],
)
def test_what_isnt_known_in_one_version_is_told_in_the_other(encoder, unknown, told):
    ends = {"A cook had warned the": " guests", "Three hotel staff": " were the dead"}
    a = ["A fire destroyed the hotel in Orsted Vale on Sunday.", f"{unknown}."]
    b = [f"{told}{ends.get(told, '')}.", "The hotel in Orsted Vale burned on Sunday."]
    found = rows(a, b, encoder)
    assert found[["kind", "sentence_a", "sentence_b"]].values.tolist() == [
        ["outcome", 1, 0]
    ]
    assert found["text_a"][0] in unknown
    assert found["text_b"][0].startswith(told)
    assert found["possible_update"].all()
    assert not found["sure"].any()
    turned = rows(b, a, encoder)
    assert turned["text_b"].tolist() == found["text_a"].tolist()


@ENCODERS
@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        # another thing was caused, or by it
        ("The cause of the fire is not yet known", "The fire caused great damage"),
        ("The cause of the fire is not yet known", "Smoke was caused by the fire"),
        ("It was not clear what had caused the fire", "The fire had caused damage"),
        # nor is the cause named
        (
            "The cause of the fire is unknown",
            "The cause of the fire is yet to be found",
        ),
        ("The cause of the fire is unknown", "Its cause is still under investigation"),
        # not what is asked for
        ("It was not clear who had opened the gates", "The gates were opened at noon"),
        ("It was not clear how long the road was closed", "The road was closed"),
        ("It was not clear when the road was closed", "The road was closed"),
        ("The identity of the man is unknown", "The identity of the man was sought"),
        # doubted, asked and denied as well
        ("It was not clear whether the driver was drunk", "The driver may be drunk"),
        ("It was not clear whether the driver was drunk", "Was the driver drunk?"),
        ("The motive for the arson is unknown", "Police know no motive"),
        ("The dream of a hotel is an unknown", "The dream of a hotel was told"),
        ("It is clear whether the driver was drunk", "The driver was drunk"),
        ("The driver was drunk", "It is known that the driver was drunk"),
    ],
)
def test_what_answers_nothing_is_not_told(encoder, unknown, told):
    a = ["A fire destroyed the hotel in Orsted Vale on Sunday.", f"{unknown}."]
    b = [f"{told.rstrip('?')}{'?' if '?' in told else '.'}", "A hotel burned."]
    assert rows(a, b, encoder).empty


@pytest.mark.parametrize("turned", [False, True])
def test_what_both_versions_tell_is_none(turned):
    a = [
        "It was not clear whether the children had left the school.",
        "The lorry left.",
        "The pupils had left the school.",
    ]
    assert rows(a, a[::-1] if turned else a, "contextual").empty


@pytest.mark.parametrize(
    "text",
    [
        "The road was not clear of snow.",
        "Lee is not known to the police.",
        "The dream is still an unknown.",
        "It is clear who won.",
    ],
)
def test_what_is_no_matter_of_knowledge_is_no_unknown(text):
    assert unknown(tokenise(text), Language.of("en")) is None


@pytest.mark.parametrize("behind", ["", ".", ", police said.", "; he fled at noon."])
def test_a_mark_or_the_end_closes_what_isnt_known(behind):
    tokens = tokenise(f"It was not clear whether the driver was drunk{behind}")
    found = unknown(tokens, Language.of("en"))
    asked = [token.text for token in tokens[found.asked : found.until + 1]]
    assert asked == ["the", "driver", "was", "drunk"]


def test_what_a_version_tells_itself_is_no_news_of_the_other():
    a = [
        "It was not clear at first whether the driver was drunk.",
        "The driver was drunk.",
    ]
    assert rows(a, ["The driver was drunk.", "Police stopped the car."]).empty


@ENCODERS
@pytest.mark.parametrize(
    ("nobody", "somebody", "told"),
    [
        (
            "Nobody was hurt in the fire, police said.",
            "Two workers were injured in the fire, police said.",
            1,
        ),
        ("No one was killed in the fire.", "Three women were killed in the fire.", 1),
        ("Nobody was hurt in the fire.", "Two lorries were damaged in the fire.", 0),
        ("Nobody was hurt in the fire.", "Two workers were freed from the fire.", 0),
        ("Nobody was hurt in the fire.", "Two workers were not hurt in the fire.", 0),
    ],
)
def test_nobody_and_some_people_disagree(encoder, nobody, somebody, told):
    a = ["A warehouse in Orsted Vale burned on Sunday.", nobody]
    b = ["On Sunday a warehouse burned in Orsted Vale.", somebody]
    found = rows(a, b, encoder)
    assert found["kind"].tolist() == ["outcome"] * told
    assert not found["sure"].any()
