"""Who says what: reported and quoted words, and whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Event, Quote
from stories import coded

PEOPLE = {
    "en": {
        "Emmanuel Macron": ("Emmanuel Macron", "FRA"),
        "Li Qiang": ("Li Qiang", "CHN"),
        "Narendra Modi": ("Narendra Modi", "IND"),
    },
    "nb": {
        "Emmanuel Macron": ("Emmanuel Macron", "FRA"),
        "Li Qiang": ("Li Qiang", "CHN"),
        "Mette Frederiksen": ("Mette Frederiksen", "DNK"),
    },
    "sv": {
        "Emmanuel Macron": ("Emmanuel Macron", "FRA"),
        "Li Qiang": ("Li Qiang", "CHN"),
        "Mette Frederiksen": ("Mette Frederiksen", "DNK"),
    },
    "zh-Hans": {"马克龙": ("Emmanuel Macron", "FRA"), "李强": ("Li Qiang", "CHN"), "莫迪": ("Narendra Modi", "IND")},
    "zh-Hant": {"馬克龍": ("Emmanuel Macron", "FRA"), "李強": ("Li Qiang", "CHN"), "莫迪": ("Narendra Modi", "IND")},
}
SAID = {
    "en": (
        "the harvest was better than anybody had hoped",
        ["{who} said {words}.", "{who} said that {words}.", "According to {who}, {words}."],
    ),
    "nb": ("avlingen var bedre enn noen hadde håpet", ["{who} sier at {words}.", "{who} sa at {words}."]),
    "sv": ("skörden var bättre än någon hade hoppats", ["{who} säger att {words}.", "{who} sade att {words}."]),
    "zh-Hans": ("今年的粮食收成比去年好得多", ["{who}说，{words}。", "{who}表示，{words}。", "{who}指出，{words}。"]),
    "zh-Hant": ("今年的糧食收成比去年好得多", ["{who}說，{words}。", "{who}表示，{words}。"]),
}
QUOTED = {
    "en": (
        "The harvest was better than anybody had hoped",
        ["“{words},” {who} said.", "{who} said: “{words}.”", '"{words}," said {who}.'],
    ),
    "nb": ("Avlingen var bedre enn noen hadde håpet", ["«{words}», sa {who}.", "{who} sa: «{words}.»"]),
    "sv": ("Skörden var bättre än någon hade hoppats", ["”{words}”, sade {who}.", "{who} sade: ”{words}.”"]),
    "zh-Hans": (
        "今年的粮食收成比去年好得多",
        ["{who}说：“{words}。”", "{who}表示：“{words}。”", "“{words}。”{who}说。"],
    ),
    "zh-Hant": (
        "今年的糧食收成比去年好得多",
        ["{who}說：「{words}。」", "{who}表示：「{words}。」", "「{words}。」{who}在東京說。"],
    ),
}


def said(text: str, language: str = "en") -> list[tuple[str, bool, str]]:
    """Speaker, whether in quotation marks, and the words, of each quote."""
    return [(q.speaker, q.verbatim, " … ".join(e.text for e in q.evidence)) for q in coded(Quote, text, language)]


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from(sorted(PEOPLE)), st.booleans())
def test_words_follow_their_speaker(data: st.DataObject, language: str, verbatim: bool) -> None:
    words, frames = (QUOTED if verbatim else SAID)[language]
    who = data.draw(st.sampled_from(sorted(PEOPLE[language])))
    text = data.draw(st.sampled_from(frames)).format(who=who, words=words)
    name, state = PEOPLE[language][who]
    (quote,) = coded(Quote, text, language)
    assert (quote.speaker, quote.state, quote.verbatim) == (name, state, verbatim)
    assert [span.text.rstrip(".,。") for span in quote.evidence] == [words]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "office"),
    [
        (
            "en",
            "Chinese foreign ministry spokesperson Mao Ning said the harvest was better than last year.",
            "Mao Ning",
            "Spokesperson of the Ministry of Foreign Affairs",
        ),
        (
            "en",
            "Eva Högl, a professor at the University of Oslo, said the deal would not last for long.",
            "Eva Högl",
            "Professor",
        ),
        (
            "nb",
            "– Avlingen var bedre enn i fjor, sier statsminister Jonas Gahr Støre.",
            "Jonas Gahr Støre",
            "Prime Minister",
        ),
        (
            "sv",
            "– Skörden var bättre än förra året, säger statsminister Ulf Kristersson.",
            "Ulf Kristersson",
            "Prime Minister",
        ),
        (
            "zh-Hant",
            "外交部發言人汪文斌說，今年的糧食收成比去年好。",
            "Wang Wenbin",
            "Spokesperson of the Ministry of Foreign Affairs",
        ),
    ],
)
def test_speakers_have_their_office(language: str, text: str, speaker: str, office: str) -> None:
    (quote,) = coded(Quote, text, language)
    assert (quote.speaker, quote.office) == (speaker, office)


def test_whom_it_is_said_to() -> None:
    (quote,) = coded(Quote, "Støre told Modi that the harvest was better than last year.", "en")
    assert (quote.speaker, quote.said_to) == ("Jonas Gahr Støre", "Narendra Modi")


@pytest.mark.parametrize(
    ("opening", "whom"),
    [
        ("In a phone call with Xi Jinping, ", "Xi Jinping"),
        ("During talks with Xi Jinping in Beijing, ", "Xi Jinping"),
        ("In a letter to Xi Jinping, ", "Xi Jinping"),
        ("After a meeting with French ministers, ", None),
        ("In Beijing, ", None),
    ],
)
def test_whom_the_speaker_is_told_to_talk_with(opening: str, whom: str | None) -> None:
    (quote,) = coded(Quote, f"{opening}Emmanuel Macron said that France wanted balanced trade with China.", "en")
    assert quote.said_to == whom


def test_both_sides_say_nothing_to_one_of_them() -> None:
    text = "Wang Yi met with Stéphane Séjourné in Paris, where both sides said that they would work on the climate."
    (quote,) = coded(Quote, text, "en")
    assert (quote.speaker, quote.said_to) == ("The two sides", None)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Olaf Scholz briefed Emmanuel Macron on the results of the negotiations.", 0),
        ("Olaf Scholz briefed the media on the results of the negotiations in Berlin.", 0),
        ("Olaf Scholz told Emmanuel Macron the war in Ukraine would not end soon.", 1),
    ],
)
def test_what_somebody_is_told_about_is_no_words(text: str, count: int) -> None:
    found = said(text)
    assert len(found) == count
    assert all(words.startswith("the war") for _, _, words in found)


def test_a_statement_speaks_for_whose_it_is_or_who_spoke_last() -> None:
    text = (
        "Emmanuel Macron said that France wanted balanced trade. "
        "Relations between the two countries had improved greatly, the statement added."
    )
    ((speaker, _, words),) = said(text)
    assert (speaker, words.split(" … ")[1]) == (
        "Emmanuel Macron",
        "Relations between the two countries had improved greatly",
    )


def test_two_sides_speak_together() -> None:
    assert said("The two sides said they would deepen trade and cooperation.")[0][:2] == ("The two sides", False)


def test_words_interrupted_are_one_passage_of_one_speaker() -> None:
    text = '"The harvest was better than hoped," said Modi. "We will sell more of it abroad," he added.'
    assert said(text) == [
        ("Narendra Modi", True, "The harvest was better than hoped, … We will sell more of it abroad,")
    ]


def test_the_words_of_two_speakers_are_two_quotes() -> None:
    text = "Macron said the harvest was better than hoped. Modi said the rain had come too late for the rice."
    assert [speaker for speaker, _verbatim, _words in said(text)] == ["Emmanuel Macron", "Narendra Modi"]


def test_what_was_said_goes_on_into_the_next_sentence_but_not_the_next_paragraph() -> None:
    going_on = "Macron said the harvest was better than hoped. It had rained in May.\nThe market was closed."
    assert said(going_on) == [("Emmanuel Macron", False, "the harvest was better than hoped. It had rained in May.")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reuters reported that trade had grown by ten percent."),
        ("en", "The company said its profit had grown by ten percent last year."),
        ("en", "Police said the two men were arrested in Oslo on Friday."),
        ("en", "He called it “a mess”."),
        ("en", "“Peace and quiet for all of us” is the title of the book."),
        ("nb", "Avisen skriver at handelen økte med ti prosent."),
        ("zh-Hans", "据新华社报道，粮食收成比去年好得多。"),
    ],
)
def test_the_press_firms_and_titles_speak_for_no_party(language: str, text: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "type_", "doer", "target"),
    [
        ("en", "Støre said that Norway supports Ukraine.", "support", "Jonas Gahr Støre", "UKR"),
        ("en", "“Norway supports Ukraine,” Støre said.", "support", "Jonas Gahr Støre", "UKR"),
        ("nb", "Støre sier at Norge støtter Ukraina.", "support", "Jonas Gahr Støre", "UKR"),
        ("sv", "Kristersson säger att Sverige stöder Ukraina.", "support", "Ulf Kristersson", "UKR"),
        ("zh-Hans", "李强表示，中国支持巴基斯坦。", "support", "Li Qiang", "PAK"),
    ],
)
def test_a_stance_is_the_speakers_who_speaks_for_the_state(
    language: str, text: str, type_: str, doer: str, target: str
) -> None:
    (event,) = [event for event in coded(Event, text, language) if event.type == type_]
    assert [(p.name, p.role) for p in event.participants] == [(doer, "actor"), (target, "target")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron said that the harvest was good.\n“We had more rain than in any year before.”",
            [("Emmanuel Macron", False), ("Emmanuel Macron", True)],
        ),
        (
            "“We had more rain than in any year before,” Macron said during a visit to a farm.",
            [("Emmanuel Macron", True)],
        ),
        ("“The minister said he had more rain than ever,” Macron said.", [("Emmanuel Macron", True)]),
        ("Eva Högl, of the weather office, said the harvest would be late.", [("Eva Högl", False)]),
    ],
)
def test_whose_words_stand_in_quotation_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(speaker, verbatim) for speaker, verbatim, _words in said(text)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La cosecha fue mejor que nunca con la ONU, dijo este jueves en Roma el presidente Emmanuel Macron."),
        ("pt", "A colheita foi melhor do que nunca, disse esta quinta-feira em Roma o presidente Emmanuel Macron."),
        ("fr", "La récolte a été meilleure que jamais, a déclaré jeudi à Rome le président Emmanuel Macron."),
        ("de", "Die Ernte sei so gut wie nie zuvor, sagte am Donnerstag in Rom Präsident Emmanuel Macron."),
    ],
)
def test_a_speaker_behind_the_verb_that_closes_the_words(language: str, text: str) -> None:
    (said,) = coded(Quote, text, language)
    assert (said.speaker, said.evidence[0].text) == ("Emmanuel Macron", text[: text.index(",")])


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "Emmanuel Macron subrayó el jueves en Roma que {words}.", "la cosecha fue mejor que nunca"),
        ("fr", "Emmanuel Macron a indiqué jeudi à Rome que {words}.", "la récolte a été très bonne"),
        ("en", "Emmanuel Macron said on Thursday in Rome that {words}.", "the harvest was better than ever"),
    ],
)
def test_the_words_begin_behind_that(language: str, text: str, words: str) -> None:
    (said,) = coded(Quote, text.format(words=words), language)
    assert said.evidence[0].text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Xi Jinping said that trade with Norway is growing fast.", "trade with Norway is growing fast"),
        (
            "Trade with Norway is growing fast, ministry spokesman Wang Wenbin said on Friday.",
            "Trade with Norway is growing fast",
        ),
    ],
)
def test_the_words_begin_behind_that_and_end_before_the_title(text: str, words: str) -> None:
    (quote,) = coded(Quote, text, "en")
    assert [span.text for span in quote.evidence] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Norway left the talks, citing China's lack of interest in the treaty.",
        "Xi Jinping criticised Norway for adding more companies to its list of banned firms.",
        "The statement said Xi Jinping discussed a number of global issues.",
    ],
)
def test_nobody_is_quoted_who_says_nothing(text: str) -> None:
    assert not coded(Quote, text, "en")


def test_a_name_and_a_colon_open_what_a_transcript_has_somebody_say() -> None:
    text = "新华社记者：法国总统马克龙何时访华？\n毛宁：法国是中国的全面战略伙伴。中方愿同法方加强合作。"
    assert [(q.speaker, "".join(s.text for s in q.evidence)) for q in coded(Quote, text, "zh-Hans")] == [
        ("Mao Ning", "法国是中国的全面战略伙伴。中方愿同法方加强合作。")
    ]


def test_who_asks_has_the_word_until_it_is_given_back() -> None:
    asked = "法新社记者：美国宣布制裁中国企业，中方有何评论？"
    text = f"毛宁：中方愿同法方加强合作。\n毛宁：法国是中国的伙伴。\n{asked}\n毛宁：中方坚决反对单边制裁。"
    words = "".join(s.text for q in coded(Quote, text, "zh-Hans") if q.speaker == "Mao Ning" for s in q.evidence)
    assert words == "中方愿同法方加强合作。法国是中国的伙伴。中方坚决反对单边制裁。"


def test_words_closed_by_somebody_nobody_knows_are_not_the_subjects() -> None:
    assert coded(Quote, "O Presidente João Lourenço visitou Moçambique em maio, disse fonte oficial.", "pt") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron underlined the value of the long friendship between farmers.", []),
        (
            "Emmanuel Macron underlined that the harvest was good this year.",
            [("Emmanuel Macron", False, "the harvest was good this year")],
        ),
        (
            "Emmanuel Macron outlined “a plan for the farms of the south” in Lyon.",
            [("Emmanuel Macron", True, "a plan for the farms of the south")],
        ),
        (
            "Emmanuel Macron thanked Narendra Modi: “The mangoes were the best I have ever had.”",
            [("Emmanuel Macron", True, "The mangoes were the best I have ever had.")],
        ),
    ],
)
def test_a_thing_is_words_only_where_it_is_quoted(text: str, expected: list[tuple[str, bool, str]]) -> None:
    assert said(text) == expected


def test_words_run_on_through_paragraphs() -> None:
    text = (
        "Emmanuel Macron said on Monday: “The harvest was better than last year.\n"
        "It will be better still next year.\n"
        "We have seen to that.”\n"
        "The mayor was there."
    )
    parts = "The harvest was better than last year. … It will be better still next year. … We have seen to that."
    assert said(text) == [("Emmanuel Macron", True, parts)]


def test_a_label_names_nobody_so_the_words_are_those_of_who_spoke_last() -> None:
    text = "Emmanuel Macron said the harvest was good.\nDirect speech: “It will be better still next year.”"
    assert said(text)[1] == ("Emmanuel Macron", True, "It will be better still next year.")


@pytest.mark.parametrize(
    ("text", "language", "speaker", "words"),
    [
        ("Владимир Путин посетит Ханой в мае. Об этом сообщил Дмитрий Песков.", "ru", "Dmitry Peskov",
         "Владимир Путин посетит Ханой в мае"),
        ("Володимир Зеленський відвідає Варшаву в травні. Про це повідомив Андрій Сибіга.", "uk", "Andrii Sybiha",
         "Володимир Зеленський відвідає Варшаву в травні"),
        ("«Мы готовы к переговорам с любой стороной», – сказал Сергей Лавров журналистам в Ханое.", "ru",
         "Sergei Lavrov",
         "Мы готовы к переговорам с любой стороной"),
    ],
)  # fmt: skip
def test_words_that_stand_before_are_pointed_back_at(text: str, language: str, speaker: str, words: str) -> None:
    assert [(q.speaker, q.evidence[0].text) for q in coded(Quote, text, language)] == [(speaker, words)]


def test_nobody_is_quoted_who_only_points_at_a_paragraph_of_others() -> None:
    text = "Министр выступил в парламенте.\nОб этом на брифинге в Ханое сообщил Дмитрий Песков."
    assert coded(Quote, text, "ru") == []


@pytest.mark.parametrize("closing", ["отметил он", "добавил чиновник"])
def test_whoever_spoke_before_closes_the_words(closing: str) -> None:
    said = f"«Решение Джо Байдена нас вовсе не удивило», – {closing}."
    text = f"Дмитрий Песков заявил, что переговоры продолжатся осенью.\n{said}"
    assert {q.speaker for q in coded(Quote, text, "ru")} == {"Dmitry Peskov"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Иран осудил удары США. «Ответ не заставит себя долго ждать», – сказано в заявлении.", "Iran"),
        ("Иран осудил удары США. «Ответ не заставит себя долго ждать», – сказано в заявлении МИД Катара.",
         "Ministry of Foreign Affairs of Qatar"),
    ],
)  # fmt: skip
def test_words_of_a_document_are_its_issuers(text: str, speaker: str) -> None:
    assert [q.speaker for q in coded(Quote, text, "ru")] == [speaker]


def test_a_sentence_that_only_tells_who_said_it_takes_the_words_right_before_it() -> None:
    words = "“两国关系一直很好。两国应加强经贸合作。”"
    assert said(f"{words}印度总理莫迪说。", "zh-Hans") == [("Narendra Modi", True, words[1:-1])]
    assert said(f"{words}会场很安静。印度总理莫迪说。", "zh-Hans") == []
    assert said("“很好。”印度总理莫迪说。", "zh-Hans") == []


def test_whoever_the_sentence_is_about_adds_words_by_a_participle() -> None:
    text = "Эммануэль Макрон осудил удары по Киеву, подчеркнув, что Россия не хочет договариваться."
    assert [q.speaker for q in coded(Quote, text, "ru")] == ["Emmanuel Macron"]


@pytest.mark.parametrize(
    ("words", "stances"),
    [("решительно осуждаем удары Израиля", ["accuse"]), ("всячески осуждает удары Израиля", [])],
)
def test_quoted_words_without_a_subject_are_the_speakers_in_the_first_person(words: str, stances: list[str]) -> None:
    text = f"«Вот уже второй год {words}», – заявила Мария Захарова."
    assert [e.type for e in coded(Event, text, "ru")] == stances


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("林佳龍會見吐瓦魯總理戴斐立。他也告訴戴斐立，兩國友誼將長久持續下去。", ["Lin Chia-lung"]),
        ("王毅未透露普京总统何时将对中国进行国事访问。", []),
        ("据外交部网站消息，王毅将于下周访问莫斯科和柏林。", []),
        ("据中国外交部发言人介绍，王毅将于下周访问莫斯科和柏林。", ["Spokesperson of the Ministry of Foreign Affairs"]),
        ("王毅向各国使节介绍了两国关系的历史和有关合作的重大成果。", []),
        ("马克龙表示，法国将继续支持乌克兰。中方对此有何评论？", ["Emmanuel Macron"]),
    ],
)
def test_what_nobody_says_is_no_quote(text: str, speakers: list[str]) -> None:
    found = coded(Quote, text, "zh")
    assert [q.speaker or q.office for q in found] == speakers
    assert not any("评论" in span.text for quote in found for span in quote.evidence)


@pytest.mark.parametrize("tag", ["», – сказал", "», -- сказал", "» - сказал", "» — сказал"])
def test_a_dash_parts_the_words_from_who_said_them(tag: str) -> None:
    text = f"«Мир меняется очень быстро, и мы готовы к этому{tag} Александр Лукашенко перед началом беседы с коллегами."
    assert [(q.verbatim, q.evidence[0].text) for q in coded(Quote, text, "ru")] == [
        (True, "Мир меняется очень быстро, и мы готовы к этому")
    ]


def test_you_is_the_other_of_two() -> None:
    text = "Владимир Зеленский встретился с Анджеем Дудой. «Благодарю Вас за помощь», — сказал Зеленский."
    thanks = [e for e in coded(Event, text, "ru") if e.type == "support"]
    assert [(e.parties[0], e.parties[1]) for e in thanks] == [("UKR", "POL")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("美国《纽约时报》报道，欧洲各国领导人将于下周在布鲁塞尔举行会议。", []),
        ("Trong khi đó, chia sẻ với ABC News, ông Marco Rubio cho rằng các bên cần nối lại đàm phán.", ["Marco Rubio"]),
        ("Trả lời phỏng vấn của kênh ABC News, ông Marco Rubio nói các bên cần nối lại đàm phán.", ["Marco Rubio"]),
        ("“Các bên cần sớm nối lại đàm phán,” RT trích phát biểu của ông Marco Rubio.", ["Marco Rubio"]),
    ],
)
def test_those_who_only_carry_the_words_are_no_speakers(text: str, speakers: list[str]) -> None:
    tag = "vi" if text.isascii() or "ô" in text else "zh"
    assert [q.speaker for q in coded(Quote, text, tag)] == speakers
