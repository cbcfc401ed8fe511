"""The commands as a person types them: what they print, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.store import Store
from made import visit_page
from toy import folder

PAGE = (
    "Talks in Minsk\n\n"
    "China's Premier Li Qiang met Belarus's Prime Minister Roman Golovchenko in Minsk on 22 August 2024.\n"
)


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(app, [str(one) for one in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A store that holds something."""
    path = tmp_path / "made.db"
    with Store(path, create=True) as store:
        store.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")])
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


# read


def test_reading_tells_what_it_found(page: Path, tmp_path: Path) -> None:
    result = run("read", page, "--store", tmp_path / "x.db")
    assert result.exit_code == 0
    assert result.stdout.split()[:4] == ["pages", "1", "stories", "1"]
    assert result.stderr == ""


def test_reading_in_json(page: Path, tmp_path: Path) -> None:
    told = json.loads(run("read", page, "--json", "--store", tmp_path / "x.db").stdout)
    assert (told["pages"], told["stories"], told["languages"], told["unreadable"]) == (1, 1, {"en": 1}, [])


def test_what_cannot_be_read_is_told_and_the_rest_is_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    inputs = ["missing.txt", tmp_path / "empty.txt", page, tmp_path / "picture.txt"]
    result = run("read", *inputs, "--json", "--store", tmp_path / "x.db")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 3
    assert result.stderr.startswith("dragoman: missing.txt: no such file")
    told = json.loads(result.stdout)
    assert told["pages"] == 1
    assert [one["document"] for one in told["unreadable"]] == ["missing.txt", str(inputs[1]), str(inputs[3])]
    assert json.loads(run("stats", "--json", "--store", tmp_path / "x.db").stdout)["pages"] == 1


def test_a_page_without_a_day_is_read_and_told(tmp_path: Path) -> None:
    page = tmp_path / "undated.txt"
    page.write_text("Talks\n\nPremier Li Qiang met President Vladimir Putin in Moscow on Thursday.\n", encoding="utf-8")
    store = tmp_path / "x.db"
    result = run("read", page, "--store", store)
    assert result.exit_code == 3
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"dragoman: {page}: no date: 1 of 1 events have none")
    assert json.loads(run("stats", "--json", "--store", store).stdout)["pages"] == 1
    assert run("read", page, "--published", "2024-08-23", "--store", store).exit_code == 0


def test_a_page_without_any_day_fails_the_read_and_the_others_are_read(page: Path, tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("Talks\n\nPremier Li Qiang met President Vladimir Putin on Thursday.\n", encoding="utf-8")
    result = run("read", undated, page, "--json", "--store", tmp_path / "x.db")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1
    told = json.loads(result.stdout)
    assert (told["pages"], told["unreadable"]) == (2, [])
    assert [one["document"] for one in told["undated"]] == [str(undated)]


def test_a_page_that_dates_some_of_what_it_tells_is_told_of_and_fails_nothing(tmp_path: Path) -> None:
    text = (
        "Talks\n\nPremier Li Qiang met President Vladimir Putin on Thursday. "
        "Foreign Minister Wang Yi met Foreign Minister Sergey Lavrov on Friday. "
        "Xi Jinping visited Russia from March 20 to 22, 2023.\n"
    )
    page = tmp_path / "some.txt"
    page.write_text(text, encoding="utf-8")
    result = run("read", page, "--store", tmp_path / "x.db")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"dragoman: {page}: no date: 2 of 3 events have none")


def test_a_folder_that_holds_the_store_is_read_without_it(page: Path, tmp_path: Path) -> None:
    for _again in range(2):
        result = run("read", tmp_path, "--json", "--store", tmp_path / "x.db")
        assert (result.exit_code, result.stderr) == (0, "")
        assert json.loads(result.stdout)["pages"] == 1


def test_a_broken_folder_of_languages_is_refused_before_anything_is_read(page: Path, tmp_path: Path) -> None:
    folder(tmp_path / "mine", {"markers": "wth: [kun]"})
    result = run("read", page, "--languages", tmp_path / "mine", "--store", tmp_path / "x.db")
    assert result.exit_code == 2
    assert "eo/markers.yaml: 'wth' is no class of words that anything reads; did you mean 'with'?" in result.stderr


# language


def test_the_languages_carried_are_listed() -> None:
    told = json.loads(run("language", "list", "--json").stdout)["languages"]
    (norwegian,) = (one for one in told if one["tag"] == "no")
    assert norwegian["name"] == "Norwegian"
    assert norwegian["variants"] == ["nb", "nn"]
    assert "Norwegian" in run("language", "list").stdout


def test_a_folder_is_told_what_it_lacks_and_which_examples_fail(tmp_path: Path) -> None:
    examples = """
- text: La ĉefministro de Norvegio vizitos Svedion.
  records: [{type: visit, parties: [NOR, SWE], status: planned}]
- text: Norvegio kaj Svedio estas landoj.
  records: [{type: meeting, parties: [NOR, SWE]}]
"""
    folder(tmp_path, {"examples": examples})
    result = run("language", "check", "eo", "--languages", tmp_path)
    assert result.exit_code == 1
    assert "markers.yaml: lacks words: between, " in result.stdout
    assert "example 2: Norvegio kaj Svedio estas landoj." in result.stdout
    assert "missing: type meeting, parties ['NOR', 'SWE']" in result.stdout
    told = json.loads(run("language", "check", "eo", "--languages", tmp_path, "--json").stdout)
    assert (told["tag"], told["examples"]) == ("eo", 2)
    assert "Stato" not in result.stdout


def test_a_language_that_is_not_there_is_wrong_use() -> None:
    result = run("language", "check", "tlh")
    assert result.exit_code == 2
    assert "tlh: not carried" in result.stderr


def test_a_page_in_a_language_not_carried_is_told_and_its_article_kept(tmp_path: Path) -> None:
    page = tmp_path / "finnish.txt"
    page.write_text(
        "Ulkoministeri tapasi virkaveljensä Helsingissä maanantaina. He keskustelivat kaupasta ja turvallisuudesta. "
        "Tapaaminen oli hyvä, ja keskustelut jatkuvat ensi viikolla.",
        encoding="utf-8",
    )
    result = run("read", page, "--json", "--store", tmp_path / "x.db")
    assert result.exit_code == 3
    assert result.stderr.startswith(f"dragoman: {page}: in a language not carried (fi)")
    assert json.loads(result.stdout)["languages"] == {"fi": 1}


def test_a_page_that_the_engine_trips_over_costs_no_other(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.txt").write_text("trip over me", encoding="utf-8")
    from dragoman.pipeline import Pipeline

    told = Pipeline.told

    def tripping(self: Pipeline, given: object) -> object:
        if "trip" in given.raw:  # type: ignore[attr-defined]
            raise ZeroDivisionError("over\nme")
        return told(self, given)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "told", tripping)
    result = run("read", tmp_path / "bad.txt", page, "--json", "--store", tmp_path / "x.db")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["pages"] == 1
    assert len(result.stderr.splitlines()) == 1


def test_reading_again_changes_nothing(page: Path, tmp_path: Path) -> None:
    def exported() -> str:
        run("read", page, "--store", tmp_path / "x.db")
        return run("export", "--store", tmp_path / "x.db").stdout

    assert exported() == exported()


def test_standard_input_is_read(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["read", "-", "--json", "--store", str(tmp_path / "x.db")], input=PAGE)
    assert json.loads(result.stdout)["stories"] == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--published", "yesterday"], "--published yesterday: no day"),
        (["--language", "tlh"], "--language tlh: not carried"),
        (["--languages", "no/such"], "no/such"),
        (["--store", "nonsense://x"], "nonsense"),
        (["--min-confidence", "2"], "--min-confidence"),
    ],
)
def test_wrong_use_is_told(page: Path, tmp_path: Path, options: list[str], said: str) -> None:
    result = run("read", page, "--store", tmp_path / "x.db", *options)
    assert result.exit_code == 2
    assert said in result.stderr


# story


def test_a_story_is_shown_with_what_was_removed(page: Path) -> None:
    result = run("story", page)
    assert result.exit_code == 0
    assert "Talks in Minsk" in result.stdout
    assert "page.txt: 1 story in text" in result.stdout
    shown = json.loads(run("story", page, "--json").stdout)
    assert shown["stories"][0]["language"] == "en"
    assert run("story", "missing.txt").exit_code == 3


# questions


def test_a_timeline_between_two(place: Path) -> None:
    result = run(
        "timeline",
        "--between",
        "China",
        "BLR",
        "--type",
        "visit",
        "--since",
        "2024-08",
        "--until",
        "2024",
        "--store",
        place,
    )
    assert result.exit_code == 0
    assert "Visit: Li Qiang (Premier, China) → Minsk, Belarus" in result.stdout
    assert "Agency A, 2024-08-23: “arrived in Minsk on Thursday”" in result.stdout


def test_a_timeline_of_words_in_the_evidence(place: Path) -> None:
    assert "Meeting" in run("timeline", "--words", "golovchenko", "--store", place).stdout
    assert run("timeline", "--words", "nothing such", "--store", place).exit_code == 1


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_a_brief_in_every_form(place: Path, form: str) -> None:
    result = run("brief", "CHN", "Belarus", "--format", form, "--store", place)
    assert result.exit_code == 0
    assert "1992" in result.stdout
    if form == "json":
        assert json.loads(result.stdout)["parties"] == ["CHN", "BLR"]


def test_who_and_explain(place: Path) -> None:
    told = json.loads(run("who", "li qiang", "--json", "--store", place).stdout)
    assert told["name"] == "Li Qiang"
    key = told["travels"][0]["id"]
    shown = run("explain", key[:10], "--store", place)
    assert shown.exit_code == 0
    assert "rule en/acts#arrive" in shown.stdout
    assert "acts.yaml" in shown.stdout


def test_stats(place: Path) -> None:
    result = run("stats", "--store", place)
    assert result.exit_code == 0
    assert result.stdout.split()[:2] == ["pages", "2"]


def test_less_sure_records_are_left_out_wherever_they_come_out(place: Path) -> None:
    sure = ["--min-confidence", "0.85", "--store", place]
    assert "Meeting" not in run("timeline", *sure).stdout
    assert "1992" not in run("brief", "CHN", "BLR", *sure).stdout
    assert json.loads(run("who", "Li Qiang", "--json", *sure).stdout).get("words") is None
    assert len(run("export", *sure).stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["timeline", "--between", "CHN", "NOR"], 1, "no such events"),
        (["brief", "CHN", "NOR"], 1, "nothing in the store on China and Norway"),
        (["who", "Nobody Atall"], 1, "no such person"),
        (["explain", "ffffffffffff"], 1, "no record"),
        (["brief", "CHN", "Belorus"], 2, "did you mean Belarus"),
        (["brief", "CHN", "CHN"], 2, "two different parties"),
        (["timeline", "--type", "vist"], 2, "did you mean visit"),
        (["timeline", "--since", "last week"], 2, "--since last week"),
        (["timeline", "--between", "CHN"], 2, "--between"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_how_a_question_ends(place: Path, arguments: list[str], code: int, said: str) -> None:
    options = [] if arguments == ["nonsense"] else ["--store", place]
    result = run(*arguments, *options)
    assert result.exit_code == code
    assert said in result.stderr


@pytest.mark.parametrize(
    "question", [["timeline"], ["brief", "CHN", "BLR"], ["who", "x"], ["explain", "x"], ["stats"], ["export"]]
)
def test_a_missing_store_is_told_with_what_to_do(tmp_path: Path, question: list[str]) -> None:
    result = run(*question, "--store", tmp_path / "none.db")
    assert result.exit_code == 2
    assert "dragoman read PATH --store" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


# records out


def test_an_export_goes_to_a_file_or_a_pipe(place: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run("export", "--format", "jsonl", "-o", target, "--store", place).exit_code == 0
    assert target.read_text(encoding="utf-8") == run("export", "--store", place).stdout
    assert run("export", "-o", tmp_path / "no" / "folder", "--store", place).exit_code == 2


def test_an_empty_store_exports_nothing_and_says_so(tmp_path: Path) -> None:
    Store(tmp_path / "empty.db", create=True).close()
    assert run("export", "--store", tmp_path / "empty.db").exit_code == 1


def test_the_schema_is_a_schema() -> None:
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").stdout))


# lineage and disputes


def test_a_lineage_shows_the_copies_behind_their_root(place: Path) -> None:
    told = run("lineage", "b.txt", "--store", place).stdout.splitlines()
    assert [line.split(":")[0] for line in told[::2]] == ["original", "  copy"]
    assert told[2].endswith("*")
    members = json.loads(run("lineage", "b.txt", "--store", place, "--json").stdout)["members"]
    assert [member["document"] for member in members] == ["a.txt", "b.txt"]


def test_a_story_that_is_not_there_is_told(place: Path) -> None:
    result = run("lineage", "nowhere.txt", "--store", place)
    assert result.exit_code == 1
    assert "no story with this id or document" in result.stderr


def test_disputes_show_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "disputed.db"
    for name, year in (("a", 1949), ("b", 1950)):
        (tmp_path / f"{name}.txt").write_text(
            f"On ties\n\nChina and Russia established diplomatic relations in {year}.\n", encoding="utf-8"
        )
    run("read", tmp_path / "a.txt", tmp_path / "b.txt", "--store", path)
    shown = run("disputes", "--between", "China", "Russia", "--store", path)
    assert shown.exit_code == 0
    assert "anniversary: established (China, Russia)" in shown.stdout
    assert "  1950: 1 report" in shown.stdout
    (found,) = json.loads(run("disputes", "--kind", "anniversary", "--json", "--store", path).stdout)["disputes"]
    assert [reading["value"] for reading in found["readings"]] == ["1949", "1950"]
    assert run("disputes", "--kind", "figure", "--store", path).exit_code == 1


def test_a_kind_of_dispute_that_is_none(place: Path) -> None:
    result = run("disputes", "--kind", "quarrel", "--store", place)
    assert result.exit_code == 2
    assert "kinds are figure, date" in result.stderr


# judgements


def test_two_names_are_judged_and_a_contradiction_is_refused(place: Path) -> None:
    done = run("same", "Li Qiang", "Roman Golovchenko", "--store", place)
    assert (done.exit_code, done.stdout) == (0, "judged: same Li Qiang Roman Golovchenko; now Li Qiang\n")
    refused = run("different", "Roman Golovchenko", "Li Qiang", "--store", place)
    assert refused.exit_code == 2
    assert "contradicts “same 'Li Qiang' 'Roman Golovchenko'”" in refused.stderr
    undone = json.loads(run("same", "Li Qiang", "Roman Golovchenko", "--undo", "--json", "--store", place).stdout)
    assert (undone["changed"], undone["records"]) == (True, ["Li Qiang", "Roman Golovchenko"])


def test_a_judgement_of_what_is_not_there_is_refused(place: Path) -> None:
    result = run("different", "ffffffff", "eeeeeeee", "--store", place)
    assert result.exit_code == 1
    assert "no record with this id" in result.stderr


# journeys


def test_a_journey_shows_its_legs_and_meetings(place: Path) -> None:
    told = run("journeys", "Li Qiang", "--between", "China", "Belarus", "--store", place).stdout.splitlines()
    assert told[0].startswith("2024-08-22: Li Qiang to Belarus, ")
    assert told[2].startswith("    2024-08-22: Meeting: Li Qiang")
    (found,) = json.loads(run("journeys", "--json", "--store", place).stdout)["journeys"]
    assert [leg["country"] for leg in found["legs"]] == ["BLR"]
    assert run("journeys", "--between", "China", "France", "--store", place).exit_code == 1


# wording and the ledger


def test_words_are_followed(place: Path) -> None:
    told = run("wording", "--phrase", "true friends", "--store", place).stdout.splitlines()
    assert told[0].startswith("“true friends” (en")
    assert told[1] == "  2024-08-23 to 2024-08-24, 1 report"
    assert json.loads(run("wording", "--phrase", "true friends", "--json", "--store", place).stdout)["wordings"]
    assert run("wording", "--phrase", "no such words", "--store", place).exit_code == 1


def test_a_brief_as_of_a_day(place: Path) -> None:
    now = run("brief", "China", "Belarus", "--store", place)
    assert "Visit: Li Qiang" in now.stdout
    before = run("brief", "China", "Belarus", "--as-of", "2023-01-01", "--store", place)
    assert before.exit_code == 1
    assert run("brief", "China", "Belarus", "--as-of", "soon", "--store", place).exit_code == 2


# looking around


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["search", "Minsk"], ["Search: Minsk", "Narrow by", "kind  "]),
        (["search", "戈洛夫琴科"], ["may mean: Roman Golovchenko"]),
        (["search", "Minsk", "--kind", "event", "--party", "BLR"], ["Search: Minsk", "Visit: Li Qiang"]),
        (["records", "China", "BLR", "--kind", "relation"], ["Latest first", "1992"]),
        (["relations"], ["Belarus – China (BLR–CHN): "]),
        (["party", "Belarus"], ["Belarus (BLR)", "state, Minsk", "Partners", "Latest"]),
        (["visits"], ["CHN: Beijing to Minsk"]),
        (["network"], ["Who meets most", "Belarus – China: "]),
        (["network", "--of", "people"], ["Li Qiang – Roman Golovchenko"]),
        (["stories"], ["Li Qiang visits Minsk (Agency B, en, b.txt)"]),
    ],
)
def test_one_looks_around(place: Path, asked: list[str], told: list[str]) -> None:
    result = run(*asked, "--store", place)
    assert result.exit_code == 0
    assert [words for words in told if words not in result.stdout] == []
    for form in ("markdown", "html"):
        assert run(*asked, "--format", form, "--store", place).stdout
    assert json.loads(run(*asked, "--json", "--store", place).stdout)


@pytest.mark.parametrize(
    ("asked", "code", "why"),
    [
        (["search", "nowhere-at-all"], 1, "nothing like that in the store"),
        (["records", "--kind", "quote", "--type", "visit"], 1, "nothing like that in the store"),
        (["planned", "--since", "20x"], 2, "since 20x: must be a date"),
        (["party", "Atlantis"], 2, "Atlantis: no such state or organisation"),
        (["network", "--of", "ships"], 2, "'ships' is not one of"),
        (["visits", "--limit", "0"], 2, "limit 0: must be from 1 to 500"),
        (["story", "abcdef0123456789"], 1, "no story with this id"),
    ],
)
def test_what_is_not_there_or_wrong_is_told_in_a_line(place: Path, asked: list[str], code: int, why: str) -> None:
    result = run(*asked, "--store", place)
    assert result.exit_code == code
    assert why in " ".join(result.stderr.split())


def test_a_story_of_the_store_is_shown_by_its_id(place: Path) -> None:
    with Store(place) as store:
        key = next(store.articles()).id
    result = run("story", key, "--store", place)
    assert result.exit_code == 0
    assert "Li Qiang arrived in Minsk" in " ".join(result.stdout.split())
