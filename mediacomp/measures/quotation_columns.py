"""The columns of the two tables of quotations, with their meanings."""

from __future__ import annotations

from mediacomp.measures.tables import Column

FOUND = {
    "sentence": Column(
        "Int64",
        "the sentence in which it begins; `<NA>` in a headline",
        sentence_of="own",
    ),
    **dict.fromkeys(
        ("start", "end"),
        Column("Int64", "place in the text, marks included", unit="code points"),
    ),
    "text": Column("string", "the text itself"),
    "kind": Column("string", "`direct`, `mixed`, `scare`, `indirect`"),
    **dict.fromkeys(
        ("quotation", "part"),
        Column(
            "Int64",
            "number of the quotation; its parts, as in “…,” he said, “…”, share it "
            "and count from 0",
        ),
    ),
    "speaker": Column(
        "string",
        "the name that the mention stands for, or the mention; `<NA>` where the "
        "article doesn't tell",
    ),
    **dict.fromkeys(
        ("speaker_start", "speaker_end"),
        Column("Int64", "place of the mention", unit="code points"),
    ),
    "cue": Column("string", 'verb of saying, or "according to", and its place'),
    **dict.fromkeys(
        ("cue_start", "cue_end"), Column("Int64", "its place", unit="code points")
    ),
    "colour": Column("string", "class of the cue"),
    "confidence": Column(
        "Float64",
        "how far the rule that found it is to be trusted, 0 to 1; fixed by the rule, "
        "no probability",
        unit="0 to 1",
    ),
    "sure": Column("boolean", "whether that is 0.8 or more"),
    "unbalanced": Column("boolean", "whether the closing mark is missing"),
}
COMPARED = {
    "sentence_a": Column(
        "Int64",
        "the sentences in which it begins; `<NA>` on the side that lacks it, there as "
        "in all columns of that side",
        sentence_of="a",
    ),
    "sentence_b": Column(
        "Int64",
        "the sentences in which it begins; `<NA>` on the side that lacks it, there as "
        "in all columns of that side",
        sentence_of="b",
    ),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column(
            "Int64",
            "places in the two texts, marks included. An interrupted quotation "
            "reaches from its first mark to its last",
            unit="code points",
        ),
    ),
    **dict.fromkeys(
        ("text_a", "text_b"),
        Column(
            "string",
            "the text at these places, the attribution between two parts included",
        ),
    ),
    **dict.fromkeys(
        ("kind_a", "kind_b"),
        Column(
            "string",
            "`direct`, `mixed` (a quoted phrase inside reported speech), `scare` "
            "(words nobody is said to have said), `indirect` (reported speech); "
            "`<NA>` where the counterpart is a sentence that nobody is said to have "
            "said",
        ),
    ),
    **dict.fromkeys(
        ("speaker_a", "speaker_b"),
        Column(
            "string",
            'a name where the article resolves it, else the mention ("the '
            "minister\"); `<NA>` where it doesn't tell",
        ),
    ),
    **dict.fromkeys(
        ("cue_a", "cue_b"),
        Column(
            "string",
            'verb of saying, or "according to"; `<NA>` if it has none of its own',
        ),
    ),
    **dict.fromkeys(
        ("colour_a", "colour_b"),
        Column(
            "string",
            "how the cue colours the statement: `neutral`, `doubting`, `admitting`, "
            "`insisting`, …",
        ),
    ),
    "status": Column(
        "string",
        "the first that fits of the list below",
        words={
            "altered": "quoted differently",
            "shortened": "longer in A",
            "extended": "longer in B",
            "typographic": "other typography",
            "verbatim": "word for word",
            "became indirect": "quoted in A, reported in B",
            "became direct": "reported in A, quoted in B",
            "only in a": "only in A",
            "only in b": "only in B",
        },
    ),
    "changes": Column(
        "string",
        "all that differs between the marks, in words; `<NA>` if nothing does, or "
        "there is no pair",
        title="what differs",
    ),
    "altered": Column(
        "boolean",
        "other words, another order, words missing or put in in the middle without an "
        "ellipsis, or a negation cut off",
        title="quoted differently",
    ),
    **{
        name: Column(
            "boolean",
            "words cut or added at an end, at the interruption or at an ellipsis; "
            "also four or more in the middle",
            title=f"longer in {side}",
        )
        for name, side in (("shortened", "A"), ("extended", "B"))
    },
    "cut_marked": Column(
        "boolean",
        "whether an ellipsis marks all that was cut or added; `<NA>` if nothing was",
        title="marked by an ellipsis",
    ),
    "reordered": Column("boolean", "the same words in another order"),
    **{
        f"{what}_changed": Column(
            "boolean",
            "whether a negation, a number or a name is among what changed",
            title=f"{what} differs",
        )
        for what in ("negation", "number", "name")
    },
    "speaker_changed": Column(
        "boolean",
        "whether another person speaks, by the rule of `attribution`; `<NA>` where "
        "that can't be told",
        title="speaker differs",
    ),
    **{
        name: Column(
            "boolean",
            "only a, only b has a cue of its own for it, or its sentence the speaker",
            title=f"source only in {side}",
        )
        for name, side in (("attribution_lost", "A"), ("attribution_added", "B"))
    },
    "reused": Column(
        "boolean", "whether one of the two quotations stands in more than one row"
    ),
    "likeness": Column(
        "Float64",
        "share of the shorter quotation's words that both have in the same order, "
        "content words counting more; 0 to 1",
        unit="0 to 1",
    ),
    "sure": Column(
        "boolean",
        "of a pair: whether both sides were found and attributed with a confidence of "
        "0.8 or more (not how sure the match is: see `likeness`). Of `became …`: "
        "whether the other side is reported speech, and no bare sentence. Else true",
    ),
}
DIFFERING = frozenset(
    ("altered", "shortened", "extended", "became indirect", "became direct")
)
"""Statuses of what both have, with other words between the marks or without marks."""
