"""The whole policy, field by field, for every kind of viewer: in the schema's words, and as the API answers."""

from graphql import is_object_type

from xinyong.access.graph import word_of
from xinyong.schema import schema


def test_every_field_has_a_class() -> None:
    """One that has none is closed to everybody: say `PUBLIC`, `NEED` … where it is listed, or on its type."""
    nameless = [
        f"{kind.name}.{name}"
        for kind in schema._schema.type_map.values()
        if is_object_type(kind) and not kind.name.startswith("__")
        for name, made in kind.fields.items()
        if word_of(kind.extensions["strawberry-definition"], made.extensions["strawberry-definition"]) is None
    ]
    assert nameless == []
