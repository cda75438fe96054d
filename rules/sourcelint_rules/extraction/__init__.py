"""What the conversion broke."""
