"""Headlines of two versions: against each other, and each against its own article."""
