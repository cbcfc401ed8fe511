import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.charset import decode

NORWEGIAN = "Utenriksministeren møtte sin kollega på Østlandet – «et godt møte», sa hun. Så reiste de hjem."
CHINESE = "两国外长星期三在首都举行会谈，双方同意扩大贸易和文化交流，并发表联合声明。"
TRADITIONAL = "兩國外長星期三在首都舉行會談，雙方同意擴大貿易和文化交流，並發表聯合聲明。"
RUSSIAN = "Министры встретились в среду в столице. Стороны договорились расширить торговлю."


@given(st.text(min_size=1))
def test_utf8_comes_back_as_it_went_in(text: str) -> None:
    assert decode(text.encode("utf-8", "replace")) == text.encode("utf-8", "replace").decode("utf-8")


# The mark of UTF-16 with a null behind it is the mark of UTF-32: such a text cannot be told.
@given(
    st.text(st.characters(codec="utf-16"), min_size=1).filter(lambda text: not text.startswith("\0")),
    st.sampled_from(["utf-16-le", "utf-16-be"]),
)
def test_utf16_is_told_by_its_mark_and_keeps_it(text: str, codec: str) -> None:
    assert decode(("\ufeff" + text).encode(codec)) in (
        "\ufeff" + text,
        ("\ufeff" + text).encode(codec).decode("utf-8", "ignore"),
    )


def test_the_mark_of_utf8_counts_as_a_character() -> None:
    assert decode(b"\xef\xbb\xbfOslo") == "\ufeffOslo"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb18030", CHINESE),
        ("big5", TRADITIONAL),
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("cp1252", NORWEGIAN),
        ("iso8859-1", "El ministro llegó a España el miércoles. ¿Qué pasó después?"),
        ("euc-jp", "日本の外相は水曜日に東京で会談を行いました。"),
        ("shift-jis", "日本の外相は水曜日に東京で会談を行いました。"),
        ("euc-kr", "외무 장관은 수요일 수도에서 회담을 가졌다."),
    ],
)
def test_undeclared_legacy_sets_are_recognised(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(("declared", "codec"), [("gb2312", "gb18030"), ("GBK", "gb18030"), ("Big5", "big5")])
def test_the_declared_set_is_used(declared: str, codec: str) -> None:
    text = f'<meta charset="{declared}"><p>{TRADITIONAL if codec == "big5" else CHINESE}</p>'
    assert decode(text.encode(codec)) == text


def test_characters_beyond_gb2312_are_read_on_a_page_that_declares_gb2312() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>朱镕基总理在人民大会堂</p>'
    assert decode(text.encode("gb18030")) == text


def test_windows_quotes_on_a_page_that_declares_latin1() -> None:
    text = '<meta charset="iso-8859-1"><p>“Møtet”</p>'
    assert decode(text.encode("cp1252")) == text


def test_a_wrong_declaration_is_not_believed() -> None:
    text = '<meta charset="utf-8"><p>' + RUSSIAN * 5 + "</p>"
    assert decode(text.encode("cp1251")) == text


def test_an_unknown_declaration_is_passed_over() -> None:
    text = '<meta charset="klingon"><p>' + RUSSIAN + "</p>"
    assert decode(text.encode("cp1251")) == text


def test_one_broken_character_does_not_lose_a_page() -> None:
    data = CHINESE.encode() * 3 + b"\xe4\xb8"
    assert decode(data) == CHINESE * 3 + "\ufffd"


def test_noise_is_no_text() -> None:
    assert decode(bytes((i * 37 + i // 7) % 128 + 128 for i in range(5000))) is None
