"""What may be taken in from a department's file: its heading, its cells, its rows, one file for each."""
