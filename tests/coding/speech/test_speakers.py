"""Who speaks by a verb of speech, and what of its sentence are words."""

from __future__ import annotations

import pytest

from dragoman.records import Event, Quote
from stories import coded


def said(text: str, language: str) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.evidence[0].text) for quote in coded(Quote, text, language)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "В МИД Польши в среду заявили, что посольство в Минске останется открытым.",
         "Ministry of Foreign Affairs of Poland"),
        ("uk", "У МЗС Польщі в середу заявили, що посольство в Мінську залишиться відкритим.",
         "Ministry of Foreign Affairs of Poland"),
        ("ru", "«Граница останется закрытой», – говорится в опубликованном на сайте МИД Латвии сообщении.",
         "Ministry of Foreign Affairs of Latvia"),
        ("ru", "«Граница останется закрытой», – сообщается на сайте МИД Латвии.",
         "Ministry of Foreign Affairs of Latvia"),
    ],
)  # fmt: skip
def test_a_ministry_speaks_before_the_verb_and_in_what_it_publishes(language: str, text: str, speaker: str) -> None:
    assert [who for who, _words in said(text, language)] == [speaker]


def test_who_is_said_to_do_something_in_a_ministry_speaks_himself() -> None:
    text = "В МИД Польши Радослав Сикорский заявил, что посольство в Минске останется открытым."
    assert [who for who, _words in said(text, "ru")] == ["Radosław Sikorski"]


def test_a_ministry_without_a_state_is_the_one_told_before_or_in_the_headline() -> None:
    told = "МИД Болгарии вызвал посла Ирана. В МИД заявили, что посол промолчал."
    assert ("Ministry of Foreign Affairs of Bulgaria", "посол промолчал") in said(told, "ru")
    headline = "# МИД Болгарии: посол вызван\n«Посол Ирана промолчал», – говорится в сообщении МИД."
    assert said(headline, "ru") == [("Ministry of Foreign Affairs of Bulgaria", "Посол Ирана промолчал")]


def test_two_who_speak_in_one_sentence_have_their_own_words() -> None:
    text = "Си Цзиньпин заявил, что торговля растёт, а Владимир Путин отметил, что расчёты идут в рублях."
    assert said(text, "ru") == [("Xi Jinping", "торговля растёт"), ("Vladimir Putin", "расчёты идут в рублях")]


def test_whom_somebody_quotes_has_no_words_of_his_own() -> None:
    text = "Си Цзиньпин заявил, что Владимир Путин сказал, что расчёты идут в рублях."
    assert [who for who, _words in said(text, "ru")] == ["Xi Jinping"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Владимир Путин рассказал о бессмысленности новых санкций."),
        ("ru", "О закрытии консульства объявили в МИД Польши."),
        ("ru", "МИД Польши объявил послу Ирана о высылке дипломатов."),
        ("uk", "Володимир Зеленський розповів про марність нових санкцій."),
        ("ru", "Марко Рубио считает невозможными новые переговоры."),
        ("ru", "О том, как идёт реформа, министр рассказал Владимиру Путину."),
    ],
)
def test_what_was_spoken_about_is_no_words(language: str, text: str) -> None:
    assert said(text, language) == []


def test_a_title_alone_that_opens_a_sentence_goes_on_speaking() -> None:
    text = "Марко Рубио сказал, что встреча удалась. Дипломат добавил, что вторая состоится осенью."
    assert {who for who, _words in said(text, "ru")} == {"Marco Rubio"}


def test_a_paper_quotes_somebody() -> None:
    text = "«Ответ будет быстрым и жёстким», – цитирует агентство Рейтер Аббаса Арагчи."
    assert [who for who, _words in said(text, "ru")] == ["Abbas Araghchi"]


def test_those_of_one_body_speak_for_it() -> None:
    text = "Министры стран G7 осудили Россию. Участники встречи отметили, что санкции останутся в силе."
    assert [who for who, _words in said(text, "ru")] == ["G7"]


def test_a_name_in_latin_letters_is_a_paper_in_a_text_of_other_letters() -> None:
    assert said("Расчёты теперь идут в рублях, сообщает Channel News Asia.", "ru") == []


def test_who_says_that_something_was_done_did_it() -> None:
    text = "Энтони Блинкен заявил, что встретился с Сергеем Лавровым."
    (event,) = [e for e in coded(Event, text, "ru") if e.type == "meeting"]
    assert {p.name for p in event.participants} == {"Antony Blinken", "Sergei Lavrov"}


def test_the_words_are_those_of_the_ministry_that_opened_the_sentence_before() -> None:
    text = "МИД Латвии ждёт ответа. «Граница останется закрытой», – говорится в сообщении."
    assert [who for who, _words in said(text, "ru")] == ["Ministry of Foreign Affairs of Latvia"]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [("Китайский дипломат", "Wang Wenbin"), ("Американский дипломат", "Diplomat")],
)
def test_a_title_of_people_like_them_means_who_spoke_last(title: str, speaker: str) -> None:
    text = (
        "Официальный представитель МИД КНР Ван Вэньбинь заявил, что Пекин выступает за мир.\n"
        f"{title} напомнил, что переговоры идут уже второй год."
    )
    assert [q.speaker for q in coded(Quote, text, "ru")][-1] == speaker


def test_words_for_according_to_may_stand_behind_who_says_so() -> None:
    assert [who for who, _words in said("Dem Kreml zufolge hat Kiew das Abkommen gebrochen.", "de")] == ["Russia"]
    assert said("Der Behörde zufolge reist Olaf Scholz nach Paris.", "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "Russland fordert, dass sich die Ukraine für neutral erklärt.",
        "Die Ukraine lehnt das in weiten Teilen ab, Wolodymyr Selenskyj hat sich gesprächsbereit gezeigt.",
        "Olaf Scholz erklärte seinen Rücktritt.",
    ],
)
def test_what_only_looks_like_a_verb_of_speech_tells_no_words(text: str) -> None:
    assert said(text, "de") == []


def test_he_who_closes_words_is_whom_the_sentence_began_with() -> None:
    assert [who for who, _ in said("Scholz kam nach Wien. Er sehe dort Nehammer, sagte er.", "de")] == ["Olaf Scholz"]
    text = "Xi Jinping lobte Berlin. Beim Treffen mit Olaf Scholz sagte er, die Lage sei ernst."
    assert [who for who, _ in said(text, "de")] == ["Xi Jinping"]
