"""Passages about something else."""
