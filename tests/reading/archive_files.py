"""Exports of archives with invented articles, written as those archives write them."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx

Paragraphs = Sequence[str]

RAIN = (
    "Rain fell on the harbour town through the whole of Monday night.",
    "“The river rose by a metre,” the mayor said. Language: she chose her words.",
    "Schools stay shut until Friday.",
)
SUN = ("The sun came out over the hills on Tuesday.", "Nobody went home before dark.")


def nexis_docx(file: Path, articles: Sequence[dict[str, Any]], *, cover: bool) -> None:
    """An export of Nexis Uni: a list of contents, then one article after the other."""
    document = docx.Document()
    if cover:
        for line in (
            "User Name: = Ann Lee",
            "Date and Time: = Friday, March 12, 2021 9:30:00 AM CET",
            "Job Number: = 123456789",
            f"Documents ({len(articles)})",
            *(
                f"{n}. {a.get('title') or 'No Headline In Original'}"
                for n, a in enumerate(articles, start=1)
            ),
            "Client/Matter: -None-",
            "Search Terms: rain",
            "Search Type: NT",
            "Narrowed by:",
        ):
            document.add_paragraph(line)
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "News"
        table.cell(0, 1).text = "Timeline: Jan 01, 2021 to Mar 31, 2021"
        document.add_paragraph("Timeline: 01 Jan, 2021 to 31 Mar, 2021")
    for article in articles:
        nexis_article(document, article)
    document.save(str(file))


def nexis_article(document: Any, article: dict[str, Any]) -> None:
    if article.get("title"):
        document.add_paragraph(article["title"], style="Heading 1")
    document.add_paragraph(article["outlet"])
    document.add_paragraph(article["date"])
    if article.get("edition"):
        document.add_paragraph(article["edition"])
    document.add_paragraph("")
    document.add_paragraph(f"Copyright 2021 {article['outlet']} All Rights Reserved")
    for name in ("Section", "Length", "Byline", "Highlight"):
        if article.get(name.lower()):
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{name}:").bold = True
            paragraph.add_run(f"\xa0{article[name.lower()]}")
    document.add_paragraph("Body")
    for text in article["body"]:
        document.add_paragraph("")
        document.add_paragraph(text)
    for row in article.get("table", ()):
        table = document.add_table(rows=1, cols=len(row))
        for cell, text in zip(table.rows[0].cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Classification")
    document.add_paragraph("Language:\xa0ENGLISH")
    document.add_paragraph("Publication-Type:\xa0Newspaper")
    document.add_paragraph("Subject:\xa0RAIN (90%); RIVERS (75%)")
    document.add_paragraph("Load-Date:\xa0March 13, 2021")
    document.add_paragraph("End of Document")


def lexis_html(articles: Sequence[dict[str, Any]]) -> str:
    """An export of the older Lexis: outlet and date centred, labels in capitals."""
    parts = ["<HTML><HEAD><TITLE></TITLE></HEAD><BODY>"]
    for number, article in enumerate(articles, start=1):
        centred = [f"{number} of {len(articles)} DOCUMENTS", article["outlet"]]
        centred += [article["date"], *filter(None, [article.get("edition")])]
        parts += [
            f'<DIV CLASS="c0"><BR><P CLASS="c1"><SPAN>{text}</SPAN></P></DIV>'
            for text in centred
        ]
        if article.get("title"):
            parts.append(
                f'<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">'
                f"{article['title']}</SPAN></P></DIV>"
            )
        for name in ("byline", "section", "length", "dateline"):
            if article.get(name):
                parts.append(
                    f'<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">'
                    f"{name.upper()}: </SPAN><SPAN>{article[name]}</SPAN></P></DIV>"
                )
        parts += [
            f'<DIV CLASS="c5"><P CLASS="c9"><SPAN>{text}</SPAN></P></DIV>'
            for text in article["body"]
        ]
        parts += [
            f'<P><SPAN CLASS="c8">{text}</SPAN></P>'
            for text in (
                "LOAD-DATE: March 13, 2021",
                "LANGUAGE: ENGLISH",
                "PUBLICATION-TYPE: Newspaper",
                f"Copyright 2021 {article['outlet']}",
                "All Rights Reserved",
            )
        ]
    return "\n".join([*parts, "</BODY></HTML>"])


def lexis_text(articles: Sequence[dict[str, Any]]) -> str:
    """The same as text: lines of eighty signs, outlet and date centred."""
    parts = []
    for number, article in enumerate(articles, start=1):
        centred = [f"{number} of {len(articles)} DOCUMENTS", article["outlet"]]
        date = [article["date"], *filter(None, [article.get("edition")])]
        parts += [line.center(78) for line in centred]
        parts.append("\n".join(line.center(78).rstrip() for line in date))
        if article.get("title"):
            parts.append(textwrap.fill(article["title"], 30))
        for name in ("byline", "section", "length", "dateline"):
            if article.get(name):
                parts.append(f"{name.upper()}: {article[name]}")
        parts += [
            textwrap.fill(text, 60, initial_indent="   ") for text in article["body"]
        ]
        parts += ["LOAD-DATE: March 13, 2021", "LANGUAGE: ENGLISH"]
        rights = [f"Copyright 2021 {article['outlet']}", "All Rights Reserved"]
        parts.append("\n".join(line.center(78).rstrip() for line in rights))
    return "\n\n\n" + "\n\n".join(parts) + "\n"


def factiva_html(articles: Sequence[dict[str, Any]], *, codes: bool) -> str:
    """An export of Factiva, with codes of fields or without."""
    made = factiva_coded if codes else factiva_plain
    inner = "\n".join(
        f'<div class="article {a.get("code", "en")}Article"><div id="article-X{n:03}">'
        f"{made(a, n)}</div></div><br/>"
        for n, a in enumerate(articles)
    )
    return (
        '<!DOCTYPE html><html><head><title>Factiva</title></head><body id="carryOver">'
        f'<form><div id="article">{inner}</div><div class="sum"><p>Search Summary</p>'
        "<p>Text</p><p>rain</p></div><span>© 2021 Factiva, Inc.</span></form></body>"
        "</html>"
    )


def factiva_plain(article: dict[str, Any], number: int) -> str:
    lines = [f"<div>{article[n]}</div>" for n in ("section",) if article.get(n)]
    if article.get("title"):
        lines.append(
            f"<div id='hd'><span class='enHeadline'>{article['title']}</span></div>"
        )
    if article.get("byline"):
        lines.append(f"<div class='author'>{article['byline']}</div>")
    rest = [
        article["length"],
        article["date"],
        article.get("time"),
        article["outlet"],
        "WIRE",
        article.get("language", "English"),
        f"(c) 2021 {article['outlet']}",
    ]
    lines += [f"<div>{text}</div>" for text in rest if text]
    lines += [
        f'<p class="articleParagraph enarticleParagraph">{text}</p>'
        for text in article["body"]
    ]
    return "".join(
        [*lines, f"<p>Document WIRE00002021031{number}eh3c000{number:02}</p>"]
    )


def factiva_coded(article: dict[str, Any], number: int) -> str:
    values = [
        ("SE", article.get("section")),
        ("HD", article.get("title")),
        ("BY", article.get("byline")),
        ("WC", article["length"]),
        ("PD", article["date"]),
        ("ET", article.get("time")),
        ("SN", article["outlet"]),
        ("SC", "WIRE"),
        ("LA", article.get("language", "English")),
        ("CY", f"(c) 2021 {article['outlet']}"),
    ]
    rows = [
        f"<tr><td class='index'><b>{code}</b></td><td>{value}</td></tr>"
        for code, value in values
        if value
    ]
    lead, *rest = (
        f'<p class="articleParagraph">{text}</p>' for text in article["body"]
    )
    rows += [
        f"<tr><td><b>LP</b></td><td>{lead}</td></tr>",
        f"<tr><td><b>TD</b></td><td>{''.join(rest)}</td></tr>",
        "<tr><td><b>NS</b></td><td>gweather : Weather</td></tr>",
        f"<tr><td><b>AN</b></td><td>Document WIRE00002021031{number}eh3c000{number:02}"
        "</td></tr>",
    ]
    return f"<table>{''.join(rows)}</table>"
