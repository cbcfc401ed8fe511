"""What became of documents: ratified, in force, ended."""

from __future__ import annotations

import pytest

from dragoman.records import Agreement
from stories import coded


@pytest.mark.parametrize(
    ("language", "text", "status", "start"),
    [
        ("en", "The treaty between China and Norway entered into force on 28 February 2002.", "in-force", "2002-02-28"),
        ("en", "The agreement between China and Norway expired in 2023.", "ended", "2023-01-01"),
        ("nb", "Avtalen mellom Norge og Island trådte i kraft 1. mars 2012.", "in-force", "2012-03-01"),
        ("nb", "Avtalen mellom Norge og Russland ble ratifisert i 2020.", "ratified", "2020-01-01"),
        ("sv", "Avtalet mellan Sverige och Ryssland löpte ut 2023.", "ended", "2023-01-01"),
        ("da", "Aftalen mellem Danmark og Kina trådte i kraft den 1. marts 2012.", "in-force", "2012-03-01"),
        ("de", "Der Vertrag zwischen Polen und Litauen trat am 16. Januar 1992 in Kraft.", "in-force", "1992-01-16"),
        ("es", "El acuerdo entre España y Chile entró en vigor el 1 de marzo de 2012.", "in-force", "2012-03-01"),
        ("fr", "L'accord entre la France et la Chine est entré en vigueur le 1er mars 2012.", "in-force", "2012-03-01"),
        ("pt", "O acordo entre Portugal e a China expirou em 2023.", "ended", "2023-01-01"),
        ("ru", "Соглашение между Россией и Монголией ратифицировано в 2020 году.", "ratified", "2020-01-01"),
        ("zh", "2024年8月10日，中国同瑙鲁签署的文化合作协定正式生效。", "in-force", "2024-08-10"),
        ("zh", "中国与塞尔维亚自由贸易协定2024年7月1日起正式生效实施。", "in-force", "2024-07-01"),
        (
            "vi",
            "Hiệp định thương mại tự do Việt Nam - EU (EVFTA) có hiệu lực từ ngày 1/8/2020.",
            "in-force",
            "2020-08-01",
        ),
        ("uk", "Угода між Україною і Польщею втратила чинність у 2019 році.", "ended", "2019-01-01"),
        ("vi", "Hiệp định giữa Việt Nam và Trung Quốc có hiệu lực từ ngày 1/3/2012.", "in-force", "2012-03-01"),
    ],
)
def test_a_document_has_the_step_it_reached_and_its_day(language: str, text: str, status: str, start: str) -> None:
    (found,) = coded(Agreement, text, language)
    assert found.date is not None
    assert (found.status, found.date.start) == (status, start)


@pytest.mark.parametrize(
    "text",
    [
        "The agreement between China and Norway has not entered into force.",
        "The agreement between China and Norway will enter into force in 2030.",
        "The agreement between China and Norway was discussed when the ceasefire expired.",
    ],
)
def test_what_has_not_come_to_pass_is_no_step(text: str) -> None:
    assert {one.status for one in coded(Agreement, text, "en")} <= {None, "proposed"}


def test_of_two_documents_the_nearer_is_meant() -> None:
    text = (
        "The treaty between China and Norway was praised, and the agreement between Poland and Latvia expired in 2020."
    )
    told = {tuple(sorted(one.parties)): one.status for one in coded(Agreement, text, "en")}
    assert told == {("CHN", "NOR"): None, ("LVA", "POL"): "ended"}
