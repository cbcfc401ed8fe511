from pathlib import Path

import pytest

from dragoman.clean.statistics import statistics

TEXTS = {
    "en": "The two ministers met in the morning and spoke about trade between their countries.",
    "ru": "Министры встретились утром и обсудили торговлю между двумя странами.",
    "fi": "Ministerit tapasivat aamulla ja keskustelivat maiden välisestä kaupasta.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_mapped_tables_tell_what_the_whole_model_tells(code: str, tmp_path: Path) -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    told = statistics(tmp_path).classify(TEXTS[code])
    assert told == whole.classify(TEXTS[code])
    assert told[0] == code


def test_a_second_start_finds_the_tables_where_the_first_kept_them(tmp_path: Path) -> None:
    statistics(tmp_path)
    statistics.cache_clear()
    (kept,) = tmp_path.iterdir()
    before = {path.name: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert statistics(tmp_path).classify(TEXTS["fi"])[0] == "fi"
    assert {path.name: path.stat().st_mtime_ns for path in kept.iterdir()} == before


@pytest.mark.parametrize("broken", ["moves.npy", "codes", "likelihoods.npy"])
def test_tables_cut_short_are_not_trusted(broken: str, tmp_path: Path) -> None:
    statistics(tmp_path)
    statistics.cache_clear()
    (kept,) = tmp_path.iterdir()
    (kept / broken).write_bytes(b"")
    assert statistics(tmp_path).classify(TEXTS["ru"])[0] == "ru"


def test_where_nothing_can_be_kept_the_whole_model_serves(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("no folder")
    assert statistics(place).classify(TEXTS["en"])[0] == "en"
