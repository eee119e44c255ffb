import numpy as np
import pytest

from mediacomp import Article
from mediacomp.alignment import choice
from mediacomp.alignment.align import align
from mediacomp.alignment.arrays import texts
from mediacomp.alignment.pairs import candidates

ENCODERS = ("contextual", "lexical")
STORY = [
    "The council of Varne voted on Tuesday to close the old swimming pool.",
    "Mayor Ilse Brandt said the roof could fall at any time.",
    "Repairs would cost 2.4 million, more than the town spends on its schools in a "
    "year.",
    "Parents gathered outside the town hall with banners and whistles.",
    "A petition against the closure has 3,100 signatures so far.",
    "The pool was built in 1968 by volunteers from the paper mill.",
    "Engineers found rust in eleven of the fourteen beams last autumn.",
    "Swimming lessons will move to a school in the next valley.",
]


def links(a, b, encoder="contextual"):
    found = align(Article.from_sentences(a), Article.from_sentences(b), encoder)
    return {(link.a, link.b): link for link in found.links}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_text_against_itself_is_identical_in_order(encoder):
    found = links(STORY, STORY, encoder)
    assert set(found) == {(k, k) for k in range(len(STORY))}
    assert {
        (link.relation, link.cardinality, link.moved, link.sure)
        for link in found.values()
    } == {("identical", "1:1", False, True)}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_typography_alone_is_no_change_of_words(encoder):
    a = ["“It’s over,” she said — and left.", "The U.K. won’t pay."]
    b = ['"It\'s over,"  she said - and left.', "The U.K. won't pay."]
    assert {link.relation for link in links(a, b, encoder).values()} == {"typographic"}


def test_a_question_is_not_its_answer():
    assert links(["He did it."], ["He did it?"])[0, 0].relation == "reworded"


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_moved_sentence_is_one_moved_link(encoder):
    order = [0, 1, 6, 2, 3, 4, 5, 7]
    found = links(STORY, [STORY[k] for k in order], encoder)
    assert set(found) == {(k, order.index(k)) for k in order}
    assert [pair for pair, link in found.items() if link.moved] == [(6, 2)]


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_sentence_left_out_and_one_added(encoder):
    b = [*STORY[:3], "The mill itself shut its gates in 1999 after a fire.", *STORY[4:]]
    assert set(links(STORY, b, encoder)) == {(k, k) for k in range(8) if k != 3}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_split_sentence_is_one_to_many(encoder):
    whole = (
        "Engineers found rust in eleven of the fourteen beams last autumn, and "
        "parents gathered outside with whistles."
    )
    parts = [
        "Engineers found rust in eleven of the fourteen beams last autumn.",
        "Parents gathered outside with whistles.",
    ]
    found = links(
        [*STORY[:3], whole, STORY[7]], [*STORY[:3], *parts, STORY[7]], encoder
    )
    assert {(3, 3), (3, 4)} <= set(found)
    assert found[3, 3].cardinality == "1:n"
    assert found[3, 3].group == found[3, 4].group
    assert found[0, 0].cardinality == "1:1"


@pytest.mark.parametrize("encoder", ENCODERS)
def test_repeated_sentences_go_to_their_own_context(encoder):
    again = "No date has been set."
    text = [STORY[0], again, STORY[3], STORY[4], again, STORY[7]]
    assert set(links(text, text, encoder)) == {(k, k) for k in range(6)}
    shorter = [STORY[3], STORY[4], again, STORY[7]]
    assert (4, 2) in links(text, shorter, encoder)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_different_stories_have_no_links(encoder):
    other = [
        "The satellite reached its orbit at dawn.",
        "Two of its six antennas failed to unfold.",
    ]
    assert links(STORY, other, encoder) == {}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_comparing_the_other_way_round_mirrors_everything(encoder):
    b = [
        STORY[3],
        "The council voted to shut the pool.",
        *STORY[4:],
        "Nobody was hurt.",
    ]
    one, two = links(STORY, b, encoder), links(b, STORY, encoder)
    assert {(j, i) for i, j in one} == set(two)
    for (i, j), link in one.items():
        turned = two[j, i]
        assert (
            link.probability,
            link.similarity,
            link.relation,
            link.moved,
            link.sure,
        ) == (
            turned.probability,
            turned.similarity,
            turned.relation,
            turned.moved,
            turned.sure,
        )


IN_OTHER_WORDS = [
    "The roof might come down any day, Mayor Ilse Brandt warned.",
    "The council of Varne voted on Tuesday to close the old swimming pool.",
    "A petition to build a new pool was signed by the mayor of a next town.",
    "It was volunteers who put up the pool in the sixties.",
]


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_link_is_sure_where_it_is_likely_and_both_its_sentences_are_said(encoder):
    sides = STORY, IN_OTHER_WORDS
    found = align(*(Article.from_sentences(side) for side in sides), encoder)
    # The same and said in other words; another petition is doubtful, if it is linked.
    assert {(0, 1), (1, 0)} <= found.sure <= {(0, 1), (1, 0), (5, 3)}
    doubtful = {link.ends for link in found.links} - found.sure
    assert doubtful <= {(5, 3), (4, 2)}


@pytest.mark.parametrize("encoder", ENCODERS)
def test_one_setting_on_two_days_is_no_sure_link(encoder):
    strike = "The ferry strike in Norrholm"
    a = [f"{strike} goes into its third week on Monday."]
    b = [f"{strike} has cost the hotels of the isles half their guests."]
    a += ["Pupils on the outer isles learn at home."]
    b += ["A cook in Tarn closed on Friday."]
    found = align(Article.from_sentences(a), Article.from_sentences(b), encoder)
    assert {link.ends: link.sure for link in found.links} == {(0, 0): False}
    assert found.links[0].probability > 0.9


def test_word_links_point_at_tokens():
    a, b = (Article.from_sentences(side) for side in (STORY, STORY[::-1]))
    found = align(a, b, "lexical")
    for (i, j), pairs in found.words.items():
        assert all(
            s < len(a.sentences[i].tokens) and t < len(b.sentences[j].tokens)
            for s, t in pairs
        )
        assert set(found.closeness[i, j]) == set(pairs)


@pytest.mark.parametrize(
    "sides",
    [
        ([], []),
        ([""], [""]),
        (["…"], ["!"]),
        (["a"], ["a"]),
        (["日本語です。"], ["日本語だ。"]),
    ],
)
@pytest.mark.parametrize("encoder", ENCODERS)
def test_odd_articles_do_no_harm(sides, encoder):
    for link in links(*sides, encoder).values():
        assert 0 <= link.probability <= 1


def test_an_encoder_of_the_callers_serves():
    class Letters:
        name = "letters"

        def encode(self, text, spans):
            def count(part):
                return np.array(
                    [part.lower().count(x) for x in "abcdefghijklmnopqrstuvwxyz"],
                    np.float32,
                )

            return count(text), np.array(
                [count(text[s.start : s.end]) for s in spans]
            ).reshape(-1, 26)

    found = align(
        Article.from_sentences(STORY), Article.from_sentences(STORY), Letters()
    )
    assert {(link.a, link.b) for link in found.links} == {(k, k) for k in range(8)}
    assert found.settings["encoder"] == "letters"


def test_lemmas_and_letters_serve_another_language():
    a = [
        "Der Stadtrat beschloss am Dienstag die Schließung des Schwimmbads.",
        "Die Eltern protestierten vor dem Rathaus.",
    ]
    b = [
        "Vor dem Rathaus haben Eltern protestiert.",
        "Am Dienstag beschloss der Stadtrat, das Schwimmbad zu schließen.",
    ]
    one, two = (Article.from_sentences(side, language="de") for side in (a, b))
    assert {(link.a, link.b) for link in align(one, two, "lexical").links} == {
        (0, 1),
        (1, 0),
    }


@pytest.mark.slow
def test_ten_thousand_repeated_sentences_stay_cheap():
    import resource

    text = [
        "Rain fell on Monday.",
        "The river rose by a metre.",
        "Nobody was hurt.",
        "Schools stay shut.",
    ] * 2500
    found = align(Article.from_sentences(text), Article.from_sentences(text), "lexical")
    wrong = {(link.a, link.b) for link in found.links} ^ {
        (k, k) for k in range(len(text))
    }
    assert not sorted(wrong)[:5]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 3_000_000, (
        "no full matrix of 10,000 × 10,000"
    )


@pytest.mark.parametrize(("sentences", "chosen"), [(1, []), (8, [0])])
def test_where_little_stands_around_a_pair_it_takes_more_to_make_a_link(
    sentences, chosen
):
    text = Article.from_sentences(STORY[:sentences])
    pairs = candidates(texts(text, text, None))
    likely = np.full(len(pairs), 0.01)
    likely[0] = 0.4
    judged = choice.Judged(pairs, likely, close=0.0)
    weights = choice.Weights({}, {}, (-1.1, 0.0), 0.5, 0.8)
    assert choice.chosen(judged, weights).numbers == chosen


def test_candidates_let_go_of_the_rows_that_they_were_found_by():
    a, b = (Article.from_sentences(STORY[k:]) for k in range(2))
    known = texts(a, b, None)
    assert [len(side.rows) for side in known.sides] == [2, 2]
    assert [side.rows for side in candidates(known).texts.sides] == [(), ()]
