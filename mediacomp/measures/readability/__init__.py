"""How hard an article is to read, and how far two differ."""
