"""Records in the reader's language."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from dragoman.ask import Names
from dragoman.ask.wording import tell
from dragoman.knowledge import load
from dragoman.languages import load_languages
from dragoman.records import Agreement, AnyRecord, Change, Indicator, Participant, Place
from dragoman.serve.locales import TAGS, catalogue, reader
from dragoman.serve.tongues import Lore, tongue_of
from made import event, person, quote, relation, span

OTHERS = [tag for tag in TAGS if tag != "en"]
XI = person("Xi Jinping", "CHN", "visitor", "President")
FRANCE = Place(country="FRA", city="Paris", venue="Elysee Palace")
TRADE = Indicator(
    name="goods-trade",
    parties=["CHN", "RUS"],
    value=240.1e9,
    unit="USD",
    comparator=">",
    change=Change(value=26.3, unit="percent", basis="year-on-year"),
    evidence=[span("x")],
)


@pytest.mark.parametrize(
    ("tag", "record", "text"),
    [
        ("zh", event("visit", participants=[XI], place=FRANCE), "访问：习近平（中国国家主席） → 法国巴黎爱丽舍宫"),
        ("sv", event("visit", participants=[person("Zhao Leji", "CHN", "visitor", "President and Foreign Minister")],
                     distinction="first since 2007"),
         "Besök: Zhao Leji (president och utrikesminister, Kina); första sedan 2007"),
        ("nb", event("visit", participants=[XI], place=FRANCE, status="planned", topics=["middle-east", "trade"]),
         "Besøk: Xi Jinping (president, Kina) → Élyséepalasset, Paris, Frankrike; planlagt; om Midtøsten, handel"),
        ("sv", event("accuse", participants=[person(None, "CHN", "actor", "Spokesperson"),
                                             Participant(type="state", name="USA", role="target")]),
         "Anklagelse: talesperson, Kina → USA"),
        ("zh", relation("partnership", ["CHN", "BLR"], value="all-weather comprehensive strategic partnership",
                        since="2022"),
         "伙伴关系：中国和白俄罗斯；全天候全面战略伙伴关系；自2022年起"),
        ("nb", relation("membership", ["BLR", "SCO"], ordinal=10, since="2024-07"),
         "Medlemskap: Belarus i Shanghai-samarbeidsorganisasjonen; 10. medlem; siden juli 2024"),
        ("zh", TRADE, "货物贸易：中国和俄罗斯；超过2401亿美元；同比增长26.3%"),
        ("sv", TRADE,
         "Varuhandel: Kina och Ryssland; över 240,1 miljarder amerikanska dollar; upp 26,3 procent på årsbasis"),
        ("nb", Agreement(type="agreement", title="Agreement of France and China on energy", parties=["FRA", "CHN"],
                         topics=["energy"], evidence=[span("x")]), "Avtale: Frankrike og Kina; om energi"),
        ("nb", Agreement(type="declaration", title="Balfour Declaration", parties=["GBR"], evidence=[span("x")]),
         "Erklæring: Balfour Declaration; Storbritannia"),
        ("zh", quote("{Nobody}", "x", state="{x}", office="Premier {0}"), "{Nobody}（{x}Premier {0}）；原话"),
    ],
)  # fmt: skip
def test_a_record_as_speakers_tell_it(tag: str, record: AnyRecord, text: str) -> None:
    assert tell(record, tongue_of(reader(tag), Names())) == text


@pytest.mark.parametrize("tag", OTHERS)
def test_topics_and_figures_have_their_words(tag: str) -> None:
    keys = {key for language in load_languages() for name in ("topics",) for key in language.data(name)}
    keys |= {"goods-trade", "gdp-growth", "visitors", "investment", "trade-deficit", "loan"}
    labels = {key.replace("-", " ").capitalize() for key in keys}
    assert {label for label in labels if label not in catalogue(tag)} == set()


@pytest.mark.parametrize("tag", OTHERS)
def test_all_states_have_a_name_and_most_offices_too(tag: str) -> None:
    lore = Lore(tag, load())
    assert lore.states.keys() == load().states.keys()
    assert {"President", "Prime Minister", "Premier", "Foreign Minister"} <= lore.offices.keys()


def test_people_go_by_their_names_in_a_script_of_its_own() -> None:
    assert tongue_of(reader("zh"), Names()).person("Xi Jinping") == "习近平"
    assert tongue_of(reader("zh"), Names()).person("Vladimir Putin") == "普京"
    assert tongue_of(reader("sv"), Names()).person("Xi Jinping") == "Xi Jinping"
    assert tongue_of(reader("zh"), Names()).person("Somebody Unknown") == "Somebody Unknown"


@pytest.mark.parametrize("tag", OTHERS)
def test_pages_tell_records_in_the_readers_language_and_machines_the_same_to_all(desk: TestClient, tag: str) -> None:
    shown = desk.get("/relations/CHN/BLR", headers={"accept": "text/html", "accept-language": tag}).text
    told = {"zh": "中国", "nb": "Kina", "sv": "Kina"}[tag]
    entries = re.findall(r'<p class="what">.*?</p>', shown)
    assert entries
    assert any(told in entry for entry in entries)
    assert not any("China" in re.sub(r"<[^>]*>", "", entry) for entry in entries)
    same = [desk.get("/relations/CHN/BLR.json", headers={"accept-language": one}).json() for one in (tag, "en")]
    assert same[0] == same[1]


@pytest.mark.parametrize(
    ("tag", "place", "name"),
    [
        ("zh", "Chengdu", "成都"),
        ("nb", "Moscow", "Moskva"),
        ("sv", "Copenhagen", "Köpenhamn"),
        ("nb", "Nowhere", "Nowhere"),
    ],
)
def test_cities_go_by_their_names(tag: str, place: str, name: str) -> None:
    assert tongue_of(reader(tag), Names()).place(place) == name


@pytest.mark.parametrize(
    ("tag", "party", "name"),
    [
        ("nb", "Ministry of Foreign Affairs of China", "utenriksdepartement (Kina)"),
        ("zh", "Ministry of Foreign Affairs of China", "中国外交部"),
        ("sv", "Embassy of Vietnam", "ambassad (Vietnam)"),
        ("sv", "Bank of Nowhere", "Bank of Nowhere"),
    ],
)
def test_organs_of_states_go_by_their_names(tag: str, party: str, name: str) -> None:
    assert tongue_of(reader(tag), Names()).of(party) == name


@pytest.mark.parametrize(
    ("tag", "name", "told"),
    [
        ("nb", "China-Germany Strategic Dialogue", "strategisk dialog mellom Kina og Tyskland"),
        ("sv", "Hungary-Vietnam investment forum", "investeringsforum mellan Ungern och Vietnam"),
        ("zh", "China-Vietnam inter-parliamentary cooperation committee", "中国与越南议会合作委员会"),
        ("nb", "China-Germany Jamboree", "China-Germany Jamboree"),
    ],
)
def test_what_two_states_have_together_goes_by_its_name(tag: str, name: str, told: str) -> None:
    assert tongue_of(reader(tag), Names()).standing(name) == told


def test_english_has_words_for_its_keys_and_days() -> None:
    own = tongue_of(reader("en", "GB"), Names())
    assert own.inline("ukraine") == "Ukraine"
    assert own.inline("high-level-exchange") == "high-level exchange"
    assert own.label("sco") == "SCO"
    assert own.day("2024-05-06") == "6 May 2024"
