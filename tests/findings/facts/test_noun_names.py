"""Names in a language in which every noun has its capital."""

from __future__ import annotations

from typing import Any, SupportsIndex

import pytest

from mediacomp import Article, compare, facts
from mediacomp.findings.facts.names.noun_names import noun_names
from mediacomp.languages.language import Language
from mediacomp.text.tokens import tokenise


def named(text: str) -> list[str]:
    table = facts(Article.from_text(text, language="de"))
    return list(table.loc[table["kind"] == "name", "value"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bürgermeisterin Nele Ackers lobte den Plan.", ["Nele Ackers"]),
        ("Der Rechtsanwalt Jörg Pahl schwieg.", ["Jörg Pahl"]),
        ("Gestern kam Frau Wessel, nicht Herr Dr. Tiede.", ["Wessel", "Tiede"]),
        ("Am Abend sprach Karl H. von der Marwitz.", ["Karl H. von der Marwitz"]),
        ("Der Landwirt Xaver Zott (47) verlor drei Kühe.", ["Xaver Zott"]),
        ("„Das reicht“, sagte Zirbel am Montag.", ["Zirbel"]),
        ("Nele Pahl sagte, sie habe nichts gesehen.", ["Nele Pahl"]),
        ("Die Wirtin Nele Pahl, 51, schloss.", ["Nele Pahl"]),
        ("„Nie“, sagte der Landwirt Hugo Zott.", ["Hugo Zott"]),
        ("Der Kapitän, Hugo Zott, blieb.", ["Hugo Zott"]),
        ("Am Freitag kam Hugo Zott (51).", ["Hugo Zott"]),
        ("Dort sprach Nele Pahl (SPD).", ["Nele Pahl", "SPD"]),
        ("Gestern sah Präsidentin Pahl blass, Herr Zott lebt.", ["Zott"]),
        ("Das sagte Präsidentin Pahl am Montag.", ["Pahl"]),
        ("Das sagte Frau Ministerin Pahl am Montag.", ["Pahl"]),
        ("Ministerin Anna von der Tann kam.", ["Anna von der Tann"]),
        ("Kuratorin Yeliz Aksu zeigt ihr Bild.", ["Yeliz Aksu"]),
        ("Die Försterin Yeliz Aksu sagte das.", ["Yeliz Aksu"]),
        ("Trainer Kerim Balta lobte sie.", ["Kerim Balta"]),
        ("Sie sah ein Bild der Malerin Nele Pahl.", ["Nele Pahl"]),
        ("Sie las Briefe einer Ärztin Nele Pahl.", ["Nele Pahl"]),
        ("Der FC Bayern München und der FC Tarn.", ["FC Bayern", "FC Tarn"]),
        ("Die SPD und die IG Metall sind dafür.", ["SPD", "IG Metall"]),
        ("Die Aktie der Ostwerk AG fiel.", ["Ostwerk AG"]),
        ("In Ahlhausen und aus Norwegen kam Hilfe.", ["Ahlhausen", "Norwegen"]),
        ("Das Otto-Brenn-Institut half.", ["Otto-Brenn-Institut"]),
        ("Es liegt bei Bad Sieden.", ["Bad Sieden"]),
        (
            "Am Abend spielte sie mit Nele Imhof gegen Hugo Quandt.",
            [
                "Nele Imhof",
                "Hugo Quandt",
            ],
        ),
        ("Tore von Emre Polat und Lars Rohwedt.", ["Emre Polat", "Lars Rohwedt"]),
        ("Das kam von der Wirtin Nele Fritzsche.", ["Nele Fritzsche"]),
        ("Der SV Tarn 98 siegte in Bremen.", ["SV Tarn 98", "Bremen"]),
        ("Der SV Tarn 98 hat zwei Tore.", ["SV Tarn 98"]),
        ("Beim HSV Punkte holen, den KSC Spieler kosten.", ["HSV", "KSC"]),
        ("Der SV Tarn 18 jüngere Spieler.", ["SV Tarn"]),
        ("Beim FC Tarn 12 neue Spieler.", ["FC Tarn"]),
        ("Laut IG Metall 35 streikende Betriebe.", ["IG Metall"]),
        ("Die IG Metall 35 hat Streit.", ["IG Metall"]),
        ("In Bremen 05 tote Fische.", ["Bremen"]),
        ("Das war beim FSV Bremen 05 mit Absicht.", ["FSV Bremen 05"]),
        ("„Nie“, erzählte der Wirt Hugo Weber.", ["Hugo Weber"]),
        ("„Nie“, verriet Zirbel.", ["Zirbel"]),
        ("Der SV Tarn 98 verlor bei Bremen 04.", ["SV Tarn 98", "Bremen 04"]),
        (
            "Gestern half das Rote Kreuz der Deutschen Bahn.",
            [
                "Rote Kreuz",
                "Deutschen Bahn",
            ],
        ),
        ("Dort will die SPD mit den Grünen regieren.", ["SPD", "Grünen"]),
        ("In Neustedt und aus Velgast kam Hilfe.", ["Neustedt"]),
    ],
)
def test_what_stands_beside_a_name_tells_it(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dort haben Forscher Hinweise auf einen Brand gefunden.",
        "Weil Eltern Kinder abholten, kam es in Haft und Not zu Streit.",
        # Behind a given name that stands alone.
        "Am Abend blieb Hugo zu Hause.",
        "Danach ging Nele zum Hafen, später fiel Nele vom Dach.",
        "Dort wurde Hugo von Ärzten geholt, Anna von der Feuerwehr.",
        "Auf dem Fest zeigte Nele Bilder.",
        "Damit gibt der Nachbar Hugo Recht. Nach Recht und Gesetz war es nötig.",
        "Später gab Anna Kurse.",
        # Behind a title, without an article.
        "Gestern gab Trainer Zott Ruhe, Präsidentin Pahl Soldaten Geld.",
        "Dort gibt Richter Klägern Recht.",
        "Auch Frau Pahl Kindern gefiel das.",
        "Sie trug als Ministerin Verantwortung.",
        "Er schrieb als Präsident Geschichte, so wollte als Kanzler Frieden.",
        "Am Montag lobte Chefin Mitarbeiter.",
        "Am Montag lobte Chefin Mitarbeiter, die blieben, oft.",
        "Am Dienstag lobte Chefin Mitarbeiter oft.",
        "Dort wurde Frau Opfer häuslicher Gewalt.",
        "Der Dr. Titel fehlt.",
        # Before or behind a verb of saying.
        "Studie sagt: Es wird warm.",
        "Feuerwehr sagt, es brenne.",
        "„Nie“, sagte Kommandant der Feuerwehr.",
        "„Nie“, sagte Gewerkschaft der Polizei.",
        # Behind "in" and "aus".
        "Das Haus ist in Privatbesitz, die Gruppe besteht aus Flüchtlingen.",
        "Der Brand in Pflegeheim und in Dorfkirchen, in Halle 3, in Bergen von Akten.",
        "Er ging aus Unbehagen.",
        # A title and an age.
        "Gestern schoss der Bundesliga Tore (34).",
        "Im Bad Fliesen legen, auf Los Nummer drei setzen.",
        "Der ICE und der SUV, die WM, ein AKW, KI in HD, das MRT.",
        "Später sagte die Frau, der PKW sei in Brand geraten.",
        "ALLE MANN AN BORD, rief die Menge.",
        "Der Autobauer Tarn AG will sparen.",
        # Behind who somebody is, where no verb follows, or not what opens a sentence.
        "Trainer Mut Ruhe.",
        "Die Wirtin, die Kindern Essen gab, blieb.",
        "Gestern schickte die Chefin Kindern Essen und blieb.",
        "Sie gab der Wirtin Nele Kraut.",
        # What may stand without an article behind a given name.
        "Im Finale zollte Anna Respekt, dann wurde Hugo Torwart.",
        "Gestern gab die Wirtin Nele Geld, dem Wirt Hugo Bilder.",
        "Der Deutsche Meister, der Rote Platz und das Deutsche Eck, in Pasta.",
        "Am Abend fuhr Hugo Auto, dann hörte Nele Radio.",
        "Dort hatte Hugo Corona, dann schlug Anna Lärm, später fuhr Nele Taxi.",
        "Während Nele sang und Hugo Auto fuhr, bot der Wirt Anna Paroli.",
        "Am Abend gab die Wirtin Nele Kraut.",
        "Der Stein aus Lava, in Flora und Fauna, aus Interna, in Cashflow, in Kita.",
        "Er spielte in Mittelfeld und Sturm, in Talkshow und Radio.",
        "„Nie“, warnten Ärzte.",
        "„Nie“, sagten Experten.",
        "„Nie“, sagte Oma.",
        "Er ist Internationaler Rat, das ist ein Deutscher Verein.",
        "Es gab 98 Tore, um 05 Uhr Tee und Bus 04 blieb stehen.",
    ],
)
def test_a_noun_is_no_name(text: str) -> None:
    assert named(text) == []


def test_what_stands_behind_countries_stays_a_country() -> None:
    text = "Gestern kritisierte Präsident Russlands Kiew, Präsident Zott Norwegen."
    assert named(text) == ["Kiew", "Norwegen"]


@pytest.mark.parametrize(
    "behind",
    [
        "Als Koch war er gut.",
        "Bis Koch kam es nie.",
        "Am vergangenen Koch lag es.",
        "Wie Koch kann man reden.",
        "Sie wollte Koch werden.",
    ],
)
def test_a_surname_that_is_a_noun_is_not_told_again(behind: str) -> None:
    assert named(f"Trainer Hugo Koch kam. {behind}") == ["Hugo Koch"]


def test_an_age_of_thousands_of_digits_is_none() -> None:
    assert named(f"Am Freitag kam Hugo Bender ({'9' * 5000}).") == []


@pytest.mark.parametrize(
    "unit", ["Torf Brand ", "SPD ", "Nele ", "Frau . ", "Neudorf, "]
)
def test_a_row_of_capitals_takes_time_by_its_length(unit: str) -> None:
    def asked(times: int) -> int:
        calls = 0

        class Counted(list):  # type: ignore[type-arg]
            def __getitem__(self, k: SupportsIndex | slice) -> Any:
                nonlocal calls
                calls += 1
                return super().__getitem__(k)

        tokens = Counted(tokenise(unit * times))
        noun_names(tokens, Language.of("de"), frozenset(), frozenset())
        return calls

    assert asked(400) < 3 * asked(200)


def test_a_surname_is_known_again_but_not_behind_an_article() -> None:
    text = "Wirt Hans Koch schließt. Koch ist 70. Der neue Koch im Dorf freut sich."
    assert named(text) == ["Hans Koch", "Hans Koch"]
    assert named("Koch ist 70.") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Der Plan von Minister Hugo Habert ist seit Montag fertig.",
            "Minister Hugo Haberts Plan ist seit Montag fertig.",
        ),
        (
            "Die Wahl von Kanzlerin Anna von der Tann freut viele.",
            "Die Wahl Kanzlerin Anna von der Tanns freut viele.",
        ),
        (
            "Der Verein FC Bayern München verlor am Montag 0:2.",
            "Der Verein FC Bayern verlor am Montag 0:2.",
        ),
        (
            "Der Plan des Roten Bundes ist seit Montag fertig.",
            "Der Plan vom Roten Bund ist seit Montag fertig.",
        ),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_another_form_of_a_name_is_no_other_name(
    one: str, two: str, turned: bool
) -> None:
    texts = (two, one) if turned else (one, two)
    found = compare(*(Article.from_text(text, language="de") for text in texts))
    names = found.facts[found.facts["kind"] == "name"]
    assert list(names["status"]) == ["both"]
    assert found.disagreements.empty


def test_a_name_in_another_language_is_no_other_name() -> None:
    german = "Die UNESCO (Paris), 2024, die NATO, Brüssel, 350."
    english = "UNESCO (Paris), 2024, NATO, Brussels, 350."
    one = Article.from_text(german, language="de")
    two = Article.from_text(english, language="en")
    for found in (compare(one, two), compare(two, one)):
        assert "changed" not in set(found.facts["status"])
        assert found.disagreements.empty


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der 1. FC Tarn siegte.", ["1. FC Tarn"]),
        ("Am 1. Mai spielt der FC Tarn.", ["FC Tarn"]),
        ("Das Amtsgericht Bremen prüft.", ["Amtsgericht Bremen"]),
        ("Die Bahn Bremen fährt.", ["Bremen"]),
        ("Sie lebten in Bremen, Ahlhausen und Rosbach.", None),
        ("Er war in Urlaub, Haft und Arrest.", []),
        ("Seine Gegnerin Nele Lorenz aus Trier ging.", ["Nele Lorenz", "Trier"]),
        ("Den Kindern Nele Reis mit Salz zu geben.", []),
        ("Seit Mai ist Lothar Dirigent in Trier.", ["Trier"]),
        ("Seit Mai ist Lothar Bäcker in Trier, hat Nele Spaß an Eis.", ["Trier"]),
        ("Heute hat Nele Durst auf Tee gehabt.", []),
        ("Er lag auf Platz 1. FC Tarn gewann.", ["FC Tarn"]),
        ("Er lag auf Tabellenrang 1. VfB Tarn gewann.", ["VfB Tarn"]),
        ("Er kam am 1. SV Tarn gewann.", ["SV Tarn"]),
        ("Er kam vom 1. FC Tarn.", ["1. FC Tarn"]),
        ("Mit vier Siegen kam er, beim Gießen half sie.", []),
        ("Sie lebten in Gießen.", ["Gießen"]),
        ("Gestern hat Nele Recht auf Urlaub.", []),
        ("Das kam von Jan Quandt an.", ["Jan Quandt"]),
        ("Konzernchef Arno Peetz ging.", ["Arno Peetz"]),
    ],
)
def test_clubs_courts_lists_and_openings(text: str, wanted: list[str] | None) -> None:
    assert named(text) == (
        ["Bremen", "Ahlhausen", "Rosbach"] if wanted is None else wanted
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # titles behind what a work is
        ("Der Film „Das lange Eis“ lief.", ["Das lange Eis"]),
        ("Sie las den Kriminalroman „Tauwetter“.", ["Tauwetter"]),
        ("Sie nannte den Film „Unfug“.", []),
        ("Der Film „lief gut“.", []),
        ("Er sagte „Tauwetter“.", []),
        # who made them
        ("Mit Werken von Nele Pahler ging es los.", ["Nele Pahler"]),
        ("Die Romane von Nils Tönnes lagen dort.", ["Nils Tönnes"]),
        ("Er bekam von Nele Bilder.", []),
        # places behind what they are
        ("Die Gemeinde Zell zahlt.", ["Zell"]),
        ("Der Stadtrat von Zimmern lehnte ab.", ["Zimmern"]),
        ("Bald bietet die Stadt Kurse an.", []),
        ("In der Gemeinde Kinder zu sehen ist schön.", []),
        ("Der Zulieferer Norrwerk streicht Stellen.", ["Norrwerk"]),
        ("Die Gewerkschaft Zett will mehr.", ["Zett"]),
        ("Bald verkauft die Firma Möbel an sie.", []),
        ("Gegen Eintracht Bremen verloren sie.", ["Eintracht Bremen"]),
        # bodies and what they are called
        ("Das Museum Hellwig in Bremen zeigt es.", ["Museum Hellwig", "Bremen"]),
        ("Im Heimatmuseum Zell hängt es.", ["Heimatmuseum Zell"]),
        ("Im Museum Kinder zu sehen ist schön.", []),
        ("Die Technische Universität Bremen baut.", ["Technische Universität Bremen"]),
        (
            "Der Deutsche Wetterdienst Bremen warnt.",
            ["Deutsche Wetterdienst", "Bremen"],
        ),
    ],
)
def test_german_titles_places_and_bodies(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


def test_a_title_and_a_surname_that_is_known_hold_a_name() -> None:
    told = "Am Tag lobte Trainerin Xylva Moll Kinder."
    assert named(told) == []
    assert named(f"„Gut so“, sagte Moll. {told}")[-1] == "Xylva Moll"


def test_a_given_name_of_two_parts_has_its_surname_behind_it() -> None:
    assert named("Jan-Ole Dorn lobte Kinder.") == ["Jan-Ole Dorn"]


def test_who_speaks_by_surname_is_a_surname_elsewhere() -> None:
    text = "Am Tag traf Nils Oberdorf doppelt. „Gut so“, sagte Oberdorf."
    assert named(text)[0] == "Nils Oberdorf"
    assert named("Am Tag traf Nils Oberdorf doppelt.") == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Sie blieb, so Pahl.", 2),
        ("Das Geld, so Pahl weiter, fehle.", 2),
        ("Laut Pahl fehlt Geld.", 2),
        ("So Pahl wie Schlamm lag dort.", 1),
        ("Es war so Pahl wie nie.", 1),
        ("Sie blieb, so Winzer.", 1),
    ],
)
def test_whom_a_source_names_again_is_known(text: str, times: int) -> None:
    assert named(f"Ministerin Nele Pahl sprach. {text}") == ["Nele Pahl"] * times
