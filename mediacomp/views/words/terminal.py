"""The summary for a terminal: plain text of 80 columns, no colours, nothing that a
terminal would obey.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.catalogue import CATALOGUE, in_words
from mediacomp.measures.tables import of_side
from mediacomp.measures.unfilled import why_empty
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.difference_kinds import changed_facts
from mediacomp.views.words.sentence_pieces import held
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    code,
    count,
    only_in,
    records,
    shorten,
)
from mediacomp.views.words.story import other_words, summary_sentences
from mediacomp.views.words.tiles import sentence_accounts, tiles, word_accounts

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_WIDTH = 80
_MOST = 8
_PHRASE, _PASSAGE = 26, 150
_SIDES = tuple(of_side("", side) for side in NAMES)


def terminal_summary(a: Article, b: Article, tables: Tables) -> str:
    """The findings, key figures, the first substitutions, omissions and additions, and
    of other tables what differs, as plain text.

    Labels stand on the first two lines; after them the versions are A and B, since a
    label may be the name of a file.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name.

    Returns
    -------
    str
        Lines of at most 80 characters with a line feed at the end. Control characters
        of the texts, also those that turn the direction of writing, are shown as
        U+FFFD.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> print(terminal_summary(one, one, {}))
    A  Morning
    B  Morning
    <BLANKLINE>
    * The two versions have the same words.
    <BLANKLINE>
    Figures
    """
    called = {side: side.upper() for side in NAMES}
    head = [
        f"{side.upper()}  {for_terminal(shorten(label, 70))}"
        for side, label in (("a", a.label), ("b", b.label))
    ]
    blocks = [
        head,
        [
            line
            for text in summary_sentences(a, b, tables, called)
            for line in _wrapped(for_terminal(text), "* ")
        ],
        ["Figures", *_figures(tables)],
        _headlines(tables),
        _substitutions(tables),
        _passages(tables, "a"),
        _passages(tables, "b"),
        *(_differing(name, tables) for name in CATALOGUE),
        [
            line
            for name in tables
            if (reason := why_empty(name, a, b))
            for line in _wrapped(reason)
        ],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _wrapped(text: str, lead: str = "", indent: str | None = None) -> list[str]:
    hang = " " * len(lead) if indent is None else indent
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=hang,
        # A code or name that is cut at its hyphen cannot be searched for.
        break_on_hyphens=False,
    ) or [lead]


def _figures(tables: Tables) -> list[str]:
    found = []
    for account, words in zip(
        sentence_accounts(tables), word_accounts(tables), strict=False
    ):
        for part in (account, words):
            text = f"{part.total}: {' + '.join(text for _, text in part.parts)}"
            found += _wrapped(text, f"  {account.version.upper()}  ")
    for tile in tiles(tables):
        values = ", ".join(f"{side} {value}".strip() for side, value in tile.values)
        found += _wrapped(f"{values} ({tile.meaning})", f"  {tile.name:<19} ")
    return found


def _headlines(tables: Tables) -> list[str]:
    """What differs between the headlines, and between each and its article; the lines
    as wholes stand in the story.
    """
    rows = [
        row
        for row in records(tables, "headlines")
        if row["kind"] not in ("headline", "standfirst")
    ]
    if not rows:
        return []
    found = [f"Headlines ({count(len(rows), 'finding')})"]
    for row in rows[:_MOST]:
        found += _wrapped(for_terminal(_head(row)), "  ", " " * 6)
    return found + _more(rows)


def _head(row: Record) -> str:
    has = [
        f"{side.upper()} “{shorten(str(row[of_side('text', side)]), _PHRASE)}”"
        for side in NAMES
        if row[of_side("text", side)] is not None
    ]
    if row["against"] == "headline":
        only = "" if len(has) > 1 else "only "
        return f"{row['kind']}: {only}{' | '.join(has)}"
    below = [
        f", its article “{shorten(str(row[of_side('article_text', side)]), _PHRASE)}”"
        for side in NAMES
        if row[of_side("article_text", side)] is not None
    ]
    missing = ", not in its article" if row["sure"] else ", perhaps not in its article"
    return f"{row['kind']}: {has[0]}{below[0] if below else missing}"


def _substitutions(tables: Tables) -> list[str]:
    rows = other_words(tables)
    if not rows:
        return []
    return [
        f"Other words ({count(len(rows), 'place')})",
        *(_pair(row) for row in rows[:_MOST]),
        *_more(rows),
    ]


def _pair(row: Record) -> str:
    places = [code(side, int(row[of_side("sentence", side)])) for side in NAMES]
    # A longer code takes its room from the words.
    rooms = [_PHRASE - max(len(place) - 3, 0) for place in places]
    words = [
        shorten(for_terminal(str(row[of_side("text", side)])), room)
        for side, room in zip(NAMES, rooms, strict=True)
    ]
    quoted = "  in a quotation" if row["in_quotation"] else ""
    one, two = (
        f"{place:<3} {word:<{room + 1}}"
        for place, word, room in zip(places, words, rooms, strict=True)
    )
    return f"  {one}{two}{quoted}".rstrip()


def _passages(tables: Tables, version: str) -> list[str]:
    rows = [r for r in only_in(tables, version) if r["sure"]]
    if not rows:
        return []
    rows = sorted(
        rows,
        key=lambda row: 0.0 if row["salience"] is None else -float(row["salience"]),
    )
    found = [f"Only in {version.upper()} ({count(len(rows), 'place')})"]
    for row in rows[:_MOST]:
        found += _wrapped(
            _passage(row),
            f"  {code(version, int(row['sentence'])):<3} ",
            " " * 6,
        )
    return found + _more(rows)


def _passage(row: Record) -> str:
    """What only one says, as somebody would quote it: an ellipsis tells a passage from
    a sentence.
    """
    what = for_terminal(str(row["text"]))
    told = shorten(what if row["whole_sentence"] else f"… {what}", _PASSAGE)
    # What a passage holds is seen where the whole of it stands.
    whole = " ".join(what.split()) in told
    holds = "" if whole else for_terminal(held(row))
    return f"{told} [{holds}]" if holds else told


def _differing(name: str, tables: Tables) -> list[str]:
    """A block for a table whose rows tell differences, as the catalogue says of it."""
    known = CATALOGUE[name]
    if known.differing is None:
        return []
    column, values = known.differing
    # What is a disagreement has a block of its own.
    every = changed_facts(tables) if name == "facts" else records(tables, name)
    rows = [r for r in every if not values or r.get(column) in values]
    if not rows:
        return []
    said = [
        one
        for one in known.first
        if known.columns[one].dtype == "string" and one[-2:] not in _SIDES
    ]
    found = [f"{known.title} ({count(len(rows), 'difference')})"]
    for row in rows[:_MOST]:
        told = [in_words(name, one, str(row[one])) for one in said if row.get(one)]
        told += ["perhaps"] if row.get("sure") is False else []
        found += _both(row, for_terminal(", ".join(told)))
    return found + _more(rows)


def _both(row: Record, told: str) -> list[str]:
    """What both have, side by side if it is short, and what that is."""
    ends = {}
    for side in NAMES:
        at, text = row.get(of_side("sentence", side)), row.get(of_side("text", side))
        place = "" if at is None else code(side, int(at))
        ends[place or side.upper()] = "–" if text is None else for_terminal(str(text))
    if all(len(text) <= _PHRASE for text in ends.values()):
        pair = "".join(f"{at:<3} {text:<{_PHRASE + 1}}" for at, text in ends.items())
        return _wrapped(told, f"  {pair.rstrip()}  ", " " * 6)
    return [
        *(
            line
            for at, text in ends.items()
            for line in _wrapped(shorten(text, _PASSAGE), f"  {at:<3} ", " " * 6)
        ),
        *_wrapped(told, " " * 6),
    ]


def _more(rows: list[Record]) -> list[str]:
    return [f"  … and {len(rows) - _MOST} more"] if len(rows) > _MOST else []
