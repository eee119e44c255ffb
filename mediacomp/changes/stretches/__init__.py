"""Words that differ along an alignment, cut as a reader would name them."""
