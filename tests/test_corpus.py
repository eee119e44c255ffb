"""The corpus is what its README says it is, and every mutation does what it says and
nothing else.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

import pytest

import mediacomp as mc
from benchmarks.drafts import CORPUS, Draft, Item, Version, render, rows, sources, table
from benchmarks.mutate_facts import MONTHS, NAMES, WEEKDAYS
from benchmarks.mutations import EACH, LEVELS, MAKERS, Case, generate, link_truth
from benchmarks.rows import PAIRS, REPORTS, SEEN, TABLES, VERDICTS, plain, verdicts
from mediacomp.text.tokens import tokenise

MARKS = {"“": "”", '"': '"', "‘": "’"}
QUOTATIONS = rows(CORPUS / "quotations.jsonl")
SENTENCES = rows(CORPUS / "sentences.jsonl")
RETOLD = sorted((CORPUS / "retold").glob("*.json"))


def text_of(article: str) -> str:
    return (CORPUS / "articles" / f"{article}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return list(generate())


@pytest.fixture(scope="module")
def by_mutation(cases: list[Case]) -> dict[tuple[str, str], list[Case]]:
    found: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        found[case.level, case.mutation].append(case)
    return found


def test_there_are_enough_articles_of_a_news_articles_length() -> None:
    assert [row["article"] for row in SENTENCES] == sorted(
        path.stem for path in (CORPUS / "articles").glob("*.txt")
    )
    assert len(SENTENCES) >= 12
    assert all(15 <= sum(map(len, row["paragraphs"])) <= 30 for row in SENTENCES)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["article"])
def test_sentences_and_headers_cover_the_text(row: dict[str, Any]) -> None:
    text = text_of(row["article"])
    spans = [
        *(header[1:] for header in row["headers"]),
        *(span for block in row["paragraphs"] for span in block),
    ]
    between = [
        text[end:start]
        for (_, end), (start, _) in zip(
            [(0, 0), *spans], [*spans, (len(text), 0)], strict=True
        )
    ]
    assert not "".join(between).strip()
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(
        text[a[1] : b[0]] == " "
        for block in row["paragraphs"]
        for a, b in pairwise(block)
    )


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["article"])
def test_mediacomp_splits_the_articles_as_marked_by_hand(row: dict[str, Any]) -> None:
    article = mc.Article.from_text(text_of(row["article"]))
    assert [[s.start, s.end] for s in article.sentences] == [
        span for block in row["paragraphs"] for span in block
    ]
    assert [[h.start, h.end] for h in article.headers] == [
        header[1:] for header in row["headers"]
    ]


@pytest.mark.parametrize(
    "row",
    QUOTATIONS,
    ids=lambda row: f"{row['article'][:2]}-{row['quotation']}-{row['part']}",
)
def test_a_quotation_is_where_its_line_says(row: dict[str, Any]) -> None:
    text = text_of(row["article"])
    assert text[row["start"] : row["end"]] == row["text"]
    assert row["text"][-1] == MARKS[row["text"][0]]
    assert row["speaker"] is None or row["speaker"] in text
    assert row["cue"] is None or row["cue"] in text
    assert row["kind"] != "scare" or (row["speaker"], row["cue"]) == (None, None)


def test_every_double_mark_of_the_body_belongs_to_a_quotation() -> None:
    for row in SENTENCES:
        text = text_of(row["article"])
        marked = [
            (q["start"], q["end"]) for q in QUOTATIONS if q["article"] == row["article"]
        ]
        body = row["paragraphs"][0][0][0]
        found = [i for i, sign in enumerate(text) if sign in '“”"' and i >= body]
        assert all(any(start <= i < end for start, end in marked) for i in found), row[
            "article"
        ]
        assert marked == sorted(marked)
        assert all(one[1] <= two[0] for one, two in pairwise(marked))


def test_the_quotations_are_of_every_kind() -> None:
    kinds = Counter(row["kind"] for row in QUOTATIONS)
    assert sum(kinds.values()) >= 60
    assert min(kinds[kind] for kind in ("direct", "mixed", "scare")) >= 10
    assert {row["text"][0] for row in QUOTATIONS} == set(MARKS)
    assert sum(row["part"] for row in QUOTATIONS) >= 5
    assert any("\n\n“" in row["text"] for row in QUOTATIONS)
    assert (
        sum(
            any(inner in row["text"][1:-1] for inner in ("‘", " '", "“"))
            for row in QUOTATIONS
        )
        >= 5
    )
    assert (
        sum(row["cue"] is None and row["speaker"] is not None for row in QUOTATIONS)
        >= 10
    )


def test_retold_pairs_are_linked_within_bounds() -> None:
    assert len(RETOLD) >= 6
    for path in RETOLD:
        truth = json.loads(path.read_text(encoding="utf-8"))
        a, b = (mc.read(path.with_name(f"{path.stem}_{side}.txt")) for side in "ab")
        assert 8 <= len(a.sentences) <= 15
        assert 8 <= len(b.sentences) <= 15
        links = [tuple(link) for link in truth["links"]]
        assert links == sorted(set(links))
        assert all(
            0 <= i < len(a.sentences) and 0 <= j < len(b.sentences) for i, j in links
        )
        assert (CORPUS / "articles" / f"{truth['article']}.txt").exists()


def test_pairs_of_reports_are_of_a_reports_length() -> None:
    assert len(PAIRS) >= 10
    assert set(SEEN) < set(PAIRS)
    for pair in PAIRS:
        a, b = (mc.read(REPORTS / f"{pair}_{side}.txt") for side in "ab")
        assert 8 <= len(a.sentences) <= 18
        assert 8 <= len(b.sentences) <= 18


def test_verdicts_are_on_words_of_the_reports() -> None:
    texts = {
        path.stem: plain(path.read_text(encoding="utf-8"))
        for path in REPORTS.glob("*.txt")
    }
    read = verdicts()
    lines = (REPORTS / "verdicts.tsv").read_text(encoding="utf-8").splitlines()
    assert len(read) == len(lines) - 1 > 300  # no row has two verdicts
    for row, verdict in read.items():
        assert row.table in TABLES
        assert verdict in VERDICTS
        assert row.text_a in texts[f"{row.pair}_a"]
        assert row.text_b in texts[f"{row.pair}_b"]


def test_synonyms_are_many_and_none_is_its_own() -> None:
    pairs = table("synonyms")
    assert len(pairs) >= 150
    assert all(one != other for one, other in pairs.items())


def test_names_put_in_are_in_no_article() -> None:
    everything = "".join(text_of(row["article"]) for row in SENTENCES)
    assert not [name for name in NAMES if name in everything]


def test_the_same_seed_gives_the_same_cases(cases: list[Case]) -> None:
    assert list(generate()) == cases
    assert list(generate(seed=1, levels=("fact",))) != [
        case for case in cases if case.level == "fact"
    ]


def test_every_mutation_has_cases_from_many_articles(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    assert set(by_mutation) == {
        (level, name) for level in LEVELS for name in MAKERS[level]
    }
    for key, found in by_mutation.items():
        counts = Counter(case.article for case in found)
        assert max(counts.values()) <= EACH
        assert len(counts) >= 7, key


def test_sentences_of_a_case_cover_its_texts(cases: list[Case]) -> None:
    for case in cases:
        for version in (case.a, case.b):
            spans = [
                (0, 0),
                *((at.start, at.end) for at in version.sentences),
                (len(version.text), 0),
            ]
            assert {version.text[one[1] : two[0]] for one, two in pairwise(spans)} <= {
                "",
                " ",
                "\n\n",
            }
            assert all(text == text.strip() != "" for text in _texts(version))


def test_a_version_as_an_article_keeps_sentences_and_paragraphs(
    cases: list[Case],
) -> None:
    version = cases[0].a
    article = version.article("A")
    assert [(s.start, s.end) for s in article.sentences] == [
        (at.start, at.end) for at in version.sentences
    ]
    assert [s.text for s in article.sentences] == _texts(version)
    assert tuple(s.paragraph for s in article.sentences) == version.paragraphs
    assert all(
        article.text[t.start : t.end] == t.text
        for s in article.sentences
        for t in s.tokens
    )


def test_changes_are_all_that_differs(cases: list[Case]) -> None:
    for case in cases:
        if case.level in {"fact", "quotation"}:
            rebuilt, at = "", 0
            for change in case.truth.changes:
                assert (
                    case.a.text[change.start_a : change.end_a]
                    == change.text_a
                    != change.text_b
                )
                assert case.b.text[change.start_b : change.end_b] == change.text_b
                rebuilt += case.a.text[at : change.start_a] + change.text_b
                at = change.end_a
            assert rebuilt + case.a.text[at:] == case.b.text
            assert case.truth.changes


def test_links_join_the_same_sentence(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    for name in (
        "sentence deletion",
        "sentence insertion",
        "move",
        "paragraph reorder",
        "repetition kept",
    ):
        for case in by_mutation["sentence", name]:
            a, b = _texts(case.a), _texts(case.b)
            assert all(a[i] == b[j] for i, j in case.truth.links)
            assert {i for i, _ in case.truth.links} | case.truth.omitted == set(
                range(len(a))
            )
            assert {j for _, j in case.truth.links} | case.truth.added == set(
                range(len(b))
            )


def test_what_moved_is_the_lightest_set_that_breaks_the_order(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    for name in ("move", "move and edit", "paragraph reorder", "compound"):
        for case in by_mutation["sentence", name]:
            a = _texts(case.a)
            stay = sorted(case.truth.links - case.truth.moved)
            assert case.truth.moved
            assert [j for _, j in stay] == sorted(j for _, j in stay)
            passed = {
                i
                for i, j in stay
                if any((i - k) * (j - m) < 0 for k, m in case.truth.moved)
            }
            moved = {i for i, _ in case.truth.moved}
            assert len(passed) >= 3
            assert sum(len(a[i].split()) for i in passed) > sum(
                len(a[i].split()) for i in moved
            )


def test_a_split_and_a_merge_link_two_to_one(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    for name, side in (("split", 0), ("merge", 1)):
        for case in by_mutation["sentence", name]:
            counts = Counter(link[side] for link in case.truth.links)
            assert sorted(counts.values())[-2:] == [1, 2]


def test_a_repeated_sentence_is_linked_in_its_place(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    for case in by_mutation["sentence", "repetition added"]:
        last = len(case.b.sentences) - 1
        assert case.truth.added == {last}
        assert _texts(case.b)[last] in _texts(case.a)
    for case in by_mutation["sentence", "repetition kept"]:
        assert len(set(_texts(case.a))) == len(_texts(case.a)) - 1
        assert not case.truth.moved


def test_typography_changes_no_word(cases: list[Case]) -> None:
    for case in cases:
        if case.level == "typography":
            one, other = (
                [t.norm for t in tokenise(v.text) if t.kind != "punctuation"]
                for v in (case.a, case.b)
            )
            assert one == other, (case.mutation, case.article)


def test_facts_are_changed_outside_quotation_marks(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    marked = {q["text"] for q in QUOTATIONS}
    for (level, name), found in by_mutation.items():
        if level == "fact" and name != "attribution dropped":
            for case in found:
                assert {q for q in marked if q in case.a.text} == {
                    q for q in marked if q in case.b.text
                } & marked
    assert {
        c.text_b for case in by_mutation["fact", "weekday"] for c in case.truth.changes
    } <= set(WEEKDAYS)
    assert {
        c.text_b for case in by_mutation["fact", "month"] for c in case.truth.changes
    } <= set(MONTHS)
    assert {
        c.text_b for case in by_mutation["fact", "name"] for c in case.truth.changes
    } <= set(NAMES)


def test_a_changed_quotation_is_marked_in_both_texts(
    by_mutation: dict[tuple[str, str], list[Case]],
) -> None:
    for (level, name), found in by_mutation.items():
        for case in found if level == "quotation" else []:
            truth = case.truth.quotation
            assert truth is not None
            one = case.a.text[truth.start_a : truth.end_a]
            assert one[-1] == MARKS[one[0]]
            assert case.mutation != "typography" or truth.status == "typographic"
            if truth.start_b is None or truth.end_b is None:
                assert name == "became indirect"
                continue
            other = case.b.text[truth.start_b : truth.end_b]
            assert other[-1] == {**MARKS, "'": "'"}[other[0]], (name, other)
            assert (one == other) == (name == "speaker swap")
            assert (truth.speaker_a == truth.speaker_b) == (name != "speaker swap")


def test_links_follow_the_making_of_a_draft() -> None:
    draft: Draft = ((Item("One.", (0,)), Item("Two.", (1,))), (Item("Three.", (2,)),))
    other: Draft = (
        (Item("Three.", (2,)),),
        (Item("New.", ()),),
        (Item("One and two.", (0, 1)),),
    )
    truth = link_truth(draft, other, frozenset({2}))
    assert truth.links == {(0, 2), (1, 2), (2, 0)}
    assert truth.moved == {(2, 0)}
    assert truth.omitted == set()
    assert truth.added == {1}
    assert render(draft).text == "One. Two.\n\nThree."


def test_the_corpus_holds_every_quotation_of_its_lines() -> None:
    assert sum(len(source.quotations) for source in sources()) == len(QUOTATIONS)


def _texts(version: Version) -> list[str]:
    return [version.text[at.start : at.end] for at in version.sentences]
