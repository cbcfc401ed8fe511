from dragoman.clean.line import split_lines
from dragoman.clean.watermark import cut_watermarks


def cut(*texts: str) -> tuple[str | None, list[str]]:
    lines = split_lines("\n".join(texts))
    phrase, _ = cut_watermarks(lines)
    return phrase, [line.text for line in lines]


def test_a_phrase_inside_different_words_is_cut_out() -> None:
    phrase, texts = cut(
        "They spoke of mutNews Onlineual trust", "the poNews Onlinelitics of it", "and a strategyNews Online."
    )
    assert phrase == "News Online"
    assert texts == ["They spoke of mutual trust", "the politics of it", "and a strategy."]


def test_letters_beyond_ascii() -> None:
    phrase, texts = cut("Минис\u200bтрДень Новостейы встретились", "о торгДень Новостейовле и грДень Новостейанице")
    assert phrase == "День Новостей"
    assert texts == ["Министры встретились", "о торговле и границе"]


def test_camel_case_names_are_left() -> None:
    texts = (
        "McDonald met McCain on YouTube",
        "McDonald wrote to YouTube",
        "McDonald left YouTube for iPhone and iPad users",
    )
    assert cut(*texts) == (None, list(texts))


def test_a_page_without_is_left_as_it_is() -> None:
    texts = ("A plain page", "with plain words")
    assert cut(*texts) == (None, list(texts))
