"""Two articles → their `Alignment`: the stages of this room in order.

Each stage takes what the one before made, adds to it and hands it on whole::

    texts → candidates → judged → chosen → joined → answered → alignment

The two texts are taken in an order that depends on their content only, and the result
is turned round where need be, so that comparing (b, a) mirrors (a, b) to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mediacomp.alignment import choice, said
from mediacomp.alignment.alignment import UNSEEN, Alignment
from mediacomp.alignment.arrays import texts
from mediacomp.alignment.corrections import Corrections
from mediacomp.alignment.encoder import MODEL_NAME, Encoder, resolve
from mediacomp.alignment.joined import joined
from mediacomp.alignment.links import LIKE, alignment
from mediacomp.alignment.onnx_model import OnnxEncoder
from mediacomp.alignment.pairs import candidates
from mediacomp.alignment.weights import weights_sha256
from mediacomp.progress import Step, unwatched
from mediacomp.text.article import Article

NONE = Corrections()
_STAGE = 8
"""Sentences that a model reads while the other stages do one each."""


def align(
    a: Article,
    b: Article,
    encoder: str | Path | Encoder = "auto",
    corrections: Corrections = NONE,
    step: Step = unwatched,
) -> Alignment:
    """Links between the sentences of two articles and between their words; with what a
    reader says of the links, if anything. ``step`` is told of each of `steps`.

    Raises
    ------
    EncoderError
        If the encoder is unknown, or the model missing.

    Examples
    --------
    >>> one, two = (Article.from_text(t) for t in ("Rain fell.", "Snow. Rain fell."))
    >>> [link.ends for link in align(one, two, "lexical").links]
    [(0, 1)]
    """
    model = resolve(encoder, {a.language, b.language})
    settings = _settings(model)
    if encoder == "auto":
        settings["encoder picked for"] = " and ".join(sorted({a.language, b.language}))
    if told := str(corrections):
        settings["corrected"] = told
    if _content(b) < _content(a):
        return _aligned(b, a, model, settings, corrections.turned(), step).turned()
    return _aligned(a, b, model, settings, corrections, step)


def steps(a: Article, b: Article) -> int:
    """How many steps `align` takes: one for each sentence that is read, and some for
    each stage that follows.

    Examples
    --------
    >>> steps(*(Article.from_text("Rain fell. Snow fell.") for _ in "ab"))
    7
    """
    return len(a.sentences) + len(b.sentences) + 3 * _stage(a, b)


def _stage(a: Article, b: Article) -> int:
    return max((len(a.sentences) + len(b.sentences)) // _STAGE, 1)


def _content(article: Article) -> tuple[str, list[str]]:
    return article.text, [sentence.text for sentence in article.sentences]


def _aligned(
    a: Article,
    b: Article,
    model: Encoder | None,
    settings: Mapping[str, str],
    corrections: Corrections,
    step: Step,
) -> Alignment:
    pairs = candidates(texts(a, b, model, step), corrections.links)
    step(_stage(a, b))
    chosen = choice.chosen(choice.corrected(choice.judged(pairs), corrections))
    step(_stage(a, b))
    answered = said.answered(joined(chosen))
    step(_stage(a, b))
    return alignment(answered, settings)


def _settings(model: Encoder | None) -> dict[str, str]:
    weights = choice.trained(model is not None)
    retold, drafts = weights.bound
    missing = said.trained(model is not None).missing
    linker = {
        "surely missing": f"said with a probability of {missing} at most, unless two "
        f"versions without a link have a mean of {UNSEEN} or more",
        "sentence links": f"log odds above {retold} (retold) to {drafts} (drafts), a "
        f"further link {weights.further}, "
        "sure where probability × lesser said × nearness of the nearest link (1 from "
        f"{LIKE} on) reaches {weights.sure}",
        "weights sha256": weights_sha256(),
    }
    if model is None:
        return {"encoder": "lexical", **linker}
    if isinstance(model, OnnxEncoder):
        name = "contextual" if model.name == MODEL_NAME else "folder"
        return {
            "encoder": name,
            "model": model.name,
            **model.hashes,
            **linker,
        }
    return {"encoder": model.name, **linker}
