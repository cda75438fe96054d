"""Rules about texts that were not finished."""
