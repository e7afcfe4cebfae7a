"""How often one account may see a sensitive value in full."""

REVEALS_PER_HOUR = 20
"""A matter needs one or two; who asks for more within an hour collects."""
