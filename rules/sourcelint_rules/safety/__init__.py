"""What would harm whoever ingests the text."""
