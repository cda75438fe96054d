"""How often the rules of figures are right, on texts that no rule was written for."""
