"""Exports of archives as they come: captions and indexing below a body, labels in many
languages, headlines that look like something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import pytest

import mediacomp as mc
from mediacomp.reading.exports.nexis import records_of
from mediacomp.reading.exports.nexis_labels import Line
from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.record import Found, Record, Trouble
from tests.reading.archive_files import RAIN, SUN, lexis_html

TITLE = "Rain shuts bridges in harbour town"
NEXIS = (
    "The Harbour Wire",
    "March 12, 2021 Friday 9:14 PM GMT",
    "Late Edition - Final",
    "Copyright 2021 The Harbour Wire All Rights Reserved",
    "Section: NEWS; Pg. 5",
    "Length: 310 words",
    "Byline: By Ann Lee",
    "Highlight: The river rose.",
    "Body",
)


def nexis(*lines: str, title: str = TITLE, above: Sequence[str] = NEXIS) -> Record:
    """The one record of lines."""
    *_, found = records_of(
        [
            Line(title, is_title=True),
            *map(Line, above),
            *map(Line, lines),
            Line("End of Document"),
        ]
    )
    assert isinstance(found, Found)
    return found.record


@pytest.mark.parametrize(
    "tail",
    [
        ("Load-Date: March 13, 2021",),
        ("Graphic", "The bridge at dawn.", "Load-Date: March 13, 2021"),
        (
            "Notes: The mayor was not there.",
            "URL: https://wire.example/rain",
            "Graphic",
            "PHOTO: The bridge.",
            "PHOTO: The mayor.",
            "Classification",
            "Language: ENGLISH",
            "Thema: RAIN (90%)",
            "Load-Date: March 13, 2021",
        ),
        (
            "Grafik",
            "Die Brücke am Morgen.",
            "Klassifikation",
            "Sprache: ENGLISH",
            "Ladedatum: 13. März 2021",
        ),
        (
            "Grafik: Die Brücke am Morgen.",
            "Ladedatum: 13. März 2021",
        ),
        (
            "Update: 14. März 2021",
            "Language: GERMAN; DEUTSCH",
            "Erscheinungsweise: täglich",
            "Load-Date: March 13, 2021",
        ),
    ],
)
def test_captions_and_indexing_are_no_body(tail: tuple[str, ...]) -> None:
    record = nexis(*RAIN, *tail)
    assert record.body == RAIN
    assert (record.byline, record.section) == ("By Ann Lee", "NEWS; Pg. 5")


def test_what_stands_below_a_body_is_kept_as_metadata() -> None:
    record = nexis(
        *RAIN,
        "URL: https://wire.example/rain",
        "Graphic",
        "The bridge at dawn.",
        "The mayor at noon.",
        "Load-Date: March 13, 2021",
    )
    assert record.url == "https://wire.example/rain"
    assert record.metadata["graphic"] == "The bridge at dawn.\nThe mayor at noon."
    assert record.metadata["load-date"] == "March 13, 2021"
    assert record.metadata["highlight"] == "The river rose."


def test_a_word_of_an_archive_within_a_body_stays_there() -> None:
    body = (RAIN[0], "Graphic", *RAIN, *SUN, "Byline: she laughed.", *SUN)
    assert nexis(*body, "Load-Date: March 13, 2021").body == body


def test_a_last_sentence_about_rights_is_text() -> None:
    lines = (*RAIN, "Copyright should not last for ever, says a reader.")
    assert nexis(*lines, "Load-Date: March 13, 2021").body == lines
    rights = ("Copyright Wire Media Ltd.", "© The Wire", "Copyright The Wire, Lima")
    for line in rights:
        assert nexis(*RAIN, line, "Load-Date: March 13, 2021").body == RAIN


def test_a_last_line_with_a_colon_is_text() -> None:
    lines = ("Rain fell.", "Halloway: we had no choice.", "Load-Date: March 13, 2021")
    assert nexis(*lines).text == "Rain fell.\n\nHalloway: we had no choice."


@pytest.mark.parametrize(
    "told",
    ["4 March 2021 Thursday 6:15 PM AEST", "March 4, 2021 Thursday 6:15 PM AEDT"],
)
def test_a_date_with_the_name_of_a_zone(told: str) -> None:
    record = nexis("Rain fell.", above=("The Wire", told, *NEXIS[4:]))
    assert record.date is not None
    assert (record.outlet, f"{record.date:%d %b %H:%M}") == ("The Wire", "04 Mar 18:15")


@pytest.mark.parametrize(
    "told",
    [
        "March 4, 2001, Sunday, Late Edition - Final",
        "Sunday, March 4, 2001, Late Sports Final Edition",
        "Sonntag, 4. März 2001, Hauptausgabe",
        "March 4, 2001, Sunday, BC cycle",
        "March 4, 2001, Sunday, Correction Appended",
    ],
)
def test_a_date_with_its_edition_on_the_line(told: str) -> None:
    record = nexis(*RAIN, above=("The Harbour Wire", told, *NEXIS[3:]))
    assert (record.outlet, str(record.date)) == ("The Harbour Wire", "2001-03-04")


@pytest.mark.parametrize("title", ["May 2019, the final", "May 4, 2019, a wet edition"])
def test_a_headline_with_a_word_of_editions(title: str) -> None:
    record = nexis(*RAIN, title=title)
    assert (record.title, record.outlet) == (title, "The Harbour Wire")


def test_headlines_and_bylines_of_several_lines(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(f"{TITLE};\nMayor: “We wait”", style="Heading 1")
    for line in (*NEXIS[:6], "Byline: By Ann Lee\nand Bo Sand", "Body", *RAIN):
        document.add_paragraph(line)
    document.add_paragraph("End of Document")
    document.save(str(tmp_path / "lines.docx"))
    article = mc.read(tmp_path / "lines.docx")
    assert article.title == f"{TITLE}; Mayor: “We wait”"
    assert (article.outlet, article.byline) == (NEXIS[0], "Ann Lee and Bo Sand")
    assert article.text.split("\n\n")[1:] == list(RAIN)


def test_a_byline_of_lexis_of_several_lines(tmp_path: Path) -> None:
    byline = "By Ann Lee;<BR>Bo Sand contributed reporting."
    made = {"title": TITLE, "outlet": NEXIS[0], "date": "March 12, 2001", "body": RAIN}
    file = tmp_path / "lexis.html"
    file.write_text(lexis_html([made | {"byline": byline}]), encoding="utf-8")
    article = mc.read(file)
    assert article.byline == "Ann Lee; Bo Sand contributed reporting."
    assert article.text == "\n\n".join([TITLE, *RAIN])


def test_words_for_a_lacking_headline_are_none() -> None:
    record = nexis("Rain fell.", title="No Headline In Original")
    assert record.title is None
    assert record.outlet == "The Harbour Wire"


def test_a_body_of_captions_alone_is_told() -> None:
    lines = [*NEXIS, "Graphic", "The bridge.", "Load-Date: May 3, 2021"]
    (found,) = records_of([*map(Line, lines), Line("End of Document")])
    assert found == Trouble("article 1", "there is no text in it")


@pytest.mark.parametrize("title", ["March 4, 2019: a day of rain", "Length: 3 miles"])
def test_a_headline_that_looks_like_a_date_or_a_label(title: str) -> None:
    record = nexis(*RAIN, "Load-Date: March 13, 2021", title=title)
    assert record.title == title
    assert record.outlet == "The Harbour Wire"
    assert record.metadata["length"] == "310 words"
    assert str(record.date) == "2021-03-12 21:14:00+00:00"


def test_an_outlet_is_known_where_its_date_is_not() -> None:
    above = ("The Harbour Wire", "Spring 2021", *NEXIS[3:])
    assert nexis(*RAIN, above=above).outlet == "The Harbour Wire"


LEXIS = {
    "en": (
        "2 of 3 DOCUMENTS",
        "March 12, 2021 Friday",
        (
            "BYLINE: Ann Lee",
            "SECTION: NEWS; Pg. 3",
            "SERIES: Rivers",
            "LENGTH: 9 words",
        ),
        ("GRAPHIC: PHOTO: The bridge.", "LOAD-DATE: March 13, 2021"),
        "Copyright 2021 The Wire<BR>All Rights Reserved",
    ),
    "de": (
        "Dokument 2 von 3",
        "Freitag 12. März 2021",
        ("AUTOR: Von Ann Lee", "RUBRIK: NEWS; Pg. 3", "LÄNGE: 9 Wörter"),
        ("UPDATE: 13. März 2021", "SPRACHE: GERMAN; DEUTSCH", "ZEITUNGS-CODE: WI"),
        "Copyright 2021 Wire GmbH<BR>Alle Rechte Vorbehalten",
    ),
    "fr": (
        "2 of 3 DOCUMENTS",
        "12 mars 2021 vendredi",
        (
            "AUTEUR: Ann Lee",
            "RUBRIQUE: NEWS; Pg. 3",
            "LONGUEUR: 9 mots",
            "ENCART: Eau.",
        ),
        ("DATE-CHARGEMENT: 13 mars 2021", "LANGUE: FRENCH; FRANÇAIS"),
        "Copyright 2021 Le Fil<BR>Tous Droits Réservés",
    ),
    "nl": (
        "2 of 3 DOCUMENTS",
        "12 maart 2021 vrijdag",
        (
            "BYLINE: ANN LEE",
            "SECTION: NEWS; Pg. 3",
            "LENGTH: 9 woorden",
            "SAMENVATTING: Water.",
            "VOLLEDIGE TEKST:",
        ),
        ("LOAD-DATE: 12 maart 2021", "LANGUAGE: DUTCH; NEDERLANDS"),
        "Copyright 2021 De Draad<BR>All Rights Reserved",
    ),
    "es": (
        "2 of 3 DOCUMENTS",
        "12 de marzo de 2021 viernes",
        ("FIRMA: Ann Lee", "SECCIÓN: NEWS; Pg. 3", "LONGITUD: 9 palabras"),
        ("FECHA-CARGA: 13 de marzo de 2021", "IDIOMA: SPANISH; ESPAÑOL"),
        "Copyright 2021 El Hilo<BR>Todos los Derechos Reservados",
    ),
}


@pytest.mark.parametrize("language", LEXIS)
def test_lexis_in_many_languages(language: str, tmp_path: Path) -> None:
    number, day, labels, tail, rights = LEXIS[language]
    lines = [
        f"<!-- Hide XML section from browser\n<DOC NUMBER=2>\n<DOCFULL> -->\n"
        f'<DIV CLASS="c0"><P>{number}</P></DIV>',
        '<DIV CLASS="c3"><P>The Wire</P></DIV>',
        f'<DIV CLASS="c3"><P><SPAN>{day}</SPAN><BR>Main 1</P></DIV>',
        '<DIV CLASS="c5"><P>Rain shuts bridges;<BR>River rose by a metre</P></DIV>',
        *(f'<DIV CLASS="c5"><P>{text}</P></DIV>' for text in labels),
        '<DIV CLASS="c5">' + "".join(f"<P>{text}</P>" for text in RAIN) + "</DIV>",
        *(f'<DIV CLASS="c5"><P>{text}</P></DIV>' for text in tail),
        f'<DIV CLASS="c0"><P>{rights}</P></DIV>',
        "<!-- Hide XML section from browser\n</DOCFULL> -->",
    ]
    file = tmp_path / "lexis.html"
    page = f"<HTML><BODY>{''.join(lines)}</BODY></HTML>"
    file.write_text(page, encoding="utf-8")
    (article,) = mc.read_collection(file)
    title = "Rain shuts bridges; River rose by a metre"
    assert article.text == "\n\n".join([title, *RAIN])
    assert article.language == language
    assert (article.outlet, article.date) == ("The Wire", date(2021, 3, 12))
    assert article.byline is not None
    assert article.byline.casefold() == "ann lee"
    assert article.section == "NEWS; Pg. 3"
    assert article.metadata["length"].startswith("9 ")


def factiva(*above: str, code: str = "en") -> str:
    """An article of Factiva as it is laid out, with lines above its text."""
    return (
        "<!DOCTYPE html><html><body><!-- Factiva -->"
        f'<div class="article {code}Article">'
        f"{''.join(above)}"
        + "".join(f'<p class="articleParagraph {code}x">{text}</p>' for text in RAIN)
        + "<p>Dokument WIRE000020210312eh3c00001</p></div>"
        "<div><b>Suchzusammenfassung</b></div><p>Factiva</p></body></html>"
    )


HEADLINE = "<div id='hd'><span class='svHeadline'>Rain<br/>and wind</span></div>"


@pytest.mark.parametrize(
    ("code", "length", "day"),
    [
        ("sv", "87 ord", "12 mars 2021"),
        ("de", "87 Wörter", "12. März 2021"),
        ("ru", "87 слов", "12 Март 2021"),
        ("ja", "87 文字", "2021 年 3 月 12 日"),
        ("fi", "87 sanaa", "12.3.2021"),  # a length in no language of ours
    ],
)
def test_factiva_in_many_languages(
    code: str, length: str, day: str, tmp_path: Path
) -> None:
    above = [
        "<div>Inrikes</div>",
        HEADLINE,
        "<div class='author'>Ann Lee</div>",
        *(f"<div>{text}</div>" for text in (length, day, "21:14", "The Wire", "WIRE")),
    ]
    file = tmp_path / "factiva.html"
    file.write_text(factiva(*above, code=code), encoding="utf-8")
    (article,) = mc.read_collection(file)
    assert article.text == "\n\n".join(["Rain and wind", *RAIN])
    assert str(article.date) == "2021-03-12 21:14:00"
    assert (article.outlet, article.section) == ("The Wire", "Inrikes")
    assert article.language == code


def test_a_headline_of_factiva_that_is_a_length(tmp_path: Path) -> None:
    above = [
        "<div id='hd'><span class='enHeadline'>512 words</span></div>",
        *(f"<div>{text}</div>" for text in ("87 words", "12 March 2021", "The Wire")),
    ]
    file = tmp_path / "factiva.html"
    file.write_text(factiva(*above), encoding="utf-8")
    (article,) = mc.read_collection(file)
    assert (article.title, article.metadata["length"]) == ("512 words", "87 words")
    assert article.outlet == "The Wire"


def test_a_headline_of_factiva_that_is_empty(tmp_path: Path) -> None:
    place = '<div id="hd"><span class="enHeadline"></span></div>'
    above = f"{place}<div>310 words</div><div>5 March 2021</div><div>The Wire</div>"
    text = f'<p class="articleParagraph enarticleParagraph">{RAIN[0]}</p>'
    file = tmp_path / "f.html"
    file.write_text(f'<div class="article enArticle">{above}{text}</div>')
    (one,) = mc.read_collection(file)
    assert (one.title, one.outlet, one.text) == (None, "The Wire", RAIN[0])
    assert one.metadata["length"] == "310 words"


@pytest.mark.parametrize("told", ["March 2021", "März/April 2021", "May - June 2021"])
def test_a_monthly_has_its_outlet_and_no_day(told: str) -> None:
    record = nexis("Rain fell.", above=("The Review", told, *NEXIS[3:]))
    assert (record.outlet, record.date, record.title) == ("The Review", None, TITLE)


def test_codes_of_factiva_within_a_text_and_captions(tmp_path: Path) -> None:
    body = [*RAIN, "IN", "CO", *SUN]
    text = "".join(f'<p class="articleParagraph">{line}</p>' for line in body)
    cells = [("HD", TITLE), ("PD", "12 March 2021"), ("SN", "The Wire"), ("TD", text)]
    cells += [("ART", "A bridge."), ("AN", "Document WIRE000020210312eh3c00001")]
    rows = "".join(f"<tr><td><b>{c}</b></td><td>{v}</td></tr>" for c, v in cells)
    file = tmp_path / "factiva.html"
    file.write_text(
        f'<html><body>Factiva<div class="article enArticle"><table>{rows}</table>',
        encoding="utf-8",
    )
    (article,) = mc.read_collection(file)
    assert article.text == "\n\n".join([TITLE, *body])
    assert article.metadata["captions"] == "A bridge."


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.<!-- <b>no</b> -->Two.</p>", ("One.Two.",)),
        ("<p>One.</p><!-- <b>Two.</b>", ("One.", "Two.")),
        ("<!-- a --><p>One.</p><!-- b\n<c> -->", ("One.",)),
    ],
)
def test_comments_are_no_text(markup: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of_markup(markup) == expected


@pytest.mark.parametrize("indexed", [True, False])
@pytest.mark.parametrize(
    "last", ["Language: she chose her words.", "Notes: none were left on the door."]
)
def test_a_last_line_with_the_name_of_a_label_is_of_the_text(
    indexed: bool, last: str
) -> None:
    """A label stands once, and what it says is no sentence."""
    name = last.partition(":")[0]
    lines = [*("Rain in Lima", "The Wire", "2 May 2021", "Length: 9 words", "Body")]
    lines += [*RAIN, last, *["Classification"] * indexed, f"{name}: ENGLISH"]
    lines += ["Load-Date: 3 May 2021", "End of Document"]
    (found,) = records_of([Line(line) for line in lines])
    assert isinstance(found, Found)
    assert found.record.body == (*RAIN, last)


def test_a_label_that_stands_twice_is_no_text() -> None:
    lines = [*("Rain in Lima", "The Wire", "2 May 2021", "Length: 9 words", "Body")]
    lines += [*RAIN, "LOAD-DATE: 3 May 2021", "SUBJECT: RAIN.", "SUBJECT: WIND."]
    (found,) = records_of([Line(line) for line in [*lines, "End of Document"]])
    assert isinstance(found, Found)
    assert found.record.body == RAIN
