"""What a question takes and answers, as JSON Schema: for OpenAPI and for tools of agents alike."""

from __future__ import annotations

from typing import Any

import msgspec

from dragoman.ask.questions import MOST, QUESTIONS, Parameter

PAGE = 50
"""Entries of an answer where no limit is given."""
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def limit_of(parameter: Parameter) -> int:
    """The limit where none is given."""
    return min(parameter.default or PAGE, MOST)


def schema_of(one: Parameter) -> dict[str, Any]:
    """The schema of a parameter's values."""
    schema: dict[str, Any] = {"type": _TYPES[one.kind]}
    if one.kind is str:
        schema["maxLength"] = 500
    if one.kind is str and (one.required or one.many):
        schema["minLength"] = 1
    if one.choices:
        schema = {"type": "string", "enum": list(one.choices)}
    if one.name in ("since", "until"):
        schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
    elif one.name == "as_of":
        schema = {"type": "string", "format": "date"}
    if one.name == "limit":
        schema |= {"minimum": 1, "maximum": MOST, "default": limit_of(one)}
    if one.name == "offset":
        schema |= {"minimum": 0, "maximum": 10_000_000, "default": 0}
    if one.name == "min_confidence":
        schema |= {"minimum": 0, "maximum": 1, "default": 0}
    if one.many:
        schema = {"type": "array", "items": schema, "maxItems": 20}
        if one.required:
            schema["minItems"] = 1
    return schema


def answers(template: str) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """The schema of each question's answers, and the components they share.

    Args:
        template: where components are found, with `{name}`.
    """
    schemas, components = msgspec.json.schema_components(
        [question.answer for question in QUESTIONS.values()], ref_template=template
    )
    return dict(zip(QUESTIONS, schemas, strict=True)), components
