"""Documents between parties."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Agreement
from stories import coded

STATES = {"China": "CHN", "France": "FRA", "Kenya": "KEN", "Brazil": "BRA", "Norway": "NOR", "Vietnam": "VNM"}
PAIRS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True)


@pytest.mark.parametrize(
    ("language", "text", "kind", "parties"),
    [
        ("en", "Russia and North Korea signed a treaty in June 2024.", "treaty", "RUS PRK"),
        ("en", "The 1979 peace treaty between Egypt and Israel remains in force.", "treaty", "EGY ISR"),
        ("en", "The U.S.-Japan Security Treaty was signed in 1960.", "treaty", "USA JPN"),
        ("en", "NATO leaders adopted a declaration in Washington.", "declaration", "NATO"),
        ("zh-Hans", "中国和洪都拉斯签署关于建立外交关系的联合公报。", "communique", "CHN HND"),
        ("zh-Hans", "会谈后，双方签署《中华人民共和国和法兰西共和国联合声明》。", "joint-statement", "CHN FRA"),
        ("zh-Hant", "全面落實好《中國與歐亞經濟聯盟經貿合作協定》。", "agreement", "CHN EAEU"),
        ("nb", "Norge og Polen undertegnet en forsvarsavtale i Warszawa torsdag.", "agreement", "NOR POL"),
        ("sv", "Sverige och USA undertecknade ett försvarssamarbetsavtal i Washington.", "agreement", "SWE USA"),
        ("sv", "Det gemensamma uttalandet från Sverige och Indien antogs i Stockholm.", "joint-statement", "SWE IND"),
    ],
)
def test_documents_have_type_and_parties(language: str, text: str, kind: str, parties: str) -> None:
    found = coded(Agreement, text, language)
    assert [(d.type, set(d.parties)) for d in found] == [(kind, set(parties.split()))]


@settings(max_examples=20, deadline=None)
@given(pair=PAIRS, year=st.integers(1950, 2023).filter(lambda year: year % 100 != 0))
def test_documents_follow_states_and_years(pair: list[str], year: int) -> None:
    found = coded(Agreement, f"The {year} treaty between {pair[0]} and {pair[1]} was recalled.", "en")
    assert [set(d.parties) for d in found] == [{STATES[name] for name in pair}]
    assert found[0].date is not None
    assert found[0].date.start == f"{year}-01-01"


def test_the_day_of_signing_and_the_field_are_kept() -> None:
    text = (
        "The foreign ministers of India and Japan signed a memorandum of understanding on cybersecurity "
        "in Tokyo on Tuesday."
    )
    (found,) = coded(Agreement, text, "en")
    assert found.type == "mou"
    assert found.date is not None
    assert found.date.start == "2024-08-20"
    assert "cyber" in found.topics


def test_a_title_in_its_marks_is_the_title() -> None:
    (found,) = coded(Agreement, "《中日和平友好条约》缔结45周年。", "zh-Hans")
    assert found.title == "中日和平友好条约"
    assert set(found.parties) == {"CHN", "JPN"}


def test_one_document_told_twice_is_one_record() -> None:
    text = (
        "China and Belarus issued a joint communique on Friday.\n"
        "The China-Belarus joint communique released on Friday names trade."
    )
    (found,) = coded(Agreement, text, "en")
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Under the agreement, the company will deliver 20 buses."),
        ("en", "The deal was good for everybody."),
        ("en", "He signed the declaration of assets."),
        ("zh-Hans", "该公司签署了采购合同。"),
        ("nb", "Partene er ikke enige om en avtale."),
        ("zh-Hans", "特朗普呼吁俄罗斯和乌克兰停止杀戮、达成协议。"),
        ("zh-Hans", "英国首相和北大西洋公约组织秘书长希望支持乌克兰。"),
    ],
)
def test_documents_of_nobody_are_none(language: str, text: str) -> None:
    assert coded(Agreement, text, language) == []


def test_a_title_may_stand_in_marks_of_speech() -> None:
    (found,) = coded(Agreement, "台灣與吐瓦魯簽署「漁業合作協定」。", "zh-Hant")
    assert found.title == "漁業合作協定"
    (said,) = coded(Agreement, "他說：「我們希望日本與菲律賓簽署漁業協定並落實。」", "zh-Hant")
    assert said.title == "Agreement of Japan and Philippines on agriculture"


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        (
            "en",
            "The memorandum between the Ministry of Health of Laos and the Cuban Institute of Medicine is in force.",
            "LAO CUB",
        ),
        ("vi", "Bản ghi nhớ giữa Bộ Y tế Lào và Học viện Quân y Cuba về đào tạo bác sĩ.", "LAO CUB"),
        ("en", "A joint statement of the foreign ministers of Estonia and Latvia was published.", "EST LVA"),
    ],
)
def test_bodies_of_two_states_sign_for_them(language: str, text: str, parties: str) -> None:
    assert [set(d.parties) for d in coded(Agreement, text, language)] == [set(parties.split())]


def test_documents_about_different_things_are_several() -> None:
    text = "Chile and Peru signed an Agreement on Fisheries and an Agreement on Extradition."
    assert len(coded(Agreement, text, "en")) == 2
    again = "Chile and Peru signed an Agreement on Fisheries. The Agreement on Fisheries between Chile and Peru is new."
    assert len(coded(Agreement, again, "en")) == 1


def test_a_document_named_in_full_is_of_the_two_sides_told_of() -> None:
    text = "Lãnh đạo Lào và Cuba hội đàm. Hai nước tuân thủ Thỏa thuận về hợp tác nghề cá."
    assert [set(d.parties) for d in coded(Agreement, text, "vi")] == [{"LAO", "CUB"}]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru did not sign an agreement.",
        "Chile wrote to Peru about Chile and Peru. They adopted a joint statement.",
        "Tensions between Chile and Peru in the joint statement were discussed.",
    ],
)
def test_what_was_not_signed_or_is_of_others_is_no_document(text: str) -> None:
    assert not coded(Agreement, text, "en")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Somalia signed a defence pact in Paris.", ["KEN", "SOM"]),
        ("Poland and Ukraine concluded a long-awaited bilateral security agreement.", ["POL", "UKR"]),
        ("The agreement, signed by Rwanda and Burundi in Washington in June, provides for peace.", ["RWA", "BDI"]),
        ("The G7 leaders adopted a communique condemning Russia.", ["G7"]),
    ],
)
def test_a_document_is_of_those_who_signed_it(text: str, parties: list[str]) -> None:
    (document,) = coded(Agreement, text, "en")
    assert sorted(document.parties) == sorted(parties)
