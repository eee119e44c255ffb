"""Which column of a table, or key of a JSON object, holds what.

Case, spaces and signs between words don't count: "Publication Date" is
``publication_date``. A caller names others: ``columns={"text": "Inhalt 2"}``. What is
taken for no field goes to the article's ``metadata``. docs/reading.md lists all names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from mediacomp.errors import InputError, ReadError

FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "article_text", "full_text", "fulltext"),
        *("article_body", "articlebody", "body_text", "maintext", "main_text"),
        *("article", "story", "plain_text", "volltext", "inhalt", "texte", "contenu"),
        *("texto", "contenido", "tekst", "testo", "brödtext", "brødtekst"),
    ),
    "title": (
        *("title", "headline", "article_title", "head", "titel", "überschrift"),
        *("titre", "título", "titulo", "titolo", "headline_text", "overskrift"),
    ),
    "outlet": (
        *("outlet", "publication", "newspaper", "publisher", "source_name", "medium"),
        *("media", "source", "source_domain", "site", "domain", "zeitung", "quelle"),
        *("tidning", "krant", "avis", "journal", "periódico", "giornale"),
    ),
    "date": (
        *("date", "published", "published_at", "date_published", "publication_date"),
        *("publish_date", "date_publish", "pub_date", "pubdate", "published_date"),
        *("datetime", "timestamp", "created", "created_at", "datum", "fecha", "data"),
        *("publicerad", "dato"),
    ),
    "url": ("url", "link", "article_url", "web_url", "canonical_url", "href", "uri"),
    "byline": ("byline", "author", "authors", "writer", "autor", "auteur"),
    "section": ("section", "category", "desk", "ressort", "rubrik", "rubric"),
    "language": ("language", "lang", "language_code", "sprache"),
    "label": ("label", "version_label"),
    "id": ("id", "article_id", "articleid", "uid", "guid", "uuid", "document_id"),
}
"""Names of columns by field, the likeliest first."""


def assigned(
    names: Sequence[str], given: Mapping[str, str], where: str
) -> dict[str, str]:
    """The column of each field that has one.

    Parameters
    ----------
    names
        All columns.
    given
        Columns that the caller named, by field.
    where
        The table, for messages.

    Raises
    ------
    InputError
        If a named field or column is unknown.

    Examples
    --------
    >>> assigned(["ID", "Head Line", "Headline", "Body"], {}, "t.csv")
    {'text': 'Body', 'title': 'Headline', 'id': 'ID'}
    """
    check(given)
    for field, name in given.items():
        if name not in names:
            raise InputError(
                f"{where}: there is no column {name!r} for {field}; its columns are "
                f"{listed(names)}"
            )
    taken = set(given.values())
    plain = {_plain(name): name for name in reversed(names) if name not in taken}
    found = {}
    for field, likely in FIELDS.items():
        known = given.get(field) or next((plain[n] for n in likely if n in plain), None)
        if known is not None:
            found[field] = known
    return found


def check(given: Mapping[str, str]) -> None:
    """Refuse fields that there are not.

    Examples
    --------
    >>> check({"body": "Text"})
    Traceback (most recent call last):
    mediacomp.errors.InputError: columns: there is no field 'body'; fields are text,
    title, outlet, date, url, byline, section, language, label, id
    """
    for field in given:
        if field not in FIELDS:
            raise InputError(
                f"columns: there is no field {field!r}; fields are {', '.join(FIELDS)}"
            )


def require_text(found: Mapping[str, str], names: Iterable[str], where: str) -> None:
    """Refuse a table none of whose columns holds articles.

    Raises
    ------
    ReadError
        If no column is taken for the text.
    """
    if "text" not in found:
        raise ReadError(
            f"{where}: no column looks like the text of articles; name it, for example "
            f'columns={{"text": "…"}}; the columns are {listed(names)}'
        )


def listed(names: Iterable[str]) -> str:
    """Names in a message, the first twenty.

    Examples
    --------
    >>> listed(["id", "Text"])
    "'id', 'Text'"
    """
    all_names = [repr(name[:60]) for name in names]
    return ", ".join(all_names[:20]) + (" …" if len(all_names) > 20 else "")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "_", name.casefold()).strip("_")
