"""What a line of the journal is, and the mathematics by which nobody can change one unseen."""

from xinyong.journal.rules.lines import JOURNAL_KIND_WORDS, JournalKind, Line, Touched, Unrecorded

__all__ = ["JOURNAL_KIND_WORDS", "JournalKind", "Line", "Touched", "Unrecorded"]
