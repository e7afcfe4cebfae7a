"""From a department's file to records."""
