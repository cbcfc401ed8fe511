"""Who and what is named: people on file and not, offices, states, organisations, and those named shorter later on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.coding.names.mention import Mention
from stories import DAY, read

MINISTERS = ("Foreign Minister", "Defence Minister", "Prime Minister")
STATES = {"Kenya": "KEN", "Norway": "NOR", "Vietnam": "VNM", "Brazil": "BRA", "South Africa": "ZAF", "Georgia": "GEO"}
NAMES = ["Wangari Maathai", "Karin Boye", "Tran Duc Luong", "Luis de Guindos", "Anna-Karin Hatt", "Turki bin Faisal"]


def people(text: str, language: str = "en", day: date | None = DAY) -> list[tuple[str | None, str | None, str | None]]:
    return [(m.name, m.office, m.state) for m in read(text, language, day).mentions if m.type == "person"]


def mentions(text: str, language: str = "en") -> list[Mention]:
    return read(text, language).mentions


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Norwegian Foreign Minister Espen Barth Eide met Kenya's ambassador to Norway, Wangari Maathai.",
            [("Espen Barth Eide", "Foreign Minister", "NOR"), ("Wangari Maathai", "Ambassador", "KEN")],
        ),
        (
            "en",
            "Prime Minister of India Narendra Modi met Karin Boye, Sweden's minister for foreign affairs.",
            [("Narendra Modi", "Prime Minister", "IND"), ("Karin Boye", "Foreign Minister", "SWE")],
        ),
        (
            "en",
            "Foreign Minister Wang Yi met the diplomatic counselor to the French president, Luis Hara, in Paris.",
            [("Wang Yi", "Foreign Minister", "CHN"), ("Luis Hara", "Adviser", "FRA")],
        ),
        (
            "en",
            "Vladimir V. Putin met Emanuel Macron.",
            [("Vladimir Putin", None, "RUS"), ("Emmanuel Macron", None, "FRA")],
        ),
        ("en", "President Jane Putin met Li Qiang.", [("Jane Putin", "President", None), ("Li Qiang", None, "CHN")]),
        ("en", "Emmanuel Macron met Li Qiang.", [("Emmanuel Macron", None, "FRA"), ("Li Qiang", None, "CHN")]),
        (
            "nb",
            "Den kinesiske statsministeren Li Qiang møtte Kenyas ambassadør i Norge, Wangari Maathai.",
            [("Li Qiang", "Premier", "CHN"), ("Wangari Maathai", "Ambassador", "KEN")],
        ),
        (
            "sv",
            "Den finske presidenten Alexander Stubb och Kenyas utrikesminister Wangari Maathai träffades.",
            [("Alexander Stubb", "President", "FIN"), ("Wangari Maathai", "Foreign Minister", "KEN")],
        ),
        (
            "zh-Hans",
            "越南国家主席苏林会见法国驻华大使安娜·贝克。",
            [("To Lam", "President", "VNM"), ("Anna Beike", "Ambassador", "FRA")],
        ),
        (
            "zh-Hant",
            "美國國務卿布林肯與中國外長王毅舉行會談。",
            [("Antony Blinken", "Secretary of State", "USA"), ("Wang Yi", "Foreign Minister", "CHN")],
        ),
    ],
)
def test_people_have_their_office_and_state(
    language: str, text: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert people(text, language) == expected


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(sorted(STATES)),
    st.sampled_from(MINISTERS),
    st.sampled_from(NAMES),
    st.sampled_from(["{state}'s {office} {name} spoke.", "Yesterday {state}'s {office}, {name}, spoke."]),
)
def test_strangers_follow_state_office_and_name(state: str, office: str, name: str, frame: str) -> None:
    text = frame.format(state=state, office=office.lower() if "," in frame else office, name=name)
    assert people(text) == [(name, office, STATES[state])]


@pytest.mark.parametrize(
    ("language", "text", "later"),
    [
        ("en", "Kenyan Foreign Minister Wangari Maathai met Karin Boye.\nMaathai met Boye.", ["Wangari Maathai"]),
        ("en", "Chinese Premier Li Qiang met Vladimir Putin.\nThe premier left.", ["Li Qiang"]),
        ("en", "Chinese Premier Li Qiang met Vladimir Putin.\nHe met Putin.", ["Li Qiang", "Vladimir Putin"]),
        ("en", "Vietnam's President To Lam arrived.\nPresident Lam spoke.", ["To Lam"]),
        ("nb", "Norges utenriksminister Espen Barth Eide kom.\nEide møtte Kina.", ["Espen Barth Eide"]),
        ("nb", "Norges utenriksminister Espen Barth Eide kom.\nUtenriksministeren dro.", ["Espen Barth Eide"]),
        ("sv", "Finlands president Alexander Stubb kom.\nPresidenten reste.", ["Alexander Stubb"]),
        ("zh-Hans", "中国总理李强会见俄罗斯总统普京。\n李强表示欢迎，普京表示感谢。", ["Li Qiang", "Vladimir Putin"]),
        ("zh-Hans", "法国大使安娜·贝克出席。\n贝克说她会来。", ["Anna Beike"]),
    ],
)
def test_who_was_named_is_known_by_less_later_on(language: str, text: str, later: list[str]) -> None:
    first = text.index("\n")
    named = [m.name for m in read(text, language).mentions if m.type == "person" and m.start > first and m.key != "she"]
    assert named == later


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Pakistani Foreign Minister Dar met Wang Yi.", "Ishaq Dar"),
        ("zh-Hans", "巴基斯坦外长达尔会见王毅。", "Ishaq Dar"),
        ("zh-Hant", "洪都拉斯總統卡斯特羅會見王毅。", "Xiomara Castro"),
        ("zh-Hans", "古巴前国务委员会主席劳尔·卡斯特罗会见王毅。", "Raúl Castro"),
        ("zh-Hans", "美国驻华大使伯恩斯会见王毅。", "Nicholas Burns"),
        ("zh-Hans", "美国中央情报局局长伯恩斯会见王毅。", "William Burns"),
    ],
)
def test_a_surname_beside_an_office_is_whoever_holds_it(language: str, text: str, name: str) -> None:
    assert people(text, language)[0][0] == name


def test_a_surname_is_no_one_elses_later_on() -> None:
    later = read("洪都拉斯总统卡斯特罗会见王毅。\n卡斯特罗表示感谢。", "zh-Hans").mentions
    assert [m.name for m in later if m.name and "Castro" in m.name] == ["Xiomara Castro"] * 2


def test_a_surname_alone_is_nobody_before_its_bearer() -> None:
    assert people("Maathai left. The Kenyan foreign minister stayed.") == []


def test_he_and_she_are_told_apart() -> None:
    assert people("Mette Frederiksen met Emmanuel Macron.\nHe left.")[-1][0] == "Emmanuel Macron"
    assert people("Emmanuel Macron met Mette Frederiksen.\nShe left.")[-1][0] == "Mette Frederiksen"


def test_him_is_somebody_else_than_who_met_him() -> None:
    assert people("Emmanuel Macron met Li Qiang.\nPutin congratulated him.")[-1][0] == "Li Qiang"
    assert people("习近平致电普京，祝贺他当选。", "zh-Hans")[-1][0] == "Vladimir Putin"


def test_a_stranger_may_have_a_city_in_the_name() -> None:
    assert people("王毅在阿拉曼同埃及外长舒凯里会谈。", "zh-Hans")[-1] == ("Sameh Shoukry", "Foreign Minister", "EGY")
    assert people("王毅在布鲁塞尔与欧盟外长会面。", "zh-Hans") == [("Wang Yi", None, "CHN")]


def test_experts_do_not_act_for_a_state() -> None:
    (expert,) = [m for m in mentions("Eva Högl, a professor at the University of Oslo, left.") if m.type == "person"]
    assert (expert.name, expert.acts, expert.office) == ("Eva Högl", False, "Professor")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("South Africa, South Sudan, South Korea and North Macedonia met.", "ZAF SSD KOR MKD"),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea met.", "GIN GNB GNQ PNG"),
        ("Niger met Nigeria.", "NER NGA"),
        ("Dominica met the Dominican Republic.", "DMA DOM"),
        ("The Chinese side met the Norwegian government.", "CHN NOR"),
    ],
)
def test_states_of_like_names_are_told_apart(text: str, codes: str) -> None:
    assert [m.state for m in mentions(text)] == codes.split()


@pytest.mark.parametrize(
    "text", ["She bought a china cup and ate turkey with chili.", "He said georgia is a font.", "He may march in may."]
)
def test_common_words_are_no_states(text: str) -> None:
    assert [m for m in mentions(text) if m.state] == []


@pytest.mark.parametrize(
    ("language", "text", "kind", "name", "state"),
    [
        ("en", "The Chinese Foreign Ministry spoke.", "org", "Ministry of Foreign Affairs", "CHN"),
        ("sv", "Kinas utrikesdepartement talade.", "org", "Ministry of Foreign Affairs", "CHN"),
        ("en", "The UN Security Council met.", "org", "UN Security Council", None),
        ("nb", "FN snakket.", "org", "UN", None),
        ("zh-Hans", "上海合作组织表示欢迎。", "org", "SCO", None),
        ("en", "They spoke in Nairobi.", "city", "Nairobi", "KEN"),
        ("en", "They spoke at the White House.", "venue", "White House", "USA"),
        ("zh-Hant", "他們在人民大會堂會談。", "venue", "Great Hall of the People", "CHN"),
        ("en", "They spoke of Africa.", "region", "Africa", None),
    ],
)
def test_bodies_and_places_have_their_english_name(
    language: str, text: str, kind: str, name: str, state: str | None
) -> None:
    found = [m for m in mentions(text, language) if m.type == kind]
    assert [(m.name, m.state) for m in found] == [(name, state)]


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "China–Belarus trade grew.", ("CHN", "BLR")),
        ("zh-Hans", "中俄关系良好。", ("CHN", "RUS")),
        ("nb", "Norsk-svenske samtaler fant sted.", ("NOR", "SWE")),
    ],
)
def test_two_states_side_by_side_are_a_pair(language: str, text: str, codes: tuple[str, ...]) -> None:
    assert [m.states for m in mentions(text, language) if m.type == "pair"] == [codes]


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "The Swedish and Finnish prime ministers met.", "SWE FIN"),
        ("zh-Hans", "中俄总理会晤。", "CHN RUS"),
    ],
)
def test_one_office_of_two_states_is_two_people(language: str, text: str, codes: str) -> None:
    found = [m for m in mentions(text, language) if m.type == "office"]
    assert [m.state for m in found] == codes.split()
    assert all(m.office for m in found)


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "The two sides agreed.", "two-sides"),
        ("en", "Both leaders met.", "two-leaders"),
        ("nb", "Partene er enige.", "two-sides"),
        ("sv", "De båda länderna är grannar.", "two-countries"),
        ("zh-Hans", "双方一致同意。", "two-sides"),
        ("zh-Hant", "兩國元首會晤。", "two-leaders"),
    ],
)
def test_words_for_both_are_kept_as_such(language: str, text: str, key: str) -> None:
    assert [m.key for m in mentions(text, language) if m.type == "both"] == [key]


@pytest.mark.parametrize(
    ("language", "text", "possessive"),
    [
        ("en", "Macron's office called Norway.", [True, False]),
        ("en", "Norway’s ties with Belarus' friends", [True, True]),
        ("nb", "Norges samarbeid med Paris’ venner", [True, True]),
        ("sv", "Sveriges samarbete med Finland", [True, False]),
    ],
)
def test_genitives_make_possessors(language: str, text: str, possessive: list[bool]) -> None:
    assert [m.possessive for m in mentions(text, language) if m.type in ("person", "state", "city")] == possessive


def test_an_office_is_the_one_held_on_the_day() -> None:
    assert people("Russian President Dmitry Medvedev met Hu Jintao.", day=date(2010, 9, 27))[0] == (
        "Dmitry Medvedev",
        "President",
        "RUS",
    )


@pytest.mark.parametrize(
    "text", ["EU – Gaza: talks on aid", "NATO–NATO ties", "The EU–Gaza border was shut, NATO–Gaza said."]
)
def test_a_body_beside_a_place_is_no_state(text: str) -> None:
    found = read(text, "en")
    assert {m.state for m in found.mentions if m.state} <= set(found.cast.knowledge.states)
    assert {m.name for m in found.mentions if m.type == "org"} & {"EU", "NATO"}


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("nb", "Statsministeren reiste fra Oslo til Kenya.", ["NOR", "KEN"]),
        ("sv", "Regeringen tog emot Kenyas president i Stockholm.", ["SWE", "KEN"]),
        ("da", "Udenrigsministeriet i København talte med Kenya.", ["DNK", "KEN"]),
        ("nb", "Statsministeren i Kenya reiste.", ["KEN"]),
        ("nb", "Kenya og Uganda er enige, sa presidenten.", ["KEN", "UGA"]),
        ("en", "The prime minister left Oslo for Kenya.", ["KEN"]),
    ],
)
def test_at_home_nobody_says_whose_government_it_is(language: str, text: str, states: list[str]) -> None:
    assert [m.state for m in mentions(text, language) if m.state and m.type != "city"] == states


def test_a_state_behind_the_name_is_where_somebody_comes_from() -> None:
    assert people("Viseutenriksminister Tran Van Dong fra Vietnam talte.", "nb")[0][2] == "VNM"


def test_a_title_alone_is_whoever_holds_it_on_the_day() -> None:
    text = "Xi Jinping sucedió al entonces presidente Hu Jintao. El presidente chino llegó a Lima."
    assert read(text, "es").mentions[2].name == "Xi Jinping"


def test_a_title_right_behind_a_name_is_another_s_where_the_verb_stands_second() -> None:
    found = read("I Manila träffade Johan Forssell företrädare för den filippinska regeringen.", "sv").mentions
    assert [(m.type, m.name, m.state) for m in found if m.type in ("person", "office")] == [
        ("person", "Johan Forssell", "SWE"),
        ("office", None, "PHL"),
    ]
