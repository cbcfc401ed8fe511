"""Whose counterpart somebody is told to be: who holds the same office of another state."""

from __future__ import annotations

import pytest

from stories import read


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        (
            "es",
            "El canciller Alberto van Klaveren recibió a su homólogo boliviano, Fernando Huanacuni.",
            "Foreign Minister",
        ),
        ("fr", "Le président Macky Sall a reçu son homologue togolais, Faure Gnassingbé.", "President"),
        (
            "pt",
            "O primeiro-ministro António Costa recebeu o seu homólogo cabo-verdiano, Ulisses Correia e Silva.",
            "Prime Minister",
        ),
    ],
)
def test_a_counterpart_holds_the_same_office(language: str, text: str, office: str) -> None:
    assert read(text, language).mentions[-1].office == office


def test_without_anybody_named_before_a_counterpart_is_an_official() -> None:
    assert read("En Lima estuvo también su homóloga mexicana.", "es").mentions[-1].office == "Official"


def test_somebody_on_file_has_only_what_they_held() -> None:
    text = "El presidente Emmanuel Macron recibió a su homólogo alemán, Olaf Scholz."
    scholz = next(m for m in read(text, "es").mentions if m.name == "Olaf Scholz")
    assert scholz.office != "President"
