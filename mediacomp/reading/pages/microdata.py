"""What a page says of its article in microdata: attributes of the tags that show it."""

from __future__ import annotations

from typing import Any

_ATTRIBUTE, _PUBLISHER, _NAME = "itemprop", "publisher", "name"


def stated_publisher(tree: Any) -> str | None:
    """The name of the publisher that a page states; None where it states none.

    Examples
    --------
    >>> from xml.etree import ElementTree
    >>> page = "<p><b itemprop='publisher'><i itemprop='name'>The Wire</i></b></p>"
    >>> stated_publisher(ElementTree.fromstring(page))
    'The Wire'
    """
    for node in tree.iter():
        if node.get(_ATTRIBUTE) == _PUBLISHER:
            for part in node.iter():
                if part.get(_ATTRIBUTE) == _NAME:
                    told = part.get("content") or "".join(part.itertext())
                    return " ".join(told.split()) or None
    return None
