"""Arithmetic that does not hold."""
