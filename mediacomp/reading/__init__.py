"""A file in, an `Article` out."""
