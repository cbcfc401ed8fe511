"""Names in their own letters, in brackets behind those of the text."""

from __future__ import annotations

import pytest

from dragoman.coding.names.beside import brackets, own_letters

BRACKETS = brackets(["H.E.", "Sir"])


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("馬丁內斯(Hugo Martinez)說", 4, "Hugo Martinez"),
        ("海妮（H.E. Hilda C. Heine, Ed. D）", 2, "Hilda C. Heine"),
        ("查爾斯(Sir Cyril Charles GCSL, GCMG)", 3, "Cyril Charles"),
        ("Xéc-gây V.Mi-khai-lốp (Sergei V.Mikhailov)", 21, "Sergei V.Mikhailov"),
        ("Сергей Лавров (Sergey Lavrov)", 13, "Sergey Lavrov"),
        # What is no name, and names that need none.
        ("斯托爾滕貝格(NATO)說", 6, None),
        ("查爾斯(聖露西亞總督)", 3, None),
        ("Espen Barth Eide (Oslo Times)", 16, None),
        ("馬丁內斯(Hugo Martinez", 4, None),
    ],
)
def test_the_name_in_brackets_is_the_persons_own(text: str, size: int, expected: str | None) -> None:
    assert own_letters(text[:size], text, size, BRACKETS) == expected
