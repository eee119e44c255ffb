"""One article again and again: repositories and databases of versions, and their chains."""
