"""When, and who says so."""
