import pytest

from mediacomp import align_words
from mediacomp.errors import EncoderError, InputError

ENCODERS = ("contextual", "lexical")


def texts(one, two, pairs):
    return {(one[i], two[j]) for i, j in pairs}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_the_same_sentence_is_linked_word_for_word(encoder):
    words = ["The", "dog", "saw", "the", "other", "dog", "."]
    assert align_words(words, words, encoder=encoder) == [
        (k, k) for k in range(len(words))
    ]


def test_a_synonym_in_the_same_place_is_linked():
    one = [
        "Kyiv",
        "can",
        "fight",
        "off",
        "the",
        "prolonged",
        "invasion",
        "with",
        "weapons",
    ]
    two = ["Kyiv", "can", "repel", "the", "ongoing", "invasion", "with", "arms"]
    found = texts(one, two, align_words(one, two))
    assert {("prolonged", "ongoing"), ("weapons", "arms"), ("fight", "repel")} <= found


def test_a_word_may_answer_a_phrase():
    one, two = (
        ["He", "met", "the", "secretary-general", "there"],
        ["He", "met", "the", "secretary", "general", "there"],
    )
    assert {
        ("secretary-general", "secretary"),
        ("secretary-general", "general"),
    } <= texts(one, two, align_words(one, two))


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_repeated_word_goes_to_its_neighbours(encoder):
    one = ["the", "mayor", "of", "the", "town", "thanked", "the", "crew"]
    two = ["the", "crew", "heard", "the", "mayor", "of", "the", "town"]
    found = align_words(one, two, encoder=encoder)
    assert {(1, 4), (2, 5), (3, 6), (4, 7), (7, 1)} <= set(found)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_turning_the_sides_mirrors_the_links(encoder):
    one, two = (
        ["Rain", "fell", "on", "the", "hills", "on", "Monday"],
        ["On", "Monday", "it", "rained", "on", "the", "northern", "hills"],
    )
    assert align_words(two, one, encoder=encoder) == sorted(
        (j, i) for i, j in align_words(one, two, encoder=encoder)
    )


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize(
    "sides",
    [([], []), ([], ["a"]), (["a"], []), ([""], [""]), (["\ud800"], ["\x00", "👍"])],
)
def test_odd_tokens_do_no_harm(encoder, sides):
    one, two = sides
    assert all(
        i < len(one) and j < len(two) for i, j in align_words(one, two, encoder=encoder)
    )


def test_a_string_is_no_list_of_tokens():
    with pytest.raises(InputError, match="tokens_b must be a sequence of strings"):
        align_words(["a"], "a b")


def test_a_token_must_be_a_string():
    with pytest.raises(InputError, match="tokens_a"):
        align_words([1], ["a"])


def test_an_unknown_encoder_is_refused():
    with pytest.raises(EncoderError, match="lexical"):
        align_words(["a"], ["a"], encoder="bert")
