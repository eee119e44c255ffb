"""What one article holds: speech, facts, markers of certainty and colour."""
