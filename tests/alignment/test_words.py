import numpy as np
import pytest

from mediacomp import align_words
from mediacomp.alignment import word_evidence, words
from mediacomp.alignment.encoder import resolve
from mediacomp.alignment.lexicon import Lexicon
from mediacomp.errors import EncoderError, InputError
from mediacomp.languages.language import ENGLISH

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


STORM = ["A", "storm", "tore", "the", "roof", "off", "the", "school", "on", "Sunday"]
TAXES = ["Parliament", "will", "vote", "on", "the", "higher", "tax", "for", "owners"]


def evidence(one, two, encoder):
    sentences = [words._as_sentence(side) for side in (one, two)]
    lexicon = Lexicon(
        (t.norm for _, found in sentences for t in found), ENGLISH, ENGLISH
    )
    x, y = (lexicon.words(found, text, resolve(encoder)) for text, found in sentences)
    content = word_evidence.contents(x, y, lexicon)
    planes = word_evidence.first_planes(x, y, lexicon, content)
    return planes | word_evidence.second_planes(planes["closeness"], planes, content)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_different_words_of_sentences_on_different_things_stay_alone(encoder):
    found = align_words(STORM, TAXES, encoder=encoder)
    assert all(one == two for one, two in texts(STORM, TAXES, found))


@pytest.mark.parametrize("count", [3, 10, 40, 200])
@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_word_said_over_and_over_is_not_linked_to_all_of_its_like(encoder, count):
    said = ["never"] * count
    assert len(align_words(said, said, encoder=encoder)) <= 3 * count


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_clause_that_nothing_answers_stays_alone(encoder):
    more = [*STORM, "while", "ministers", "debated", "pensions"]
    found = align_words(STORM, more, encoder=encoder)
    assert found == [(k, k) for k in range(len(STORM))]


@pytest.mark.parametrize("encoder", ENCODERS)
def test_evidence_is_the_same_from_either_side(encoder):
    one, two = evidence(STORM, TAXES, encoder), evidence(TAXES, STORM, encoder)
    for name in one:
        assert np.allclose(one[name], np.transpose(two[name]), atol=1e-3), name


@pytest.mark.parametrize("contextual", [True, False])
def test_what_is_the_same_for_all_words_may_go_into_the_weights(contextual):
    planes = evidence(STORM, TAXES, "contextual" if contextual else "lexical")
    weights = words.trained(contextual).second
    odds = sum(words.feature(planes, name) * w for name, w in weights.items())
    expected = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    assert np.allclose(words.logistic(planes, weights), expected, atol=1e-4)


def test_evidence_around_a_pair_leaves_its_own_row_and_column_out():
    values = np.zeros((12, 12), np.float32)
    values[5, 6] = values[5, 5] = values[6, 6] = 1
    values[4, 5] = 0.5
    assert word_evidence._region(values, 4)[5, 6] == 0.5
    assert word_evidence._near(values)[5, 6] == 0.5
    assert word_evidence._region(values, 4)[0, 11] == 0
