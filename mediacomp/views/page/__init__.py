"""What a browser shows: the reading view and the report."""
