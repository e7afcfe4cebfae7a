"""Where the sealed numbers of persons stand: a seal opens in its own place only."""

from uuid import UUID


def person_place(id: UUID) -> str:
    """The place of a natural person's kind and number of document."""
    return f"subject|person_sealed|{id}"
