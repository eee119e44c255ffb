"""Which column of a table, or key of a JSON object, holds what.

Case, marks on letters, spaces and signs between words don't count: "Publication Date"
is ``publication_date``. A caller names others: ``columns={"text": "Inhalt 2"}``. What
is taken for no field goes to the article's ``metadata``. docs/reading.md lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from unicodedata import combining, normalize

from mediacomp.errors import InputError, ReadError

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "article_text", "full_text", "fulltext"),
        *("article_body", "articlebody", "body_text", "maintext", "main_text"),
        *("article_content", "article", "story", "plain_text", "volltext", "inhalt"),
        *("artikeltext", "texte", "contenu", "texto", "contenido", "tekst", "testo"),
        *("brödtext", "brødtekst", "post_content", "raw_text", "text_content"),
        *("contents", "full_article", "fließtext", "artikel", "texte_intégral"),
        *("texte_complet", "corps", "texto_completo", "texto_íntegro", "cuerpo"),
        *("testo_completo", "contenuto", "corpo", "conteúdo", "artikeltekst"),
        *("volledige_tekst", "inhoud", "innehåll", "indhold", "innhold"),
    ),
    "title": (
        *("title", "headline", "article_title", "head", "titel", "überschrift"),
        *("titre", "título", "titulo", "titolo", "headline_text", "overskrift"),
        *("web_title", "news_title", "heading", "tittel", "kop", "rubrik"),
        *("post_title", "schlagzeile", "ueberschrift", "artikeltitel", "krantenkop"),
        *("titular", "encabezado", "manchete", "intitulé", "article_headline"),
    ),
    "outlet": (
        *("outlet", "publication", "newspaper", "publisher", "source_name", "medium"),
        *("media", "outlet_name", "publication_name", "newspaper_name", "media_name"),
        *("publisher_name", "source_title", "news_source", "news_outlet"),
        *("source_hostname", "media_outlet", "source", "source_domain", "site"),
        *("domain", "zeitung", "quelle", "tidning", "krant", "avis", "journal"),
        *("periódico", "giornale", "källa", "kilde", "bron", "fonte", "fuente"),
        *("paper", "sitename", "site_name", "pub_title", "publication_title"),
        *("container_title", "hostname", "pubtitle", "testata", "jornal", "veículo"),
        *("medio", "diario", "publikation", "publicatie", "zeitungsname", "blog_name"),
    ),
    "date": (
        *("date", "published", "published_at", "date_published", "publication_date"),
        *("publish_date", "date_publish", "pub_date", "pubdate", "published_date"),
        *("published_time", "web_publication_date", "date_time_pub", "date_time"),
        *("datetime", "timestamp", "datum", "fecha", "data"),
        *("publicerad", "publiceringsdatum", "erscheinungsdatum", "veröffentlicht"),
        *("date_de_publication", "fecha_de_publicación", "dato", "seendate", "issued"),
        *("published_on", "date_of_publication", "post_date"),
        *("erscheinungstag", "veröffentlichungsdatum", "veröffentlicht_am"),
        *("publikationsdatum", "publicatiedatum", "verschijningsdatum"),
        *("date_de_parution", "date_publication", "publié_le", "fecha_publicación"),
        *("data_di_pubblicazione", "data_pubblicazione", "data_de_publicação"),
        *("data_publicação", "publiceringsdag", "publikationsdato", "udgivelsesdato"),
        *("publiseringsdato", "utgivelsesdato", "article_date", "issue_date"),
        *(
            "publishdate",
            "datepublished",
            "publicationdate",
            "created",
            "created_at",
            "created_utc",
        ),
    ),
    "time": (
        *("time", "publication_time", "pub_time", "time_of_day", "uhrzeit", "heure"),
        *("hora", "ora", "tijd", "klockslag", "klokkeslett", "klokkeslæt"),
    ),
    "url": (
        *("url", "link", "article_url", "web_url", "canonical_url", "href", "uri"),
        *("länk", "lenke", "lien", "enlace", "document_url", "permalink", "canonical"),
        *("page_url", "story_url", "article_link", "weblink", "webadresse"),
        *("original_url", "source_url"),
    ),
    "byline": (
        *("byline", "by_line", "author", "authors", "writer", "author_s"),
        *("author_name", "autor"),
        *("autoren", "auteur", "auteurs", "autore", "författare", "forfatter"),
        *("post_author", "verfasser", "verfasserin", "autorin", "journalist"),
        *("reporter", "skribent", "schrijver", "rédacteur", "journaliste"),
        *(
            "periodista",
            "giornalista",
            "jornalista",
            "written_by",
            "autor_es",
            "auteur_s",
        ),
    ),
    "section": (
        *("section", "category", "desk", "section_name", "ressort", "rubrik", "rubric"),
        *("rubrique", "sección", "sezione", "avdelning", "sektion", "kategorie"),
        *("catégorie", "categoría", "categoria", "kategori", "categorie", "rubriek"),
        *("sectie", "seção", "caderno"),
    ),
    "language": (
        *("language", "lang", "language_code", "sprache", "langue", "språk", "taal"),
        *("idioma", "lingua", "língua", "sprog"),
    ),
    "label": ("label", "version_label"),
    "id": ("id", "article_id", "articleid", "uid", "guid", "uuid", "document_id"),
}
"""Names of columns by field, the likeliest first. "Rubrik" is a headline in Swedish and
a section in German: of a table that has another headline, it is the section.
"""

_PARAGRAPHS = "paragraphs"

_ADDRESS = re.compile(r"https?://[^\s/]+/\S+")

_WRAPPERS = frozenset(
    (
        *("article", "story", "document", "doc", "item", "post", "news", "record"),
        *("meta", "metadata", "info", "data", "fields", "attributes", "_source"),
        *("content", "body", "params", "extra"),
    )
)
"""Objects that hold fields of the article itself: "metadata.title" is a title, and
"image.title" is none.
"""

ROWS_ABOVE = 20
"""Rows among which a heading is looked for: spreadsheets have a title above it."""


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
    >>> assigned(["Titre", "Texte integral"], {}, "t.csv")
    {'text': 'Texte integral', 'title': 'Titre'}
    """
    check(given)
    for field, name in given.items():
        if name not in names:
            raise InputError(
                f"{where}: there is no column {name!r} for {field}; its columns are "
                f"{listed(names)}"
            )
    taken = set(given.values())
    known = {_within(name): name for name in reversed(names) if "." in name}
    for written in (_parted, _plain):
        known |= {written(name): name for name in reversed(names)}
    found = {}
    for field in FIELDS:
        columns = (known[name] for name in _likely(field) if name in known)
        column = given.get(field) or next((c for c in columns if c not in taken), None)
        if column is not None:
            found[field] = column
            taken.add(column)
    return found


def addressed(
    fields: Mapping[str, str], rows: Sequence[Mapping[str, object]]
) -> dict[str, str]:
    """Fields, where a "source" that holds addresses alone is the url.

    Examples
    --------
    >>> addressed({"outlet": "source"}, [{"source": "https://wire.example/rain"}])
    {'url': 'source'}
    """
    if "url" in fields:
        return dict(fields)
    others = {name for field, name in fields.items() if field != "outlet"}
    for name in dict.fromkeys(name for row in rows for name in row):
        if name in others or _within(name) not in _likely("outlet"):
            continue
        cells = [str(row[name]) for row in rows if row.get(name)]
        if cells and all(map(_ADDRESS.fullmatch, cells)):
            kept = {field: own for field, own in fields.items() if own != name}
            return kept | {"url": name}
    return dict(fields)


def heading_at(rows: Sequence[Sequence[str]], given: Mapping[str, str]) -> int | None:
    """Where the heading of a table is: the first row that names a text and one thing
    more; None where no row does.

    Examples
    --------
    >>> heading_at([["Export", ""], ["", ""], ["Day", "Body"], ["2 May", "Text"]], {})
    >>> heading_at([["Export", ""], ["", ""], ["Date", "Body"], ["2 May", "Text"]], {})
    2
    """
    for at, cells in enumerate(rows):
        if set(given.values()) <= set(cells):
            found = assigned(cells, given, "")
            if "text" in found and (given or len(found) > 1):
                return at
    return None


def is_field(name: str) -> bool:
    """Whether a column has the name of a field.

    Examples
    --------
    >>> is_field("Published At"), is_field("publishedAt"), is_field("picture")
    (True, True, False)
    """
    forms = {_parted(name), _plain(name)}
    return any(not forms.isdisjoint(_likely(field)) for field in FIELDS)


def is_paragraphs(name: str) -> bool:
    """Whether a column has the name of a list of paragraphs.

    Examples
    --------
    >>> is_paragraphs("Paragraphs"), is_paragraphs("article.paragraphs")
    (True, True)
    """
    return _within(name) == _PARAGRAPHS


def wraps(name: str) -> bool:
    """Whether an object of this name holds fields of the article itself.

    Examples
    --------
    >>> wraps("metadata"), wraps("image")
    (True, False)
    """
    return name.casefold() in _WRAPPERS


def check(given: Mapping[str, str]) -> None:
    """Refuse fields that there are not.

    Examples
    --------
    >>> check({"body": "Text"})
    Traceback (most recent call last):
    mediacomp.errors.InputError: columns: there is no field 'body'; fields are text,
    title, outlet, date, time, url, byline, section, language, label, id
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


@cache
def _likely(field: str) -> tuple[str, ...]:
    """The plain names of a field's columns, the likeliest first."""
    return tuple(map(_plain, FIELDS[field]))


def _within(name: str) -> str:
    """The plain name of a key of an object inside objects that only wrap it."""
    parts = name.split(".")
    while len(parts) > 1 and wraps(parts[0]):
        parts = parts[1:]
    return _parted(".".join(parts))


def _parted(name: str) -> str:
    """The plain name where capitals part words: "publishedAt" is ``published_at``."""
    return _plain(_HUMP.sub("_", name))


def _plain(name: str) -> str:
    parts = normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in parts if not combining(sign))
    return re.sub(r"[\W_]+", "_", bare).strip("_")
