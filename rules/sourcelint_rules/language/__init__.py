"""Language and readability."""
