"""A language model in an ONNX file as an encoder: windows over the word pieces, vectors
of a text and of its spans.

A text is one model call on one thread, so a vector depends on its text only, not on the
batch it came in. The text's vector is the mean over its pieces' last states; a span's
is the mean over the pieces that overlap it. A text longer than the model's window is
read in overlapping windows, and each piece keeps the state of the window in which it
stands most central.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from mediacomp.errors import ModelError
from mediacomp.text.spans import Span

Floats = npt.NDArray[np.float32]

WINDOW = 254
"""Word pieces a model call takes, beside its special pieces, unless its tokenizer says
otherwise.
"""
OVERLAP = 64
CACHED_TEXTS = 4096
CACHED_LENGTH = 2000
"""Characters of the longest text whose vectors are kept: a sentence without end would
fill memory with them.
"""
CACHED_VECTORS = 200_000
"""Vectors kept in all: 300 MB at 384 numbers each, or the sentences of some hundred
articles.
"""
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
LAST = "last_hidden_state"
FILES = ("model.onnx", "tokenizer.json")


class OnnxEncoder:
    """A model and its tokenizer. Keeps the vectors of the last few thousand texts, but
    not those of very long ones.

    Parameters
    ----------
    name, hashes
        Shown in ``Comparison.settings``: what it is called, and a hash of each file.
    model
        The model file's bytes.
    tokenizer
        A ``tokenizers`` tokenizer.
    token_layer
        The graph's name for the states from which spans get their vectors.

    Raises
    ------
    ModelError
        If the model cannot be loaded, or asks for inputs or lacks outputs that are
        known here.
    """

    def __init__(
        self,
        name: str,
        hashes: Mapping[str, str],
        model: bytes,
        tokenizer: Any,
        token_layer: str | None = None,
    ) -> None:
        self.name, self.hashes = name, hashes
        self._session = _session(name, model)
        self._inputs = [value.name for value in self._session.get_inputs()]
        if not set(self._inputs) <= set(INPUTS):
            raise ModelError(
                f"model {name!r} asks for {', '.join(self._inputs)}; known are "
                f"{', '.join(INPUTS)}"
            )
        self._outputs = _outputs(name, self._session, token_layer)
        limit = tokenizer.truncation
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._before, self._after = _special_pieces(tokenizer)
        self._window = (
            WINDOW
            if limit is None
            else limit["max_length"] - len(self._before) - len(self._after)
        )
        self._overlap = min(OVERLAP, self._window // 2)
        self._vectors = 0  # in the cache
        self._cache: OrderedDict[
            tuple[str, tuple[Span, ...]], tuple[Floats, Floats]
        ] = OrderedDict()
        self._lock = threading.Lock()

    def encode(self, text: str, spans: Sequence[Span]) -> tuple[Floats, Floats]:
        """Unit vectors of a text, shape (d,), and of its spans, shape (len(spans),
        d).
        """
        key = (text, tuple(spans))
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        pieces = self._tokenizer.encode(_encodable(text), add_special_tokens=False)
        last, middle = self._states(pieces.ids)
        whole = unit(last.mean(axis=0, keepdims=True))[0]
        words = unit(_by_span(middle, pieces.offsets, spans))
        self._keep(key, (whole, words))
        return whole, words

    def _keep(
        self, key: tuple[str, tuple[Span, ...]], vectors: tuple[Floats, Floats]
    ) -> None:
        if len(key[0]) > CACHED_LENGTH:
            return
        with self._lock:
            if key in self._cache:
                return
            self._cache[key] = vectors
            self._vectors += 1 + len(key[1])
            while len(self._cache) > CACHED_TEXTS or self._vectors > CACHED_VECTORS:
                (_, spans), _ = self._cache.popitem(last=False)
                self._vectors -= 1 + len(spans)

    def forget(self) -> None:
        """Drop the vectors that are kept."""
        with self._lock:
            self._cache.clear()
            self._vectors = 0

    def _states(self, ids: Sequence[int]) -> Floats:
        """Last and token layer's state of each piece, shape (2, pieces, d); no pieces
        count as one.
        """
        if len(ids) <= self._window:
            states = self._run(ids)
            return self._own(states, len(ids)) if ids else states[:, :1]
        found: Floats | None = None
        margin = np.full(len(ids), -1)
        for start in range(0, len(ids) - self._overlap, self._window - self._overlap):
            part = ids[start : start + self._window]
            window = self._own(self._run(part), len(part))
            if found is None:
                found = np.empty((2, len(ids), window.shape[2]), np.float32)
            stretch = slice(start, start + len(part))
            steps = np.arange(len(part))
            better = np.minimum(steps, steps[::-1]) > margin[stretch]
            found[:, stretch][:, better] = window[:, better]
            margin[stretch][better] = np.minimum(steps, steps[::-1])[better]
        assert found is not None  # more pieces than a window, so at least one was read
        return found

    def _own(self, states: Floats, pieces: int) -> Floats:
        """The states without those of the special pieces."""
        return states[:, len(self._before) : len(self._before) + pieces]

    def _run(self, ids: Sequence[int]) -> Floats:
        tokens = np.array([[*self._before, *ids, *self._after]], np.int64)
        feed = dict(
            zip(
                INPUTS,
                (tokens, np.ones_like(tokens), np.zeros_like(tokens)),
                strict=True,
            )
        )
        layers = self._session.run(
            self._outputs, {name: feed[name] for name in self._inputs}
        )
        states = [np.asarray(layer[0], np.float32) for layer in layers]
        return np.stack([states[0], states[-1]])


def tokenizer_of(content: bytes, model: str) -> Any:
    """The tokenizer in the bytes of a ``tokenizer.json``."""
    import tokenizers

    try:
        return tokenizers.Tokenizer.from_buffer(content)
    except Exception as problem:  # the library raises bare Exception
        raise ModelError(
            f"tokenizer.json of model {model!r} cannot be read: {problem}"
        ) from None


def unit(rows: Any) -> Floats:
    """Rows scaled to length 1; zero rows stay."""
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.where(length > 0, length, 1), np.float32)


def _session(name: str, model: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
    except Exception as problem:  # onnxruntime's errors share no base but Exception
        raise ModelError(
            f"model {name!r} cannot be loaded: {str(problem).splitlines()[0]}"
        ) from None


def _outputs(name: str, session: Any, token_layer: str | None) -> list[str]:
    if token_layer is not None:
        return [LAST, token_layer]
    states = [value.name for value in session.get_outputs() if len(value.shape) == 3]
    if not states:
        raise ModelError(
            f"model {name!r} gives no states of shape (texts, pieces, d); its output "
            f"must hold {LAST!r}"
        )
    return [LAST if LAST in states else states[0]]


def _special_pieces(tokenizer: Any) -> tuple[list[int], list[int]]:
    """Numbers of the special pieces before and after a text."""
    framed = tokenizer.encode("a")
    own = [at for at, special in enumerate(framed.special_tokens_mask) if not special]
    return framed.ids[: own[0]], framed.ids[own[-1] + 1 :]


def _encodable(text: str) -> str:
    """The text with lone surrogates replaced one for one, so that offsets stay."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _by_span(
    states: Floats, offsets: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> Floats:
    """Mean state of the pieces that overlap each span; zeros where none does."""
    out = np.zeros((len(spans), states.shape[1]), np.float32)
    starts = np.array([start for start, _ in offsets], np.int64)
    ends = np.array([end for _, end in offsets], np.int64)
    in_order = bool((np.diff(starts) >= 0).all() and (np.diff(ends) >= 0).all())
    firsts = np.searchsorted(ends, [span.start for span in spans], "right")
    lasts = np.searchsorted(starts, [span.end for span in spans], "left")
    for k, span in enumerate(spans):
        inside: Any = slice(firsts[k], lasts[k])
        if not in_order:  # a tokenizer that gives some pieces no place of their own
            inside = np.flatnonzero((starts < span.end) & (ends > span.start))
        own = states[: len(starts)][inside]
        if len(own):
            out[k] = own.mean(axis=0)
    return out
