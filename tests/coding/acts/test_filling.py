"""Acts: frames filled from a sentence, with status and place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import NO_EVENT, frames_of
from dragoman.coding.names.mention import Mention
from dragoman.languages import Language, load_languages
from stories import events, read

STATES = {"China": "CHN", "Norway": "NOR", "Kenya": "KEN", "Brazil": "BRA", "South Korea": "KOR", "Georgia": "GEO"}


def called(mentions: list[Mention]) -> list[str]:
    return [m.name or m.state or "+".join(m.states) or m.key or m.office or "" for m in mentions]


def acts(text: str, language: str) -> dict[str, Act]:
    return {act.frame.act: act for found in read(text, language).acts for act in found}


@pytest.mark.parametrize(
    ("language", "text", "act", "doer", "other"),
    [
        ("en", "Xi Jinping met Vladimir Putin in Moscow.", "meet", ["Xi Jinping"], ["Vladimir Putin"]),
        ("en", "Xi Jinping met with Vladimir Putin.", "meet", ["Xi Jinping"], ["Vladimir Putin"]),
        ("en", "Putin was received by Xi in Beijing.", "receive", ["Xi Jinping"], ["Vladimir Putin"]),
        ("en", "Talks between China and Norway were held in Oslo.", "talks", ["CHN", "NOR"], []),
        ("en", "Macron's visit to Kenya ended.", "visit", ["Emmanuel Macron"], ["KEN"]),
        ("en", "Macron's trip to Nairobi ended.", "visit", ["Emmanuel Macron"], ["Nairobi"]),
        ("en", "Norway condemned Kenya.", "condemn", ["NOR"], ["KEN"]),
        ("en", "Kenya was condemned by Norway.", "condemn", ["NOR"], ["KEN"]),
        ("en", "Norway and Sweden signed an agreement with Kenya.", "sign", ["NOR", "SWE"], ["KEN"]),
        ("en", "Xi congratulated Putin.", "congratulate", ["Xi Jinping"], ["Vladimir Putin"]),
        (
            "vi",
            "Cuộc gặp Tổng thống Nga Vladimir Putin của Chủ tịch Tập Cận Bình đã kết thúc.",
            "meet",
            ["Xi Jinping"],
            ["Vladimir Putin"],
        ),
        ("nb", "Støre besøkte Kenya.", "visit", ["Jonas Gahr Støre"], ["KEN"]),
        ("nb", "Xi Jinping ble mottatt av Putin i Moskva.", "receive", ["Vladimir Putin"], ["Xi Jinping"]),
        ("nb", "Samtaler mellom Norge og Kina ble holdt.", "talks", ["NOR", "CHN"], []),
        ("sv", "Kristersson besökte Kenya.", "visit", ["Ulf Kristersson"], ["KEN"]),
        ("sv", "Samtalen mellan Sverige och Kina hölls i Stockholm.", "talks", ["SWE", "CHN"], []),
        ("sv", "Sverige fördömde Kenya.", "condemn", ["SWE"], ["KEN"]),
        ("zh-Hans", "习近平在北京同普京举行会谈。", "talks", ["Xi Jinping"], ["Vladimir Putin"]),
        ("zh-Hans", "习近平将访问挪威。", "visit", ["Xi Jinping"], ["NOR"]),
        ("zh-Hans", "普京受到习近平的接见。", "receive", ["Xi Jinping"], ["Vladimir Putin"]),
        ("vi", "Mỹ trừng phạt Nga sau khi Trung Quốc lên án Ukraine.", "sanction", ["USA"], ["RUS"]),
        ("vi", "Trung Quốc từ chối đề nghị của Moskva.", "refuse", ["CHN"], ["Moscow"]),
        ("vi", "Chuyến thăm Kenya của Tập Cận Bình kết thúc.", "visit", ["Xi Jinping"], ["KEN"]),
        ("zh-Hant", "拜登譴責俄羅斯。", "condemn", ["Joe Biden"], ["RUS"]),
    ],
)
def test_slots_are_filled(language: str, text: str, act: str, doer: list[str], other: list[str]) -> None:
    found = acts(text, language)[act]
    assert called(found.a) == doer
    assert called(found.b) == other


@pytest.mark.parametrize(
    ("language", "text", "act", "status"),
    [
        ("en", "Xi met Putin.", "meet", "occurred"),
        ("en", "Xi will meet Putin.", "meet", "planned"),
        ("en", "Xi is expected to meet Putin.", "meet", "planned"),
        ("en", "Xi plans to visit Norway.", "visit", "planned"),
        ("en", "Xi did not meet Putin.", "meet", "denied"),
        ("en", "Xi denied having met Putin.", "meet", "denied"),
        ("en", "Putin cancelled his visit to Kenya.", "visit", "cancelled"),
        ("en", "Putin's visit to Kenya was postponed.", "visit", "cancelled"),
        ("en", "Xi may visit Norway.", "visit", "hypothetical"),
        ("en", "Xi hopes to visit Norway.", "visit", "hypothetical"),
        ("nb", "Støre skal besøke Kenya.", "visit", "planned"),
        ("nb", "Støre møtte ikke Putin.", "meet", "denied"),
        ("nb", "Putins besøk i Kenya ble utsatt.", "visit", "cancelled"),
        ("nb", "Støre kan komme til å besøke Kenya.", "visit", "hypothetical"),
        ("sv", "Kristersson ska besöka Kenya.", "visit", "planned"),
        ("sv", "Kristersson träffade inte Putin.", "meet", "denied"),
        ("sv", "Putins besök i Kenya ställdes in.", "visit", "cancelled"),
        ("zh-Hans", "习近平将访问挪威。", "visit", "planned"),
        ("zh-Hans", "习近平没有会见普京。", "meet", "denied"),
        ("zh-Hans", "普京取消了对肯尼亚的访问。", "visit", "cancelled"),
        ("zh-Hant", "拜登可能訪問挪威。", "visit", "hypothetical"),
    ],
)
def test_whether_it_was_done(language: str, text: str, act: str, status: str) -> None:
    assert acts(text, language)[act].status == status


def test_status_words_reach_no_farther_than_the_next_verb_and_clause() -> None:
    found = read("Norway did not condemn Kenya, but Sweden condemned Brazil.", "en").acts[0]
    assert [(act.frame.act, act.status) for act in found] == [("condemn", "denied"), ("condemn", "occurred")]
    found = read("Xi met Putin and will visit Norway.", "en").acts[0]
    assert [(act.frame.act, act.status) for act in found] == [("meet", "occurred"), ("visit", "planned")]


@pytest.mark.parametrize(
    ("language", "text", "background"),
    [
        ("en", "Xi earlier met Putin in Beijing.", True),
        ("en", "Xi met Putin in Beijing.", False),
        ("zh-Hans", "习近平曾于2019年访问挪威。", True),
        ("zh-Hans", "习近平访问挪威。", False),
    ],
)
def test_what_is_told_as_past_is_background(language: str, text: str, background: bool) -> None:
    (found,) = acts(text, language).values()
    assert found.background is background


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Xi met Putin in Moscow.", ["Moscow"]),
        ("en", "Xi met Putin.", []),
        ("en", "In Moscow, on Monday, Xi met Putin.", ["Moscow"]),
        ("en", "Kenya, in Moscow, is well known; Xi met Putin.", []),
        ("vi", "Sáng 13/10, tại Hà Nội, Tập Cận Bình hội đàm với Putin.", ["Hanoi"]),
        ("nb", "I Moskva møtte Xi Putin.", ["Moscow"]),
        ("sv", "Kristersson träffade Stubb i Helsingfors.", ["Helsinki"]),
        ("zh-Hans", "习近平在北京会见普京。", ["Beijing"]),
        ("zh-Hant", "拜登在白宮會見岸田文雄。", ["White House"]),
    ],
)
def test_places_of_an_act(language: str, text: str, places: list[str]) -> None:
    (found,) = acts(text, language).values()
    assert called(found.places) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The weather in Norway was fine and the harvest good."),
        ("nb", "Været i Norge var fint."),
        ("sv", "Vädret i Sverige var fint."),
        ("zh-Hans", "挪威天气很好。"),
    ],
)
def test_no_act_without_a_word_for_one(language: str, text: str) -> None:
    assert acts(text, language) == {}


FRAMES = {
    "{a} condemned {b}.": "condemn",
    "{b} was condemned by {a}.": "condemn",
    "{a} called on {b} to act.": "urge",
    "{a} imposed sanctions on {b}.": "sanction",
    "Yesterday {a} signed an agreement with {b}.": "sign",
    "{a} cut diplomatic ties with {b}.": "cut-ties",
}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FRAMES)), st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True))
def test_doer_and_other_follow_the_states(frame: str, pair: list[str]) -> None:
    found = acts(frame.format(a=pair[0], b=pair[1]), "en")[FRAMES[frame]]
    assert (called(found.a), called(found.b)) == ([STATES[pair[0]]], [STATES[pair[1]]])


@pytest.mark.parametrize("language", list(load_languages()), ids=lambda language: language.tag)
def test_every_act_of_a_language_has_a_frame(language: Language) -> None:
    frames = frames_of(load_languages(), language)
    inventory = load_languages().acts["acts"]
    for act, parts in language.data("acts").items():
        if inventory.get(act, parts)["type"] == NO_EVENT:
            assert not any(told == act for told, _ in frames)
            continue
        for part in ("verb", "passive", "noun"):
            if parts.get(part):
                assert (act, part) in frames


def test_every_act_of_the_inventory_makes_a_known_type_of_event() -> None:
    known = read("", "en").cast.knowledge.events.events
    inventory = load_languages().acts["acts"]
    assert inventory
    assert {entry["type"] for entry in inventory.values()} <= {*known, NO_EVENT}
    assert {entry["frame"] for entry in inventory.values()} <= set(load_languages().acts["frames"])


@pytest.mark.parametrize(
    ("text", "act", "doer", "other"),
    [
        ("两国领导人将日印关系提升为伙伴关系。", "upgrade", ["two-leaders"], ["JPN+IND"]),
        ("负责主持会谈的美国国务卿卢比奥离开。", "chair", ["Marco Rubio"], []),
        ("莫迪赴北京出席上合组织峰会并与习近平会晤。", "meet", ["Narendra Modi"], ["Xi Jinping"]),
        ("伊拉克民众在瑞典驻巴格达大使馆外示威。", "protest", ["IRQ"], ["Embassy"]),
        ("伊拉克民众在巴黎示威。", "protest", ["IRQ"], []),
    ],
)
def test_chinese_word_order(text: str, act: str, doer: list[str], other: list[str]) -> None:
    found = acts(text, "zh-Hans")[act]
    assert called(found.a) == doer
    assert called(found.b) == other
    assert found.status == "occurred"


def test_what_tells_only_since_when_is_no_deed() -> None:
    assert set(acts("马克龙胜选连任后首访德国。", "zh-Hans")) == {"visit"}
    assert set(acts("马克龙胜选连任。", "zh-Hans")) == {"elect"}


def test_what_is_to_come_holds_for_the_clause_joined_to_it() -> None:
    assert acts("莫迪将访问中国，并与习近平会晤。", "zh-Hans")["meet"].status == "planned"
    assert acts("莫迪访问中国，并与习近平会晤。", "zh-Hans")["meet"].status == "occurred"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng thống Pháp Emmanuel Macron tới Hà Nội.", {"arrive"}),
        ("Chuyến thăm của Tổng thống Pháp Emmanuel Macron tới Hà Nội kết thúc.", {"visit"}),
        ("Chủ tịch nước gửi điện mừng tới Tổng thống Pháp.", {"congratulate"}),
        ("Xuất khẩu của Lào tới Hà Nội tăng.", set()),
    ],
)
def test_a_marker_is_a_deed_between_somebody_and_a_place(text: str, found: set[str]) -> None:
    assert set(acts(text, "vi")) == found


def test_embassies_are_closed_where_they_are() -> None:
    text = "Außenminister Sebastian Kurz schließt die österreichischen Botschaften in Estland und Lettland."
    (closing,) = events("recognition", text, "de")
    assert sorted(closing.parties) == ["AUT", "EST", "LVA"]


def test_words_of_status_end_a_body() -> None:
    assert not events("recognition", "Die Bundesregierung will die deutsche Botschaft in Kiew nicht schließen.", "de")


def test_what_is_only_likened_to_a_blow_is_none() -> None:
    assert events("assault", "Kina anser våbensalget til Taiwan som et angreb mod Kinas suverænitet.", "da") == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("乌军对俄罗斯萨拉托夫州的恩格斯机场实施打击。", ["UKR", "RUS"]),
        ("俄军对乌克兰的敖德萨发动袭击。", ["RUS", "UKR"]),
        ("美日谴责朝鲜，美以对伊朗发动空袭。", ["USA", "ISR", "IRN"]),
        ("以军对黎巴嫩首都贝鲁特以及提尔真主党据点发动袭击。", ["ISR", "LBN"]),
        ("俄称击落一架乌克兰无人机。", ["RUS", "UKR"]),
    ],
)
def test_where_something_is_done_to_is_no_doer_and_two_short_names_are(text: str, parties: list[str]) -> None:
    assert [event.parties for event in events("assault", text, "zh-Hans")] == [parties]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("ru", "Джон Керри посетит Минск и обсудит с Александром Лукашенко войну в Сирии.", ["USA", "BLR"]),
        ("de", "Steinmeier wird als erster deutscher Bundespräsident nach Armenien reisen.", ["DEU", "ARM"]),
    ],
)
def test_a_journey_goes_where_its_verb_says(language: str, text: str, sides: list[str]) -> None:
    (visit,) = events("visit", text, language)
    assert visit.parties == sides


def test_what_a_deed_is_called_is_said_to_whoever_did_it() -> None:
    (charge,) = events("accuse", "Япония назвала пуск баллистической ракеты КНДР нарушением резолюций ООН.", "ru")
    assert charge.parties == ["JPN", "PRK"]
