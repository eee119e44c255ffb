"""What stands above a text in Markdown and tells about it ("front matter").

    ---                          +++
    title: Rain in Lima          title = "Rain in Lima"
    author: {name: Ann Lee}      [author]
    ---                          name = "Ann Lee"
    Rain fell.                   +++

The first is YAML, which people write by hand: "title: Rain: what we know" is none, and
is read as if the value stood between quotation marks.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress

import yaml

from mediacomp.reading.tables.columns import is_field

_ENDS = {"---": ("---", "..."), "+++": ("+++",)}
"""Lines that end front matter, by the line that begins it."""
LONGEST = 2**16
"""Characters in which an end is looked for: reading YAML takes long."""
_NAME = 40
"""Characters of a name at most."""
BRACKETS = 400
"""Lists and objects in brackets that are read, at most."""
_BRACKET = re.compile(r"[\[{]")
_ENTRY = re.compile(r"( *(?:- +)?(?:\w[\w -]{0,39}:[ \t]+)?)(\S.*)")


def parted(text: str) -> tuple[Mapping[str, object], str]:
    """What front matter says, and the text below it; all of a text that has none.

    Examples
    --------
    >>> parted("---\\ntitle: >-\\n  Rain\\n  fell\\n\\nlang: es\\n---\\nIn Lima.")
    ({'title': 'Rain fell', 'lang': 'es'}, 'In Lima.')
    >>> parted("---\\nRain fell.\\n---\\nIn Lima.")[0]
    {}
    """
    lines = text[:LONGEST].lstrip().split("\n")
    ends = _ENDS.get(lines[0].rstrip(), ())
    behind = (at for at, line in enumerate(lines) if at and line.rstrip() in ends)
    end = next(behind, None)
    if end is None:
        return {}, text
    inside = lines[1:end]
    told = _of_toml(inside) if lines[0][0] == "+" else _of_yaml(inside)
    # Two rules with a text between them are none, even where it reads "A: Rain fell."
    apart = any(not line.strip() for line in inside)
    if not told or (apart and not any(map(is_field, told))):
        return {}, text
    return told, "".join(text.lstrip().split("\n", end + 1)[end + 1 :])


def _of_toml(lines: Sequence[str]) -> Mapping[str, object]:
    with suppress(ValueError, RecursionError):  # integers of too many figures, too
        return tomllib.loads("\n".join(lines))
    return {}


def _of_yaml(lines: Sequence[str]) -> Mapping[str, object]:
    # The second way reads each line by itself: only where the first has failed.
    for way in (str, _in_quotes):
        try:
            told = _loaded("\n".join(map(way, lines)))
        except (yaml.YAMLError, ValueError, RecursionError):
            continue
        if isinstance(told, Mapping):
            names = {str(name): value for name, value in told.items()}
            return names if all(len(name) <= _NAME for name in names) else {}
    return {}


def _in_quotes(line: str) -> str:
    """A line whose value is between quotation marks, if it can't be read without."""
    match = _ENTRY.fullmatch(line)
    try:
        _loaded(line.strip())
    except (yaml.YAMLError, ValueError, RecursionError):
        if match:
            value = match[2].strip().strip("\"'").replace("'", "''")
            return f"{match[1]}'{value}'".replace("\t", " ")
    return line


def _loaded(text: str) -> object:
    """YAML as texts, lists and dicts: "no" is a word, and 2021-03-12 no object."""
    # Each bracket that is open is looked at again at every sign behind it.
    if len(_BRACKET.findall(text)) > BRACKETS:
        raise yaml.YAMLError("too many lists")
    # A few lines of aliases can stand for more than any memory holds.
    if "*" in text and any(isinstance(t, yaml.AliasToken) for t in yaml.scan(text)):
        raise yaml.YAMLError("an alias")
    return yaml.load(text, Loader=yaml.BaseLoader)
