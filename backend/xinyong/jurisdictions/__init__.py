"""What differs between cities, as data: site texts, authorities, zones, catalogue items, rule packs, calendar."""
