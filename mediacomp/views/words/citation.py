"""How a comparison is cited, wherever something of it is copied or printed."""

from __future__ import annotations

from collections.abc import Mapping


def citation(called: Mapping[str, str], settings: Mapping[str, str]) -> str:
    """One line that names the library, its version and the model, for a footnote.

    Examples
    --------
    >>> citation({"a": "Morning", "b": "Evening"}, {"mediacomp": "1.0",
    ...     "encoder": "lexical"})
    'mediacomp 1.0: comparison of “Morning” and “Evening” (lexical encoder).'
    """
    version = f" {settings['mediacomp']}" if "mediacomp" in settings else ""
    encoder = f" ({settings['encoder']} encoder)" if "encoder" in settings else ""
    return (
        f"mediacomp{version}: comparison of “{called['a']}” and "
        f"“{called['b']}”{encoder}."
    )
