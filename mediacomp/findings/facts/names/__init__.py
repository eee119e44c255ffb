"""Who and where: people, organisations, places and works."""
