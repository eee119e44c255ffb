"""When: years, days and hours."""
