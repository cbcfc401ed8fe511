"""How far an act reaches for its sides."""

from __future__ import annotations

from stories import events


def test_what_the_talks_aim_at_is_no_side_of_theirs() -> None:
    text = "Joe Biden a multiplié les consultations pour tenter d'apaiser la situation entre Téhéran et Washington."
    assert events("meeting", text, "fr") == []
    (event,) = events("meeting", "Les consultations entre Téhéran et Washington ont repris lundi.", "fr")
    assert event.parties == ["IRN", "USA"]


def test_where_another_deed_goes_is_not_where_this_one_does() -> None:
    text = "Lula da Silva recebeu a carta de Xi Jinping, que visitou Paris com Emmanuel Macron."
    assert not any("Luiz Inácio Lula da Silva" in str(e.participants) for e in events("visit", text, "pt"))
