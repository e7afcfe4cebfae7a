"""Authorities, zones, the data list and the working-day calendar, as tables."""
