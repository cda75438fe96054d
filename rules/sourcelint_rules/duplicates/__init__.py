"""The same text again."""
