"""What differs along an alignment: words, stretches, quotations, facts, sources."""
