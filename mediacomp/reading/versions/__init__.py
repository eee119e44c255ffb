"""One article again and again: repositories, databases, and chains."""
