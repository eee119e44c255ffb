"""Saved web pages: what the article is, what comes along, and what is no article."""

from __future__ import annotations

import email.message
import json
import sys
import time
from pathlib import Path

import pytest

import mediacomp as mc
from mediacomp.reading.doubts import doubts
from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.pages.page_encoding import page_text

SENTENCES = [
    "Rain fell on the harbour town of Lima through the whole of Monday night.",
    "The river rose by a metre, and two bridges had to be shut before dawn.",
    "Schools will stay closed until Friday, the mayor said in a statement.",
    "Nobody was hurt, but forty families had to leave their homes by boat.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Rain shuts bridges in Lima | The Harbour Wire</title>
<meta property="og:site_name" content="The Harbour Wire">
<meta property="og:title" content="Rain shuts bridges in Lima">
<meta property="article:published_time" content="2021-03-12T09:30:00Z">
<meta name="author" content="Ann Lee">
<link rel="canonical" href="https://wire.example/rain">
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li>
<li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Rain shuts bridges in Lima</h1>{body}
<h2>What comes next</h2><p>More rain is due on Wednesday, the weather office said.</p>
<ul><li>Two bridges are shut.</li><li>All schools are closed.</li></ul></article>
<aside><h3>Read more</h3><a href="/a">Ten recipes for soup</a></aside>
<footer><p>© The Harbour Wire. All rights reserved.</p></footer>
<script>var x = "never shown";</script></body></html>"""
BODY = "".join(f"<p>{sentence} {sentence.lower()}</p>" for sentence in SENTENCES)


PARAGRAPHS = "".join(
    f"<p>{text} It was the {k}th time.</p>" for k, text in enumerate(SENTENCES * 4)
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "saved.html"
    file.write_text(PAGE.format(body=BODY), encoding="utf-8")
    return file


def test_the_article_is_found_and_nothing_else(page: Path) -> None:
    article = mc.read(page)
    assert article.label == "saved"
    assert [(h.role, h.text) for h in article.headers] == [
        ("headline", "Rain shuts bridges in Lima"),
        ("subhead", "What comes next"),
    ]
    assert article.text.count("Rain shuts bridges") == 1
    for sentence in [*SENTENCES, "What comes next", "All schools are closed."]:
        assert sentence in article.text
    for noise in ("Sport", "soup", "rights reserved", "never shown", "color"):
        assert noise not in article.text
    assert article.problems == ()


def test_what_the_page_says_of_itself_comes_along(page: Path) -> None:
    article = mc.read(page)
    assert article.title == "Rain shuts bridges in Lima"
    assert article.outlet == "The Harbour Wire"
    assert article.url == "https://wire.example/rain"
    assert article.byline == "Ann Lee"
    assert str(article.date).startswith("2021-03-12")
    assert article.metadata["reader"].startswith("trafilatura 2")


def test_content_goes_before_the_name(page: Path, tmp_path: Path) -> None:
    renamed = page.rename(tmp_path / "saved.txt")
    assert mc.read(renamed).title == "Rain shuts bridges in Lima"
    text = tmp_path / "text.html"
    text.write_text("Rain fell on Monday. 3 < 5, and the river rose.")
    assert mc.read(text).text == "Rain fell on Monday. 3 < 5, and the river rose."


@pytest.mark.parametrize(
    ("charset", "encoding", "signs"),
    [
        ("iso-8859-1", "cp1252", "“Köln” – 5 €"),
        ("US-ASCII", "cp1252", "“Köln” – 5 €"),
        ("iso-8859-9", "cp1254", "“İzmir” – ş"),
        ("gb2312", "gb18030", "北京 – €"),
        ("shift_jis", "cp932", "①東京"),
    ],
)
def test_an_encoding_has_the_signs_that_browsers_show(
    charset: str, encoding: str, signs: str
) -> None:
    page = f"<meta charset={charset}><p>{signs}</p>"
    assert page_text(page.encode(encoding), None) == page


def test_a_byte_that_only_the_smaller_encoding_has_is_read_too() -> None:
    assert page_text(b"<meta charset=latin1>\xe9\x81", None).endswith("é\x81")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("iso-8859-1", "utf-8")],
)
def test_the_encoding_is_asked_of_the_page(
    charset: str, encoding: str, tmp_path: Path
) -> None:
    file = tmp_path / "p.html"
    text = PAGE.replace('charset="utf-8"', f'charset="{charset}"').format(
        body=BODY.replace("Lima", "Köln")
    )
    file.write_bytes(text.replace("©", "").encode(encoding))
    assert "town of Köln through" in mc.read(file).text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>We use cookies. Accept all cookies or manage preferences.</p>", "cookie"),
        ("<p>Please enable JavaScript to go on to this site.</p>", "no article"),
        (f"<p>{SENTENCES[0]}</p><p>Already a subscriber? Sign in.</p>", "paywall"),
        ("<p>Rain.</p>", "no article"),
    ],
)
def test_what_is_no_article_says_why(body: str, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "p.html"
    file.write_text(f"<html><body><div><main>{body}</main></div></body></html>")
    problems = mc.read(file).problems
    assert any(problem.kind.startswith(kind) for problem in problems), problems


@pytest.mark.parametrize(
    ("paragraph", "stays"),
    [
        ("<strong>READ MORE:</strong> <a href='/a'>Storm shuts port</a>", False),
        ("<b>Mehr zum Thema</b><br><a href='/a'>Sturm am Hafen</a>", False),
        ("Läs också: <a href='/a'>Storm stänger hamnen</a>", False),
        ("Related → <a href='/a'>Storm shuts\n port</a>", False),
        ("Read more: <a href='/a'>the report</a> says that it rained.", True),
        ("See also the rules of <a href='/a'>the harbour</a>.", True),
        ("Relatedness is what <a href='/a'>they study</a>", True),
        ("Related", True),
    ],
)
def test_a_link_to_another_article_is_no_paragraph(
    paragraph: str, stays: bool, tmp_path: Path
) -> None:
    file = tmp_path / "p.html"
    one, two, *more = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    parts = "".join([one, two, f"<p>{paragraph}</p>", *more])
    file.write_text(
        f"<html><body><article><h1>Rain</h1>{parts}</article></body></html>",
        encoding="utf-8",
    )
    read = mc.read(file).text.split("\n\n")
    assert len(read) == 1 + len(SENTENCES) + stays


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        ("<div class='offer'><h3>Subscribe to continue reading</h3></div>", True),
        ("<div><p>Weiterlesen mit Abo</p><button>Angebote</button></div>", True),
        ("<div><p>Bo Sand covers the harbour.</p></div>", False),
        ("<div><a>Share</a></div><p>1</p><p>2</p><p>Become a subscriber</p>", False),
    ],
)
def test_a_wall_right_behind_a_short_text_is_told(
    behind: str, is_told: bool, tmp_path: Path
) -> None:
    file = tmp_path / "p.html"
    above = "<nav><p>Already a subscriber? Sign in</p></nav>"
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    file.write_text(
        f"<html><body>{above}<article><h1>Rain</h1>{paragraphs}</article>{behind}"
    )
    kinds = [problem.kind for problem in mc.read(file).problems]
    assert ("paywall" in kinds) == is_told
    assert mc.read(file).text.endswith(SENTENCES[-1])


def test_a_list_of_headlines_says_so(tmp_path: Path) -> None:
    names = [
        f"Council number {n} votes on the budget of the harbour" for n in range(30)
    ]
    file = tmp_path / "p.html"
    items = "".join(
        f"<h2><a href='/{n}'>{name}</a></h2>" for n, name in enumerate(names)
    )
    file.write_text(f"<html><body><article>{items}</article></body></html>")
    assert mc.read(file).problems


def test_a_list_of_teasers_says_so(tmp_path: Path) -> None:
    towns = ("Lindow", "Tolland", "Haleby", "Ester", "Marl", "Quay", "Osterby")
    teasers = "".join(
        f"<div><h3><a href='/{n}'>News of {town}</a></h3><p>The council of {town} met "
        f"late at night on its budget. <a href='/{n}'>Read more</a></p></div>"
        for n, town in enumerate(towns)
    )
    file = tmp_path / "p.html"
    file.write_text(f"<html><body><main><h1>News</h1>{teasers}</main></body></html>")
    assert "list page" in [problem.kind for problem in mc.read(file).problems]


def test_a_live_blog_is_called_as_a_whole(page: Path) -> None:
    told = {
        "@type": "LiveBlogPosting",
        "headline": "Rain in Lima – live",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Noon: it rose"}],
    }
    posts = "".join(f"<h2>Noon: it rose</h2><p>{text}</p>" for text in SENTENCES)
    script = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    head = f"<title>Noon: it rose</title>{script}"
    body = f"<article><h1>Noon: it rose</h1>{posts}</article>"
    page.write_text(f"<html><head>{head}</head><body>{body}</body></html>")
    assert mc.read(page).title == "Rain in Lima – live"


@pytest.mark.parametrize("item", ["{}", "<li>{}</li>"])
def test_the_entries_of_a_live_blog_are_one_article(page: Path, item: str) -> None:
    told = json.dumps({"@type": "LiveBlogPosting", "headline": "Rain in Lima – live"})
    entries = [
        item.format(f"<article class='post'><h2>Entry {n}</h2>{BODY}</article>")
        for n in range(3)
    ]
    inner = "".join(entries)
    if item != "{}":
        inner = f"<ol>{inner}</ol>"
    page.write_text(
        f"<!DOCTYPE html><html><head><title>Rain in Lima – live</title>"
        f"<script type='application/ld+json'>{told}</script></head>"
        f"<body><main><h1>Rain in Lima – live</h1>{inner}</main></body></html>"
    )
    text = mc.read(page).text
    assert [text.count(f"Entry {n}") for n in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("", "2021-03-12 09:30:00+00:00"),
        (
            '<script type="application/ld+json">{"headline": "Rain", "datePublished": '
            '"2021-03-12T10:31:00+01:00"}</script>',
            "2021-03-12 10:31:00+01:00",
        ),
        (
            '<meta name="article.modified_date" content="2021-03-12T23:00:00Z">',
            "2021-03-12 09:30:00+00:00",
        ),
    ],
)
def test_a_page_states_the_time_of_day(page: Path, head: str, date: str) -> None:
    markup = page.read_text(encoding="utf-8")
    page.write_text(markup.replace("<title>", f"{head}<title>"), encoding="utf-8")
    assert str(mc.read(page).date) == date


def test_a_day_without_a_time_stays_a_day(page: Path) -> None:
    markup = page.read_text(encoding="utf-8").replace("T09:30:00Z", "")
    page.write_text(markup, encoding="utf-8")
    assert str(mc.read(page).date) == "2021-03-12"


@pytest.mark.parametrize("told", ["ADVERTISEMENT", "– Anzeige –", "Publicité :"])
def test_the_word_above_an_advertisement_is_no_text(page: Path, told: str) -> None:
    markup = PAGE.format(body=BODY.replace("</p><p>", f"</p><p>{told}</p><p>", 1))
    page.write_text(markup, encoding="utf-8")
    article = mc.read(page)
    assert told not in article.text
    assert SENTENCES[1] in article.text


def test_the_address_of_a_list_beside_an_article_is_not_its_own(page: Path) -> None:
    told = {"@type": "ItemList", "headline": "Sun", "url": "https://wire.example/s"}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script></head>'
    canonical = '<link rel="canonical" href="https://wire.example/rain">'
    markup = page.read_text("utf-8").replace(canonical, "")
    page.write_text(markup.replace("</head>", script), "utf-8")
    assert mc.read(page).url is None


def test_an_article_laid_out_in_a_cell_has_its_paragraphs(tmp_path: Path) -> None:
    links = "".join(f"<a href='/{name}'>{name}</a><br>" for name in ("News", "Sport"))
    text = "".join(f"<p>{sentence}" for sentence in SENTENCES * 2)
    file = tmp_path / "p.html"
    file.write_text(
        f"<html><body><table><tr><td>{links}</td><td><h2>Rain shuts bridges</h2>"
        f"<font size=2>{text}</font></td></tr></table></body></html>",
        encoding="utf-8",
    )
    lines = mc.read(file).text.split("\n\n")
    assert set(SENTENCES) <= set(lines)


def test_an_old_page_of_lines_is_read_and_doubted(tmp_path: Path) -> None:
    file = tmp_path / "p.html"
    lines = "<br><br>".join(SENTENCES)
    file.write_text(
        "<html><head><title>Wire: Rain shuts bridges</title></head><body><center><h2>"
        f"Rain shuts bridges</h2></center><font face=arial>{lines}<br><br></font>"
        "</body></html>",
        encoding="utf-8",
    )
    article = mc.read(file)
    assert article.text == "\n\n".join(["Rain shuts bridges", *SENTENCES])
    assert article.title == "Rain shuts bridges"
    assert [problem.kind for problem in article.problems] == ["two texts"]


def test_a_page_of_pictures_keeps_its_title(page: Path) -> None:
    figures = "<figure><img src=1.jpg><figcaption>Rain.</figcaption></figure>" * 3
    markup = PAGE.format(body="").split("<body>")[0]
    page.write_text(f"{markup}<body>{figures}</body></html>", encoding="utf-8")
    article = mc.read(page)
    assert article.title == "Rain shuts bridges in Lima"
    assert "no article" in [problem.kind for problem in article.problems]


def test_a_long_article_may_speak_of_cookies(tmp_path: Path) -> None:
    file = tmp_path / "p.html"
    body = (
        BODY + "<p>The site said: we use cookies. Already a subscriber?</p>" + BODY * 3
    )
    file.write_text(PAGE.format(body=body))
    assert not [
        p for p in mc.read(file).problems if p.kind in ("cookie wall", "paywall")
    ]


def test_without_the_extra_it_says_what_to_install(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(mc.ReadError, match=r'pip install "mediacomp-news\[readers\]"'):
        mc.read(page)


@pytest.mark.parametrize("piece", ["<div>", "<a href='", "<p>a", ",", "<", "<script>"])
def test_ten_megabytes_of_one_sign_do_not_hang(piece: str) -> None:
    from mediacomp.reading.pages.web_page import record_of_page

    start = time.thread_time()
    record_of_page(f"<html><body>rain{piece * (10**7 // len(piece))}")
    assert time.thread_time() - start < 60


def test_markup_of_a_feed_is_paragraphs() -> None:
    text = "<div><p>Rain &amp; <b>fog</b>.</p><script>x</script>It rose.<br>Sun.</div>"
    assert paragraphs_of_markup(text) == ("Rain & fog.", "It rose.", "Sun.")


def test_a_page_that_scripts_fill_states_its_article(tmp_path: Path) -> None:
    stated = {"@graph": [{"@type": "NewsArticle", "articleBody": "\n".join(SENTENCES)}]}
    head = PAGE.split("<body>")[0].format()
    file = tmp_path / "app.html"
    file.write_text(
        f'{head}<body><div id="app"></div><script type="application/ld+json">'
        f"{json.dumps(stated)}</script></body></html>",
        encoding="utf-8",
    )
    article = mc.read(file)
    assert article.text == "\n\n".join(["Rain shuts bridges in Lima", *SENTENCES])
    assert (article.outlet, article.problems) == ("The Harbour Wire", ())


def test_a_page_that_states_much_more_than_it_shows_is_doubted(page: Path) -> None:
    more = [
        f"On day {n} the water stood at mark {n * 7} of the gauge." for n in range(90)
    ]
    stated = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(more)})
    script = f'<script type="application/ld+json">{stated}</script></body>'
    page.write_text(PAGE.format(body=BODY).replace("</body>", script), encoding="utf-8")
    assert [problem.kind for problem in mc.read(page).problems] == ["two texts"]


@pytest.mark.parametrize("told", ['{"articleBody": ', "[" * 5000, '{"articleBody": 7}'])
def test_broken_statements_of_a_page_change_nothing(page: Path, told: str) -> None:
    before = mc.read(page).text
    script = f'<script type="application/ld+json">{told}</script></body>'
    page.write_text(PAGE.format(body=BODY).replace("</body>", script), encoding="utf-8")
    assert mc.read(page).text == before
    assert mc.read(page).problems == ()


def test_a_page_saved_into_one_file(page: Path, tmp_path: Path) -> None:
    message = email.message.EmailMessage()
    message["Snapshot-Content-Location"] = "https://wire.example/saved"
    message.set_content(
        page.read_text(encoding="utf-8"), "html", cte="quoted-printable"
    )
    message.add_related(b"p {color: red}", "text", "css")
    file = tmp_path / "page.mhtml"
    file.write_bytes(message.as_bytes())
    article = mc.read(file)
    assert article.text == mc.read(page).text
    assert article.url == "https://wire.example/saved"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0026)https://wire.example/saved -->",
        "<!--\n Page saved with SingleFile \n url: https://wire.example/saved \n-->",
    ],
)
def test_where_a_page_was_saved_from(page: Path, comment: str) -> None:
    markup = page.read_text(encoding="utf-8")
    canonical = '<link rel="canonical" href="https://wire.example/rain">'
    assert canonical in markup
    markup = markup.replace(canonical, "").replace("<html", f"{comment}<html", 1)
    page.write_text(markup, encoding="utf-8")
    assert mc.read(page).url == "https://wire.example/saved"


def test_pictures_within_a_page_do_not_make_it_too_large(page: Path) -> None:
    before = mc.read(page).text
    picture = f'<img src="data:image/png;base64,{"iVBORw0K" * 2_000_000}"></body>'
    page.write_text(
        PAGE.format(body=BODY).replace("</body>", picture), encoding="utf-8"
    )
    assert mc.read(page).text == before


def test_a_page_of_links_is_no_empty_file(tmp_path: Path) -> None:
    teasers = "".join(
        f'<div><h3><a href="/{n}">Story {n}</a></h3><p>Short. <a href="/{n}">More</a>'
        "</p></div>"
        for n in range(20)
    )
    file = tmp_path / "list.html"
    file.write_text(
        "<!DOCTYPE html><html><head><title>City news</title></head><body><main>"
        f"<h1>City news</h1>{teasers}</main></body></html>",
        encoding="utf-8",
    )
    assert "no article" in [problem.kind for problem in mc.read(file).problems]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Den här artikeln är för dig som är prenumerant.", "paywall"),
        ("You have read your three free articles this month.", "paywall"),
        ("Sie haben bereits ein Abo? Anmelden", "paywall"),
        ("Besuchen Sie uns wie gewohnt mit Werbung und Tracking.", "cookie wall"),
        ("Vi och våra partner lagrar uppgifter.", "cookie wall"),
        ("Sidan hittades inte.", "no article"),
        ("The mayor had said on Mon… [+1834 chars]", "cut off"),
        ("Der Bürgermeister […]\n", "cut off"),
    ],
)
def test_walls_in_other_words(text: str, kind: str) -> None:
    assert [problem.kind for problem in doubts(f"{SENTENCES[0]} {text}")] == [kind]


@pytest.mark.parametrize(
    ("pages", "address"),
    [
        (["https://wire.example/rain"], "https://wire.example/rain"),
        ([{"@id": "https://wire.example/rain"}], "https://wire.example/rain"),
        (["https://wire.example/rain", "https://wire.example/sun"], None),
        (["rain"], None),
    ],
)
def test_an_address_that_is_stated(
    pages: list[object], address: str | None, page: Path
) -> None:
    told = [{"headline": "Rain", "mainEntityOfPage": each} for each in pages]
    script = f'<script type="application/ld+json">{json.dumps(told)}</script></head>'
    canonical = '<link rel="canonical" href="https://wire.example/rain">'
    markup = page.read_text("utf-8").replace(canonical, "")
    page.write_text(markup.replace("</head>", script), "utf-8")
    assert mc.read(page).url == address


def test_an_address_beside_a_headline_where_nothing_else_states_one(page: Path) -> None:
    told = {"headline": "Rain", "url": "https://wire.example/r", "image": {"url": "x"}}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script></head>'
    canonical = '<link rel="canonical" href="https://wire.example/rain">'
    markup = page.read_text("utf-8").replace(canonical, "")
    page.write_text(markup.replace("</head>", script), "utf-8")
    assert mc.read(page).url == "https://wire.example/r"


def test_a_page_whose_first_tag_is_broken(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"<htm\xc5><body>1 of 1 D" + b"\xfd" * 10 + b"A" * 30)
    told = mc.read_collection(file).problems["problem"].tolist()
    assert len(told) == 1
    assert "no article" in told[0]


@pytest.mark.parametrize("text", ["“Rain […] fell,” he said.", "Rain fell…", "[+3 mm]"])
def test_what_was_left_out_of_a_quotation_cuts_no_text(text: str) -> None:
    assert doubts(f"{SENTENCES[0]} {text}") == []


def test_a_page_may_begin_as_xml(page: Path) -> None:
    markup = page.read_text(encoding="utf-8")
    page.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n{markup}', encoding="utf-8"
    )
    assert mc.read(page).title == "Rain shuts bridges in Lima"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Rain shuts bridges | The Harbour Wire", "The Harbour Wire"),
        ("Rain shuts bridges | News | Arden & Selm Courier", "Arden & Selm Courier"),
        ("The Harbour Wire | Rain shuts bridges", "The Harbour Wire"),
        ("Harbour News: Rain shuts bridges", None),
        ("Selm | Rain shuts bridges", None),
        ("Rain shuts bridges | Ann Lee", None),
        ("Rain shuts bridges » Hafenblatt", "Hafenblatt"),
        ("Rain shuts bridges – live updates", None),
        ("Rain shuts bridges | Politics", None),
        ("Opinion: Rain shuts bridges", None),
        ("Rain shuts bridges | Page 2 of 3", None),
        ("Rain shuts bridges | 4 May 2021", None),
        ("Rain shuts bridges: why nobody was warned", None),
        ("Rain shuts bridges", None),
    ],
)
def test_an_outlet_that_only_the_title_names(
    title: str, outlet: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body>"
        "<h1>Rain shuts bridges</h1><p class=byline>By Ann Lee</p>"
        f"<article>{PARAGRAPHS}</article></body></html>"
    )
    article = mc.read(file)
    assert (article.title, article.outlet) == ("Rain shuts bridges", outlet)


def test_the_publisher_in_microdata_is_the_outlet(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        "<!doctype html><html lang=en><head><title>Rain shuts bridges</title></head>"
        "<body><div itemscope itemtype='http://schema.org/NewsArticle'>"
        "<h1 itemprop='headline'>Rain shuts bridges</h1><span itemprop='publisher' "
        "itemscope><meta itemprop='name' content='Selm Courier'></span>"
        f"<div itemprop='articleBody'>{PARAGRAPHS}</div></div></body></html>"
    )
    assert mc.read(file).outlet == "Selm Courier"


def test_a_name_in_the_title_goes_before_the_host(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    page = (
        "<!doctype html><html lang=en><head><title>Rain shuts bridges{}</title>"
        "<link rel='canonical' href='https://selm.example/rain'></head>"
        "<body><article><h1>Rain shuts bridges</h1>{}</article></body></html>"
    )
    for behind, outlet in ((" – Selm Courier", "Selm Courier"), ("", "selm.example")):
        file.write_text(page.format(behind, PARAGRAPHS))
        assert mc.read(file).outlet == outlet


def test_a_headline_with_soft_hyphens_stands_once(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        "<!doctype html><html lang=en><head><title>Rain shuts foot&shy;bridges</title>"
        "</head><body><article><h1>Rain shuts foot&shy;bridges</h1>"
        f"{PARAGRAPHS}</article></body></html>"
    )
    article = mc.read(file)
    assert article.title == "Rain shuts footbridges"
    assert [h.text for h in article.headers] == ["Rain shuts footbridges"]
    assert article.sentences[0].text.startswith(SENTENCES[0][:20])


def test_columns_of_links_beside_an_old_page_are_no_text(tmp_path: Path) -> None:
    lines = PARAGRAPHS.replace("</p><p>", "<BR><BR>").strip("</p>")
    file = tmp_path / "page.htm"
    file.write_text(
        "<HTML><HEAD><TITLE>The Selm Courier - Rain shuts bridges</TITLE></HEAD><BODY>"
        "<TABLE><TR><TD><A HREF=1>Front page</A><BR><A HREF=2>Sport</A><BR><A HREF=3>"
        "Arts</A></TD><TD><FONT SIZE=5><B>Rain shuts bridges</B></FONT><BR><BR>"
        f"{lines}</TD><TD><A HREF=4>Draw</A></TD></TR></TABLE></BODY></HTML>"
    )
    article = mc.read(file)
    assert (article.title, article.outlet) == ("Rain shuts bridges", "The Selm Courier")
    assert article.text.startswith("Rain shuts bridges")
    assert article.text.endswith("th time.")
    assert "Sport" not in article.text
