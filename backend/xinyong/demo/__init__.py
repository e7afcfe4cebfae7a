"""The demo city (演示城市): fictitious subjects and two years of permits and penalties, made from a seed."""
