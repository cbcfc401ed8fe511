"""From filled frames to events: parties, roles, place; and what is no event at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Event, Quote
from stories import coded, events

WORDS = frozenset(("agree", "support", "request", "accuse", "reject", "threaten", "concede", "statement", "message"))
STATES = {
    "en": {"Kenya": "KEN", "Norway": "NOR", "Vietnam": "VNM", "Brazil": "BRA", "South Korea": "KOR", "Georgia": "GEO"},
    "nb": {"Kenya": "KEN", "Sverige": "SWE", "Vietnam": "VNM", "Brasil": "BRA", "Sør-Korea": "KOR", "Georgia": "GEO"},
    "sv": {"Kenya": "KEN", "Norge": "NOR", "Vietnam": "VNM", "Brasilien": "BRA", "Sydkorea": "KOR", "Georgien": "GEO"},
    "zh-Hans": {"肯尼亚": "KEN", "挪威": "NOR", "越南": "VNM", "巴西": "BRA", "韩国": "KOR", "格鲁吉亚": "GEO"},
    "zh-Hant": {"肯亞": "KEN", "挪威": "NOR", "越南": "VNM", "巴西": "BRA", "韓國": "KOR", "格魯吉亞": "GEO"},
}
PEOPLE = {
    "en": {"Emmanuel Macron": "FRA", "Li Qiang": "CHN", "Mette Frederiksen": "DNK", "Narendra Modi": "IND"},
    "nb": {"Emmanuel Macron": "FRA", "Li Qiang": "CHN", "Mette Frederiksen": "DNK", "Narendra Modi": "IND"},
    "sv": {"Emmanuel Macron": "FRA", "Li Qiang": "CHN", "Mette Frederiksen": "DNK", "Narendra Modi": "IND"},
    "zh-Hans": {"马克龙": "FRA", "李强": "CHN", "弗雷泽里克森": "DNK", "莫迪": "IND"},
    "zh-Hant": {"馬克龍": "FRA", "李強": "CHN", "佛瑞德里克森": "DNK", "莫迪": "IND"},
}
VISITS = {
    "en": "{who} visited {where}.",
    "nb": "{who} besøkte {where}.",
    "sv": "{who} besökte {where}.",
    "zh-Hans": "{who}访问{where}。",
    "zh-Hant": "{who}訪問{where}。",
}
SIGNED = {
    "en": "{a} and {b} signed an agreement.",
    "nb": "{a} og {b} undertegnet en avtale.",
    "sv": "{a} och {b} undertecknade ett avtal.",
    "zh-Hans": "{a}和{b}签署协议。",
    "zh-Hant": "{a}和{b}簽署協議。",
}
CALLED = {
    "en": "{a} spoke by phone with {b}.",
    "nb": "{a} snakket på telefon med {b}.",
    "sv": "{a} talade i telefon med {b}.",
    "zh-Hans": "{a}同{b}通电话。",
    "zh-Hant": "{a}與{b}通電話。",
}
LANGUAGES = st.sampled_from(sorted(STATES))


def roles(event: Event) -> dict[str, str]:
    """Who has which role: people by name or office, others by code."""
    return {p.name or p.office or "": p.role for p in event.participants}


def only(type_: str, text: str, language: str) -> Event:
    found = events(type_, text, language)
    assert len(found) == 1, [(event.type, event.parties) for event in coded(Event, text, language)]
    return found[0]


@settings(max_examples=50, deadline=None)
@given(st.data(), LANGUAGES)
def test_visits_follow_visitor_and_destination(data: st.DataObject, language: str) -> None:
    who = data.draw(st.sampled_from(sorted(PEOPLE[language])))
    where = data.draw(st.sampled_from(sorted(STATES[language])))
    event = only("visit", VISITS[language].format(who=who, where=where), language)
    goal = STATES[language][where]
    assert event.parties == [PEOPLE[language][who], goal]
    assert event.place is not None
    assert event.place.country == goal
    assert [(p.type, p.role, p.state) for p in event.participants] == [("person", "visitor", PEOPLE[language][who])]


@settings(max_examples=50, deadline=None)
@given(st.data(), LANGUAGES)
def test_signings_follow_the_states(data: st.DataObject, language: str) -> None:
    a, b = data.draw(st.lists(st.sampled_from(sorted(STATES[language])), min_size=2, max_size=2, unique=True))
    event = only("signing", SIGNED[language].format(a=a, b=b), language)
    assert event.parties == [STATES[language][a], STATES[language][b]]
    assert set(roles(event).values()) == {"signatory"}


@settings(max_examples=50, deadline=None)
@given(st.data(), LANGUAGES)
def test_calls_follow_the_people(data: st.DataObject, language: str) -> None:
    a, b = data.draw(st.lists(st.sampled_from(sorted(PEOPLE[language])), min_size=2, max_size=2, unique=True))
    event = only("call", CALLED[language].format(a=a, b=b), language)
    assert event.parties == [PEOPLE[language][a], PEOPLE[language][b]]
    assert len({p.name for p in event.participants}) == 2


@pytest.mark.parametrize(
    ("language", "text", "parties", "expected", "place"),
    [
        (
            "en",
            "Kenya's President William Ruto was received by U.S. President Joe Biden at the White House.",
            {"KEN", "USA"},
            {"William Ruto": "visitor", "Joe Biden": "host"},
            ("USA", "Washington", "White House"),
        ),
        (
            "en",
            "Xi Jinping chaired talks with Vladimir Putin in Beijing.",
            {"CHN", "RUS"},
            {"Xi Jinping": "chair", "Vladimir Putin": "participant"},
            ("CHN", "Beijing", None),
        ),
        (
            "nb",
            "I går møtte utenriksminister Espen Barth Eide Polens utenriksminister Radosław Sikorski i Warszawa.",
            {"NOR", "POL"},
            {"Espen Barth Eide": "participant", "Radosław Sikorski": "participant"},
            ("POL", "Warsaw", None),
        ),
        (
            "sv",
            "I går träffade utrikesminister Maria Malmer Stenergard Radosław Sikorski i Warszawa.",
            {"SWE", "POL"},
            {"Maria Malmer Stenergard": "participant", "Radosław Sikorski": "participant"},
            ("POL", "Warsaw", None),
        ),
        (
            "zh-Hans",
            "习近平在人民大会堂会见普京。",
            {"CHN", "RUS"},
            {"Xi Jinping": "participant", "Vladimir Putin": "participant"},
            ("CHN", "Beijing", "Great Hall of the People"),
        ),
        (
            "zh-Hant",
            "美國國務卿布林肯與中國外長王毅在北京舉行會談。",
            {"USA", "CHN"},
            {"Antony Blinken": "participant", "Wang Yi": "participant"},
            ("CHN", "Beijing", None),
        ),
    ],
)
def test_meetings_have_people_roles_and_place(
    language: str, text: str, parties: set[str], expected: dict[str, str], place: tuple[str, str, str | None]
) -> None:
    event = only("meeting", text, language)
    assert set(event.parties) == parties
    assert roles(event) == expected
    assert event.place is not None
    assert (event.place.country, event.place.city, event.place.venue) == place


@pytest.mark.parametrize(
    ("language", "text", "type_", "doer", "target"),
    [
        ("en", "The United States imposed sanctions on Iran.", "sanction", "USA", "IRN"),
        ("en", "Germany condemned Russia's attack on Kharkiv.", "accuse", "DEU", "RUS"),
        ("en", "India called on Pakistan to act.", "request", "IND", "PAK"),
        ("en", "Hungary rejected the EU's proposal.", "reject", "HUN", "EU"),
        ("en", "Japan summoned the Chinese ambassador.", "accuse", "JPN", "CHN"),
        ("en", "Xi congratulated Putin on his re-election.", "message", "CHN", "RUS"),
        ("nb", "Norge fordømmer Russlands angrep på Kharkiv.", "accuse", "NOR", "RUS"),
        ("nb", "USA innfører sanksjoner mot Iran.", "sanction", "USA", "IRN"),
        ("nb", "Norge støtter Ukraina.", "support", "NOR", "UKR"),
        ("sv", "Sverige fördömer Rysslands angrepp på Charkiv.", "accuse", "SWE", "RUS"),
        ("sv", "USA inför sanktioner mot Iran.", "sanction", "USA", "IRN"),
        ("sv", "Sverige stöder Ukraina.", "support", "SWE", "UKR"),
        ("zh-Hans", "美国宣布对伊朗实施制裁。", "sanction", "USA", "IRN"),
        ("zh-Hans", "印度呼吁巴基斯坦停火。", "request", "IND", "PAK"),
        ("zh-Hant", "菲律賓總統馬科斯譴責中國的行為。", "accuse", "PHL", "CHN"),
    ],
)
def test_directed_acts_have_a_doer_and_a_target(language: str, text: str, type_: str, doer: str, target: str) -> None:
    event = only(type_, text, language)
    first, last = event.participants[0], event.participants[-1]
    assert event.parties == [doer, target]
    assert doer in (first.name, first.state)
    assert target in (last.name, last.state)
    assert {first.role, last.role} in ({"actor", "target"}, {"sender", "recipient"})


@pytest.mark.parametrize(
    ("language", "text", "type_", "parties"),
    [
        ("en", "Colombia cut diplomatic ties with Israel on 1 May 2024.", "recognition", {"COL", "ISR"}),
        ("en", "Pakistan expelled the Iranian ambassador.", "recognition", {"PAK", "IRN"}),
        ("en", "Thailand has become a partner country of BRICS.", "accession", {"THA", "BRICS"}),
        ("en", "Chile and Peru upgraded their relations to a strategic partnership.", "upgrade", {"CHL", "PER"}),
        ("en", "China and Russia held a joint naval exercise in the Sea of Japan.", "exchange", {"CHN", "RUS"}),
        ("en", "Singapore appointed Vivian Balakrishnan foreign minister.", "appointment", {"SGP"}),
        ("nb", "Spania anerkjente Palestina 28. mai 2024.", "recognition", {"ESP", "PSE"}),
        ("nb", "Kina og Russland holdt en felles marineøvelse.", "exchange", {"CHN", "RUS"}),
        ("sv", "Spanien erkände Palestina den 28 maj 2024.", "recognition", {"ESP", "PSE"}),
        ("sv", "Colombia bröt de diplomatiska förbindelserna med Israel.", "recognition", {"COL", "ISR"}),
        ("zh-Hans", "哥伦比亚同以色列断交。", "recognition", {"COL", "ISR"}),
        ("zh-Hans", "中国和俄罗斯举行联合军演。", "exchange", {"CHN", "RUS"}),
    ],
)
def test_other_deeds(language: str, text: str, type_: str, parties: set[str]) -> None:
    assert set(only(type_, text, language).parties) == parties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya's economy grew and Norway's shrank."),
        ("en", "The minister met voters in Bergen."),
        ("en", "Norway and Sweden meet in the final on Sunday, their coaches said."),
        ("en", "He visited his mother in the hospital."),
        ("en", "Tourists from China visited the museum in Oslo."),
        ("en", "Eva Högl, a professor at the University of Oslo, visited China."),
        ("en", "The company signed a contract with a Chinese supplier."),
        ("en", "The two candidates met in a debate."),
        ("nb", "Statsministeren møtte velgere i Bergen."),
        ("nb", "Turister fra Kina besøkte museet i Oslo."),
        ("nb", "Lagene møtes i finalen på søndag."),
        ("sv", "Statsministern träffade väljare i Göteborg."),
        ("sv", "Turister från Kina besökte museet i Stockholm."),
        ("sv", "Sverige och Finland växer. Mannen erkände inför rätten, och tre asylsökande utvisades."),
        ("sv", "Sverige och USA växer. Armén drog sig tillbaka, och senaten antog ett uttalande."),
        ("zh-Hans", "中国游客参观了奥斯陆的博物馆。"),
        ("zh-Hans", "总理看望了医院的病人。"),
        ("zh-Hant", "大學生在台北舉行會議。"),
    ],
)
def test_what_is_no_deed_between_states_makes_no_event(language: str, text: str) -> None:
    assert [(e.type, e.parties) for e in coded(Event, text, language) if e.type not in WORDS] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Xi met Xi Jinping."),
        ("en", "Chinese Foreign Minister Wang Yi visited China."),
        ("en", "Norway condemned Norway."),
        ("zh-Hans", "习近平会见中国总理李强。"),
        ("nb", "Støre møtte Espen Barth Eide."),
    ],
)
def test_one_party_alone_meets_visits_and_accuses_nobody(language: str, text: str) -> None:
    assert [e.type for e in coded(Event, text, language) if e.type in ("meeting", "visit", "accuse")] == []


def test_two_destinations_are_two_visits() -> None:
    found = events("visit", "Li Qiang visited Russia and Belarus.", "en")
    assert {tuple(event.parties) for event in found} == {("CHN", "RUS"), ("CHN", "BLR")}


def test_a_topic_is_no_party() -> None:
    event = only("call", "Emmanuel Macron spoke by phone with Narendra Modi about Ukraine.", "en")
    assert set(event.parties) == {"FRA", "IND"}


def test_events_carry_the_codings_of_their_type() -> None:
    event = only("visit", "Emmanuel Macron visited Kenya.", "en")
    assert event.plover is not None
    assert (event.plover.type, event.plover.mode, event.cameo) == ("CONSULT", "visit", "042")


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "Emmanuel Macron held talks on trade with Narendra Modi.", "trade"),
        ("en", "Norway and Kenya signed an agreement on fisheries and agriculture.", "agriculture"),
        ("nb", "Norge og Kenya undertegnet en avtale om handel.", "trade"),
        ("sv", "Sverige och Kenya undertecknade ett avtal om handel.", "trade"),
        ("zh-Hans", "中国和肯尼亚签署农业合作协议。", "agriculture"),
    ],
)
def test_topics_are_those_of_the_words_around(language: str, text: str, topic: str) -> None:
    assert any(topic in event.topics for event in coded(Event, text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "USA anklager Iran for å levere våpen til Russland.", {"accuse"}),
        ("nb", "Tyskland har lovet å sende luftvern til Ukraina.", {"agree"}),
        ("nb", "Tyskland sendte luftvern til Ukraina.", {"aid"}),
    ],
)
def test_deeds_that_words_only_speak_of_are_no_deeds(language: str, text: str, expected: set[str]) -> None:
    assert {event.type for event in coded(Event, text, language)} == expected


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Mark Rutte ble utnevnt til ny generalsekretær i NATO.", "NATO"),
        ("Mark Rutte ble utnevnt til ambassadør i India.", "NLD"),
        ("Mark Rutte ble utnevnt.", "NLD"),
    ],
)
def test_somebody_is_appointed_for_whom_the_office_is_of(text: str, party: str) -> None:
    (event,) = events("appointment", text, "nb")
    assert event.parties == [party]


def test_meeting_separately_is_a_meeting_each() -> None:
    found = events("meeting", "法国总统马克龙、总理贝鲁在巴黎分别会见到访的中国外长王毅。", "zh-Hans")
    assert [{p.name for p in e.participants} for e in found] == [
        {"Emmanuel Macron", "Wang Yi"},
        {"François Bayrou", "Wang Yi"},
    ]


def test_the_visitor_of_this_visit_goes_to_the_other_side() -> None:
    text = "李强会见法国总统马克龙。马克龙表示，希望以我此访为契机推动合作。"
    (visit,) = events("visit", text, "zh-Hans")
    assert ([p.name for p in visit.participants], visit.parties) == (["Emmanuel Macron"], ["FRA", "CHN"])


def test_a_title_said_to_somebodys_face_is_the_other_sides() -> None:
    text = "李强同巴基斯坦总理夏巴兹会谈。李强表示，习近平主席会见总理先生，为中巴关系作出规划。"
    people = [{p.name for p in e.participants} for e in events("meeting", text, "zh-Hans")]
    assert people == [{"Li Qiang", "Shehbaz Sharif"}, {"Xi Jinping", "Shehbaz Sharif"}]


@pytest.mark.parametrize(
    ("text", "type_", "status", "parties"),
    [
        ("中方取消对澳大利亚葡萄酒加征的关税。", "concede", "occurred", {"CHN", "AUS"}),
        ("美国解除对叙利亚的制裁。", "concede", "occurred", {"USA", "SYR"}),
        ("欧盟将延长对俄罗斯的制裁。", "sanction", "planned", {"EU", "RUS"}),
        ("外交部宣布法国总统马克龙将访华。", "visit", "planned", {"FRA", "CHN"}),
        ("卢拉取消出席金砖国家峰会。", "meeting", "cancelled", {"BRA", "BRICS"}),
        ("中方承诺向非洲提供资金。", "agree", "occurred", {"CHN"}),
        ("应习近平主席邀请，法国总统马克龙访问中国。", "visit", "occurred", {"FRA", "CHN"}),
        ("德方宣布推迟外长瓦德富尔原定10月底访华的行程。", "visit", "cancelled", {"DEU", "CHN"}),
        ("德国总理默茨与俄罗斯总统普京通了大约一小时的电话。", "call", "occurred", {"DEU", "RUS"}),
    ],
)
def test_words_around_a_deed_say_what_became_of_it(text: str, type_: str, status: str, parties: set[str]) -> None:
    assert [(e.type, e.status, set(e.parties)) for e in coded(Event, text, "zh-Hans")] == [(type_, status, parties)]


def test_what_is_urged_to_be_lifted_is_not_lifted() -> None:
    found = coded(Event, "中国外交部敦促美国立即取消对古巴封锁。", "zh-Hans")
    assert [(e.type, e.status, e.parties) for e in found] == [("request", "occurred", ["CHN", "USA"])]


def test_each_visits_apart() -> None:
    found = events("visit", "越南外长裴青山、老挝外长沙伦赛将分别访问中国。", "zh-Hans")
    assert [e.parties for e in found] == [["VNM", "CHN"], ["LAO", "CHN"]]


def test_a_visit_to_several_is_one_to_each() -> None:
    found = events("visit", "中国外长王毅将出访印尼、柬埔寨与巴布亚新几内亚。", "zh-Hans")
    assert [e.parties for e in found] == [["CHN", "IDN"], ["CHN", "KHM"], ["CHN", "PNG"]]


def test_somebody_named_with_two_offices_takes_part_once() -> None:
    (meeting,) = events("meeting", "王毅国务委员兼外长会见法国总统马克龙。", "zh-Hans")
    assert [p.name for p in meeting.participants] == ["Wang Yi", "Emmanuel Macron"]


def test_what_and_joins_behind_a_comma_is_done_by_who_did_the_first() -> None:
    found = coded(Event, "法国总统马克龙呼吁普京撤军，并敦促俄罗斯停火。", "zh-Hans")
    assert {p.name for e in found for p in e.participants if p.role == "actor"} == {"Emmanuel Macron"}


@pytest.mark.parametrize("noun", ["中法会谈", "中法战略磋商"])
def test_people_lead_the_talks_of_their_states(noun: str) -> None:
    (meeting,) = events("meeting", f"中国外长王毅同法国总统马克龙在巴黎举行{noun}。", "zh-Hans")
    assert [p.name for p in meeting.participants] == ["Wang Yi", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("sv", "Kristersson och Støre träffades i Oslo. De undertecknade ett avtal.", 1),
        ("sv", "Kristersson och Støre träffades i Oslo. Sedan skrev de under ett avtal.", 0),
        ("nb", "Kristersson og Støre møttes i Oslo. De signerte en avtale.", 1),
        ("da", "Kristersson og Støre mødtes i Oslo. De underskrev en aftale.", 1),
        ("sv", "Kristersson och Støre träffades i Oslo. De nordiska ministrarna reste hem.", 0),
    ],
)
def test_they_who_were_spoken_of_sign(language: str, text: str, count: int) -> None:
    signed = events("signing", text, language)
    assert [set(e.parties) for e in signed] == [{"SWE", "NOR"}] * count


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("en", "In response, Jakarta imposed an export ban on palm oil.", "IDN"),
        ("ru", "В ответ Минск ввёл продовольственное эмбарго на ряд товаров.", "BLR"),
    ],
)
def test_an_embargo_is_told_without_whom_it_is_against(language: str, text: str, party: str) -> None:
    assert [(e.type, e.parties) for e in coded(Event, text, language)] == [("sanction", [party])]


def test_sanctions_that_may_come_and_name_nobody_are_none() -> None:
    assert coded(Event, "Poland may impose sanctions.", "en") == []


def test_those_whom_a_deed_was_done_to_are_not_blamed_for_it() -> None:
    assert not events("accuse", "马克龙谴责昨夜针对乌克兰的攻击。", "zh")
    (accuse,) = events("accuse", "马克龙谴责俄罗斯针对乌克兰的攻击。", "zh")
    assert accuse.parties == ["FRA", "RUS"]


def test_a_place_behind_a_comma_is_where_it_was() -> None:
    (meeting,) = events("meeting", "Ông Tô Lâm gặp Thủ tướng Lý Cường, tại thủ đô Bình Nhưỡng, Triều Tiên.", "vi")
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.city) == ("PRK", "Pyongyang")


def test_a_counterpart_bears_the_office_held_that_day() -> None:
    (meeting,) = events("meeting", "Ngoại trưởng Lavrov gặp người đồng cấp Mỹ Antony Blinken.", "vi")
    assert [p.office for p in meeting.participants] == ["Foreign Minister", "Secretary of State"]


def test_those_at_a_meeting_are_not_who_speaks_there() -> None:
    text = "卡拉斯在欧盟国防部长会议上表示，欧洲将继续支持乌克兰。"
    assert [q.speaker for q in coded(Quote, text, "zh")] == ["Kaja Kallas"]


def test_whose_the_call_is_that_somebody_speaks_of() -> None:
    text = "Трамп намерен обсудить с Зеленским итоги разговора с президентом России Владимиром Путиным."
    (call,) = events("call", text, "ru")
    assert [p.name for p in call.participants] == ["Donald Trump", "Vladimir Putin"]


def test_a_visit_to_a_body_goes_where_the_body_is() -> None:
    (visit,) = events("visit", "Emmanuel Macron absolviert einen Besuch bei der Europäischen Union in Brüssel.", "de")
    assert visit.parties == ["FRA", "BEL"]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("ru", "Китай воздержался, Россия проголосовала против резолюции.", [["RUS"]]),
        ("de", "Deutschland stimmte gegen die Resolution, Österreich enthielt sich.", [["DEU"]]),
        ("ru", "Президент наложил вето на закон о пенсиях.", []),
        ("ru", "Япония воздержалась.", []),
    ],
)
def test_a_vote_is_told_of_who_cast_it_alone(language: str, text: str, sides: list[list[str]]) -> None:
    assert [event.parties for event in events("reject", text, language)] == sides


def test_a_body_agrees_on_something_within_itself() -> None:
    (event,) = events("agree", "Страны АСЕАН договорились сообща бороться с пиратами.", "ru")
    assert event.parties == ["ASEAN"]
