"""Which documents there are, how each is read, and what is declared about it."""
