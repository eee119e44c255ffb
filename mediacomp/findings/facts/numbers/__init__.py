"""How many and how much: numbers, amounts, shares and ranges."""
