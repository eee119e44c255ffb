"""Names by kind: initials, acronyms, headings, first words, particles, joined names."""

from __future__ import annotations

import pytest

from mediacomp import Article, facts
from mediacomp.findings.facts import facts_in
from mediacomp.findings.facts.names.aliases import joined_names
from mediacomp.languages.language import ENGLISH, Language


def names(*texts: str) -> list[str]:
    article = Article.from_sentences(list(texts))
    return [fact.value for fact in facts_in(article) if fact.kind == "name"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was by P.Q.R. Dorn there.", ["P.Q.R. Dorn"]),
        ("It was by P. Q. R. Dorn there.", ["P. Q. R. Dorn"]),
        ("It was by J.-P. Dorn there.", ["J.-P. Dorn"]),
        ("It was by Ida F. Dorn there.", ["Ida F. Dorn"]),
        ("The C.I.A. and the F.B.I. came.", ["C.I.A.", "F.B.I."]),
        ("She met Jan van der Wal there.", ["Jan van der Wal"]),
        ("She met Sean O’Dorn there.", ["Sean O'Dorn"]),
        ("The C&D Dairy had COVID-19 there.", ["C&D Dairy", "COVID-19"]),
        ("She saw La Marga and Al Dorn there.", ["La Marga", "Al Dorn"]),
        ("Al Dorn rested and El Norr slept.", ["Al Dorn", "El Norr"]),
        (
            "Miller & Dorn lent to Baker & Sons Ltd.",
            ["Miller & Dorn", "Baker & Sons Ltd"],
        ),
        (
            "It fell on St Ann’s Day and Mother’s Day there.",
            ["St Ann's Day", "Mother's Day"],
        ),
        ("The CIA’s man and the WHO’s chief ate.", ["CIA", "WHO"]),
        ("She saw May Dorn there in May.", ["May Dorn"]),
        ("“Happy Birthday,” was sung.", ["Happy Birthday"]),
        ("He met Neighbours Against Noise.", ["Neighbours Against Noise"]),
        ("In May Lima slept, and in October Norr woke.", ["Lima", "Norr"]),
        ("Rose told them, and Grace said so.", ["Rose", "Grace"]),
        ("Rose bushes grew.", []),
        ("Ann King slept and Bo King Jr. ate.", ["Ann King", "Bo King"]),
        ("The Velmor Mayor slept.", ["Velmor"]),
        ("They ate in St. Marga and Mt. Marga.", ["St. Marga", "Mt. Marga"]),
        ("She leads Hens Against Rain there.", ["Hens Against Rain"]),
        (
            "It ran the Office of Hens, Trade and Rain there.",
            ["Office of Hens, Trade and Rain"],
        ),
        ("Ex-wife Ann Dorn and Pre-tax there.", ["Ann Dorn"]),
        ("Picasso slept.", ["Picasso"]),
        ("It sank in the Second Sheep War there.", ["Second Sheep War"]),
        ("It sank in Ward 12 there.", []),
        ("She met Norr Jun-wok and Dal Hae-in there.", ["Norr Jun-wok", "Dal Hae-in"]),
        ("A Lima-based mill and a Norr-led plan fell.", ["Lima", "Norr"]),
        (
            "She met P. Q. van Dorn and P. de Dorn there.",
            ["P. Q. van Dorn", "P. de Dorn"],
        ),
        ("The iPad fell and eMoon’s app sang.", ["iPad", "eMoon"]),
        ("White, 22, and Black, 25, slept.", ["White", "Black"]),
        ("Shepherd Norr, 22, slept.", ["Norr"]),
        ("Buddhist hens met Labour hens.", ["Buddhist", "Labour"]),
        ("Wales sank.", ["Wales"]),
        ("They cite the Harbours Act 1957 often.", ["Harbours Act"]),
        (
            "The Bank of old Lima and the Bank of the South sank.",
            ["Lima", "Bank of the South"],
        ),
    ],
)
def test_initials_acronyms_and_particles(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_what_shortens_a_state_in_english_is_a_name_elsewhere() -> None:
    article = Article.from_text("Ayer vino el cantante, Mo, a Lima.", language="es")
    assert list(facts(article)["value"]) == ["Mo", "Lima"]
    assert names("They left Lima, Mo. at noon.") == ["Lima", "Missouri"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BREAKING: two men died near Lima.", ["Lima"]),
        ("RESULTS of the vote in Lima came.", ["Lima"]),
        ("FIVE DEAD IN MINE", []),
        ("FIRE GUTS OLD MILL IN ZORVIK.", ["ZORVIK"]),
        ("Old Herders vs New Herders at Mine in Lima", ["Lima"]),
        ("Fire Kills Two Miners at Old Mill in Lima", ["Lima"]),
        ("Sheep Shearer Found Asleep by Hjelmsund Police", ["Hjelmsund"]),
        ("Miners fled, and Families Wept in Lima.", ["Families Wept", "Lima"]),
        ("Updated: the mine shut.", []),
        ("NATO sent ships.", ["NATO"]),
        ("They met J FOX in Lima.", ["J FOX", "Lima"]),  # an initial is no shout
        ("WHO said so, and he ate TOO MUCH.", ["WHO"]),
    ],
)
def test_headings_and_shouts_name_nobody(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # "High" has its capital in a street's name, and is no name of its own
        (("They live in High Street.", "High winds fell."), ["High Street"]),
        (("A Heading With Many Herders In It", "Herders fled home."), []),
        (("They chose Marsh.", "Marsh won."), ["Marsh", "Marsh"]),
    ],
)
def test_what_begins_a_sentence(texts: tuple[str, ...], found: list[str]) -> None:
    assert names(*texts) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met the Central Sheep Commission there.", ["Central Sheep Commission"]),
        ("It rained in Western Europe that day.", ["Europe"]),
        (
            "He led the Office of Sheep and Cattle there.",
            ["Office of Sheep and Cattle"],
        ),
        ("He left the Bank of Lima and Mayor Dorn.", ["Bank of Lima", "Dorn"]),
        ("The 12th Precinct and the 3rd man left.", ["12th Precinct"]),
        ("It shut at 7 p.m. EST, and on GMT.", []),
        ("New Delhi lies there.", ["New Delhi"]),
        ("The Int’l Dairy shut.", ["Dairy"]),
    ],
)
def test_what_belongs_to_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "group",
    [
        ("Ida F. Dorn", "Ida Dorn", "Dorn", "I. F. Dorn"),
        ("P.Q.R. Dorn", "P. Q. R. Dorn"),
        ("Bo Dorn Jr.", "Bo Dorn"),
        ("C.I.A.", "CIA"),
        ("Conn", "Connecticut"),
        ("Brantow Mills Inc", "Brantow"),
        ("Spain", "Spanish", "Spaniards"),
        ("Netherlands", "Dutch"),
    ],
)
def test_names_of_one(group: tuple[str, ...]) -> None:
    assert len(set(joined_names(group, ENGLISH).values())) == 1


@pytest.mark.parametrize(
    "group",
    [
        ("Ida F. Dorn", "Ida G. Dorn", "Ida Dorn"),
        ("Ida Dorn", "Bo Dorn", "Dorn"),
        ("Spain", "French"),
    ],
)
def test_names_of_several(group: tuple[str, ...]) -> None:
    assert joined_names(group, ENGLISH) == {name: name for name in group}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a given name that is a word, too, opens a sentence
        ("Bill Marvane left early.", ["Bill Marvane"]),
        ("Luke Pond waited for Rose Tarn.", ["Luke Pond", "Rose Tarn"]),
        ("She met Sen. Edward Marsh, D-Ohio.", ["Edward Marsh"]),
        ("Bill passed, Senate says.", ["Senate"]),
        # a middle initial that is a word by itself
        ("Ann A. Marvane saw Bo I. Tarn.", ["Ann A. Marvane", "Bo I. Tarn"]),
        # fields of a body
        ("He runs the Fish and Wildlife Service.", ["Fish and Wildlife Service"]),
        ("He left the Greens and Labour Party.", ["Greens", "Labour Party"]),
        ("She sat on the Committee on Wool and Soap.", ["Committee on Wool and Soap"]),
        (
            "She told the Council on River Safety and Mayor Dorn.",
            ["Council on River Safety", "Dorn"],
        ),
        ("Members of the Committee on Sunday left.", []),
        ("Hjelm Fire and Rescue sent crews.", ["Hjelm Fire and Rescue"]),
        ("He asked the Rope and Wool Executive.", ["Rope and Wool Executive"]),
        # a title that a full stop shortens, behind a body
        (
            "“No,” said Lima Police Department Capt. Bo Dorn.",
            ["Lima Police Department", "Bo Dorn"],
        ),
        ("Marga County Dist. Atty. Bo Dorn left.", ["Marga County", "Bo Dorn"]),
        # a title that is part of a thing's name
        (
            "They sank with the Princess Marga and Princess Ann.",
            [
                "Princess Marga",
                "Ann",
            ],
        ),
        # a people's name that begins a body's, and one beside another
        ("It asked the Peruvian Wool Conservancy.", ["Peruvian Wool Conservancy"]),
        # who does something, and a word that is only called out
        ("Stallholders fled. Sheepkeepers told Fairbrother.", ["Fairbrother"]),
        ("Headteacher Bo Dorn fled. Hey, it rained.", ["Bo Dorn"]),
        # counties
        ("Somerset won, Kent lost.", ["Somerset", "Kent"]),
        (
            "He runs the Bureau of Wool, Rope, Sheep and Soap there.",
            ["Bureau of Wool, Rope, Sheep and Soap"],
        ),
        (
            "He sued the Lima Department of Criminal Justice.",
            ["Lima Department of Criminal Justice"],
        ),
        ("He sued the Center for River Safety.", ["Center for River Safety"]),
        ("Ann Gold of Lima won.", ["Ann Gold", "Lima"]),
        # possessives inside a name
        ("It asked the People’s Council.", ["People's Council"]),
        (
            "It asked the Tarn County District Attorney’s Office.",
            ["Tarn County District Attorney's Office"],
        ),
        ("It asked Lima’s Council.", ["Lima"]),
        # one of a series, a form, a party's seat, an abbreviation of a common noun
        ("It cites Article 60 and Interstate 75.", []),
        ("The A-list stars saw an X-ray on TV.", []),
        ("It flew an Airbus A320.", ["Airbus A320"]),
        ("It ran on Tarn TV.", ["Tarn TV"]),
        ("Former Tarn University players left.", ["Tarn University"]),
        ("The Tarn Oaks for Marvane won.", ["Tarn Oaks", "Marvane"]),
        ("He met Democratic President-elect Bo Tarn.", ["Bo Tarn"]),
        ("They sang “Happy Birthday” there.", ["Happy Birthday"]),
        ("A ship sank in Gulf of Tarn waters.", ["Gulf of Tarn"]),
    ],
)
def test_names_are_whole_and_words_are_none(text: str, found: list[str]) -> None:
    facts = facts_in(Article.from_text(text))
    assert [fact.value for fact in facts if fact.kind == "name"] == found


def test_a_heading_without_a_stop_proves_no_names() -> None:
    fell = "Bo Tarn fell to Ann Marvane."
    for stop, first in (("", "Ostrell Selm"), (".", "Ostrell Selm Cruises")):
        article = Article.from_sentences([f"Ostrell Selm Cruises{stop}", fell])
        names = [fact.value for fact in facts_in(article) if fact.kind == "name"]
        assert sorted(names) == sorted([first, "Bo Tarn", "Ann Marvane"])
    text = "Marvane Cruises Again, Tarn Loses In Six"
    names = [f.value for f in facts_in(Article.from_sentences([text, fell]))]
    assert not {*names} & {"Marvane Cruises", "Cruises", "Loses", "Tarn Loses"}


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # what somebody is, before a given name and a surname
        (("They met Boss Tom Tarn there.",), ["Tom Tarn"]),
        (
            ("They met Town Council Member Ann Tarn there.",),
            ["Town Council", "Ann Tarn"],
        ),
        (("They met PC Ruth Tarn there.",), ["Ruth Tarn"]),
        (("They met Mason Tom Tarn there.",), ["Mason Tom Tarn"]),
        (("They saw Baker Street there.",), ["Baker Street"]),
        (("They met Will Tarn there.",), ["Will Tarn"]),
        # common words that begin a sentence or are shouted
        (("Safety comes first there.",), []),
        (("Roads were shut there.",), []),
        (("It took MONTHS to build there.",), []),
        (("Rosa de la Wal sang there.",), ["Rosa de la Wal"]),
        (
            ("It asked the Office of Production.", "Production fell."),
            ["Office of Production"],
        ),
        # a pair known from elsewhere
        (("Red Ox won.", "They praised Red Ox there."), ["Red Ox", "Red Ox"]),
        (
            ("Tarn House Sale Fails At Court", "She owns Tarn House."),
            ["Tarn House", "Tarn House"],
        ),
        # two acronyms, a people's name inside an institution's
        (("Loans of the EU & IMF fell.",), ["EU", "IMF"]),
        (("The Greek Sailing Association won.",), ["Greek Sailing Association"]),
        (("The Greek Defence Ministry won.",), ["Greek", "Defence Ministry"]),
        (
            ("They asked Friends of Hens and Centre for Barns.",),
            ["Friends of Hens", "Centre for Barns"],
        ),
        (("A made-for-TV film ran.",), []),
    ],
)
def test_what_a_capital_belongs_to(texts: tuple[str, ...], found: list[str]) -> None:
    assert names(*texts) == found


def test_a_company_with_and_without_its_form_is_one() -> None:
    for name in ("Norr & Co", "Norr GmbH", "Norr LLP"):
        assert joined_names([name, "Norr"], ENGLISH)["Norr"] == name
    found = joined_names(["Tarn Mills", "Tarn Mills Ltd", "Tarn Mines"], ENGLISH)
    assert found["Tarn Mills"] == found["Tarn Mills Ltd"] != found["Tarn Mines"]


def test_a_shouted_name_stands_for_none() -> None:
    found = joined_names(["TARN MILLS", "Tarn Mills"], ENGLISH)
    assert {*found.values()} == {"Tarn Mills"}


def test_a_month_before_a_name_is_none_and_any_number_of_small_words_is_read() -> None:
    assert names("In May Lima shut its gates.") == ["Lima"]
    assert names("She met Will Dorn there.") == ["Will Dorn"]
    assert names("She met " + "Will " * 1500 + "Dorn there.")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Anne de la Rive est à Lorme.", ["Anne de la Rive", "Lorme"]),
        ("fr", "Paul Rive voit la Caisse de Lorme.", ["Paul Rive", "Caisse de Lorme"]),
        ("fr", "Lorme est loin. Chaque moulin a bougé.", ["Lorme"]),
        ("fr", "Hier Paul a vu Jean d’Orme.", ["Paul", "Jean d'Orme"]),
        (
            "es",
            "Ana del Norte y el Banco de Lorma.",
            ["Ana del Norte", "Banco de Lorma"],
        ),
        ("es", "Ayer Ana Norte vio a Juan.", ["Ana Norte", "Juan"]),
    ],
)
def test_names_of_several_words_without_a_dictionary(
    language: str, text: str, found: list[str]
) -> None:
    article = Article.from_sentences([text], language=language)
    assert [fact.value for fact in facts_in(article) if fact.kind == "name"] == found


@pytest.mark.parametrize(
    ("language", "long", "short", "apart"),
    [
        ("en", "Bank of Kelmar", "Kelmar", True),
        ("en", "Bank of the Norr", "Norr", True),
        ("fr", "Banque de Norr", "Norr", True),
        ("es", "Banco de Norr", "Norr", True),
        ("fr", "Lena de Norr", "Norr", False),  # a surname
        ("es", "Lena de la Norr", "Norr", False),
    ],
)
def test_what_stands_behind_of_is_another_name(
    language: str, long: str, short: str, apart: bool
) -> None:
    joined = joined_names([long, short], Language.of(language))
    assert (joined[short] == short) == apart


@pytest.mark.parametrize("name", ["Ban Ki-moon", "Kim Dae-jung", "Park Ji-sung"])
def test_a_syllable_in_small_letters_stays(name: str) -> None:
    text = f"Reporters met {name} and a Bond-girl there."
    assert [
        fact.value
        for fact in facts_in(Article.from_sentences([text]))
        if fact.kind == "name"
    ] == [name, "Bond"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The FTSE 250 and a Boeing 767 fell.", ["FTSE 250", "Boeing 767"]),
        ("In the US 40 fell.", ["US"]),
        ("The BBC 40 times said so.", ["BBC"]),
        ("Sales rose on Cyber Monday.", ["Cyber Monday"]),
        ("Easter Monday was wet.", ["Easter Monday"]),
        ("It rained on Christmas Eve, not at Christmas.", ["Christmas Eve"]),
        ("He plays in the Premier League.", ["Premier League"]),
        ("He met Deputy City Attorney Ida Dorn.", ["Ida Dorn"]),
        ("It lies in St Ann’s Church there.", ["St Ann's Church"]),
        ("It lies in St. Ann’s Hospital there.", ["St. Ann's Hospital"]),
        ("St. Ann’s pupils left.", ["St. Ann"]),
        ("Ida Dorn, Ph.D., met Al Norr, M.D., there.", ["Ida Dorn", "Al Norr"]),
        ("He beat Republican Ida Dorn there.", ["Republican", "Ida Dorn"]),
        ("He told Us Weekly of the All Blacks.", ["Us Weekly", "All Blacks"]),
        ("He met Lima District Attorney Ida Dorn.", ["Lima", "Ida Dorn"]),
        ("She lives in Lima, Ill., and in Marga.", ["Lima", "Illinois", "Marga"]),
        ("“Happy Birthday,” was sung.", ["Happy Birthday"]),
        ("She sang “Goats of the Hill” there.", ["Goats of the Hill"]),
        ("She sang “goats of the hill” there.", []),
        ("She called it “a Goat of the hill” there.", ["Goat"]),
    ],
)
def test_numbers_feasts_and_small_words_of_names(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Soudainement Lima tremble.", ["Lima"]),
        ("L'Union de Marga gagne.", ["Union de Marga"]),
        ("Le CAC 40 baisse.", ["CAC 40"]),
    ],
)
def test_french_first_words(text: str, found: list[str]) -> None:
    article = Article.from_sentences([text], language="fr")
    assert [f.value for f in facts_in(article) if f.kind == "name"] == found


def test_a_swedish_title_is_no_name() -> None:
    article = Article.from_sentences(["Statsminister Eva Dorn kom."], language="sv")
    assert [f.value for f in facts_in(article)] == ["Eva Dorn"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Clément Dorn parla.", "fr"), ("Clemente Dorn habló.", "es")],
)
def test_a_given_name_that_ends_as_adverbs_do_opens_a_name(
    text: str, language: str
) -> None:
    article = Article.from_sentences([text], language=language)
    assert [f.value for f in facts_in(article)] == [text.rpartition(" ")[0]]


@pytest.mark.parametrize("name", ["Green Bay Packers", "Green New Deal"])
def test_a_colour_of_a_name_is_no_party(name: str) -> None:
    assert names(f"They saw the {name} on television.") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Velmora Mayor Ann King slept.", ["Velmora", "Ann King"]),
        ("The Norr Bishop Ida Priest slept.", ["Norr", "Ida Priest"]),
        ("It lay off the U. S. coast in June.", ["U.S."]),
        ("She asked the U. S. Forest Service.", ["U. S. Forest Service"]),
        ("It was a U.S. TV show, said British MPs.", ["U.S.", "British"]),
        ("It was on Marga TV.", ["Marga TV"]),
        ("Then Red Cross Director Ann Lee slept.", ["Red Cross", "Ann Lee"]),
        ("Independent Ann Lee won.", ["Ann Lee"]),
        ("It rained on Bank Holiday Monday.", ["Bank Holiday Monday"]),
        ("Dana Dorn slept, Tara Dorn woke.", ["Dana Dorn", "Tara Dorn"]),
        ("Cherry trees bloomed.", []),
        ("Labour won the seat.", ["Labour"]),
        ("Labour costs rose.", []),
        ("They cried: “ Stay there.”", []),
        ("They saw the film “ Twilight ” there.", ["Twilight"]),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


def test_letters_elsewhere_tell_that_a_place_belongs_to_a_name() -> None:
    long = "The Board for Barns and Cattle in Norr slept."
    assert names(long, "It is the BBCN.")[0] == "Board for Barns and Cattle in Norr"
    assert names(long)[:2] == ["Board for Barns and Cattle", "Norr"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("La ministre de la Santé, Lou Aubin, dort.", "fr", ["Lou Aubin"]),
        ("Le ministre de l'Intérieur dort.", "fr", []),
        ("Le maire de Norr dort.", "fr", ["Norr"]),
        ("La ministra de Hacienda, Eva Prats, duerme.", "es", ["Eva Prats"]),
        ("El alcalde de Norr duerme.", "es", ["Norr"]),
        ("La secrétaire de Lou Aubin dort.", "fr", ["Lou Aubin"]),
        ("La secretaria de Eva Prats duerme.", "es", ["Eva Prats"]),
    ],
)
def test_the_field_of_an_office_is_no_name(
    text: str, language: str, found: list[str]
) -> None:
    article = Article.from_sentences([text], language=language)
    assert [f.value for f in facts_in(article) if f.kind == "name"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coach Ida “Red” Holt slept.", ["Ida Holt"]),
        ("Wim 'Pim' van der Aa slept. Van der Aa woke.", ["Wim van der Aa"] * 2),
        ("Ida “Red” Holt slept. Ida Holt woke.", ["Ida Holt", "Ida Holt"]),
    ],
)
def test_a_nickname_is_no_name_of_its_own(text: str, found: list[str]) -> None:
    table = facts(Article.from_text(text))
    assert list(table["value"]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He joined the Bakers' Union in Norr.", ["Bakers' Union", "Norr"]),
        ("They left St Giles’ Hospital.", ["St Giles' Hospital"]),
        ("The voters' Council trip ended.", []),
        ("Labour MPs and Tory MEPs woke.", ["Labour", "Tory"]),
        ("Norrair Flight 212 landed.", ["Norrair"]),
        ("All of Year 9 slept, and Cllr Ida Holt woke.", ["Ida Holt"]),
        ("The European Court of Human Rights sat.", ["European Court of Human Rights"]),
        ("Yesterday Jan slept. Perhaps Apple woke.", ["Jan", "Apple"]),
        ("Many MPs slept.", []),
        ("Hezbollah slept.", ["Hezbollah"]),
        ("Real Norr slept.", ["Real Norr"]),
    ],
)
def test_a_name_is_whole_and_nothing_more(text: str, found: list[str]) -> None:
    table = facts(Article.from_text(text))
    assert list(table.loc[table["kind"] == "name", "value"]) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Okoro of King's College London said so.", "King's College London"),
        ("Queen's University said so on Monday.", "Queen's University"),
        ("The money went to the Queen's Council.", "Queen's Council"),
        ("She works at Women's Aid.", "Women's Aid"),
        ("The office of Veterans' Affairs was shut.", "Veterans' Affairs"),
    ],
)
def test_who_owns_a_body_is_part_of_its_name(text: str, name: str) -> None:
    assert name in names(text)


def test_whoever_plays_for_a_club_is_no_part_of_it() -> None:
    assert names("It was the Raiders' Derek Carr.") == ["Raiders", "Derek Carr"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le maire a vu la ministre de la Santé Claire Petit.", ["Claire Petit"]),
        (
            "fr",
            "La ministre de l’Éducation nationale Anne Lebrun part.",
            ["Anne Lebrun"],
        ),
        (
            "fr",
            "Le Parti socialiste Jean Roux, la Banque centrale européenne ont ri.",
            ["Parti socialiste", "Jean Roux", "Banque centrale européenne"],
        ),
        (
            "fr",
            "Ici le Conseil explique que la Cour applique la loi.",
            ["Conseil", "Cour"],
        ),
        ("es", "Vino el ministro de Sanidad Luis Mora.", ["Luis Mora"]),
        ("es", "Voló a Santo Domingo el domingo.", ["Santo Domingo"]),
        ("de", "Die VfB Fans sangen.", ["VfB"]),
    ],
)
def test_names_in_other_languages(language: str, text: str, found: list[str]) -> None:
    article = Article.from_text(text, language=language)
    assert [f.value for f in facts_in(article) if f.kind == "name"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # what begins a sentence
        ("Gaza fell silent.", ["Gaza"]),
        ("Saskatchewan Provincial Court sat.", ["Saskatchewan Provincial Court"]),
        ("Serbian police met Brooklyn officers.", ["Serbian", "Brooklyn"]),
        ("South African President Sipho Dube left.", ["South African", "Sipho Dube"]),
        ("Health Canada warned parents.", ["Health Canada"]),
        ("Cricket Ireland has met in Cork.", ["Cricket Ireland", "Cork"]),
        ("Asthma Ireland dreaded went away.", ["Ireland"]),
        ("Housing Ireland needs was not built.", ["Ireland"]),
        ("Health ministers met in Cork.", ["Cork"]),
        ("Storm Aldwyn hit Cork.", ["Storm Aldwyn", "Cork"]),
        ("Storm warnings grew.", []),
        ("Cyclone Fiji dreaded passed by.", ["Fiji"]),
        # titles of things
        ("It was the liner Queen Marga.", ["Queen Marga"]),
        ("The car ferry Prince Olav, which was old, sank.", ["Prince Olav"]),
        ("The ferry Prince Olav bought sank.", ["Olav"]),
        ("Aboard the ferry Prince Olav, in tears, waved.", ["Olav"]),
        ("They slept on the ferry Prince Olav in Cork.", ["Prince Olav", "Cork"]),
        ("On the ferry Prince Olav waved.", ["Olav"]),
        ("Later, on the ferry Prince Olav waved.", ["Olav"]),
        ("When it left the ferry Prince Olav waved.", ["Olav"]),
        ("By ferry Prince Olav came.", ["Olav"]),
        ("She met the Queen Marga of Lima.", ["Queen Marga of Lima"]),
        ("He drove down the Captain Drum Highway.", ["Captain Drum Highway"]),
        ("It was the Reverend Ann Bridge there.", ["Ann Bridge"]),
        ("There the Captain Drum slept.", ["Drum"]),
        # titles of persons
        ("There Alhaji Musa Gwarzo met Garda Orla Foy.", ["Musa Gwarzo", "Orla Foy"]),
        ("It was for Justices P.L. Rao and Asha Iyer.", ["P.L. Rao", "Asha Iyer"]),
        ("Governors Ann Foy and Max Orr met Mr Barr.", ["Ann Foy", "Max Orr", "Barr"]),
        ("It heard that Baker Tom Leo Marsh slept.", ["Tom Leo Marsh"]),
        ("They saw Lake Garda there.", ["Lake Garda"]),
        ("It was An Garda Síochána there.", ["Garda Síochána"]),
        ("There the Lima Senators lost.", ["Lima Senators"]),
        ("There he plays for the Senators.", ["Senators"]),
        ("They slept on Presidents Day.", ["Presidents Day"]),
        # laws, works, places
        ("He broke the Merchant Dairy Act 1995 there.", ["Merchant Dairy Act"]),
        ("They boarded Lima Air Flight 1985 there.", ["Lima Air"]),
        ("It was in the exhibition, Light and Water, there.", ["Light and Water"]),
        ("They saw Light and Water there.", ["Light", "Water"]),
        ("She lived in Fort St. Marga there.", ["Fort St. Marga"]),
    ],
)
def test_places_storms_ships_and_titles(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They sued Choi Jae-won there.", ["Choi Jae-won"]),
        ("They lost a Tory-won seat there.", ["Tory"]),
        ("The court called it Firm A and moved on.", ["Firm A"]),
        ("The deal with Company A, he said, failed.", ["Company A"]),
        ("They met Ann A. Lee there.", ["Ann A. Lee"]),
        ("They gave Lima a park.", ["Lima"]),
    ],
)
def test_a_small_word_may_be_part_of_a_name(text: str, wanted: list[str]) -> None:
    found = facts_in(Article.from_sentences([text]))
    assert [fact.value for fact in found if fact.kind == "name"] == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They met in Norr-upon-Tarn and Velm-on-Sea.",
            ["Norr-upon-Tarn", "Velm-on-Sea"],
        ),
        (
            "They met in Baie-aux-Mouettes and Dorn-super-Mare.",
            ["Baie-aux-Mouettes", "Dorn-super-Mare"],
        ),
        (
            "They met in Val-d'Orne and Norr-ob-der-Tarn.",
            ["Val-d'Orne", "Norr-ob-der-Tarn"],
        ),
        ("It was a Velmora-based and Lima-led plan.", ["Velmora", "Lima"]),
        ("It was a man-of-war and a free-for-all.", []),
    ],
)
def test_small_words_between_hyphens_are_inside_a_name(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mei-Ling Dorn left the mill.", ["Mei-Ling Dorn"]),
        ("Sun-Hee Norr, who bakes, left.", ["Sun-Hee Norr"]),
        ("Long-term rates rose.", []),
        ("Long-Term Rates Rise As Old-Age Costs Fall", []),
    ],
)
def test_a_capital_behind_a_hyphen_is_explained_by_no_beginning(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Serie A club bought him.", ["Serie A"]),
        ("The Serie A season and Group A tables ended.", ["Serie A", "Group A"]),
        ("She wrote Such A Night there.", ["Night"]),
        ("In 2014, then-Gov. Ida Bell lost.", ["Ida Bell"]),
        ("It was led by Deputy U.S. Marshal Ida Bell.", ["U.S.", "Ida Bell"]),
        (
            "Ida Bell (Labour) and Bo Dorn (Tory) met.",
            ["Ida Bell", "Labour", "Bo Dorn", "Tory"],
        ),
        ("Prices (Labour costs) rose.", []),
        ("The European Hen Council met there.", ["European Hen Council"]),
        ("The American Supreme Court met there.", ["American", "Supreme Court"]),
    ],
)
def test_what_stands_beside_a_name_and_belongs_to_it(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "« Oui », a dit à l’AFP Ana Morel.", ["AFP", "Ana Morel"]),
        (
            "fr",
            "« Oui », a confié au Courrier Luc Dorn, 41 ans.",
            ["Courrier", "Luc Dorn"],
        ),
        ("fr", "Elle a écrit au ministre Luc Jean Dorn.", ["Luc Jean Dorn"]),
        (
            "fr",
            "« Oui », a dit mardi soir au micro de Radio Norr Luc Dorn.",
            ["Radio Norr", "Luc Dorn"],
        ),
        ("fr", "Le train va à Saint-Luc Plage Nord.", ["Saint-Luc Plage Nord"]),
        ("es", "«Sí», dijo a Efe Ana Morel.", ["Efe", "Ana Morel"]),
        ("es", "«Sí», contó al Norte Ana Morel.", ["Norte", "Ana Morel"]),
    ],
)
def test_who_speaks_is_no_part_of_whom_they_told(
    language: str, text: str, found: list[str]
) -> None:
    article = Article.from_text(text, language=language)
    assert [f.value for f in facts_in(article) if f.kind == "name"] == found
