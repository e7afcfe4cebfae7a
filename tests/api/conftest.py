"""The API is asked about companies and decisions that are filed as everywhere."""

from tests.records.conftest import company, file

__all__ = ["company", "file"]
