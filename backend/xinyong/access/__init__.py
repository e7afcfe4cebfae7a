"""Who asks and what they may: words and functions, no web."""
