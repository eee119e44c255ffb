"""Facts of two versions that belong together, or stand in each other's place."""
