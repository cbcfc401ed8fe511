"""Which organisation an office is of by its own words."""

from __future__ import annotations

import pytest

from dragoman.knowledge import Knowledge
from dragoman.languages import load_languages
from dragoman.lexicon.book import forms_of


@pytest.mark.parametrize(
    ("tag", "text", "body"),
    [
        ("en", "NATO chief", "NATO"),
        ("en", "secretary-general", ""),
        ("en", "EU Council President", "European Council"),
        ("de", "IAEA-Chef", "IAEA"),
        ("sv", "Natochef", "NATO"),
        ("sv", "kommissionsordförande", "European Commission"),
        ("zh", "联合国秘书长", "UN"),
        ("zh", "秘书长", ""),
    ],
)
def test_an_office_is_of_the_organisation_that_its_words_name(known: Knowledge, tag: str, text: str, body: str) -> None:
    language = load_languages().get(tag)
    assert language is not None
    told = {form.body for form in forms_of(language, known) if form.kind == "office" and form.text == text}
    assert told == {body}
