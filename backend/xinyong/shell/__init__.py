"""The HTML in which the site arrives: title, first data and a readable snapshot are already in it."""
