"""Cases of names: endings that tell who does what to whom, where no preposition does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.names.cases import agreed, marks, owned
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.symbols import Atom
from dragoman.records import Quote
from stories import DAY, coded, events, read

CASES = st.frozensets(st.sampled_from(("nom", "gen", "dat", "acc", "ins", "loc")), max_size=4)


def roles(kind: str, text: str, language: str) -> list[tuple[str, str, str | None]]:
    return [
        (p.role or "", p.name or p.office or "", p.state) for e in events(kind, text, language) for p in e.participants
    ]


def named(*cases: str) -> Mention:
    return Mention(0, 1, "person", name="Somebody", cases=frozenset(cases))


@pytest.mark.parametrize(
    ("language", "kind", "text", "doer", "other"),
    [
        ("ru", "meeting", "Президента Вьетнама принял Владимир Путин.", "Vladimir Putin", "VNM"),
        ("ru", "meeting", "Владимир Путин принял президента Вьетнама.", "Vladimir Putin", "VNM"),
        ("ru", "meeting", "Президент Вьетнама был принят Владимиром Путиным.", "Vladimir Putin", "VNM"),
        ("ru", "call", "Си Цзиньпину позвонил Владимир Путин.", "Vladimir Putin", "CHN"),
        ("ru", "message", "Владимир Путин направил Си Цзиньпину поздравительную телеграмму.", "Vladimir Putin", "CHN"),
        ("ru", "message", "Владимир Путин поздравил Си Цзиньпина с годовщиной КНР.", "Vladimir Putin", "CHN"),
        ("ru", "accuse", "Посла Польши вызвали в МИД Белоруссии.", "Ministry of Foreign Affairs of Belarus", "POL"),
        (
            "ru",
            "call",
            "Между Владимиром Путиным и Нарендрой Моди состоялся телефонный разговор.",
            "Vladimir Putin",
            "IND",
        ),
        ("uk", "call", "Володимиру Зеленському зателефонував Емманюель Макрон.", "Emmanuel Macron", "UKR"),
    ],
)
def test_endings_tell_the_doer_in_any_order(language: str, kind: str, text: str, doer: str, other: str) -> None:
    found = roles(kind, text, language)
    assert found[0][1] == doer
    assert [state for _role, _name, state in found[1:]] == [other]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("ru", "Встреча Сергея Лаврова с Ван И прошла в Пекине.", {"Sergei Lavrov", "Wang Yi"}),
        ("uk", "Зустріч Дмитра Кулеби та Анналени Бербок відбулася в Києві.", {"Dmytro Kuleba", "Annalena Baerbock"}),
    ],
)
def test_genitives_behind_a_noun_are_whose_deed_it_is(language: str, text: str, people: set[str]) -> None:
    assert {name for _role, name, _state in roles("meeting", text, language)} == people


def test_a_place_before_the_verb_is_where_the_person_behind_it_went() -> None:
    visit = events("visit", "Пекин посетил президент Финляндии Александер Стубб.", "ru")[0]
    assert visit.parties == ["FIN", "CHN"]
    assert visit.place is not None
    assert visit.place.city == "Beijing"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Россия и Китай вели переговоры. Стороны подписали соглашение.", ["CHN", "RUS"]),
        ("Россия и Китай вели переговоры. С российской стороны выступил Сергей Лавров.", []),
    ],
)
def test_sides_behind_an_adjective_are_one(text: str, parties: list[str]) -> None:
    assert sorted({party for e in events("signing", text, "ru") for party in e.parties}) == parties


@pytest.mark.parametrize(
    ("language", "kind", "text", "people"),
    [
        (
            "ru",
            "meeting",
            "Переговоры президентов России и Франции Владимира Путина и Эммануэля Макрона прошли в Кремле.",
            ["Vladimir Putin", "Emmanuel Macron"],
        ),
        (
            "ru",
            "meeting",
            "Сергей Лавров встретился с прибывшим в Москву министром иностранных дел Китая Ван И.",
            ["Sergei Lavrov", "Wang Yi"],
        ),
        (
            "ru",
            "meeting",
            "Владимир Путин принял Си Цзиньпина, а также президента Белоруссии Александра Лукашенко.",
            ["Vladimir Putin", "Xi Jinping", "Alexander Lukashenko"],
        ),
        (
            "ru",
            "meeting",
            "Сергей Лавров встретился со спецпосланником президента США Дональда Трампа Стивом Уиткоффом.",
            ["Sergei Lavrov", "Steve Witkoff"],
        ),
        (
            "uk",
            "meeting",
            "Міністри закордонних справ України та Польщі Андрій Сибіга та Радослав Сікорський зустрілися в Києві.",
            ["Andrii Sybiha", "Radosław Sikorski"],
        ),
    ],
)
def test_who_is_meant_where_cases_tell(language: str, kind: str, text: str, people: list[str]) -> None:
    assert [name for _role, name, _state in roles(kind, text, language)] == people


def test_whoever_is_served_is_not_who_speaks() -> None:
    told = read("Пресс-секретарь Путина Дмитрий Песков заявил, что переговоров не будет.", "ru").mentions
    assert [m.name for m in told if m.type == "person"] == ["Dmitry Peskov"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Анкара поддержала Киев.", "TUR"),
        ("Киев поддержала Анкара.", "TUR"),
        ("Киев поддержал президент Польши Анджей Дуда.", "POL"),
    ],
)
def test_the_accusative_of_places_is_their_nominative(text: str, doer: str) -> None:
    assert [e.parties[0] for e in events("support", text, "ru")] == [doer]


def test_whoever_heads_a_ministry_is_its_minister() -> None:
    told = read("Встречу подтвердил глава российского внешнеполитического ведомства.", "ru").mentions
    assert [(m.office, m.state) for m in told if m.office] == [("Foreign Minister", "RUS")]


@pytest.mark.parametrize("title", ["пресс-служба президента России", "представитель Кремля"])
def test_an_office_of_an_office_or_seat_is_of_its_state(title: str) -> None:
    told = read(f"Встречу подтвердили Анкара и {title}.", "ru").mentions
    assert [(m.type, m.state) for m in told if m.office] == [("office", "RUS")]


def test_an_acronym_behind_a_title_is_no_name() -> None:
    told = read("Андрій Сибіга зустрівся з представниками ЗМІ.", "uk").mentions
    assert [m.name for m in told if m.type == "person"] == ["Andrii Sybiha"]


def test_a_city_struck_is_its_state() -> None:
    assert [e.parties for e in events("assault", "Росія завдала удару по Харкову.", "uk")] == [["RUS", "UKR"]]


def test_what_may_take_place_is_told_behind_the_noun() -> None:
    text = "Встреча Сергея Лаврова с Ван И может состояться в мае."
    assert [e.status for e in events("meeting", text, "ru")] == ["hypothetical"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Сергей Лавров встретился с послом Японии Синдзи Харадой.", "Shinji Harada"),
        ("ru", "Сергей Лавров встретился с послом Китая Чжан Цзяньбинем.", "Zhang Jianbin"),
        ("ru", "Сергей Лавров встретился с послом Норвегии Харальдом Хагеном.", "Harald Hagen"),
        ("uk", "Андрій Сибіга зустрівся з послом Японії Йосімасою Хаясі.", "Yoshimasa Hayashi"),
    ],
)
def test_strangers_are_spelt_as_their_state_spells_them(language: str, text: str, name: str) -> None:
    assert name in [m.name for m in read(text, language).mentions]


def test_both_sides_fight_each_other() -> None:
    text = "Пакистан и Индия воевали друг с другом. Обе стороны открывают перестрелку."
    assert {tuple(sorted(e.parties)) for e in events("assault", text, "ru")} == {("IND", "PAK")}


def test_a_residence_between_the_verb_and_whom_it_is_done_to_is_where() -> None:
    text = "Владимир Путин принял в резиденции «Бочаров ручей» президента Вьетнама То Лама."
    assert {name for _role, name, _state in roles("meeting", text, "ru")} == {"Vladimir Putin", "To Lam"}


def test_a_day_behind_what_was_agreed_is_not_the_day_of_the_words() -> None:
    text = (
        "Лидеры «большой восьмерки» приняли приглашение премьер-министра Италии провести встречу в Генуе в 2030 году."
    )
    assert [e.date and e.date.start for e in events("agree", text, "ru")] == [DAY.isoformat()]  # the story's own


def test_a_pronoun_behind_a_preposition_is_nobody_of_the_subjects_side() -> None:
    text = "Си Цзиньпин встретился с Эммануэлем Макроном. Ли Цян также встретится с ним."
    assert [name for _role, name, _state in roles("meeting", text, "ru")][2:] == ["Li Qiang", "Emmanuel Macron"]


def test_a_noun_before_a_verb_in_the_future_is_ahead() -> None:
    text = "Владимир Путин в ходе визита в Казахстан встретится с Касым-Жомартом Токаевым."
    assert [e.status for e in events("visit", text, "ru")] == ["planned"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Визит состоится в следующем году, сообщили в Кремле.", "Russia"),
        ("Переговоры были полезными для всех, заявили в МИД Ирана.", "Ministry of Foreign Affairs of Iran"),
    ],
)
def test_where_something_is_said_is_who_said_it(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in coded(Quote, text, "ru")] == [speaker]


def test_future_forms_tell_of_what_is_to_come() -> None:
    assert [e.status for e in events("visit", "Президент Франции посетит Китай.", "ru")] == ["planned"]
    assert [e.status for e in events("visit", "Президент Франции посетил Китай.", "ru")] == ["occurred"]


def test_what_takes_place_ahead_is_told_behind_the_noun() -> None:
    assert [e.status for e in events("visit", "Визит Владимира Путина в Китай состоится в мае.", "ru")] == ["planned"]


def test_strangers_are_named_in_the_nominative() -> None:
    told = read("Сергей Лавров встретился с министром обороны Кении Аланом Мукеле.", "ru").mentions
    assert "Alan Mukele" in [mention.name for mention in told]


def test_a_group_has_the_case_of_its_title_not_of_whose_it_is() -> None:
    title, state = frozenset(("dat",)), frozenset(("gen",))
    assert agreed([Atom("O", 0, 1, cases=title), Atom("f", 2, 2), Atom("S", 2, 3, cases=state)]) == title


def test_an_office_owns_what_stands_in_the_genitive_behind_it() -> None:
    text = "президент Китая"
    office, genitive = Atom("O", 0, 9), Atom("S", 10, 15, cases=frozenset(("gen",)))
    assert [atom.symbol for atom in owned([office, genitive], text)] == ["O", "f", "S"]
    nominative = Atom("S", 10, 15, cases=frozenset(("nom",)))
    assert owned([office, nominative], text) == [office, nominative]


@given(st.lists(CASES, min_size=1, max_size=3))
def test_what_may_be_a_subject_is_marked_by_no_case(cases: list[frozenset[str]]) -> None:
    members = [named(*own, "nom") for own in cases]
    assert marks(members, behind_noun=False, behind_word=False) == frozenset()


@given(CASES.filter(lambda cases: "nom" not in cases))
def test_cases_stand_for_markers(cases: frozenset[str]) -> None:
    found = marks([named(*cases)], behind_noun=False, behind_word=False)
    assert ("by" in found) == ("ins" in cases)
    assert ("dative" in found) == ("dat" in cases)


@pytest.mark.parametrize(
    ("text", "people", "parties"),
    [
        ("Der Besuch Xi Jinpings in Budapest dauerte drei Tage.", ["Xi Jinping"], ["CHN", "HUN"]),
        ("Die Reise Olaf Scholz’ nach Peking dauerte drei Tage.", ["Olaf Scholz"], ["DEU", "CHN"]),
        ("Ungarns Außenminister Peter Szijjarto besuchte Peking.", ["Péter Szijjártó"], ["HUN", "CHN"]),
    ],
)
def test_a_possessor_behind_its_noun(text: str, people: list[str], parties: list[str]) -> None:
    (visit,) = events("visit", text, "de")
    assert [p.name for p in visit.participants] == people
    assert visit.parties == parties


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Joe Biden hat Wladimir Putin wegen der Invasion der Ukraine gedroht.", "RUS"),
        ("Joe Biden hat der Ukraine gedroht.", "UKR"),
    ],
)
def test_an_article_of_two_cases_is_genitive_behind_a_noun(text: str, target: str) -> None:
    (threat,) = events("threaten", text, "de")
    assert threat.parties == ["USA", target]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Das Treffen der Außenminister Polens und Litauens fand in Warschau statt.", {"POL", "LTU"}),
        ("Nach dem Treffen reiste der Außenminister Polens nach Wilna.", set()),
    ],
)
def test_an_article_is_a_genitive_right_behind_a_noun_of_doing(text: str, sides: set[str]) -> None:
    assert {side for event in events("meeting", text, "de") for side in event.parties} == sides


def test_an_article_behind_a_comma_goes_on_with_a_list() -> None:
    text = "Merkel traf den Präsidenten François Hollande, den Präsidenten Recep Tayyip Erdoğan und den Premier Draghi."
    (meeting,) = events("meeting", text, "de")
    assert meeting.parties == ["DEU", "FRA", "TUR", "ITA"]


def test_a_relative_clause_behind_a_comma_opens_no_list() -> None:
    (meeting,) = events("meeting", "Scholz, der Macron traf, reiste nach Wien.", "de")
    assert meeting.parties == ["DEU", "FRA"]
