"""What to run, and the running of it."""
