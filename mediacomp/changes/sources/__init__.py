"""Sources that either version cites: which belong together, and what became of them."""
