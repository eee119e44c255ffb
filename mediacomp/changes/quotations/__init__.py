"""Quotations of two versions: which belong together, and what became of the words."""
