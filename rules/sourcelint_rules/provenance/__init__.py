"""What is declared about a source, and whether it is true."""
