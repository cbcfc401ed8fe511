"""What tells two deeds of one kind between the same parties apart: the sum, the place, what was done."""

from __future__ import annotations

from typing import Final

from dragoman.coding.events.drafts import Draft

_BLOWS: Final = frozenset(("assault", "coerce", "mobilize", "protest"))


def distinct(a: Draft, b: Draft) -> bool:
    """The two are not one deed told twice, though their parties and days would allow it."""
    if a.act.frame.distinct != b.act.frame.distinct:
        return True
    one, two = a.event, b.event
    if one.type == "aid":
        first, second = _sums(a), _sums(b)
        return bool(first and second) and first.isdisjoint(second)
    if one.type in _BLOWS and one.place is not None and two.place is not None:
        return one.place.city is not None and two.place.city is not None and one.place.city != two.place.city
    return False


def _sums(draft: Draft) -> set[object]:
    """The sums of money told with a deed, in every place that tells it."""
    return {
        number.value
        for sentence, start, end in draft.evidence or [(draft.sentence, draft.start, draft.end)]
        for number in sentence.numbers
        if number.kind == "money" and start <= number.start < end
    }
