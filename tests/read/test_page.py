import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read import Unreadable, read_page
from dragoman.read.unreadable import LIMIT


def test_text_is_kept_to_the_last_character() -> None:
    raw = "\ufeffTitle\r\n\r\nBody with\u00ad soft\u200b things\t.\r"
    page = read_page(raw.encode(), "a.txt")
    assert (page.raw, page.media, page.document) == (raw, "text", "a.txt")


def test_the_same_text_has_the_same_digest_whatever_its_name() -> None:
    assert read_page(b"Oslo", "a").digest == read_page(b"Oslo", "b").digest != read_page(b"Bergen", "a").digest


@pytest.mark.parametrize(
    "raw",
    [
        "<!DOCTYPE html><html><body>x</body></html>",
        "\ufeff  <!-- saved -->\n<HTML lang=en><p>x",
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="x"><body/></html>',
        "<div><p>One.</p><p>Two.</p><p>Three.</p></div>",
        "Loose text <p>One.</p> and <p>two</p>, <a href=x>three</a>",
    ],
)
def test_html_is_told_by_its_content(raw: str) -> None:
    assert read_page(raw.encode(), "page.txt").media == "html"


@pytest.mark.parametrize("raw", ["Trade <b>grew</b> by 3 < 5 per cent", "a <- b\n</p> is a tag", "x"])
def test_text_with_a_stray_tag_stays_text(raw: str) -> None:
    assert read_page(raw.encode(), "page.html").media == "text"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\ufeff\n".encode(), "empty"),
        (b"The minister\0 met", "null byte"),
        (b"\0" * 400, "null byte"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "control characters"),
        (b"x" * (LIMIT + 1), "too large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_clear_line(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_page(data, "some/file.txt")
    assert word in caught.value.reason
    assert str(caught.value).startswith("some/file.txt: ")
    assert "\n" not in str(caught.value)


def test_an_endless_line_of_text_is_no_page() -> None:
    words = "Xi met Putin. " * 71_429
    with pytest.raises(Unreadable, match=r"long\.txt: one line of 1,000,005 characters"):
        read_page(f"A title\n\n{words.strip()}".encode(), "long.txt")
    assert read_page(f"<html><body><p>{words}</p></body></html>".encode(), "long.html").media == "html"
    assert read_page("\n".join([words[:400_000]] * 3).encode(), "book.txt").media == "text"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_refused(data: bytes) -> None:
    try:
        page = read_page(data, "x")
    except Unreadable:
        return
    assert page.raw
    assert len(page.digest) == 32
